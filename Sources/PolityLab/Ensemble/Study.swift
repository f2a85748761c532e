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
        let jobs = runs * scenarios.count
        let threads = max(1, threads)
        // Few big worlds are parallel inside, many small ones beside each other.
        let executor: any ChunkExecutor = jobs < threads ? DispatchChunks(threads: threads) : SerialChunks()
        let done = Counter()
        let share = memoryLimit / max(1, min(threads, jobs))
        let (runs, fault) = LocalEngine(threads: threads).map(jobs) { job throws(RunFault) in
            let values = try simulate(
                scenario: scenarios[job % scenarios.count], run: job / scenarios.count, executor: executor,
                memoryLimit: share, watch: watch
            )
            watch.progress(done.next(), jobs)
            return values
        }
        let ensemble = Ensemble(study: self, runs: runs)
        switch fault {
        case nil: return ensemble
        case (_, .cancelled)?: throw .cancelled
        case (let job, .failed(let month, let cause))?:
            throw .failed(
                FailedRun(
                    scenario: scenarios[job % scenarios.count].name, run: job / scenarios.count, month: month,
                    cause: cause, finished: ensemble))
        }
    }

    /// Why one run ended early.
    private enum RunFault: Error {
        case cancelled
        case failed(month: Int, FailedRun.Cause)
    }

    /// One run: the series of all measures, one after the other, jurisdiction by jurisdiction.
    private func simulate(
        scenario: Scenario, run: Int, executor: any ChunkExecutor, memoryLimit: Int, watch: Watch
    ) throws(RunFault) -> Ensemble.Series {
        let length = months + 1
        var values = [Double](repeating: 0, count: scenario.places.count * measures.count * length)
        var month = 0
        var events: [RuleEvent] = []
        do throws(FailedRun.Cause) {
            var run = try Run(
                scenario, seed: seed, replication: run, schedule: schedule, executor: executor, memoryLimit: memoryLimit
            )
            while true {
                for place in scenario.places.indices {
                    for (index, measure) in measures.enumerated() {
                        values[(place * measures.count + index) * length + month] = measure.observe(run.world, place)
                    }
                }
                if month == months || watch.isCancelled() { break }
                // A rule fails in the month that has elapsed, the model in the one that it simulates.
                try run.act()
                // A rule that fails does so when as many months have elapsed; a mechanism, in the next month.
                try run.act()
                month += 1
                try run.step()
            }
            events = run.events
        } catch {
            throw .failed(month: month, error)
        }
        if watch.isCancelled() { throw .cancelled }
        return Ensemble.Series(values: values, events: events)
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
