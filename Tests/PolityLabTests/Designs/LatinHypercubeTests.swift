import PolityLab
import Testing

@Suite struct LatinHypercubeTests {
    @Test(arguments: [1, 2, 3, 7, 10, 49, 100, 997], [0, 1, UInt64.max])
    func everyStratumIsHitOnce(_ count: Int, _ seed: UInt64) {
        let points = LatinHypercube.points(count, dimensions: 12, seed: seed)
        #expect(points.count == count && points.allSatisfy { $0.count == 12 })
        for dimension in 0..<12 {
            let sorted = points.map { $0[dimension] }.sorted()
            // In order, each is within its own stratum, and in its inside.
            let edges = (0...count).map { Double($0) / Double(count) }
            #expect(zip(edges, sorted).allSatisfy { $0 < $1 })
            #expect(zip(edges.dropFirst(), sorted).allSatisfy { $0 > $1 })
        }
    }

    @Test func dependsOnTheSeedAndTheDimensionAlone() {
        let points = LatinHypercube.points(50, dimensions: 4, seed: 7)
        #expect(points == LatinHypercube.points(50, dimensions: 4, seed: 7))
        #expect(points != LatinHypercube.points(50, dimensions: 4, seed: 8))
        #expect(points.map { Array($0.prefix(2)) } == LatinHypercube.points(50, dimensions: 2, seed: 7))
    }

    /// The mean of a sum of functions of single inputs is far better known than with random points, whose deviation would be
    /// √(3/12/100) = .05 (M. Stein, Technometrics 29, 1987: only the non-additive part is left, here what is within strata).
    @Test func additiveFunctionsAreAlmostExact() {
        for seed in 0..<50 {
            let points = LatinHypercube.points(100, dimensions: 3, seed: UInt64(seed))
            let sum: Double = points.joined().reduce(0, +)
            #expect(abs(sum / 100 - 1.5) < 0.0025)
        }
    }

    /// Strata of two inputs are matched at random: their correlation over seeds has mean 0 and variance 1/(n - 1).
    @Test func dimensionsAreMatchedAtRandom() {
        let correlations = (0..<400).map { seed -> Double in
            var sum = 0.0
            for point in LatinHypercube.points(20, dimensions: 2, seed: UInt64(seed)) {
                sum += (point[0] - 0.5) * (point[1] - 0.5)
            }
            return 12 * sum / 20
        }
        let mean: Double = correlations.reduce(0, +) / 400
        let variance: Double = correlations.reduce(0) { $0 + $1 * $1 } / 400
        // Five standard errors about what independence gives: .0115 and .354.
        #expect(abs(mean) < 0.0574)
        #expect(abs(variance * 19 - 1) < 0.354)
    }

    @Test func hostileNumbers() {
        #expect(LatinHypercube.points(0, dimensions: 3, seed: 1).isEmpty)
        #expect(LatinHypercube.points(-5, dimensions: 3, seed: 1).isEmpty)
        #expect(LatinHypercube.points(2, dimensions: 0, seed: 1) == [[], []])
        #expect(LatinHypercube.points(2, dimensions: -1, seed: 1) == [[], []])
    }
}
