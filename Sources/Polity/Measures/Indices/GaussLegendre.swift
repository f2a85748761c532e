/// Gauss–Legendre quadrature on 0...1, exact for polynomials of degree 2n − 1.
enum GaussLegendre {
    struct Node {
        let place: Double
        let weight: Double
    }

    /// Nodes by Newton's method, started from a chain of roots: those of degree m − 1 separate those of degree m.
    static func nodes(_ count: Int) -> [Node] {
        guard count > 0 else { return [] }
        var roots: [Double] = []
        for degree in 1...count {
            let bounds = [-1] + roots + [1]
            roots = zip(bounds, bounds.dropFirst()).map { root(degree, between: $0, and: $1) }
        }
        return roots.map { x in
            let slope = legendre(count, x).slope
            return Node(place: (1 + x) / 2, weight: 1 / ((1 - x * x) * slope * slope))
        }
    }

    /// The polynomial's only root in an interval, by Newton's method kept inside by bisection.
    private static func root(_ degree: Int, between low: Double, and high: Double) -> Double {
        var (low, high) = (low, high)
        let rising = legendre(degree, high).value > 0
        var x = (low + high) / 2
        for _ in 0..<100 {
            let (value, slope) = legendre(degree, x)
            if (value > 0) == rising {
                high = x
            } else {
                low = x
            }
            let newton = x - value / slope
            let next = newton > low && newton < high ? newton : (low + high) / 2
            guard abs(next - x) > 1e-16 else { break }
            x = next
        }
        return x
    }

    /// Bonnet's recursion.
    private static func legendre(_ degree: Int, _ x: Double) -> (value: Double, slope: Double) {
        var (before, now) = (1.0, x)
        for k in stride(from: 2, through: degree, by: 1) {
            (before, now) = (now, (Double(2 * k - 1) * x * now - Double(k - 1) * before) / Double(k))
        }
        let slope = x * x < 1 ? Double(degree) * (before - x * now) / (1 - x * x) : .infinity
        return (now, slope)
    }
}
