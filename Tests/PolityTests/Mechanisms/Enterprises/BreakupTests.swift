import Polity
import Testing

@Suite struct BreakupTests {
    @Test func halvesHoldWhatTheWholeHeld() throws {
        var world = try smallWorld(citizens: 1_000)
        try Simulation().run(&world, months: 2)
        let act = Act { world in
            let before = world
            let divided = world.divide(enterprise: 1)
            let other = try #require(divided)
            let users = before.users()[1]
            let halves = (world.users()[1], world.users()[other])
            #expect(halves.0 + halves.1 == users)
            // Fair coins: five standard deviations.
            #expect(abs(Double(halves.0) - Double(users) / 2) < 2.5 * Double(users).squareRoot())
            #expect(abs(world.moneyStock - before.moneyStock) < 1e-9)
            let records = world.enterprises[1].markets[0].ownRecords + world.enterprises[other].markets[0].ownRecords
            #expect(abs(records - before.enterprises[1].markets[0].ownRecords) < 1e-9)
            #expect(world.enterprises[other].technology == before.enterprises[1].technology)
            #expect(world.enterprises[other].cash == before.enterprises[1].cash / 2)
            expectTallyCountsUsers(world)
            let again = world.divide(enterprise: other)
            #expect(again == nil, "a half made this month is not divided again")
        }
        try Simulation(schedule: Schedule([act])).step(&world)
        try Simulation().run(&world, months: 12)
        expectTallyCountsUsers(world)
    }

    @Test func aClosedEnterpriseIsNotDivided() throws {
        var world = try smallWorld()
        let act = Act { world in
            world.close(enterprise: 2)
            let before = world.enterprises
            let half = world.divide(enterprise: 2)
            #expect(half == nil)
            #expect(world.enterprises == before)
        }
        try Simulation(schedule: Schedule([act])).step(&world)
    }

    @Test func aFullWorldIsNotDivided() throws {
        var world = try smallWorld()
        var empty = world.enterprises[0]
        empty.cash = 0
        while world.enterprises.count < World.enterpriseLimit {
            let place = world.add(empty)
            #expect(place == world.enterprises.count - 1)
        }
        let none = world.add(empty)
        #expect(none == nil)
        let act = Act { world in
            let before = world.enterprises
            let half = world.divide(enterprise: 0)
            #expect(half == nil)
            #expect(world.enterprises == before)
        }
        try Simulation(schedule: Schedule([act])).step(&world)
        // Every code of a full world can be drawn and counted.
        try Simulation(schedule: Schedule([Usage(), DataControl(), MarketResponse()])).run(&world, months: 3)
        expectTallyCountsUsers(world)
        #expect(world.users().suffix(100).reduce(0, +) > 0)
    }

    @Test func aNewcomerInAClosedPlaceHasLuckOfItsOwn() throws {
        var world = try smallWorld()
        let act = Act { world in
            world.close(enterprise: 3)
            world.enterprises[3].cash = 0
            var newcomer = world.enterprises[0]
            newcomer.born = world.month
            newcomer.cash = 0
            let old = world.luck(of: 3)
            let place = world.add(newcomer)
            #expect(place == 3)
            #expect(world.luck(of: 3) != old)
            #expect(Set(world.enterprises.indices.map { world.luck(of: $0) }).count == world.enterprises.count)
        }
        _ = try? Simulation(schedule: Schedule([act])).step(&world)
    }
}
