import PolityNumerics
import PolityTheory
import TestSupport
import Testing

@Suite struct TaskAutomationTests {
    @Test func agreesWithTheEquations() throws {
        for table in try SideBySide.taskAutomation() { expectAgreement(table) }
    }

    private func model(_ generator: inout TestGenerator) throws -> TaskAutomation {
        let nearOne = Int.random(in: 0..<5, using: &generator) == 0
        return try TaskAutomation(
            capital: .random(in: 0.3...5, using: &generator), labour: .random(in: 0.3...5, using: &generator),
            elasticity: nearOne ? 1 : .random(in: 0.2...3, using: &generator),
            automation: .random(in: 0.05...0.95, using: &generator),
            capitalProductivity: .random(in: 0.5...2, using: &generator),
            labourProductivity: .random(in: 0.5...2, using: &generator),
            capitalSlope: .random(in: 0...2, using: &generator), labourSlope: .random(in: 0...2, using: &generator))
    }

    /// Simpson's rule.
    private func integral(from low: Double, to high: Double, _ function: (Double) -> Double) -> Double {
        let count = 200
        let step = (high - low) / Double(count)
        return (0...count).reduce(0) { sum, index in
            let weight = index == 0 || index == count ? 1.0 : (index % 2 == 1 ? 4.0 : 2.0)
            return sum + weight * function(low + Double(index) * step)
        } * step / 3
    }

    /// Output of an allocation of factors over tasks, each factor in proportion to the power `spread` of its
    /// productivity, by integration over the tasks.
    private func output(_ model: TaskAutomation, capital: Double, labour: Double, spread: Double) -> Double {
        let machine = { model.capitalProductivity * Elementary.exp(-model.capitalSlope * $0) }
        let person = { model.labourProductivity * Elementary.exp(model.labourSlope * $0) }
        let part = model.automation
        let machines = integral(from: 0, to: part) { Elementary.pow(machine($0), spread) }
        let people = integral(from: part, to: 1) { Elementary.pow(person($0), spread) }
        let byMachine = { machine($0) * capital * Elementary.pow(machine($0), spread) / machines }
        let byPerson = { person($0) * labour * Elementary.pow(person($0), spread) / people }
        if model.elasticity == 1 {
            return Elementary.exp(
                integral(from: 0, to: part) { Elementary.log(byMachine($0)) }
                    + integral(from: part, to: 1) { Elementary.log(byPerson($0)) })
        }
        let power = (model.elasticity - 1) / model.elasticity
        let sum =
            integral(from: 0, to: part) { Elementary.pow(byMachine($0), power) }
            + integral(from: part, to: 1) { Elementary.pow(byPerson($0), power) }
        return Elementary.pow(sum, 1 / power)
    }

    @Test(arguments: 0..<100) func agreesWithIntegrationOverTasks(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let model = try model(&generator)
        let outcome = model.outcome
        let best = model.elasticity - 1
        func output(_ capital: Double, _ labour: Double, _ spread: Double) -> Double {
            self.output(model, capital: capital, labour: labour, spread: spread)
        }
        let direct = output(model.capital, model.labour, best)
        #expect(abs(direct / outcome.output - 1) < 1e-8)
        // Any other division of the factors makes less.
        #expect(output(model.capital, model.labour, best + 0.5) <= direct * (1 + 1e-9))
        #expect(output(model.capital, model.labour, best - 0.5) <= direct * (1 + 1e-9))
        let step = 1e-4
        let wage = (output(model.capital, model.labour + step, best) - output(model.capital, model.labour - step, best))
        let rental =
            (output(model.capital + step, model.labour, best) - output(model.capital - step, model.labour, best))
        #expect(abs(wage / (2 * step) - outcome.wage) < 1e-5 * outcome.wage + 1e-9)
        #expect(abs(rental / (2 * step) - outcome.rental) < 1e-5 * outcome.rental + 1e-9)
        #expect(abs(outcome.labourShare - outcome.wage * model.labour / outcome.output) < 1e-9)
        #expect(
            abs(outcome.wage * model.labour + outcome.rental * model.capital - outcome.output) < 1e-9 * outcome.output)
    }

    @Test(arguments: 0..<100) func automationPaysWhereMachinesAreCheaper(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed) + 60)
        let model = try model(&generator)
        let step = 1e-5
        let above = Elementary.log(try model.automating(model.automation + step).outcome.output)
        let below = Elementary.log(try model.automating(model.automation - step).outcome.output)
        let gain = model.outcome.gainFromAutomation
        #expect(abs((above - below) / (2 * step) - gain) < 1e-4 * max(1, gain.magnitude))
    }

    @Test func isContinuousAtAnElasticityOfOne() throws {
        for elasticity in [1 - 1e-6, 1 - 1e-9, 1 + 1e-9, 1 + 1e-6] {
            let near = try TaskAutomation(elasticity: elasticity, capitalSlope: 1, labourSlope: 0.5).outcome
            let at = try TaskAutomation(elasticity: 1, capitalSlope: 1, labourSlope: 0.5).outcome
            #expect(abs(near.output - at.output) < 1e-5 && abs(near.labourShare - at.labourShare) < 1e-5)
            #expect(abs(near.gainFromAutomation - at.gainFromAutomation) < 1e-4)
        }
    }

    @Test func refusesWhatIsOutsideTheDomain() {
        #expect(throws: TheoryError.outsideDomain(condition: "10⁻⁶ ≤ K ≤ 10⁶", value: 0)) {
            try TaskAutomation(capital: 0)
        }
        #expect(throws: TheoryError.self) { try TaskAutomation(labour: .infinity) }
        #expect(throws: TheoryError.self) { try TaskAutomation(elasticity: 0) }
        #expect(throws: TheoryError.self) { try TaskAutomation(automation: 1) }
        #expect(throws: TheoryError.self) { try TaskAutomation(automation: .nan) }
        #expect(throws: TheoryError.self) { try TaskAutomation(capitalSlope: -1) }
        #expect(throws: TheoryError.self) { try TaskAutomation(labourSlope: 11) }
    }

    @Test func entryAnswers() throws {
        try EntrySoundness.check(TaskAutomation.entry)
        let result = try TaskAutomation.entry.result(with: ["sigma": 1])
        #expect(result.tables[0].rows[0].name == "0.3")
        #expect(result.series[0].lines[0].points.count == 99)
    }

    @Test(arguments: 0..<100) func entryAnswersInsideTheDomain(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed) + 90)
        func log(_ range: ClosedRange<Double>) -> TheoryValue {
            .number(Elementary.exp(.random(in: range, using: &generator)))
        }
        let result = try TaskAutomation.entry.result(with: [
            "capital": log(-4...4), "labour": log(-4...4), "sigma": log(-1.5...2),
            "automation": .number(.random(in: 0.001...0.999, using: &generator)), "capital_productivity": log(-2...2),
            "labour_productivity": log(-2...2), "kappa": .number(.random(in: 0...5, using: &generator)),
            "nu": .number(.random(in: 0...5, using: &generator)),
        ])
        #expect(EntrySoundness.isSound(result))
    }
}
