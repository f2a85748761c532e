extension Measure {
    /// Every measure that scripts, help and documentation know, by group.
    public static let catalogue: [Measure] =
        market + data + distribution + development + society + rights + composites + institutions + security + money
        + technology

    /// A measure between 0 and 1.
    static func unitInterval(
        _ name: String, group: String, unit: CatalogueUnit, _ summary: String, _ source: String,
        observe: @escaping @Sendable (borrowing World, Int) -> Double
    ) -> Measure {
        Measure(
            CatalogueEntry(name, group: group, unit: unit, range: 0...1, summary: summary, source: source),
            observe: observe)
    }

    /// A measure that is at least 0, or of either sign.
    static func open(
        _ name: String, group: String, unit: CatalogueUnit, from low: Double = 0, kind: Kind = .stock,
        _ summary: String,
        _ source: String, observe: @escaping @Sendable (borrowing World, Int) -> Double
    ) -> Measure {
        Measure(
            CatalogueEntry(name, group: group, unit: unit, range: low...(.infinity), summary: summary, source: source),
            kind: kind, observe: observe)
    }
}

extension World {
    /// Mean of a market's number over its users; 0 if nobody uses a platform.
    func meanOverUsers(_ jurisdiction: Int, _ value: (Market) -> Double) -> Double {
        jurisdictions[jurisdiction].citizens.meanOverUsers(markets(in: jurisdiction), value) ?? 0
    }

    /// Sum of a market's number over enterprises.
    func sumOverMarkets(_ jurisdiction: Int, _ value: (Market) -> Double) -> Double {
        enterprises.reduce(0) { $0 + value($1.markets[jurisdiction]) }
    }
}
