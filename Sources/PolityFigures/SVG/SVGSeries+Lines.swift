/// Lines, areas, paths and bands.
extension SVGSeries {
    /// Pixels between markers of a line with many points.
    private static let markerDistance = 80.0
    /// Points farther apart than this, in pixels on average, all have markers.
    private static let everyMarkerDistance = 20.0

    /// Translucent polygons between the bounds; an interval that stands alone is a bar with caps.
    func band() -> [XMLFragment] {
        series.points.split { !(chart.shows($0) && $0.plottableInterval != nil) }.map { run in
            let bounds = run.compactMap { point in point.plottableInterval.map { (point, $0.low, $0.high) } }
            if run.count == 1, let (point, low, high) = bounds.first { return interval(point, low, high) }
            let outline = bounds.map { place($0.0, $0.1) } + bounds.reversed().map { place($0.0, $0.2) }
            return .element(
                "polygon",
                [
                    "points": Self.list(outline), "fill": SVGInk.colour(ink), "fill-opacity": "0.18",
                    "stroke": SVGInk.colour(ink), "stroke-opacity": "0.4", "stroke-width": "0.5",
                ])
        }
    }

    /// Translucent polygons between the line and zero, or the end of the axis where zero is beyond it.
    func area() -> [XMLFragment] {
        runs.filter { $0.count > 1 }.map { run in
            let outline = run.map { place($0) } + run.reversed().map { place($0, 0) }
            return .element(
                "polygon",
                ["points": Self.list(outline), "fill": SVGInk.colour(ink), "fill-opacity": "0.25", "stroke": "none"])
        }
    }

    /// Straight lines between consecutive points that can be shown, and markers, on every isolated point too.
    func lines() -> [XMLFragment] {
        let runs = runs
        let lines = runs.filter { $0.count > 1 }.map { run in polyline(run.map { place($0) }) }
        return lines + runs.flatMap { markers(Array($0)) }
    }

    /// Lines that end in the head of an arrow; markers where they begin and where labels stand.
    func path() -> [XMLFragment] {
        runs.flatMap { run -> [XMLFragment] in
            let places = run.map { place($0) }
            let start = run.startIndex
            let marked = run.indices.filter {
                $0 == start || (!run[$0].label.isEmpty && $0 != run.endIndex - 1)
            }
            let markers = marked.map { index in
                let place = places[index - start]
                return SVGInk.marker(ink, x: place.x, y: place.y, radius: 3, hint: run[index].label)
            }
            guard let last = places.last, places.count > 1 else { return markers }
            // The head follows the last stretch that is long enough to have a direction on the page.
            let from = places.last { hypotenuse($0.x - last.x, $0.y - last.y) >= 3 } ?? places[0]
            let head = SVGArrow(fromX: from.x, fromY: from.y, toX: last.x, toY: last.y)
            return [polyline(places)] + markers + [head.draw(ink)]
        }
    }

    private func hypotenuse(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }

    private func polyline(_ places: [Place]) -> XMLFragment {
        .element(
            "polyline",
            [
                "points": Self.list(places), "fill": "none", "stroke": SVGInk.colour(ink),
                "stroke-width": SVGInk.lineWidth.svg, "stroke-linejoin": "round", "stroke-dasharray": SVGInk.dash(ink),
            ])
    }

    /// Markers far enough apart to leave the line's dashes to be seen, and at points with labels.
    private func markers(_ run: [Chart.Point]) -> [XMLFragment] {
        let places = run.map { place($0) }
        let along = { (place: Place) in chart.isSideways ? place.y : place.x }
        guard let first = places.first, let last = places.last else { return [] }
        let isSparse = abs(along(last) - along(first)) >= Self.everyMarkerDistance * Double(run.count - 1)
        var marked: [Int] = []
        // Each series begins at another distance, so that markers of lines that run together do not hide each other.
        var next = Self.markerDistance * (Double(index) + 0.5) / Double(max(1, chart.series.count))
        var origin = along(first)
        for (number, place) in places.enumerated() {
            if abs(along(place) - origin) >= next {
                origin = along(place)
                next = Self.markerDistance
            } else if !isSparse && run[number].label.isEmpty {
                continue
            }
            marked.append(number)
        }
        if marked.isEmpty { marked = [run.count / 2] }
        return marked.map { SVGInk.marker(ink, x: places[$0].x, y: places[$0].y, hint: run[$0].label) }
    }
}
