/// Why the same law with the same inspectors can be kept or broken: enforcement with limited capacity.
///
/// The gains from a violation are uniform between 0 and B, the fine is F, φ = F/B. The authority can look into μ cases
/// per actor and looks into violators; with a violation rate v each is caught with probability min(1, μ/v). Actors
/// who expect that rate violate when their gain is above the expected fine:
///
///     v = max(0, 1 − φ min(1, μ/v))
///
/// With v > μ the solutions are v± = (1 ± √(1 − 4φμ))/2: the lawless state v₊ is stable, v₋ is not, and below v₋
/// the rate falls to max(0, 1 − φ). For φ > ½ the lawless state ends when μ > B/(4F), and then the rate drops at once;
/// a campaign that is given up again leaves the rate low. For φ ≤ ½ there is one state at every μ and no drop.
///
/// Assumptions: capacity is used on violators alone, expectations are those of the period before, gains uniform.
///
/// What it says about the two institutional models: capacity per supervised unit and collectable fines decide, and
/// history does; few large units are easier to cover than many small ones, under private or under common ownership.
///
/// Source: own derivation; the idea after R. K. Sah, *Journal of Political Economy* 99(6), 1991, and M. A. R. Kleiman,
/// *When Brute Force Fails*, Princeton University Press, 2009.
public struct LimitedEnforcement: Sendable, Hashable {
    /// B, the largest gain from a violation, in money.
    public let largestGain: Double
    /// F, in money.
    public let fine: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 10⁻⁶ ≤ B, F ≤ 10⁶.
    public init(largestGain: Double = 1, fine: Double = 2) throws(TheoryError) {
        try require(largestGain >= 1e-6 && largestGain <= 1e6, "10⁻⁶ ≤ B ≤ 10⁶", largestGain)
        try require(fine >= 1e-6 && fine <= 1e6, "10⁻⁶ ≤ F ≤ 10⁶", fine)
        self.largestGain = largestGain
        self.fine = fine
    }

    /// φ = F/B.
    public var relativeFine: Double { fine / largestGain }

    /// The capacity above which the lawless state is gone: B/(4F) for F > B/2, else 1 − F/B, from where on every
    /// violator is caught.
    public var criticalCapacity: Double { relativeFine > 0.5 ? 1 / (4 * relativeFine) : 1 - relativeFine }

    /// A violation rate that repeats itself.
    public struct State: Sendable, Hashable {
        public let violationRate: Double
        /// The probability that a violator is caught.
        public let detection: Double
        /// Whether the rate comes back after a small change.
        public let isStable: Bool
    }

    /// The violation rate of the next period, when actors expect that of this one; none are caught at μ = 0, and at a
    /// rate of zero any violator would be.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ μ ≤ 1 and 0 ≤ v ≤ 1.
    public func violationRate(after rate: Double, capacity: Double) throws(TheoryError) -> Double {
        try require(capacity >= 0 && capacity <= 1, "0 ≤ μ ≤ 1", capacity)
        try require(rate >= 0 && rate <= 1, "0 ≤ v ≤ 1", rate)
        return max(0, 1 - relativeFine * detection(rate: rate, capacity: capacity))
    }

    /// All states, from the lowest rate to the highest.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ μ ≤ 1.
    public func states(capacity: Double) throws(TheoryError) -> [State] {
        try require(capacity >= 0 && capacity <= 1, "0 ≤ μ ≤ 1", capacity)
        guard capacity > 0 else { return [State(violationRate: 1, detection: 0, isStable: true)] }
        var states: [State] = []
        let lawful = max(0, 1 - relativeFine)
        if lawful <= capacity { states.append(State(violationRate: lawful, detection: 1, isStable: true)) }
        let product = relativeFine * capacity
        let discriminant = 1 - 4 * product
        guard discriminant >= 0 else { return states.isEmpty ? [touching(lawful, capacity)] : states }
        let high = (1 + discriminant.squareRoot()) / 2
        let low = product / high
        if low > capacity, low < high {
            states.append(State(violationRate: low, detection: capacity / low, isStable: false))
        }
        if high > capacity {
            // Where both roots meet, the rate comes back from above and not from below.
            states.append(State(violationRate: high, detection: capacity / high, isStable: low < high))
        }
        return states.isEmpty ? [touching(lawful, capacity)] : states
    }

    /// The state where capacity just suffices, when rounding puts it on neither side.
    private func touching(_ rate: Double, _ capacity: Double) -> State {
        State(violationRate: rate, detection: detection(rate: rate, capacity: capacity), isStable: true)
    }

    /// The rate now and in the periods that follow.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ μ ≤ 1 and 0 ≤ v ≤ 1.
    public func path(periods: Int, from rate: Double, capacity: Double) throws(TheoryError) -> [Double] {
        var path = [rate]
        for _ in 0..<max(0, periods) {
            path.append(try violationRate(after: path[path.count - 1], capacity: capacity))
        }
        return path
    }

    private func detection(rate: Double, capacity: Double) -> Double {
        capacity == 0 ? 0 : (rate <= capacity ? 1 : capacity / rate)
    }
}
