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
        return VegaAxis.domain(of: categories.count).contains(position)
    }
}

extension Chart {
    /// Whether the point has a place in the plot.
    func places(_ point: Point) -> Bool { x.holds(point.x) && y.holds(point.y) }

    /// A line chart over two axes of numbers, with nothing else in it.
    var isPlainLines: Bool {
        !x.isCategorical && !y.isCategorical && x.including.isEmpty && y.including.isEmpty && references.isEmpty
            && regions.isEmpty && series.allSatisfy { $0.mark == .line && $0.points.allSatisfy(\.label.isEmpty) }
    }

    /// Whether two of these series have bars or boxes over one name.
    func haveBodiesAtTheSamePlace(_ bodies: [Int]) -> Bool {
        var taken: Set<Double> = []
        for index in bodies {
            let own = Set(series[index].points.filter(places).map { y.isCategorical ? $0.y : $0.x })
            guard taken.isDisjoint(with: own) else { return true }
            taken.formUnion(own)
        }
        return false
    }
}

extension Chart.Mark {
    /// The width of bars and boxes: zero when it is none that can be drawn, `nil` for other marks.
    var bodyWidth: Double? {
        switch self {
        case .bars(let width), .boxes(let width): width > 0 && Chart.Point.isPlottable(width) ? width : 0
        case .line, .path, .area, .points, .cells: nil
        }
    }
}

extension Chart.Series {
    var bodyWidth: Double? { mark.bodyWidth }
}
