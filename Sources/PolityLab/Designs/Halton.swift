/// Halton points: coordinate j of point i is i written in base of the j-th prime and mirrored at the point.
///
/// J. H. Halton, Numerische Mathematik 2 (1960) 84–90. Begins at i = 1, so that no coordinate is 0. Coordinates of two
/// large primes are strongly related until there are many more points than the product of the primes: for more than about ten
/// dimensions a Sobol' sequence or a Latin hypercube is the better design.
public struct Halton: Sendable, Hashable {
    public let dimensions: Int
    private let bases: [Int]

    /// - Parameter dimensions: any number; 0 if it is negative.
    public init(dimensions: Int) {
        self.dimensions = max(0, dimensions)
        bases = Self.primes(max(0, dimensions))
    }

    /// The first points, each with as many coordinates as there are dimensions, in (0, 1).
    ///
    /// - Parameter count: none if it is negative.
    public func points(_ count: Int) -> [[Double]] {
        (0..<max(0, count)).map { i in bases.map { Self.mirrored(i + 1, base: $0) } }
    }

    /// The radical inverse: the digits of `number` in reverse order behind the point. The reversed whole number is divided
    /// once, so that short fractions are correctly rounded.
    private static func mirrored(_ number: Int, base: Int) -> Double {
        var rest = number
        var digits = 0.0
        var scale = 1.0
        while rest > 0 {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: base)
            digits = digits * Double(base) + Double(digit)
            scale *= Double(base)
            rest = quotient
        }
        return digits / scale
    }

    private static func primes(_ count: Int) -> [Int] {
        var primes: [Int] = []
        var candidate = 2
        while primes.count < count {
            if primes.prefix(while: { $0 * $0 <= candidate }).allSatisfy({ candidate % $0 != 0 }) {
                primes.append(candidate)
            }
            candidate += 1
        }
        return primes
    }
}
