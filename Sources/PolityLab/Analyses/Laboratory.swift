import Polity

/// How analyses simulate: on how many threads, with what luck, watched by whom, and kept where. Results depend on the seed alone.
public struct Laboratory: Sendable {
    public var seed: UInt64
    public var threads: Int
    public var watch: Watch
    /// Runs that it holds are not simulated again; others are kept in it as they finish.
    public var store: (any RunStore)?
    /// Runs of other analyses that need not be simulated again.
    public var memory: RunMemory?
    /// Bytes allowed for the citizens of all worlds that are simulated at the same time.
    public var memoryLimit: Int

    public init(
        seed: UInt64 = 1, threads: Int = 1, watch: Watch = Watch(), store: (any RunStore)? = nil,
        memory: RunMemory? = nil,
        memoryLimit: Int = World.defaultMemoryLimit
    ) {
        self.seed = seed
        self.threads = threads
        self.watch = watch
        self.store = store
        self.memory = memory
        self.memoryLimit = memoryLimit
    }

    /// What is recorded of every trial, in the order of the trials; `nil` of one that failed, which happens with a store only.
    ///
    /// - Throws: as ``Trials/run(threads:watch:store:keepsValues:)``.
    public func values(
        _ scenarios: [Scenario], variants: [Trials.Variant], trials: [Trials.Trial], outputs: Outputs
    ) throws(StudyError) -> [[Double]?] {
        func simulated(_ trials: [Trials.Trial]) throws(StudyError) -> [[Double]?] {
            try Trials(
                scenarios: scenarios, variants: variants, trials: trials, outputs: outputs, seed: seed,
                memoryLimit: memoryLimit
            ).run(threads: threads, watch: watch, store: store).map(\.values)
        }
        guard let memory else { return try simulated(trials) }
        let identities = scenarios.map { ScenarioIdentity($0) }
        let records = variants.map { variant in
            identities[variant.scenario].record(scenarios[variant.scenario].with(variant.settings))
        }
        let keys = trials.map { RunKey(scenario: records[$0.variant], seed: seed, replication: $0.replication) }
        let recordings = trials.map { trial in
            outputs.recording(places: scenarios[variants[trial.variant].scenario].places.count)
        }
        var values = zip(keys, recordings).map { memory.values($0, $1) }
        let missing = trials.indices.filter { values[$0] == nil }
        for (index, found) in zip(missing, try simulated(missing.map { trials[$0] })) {
            values[index] = .some(found)
            memory.keep(keys[index], recordings[index], found)
        }
        return values.map { $0 ?? nil }
    }
}

extension Outputs {
    /// How many numbers a run of one jurisdiction gives: every measure at every month.
    public var count: Int { measures.count * months.count }

    /// The measure and the month of a number of a run.
    public func meaning(of place: Int) -> (measure: Int, month: Int) {
        (place / months.count % measures.count, months[place % months.count])
    }
}
