import Polity
import PolityFigures
import PolityLab

/// Carries out a checked program's actions in their order, for a host.
struct Runner {
    /// Why a program stopped.
    enum Stop: Error {
        case interrupted
        case fault(Diagnostic, Source)
    }

    /// Where a program was stopped.
    struct Stopped {
        /// The action's statement.
        var span: SourceSpan
        /// It has done something that is more than time that has passed.
        var isDone = false
        /// Months elapsed of the world whose run was stopped.
        var month: Int?
    }

    let host: any Host
    let program: Program
    /// A comparison alone shows everything in a file, and at a prompt what was looked at last.
    let isFile: Bool
    private(set) var stop: Stopped?
    /// What the last comparison gave; reused while it answers.
    private(set) var simulated: Simulated?
    private(set) var comparison: Comparison?
    /// The worlds on the bench, and the bench as far as it has been carried out.
    private(set) var bench: Bench
    private(set) var history: BenchHistory
    /// Measures shown last.
    private(set) var watched: [String]
    /// The form of results.
    private(set) var output: OutputMode
    private var comparisonSpan: SourceSpan?
    private(set) var results: Results
    /// Rows of tables, in whatever form.
    private var rowCount = 0
    private(set) var csvHeader: String?
    private var reserved: Set<String> = []
    /// What rules have told already: a comparison may be simulated again for further measures.
    private var told: Set<EventSummary.Line> = []

    init(host: any Host, program: Program, isFile: Bool, state: SessionState, results: Results) {
        self.host = host
        self.program = program
        self.isFile = isFile
        simulated = state.simulated
        comparison = state.comparison
        bench = state.bench
        history = state.definitions.bench
        watched = state.watched
        csvHeader = state.csvHeader
        self.results = results
        output = state.output
    }

    /// Runs everything up to the first fault.
    mutating func run() throws(Stop) {
        for (index, action) in program.actions.enumerated() {
            do throws(Stop) {
                if host.isCancelled() { throw .interrupted }
                try perform(action, at: index)
            } catch {
                if stop == nil { stop = action.span.map { Stopped(span: $0) } }
                throw error
            }
        }
    }

    private mutating func perform(_ action: Action, at index: Int) throws(Stop) {
        switch action {
        case .title(let text):
            let width =
                text.split { $0 == "\n" || $0 == "\r\n" }.map { String($0).escapedForTerminal.displayWidth }.max() ?? 0
            remark(text + "\n" + String(repeating: "=", count: width) + "\n")
        case .source(let text): remark("Source: \(text)\n")
        case .note(let text): remark("Note: \(text)\n")
        case .compare(let comparison, let span):
            self.comparison = comparison
            comparisonSpan = span
            for line in comparison.reservations where reserved.insert(line).inserted {
                host.report("note: \(line)\n".escapedLines)
            }
            let requests = requests(after: index)
            if requests.isEmpty {
                // At a prompt, who wants more asks for more.
                try table(
                    isFile ? Measure.catalogue.map(\.name) : BenchRunner.measures(among: watched, program.definitions),
                    months: nil, at: span)
            } else {
                try simulate(measures: requests, at: span)
            }
        case .table(let measures, let months, let span): try table(measures, months: months, at: span)
        case .plot(let measures, let file, let span): try plot(measures, to: file, at: span, index: index)
        case .bench(let action, let span): try perform(action, at: span)
        case .save, .load, .record, .transcript, .timing, .pager, .tutorial: break  // the session's own
        case .apropos(let word): page(Help.apropos(word, definitions: program.definitions))
        case .output(let mode):
            if mode != output { results.writeArray(isDue: false, host: host, output: output) }
            output = mode
        case .describe(let name):
            page(Help.describe(name, definitions: program.definitions, style: host.terminal) ?? "")
        case .help(let topic): page(topic.flatMap { Help.page($0, style: host.terminal) } ?? Help.overview)
        }
    }

    // MARK: Bench

    private mutating func perform(_ action: BenchAction, at span: SourceSpan) throws(Stop) {
        let host = host
        var runner = BenchRunner(
            definitions: program.definitions,
            watch: BenchWatch(isCancelled: { host.isCancelled() }, progress: { host.progress($0) }), watched: watched)
        if case .show(let names) = action.kind, !names.isEmpty { runner.watched = names }
        watched = runner.watched
        let before = history
        history = action.history
        let report: BenchReport
        do throws(Bench.Stop) {
            report = try runner.perform(action, on: &bench)
        } catch {
            switch error {
            case .interrupted(let month):
                // What has been simulated stays: the world is where it has come to.
                if case .moved = action.kind {
                    history.stop(at: month)
                    stop = Stopped(
                        span: span, isDone: !action.outline.differsInTimeAlone(from: before.present), month: month)
                    let name = action.outline.world?.name ?? ""
                    host.report("stopped: \(name) is at \(timeText(month))\n".escapedLines)
                }
                throw .interrupted
            case .failed(let cause, let month):
                history = before
                throw .fault(Diagnostic(.simulationFailed, "month \(month): \(cause)", at: span), program.source)
            }
        }
        if !report.line.isEmpty { remark(report.line + "\n") }
        if let table = report.table {
            if output.isForPeople {
                show(table)
            } else if report.rows.isEmpty {
                host.report(TerminalTable.render(table, style: host.terminal).endingInNewline)
            }
        }
        if case .plot(_, let file?) = action.kind {
            try write(report.charts, to: file, at: span)
        } else if output.isForPeople {
            for chart in report.charts { show(chart) }
        } else {
            emit(report.rows)
        }
    }

    // MARK: Simulating

    /// The measures that tables and charts up to the next comparison ask for, so that one simulation serves them all.
    private func requests(after index: Int) -> [String] {
        var measures: [String] = []
        for action in program.actions[(index + 1)...] {
            switch action {
            case .table(let names, _, _), .plot(let names, _, _): measures += names
            case .compare: return measures
            default: break
            }
        }
        return measures
    }

    /// Makes sure that the comparison has been simulated with these measures recorded.
    @discardableResult
    private mutating func simulate(measures: [String], at span: SourceSpan) throws(Stop) -> Simulated? {
        guard let comparison else { return nil }
        let plan = MeasurePlan(measures, definitions: program.definitions)
        if let simulated, simulated.answers(comparison, recorded: plan.recorded) { return simulated }
        let earlier = simulated.flatMap { $0.comparison == comparison ? $0.recorded : nil } ?? []
        let columns = MeasurePlan.sorted(earlier + plan.recorded.filter { !earlier.contains($0) })
        let places = comparison.scenarios.reduce(0) { $0 + $1.places.count }
        let (cells, overflow) = (comparison.runs * places)
            .multipliedReportingOverflow(by: (comparison.months + 1) * max(columns.count, 1))
        if overflow || cells > host.limits.recordedValues {
            throw .fault(
                Diagnostic(
                    .runTooLarge,
                    "this would record more than \(host.limits.recordedValues) numbers; "
                        + "ask for fewer measures, runs or months", at: comparisonSpan ?? span,
                    notes: [Diagnostic.Note(Limits.howToRaise("recorded_values"))]), program.source)
        }
        let host = host
        let study = Study(
            scenarios: comparison.scenarios(telling: host.limits.events),
            measures: columns.map { $0.recorder(measures: plan.measures) },
            months: comparison.months, runs: comparison.runs, seed: comparison.seed, memoryLimit: host.limits.memory)
        let watch = Watch(
            progress: { host.progress(Progress($0, of: $1, .runs)) }, isCancelled: { host.isCancelled() })
        host.progress(Progress(0, of: comparison.runs * comparison.scenarios.count, .runs))
        do throws(StudyError) {
            let ensemble = try study.run(threads: host.threads, watch: watch)
            let result = Simulated(comparison: comparison, recorded: columns, ensemble: ensemble)
            simulated = result
            tell(result)
            return result
        } catch {
            switch error {
            case .cancelled: throw .interrupted
            case .failed(let failure): throw fault(failure, at: comparisonSpan ?? span)
            }
        }
    }

    /// A failed run at the rule that failed, or else at the comparison.
    private func fault(_ failure: FailedRun, at span: SourceSpan) -> Stop {
        let scenario = failure.finished.study.scenarios.first { $0.name == failure.scenario }
        if case .rule(let fault) = failure.cause, let rules = scenario?.rules as? RuleSet,
            let place = rules.location(of: fault)
        {
            return .fault(Diagnostic(.simulationFailed, failure.description, at: place.span), place.source)
        }
        let notes = failure.cause.hints.map { Diagnostic.Note($0) }
        return .fault(Diagnostic(.simulationFailed, failure.description, at: span, notes: notes), program.source)
    }

    /// What rules have told about the runs, one line a rule.
    private mutating func tell(_ simulated: Simulated) {
        for line in EventSummary.lines(simulated) where told.insert(line).inserted {
            switch line.kind {
            case .announcement: page(line.text.escapedLines)
            case .remark: host.report("note: \(line.text)".escapedLines)
            }
        }
    }

    // MARK: Showing

    private mutating func table(_ measures: [String], months: [Int]?, at span: SourceSpan) throws(Stop) {
        guard let simulated = try simulate(measures: measures, at: span) else { return }
        let found = try rows(measures, months: months ?? [simulated.comparison.months], in: simulated, at: span)
        switch output {
        case .table, .markdown:
            show(ResultTable.table(found, units: units(measures), comparison: simulated.comparison))
        case .csv, .json: emit(found)
        }
    }

    private mutating func plot(
        _ measures: [String], to file: ChartFile?, at span: SourceSpan, index: Int
    ) throws(Stop) {
        guard let simulated = try simulate(measures: measures, at: span) else { return }
        guard output.isForPeople || file != nil else {
            // A chart is for people; its measure's numbers are written unless a table of the comparison has them.
            let tabled = tabledMeasures(around: index)
            let untabled = measures.filter { !tabled.contains($0) }
            let months = Array(stride(from: 0, through: simulated.comparison.months, by: 12))
            emit(try rows(untabled, months: months, in: simulated, at: span))
            return
        }
        let units = units(measures)
        var charts: [Chart] = []
        for measure in measures {
            let series = try series(measure, in: simulated)
            charts.append(
                ResultTable.chart(
                    measure, unit: units[measure] ?? "", series: series, comparison: simulated.comparison))
        }
        guard let file else { return charts.forEach(show) }
        try write(charts, to: file, at: span)
    }

    /// Writes every chart to a file of its own.
    private func write(_ charts: [Chart], to file: ChartFile, at span: SourceSpan) throws(Stop) {
        for chart in charts {
            let path = file.path(for: chart.title, isAlone: charts.count == 1)
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

    private func show(_ table: Table) {
        let text =
            output == .markdown ? MarkdownTable.render(table) : TerminalTable.render(table, style: host.terminal)
        host.write("\n" + text.endingInNewline)
    }

    private func show(_ chart: Chart) {
        let text = TerminalChart.render(chart, style: host.terminal).endingInNewline
        host.write(output == .markdown ? "\n```\n\(text)```\n" : "\n" + text)
    }

    private mutating func rows(
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
                do throws(MeasureFault) {
                    rows += try simulated.rows(of: measure, definitions: program.definitions, plan: plan, month: month)
                } catch {
                    throw .fault(error.diagnostic, error.measure.source)
                }
            }
        }
        return rows
    }

    private func series(_ measure: String, in simulated: Simulated) throws(Stop) -> [Chart.Series] {
        let plan = MeasurePlan([measure], definitions: program.definitions)
        var series: [Chart.Series] = []
        for subject in simulated.subjects {
            var line = Chart.Series(subject.name + (subject.place.map { ", \($0)" } ?? ""), points: [])
            for month in 0...simulated.comparison.months {
                if host.isCancelled() { throw .interrupted }
                let values: [Double]
                do throws(MeasureFault) {
                    values = try simulated.values(
                        of: measure, subject: subject, definitions: program.definitions, plan: plan, month: month)
                } catch {
                    throw .fault(error.diagnostic, error.measure.source)
                }
                let estimate = Estimate(meanOf: values)
                line.points.append(
                    Chart.Point(x: Double(month) / 12, y: estimate.mean, low: estimate.low, high: estimate.high))
            }
            series.append(line)
        }
        return series
    }

    private func units(_ measures: [String]) -> [String: String] {
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

    private mutating func emit(_ found: [ResultRow]) {
        if output == .json {
            results.keep(found)
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

    /// Text that is printed with tables only: machines read nothing but results.
    private func remark(_ text: String) {
        if output.isForPeople { host.write(text.escapedLines) }
    }

    /// Help is for people: in the machines' modes it goes where diagnostics go.
    private func page(_ text: String) {
        if output.isForPeople { host.write(text) } else { host.report(text) }
    }
}

extension String {
    /// Every line without signs that steer terminals.
    var escapedLines: String {
        split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map { String($0).escapedForTerminal }
            .joined(separator: "\n")
    }
}

extension Comparison {
    /// The scenarios, each run with its share of what rules may tell in all.
    fileprivate func scenarios(telling events: Int) -> [Scenario] {
        var scenarios = scenarios
        for index in scenarios.indices {
            guard var rules = scenarios[index].rules as? RuleSet else { continue }
            rules.eventLimit = events / runs / scenarios.count
            scenarios[index].rules = rules
        }
        return scenarios
    }
}
