/// The difference between two worlds shared among the changes that make it.
public struct Attribution: Sendable, Hashable {
    /// One for each player; the contributions sum to the mean of `total` up to rounding.
    public let shares: [Share]
    /// v(∅): the result before any change.
    public let from: Estimate
    /// v(N): the result after all changes.
    public let to: Estimate
    /// v(N) - v(∅), paired by replication.
    public let total: Estimate
    /// The design's method: it says what the ranges are taken over.
    public let method: AttributionDesign.Method
    /// Level of all intervals.
    public let confidence: Double
    /// Replications left out because a value was not a number, or too large to be summed.
    public let droppedReplications: Int
    /// The game of the means over replications; `nil` if orders were sampled. Its interactions explain masking.
    public let meanGame: ShapleyGame?

    /// One player's part in the difference. Intervals are Student's t over replications.
    public struct Share: Sendable, Hashable {
        public let player: Int
        /// The Shapley value.
        public let contribution: Estimate
        /// v({i}) - v(∅): the change made alone.
        public let addFirst: Estimate
        /// v(N) - v(N without i): the change taken away alone.
        public let addLast: Estimate
        /// The least and the greatest marginal contribution over orders. Exact: over all coalitions of the others, of
        /// means over replications. Permutations: over the coalitions that were met, each averaged over those
        /// replications alone that met it; luck widens this range, coalitions never met narrow it.
        public let range: ClosedRange<Double>
    }

    /// Sum of the contributions' magnitudes.
    public var gross: Double {
        shares.reduce(0) { $0 + abs($1.contribution.mean) }
    }

    /// Below this part of `gross`, the total hides what the changes do. A convention: with P the sum of the positive
    /// contributions and M that of the negative, |P - M| < (P + M) / 3 says that the smaller side undoes more than half
    /// of the larger.
    public static let maskingThreshold = 1.0 / 3

    /// Where the total or one order of changes alone would mislead.
    public enum Warning: Sendable, Hashable {
        /// The total is below a third of `gross`, and there are contributions of both signs whose intervals leave out 0:
        /// changes that matter cancel.
        case totalMasksContributions(total: Double, gross: Double)
        /// A player's effect changes its sign with its place: added first and added last differ in sign, both with
        /// intervals that leave out 0.
        case signDependsOnOrder(player: Int)
    }

    /// The masking found. A value with a single replication has no interval and is taken at its word; one that is below
    /// 1e-12 of the results compared is rounding.
    public var warnings: [Warning] {
        let rounding = 1e-12 * (gross + abs(from.mean) + abs(to.mean))
        /// 0 if the interval holds 0.
        func sign(_ estimate: Estimate) -> Int {
            guard abs(estimate.mean) > rounding else { return 0 }
            return (estimate.low ?? estimate.mean) > 0 ? 1 : (estimate.high ?? estimate.mean) < 0 ? -1 : 0
        }
        var result: [Warning] = []
        let signs = Set(shares.map { sign($0.contribution) })
        if abs(total.mean) < Self.maskingThreshold * gross, signs.contains(1), signs.contains(-1) {
            result.append(.totalMasksContributions(total: total.mean, gross: gross))
        }
        for share in shares where sign(share.addFirst) * sign(share.addLast) < 0 {
            result.append(.signDependsOnOrder(player: share.player))
        }
        return result
    }
}
