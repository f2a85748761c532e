import PolityNumerics

/// Who gets the rule: two models of influence on a regulator.
///
/// ``Contest`` is a fight over one decision (Tullock): effort costs its amount and the decision goes to either side
/// with a probability in proportion to effort. ``Influence`` is a market for one rule (Grossman and Helpman): a firm
/// offers contributions that depend on how strict the rule is, and the authority weighs welfare against them.
///
/// Assumptions: those of each model below; the authority has no view of its own in the contest, and a weight that is
/// fixed in the other one.
///
/// What it says about the two institutional models: whoever has much at stake and is few in number has influence.
/// That is a company before a ministry, and a ministry's own apparatus before an assembly of users. Neither
/// institution is free of it; who has the stakes differs.
public enum RegulatoryCapture {
    /// The larger stake, and how many it is divided among, decide a contest.
    ///
    /// The firm has the stake V_f, the public V_s, divided equally among m members who each decide alone (m = 1: the
    /// public acts as one). With efforts x and a decisiveness ρ the firm wins with probability x_f^ρ/(x_f^ρ + x_s^ρ).
    /// With V the stake that counts, V_s/m for the public,
    ///
    ///     q = V_f^ρ/(V_f^ρ + V^ρ),  x_f = ρ V_f q (1−q),  x_s = ρ V q (1−q)
    ///
    /// For ρ = 1: x_f = V_f² V/(V_f + V)², q = V_f/(V_f + V).
    ///
    /// Sources: after G. Tullock (1980), *Efficient Rent Seeking*, for equal stakes, and A. L. Hillman and J. G. Riley, *Economics &
    /// Politics* 1(1), 1989, for unequal ones; the members after M. Olson, *The Logic of
    /// Collective Action*, Harvard University Press, 1965 (own derivation: of a group only the joint effort counts).
    public struct Contest: Sendable, Hashable {
        /// V_f, in money.
        public let firmStake: Double
        /// V_s of all members together, in money.
        public let publicStake: Double
        /// m.
        public let members: Double
        /// ρ.
        public let decisiveness: Double

        /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 10⁻⁶ ≤ V_f, V_s ≤ 10⁶, 1 ≤ m ≤ 10⁹ and
        ///   0.05 ≤ ρ ≤ 1.
        public init(
            firmStake: Double = 9, publicStake: Double = 3, members: Double = 1, decisiveness: Double = 1
        ) throws(TheoryError) {
            try require(firmStake >= 1e-6 && firmStake <= 1e6, "10⁻⁶ ≤ V_f ≤ 10⁶", firmStake)
            try require(publicStake >= 1e-6 && publicStake <= 1e6, "10⁻⁶ ≤ V_s ≤ 10⁶", publicStake)
            try require(members >= 1 && members <= 1e9, "1 ≤ m ≤ 10⁹", members)
            try require(decisiveness >= 0.05 && decisiveness <= 1, "0.05 ≤ ρ ≤ 1", decisiveness)
            self.firmStake = firmStake
            self.publicStake = publicStake
            self.members = members
            self.decisiveness = decisiveness
        }

        /// What each side does and gets.
        public struct Equilibrium: Sendable, Hashable {
            public let firmEffort: Double
            /// Of all members together.
            public let publicEffort: Double
            /// q, the probability that the firm gets the rule.
            public let capture: Double
            /// Expected payoff of the firm.
            public let firmPayoff: Double
            /// Expected payoff of all members together.
            public let publicPayoff: Double
        }

        public var equilibrium: Equilibrium {
            let counted = publicStake / members
            let odds = Elementary.exp(decisiveness * (Elementary.log(firmStake) - Elementary.log(counted)))
            let capture = odds / (1 + odds)
            let other = 1 / (1 + odds)
            let spread = decisiveness * capture * other
            return Equilibrium(
                firmEffort: spread * firmStake, publicEffort: spread * counted, capture: capture,
                firmPayoff: firmStake * capture - spread * firmStake,
                publicPayoff: publicStake * other - spread * counted)
        }
    }

    /// A firm pays for a weaker rule.
    ///
    /// A rule of strictness r gives welfare W(r) = w r − c r²/2, of which a part may be the firm's, and costs the firm
    /// k r. The authority maximises a W(r) + C, with C the contribution and a the weight of welfare. The firm's offer
    /// makes the authority choose what maximises a W(r) − k r:
    ///
    ///     r* = max(0, (w − k/a)/c),  against r° = w/c without influence,  C = a (W(r°) − W(r*))
    ///
    /// Source: after G. M. Grossman and E. Helpman, *American Economic Review* 84(4), 1994, with one lobby; the
    /// quadratic case is an own derivation.
    public struct Influence: Sendable, Hashable {
        /// a.
        public let welfareWeight: Double
        /// w.
        public let benefit: Double
        /// c.
        public let cost: Double
        /// k, the firm's loss per unit of strictness.
        public let firmLoss: Double

        /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 10⁻⁶ ≤ a, c ≤ 10⁶ and 0 ≤ w, k ≤ 10⁶.
        public init(
            welfareWeight: Double = 2, benefit: Double = 1, cost: Double = 1, firmLoss: Double = 0.5
        ) throws(TheoryError) {
            try require(welfareWeight >= 1e-6 && welfareWeight <= 1e6, "10⁻⁶ ≤ a ≤ 10⁶", welfareWeight)
            try require(benefit >= 0 && benefit <= 1e6, "0 ≤ w ≤ 10⁶", benefit)
            try require(cost >= 1e-6 && cost <= 1e6, "10⁻⁶ ≤ c ≤ 10⁶", cost)
            try require(firmLoss >= 0 && firmLoss <= 1e6, "0 ≤ k ≤ 10⁶", firmLoss)
            self.welfareWeight = welfareWeight
            self.benefit = benefit
            self.cost = cost
            self.firmLoss = firmLoss
        }

        /// W(r).
        public func welfare(strictness: Double) -> Double {
            benefit * strictness - cost * strictness * strictness / 2
        }

        /// r°, what an authority chooses that nobody pays.
        public var strictnessWithoutInfluence: Double { benefit / cost }

        /// r*.
        public var strictness: Double { max(0, (benefit - firmLoss / welfareWeight) / cost) }

        /// C, the least that the firm must pay for r*.
        public var contribution: Double {
            welfareWeight * (welfare(strictness: strictnessWithoutInfluence) - welfare(strictness: strictness))
        }

        /// What the firm gains by its influence, after the contribution.
        public var firmGain: Double { firmLoss * (strictnessWithoutInfluence - strictness) - contribution }
    }
}
