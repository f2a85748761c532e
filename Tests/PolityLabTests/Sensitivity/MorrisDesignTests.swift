import PolityLab
import Testing

/// Elementary effects against exact sums over the grid, the published exercise and hostile outputs.
@Suite struct MorrisDesignTests {
    /// Mean, mean magnitude and population deviation of every effect of the Ishigami function on the 4-level grid.
    private static let exact = [(7.704054, 7.704054, 6.248796), (0, 7.875, 7.875), (0, 6.248796, 8.837132)]

    @Test func aCensusOfTheIshigamiFunctionIsExact() throws {
        let design = try MorrisDesign.census(factors: 3)
        #expect(design.points.count == 256 && design.trajectories == 64 && design.isCensus)
        let estimate = try design.estimate(design.points.map(ReferencePoints.ishigami))
        for (factor, exact) in zip(estimate.factors, Self.exact) {
            #expect(abs(try #require(factor.mu) - exact.0) < 1e-6)
            #expect(abs(try #require(factor.muStar) - exact.1) < 1e-6)
            #expect(abs(try #require(factor.populationSigma) - exact.2) < 1e-6)
            #expect(factor.muStarInterval == nil && factor.muInterval == nil)
        }
        #expect(estimate.trajectoriesNeeded(halfWidth: 1) == nil)
    }

    /// A. Saltelli et al., Global Sensitivity Analysis: The Primer (2008), exercise 4, p. 138; the data as in SALib's
    /// tests (tests/test_analyze_morris.py, MIT licence), the third digits and more as SALib 1.6 computes them.
    @Test func thePrimersExercise() throws {
        let third = 1.0 / 3
        let points: [[Double]] = [
            [0, third], [0, 1], [2 * third, 1], [0, third], [2 * third, third], [2 * third, 1], [2 * third, 0],
            [2 * third, 2 * third], [0, 2 * third], [third, 1], [1, 1], [1, third], [third, 1], [third, third],
            [1, third], [third, 2 * third], [third, 0], [1, 0],
        ]
        let outputs = [
            0.97, 0.71, 2.39, 0.97, 2.30, 2.39, 1.87, 2.40, 0.87, 2.15, 1.71, 1.54, 2.15, 2.17, 1.54, 2.20, 1.87, 1.0,
        ]
        let estimate = try MorrisDesign(points: points).estimate(outputs)
        let mu = try estimate.factors.map { try #require($0.mu) }
        let muStar = try estimate.factors.map { try #require($0.muStar) }
        let sigma = try estimate.factors.map { try #require($0.sigma) }
        for (found, expected) in zip(mu + muStar + sigma, [0.65, 0.21, 1.62, 0.35, 1.794107020219, 0.411995145602]) {
            #expect(abs(found - expected) < 1e-11, "\(found) \(expected)")
        }
        // The effects of the first factor, in the book's rounding.
        let effects = try estimate.factors[0].effects.map { try #require($0) }
        for (found, expected) in zip(effects, [2.52, 2.00, 2.30, -0.66, -0.95, -1.30]) {
            #expect(abs(found - expected) < 0.02, "\(found) \(expected)")
        }
    }

    @Test(arguments: [(1, 1, 2), (3, 40, 4), (7, 25, 6), (20, 10, 8)])
    func everyTrajectoryMovesEveryFactorOnce(factors: Int, trajectories: Int, levels: Int) throws {
        let design = try MorrisDesign(factors: factors, trajectories: trajectories, levels: levels, seed: 0)
        #expect(design.points.count == trajectories * (factors + 1))
        for (index, point) in design.points.enumerated() {
            #expect(design.trajectory(of: index) == index / (factors + 1))
            for x in point {
                let level = x * Double(levels - 1)
                #expect((0...1).contains(x) && abs(level - level.rounded()) < 1e-12)
            }
            if index % (factors + 1) > 0 {
                let changes = zip(point, design.points[index - 1]).map { abs($0 - $1) }.filter { $0 > 0 }
                #expect(changes.count == 1 && abs(changes[0] - design.step) < 1e-12)
            }
        }
        // The points alone say the same.
        let read = try MorrisDesign(points: design.points, levels: levels)
        let outputs = design.points.map { $0.reduce(0) { $0 * 1.7 + $1 * $1 } }
        #expect(try read.estimate(outputs) == design.estimate(outputs))
        // A longer design begins with the shorter one.
        let longer = try MorrisDesign(factors: factors, trajectories: trajectories + 3, levels: levels, seed: 0)
        #expect(Array(longer.points.prefix(design.points.count)) == design.points)
    }

    @Test func startsAndOrdersAreUniform() throws {
        let design = try MorrisDesign(factors: 3, trajectories: 12_000, seed: 3)
        var starts: [[Double]: Int] = [:]
        var orders: [[Int]: Int] = [:]
        for first in stride(from: 0, to: design.points.count, by: 4) {
            starts[design.points[first], default: 0] += 1
            var order: [Int] = []
            for place in 1...3 {
                let (before, after) = (design.points[first + place - 1], design.points[first + place])
                order += [0, 1, 2].filter { (factor: Int) in before[factor] != after[factor] }
            }
            orders[order, default: 0] += 1
        }
        func chiSquare(_ counts: [Int]) -> Double {
            let expected = 12_000 / Double(counts.count)
            return counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
        }
        // Upper 0.1% points of chi-square with 63 and 5 degrees of freedom.
        #expect(starts.count == 64 && chiSquare(Array(starts.values)) < 103.4)
        #expect(orders.count == 6 && chiSquare(Array(orders.values)) < 20.5)
    }

    @Test func aLinearFunctionHasItsCoefficientsAndNoSpread() throws {
        let slopes = [3.0, -2, 0, 0.5]
        let design = try MorrisDesign(factors: 4, trajectories: 5, seed: 8)
        let estimate = try design.estimate(design.points.map { 7 + zip($0, slopes).reduce(0) { $0 + $1.0 * $1.1 } })
        for (factor, slope) in zip(estimate.factors, slopes) {
            #expect(abs(try #require(factor.mu) - slope) < 1e-13)
            #expect(abs(try #require(factor.muStar) - abs(slope)) < 1e-13)
            #expect(try #require(factor.sigma) < 1e-13)
            #expect(factor.missing == 0)
        }
    }

    @Test func aRandomDesignApproachesTheCensus() throws {
        let design = try MorrisDesign(factors: 3, trajectories: 4000, seed: 11)
        let estimate = try design.estimate(design.points.map(ReferencePoints.ishigami))
        for (factor, exact) in zip(estimate.factors, Self.exact) {
            let error = try #require(factor.sigma) / Double(4000).squareRoot()
            #expect(abs(try #require(factor.mu) - exact.0) < 4 * error)
            #expect(abs(try #require(factor.muStar) - exact.1) < 4 * error + 1e-6)
        }
    }

    /// 2000 designs of 20 trajectories: a 95% interval of mu* must hold the exact value in 93% to 97% of them. The
    /// binomial standard error is 0.5 points.
    @Test func intervalsOfMuStarCoverTheExactValue() throws {
        var covered = 0
        for seed in 0..<2000 {
            let design = try MorrisDesign(factors: 3, trajectories: 20, seed: UInt64(seed))
            let estimate = try design.estimate(design.points.map(ReferencePoints.ishigami))
            let interval = try #require(estimate.factors[0].muStarInterval)
            covered += interval.contains(7.704054) ? 1 : 0
        }
        #expect((1860...1940).contains(covered), "\(covered)")
    }

    @Test func trajectoriesNeededReachTheWidth() throws {
        func widest(_ estimate: MorrisEstimate) throws -> Double {
            var widest = 0.0
            for factor in estimate.factors {
                let interval = try #require(factor.muStarInterval)
                let muStar = try #require(factor.muStar)
                widest = max(widest, interval.upperBound - muStar)
            }
            return widest
        }
        let pilot = try MorrisDesign(factors: 3, trajectories: 100, seed: 5)
        let needed = try #require(
            pilot.estimate(pilot.points.map(ReferencePoints.ishigami)).trajectoriesNeeded(halfWidth: 0.4))
        let design = try MorrisDesign(factors: 3, trajectories: needed, seed: 6)
        let reached = try widest(design.estimate(design.points.map(ReferencePoints.ishigami)))
        #expect(needed > 100 && abs(reached - 0.4) < 0.04, "\(needed) \(reached)")
    }

    @Test func outputsThatAreNotFiniteLoseTheirOwnEffectsAlone() throws {
        let design = try MorrisDesign(factors: 3, trajectories: 6, seed: 2)
        var outputs = design.points.map { $0[0] + 2 * $0[1] + 4 * $0[2] }
        outputs[4 + 1] = .nan  // the second point of the second trajectory: two effects
        outputs[8] = .infinity  // the first point of the third: one effect
        let estimate = try design.estimate(outputs)
        #expect(estimate.factors.reduce(0) { $0 + $1.missing } == 3)
        for (factor, slope) in zip(estimate.factors, [1.0, 2, 4]) {
            #expect(abs(try #require(factor.mu) - slope) < 1e-13)
            #expect(factor.effects.count == 6)
        }
        let none = try design.estimate(outputs.map { _ in .nan })
        for factor in none.factors {
            #expect(factor.mu == nil && factor.muStar == nil && factor.sigma == nil && factor.populationSigma == nil)
            #expect(factor.muStarInterval == nil && factor.missing == 6)
        }
        #expect(none.trajectoriesNeeded(halfWidth: 1) == nil)
    }

    @Test func oneTrajectoryEqualOutputsAndHugeOutputs() throws {
        let one = try MorrisDesign(factors: 2, trajectories: 1, seed: 2)
        let single = try one.estimate([1, 2, 4]).factors[0]
        #expect(single.mu != nil && single.sigma == nil && single.muStarInterval == nil)

        // Two effects of 1 and 9: the interval of mu* would reach below zero, where no mean magnitude is.
        let two = try MorrisDesign(points: [[0], [2 / 3.0], [0], [2 / 3.0]]).estimate([0, 2 / 3.0, 0, -6]).factors[0]
        let interval = try #require(two.muStarInterval)
        #expect(interval.lowerBound == 0 && abs(interval.upperBound - 5 - 4 * 12.7062047362) < 1e-8)
        #expect(try #require(two.muInterval).lowerBound < -60)

        let design = try MorrisDesign(factors: 2, trajectories: 4, seed: 2)
        let equal = try design.estimate(design.points.map { _ in 0.1 })
        for factor in equal.factors {
            #expect(factor.mu == 0 && factor.muStar == 0 && factor.sigma == 0 && factor.muStarInterval == 0...0)
        }
        let small = try design.estimate(design.points.map { $0[0] * $0[1] })
        let huge = try design.estimate(design.points.map { $0[0] * $0[1] * 0x1p1000 })
        for (a, b) in zip(small.factors, huge.factors) {
            #expect(try #require(a.sigma) * 0x1p1000 == b.sigma)
            #expect(try #require(a.muStarInterval).upperBound * 0x1p1000 == b.muStarInterval?.upperBound)
        }
        // A change that overflows is missing, not infinite.
        let over = try design.estimate(design.points.indices.map { $0 % 2 == 0 ? 1.7e308 : -1.7e308 })
        #expect(over.factors.allSatisfy { $0.missing == 4 && $0.mu == nil })
    }

    @Test func unsoundDesignsAreRefused() throws {
        #expect(throws: SensitivityError.noFactors) { try MorrisDesign(factors: 0, trajectories: 1, seed: 0) }
        #expect(throws: SensitivityError.noPoints) { try MorrisDesign(factors: 1, trajectories: 0, seed: 0) }
        #expect(throws: SensitivityError.noPoints) { try MorrisDesign(factors: 1, trajectories: -4, seed: 0) }
        #expect(throws: SensitivityError.levels(3)) {
            try MorrisDesign(factors: 1, trajectories: 1, levels: 3, seed: 0)
        }
        #expect(throws: SensitivityError.levels(0)) {
            try MorrisDesign(factors: 1, trajectories: 1, levels: 0, seed: 0)
        }
        #expect(throws: SensitivityError.tooManyPoints(limit: MorrisDesign.largestSize)) {
            try MorrisDesign(factors: 10, trajectories: .max, seed: 0)
        }
        #expect(throws: SensitivityError.tooManyPoints(limit: MorrisDesign.largestSize)) {
            try MorrisDesign.census(factors: 30)
        }
        #expect(throws: SensitivityError.noPoints) { try MorrisDesign(points: []) }
        #expect(throws: SensitivityError.noFactors) { try MorrisDesign(points: [[]]) }
        #expect(throws: SensitivityError.notATrajectory(point: 1)) { try MorrisDesign(points: [[0], [0.5]]) }
        #expect(throws: SensitivityError.notATrajectory(point: 3)) { try MorrisDesign(points: [[0], [2 / 3.0], [0]]) }
        #expect(throws: SensitivityError.notATrajectory(point: 2)) {
            try MorrisDesign(points: [[0, 0], [2 / 3.0, 0], [0, 0]])
        }
        #expect(throws: SensitivityError.width(point: 1, expected: 1, found: 2)) {
            try MorrisDesign(points: [[0], [2 / 3.0, 0]])
        }
        #expect(throws: SensitivityError.coordinate(point: 1, factor: 0)) { try MorrisDesign(points: [[0], [.nan]]) }
        let design = try MorrisDesign(factors: 2, trajectories: 2, seed: 0)
        #expect(throws: SensitivityError.outputs(expected: 6, found: 5)) { try design.estimate([1, 2, 3, 4, 5]) }
        for confidence in [0, 1, -1, .nan] {
            #expect(throws: SensitivityError.self) { try design.estimate([1, 2, 3, 4, 5, 6], confidence: confidence) }
        }
    }

    /// A switch moves over its whole range with every step, and its effect is that of the switch.
    @Test func effectsAreByTheMoveThatWasMade() throws {
        let design = try MorrisDesign(factors: 2, trajectories: 8, seed: 3)
        func isOn(_ place: Double) -> Double { place < 0.5 ? 0 : 1 }
        let found = try design.estimate(design.points.map { 3 * isOn($0[0]) + 2 * $0[1] }) { factor, from, to in
            factor == 0 ? isOn(to) - isOn(from) : to - from
        }
        #expect(found.factors[0].effects.allSatisfy { $0 == 3 })
        #expect(found.factors[1].effects.allSatisfy { abs(($0 ?? .nan) - 2) < 1e-12 })
        let unmoved = try design.estimate(design.points.map { $0[1] }) { factor, from, to in factor == 0 ? 0 : to - from
        }
        #expect(unmoved.factors[0].missing == 8)
    }
}
