import PolityNumerics

/// What the State's purchases of goods are good for: public capital, which raises output with the elasticity e.
///
/// K' = (1 - delta) K + delta g, g the real purchases, those for network access apart, relative to month 0, K = 1 at the start; output is multiplied by K^e
/// (Bom and Ligthart 2014: .106 for core infrastructure at all levels of government). So money that programmes take from
/// purchases has its price.
enum PublicCapital {
    static func build(_ place: inout Jurisdiction, priceLevel: Double) {
        let depreciation = place.economy[.publicCapitalDepreciation] / 12
        guard place.state.startPurchases > 0 else { return }
        let bought = max(0, place.state.purchases - place.state.spending[Programme.access.rawValue])
        let real = bought / priceLevel / place.state.startPurchases
        place.state.infrastructure = (1 - depreciation) * place.state.infrastructure + depreciation * real
        place.outputFactor.infrastructure = Elementary.pow(
            max(place.state.infrastructure, 0), place.economy[.publicCapitalElasticity])
    }
}
