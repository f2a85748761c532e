/// Points, bars, boxes, and the bars with caps of intervals.
extension SVGSeries {
    private static let capWidth = 4.0
    /// Bars and boxes are at least so thick, in pixels.
    private static let leastThickness = 1.0
    /// Bars at least so thick have an edge of their own.
    private static let leastForEdge = 3.0

    /// A marker for every point, before it its interval.
    func points() -> [XMLFragment] {
        let shown = series.points.filter(chart.shows)
        let intervals = shown.compactMap { point in point.plottableInterval.map { interval(point, $0.low, $0.high) } }
        return intervals
            + shown.map { point in
                let place = place(point)
                return SVGInk.marker(ink, x: place.x, y: place.y, radius: markerRadius, hint: point.label)
            }
    }

    /// Bars from their bases to their values, then the intervals.
    func bars() -> [XMLFragment] {
        let shown = series.points.filter { chart.shows($0) && Chart.Point.isPlottable($0.base ?? 0) }
        let bars = shown.map { bar($0, from: $0.base ?? 0, to: chart.along($0).value) }
        let intervals = shown.flatMap { point -> [XMLFragment] in
            guard let bounds = point.plottableInterval else { return [] }
            return haloed(stretch(point, bounds.low, bounds.high))
        }
        return bars + intervals
    }

    /// Whiskers, boxes between the quartiles, and strokes at the values; what a point lacks is not drawn.
    func boxes() -> [XMLFragment] {
        series.points.filter(chart.shows).flatMap { point -> [XMLFragment] in
            let value = chart.along(point).value
            let quartiles = point.quartiles.flatMap { range in
                Chart.Point.isPlottable(range.lowerBound) && Chart.Point.isPlottable(range.upperBound) ? range : nil
            }
            let whiskers = [
                point.low.flatMap { whisker(point, from: quartiles?.lowerBound ?? value, to: $0) },
                point.high.flatMap { whisker(point, from: quartiles?.upperBound ?? value, to: $0) },
            ]
            let box = quartiles.map { bar(point, from: $0.lowerBound, to: $0.upperBound) }
            let edges = edges(point)
            let stroke = line([edges.low(value), edges.high(value)])
            return whiskers.compactMap { $0 } + (box.map { [$0] } ?? []) + haloed(stroke, width: 2.5)
        }
    }

    /// Places at both edges of a bar, for a value.
    private func edges(_ point: Chart.Point) -> (low: (Double) -> Place, high: (Double) -> Place) {
        let width = series.mark.width ?? 0
        let middle = chart.along(point).position + slot.offset * width
        let half = width * slot.share / 2
        return ({ axes.place(middle - half, $0) }, { axes.place(middle + half, $0) })
    }

    private func bar(_ point: Chart.Point, from: Double, to: Double) -> XMLFragment {
        let edges = edges(point)
        let (first, second) = (edges.low(from), edges.high(to))
        var (left, right) = (min(first.x, second.x), max(first.x, second.x))
        var (top, bottom) = (min(first.y, second.y), max(first.y, second.y))
        if chart.isSideways {
            Self.thicken(&top, &bottom)
        } else {
            Self.thicken(&left, &right)
        }
        let isSolid = SVGPattern.isSolid(ink)
        let thickness = chart.isSideways ? bottom - top : right - left
        // Bars of a histogram touch: a light edge parts those of one colour.
        let touches = isSolid && thickness >= Self.leastForEdge && right - left > 1 && bottom - top > 1
        return .element(
            "rect",
            [
                "x": left.svg, "y": top.svg, "width": (right - left).svg, "height": (bottom - top).svg,
                "fill": SVGPattern.fill(ink, identifier: identifier),
                "stroke": touches ? SVGInk.paper : SVGInk.colour(ink), "stroke-width": touches ? "0.75" : "1",
            ])
    }

    private static func thicken(_ low: inout Double, _ high: inout Double) {
        guard high - low < leastThickness else { return }
        let middle = (low + high) / 2
        (low, high) = (middle - leastThickness / 2, middle + leastThickness / 2)
    }

    private func whisker(_ point: Chart.Point, from: Double, to: Double) -> XMLFragment? {
        guard Chart.Point.isPlottable(to) else { return nil }
        let (start, end) = (place(point, from), place(point, to))
        let caps = caps(point)
        let cap =
            chart.isSideways
            ? "M\(end.x.svg) \(caps.low.svg)V\(caps.high.svg)" : "M\(caps.low.svg) \(end.y.svg)H\(caps.high.svg)"
        return .element("path", ["d": line([start, end]) + cap, "fill": "none", "stroke": SVGInk.colour(ink)])
    }

    /// A bar with caps in the colour of the series.
    func interval(_ point: Chart.Point, _ low: Double, _ high: Double) -> XMLFragment {
        .element(
            "path",
            ["d": stretch(point, low, high), "fill": "none", "stroke": SVGInk.colour(ink), "stroke-opacity": "0.6"])
    }

    /// Dark strokes with light edges, to be seen on any filling.
    private func haloed(_ path: String, width: Double = 1.25) -> [XMLFragment] {
        [
            .element(
                "path", ["d": path, "fill": "none", "stroke": SVGInk.paper, "stroke-width": (width + 2).svg]),
            .element("path", ["d": path, "fill": "none", "stroke": SVGInk.text, "stroke-width": width.svg]),
        ]
    }

    private func line(_ places: [Place]) -> String {
        places.enumerated().map { ($0.offset == 0 ? "M" : "L") + "\($0.element.x.svg) \($0.element.y.svg)" }.joined()
    }

    /// From bound to bound, with caps across.
    private func stretch(_ point: Chart.Point, _ low: Double, _ high: Double) -> String {
        let (start, end) = (place(point, low), place(point, high))
        let caps = caps(point)
        let (first, last) = (caps.low.svg, caps.high.svg)
        guard !chart.isSideways else {
            return
                "M\(start.x.svg) \(first)V\(last)M\(end.x.svg) \(first)V\(last)M\(start.x.svg) \(start.y.svg)H\(end.x.svg)"
        }
        return
            "M\(first) \(start.y.svg)H\(last)M\(first) \(end.y.svg)H\(last)M\(start.x.svg) \(start.y.svg)V\(end.y.svg)"
    }

    /// The ends of caps: no wider than bars.
    private func caps(_ point: Chart.Point) -> (low: Double, high: Double) {
        let place = place(point)
        let middle = chart.isSideways ? place.y : place.x
        guard series.mark.isFilled else { return (middle - Self.capWidth, middle + Self.capWidth) }
        let edges = edges(point)
        let value = chart.along(point).value
        let (first, second) = (edges.low(value), edges.high(value))
        let ends = (chart.isSideways ? [first.y, second.y] : [first.x, second.x]).sorted()
        let thickness = ends[1] - ends[0]
        let half = min(series.mark.isBoxes ? thickness / 4 : Self.capWidth, thickness / 3)
        // A bar that is cut by the end of the plot does not lie about its middle.
        return (max(ends[0], middle - half), min(ends[1], middle + half))
    }
}
