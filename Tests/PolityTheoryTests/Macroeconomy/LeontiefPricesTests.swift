import PolityTheory
import TestSupport
import Testing

@Suite struct LeontiefPricesTests {
    @Test func agreesWithTheEquations() throws {
        for table in try SideBySide.leontiefPrices() { expectAgreement(table) }
    }

    /// A random technology of which each good's inputs stay below 0.85 in sum.
    private func model(_ generator: inout TestGenerator) throws -> LeontiefPrices {
        let count = Int.random(in: 1...7, using: &generator)
        var rows = (0..<count).map { _ in
            (0..<count).map { _ in
                Bool.random(using: &generator) ? Double.random(in: 0...1, using: &generator) : 0
            }
        }
        for column in 0..<count {
            let sum = rows.reduce(0) { $0 + $1[column] }
            let target = Double.random(in: 0...0.85, using: &generator)
            if sum > 0 { for row in 0..<count { rows[row][column] *= target / sum } }
        }
        return try LeontiefPrices(
            inputs: rows, labour: (0..<count).map { _ in .random(in: 0.1...2, using: &generator) },
            finalDemand: (0..<count).map { _ in .random(in: 0.1...50, using: &generator) })
    }

    private func times(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
        matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    private func transposed(_ matrix: [[Double]]) -> [[Double]] {
        matrix.indices.map { column in matrix.map { $0[column] } }
    }

    /// Rounds of inputs, inputs of inputs and so on.
    private func series(_ matrix: [[Double]], _ start: [Double], growth: Double) -> [Double] {
        var term = start
        var sum = start
        for _ in 0..<3000 {
            term = times(matrix, term).map { $0 * growth }
            for index in sum.indices { sum[index] += term[index] }
            if term.allSatisfy({ $0 < 1e-16 }) { break }
        }
        return sum
    }

    /// The mean growth of powers of A + 1, which has no other root of the same size.
    private func powerIteration(_ matrix: [[Double]]) -> Double {
        var vector = matrix.map { _ in 1.0 }
        var growth = 1.0
        for _ in 0..<5000 {
            let next = zip(times(matrix, vector), vector).map { $0 + $1 }
            growth = next.reduce(0, +) / vector.reduce(0, +)
            let size = next.reduce(0, +)
            vector = next.map { $0 / size }
        }
        return growth - 1
    }

    @Test(arguments: 0..<100) func agreesWithRoundsOfInputs(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let model = try model(&generator)
        let quantities = series(model.inputs, model.finalDemand, growth: 1)
        let values = series(transposed(model.inputs), model.labour, growth: 1)
        #expect(zip(model.quantities, quantities).allSatisfy { abs($0 - $1) < 1e-8 * max(1, $1) })
        #expect(zip(model.labourValues, values).allSatisfy { abs($0 - $1) < 1e-8 * max(1, $1) })
        let hours = zip(values, model.finalDemand).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(model.totalLabour - hours) < 1e-8 * hours)
        let rate = min(model.largestProfitRate, 2) * Double.random(in: 0...0.9, using: &generator)
        let prices = try model.prices(profitRate: rate)
        let perWage = series(transposed(model.inputs), model.labour, growth: 1 + rate)
        let cost = zip(perWage, model.finalDemand).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(prices.wage - hours / cost) < 1e-7)
        #expect(zip(prices.prices, perWage).allSatisfy { abs($0 - $1 * hours / cost) < 1e-7 * max(1, $0) })
    }

    /// Revenue is inputs with profit and wages; the net product is wages and profit.
    @Test(arguments: 0..<100) func distributesTheNetProduct(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed) + 40)
        let model = try model(&generator)
        let rate = min(model.largestProfitRate, 2) * Double.random(in: 0...0.9, using: &generator)
        let prices = try model.prices(profitRate: rate)
        let quantities = model.quantities
        var profit = 0.0
        for good in quantities.indices {
            let inputs = quantities.indices.reduce(0) { $0 + prices.prices[$1] * model.inputs[$1][good] }
            let residual = prices.prices[good] - (1 + rate) * inputs - prices.wage * model.labour[good]
            #expect(abs(residual) < 1e-9 * max(1, prices.prices[good]))
            profit += rate * inputs * quantities[good]
        }
        #expect(abs(profit / model.totalLabour - (1 - prices.wage)) < 1e-9)
        let atZero = try model.prices(profitRate: 0)
        #expect(zip(atZero.prices, model.labourValues).allSatisfy { abs($0 - $1) < 1e-9 * max(1, $1) })
        #expect(abs(atZero.wage - 1) < 1e-12)
    }

    @Test(arguments: 0..<100) func findsThePerronRoot(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed) + 80)
        let model = try model(&generator)
        let root = powerIteration(model.inputs)
        // A nilpotent or defective matrix lets powers converge slowly only.
        #expect(abs(model.perronRoot - root) < 1e-3)
        let tight = try LeontiefPrices(
            inputs: model.inputs.map { row in row.map { $0 * 0.9 + 0.01 } }, labour: model.labour,
            finalDemand: model.finalDemand)
        #expect(abs(tight.perronRoot - powerIteration(tight.inputs)) < 1e-9)
        #expect(abs((1 + tight.largestProfitRate) * tight.perronRoot - 1) < 1e-12)
    }

    @Test func takesCyclesAndHierarchies() throws {
        let cycle = try LeontiefPrices(inputs: [[0, 0.9], [0.4, 0]], labour: [1, 1], finalDemand: [1, 1])
        #expect(abs(cycle.perronRoot - 0.6) < 1e-12)
        let hierarchy = try LeontiefPrices(inputs: [[0, 7], [0, 0]], labour: [1, 1], finalDemand: [0, 1])
        #expect(hierarchy.perronRoot == 0 && hierarchy.largestProfitRate == .infinity)
        #expect(hierarchy.labourValues == [1, 8] && hierarchy.quantities == [7, 1])
        #expect(
            EntrySoundness.isSound(
                try LeontiefPrices.entry.result(with: [
                    "inputs": [0, 7, 0, 0], "labour": [1, 1], "final_demand": [0, 1],
                ])))
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        #expect {
            try LeontiefPrices(inputs: [[0.5, 0.6], [0.6, 0.5]], labour: [1, 1], finalDemand: [1, 1])
        } throws: { error in
            guard case .outsideDomain(let condition, let root)? = error as? TheoryError else { return false }
            return condition.contains("Hawkins–Simon") && abs(root - 1.1) < 1e-9
        }
        #expect(throws: TheoryError.self) { try LeontiefPrices(inputs: [[1]], labour: [1], finalDemand: [1]) }
        #expect(throws: TheoryError.self) { try LeontiefPrices(inputs: [[-0.1]], labour: [1], finalDemand: [1]) }
        #expect(throws: TheoryError.self) { try LeontiefPrices(inputs: [[.nan]], labour: [1], finalDemand: [1]) }
        #expect(throws: TheoryError.self) { try LeontiefPrices(inputs: [[0.1]], labour: [0], finalDemand: [1]) }
        #expect(throws: TheoryError.self) { try LeontiefPrices(inputs: [[0.1]], labour: [1], finalDemand: [0]) }
        #expect(throws: TheoryError.self) { try LeontiefPrices(inputs: [], labour: [], finalDemand: []) }
        #expect(throws: TheoryError.wrongCount(of: "rows of inputs", expected: 2, given: 1)) {
            try LeontiefPrices(inputs: [[0.1]], labour: [1], finalDemand: [1, 1])
        }
        #expect(throws: TheoryError.wrongCount(of: "inputs in a row", expected: 1, given: 2)) {
            try LeontiefPrices(inputs: [[0.1, 0.2]], labour: [1], finalDemand: [1])
        }
        let model = try LeontiefPrices()
        #expect(throws: TheoryError.self) { try model.prices(profitRate: model.largestProfitRate) }
        #expect(throws: TheoryError.self) { try model.prices(profitRate: -0.1) }
        #expect(throws: TheoryError.self) { try model.prices(profitRate: .nan) }
        #expect(throws: TheoryError.wrongCount(of: "inputs", expected: 9, given: 4)) {
            try LeontiefPrices.entry.result(with: ["inputs": [0.1, 0.1, 0.1, 0.1]])
        }
    }

    @Test func entryAnswers() throws {
        try EntrySoundness.check(LeontiefPrices.entry)
        try EntrySoundness.checkInside(
            LeontiefPrices.entry, ["profit_rate": 0...0.6])
        let result = try LeontiefPrices.entry.result()
        #expect(result.tables[0].rows.count == 3)
        let wages = try #require(result.series.first?.lines.first?.points.map(\.y))
        #expect(wages.first.map { abs($0 - 1) < 1e-12 } == true)
        #expect(zip(wages, wages.dropFirst()).allSatisfy { $0 > $1 })
    }
}
