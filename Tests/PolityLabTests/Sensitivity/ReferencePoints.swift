import Foundation

/// Points and functions that the tests of sensitivity designs share.
enum ReferencePoints {
    /// The unscrambled Sobol' sequence in Gray-code order, up to 16 dimensions, 32 bits: written apart from the library's
    /// own so that SALib's numbers are reached from its own points. Polynomials and direction numbers of S. Joe and
    /// F. Y. Kuo, SIAM Journal on Scientific Computing 30, 2008, as SciPy 1.17 has them.
    static func sobol(_ count: Int, dimensions: Int) -> [[Double]] {
        let polynomials: [UInt32] = [1, 3, 7, 11, 13, 19, 25, 37, 41, 47, 55, 59, 61, 67, 91, 97]
        let initial: [[UInt32]] = [
            [1], [1], [1, 3], [1, 3, 1], [1, 1, 1], [1, 1, 3, 3], [1, 3, 5, 13], [1, 1, 5, 5, 17], [1, 1, 5, 5, 5],
            [1, 1, 7, 11, 19], [1, 1, 5, 1, 1], [1, 1, 1, 3, 11], [1, 3, 5, 5, 31], [1, 3, 3, 9, 7, 49],
            [1, 1, 1, 15, 21, 21], [1, 3, 1, 13, 27, 49],
        ]
        let directions: [[UInt32]] = (0..<dimensions).map { dimension in
            guard dimension > 0 else { return (0..<32).map { 1 << (31 - $0) } }
            var m = initial[dimension]
            let degree = m.count
            for k in degree..<32 {
                var next = m[k - degree] ^ m[k - degree] << UInt32(degree)
                for i in 1..<degree where polynomials[dimension] >> UInt32(degree - i) & 1 == 1 {
                    next ^= m[k - i] << UInt32(i)
                }
                m.append(next)
            }
            return m.enumerated().map { $1 << UInt32(31 - $0) }
        }
        var state = [UInt32](repeating: 0, count: dimensions)
        var points = [[Double](repeating: 0, count: dimensions)]
        for index in 1..<max(count, 1) {
            for dimension in 0..<dimensions {
                state[dimension] ^= directions[dimension][index.trailingZeroBitCount]
            }
            points.append(state.map { Double($0) / 0x1p32 })
        }
        return points
    }

    /// T. Ishigami and T. Homma (1990): sin x1 + 7 sin² x2 + 0.1 x3⁴ sin x1, x uniform on (-π, π), given in the unit cube.
    static func ishigami(_ u: [Double]) -> Double {
        let x = u.map { (2 * $0 - 1) * Double.pi }
        return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
    }

    static let gCoefficients = [0, 1, 4.5, 9, 99, 99, 99, 99]

    /// Sobol' G: ∏ (|4u - 2| + a) / (1 + a).
    static func g(_ u: [Double]) -> Double {
        zip(u, gCoefficients).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
    }
}
