import PolityTheory
import TestSupport
import Testing

@Suite struct GodleyLavoieSIMEXTests {
    @Test func agreesWithTheBook() throws {
        for table in try SideBySide.godleyLavoieSIMEX() { expectAgreement(table) }
    }

    private func model(_ generator: inout TestGenerator) throws -> GodleyLavoieSIMEX {
        try GodleyLavoieSIMEX(
            propensityToConsumeIncome: .random(in: 0.31...0.95, using: &generator),
            propensityToConsumeWealth: .random(in: 0.05...0.3, using: &generator),
            taxRate: .random(in: 0.05...0.6, using: &generator),
            governmentSpending: .random(in: 1...50, using: &generator))
    }

    /// Money is followed from the government's side alone, income from its definition.
    @Test(arguments: 0..<100) func agreesWithTheGovernmentsAccounts(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let model = try model(&generator)
        let start = Double.random(in: 0...100, using: &generator)
        let first = Double.random(in: 0...100, using: &generator)
        var issued = start
        var expected = first
        for period in try model.path(periods: 40, fromMoney: start, expectedIncome: first) {
            let spent = model.propensityToConsumeIncome * expected + model.propensityToConsumeWealth * issued
            issued += model.governmentSpending - model.taxRate * (spent + model.governmentSpending)
            #expect(abs(period.expectedIncome - expected) < 1e-9)
            #expect(abs(period.money - issued) < 1e-9)
            #expect(abs(period.redundantEquation) < 1e-10)
            let surprise = period.disposableIncome - period.expectedIncome
            #expect(abs(period.money - period.moneyPlanned - surprise) < 1e-9)
            expected = (1 - model.taxRate) * (spent + model.governmentSpending)
        }
    }

    @Test(arguments: 0..<100) func reachesTheStationaryState(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed) + 500)
        let model = try model(&generator)
        let first = Double.random(in: 0...100, using: &generator)
        let adaptive = try #require(model.path(periods: 9000, expectedIncome: first).last)
        #expect(abs(adaptive.output - model.stationaryState.output) < 1e-6 * model.stationaryState.output)
        #expect(abs(adaptive.money - model.stationaryState.money) < 1e-6 * model.stationaryState.output)
        let fixed = try #require(model.path(periods: 9000, expectedIncome: first, expectation: .fixed).last)
        let end = model.stationaryState(fixedExpectation: first)
        #expect(abs(fixed.output - end.output) < 1e-6 * end.output)
        #expect(abs(fixed.money - end.money) < 1e-6 * max(end.output, end.money.magnitude))
        #expect(fixed.expectedIncome == first)
    }

    /// The gap after many periods, per period, from the path itself; real roots only, complex ones turn.
    @Test(arguments: 0..<100) func convergesAtItsFactor(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed) + 900)
        let model = try model(&generator)
        let gaps = try model.path(periods: 400, expectedIncome: 3).map { $0.money - model.stationaryState.money }
        let factor = model.convergenceFactor
        #expect(factor > 0 && factor < 1)
        var scale = 1.0
        var largest = 0.0
        for gap in gaps.prefix(60) {
            scale *= factor
            largest = max(largest, gap.magnitude / scale)
        }
        var later = 0.0
        for gap in gaps.dropFirst(60).prefix(60) {
            scale *= factor
            if scale > 1e-9 { later = max(later, gap.magnitude / scale) }
        }
        #expect(later < 30 * largest)
    }

    @Test func refusesParametersOutsideTheDomain() {
        #expect(throws: TheoryError.outsideDomain(condition: "α₁ < 1", value: 1)) {
            try GodleyLavoieSIMEX(propensityToConsumeIncome: 1)
        }
        #expect(throws: TheoryError.self) { try GodleyLavoieSIMEX(taxRate: .nan) }
        #expect(throws: TheoryError.self) { try GodleyLavoieSIMEX(governmentSpending: 1e13) }
        #expect(throws: TheoryError.outsideDomain(condition: "0 ≤ YDᵉ ≤ 10¹²", value: -1)) {
            try GodleyLavoieSIMEX().path(periods: 1, expectedIncome: -1)
        }
        #expect(throws: TheoryError.self) { try GodleyLavoieSIMEX().path(periods: 1, fromMoney: .infinity) }
        #expect(throws: Never.self) { try #expect(GodleyLavoieSIMEX().path(periods: -3).isEmpty) }
    }

    @Test func entryAnswers() throws {
        try EntrySoundness.check(GodleyLavoieSIMEX.entry)
        try EntrySoundness.checkInside(
            GodleyLavoieSIMEX.entry,
            [
                "alpha1": 0.31...0.99, "alpha2": 0.01...0.3, "theta": 0.01...0.99, "initial_money": 0...1000,
                "first_expectation": 0...1000,
            ])
        let table = try #require(GodleyLavoieSIMEX.entry.result().tables.first)
        #expect(table["stationary", "output"] == .number(100))
        #expect(table.rows.count == 41)
    }
}
