/// A firm that may break a rule, and an authority that may inspect it.
///
/// Breaking the rule gains b, and costs the fine F if inspected; inspecting costs k, and earns the authority a reward
/// r, and a part f of the fine, for a violation that it finds. For b < F and k < fF + r neither side has a best
/// certain action, and in the only equilibrium each makes the other indifferent:
///
///     inspections p* = b/F,  violations q* = k/(fF + r)
///
/// With f = 0 a higher fine changes inspections alone and leaves violations as they are (Tsebelis's point); what
/// lowers violations is the authority's own stake in finding them.
///
/// Assumptions: one firm, one authority, both risk-neutral and unable to commit; every inspection finds a violation.
///
/// What it says about the two institutional models: the incentives of the inspectors matter, not who owns what is
/// inspected. A public body that inspects another public body plays the same game, with its own k, r and F.
///
/// Source: after G. Tsebelis, *American Political Science Review* 83(1), 1989; M. Dresher (1962). The part f is an
/// own extension.
public struct InspectionGame: Sendable, Hashable {
    /// b, gain from a violation, kept when it is found, in money.
    public let gain: Double
    /// F, in money.
    public let fine: Double
    /// k, cost of an inspection, in money.
    public let inspectionCost: Double
    /// r, reward for a violation found, in money.
    public let reward: Double
    /// f, the part of the fine that the authority counts as its own, 0 to 1.
    public let finePart: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless b, F and k lie between 10⁻⁶ and 10⁶,
    ///   0 ≤ r ≤ 10⁶ and 0 ≤ f ≤ 1.
    public init(
        gain: Double = 1, fine: Double = 4, inspectionCost: Double = 0.5, reward: Double = 1, finePart: Double = 1
    ) throws(TheoryError) {
        try require(gain >= 1e-6 && gain <= 1e6, "10⁻⁶ ≤ b ≤ 10⁶", gain)
        try require(fine >= 1e-6 && fine <= 1e6, "10⁻⁶ ≤ F ≤ 10⁶", fine)
        try require(inspectionCost >= 1e-6 && inspectionCost <= 1e6, "10⁻⁶ ≤ k ≤ 10⁶", inspectionCost)
        try require(reward >= 0 && reward <= 1e6, "0 ≤ r ≤ 10⁶", reward)
        try require(finePart >= 0 && finePart <= 1, "0 ≤ f ≤ 1", finePart)
        self.gain = gain
        self.fine = fine
        self.inspectionCost = inspectionCost
        self.reward = reward
        self.finePart = finePart
    }

    /// Probabilities from which neither side gains by departing.
    public struct Equilibrium: Sendable, Hashable {
        /// p*.
        public let inspection: Double
        /// q*.
        public let violation: Double
        /// Expected payoff of the firm, in money.
        public let firmPayoff: Double
        /// Expected payoff of the authority, in money.
        public let authorityPayoff: Double
    }

    /// The mixed equilibrium, or the certain one where a side has a dominant action; at equalities, where there are
    /// several, the one with the more violations.
    public var equilibrium: Equilibrium {
        let found = finePart * fine + reward
        if inspectionCost >= found { return equilibrium(inspection: 0, violation: 1) }
        if gain >= fine { return equilibrium(inspection: 1, violation: 1) }
        return equilibrium(inspection: gain / fine, violation: inspectionCost / found)
    }

    private func equilibrium(inspection: Double, violation: Double) -> Equilibrium {
        Equilibrium(
            inspection: inspection, violation: violation,
            firmPayoff: firmPayoff(inspection: inspection, violation: violation),
            authorityPayoff: authorityPayoff(inspection: inspection, violation: violation))
    }

    /// q (b − p F).
    public func firmPayoff(inspection: Double, violation: Double) -> Double {
        violation * (gain - inspection * fine)
    }

    /// p (q (fF + r) − k).
    public func authorityPayoff(inspection: Double, violation: Double) -> Double {
        inspection * (violation * (finePart * fine + reward) - inspectionCost)
    }
}
