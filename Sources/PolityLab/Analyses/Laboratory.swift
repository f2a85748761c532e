import Polity

/// How analyses simulate: on how many threads, with what luck, watched by whom, and kept where. Results depend on the seed alone.
public struct Laboratory: Sendable {
    public var seed: UInt64
    public var threads: Int
    public var watch: Watch
    /// Runs that it holds are not simulated again; others are kept in it as they finish.
    public var store: (any RunStore)?
    /// Bytes allowed for the citizens of all worlds that are simulated at the same time.
    public var memoryLimit: Int

    public init(
        seed: UInt64 = 1, threads: Int = 1, watch: Watch = Watch(), store: (any RunStore)? = nil,
        memoryLimit: Int = World.defaultMemoryLimit
    ) {
        self.seed = seed
        self.threads = threads
        self.watch = watch
        self.store = store
        self.memoryLimit = memoryLimit
    }

    /// What is recorded of every trial, in the order of the trials; `nil` of one that failed, which happens with a store only.
    ///
    /// - Throws: as ``Trials/run(threads:watch:store:keepsValues:)``.
    public func values(
        _ scenarios: [Scenario], variants: [Trials.Variant], trials: [Trials.Trial], outputs: Outputs
    ) throws(StudyError) -> [[Double]?] {
        let trials = Trials(
            scenarios: scenarios, variants: variants, trials: trials, outputs: outputs, seed: seed,
            memoryLimit: memoryLimit)
        return try trials.run(threads: threads, watch: watch, store: store).map(\.values)
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
