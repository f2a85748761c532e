import Polity
import PolityLab
import Testing

/// Sobol' indices against SALib's numbers, closed forms and hostile outputs.
@Suite struct SobolIndicesTests {
    private static let ishigamiFirst = [0.3139051911, 0.4424111448, 0]
    private static let ishigamiTotal = [0.5575888552, 0.4424111448, 0.2436836641]

    private func ishigami(_ count: Int, resamples: Int = 200) throws -> SobolEstimate {
        let design = try SobolIndicesDesign(unitPoints: ReferencePoints.sobol(count, dimensions: 6))
        return try design.estimate(design.points.map(ReferencePoints.ishigami), resamples: resamples, seed: 42)
    }

    private func randomPoints(_ count: Int, width: Int, seed: UInt64) -> [[Double]] {
        (0..<count).map { row in
            (0..<width).map {
                Draws(seed: seed, replication: row).uniform(.named("test.sobol"), index: $0)
            }
        }
    }

    @Test func rowsStandInSaltellisOrder() throws {
        let design = try SobolIndicesDesign(unitPoints: [[0.1, 0.2, 0.6, 0.7], [0, 0, 1, 1]])
        #expect(design.count == 12 && design.rowsPerBasePoint == 6)
        #expect(
            design.points.prefix(6) == [
                [0.1, 0.2], [0.6, 0.2], [0.1, 0.7], [0.1, 0.7], [0.6, 0.2], [0.6, 0.7],
            ])
        #expect(design.points[7] == [1, 0] && design.point(at: 9) == [0, 1])
        let kinds = (6..<12).map { design.origin(of: $0) }
        #expect(kinds.map(\.kind) == [.a, .ab(0), .ab(1), .ba(0), .ba(1), .b])
        #expect(kinds.allSatisfy { $0.basePoint == 1 })

        let plain = try SobolIndicesDesign(unitPoints: [[0.1, 0.2, 0.6, 0.7]], secondOrder: false)
        #expect(plain.points == [[0.1, 0.2], [0.6, 0.2], [0.1, 0.7], [0.6, 0.7]])
        #expect((0..<4).map { plain.origin(of: $0).kind } == [.a, .ab(0), .ab(1), .b])
        #expect((0..<4).map { plain.isFromB(factor: 1, at: $0) } == [false, false, true, true])
    }

    /// Any outputs will do for the arithmetic: SALib 1.6 on 32 random ones.
    @Test func fourBasePointsAsSALibHasThem() throws {
        let outputs = [
            0.346, 0.822, 0.33, -1.303, 0.905, 0.446, -0.537, 0.581, 0.365, 0.294, 0.028, 0.547, -0.736, -0.163, -0.482,
            0.599, 0.04, -0.292, -0.782, -0.257, 0.008, -0.276, 1.294, 1.007, -2.711, -1.889, -0.175, -0.422, 0.214,
            0.217, 2.118, -1.112,
        ]
        let design = try SobolIndicesDesign(unitPoints: randomPoints(4, width: 6, seed: 1))
        let indices = try #require(design.estimate(outputs, resamples: 0, seed: 1).indices)
        let found = (indices.first + indices.total + (try #require(indices.second)).map(\.index))
        let expected = [
            -0.188855399798, -0.730391832644, -0.703615313863, 0.097341807634, 0.69078028675, 0.772980673187,
            0.303241602254, -0.0935691519, 0.635114672947,
        ]
        for (found, expected) in zip(found, expected) {
            #expect(abs(found.value - expected) < 1e-11, "\(found) \(expected)")
            #expect(found.halfWidth == nil && found.coversZero == nil && found.low == nil)
        }
        #expect(found.count == 9)
    }

    /// SALib 1.6 on the unscrambled sequence; the half-widths are those of its bootstrap with 100 resamples.
    @Test(arguments: [
        (
            1024, [0.332955105353, 0.441313938544, 0.01857843793], [0.558179045711, 0.44328458403, 0.242149373355],
            [-4.955281413510e-05, 0.2276071055379, 0.004876551648890], [0.0669, 0.0523, 0.0486, 0.0883, 0.0374, 0.0265]
        ),
        (
            8192, [0.314818634188, 0.442417436654, 0.000758359715], [0.558645643935, 0.442418760486, 0.243448967299],
            [2.468643616438e-05, 0.2427253670596, -2.802930003869e-06],
            [0.0222, 0.0165, 0.0198, 0.0302, 0.0133, 0.0096]
        ),
    ])
    func theIshigamiFunctionAsSALibHasIt(
        count: Int, first: [Double], total: [Double], second: [Double], halfWidths: [Double]
    ) throws {
        let estimate = try ishigami(count)
        let indices = try #require(estimate.indices)
        let interactions = try #require(indices.second)
        let found = indices.first + indices.total + interactions.map(\.index)
        for (found, expected) in zip(found, first + total + second) {
            #expect(abs(found.value - expected) < 1e-10, "\(found) \(expected)")
        }
        // Both are estimates of the same deviation, from 100 and 200 resamples: standard errors 7% and 5%.
        for (found, expected) in zip(found, halfWidths) {
            #expect(abs(try #require(found.halfWidth) / expected - 1) < 0.35)
        }
        #expect(interactions.map { [$0.one, $0.other] } == [[0, 1], [0, 2], [1, 2]])
        #expect(indices.second(2, 0) == indices.second(0, 2) && indices.second(0, 2) == interactions[1].index)
        #expect(indices.second(1, 1) == nil)
        // What the runs settle: x3 has no effect of its own, but interacts with x1.
        #expect(indices.first[2].coversZero == true && indices.first[1].coversZero == false)
        #expect(interactions.map(\.index.coversZero) == [true, false, true])
    }

    @Test func theIshigamiFunctionsClosedForms() throws {
        let estimate = try ishigami(4096)
        let indices = try #require(estimate.indices)
        let closed = Self.ishigamiFirst + Self.ishigamiTotal
        for (found, exact) in zip(indices.first + indices.total, closed) {
            let error = try #require(found.halfWidth) / 1.959963985
            #expect(abs(found.value - exact) < 4 * error, "\(found) \(exact)")
        }
        for (one, other, exact) in [(0, 1, 0), (0, 2, 0.2436836641), (1, 2, 0)] {
            let found = try #require(indices.second(one, other))
            #expect(abs(found.value - exact) < 4 * (try #require(found.halfWidth)) / 1.959963985)
        }
        #expect(abs(try #require(estimate.mean) - 3.5) < 0.01)
        let deviation = try #require(estimate.deviation)
        #expect(abs(deviation * deviation - 13.8445879407) < 0.1)
    }

    @Test func sobolsGFunction() throws {
        let design = try SobolIndicesDesign(
            unitPoints: ReferencePoints.sobol(8192, dimensions: 16), secondOrder: false)
        let estimate = try design.estimate(design.points.map(ReferencePoints.g), resamples: 100, seed: 1)
        let indices = try #require(estimate.indices)
        // V_i = 1/3 / (1 + a_i)², V = ∏(1 + V_i) - 1, S_i = V_i / V, S_Ti = V_i ∏_{j≠i}(1 + V_j) / V.
        let parts = ReferencePoints.gCoefficients.map { 1 / (3 * (1 + $0) * (1 + $0)) }
        let product = parts.reduce(1) { $0 * (1 + $1) }
        #expect(abs(product - 1 - 0.4654244319) < 1e-9)
        for (i, part) in parts.enumerated() {
            let first = part / (product - 1)
            let total = part * product / (1 + part) / (product - 1)
            #expect(abs(indices.first[i].value - first) < 4 * (try #require(indices.first[i].halfWidth)) / 1.96)
            #expect(abs(indices.total[i].value - total) < 4 * (try #require(indices.total[i].halfWidth)) / 1.96)
        }
        #expect(indices.second == nil && indices.second(0, 1) == nil)
        // SALib 1.6 on the same points.
        let salib = [
            0.7148983290777, 0.1780575381746, 0.02320571532281, 0.007049252229054, 7.922554105520e-05,
            6.712342034415e-05, 1.098385004940e-04, 7.228761025913e-05,
        ]
        for (found, expected) in zip(indices.first, salib) {
            #expect(abs(found.value - expected) < 1e-10)
        }
    }

    /// Indices do not change when the output is shifted, scaled or negated.
    @Test(arguments: [(1.0, 1e6), (-3.0, 0.0), (0x1p900, 0.0), (0x1p-900, 0.0)])
    func indicesAreInvariantUnderAffineMaps(factor: Double, shift: Double) throws {
        let design = try SobolIndicesDesign(unitPoints: randomPoints(64, width: 4, seed: 9))
        let outputs = design.points.map { $0[0] + $0[0] * $0[1] }
        let plain = try #require(design.estimate(outputs, resamples: 20, seed: 3).indices)
        let mapped = try #require(design.estimate(outputs.map { $0 * factor + shift }, resamples: 20, seed: 3).indices)
        for (a, b) in zip(plain.first + plain.total, mapped.first + mapped.total) {
            #expect(abs(a.value - b.value) < 1e-8)
            #expect(abs(try #require(a.halfWidth) - (try #require(b.halfWidth))) < 1e-8)
        }
    }

    /// With independent base points, 95% intervals must hold the exact indices in 91% to 97.5% of 600 designs; the
    /// binomial standard error is 0.9 points, and a bootstrap of 100 points is a little too narrow.
    @Test func intervalsCoverTheExactIndices() throws {
        // y = u0 + 2 u1: shares 1/5 and 4/5.
        var covered = [0, 0]
        for seed in 0..<600 {
            let design = try SobolIndicesDesign(
                unitPoints: randomPoints(100, width: 4, seed: UInt64(seed)), secondOrder: false)
            let estimate = try design.estimate(
                design.points.map { $0[0] + 2 * $0[1] }, resamples: 200, seed: UInt64(seed))
            let indices = try #require(estimate.indices)
            let first = indices.first[1]
            let total = indices.total[0]
            covered[0] += abs(first.value - 0.8) <= (try #require(first.halfWidth)) ? 1 : 0
            covered[1] += abs(total.value - 0.2) <= (try #require(total.halfWidth)) ? 1 : 0
        }
        #expect(covered.allSatisfy { (546...585).contains($0) }, "\(covered)")
    }

    /// Luck as a factor of its own: a row takes it from one side, and its share is found.
    @Test func luckIsAFactorByItsSide() throws {
        // y = 2 x + luck, both uniform: shares 4/5 and 1/5. The luck of side B of base point b is replication 2b + 1.
        let design = try SobolIndicesDesign(unitPoints: randomPoints(2000, width: 4, seed: 4))
        let outputs = (0..<design.count).map { index in
            let side = design.isFromB(factor: 1, at: index) ? 1 : 0
            let draws = Draws(seed: 77, replication: 2 * design.origin(of: index).basePoint + side)
            return 2 * design.point(at: index)[0] + draws.uniform(.named("test.luck"), index: 0)
        }
        let indices = try #require(design.estimate(outputs, resamples: 100, seed: 4).indices)
        for (found, exact) in zip(indices.first + indices.total, [0.8, 0.2, 0.8, 0.2]) {
            #expect(abs(found.value - exact) < 4 * (try #require(found.halfWidth)) / 1.96)
        }
    }

    @Test func runsNeededReachTheWidth() throws {
        func estimate(_ count: Int) throws -> SobolEstimate {
            let design = try SobolIndicesDesign(unitPoints: randomPoints(count, width: 6, seed: UInt64(count)))
            return try design.estimate(design.points.map(ReferencePoints.ishigami), resamples: 300, seed: 1)
        }
        let pilot = try estimate(500)
        let needed = try #require(pilot.runsNeeded(halfWidth: 0.06))
        #expect(needed % 8 == 0 && needed > 4000)
        let indices = try #require(estimate(needed / 8).indices)
        let widest = (indices.first + indices.total).compactMap(\.halfWidth).max() ?? 0
        #expect(abs(widest - 0.06) < 0.012, "\(needed) \(widest)")
        let withPairs = try #require(pilot.runsNeeded(halfWidth: 0.06, includingSecondOrder: true))
        #expect(withPairs >= needed)
        #expect(pilot.runsNeeded(halfWidth: 0) == nil && pilot.runsNeeded(halfWidth: .nan) == nil)
        #expect(pilot.runsNeeded(halfWidth: 1e-300) == nil)
        #expect(try ishigami(16, resamples: 0).runsNeeded(halfWidth: 0.1) == nil)
    }

    @Test func aConstantOutputHasNoIndices() throws {
        let design = try SobolIndicesDesign(unitPoints: randomPoints(30, width: 4, seed: 1))
        for constant in [0, 0.1, -3, 1e300, .leastNonzeroMagnitude] {
            let estimate = try design.estimate(Array(repeating: constant, count: design.count), seed: 1)
            #expect(estimate.outcome == .constantOutput && estimate.indices == nil)
            #expect(estimate.runsNeeded(halfWidth: 0.1) == nil)
        }
        // Rounding noise is not an effect.
        let noise = (0..<design.count).map { $0 % 3 == 0 ? 0.1 : 0.1.nextUp }
        #expect(try design.estimate(noise, seed: 1).outcome == .constantOutput)
        // A and B do not vary, only a mixed row does.
        var mixed = [Double](repeating: 5, count: design.count)
        mixed[1] = 9
        #expect(try design.estimate(mixed, seed: 1).outcome == .constantOutput)
    }

    @Test func basePointsWithFailedRunsAreLeftOutWhole() throws {
        let points = randomPoints(40, width: 4, seed: 6)
        let design = try SobolIndicesDesign(unitPoints: points)
        var outputs = design.points.map { $0[0] * $0[1] }
        outputs[6 * 3 + 2] = .nan
        outputs[6 * 39 + 5] = -.infinity
        let estimate = try design.estimate(outputs, resamples: 50, seed: 2)
        #expect(estimate.basePoints == 38 && estimate.droppedBasePoints == 2)
        let whole = try SobolIndicesDesign(
            unitPoints: points.enumerated().filter { ![3, 39].contains($0.offset) }.map(\.element))
        let same = try whole.estimate(whole.points.map { $0[0] * $0[1] }, resamples: 50, seed: 2)
        #expect(same.outcome == estimate.outcome)

        let nothing = try design.estimate(outputs.map { _ in .nan }, seed: 2)
        #expect(nothing.outcome == .tooFewBasePoints && nothing.mean == nil && nothing.deviation == nil)
        let one = try SobolIndicesDesign(unitPoints: [[0, 0.5, 1, 0.2]])
        #expect(try one.estimate([1, 2, 3, 4, 5, 6], seed: 0).outcome == .tooFewBasePoints)
    }

    @Test func intervalsDependOnTheSeedAlone() throws {
        let design = try SobolIndicesDesign(unitPoints: randomPoints(30, width: 4, seed: 6))
        let outputs = design.points.map { $0[0] * $0[1] }
        #expect(try design.estimate(outputs, seed: 0) == design.estimate(outputs, seed: 0))
        #expect(try design.estimate(outputs, seed: 0) != design.estimate(outputs, seed: 1))
    }

    @Test func unsoundDesignsAreRefused() throws {
        #expect(throws: SensitivityError.noPoints) { try SobolIndicesDesign(unitPoints: []) }
        #expect(throws: SensitivityError.noFactors) { try SobolIndicesDesign(unitPoints: [[]]) }
        #expect(throws: SensitivityError.width(point: 0, expected: 4, found: 3)) {
            try SobolIndicesDesign(unitPoints: [[0, 0, 0]])
        }
        #expect(throws: SensitivityError.width(point: 1, expected: 2, found: 1)) {
            try SobolIndicesDesign(unitPoints: [[0, 0], [0]])
        }
        for bad in [-0.1, 1.1, .nan, .infinity] {
            #expect(throws: SensitivityError.coordinate(point: 1, factor: 1)) {
                try SobolIndicesDesign(unitPoints: [[0, 0], [0, bad]])
            }
        }
        let design = try SobolIndicesDesign(unitPoints: [[0, 0], [1, 1]])
        #expect(throws: SensitivityError.outputs(expected: 8, found: 1)) { try design.estimate([1], seed: 0) }
        let outputs = [1.0, 2, 3, 4, 5, 6, 7, 8]
        #expect(throws: SensitivityError.confidence(1)) { try design.estimate(outputs, confidence: 1, seed: 0) }
        #expect(throws: SensitivityError.resamples(-1)) { try design.estimate(outputs, resamples: -1, seed: 0) }
        // One factor, with second order: no pairs, but an estimate.
        #expect(try design.estimate(outputs, seed: 0).indices?.second?.isEmpty == true)
    }
}
