import Polity
import PolityNumerics
import TestSupport
import Testing

@Suite struct RecordTradeTests {
    private func trading(_ share: Double = 1, levers: (inout Levers) -> Void = { _ in }) throws -> World {
        try SmallMarket.world(economy: { $0[.recordTrade] = share }, levers: levers)
    }

    @Test func withoutTradeNothingMoves() throws {
        var world = try trading(0)
        try SmallMarket.plain.run(&world, months: 12)
        #expect(world.enterprises.allSatisfy { $0.markets[0].dataTrade == 0 && $0.markets[0].boughtRecords == 0 })
    }

    /// Half of the monthly marginal value of the records bought, after levies, and less than half of all they bring.
    @Test(arguments: [0, 0.3])
    func theBuyerPaysHalfTheMarginalValue(tax: Double) throws {
        var world = try trading { $0[.taxDigitalServices] = tax }
        // Cash that binds nobody.
        for k in world.enterprises.indices {
            world.enterprises[k].cash *= 10
        }
        let cash = world.enterprises.map(\.cash)
        try DataControl().step(&world, using: SerialChunks())
        let economy = world.economy
        let perpetuity = economy[.discountRate] / 12 + economy[.dataDepreciation]
        let scale = economy[.dataScale] * economy[.citizens]
        var (paid, received) = (0.0, 0.0)
        for (k, enterprise) in world.enterprises.enumerated() {
            let market = enterprise.markets[0]
            #expect(market.boughtRecords > 0)
            let bill = (1 - tax) * market.marginalDataValue * perpetuity * market.boughtRecords / 2
            paid += bill
            received += market.dataTrade + bill
            #expect(abs(enterprise.cash - cash[k] - market.dataTrade) < 1e-12)
            let relative = 1 + market.accessibleRecords / scale
            let before = Elementary.pow(
                1 - market.boughtRecords / scale / relative, economy[.monetisationElasticity])
            let gain =
                (1 - tax) * market.monetisation * (1 - before) * Double(world.users()[k]) * market.surveillance
            #expect(bill > 0 && bill < gain / 2)
        }
        #expect(abs(paid - received) < 1e-12 * paid)
    }

    /// At price 1 the margin of one enterprise is worth more than any licence: it buys and does not sell.
    @Test func whoHasMuchToLoseKeepsItsRecords() throws {
        var world = try trading()
        world.enterprises[2].markets[0].price = 1
        try SmallMarket.dataOnly.step(&world)
        let channel = 1 - world.economy[.sharingLoss]
        let others = world.enterprises.indices.filter { $0 != 2 }
        #expect(world.enterprises[2].markets[0].dataTrade < 0)
        for g in others {
            let sold = others.reduce(0) { $1 == g ? $0 : $0 + world.enterprises[$1].markets[0].ownRecords }
            #expect(world.enterprises[g].markets[0].boughtRecords <= channel * sold * (1 + 1e-12))
        }
    }

    /// For like users without inertia a rival's utility takes N s_k s_g users: the logit's cross derivative.
    @Test func diversionIsTheLogitsCrossDerivative() {
        var generator = TestGenerator(seed: 3)
        for _ in 0..<50 {
            let (a, b) = (Double.random(in: 0...0.5, using: &generator), Double.random(in: 0...0.5, using: &generator))
            let lost = RivalResponse.diversion(slope: 1 - b, users: 1000 * b, share: a, gainer: b)
            #expect(abs(lost - 1000 * a * b) < 1e-9)
        }
        #expect(RivalResponse.diversion(slope: 0, users: 10, share: 0, gainer: 1) == 0)
    }

    @Test func moneyIsConservedAndTheStartIsAtRest() throws {
        var world = try trading()
        let quality = world.enterprises.reduce(0) { $0 + $1.markets[0].quality / $1.technology }
        let start = world.enterprises[0].markets[0].quality
        try SmallMarket.plain.step(&world)
        let then = world.enterprises.reduce(0) { $0 + $1.markets[0].quality / $1.technology }
        // Month 0 has technology 1 for all.
        let like = Double(world.enterprises.count) * start
        #expect(abs(then / like - 1) < 0.02 && quality > 0)
        try SmallMarket.plain.run(&world, months: 36)
        let scale = world.enterprises.reduce(0) { $0 + abs($1.markets[0].dataTrade) }
        #expect(scale > 0)
        #expect(abs(world.enterprises.reduce(0) { $0 + $1.markets[0].dataTrade }) < 1e-12 * scale)
    }
}
