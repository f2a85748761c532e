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
            #expect(world.divide(enterprise: other) == nil, "a half made this month is not divided again")
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
            #expect(world.divide(enterprise: 2) == nil)
            #expect(world.enterprises == before)
        }
        try Simulation(schedule: Schedule([act])).step(&world)
    }

    @Test func aFullWorldIsNotDivided() throws {
        var world = try smallWorld()
        var empty = world.enterprises[0]
        empty.cash = 0
        while world.enterprises.count < World.enterpriseLimit {
            #expect(world.add(empty) == world.enterprises.count - 1)
        }
        #expect(world.add(empty) == nil)
        let act = Act { world in
            let before = world.enterprises
            #expect(world.divide(enterprise: 0) == nil)
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
            #expect(world.add(newcomer) == 3)
            #expect(world.luck(of: 3) != old)
            #expect(Set(world.enterprises.indices.map { world.luck(of: $0) }).count == world.enterprises.count)
        }
        _ = try? Simulation(schedule: Schedule([act])).step(&world)
    }
}

/// A mechanism for tests: does something in the middle of a month.
struct Act: Mechanism {
    let name = "act"
    let body: @Sendable (inout World) throws -> Void

    init(_ body: @escaping @Sendable (inout World) throws -> Void) {
        self.body = body
    }

    func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        do {
            try body(&world)
        } catch {
            Issue.record(error)
        }
    }
}

func smallWorld(
    citizens: Double = 500, levers: Levers = Levers(), seed: UInt64 = 3, replication: Int = 0,
    _ change: (inout Economy) -> Void = { _ in }
) throws -> World {
    var economy = Economy()
    economy[.citizens] = citizens
    change(&economy)
    return try World(economy: economy, levers: levers, seed: seed, replication: replication)
}

/// The tally is what counting citizens gives.
func expectTallyCountsUsers(_ world: World) {
    for place in world.jurisdictions {
        let options = world.enterprises.count + 1
        var tally = [Int](repeating: 0, count: place.citizens.tasteClasses.count * options)
        for i in 0..<place.citizens.count {
            let held = place.citizens.platform[i]
            tally[Int(place.citizens.tasteClass[i]) * options + (held == Citizens.orphaned ? 0 : Int(held))] += 1
        }
        #expect(tally == place.citizens.tally)
    }
}
