import Polity
import TestSupport
import Testing

@Suite struct MergersTests {
    /// US Merger Guidelines' screens by hand.
    @Test(arguments: [
        ([0.3, 0.25, 0.2, 0.15, 0.1], 3, 4, true, true),
        ([Double](repeating: 0.1, count: 10), 0, 1, false, false),
        ([Double](repeating: 0.2, count: 5), 0, 1, true, true),
        ([0.5, 0.4, 0.005, 0.005, 0.09], 2, 3, false, false),
    ])
    func screensAreTheGuidelines(sizes: [Double], a: Int, b: Int, in2010: Bool, in2023: Bool) {
        #expect(MergerReview.isPresumedUnlawful(sizes, a, b, highest: 0.25, rise: 0.02) == in2010)
        #expect(MergerReview.isPresumedUnlawful(sizes, a, b, highest: 0.18, rise: 0.01) == in2023)
    }

    @Test func noControlPresumesNothing() {
        var generator = TestGenerator(seed: 4)
        for _ in 0..<200 {
            let sizes = (0..<5).map { _ in Double.random(in: 0...1, using: &generator) }
            #expect(!MergerReview.isPresumedUnlawful(sizes, 0, 1, highest: 1, rise: 0))
            // A lower threshold never frees.
            let strict = MergerReview.isPresumedUnlawful(sizes, 0, 1, highest: 0.2, rise: 0.01)
            let lax = MergerReview.isPresumedUnlawful(sizes, 0, 1, highest: 0.3, rise: 0.02)
            #expect(strict || !lax)
        }
        #expect(!MergerReview.isPresumedUnlawful([0, 0], 0, 1, highest: 0, rise: 0))
    }

    @Test func joiningKeepsMoneyUsersAndRecords() throws {
        var world = try smallWorld { $0[.sharingLoss] = 0.25 }
        try Simulation().run(&world, months: 1)
        let act = Act { world in
            let before = world
            world.join(2, to: 5)
            let users = (before.users(), world.users())
            #expect(users.1[5] == users.0[5] + users.0[2] && users.1[2] == 0)
            #expect(abs(world.moneyStock - before.moneyStock) < 1e-9)
            #expect(world.enterprises[2].cash == 0 && !world.enterprises[2].isActive)
            let own = before.enterprises.map { $0.markets[0].ownRecords }
            #expect(abs(world.enterprises[5].markets[0].ownRecords - own[5] - 0.75 * own[2]) < 1e-9)
            #expect(
                world.enterprises[5].technology
                    == max(before.enterprises[5].technology, before.enterprises[2].technology))
            expectTallyCountsUsers(world)
        }
        try Simulation(schedule: Schedule([act])).step(&world)
        try Simulation().run(&world, months: 3)
        expectTallyCountsUsers(world)
    }

    @Test func mergersHappenAndControlPreventsThem() throws {
        var mergers = (0, 0, 0)
        for replication in 0..<4 {
            func run(_ change: (inout Levers) -> Void) throws -> EnterpriseTurnover {
                var levers = Levers()
                levers[.stateCapacity] = 1
                change(&levers)
                var world = try smallWorld(levers: levers, replication: replication) { $0[.mergerAttempts] = 2 }
                let money = world.moneyStock
                try Simulation().run(&world, months: 36)
                #expect(abs(world.moneyStock - money) < 1e-9 * money)
                expectTallyCountsUsers(world)
                return world.turnover
            }
            mergers.0 += try run { _ in }.mergers
            let controlled = try run {
                $0[.mergerHHI] = 0
                $0[.mergerDelta] = 0
            }
            mergers.1 += controlled.mergers
            mergers.2 += controlled.stoppedMergers
        }
        #expect(mergers.0 > 4)
        #expect(mergers.1 < mergers.0 / 2)
        #expect(mergers.2 > 0)
    }

    @Test func switchedOffNothingIsBought() throws {
        var world = try smallWorld { $0[.mergerAttempts] = 12 }
        try Simulation(schedule: Schedule(switches: ["mergers": false])).run(&world, months: 24)
        #expect(world.turnover.mergers == 0)
        var other = try smallWorld { $0[.mergerAttempts] = 0 }
        try Simulation().run(&other, months: 24)
        #expect(other.turnover.mergers == 0)
    }

    @Test func designatedBuyersAreStopped() throws {
        var world = try smallWorld()
        let act = Act { world in
            world.jurisdictions[0].regulator.isDesignated = [Bool](repeating: false, count: 8)
            world.jurisdictions[0].regulator.isDesignated[1] = true
            let review = MergerReview(world, jurisdiction: 0)
            let users = world.users().map { Double($0) }
            #expect(review.chanceOfClearance(users: users, acquirer: 1, target: 2) == 0)
            #expect(review.chanceOfClearance(users: users, acquirer: 2, target: 1) == 1)
        }
        try Simulation(schedule: Schedule([act])).step(&world)
    }

    @Test func ownersArePaidByEquity() throws {
        var world = try smallWorld()
        let act = Act { world in
            let before = world.jurisdictions[0].citizens
            world.enterprises[0].cash -= 1
            world.payOwners(1, home: 0, using: SerialChunks())
            let after = world.jurisdictions[0].citizens
            for i in stride(from: 0, to: before.count, by: 37) {
                let gain = after.deposits[i] - before.deposits[i]
                #expect(abs(gain - Double(before.equity[i]) / before.totalEquity) < 1e-12)
            }
        }
        // The ledger is checked at the end of the month.
        try Simulation(schedule: Schedule([act])).step(&world)
    }
}
