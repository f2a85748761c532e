/// Two firms whose past customers' data make further quality cheaper: "Competing with Big Data".
///
/// Only the gap of qualities Δ = q₁ − q₂ matters for demand. Consumers are spread evenly over [−1, 1], firm 1 stands at
/// −1 and firm 2 at 1, and a consumer at z has v + q₁ − (1 + z)/2 from firm 1, so that
///
///     D₁ = (1 + Δ)/2, cut to [0, 1],   D₂ = 1 − D₁
///
/// The firms move by turns, firm 1 in odd periods. Who moves raises its quality by x ≥ 0 at the cost
///
///     c(x, D) = γ x²/2 + α x (1 − D),  D its own demand in the period before
///
/// and each has its demand as revenue in every period. α is the advantage of data: with α = 0 (data shared) the past
/// does not matter to costs. In the last period, or when firms are myopic, firm 2 invests
///
///     x = 0                        if Δ ≤ −1
///     x = 1 + Δ                    if −1 < Δ < −(2γ − 1 + α)/(2γ + α)
///     x = 1/(2γ) − (α/γ)(1 − D₂)   up to U(α)
///     x = 0                        beyond
///     U(α) = 1/α − 1 if α ≥ ½, else 1 + (1 − 4α(1 − α))/(4γ)
///
/// and firm 1 the same with −Δ in the place of Δ. In the third case, with Δ ≤ 1, the values of that period are (4)
/// and (5),
///
///     V₁ = (2γ + α − 1 + (2γ + α)Δ)/(4γ)
///     V₂ = (4γ + 1 − 2α + α²)/(8γ) − (2γ + α − α²)/(4γ) Δ + α²/(8γ) Δ²
///
/// Assumptions: two firms, no prices, no entry, revenue equals demand, data count for one period, no depreciation.
///
/// What it says about the two institutional models: an advantage of data tips the market to one firm for almost all
/// starting points, whoever owns the firms; sharing of data (α = 0), by law among private firms or in a common pool,
/// takes away this cause of tipping. Shared data also take away a motive to invest ahead, and the paper finds
/// the effect on welfare ambiguous. The model says nothing about privacy or about who decides over the pool.
///
/// Source: J. Prüfer and C. Schottmüller, "Competing with Big Data", working paper of 15 February 2017, equations
/// (3)–(9) and proposition 1. The threshold of myopic firms is an own derivation from equations (3), (7) and (8).
/// The version in the *Journal of Industrial Economics* 69(4), 2021, may differ.
public struct CompetingWithBigData: Sendable, Hashable {
    /// One of the two.
    public enum Firm: Int, Sendable, Hashable, CaseIterable {
        case first = 1
        case second = 2

        public var rival: Firm { self == .first ? .second : .first }

        /// The one that moves in a period, counted from 1.
        public static func moving(in period: Int) -> Firm { period.isMultiple(of: 2) ? .second : .first }
    }

    /// α, the advantage of data: 0 with shared data.
    public let dataAdvantage: Double
    /// γ, the slope of the marginal cost of quality.
    public let costSlope: Double

    /// Largest γ that is taken.
    public static let largestCostSlope = 1e9
    /// Largest |Δ| that is taken.
    public static let largestGap = 1e6

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ α < 1 and 1/4 < γ ≤ 10⁹.
    public init(dataAdvantage: Double = 0.4, costSlope: Double = 1) throws(TheoryError) {
        try require(dataAdvantage >= 0 && dataAdvantage < 1, "0 ≤ α < 1", dataAdvantage)
        try require(costSlope > 0.25 && costSlope <= Self.largestCostSlope, "1/4 < γ ≤ 10⁹", costSlope)
        self.dataAdvantage = dataAdvantage
        self.costSlope = costSlope
    }

    /// The same market when the firms share their data: α = 0.
    public var sharingData: CompetingWithBigData { CompetingWithBigData(unchecked: 0, costSlope) }

    private init(unchecked dataAdvantage: Double, _ costSlope: Double) {
        self.dataAdvantage = dataAdvantage
        self.costSlope = costSlope
    }

    /// D, the part of consumers that a firm has at a gap q₁ − q₂.
    public static func demand(of firm: Firm, gap: Double) -> Double {
        let first = min(1, max(0, (1 + gap) / 2))
        return firm == .first ? first : 1 - first
    }

    /// Consumers' surplus beyond v, on average, at a gap and a quality of firm 2: q₂ + D₁Δ − (1 + Δ²)/4, with the way to
    /// the firm of (1 + Δ²)/4 inside |Δ| ≤ 1 (own derivation from the paper's utility).
    public static func consumerSurplus(gap: Double, secondQuality: Double) -> Double {
        let cut = min(1, max(-1, gap))
        return secondQuality + demand(of: .first, gap: gap) * gap - (1 + cut * cut) / 4
    }

    /// c(x, D), with the gap before the investment.
    public func cost(of investment: Double, by firm: Firm, gap: Double) -> Double {
        costSlope * investment * investment / 2
            + dataAdvantage * investment * (1 - Self.demand(of: firm, gap: gap))
    }

    /// U(α), the largest lead of the rival at which a firm still invests in the last period.
    public var largestLeadOfRival: Double {
        if dataAdvantage >= 0.5 { return 1 / dataAdvantage - 1 }
        return 1 + (1 - 4 * dataAdvantage * (1 - dataAdvantage)) / (4 * costSlope)
    }

    /// x in the last period, and in every period with δ = 0.
    public func lastInvestment(by firm: Firm, gap: Double) -> Double {
        let lead = firm == .second ? gap : -gap
        guard lead > -1, lead <= largestLeadOfRival else { return 0 }
        let slopes = 2 * costSlope + dataAdvantage
        if lead < -(2 * costSlope - 1 + dataAdvantage) / slopes { return 1 + lead }
        let inside = 1 / (2 * costSlope) - dataAdvantage / costSlope * (1 - Self.demand(of: firm, gap: gap))
        return max(0, inside)
    }

    /// A move and what it brings in its period, to the firm that moves and to the other.
    public struct Move: Sendable, Hashable {
        public let firm: Firm
        /// x.
        public let investment: Double
        /// Δ after the move.
        public let gap: Double
        /// Demand less cost.
        public let moverValue: Double
        /// Demand.
        public let rivalValue: Double
    }

    /// The move of the last period, and of every period with δ = 0; from a gap before it.
    public func lastMove(by firm: Firm, gap: Double) -> Move {
        let investment = lastInvestment(by: firm, gap: gap)
        let after = firm == .first ? gap + investment : gap - investment
        let own = Self.demand(of: firm, gap: after)
        return Move(
            firm: firm, investment: investment, gap: after,
            moverValue: own - cost(of: investment, by: firm, gap: gap), rivalValue: 1 - own)
    }

    /// What firms with δ = 0 do in periods 1, 2, …, from a gap before the first; none for a count below one.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless |Δ₀| ≤ 10⁶.
    public func myopicPath(from gap: Double, periods: Int) throws(TheoryError) -> [Move] {
        try require(gap.magnitude <= Self.largestGap, "|Δ₀| ≤ 10⁶", gap)
        var path: [Move] = []
        for period in 0..<max(0, periods) {
            path.append(lastMove(by: .moving(in: period + 1), gap: path.last?.gap ?? gap))
        }
        return path
    }

    /// The gap above which firm 1, the first to move, wins among myopic firms, so that in the end each of its moves, or
    /// its last one for ever, leaves it with all consumers: −(1 − α)/(4γ + α); nil with α = 0, where no gap decides.
    ///
    /// Inside, Δ' = (1 + a)Δ + b and Δ'' = (1 + a)Δ' − b with a = α/(2γ) and b = (1 − α)/(2γ): the gap moves away from
    /// the fixed point of both moves, −b/(2 + a).
    public var myopicThreshold: Double? {
        dataAdvantage == 0 ? nil : -(1 - dataAdvantage) / (4 * costSlope + dataAdvantage)
    }

    /// The gaps from which both firms stay active for ever with shared data and δ = 0: −1 < Δ₀ < 1 − 1/(2γ)
    /// (footnote 19); empty unless γ > 1/4.
    public var activeGapsWithSharedData: Range<Double> { -1..<(1 - 1 / (2 * costSlope)) }

    /// What the length of the interval of gaps without tipping lies below, with so many periods left after period t:
    /// 2/(1 + α/(2γ))^⌈(T − t)/2⌉ (proposition 1).
    public func noTippingBound(periodsLeft: Int) -> Double {
        let factor = 1 + dataAdvantage / (2 * costSlope)
        var power = 1.0
        for _ in 0..<(max(0, periodsLeft) + 1) / 2 {
            power *= factor
            if power > 1e300 { break }
        }
        return 2 / power
    }

    /// x with shared data, so many periods before the last, while the gap stays inside: (1 − δ^(T−t+1))/(2γ(1 − δ)),
    /// equation (9).
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ δ < 1.
    public func sharedDataInvestment(discount: Double, periodsLeft: Int) throws(TheoryError) -> Double {
        try require(discount >= 0 && discount < 1, "0 ≤ δ < 1", discount)
        // The sum 1 + δ + δ² + … is exact where the quotient loses digits.
        var sum = 0.0
        var power = 1.0
        for _ in 0...min(max(0, periodsLeft), 100_000) {
            sum += power
            power *= discount
            if power < 1e-18 { break }
        }
        return sum / (2 * costSlope)
    }
}
