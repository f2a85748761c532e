import Polity
import TestSupport
import Testing

@Suite struct OwnershipFormsTests {
    private var forms: Simulation { Simulation(schedule: Schedule([OwnershipForms()])) }

    @Test func cooperativesComeAndGoInOneOrder() throws {
        var world = try smallWorld { $0[.foreignShare] = 0 }
        var last: Set<Int> = []
        for share in [0, 0.3, 0.6, 1] {
            world.jurisdictions[0].levers[.cooperativeShare] = share
            try forms.step(&world)
            let members = Set(world.enterprises.indices.filter { world.enterprises[$0].kind == .cooperative })
            #expect(members.isSuperset(of: last))
            last = members
        }
        #expect(last.count == world.enterprises.count)
        world.jurisdictions[0].levers[.cooperativeShare] = 0
        try forms.step(&world)
        #expect(world.enterprises.allSatisfy { $0.kind == .investorOwned })
    }

    @Test func formerOwnersAreOwedTheirShareOfValue() throws {
        var world = try smallWorld { $0[.foreignShare] = 0 }
        world.jurisdictions[0].levers[.cooperativeShare] = 1
        world.jurisdictions[0].levers[.technologyCompensation] = 0.25
        let profit = world.enterprises.reduce(0) { $0 + max(0, $1.markets[0].profit) }
        try forms.step(&world)
        let value = 12 * profit / world.economy[.discountRate]
        #expect(abs(world.jurisdictions[0].state.compensationDebt - 0.25 * value) < 1e-9 * value)
        // Owed once.
        try forms.step(&world)
        #expect(abs(world.jurisdictions[0].state.compensationDebt - 0.25 * value) < 1e-9 * value)
    }

    @Test func enterprisesOwnedAbroadAreNotConverted() throws {
        var levers = Levers()
        levers[.cooperativeShare] = 1
        var world = try smallWorld(levers: levers) { $0[.foreignShare] = 1 }
        try forms.step(&world)
        #expect(world.enterprises.allSatisfy { $0.kind == .investorOwned })
        #expect(world.jurisdictions[0].state.compensationDebt == 0)
    }

    @Test func aPublicPlatformIsFoundedOnceAndClosed() throws {
        var levers = Levers()
        levers[.publicPlatformScale] = 0.8
        var world = try smallWorld(levers: levers)
        let money = world.moneyStock
        let treasury = world.jurisdictions[0].state.treasury
        try forms.step(&world)
        let founded = world.enterprises.filter { $0.kind == .publicPlatform }
        #expect(founded.count == 1)
        let others = world.enterprises.filter { $0.kind != .publicPlatform }
        let mean = others.reduce(0) { $0 + $1.technology } / Double(others.count)
        #expect(abs((founded.first?.technology ?? 0) - 0.8 * mean) < 1e-12)
        let paid = treasury - world.jurisdictions[0].state.treasury
        #expect(paid > 0 && abs(paid - (founded.first?.cash ?? 0)) < 1e-9)
        for _ in 0..<24 {
            try Simulation().step(&world)
            #expect(world.jurisdictions[0].state.treasury >= 0)
        }
        #expect(world.enterprises.count { $0.kind == .publicPlatform } == 1)
        #expect(world.users()[8] > 0)
        world.jurisdictions[0].levers[.publicPlatformScale] = 0
        try Simulation().step(&world)
        #expect(!world.enterprises.contains { $0.isActive && $0.kind == .publicPlatform })
        try Simulation().run(&world, months: 3)
        #expect(abs(world.moneyStock - money) < 1e-9 * money)
        expectTallyCountsUsers(world)
    }

    @Test func aPoorStateWaits() throws {
        var levers = Levers()
        levers[.publicPlatformScale] = 1
        var world = try smallWorld(levers: levers) { $0[.entryCapital] = 0.1 }
        let act = Act { world in
            // A treasury that holds a little less than twice the capital.
            let needed = 2 * StartUp(world, home: 0).total - 0.001
            world.ledger.transfer(
                .purchases, from: .state(jurisdiction: 0), to: .producers(jurisdiction: 0),
                world.jurisdictions[0].state.treasury - needed)
            world.jurisdictions[0].producers.cash += world.jurisdictions[0].state.treasury - needed
            world.jurisdictions[0].state.treasury = needed
        }
        try Simulation(schedule: Schedule([act, OwnershipForms()])).step(&world)
        #expect(!world.enterprises.contains { $0.kind == .publicPlatform })
    }

    /// Money is conserved whatever the levers.
    @Test func anyLeversBalance() throws {
        var generator = TestGenerator(seed: 99)
        for replication in 0..<12 {
            var levers = Levers()
            for lever in Lever.allCases where !Lever.budget.contains(lever) {
                let range = lever.entry.range
                levers[lever] = Double.random(in: range.lowerBound...min(range.upperBound, 10), using: &generator)
            }
            var world = try smallWorld(levers: levers, replication: replication) {
                $0[.entryAttempts] = 6
                $0[.mergerAttempts] = 6
                $0[.entryCapital] = 0.0005
            }
            // The ledger stops the run where money appears or vanishes.
            try Simulation().run(&world, months: 24)
            expectTallyCountsUsers(world)
            for index in Lever.allCases.indices where index % 2 == replication % 2 {
                world.jurisdictions[0].levers[Lever.allCases[index]] = Levers()[Lever.allCases[index]]
            }
            try Simulation().run(&world, months: 12)
            expectTallyCountsUsers(world)
        }
    }
}
