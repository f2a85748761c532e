import Polity
import TestSupport
import Testing

@Suite struct CompositeTests {
    @Test func goldenPowerMeans() {
        let z = [0.9, 0.2]
        let half = [0.5, 0.5]
        #expect(near(PowerMean.arithmetic(z, weights: half), 0.55))
        #expect(near(PowerMean.geometric(z, weights: half), 0.4243, within: 5e-5))
        #expect(near(PowerMean.harmonic(z, weights: half), 0.3273, within: 5e-5))
        #expect(near(PowerMean.geometric(z), 0.18.squareRoot()) && near(PowerMean.harmonic(z), 3.6 / 11))
        #expect(PowerMean.minimum(z) == 0.2 && PowerMean(exponent: .infinity)(z) == 0.9)
        #expect(near(PowerMean(exponent: 2)(z), 0.425.squareRoot()))
        #expect(near(PowerMean(exponent: 1e-7)(z), PowerMean.geometric(z), within: 1e-6))
        #expect(near(PowerMean(exponent: -1e-12)(z), PowerMean.geometric(z)))
    }

    @Test func zerosFloorsAndWeights() {
        #expect(PowerMean.geometric([0, 1]) == 0 && PowerMean.harmonic([0, 1]) == 0)
        #expect(near(PowerMean(exponent: 0, floor: 0.01)([0, 1]), 0.1))
        #expect(PowerMean(exponent: -1, floor: 0.01)([0, 1]) > 0)
        #expect(near(PowerMean.arithmetic([1, 0], weights: [3, 1]), 0.75))
        #expect(PowerMean.minimum([0.1, 0.4], weights: [0, 1]) == 0.4)
        #expect(PowerMean.arithmetic([]) == 0 && PowerMean.arithmetic([1], weights: [0]) == 0)
        #expect(PowerMean.geometric([0, 0]) == 0 && PowerMean.arithmetic([0, 0]) == 0)
        // No power overflows.
        #expect(near(PowerMean(exponent: 900)([2, 1, 0]), 2, within: 0.01))
        #expect(near(PowerMean(exponent: -900)([0.5, 1]), 0.5, within: 0.01))
    }

    @Test(arguments: 0..<20) func meansRiseWithTheExponent(seed: UInt64) {
        var generator = TestGenerator(seed: seed)
        let values = (0..<6).map { _ in Double.random(in: 0.01...1, using: &generator) }
        let weights = (0..<6).map { _ in Double.random(in: 0...1, using: &generator) }
        let means = [-.infinity, -20, -1, -0.5, 0, 0.5, 1, 2.5, 20, .infinity].map {
            PowerMean(exponent: $0)(values, weights: weights)
        }
        #expect(zip(means, means.dropFirst()).allSatisfy { $0 <= $1 + 1e-12 })
    }

    @Test func goalposts() {
        #expect(near(Goalposts(worst: 20, best: 85).score(74.6), 0.84))
        #expect(Goalposts(worst: 20, best: 85).score(90) == 1 && Goalposts(worst: 20, best: 85).score(3) == 0)
        // Less is better: 2 % of income for access is the target, 10 % the worst.
        #expect(near(Goalposts(worst: 10, best: 2).score(4), 0.75) && Goalposts(worst: 10, best: 2).score(1) == 1)
        #expect(Goalposts(worst: 1, best: 1).score(1) == 1 && Goalposts(worst: 1, best: 1).score(0.9) == 0)
        #expect(near(Goalposts(worst: 1, best: 100).logarithmicScore(10), 0.5))
        #expect(Goalposts(worst: 1, best: 100).logarithmicScore(0) == 0)
        #expect(Goalposts(worst: 0, best: 100).logarithmicScore(10) == 0)
    }

    /// What is not known scores neither best nor worst.
    @Test func unknownStaysUnknown() {
        #expect(Goalposts(worst: 0, best: 1).score(.nan).isNaN)
        #expect(Goalposts(worst: 1, best: 100).logarithmicScore(.nan).isNaN)
        for exponent in [1, 0, -1, -Double.infinity] {
            #expect(PowerMean(exponent: exponent, floor: 0.1)([0.5, .nan]).isNaN)
        }
        #expect(ContractFulfilment([[1, .nan]]).minimum.isNaN)
        #expect(GeneralisedEntropy.theil([1, .nan]).isNaN && Atkinson.index([1, .nan], aversion: 2).isNaN)
        #expect(GeneralisedEntropy.decomposition(.theil, groups: [[1], [.nan]]).total.isNaN)
    }

    @Test func pillars() {
        #expect(near(Pillars.mean([[0.2, 0.4], [0.9]]), 0.6))
        #expect(near(Pillars.mean([[1], []]), 1) && Pillars.mean([]) == 0 && Pillars.mean([[]]) == 0)
    }
}

@Suite struct HumanDevelopmentTests {
    @Test func goldenIndex() {
        let country = HumanDevelopment(
            lifeExpectancy: 74.6, expectedSchooling: 15.5, meanSchooling: 9.0, incomePerHead: 13_033)
        #expect(near(country.health, 0.84, within: 5e-5))
        #expect(near(country.education, 0.7306, within: 5e-5))
        #expect(near(country.income, 0.7357, within: 5e-5))
        #expect(near(country.index, 0.7671, within: 5e-5))
        #expect(country.level == .high)
    }

    /// The example of the technical notes; 3829 dollars give .5506.
    @Test func exampleOfTheTechnicalNotes() {
        let country = HumanDevelopment(health: 0.6971, education: 0.3447, income: 0.5506)
        #expect(near(country.index, 0.510, within: 5e-4))
        #expect(country.level == .low)
        #expect(near(Goalposts(worst: 100, best: 75_000).logarithmicScore(3829), 0.5506, within: 5e-5))
    }

    @Test func goalpostsHold() {
        let best = HumanDevelopment(
            lifeExpectancy: 90, expectedSchooling: 20, meanSchooling: 16, incomePerHead: 100_000)
        #expect(near(best.index, 1) && best.level == .veryHigh)
        let worst = HumanDevelopment(lifeExpectancy: 10, expectedSchooling: 0, meanSchooling: 0, incomePerHead: 0)
        #expect(worst.index == 0 && worst.income == 0)
    }

    @Test func inequalityAdjusts() {
        let country = HumanDevelopment(health: 0.9, education: 0.6, income: 0.7)
        #expect(country.adjusted(health: 0, education: 0, income: 0) == country)
        // The loss is one less the geometric mean of 1 − A.
        let adjusted = country.adjusted(health: 0.1, education: 0.2, income: 0.3)
        #expect(near(adjusted.index / country.index, PowerMean.geometric([0.9, 0.8, 0.7])))
        let atkinson = Atkinson.index([1, 2, 3, 4, 10], aversion: 1)
        let alike = country.adjusted(health: atkinson, education: atkinson, income: atkinson)
        #expect(near(alike.index, 0.7481389348694224 * country.index))
    }
}

@Suite struct ContractFulfilmentTests {
    @Test func summary() {
        // The State, enterprises, citizens, by privacy, data and security.
        let contract = ContractFulfilment([[0.9, 0.9, 0.9], [0.1, 0.4, 0.4], [0.6, 0.8, 1.7]])
        #expect(contract.minimum == 0.1)
        #expect(near(contract.arithmeticMean, 6.0 / 9))
        #expect(contract.geometricMean < contract.arithmeticMean && contract.geometricMean > contract.minimum)
        #expect(near(contract.byParty, [0.9, 0.3, 0.8]))
        #expect(near(contract.byObligation, [1.6 / 3, 0.7, 2.3 / 3]))
        #expect(contract.partiesInBreach(below: 0.5) == 1 && contract.partiesInBreach(below: 0.85) == 2)
        #expect(contract.partiesInBreach(below: 0) == 0)
    }

    @Test func extremes() {
        #expect(ContractFulfilment([]).arithmeticMean == 1 && ContractFulfilment([]).minimum == 1)
        #expect(ContractFulfilment([[]]).byParty == [1])
        #expect(ContractFulfilment([[0, 1]]).geometricMean == 0)
        #expect(near(ContractFulfilment([[0.25, 1]]).geometricMean, 0.5))
    }
}
