import PolityNumerics

/// Schedule item "market": every enterprise moves part of the way to its best response and decides whether to keep to
/// the surveillance cap.
///
/// It violates iff the gain a month exceeds q min(f r 12 revenue, cash), with q = 1 - exp(-h) the chance of being
/// caught at monthly hazard h, f the highest fine and r its realised share (Becker 1968). One that keeps to the cap
/// does so at once. A fine is collected when the month's accounts are settled.
public struct MarketResponse: Mechanism {
    public let name = "market"

    public init() {}

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        for index in world.jurisdictions.indices {
            let utility = PlatformUtility(world, jurisdiction: index)
            let citizens = world.jurisdictions[index].citizens
            let demand = ExpectedDemand(
                utility, classes: citizens.tasteClasses, tally: citizens.tally.map { Double($0) })
            let users = world.users(in: index)
            for k in world.enterprises.indices where world.enterprises[k].serves(index) {
                respond(
                    &world, enterprise: k, jurisdiction: index, users: Double(users[k]), demand: demand,
                    priceSensitivity: utility.priceSensitivity)
                let market = world.enterprises[k].markets[index]
                guard market.price.isFinite, market.surveillance.isFinite else {
                    throw .notFinite(
                        month: world.month, mechanism: name, quantity: "an enterprise's price or surveillance")
                }
            }
        }
    }

    private func respond(
        _ world: inout World, enterprise k: Int, jurisdiction index: Int, users: Double, demand: ExpectedDemand,
        priceSensitivity: Double
    ) {
        let economy = world.jurisdictions[index].economy
        let levers = world.jurisdictions[index].levers
        var market = world.enterprises[k].markets[index]
        market.demandSlope = demand.slope[k]
        market.marginalHarm = demand.marginalHarm[k]
        let levies = levers[.taxDigitalServices] + levers[.dataDividend]
        let response = BestResponse(
            recordValue: max(0, (1 - levies) * market.strategicValue - market.licenceCost),
            cost: economy[.serviceCost] * world.jurisdictions[index].nominalIndex,
            priceSensitivity: priceSensitivity, slope: max(demand.slope[k], 1e-6), harm: demand.marginalHarm[k])
        let cap = levers[.surveillanceCap]
        let caught = 1 - Elementary.exp(-economy[.detectionHazard] / 12 * levers[.stateCapacity])
        let turnover = 12 * users * (market.price + market.monetisation * market.surveillance)
        let fine = min(
            levers[.protectionFine] * levers[.protectionRealisedFine] * turnover, world.enterprises[k].cash)
        let gain = response.gainFromViolation(
            cap: cap, users: users, present: .init(price: market.price, surveillance: market.surveillance))
        let obeys = gain <= caught * fine
        let target = response.choice(cap: obeys ? cap : 1)
        let speed = economy[.adjustmentSpeed]
        market.price += speed * (target.price - market.price)
        market.surveillance += speed * (target.surveillance - market.surveillance)
        if obeys {
            market.surveillance = min(market.surveillance, cap)
        }
        market.complies = market.surveillance <= cap
        let luck = world.draws.uniform(.detection, index: k, month: world.month, jurisdiction: index)
        market.fineDue = !market.complies && luck < caught ? fine : 0
        world.enterprises[k].markets[index] = market
    }
}
