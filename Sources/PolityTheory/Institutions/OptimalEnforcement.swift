/// How often to look when looking costs something: the optimal probability of detection.
///
/// Acts with gains g, uniform between 0 and ḡ, do a harm h to others. With a probability p of detection that costs k
/// per unit, and a fine F, an act is done when g > p F. Welfare per act counts gains, harm and the cost of detection;
/// fines are transfers:
///
///     W(p) = ∫ from pF to ḡ of (g − h)/ḡ dg − k p,  p* = (h − kḡ/F)/F
///
/// inside the bounds 0 ≤ p ≤ 1 and pF ≤ ḡ. The expected fine p*F = h − kḡ/F lies below the harm: some acts are
/// tolerated that do more harm than good, because it would cost more to stop them.
///
/// Assumptions: risk-neutral actors, fines cost nothing to collect, the gain of an offender counts as welfare
/// (Becker's convention, a value judgement), no mistakes, the distribution of gains is known.
///
/// What it says about the two institutional models: an authority that pays for inspections out of the public budget
/// faces the same trade-off whether it supervises companies or a commons' own administration. A higher fine that
/// can really be collected replaces inspections once it is above 2kḡ/h (below, it makes them worth while); where F is limited (a company's capital, an office's budget that is
/// public money anyway) enforcement is weaker.
///
/// Sources: after G. S. Becker, *Journal of Political Economy* 76(2), 1968; A. M. Polinsky and S. Shavell, *Journal of
/// Economic Literature* 38(1), 2000. The uniform case is an own derivation from their first-order condition.
public struct OptimalEnforcement: Sendable, Hashable {
    /// h, harm of an act to others, in money.
    public let harm: Double
    /// ḡ, the largest gain of an act, in money.
    public let largestGain: Double
    /// F, in money.
    public let fine: Double
    /// k, cost per act of detecting with certainty, in money.
    public let detectionCost: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ h ≤ 10⁶, 10⁻⁶ ≤ ḡ, F ≤ 10⁶ and
    ///   0 ≤ k ≤ 10⁶.
    public init(
        harm: Double = 1, largestGain: Double = 2, fine: Double = 4, detectionCost: Double = 0.5
    ) throws(TheoryError) {
        try require(harm >= 0 && harm <= 1e6, "0 ≤ h ≤ 10⁶", harm)
        try require(largestGain >= 1e-6 && largestGain <= 1e6, "10⁻⁶ ≤ ḡ ≤ 10⁶", largestGain)
        try require(fine >= 1e-6 && fine <= 1e6, "10⁻⁶ ≤ F ≤ 10⁶", fine)
        try require(detectionCost >= 0 && detectionCost <= 1e6, "0 ≤ k ≤ 10⁶", detectionCost)
        self.harm = harm
        self.largestGain = largestGain
        self.fine = fine
        self.detectionCost = detectionCost
    }

    /// p*: of all probabilities that do equally well, the smallest.
    public var optimalDetection: Double {
        let inside = (harm - detectionCost * largestGain / fine) / fine
        return max(0, min(inside, largestGain / fine, 1))
    }

    /// The part of acts that is done.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ p ≤ 1.
    public func violationRate(detection: Double) throws(TheoryError) -> Double {
        try require(detection >= 0 && detection <= 1, "0 ≤ p ≤ 1", detection)
        return max(0, 1 - detection * fine / largestGain)
    }

    /// W per act, in money.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ p ≤ 1.
    public func welfare(detection: Double) throws(TheoryError) -> Double {
        let done = try violationRate(detection: detection)
        let meanGain = largestGain * (1 - done / 2)
        return done * (meanGain - harm) - detectionCost * detection
    }

    /// The part of acts that do more good than harm, and welfare if they alone were done at no cost.
    public var firstBest: (violationRate: Double, welfare: Double) {
        let done = max(0, 1 - harm / largestGain)
        return (done, done * (largestGain * (1 - done / 2) - harm))
    }
}
