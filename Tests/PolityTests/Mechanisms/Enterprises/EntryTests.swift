import Polity
import TestSupport
import Testing

@Suite struct EntryTests {
    /// A market in which every plan pays.
    private func inviting(_ economy: inout Economy) {
        economy[.entryAttempts] = 12
        economy[.entryCapital] = 0
        economy[.fixedCost] = 0.000_01
        economy[.entrantGap] = 0
    }

    @Test func entrantsComeOneAMonthAndBalance() throws {
        var world = try smallWorld(inviting)
        let money = world.moneyStock
        for _ in 0..<24 {
            let before = world.turnover.entries
            try Simulation().step(&world)
            #expect(world.turnover.entries - before <= 1)
            expectTallyCountsUsers(world)
        }
        #expect(world.turnover.entries > 5)
        #expect(abs(world.moneyStock - money) < 1e-9 * money)
        let newcomers = world.enterprises.indices.filter { world.enterprises[$0].born > 0 }
        #expect(newcomers.reduce(0) { $0 + world.users()[$1] } > 0)
        #expect(world.enterprises.allSatisfy { $0.technology <= world.technology.bestPractice })
    }

    @Test func noPlanNoEntry() throws {
        var world = try smallWorld {
            inviting(&$0)
            $0[.entryAttempts] = 0
        }
        try Simulation().run(&world, months: 12)
        #expect(world.turnover.entries == 0)
        var off = try smallWorld(inviting)
        try Simulation(schedule: Schedule(switches: ["entry": false])).run(&off, months: 12)
        #expect(off.turnover.entries == 0)
    }

    @Test func capitalDilutesEquityByItsFormula() throws {
        var world = try smallWorld()
        let act = Act { world in
            let before = world.jurisdictions[0].citizens
            let deposits = Citizens.sum(before.deposits, using: SerialChunks())
            let raised = world.raiseCapital(5, jurisdiction: 0, equityValue: 20, using: SerialChunks())
            #expect(raised)
            world.enterprises[0].cash += 5
            let after = world.jurisdictions[0].citizens
            #expect(abs(after.totalEquity - before.totalEquity) < 1e-6)
            for i in stride(from: 0, to: before.count, by: 23) {
                let share = before.deposits[i] / deposits
                #expect(abs(before.deposits[i] - after.deposits[i] - 5 * share) < 1e-12)
                // d = 5/25.
                let equity = 0.8 * Double(before.equity[i]) + 0.2 * share * before.totalEquity
                #expect(abs(Double(after.equity[i]) - equity) < 1e-7)
            }
        }
        try Simulation(schedule: Schedule([act])).step(&world)
    }

    @Test func moreThanHalfOfDepositsIsNotRaised() throws {
        let world = try smallWorld()
        var copy = world
        let deposits = Citizens.sum(world.jurisdictions[0].citizens.deposits, using: SerialChunks())
        let raised = copy.raiseCapital(0.6 * deposits, jurisdiction: 0, equityValue: 1, using: SerialChunks())
        #expect(!raised)
        #expect(fingerprint(copy) == fingerprint(world))
    }

    /// What opens a market to a newcomer raises what its plan is worth; what closes it does not.
    @Test(arguments: [
        (Lever.dataInteroperability, 0.8), (.dataPortability, 0.8), (.dataMandatedSharing, 0.8),
    ])
    func opennessRaisesTheValueOfAPlan(lever: Lever, level: Double) throws {
        for replication in 0..<5 {
            let closed = try smallWorld(replication: replication)
            var open = closed
            open.jurisdictions[0].levers[lever] = level
            let values = [closed, open].map { EntryPlan($0, home: 0, technology: 1).value }
            #expect(values[1] > values[0])
        }
    }

    @Test func valueRisesWithTechnologyAndFallsWithFixedCost() throws {
        let world = try smallWorld()
        var last = -Double.infinity
        for technology in [0.5, 0.8, 1, 1.3, 2] {
            let value = EntryPlan(world, home: 0, technology: technology).value
            #expect(value > last)
            last = value
        }
        let dear = try smallWorld { $0[.fixedCost] = 0.0005 }
        #expect(EntryPlan(dear, home: 0, technology: 1).value < EntryPlan(world, home: 0, technology: 1).value)
    }

    @Test func beingBoughtWorksBothWays() throws {
        func plan(_ change: @escaping (inout Economy) -> Void) throws -> EntryPlan {
            EntryPlan(try smallWorld(change), home: 0, technology: 1.2)
        }
        let never = try plan { $0[.mergerAttempts] = 0 }
        #expect(never.premium == 0)
        let premium = try plan {
            $0[.mergerAttempts] = 2
            $0[.killZone] = 0
        }
        #expect(premium.value == never.value)
        #expect(premium.premium > 0)
        let both = try plan {
            $0[.mergerAttempts] = 2
            $0[.killZone] = 1
        }
        #expect(both.value < never.value)
        #expect(both.premium == premium.premium)
    }

    @Test func coreAccessLowersTheCostAndTheGap() throws {
        let world = try smallWorld()
        var open = world
        open.jurisdictions[0].levers[.coreAccess] = 0.5
        #expect(abs(StartUp(open, home: 0).total - StartUp(world, home: 0).total / 2) < 1e-12)
        #expect(Entry.technology(open, home: 0) >= Entry.technology(world, home: 0))
        open.jurisdictions[0].levers[.coreAccess] = 1
        #expect(StartUp(open, home: 0).total == 0)
    }

    @Test func sameSeedSameMarket() throws {
        var first = try smallWorld(inviting)
        var second = try smallWorld(inviting)
        try Simulation().run(&first, months: 18)
        try Simulation().run(&second, months: 18)
        #expect(fingerprint(first) == fingerprint(second))
        #expect(first.turnover == second.turnover)
    }
}
