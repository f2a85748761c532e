import Polity
import Testing

@Suite struct InitialStateTests {
    @Test func theGoodsEconomyStartsAtRest() throws {
        // Waves of technology under way move output by up to one per cent in a year; without them nothing moves.
        try startsAtRest(waves: 0, within: 0.005)
        try startsAtRest(waves: 1, within: 0.01)
    }

    private func startsAtRest(waves: Double, within tolerance: Double) throws {
        var economy = Economy()
        economy[.technologyWaves] = waves
        var world = try World(economy: economy)
        let output = Measure.named("output")
        let gdp = Measure.named("gdp")
        let start = try (#require(output).observe(world, 0), #require(gdp).observe(world, 0))
        for _ in 0..<12 {
            try Simulation().step(&world)
            #expect(abs(try #require(output).observe(world, 0) / start.0 - 1) < tolerance)
            #expect(abs(try #require(gdp).observe(world, 0) / start.1 - 1) < tolerance)
        }
    }

    @Test func meanIncomeBeforeTaxIsOne() throws {
        let jurisdiction = try World().jurisdictions[0]
        let people = Double(jurisdiction.citizens.count)
        let levers = Levers()
        let transfers = (levers[.budgetTransfers] + levers[.budgetProtection]) * jurisdiction.state.revenue
        let gross = (jurisdiction.citizens.totalIncome - transfers) / (1 - levers[.taxIncome])
        #expect(abs(gross / people - 1) < 1e-9)
    }

    @Test func populationHasItsShares() throws {
        var economy = Economy()
        economy[.citizens] = 20_000
        let citizens = try World(economy: economy, seed: 11).jurisdictions[0].citizens
        // Binomial standard errors are .0028 and .0023.
        let vulnerable = Double(citizens.vulnerable.array.reduce(0) { $0 + Int($1) }) / 20_000
        #expect(abs(vulnerable - 0.2) < 0.012)
        let expectedAccess = 1 - 0.1 * (0.8 + 0.2 * 1.5)
        #expect(abs(Double(citizens.withAccess) / 20_000 - expectedAccess) < 0.01)
        #expect(abs(citizens.equity.array.reduce(0.0) { $0 + Double($1) } - 1) < 1e-5)
        // Whoever has no access uses no platform.
        for i in 0..<citizens.count where citizens.tasteClass[i] == 0 {
            #expect(citizens.platform[i] == 0)
        }
    }

    @Test func classesBoundTheirMembers() throws {
        let citizens = try World().jurisdictions[0].citizens
        for i in 0..<citizens.count where citizens.tasteClass[i] > 0 {
            let taste = citizens.tasteClasses[Int(citizens.tasteClass[i])]
            let h = citizens.privacyConcern[i] * Citizens.awareness(citizens.literacy[i])
            #expect(h >= taste.lowestHarm)
            #expect(1 - citizens.literacy[i] <= taste.highestGap)
        }
    }
}
