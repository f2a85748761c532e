/// Draws one series: its interval as a band, its line, its markers. Gaps split all of them.
struct SVGSeries {
    /// Pixels between markers of a line with many points.
    private static let markerDistance = 80.0
    /// Points farther apart than this, in pixels on average, all have markers.
    private static let everyMarkerDistance = 20.0
    private static let capWidth = 4.0

    let series: Chart.Series
    let index: Int
    /// How many series share the plot: each begins its markers at another distance.
    let count: Int
    let axes: SVGAxes

    private typealias Place = (x: Double, y: Double)

    private func place(_ x: Double, _ y: Double) -> Place { (axes.x(x), axes.y(y)) }

    /// Translucent polygons between the bounds; an interval that stands alone is an upright bar.
    func band() -> [XMLFragment] {
        series.points.runs { $0.plottableInterval != nil }.map { run in
            let bounds = run.compactMap { point in point.plottableInterval.map { (point.x, $0.low, $0.high) } }
            guard run.count > 1 else { return bar(bounds) }
            let outline =
                bounds.map { place($0.0, $0.1) } + bounds.reversed().map { place($0.0, $0.2) }
            return .element(
                "polygon",
                [
                    "points": Self.list(outline), "fill": SVGInk.colour(index), "fill-opacity": "0.18",
                    "stroke": SVGInk.colour(index), "stroke-opacity": "0.4", "stroke-width": "0.5",
                ])
        }
    }

    private func bar(_ bounds: [(Double, Double, Double)]) -> XMLFragment {
        let path = bounds.map { x, low, high in
            let (below, above) = (place(x, low), place(x, high))
            let (left, right) = ((below.x - Self.capWidth).svg, (below.x + Self.capWidth).svg)
            return "M\(left) \(below.y.svg)H\(right)M\(left) \(above.y.svg)H\(right)"
                + "M\(below.x.svg) \(below.y.svg)V\(above.y.svg)"
        }
        return .element(
            "path",
            ["d": path.joined(), "fill": "none", "stroke": SVGInk.colour(index), "stroke-opacity": "0.6"])
    }

    /// Straight lines between consecutive points that can be shown, and markers, on every isolated point too.
    func line() -> [XMLFragment] {
        let runs = series.points.runs(where: \.isPlottable).map { $0.map { place($0.x, $0.y) } }
        let lines = runs.filter { $0.count > 1 }.map { run in
            XMLFragment.element(
                "polyline",
                [
                    "points": Self.list(run), "fill": "none", "stroke": SVGInk.colour(index),
                    "stroke-width": SVGInk.lineWidth.svg, "stroke-linejoin": "round",
                    "stroke-dasharray": SVGInk.dash(index),
                ])
        }
        return lines + runs.flatMap(markers)
    }

    /// Markers far enough apart to leave the line's dashes to be seen.
    private func markers(_ run: [Place]) -> [XMLFragment] {
        guard let first = run.first, let last = run.last else { return [] }
        let isSparse = abs(last.x - first.x) >= Self.everyMarkerDistance * Double(run.count - 1)
        guard !isSparse else { return run.map { SVGInk.marker(index, x: $0.x, y: $0.y) } }
        var marked: [Place] = []
        // Each series begins at another distance, so that markers of lines that run together do not hide each other.
        var next = Self.markerDistance * (Double(index) + 0.5) / Double(count)
        var origin = first.x
        for place in run where abs(place.x - origin) >= next {
            marked.append(place)
            origin = place.x
            next = Self.markerDistance
        }
        if marked.isEmpty { marked = [run[run.count / 2]] }
        return marked.map { SVGInk.marker(index, x: $0.x, y: $0.y) }
    }

    private static func list(_ places: [Place]) -> String {
        places.map { "\($0.x.svg),\($0.y.svg)" }.joined(separator: " ")
    }
}

extension [Chart.Point] {
    /// The longest runs of consecutive points that satisfy a condition, in their order.
    fileprivate func runs(where belongs: (Chart.Point) -> Bool) -> [ArraySlice<Chart.Point>] {
        split { !belongs($0) }
    }
}
