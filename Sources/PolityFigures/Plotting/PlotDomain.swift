/// The ends of both axes of a plot, in the units of the axes; positions on axes of names.
package struct PlotDomain: Equatable {
    package var x: ClosedRange<Double>
    package var y: ClosedRange<Double>

    package init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
        self.x = x
        self.y = y
    }

    /// The smallest domain that holds both.
    func union(_ other: PlotDomain) -> PlotDomain {
        PlotDomain(
            x: min(x.lowerBound, other.x.lowerBound)...max(x.upperBound, other.x.upperBound),
            y: min(y.lowerBound, other.y.lowerBound)...max(y.upperBound, other.y.upperBound))
    }
}

extension Chart {
    /// Whether values run to the right and positions downwards: the y axis has names.
    var isSideways: Bool { y.isCategorical }

    /// Whether a point has a place in the plot: finite, and not outside the names of an axis.
    func shows(_ point: Point) -> Bool { x.holds(point.x) && y.holds(point.y) }

    /// Whether a mark of the series appears in the plot: cells need a value too.
    func showsAny(of series: Series) -> Bool {
        series.points.contains { shows($0) && (series.mark != .cells || $0.plottableValue != nil) }
    }

    /// The position of a point on the axis along which marks are set, and its value on the other one.
    func along(_ point: Point) -> (position: Double, value: Double) {
        isSideways ? (point.y, point.x) : (point.x, point.y)
    }

    /// What else than the marks decides where axes end; renderers differ in it.
    package struct Reach {
        /// Whether the edges of regions are inside the plot, else regions end with it.
        package var holdsRegions: Bool
        /// Whether an axis of names reaches half a step beyond the first and the last name, else to the points.
        package var holdsAllNames: Bool

        package init(holdsRegions: Bool = false, holdsAllNames: Bool = true) {
            self.holdsRegions = holdsRegions
            self.holdsAllNames = holdsAllNames
        }
    }

    /// The ends of what the chart shows, the same for all renderers; `nil` when no point can be shown.
    ///
    /// Intervals, quartiles, the width of bars, boxes and cells, the bases of bars, zero for areas, references and
    /// ``Axis/including`` are in it.
    package func domain(_ reach: Reach = Reach()) -> PlotDomain? {
        guard series.contains(where: showsAny) else { return nil }
        var xs: [Double] = []
        var ys: [Double] = []
        for one in series {
            let steps = one.mark == .cells ? cellSteps([one]) : (x: 0, y: 0)
            for point in one.points where shows(point) {
                if one.mark == .cells {
                    xs += [point.x - steps.x / 2, point.x + steps.x / 2]
                    ys += [point.y - steps.y / 2, point.y + steps.y / 2]
                    continue
                }
                let place = along(point)
                let half = (one.mark.width ?? 0) / 2
                let positions = half > 0 ? [place.position - half, place.position + half] : [place.position]
                let values = [place.value] + reached(point, one.mark)
                xs += isSideways ? values : positions
                ys += isSideways ? positions : values
            }
        }
        xs += x.including
        ys += y.including
        for reference in references {
            switch reference.position {
            case .upright(let value): xs.append(value)
            case .level(let value): ys.append(value)
            case .diagonal: break
            }
        }
        if reach.holdsRegions {
            xs += regions.flatMap { [$0.left, $0.right].compactMap { $0 } }
            ys += regions.flatMap { [$0.bottom, $0.top].compactMap { $0 } }
        }
        let all = reach.holdsAllNames
        return PlotDomain(x: Self.range(x, xs, allNames: all), y: Self.range(y, ys, allNames: all))
    }

    /// The other values that the mark of a point reaches.
    private func reached(_ point: Point, _ mark: Mark) -> [Double] {
        let interval = point.plottableInterval.map { [$0.low, $0.high] } ?? []
        switch mark {
        case .bars: return interval + [point.base ?? 0]
        case .area: return interval + [0]
        case .boxes:
            let ends = [point.quartiles?.lowerBound, point.quartiles?.upperBound, point.low, point.high]
            return ends.compactMap { $0 }
        case .line, .path, .points, .cells: return interval
        }
    }

    private static func range(_ axis: Axis, _ values: [Double], allNames: Bool) -> ClosedRange<Double> {
        guard !axis.isCategorical || !allNames else { return Axis.domain(of: axis.categories.count) }
        let shown = values.filter(Point.isPlottable)
        return (shown.min() ?? 0)...(shown.max() ?? 0)
    }

    /// How far apart the cells of series are on both axes: one on an axis of names, else the least distance between
    /// positions, and one where there is a single position.
    func cellSteps(_ series: [Series]) -> (x: Double, y: Double) {
        let points = series.flatMap(\.points).filter(shows)
        return (
            x.isCategorical ? 1 : Self.step(points.map(\.x)), y.isCategorical ? 1 : Self.step(points.map(\.y))
        )
    }

    /// Differences below a millionth of the span are taken for errors of rounding.
    private static func step(_ positions: [Double]) -> Double {
        let sorted = positions.sorted()
        guard let first = sorted.first, let last = sorted.last, last > first else { return 1 }
        let least = (last - first) * 1e-6
        return zip(sorted.dropFirst(), sorted).map { $0 - $1 }.filter { $0 > least }.min() ?? 1
    }

    /// Whether the scale of the x axis is widened to whole steps: where values run along it, or points would else lie
    /// on its ends.
    var hasLooseX: Bool {
        guard !has(.cells) else { return false }
        return isSideways || series.contains { $0.mark == .points || $0.mark == .path }
    }

    /// Whether the scale of the y axis is widened to whole steps: always, but for cells, which fill the plot.
    var hasLooseY: Bool { !has(.cells) }

    func has(_ mark: Mark) -> Bool { series.contains { $0.mark == mark } }
}

extension Chart.Point {
    /// What the colour of a cell stands for, where it can be shown.
    var plottableValue: Double? { value.flatMap { Self.isPlottable($0) ? $0 : nil } }
}

extension Chart.Mark {
    /// The width of bars and boxes in units of their axis, `nil` for other marks; a width that is none is taken as 0.8.
    var width: Double? {
        switch self {
        case .bars(let width), .boxes(let width):
            width > 0 && Chart.Point.isPlottable(width) ? width : 0.8
        case .line, .path, .area, .points, .cells: nil
        }
    }

    var isBars: Bool { if case .bars = self { true } else { false } }

    var isBoxes: Bool { if case .boxes = self { true } else { false } }

    /// Whether the mark is a filled shape whose pattern tells it from others.
    var isFilled: Bool { isBars || isBoxes }
}
