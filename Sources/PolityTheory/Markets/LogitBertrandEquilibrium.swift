import PolityNumerics

extension LogitBertrand {
    /// Taxes that the sellers pay.
    public struct Tax: Sendable, Hashable {
        /// t, in money for each unit sold; negative for a subsidy.
        public let perUnit: Double
        /// τ, the part of revenue, as in a digital services tax.
        public let revenueRate: Double

        public static let none = Tax()

        /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless t is finite and 0 ≤ τ < 1.
        public init(perUnit: Double = 0, revenueRate: Double = 0) throws(TheoryError) {
            try require(perUnit.isFinite, "t finite", perUnit)
            try require(revenueRate >= 0 && revenueRate < 1, "0 ≤ τ < 1", revenueRate)
            self.perUnit = perUnit
            self.revenueRate = revenueRate
        }

        private init() {
            perUnit = 0
            revenueRate = 0
        }
    }

    /// Prices from which no owner gains by departing, and what follows from them, per consumer.
    public struct Equilibrium: Sendable, Hashable {
        public let prices: [Double]
        public let shares: [Double]
        /// Of each product, after tax.
        public let profits: [Double]
        public let consumerSurplus: Double
        public let taxRevenue: Double
        /// Sum over owners of the squared share of sales, 0 to 1; the outside option is not part of the market.
        public let herfindahlHirschmanIndex: Double
    }

    /// The equilibrium in prices, which exists and is unique (V. Nocke and N. Schutz, *Econometrica* 86(2), 2018).
    ///
    /// An owner's products have one margin, so that the unknowns reduce to the sum H of the share's denominator: with
    /// Lf the log-sum of the owner's (a − (c + t)/(1 − τ))/μ, the joint share S solves ln S + 1/(1 − S) = Lf − ln H,
    /// and H makes all shares add up to one. Both equations are monotonic and are solved by bisection.
    ///
    /// - Throws: ``TheoryError/notConverged(equation:steps:residual:)`` when the first-order condition is missed by
    ///   more than 1e-7 of the margin; ``TheoryError/outsideDomain(condition:value:)`` when taxed costs leave the domain.
    public func equilibrium(tax: Tax = .none) throws(TheoryError) -> Equilibrium {
        let costs = products.map { ($0.cost + tax.perUnit) / (1 - tax.revenueRate) }
        for cost in costs {
            try require(cost.magnitude <= Self.largestDifference * tasteScale, "|(c + t)/(1 − τ)| ≤ 10 000 μ", cost)
        }
        let margins = try margins(costs: costs)
        let prices = products.indices.map { costs[$0] + (margins[products[$0].owner] ?? 0) }
        let shares = try shares(at: prices)
        try checkFirstOrderCondition(margins: margins, shares: shares)
        return Equilibrium(
            prices: prices, shares: shares, profits: try profits(at: prices, tax: tax),
            consumerSurplus: try consumerSurplus(at: prices),
            taxRevenue: zip(prices, shares).reduce(0) { $0 + (tax.perUnit + tax.revenueRate * $1.0) * $1.1 },
            herfindahlHirschmanIndex: herfindahlHirschmanIndex(shares: shares))
    }

    /// Sum over owners of the squared part of all sales, 0 to 1, for shares counted per product.
    ///
    /// With the shares before a merger and the owners after it this is the "naive" index of merger guidelines.
    public func herfindahlHirschmanIndex(shares: [Double]) -> Double {
        let total = shares.reduce(0, +)
        return ownerShares(shares).values.sorted().reduce(0) { $0 + ($1 / total) * ($1 / total) }
    }

    private func ownerShares(_ shares: [Double]) -> [Int: Double] {
        var joint: [Int: Double] = [:]
        for (product, share) in zip(products, shares) { joint[product.owner, default: 0] += share }
        return joint
    }

    /// Each owner's margin over taxed costs, μ/(1 − S).
    private func margins(costs: [Double]) throws(TheoryError) -> [Int: Double] {
        var terms: [Int: [Double]] = [:]
        for (product, cost) in zip(products, costs) {
            terms[product.owner, default: []].append((product.quality - cost) / tasteScale)
        }
        let owners = terms.keys.sorted()
        let strengths = owners.map { Elementary.logSumExp(terms[$0] ?? []) }
        let outside = outsideQuality / tasteScale
        let logSum = try Bisection.root(
            of: "the sum of shares", from: outside, to: Elementary.logSumExp(strengths.map { $0 - 1 } + [outside])
        ) { (logSum) throws(TheoryError) in
            var missing = 1 - Elementary.exp(outside - logSum)
            for strength in strengths {
                let odds = Elementary.exp(try Self.logOdds(strength - logSum))
                missing -= odds == .infinity ? 1 : odds / (1 + odds)
            }
            return missing
        }
        var margins: [Int: Double] = [:]
        for (owner, strength) in zip(owners, strengths) {
            margins[owner] = tasteScale * (1 + Elementary.exp(try Self.logOdds(strength - logSum)))
        }
        return margins
    }

    /// z = ln(S/(1 − S)) for the joint share that solves ln S + 1/(1 − S) = `strength`.
    ///
    /// In z the left side is z − ln(1 + e^z) + 1 + e^z, which lies above z + 1 and, for z ≤ 0, below z + 2.
    private static func logOdds(_ strength: Double) throws(TheoryError) -> Double {
        try Bisection.root(of: "an owner's margin", from: min(strength - 2, 0), to: strength - 1) {
            let odds = Elementary.exp($0)
            return odds == .infinity ? odds : $0 - Elementary.log(1 + odds) + 1 + odds - strength
        }
    }

    private func checkFirstOrderCondition(margins: [Int: Double], shares: [Double]) throws(TheoryError) {
        for (owner, share) in ownerShares(shares).sorted(by: { $0.key < $1.key }) {
            let margin = margins[owner] ?? 0
            let residual = (margin - tasteScale / (1 - share)).magnitude / margin
            guard residual <= 1e-7 else {
                throw TheoryError.notConverged(
                    equation: "the first-order condition", steps: Bisection.steps, residual: residual)
            }
        }
    }
}
