/// Where the points of a chart stand on axes of names.
extension Chart.Axis {
    /// The name at a position; `nil` on an axis of numbers, between names and beyond them.
    func name(at position: Double) -> String? {
        // Compared before it becomes an integer: that would trap on numbers that are too large.
        guard position >= 0, position < Double(categories.count), position == position.rounded(.down) else {
            return nil
        }
        return categories[Int(position)]
    }

    /// Whether a point can stand at a position: anywhere on an axis of numbers, within half a step of a name else.
    func holds(_ position: Double) -> Bool {
        guard isCategorical else { return Chart.Point.isPlottable(position) }
        return Self.domain(of: categories.count).contains(position)
    }

    /// The ends of an axis of so many names.
    static func domain(of categories: Int) -> ClosedRange<Double> { -0.5...max(0.5, Double(categories) - 0.5) }
}

extension Chart {
    /// A line chart over two axes of numbers, with nothing else in it.
    var isPlainLines: Bool {
        !x.isCategorical && !y.isCategorical && x.including.isEmpty && y.including.isEmpty && references.isEmpty
            && regions.isEmpty && series.allSatisfy { $0.mark == .line && $0.points.allSatisfy(\.label.isEmpty) }
    }

    /// Whether two of these series have bars or boxes over one name.
    func haveBodiesAtTheSamePlace(_ bodies: [Int]) -> Bool {
        var taken: Set<Double> = []
        for index in bodies {
            let own = Set(series[index].points.filter(shows).map { y.isCategorical ? $0.y : $0.x })
            guard taken.isDisjoint(with: own) else { return true }
            taken.formUnion(own)
        }
        return false
    }
}
