/// Draws one series with the marks it has. Gaps split lines, areas and bands.
struct SVGSeries {
    let chart: Chart
    let series: Chart.Series
    /// The place of the series in the chart.
    let index: Int
    /// What the series looks like, see ``SVGInk``.
    let ink: Int
    let axes: SVGAxes
    let slot: PlotSlots.Slot
    /// The colours of cells; `nil` where there are none.
    let ramp: ColourRamp?
    /// What the names of patterns begin with.
    let identifier: String

    typealias Place = (x: Double, y: Double)

    /// Where a point's mark stands: its position with the place of the series beside others.
    func place(_ point: Chart.Point) -> Place { place(point, chart.along(point).value) }

    func place(_ point: Chart.Point, _ value: Double) -> Place {
        axes.place(chart.along(point).position + slot.offset * slotWidth, value)
    }

    private var slotWidth: Double { series.mark.width ?? PlotSlots.pointsWidth }

    /// The longest runs of consecutive points that can be shown.
    var runs: [ArraySlice<Chart.Point>] { series.points.split { !chart.shows($0) } }

    /// What stands in the plot, from the back to the front.
    func draw() -> [XMLFragment] {
        switch series.mark {
        case .line: band() + lines()
        case .path: band() + path()
        case .area: area() + band() + lines()
        case .points: points()
        case .bars(_): bars()
        case .boxes(_): boxes()
        case .cells:
            ramp.map { SVGCells(chart: chart, series: series, axes: axes, ramp: $0).draw() } ?? []
        }
    }

    /// The squares that markers take.
    func markerBoxes() -> [OccupiedRoom.Box] {
        guard series.mark == .points || series.mark == .path || series.mark == .line else { return [] }
        let half = markerRadius + 1
        return series.points.filter { chart.shows($0) && (series.mark == .points || !$0.label.isEmpty) }.map { point in
            let place = place(point)
            return OccupiedRoom.Box(
                left: place.x - half, top: place.y - half, right: place.x + half, bottom: place.y + half)
        }
    }

    /// Pixels from one square on a line to the next, and how many of them a series has at most.
    private static let lineStep = 6.0
    private static let mostSteps = 4000

    /// Small squares on the line of a series that has labels.
    func lineBoxes() -> [OccupiedRoom.Box] {
        guard series.mark == .line || series.mark == .path, series.points.contains(where: { !$0.label.isEmpty }) else {
            return []
        }
        var boxes: [OccupiedRoom.Box] = []
        for run in runs {
            for (point, next) in zip(run, run.dropFirst()) {
                let (start, end) = (place(point), place(next))
                let length = max(abs(end.x - start.x), abs(end.y - start.y))
                let count = max(1, Int(length / Self.lineStep))
                guard boxes.count + count <= Self.mostSteps else { return boxes }
                boxes += (0..<count).map { step in
                    let share = Double(step) / Double(count)
                    let x = start.x + (end.x - start.x) * share
                    let y = start.y + (end.y - start.y) * share
                    return OccupiedRoom.Box(left: x - 1, top: y - 1, right: x + 1, bottom: y + 1)
                }
            }
        }
        return boxes
    }

    /// The labels of points, to be put beside them: beyond the ends of bars and intervals along the value axis.
    func labels() -> [SVGLabels.Label] {
        guard series.mark != .cells else { return [] }
        return series.points.filter { !$0.label.isEmpty && chart.shows($0) }.map { point in
            let value = chart.along(point).value
            let isDown = series.mark.isBars && value < (point.base ?? 0)
            let interval = series.mark == .line || series.mark == .area ? nil : point.plottableInterval
            let far = interval.map { isDown ? min($0.low, value) : max($0.high, value) } ?? value
            let isBeyond = series.mark.isFilled || interval != nil
            let place = place(point, isBeyond ? far : value)
            let gap = series.mark.isFilled ? 4 : markerRadius + 3
            let beyond: SVGLabels.Side = chart.isSideways ? (isDown ? .left : .right) : isDown ? .below : .above
            let within: SVGLabels.Side = chart.isSideways ? (isDown ? .right : .left) : isDown ? .above : .below
            let sides =
                series.mark.isFilled ? [beyond, within] : (isBeyond ? [beyond] : []) + SVGLabels.Side.allCases
            return SVGLabels.Label(text: point.label, x: place.x, y: place.y, gapX: gap, gapY: gap, sides: sides)
        }
    }

    /// Markers are smaller where there are very many.
    var markerRadius: Double {
        let count = series.points.count
        return series.mark != .points || count <= 300 ? SVGInk.markerRadius : count <= 2000 ? 2.5 : 1.75
    }

    static func list(_ places: [Place]) -> String {
        places.map { "\($0.x.svg),\($0.y.svg)" }.joined(separator: " ")
    }
}
