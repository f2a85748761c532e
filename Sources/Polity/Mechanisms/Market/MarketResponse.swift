/// Schedule item "market": every enterprise moves part of the way to its best response and decides whether to keep to
/// the surveillance cap and to interoperability, by the rule of ``Enforcement``.
///
/// One that keeps to the cap does so at once. To one that keeps a social contract the intensity that the contract leaves
/// (``Contract/bound(_:party:_:)``) is a cap too, to which it comes down at the contract's strength or at its usual speed,
/// whichever is faster (assumption). Detection, one draw an enterprise and month, finds all that it violates at
/// the time (assumption); fines are collected when the month's accounts are settled, and what cash does not cover stays due.
public struct MarketResponse: Mechanism {
    public let name = "market"

    public init() {}

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        for index in world.jurisdictions.indices {
            let utility = PlatformUtility(world, jurisdiction: index)
            let place = world.jurisdictions[index]
            let demand = ExpectedDemand(
                utility, classes: place.citizens.tasteClasses, tally: place.citizens.tally.map { Double($0) })
            let users = world.users(in: index).map { Double($0) }
            for k in world.enterprises.indices where world.enterprises[k].serves(index) {
                world.enterprises[k].markets[index].demandSlope = demand.slope[k]
                world.enterprises[k].markets[index].marginalHarm = demand.marginalHarm[k]
            }
            Duties.decideInteroperability(&world, jurisdiction: index)
            for k in world.enterprises.indices where world.enterprises[k].serves(index) {
                respond(
                    &world, enterprise: k, place, index, users: users[k], priceSensitivity: utility.priceSensitivity)
            }
        }
    }

    private func respond(
        _ world: inout World, enterprise k: Int, _ place: Jurisdiction, _ index: Int, users: Double,
        priceSensitivity: Double
    ) {
        var market = world.enterprises[k].markets[index]
        let response = BestResponse(
            recordValue: market.recordValue(place.levers), cost: place.economy[.serviceCost] * place.nominalIndex,
            priceSensitivity: priceSensitivity, slope: max(market.demandSlope, 1e-6), harm: market.marginalHarm,
            userWeight: OwnerObjective.userWeight(world, enterprise: k, jurisdiction: index))
        let cap = place.levers[.surveillanceCap]
        let enforcement = Enforcement(world, enterprise: k, jurisdiction: index, users: users)
        let gain = response.gainFromViolation(
            cap: cap, users: users, present: .init(price: market.price, surveillance: market.surveillance))
        let obeys = enforcement.deters(gain: gain, fine: enforcement.protectionFine)
        var target = response.choice(cap: obeys ? cap : 1)
        var speed = place.economy[.adjustmentSpeed]
        let bound = place.contract.bound(target.surveillance, party: .enterprises, place.levers)
        if bound < target.surveillance {
            target = response.choice(cap: bound)
        }
        market.price += speed * (target.price - market.price)
        if bound < market.surveillance {
            speed = max(speed, place.contract.keptStrength(.enterprises))
        }
        market.surveillance += speed * (target.surveillance - market.surveillance)
        if obeys {
            market.surveillance = min(market.surveillance, cap)
        }
        market.complies = market.surveillance <= cap
        market.adaptationDue += ComplianceCost.monthly(place, users: users)
        let fines =
            (market.complies ? 0 : enforcement.protectionFine)
            + (market.sharesData ? 0 : enforcement.antitrustFine)
            + (market.interoperates ? 0 : enforcement.antitrustFine)
        let luck = world.draws.uniform(.detection, index: k, month: world.month, jurisdiction: index)
        market.isFined = fines > 0 && luck < enforcement.chance
        market.fineDue += market.isFined ? fines : 0
        world.enterprises[k].markets[index] = market
    }
}
