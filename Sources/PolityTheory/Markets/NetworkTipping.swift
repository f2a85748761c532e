import PolityNumerics

/// Rival platforms whose users gain from other users on the same platform.
///
/// A user of platform j gets, in units of the spread of tastes,
///
///     uⱼ = aⱼ + β (sⱼ + θ Σₖ≠ⱼ sₖ)
///
/// with s the shares of users, β the network effect and θ the interoperability: how much a user elsewhere counts. Users
/// choose again and again with logit noise, pⱼ = e^uⱼ / Σₖ e^uₖ; whoever is on a platform already has e^(uⱼ + σ) there,
/// σ being the cost of switching. Shares that repeat themselves obey sⱼ ∝ pⱼ (1 + (e^σ − 1) pⱼ). Only B = β (1 − θ)
/// matters for them. One platform, the incumbent, with n − 1 equal rivals has, for R = s₁/s₂, y = p₁/p₂ and s₁ − s₂ = m,
///
///     R = y (e^σ y + n − 1) / (y + n − 2 + e^σ),  m = (R − 1) / (R + n − 1),  ln y = B m − d
///
/// with d what the rivals are better. For two platforms without switching cost and d = 0 this is m = tanh(J m),
/// J = B/2. Equal shares are stable for B below
///
///     B* = n (e^σ + n − 1) / (2 e^σ + n − 2),
///
/// n without switching cost, hence for interoperability θ > θ* = 1 − B*/β. With three platforms or more the transition
/// is of first order: a concentrated equilibrium exists already from a smaller B on (``spinodalStrength``), and from
/// β_c = 2 (n − 1)/(n − 2) ln(n − 1) on it has the higher potential, B Σ s²/2 − Σ s ln s (``coexistenceStrength``).
///
/// Assumptions: one platform per user, equal rivals, no prices, utility linear in shares, short memory. The dynamics
/// with switching costs and the equations of n platforms are derived here.
///
/// What it says about the two institutional models: tipping follows from B = β (1 − θ) against B*, whoever owns the platforms.
/// Mandated interoperability and a private standard lower B; portability that lowers σ raises B*; that a common data
/// pool acts as interoperability does is an assumption. Users may be better off with one incompatible platform than with several (the table of
/// surplus), so that tipping alone is no verdict; and a public incumbent is locked in by the same inequality.
///
/// Sources: W. A. Brock and S. N. Durlauf, *Review of Economic Studies* 68(2), 2001 (two choices); F. Y. Wu, *Reviews of
/// Modern Physics* 54(1), 1982 (mean-field Potts model); interoperability and switching cost: own derivation.
public struct NetworkTipping: Sendable, Hashable {
    /// Largest β, σ and quality gap, in units of the spread of tastes.
    public static let largestUtility = 50.0

    /// β: what it is worth that all others are on one's platform.
    public let networkEffect: Double
    /// θ, from 0 (none) to 1 (a user elsewhere counts as one here).
    public let interoperability: Double
    /// n.
    public let platforms: Int
    /// σ: what a user would pay not to switch.
    public let switchingCost: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ β ≤ 50, 0 ≤ θ ≤ 1, 2 ≤ n ≤ 1000 and
    ///   0 ≤ σ ≤ 50.
    public init(
        networkEffect: Double = 3, interoperability: Double = 0, platforms: Int = 2, switchingCost: Double = 0
    ) throws(TheoryError) {
        try require(networkEffect >= 0 && networkEffect <= Self.largestUtility, "0 ≤ β ≤ 50", networkEffect)
        try require(interoperability >= 0 && interoperability <= 1, "0 ≤ θ ≤ 1", interoperability)
        try require((2...1000).contains(platforms), "2 ≤ n ≤ 1000", Double(platforms))
        try require(switchingCost >= 0 && switchingCost <= Self.largestUtility, "0 ≤ σ ≤ 50", switchingCost)
        self.networkEffect = networkEffect
        self.interoperability = interoperability
        self.platforms = platforms
        self.switchingCost = switchingCost
    }

    /// B = β (1 − θ).
    public var strength: Double { networkEffect * (1 - interoperability) }

    /// B*: equal shares are stable below.
    public var symmetricThreshold: Double {
        let n = Double(platforms)
        let stay = Elementary.exp(-switchingCost)
        return n * (1 + (n - 1) * stay) / (2 + (n - 2) * stay)
    }

    public var isSymmetryStable: Bool { strength < symmetricThreshold }

    /// θ*: with more interoperability equal shares are stable; 0 when they are without any.
    public var interoperabilityThreshold: Double { threshold(for: symmetricThreshold) }

    /// The interoperability from which on no concentrated equilibrium of equally good platforms is left; θ* for two.
    public func spinodalInteroperability() throws(TheoryError) -> Double { threshold(for: try spinodalStrength()) }

    private func threshold(for strength: Double) -> Double {
        networkEffect > strength ? 1 - strength / networkEffect : 0
    }

    /// β_c = 2 (n − 1)/(n − 2) ln(n − 1), 2 for two platforms: the B at which equal and concentrated shares have the same
    /// potential; none with a switching cost, for which no potential is known.
    public var coexistenceStrength: Double? {
        guard switchingCost == 0 else { return nil }
        let n = Double(platforms)
        return platforms == 2 ? 2 : 2 * (n - 1) / (n - 2) * Elementary.log(n - 1)
    }

    /// B Σ s²/2 − Σ s ln s for one platform's share and equal rivals; choices climb it when there is no switching cost.
    public func potential(incumbentShare share: Double) -> Double {
        let rivals = Double(platforms - 1)
        func term(_ s: Double) -> Double { s > 0 ? strength * s * s / 2 - s * Elementary.log(s) : 0 }
        return term(share) + rivals * term((1 - share) / rivals)
    }
}

// MARK: The curve of equilibria, over ℓ = ln R

extension NetworkTipping {
    /// Beyond all equilibria: ℓ ≤ 2 ln y + ln n.
    private static let farthest = 4 * largestUtility + 7

    /// m at ℓ, and its derivative.
    private func difference(_ logRatio: Double) -> (value: Double, slope: Double) {
        let ratio = Elementary.exp(logRatio)
        let sum = ratio + Double(platforms - 1)
        return ((ratio - 1) / sum, Double(platforms) * ratio / sum / sum)
    }

    /// ln y at ℓ, and its derivative.
    private func logChoice(_ logRatio: Double) -> (value: Double, slope: Double) {
        let ratio = Elementary.exp(logRatio)
        let stay = Elementary.exp(switchingCost)
        let rivals = Double(platforms - 1)
        // stay·y² + b·y − c = 0
        let b = rivals - ratio
        let c = ratio * (rivals - 1 + stay)
        let root = (b * b + 4 * stay * c).squareRoot()
        let y = b > 0 ? 2 * c / (b + root) : (root - b) / (2 * stay)
        let slope = 1 / (1 + stay * y / (stay * y + rivals) - y / (y + rivals - 1 + stay))
        return (switchingCost == 0 ? logRatio : Elementary.log(y), slope)
    }

    /// The B at which an equilibrium at ℓ turns, (d ln y/dℓ)/(dm/dℓ): falls until R = n − 1, and rises from there.
    private func turningStrength(_ logRatio: Double) -> Double {
        logChoice(logRatio).slope / difference(logRatio).slope
    }

    private var middle: Double { Elementary.log(Double(platforms - 1)) }

    /// The B above which some quality gap has three equilibria, two of them stable.
    public var foldStrength: Double { turningStrength(middle) }

    /// The least B with a concentrated equilibrium among equally good platforms, where ln y/m has its minimum; B* for two
    /// platforms. Between this and B* both equal and concentrated shares are stable.
    public func spinodalStrength() throws(TheoryError) -> Double {
        guard platforms > 2 else { return symmetricThreshold }
        let logRatio = try Bisection.root(of: "the spinodal", from: middle, to: middle + 20) { (logRatio) in
            turningStrength(logRatio) * difference(logRatio).value - logChoice(logRatio).value
        }
        return turningStrength(logRatio)
    }

    /// Where the curve of equilibria turns, or none.
    private func turns() throws(TheoryError) -> (low: Double, high: Double)? {
        let strength = strength
        guard strength > foldStrength else { return nil }
        let reach = Self.farthest
        // Logarithms, as the turning strength grows like R.
        let low = try Bisection.root(of: "the lower turn", from: -reach, to: middle) { (logRatio) in
            Elementary.log(strength) - Elementary.log(turningStrength(logRatio))
        }
        let high = try Bisection.root(of: "the upper turn", from: middle, to: reach) { (logRatio) in
            Elementary.log(turningStrength(logRatio)) - Elementary.log(strength)
        }
        return (low, high)
    }

    /// d that makes ℓ an equilibrium.
    private func gap(_ logRatio: Double) -> Double {
        strength * difference(logRatio).value - logChoice(logRatio).value
    }

    /// How much better the rivals must be for the incumbent to lose its lead; none when equally good platforms have no
    /// concentrated equilibrium. For two platforms without switching cost 2 (J m_c − artanh m_c), m_c = √(1 − 1/J).
    public func lockIn() throws(TheoryError) -> Double? {
        guard let turns = try turns() else { return nil }
        let gap = gap(turns.high)
        return gap >= 0 ? gap : nil
    }

    /// Shares that repeat themselves.
    public struct Equilibrium: Sendable, Hashable {
        /// s₁.
        public let incumbentShare: Double
        /// Of each rival.
        public let rivalShare: Double
        /// Whether shares return after a small disturbance, among the rivals too.
        public let isStable: Bool
        /// Σ s².
        public let herfindahlHirschmanIndex: Double
        /// ln Σ e^uⱼ with the rivals' quality d and the incumbent's zero: expected surplus up to a constant; none with a
        /// switching cost.
        public let surplus: Double?
    }

    /// All equilibria with equal rivals, one or three, by rising share of the incumbent.
    ///
    /// - Parameter rivalsAdvantage: d, what the rivals' quality is higher.
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless |d| ≤ 50.
    public func equilibria(rivalsAdvantage: Double = 0) throws(TheoryError) -> [Equilibrium] {
        try require(rivalsAdvantage.magnitude <= Self.largestUtility, "|d| ≤ 50", rivalsAdvantage)
        func root(_ from: Double, _ to: Double, rising: Bool) throws(TheoryError) -> Double {
            try Bisection.root(of: "ln y = B m − d", from: from, to: to) { (logRatio) in
                rising ? rivalsAdvantage - gap(logRatio) : gap(logRatio) - rivalsAdvantage
            }
        }
        let reach = Self.farthest
        guard let turns = try turns() else {
            return [equilibrium(at: try root(-reach, reach, rising: true), rivalsAdvantage, isOnStableBranch: true)]
        }
        let isLowThere = gap(turns.low) <= rivalsAdvantage
        let isHighThere = gap(turns.high) >= rivalsAdvantage
        var found: [Equilibrium] = []
        if isLowThere {
            let low = try root(-reach, turns.low, rising: true)
            found.append(equilibrium(at: low, rivalsAdvantage, isOnStableBranch: true))
        }
        if isLowThere, isHighThere {
            let between = try root(turns.low, turns.high, rising: false)
            found.append(equilibrium(at: between, rivalsAdvantage, isOnStableBranch: false))
        }
        if isHighThere {
            let high = try root(turns.high, reach, rising: true)
            found.append(equilibrium(at: high, rivalsAdvantage, isOnStableBranch: true))
        }
        return found
    }

    private func equilibrium(at logRatio: Double, _ rivalsAdvantage: Double, isOnStableBranch: Bool) -> Equilibrium {
        let rivals = Double(platforms - 1)
        let ratio = Elementary.exp(logRatio)
        let incumbent = ratio / (ratio + rivals)
        let rival = 1 / (ratio + rivals)
        // Two rivals drift apart when s B d ln s/d ln p ≥ 1.
        let choice = 1 / (Elementary.exp(logChoice(logRatio).value) + rivals)
        let stickiness = (Elementary.exp(switchingCost) - 1) * choice
        let drift = rival * strength * (1 + 2 * stickiness) / (1 + stickiness)
        func utility(_ share: Double, _ quality: Double) -> Double {
            quality + networkEffect * (share + interoperability * (1 - share))
        }
        let surplus = Elementary.logSumExp([
            utility(incumbent, 0), utility(rival, rivalsAdvantage) + Elementary.log(rivals),
        ])
        return Equilibrium(
            incumbentShare: incumbent, rivalShare: rival, isStable: isOnStableBranch && (platforms == 2 || drift < 1),
            herfindahlHirschmanIndex: incumbent * incumbent + rivals * rival * rival,
            surplus: switchingCost == 0 ? surplus : nil)
    }
}
