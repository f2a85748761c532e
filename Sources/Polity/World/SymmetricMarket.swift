import PolityNumerics

/// The stationary market of enterprises of equal technology under given institutions, by fixed-point iteration.
struct SymmetricMarket {
    private(set) var market: Market
    /// Citizens by class and option, row by row.
    private(set) var tally: [Double]

    init(economy: Economy, enterprises: Int, citizens: Citizens, levers: Levers) {
        let options = enterprises + 1
        let people = Double(citizens.count)
        let control = DataControl.control(economy, levers)
        market = Market(price: 0, surveillance: 0.5, ownRecords: 0)
        tally = [Double](repeating: 0, count: citizens.tally.count)
        for (index, taste) in citizens.tasteClasses.enumerated() {
            for k in 0..<options {
                tally[index * options + k] =
                    index == 0 ? (k == 0 ? Double(taste.count) : 0) : Double(taste.count) / Double(options)
            }
        }
        // Converges geometrically. The limit is there for odd parameters only, which then start a little off rest.
        for _ in 0..<500 {
            let before = market
            var users = 0.0
            for row in stride(from: 0, to: tally.count, by: options) {
                users += tally[row + 1]
            }
            market.ownRecords = users * market.surveillance * control.enterprise / economy[.dataDepreciation]
            market.accessibleRecords = market.ownRecords
            market.controlledShare = control.enterprise
            market.value(
                economy: economy, technology: 1, citizens: people, users: users,
                attention: Double(enterprises) * users * market.surveillance / people, nominalIndex: 1)
            let utility = PlatformUtility(
                economy: economy, levers: levers, nominalIndex: 1,
                markets: Array(repeating: market, count: enterprises),
                shares: Array(repeating: users / people, count: enterprises))
            let demand = ExpectedDemand(utility, classes: citizens.tasteClasses, tally: tally)
            market.demandSlope = demand.slope[0]
            market.marginalHarm = demand.marginalHarm[0]
            let best = BestResponse(
                recordValue: market.strategicValue, cost: economy[.serviceCost],
                priceSensitivity: utility.priceSensitivity, slope: max(demand.slope[0], 1e-6),
                harm: demand.marginalHarm[0]
            ).choice()
            market.price += 0.3 * (best.price - market.price)
            market.surveillance += 0.3 * (best.surveillance - market.surveillance)
            tally = demand.next
            if abs(market.surveillance - before.surveillance) < 1e-10, abs(market.price - before.price) < 1e-12,
                abs(market.ownRecords - before.ownRecords) < 1e-8 * people
            {
                break
            }
        }
    }
}
