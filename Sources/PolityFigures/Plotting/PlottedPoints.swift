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

extension Chart {
    /// The ends of what the chart shows, intervals included; `nil` when no point can be shown.
    var extent: (x: ClosedRange<Double>, y: ClosedRange<Double>)? {
        let points = series.flatMap(\.points).filter(\.isPlottable)
        let values = points.flatMap { point in [point.y] + (point.plottableInterval.map { [$0.low, $0.high] } ?? []) }
        guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
            let bottom = values.min(), let top = values.max()
        else { return nil }
        return (left...right, bottom...top)
    }
}

extension Chart.Series {
    /// Whether any point can be shown.
    var hasPlottablePoints: Bool { points.contains(where: \.isPlottable) }
}
