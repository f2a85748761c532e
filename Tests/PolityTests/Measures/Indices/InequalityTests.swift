import Polity
import PolityNumerics
import TestSupport
import Testing

@Suite struct InequalityTests {
    private let five: [Double] = [1, 2, 3, 4, 10]

    @Test func goldenValues() {
        #expect(near(Inequality(five).gini, 0.4) && near(Inequality(five).unbiasedGini, 0.5))
        #expect(near(GeneralisedEntropy.theil(five), 0.27636361895732137))
        #expect(near(GeneralisedEntropy.meanLogDeviation(five), 0.2901665764514923))
        #expect(near(Atkinson.index(five, aversion: 0.5), 0.13351045273669038))
        #expect(near(Atkinson.index(five, aversion: 1), 0.2518610651305776))
        #expect(near(Atkinson.index(five, aversion: 2), 0.4274809160305343))
        #expect(near(Atkinson.index(five, aversion: .infinity), 0.75) && Atkinson.index(five, aversion: 0) == 0)
        let ten = Inequality((1...10).map { Double($0) })
        #expect(near(ten.gini, 0.3) && near(ten.palma, 1))
        #expect(near(ten.share(ofPoorest: 0.4), 10.0 / 55))
    }

    @Test func degenerateDistributions() {
        for values in [[], [0, 0]] as [[Double]] {
            #expect(Inequality(values).gini == 0 && Inequality(values).unbiasedGini == 0)
            #expect(GeneralisedEntropy.theil(values) == 0 && GeneralisedEntropy.meanLogDeviation(values) == 0)
            #expect(Atkinson.index(values, aversion: 1) == 0 && Inequality(values).quantile(0.5) == 0)
        }
        #expect(Inequality([3, 3, 3]).gini == 0 && Inequality([3]).unbiasedGini == 0)
        #expect(near(Inequality([0, 0, 0, 1]).gini, 0.75) && near(Inequality([0, 0, 0, 1]).unbiasedGini, 1))
        #expect(near(GeneralisedEntropy.theil([0, 0, 0, 1]), 1.3862943611198906))
        #expect(GeneralisedEntropy.meanLogDeviation([0, 1]) == .infinity)
        #expect(Atkinson.index([0, 1], aversion: 1) == 1 && Atkinson.index([0, 1], aversion: 2) == 1)
        #expect(near(Atkinson.index([0, 1], aversion: 0.5), 0.5))
        // Debts count as nothing.
        #expect(Atkinson.index([-4, 1], aversion: 0.5) == Atkinson.index([0, 1], aversion: 0.5))
        #expect(GeneralisedEntropy.theil([-4, 1]) == GeneralisedEntropy.theil([0, 1]))
    }

    /// At s = .5: Gini 2 Φ(s/√2) − 1 = .27633, Theil's indices s²/2 = .125, Atkinson 1 − exp(−s²/2) = .11750.
    @Test func logNormal() {
        let draws = Draws(seed: 1, replication: 0)
        let sample = (0..<40_000).map { Elementary.exp(0.5 * draws.normal(.named("gini"), index: $0)) }
        #expect(near(Inequality(sample).gini, 0.27633, within: 0.004))
        #expect(near(GeneralisedEntropy.theil(sample), 0.125, within: 0.004))
        #expect(near(GeneralisedEntropy.meanLogDeviation(sample), 0.125, within: 0.004))
        #expect(near(Atkinson.index(sample, aversion: 1), 0.11750, within: 0.004))
    }

    @Test func pareto() {
        let distribution = ParetoDistribution(scale: 2, shape: 3)
        #expect(near(distribution.gini, 0.2))
        let sample = (0..<20_000).map { distribution.quantile((Double($0) + 0.5) / 20_000) }
        #expect(near(Inequality(sample).gini, 0.2, within: 1e-3))
    }

    @Test func lorenzCurves() {
        let curve = Inequality([4, 1, 3, 2]).lorenzCurve(parts: 4)
        #expect(near(curve.map(\.population), [0, 0.25, 0.5, 0.75, 1]))
        #expect(near(curve.map(\.held), [0, 0.1, 0.3, 0.6, 1]))
        let general = Inequality([4, 1, 3, 2]).generalisedLorenzCurve(parts: 2)
        #expect(near(general.map(\.held), [0, 0.75, 2.5]))
        #expect(near(Inequality([1, 3]).lorenzCurve(parts: 4).map(\.held), [0, 0.125, 0.25, 0.625, 1]))
        #expect(Inequality([]).lorenzCurve(parts: 0).map(\.held) == [0, 0])
        #expect(Inequality([]).generalisedLorenzCurve(parts: 1).map(\.held) == [0, 0])
    }

    @Test func quantiles() {
        let values = Inequality([40, 10, 30, 20])
        #expect(values.quantile(0) == 10 && values.quantile(1) == 40 && values.quantile(0.5) == 25)
        #expect(near(values.quantile(0.25), 17.5) && values.quantile(7) == 40)
    }

    @Test(arguments: 0..<20) func scaleAndTransfers(seed: UInt64) {
        var generator = TestGenerator(seed: seed)
        let n = Int.random(in: 3...60, using: &generator)
        let values = (0..<n).map { _ in Double.random(in: 0.01...100, using: &generator) }.sorted()
        let doubled = values.map { 2.5 * $0 }
        // From the richest to the poorest, less than would swap them.
        var moved = values
        let gift = 0.3 * (values[n - 1] - values[0])
        moved[0] += gift
        moved[n - 1] -= gift
        let indices: [([Double]) -> Double] = [
            { GeneralisedEntropy.theil($0) }, { GeneralisedEntropy.meanLogDeviation($0) },
            { Atkinson.index($0, aversion: 0.5) }, { Atkinson.index($0, aversion: 1) },
            { Atkinson.index($0, aversion: 2) }, { Inequality($0).gini },
        ]
        for index in indices {
            #expect(near(index(doubled), index(values), within: 1e-6))
            #expect(near(index(values + values), index(values), within: 1e-6))
            #expect(index(moved) < index(values))
            #expect(index(values) >= 0)
        }
        #expect(Atkinson.index(values, aversion: 1) <= Atkinson.index(values, aversion: 2))
        #expect(
            near(
                1 - Elementary.exp(-GeneralisedEntropy.meanLogDeviation(values)),
                Atkinson.index(values, aversion: 1)))
        let area = Inequality(values).lorenzCurve(parts: n).map(\.held).dropLast().reduce(0.5, +) / Double(n)
        #expect(near(1 - 2 * area, Inequality(values).gini, within: 1e-6))
    }

    @Test(arguments: 0..<10) func decompositionSumsToTheWhole(seed: UInt64) {
        var generator = TestGenerator(seed: seed)
        let groups = (0..<4).map { group in
            (0..<(group * 5)).map { _ in Double.random(in: 0.1...Double(10 * group), using: &generator) }
        }
        let all = groups.flatMap { $0 }
        let theil = GeneralisedEntropy.decomposition(.theil, groups: groups)
        let deviation = GeneralisedEntropy.decomposition(.meanLogDeviation, groups: groups)
        #expect(near(theil.total, GeneralisedEntropy.theil(all)))
        #expect(near(deviation.total, GeneralisedEntropy.meanLogDeviation(all)))
        #expect(theil.between >= 0 && theil.within >= 0 && deviation.between >= 0 && deviation.within >= 0)
    }

    @Test func decompositionExtremes() {
        for index in [GeneralisedEntropy.Index.theil, .meanLogDeviation] {
            let alike = GeneralisedEntropy.decomposition(index, groups: [five, five])
            #expect(near(alike.between, 0) && alike.within > 0.2)
            let apart = GeneralisedEntropy.decomposition(index, groups: [[1, 1], [3, 3, 3]])
            #expect(near(apart.within, 0) && apart.between > 0)
            #expect(GeneralisedEntropy.decomposition(index, groups: [[], [0]]).total == 0)
        }
        #expect(GeneralisedEntropy.decomposition(.meanLogDeviation, groups: [[0], [1]]).total == .infinity)
        #expect(near(GeneralisedEntropy.decomposition(.theil, groups: [[0], [1]]).between, 0.6931471805599453))
    }

    @Test func radixSortSorts() {
        var generator = TestGenerator(seed: 5)
        for n in [0, 1, 2, 100, 3000] {
            let values =
                (0..<n).map { _ in Float.random(in: -1e3...1e3, using: &generator) }
                + (n > 2 ? [0, -0.0, 1e-30, -1e30] : [])
            #expect(RadixSort.ascending(values) == values.sorted())
        }
    }
}
