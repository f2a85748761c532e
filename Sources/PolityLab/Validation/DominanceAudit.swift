import Polity

/// How often one regime is above another on each measure when what is not known is drawn from a prior.
///
/// Both are simulated in every draw with the same luck. A rate near 0 or 1 says that the measure's answer follows from the
/// model's assumptions rather than from what is uncertain; such measures are named. "Above" is no verdict: whether more
/// is better is the reader's to say.
public enum DominanceAudit {
    public struct Row: Sendable, Hashable {
        public var measure: String
        public let month: Int
        /// Share of draws in which the second regime is above the first; ties count half. Of the draws in which both have a
        /// value; not a number if there are none.
        public let rate: Double
        /// Mean of the second less the first, with its interval over draws.
        public let difference: Estimate
        /// Whether the rate is outside the bounds that the audit allows.
        public let isDecided: Bool
    }

    /// Rates outside are taken to follow from the assumptions.
    public static let bounds = 0.05...0.95

    /// The measures on which the two models of the seminar are contested.
    public static let contested = [
        "hhi", "data_hhi", "data_hhi_private", "surveillance", "exposure.commercial", "exposure.state", "manipulation",
        "consumer_surplus", "quality", "output", "frontier", "gini_income", "gini_wealth", "bottom40_share",
        "labour_share", "access", "literacy", "right.protection", "right.manipulation_safety", "right.access",
        "right.benefit", "capture", "trust.state", "trust.enterprises", "breach_loss", "hdi",
    ]

    /// Runs the audit: one run of each scenario a draw, under the draw's own luck.
    ///
    /// - Throws: as ``Trials/run(threads:watch:store:keepsValues:)``.
    public static func run(
        _ first: Scenario, _ second: Scenario, outputs: Outputs, prior: Prior = .wide, draws: Int = 200,
        _ lab: Laboratory
    ) throws(StudyError) -> [Row] {
        let variants = (0..<draws).flatMap { draw in
            let settings = prior.settings(draw: draw, seed: lab.seed)
            return (0...1).map { Trials.Variant(scenario: $0, settings: settings) }
        }
        let found = try lab.values(
            [first, second], variants: variants,
            trials: variants.indices.map { .init(variant: $0, replication: $0 / 2) }, outputs: outputs)
        let pairs = (0..<draws).compactMap { draw in
            found[2 * draw].flatMap { first in found[2 * draw + 1].map { (first, $0) } }
        }
        return (0..<outputs.count).map { output in
            let known = pairs.filter { $0.0[output].isFinite && $0.1[output].isFinite }
            let first = known.map { $0.0[output] }
            let second = known.map { $0.1[output] }
            let above = zip(first, second).reduce(0.0) { $0 + ($1.1 > $1.0 ? 1 : $1.1 == $1.0 ? 0.5 : 0) }
            let rate = above / Double(known.count)
            return Row(
                measure: outputs.measures[outputs.meaning(of: output).measure].name,
                month: outputs.meaning(of: output).month, rate: rate,
                difference: Estimate(differenceOf: second, minus: first),
                isDecided: rate < bounds.lowerBound || rate > bounds.upperBound)
        }
    }
}
