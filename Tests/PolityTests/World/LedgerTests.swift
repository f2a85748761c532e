import Polity
import Testing

/// Pays every household from nothing in one month.
private struct Counterfeiter: Mechanism {
    let name = "counterfeiter"
    var month = 3
    var amount = 5.0
    var enters = true
    var everyMonth = false

    func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        guard everyMonth || world.month == month else { return }
        world.jurisdictions[0].state.treasury += amount
        if enters {
            world.ledger.receive(.transfers, by: .state(jurisdiction: 0), amount)
        }
    }
}

@Suite struct LedgerTests {
    private func failure(of mechanism: Counterfeiter) throws -> (LedgerError, World) {
        var world = try World()
        let simulation = Simulation(schedule: .standard.adding(mechanism))
        let error = #expect(throws: SimulationError.self) { try simulation.run(&world, months: 12) }
        guard case .ledger(let ledgerError)? = error else {
            throw try #require(error, "the run did not stop")
        }
        return (ledgerError, world)
    }

    @Test func moneyFromNothingStopsTheRunWithMonthFlowAndAmount() throws {
        let (error, world) = try failure(of: Counterfeiter())
        #expect(error.month == 3 && world.month == 3)
        #expect(error.flow == Flow.transfers.name)
        #expect(abs(error.amount - 5) < 1e-6)
        #expect(error.description.contains("month 3") && error.description.contains("transfers"))
    }

    @Test func moneyThatVanishesToo() throws {
        let (error, _) = try failure(of: Counterfeiter(month: 7, amount: -2))
        #expect(error.month == 7)
        #expect(abs(error.amount + 2) < 1e-6)
        #expect(error.description.contains("vanished"))
    }

    @Test func aBalanceThatMovesWithoutAnEntryIsFound() throws {
        let (error, _) = try failure(of: Counterfeiter(enters: false))
        #expect(error.flow == "unrecorded")
        #expect(error.account == .state(jurisdiction: 0))
        #expect(abs(error.amount - 5) < 1e-6)
    }

    @Test func theToleranceIsABillionthOfTheMoneyStock() throws {
        let stock = try World().moneyStock
        let (error, _) = try failure(of: Counterfeiter(amount: 2e-9 * stock))
        #expect(error.month == 3)
        var world = try World()
        let tiny = Counterfeiter(amount: 1e-11 * stock)
        try Simulation(schedule: .standard.adding(tiny)).run(&world, months: 4)
    }

    @Test func slowLeaksAddUp() throws {
        let stock = try World().moneyStock
        let (error, _) = try failure(of: Counterfeiter(amount: -0.3e-9 * stock, everyMonth: true))
        #expect(error.month == 4)
        #expect(error.flow == "slow leak since month 0")
    }

    @Test func moneyIsConservedOverTwentyYearsUnderEveryLever() throws {
        var economy = Economy()
        economy[.citizens] = 500
        for lever in Lever.allCases {
            var levers = Levers()
            levers[.dataCitizenShare] = 0.5
            levers[.surveillanceCap] = 0.3
            levers[lever] = lever.entry.range.upperBound
            levers.fitBudget()
            var world = try World(economy: economy, levers: levers)
            let before = world.moneyStock
            try Simulation().run(&world, months: 60)
            #expect(abs((world.moneyStock - world.createdMoney) / before - 1) < 1e-9, "\(lever.entry.name)")
            #expect((world.createdMoney > 0) == (lever == .stateDeficit))
        }
        var world = try World()
        let before = world.moneyStock
        try Simulation().run(&world, months: 240)
        #expect(abs(world.moneyStock / before - 1) < 1e-9)
    }

    @Test func rowsSumToZeroAndColumnsAreReadable() throws {
        var world = try World()
        try Simulation().step(&world)
        for flow in world.ledger.flows {
            let row = world.ledger.accounts.map { world.ledger.amount(flow, $0) }
            #expect(abs(row.reduce(0, +)) < 1e-9 * world.moneyStock, "\(flow.name)")
        }
        #expect(world.ledger.amount(.wages, .households(jurisdiction: 0)) > 0)
        #expect(world.ledger.amount(.advertising, .producers(jurisdiction: 0)) < 0)
        #expect(world.ledger.amount(Flow("no such flow"), .enterprises) == 0)
    }
}
