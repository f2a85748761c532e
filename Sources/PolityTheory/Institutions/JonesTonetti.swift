import PolityNumerics

/// Growth with nonrival data, under four answers to the question of who decides over data.
///
/// Utility of the L = L₀ e^(g_L t) people is ∫ e^(−ρt) L u dt, with
///
///     u = log c − (κ/2)(1/N²) ∫ xᵢ² di − (κ̃/2)(1/N) ∫ x̃ᵢ² di,     c = (∫ cᵢ^((σ−1)/σ) di)^(σ/(σ−1))
///
/// Each of N varieties is made as Yᵢ = Dᵢ^η Lᵢ, and a unit consumed yields a unit of data. A firm uses a part xᵢ of its
/// own data and the bundle B of what all others share, of which x̃ᵢ is the part shared:
///
///     Dᵢ ≤ α xᵢ Yᵢ + (1−α) B,     B = (N^(−1/ε) ∫ (x̃ᵢYᵢ)^((ε−1)/ε) di)^(ε/(ε−1))
///
/// B has no index: what is shared is used by all at once. Varieties are added as Ṅ = Lₑ/χ, and firms lose theirs at
/// the rate δ(x̃) = (δ₀/2) x̃². On the balanced growth path, with N so large that own data no longer count (N → ∞),
///
///                     x̃                                x
///     planner         √(η/((1−η)κ̃))                   α/(1−α) · η/((1−η) κ x̃)
///     consumers own   √(η/((1−η)κ̃) · (σ−1)/σ)         α/(1−α) · η/((1−η) κ x̃) · (σ−1)/σ
///     firms own       √(2Γρ/((2−Γ)δ₀))                1           Γ = η(σ−1)/(ε/(ε−1) − ση)
///     no sharing      0                                x̄
///
/// each held to 1 at most. The paper writes the inner x as (α/(1−α))(κ̃/κ)x̃, which is the same as long as x̃ < 1; at
/// x̃ = 1 the form above is the one that still meets the first-order condition for x (own derivation). With ν = L_p/N,
/// ψ = N/L and δ that of the row,
///
///     planner         ν = χρ(σ−1)/(1−η)
///     consumers own   ν = χg_L (ρ+δ)/(g_L+δ) · (σ−1)/(1−ση)
///     firms own       ν = χg_L (ρ+δ)/(g_L+δ) · (σ−1)/(1−ση(ε−1)/ε)
///     no sharing      ν = χρ(σ−1)/(1−ση)
///     all             ψ = 1/(χg_L+ν)
///
/// Assumptions: symmetric firms; data are used up at once, so that they are no stock; the intermediary that trades data
/// makes no profit; one person's data tell nothing about another (no externality among people); no state. The closed forms meet first-order
/// conditions; ``bestFirmDeviation`` and ``buyersConditionHolds`` say whether they are maxima.
///
/// What it says about the two institutional models: because data can be used by all at once, hoarding costs output,
/// and forbidding exchange costs most. At the paper's values people's ownership comes near to the planner and firms'
/// ownership falls behind it, because a firm fears for its position; with little to fear (δ₀ low) and people who care
/// for privacy (κ high) firms' ownership does better, by a quarter of a per cent at most on the grid of Figure 2. It does not speak of a public pool (see ``PublicDataPool``), nor
/// of what one person's data tell about another (see ``TooMuchData``), where separate owners can sell too much.
///
/// Source: C. I. Jones and C. Tonetti, "Nonrivalry and the Economics of Data", *American Economic Review* 110(9), 2020,
/// 2819–2858; defaults from table 2.
public struct JonesTonetti: Sendable, Hashable {
    /// η, what data add to output: the elasticity.
    public let eta: Double
    /// σ, the elasticity of substitution between varieties.
    public let sigma: Double
    /// κ, the weight of privacy against the firm bought from.
    public let kappa: Double
    /// κ̃, the weight of privacy against all other firms.
    public let kappaTilde: Double
    /// L₀, people at time zero, in millions.
    public let population: Double
    /// g_L, a year.
    public let populationGrowth: Double
    /// ρ, the discount rate, a year.
    public let rho: Double
    /// χ, labour that a new variety takes, in millions.
    public let chi: Double
    /// δ₀, the scale of creative destruction.
    public let delta0: Double
    /// α, the weight of own data.
    public let alpha: Double
    /// ε, the elasticity of substitution between data of different firms.
    public let epsilon: Double
    /// x̄, the part of its data that a firm may use where sharing is outlawed.
    public let xBar: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 < η < 1/σ, σ > 1, κ, κ̃, L₀, χ, δ₀ > 0,
    ///   0 < g_L < ρ, 0 < α < 1, ε > 1, 0 < x̄ ≤ 1 and 0 < Γ < 2, all finite, and all quantities
    ///   are numbers that can be computed, which extreme parameters prevent.
    public init(
        eta: Double = 0.06, sigma: Double = 4, kappa: Double = 0.2, kappaTilde: Double = 0.2,
        population: Double = 100, populationGrowth: Double = 0.02, rho: Double = 0.025, chi: Double = 0.01,
        delta0: Double = 0.4, alpha: Double = 0.5, epsilon: Double = 50, xBar: Double = 1
    ) throws(TheoryError) {
        try require(sigma > 1 && sigma.isFinite, "σ > 1", sigma)
        try require(eta > 0, "η > 0", eta)
        try require(eta < 1 / sigma, "η < 1/σ", eta)
        for (value, symbol) in [
            (kappa, "κ"), (kappaTilde, "κ̃"), (population, "L₀"), (populationGrowth, "g_L"), (chi, "χ"),
            (delta0, "δ₀"),
        ] { try require(value > 0 && value.isFinite, "\(symbol) > 0", value) }
        try require(rho > populationGrowth && rho.isFinite, "ρ > g_L", rho)
        try require(alpha > 0 && alpha < 1, "0 < α < 1", alpha)
        try require(epsilon > 1 && epsilon.isFinite, "ε > 1", epsilon)
        try require(xBar > 0 && xBar <= 1, "0 < x̄ ≤ 1", xBar)
        self.eta = eta
        self.sigma = sigma
        self.kappa = kappa
        self.kappaTilde = kappaTilde
        self.population = population
        self.populationGrowth = populationGrowth
        self.rho = rho
        self.chi = chi
        self.delta0 = delta0
        self.alpha = alpha
        self.epsilon = epsilon
        self.xBar = xBar
        try require(gamma > 0, "Γ > 0", gamma)
        try require(gamma < 2, "Γ < 2", gamma)
        for institution in Institution.allCases { try requireNumbers(institution) }
    }

    private func requireNumbers(_ institution: Institution) throws(TheoryError) {
        let path = allocation(institution)
        let welfare = welfare(of: path)
        var positive = [
            path.ownUse, path.firmSize, path.varieties, path.consumption, path.growth, path.firmData, path.firmOutput,
        ]
        var finite = [path.sharing, path.destruction, welfare.logLambda, welfare.lambda]
        if let market = market(institution) {
            positive += [market.effectivePrice, market.price, market.wage, market.firmValue]
            finite += [market.labourShare, market.dataShare, market.dataPrice, market.bundlePrice]
        }
        for value in positive { try require(value > 0 && value.isFinite, "quantities that can be computed", value) }
        for value in finite { try require(value.isFinite, "quantities that can be computed", value) }
    }

    /// Who decides over data.
    public enum Institution: String, Sendable, Hashable, CaseIterable {
        /// Someone who knows and wants what is best.
        case planner
        /// People, who sell theirs.
        case consumersOwn = "consumers_own"
        /// Firms, which do not heed people's privacy.
        case firmsOwn = "firms_own"
        /// Firms, which may not pass data on.
        case noSharing = "no_sharing"

        /// All but the planner, which has no markets.
        public static let markets: [Institution] = [.consumersOwn, .firmsOwn, .noSharing]
    }

    /// Γ = η(σ−1)/(ε/(ε−1) − ση), which measures what firms that own data gain by sharing.
    public var gamma: Double { eta * (sigma - 1) / (epsilon / (epsilon - 1) - sigma * eta) }

    /// δ(x̃) = (δ₀/2) x̃², a year.
    public func destruction(sharing: Double) -> Double { delta0 / 2 * sharing * sharing }

    /// ρ̃ = ρ − g_L, at which utility per person is discounted.
    var netDiscount: Double { rho - populationGrowth }
}
