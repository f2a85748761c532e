import Polity
import PolityLab
import Testing

struct SequentialTestTests {
    @Test func looksShareTheError() {
        let looks = ClaimLooks(limit: 2_000)
        #expect(looks.looks == [32, 64, 128, 256, 512, 1_024, 2_000])
        #expect(abs(looks.confidencePerLook - (1 - 0.05 / 7)) < 1e-15)
        #expect(ClaimLooks(limit: 20).looks == [20] && ClaimLooks(limit: 0).looks == [2])
        let two = ClaimLooks(limit: 32, confidence: 0.9, comparisons: 2)
        #expect(two.looks == [32] && abs(two.confidencePerLook - 0.95) < 1e-15)
    }

    @Test func theJackknifeOfAMeanIsTheUsualInterval() {
        let values = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
        let usual = Estimate(meanOf: values, confidence: 0.99)
        let margin = Margin.jackknife(count: values.count, confidence: 0.99) { runs in
            runs.reduce(0) { $0 + values[$1] } / Double(runs.count)
        }
        #expect(abs(margin.estimate - usual.mean) < 1e-12)
        #expect(abs(margin.low - (usual.low ?? 0)) < 1e-9 && abs(margin.high - (usual.high ?? 0)) < 1e-9)
    }

    /// Verdicts about a coin: 300 claims each that the share is below a half, at an error of at most 5 %.
    ///
    /// A right test with an error of 5 % exceeds 5 % + 3.5 standard deviations once in about 4 000 seeds; the seed is fixed.
    @Test(arguments: [(0.3, Verdict.supported), (0.7, .refuted), (0.5, nil)])
    func verdictsAreWrongAsSeldomAsSaid(probability: Double, truth: Verdict?) throws {
        let test = SequentialTest(
            [coinScenario], outputs: Outputs([Small.coin(probability)], months: [0]),
            looks: ClaimLooks(limit: 256))
        var counts: [Verdict: Int] = [:]
        let claims = 300
        for seed in 0..<claims {
            let outcome = try test.run(Laboratory(seed: UInt64(seed))) { values, confidence in
                let heads = values[0].count { $0?[0] == 1 }
                let interval = Proportion.clopperPearson(
                    successes: heads, trials: values[0].count, confidence: confidence)
                let margin = Margin(
                    estimate: Double(heads) / Double(values[0].count) - 0.5, low: interval.low - 0.5,
                    high: interval.high - 0.5)
                return .init(holds: margin.isBelowZero, detail: margin)
            }
            counts[outcome.verdict, default: 0] += 1
            #expect(test.looks.looks.contains(outcome.runs))
        }
        let wrong: Int =
            switch truth {
            case nil: counts[.supported, default: 0] + counts[.refuted, default: 0]
            case let truth?: claims - counts[truth, default: 0] - counts[.undecided, default: 0]
            }
        let allowed = 0.05 + 3.5 * (0.05 * 0.95 / Double(claims)).squareRoot()
        #expect(Double(wrong) / Double(claims) < allowed, "\(counts)")
        // Far from the border the runs decide.
        if let truth { #expect(counts[truth, default: 0] > claims * 9 / 10, "\(counts)") }
    }

    private var coinScenario: Scenario {
        var economy = Economy()
        economy[.citizens] = 4
        economy[.enterprises] = 2
        return Scenario(name: "coin", economy: economy)
    }
}
