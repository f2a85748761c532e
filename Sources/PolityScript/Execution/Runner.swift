import Polity
import PolityFigures
import PolityLab

/// Carries out a checked program's actions in their order, for a host.
struct Runner {
    /// Why a program stopped.
    enum Stop: Error {
        case interrupted
        case fault(Diagnostic, Source)
        /// A share of the runs was simulated, and nothing can be said without the others.
        case shared
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
    /// Whether a page may follow, which has more pictures than anybody asked for.
    let isReported: Bool
    var stop: Stopped?
    /// What the last comparison gave; reused while it answers.
    var simulated: Simulated?
    var comparison: Comparison?
    /// The comparison of whose runs a share was simulated last, with what was recorded.
    private var shared: (comparison: Comparison, recorded: [Slot])?
    /// The worlds on the bench, and the bench as far as it has been carried out.
    var bench: Bench
    var history: BenchHistory
    /// Measures shown last.
    var watched: [String]
    /// The form of results.
    var output: OutputMode
    private var comparisonSpan: SourceSpan?
    var results: Results
    /// Rows of tables, in whatever form.
    var rowCount = 0
    /// What became of the claims so far.
    var verdicts: [ClaimVerdict] = []
    /// Runs that the claims of the script share.
    let claimRuns: RunMemory
    /// What reports are made of.
    var journal: StudyJournal
    /// Pictures of the last analysis.
    var lastFigures: [NamedFigure]
    /// Sheets of results that the store has been given.
    var keptSheets = 0
    /// Some run failed that a store keeps as failed.
    var hasFailedRuns = false
    /// A claim was refuted.
    var hasRefutedClaim = false
    var csvHeader: String?
    private var reserved: Set<String> = []
    /// What rules have told already: a comparison may be simulated again for further measures.
    private var told: Set<EventSummary.Line> = []

    init(
        host: any Host, program: Program, isFile: Bool, isReported: Bool, state: SessionState, results: Results
    ) {
        self.host = host
        self.program = program
        self.isFile = isFile
        self.isReported = isReported
        simulated = state.simulated
        comparison = state.comparison
        bench = state.bench
        history = state.definitions.bench
        watched = state.watched
        csvHeader = state.csvHeader
        self.results = results
        claimRuns = RunMemory(limit: host.limits.recordedValues)
        output = state.output
        journal = state.journal
        lastFigures = state.lastFigures
    }

    /// Runs everything up to the first fault.
    mutating func run() throws(Stop) {
        for (index, action) in program.actions.enumerated() {
            do throws(Stop) {
                if host.isCancelled() { throw .interrupted }
                try perform(action, at: index)
            } catch {
                // The next statement has a share of its own.
                if case .shared = error { continue }
                if stop == nil { stop = action.span.map { Stopped(span: $0) } }
                throw error
            }
        }
        tellVerdicts()
    }

    private mutating func perform(_ action: Action, at index: Int) throws(Stop) {
        guard host.store?.share == nil || action.asksForRuns else { return }
        switch action {
        case .title(let text):
            journal.add(.title(text))
            let width =
                text.split { $0 == "\n" || $0 == "\r\n" }.map { String($0).escapedForTerminal.displayWidth }.max() ?? 0
            remark(text + "\n" + String(repeating: "=", count: width) + "\n")
        case .source(let text):
            journal.add(.source(text))
            remark("Source: \(text)\n")
        case .note(let text):
            journal.add(.note(text))
            remark("Note: \(text)\n")
        case .compare(let comparison, let span):
            self.comparison = comparison
            comparisonSpan = span
            journal.add(.comparison(comparison))
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
        case .plot(let plan, let span): try plot(plan, at: span, index: index)
        case .experiment(let plan, let span): try perform(plan, at: span, index: index)
        case .theory(let plan, let span): try theory(plan, at: span)
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

    // MARK: Simulating

    /// The measures that tables and charts up to the next comparison ask for, so that one simulation serves them all.
    private func requests(after index: Int) -> [String] {
        var measures: [String] = []
        for action in program.actions[(index + 1)...] {
            switch action {
            case .table(let names, _, _): measures += names
            case .plot(let plan, _): measures += plan.measures
            case .experiment(let plan, _) where plan.sort == .bands || plan.sort == .effects:
                measures += plan.measures
            case .compare: return measures
            default: break
            }
        }
        return measures
    }

    /// Makes sure that the comparison has been simulated with these measures recorded.
    @discardableResult
    mutating func simulate(measures: [String], at span: SourceSpan) throws(Stop) -> Simulated? {
        guard let comparison else { return nil }
        let plan = MeasurePlan(measures, definitions: program.definitions)
        if let simulated, simulated.answers(comparison, recorded: plan.recorded) { return simulated }
        let isShared = host.store?.share != nil
        if isShared, let shared, shared.comparison == comparison,
            plan.recorded.allSatisfy(shared.recorded.contains)
        {
            throw .shared
        }
        let earlier = simulated.flatMap { $0.comparison == comparison ? $0.recorded : nil } ?? []
        if isShared { shared = (comparison, plan.recorded) }
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
        let study = Study(
            scenarios: comparison.scenarios(telling: host.limits.events),
            measures: columns.map { $0.recorder(measures: plan.measures) },
            months: comparison.months, runs: comparison.runs, seed: comparison.seed, memoryLimit: host.limits.memory)
        let keys = columns.map { $0.storeKey(measures: plan.measures) }
        let place = comparisonSpan ?? span
        let (threads, store) = (host.threads, host.store)
        let ensemble: any EnsembleValues = try watching(
            runs: comparison.runs * comparison.scenarios.count, scenarios: comparison.scenarios, at: place
        ) { watch throws(StudyError) in
            guard let store else { return try study.run(threads: threads, watch: watch) }
            return try study.run(keys: keys, threads: threads, watch: watch, store: store)
        }
        if let failures = (ensemble as? StoredEnsemble)?.failures { tell(failures, of: study, at: place) }
        let result = Simulated(comparison: comparison, recorded: columns, ensemble: ensemble)
        simulated = result
        try tell(result, at: place)
        return result
    }

    /// Does something long with a progress line, which somebody may stop.
    ///
    /// - Parameter scenarios: those that may fail, for the place of a rule that does.
    func watching<Value: Sendable>(
        runs: Int, scenarios: [Scenario], at span: SourceSpan,
        _ body: @escaping @Sendable (Watch) throws(StudyError) -> Value
    ) throws(Stop) -> Value {
        let host = host
        // Who has stopped a study wants nothing more of it, though it has to finish a month behind.
        let isStopped = Latch()
        let watch = Watch(
            progress: { if !isStopped.isSet { host.progress(Progress($0, of: $1, .runs)) } },
            isCancelled: { isStopped.isSet })
        host.progress(Progress(0, of: runs, .runs))
        let look = { isStopped.look { host.isCancelled() } }
        let outcome = Abandonable.run(isCancelled: look) {
            Result { () throws(StudyError) in try body(watch) }
        }
        guard let outcome else { throw .interrupted }
        do throws(StudyError) {
            return try outcome.get()
        } catch {
            switch error {
            case .cancelled: throw .interrupted
            case .shared: throw .shared
            case .store(let error): throw storeFault(error, at: span)
            case .failed(let failure): throw fault(failure, among: scenarios, at: span)
            }
        }
    }

    /// A failed run at the rule that failed, or else at the statement.
    private func fault(_ failure: FailedRun, among scenarios: [Scenario], at span: SourceSpan) -> Stop {
        let scenario = scenarios.first { $0.name == failure.scenario }
        if case .rule(let fault) = failure.cause, let rules = scenario?.rules as? RuleSet,
            let place = rules.location(of: fault)
        {
            return .fault(Diagnostic(.simulationFailed, failure.description, at: place.span), place.source)
        }
        let notes = failure.cause.hints.map { Diagnostic.Note($0) }
        return .fault(Diagnostic(.simulationFailed, failure.description, at: span, notes: notes), program.source)
    }

    /// What rules have told about the runs, one line a rule.
    private mutating func tell(_ simulated: Simulated, at span: SourceSpan) throws(Stop) {
        let lines: [EventSummary.Line]
        do throws(StoreError) {
            lines = try EventSummary.lines(simulated)
        } catch {
            throw storeFault(error, at: span)
        }
        for line in lines where told.insert(line).inserted {
            switch line.kind {
            case .announcement:
                journal.add(.announcement(line.text))
                page(line.text.escapedLines)
            case .remark: host.report("note: \(line.text)".escapedLines)
            }
        }
    }

    /// Runs of a study in a store that failed: the rest is there, and the script goes on.
    mutating func tell(_ failures: [StoredEnsemble.Failure], of study: Study, at span: SourceSpan) {
        guard let first = failures.first else { return }
        hasFailedRuns = true
        let total = study.runs * study.scenarios.count
        report(
            Diagnostic(
                .runsFailed,
                "\(failures.count) of \(total) runs failed; the first was scenario \(first.scenario), run \(first.run), "
                    + "month \(first.month): \(first.reason)", at: span))
    }

    /// Tells something at its place and goes on.
    func report(_ diagnostic: Diagnostic) {
        host.report(
            DiagnosticRenderer(source: program.source, usesColour: host.reportsInColour).render([diagnostic]))
    }

    /// Text that is printed with tables only: machines read nothing but results.
    func remark(_ text: String) {
        if output.isForPeople { host.write(text.escapedLines) }
    }

    /// Help is for people: in the machines' modes it goes where diagnostics go.
    func page(_ text: String) {
        let text = text.wrappedLines(in: host.terminal)
        if output.isForPeople { host.write(text) } else { host.report(text) }
    }
}

extension Action {
    /// Whether runs are simulated for it that a store keeps.
    fileprivate var asksForRuns: Bool {
        switch self {
        case .compare, .table: true
        // What the last analysis has found, a share does not know.
        case .plot(let plan, _): plan.form != .result
        case .experiment(let plan, _): plan.sort != .report
        default: false
        }
    }
}

extension String {
    /// Every line broken between words where a window would break it inside one; what was indented stays so.
    func wrappedLines(in style: TerminalStyle) -> String {
        guard style.rows != nil else { return self }
        let width = max(style.width, TerminalStyle.narrowestWidth)
        return split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard line.utf8.count > width, String(line).displayWidth > width else { return String(line) }
            let indent = String(line.prefix { $0 == " " }.prefix(width / 2))
            return String(line).wrapped(to: width - indent.count).map { indent + $0 }.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// Every line without signs that steer terminals.
    package var escapedLines: String {
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
