import Polity
import PolityLab
import Testing

/// What changes nothing shifts every analysis by exactly 0: the measure depends on a run's luck alone.
struct PlaceboTests {
    private let first = Small.scenario("a")
    private let second = Small.scenario(
        "b", Small.open(0.8) + [FactorSetting(.lever(.taxIncome), 0.5), FactorSetting(.parameter(.networkEffect), 0.2)])
    private let outputs = Outputs([Small.coin(0.4), Known.luck], months: [0, 3])
    private let lab = Laboratory(seed: 31, threads: 2)

    @Test func sweepsAndSwaps() throws {
        for (scenarios, points) in [
            ([first, second], [[], Small.open(0.2), [FactorSetting(.lever(.commonsSteward), 3)]]),
            (Swap(first, second).scenarios, [[]]),
        ] {
            let cells = try Sweep(scenarios, points: points, outputs: outputs, runs: 4).run(lab)
            #expect(Set(cells.map { Known.bits($0.values) }).count == 1)
            #expect(Set(cells[0].values.map { $0?[2] }).count == 4)
        }
    }

    @Test func explanations() throws {
        let found = try Explanation(Contrast(first, second), runs: 4).run(lab, outputs: outputs)
        for result in found {
            let attribution = try result.get()
            #expect(attribution.total.mean == 0 && attribution.total.low == 0 && attribution.total.high == 0)
            for share in attribution.shares {
                #expect(share.contribution.mean == 0 && share.addFirst.mean == 0 && share.addLast.mean == 0)
                #expect(share.range == 0...0)
            }
        }
    }

    @Test func sensitivities() throws {
        let factors = [
            Factor(.lever(.dataInteroperability), .interval(0...1)),
            Factor(.parameter(.networkEffect), .interval(0.2...0.8)),
        ]
        let morris = try SensitivityAnalysis.morris(
            first, factors: factors, design: MorrisDesign(factors: 2, trajectories: 4, seed: 1), outputs: outputs, lab)
        for result in morris { for factor in try result.get().factors { #expect(factor.muStar == 0) } }
        let design = try SobolIndicesDesign(unitPoints: SobolSequence(dimensions: 6).points(16), secondOrder: false)
        let sobol = try SensitivityAnalysis.sobol(first, factors: factors, design: design, outputs: outputs, lab)
        for result in sobol {
            let indices = try #require(try result.get().indices)
            #expect(indices.total[0].value == 0 && indices.total[1].value == 0 && indices.total[2].value > 0)
        }
    }

    @Test func dominance() throws {
        let rows = try DominanceAudit.run(first, second, outputs: outputs, draws: 12, lab)
        #expect(rows.count == 4)
        for row in rows { #expect(row.rate == 0.5 && row.difference.mean == 0 && !row.isDecided) }
    }

    @Test func claims() throws {
        let test = SequentialTest([first, second], outputs: outputs, looks: ClaimLooks(limit: 40))
        let outcome = try test.run(lab) { values, confidence in
            let margin = Margin.jackknife(count: values[0].count, confidence: confidence) { runs in
                runs.reduce(0) { $0 + (values[0][$1]?[3] ?? .nan) - (values[1][$1]?[3] ?? .nan) } / Double(runs.count)
            }
            return .init(holds: margin.isBelowZero, detail: margin)
        }
        #expect(outcome.detail == Margin(estimate: 0, low: 0, high: 0))
    }
}
