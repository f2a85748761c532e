import PolityNumerics

/// How far two groups drift apart when one takes something up later than the other.
///
/// Both take it up along the same logistic curve with a speed r, one of them a delay d later:
///
///     F_A(t) = 1/(1 + e^(−r (t − t₀))),  F_B(t) = F_A(t − d)
///
/// With τ = t − t₀ − d/2 the gap is F_A − F_B = sinh(rd/2) / (cosh(rτ) + cosh(rd/2)): it is largest at τ = 0, where it
/// is tanh(rd/4); its sum over time is d, whatever r is; and it exceeds g while
/// |τ| < arcosh(sinh(rd/2)/g − cosh(rd/2))/r. All three are our derivations from the logistic curve.
///
/// Assumptions: both groups end with full access, at the same speed; nobody loses access.
///
/// What it says about the two institutional models: the greatest inequality of access depends on the product of speed
/// and delay. A faster roll-out at the same delay makes the gap wider and shorter: person-years without access are d
/// per head either way. An institution narrows it by shortening the delay, whatever it is called.
///
/// Source: after Z. Griliches, *Econometrica* 25(4), 1957 (logistic curves of regions that begin at different times);
/// the formulas for the gap are our own derivation.
public struct AccessGap: Sendable, Hashable {
    /// r, per unit of time.
    public let speed: Double
    /// d, how much later the second group is.
    public let delay: Double
    /// t₀, when half of the first group has access.
    public let halfTime: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 10⁻⁶ ≤ r ≤ 10⁶, 0 ≤ d, r d ≤ 1000 and
    ///   |t₀| ≤ 10⁶.
    public init(speed: Double = 0.4, delay: Double = 5, halfTime: Double = 10) throws(TheoryError) {
        try require(speed >= 1e-6 && speed <= 1e6, "10⁻⁶ ≤ r ≤ 10⁶", speed)
        try require(delay >= 0, "d ≥ 0", delay)
        try require(speed * delay <= 1000, "r d ≤ 1000", speed * delay)
        try require(halfTime.magnitude <= 1e6, "|t₀| ≤ 10⁶", halfTime)
        self.speed = speed
        self.delay = delay
        self.halfTime = halfTime
    }

    /// F_A and F_B.
    public func shares(at time: Double) throws(TheoryError) -> (first: Double, second: Double) {
        try require(time.isFinite, "t finite", time)
        return (logistic(speed * (time - halfTime)), logistic(speed * (time - halfTime - delay)))
    }

    /// F_A − F_B.
    public func gap(at time: Double) throws(TheoryError) -> Double {
        let shares = try shares(at: time)
        return shares.first - shares.second
    }

    /// tanh(rd/4).
    public var largestGap: Double {
        let fall = Elementary.exp(-speed * delay / 2)
        return (1 - fall) / (1 + fall)
    }

    /// t₀ + d/2.
    public var timeOfLargestGap: Double { halfTime + delay / 2 }

    /// ∫ (F_A − F_B) dt = d: years without access that the second group has more, per head.
    public var accumulatedGap: Double { delay }

    /// For how long the gap is larger than `gap`; zero when it never is.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 10⁻¹² ≤ gap < 1.
    public func duration(above gap: Double) throws(TheoryError) -> Double {
        try require(gap >= 1e-12 && gap < 1, "10⁻¹² ≤ g < 1", gap)
        let half = speed * delay / 2
        let grown = Elementary.exp(half)
        let fallen = Elementary.exp(-half)
        let bound = (grown - fallen) / 2 / gap - (grown + fallen) / 2
        guard bound > 1 else { return 0 }
        // arcosh b = ln(b (1 + √(1 − 1/b²)))
        let root = ((1 - 1 / bound) * (1 + 1 / bound)).squareRoot()
        return 2 * (Elementary.log(bound) + Elementary.log(1 + root)) / speed
    }

    private func logistic(_ value: Double) -> Double {
        let odds = Elementary.exp(-value.magnitude)
        return value < 0 ? odds / (1 + odds) : 1 / (1 + odds)
    }
}
