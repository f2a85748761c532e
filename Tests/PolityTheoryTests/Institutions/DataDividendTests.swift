import PolityNumerics
import PolityTheory
import TestSupport
import Testing

@Suite struct DataDividendTests {
    typealias WealthTail = DataDividend.WealthTail

    @Test func agreesWithTheDerivation() throws {
        for table in try SideBySide.dataDividend() { expectAgreement(table) }
    }

    /// The mean difference of all pairs.
    private func gini(_ incomes: [Double]) -> Double {
        let total = incomes.reduce(0, +)
        var sum = 0.0
        for left in incomes { for right in incomes { sum += abs(left - right) } }
        return sum / (2 * Double(incomes.count) * total)
    }

    @Test(arguments: 0..<100) func agreesWithAllPairs(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let incomes = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
            Elementary.exp(Double.random(in: -2...3, using: &generator))
        }
        let model = try DataDividend(
            incomes: incomes, administration: .random(in: 0...1, using: &generator))
        let levy = Double.random(in: 0...0.99, using: &generator)
        let after = try model.incomes(levy: levy)
        #expect(abs(model.gini - gini(incomes)) < 1e-12)
        let coefficient = try model.gini(levy: levy)
        #expect(abs((coefficient ?? .nan) - gini(after)) < 1e-10)
        let total = incomes.reduce(0, +)
        let left = total * (1 - model.administration * levy)
        #expect(abs(after.reduce(0, +) - left) < 1e-9 * total)
    }

    /// Integrals over the logarithm of wealth.
    @Test(arguments: 0..<100) func agreesWithIntegrationOfTheDensity(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed) + 10)
        let volatility = Double.random(in: 0.1...0.5, using: &generator)
        let exponent = Double.random(in: 1.8...6, using: &generator)
        let tail = try WealthTail(
            drift: -exponent * volatility * volatility / 2, volatility: volatility,
            saving: .random(in: 0.01...1, using: &generator), levy: .random(in: 0...0.1, using: &generator))
        let step = 0.02
        let start = Elementary.log(tail.mean) - 8
        var below = 0.0
        var mean = 0.0
        var concentration = 0.0
        for index in 0..<2200 {
            let wealth = Elementary.exp(start + (Double(index) + 0.5) * step)
            let mass = try tail.density(wealth) * wealth * step
            // Wealth weighed with twice the rank less one gives the Gini coefficient.
            concentration += mass * wealth * (2 * (below + mass / 2) - 1)
            below += mass
            mean += mass * wealth
        }
        #expect(abs(below - 1) < 1e-4)
        #expect(abs(mean / tail.mean - 1) < 1e-3)
        #expect(abs(concentration / tail.mean - tail.gini) < 1e-3)
        #expect(abs(tail.scale - tail.mean * (tail.paretoExponent - 1)) < 1e-9 * tail.scale)
    }

    /// In the long run nothing flows past any wealth: drift times density equals half the slope of σ²x² times density.
    @Test(arguments: 0..<100) func theDensityStands(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed) + 200)
        let tail = try WealthTail(
            drift: .random(in: -0.1 ... -0.05, using: &generator),
            volatility: .random(in: 0.1...0.3, using: &generator),
            saving: .random(in: 0.01...0.1, using: &generator), levy: .random(in: 0...0.05, using: &generator))
        let variance = tail.volatility * tail.volatility
        let size = try tail.density(tail.mean) * tail.mean
        for part in [0.3, 0.7, 1, 2, 5] {
            let wealth = part * tail.mean
            let step = 1e-5 * wealth
            func spread(_ wealth: Double) throws -> Double {
                try variance * wealth * wealth * tail.density(wealth) / 2
            }
            let diffusion = try (spread(wealth + step) - spread(wealth - step)) / (2 * step)
            let paid = tail.saving + tail.levy * tail.mean
            let drift = paid + (tail.drift - tail.levy + variance / 2) * wealth
            let flow = try drift * tail.density(wealth)
            #expect(abs(flow - diffusion) < 1e-6 * max(size, flow.magnitude))
        }
    }

    @Test func aLevyThinsTheTailAndKeepsTheMean() throws {
        let without = try WealthTail()
        let with = try WealthTail(levy: 0.02)
        #expect(abs(with.paretoExponent - 3) < 1e-12 && with.mean == without.mean)
        #expect(abs(with.gini - 0.375) < 1e-12)
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        #expect(throws: TheoryError.outsideDomain(condition: "1 to 10 000 incomes", value: 0)) {
            try DataDividend(incomes: [])
        }
        #expect(throws: TheoryError.self) { try DataDividend(incomes: [0, 0]) }
        #expect(throws: TheoryError.self) { try DataDividend(incomes: [1, .nan]) }
        #expect(throws: TheoryError.self) { try DataDividend(incomes: [-1, 2]) }
        #expect(throws: TheoryError.self) { try DataDividend(administration: 1.1) }
        #expect(throws: TheoryError.self) { try DataDividend().gini(levy: .nan) }
        #expect(throws: TheoryError.self) { try DataDividend().incomes(levy: 2) }
        #expect(try DataDividend(administration: 1).gini(levy: 1) == nil)
        #expect(try DataDividend(incomes: [7]).gini == 0)
        #expect(throws: TheoryError.self) { try WealthTail(drift: 0) }
        #expect(throws: TheoryError.self) { try WealthTail(drift: -0.01) }
        #expect(throws: TheoryError.self) { try WealthTail(volatility: .nan) }
        #expect(throws: TheoryError.self) { try WealthTail(saving: 0) }
        #expect(throws: TheoryError.self) { try WealthTail(levy: -1) }
        #expect(throws: TheoryError.self) { try WealthTail().density(0) }
    }

    @Test func entryAnswers() throws {
        try EntrySoundness.check(DataDividend.entry)
        try EntrySoundness.checkInside(
            DataDividend.entry,
            [
                "levy": 0...1, "administration": 0...1, "drift": -0.2...(-0.05), "volatility": 0.05...0.3,
                "saving": 0.001...10, "wealth_levy": 0...0.5,
            ])
        let result = try DataDividend.entry.result(with: ["administration": 1, "levy": 1])
        #expect(result.tables[0]["after", "gini"] == TheoryTable.Cell.none)
        #expect(result.series.map(\.name) == ["income_gini", "wealth_gini", "wealth"])
    }
}
