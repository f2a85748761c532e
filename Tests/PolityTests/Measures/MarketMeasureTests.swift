import Polity
import Testing

@Suite struct MarketMeasureTests {
    @Test func surplusOfGroupsIsTheTallysMean() throws {
        let world = try measuredWorld(500, months: 8)
        let vulnerable = Double(world.jurisdictions[0].citizens.vulnerableCount)
        let mean =
            (vulnerable * (try observe("consumer_surplus.vulnerable", world))
                + (500 - vulnerable) * (try observe("consumer_surplus.others", world))) / 500
        #expect(abs(mean - (try observe("consumer_surplus", world))) < 1e-9)
    }

    @Test func exitsAreCountedForAYear() throws {
        var world = try smallWorld { economy in
            economy[.fixedCost] = EconomyParameter.fixedCost.entry.range.upperBound
        }
        #expect(try observe("exit_rate", world) == 0)
        let before = try observe("active_enterprises", world)
        for _ in 0..<40 {
            try Simulation().step(&world)
            let active = try observe("active_enterprises", world)
            let gone = world.turnover.exitMonths.count
            let come = world.turnover.entryMonths.count + world.turnover.divisions
            #expect(before - active == Double(gone - come))
            let recent = Double(world.turnover.exitMonths.count { $0 > world.month - 12 })
            let years = Double(min(12, world.month)) / 12
            let expected = active > 0 ? recent / years / active : 0
            #expect(abs(try observe("exit_rate", world) - expected) < 1e-12)
        }
        #expect(!world.turnover.exitMonths.isEmpty)
    }

    @Test func nobodyIsYoungInAMarketWithoutEntry() throws {
        let world = try measuredWorld()
        #expect(try observe("contestability", world) == 0)
        #expect(try observe("contested_demand", world) > 0)
    }

    @Test func wavesReadTheirLevels() throws {
        let world = try measuredWorld(months: 30)
        for (wave, level) in zip(world.technology.waves, world.technology.levels) {
            let name = "wave." + wave.name.split(separator: " ").joined(separator: "_")
            #expect(try observe(name, world) == level)
        }
        #expect(try observe("frontier", world) == world.technology.bestPractice)
    }
}
