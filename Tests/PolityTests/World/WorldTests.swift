import Polity
import TestSupport
import Testing

@Suite struct WorldTests {
    private func small(_ citizens: Double = 600, seed: UInt64 = 5, levers: Levers = Levers()) throws -> World {
        var economy = Economy()
        economy[.citizens] = citizens
        return try World(economy: economy, levers: levers, seed: seed)
    }

    @Test func aWorldIsAValue() throws {
        let before = try small()
        var after = before
        try Simulation().run(&after, months: 6)
        #expect(before.month == 0 && after.month == 6)
        #expect(before.jurisdictions[0].citizens.deposits != after.jurisdictions[0].citizens.deposits)
        // Going on from a copy is the same as never having stopped.
        var again = before
        try Simulation().run(&again, months: 3)
        var fork = again
        try Simulation().run(&again, months: 3)
        try Simulation().run(&fork, months: 3)
        #expect(fingerprint(again) == fingerprint(after))
        #expect(fingerprint(fork) == fingerprint(after))
    }

    @Test func monthZeroKnowsNoInstitutions() throws {
        var levers = Levers()
        for lever in Lever.allCases {
            levers[lever] = lever.entry.range.lowerBound / 2 + min(1, lever.entry.range.upperBound) / 2
        }
        levers.fitBudget()
        #expect(fingerprint(try small()) == fingerprint(try small(levers: levers)))
    }

    @Test func seedsAndReplicationsDiffer() throws {
        #expect(fingerprint(try small(seed: 0)) != fingerprint(try small(seed: 1)))
        #expect(fingerprint(try small(seed: 0)) == fingerprint(try small(seed: 0)))
        #expect(fingerprint(try World(replication: 0)) != fingerprint(try World(replication: 1)))
    }

    @Test func refusesEconomiesThatCannotBe() {
        for (parameter, value) in [
            (EconomyParameter.citizens, 0), (.enterprises, 1), (.enterprises, 65), (.citizens, .nan),
        ] as [(EconomyParameter, Double)] {
            var economy = Economy()
            economy[parameter] = value
            let error = #expect(throws: SimulationError.self) { try World(economy: economy) }
            #expect(error?.description.contains(parameter.entry.name) == true)
        }
    }

    @Test func refusesABillionCitizensWithTheMemoryTheyNeed() {
        var economy = Economy()
        economy[.citizens] = 1e9
        let error = #expect(throws: SimulationError.self) { try World(economy: economy) }
        #expect(error == .tooLarge(citizens: 1_000_000_000, bytes: 35_000_000_000, limit: 4 << 30))
        #expect(error?.description.contains("33379 MiB") == true)
    }

    @Test func ownAttributesCountAsMemory() throws {
        var economy = Economy()
        economy[.citizens] = 100
        let places = [Place(economy: economy, levers: Levers())]
        #expect(throws: SimulationError.tooLarge(citizens: 100, bytes: 5_100, limit: 5_099)) {
            try World(places: places, memoryLimit: 5_099, ownAttributes: 2)
        }
        #expect(throws: Never.self) { try World(places: places, memoryLimit: 5_100, ownAttributes: 2) }
    }

    @Test(arguments: [1.0, 2, 127, 128, 129, 8191, 8193])
    func citizensOfAnyNumber(citizens: Double) throws {
        var world = try small(citizens)
        try Simulation().run(&world, months: 24)
        #expect(world.users().reduce(0, +) <= Int(citizens))
        #expect(world.jurisdictions[0].citizens.tally.reduce(0, +) == Int(citizens))
    }

    @Test func cornersRunOrSayThatNothingIsFinite() throws {
        var generator = TestGenerator(seed: 12)
        for _ in 0..<60 {
            var economy = Economy()
            for parameter in EconomyParameter.allCases where Bool.random(using: &generator) {
                let range = parameter.entry.range
                economy[parameter] = Bool.random(using: &generator) ? range.lowerBound : range.upperBound
            }
            economy[.citizens] = 200
            var levers = Levers()
            for lever in Lever.allCases where Bool.random(using: &generator) {
                let range = lever.entry.range
                levers[lever] = Bool.random(using: &generator) ? range.lowerBound : range.upperBound
            }
            levers.fitBudget()
            var world = try World(economy: economy, levers: levers)
            do throws(SimulationError) {
                try Simulation().run(&world, months: 24)
            } catch {
                // Money is never lost; only prices may have no finite value in a corner.
                guard case .notFinite = error else {
                    Issue.record("\(error)")
                    continue
                }
            }
        }
    }

    @Test func refusesReplicationsWithoutAKey() {
        for replication in [-1, 1 << 32] {
            #expect(throws: SimulationError.replication(replication)) { try World(replication: replication) }
        }
    }

    @Test func extremeEconomiesRunOrSayWhy() throws {
        // Every parameter at both ends of its range, one at a time.
        for parameter in EconomyParameter.allCases where parameter != .citizens {
            for value in [parameter.entry.range.lowerBound, parameter.entry.range.upperBound] {
                var economy = Economy()
                economy[.citizens] = 300
                economy[parameter] = value
                var world = try World(economy: economy)
                do {
                    try Simulation().run(&world, months: 36)
                } catch {
                    Issue.record("\(parameter.entry.name) = \(value): \(error)")
                }
                #expect(
                    world.jurisdictions[0].citizens.deposits.array.allSatisfy { $0 >= 0 }, "\(parameter.entry.name)")
                #expect(world.enterprises.allSatisfy { $0.cash >= 0 }, "\(parameter.entry.name)")
                #expect(world.jurisdictions[0].producers.cash >= 0, "\(parameter.entry.name) = \(value)")
                #expect(world.jurisdictions[0].producers.output > 0, "\(parameter.entry.name)")
            }
        }
    }
}
