import PolityNumerics

/// Price competition among the owners of differentiated products with logit demand.
///
/// A consumer takes the product, or the outside option, with the highest utility; with a taste scale μ the shares are
///
///     sⱼ = e^((aⱼ − pⱼ)/μ) / (e^(a₀/μ) + Σₖ e^((aₖ − pₖ)/μ))
///
/// and expected consumer surplus is μ ln(e^(a₀/μ) + Σₖ e^((aₖ − pₖ)/μ)), up to a constant. Owners set all their prices
/// at once (Bertrand–Nash): p = (c + t)/(1 − τ) + μ/(1 − S), with S the owner's joint share, t a tax per unit and τ a
/// tax on revenue.
///
/// Assumptions: one purchase per consumer, identical taste distributions, no income effect, independence of
/// irrelevant alternatives, constant costs, no entry.
///
/// What it says about the two institutional models: prices follow from who decides over which products and for what
/// aim, not from the name of the owner. One profit-seeking owner of everything, private or public, sets the monopoly
/// price; a commons that prices at cost is a product without a margin. A merger under either model can be read here.
///
/// Sources: D. McFadden (1974); K. A. Small and H. S. Rosen, *Econometrica* 49(1), 1981; S. P. Anderson, A. de Palma
/// and J.-F. Thisse, *Discrete Choice Theory of Product Differentiation*, MIT Press, 1992; calibration of E. Calvano,
/// G. Calzolari, V. Denicolò and S. Pastorello, *American Economic Review* 110(10), 2020.
public struct LogitBertrand: Sendable, Hashable {
    /// Something sold.
    public struct Product: Sendable, Hashable {
        /// a, in money.
        public var quality: Double
        /// c, per unit.
        public var cost: Double
        /// Products with the same number are priced together.
        public var owner: Int

        public init(quality: Double, cost: Double, owner: Int) {
            self.quality = quality
            self.cost = cost
            self.owner = owner
        }
    }

    /// Largest difference of qualities or costs, in taste scales, that can be computed with nine digits.
    public static let largestDifference = 10_000.0

    public let products: [Product]
    /// μ, in money: the spread of tastes, and the least margin.
    public let tasteScale: Double
    /// a₀, in money.
    public let outsideQuality: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless there is a product, μ > 0, and qualities and
    ///   costs lie within ``largestDifference`` taste scales of the outside option.
    public init(products: [Product], tasteScale: Double, outsideQuality: Double = 0) throws(TheoryError) {
        try require(!products.isEmpty, "at least one product", 0)
        try require(tasteScale > 0 && tasteScale.isFinite, "μ > 0", tasteScale)
        try require(outsideQuality.isFinite, "a₀ finite", outsideQuality)
        let reach = Self.largestDifference * tasteScale
        for product in products {
            try require((product.quality - outsideQuality).magnitude <= reach, "|a − a₀| ≤ 10 000 μ", product.quality)
            try require(product.cost.magnitude <= reach, "|c| ≤ 10 000 μ", product.cost)
        }
        self.products = products
        self.tasteScale = tasteScale
        self.outsideQuality = outsideQuality
    }

    /// The same market when the owner `target` takes over the products of the owner `other`.
    public func merging(_ other: Int, into target: Int) -> LogitBertrand {
        reowned { $0 == other ? target : $0 }
    }

    /// The same market with all products under one owner.
    public var monopolised: LogitBertrand { reowned { _ in 0 } }

    private func reowned(_ owner: (Int) -> Int) -> LogitBertrand {
        LogitBertrand(
            unchecked: products.map { Product(quality: $0.quality, cost: $0.cost, owner: owner($0.owner)) }, of: self)
    }

    private init(unchecked products: [Product], of market: LogitBertrand) {
        self.products = products
        tasteScale = market.tasteScale
        outsideQuality = market.outsideQuality
    }
}

extension LogitBertrand {
    /// Each product's share of all consumers at given prices; what is missing to one takes the outside option.
    public func shares(at prices: [Double]) throws(TheoryError) -> [Double] {
        let utilities = try utilities(at: prices)
        let total = Elementary.logSumExp(utilities + [outsideQuality / tasteScale])
        return utilities.map { Elementary.exp($0 - total) }
    }

    /// Expected consumer surplus per consumer, in money, up to a constant (Small and Rosen 1981).
    ///
    /// Its derivative with respect to a price is minus the product's share.
    public func consumerSurplus(at prices: [Double]) throws(TheoryError) -> Double {
        let utilities = try utilities(at: prices)
        return tasteScale * Elementary.logSumExp(utilities + [outsideQuality / tasteScale])
    }

    /// Each product's profit per consumer at given prices, after tax.
    public func profits(at prices: [Double], tax: Tax = .none) throws(TheoryError) -> [Double] {
        let shares = try shares(at: prices)
        return products.indices.map { index in
            let margin = (1 - tax.revenueRate) * prices[index] - tax.perUnit - products[index].cost
            return margin * shares[index]
        }
    }

    private func utilities(at prices: [Double]) throws(TheoryError) -> [Double] {
        guard prices.count == products.count else {
            throw TheoryError.wrongCount(of: "prices", expected: products.count, given: prices.count)
        }
        for price in prices { try require(price.isFinite, "p finite", price) }
        return zip(products, prices).map { ($0.quality - $1) / tasteScale }
    }
}
