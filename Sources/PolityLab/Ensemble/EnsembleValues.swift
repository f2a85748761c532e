/// The values of a study's runs, wherever they are.
public protocol EnsembleValues: Sendable {
    var study: Study { get }

    /// One value per replication; `nil` where the run failed.
    ///
    /// - Throws: ``StoreError`` if they are in a store that cannot be read.
    func perRun(
        scenario: Int, jurisdiction: Int, measure: Int, month: Int
    ) throws(StoreError) -> [Double?]

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

    public func told(scenario: Int, run: Int) throws(StoreError) -> [RuleEvent] {
        let key = RunKey(scenario: records[scenario], seed: study.seed, replication: run)
        guard
            case .finished(_, let events)? = try store.stored(
                key, Recording(measures: [], months: [study.months], places: 0))
        else { return [] }
        return events
    }
}
