import Polity
import PolityLab
import Testing

struct AnalysesTests {
    private let first = Small.scenario("a")
    private let second = Small.scenario(
        "b",
        Small.open(0.8) + [
            FactorSetting(.lever(.dataSocialShare), 0.6), FactorSetting(.lever(.surveillanceCap), 0.4),
        ])

    @Test func aContrastLeadsFromOneScenarioToTheOther() throws {
        let contrast = Contrast(first, second)
        #expect(contrast.changes.count == 3)
        let all = [first, contrast.scenario(with: []), second, contrast.scenario(with: contrast.changes)]
        let values = try Laboratory(seed: 3).values(
            all, variants: all.indices.map { .init(scenario: $0) },
            trials: all.indices.map { .init(variant: $0, replication: 0) }, outputs: Small.outputs)
        #expect(values[0] == values[1] && values[2] == values[3] && values[0] != values[2])
    }

    @Test(arguments: [false, true]) func sharesSumToTheDifference(isGrouped: Bool) throws {
        let explanation = try Explanation(Contrast(first, second), runs: 4, isGrouped: isGrouped)
        #expect(explanation.players.count == (isGrouped ? 2 : 3))
        let found = try explanation.run(Laboratory(seed: 3, threads: 2), outputs: Small.outputs)
        for result in found {
            let attribution = try result.get()
            let sum = attribution.shares.reduce(0) { $0 + $1.contribution.mean }
            #expect(abs(sum - attribution.total.mean) < 1e-9)
        }
        let study = try Study(
            scenarios: [first, second], measures: Small.outputs.measures, months: 12, runs: 4, seed: 3
        ).run()
        let place = try #require(Small.outputs.place(measure: 0, month: 12))
        let difference = Estimate(
            differenceOf: study.values(scenario: 1, measure: 0, month: 12),
            minus: study.values(scenario: 0, measure: 0, month: 12))
        #expect(abs(try found[place].get().total.mean - difference.mean) < 1e-12)
    }

    @Test func sharesOfManyLeversSumToo() throws {
        let changes = Lever.allCases.filter { $0.entry.range == 0...1 && !Lever.budget.contains($0) }.prefix(12)
        let other = Small.scenario("b", changes.map { FactorSetting(.lever($0), first.levers[$0] == 0.5 ? 0.4 : 0.5) })
        let explanation = try Explanation(Contrast(first, other), runs: 2, seed: 5)
        #expect(explanation.players.count == 12 && explanation.design.method != .exact)
        let outputs = Outputs([Measure.named("surveillance")].compactMap(\.self), months: [4])
        let attribution = try explanation.run(Laboratory(seed: 5, threads: 2), outputs: outputs)[0].get()
        let sum = attribution.shares.reduce(0) { $0 + $1.contribution.mean }
        #expect(abs(sum - attribution.total.mean) < 1e-9)
        #expect(attribution.total.mean != 0)
    }

    /// What changes nothing shifts every result by exactly 0.
    @Test func aPlaceboDoesNothing() throws {
        let coin = Outputs([Small.coin(0.4)], months: [3])
        let attribution = try Explanation(Contrast(first, second), runs: 5).run(Laboratory(), outputs: coin)[0].get()
        #expect(attribution.total.mean == 0)
        #expect(attribution.shares.allSatisfy { $0.contribution.mean == 0 && $0.range == 0...0 })
        let design = try MorrisDesign(factors: 1, trajectories: 4, seed: 1)
        let factor = try #require(Factor(.lever(.dataInteroperability)))
        let effects = try SensitivityAnalysis.morris(
            first, factors: [factor], design: design, outputs: coin, Laboratory())[0].get()
        #expect(effects.factors[0].muStar == 0)
    }

    @Test func luckIsAFactor() throws {
        let design = try SobolIndicesDesign(
            unitPoints: SobolSequence(dimensions: 4, randomisation: .owen(seed: 2)).points(256), secondOrder: false)
        let factor = try #require(Factor(.lever(.dataInteroperability)))
        let found = try SensitivityAnalysis.sobol(
            first, factors: [factor], design: design, outputs: Outputs([Small.coin(0.5)], months: [0]),
            Laboratory(threads: 2))[0].get()
        let indices = try #require(found.indices)
        #expect(indices.total[0].value == 0)
        #expect(abs(indices.first[1].value - 1) < 0.25 && abs(indices.total[1].value - 1) < 0.25)
    }

    @Test func parityNamesWhatDiffers() throws {
        var other = second
        other.economy[.networkEffect] = 0.9
        other.switches = ["usage": false]
        let parity = Parity(first, other)
        #expect(parity.differences.count == 5)
        #expect(parity.undeclared.map(\.name) == ["network_effect", "usage"])
        #expect(try Parity.isBlindToNames(first, other, outputs: Small.outputs, Laboratory()))
        #expect(Parity(first, first).differences.isEmpty)
    }

    @Test func aSwapChangesTheEconomyAlone() {
        var other = second
        other.economy[.networkEffect] = 0.9
        let swap = Swap(first, other).scenarios
        #expect(swap[1].levers == first.levers && swap[1].economy == other.economy)
        #expect(swap[2].levers == other.levers && swap[2].economy == first.economy)
        #expect(swap[0] == first && swap[3] == other)
    }

    @Test func runsAreRemembered() throws {
        let memory = RunMemory(limit: 1_000)
        let lab = Laboratory(seed: 4, memory: memory)
        let sweep = Sweep([first, second], points: [[], Small.open(0.5)], outputs: Small.outputs, runs: 2)
        let cells = try sweep.run(lab)
        #expect(try sweep.run(lab) == cells)
        #expect(try sweep.run(Laboratory(seed: 4)) == cells)
        // A watch that stops everything stops nothing that is remembered.
        let stopped = Laboratory(seed: 4, watch: Watch(isCancelled: { true }), memory: memory)
        #expect(try sweep.run(stopped) == cells)
    }

    @Test func aFactorCoversItsDomain() {
        let choice = Factor(.lever(.commonsSteward))
        #expect(Set((0..<100).compactMap { choice?.value(at: Double($0) / 100) }) == [0, 1, 2, 3, 4])
        let logarithmic = Factor(.parameter(.switchingCost), .interval(1...100, isLogarithmic: true))
        #expect(abs(logarithmic.value(at: 0.5) - 10) < 1e-12)
        let normal = Factor(.parameter(.networkEffect), .distribution(.normal(mean: 0, deviation: 1)))
        #expect(normal.value(at: 0).isFinite && normal.value(at: 1).isFinite)
        #expect(Factor(.lever(.stateTiers), .interval(1...5)).value(at: 0.4) == 3)
    }
}
