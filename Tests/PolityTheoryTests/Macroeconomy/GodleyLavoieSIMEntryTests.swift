import PolityTheory
import TestSupport
import Testing

@Suite struct GodleyLavoieSIMEntryTests {
    @Test func agreesWithTheBook() throws {
        for table in try SideBySide.godleyLavoieSIM() { expectAgreement(table) }
    }

    @Test func answersAsTheModelDoes() throws {
        let result = try GodleyLavoieSIM.entry.result(with: ["periods": 3])
        let path = try GodleyLavoieSIM().path(periods: 3)
        let table = try #require(result.tables.first)
        #expect(table.rows.map(\.name) == ["1", "2", "3", "4", "stationary"])
        #expect(table["2", "output"] == .number(path[0].output) && table["4", "money"] == .number(path[2].money))
        #expect(table["1", "output"] == TheoryTable.Cell.none && table["1", "money"] == .number(0))
        #expect(table["stationary", "money"] == .number(80))
        #expect(result.series.first?.lines.first?.points.first == TheorySeries.Point(2, path[0].output))
        #expect(result.tables[1]["multiplier_in_the_end", "value"] == .number(5))
    }

    @Test func neverAnswersWithWhatIsNoNumber() throws { try EntrySoundness.check(GodleyLavoieSIM.entry) }

    @Test(arguments: 0..<100) func answersInsideTheDomain(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let result = try GodleyLavoieSIM.entry.result(with: [
            "alpha1": .number(.random(in: 0.31...0.99, using: &generator)),
            "alpha2": .number(.random(in: 0.01...0.3, using: &generator)),
            "theta": .number(.random(in: 0.01...0.99, using: &generator)),
            "initial_money": .number(.random(in: 0...1000, using: &generator)),
        ])
        #expect(EntrySoundness.isSound(result))
    }
}
