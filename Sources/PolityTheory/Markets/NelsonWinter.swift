import PolityNumerics

/// Schumpeterian competition: firms that live by routines, imitate the best practice and, half of them, innovate.
///
/// A firm with capital K and productivity A makes Q = A K at a cost of c per unit of capital. With the industry's
/// output ΣQ the price is P = D/ΣQ, and a firm's profit per unit of capital
///
///     π = P A − c − r_im − r_in
///
/// pays for imitation (r_im) and innovation (r_in, innovators only). In each period a firm copies the highest
/// productivity of the industry with probability a_m r_im K; an innovator makes a find with probability a_n r_in K, a
/// lognormal draw around latent productivity (science-based, growing by a rate per period) or around its own
/// (cumulative); it keeps the best of the three. Capital follows desired gross investment as far as it can be paid,
///
///     K' = K (1 − δ + max(0, min(1 + δ − (2 − s)/(ρ (2 − 2 s)), f(π)))),  ρ = P A'/c,  s = Q/ΣQ
///     f(π) = δ + π for π ≤ 0,  δ + (1 + b) π for π > 0
///
/// with b what banks lend for each unit of profit. Public programs after the book leave δ out of f (a setting here);
/// fragmented industries then shrink faster from the beginning. The initial capital
///
///     K = D (2 − 2 s)/(c (2 − s))/N,  s = 1/N
///
/// makes desired net investment zero, by the book's design, and innovation and imitation cost the industry the same whatever N.
///
/// Assumptions: unit-elastic demand, Cournot-like restraint of large firms, no entry and no exit, given routines. The
/// equations are after two public programs; the book's own table of results was not available.
///
/// What it says about the two institutional models: concentration grows out of luck and success in fragmented industries
/// and stays where it began in concentrated ones, without any abuse, so that market shares alone say little about its
/// causes. Research is paid from profit here; a public budget for it is not modelled.
///
/// Source: R. R. Nelson and S. G. Winter, *An Evolutionary Theory of Economic Change*, Harvard University Press, 1982,
/// chapter 12.
public struct NelsonWinter: Sendable, Hashable {
    /// Around what innovations are drawn.
    public enum Regime: Sendable, Hashable {
        /// Latent productivity, which grows outside the industry.
        case scienceBased
        /// The firm's own productivity.
        case cumulative
    }

    /// Longest path.
    public static let periodLimit = 300

    /// N.
    public let firms: Int
    /// D, spending per period.
    public let demand: Double
    /// c, per unit of capital and period.
    public let unitCost: Double
    /// A at the beginning, and latent productivity then.
    public let initialProductivity: Double
    /// δ.
    public let depreciation: Double
    /// r_in, per unit of capital.
    public let innovationRate: Double
    /// r_im, per unit of capital.
    public let imitationRate: Double
    /// a_n.
    public let innovationEffect: Double
    /// a_m.
    public let imitationEffect: Double
    /// b, what banks lend for each unit of profit.
    public let bankLending: Double
    /// Of the logarithm of a find.
    public let standardDeviation: Double
    /// Of latent productivity, per period.
    public let latentGrowth: Double
    public let regime: Regime
    /// Whether f(π) contains δ, as in the book's design.
    public let financeIncludesDepreciation: Bool

    /// - Parameters:
    ///   - innovationRate: As in the initial table for 2, 4, 8, 16 or 32 firms, else 8/(N K), when it is left out.
    ///   - imitationRate: As in the initial table for 2, 4, 8, 16 or 32 firms, else 0.4/(N K), when it is left out.
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 2 ≤ N ≤ 64, 10⁻³ ≤ D, c, A₀ ≤ 10³ (c up to 10),
    ///   0 < δ ≤ 0.5, 0 ≤ r ≤ 10, 0 ≤ a ≤ 100, 0 ≤ b ≤ 10, 0 ≤ standard deviation ≤ 0.2 and 0 ≤ latent growth ≤ 0.5.
    public init(
        firms: Int = 8, demand: Double = 67, unitCost: Double = 0.16, initialProductivity: Double = 0.16,
        depreciation: Double = 0.03, innovationRate: Double? = nil, imitationRate: Double? = nil,
        innovationEffect: Double = 0.125, imitationEffect: Double = 1.25, bankLending: Double = 1,
        standardDeviation: Double = 0.05, latentGrowth: Double = 0.01, regime: Regime = .scienceBased,
        financeIncludesDepreciation: Bool = true
    ) throws(TheoryError) {
        try require((2...64).contains(firms), "2 ≤ N ≤ 64", Double(firms))
        try require(demand >= 1e-3 && demand <= 1e3, "10⁻³ ≤ D ≤ 10³", demand)
        try require(unitCost >= 1e-3 && unitCost <= 10, "10⁻³ ≤ c ≤ 10", unitCost)
        try require(initialProductivity >= 1e-3 && initialProductivity <= 1e3, "10⁻³ ≤ A₀ ≤ 10³", initialProductivity)
        try require(depreciation > 0 && depreciation <= 0.5, "0 < δ ≤ 0.5", depreciation)
        try require(innovationEffect >= 0 && innovationEffect <= 100, "0 ≤ a_n ≤ 100", innovationEffect)
        try require(imitationEffect >= 0 && imitationEffect <= 100, "0 ≤ a_m ≤ 100", imitationEffect)
        try require(bankLending >= 0 && bankLending <= 10, "0 ≤ b ≤ 10", bankLending)
        try require(standardDeviation >= 0 && standardDeviation <= 0.2, "0 ≤ sd ≤ 0.2", standardDeviation)
        try require(latentGrowth >= 0 && latentGrowth <= 0.5, "0 ≤ latent growth ≤ 0.5", latentGrowth)
        self.firms = firms
        self.demand = demand
        self.unitCost = unitCost
        self.initialProductivity = initialProductivity
        self.depreciation = depreciation
        self.innovationEffect = innovationEffect
        self.imitationEffect = imitationEffect
        self.bankLending = bankLending
        self.standardDeviation = standardDeviation
        self.latentGrowth = latentGrowth
        self.regime = regime
        self.financeIncludesDepreciation = financeIncludesDepreciation
        let row = Self.initialConditions.first { $0.firms == firms }
        let total = Double(firms) * Self.stationaryCapital(firms: firms, demand: demand, unitCost: unitCost)
        self.innovationRate = innovationRate ?? row?.innovationRate ?? 8 / total
        self.imitationRate = imitationRate ?? row?.imitationRate ?? 0.4 / total
        try require(self.innovationRate >= 0 && self.innovationRate <= 10, "0 ≤ r_in ≤ 10", self.innovationRate)
        try require(self.imitationRate >= 0 && self.imitationRate <= 10, "0 ≤ r_im ≤ 10", self.imitationRate)
    }
}

// MARK: Initial conditions

extension NelsonWinter {
    /// A row of the book's table of initial conditions.
    public struct InitialConditions: Sendable, Hashable {
        public let firms: Int
        /// K of each, printed with two decimals.
        public let capital: Double
        public let innovationRate: Double
        public let imitationRate: Double
    }

    /// The rows for 4 and 8 firms are from secondary sources; the others are an assumption that meets the same identities.
    public static let initialConditions = [
        InitialConditions(firms: 2, capital: 139.58, innovationRate: 0.0287, imitationRate: 0.00143),
        InitialConditions(firms: 4, capital: 89.70, innovationRate: 0.0223, imitationRate: 0.00112),
        InitialConditions(firms: 8, capital: 48.85, innovationRate: 0.0205, imitationRate: 0.00102),
        InitialConditions(firms: 16, capital: 25.34, innovationRate: 0.0197, imitationRate: 0.00099),
        InitialConditions(firms: 32, capital: 12.89, innovationRate: 0.0194, imitationRate: 0.00097),
    ]

    /// K = D (2 − 2 s)/(c (2 − s))/N, with which equal firms want to invest just what depreciates.
    public static func stationaryCapital(firms: Int, demand: Double, unitCost: Double) -> Double {
        let share = 1 / Double(firms)
        return demand * (2 - 2 * share) / (unitCost * (2 - share)) / Double(firms)
    }

    public struct Firm: Sendable, Hashable {
        public var productivity: Double
        public var capital: Double
        public var isInnovator: Bool
    }

    /// The first half of the firms, rounded down, innovate.
    public var initialFirms: [Firm] {
        let capital = Self.stationaryCapital(firms: firms, demand: demand, unitCost: unitCost)
        return (0..<firms).map {
            Firm(productivity: initialProductivity, capital: capital, isInnovator: $0 < firms / 2)
        }
    }
}

// MARK: A period

extension NelsonWinter {
    /// Latent productivity of the science-based regime.
    public func latentProductivity(at period: Int) -> Double {
        initialProductivity * Elementary.pow(1 + latentGrowth, Double(period))
    }

    /// Desired gross investment per unit of capital, before finance; negative when a firm wants less capital than is left.
    public func desiredInvestment(markup: Double, share: Double) -> Double {
        1 + depreciation - (2 - share) / (markup * (2 - 2 * share))
    }

    /// f(π), the most that can be paid per unit of capital.
    public func finance(profit: Double) -> Double {
        let own = financeIncludesDepreciation ? depreciation : 0
        return own + (profit > 0 ? (1 + bankLending) * profit : profit)
    }

    private enum Purpose: Int {
        case imitation, innovation, find
    }

    /// What the draws of one run make of the firms from one period to the next.
    func next(_ industry: [Firm], period: Int, draws: KeyedDraws) -> [Firm] {
        let output = industry.reduce(0) { $0 + $1.productivity * $1.capital }
        let price = demand / output
        let best = industry.reduce(0) { max($0, $1.productivity) }
        let latent = latentProductivity(at: period)
        func succeeds(_ index: Int, _ probability: Double, _ purpose: Purpose) -> Bool {
            draws.uniform(item: index, period: period, purpose: purpose.rawValue) < probability
        }
        return industry.enumerated().map { index, firm in
            var productivity = firm.productivity
            if succeeds(index, imitationEffect * imitationRate * firm.capital, .imitation) {
                productivity = max(productivity, best)
            }
            if firm.isInnovator, succeeds(index, innovationEffect * innovationRate * firm.capital, .innovation) {
                let normal = draws.normal(item: index, period: period, purpose: Purpose.find.rawValue)
                let around = regime == .scienceBased ? latent : firm.productivity
                productivity = max(productivity, around * Elementary.exp(standardDeviation * normal))
            }
            let research = imitationRate + (firm.isInnovator ? innovationRate : 0)
            let profit = price * firm.productivity - unitCost - research
            let desired = desiredInvestment(
                markup: price * productivity / unitCost, share: firm.productivity * firm.capital / output)
            let investment = max(0, min(desired, finance(profit: profit)))
            return Firm(
                productivity: productivity, capital: firm.capital * (investment + 1 - depreciation),
                isInnovator: firm.isInnovator)
        }
    }
}
