import PolityLab
import Testing

/// Oracles: points and discrepancies of SciPy 1.18's unscrambled sequence, and the balance that defines a digital net.
@Suite struct SobolSequenceTests {
    @Test func firstPointsAreThoseOfJoeAndKuo() {
        let expected: [[Double]] = [
            [0, 0, 0, 0, 0], [0.5, 0.5, 0.5, 0.5, 0.5], [0.75, 0.25, 0.25, 0.25, 0.75], [0.25, 0.75, 0.75, 0.75, 0.25],
            [0.375, 0.375, 0.625, 0.875, 0.375], [0.875, 0.875, 0.125, 0.375, 0.875],
            [0.625, 0.125, 0.875, 0.625, 0.625], [0.125, 0.625, 0.375, 0.125, 0.125],
        ]
        #expect(SobolSequence(dimensions: 5).points(8) == expected)
    }

    /// The same recurrence written apart, for the dimensions that it knows.
    @Test func agreesWithTheTestsOwnGenerator() {
        #expect(SobolSequence(dimensions: 16).points(4096) == ReferencePoints.sobol(4096, dimensions: 16))
    }

    /// Sums over dimensions of point 1000 times their number, from SciPy 1.17's `qmc.Sobol(d, scramble=False, bits=32)`.
    @Test(arguments: [(40, SciPy.sum40), (256, SciPy.sum256), (512, SciPy.sum512)])
    func agreesWithSciPyInManyDimensions(_ dimensions: Int, _ expected: Double) throws {
        let point = try #require(SobolSequence(dimensions: dimensions).points(in: 1000..<1001).first)
        // Sums of dyadic fractions are exact.
        var sum = 0.0
        for (index, coordinate) in point.enumerated() { sum += Double(index + 1) * coordinate }
        #expect(sum == expected)
    }

    private enum SciPy {
        static let sum40 = 421.16796875
        static let sum256 = 16336.59765625
        static let sum512 = 63274.7109375
    }

    @Test func discrepanciesAreSciPys() {
        let points = SobolSequence(dimensions: 3).points(1024)
        #expect(abs(Discrepancy.centred(points) - 3.2584330980e-06) < 5e-16)
        #expect(abs(Discrepancy.l2Star(points) - 1.1359722779e-03) < 5e-14)
    }

    /// Every dimension hits each of 2^k equal strata once with 2^k points, randomised or not: a (0, 1)-sequence.
    @Test(arguments: [
        SobolSequence.Randomisation.none, .digitalShift(seed: 0), .digitalShift(seed: 9), .owen(seed: 0),
        .owen(seed: .max),
    ]) func everyDimensionIsStratified(_ randomisation: SobolSequence.Randomisation) {
        let points = SobolSequence(dimensions: SobolSequence.mostDimensions, randomisation: randomisation).points(128)
        for dimension in 0..<SobolSequence.mostDimensions {
            #expect(Set(points.map { Int($0[dimension] * 128) }).count == 128, "dimension \(dimension)")
        }
        #expect(points.joined().allSatisfy { $0 >= 0 && $0 < 1 })
        if randomisation != .none { #expect(points.joined().allSatisfy { $0 > 0 }) }
    }

    /// The first two dimensions are a (0, 2)-sequence: 64 points hit each of 64 elementary boxes of every shape once.
    @Test(arguments: [SobolSequence.Randomisation.none, .digitalShift(seed: 4), .owen(seed: 4)])
    func twoDimensionsAreANet(_ randomisation: SobolSequence.Randomisation) {
        let points = SobolSequence(dimensions: 2, randomisation: randomisation).points(64)
        for across in 0...6 {
            let columns = 1 << across
            let rows = 64 / columns
            let boxes = points.map { point -> Int in
                let column = Int(point[0] * Double(columns))
                return column * rows + Int(point[1] * Double(rows))
            }
            #expect(Set(boxes).count == 64)
        }
    }

    @Test func placesAreTheSameAskedForAloneOrTogether() {
        for randomisation in [SobolSequence.Randomisation.none, .digitalShift(seed: 3), .owen(seed: 3)] {
            let sequence = SobolSequence(dimensions: 7, randomisation: randomisation)
            let all = sequence.points(300)
            #expect(sequence.points(in: 123..<300) == Array(all[123...]))
            #expect(sequence.points(in: 64..<65) == [all[64]])
            // Dimensions do not depend on how many there are.
            #expect(
                SobolSequence(dimensions: 3, randomisation: randomisation).points(300)
                    == all.map { Array($0.prefix(3)) })
        }
        // The Gray code of 2^32 - 1 is 2^31: the last digit alone.
        let last = SobolSequence.mostPoints
        #expect(SobolSequence(dimensions: 1).points(in: last - 1..<last) == [[0x1p-32]])
    }

    @Test func seedsGiveDifferentPointsThatAreUnbiased() {
        let a = SobolSequence(dimensions: 2, randomisation: .owen(seed: 1)).points(8)
        #expect(a != SobolSequence(dimensions: 2, randomisation: .owen(seed: 2)).points(8))
        #expect(a != SobolSequence(dimensions: 2, randomisation: .digitalShift(seed: 1)).points(8))
        // The mean over seeds of one coordinate of the origin, which unscrambled is 0: ½ ± 5 standard errors of √(1/12/2000).
        for make in [SobolSequence.Randomisation.owen, SobolSequence.Randomisation.digitalShift] {
            let firsts = (0..<2_000).map { seed in
                SobolSequence(dimensions: 2, randomisation: make(UInt64(seed))).points(1)[0][1]
            }
            let mean: Double = firsts.reduce(0, +) / 2_000
            #expect(abs(mean - 0.5) < 0.0323)
        }
    }

    /// For a smooth integrand the variance with Owen's scrambling falls about as n^-3 (Owen 1997), with random points as 1/n.
    @Test func scramblingIntegratesSmoothFunctionsFast() {
        func deviation(_ count: Int) -> Double {
            var squares = 0.0
            for seed in 0..<100 {
                var sum = 0.0
                for point in SobolSequence(dimensions: 2, randomisation: .owen(seed: UInt64(seed))).points(count) {
                    sum += point[0] * point[1]
                }
                let error = sum / Double(count) - 0.25
                squares += error * error
            }
            return (squares / 100).squareRoot()
        }
        // n^-1.5 in the deviation is a factor of 64 from 16 to 256 points; n^-½ would be 4.
        #expect(deviation(16) > 25 * deviation(256))
    }

    @Test func hostileNumbers() {
        #expect(SobolSequence(dimensions: 3).points(0).isEmpty && SobolSequence(dimensions: 3).points(-1).isEmpty)
        #expect(SobolSequence(dimensions: 0).points(2) == [[], []])
        #expect(SobolSequence(exactly: -1) == nil)
        #expect(SobolSequence(exactly: SobolSequence.mostDimensions + 1) == nil)
        #expect(
            SobolSequence(exactly: SobolSequence.mostDimensions)?.points(2).last == Array(repeating: 0.5, count: 512))
    }
}
