/// How far points of the unit cube are from uniform.
enum Discrepancy {
    /// Squared centred L2 discrepancy (F. J. Hickernell, Mathematics of Computation 67 (1998) 299–322, equation 5.1c).
    static func centred(_ points: [[Double]]) -> Double {
        discrepancy(points, volume: 13.0 / 12) { x in
            let size = abs(x - 0.5)
            return 1 + size / 2 - size * size / 2
        } pair: { x, y in
            let both = abs(x - 0.5) + abs(y - 0.5)
            return 1 + (both - abs(x - y)) / 2
        }
    }

    /// The L2-star discrepancy (T. T. Warnock 1972).
    static func l2Star(_ points: [[Double]]) -> Double {
        let square = discrepancy(points, volume: 1.0 / 3) {
            (1 - $0 * $0) / 2
        } pair: {
            1 - max($0, $1)
        }
        return square.squareRoot()
    }

    /// What every L2 discrepancy of a reproducing kernel is: products over dimensions, summed over points and pairs.
    private static func discrepancy(
        _ points: [[Double]], volume: Double, single: (Double) -> Double, pair: (Double, Double) -> Double
    ) -> Double {
        let n = Double(points.count)
        var whole = 1.0
        for _ in points.first ?? [] { whole *= volume }
        var singles = 0.0
        var pairs = 0.0
        for x in points {
            var product = 1.0
            for value in x { product *= single(value) }
            singles += product
            for y in points {
                product = 1
                for dimension in x.indices { product *= pair(x[dimension], y[dimension]) }
                pairs += product
            }
        }
        return whole - 2 * singles / n + pairs / (n * n)
    }
}
