import Polity
import PolityFigures
import PolityLab

/// The statements of the lab: each simulates through ``PolityLab`` and gives its results as sheets.
extension Runner {
    mutating func perform(_ plan: ExperimentPlan, at span: SourceSpan, index: Int) throws(Stop) {
        if plan.sort != .report {
            lastFigures = []
            journal.add(.analysis(plan))
        }
        switch plan.sort {
        case .sweep: try sweep(plan, at: span)
        case .explain: try explain(plan, at: span)
        case .sensitivity: try sensitivity(plan, at: span)
        case .claim: try claim(plan, at: span)
        case .bands: try bands(plan, at: span)
        case .effects: try effects(plan, at: span)
        case .dominance: try dominance(plan, at: span)
        case .discover: try discover(plan, at: span)
        case .parity: try parity(plan, at: span)
        case .swap: try swap(plan, at: span)
        case .search: try search(plan, at: span)
        case .flip: try flip(plan, at: span)
        case .calibrate: try calibrate(plan, at: span)
        case .choose: try choose(plan, at: span)
        case .rank: try rank(plan, at: span)
        case .report: try report(plan, at: span)
        }
    }

    /// Runs an analysis with a progress line; somebody may stop it.
    ///
    /// - Parameter runs: how many runs it will take, for the progress line.
    func inLab<Value: Sendable>(
        _ plan: ExperimentPlan, runs: Int, at span: SourceSpan,
        _ body: @escaping @Sendable (Laboratory) throws(StudyError) -> Value
    ) throws(Stop) -> Value {
        let (threads, store, limit) = (host.threads, host.store, host.limits.memory)
        let (seed, memory) = (plan.seed, plan.sort == .claim ? claimRuns : nil)
        return try watching(runs: runs, scenarios: plan.scenarios, at: span) { watch throws(StudyError) in
            try body(
                Laboratory(
                    seed: seed, threads: threads, watch: watch, store: store, memory: memory, memoryLimit: limit))
        }
    }

    /// Refuses what would take more runs than the limit.
    func allow(_ runs: Int, at span: SourceSpan) throws(Stop) {
        guard runs > host.limits.experimentRuns else { return }
        throw tooManyRuns("this takes \(runs) runs, more than the limit of \(host.limits.experimentRuns)", at: span)
    }

    func tooManyRuns(_ message: String, at span: SourceSpan) -> Stop {
        .fault(
            Diagnostic(
                .runTooLarge, message + "; ask for fewer runs, levers or points", at: span,
                notes: [Diagnostic.Note(Limits.howToRaise("experiment_runs"))]), program.source)
    }

    /// Shows results to people, or keeps them for machines.
    ///
    /// - Parameter figures: pictures that the rows alone do not give.
    mutating func emit(_ sheet: ResultSheet, figures: [NamedFigure] = [], at span: SourceSpan) throws(Stop) {
        try keep(sheet.objects, analysis: sheet.analysis, at: span)
        let definitions = program.definitions
        let drawn = figures + SheetFigures(sheet: sheet) { definitions.unit(of: $0) }.figures
        lastFigures += drawn
        journal.add(sheet, drawn)
        try write(sheet, at: span)
    }

    /// Shows rows to people, or keeps them for machines.
    mutating func write(_ sheet: ResultSheet, at span: SourceSpan) throws(Stop) {
        rowCount += sheet.rows.count
        guard rowCount <= host.limits.rows else {
            throw .fault(
                Diagnostic(
                    .runTooLarge, "this script would show more than \(host.limits.rows) rows", at: span,
                    notes: [Diagnostic.Note(Limits.howToRaise("rows"))]), program.source)
        }
        switch output {
        case .table, .markdown: show(sheet.table)
        case .json: results.keep(sheet.objects)
        case .csv:
            if csvHeader != sheet.csvHeader {
                // Other columns begin a table of their own.
                host.write((csvHeader == nil ? "" : "\n") + sheet.csvHeader)
                csvHeader = sheet.csvHeader
            }
            for line in sheet.csvLines { host.write(line) }
        }
    }

    /// Keeps rows of results in the store, if there is one.
    mutating func keep(_ rows: [JSONValue], analysis: String, at span: SourceSpan) throws(Stop) {
        guard let store = host.store else { return }
        do throws(StoreError) {
            try store.keep(estimates: rows.map { JSONText.object($0) }, statement: keptSheets, analysis: analysis)
            keptSheets += 1
        } catch {
            throw storeFault(error, at: span)
        }
    }

    /// A value that an analysis gives, or why it gives none.
    func computed<Value, Fault: Error & CustomStringConvertible>(
        at span: SourceSpan, _ body: () throws(Fault) -> Value
    ) throws(Stop) -> Value {
        do throws(Fault) {
            return try body()
        } catch {
            throw fault(error.description, at: span)
        }
    }

    func fault(_ message: String, at span: SourceSpan) -> Stop {
        .fault(Diagnostic(.undefinedResult, message, at: span), program.source)
    }

    /// Failed runs of an analysis, which only a store lets pass.
    mutating func tellFailures(_ values: [[Double]?], at span: SourceSpan) {
        tellFailures(values.count { $0 == nil }, of: values.count, at: span)
    }

    mutating func tellFailures(_ failed: Int, of total: Int, at span: SourceSpan) {
        guard failed > 0 else { return }
        hasFailedRuns = true
        report(Diagnostic(.runsFailed, "\(failed) of \(total) runs failed; the results are of the others", at: span))
    }

    /// What a result rests on.
    func setting(_ plan: ExperimentPlan, _ what: String) -> String {
        "In this model, under these assumptions: \(what), seed \(plan.seed)."
    }
}
