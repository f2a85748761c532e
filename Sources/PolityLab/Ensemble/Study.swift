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
    /// A schedule of one's own, simulated without the mechanisms that a scenario switches off; `nil` is the model's own,
    /// with every scenario's switches.
    public var schedule: Schedule?
    /// Bytes allowed for the citizens of all worlds that are simulated at the same time.
    public var memoryLimit: Int

    /// Negative numbers of months or runs count as 0.
    public init(
        scenarios: [Scenario], measures: [Measure], months: Int = 240, runs: Int = 100, seed: UInt64 = 1,
        schedule: Schedule? = nil, memoryLimit: Int = World.defaultMemoryLimit
    ) {
        self.scenarios = scenarios
        self.measures = measures
        self.months = max(0, months)
        self.runs = max(0, runs)
        self.seed = seed
        self.schedule = schedule
        self.memoryLimit = memoryLimit
    }

    /// Simulates every scenario and replication on `threads` threads. The result does not depend on `threads`.
    ///
    /// - Throws: ``StudyError/cancelled`` when the watch asks for it, ``StudyError/failed(_:)`` for the first run that
    ///   cannot be simulated, with the runs that are done by then.
    public func run(threads: Int = 1, watch: Watch = Watch()) throws(StudyError) -> Ensemble {
        let trials = trials()
        let (outcomes, fault) = trials.attempt(threads: threads, watch: watch, store: nil)
        let ensemble = Ensemble(study: self, outcomes: outcomes)
        switch fault {
        case nil: return ensemble
        case (_, .cancelled)?: throw .cancelled
        case (_, .store(let error))?: throw .store(error)
        case (let job, .failed(let month, let cause))?:
            throw .failed(
                FailedRun(
                    scenario: scenarios[job % scenarios.count].name, run: job / scenarios.count, month: month,
                    cause: cause, finished: ensemble))
        }
    }

    /// Simulates what a store does not hold yet and leaves all values to it, so that the memory does not grow with the runs. A run
    /// that fails is kept as failed, and the rest goes on.
    ///
    /// - Parameter keys: names under which the store keeps the measures; their own if not given.
    /// - Throws: ``StudyError/cancelled``, ``StudyError/store(_:)``.
    public func run(
        keys: [String]? = nil, threads: Int = 1, watch: Watch = Watch(), store: any RunStore
    ) throws(StudyError) -> StoredEnsemble {
        let trials = trials(keys: keys)
        let outcomes = try trials.run(threads: threads, watch: watch, store: store, keepsValues: false)
        return StoredEnsemble(study: self, keys: trials.outputs.keys, store: store, outcomes: outcomes)
    }

    private func trials(keys: [String]? = nil) -> Trials {
        Trials(
            scenarios: scenarios, variants: scenarios.indices.map { Trials.Variant(scenario: $0) },
            trials: Trials.crossed(variants: scenarios.count, runs: runs),
            outputs: Outputs(measures, months: Array(0...months), keys: keys), seed: seed, schedule: schedule,
            memoryLimit: memoryLimit)
    }
}

/// Hooks of whoever waits for a study.
public struct Watch: Sendable {
    /// Called as runs finish, from any thread, with runs done and runs in all.
    public var progress: @Sendable (_ done: Int, _ total: Int) -> Void
    /// Asked between months, from any thread; true stops the study with ``StudyError/cancelled``.
    public var isCancelled: @Sendable () -> Bool

    public init(
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in },
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.progress = progress
        self.isCancelled = isCancelled
    }
}
