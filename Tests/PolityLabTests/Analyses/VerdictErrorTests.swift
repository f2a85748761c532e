import Polity
import PolityLab
import Testing

/// How often verdicts are wrong, over many claims of which the truth is known.
///
/// With 400 claims and a true error of at most α, more wrong verdicts than the bound below come once in 10 000 seeds at
/// most (Clopper and Pearson, one side); the seeds are fixed.
struct VerdictErrorTests {
    private static let claims = 400

    /// Wrong verdicts are not more frequent than the claim's own error says.
    private func expectFewWrong(_ counts: [Verdict: Int], truth: Verdict?, error: Double, _ note: String) {
        let wrong = [Verdict.supported, .refuted].filter { $0 != truth }.reduce(0) { $0 + counts[$1, default: 0] }
        let (low, _) = Proportion.clopperPearson(successes: wrong, trials: Self.claims, confidence: 0.9998)
        #expect(low <= error, "\(note): \(counts)")
        #expect(counts.values.reduce(0, +) == Self.claims)
    }

    private func verdicts(
        _ outputs: Outputs, limit: Int, confidence: Double,
        _ judge: ([Double], Double) -> Bool?
    ) throws -> [Verdict: Int] {
        let test = SequentialTest(
            [Known.scenario()], outputs: outputs, looks: ClaimLooks(limit: limit, confidence: confidence))
        var counts: [Verdict: Int] = [:]
        for seed in 0..<Self.claims {
            let outcome = try test.run(Laboratory(seed: UInt64(7_000 + seed), threads: 2)) { values, confidence in
                .init(holds: judge(values[0].compactMap { $0?[0] }, confidence), detail: true)
            }
            counts[outcome.verdict, default: 0] += 1
        }
        return counts
    }

    /// "A head comes less often than `border`", by Clopper and Pearson's interval.
    @Test(arguments: [(0.5, 0.3), (0.5, 0.7), (0.5, 0.5), (0.1, 0.1), (0.02, 0.02)])
    func sharesAtAConfidenceOf90Percent(border: Double, probability: Double) throws {
        let counts = try verdicts(
            Outputs([Small.coin(probability)], months: [0]), limit: 128, confidence: 0.9
        ) { values, confidence in
            let heads = values.count { $0 == 1 }
            let interval = Proportion.clopperPearson(successes: heads, trials: values.count, confidence: confidence)
            let margin = Margin(
                estimate: Double(heads) / Double(values.count) - border, low: interval.low - border,
                high: interval.high - border)
            return margin.isBelowZero
        }
        let truth: Verdict? = probability == border ? nil : probability < border ? .supported : .refuted
        expectFewWrong(counts, truth: truth, error: 0.1, "\(probability) against \(border)")
        if let truth { #expect(counts[truth, default: 0] > 350, "\(counts)") }
    }

    /// "The mean of an even number is below `border`", by Student's interval.
    @Test(arguments: [0.4, 0.5, 0.6]) func meansAtAConfidenceOf95Percent(border: Double) throws {
        let counts = try verdicts(Known.outputs(Known.luck), limit: 256, confidence: 0.95) { values, confidence in
            Margin.jackknife(count: values.count, confidence: confidence) { runs in
                runs.reduce(0) { $0 + values[$1] } / Double(runs.count) - border
            }.isBelowZero
        }
        let truth: Verdict? = border == 0.5 ? nil : border > 0.5 ? .supported : .refuted
        expectFewWrong(counts, truth: truth, error: 0.05, "\(border)")
        if let truth { #expect(counts[truth, default: 0] > 350, "\(counts)") }
    }

    /// Looking often without paying for it would be wrong more often than said: the test above can fail.
    @Test func looksThatCostNothingAreWrongTooOften() throws {
        let counts = try verdicts(Known.outputs(Known.luck), limit: 512, confidence: 0.9) { values, _ in
            Estimate(meanOf: values, confidence: 0.9).low.flatMap { low in
                low > 0.5 ? false : 2 * Estimate(meanOf: values).mean - low < 0.5 ? true : nil
            }
        }
        let wrong = counts[.supported, default: 0] + counts[.refuted, default: 0]
        let (low, _) = Proportion.clopperPearson(successes: wrong, trials: Self.claims, confidence: 0.9998)
        #expect(low > 0.1, "\(counts)")
    }

    @Test func looksGoOnUntilSomethingIsDecided() throws {
        func outcome(_ answers: [Int: Bool], final: Int? = nil) throws -> SequentialTest.Outcome<Int> {
            let test = SequentialTest(
                [Known.scenario(), Known.scenario(Small.open(1))], outputs: Known.outputs(Known.luck),
                looks: ClaimLooks(limit: 130))
            return try test.run(Laboratory()) { values, confidence in
                #expect(values.count == 2 && values[0].count == values[1].count)
                // Both scenarios have the same luck, and no replication comes twice.
                #expect(values[0] == values[1] && Set(values[0].map { $0?[0] }).count == values[0].count)
                #expect(abs(confidence - (1 - 0.05 / 4)) < 1e-15)
                let count = values[0].count
                return .init(holds: answers[count], detail: count, isFinal: count == final)
            }
        }
        let first = try outcome([32: true])
        #expect(first.verdict == .supported && first.runs == 32 && first.looks == 1 && first.detail == 32)
        let third = try outcome([128: false])
        #expect(third.verdict == .refuted && third.runs == 128 && third.looks == 3)
        let never = try outcome([:])
        #expect(never.verdict == .undecided && never.runs == 130 && never.looks == 4)
        let ended = try outcome([128: true], final: 64)
        #expect(ended.verdict == .undecided && ended.runs == 64 && ended.looks == 2)
    }

    @Test func looksDoubleUpToTheLimitAndShareTheErrorExactly() {
        for limit in [Int.min, -1, 0, 1, 2, 31, 32, 33, 63, 64, 65, 1_000, 2_000, 1 << 40] {
            for comparisons in [1, 2, 7] {
                let looks = ClaimLooks(limit: limit, confidence: 0.9, comparisons: comparisons)
                #expect(looks.looks.last == max(2, limit))
                #expect(zip(looks.looks, looks.looks.dropFirst()).allSatisfy { $0 < $1 })
                #expect(zip(looks.looks, looks.looks.dropFirst().dropLast()).allSatisfy { 2 * $0 == $1 })
                let spent = (1 - looks.confidencePerLook) * Double(looks.looks.count * comparisons)
                #expect(abs(spent - 0.1) < 1e-12)
            }
        }
        #expect(ClaimLooks(limit: 64).looks == [32, 64] && ClaimLooks(limit: 65).looks == [32, 64, 65])
        #expect(ClaimLooks(limit: 100, comparisons: 0).comparisons == 1)
    }

    // MARK: Margins

    @Test func theJackknifeOfAPairedDifferenceIsThePairedInterval() throws {
        for count in [2, 3, 10, 57] {
            let draws = Draws(seed: 21, replication: count)
            let a = (0..<count).map { draws.uniform(.named("test.a"), index: $0) }
            let b = (0..<count).map { 3 * draws.uniform(.named("test.b"), index: $0) + a[$0] }
            for confidence in [0.5, 0.95, 0.999] {
                let usual = Estimate(differenceOf: b, minus: a, confidence: confidence)
                let margin = Margin.jackknife(count: count, confidence: confidence) { runs in
                    let n = Double(runs.count)
                    return runs.reduce(0) { $0 + b[$1] } / n - runs.reduce(0) { $0 + a[$1] } / n
                }
                #expect(abs(margin.estimate - usual.mean) < 1e-12)
                let reach = try #require(usual.high) - usual.mean
                #expect(abs(margin.high - margin.estimate - reach) < 1e-8 * max(1, reach))
                #expect(abs(margin.estimate - margin.low - reach) < 1e-8 * max(1, reach))
            }
        }
    }

    /// The jackknife of a ratio of means against the delta method, which it equals for many runs.
    @Test func theJackknifeOfARatioIsTheDeltaMethods() {
        let draws = Draws(seed: 22, replication: 0)
        let n = 400
        let a = (0..<n).map { 1 + draws.uniform(.named("test.a"), index: $0) }
        let b = (0..<n).map { 2 + draws.uniform(.named("test.b"), index: $0) + a[$0] }
        func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
        let ratio = mean(b) / mean(a)
        let residuals = zip(a, b).map { ($1 - ratio * $0) / mean(a) }
        let usual = Estimate(meanOf: residuals)
        let margin = Margin.jackknife(count: n, confidence: 0.95) { runs in
            mean(runs.map { b[$0] }) / mean(runs.map { a[$0] })
        }
        #expect(abs(margin.estimate - ratio) < 1e-12)
        #expect(abs((margin.high - margin.low) / ((usual.high ?? 0) - (usual.low ?? 0)) - 1) < 0.02)
    }

    @Test func hostileMarginsDecideNothing() {
        for count in [0, 1] {
            let margin = Margin.jackknife(count: count, confidence: 0.95) { _ in -1 }
            #expect(margin.low == -.infinity && margin.high == .infinity)
            #expect(margin.isBelowZero == nil && margin.isAtMostZero == nil)
        }
        let broken = Margin.jackknife(count: 5, confidence: 0.95) { $0.contains(3) ? .nan : 1 }
        #expect(broken.isBelowZero == nil && broken.isAtMostZero == nil)
        let same = Margin.jackknife(count: 5, confidence: 0.95) { _ in 0 }
        #expect(same == Margin(estimate: 0, low: 0, high: 0))
        #expect(same.isBelowZero == false && same.isAtMostZero == true)
        let around = Margin(estimate: 0, low: -1, high: 1)
        #expect(around.isBelowZero == nil && around.isAtMostZero == nil)
        #expect(Margin(estimate: -1, low: -2, high: 0).isBelowZero == nil)
        #expect(Margin(estimate: -1, low: -2, high: 0).isAtMostZero == true)
        #expect(Margin(estimate: 1, low: 0, high: 2).isBelowZero == false)
        #expect(Margin(estimate: 1, low: 0, high: 2).isAtMostZero == nil)
    }
}
