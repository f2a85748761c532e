import Polity
import TestSupport
import Testing

@Suite struct TierDeliveryTests {
    private func delivery(_ set: (inout Levers) -> Void = { _ in }, regions: [Double] = [1]) -> TierDelivery {
        var levers = Levers()
        set(&levers)
        return TierDelivery(Economy(), levers, regions: regions, leak: 0.1)
    }

    @Test func lossAddsUpByTier() {
        // chi = .5: 5 % a tier, three tiers, load 1.2/(3 x .5) = .8: nothing is left undone.
        let three = delivery()
        #expect(abs(three.passed - 0.95 * 0.95 * 0.95) < 1e-12)
        #expect(abs(three.loads(demand: 1)[0] - 0.8) < 1e-12)
        #expect(abs(three.share(demand: 1) - 0.9 * 0.857375) < 1e-12)
        #expect(three.months(demand: 1) == 6)
        #expect(three.overload(demand: 1) == 0)
    }

    @Test func fewerTiersAreFasterAndOverloaded() {
        // Where capacity exists, two tiers are a third faster; where it does not, work is left undone.
        let three = delivery()
        let two = delivery { $0[.stateTiers] = 2 }
        #expect(two.passed > three.passed)
        #expect(abs(two.loads(demand: 1)[0] - 1.2) < 1e-12)
        #expect(abs(two.overload(demand: 1) - 0.2) < 1e-12)
        #expect(abs(two.done(demand: 1) - 1 / 1.2) < 1e-12)
        let able = delivery({ $0[.stateTiers] = 2 }, regions: [1.5])
        #expect(able.months(demand: 1) == 4)
        #expect(able.overload(demand: 1) == 0)
        let uneven = delivery({ $0[.stateTiers] = 2 }, regions: [1.5, 0.5])
        #expect(abs(uneven.overload(demand: 1) - 0.7) < 1e-12)
        #expect(uneven.months(demand: 1) > delivery(regions: [1.5, 0.5]).months(demand: 1) * 2 / 3)
    }

    @Test func capacityDeliversMore() {
        var generator = TestGenerator(seed: 5)
        for _ in 0..<200 {
            let tiers = Double.random(in: 1...6, using: &generator)
            let demand = Double.random(in: 0...4, using: &generator)
            let low = Double.random(in: 0...0.9, using: &generator)
            let high = low + Double.random(in: 0...(1 - low), using: &generator)
            let regions = (0..<8).map { _ in Double.random(in: 0.3...2, using: &generator) }
            func at(_ capacity: Double) -> TierDelivery {
                delivery(
                    {
                        $0[.stateTiers] = tiers
                        $0[.stateCapacity] = capacity
                    }, regions: regions)
            }
            #expect(at(high).share(demand: demand) >= at(low).share(demand: demand) - 1e-12)
            #expect(at(high).months(demand: demand) <= at(low).months(demand: demand) + 1e-9)
            #expect((0...1).contains(at(low).share(demand: demand)))
        }
    }

    @Test func reservedSharesLeaveTheTotal() {
        for reserved in [0.0, 0.25, 1] {
            let reach = Programmes.reach(reserved: reserved, vulnerable: 0.2)
            #expect(abs(0.8 * reach[0] + 0.2 * reach[1] - 1) < 1e-12)
            #expect(reserved == 0 ? reach == [1, 1] : reach[1] > 1 && reach[0] < 1)
        }
        #expect(Programmes.reach(reserved: 0.5, vulnerable: 0) == [1, 1])
        #expect(Programmes.reach(reserved: 0.5, vulnerable: 1) == [1, 1])
    }
}

@Suite struct ProgrammesTests {
    @Test func deliveryIsConstantUnderDefaults() throws {
        var world = try smallWorld()
        for _ in 0..<12 {
            try Simulation().step(&world)
            for programme in Programme.allCases {
                #expect(abs(world.jurisdictions[0].state.relativeDelivery(programme) - 1) < 0.01, "\(programme)")
            }
        }
    }

    @Test func monthZeroIsTheSameForEveryRegime() throws {
        let reformed = try smallWorld {
            $0[.stateTiers] = 2
            $0[.stateCapacity] = 0.9
            $0[.priorityVulnerable] = 0.5
        }
        let plain = try smallWorld()
        #expect(reformed.jurisdictions[0].state == plain.jurisdictions[0].state)
        #expect(reformed.jurisdictions[0].regulator == plain.jurisdictions[0].regulator)
        #expect(reformed.jurisdictions[0].assessment == plain.jurisdictions[0].assessment)
        #expect(reformed.jurisdictions[0].capture == plain.jurisdictions[0].capture)
    }

    @Test func aBudgetArrivesWithALag() throws {
        var world = try smallWorld { $0[.budgetResearch] = 0.04 }
        try Simulation().run(&world, months: 2)
        let early = world.jurisdictions[0].state.relativeDelivery(.research)
        try Simulation().run(&world, months: 46)
        let late = world.jurisdictions[0].state.relativeDelivery(.research)
        #expect(early > 1.02 && early < 1.5)
        #expect(late > 1.8 && late < 2.1)
    }

    @Test func withoutABudgetNothingArrivesInTheEnd() throws {
        var world = try smallWorld { $0[.budgetHealth] = 0 }
        try Simulation().run(&world, months: 72)
        #expect(world.jurisdictions[0].state.relativeDelivery(.health) < 0.001)
    }

    @Test func twoTiersAreFasterAndLocallyOverloaded() throws {
        func run(tiers: Double, capacity: Double) throws -> State {
            var world = try smallWorld {
                $0[.stateTiers] = tiers
                $0[.stateCapacity] = capacity
            }
            try Simulation().run(&world, months: 3)
            return world.jurisdictions[0].state
        }
        let three = try run(tiers: 3, capacity: 0.5)
        let two = try run(tiers: 2, capacity: 0.5)
        #expect(two.procedureTime < three.procedureTime)
        #expect(two.overload > three.overload)
        // With capacity the reform saves the third of the time that it is said to.
        let able = try (run(tiers: 3, capacity: 1), run(tiers: 2, capacity: 1))
        #expect(abs(able.1.procedureTime / able.0.procedureTime - 2.0 / 3) < 0.07)
    }
}
