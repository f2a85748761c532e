import Polity
import PolityLab
import Testing

/// Points ruled out by hand, and waves that close in on the parameters of a known model.
@Suite struct HistoryMatchingTests {
    @Test func implausibilityByHand() throws {
        let matching = try HistoryMatching([
            .init(10, observationDeviation: 2, discrepancyDeviation: 2), .init(0, observationDeviation: 0),
        ])
        // |10 - 4| / sqrt(1 + 4 + 4) = 2.
        #expect(matching.implausibility(of: 4, variance: 1, target: 0) == 2)
        #expect(matching.implausibility(of: 16, variance: 1, target: 0) == 2)
        #expect(matching.implausibility(of: 0, target: 1) == 0)
        #expect(matching.implausibility(of: 1, target: 1) == .infinity)
        for bad in [Double.nan, .infinity, -.infinity] {
            #expect(matching.implausibility(of: bad, target: 0) == .infinity)
            #expect(matching.implausibility(of: bad, target: 1) == .infinity)
        }
    }

    @Test func theWorstTargetDecidesUnlessIgnored() throws {
        let targets = [HistoryMatching.Target](repeating: .init(0, observationDeviation: 1), count: 3)
        let outputs: [[Double]] = [[0, 0, 3], [0, 0, 3.5], [4, 1, -5], [.nan, 0, 0]]
        let strict = try HistoryMatching(targets).wave(outputs: outputs)
        #expect(strict.combined == [3, 3.5, 5, .infinity] && strict.kept == [0] && strict.share == 0.25)
        let lenient = try HistoryMatching(targets, ignored: 1).wave(outputs: outputs)
        #expect(lenient.combined == [0, 0, 4, 0] && lenient.kept == [0, 1, 3])
        // More is allowed where the outputs are known less exactly.
        let variances = [[Double]](repeating: [0, 0, 1], count: 4)
        #expect(try HistoryMatching(targets).wave(outputs: outputs, variances: variances).kept == [0, 1])
    }

    @Test func momentsAreThoseOfTheMean() {
        let moments = HistoryMatching.moments(of: [[1, 5], [2, 5], [6, 5]])
        #expect(moments.means == [3, 5] && moments.variances == [7.0 / 3, 0])
        #expect(HistoryMatching.moments(of: [[1, 2]]).variances == [0, 0])
    }

    /// y = (10 a, 10 a b) with the targets of a = 0.3, b = 0.7, known four times as exactly in each of five waves: what is left closes in
    /// on the truth and never rules it out.
    @Test func wavesCloseIn() throws {
        let truth = [0.3, 0.7]
        func model(_ x: [Double]) -> [Double] { [10 * x[0], 10 * x[0] * x[1]] }
        let matching = try HistoryMatching(model(truth).map { .init($0, observationDeviation: 0.02) })
        var points = (0..<200).map { row in
            (0..<2).map { Draws(seed: 5, replication: row).uniform(.named("test.history"), index: $0) }
        }
        var widths: [[Double]] = []
        var variance = 0.3
        for number in 1...5 {
            let variances = [[Double]](repeating: [variance, variance], count: points.count)
            let wave = try matching.wave(outputs: points.map(model), variances: variances)
            try #require(wave.kept.count > 10)
            points = HistoryMatching.nextPoints(200, around: points, kept: wave.kept, wave: number, seed: 5)
            #expect(points.allSatisfy { $0.allSatisfy { (0...1).contains($0) } })
            widths.append(
                (0..<2).map { axis in
                    let values = points.map { $0[axis] }
                    let (low, high) = (values.min() ?? 1, values.max() ?? 0)
                    #expect(low < truth[axis] && high > truth[axis])
                    return high - low
                })
            variance /= 4
        }
        // The first target alone leaves 3 sqrt(0.3 / 256 + 0.0004) / 10 = 0.012 to either side of a.
        #expect(widths[4][0] < 0.03 && widths[4][1] < 0.15, "\(widths)")
        #expect(zip(widths, widths.dropFirst()).allSatisfy { $0[0] > $1[0] })
    }

    @Test func nextPointsFillTheWidenedBox() {
        let points: [[Double]] = [[0.2, 0.5], [0.4, 0.5], [0.9, 0.1]]
        let next = HistoryMatching.nextPoints(500, around: points, kept: [0, 1], wave: 1, seed: 0)
        #expect(next.allSatisfy { $0[0] >= 0 && $0[0] <= 0.6 + 1e-12 && $0[1] == 0.5 })
        #expect((next.map { $0[0] }.max() ?? 0) > 0.58 && (next.map { $0[0] }.min() ?? 1) < 0.02)
        #expect(next != HistoryMatching.nextPoints(500, around: points, kept: [0, 1], wave: 2, seed: 0))
        let around = HistoryMatching.nextPoints(500, around: points, kept: [2], wave: 1, seed: 0)
        #expect((around.map { $0[1] }.max() ?? 0) > 0.95)
        #expect(HistoryMatching.nextPoints(5, around: points, kept: [], wave: 1, seed: 0).isEmpty)
    }

    @Test func hostileTablesAreRefused() throws {
        #expect(throws: CalibrationError.noTargets) { try HistoryMatching([]) }
        for bad in [
            HistoryMatching.Target(.nan, observationDeviation: 1), .init(0, observationDeviation: -1),
            .init(0, observationDeviation: .infinity), .init(0, observationDeviation: 1, discrepancyDeviation: .nan),
        ] {
            #expect(throws: CalibrationError.target(0)) { try HistoryMatching([bad]) }
        }
        let target = HistoryMatching.Target(0, observationDeviation: 1)
        #expect(throws: CalibrationError.cutoff(0)) { try HistoryMatching([target], cutoff: 0) }
        #expect(throws: CalibrationError.ignored(1)) { try HistoryMatching([target], ignored: 1) }
        let matching = try HistoryMatching([target])
        #expect(throws: CalibrationError.width(row: 1, expected: 1, found: 2)) {
            try matching.wave(outputs: [[1], [1, 2]])
        }
        #expect(throws: CalibrationError.rows(expected: 1, found: 0)) {
            try matching.wave(outputs: [[1]], variances: [])
        }
        for bad in [-1, .nan, .infinity] as [Double] {
            #expect(throws: CalibrationError.variance(row: 0, target: 0)) {
                try matching.wave(outputs: [[1]], variances: [[bad]])
            }
        }
        let empty = try matching.wave(outputs: [])
        #expect(empty.kept.isEmpty && empty.share == 0)
    }
}
