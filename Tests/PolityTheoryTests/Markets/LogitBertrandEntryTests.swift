import PolityTheory
import TestSupport
import Testing

@Suite struct LogitBertrandEntryTests {
    @Test func agreesWithWhatIsPublished() throws {
        for table in try SideBySide.logitBertrand() { expectAgreement(table) }
    }

    @Test func answersAtItsDefaults() throws {
        let result = try LogitBertrand.entry.result()
        let products = try #require(result.tables.first { $0.name == "products" })
        let market = try #require(result.tables.first { $0.name == "market" })
        #expect(abs(try #require(products["1", "price"]?.asNumber) - 1.4729266600306227) < 1e-9)
        #expect(abs(try #require(products["2", "price_after"]?.asNumber) - 1.9249809190177618) < 1e-9)
        #expect(abs(try #require(market["before", "hhi"]?.asNumber) - 5000) < 1e-8)
        #expect(market["after", "hhi"] == .number(10_000))
        #expect(abs(try #require(market["before", "consumer_surplus"]?.asNumber) - 0.7150977112442373) < 1e-9)
        #expect(result.series.map(\.name) == ["unit_tax", "revenue_tax"])
        for series in result.series {
            #expect(series.lines.count == 3 && series.lines.allSatisfy { $0.points.count == 11 })
            for line in series.lines { #expect(line.points.map(\.y) == line.points.map(\.y).sorted()) }
        }
        #expect(result.hasOnlyFiniteNumbers)
    }

    /// A tax per unit moves prices as a rise of all costs by the tax does, and a tax on revenue as one by 1/(1 − τ).
    @Test func taxesActAsCosts() throws {
        let taxed = try LogitBertrand.entry.result(with: ["unit_tax": 0.1, "revenue_tax": 0.2])
        let dearer = try LogitBertrand.entry.result(with: ["cost": [1.1 / 0.8, 1.1 / 0.8]])
        for row in ["1", "2"] {
            let left = try #require(taxed.tables[0][row, "price"]?.asNumber)
            let right = try #require(dearer.tables[0][row, "price"]?.asNumber)
            #expect(abs(left - right) < 1e-12)
        }
        let sum = ["consumer_surplus", "profits", "tax_revenue"].compactMap { taxed.tables[1]["before", $0]?.asNumber }
        #expect(abs(sum.reduce(0, +) - (try #require(taxed.tables[1]["before", "total_surplus"]?.asNumber))) < 1e-12)
        #expect(taxed.tables[1]["untaxed", "tax_revenue"] == .number(0))
    }

    @Test(arguments: 0..<100) func answersWithFiniteNumbers(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let count = Int.random(in: 1...5, using: &generator)
        let owners = (0..<count).map { _ in Double(Int.random(in: 0...3, using: &generator)) }
        let result = try LogitBertrand.entry.result(with: [
            "quality": .list((0..<count).map { _ in .random(in: -1...5, using: &generator) }),
            "cost": .list((0..<count).map { _ in .random(in: 0...3, using: &generator) }), "owner": .list(owners),
            "taste_scale": .number(.random(in: 0.05...2, using: &generator)),
            "outside_quality": .number(.random(in: -2...2, using: &generator)),
            "unit_tax": .number(.random(in: -0.2...0.5, using: &generator)),
            "revenue_tax": .number(.random(in: 0...0.5, using: &generator)),
            "acquirer": .number(owners[0]), "target": .number(owners[count - 1]),
        ])
        #expect(result.hasOnlyFiniteNumbers)
        let after = try #require(result.tables[1]["after", "hhi"]?.asNumber)
        #expect(after > 0 && after <= 10_000.0001)
        if owners[0] == owners[count - 1] { #expect(result.tables[1].rows[1].cells == result.tables[1].rows[2].cells) }
    }

    @Test func refusesOrAnswersWhateverIsAsked() throws {
        let entry = LogitBertrand.entry
        #expect(throws: TheoryError.wrongCount(of: "owners", expected: 3, given: 2)) {
            try entry.result(with: ["quality": [1, 2, 3], "cost": [1, 1, 1]])
        }
        #expect(throws: TheoryError.outsideDomain(condition: "owner whole, from 0 to 999", value: 1.5)) {
            try entry.result(with: ["owner": [1.5, 2]])
        }
        #expect(throws: TheoryError.outsideDomain(condition: "the merging owners have products", value: 3)) {
            try entry.result(with: ["target": 3])
        }
        #expect(throws: TheoryError.self) {
            let many = TheoryValue.list(Array(repeating: 1, count: 25))
            return try entry.result(with: ["quality": many, "cost": many, "owner": many])
        }
        #expect(throws: TheoryError.self) { try entry.result(with: ["quality": .list([])]) }
        try expectFiniteAnswerOrRefusal(entry)
        // Nobody buys: shares vanish, the index has no value.
        let empty = try entry.result(with: ["quality": [-2000, -2000]])
        #expect(empty.tables[1]["before", "hhi"] == TheoryTable.Cell.none && empty.hasOnlyFiniteNumbers)
    }
}
