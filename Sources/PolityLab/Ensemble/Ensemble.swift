import Polity

/// What to simulate: scenarios that share every replication's luck (common random numbers).
public struct Study: Sendable {
    public var scenarios: [Scenario]
    public var measures: [Measure]
    /// Months to simulate; month 0 is the initial state.
    public var months: Int
    /// Replications per scenario, numbered from 0.
    public var runs: Int
    public var seed: UInt64

    public init(scenarios: [Scenario], measures: [Measure], months: Int = 240, runs: Int = 100, seed: UInt64 = 1) {
        self.scenarios = scenarios
        self.measures = measures
        self.months = months
        self.runs = runs
        self.seed = seed
    }
}

/// Hooks of whoever waits for a study.
public struct Watch: Sendable {
    /// Called as runs finish, from any thread, with runs done and runs in all.
    public var progress: @Sendable (_ done: Int, _ total: Int) -> Void
    /// Asked between months; true stops the study with ``StudyError/cancelled``.
    public var isCancelled: @Sendable () -> Bool

    public init(
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in },
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.progress = progress
        self.isCancelled = isCancelled
    }
}

/// The recorded series of a study: one value per scenario, measure, replication and month 0...months.
public struct Ensemble: Sendable {
    public let study: Study

    /// Values of months 0...months.
    public func series(scenario: Int, measure: Int, run: Int) -> ArraySlice<Double> { [] }

    /// One value per replication, in their order.
    public func values(scenario: Int, measure: Int, month: Int) -> [Double] { [] }
}

/// Why a study could not be done. Says the scenario, the replication and the month where they are known.
public enum StudyError: Error, Sendable {
    case cancelled
    case failed(scenario: String, run: Int, message: String)
}

extension Study {
    /// Simulates every scenario and replication on `threads` threads. The result does not depend on `threads`.
    public func run(threads: Int = 1, watch: Watch = Watch()) throws(StudyError) -> Ensemble {
        Ensemble(study: self)
    }
}
