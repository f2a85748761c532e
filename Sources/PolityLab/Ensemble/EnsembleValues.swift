/// The values of a study's runs, wherever they are.
public protocol EnsembleValues: Sendable {
    var study: Study { get }

    /// One value per replication; `nil` where the run failed.
    ///
    /// - Throws: ``StoreError`` if they are in a store that cannot be read.
    func perRun(
        scenario: Int, jurisdiction: Int, measure: Int, month: Int
    ) throws(StoreError) -> [Double?]

    /// The same values, with those of all months of some measures of a scenario at hand, for whoever reads many of them.
    ///
    /// - Throws: ``StoreError`` if they are in a store that cannot be read.
    func holding(scenario: Int, measures: [Int]) throws(StoreError) -> any EnsembleValues

    /// What the rules of a scenario told about a run, in order.
    ///
    /// - Throws: ``StoreError`` if it is in a store that cannot be read.
    func told(scenario: Int, run: Int) throws(StoreError) -> [RuleEvent]
}

extension Ensemble: EnsembleValues {
    public func perRun(scenario: Int, jurisdiction: Int, measure: Int, month: Int) -> [Double?] {
        values(scenario: scenario, jurisdiction: jurisdiction, measure: measure, month: month)
    }

    public func told(scenario: Int, run: Int) -> [RuleEvent] { events(scenario: scenario, run: run) }

    /// They are at hand.
    public func holding(scenario: Int, measures: [Int]) -> any EnsembleValues { self }
}

/// The recorded series of a study whose runs a store keeps; they are read when somebody asks for them.
public struct StoredEnsemble: EnsembleValues {
    public let study: Study
    private let keys: [String]
    private let store: any RunStore
    private let records: [ScenarioRecord]
    /// Numbers of the runs that failed. The store may hold months of them from a study that was shorter.
    private let failed: Set<Int>
    /// The runs that failed, replication by replication, scenarios within, and why.
    public let failures: [Failure]

    /// A run that could not be simulated.
    public struct Failure: Sendable, Hashable {
        public let scenario: String
        /// Number of the replication, from 0.
        public let run: Int
        public let month: Int
        public let reason: String
    }

    init(study: Study, keys: [String], store: any RunStore, outcomes: [Trials.Outcome]) {
        self.study = study
        self.keys = keys
        self.store = store
        records = study.scenarios.map { ScenarioIdentity($0).record($0) }
        failed = Set(outcomes.indices.filter { if case .failed = outcomes[$0] { true } else { false } })
        failures = outcomes.enumerated().compactMap { job, outcome in
            guard case .failed(let month, let reason) = outcome else { return nil }
            return Failure(
                scenario: study.scenarios[job % study.scenarios.count].name, run: job / study.scenarios.count,
                month: month, reason: reason)
        }
    }

    public func perRun(
        scenario: Int, jurisdiction: Int, measure: Int, month: Int
    ) throws(StoreError) -> [Double?] {
        let values = try store.values(
            of: records[scenario], seed: study.seed, replications: 0..<study.runs, measure: keys[measure],
            place: jurisdiction, month: month)
        guard !failed.isEmpty else { return values }
        return values.enumerated().map { run, value in
            failed.contains(run * study.scenarios.count + scenario) ? nil : value
        }
    }

    /// Reads every run once, where month by month would look for every run at every month.
    public func holding(scenario: Int, measures: [Int]) throws(StoreError) -> any EnsembleValues {
        let places = study.scenarios[scenario].places.count
        let wanted = Recording(
            measures: measures.map { keys[$0] }, months: Array(0...study.months), places: places)
        var runs: [[Double]?] = []
        for run in 0..<study.runs {
            let key = RunKey(scenario: records[scenario], seed: study.seed, replication: run)
            guard !failed.contains(run * study.scenarios.count + scenario),
                case .finished(let values, _)? = try store.stored(key, wanted)
            else {
                runs.append(nil)
                continue
            }
            runs.append(values)
        }
        return HeldValues(base: self, scenario: scenario, measures: measures, runs: runs)
    }

    public func told(scenario: Int, run: Int) throws(StoreError) -> [RuleEvent] {
        let key = RunKey(scenario: records[scenario], seed: study.seed, replication: run)
        guard
            case .finished(_, let events)? = try store.stored(
                key, Recording(measures: [], months: [study.months], places: 0))
        else { return [] }
        return events
    }
}

/// Values of one scenario that have been read from a store; all others are read when somebody asks for them.
private struct HeldValues: EnsembleValues {
    let base: StoredEnsemble
    let scenario: Int
    let measures: [Int]
    /// Run by run; jurisdiction by jurisdiction, in it measure by measure, in it month by month.
    let runs: [[Double]?]

    var study: Study { base.study }

    func perRun(scenario: Int, jurisdiction: Int, measure: Int, month: Int) throws(StoreError) -> [Double?] {
        guard scenario == self.scenario, let index = measures.firstIndex(of: measure), month <= study.months else {
            return try base.perRun(scenario: scenario, jurisdiction: jurisdiction, measure: measure, month: month)
        }
        let place = (jurisdiction * measures.count + index) * (study.months + 1) + month
        return runs.map { $0?[place] }
    }

    func holding(scenario: Int, measures: [Int]) throws(StoreError) -> any EnsembleValues {
        try base.holding(scenario: scenario, measures: measures)
    }

    func told(scenario: Int, run: Int) throws(StoreError) -> [RuleEvent] {
        try base.told(scenario: scenario, run: run)
    }
}
