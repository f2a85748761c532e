import Polity
import Testing

@Suite struct OwnAttributeTests {
    private func all(_ world: World, _ name: String, _ agents: Agents, jurisdiction: Int = 0) -> [Double] {
        let count = world.agentCount(agents, jurisdiction: jurisdiction)
        var values = [Double](repeating: .nan, count: count)
        world.readOwn(name, of: agents, jurisdiction: jurisdiction, range: 0..<count, into: &values)
        return values
    }

    @Test func areDeclaredReadAndSet() throws {
        var world = try agentsWorld(places: 2)
        for agents in Agents.allCases {
            #expect(!world.declaresOwn("zeal", of: agents, jurisdiction: 0))
            let count = world.agentCount(agents, jurisdiction: 0)
            world.declareOwn("zeal", of: agents, jurisdiction: 0, values: (0..<count).map { Double($0) })
            #expect(world.declaresOwn("zeal", of: agents, jurisdiction: 0))
            #expect(!world.declaresOwn("zeal", of: agents, jurisdiction: 1))
            #expect(all(world, "zeal", agents) == (0..<count).map { Double($0) })
            world.setOwn(
                "zeal", of: agents, jurisdiction: 0, values: [Double](repeating: -3, count: count),
                mask: (0..<count).map { $0 % 2 == 1 })
            let expected: [Double] = (0..<count).map { k in k % 2 == 1 ? -3 : Double(k) }
            #expect(all(world, "zeal", agents) == expected)
            var part = [0.0, 0.0, 5.0]
            world.readOwn("zeal", of: agents, jurisdiction: 0, range: 3..<5, into: &part)
            #expect(part == [-3, 4, 5])
        }
        world.declareOwn("zeal", of: .enterprises, jurisdiction: 1, values: [Double](repeating: 2, count: 8))
        #expect(all(world, "zeal", .enterprises, jurisdiction: 1).allSatisfy { $0 == 2 })
        #expect(all(world, "zeal", .enterprises)[2] == 2 && all(world, "zeal", .enterprises)[4] == 4)
    }

    @Test func forksCarryThemAndMonthsKeepThem() throws {
        var world = try agentsWorld()
        let bits = fingerprint(world)
        world.declareOwn("zeal", of: .citizens, jurisdiction: 0, values: (0..<600).map { Double($0) })
        world.declareOwn("zeal", of: .enterprises, jurisdiction: 0, values: [Double](repeating: 1, count: 8))
        #expect(fingerprint(world) == bits)
        var fork = world
        fork.setOwn(
            "zeal", of: .citizens, jurisdiction: 0, values: [Double](repeating: 0, count: 600),
            mask: [Bool](repeating: true, count: 600))
        #expect(all(world, "zeal", .citizens)[7] == 7 && all(fork, "zeal", .citizens)[7] == 0)
        var plain = try agentsWorld()
        try Simulation().run(&plain, months: 13)
        try Simulation().run(&world, months: 13)
        #expect(fingerprint(world) == fingerprint(plain), "no mechanism reads them")
        #expect(all(world, "zeal", .citizens) == (0..<600).map { Double($0) })
    }

    @Test func halvesHaveThemAndNewcomersHaveNone() throws {
        var world = try agentsWorld()
        try Simulation().run(&world, months: 1)
        world.declareOwn("zeal", of: .enterprises, jurisdiction: 0, values: [1, 2, 3, 4, 5, 6, 7, 8])
        let half = world.divide(enterprise: 2)
        let other = try #require(half)
        #expect(all(world, "zeal", .enterprises)[2] == 3 && all(world, "zeal", .enterprises)[other] == 3)
        // A newcomer takes the place of a closed one without money.
        let plain = try agentsWorld().enterprises[0]
        var newcomer = plain
        newcomer.cash = 0
        world.close(enterprise: 5)
        world.enterprises[5].cash = 0
        let place = world.add(newcomer)
        #expect(place == 5)
        #expect(all(world, "zeal", .enterprises)[5] == 0)
        let count = world.enterprises.count
        world.setOwn(
            "zeal", of: .enterprises, jurisdiction: 0, values: [Double](repeating: 9, count: count),
            mask: (0..<count).map { $0 == 5 })
        #expect(all(world, "zeal", .enterprises)[5] == 9)
    }
}
