import Polity
import PolityFigures
import PolityLab

/// Tables, charts and rows, for people and for machines.
extension Runner {
    mutating func table(_ measures: [String], months: [Int]?, at span: SourceSpan) throws(Stop) {
        guard let simulated = try simulate(measures: measures, at: span) else { return }
        let found = try rows(measures, months: months ?? [simulated.comparison.months], in: simulated, at: span)
        try keep(found.map(\.json), analysis: "table", at: span)
        switch output {
        case .table, .markdown:
            show(ResultTable.table(found, units: units(measures), comparison: simulated.comparison))
        case .csv, .json: emit(found)
        }
    }

    mutating func plot(
        _ measures: [String], to file: ChartFile?, at span: SourceSpan, index: Int
    ) throws(Stop) {
        guard let simulated = try simulate(measures: measures, at: span) else { return }
        guard output.isForPeople || file != nil else {
            // A chart is for people; its measure's numbers are written unless a table of the comparison has them.
            let tabled = tabledMeasures(around: index)
            let untabled = measures.filter { !tabled.contains($0) }
            let end = simulated.comparison.months
            let months = Array(stride(from: 0, to: end, by: 12)) + [end]
            emit(try rows(untabled, months: months, in: simulated, at: span))
            return
        }
        let units = units(measures)
        var charts: [Chart] = []
        for measure in measures {
            let series = try series(measure, in: simulated, at: span)
            charts.append(
                ResultTable.chart(
                    measure, unit: units[measure] ?? "", series: series, comparison: simulated.comparison))
        }
        guard let file else { return charts.forEach(show) }
        try write(Array(zip(measures, charts)), to: file, at: span)
    }

    /// Writes every chart to a file of its own, told apart by its name.
    func write(_ charts: [(name: String, chart: Chart)], to file: ChartFile, at span: SourceSpan) throws(Stop) {
        for (name, chart) in charts {
            let path = file.path(for: name, isAlone: charts.count == 1)
            let text =
                switch file.form {
                case .svg: "<!-- A chart by Polity -->\n" + SVGChart.render(chart)
                case .csv: CSVChart.render(chart)
                case .json: VegaLiteChart.render(chart)
                }
            do throws(IncludeFault) {
                try host.save(text, to: path)
            } catch {
                throw .fault(
                    Diagnostic(.unwritableFile, "cannot write \(path): \(error.reason)", at: span), program.source)
            }
            host.report("saved \(path)\n".escapedLines)
        }
    }

    /// The measures that tables of the same comparison show.
    private func tabledMeasures(around index: Int) -> Set<String> {
        let isComparison = { (action: Action) in
            if case .compare = action { true } else { false }
        }
        let start = program.actions[..<index].lastIndex(where: isComparison) ?? 0
        let end = program.actions[index...].firstIndex(where: isComparison) ?? program.actions.count
        var measures: Set<String> = []
        for case .table(let names, _, _) in program.actions[start..<end] { measures.formUnion(names) }
        return measures
    }

    func show(_ table: Table) {
        let text =
            output == .markdown ? MarkdownTable.render(table) : TerminalTable.render(table, style: host.terminal)
        host.write("\n" + text.endingInNewline)
    }

    func show(_ chart: Chart) {
        let text = TerminalChart.render(chart, style: host.terminal).endingInNewline
        host.write(output == .markdown ? "\n```\n\(text)```\n" : "\n" + text)
    }

    mutating func rows(
        _ measures: [String], months: [Int], in simulated: Simulated, at span: SourceSpan
    ) throws(Stop) -> [ResultRow] {
        let plan = MeasurePlan(measures, definitions: program.definitions)
        var rows: [ResultRow] = []
        rowCount += measures.count * months.count * simulated.subjects.count
        guard rowCount <= host.limits.rows else {
            throw .fault(
                Diagnostic(
                    .runTooLarge,
                    "this script would show more than \(host.limits.rows) rows; ask for fewer measures or times",
                    at: span, notes: [Diagnostic.Note(Limits.howToRaise("rows"))]), program.source)
        }
        for measure in measures {
            for month in months {
                if host.isCancelled() { throw .interrupted }
                rows += try reading(at: span) { () throws(ResultFault) in
                    try simulated.rows(of: measure, definitions: program.definitions, plan: plan, month: month)
                }
            }
        }
        return rows
    }

    private func series(_ measure: String, in simulated: Simulated, at span: SourceSpan) throws(Stop) -> [Chart.Series]
    {
        let plan = MeasurePlan([measure], definitions: program.definitions)
        var series: [Chart.Series] = []
        for subject in simulated.subjects {
            var line = Chart.Series(subject.name + (subject.place.map { ", \($0)" } ?? ""), points: [])
            for month in 0...simulated.comparison.months {
                if host.isCancelled() { throw .interrupted }
                let values = try reading(at: span) { () throws(ResultFault) in
                    try simulated.values(
                        of: measure, subject: subject, definitions: program.definitions, plan: plan, month: month)
                }
                let estimate = Estimate(meanOf: values.compactMap(\.self))
                line.points.append(
                    Chart.Point(x: Double(month) / 12, y: estimate.mean, low: estimate.low, high: estimate.high))
            }
            series.append(line)
        }
        return series
    }

    /// What cannot be read is told at the own measure to blame, or at the statement.
    func reading<Value>(at span: SourceSpan, _ body: () throws(ResultFault) -> Value) throws(Stop) -> Value {
        do throws(ResultFault) {
            return try body()
        } catch {
            switch error {
            case .measure(let fault): throw .fault(fault.diagnostic, fault.measure.source)
            case .store(let error): throw storeFault(error, at: span)
            }
        }
    }

    func storeFault(_ error: StoreError, at span: SourceSpan) -> Stop {
        .fault(Diagnostic(.storeFailed, error.description, at: span), program.source)
    }

    func units(_ measures: [String]) -> [String: String] {
        var units: [String: String] = [:]
        for measure in measures {
            if case .measure(let own)? = program.definitions[measure] {
                units[measure] = own.kind.unit
            } else if let entry = Catalogues.entry(measure) {
                units[measure] = entry.unit.rawValue
            }
        }
        return units
    }

    mutating func emit(_ found: [ResultRow]) {
        if output == .json {
            results.keep(found.map(\.json))
        } else {
            guard !found.isEmpty else { return }
            // A file has one header; at a prompt rows that say more than the last ones get a header of their own.
            let isPlural = results.isPlural || found.contains { $0.jurisdiction != nil }
            let header = CSVText.header(hasJurisdictions: isPlural)
            if csvHeader != header { host.write(header) }
            csvHeader = header
            for row in found { host.write(CSVText.line(row, hasJurisdictions: isPlural)) }
        }
    }
}
