import PolityTheory
import TestSupport
import Testing

@Suite struct GodleyLavoiePCTests {
    @Test func agreesWithTheBook() throws {
        for table in try SideBySide.godleyLavoiePC() { expectAgreement(table) }
    }

    private func model(_ generator: inout TestGenerator) throws -> GodleyLavoiePC {
        try GodleyLavoiePC(
            propensityToConsumeIncome: .random(in: 0.41...0.9, using: &generator),
            propensityToConsumeWealth: .random(in: 0.2...0.4, using: &generator),
            billShare: .random(in: 0.3...0.6, using: &generator), interestEffect: .random(in: 0...4, using: &generator),
            incomeEffect: .random(in: 0...0.01, using: &generator), taxRate: .random(in: 0.15...0.5, using: &generator),
            governmentSpending: .random(in: 1...50, using: &generator))
    }

    /// Output is found by adding up rounds of spending, bills and money from the sectors' budgets.
    @Test(arguments: 0..<100) func agreesWithRoundsOfSpending(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let model = try model(&generator)
        let start = try model.stationaryState(interestRate: .random(in: 0...0.04, using: &generator))
        let rate = Double.random(in: 0...0.04, using: &generator)
        var last = start
        var debt = start.billsIssued
        for period in try model.path(periods: 60, from: start, interestRate: rate) {
            let interest = last.interestRate * last.bills
            var output = 0.0
            for _ in 0..<600 {
                let income = (1 - model.taxRate) * (output + interest)
                output =
                    model.governmentSpending + model.propensityToConsumeIncome * income
                    + model.propensityToConsumeWealth * last.wealth
            }
            let taxes = model.taxRate * (output + interest)
            // The central bank hands its interest back, so that the debt grows by what is paid to households.
            debt += model.governmentSpending + interest - taxes
            #expect(abs(period.output - output) < 1e-8)
            #expect(abs(period.billsIssued - debt) < 1e-8)
            #expect(abs(period.wealth - debt) < 1e-8)
            #expect(abs(period.redundantEquation) < 1e-9)
            #expect(abs(period.bills + period.centralBankBills - period.billsIssued) < 1e-9)
            #expect(abs(period.centralBankBills - period.moneyIssued) < 1e-9)
            let wanted =
                model.billShare + model.interestEffect * rate
                - model.incomeEffect * period.disposableIncome / period.wealth
            #expect(abs(period.bills - wanted * period.wealth) < 1e-9)
            last = period
        }
    }

    @Test(arguments: 0..<100) func reachesTheStationaryState(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed) + 300)
        let model = try model(&generator)
        let start = try model.stationaryState(interestRate: 0)
        let rate = Double.random(in: 0...0.04, using: &generator)
        let end = try model.stationaryState(interestRate: rate)
        let reached = try #require(model.path(periods: 1500, from: start, interestRate: rate).last)
        #expect(abs(reached.output - end.output) < 1e-6 * end.output)
        #expect(abs(reached.bills - end.bills) < 1e-6 * end.output)
        #expect(abs(reached.money - end.money) < 1e-6 * end.output)
        #expect(abs(reached.taxes - end.taxes) < 1e-6 * end.output)
        #expect(abs(model.governmentSpending + rate * end.bills - end.taxes) < 1e-9)
        #expect(rate == 0 || end.output > start.output)
    }

    @Test func refusesParametersOutsideTheDomain() throws {
        #expect(throws: TheoryError.outsideDomain(condition: "α₂ < α₁", value: 0.7)) {
            try GodleyLavoiePC(propensityToConsumeWealth: 0.7)
        }
        #expect(throws: TheoryError.self) { try GodleyLavoiePC(billShare: .nan) }
        #expect(throws: TheoryError.self) { try GodleyLavoiePC(interestEffect: -1) }
        #expect(throws: TheoryError.self) { try GodleyLavoiePC(incomeEffect: 2) }
        #expect(throws: TheoryError.self) { try GodleyLavoiePC(governmentSpending: 0) }
        #expect(throws: TheoryError.self) { try GodleyLavoiePC(taxRate: 1) }
        let model = try GodleyLavoiePC()
        #expect(throws: TheoryError.outsideDomain(condition: "0 ≤ r ≤ 1", value: -0.1)) {
            try model.stationaryState(interestRate: -0.1)
        }
        #expect(throws: TheoryError.self) { try model.stationaryState(interestRate: .nan) }
        // Households would want more bills than they have wealth.
        #expect(throws: TheoryError.self) { try model.stationaryState(interestRate: 0.08) }
        // Taxes never catch up with interest.
        let indebted = try GodleyLavoiePC(interestEffect: 0, taxRate: 0.05)
        #expect {
            try indebted.stationaryState(interestRate: 0.5)
        } throws: { error in
            guard case .outsideDomain(let condition, _)? = error as? TheoryError else { return false }
            return condition.hasSuffix("< θ/(1−θ)")
        }
        let start = try model.stationaryState(interestRate: 0.025)
        #expect(throws: TheoryError.self) { try model.path(periods: 1, from: start, interestRate: 0.2) }
        #expect(throws: Never.self) { try #expect(model.path(periods: -1, from: start, interestRate: 0.02).isEmpty) }
    }

    /// From a debt of 10¹¹ at the edge of the domain down to 10²: the rounding of the start is no longer small.
    @Test func saysWhenRoundingMakesMoney() throws {
        let model = try GodleyLavoiePC(billShare: 0.5, interestEffect: 0, incomeEffect: 0, taxRate: 0.2000000001)
        let start = try model.stationaryState(interestRate: 0.5)
        #expect(start.wealth > 1e10)
        #expect {
            try model.path(periods: 1000, from: start, interestRate: 0)
        } throws: { error in
            guard case .notConverged(let equation, _, _)? = error as? TheoryError else { return false }
            return equation == "the redundant equation H = Hₛ"
        }
    }

    @Test func entryAnswers() throws {
        try EntrySoundness.check(GodleyLavoiePC.entry)
        let result = try GodleyLavoiePC.entry.result()
        #expect(result.tables[0].rows.count == 2 && result.tables[1].rows.count == 40)
        #expect(result.series.map(\.name) == ["income", "wealth"])
    }

    @Test(arguments: 0..<100) func entryAnswersInsideTheDomain(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed) + 700)
        let model = try model(&generator)
        let result = try GodleyLavoiePC.entry.result(with: [
            "alpha1": .number(model.propensityToConsumeIncome), "alpha2": .number(model.propensityToConsumeWealth),
            "lambda0": .number(model.billShare), "lambda1": .number(model.interestEffect),
            "lambda2": .number(model.incomeEffect), "theta": .number(model.taxRate),
            "interest_after": .number(.random(in: 0...0.04, using: &generator)),
        ])
        #expect(EntrySoundness.isSound(result))
    }
}
