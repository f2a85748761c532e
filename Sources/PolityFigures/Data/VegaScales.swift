/// What the axes of a specification reach, which is given in it: left to itself, Vega-Lite would widen axes to the
/// places of gaps and know nothing of the edges of bars.
struct VegaScales {
    let chart: Chart
    private let domain: PlotDomain?

    init(_ chart: Chart) {
        self.chart = chart
        domain = chart.domain(Chart.Reach(holdsRegions: true))
    }

    func kind(of side: PlotSide, shared: ClosedRange<Double>?) -> VegaAxis.Kind {
        let axis = side == .x ? chart.x : chart.y
        guard axis.isCategorical else { return .numbers(shared ?? range(of: side)) }
        guard !hasEdges(side), positions(side).allSatisfy({ axis.name(at: $0) != nil }) else { return .places }
        return .bands(padding: padding(side))
    }

    /// What an axis of numbers reaches, in round numbers; `nil` on axes of names and where no point is shown.
    func range(of side: PlotSide) -> ClosedRange<Double>? {
        guard !(side == .x ? chart.x : chart.y).isCategorical, let domain else { return nil }
        return scaled(withRoomForWords(side == .x ? domain.x : domain.y, side), side)
    }

    /// Labels at the ends of lying bars need room, which round numbers alone do not give.
    private func withRoomForWords(_ range: ClosedRange<Double>, _ side: PlotSide) -> ClosedRange<Double> {
        guard side == .x, chart.isSideways else { return range }
        let labelled = chart.series.filter(\.mark.isBars).flatMap(\.points).filter {
            chart.shows($0) && !$0.label.isEmpty
        }
        let room = (range.upperBound - range.lowerBound) * 0.08
        let below = labelled.contains { $0.x < $0.base ?? 0 } ? room : 0
        let above = labelled.contains { $0.x >= $0.base ?? 0 } ? room : 0
        return range.lowerBound - below...range.upperBound + above
    }

    /// Lines, areas, bins and cells fill the plot from side to side; values have room to the next round number.
    private func scaled(_ range: ClosedRange<Double>, _ side: PlotSide) -> ClosedRange<Double> {
        let isTight = chart.has(.cells) || isPlace(side) && fills
        let most = NiceScale.largestMagnitude
        let ends = min(max(range.lowerBound, -most), most)...min(max(range.upperBound, -most), most)
        let scale = NiceScale(ends, count: side == .x ? 8 : 6, loose: !isTight, whole: chart.isWhole(side))
        return scale.low...scale.high
    }

    /// Whether bars and boxes stand beside each other along this axis.
    private func isPlace(_ side: PlotSide) -> Bool { (side == .y) == chart.isSideways }

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
        if chart.has(.cells) { return 0 }
        guard isPlace(side), let width = chart.series.compactMap(\.mark.width).max() else { return 0.2 }
        return 1 - min(1, max(0.05, width))
    }

    /// Positions of points and of lines that are compared with.
    private func positions(_ side: PlotSide) -> [Double] {
        let points = chart.series.flatMap(\.points).filter(chart.shows).map { side == .x ? $0.x : $0.y }
        return points
            + chart.references.compactMap { reference in
                switch reference.position {
                case .upright(let value): side == .x && chart.x.holds(value) ? value : nil
                case .level(let value): side == .y && chart.y.holds(value) ? value : nil
                case .diagonal: nil
                }
            }
    }

    private func hasEdges(_ side: PlotSide) -> Bool {
        chart.regions.contains { region in
            let edges = side == .x ? [region.left, region.right] : [region.bottom, region.top]
            return edges.contains { $0.map(Chart.Point.isPlottable) ?? false }
        }
    }
}
