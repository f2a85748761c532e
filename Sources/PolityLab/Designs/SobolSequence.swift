import Polity

/// Sobol' points: a digital sequence in base 2 that fills the unit cube more evenly than random points do.
///
/// I. M. Sobol', USSR Computational Mathematics and Mathematical Physics 7 (1967) 86–112; in the Gray-code order of
/// I. A. Antonov and V. M. Saleev (same journal, 19, 1979, 252–256), with the direction numbers of Joe and Kuo (2008).
/// 2^k points are balanced, other numbers of points less so. Coordinates are multiples of 2^-32.
public struct SobolSequence: Sendable {
    /// What is done to the points so that estimates from them are unbiased and several sets of points differ.
    public enum Randomisation: Sendable, Hashable {
        /// Nothing: the first point is the origin.
        case none
        /// The same random bits are added, without carry, to every point (R. Cranley and T. N. L. Patterson 1976, in base
        /// 2). Keeps how the points lie to each other.
        case digitalShift(seed: UInt64)
        /// Nested uniform scrambling: every bit is flipped or not at random, by dimension and the bits above it
        /// (A. B. Owen, in Monte Carlo and Quasi-Monte Carlo Methods, Springer 1995, 299–317). Smooth integrands gain most.
        case owen(seed: UInt64)
    }

    /// The dimensions that there are direction numbers for.
    public static let mostDimensions = 512
    /// How many points the sequence has before it begins again.
    public static let mostPoints = 1 << bits

    private static let bits = 32

    public let dimensions: Int
    public let randomisation: Randomisation
    /// For every dimension its direction numbers as binary fractions of 32 bits, the largest first.
    private let directions: [[UInt32]]

    /// - Parameter dimensions: 0 to ``mostDimensions``; see ``init(exactly:randomisation:)`` for numbers from users.
    public init(dimensions: Int, randomisation: Randomisation = .none) {
        precondition(
            (0...Self.mostDimensions).contains(dimensions), "a Sobol' sequence has 0 to 512 dimensions")
        self.dimensions = dimensions
        self.randomisation = randomisation
        directions = (0..<dimensions).map(Self.directions)
    }

    /// `nil` if there is no sequence of so many dimensions.
    public init?(exactly dimensions: Int, randomisation: Randomisation = .none) {
        guard (0...Self.mostDimensions).contains(dimensions) else { return nil }
        self.init(dimensions: dimensions, randomisation: randomisation)
    }

    /// The first points, each with as many coordinates as there are dimensions, in [0, 1); randomised ones in (0, 1).
    ///
    /// - Parameter count: up to ``mostPoints``; none if it is negative.
    public func points(_ count: Int) -> [[Double]] {
        points(in: 0..<max(0, count))
    }

    /// The points of some places in the sequence, which are the same whatever other points are asked for.
    ///
    /// - Parameter places: between 0 and ``mostPoints``.
    public func points(in places: Range<Int>) -> [[Double]] {
        precondition(
            places.lowerBound >= 0 && places.upperBound <= Self.mostPoints, "a Sobol' sequence has 2^32 points")
        var state = directions.map { Self.fraction(at: places.lowerBound, $0) }
        return places.map { place in
            if place > places.lowerBound {
                // In Gray-code order only one digit of the place changes, so only one direction is to be added.
                let digit = place.trailingZeroBitCount
                for dimension in state.indices { state[dimension] ^= directions[dimension][digit] }
            }
            return state.indices.map { coordinate(state[$0], dimension: $0) }
        }
    }

    private static func fraction(at place: Int, _ directions: [UInt32]) -> UInt32 {
        var gray = place ^ place >> 1
        var fraction: UInt32 = 0
        while gray > 0 {
            fraction ^= directions[gray.trailingZeroBitCount]
            gray &= gray - 1
        }
        return fraction
    }

    /// v_k = m_k / 2^k, with m of the recurrence in section 2 of Joe and Kuo (2008).
    private static func directions(_ dimension: Int) -> [UInt32] {
        guard dimension > 0 else { return (0..<bits).map { 1 << UInt32(bits - 1 - $0) } }
        let row = SobolDirections.rows[dimension - 1]
        let degree = row.initial.count
        var m = row.initial
        for k in degree..<bits {
            var next = m[k - degree] ^ m[k - degree] << UInt32(degree)
            for i in 1..<degree where row.polynomial >> UInt32(degree - i) & 1 == 1 {
                next ^= m[k - i] << UInt32(i)
            }
            m.append(next)
        }
        return m.enumerated().map { $1 << UInt32(bits - 1 - $0) }
    }

    private func coordinate(_ fraction: UInt32, dimension: Int) -> Double {
        switch randomisation {
        case .none: return Double(fraction) * 0x1p-32
        case .digitalShift(let seed):
            let shift = Draws(seed: seed, replication: dimension).words(Self.shifts, index: 0).0
            return (Double(fraction ^ shift) + 0.5) * 0x1p-32
        case .owen(let seed):
            let draws = Draws(seed: seed, replication: dimension)
            var scrambled: UInt32 = 0
            for depth in 0..<Self.bits {
                // The bits above, without the scrambling, are the node of the binary tree at which the coin is thrown.
                let node = depth == 0 ? 0 : fraction >> UInt32(Self.bits - depth)
                let coin = draws.words(Self.scrambles, index: Int(node), month: depth).0 & 1
                let bit = fraction >> UInt32(Self.bits - 1 - depth) & 1
                scrambled = scrambled << 1 | (bit ^ coin)
            }
            return (Double(scrambled) + 0.5) * 0x1p-32
        }
    }

    private static let shifts = DrawStream.named("lab.sobol.shift")
    private static let scrambles = DrawStream.named("lab.sobol.owen")
}
