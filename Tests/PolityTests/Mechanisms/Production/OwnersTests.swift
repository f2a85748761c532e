import Polity
import Testing

/// Who receives profits, what ownership costs, and where the State's money goes.
@Suite struct OwnersTests {
    private func world(_ set: (inout Levers, inout Economy) -> Void, months: Int = 12) throws -> World {
        var levers = Levers()
        var economy = Economy()
        economy[.citizens] = 500
        set(&levers, &economy)
        var world = try World(economy: economy, levers: levers)
        try Simulation().run(&world, months: months)
        return world
    }

    private let households = Account.households(jurisdiction: 0)
    private let state = Account.state(jurisdiction: 0)

    @Test func rentsOfForeignOwnersLeaveAndComeBackAsExports() throws {
        let foreign = try world { $1[.foreignShare] = 1 }
        #expect(foreign.enterprises.filter { $0.born == 0 }.allSatisfy { $0.home == nil })
        #expect(foreign.ledger.amount(.dividends, .restOfWorld) > 0)
        #expect(foreign.ledger.amount(.exports, .producers(jurisdiction: 0)) > 0)
        let domestic = try world { $1[.foreignShare] = 0 }
        #expect(domestic.ledger.amount(.dividends, .restOfWorld) == 0)
        #expect(domestic.ledger.amount(.exports, .producers(jurisdiction: 0)) == 0)
    }

    @Test func formerOwnersAreOwedTheValueOfWhatIsTaken() throws {
        // With all that is paid at once nothing is owed later.
        let free = try world(
            { levers, _ in
                levers[.technologySocialOwnership] = 0.5
                levers[.technologyCompensation] = 0
            }, months: 1)
        #expect(free.jurisdictions[0].state.compensationDebt == 0)
        #expect(free.ledger.amount(.compensation, households) == 0)
        let world = try world(
            { levers, _ in
                levers[.technologySocialOwnership] = 0.5
                levers[.technologyCompensation] = 1
            }, months: 1)
        let start = try World(economy: world.economy)
        let value = 12 * start.jurisdictions[0].privateDividends / 0.05
        let paid = world.ledger.amount(.compensation, households)
        #expect(
            abs(world.jurisdictions[0].state.compensationDebt + paid - 0.5 * value * (1 + 0.05 / 12)) < 1e-6 * value)
    }

    @Test func compensationEnds() throws {
        var levers = Levers()
        levers[.technologySocialOwnership] = 0.1
        var economy = Economy()
        economy[.citizens] = 500
        economy[.compensationYears] = 5
        var world = try World(economy: economy, levers: levers)
        // New equity would bring new debts.
        try Simulation(schedule: .standard.removing("entry")).run(&world, months: 150)
        #expect(world.jurisdictions[0].state.compensationDebt < 1e-6)
        #expect(world.ledger.amount(.compensation, households) == 0)
    }

    @Test func integrityAndTransparencyStopLeaks() throws {
        func leaked(_ integrity: Double, _ transparency: Double) throws -> Double {
            let world = try world { levers, _ in
                levers[.technologySocialOwnership] = 0.5
                levers[.stateIntegrity] = integrity
                levers[.stateTransparency] = transparency
            }
            let kept = world.ledger.amount(.leakage, households)
            return kept / (kept + world.ledger.amount(.publicDividends, state))
        }
        #expect(abs(try leaked(0, 0) - 0.3) < 1e-9)
        #expect(abs(try leaked(0, 1) - 0.15) < 1e-9)
        #expect(try leaked(1, 0) == 0)
    }

    @Test func deficitsCreateMoneyAndPrices() throws {
        let plain = try world({ _, _ in }, months: 60)
        let loose = try world({ levers, _ in levers[.stateDeficit] = 0.05 }, months: 60)
        #expect(plain.createdMoney == 0)
        #expect(loose.createdMoney > 0)
        #expect(loose.jurisdictions[0].producers.priceLevel > plain.jurisdictions[0].producers.priceLevel * 1.05)
        #expect(abs(loose.ledger.amount(.newMoney, state) + loose.ledger.amount(.newMoney, .issuer)) < 1e-9)
    }

    @Test func protectionGoesToVulnerableGroups() throws {
        let world = try world { levers, _ in levers[.budgetProtection] = 0.2 }
        let people = world.jurisdictions[0].citizens
        let budget = world.ledger.amount(.socialTransfers, households)
        #expect(budget > 0)
        let plain = try self.world { levers, _ in levers[.budgetProtection] = 0 }
        var gain = 0.0
        var others = 0.0
        for i in 0..<people.count {
            let difference = people.income[i] - plain.jurisdictions[0].citizens.income[i]
            if people.vulnerable[i] == 1 { gain += difference } else { others += difference }
        }
        #expect(gain > 0.8 * budget)
        #expect(gain > abs(others))
    }

    @Test func bailOutsKeepFailingEnterprises() throws {
        // A cost that no enterprise can earn.
        func closed(_ share: Double) throws -> Int {
            let world = try world(
                {
                    $1[.fixedCost] = 0.004
                    $0[.stateBailout] = share
                }, months: 36)
            return world.enterprises.count { !$0.isActive }
        }
        #expect(try closed(0) > 0)
        #expect(try closed(1) < closed(0))
    }

    @Test func programmesSpendTheirShares() throws {
        let world = try world { _, _ in }
        let state = world.jurisdictions[0].state
        let levers = world.jurisdictions[0].levers
        let total =
            state.spending.reduce(0, +) + state.purchases
            + world.ledger.amount(.transfers, households)
        // Access buys goods and is among the purchases.
        let budget = total - state.spending[Programme.access.rawValue]
        for programme in Programme.allCases {
            #expect(abs(state.spending[programme.rawValue] - levers[programme.lever] * budget) < 1e-9 * budget)
        }
    }
}
