import PolityLab

/// Scenarios to simulate with the same luck. The first is the baseline.
package struct Comparison: Sendable, Hashable {
    package var scenarios: [Scenario]
    package var months: Int
    package var runs: Int
    package var seed: UInt64
    /// What to know about the scenarios' policies, a line each.
    package var reservations: [String] = []

    /// Whether a scenario has several jurisdictions, so that rows have to name them.
    package var namesJurisdictions: Bool { scenarios.contains { $0.places.count > 1 } }
}

/// Something that a script does, in the order of the file. Everything in it is checked.
package enum Action: Sendable, Hashable {
    case title(String)
    case source(String)
    case note(String)
    case compare(Comparison, at: SourceSpan)
    /// Months to show; `nil` is the comparison's last.
    case table(measures: [String], months: [Int]?, at: SourceSpan)
    /// A picture or several, on the terminal or in a file.
    case plot(PlotPlan, at: SourceSpan)
    case experiment(ExperimentPlan, at: SourceSpan)
    case theory(TheoryPlan, at: SourceSpan)
    case bench(BenchAction, at: SourceSpan)
    case save(String, at: SourceSpan)
    case load(String, at: SourceSpan)
    /// A file's name; `nil` ends it.
    case record(String?, at: SourceSpan)
    case transcript(String?, at: SourceSpan)
    case output(OutputMode)
    case timing(isOn: Bool)
    case pager(isOn: Bool)
    case tutorial(isOn: Bool)
    case apropos(String)
    case describe(String)
    case help(String?)
}

extension Action {
    /// Where it stands in the text; `nil` for what cannot be stopped.
    var span: SourceSpan? {
        switch self {
        case .compare(_, let span), .table(_, _, let span), .plot(_, let span), .bench(_, let span),
            .experiment(_, let span), .theory(_, let span),
            .save(_, let span), .load(_, let span), .record(_, let span), .transcript(_, let span):
            span
        default: nil
        }
    }
}

/// A checked script: what its names stand for, and what it does. A value without references to anything that runs.
package struct Program: Sendable, Hashable {
    package var source: Source
    /// With the names known before.
    package var definitions: Definitions
    package var actions: [Action]
}
