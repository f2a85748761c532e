import Polity
import TestSupport
import Testing

@Suite struct InnovationTests {
    @Test func hazardIsItsClosedForm() {
        var economy = Economy()
        economy[.researchHazard] = 0.2
        economy[.researchElasticity] = 0.5
        economy[.researchScale] = 0.001
        economy[.researchDataElasticity] = 0.5
        // 0.2 (0.004/0.001)^0.5 (1 + 8)^0.5 = 0.2 x 2 x 3.
        #expect(abs(Innovation.hazard(economy, effort: 0.004, foreignData: 8) - 1.2) < 1e-12)
        #expect(Innovation.hazard(economy, effort: 0, foreignData: 8) == 0)
        economy[.researchDataElasticity] = 0
        #expect(abs(Innovation.hazard(economy, effort: 0.004, foreignData: 8) - 0.4) < 1e-12)
    }

    @Test func effortHasASwitchForEachIncentive() {
        var economy = Economy()
        economy[.researchShare] = 0.4
        economy[.competitionWeight] = 0
        economy[.appropriabilityWeight] = 0
        #expect(ResearchEffort(economy, openness: 0.5).share(0.9) == 0.4)
        economy[.competitionWeight] = 1
        let inverted = ResearchEffort(economy, openness: 0.5)
        #expect(abs(inverted.share(0.5) - 0.4) < 1e-15)
        #expect(abs(inverted.share(1)) < 1e-15 && abs(inverted.share(0)) < 1e-15)
        #expect(abs(inverted.share(0.2) - inverted.share(0.8)) < 1e-15)
        economy[.competitionWeight] = 0
        economy[.appropriabilityWeight] = 1
        economy[.spill] = 0.05
        economy[.discountRate] = 0.05
        // (r + spill)/(r + spill + openness) = 0.1/0.2.
        #expect(abs(ResearchEffort(economy, openness: 0.1).share(0.5) - 0.2) < 1e-15)
        #expect(ResearchEffort(economy, openness: 0).share(0.5) == 0.4)
    }

    @Test func stationarySpendingIsAFixedPoint() throws {
        var generator = TestGenerator(seed: 11)
        for _ in 0..<100 {
            var economy = Economy()
            economy[.researchShare] = Double.random(in: 0...0.9, using: &generator)
            economy[.researchBeforeTax] = Double.random(in: 0...1, using: &generator)
            let tax = Double.random(in: 0...0.9, using: &generator)
            let share = Double.random(in: 0...1, using: &generator)
            var market = try smallWorld(citizens: 1).enterprises[0].markets[0]
            market.fees = 0
            market.profitTax = 0
            market.development = 0
            market.advertising = 3
            market.wages = 1
            let effort = ResearchEffort(economy, openness: 0)
            let spending = effort.stationary(profit: market.profit, tax: tax, share: share)
            market.development = spending
            market.profitTax = tax * market.profit
            #expect(abs(effort.spending(market, share: share) - spending) < 1e-12)
            // Research from profit before tax is at least that from profit after tax.
            var before = economy
            before[.researchBeforeTax] = 1
            let more = ResearchEffort(before, openness: 0).stationary(profit: 2, tax: tax, share: share)
            #expect(more >= spending - 1e-12)
        }
    }

    @Test func imitationClosesTheGapAtItsRate() throws {
        var levers = Levers()
        levers[.knowledgeOpenness] = 0.3
        var world = try smallWorld(levers: levers) {
            $0[.spill] = 0.1
            $0[.researchHazard] = 0
        }
        let best = world.technology.bestPractice
        #expect(best == world.enterprises.map(\.technology).max())
        let gaps = world.enterprises.map { best - $0.technology }
        try Simulation(schedule: Schedule([Innovation(), Spending()])).run(&world, months: 12)
        for (enterprise, gap) in zip(world.enterprises, gaps) {
            // e^(-0.4) after a year.
            #expect(abs(best - enterprise.technology - gap * 0.670_320_046_035_639_3) < 1e-12)
        }
        #expect(world.technology.bestPractice == best)
    }

    @Test func researchIsPaidAsWagesAndConserved() throws {
        var world = try smallWorld()
        let money = world.moneyStock
        try Simulation().run(&world, months: 12)
        let spent = world.enterprises.reduce(0) { $0 + $1.markets[0].development }
        #expect(spent > 0)
        #expect(abs(world.ledger.turnover(.development) - spent) < 1e-9)
        #expect(abs(world.moneyStock - money) < 1e-9 * money)
        #expect(world.enterprises.allSatisfy { $0.markets[0].developmentDue == 0 })
    }

    @Test func monthZeroSpendsOnResearchAsMonthOneDoes() throws {
        var world = try smallWorld(citizens: 2_000)
        let before = world.enterprises.map { $0.markets[0].development }
        try Simulation(schedule: Schedule([Innovation(), Production()])).step(&world)
        for (enterprise, spent) in zip(world.enterprises, before) {
            #expect(abs(enterprise.markets[0].development - spent) < 1e-9 * max(1, spent))
        }
    }

    @Test func successMovesBestPracticeByAStep() throws {
        var world = try smallWorld {
            $0[.researchHazard] = 10
            $0[.innovationStep] = 0.1
            $0[.spill] = 0
        }
        let before = world
        try Simulation(schedule: Schedule([Innovation(), Spending()])).step(&world)
        let ratios = zip(world.enterprises, before.enterprises).map { $0.technology / $1.technology }
        #expect(ratios.allSatisfy { abs($0 - 1) < 1e-12 || abs($0 - 1.1) < 1e-12 })
        #expect(ratios.count { $0 > 1.05 } == world.turnover.innovations)
        #expect(world.turnover.innovations > 0)
        #expect(world.technology.bestPractice >= world.enterprises.reduce(0) { max($0, $1.technology) })
    }

    @Test func luckInResearchIsKeyedByTheEnterprise() throws {
        // Enterprise 0's success does not depend on whether enterprise 1 exists.
        var with = try smallWorld { $0[.researchHazard] = 1 }
        var without = with
        let months = 24
        try Simulation(schedule: Schedule([Innovation(), Spending()])).run(&with, months: months)
        let act = Act { $0.enterprises[1].isActive = false }
        try Simulation(schedule: Schedule([act, Innovation(), Spending()])).run(&without, months: months)
        #expect(with.turnover.innovations > 0)
        #expect(without.enterprises[1].technology < with.enterprises[1].technology)
        // Successes of the rest are the same; levels differ by imitation of a lower best practice at most.
        for k in with.enterprises.indices where k != 1 {
            #expect(abs(with.enterprises[k].technology - without.enterprises[k].technology) < 0.1)
        }
    }
}

/// Forgets dues, where production is left out.
struct Spending: Mechanism {
    let name = "spending"

    func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        for k in world.enterprises.indices {
            world.enterprises[k].markets[0].developmentDue = 0
        }
    }
}
