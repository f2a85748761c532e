/// A state that may regulate, firms that may share data and a society that may take part: which habits last.
///
/// In three large populations, x is the share of states that regulate, y of firms that share, z of people who take
/// part, and habits that pay more than their alternative spread (replicator dynamics):
///
///     ẋ = x (1 − x) [R − C_g + (1 − y)(F + D) − y S]
///     ẏ = y (1 − y) [a z + x (S + F) − c_f − r]
///     ż = z (1 − z) [b y + d x − k]
///
/// At a vertex the Jacobian is diagonal with eigenvalues (1 − 2u)·[…], and a vertex counts as evolutionarily stable
/// when all three are negative (one that is zero decides nothing). No other isolated rest point attracts. Inside the
/// cube there is at most one, y* = (R − C_g + F + D)/(F + D + S), x* = (k − b y*)/d, z* = (c_f + r − x*(S + F))/a, with
/// the characteristic polynomial λ³ + (αβ − γε) λ + αγδ: a saddle, and so are those on the sides x = 0 and x = 1. On
/// the sides z = 0 and z = 1 the state and the firms may circle on closed orbits around (x°, y*),
/// x° = (c_f + r − a z)/(S + F); these orbits attract when society's bracket at the centre keeps z there, since
/// averages over an orbit are the centre.
///
/// Assumptions: own template, not a published game: linear payoffs, well-mixed populations, imitation only, payoffs
/// given from outside.
///
/// What it says about the two institutional models: regulation, sharing and participation hold each other up or fail
/// together. A state that gains little from regulating (R small) may regulate in cycles under any ownership; firms that
/// gain enough from participation (a large) share without a state. Which numbers fit which institution is an
/// assumption of whoever sets them.
///
/// Source: own derivation; stability by J. Hofbauer and K. Sigmund, *Evolutionary Games and Population Dynamics*,
/// Cambridge University Press, 1998. Games of this kind: *Systems* 11(4):188, 2023.
public struct TripartiteGame: Sendable, Hashable {
    /// The payoffs by which habits differ; all from 0 to 10⁶.
    public struct Payoffs: Sendable, Hashable {
        /// R, what regulating brings the state whatever firms do.
        public var regulationBenefit: Double
        /// C_g, what regulating costs the state.
        public var regulationCost: Double
        /// S, what a regulating state pays to a firm that shares.
        public var subsidy: Double
        /// F, what a regulating state takes from a firm that does not.
        public var fine: Double
        /// D, harm to a state that lets firms hoard without regulating.
        public var damage: Double
        /// a, what a sharing firm gains from people who take part.
        public var participationGain: Double
        /// c_f, what sharing costs a firm.
        public var sharingCost: Double
        /// r, what a firm earns on data that it keeps.
        public var hoardingProfit: Double
        /// b, what people who take part gain from firms that share.
        public var sharingBenefit: Double
        /// d, what people who take part gain from a state that regulates.
        public var protectionBenefit: Double
        /// k, what taking part costs.
        public var participationCost: Double

        public init(
            regulationBenefit: Double = 3, regulationCost: Double = 1, subsidy: Double = 1, fine: Double = 2,
            damage: Double = 1.5, participationGain: Double = 1.5, sharingCost: Double = 1, hoardingProfit: Double = 2,
            sharingBenefit: Double = 1, protectionBenefit: Double = 0.6, participationCost: Double = 0.8
        ) {
            self.regulationBenefit = regulationBenefit
            self.regulationCost = regulationCost
            self.subsidy = subsidy
            self.fine = fine
            self.damage = damage
            self.participationGain = participationGain
            self.sharingCost = sharingCost
            self.hoardingProfit = hoardingProfit
            self.sharingBenefit = sharingBenefit
            self.protectionBenefit = protectionBenefit
            self.participationCost = participationCost
        }
    }

    /// Shares that regulate, share and take part.
    public struct Point: Sendable, Hashable {
        public var state: Double
        public var firm: Double
        public var society: Double

        public init(state: Double, firm: Double, society: Double) {
            self.state = state
            self.firm = firm
            self.society = society
        }
    }

    public let payoffs: Payoffs

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless every payoff is from 0 to 10⁶.
    public init(_ payoffs: Payoffs = Payoffs()) throws(TheoryError) {
        let p = payoffs
        for (symbol, value) in [
            ("R", p.regulationBenefit), ("C_g", p.regulationCost), ("S", p.subsidy), ("F", p.fine), ("D", p.damage),
            ("a", p.participationGain), ("c_f", p.sharingCost), ("r", p.hoardingProfit), ("b", p.sharingBenefit),
            ("d", p.protectionBenefit), ("k", p.participationCost),
        ] { try require(value >= 0 && value <= 1e6, "0 ≤ \(symbol) ≤ 10⁶", value) }
        self.payoffs = payoffs
    }

    /// The brackets: by how much regulating, sharing and taking part pay more than their alternatives.
    public func advantages(at point: Point) -> Point {
        let p = payoffs
        return Point(
            state: p.regulationBenefit - p.regulationCost + (1 - point.firm) * (p.fine + p.damage)
                - point.firm * p.subsidy,
            firm: p.participationGain * point.society + point.state * (p.subsidy + p.fine) - p.sharingCost
                - p.hoardingProfit,
            society: p.sharingBenefit * point.firm + p.protectionBenefit * point.state - p.participationCost)
    }

    /// Rates of change of the three shares.
    public func field(at point: Point) -> Point {
        let advantages = advantages(at: point)
        return Point(
            state: point.state * (1 - point.state) * advantages.state,
            firm: point.firm * (1 - point.firm) * advantages.firm,
            society: point.society * (1 - point.society) * advantages.society)
    }

    /// A corner of the cube.
    public struct Vertex: Sendable, Hashable {
        public let point: Point
        /// The growth rates of deviations of the state, of firms and of society.
        public let eigenvalues: Point
        /// Evolutionarily stable: all three deviations shrink.
        public var isStable: Bool { eigenvalues.state < 0 && eigenvalues.firm < 0 && eigenvalues.society < 0 }
        /// `(1,0,1)`.
        public var name: String { "(\(Int(point.state)),\(Int(point.firm)),\(Int(point.society)))" }
    }

    /// All eight, from (0,0,0) to (1,1,1).
    public var vertices: [Vertex] {
        func outward(_ share: Double) -> Double { 1 - 2 * share }
        return (0..<8).map { index in
            let point = Point(
                state: Double(index / 4), firm: Double(index / 2 % 2), society: Double(index % 2))
            let advantages = advantages(at: point)
            return Vertex(
                point: point,
                eigenvalues: Point(
                    state: outward(point.state) * advantages.state + 0,  // no −0
                    firm: outward(point.firm) * advantages.firm + 0,
                    society: outward(point.society) * advantages.society + 0))
        }
    }

    /// The evolutionarily stable ones.
    public var stableVertices: [Vertex] { vertices.filter(\.isStable) }
}
