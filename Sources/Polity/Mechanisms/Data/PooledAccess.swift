import PolityNumerics

/// Access to the commons' pooled records.
///
/// An enterprise uses a pooled record iff what it brings in a month after levies beats `commons.access_fee`. That value
/// falls as more are used, so it takes records up to where (1 - loss) usability (1 - cost of management) (1 - tau) v(E) = fee, with v the monthly
/// marginal value of an accessible record, v ~ (1 + E/(N d0))^(eta_a - 1). An open steward charges nothing. The bill is
/// at most half of the cash that licences leave (assumption). The month's accounts pay it to whom the steward serves.
struct PooledAccess {
    private let jurisdiction: Int
    private let economy: Economy
    private let pool: Double
    /// Accessible records per pooled record in use.
    private let channel: Double
    private let fee: Double
    private let afterLevies: Double
    private let scale: Double

    init(_ world: World, jurisdiction index: Int) {
        let place = world.jurisdictions[index]
        jurisdiction = index
        economy = place.economy
        pool = place.commons.records
        channel = (1 - economy[.sharingLoss]) * Steward.usability(economy, place.levers)
        fee = place.levers.steward == .open ? 0 : place.levers[.commonsAccessFee] * place.nominalIndex
        afterLevies = max(0, 1 - place.levers[.taxDigitalServices] - place.levers[.dataDividend])
        scale = Double(place.citizens.count) * economy[.dataScale]
    }

    /// Whether an enterprise must know what records are worth before it takes any.
    var isPriced: Bool { fee > 0 }

    /// Adds to an enterprise's accessible records what it uses of the pool, and notes the fee.
    func enter(_ enterprise: inout Enterprise, users: Double) {
        var market = enterprise.markets[jurisdiction]
        market.pooledRecords = demand(market, users: users, cash: enterprise.cash)
        market.accessFeeDue = fee * market.pooledRecords
        market.accessibleRecords += channel * market.pooledRecords
        enterprise.markets[jurisdiction] = market
    }

    private func demand(_ market: Market, users: Double, cash: Double) -> Double {
        guard fee > 0 else { return pool }
        let first = channel * afterLevies * market.monthlyDataValue(economy)
        guard first > fee else { return 0 }
        let relative = 1 + market.accessibleRecords / scale
        let growth = Elementary.pow(first / fee, 1 / (1 - economy[.monetisationElasticity]))
        let affordable = max(0, cash - users * market.licencePayment) / 2 / fee
        return min(pool, (growth - 1) * relative * scale / channel, affordable)
    }
}
