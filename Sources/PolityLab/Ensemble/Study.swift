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
    public var schedule: Schedule
    /// Bytes allowed for the citizens of all worlds that are simulated at the same time.
    public var memoryLimit: Int

    /// Negative numbers of months or runs count as 0.
    public init(
        scenarios: [Scenario], measures: [Measure], months: Int = 240, runs: Int = 100, seed: UInt64 = 1,
        schedule: Schedule = .standard, memoryLimit: Int = World.defaultMemoryLimit
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
    /// - Throws: ``StudyError/cancelled`` when the watch asks for it, ``StudyError/failed(scenario:run:error:)`` for the
    ///   first run that cannot be simulated.
    public func run(threads: Int = 1, watch: Watch = Watch()) throws(StudyError) -> Ensemble {
        let jobs = runs * scenarios.count
        let threads = max(1, threads)
        // Few big worlds are parallel inside, many small ones beside each other.
        let executor: any ChunkExecutor = jobs < threads ? DispatchChunks(threads: threads) : SerialChunks()
        let done = Counter()
        let share = memoryLimit / max(1, min(threads, jobs))
        let series = try LocalEngine(threads: threads).map(jobs) { job throws(StudyError) in
            let values = try simulate(
                scenario: scenarios[job % scenarios.count], run: job / scenarios.count, executor: executor,
                memoryLimit: share, watch: watch
            )
            watch.progress(done.next(), jobs)
            return values
        }
        return Ensemble(study: self, series: series)
    }

    /// One run: the series of all measures, one after the other.
    private func simulate(
        scenario: Scenario, run: Int, executor: any ChunkExecutor, memoryLimit: Int, watch: Watch
    ) throws(StudyError) -> [Double] {
        let length = months + 1
        var values = [Double](repeating: 0, count: measures.count * length)
        do {
            var world = try World(
                economy: scenario.economy, levers: scenario.levers, seed: seed, replication: run,
                memoryLimit: memoryLimit)
            let simulation = Simulation(schedule: schedule, executor: executor)
            for month in 0...months {
                if month > 0 {
                    try simulation.step(&world)
                }
                for (index, measure) in measures.enumerated() {
                    values[index * length + month] = measure.observe(world, 0)
                }
                if watch.isCancelled() {
                    break
                }
            }
        } catch {
            throw .failed(scenario: scenario.name, run: run, error: error)
        }
        if watch.isCancelled() {
            throw .cancelled
        }
        return values
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

/// Why a study could not be done.
public enum StudyError: Error, Sendable, Hashable, CustomStringConvertible {
    case cancelled
    /// A run failed; replications are numbered from 0.
    case failed(scenario: String, run: Int, error: SimulationError)

    public var description: String {
        switch self {
        case .cancelled: "stopped before all runs were done"
        case .failed(let scenario, let run, let error): "scenario \(scenario), run \(run): \(error)"
        }
    }
}
