import Polity

/// Latin hypercube samples: each of n equal strata of every input is hit by exactly one of n points.
///
/// M. D. McKay, R. J. Beckman and W. J. Conover, Technometrics 21 (1979) 239–245: strata are matched by independent random
/// permutations, and a point is uniform within its strata.
public enum LatinHypercube {
    /// Points of the unit cube, each with as many coordinates as there are dimensions, in (0, 1).
    ///
    /// A dimension's coordinates depend on the seed, its number and the count, not on the other dimensions.
    ///
    /// - Parameters:
    ///   - count: points; none if it is negative.
    ///   - dimensions: none if it is negative.
    public static func points(_ count: Int, dimensions: Int, seed: UInt64) -> [[Double]] {
        let count = max(0, count)
        let columns = (0..<max(0, dimensions)).map { dimension in
            let draws = Draws(seed: seed, replication: dimension)
            let strata = KeyedOrder.permutation(of: count, draws, orders, from: 0)
            return strata.enumerated().map { point, stratum in
                // Rounding must not carry a point out of its stratum.
                let value = (Double(stratum) + draws.uniform(places, index: point)) / Double(count)
                return min(value, (Double(stratum + 1) / Double(count)).nextDown)
            }
        }
        return (0..<count).map { point in columns.map { $0[point] } }
    }

    private static let orders = DrawStream.named("lab.lhs.order")
    private static let places = DrawStream.named("lab.lhs.place")
}
