import Polity

/// The recorded series of a study: one value per scenario, jurisdiction, measure, replication and month 0...months.
public struct Ensemble: Sendable {
    public let study: Study
    /// Per job (replication by replication, scenarios within); `nil` for a run that was not finished.
    private let runs: [Trials.Outcome?]

    init(study: Study, outcomes: [Trials.Outcome?]) {
        self.study = study
        runs = outcomes
    }

    /// Whether every run was finished, as in all that a study returns.
    public var isComplete: Bool { runs.allSatisfy { $0 != nil } }

    /// The finished runs of a scenario, in order.
    public func runs(of scenario: Int) -> [Int] {
        (0..<study.runs).filter { runs[$0 * study.scenarios.count + scenario] != nil }
    }

    /// Values of months 0...months; empty for a run that was not finished.
    public func series(scenario: Int, jurisdiction: Int = 0, measure: Int, run: Int) -> ArraySlice<Double> {
        let length = study.months + 1
        let start = (jurisdiction * study.measures.count + measure) * length
        return runs[run * study.scenarios.count + scenario]?.values?[start..<start + length] ?? []
    }

    /// One value per finished replication, in their order.
    public func values(scenario: Int, jurisdiction: Int = 0, measure: Int, month: Int) -> [Double] {
        let place = (jurisdiction * study.measures.count + measure) * (study.months + 1) + month
        return (0..<study.runs).compactMap { runs[$0 * study.scenarios.count + scenario]?.values?[place] }
    }

    /// What the rules of a scenario told about a run, in order; empty for a run that was not finished.
    public func events(scenario: Int, run: Int) -> [RuleEvent] {
        guard case .finished(_, let events)? = runs[run * study.scenarios.count + scenario] else { return [] }
        return events
    }
}
