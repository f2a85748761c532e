import Polity

/// Runs to simulate, each of a scenario, a setting and a replication, with what to record of it. Every analysis of the lab is
/// such a list with an estimator; runs of one replication share their luck.
public struct Trials: Sendable {
    /// A scenario with other values to start from.
    public struct Variant: Sendable, Hashable {
        public var scenario: Int
        public var settings: [FactorSetting]

        public init(scenario: Int, settings: [FactorSetting] = []) {
            self.scenario = scenario
            self.settings = settings
        }
    }

    public struct Trial: Sendable, Hashable {
        public var variant: Int
        public var replication: Int

        public init(variant: Int, replication: Int) {
            self.variant = variant
            self.replication = replication
        }
    }

    public var scenarios: [Scenario]
    public var variants: [Variant]
    public var trials: [Trial]
    public var outputs: Outputs
    public var seed: UInt64
    /// A schedule of one's own, as in ``Study/schedule``.
    public var schedule: Schedule?
    /// Bytes allowed for the citizens of all worlds that are simulated at the same time.
    public var memoryLimit: Int

    public init(
        scenarios: [Scenario], variants: [Variant], trials: [Trial], outputs: Outputs, seed: UInt64 = 1,
        schedule: Schedule? = nil, memoryLimit: Int = World.defaultMemoryLimit
    ) {
        self.scenarios = scenarios
        self.variants = variants
        self.trials = trials
        self.outputs = outputs
        self.seed = seed
        self.schedule = schedule
        self.memoryLimit = memoryLimit
    }

    /// Every variant in replications 0..<runs, replication by replication, so that what is stopped is an even sample.
    public static func crossed(variants: Int, runs: Int) -> [Trial] {
        (0..<variants * runs).map { Trial(variant: $0 % variants, replication: $0 / variants) }
    }

    /// What became of a trial.
    public enum Outcome: Sendable {
        /// Jurisdiction by jurisdiction, in it measure by measure, in it month by month. Empty if a store has kept them.
        case finished(values: [Double], events: [RuleEvent])
        /// Only a study with a store goes on after a failure.
        case failed(month: Int, reason: String)
    }

    /// Simulates the trials on `threads` threads and gives their outcomes in the same order. No outcome depends on `threads`.
    ///
    /// With a store, runs that it holds are not simulated again, others are kept in it as they finish, and a run that fails is
    /// kept as failed while the rest goes on.
    ///
    /// - Parameter keepsValues: false to leave the values to the store, so that the memory does not grow with the trials.
    /// - Throws: ``StudyError/cancelled`` when the watch asks for it, ``StudyError/store(_:)``, ``StudyError/shared`` if the store
    ///   is for a share of the trials, and without a store ``StudyError/failed(_:)`` for the first trial that cannot be simulated.
    public func run(
        threads: Int = 1, watch: Watch = Watch(), store: (any RunStore)? = nil, keepsValues: Bool = true
    ) throws(StudyError) -> [Outcome] {
        var own = self
        if let share = store?.share {
            own.trials = share.places(of: trials.count).map { trials[$0] }
            share.tally(trials.count, seed)
        }
        let (outcomes, fault) = own.attempt(
            threads: threads, watch: watch, store: store, keepsValues: keepsValues && store?.share == nil)
        guard let fault else {
            if store?.share != nil { throw .shared }
            return outcomes.compactMap(\.self)
        }
        switch fault.error {
        case .cancelled: throw .cancelled
        case .store(let error): throw .store(error)
        case .failed(let month, let cause):
            let trial = own.trials[fault.job]
            throw .failed(
                FailedRun(
                    scenario: scenarios[variants[trial.variant].scenario].name, run: trial.replication, month: month,
                    cause: cause, finished: nil))
        }
    }

    /// Why the rest was not simulated.
    enum Fault: Error {
        case cancelled
        case failed(month: Int, FailedRun.Cause)
        case store(StoreError)
    }

    /// As ``run(threads:watch:store:keepsValues:)``, with what was done before a fault.
    func attempt(
        threads: Int, watch: Watch, store: (any RunStore)?, keepsValues: Bool = true
    ) -> (outcomes: [Outcome?], fault: (job: Int, error: Fault)?) {
        precondition(store == nil || schedule == nil, "a store knows the model's own schedule only")
        let threads = max(1, threads)
        // Few big worlds are parallel inside, many small ones beside each other.
        let executor: any ChunkExecutor = trials.count < threads ? DispatchChunks(threads: threads) : SerialChunks()
        let share = memoryLimit / max(1, min(threads, trials.count))
        let done = Counter()
        let identities = store == nil ? [] : scenarios.map { ScenarioIdentity($0) }
        let (outcomes, fault) = LocalEngine(threads: threads).map(trials.count) { job throws(Fault) in
            let trial = trials[job]
            let variant = variants[trial.variant]
            let scenario = scenarios[variant.scenario].with(variant.settings)
            defer { watch.progress(done.next(), trials.count) }
            guard let store else {
                return try simulate(
                    scenario, trial.replication, executor: executor, memoryLimit: share, isCancelled: watch.isCancelled)
            }
            if watch.isCancelled() { throw .cancelled }
            let key = RunKey(
                scenario: identities[variant.scenario].record(scenario), seed: seed, replication: trial.replication)
            let recording = outputs.recording(places: scenario.places.count)
            do throws(StoreError) {
                if let stored = try store.stored(key, recording) { return Outcome(stored, keepsValues: keepsValues) }
            } catch {
                throw .store(error)
            }
            let found: StoredRun
            do throws(Fault) {
                found = StoredRun(
                    try simulate(
                        scenario, trial.replication, executor: executor, memoryLimit: share,
                        isCancelled: watch.isCancelled))
            } catch {
                guard case .failed(let month, let cause) = error else { throw error }
                found = .failed(month: month, reason: "\(cause)")
            }
            do throws(StoreError) {
                try store.keep(key, found, recording)
            } catch {
                throw .store(error)
            }
            return Outcome(found, keepsValues: keepsValues)
        }
        return (outcomes, fault)
    }

    /// One run.
    private func simulate(
        _ scenario: Scenario, _ replication: Int, executor: any ChunkExecutor, memoryLimit: Int,
        isCancelled: () -> Bool
    ) throws(Fault) -> Outcome {
        let (measures, months) = (outputs.measures, outputs.months)
        var values = [Double](repeating: 0, count: scenario.places.count * measures.count * months.count)
        var month = 0
        var events: [RuleEvent] = []
        do throws(FailedRun.Cause) {
            var run = try Run(
                scenario, seed: seed, replication: replication, schedule: schedule, executor: executor,
                memoryLimit: memoryLimit)
            for (position, wanted) in months.enumerated() {
                while month < wanted, !isCancelled() {
                    // A rule fails in the month that has elapsed, the model in the one that it simulates.
                    try run.act()
                    month += 1
                    try run.step()
                }
                if isCancelled() { break }
                for place in scenario.places.indices {
                    for (index, measure) in measures.enumerated() {
                        values[(place * measures.count + index) * months.count + position] =
                            measure.observe(run.world, place)
                    }
                }
            }
            events = run.events
        } catch {
            throw .failed(month: month, error)
        }
        if isCancelled() { throw .cancelled }
        return .finished(values: values, events: events)
    }
}

/// What is recorded of every run.
public struct Outputs: Sendable {
    public var measures: [Measure]
    /// Names of the measures that stay the same as long as what they measure does; a store knows them by these.
    public var keys: [String]
    /// Months elapsed, in increasing order; a run ends with the last.
    public var months: [Int]

    /// - Parameter keys: the measures' names if not given, which fits those of the catalogue.
    public init(_ measures: [Measure], months: [Int], keys: [String]? = nil) {
        self.measures = measures
        self.keys = keys ?? measures.map(\.name)
        self.months = Set(months.map { max(0, $0) }).sorted()
    }

    func recording(places: Int) -> Recording { Recording(measures: keys, months: months, places: places) }

    /// Where a value stands among those of a run.
    public func place(measure: Int, month: Int, jurisdiction: Int = 0) -> Int? {
        months.firstIndex(of: month).map { (jurisdiction * measures.count + measure) * months.count + $0 }
    }
}

extension Trials.Outcome {
    /// The values; `nil` of a run that failed.
    public var values: [Double]? { if case .finished(let values, _) = self { values } else { nil } }

    fileprivate init(_ stored: StoredRun, keepsValues: Bool) {
        switch stored {
        case .finished(let values, let events):
            self = .finished(values: keepsValues ? values : [], events: keepsValues ? events : [])
        case .failed(let month, let reason): self = .failed(month: month, reason: reason)
        }
    }
}

extension StoredRun {
    fileprivate init(_ outcome: Trials.Outcome) {
        switch outcome {
        case .finished(let values, let events): self = .finished(values: values, events: events)
        case .failed(let month, let reason): self = .failed(month: month, reason: reason)
        }
    }
}
