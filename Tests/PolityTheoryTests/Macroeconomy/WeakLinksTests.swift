import PolityNumerics
import PolityTheory
import TestSupport
import Testing

@Suite struct WeakLinksTests {
    @Test func agreesWithThePaper() throws {
        for table in try SideBySide.weakLinks() { expectAgreement(table) }
        // The slope of the paper's text does not give the paper's Φ.
        #expect(try abs(WeakLinks(taskSlope: 3.46).feedback - 0.95) > 0.1)
    }

    /// Growth rates found by going round the loop from output to ideas and back: dQ/Q = λ/(1−φ) g_Y on a balanced
    /// path, and g_Y = s (θ_k g_Q + g_Y) + (1−s)(θ_ℓ g_Q + n).
    @Test(arguments: 0..<100) func agreesWithGoingRoundTheLoop(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let model = try WeakLinks(
            researchElasticity: .random(in: 0.3...1, using: &generator),
            ideaReturns: .random(in: -4 ... -1, using: &generator),
            capitalIdeaElasticity: .random(in: 0...3, using: &generator),
            labourIdeaElasticity: .random(in: 0...0.5, using: &generator),
            elasticity: .random(in: 0...0.5, using: &generator), taskSlope: .random(in: 3.5...8, using: &generator),
            populationGrowth: .random(in: 0.001...0.03, using: &generator))
        let growth = try #require(model.growth)
        let share = model.capitalShare
        var output = 0.0
        for _ in 0..<20000 {
            let ideas = model.researchElasticity / (1 - model.ideaReturns) * output
            output =
                share * (model.capitalIdeaElasticity * ideas + output)
                + (1 - share) * (model.labourIdeaElasticity * ideas + model.populationGrowth)
        }
        #expect(abs(output - model.populationGrowth - growth) < 1e-9)
    }

    /// Output from many tasks, of which a part becomes a million times more productive.
    @Test(arguments: 0..<100) func freeTasksAreHeldBackByTheOthers(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed) + 30)
        let elasticity = Double.random(in: 0.05...0.6, using: &generator)
        let part = Double.random(in: 0...0.9, using: &generator)
        let power = (elasticity - 1) / elasticity
        let sum = part * Elementary.pow(1e15, power) + (1 - part)
        let gain = try WeakLinks(elasticity: elasticity).gain(fromFreeing: part)
        #expect(abs(Elementary.pow(sum, 1 / power) / gain - 1) < 1e-6)
    }

    /// By integrating the law of motion of ideas: dQ/dt = c Y^λ Q^φ with Y = Q^β e^(nt), in steps of equal growth of Q.
    @Test(arguments: [(1.5, 0.0, 1.0, -2.0), (2, 0, 0.5, -1), (2, 0.01, 1, -2), (3, 0.02, 2, 0.5), (1.2, 1e-9, 1, -3)])
    func reachesTheSingularityInTime(
        feedback: Double, populationGrowth: Double, researchElasticity: Double, ideaReturns: Double
    ) throws {
        func model(_ elasticity: Double) throws -> WeakLinks {
            try WeakLinks(
                researchElasticity: researchElasticity, ideaReturns: ideaReturns, capitalIdeaElasticity: elasticity,
                populationGrowth: populationGrowth)
        }
        // θ_k that gives the wanted Φ at the other values.
        let base = try model(0).feedback
        let ready = try model((feedback - base) / (try model(1).feedback - base))
        let years = try #require(try ready.yearsToSingularity(growthToday: 0.03))
        let beta = feedback * (1 - ideaReturns) / researchElasticity
        var (time, ideas) = (0.0, 0.0)
        func rate(_ ideas: Double, _ time: Double) -> Double {
            let output = beta * ideas + populationGrowth * time
            return 0.03 / beta * Elementary.exp(researchElasticity * output + (ideaReturns - 1) * ideas)
        }
        let step = 1e-3
        while rate(ideas, time) < 1e6 {
            let guess = step / rate(ideas + step / 2, time)
            time += step / rate(ideas + step / 2, time + guess / 2)
            ideas += step
        }
        #expect(abs(time / years - 1) < 1e-4)
        #expect(ready.growth == nil)
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        #expect(throws: TheoryError.outsideDomain(condition: "0 ≤ σ < 1", value: 1)) { try WeakLinks(elasticity: 1) }
        #expect(throws: TheoryError.self) { try WeakLinks(taskSlope: 1.25) }
        #expect(throws: TheoryError.self) { try WeakLinks(taskSlope: .infinity) }
        #expect(throws: TheoryError.self) { try WeakLinks(ideaReturns: 1) }
        #expect(throws: TheoryError.self) { try WeakLinks(researchElasticity: .nan) }
        #expect(throws: TheoryError.self) { try WeakLinks(capitalIdeaElasticity: -1) }
        #expect(throws: TheoryError.self) { try WeakLinks(labourIdeaElasticity: 2000) }
        #expect(throws: TheoryError.self) { try WeakLinks(populationGrowth: 2) }
        #expect(throws: TheoryError.self) { try WeakLinks().gain(fromFreeing: 1) }
        #expect(throws: TheoryError.self) { try WeakLinks().yearsToSingularity(growthToday: 0) }
        #expect(try WeakLinks().yearsToSingularity(growthToday: 0.03) == nil)
    }

    @Test func entryAnswers() throws {
        try EntrySoundness.check(WeakLinks.entry)
        try EntrySoundness.checkInside(
            WeakLinks.entry,
            [
                "lambda": 0.1...2, "phi": -5...0.9, "theta_k": 0...20, "theta_l": 0...3, "sigma": 0...0.6,
                "mu": 2.6...20, "population_growth": 0...0.05, "growth_today": 0.001...0.1,
            ])
        let low = try WeakLinks.entry.result()
        #expect(low.tables[0]["years_to_singularity", "value"] == TheoryTable.Cell.none)
        let high = try WeakLinks.entry.result(with: ["theta_k": 12.2])
        #expect(high.tables[0]["growth_per_person", "value"] == TheoryTable.Cell.none)
        #expect(high.series.map(\.name) == ["feedback", "feedback_over_mu", "weak_links"])
    }
}
