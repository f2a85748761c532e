import Polity
import PolityFigures
import PolityLab

/// Tables, charts and rows, for people and for machines.
extension Runner {
    mutating func table(_ measures: [String], months: [Int]?, at span: SourceSpan) throws(Stop) {
        guard let simulated = try simulate(measures: measures, at: span) else { return }
        let found = try rows(measures, months: months ?? [simulated.comparison.months], in: simulated, at: span)
        try keep(found.map(\.json), analysis: "table", at: span)
        let shown = ResultTable.table(found, units: units(measures), comparison: simulated.comparison)
        journal.add(.table(shown, of: measures, figures: try trends(measures, in: simulated, at: span)))
        switch output {
        case .table, .markdown:
            let trends = try sparklines(found, in: simulated, at: span)
            let pictured = ResultTable.table(
                found, units: units(measures), comparison: simulated.comparison, trends: trends)
            // A picture is not worth a second block of the table.
            show(trends.isEmpty || pictured.leastWidth > host.terminal.width ? shown : pictured)
        case .csv, .json: emit(found)
        }
    }

    /// Writes every chart to a file of its own, told apart by its name.
    func write(_ figures: [NamedFigure], to file: ChartFile, at span: SourceSpan) throws(Stop) {
        for item in figures {
            let path = file.path(for: item.name, isAlone: figures.count == 1)
            let text =
                switch file.form {
                case .svg: "<!-- A chart by Polity -->\n" + SVGFigure.render(item.figure)
                case .csv: CSVFigure.render(item.figure)
                case .json: VegaLiteFigure.render(item.figure)
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

    /// Means through time for a report that follows.
    private func trends(
        _ measures: [String], in simulated: Simulated, at span: SourceSpan
    ) throws(Stop) -> [NamedFigure] {
        guard isReported else { return [] }
        var found: [NamedFigure] = []
        for measure in measures {
            found.append(NamedFigure(measure, .chart(try lines(measure, in: simulated, at: span))))
        }
        return found
    }

    /// The way of every scenario's mean as a small picture, beside its last row.
    private func sparklines(
        _ rows: [ResultRow], in simulated: Simulated, at span: SourceSpan
    ) throws(Stop) -> [ResultRow: String] {
        let end = simulated.comparison.months
        guard output == .table, host.terminal.unicode, end > 1 else { return [:] }
        var pictures: [ResultRow: String] = [:]
        for subject in simulated.subjects {
            let own = rows.filter { $0.scenario == subject.name && $0.jurisdiction == subject.place }
            for measure in Set(own.map(\.measure)).sorted() {
                guard let last = own.last(where: { $0.measure == measure }) else { continue }
                let step = Swift.max(1, end / Self.sparkPoints)
                let points = try means(
                    measure, of: subject, months: Array(stride(from: 0, through: end, by: step)),
                    in: simulated, at: span)
                pictures[last] = Sparkline.render(points.map(\.mean), width: Self.sparkWidth, unicode: true)
            }
        }
        return pictures
    }

    /// Characters of a small picture, and the points that it is made of.
    private static let sparkWidth = 12
    private static let sparkPoints = 24

    /// The measures that tables of the same comparison show.
    func tabledMeasures(around index: Int) -> Set<String> {
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

    func series(
        _ measure: String, in simulated: Simulated, at span: SourceSpan
    ) throws(Stop) -> [Chart.Series] {
        var series: [Chart.Series] = []
        for subject in simulated.subjects {
            let months = Array(0...simulated.comparison.months)
            let estimates = try means(measure, of: subject, months: months, in: simulated, at: span)
            series.append(
                Chart.Series(
                    subject.shownName,
                    points: zip(months, estimates).map {
                        Chart.Point(x: Double($0) / 12, y: $1.mean, low: $1.low, high: $1.high)
                    }))
        }
        return series
    }

    private func means(
        _ measure: String, of subject: Simulated.Subject, months: [Int], in simulated: Simulated, at span: SourceSpan
    ) throws(Stop) -> [Estimate] {
        let plan = MeasurePlan([measure], definitions: program.definitions)
        let held = try reading(at: span) { () throws(ResultFault) in try simulated.holding(subject, plan: plan) }
        var estimates: [Estimate] = []
        for month in months {
            if host.isCancelled() { throw .interrupted }
            let values = try reading(at: span) { () throws(ResultFault) in
                try held.values(
                    of: measure, subject: subject, definitions: program.definitions, plan: plan, month: month)
            }
            estimates.append(Estimate(meanOf: values.compactMap(\.self)))
        }
        return estimates
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
        for measure in measures { units[measure] = program.definitions.unit(of: measure) }
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

extension Table {
    /// Columns of a terminal that it takes at least.
    fileprivate var leastWidth: Int {
        let widths = columns.indices.map { column in
            max(columns[column].title.displayWidth, rows.map { $0[column].displayWidth }.max() ?? 0)
        }
        return widths.reduce(0, +) + 2 * max(0, widths.count - 1)
    }
}
