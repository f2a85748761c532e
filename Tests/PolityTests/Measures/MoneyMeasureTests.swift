import Polity
import Testing

@Suite struct MoneyMeasureTests {
    private func name(_ flow: Flow) -> String {
        "flow." + String(flow.name.map { $0.isLetter ? $0 : "_" })
    }

    /// With one jurisdiction the flows are the whole ledger, and no flow of the ledger is left out.
    @Test func everyFlowIsMeasuredInFull() throws {
        var levers = Levers()
        levers[.taxDigitalServices] = 0.1
        levers[.dataDividend] = 0.05
        levers[.dataCitizenShare] = 0.5
        levers[.technologySocialOwnership] = 0.3
        levers[.stateDeficit] = 0.02
        var world = try measuredWorld(levers: levers)
        var seen: Set<String> = []
        for _ in 0..<12 {
            try Simulation().step(&world)
            for flow in world.ledger.flows {
                let perYear = 12 * world.ledger.turnover(flow) / 300
                #expect(abs(try observe(name(flow), world) - perYear) <= 1e-12 * perYear, "\(flow.name)")
                seen.insert(flow.name)
            }
        }
        #expect(seen.isSubset(of: Flow.all.map(\.name)))
        #expect(seen.count > 12)
        #expect(try observe("flow.acquisitions", world) == 0 || world.ledger.flows.contains(.acquisitions))
    }

    @Test func flowsHaveNamesOfTheirOwn() {
        #expect(Set(Flow.all.map(name)).count == Flow.all.count)
    }

    /// Of several jurisdictions each sees what concerns it; wages are paid inside or by enterprises, so they add up.
    @Test func flowsOfJurisdictionsAddUp() throws {
        var economy = Economy()
        economy[.citizens] = 200
        var other = economy
        other[.citizens] = 400
        var world = try World(places: [Place(economy: economy), Place(name: "b", economy: other)], seed: 3)
        try Simulation().run(&world, months: 6)
        for flow in [Flow.wages, .consumption, .fees, .advertising, .incomeTax, .profitTax] {
            let here = try observe(name(flow), world)
            let there = try observe(name(flow), world, in: 1)
            let all = 12 * world.ledger.turnover(flow)
            #expect(abs(200 * here + 400 * there - all) < 1e-9 * max(1, all), "\(flow.name)")
        }
    }

    @Test func createdMoneyAndDebt() throws {
        var levers = Levers()
        levers[.stateDeficit] = 0.03
        levers[.technologySocialOwnership] = 0.5
        let world = try measuredWorld(levers: levers, months: 12)
        #expect(abs(try observe("money_created", world) - world.createdMoney / 300) < 1e-12)
        #expect(try observe("money_created", world) > 0.1)
        #expect(try observe("public_debt", world) > 0)
        #expect(try observe("public_debt", measuredWorld(months: 12)) == 0)
    }
}
