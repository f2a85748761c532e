/// A full factorial design: every combination of some levels of every dimension.
///
/// A level is the middle of its stratum, (i + ½)/n for i from 0 to n - 1, so that it stays away from the edges of
/// strata, where rounding might take it for its neighbour: with as many levels as a factor has values, each value is
/// met.
public struct FullGrid: Sendable, Hashable {
    /// Levels of every dimension; 0 or more.
    public let levels: [Int]
    /// How many points there are: the product, 1 without dimensions.
    public let count: Int

    /// `nil` for a negative number of levels, or more than 2^63 - 1 points.
    public init?(levels: [Int]) {
        var count = 1
        for number in levels.sorted() {
            let (product, isOver) = count.multipliedReportingOverflow(by: number)
            guard number >= 0, !isOver else { return nil }
            count = product
        }
        self.levels = levels
        self.count = count
    }

    /// All points, each with as many coordinates as there are dimensions, in (0, 1). The last dimension changes
    /// fastest.
    public func points() -> [[Double]] {
        points(in: 0..<count)
    }

    /// The points of some places in the same order.
    ///
    /// - Parameter places: between 0 and ``count``.
    public func points(in places: Range<Int>) -> [[Double]] {
        precondition(places.lowerBound >= 0 && places.upperBound <= count, "the grid has no such points")
        return places.map { place in
            var rest = place
            var point = [Double](repeating: 0, count: levels.count)
            for dimension in levels.indices.reversed() {
                let (quotient, level) = rest.quotientAndRemainder(dividingBy: levels[dimension])
                point[dimension] = (Double(level) + 0.5) / Double(levels[dimension])
                rest = quotient
            }
            return point
        }
    }
}
