/// The marks that are no lines: columns of histograms, points, boxes, and both ends of paths.
extension ChartPlot {
    /// The columns of cells between two places of the x axis, at least one.
    private func columns(_ edges: [Double]) -> Range<Int> {
        let places = edges.map { xScale.position($0) * Double(canvas.columns) }
        guard let left = places.min(), let right = places.max() else { return 0..<0 }
        let first = min(canvas.columns - 1, Int(left))
        return first..<max(first + 1, Int(right))
    }

    /// A value's height in eighths of a row from the bottom of the canvas, in the middle of its dot.
    private func eighths(_ value: Double) -> Double {
        let perDot = 8 / Double(canvas.dotsPerRow)
        return (yScale.position(value) * Double(canvas.rows * canvas.dotsPerRow - 1) + 0.5) * perDot
    }

    /// Fills the columns of bars from their bases to their values.
    mutating func drawColumns(_ series: Chart.Series, symbol: Int) {
        var spans: [Int: ClosedRange<Double>] = [:]
        for point in series.points where point.isPlottable {
            let start = point.start(series.mark) ?? 0
            guard start != point.y else { continue }
            let from = start <= yScale.low ? 0 : eighths(start)
            let to = eighths(point.y)
            for column in columns(point.breadth(series.mark, around: point.x)) {
                let old = spans[column] ?? min(from, to)...max(from, to)
                spans[column] = min(old.lowerBound, from, to)...max(old.upperBound, from, to)
            }
        }
        for (column, span) in spans { fill(column, span, symbol: symbol) }
        for point in series.points { drawWhiskers(point, symbol: symbol) }
    }

    private mutating func fill(_ column: Int, _ span: ClosedRange<Double>, symbol: Int) {
        let signs = BarSigns(unicode: style.unicode)
        var isSeen = false
        for row in 0..<canvas.rows {
            let floor = Double((canvas.rows - 1 - row) * 8)
            let part = (max(0, span.lowerBound - floor), min(8, span.upperBound - floor))
            guard part.0 < part.1, let sign = signs.upright(from: part.0 / 8, to: part.1 / 8) else { continue }
            canvas.putBehind(sign, column: column, row: row, series: symbol)
            isSeen = true
        }
        guard !isSeen else { return }
        // Even the smallest amount is seen.
        let row = canvas.rows - 1 - min(canvas.rows - 1, Int(span.lowerBound / 8))
        canvas.putBehind(signs.leastUpright, column: column, row: row, series: symbol)
    }

    mutating func drawPoints(_ series: Chart.Series, symbol: Int) {
        for point in series.points where point.isPlottable {
            drawWhiskers(point, symbol: symbol)
            let cell = cell(point.x, point.y)
            _ = canvas.mark(column: cell.column, row: cell.row, series: symbol)
        }
    }

    /// A shaded box between the quartiles, a marker at the value, whiskers.
    mutating func drawBoxes(_ series: Chart.Series, symbol: Int) {
        for point in series.points where point.isPlottable {
            if let box = point.plottableQuartiles {
                let top = cell(point.x, box.upperBound).row
                let bottom = cell(point.x, box.lowerBound).row
                for column in columns(point.breadth(series.mark, around: point.x)) {
                    for row in top...max(top, bottom) {
                        canvas.putBehind(style.unicode ? "▒" : "#", column: column, row: row, series: symbol)
                    }
                }
            }
            drawWhiskers(point, symbol: symbol)
            let cell = cell(point.x, point.y)
            _ = canvas.mark(column: cell.column, row: cell.row, series: symbol)
        }
    }

    /// An upright line between the bounds of a point's interval, with caps.
    mutating func drawWhiskers(_ point: Chart.Point, symbol: Int) {
        guard let bounds = point.plottableInterval else { return }
        let ends = [cell(point.x, bounds.low), cell(point.x, bounds.high)].map(\.row)
        guard let top = ends.min(), let bottom = ends.max() else { return }
        let column = cell(point.x, point.y).column
        for row in top...bottom {
            let isEnd = row == top || row == bottom
            let sign: Character =
                style.unicode
                ? isEnd ? (top == bottom ? "┼" : row == top ? "┬" : "┴") : "│"
                : isEnd ? "-" : "|"
            canvas.putBefore(sign, column: column, row: row, series: symbol)
        }
    }

    /// Sets the marker of a path where it begins and at points with labels, and gives their columns.
    mutating func markPath(_ series: Chart.Series, symbol: Int) -> Set<Int> {
        let shown = series.points.filter(\.isPlottable)
        var columns: Set<Int> = []
        for (index, point) in shown.enumerated() where index == 0 || !point.label.isEmpty {
            let place = cell(point.x, point.y)
            _ = canvas.mark(column: place.column, row: place.row, series: symbol)
            columns.insert(place.column)
        }
        return columns
    }

    /// An arrow's head where each path ends, unless it ends in the cell where it began.
    mutating func drawHeadsOfPaths() {
        for (index, series) in chart.series.enumerated() where series.mark == .path {
            let points = series.points.filter(\.isPlottable)
            guard let first = points.first, let last = points.last else { continue }
            let end = dot(last.x, last.y)
            let place = cell(last.x, last.y)
            guard place != cell(first.x, first.y),
                let before = points.last(where: { dot($0.x, $0.y) != end }).map({ dot($0.x, $0.y) })
            else { continue }
            let head = style.signs.arrows[Self.direction(right: end.x - before.x, up: before.y - end.y)]
            canvas.putBefore(head, column: place.column, row: place.row, series: symbols[index], replacing: true)
        }
    }

    /// The eighth of the circle that a step points to, from the right counter-clockwise; dots are as high as wide.
    private static func direction(right: Int, up: Int) -> Int {
        let (width, height) = (abs(right), abs(up))
        if height * 5 < width * 2 { return right > 0 ? 0 : 4 }
        if width * 5 < height * 2 { return up > 0 ? 2 : 6 }
        return right > 0 ? (up > 0 ? 1 : 7) : (up > 0 ? 3 : 5)
    }
}

extension Chart.Mark {
    /// Whether consecutive points are joined, so that intervals are bands.
    var joinsPoints: Bool { self == .line || self == .path || self == .area }

    /// Whether the labels of points stand beside them.
    var hasLabels: Bool { self == .points || self == .path }
}

extension Chart.Series {
    /// The line over the tops of the bars, for all histograms of a plot but the first.
    var outlineOfBars: [Chart.Point] {
        points.flatMap { point in
            guard point.isPlottable else { return [point] }
            return point.breadth(mark, around: point.x).map { Chart.Point(x: $0, y: point.y) }
        }
    }
}
