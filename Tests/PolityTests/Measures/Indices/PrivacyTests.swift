import Polity
import TestSupport
import Testing

@Suite struct PrivacyTests {
    @Test func goldenValues() {
        #expect(near(Privacy.posterior(prior: 0.5, budget: 0.5), 0.6225, within: 5e-5))
        let many = [Double](repeating: 0.1, count: 50)
        #expect(near(Privacy.basicComposition(many), 5))
        #expect(near(Privacy.advancedComposition(many, slack: 1e-6), 4.243, within: 5e-4))
        #expect(near(Privacy.composition(many, slack: 1e-6), 4.243, within: 5e-4))
        let few = [Double](repeating: 0.5, count: 10)
        #expect(near(Privacy.basicComposition(few), 5))
        #expect(near(Privacy.advancedComposition(few, slack: 1e-6), 11.55, within: 6e-3))
        #expect(near(Privacy.composition(few, slack: 1e-6), 5))
    }

    @Test func limits() {
        #expect(Privacy.basicComposition([]) == 0 && Privacy.advancedComposition([], slack: 0) == 0)
        #expect(Privacy.advancedComposition([1], slack: 0) == .infinity)
        #expect(Privacy.composition([1], slack: 0) == 1)
        #expect(Privacy.score(budget: 0) == 0 && Privacy.score(budget: 1e4) == 1)
        #expect(near(Privacy.score(budget: 0.6931471805599453), 0.5))
        #expect(Privacy.posterior(prior: 0.3, budget: 0) == 0.3 && Privacy.posterior(prior: 0.3, budget: 1e4) == 1)
        #expect(Privacy.posterior(prior: 0, budget: 3) == 0 && Privacy.posterior(prior: 1, budget: 3) == 1)
    }

    @Test func leakedByOthers() {
        #expect(near(Privacy.known(own: 0.2, others: [], correlation: 0.5), 0.2))
        #expect(near(Privacy.known(own: 0.2, others: [1, 1], correlation: 0.5), 0.8))
        #expect(near(Privacy.known(own: 0, others: [1, 0.5], correlation: 0.4), 1 - 0.6 * 0.8))
        #expect(near(Privacy.known(own: 0.2, others: [1, 1], correlation: 0), 0.2))
        #expect(Privacy.known(own: 0, others: [1], correlation: 1) == 1)
    }

    @Test func exposure() {
        #expect(near(Privacy.exposure(data: 1, access: 1, oversight: 0), 0.6321205588285577))
        #expect(near(Privacy.exposure(data: 2, access: 0.5, oversight: 0.5), 0.3934693402873666))
        #expect(Privacy.exposure(data: 0, access: 1, oversight: 0) == 0)
        #expect(Privacy.exposure(data: 5, access: 0, oversight: 0) == 0)
        #expect(Privacy.exposure(data: 5, access: 1, oversight: 1) == 0)
    }

    @Test(arguments: 0..<10) func exposureIsMonotone(seed: UInt64) {
        var generator = TestGenerator(seed: seed)
        let data = Double.random(in: 0...5, using: &generator)
        let access = Double.random(in: 0...0.9, using: &generator)
        let oversight = Double.random(in: 0...0.9, using: &generator)
        let exposure = Privacy.exposure(data: data, access: access, oversight: oversight)
        #expect((0...1).contains(exposure))
        #expect(Privacy.exposure(data: data + 0.1, access: access, oversight: oversight) >= exposure)
        #expect(Privacy.exposure(data: data, access: access + 0.1, oversight: oversight) >= exposure)
        #expect(Privacy.exposure(data: data, access: access, oversight: oversight + 0.1) <= exposure)
    }
}

@Suite struct RiskTests {
    @Test func sampleOfLosses() {
        let losses = LossSample((1...100).map { Double($0) }.reversed())
        #expect(losses.mean == 50.5)
        #expect(losses.valueAtRisk(0.99) == 99 && losses.valueAtRisk(0.95) == 95 && losses.valueAtRisk(0) == 1)
        #expect(near(losses.expectedShortfall(0.95), 98) && near(losses.expectedShortfall(0), 50.5))
        // Two and a half of the hundred: 100, 99 and half of 98.
        #expect(near(losses.expectedShortfall(0.975), (100 + 99 + 49) / 2.5))
        #expect(losses.expectedShortfall(1) == 100 && losses.valueAtRisk(1) == 100)
        #expect(near(losses.quantile(0.5), 50.5))
        let none = LossSample([])
        #expect(none.mean == 0 && none.valueAtRisk(0.9) == 0 && none.expectedShortfall(0.9) == 0)
        #expect(none.quantile(0.5) == 0)
    }

    @Test(arguments: 0..<10) func shortfallIsNoLessThanValueAtRisk(seed: UInt64) {
        var generator = TestGenerator(seed: seed)
        let losses = LossSample((0..<37).map { _ in Double.random(in: -1...4, using: &generator) })
        for level in [0, 0.3, 0.5, 0.9, 0.95, 0.99, 1] {
            #expect(losses.expectedShortfall(level) >= losses.valueAtRisk(level) - 1e-12 || level == 0)
            #expect(losses.expectedShortfall(level) >= losses.mean - 1e-12)
        }
    }

    @Test func paretoDistribution() {
        let tail = ParetoDistribution(scale: 2, shape: 2)
        #expect(tail.quantile(0) == 2 && near(tail.quantile(0.75), 4) && tail.quantile(1) == .infinity)
        #expect(tail.mean == 4 && near(tail.expectedShortfall(0.75), 8))
        #expect(ParetoDistribution(scale: 1, shape: 1).mean == .infinity)
        #expect(ParetoDistribution(scale: 1, shape: 0.9).expectedShortfall(0.5) == .infinity)
        #expect(ParetoDistribution(scale: 1, shape: 1).gini == 1)
        let sample = LossSample((0..<10_000).map { tail.quantile((Double($0) + 0.5) / 10_000) })
        #expect(near(sample.valueAtRisk(0.75), 4, within: 1e-3))
    }
}
