import Polity
import PolityNumerics
import Testing

@Suite struct DistributionMeasureTests {
    /// Five citizens with incomes 1, 2, 3, 4, 10.
    private func five(_ income: [Double] = [4, 1, 10, 3, 2]) throws -> World {
        var world = try measuredWorld(5)
        for (i, value) in income.enumerated() {
            world.jurisdictions[0].citizens.income[i] = value
        }
        return world
    }

    @Test func goldenValues() throws {
        let world = try five()
        for (name, value) in [
            ("gini_income", 0.4), ("theil", 0.27636), ("atkinson", 0.13351), ("bottom40_share", 0.15),
            ("palma", 5.0 / 3), ("income", 12 * 4.0),
        ] {
            #expect(abs(try observe(name, world) - value) < 1e-5, "\(name)")
        }
    }

    @Test func palmaIsFiniteWithoutPoorIncome() throws {
        #expect(try observe("palma", five([0, 0, 0, 1, 1])) == 1000)
        #expect(try observe("palma", five([0, 0, 0, 0, 0])) == 0)
    }

    @Test func allWagesAreLabour() throws {
        let world = try measuredWorld(months: 3)
        let paid =
            world.ledger.turnover(.wages) + world.ledger.turnover(.publicWages)
            + world.ledger.turnover(.adaptation) + world.ledger.turnover(.development)
        let share = 12 * paid / 300 / (try observe("gdp", world))
        #expect(abs(try observe("labour_share", world) - share) < 1e-9)
    }
}

@Suite struct DevelopmentMeasureTests {
    /// Viet Nam's 74.6, 15.5 and 9.0 years and 13 033 dollars: .8400, .7306, .7357, together .7671.
    @Test func theIndexStartsAtItsGoldenValue() throws {
        let world = try measuredWorld(800)
        for (name, value) in [
            ("hdi.health", 0.8400), ("hdi.education", 0.7306), ("hdi.income", 0.7357), ("hdi", 0.7671),
        ] {
            #expect(abs(try observe(name, world) - value) < 5e-5, "\(name)")
        }
    }

    @Test func incomeCountsByItsLogarithmInPricesOfMonthZero() throws {
        var world = try measuredWorld()
        let before = try observe("hdi.income", world)
        // Prices double and so does nothing real: the index falls by ln 2/ln 750.
        world.jurisdictions[0].producers.priceLevel = 2
        #expect(abs(before - (try observe("hdi.income", world)) - Elementary.log(2) / Elementary.log(750)) < 1e-9)
    }

    @Test func inequalityLowersTheIndexByItsAtkinson() throws {
        let world = try measuredWorld(800)
        let income = world.jurisdictions[0].citizens.income.array
        let least = max(Inequality(income).quantile(0.005), 0.01 * income.reduce(0, +) / 800)
        let index = Atkinson.index(income.map { max(least, $0) }, aversion: 1)
        let adjusted = try observe("hdi.inequality_adjusted", world)
        let plain = try observe("hdi", world)
        // Incomes alone would take this much; years of life and school of the groups take a little more.
        let bound = plain * Elementary.pow(1 - index, 1.0 / 3)
        #expect(adjusted <= bound + 1e-12 && adjusted > 0.95 * bound)
    }
}
