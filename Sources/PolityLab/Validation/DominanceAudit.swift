import Polity

/// How often one regime is above another on each measure when what is not known is drawn from a prior.
///
/// Both are simulated in every draw with the same luck. A rate near 0 or 1 says that the measure's answer follows from the
/// model's assumptions rather than from what is uncertain; such measures are named. "Above" is no verdict: whether more
/// is better is the reader's to say.
public struct DominanceAudit: Sendable {
    public struct Row: Sendable, Hashable {
        public let measure: String
        /// Share of draws in which the second regime is above the first; ties count half.
        public let rate: Double
        /// Mean of the second less the first, with its interval over draws.
        public let difference: Estimate
        /// Whether the rate is outside the bounds that the audit allows.
        public let isDecided: Bool
    }

    public let first: String
    public let second: String
    public let draws: Int
    public let month: Int
    public let rows: [Row]

    /// Rates outside are taken to follow from the assumptions.
    public static let bounds = 0.05...0.95

    /// The measures on which the two models of the seminar are contested.
    public static let contested = [
        "hhi", "data_hhi", "data_hhi_private", "surveillance", "exposure.commercial", "exposure.state", "manipulation",
        "consumer_surplus", "quality", "output", "frontier", "gini_income", "gini_wealth", "bottom40_share",
        "labour_share", "access", "literacy", "right.protection", "right.manipulation_safety", "right.access",
        "right.benefit", "capture", "trust.state", "trust.enterprises", "breach_loss", "hdi",
    ]

    /// Runs the audit: one run of each regime a draw.
    ///
    /// - Throws: as ``Study/run(threads:watch:)``.
    public static func run(
        _ first: Scenario, _ second: Scenario, measures: [Measure], prior: Prior = .wide, draws: Int = 200,
        months: Int = 240, seed: UInt64 = 1, threads: Int = 1, watch: Watch = Watch()
    ) throws(StudyError) -> DominanceAudit {
        let (results, fault) = LocalEngine(threads: threads).map(draws) { draw throws(StudyError) in
            let drawn = prior.values(draw: draw, seed: seed)
            let study = Study(
                scenarios: [first, second].map { scenario in
                    var scenario = scenario
                    scenario.places = scenario.places.map { prior.apply(drawn, to: $0) }
                    return scenario
                }, measures: measures, months: months, runs: 1, seed: seed &+ UInt64(draw))
            let ensemble = try study.run(watch: Watch(isCancelled: watch.isCancelled))
            return measures.indices.map { index in
                (0...1).map { ensemble.values(scenario: $0, measure: index, month: months)[0] }
            }
        }
        if let fault {
            throw fault.error
        }
        let values = results.compactMap(\.self)
        let rows = measures.indices.map { index in
            let first = values.map { $0[index][0] }
            let second = values.map { $0[index][1] }
            let above = zip(first, second).reduce(0.0) { $0 + ($1.1 > $1.0 ? 1 : $1.1 == $1.0 ? 0.5 : 0) }
            let rate = above / Double(max(1, draws))
            return Row(
                measure: measures[index].name, rate: rate,
                difference: Estimate(differenceOf: second, minus: first), isDecided: !bounds.contains(rate))
        }
        return DominanceAudit(first: first.name, second: second.name, draws: draws, month: months, rows: rows)
    }
}
