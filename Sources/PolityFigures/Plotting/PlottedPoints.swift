/// Which points a picture can show: the same in the terminal and on a page.
extension Chart.Point {
    /// Whether the point has a place in a plot; one that has none is a gap.
    var isPlottable: Bool { Self.isPlottable(x) && Self.isPlottable(y) }

    /// The interval of a point, where the point and both bounds have a place in a plot.
    var plottableInterval: (low: Double, high: Double)? {
        guard isPlottable, let low, let high, Self.isPlottable(low), Self.isPlottable(high) else { return nil }
        return (low, high)
    }

    /// The quartiles of a point, where both have a place in a plot.
    var plottableQuartiles: ClosedRange<Double>? {
        quartiles.flatMap { Self.isPlottable($0.lowerBound) && Self.isPlottable($0.upperBound) ? $0 : nil }
    }

    /// False for what is not finite, and beyond the largest magnitude of a scale.
    static func isPlottable(_ value: Double) -> Bool { value.magnitude <= NiceScale.largestMagnitude }
}

extension Chart.Point {
    /// Where a bar or an area begins; `nil` for other marks.
    func start(_ mark: Chart.Mark) -> Double? {
        switch mark {
        case .bars:
            let start = base ?? 0
            return Self.isPlottable(start) ? start : 0
        case .area: return 0
        case .line, .path, .points, .boxes, .cells: return nil
        }
    }

    /// Both edges of a bar or box around a place on its axis; the place alone for other marks.
    func breadth(_ mark: Chart.Mark, around place: Double) -> [Double] {
        guard let width = mark.width else { return [place] }
        return [place - width / 2, place + width / 2].filter(Self.isPlottable)
    }
}

extension Chart.Series {
    /// Whether any point can be shown.
    var hasPlottablePoints: Bool { points.contains(where: \.isPlottable) }
}
