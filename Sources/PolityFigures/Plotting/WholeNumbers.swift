/// Which of the two axes of a plot.
enum PlotSide { case x, y }

extension Chart {
    /// Whether the ticks of an axis stand at whole numbers only: where it is said, and along the values of bars that are
    /// whole numbers without exception, as in histograms of counts.
    func isWhole(_ side: PlotSide) -> Bool {
        let axis = side == .x ? x : y
        guard !axis.isCategorical else { return false }
        if axis.hasWholeNumbers { return true }
        guard (side == .x) == isSideways, !series.isEmpty, series.allSatisfy(\.mark.isBars) else { return false }
        let points = series.flatMap(\.points).filter(shows)
        let values = points.flatMap { point -> [Double] in
            [along(point).value, point.base ?? 0] + (point.plottableInterval.map { [$0.low, $0.high] } ?? [])
        }
        return !points.isEmpty && values.allSatisfy { $0.rounded() == $0 && $0.magnitude < 1e15 }
    }
}
