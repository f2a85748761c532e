import Polity
import Testing

@Suite struct ProductionTests {
    private func world(_ set: (inout Levers) -> Void = { _ in }) throws -> World {
        var levers = Levers()
        levers[.dataCitizenShare] = 0.4
        levers[.taxDigitalServices] = 0.03
        levers[.dataDividend] = 0.02
        set(&levers)
        var world = try World(levers: levers)
        try Simulation().run(&world, months: 18)
        return world
    }

    @Test func expenditureEqualsIncome() throws {
        let world = try world()
        let sector = world.jurisdictions[0].producers
        let ledger = world.ledger
        let expenditure =
            ledger.amount(.consumption, .producers(jurisdiction: 0))
            + ledger.amount(.purchases, .producers(jurisdiction: 0))
            + ledger.amount(.exports, .producers(jurisdiction: 0))
            + sector.investment + ledger.amount(.fees, .enterprises)
        // Wages, and gross profits of producers (sales less wages and advertising) and platforms (revenue less wages).
        let wages = ledger.amount(.wages, .households(jurisdiction: 0))
        let advertising = ledger.amount(.advertising, .enterprises)
        let producers = sector.sales - advertising - sector.wages
        let platforms = advertising + ledger.amount(.fees, .enterprises) - (wages - sector.wages)
        #expect(ledger.amount(.exports, .producers(jurisdiction: 0)) > 0)
        #expect(abs(expenditure - (wages + producers + platforms)) < 1e-9 * expenditure)
    }

    @Test func labourGetsTheTasksThatAreNotAutomated() throws {
        let world = try world()
        let sector = world.jurisdictions[0].producers
        let advertising = world.ledger.amount(.advertising, .enterprises)
        #expect(abs(sector.wages / (sector.sales - advertising) - (1 - sector.automatedShare)) < 1e-9)
        let automated = world.technology.effects.automation
        #expect(automated > 0)
        #expect(abs(sector.automatedShare - (0.4 + 0.6 * automated)) < 1e-12)
    }

    @Test func theStateSpendsLastMonthsRevenue() throws {
        var world = try world()
        let revenue = world.jurisdictions[0].state.revenue
        #expect(abs(world.jurisdictions[0].state.treasury - revenue) < 1e-9 * revenue)
        try Simulation().step(&world)
        let spent =
            world.ledger.amount(.transfers, .households(jurisdiction: 0))
            + world.ledger.amount(.purchases, .producers(jurisdiction: 0))
            + world.ledger.amount(.socialTransfers, .households(jurisdiction: 0))
            + world.ledger.amount(.publicWages, .households(jurisdiction: 0))
        #expect(abs(spent - revenue) < 1e-9 * revenue)
    }

    @Test func socialOwnershipDividesDistributedProfit() throws {
        let world = try world { $0[.technologySocialOwnership] = 0.3 }
        let households = Account.households(jurisdiction: 0)
        let kept = world.ledger.amount(.leakage, households)
        let toPublic = world.ledger.amount(.publicDividends, .state(jurisdiction: 0)) + kept
        let toCitizens = world.ledger.amount(.dividends, households)
        #expect(toPublic > 0)
        #expect(abs(toPublic / (toPublic + toCitizens) - 0.3) < 1e-9)
        // agency_loss (1 - integrity)(1 - transparency/2)
        #expect(abs(kept / toPublic - 0.3 * 0.4 * 0.75) < 1e-9)
        #expect(world.ledger.amount(.compensation, households) > 0)
    }

    @Test func everyTaxHasItsOwnRateAndBase() throws {
        let world = try world {
            $0[.taxIncome] = 0.3
            $0[.taxProfit] = 0.1
        }
        let ledger = world.ledger
        let households = Account.households(jurisdiction: 0)
        let income =
            ledger.amount(.wages, households) + ledger.amount(.dividends, households)
            + ledger.amount(.dataPayments, households) + ledger.amount(.dataDividend, households)
            + ledger.amount(.publicWages, households) + ledger.amount(.adaptation, households)
            + ledger.amount(.development, households)
        #expect(abs(ledger.amount(.incomeTax, .state(jurisdiction: 0)) - 0.3 * income) < 1e-9 * income)
        let sector = world.jurisdictions[0].producers
        let advertising = ledger.amount(.advertising, .enterprises)
        let profit = sector.sales - advertising - sector.wages - sector.investment
        #expect(abs(ledger.amount(.profitTax, .producers(jurisdiction: 0)) + 0.1 * profit) < 1e-9 * profit)
        for market in world.enterprises.map({ $0.markets[0] }) where market.profit > 0 {
            #expect(abs(market.profitTax - 0.1 * (market.profit + market.profitTax + market.fines)) < 1e-9)
        }
    }

    @Test func leviesOnAdvertisingAreTheirShare() throws {
        let world = try world()
        let advertising = world.ledger.amount(.advertising, .enterprises)
        #expect(abs(world.ledger.amount(.digitalServicesTax, .state(jurisdiction: 0)) - 0.03 * advertising) < 1e-9)
        #expect(abs(world.ledger.amount(.dataDividend, .households(jurisdiction: 0)) - 0.02 * advertising) < 1e-9)
    }

    /// C = alpha1 YD(-1) + alpha2 V, citizen by citizen.
    @Test func consumptionFollowsTheRule() throws {
        var before = try world()
        let citizens = before.jurisdictions[0].citizens
        let expected = (0..<citizens.count).reduce(0.0) {
            $0 + before.economy[.consumptionOutOfIncome] * citizens.income[$1]
                + before.economy[.consumptionOutOfWealth] / 12 * citizens.deposits[$1]
        }
        try Simulation().step(&before)
        let consumption = before.ledger.amount(.consumption, .producers(jurisdiction: 0))
        #expect(abs(consumption - expected) < 1e-9 * expected)
    }
}
