/// What the axes of a specification reach, which is given in it: left to itself, Vega-Lite would widen axes to the
/// places of gaps and know nothing of the edges of bars.
struct VegaExtents {
    let chart: Chart
    /// The edge of a cell along each axis: the least distance of cells, one where there is none, and on axes of names.
    let cell: (x: Double, y: Double)

    init(_ chart: Chart) {
        self.chart = chart
        let cells = chart.series.filter { $0.mark == .cells }.flatMap(\.points).filter(chart.places)
        cell = (
            chart.x.isCategorical ? 1 : Self.step(cells.map(\.x)), chart.y.isCategorical ? 1 : Self.step(cells.map(\.y))
        )
    }

    /// The least distance of different numbers; differences of rounding are none.
    private static func step(_ numbers: [Double]) -> Double {
        let sorted = numbers.sorted()
        guard let first = sorted.first, let last = sorted.last else { return 1 }
        let least = max(last - first, max(first.magnitude, last.magnitude)) * 1e-9
        return zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter { $0 > least }.min() ?? 1
    }

    func kind(of side: PlotSide, shared: ClosedRange<Double>?) -> VegaAxis.Kind {
        let axis = side == .x ? chart.x : chart.y
        guard axis.isCategorical else {
            return .numbers(shared ?? range(of: side).map { scaled($0, side) })
        }
        guard edges(side).isEmpty, positions(side).allSatisfy({ axis.name(at: $0) != nil }) else { return .places }
        return .bands(padding: padding(side))
    }

    /// The numbers that an axis of numbers must reach; `nil` on axes of names and where there are none.
    func range(of side: PlotSide) -> ClosedRange<Double>? {
        let axis = side == .x ? chart.x : chart.y
        guard !axis.isCategorical else { return nil }
        let numbers = (positions(side) + edges(side) + axis.including + marks(side)).filter(Chart.Point.isPlottable)
        guard let low = numbers.min(), let high = numbers.max() else { return nil }
        return withRoomForWords(low...high, side)
    }

    /// Labels at the ends of lying bars need room, which round numbers alone do not give.
    private func withRoomForWords(_ range: ClosedRange<Double>, _ side: PlotSide) -> ClosedRange<Double> {
        guard side == .x, chart.y.isCategorical else { return range }
        let labelled = chart.series.flatMap { series -> [Chart.Point] in
            guard case .bars = series.mark else { return [] }
            return series.points.filter { chart.places($0) && !$0.label.isEmpty }
        }
        let room = (range.upperBound - range.lowerBound) * 0.08
        let below = labelled.contains { $0.x < $0.base ?? 0 } ? room : 0
        let above = labelled.contains { $0.x >= $0.base ?? 0 } ? room : 0
        return range.lowerBound - below...range.upperBound + above
    }

    /// Lines, areas, bins and cells fill the plot from side to side; values have room to the next round number.
    func scaled(_ range: ClosedRange<Double>, _ side: PlotSide) -> ClosedRange<Double> {
        let isTight = !chart.series.isEmpty && (chart.series.contains { $0.mark == .cells } || isPlace(side) && fills)
        let scale = NiceScale(range, count: side == .x ? 8 : 6, loose: !isTight, whole: chart.isWhole(side))
        return scale.low...scale.high
    }

    /// Whether bars and boxes stand beside each other along this axis.
    private func isPlace(_ side: PlotSide) -> Bool { (side == .y) == chart.y.isCategorical }

    private var fills: Bool {
        chart.series.allSatisfy { series in
            switch series.mark {
            case .line, .area, .bars: true
            case .path, .points, .boxes, .cells: false
            }
        }
    }

    /// Bars leave room between names, cells do not.
    private func padding(_ side: PlotSide) -> Double {
        if chart.series.contains(where: { $0.mark == .cells }) { return 0 }
        guard isPlace(side), let width = chart.series.compactMap(\.bodyWidth).max() else { return 0.2 }
        return 1 - min(1, max(0.05, width))
    }

    /// Points and lines that are compared with.
    private func positions(_ side: PlotSide) -> [Double] {
        let points = chart.series.flatMap(\.points).filter(chart.places).map { side == .x ? $0.x : $0.y }
        return points
            + chart.references.compactMap { reference in
                switch reference.position {
                case .upright(let value): side == .x && chart.x.holds(value) ? value : nil
                case .level(let value): side == .y && chart.y.holds(value) ? value : nil
                case .diagonal: nil
                }
            }
    }

    /// Edges of regions that are given.
    private func edges(_ side: PlotSide) -> [Double] {
        chart.regions.flatMap { side == .x ? [$0.left, $0.right] : [$0.bottom, $0.top] }.compactMap { $0 }
            .filter(Chart.Point.isPlottable)
    }

    /// What marks reach beyond their points.
    private func marks(_ side: PlotSide) -> [Double] {
        let size = side == .x ? cell.x : cell.y
        return chart.series.flatMap { series -> [Double] in
            let points = series.points.filter(chart.places)
            let middles = points.map { side == .x ? $0.x : $0.y }
            if series.mark == .cells { return middles.flatMap { [$0 - size / 2, $0 + size / 2] } }
            guard !isPlace(side) else {
                guard let width = series.bodyWidth else { return [] }
                return middles.flatMap { [$0 - width / 2, $0 + width / 2] }
            }
            let intervals = points.flatMap { point in point.plottableInterval.map { [$0.low, $0.high] } ?? [] }
            switch series.mark {
            case .bars: return intervals + points.map { $0.base ?? 0 }
            case .area: return intervals + (points.isEmpty ? [] : [0])
            case .boxes:
                return intervals
                    + points.flatMap { point in point.plottableQuartiles.map { [$0.lowerBound, $0.upperBound] } ?? [] }
            case .line, .path, .points, .cells: return intervals
            }
        }
    }
}
