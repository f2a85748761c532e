import PolityTheory
import TestSupport
import Testing

@Suite struct GodleyLavoieSIMTests {
    /// The book's table 3.4 prints one decimal; these are its columns in full, from the second period on.
    @Test(arguments: [
        (
            0, 38.46153846153846, 7.6923076923076925, 30.769230769230766, 18.46153846153846, 12.307692307692307,
            12.307692307692307
        ),
        (
            1, 47.928994082840234, 9.585798816568047, 38.34319526627219, 27.928994082840237, 10.414201183431953,
            22.72189349112426
        ),
        (
            2, 55.93991807009559, 11.187983614019117, 44.75193445607647, 35.93991807009559, 8.812016385980883,
            31.533909877105142
        ),
        (
            9, 86.31670688182069, 17.26334137636414, 69.05336550545655, 66.31670688182069, 2.7366586236358614,
            64.94837757000275
        ),
    ])
    func givesTheBooksTable(
        index: Int, output: Double, taxes: Double, income: Double, consumption: Double, change: Double, money: Double
    ) throws {
        let period = try GodleyLavoieSIM().path(periods: 10)[index]
        #expect(abs(period.output - output) < 1e-9)
        #expect(abs(period.taxes - taxes) < 1e-9)
        #expect(abs(period.disposableIncome - income) < 1e-9)
        #expect(abs(period.consumption - consumption) < 1e-9)
        #expect(abs(period.moneyChange - change) < 1e-9)
        #expect(abs(period.money - money) < 1e-9)
        #expect(period.employment == period.output)
        #expect(period.governmentSpending == 20)
    }

    @Test func hasTheBooksStationaryState() throws {
        let model = try GodleyLavoieSIM()
        let state = model.stationaryState
        #expect(abs(state.output - 100) < 1e-9 && abs(state.taxes - 20) < 1e-9 && abs(state.moneyChange) < 1e-9)
        #expect(abs(state.disposableIncome - 80) < 1e-9 && abs(state.consumption - 80) < 1e-9)
        #expect(abs(state.money - 80) < 1e-9)
        #expect(abs(model.convergenceFactor - 0.8461538461538461) < 1e-12)
    }

    @Test(arguments: 0..<100)
    func agreesWithDirectIteration(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let alpha1 = Double.random(in: 0.3...0.95, using: &generator)
        let alpha2 = Double.random(in: 0.05...0.29, using: &generator)
        let theta = Double.random(in: 0.05...0.6, using: &generator)
        let spending = Double.random(in: 0...50, using: &generator)
        let model = try GodleyLavoieSIM(
            propensityToConsumeIncome: alpha1, propensityToConsumeWealth: alpha2, taxRate: theta,
            governmentSpending: spending, wage: 2)
        let start = Double.random(in: 0...100, using: &generator)
        var money = start
        for period in try model.path(periods: 40, fromMoney: start) {
            var output = 0.0
            for _ in 0..<2000 { output = alpha1 * (1 - theta) * output + alpha2 * money + spending }
            money += spending - theta * output
            #expect(abs(period.output - output) < 1e-8)
            #expect(abs(period.money - money) < 1e-8)
            #expect(abs(period.redundantEquation) < 1e-10)
            #expect(abs(period.employment * 2 - output) < 1e-8)
        }
        let stationary = model.stationaryState.money
        let gap = try #require(model.path(periods: 1, fromMoney: start).first).money - stationary
        #expect(abs(gap - model.convergenceFactor * (start - stationary)) < 1e-9)
        #expect(abs(model.period(afterMoney: stationary).money - stationary) < 1e-9)
    }

    @Test func refusesParametersOutsideTheDomain() {
        #expect(throws: TheoryError.outsideDomain(condition: "α₁ < 1", value: 1)) {
            try GodleyLavoieSIM(propensityToConsumeIncome: 1)
        }
        #expect(throws: TheoryError.outsideDomain(condition: "α₂ < α₁", value: 0.7)) {
            try GodleyLavoieSIM(propensityToConsumeWealth: 0.7)
        }
        #expect(throws: TheoryError.outsideDomain(condition: "α₂ > 0", value: 0)) {
            try GodleyLavoieSIM(propensityToConsumeWealth: 0)
        }
        #expect(throws: TheoryError.outsideDomain(condition: "0 < θ < 1", value: 0)) { try GodleyLavoieSIM(taxRate: 0) }
        #expect(throws: TheoryError.self) { try GodleyLavoieSIM(taxRate: .nan) }
        #expect(throws: TheoryError.self) { try GodleyLavoieSIM(governmentSpending: -1) }
        #expect(throws: TheoryError.self) { try GodleyLavoieSIM(governmentSpending: .infinity) }
        #expect(throws: TheoryError.self) { try GodleyLavoieSIM(wage: 0) }
        #expect(throws: TheoryError.self) { try GodleyLavoieSIM().path(periods: 1, fromMoney: -1) }
        #expect(throws: Never.self) { try #expect(GodleyLavoieSIM().path(periods: -1).isEmpty) }
        #expect(
            TheoryError.outsideDomain(condition: "0 < θ < 1", value: 0).description
                == "the model needs 0 < θ < 1; the value given is 0")
    }
}
