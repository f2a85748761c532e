import PolityNumerics

/// How something new is adopted: a few begin by themselves, the others follow those who have it.
///
/// With a coefficient of innovation p and one of imitation q, the share F of all who will ever adopt follows
///
///     Ḟ = (p + q F)(1 − F),  F(t) = (1 − e^(−(p+q)t)) / (1 + (q/p) e^(−(p+q)t)),  F(0) = 0
///
/// For q > p adoptions peak at t* = ln(q/p)/(p + q), where F = (q − p)/(2q) and Ḟ = (p + q)²/(4q); otherwise they are
/// highest at once. A yearly step instead of continuous time, F ← F + (p + qF)(1 − F), runs behind at first
/// and catches up near the end.
///
/// Assumptions: a fixed number of adopters who never give up, everybody sees all earlier adopters, constant
/// coefficients: no price, no supply limit, no rival.
///
/// What it says about the two institutional models: campaigns, public provision and advertising act on p, openness to
/// imitation (standards, interoperability, visible use) on q. Either model may hold the higher values; the curve tells
/// what a given difference is worth in years, not who obtains it.
///
/// Sources: F. M. Bass, *Management Science* 15(5), 1969, equations for F(t), t* and peak; the defaults are means over many
/// products: F. Sultan, J. U. Farley and D. R. Lehmann, *Journal of Marketing Research* 27(1), 1990.
public struct BassDiffusion: Sendable, Hashable {
    /// p, per unit of time.
    public let innovation: Double
    /// q, per unit of time.
    public let imitation: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 10⁻⁹ ≤ p ≤ 1000 and 0 ≤ q ≤ 1000.
    public init(innovation: Double = 0.03, imitation: Double = 0.38) throws(TheoryError) {
        try require(innovation >= 1e-9 && innovation <= 1000, "10⁻⁹ ≤ p ≤ 1000", innovation)
        try require(imitation >= 0 && imitation <= 1000, "0 ≤ q ≤ 1000", imitation)
        self.innovation = innovation
        self.imitation = imitation
    }

    /// F, the share of adopters at a time.
    public func share(at time: Double) throws(TheoryError) -> Double {
        try require(time >= 0 && time.isFinite, "t ≥ 0", time)
        let decay = Elementary.exp(-(innovation + imitation) * time)
        return (1 - decay) / (1 + imitation / innovation * decay)
    }

    /// Ḟ, adoptions per unit of time at a time.
    public func adoptions(at time: Double) throws(TheoryError) -> Double {
        let share = try share(at: time)
        return (innovation + imitation * share) * (1 - share)
    }

    /// When a share 0 ≤ F < 1 has adopted.
    public func time(ofShare share: Double) throws(TheoryError) -> Double {
        try require(share >= 0 && share < 1, "0 ≤ F < 1", share)
        let ratio = imitation / innovation
        return Elementary.log((1 + ratio * share) / (1 - share)) / (innovation + imitation)
    }

    /// t*, zero when q ≤ p.
    public var peakTime: Double {
        imitation > innovation ? Elementary.log(imitation / innovation) / (innovation + imitation) : 0
    }

    /// F(t*).
    public var peakShare: Double { imitation > innovation ? (imitation - innovation) / (2 * imitation) : 0 }

    /// Ḟ(t*), the most adoptions per unit of time.
    public var peakAdoptions: Double {
        let sum = innovation + imitation
        return imitation > innovation ? sum * sum / (4 * imitation) : innovation
    }

    /// Shares of adopters at the times 0, h, 2h, … when adoptions are counted once a step.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless h > 0 and h (p + q) ≤ 1, above which a step
    ///   overshoots.
    public func discretePath(steps: Int, step: Double = 1) throws(TheoryError) -> [Double] {
        try require(step > 0 && step.isFinite, "h > 0", step)
        try require(step * (innovation + imitation) <= 1, "h (p + q) ≤ 1", step * (innovation + imitation))
        var path = [0.0]
        var share = 0.0
        for _ in 0..<max(0, steps) {
            share = min(1, share + step * (innovation + imitation * share) * (1 - share))
            path.append(share)
        }
        return path
    }
}
