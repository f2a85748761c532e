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
    case plot(measures: [String], at: SourceSpan)
    case bench(BenchAction, at: SourceSpan)
    case save(String, at: SourceSpan)
    case load(String, at: SourceSpan)
    case output(OutputMode)
    case timing(isOn: Bool)
    case tutorial(isOn: Bool)
    case apropos(String)
    case describe(String)
    case help(String?)
}

/// A checked script: what its names stand for, and what it does. A value without references to anything that runs.
package struct Program: Sendable, Hashable {
    package var source: Source
    /// With the names known before.
    package var definitions: Definitions
    package var actions: [Action]
}
