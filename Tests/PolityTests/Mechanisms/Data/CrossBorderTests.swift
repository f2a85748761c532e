import Polity
import Testing

@Suite struct CrossBorderTests {
    private func places(_ flows: [Double]) throws -> World {
        let places = flows.enumerated().map { index, flow in
            var economy = Economy()
            economy[.citizens] = 300 + 200 * Double(index)
            var levers = Levers()
            levers[.borderDataFlow] = flow
            return Place(name: "place \(index)", economy: economy, levers: levers)
        }
        return try World(places: places, seed: 8)
    }

    @Test func theStricterBorderDecides() throws {
        var world = try places([0.7, 0.2, 1])
        try SmallMarket.plain.run(&world, months: 3)
        let channel = 1 - world.economy[.sharingLoss]
        for enterprise in world.enterprises where enterprise.isActive {
            let own = enterprise.markets.map(\.ownRecords)
            let expected = [
                own[0] + channel * (0.2 * own[1] + 0.7 * own[2]), own[1] + channel * (0.2 * own[0] + 0.2 * own[2]),
                own[2] + channel * (0.7 * own[0] + 0.2 * own[1]),
            ]
            for index in 0..<3 {
                #expect(abs(enterprise.markets[index].accessibleRecords - expected[index]) < 1e-9 * expected[index])
            }
        }
    }

    @Test func localisationKeepsRecordsAtHome() throws {
        var world = try places([0, 1])
        try SmallMarket.plain.run(&world, months: 3)
        for enterprise in world.enterprises where enterprise.isActive {
            #expect(enterprise.markets.allSatisfy { $0.accessibleRecords == $0.ownRecords })
        }
    }

    @Test func theStartIsAtRest() throws {
        var world = try places([1, 1])
        let start = world.enterprises[0].markets
        #expect(start[0].accessibleRecords > start[0].ownRecords)
        try SmallMarket.plain.step(&world)
        for index in 0..<2 {
            let mean =
                world.enterprises.reduce(0) { $0 + $1.markets[index].quality / $1.technology }
                / Double(world.enterprises.count)
            #expect(abs(mean / start[index].quality - 1) < 0.02)
        }
    }
}
