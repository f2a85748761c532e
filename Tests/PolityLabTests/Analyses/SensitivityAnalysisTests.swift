import Polity
import PolityLab
import Testing

/// Designs on a scenario whose outputs are known functions of its levers and of luck.
struct SensitivityAnalysisTests {
    private let lab = Laboratory(seed: 5, threads: 2)
    private let factors = [
        Factor(.lever(.dataInteroperability), .interval(0...1)),
        Factor(.parameter(.networkEffect), .interval(0.25...0.75)),
    ]

    private func sobol(_ measure: Measure, points: Int = 512) throws -> SobolIndices {
        let design = try SobolIndicesDesign(
            unitPoints: SobolSequence(dimensions: 6, randomisation: .owen(seed: 3)).points(points), secondOrder: false)
        let found = try SensitivityAnalysis.sobol(
            Known.scenario(), factors: factors, design: design, outputs: Known.outputs(measure), lab)
        #expect(found.count == 1)
        return try #require(try found[0].get().indices)
    }

    @Test func luckAloneHasEverything() throws {
        let indices = try sobol(Known.luck)
        for factor in 0...1 {
            #expect(indices.total[factor].value == 0)
            #expect(abs(indices.first[factor].value) < 0.15)
        }
        #expect(abs(indices.first[2].value - 1) < 0.15 && abs(indices.total[2].value - 1) < 0.15)
    }

    @Test func aLeverAloneHasEverything() throws {
        let indices = try sobol(Known.measure { levers, _ in levers[.dataInteroperability] })
        #expect(abs(indices.first[0].value - 1) < 0.05 && abs(indices.total[0].value - 1) < 0.05)
        #expect(indices.total[1].value == 0 && indices.total[2].value == 0)
    }

    /// x + 2 e + u: variances 1/12, 4 (1/2)²/12 and 1/12, so a third each.
    @Test func threePartsHaveAThirdEach() throws {
        let luck = Known.luck
        let sum = Measure(luck.entry) { world, place in
            world.jurisdictions[0].levers[.dataInteroperability]
                + 2 * world.jurisdictions[0].economy[.networkEffect] + luck.observe(world, place)
        }
        let indices = try sobol(sum, points: 1_024)
        for factor in 0...2 {
            #expect(abs(indices.first[factor].value - 1.0 / 3) < 0.08, "\(factor)")
            #expect(abs(indices.total[factor].value - 1.0 / 3) < 0.08, "\(factor)")
        }
    }

    @Test func aConstantHasNothingToShare() throws {
        let design = try SobolIndicesDesign(
            unitPoints: SobolSequence(dimensions: 6).points(16), secondOrder: false)
        let found = try SensitivityAnalysis.sobol(
            Known.scenario(), factors: factors, design: design, outputs: Known.outputs(Known.measure { _, _ in 3 }), lab
        )
        #expect(try found[0].get().outcome == .constantOutput)
    }

    /// Effects per full range of the factor: the slope times the range.
    @Test func effectsOfALinearOutputAreItsSlopes() throws {
        let design = try MorrisDesign(factors: 2, trajectories: 6, seed: 4)
        let found = try SensitivityAnalysis.morris(
            Known.scenario(), factors: factors, design: design,
            outputs: Known.outputs(
                Known.measure { levers, economy in 3 * levers[.dataInteroperability] - 4 * economy[.networkEffect] },
                Known.luck), lab)
        let linear = try found[0].get()
        for (factor, slope) in [3.0, -2.0].enumerated() {
            #expect(abs((linear.factors[factor].mu ?? .nan) - slope) < 1e-9)
            #expect(abs((linear.factors[factor].muStar ?? .nan) - abs(slope)) < 1e-9)
            #expect((linear.factors[factor].sigma ?? .nan) < 1e-9)
        }
        // A trajectory has one luck: what depends on luck alone has no effects at all.
        for factor in try found[1].get().factors { #expect(factor.mu == 0 && factor.muStar == 0 && factor.sigma == 0) }
    }

    /// Levels of a design reach both ends of a range whose ends are the catalogue's.
    @Test func endsOfTheCatalogueAreNoFailures() throws {
        let factor = Factor(.lever(.taxIncome), .interval(0.3...0.9))
        #expect(Lever.taxIncome.entry.range.upperBound == 0.9)
        let design = try MorrisDesign(factors: 1, trajectories: 8, seed: 1)
        let found = try SensitivityAnalysis.morris(
            Known.scenario(), factors: [factor], design: design,
            outputs: Known.outputs(Known.measure { levers, _ in levers[.taxIncome] }), lab)
        #expect(abs((try found[0].get().factors[0].muStar ?? .nan) - 0.6) < 1e-12)
    }

    @Test func pointsOfAnExplorationHaveTheirOwnLuckAndShareItAmongScenarios() throws {
        let points = [[0.1, 0.2], [0.1, 0.2], [0.9, 0.5]]
        let exploration = Exploration(
            [Known.scenario(), Known.scenario(Small.open(0.3))], factors: factors, points: points, runsPerPoint: 2,
            outputs: Known.outputs(Known.luck, Known.measure { levers, _ in levers[.dataInteroperability] }))
        #expect(exploration.size == 12)
        let found = try exploration.run(lab)
        var seen: Set<Double> = []
        for (point, scenarios) in found.enumerated() {
            #expect(Known.bits(scenarios[0]) == Known.bits(scenarios[1]))
            for run in scenarios[0] {
                #expect(run?[1] == points[point][0])
                seen.insert(run?[0] ?? .nan)
            }
        }
        #expect(seen.count == 6)
    }
}
