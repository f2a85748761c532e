/// The plot of a chart over two axes of numbers: scales, canvas, tick labels.
struct ChartPlot {
    let xScale: NiceScale
    let yScale: NiceScale
    /// Words that had no room in the plot, to be told below it.
    var notes: [String] = []
    let chart: Chart
    let style: TerminalStyle
    /// Which marker and colour each series has.
    let symbols: [Int]
    private let labelWidth: Int
    var canvas: PlotCanvas

    /// Columns that the plot keeps even where labels are long.
    private static let fewestColumns = 4

    /// `nil` when no point can be shown.
    init?(_ chart: Chart, style: TerminalStyle, rows: Int, symbols: [Int]) {
        guard let extent = chart.domain() else { return nil }
        let yScale = NiceScale(extent.y, count: max(3, rows / 4 + 1), loose: true, whole: chart.isWhole(.y))
        let widest = yScale.ticks.map { yScale.label($0).displayWidth }.max() ?? 0
        labelWidth = min(widest, style.lineWidth - Self.fewestColumns - 2)
        let columns = style.lineWidth - labelWidth - 2
        xScale = NiceScale(extent.x, count: max(2, columns / 8 + 1), loose: false, whole: chart.isWhole(.x))
        canvas = PlotCanvas(columns: columns, rows: rows, unicode: style.unicode)
        self.yScale = yScale
        self.chart = chart
        self.style = style
        self.symbols = symbols
        draw()
    }

    func dot(_ x: Double, _ y: Double) -> PlotCanvas.Dot {
        canvas.dot(across: xScale.position(x), up: yScale.position(y))
    }

    /// The cell of a position.
    func cell(_ x: Double, _ y: Double) -> (column: Int, row: Int) {
        let dot = dot(x, y)
        return (dot.x / canvas.dotsPerColumn, dot.y / canvas.dotsPerRow)
    }

    private mutating func draw() {
        drawReferences()
        drawRegions()
        let columns = chart.series.firstIndex { $0.mark.isBars }
        if let columns { drawColumns(chart.series[columns], symbol: symbols[columns]) }
        for (index, one) in chart.series.enumerated() where one.mark.joinsPoints {
            drawInterval(one.points, series: symbols[index])
        }
        for (index, one) in chart.series.enumerated() where index != columns {
            draw(one, at: index)
        }
        drawHeadsOfPaths()
        writeNamesOfRegions()
        writeLabels()
    }

    private mutating func draw(_ series: Chart.Series, at index: Int) {
        switch series.mark {
        case .line, .path, .area:
            var path = drawLine(series.points, series: symbols[index])
            if series.mark == .path {
                let marked = markPath(series, symbol: symbols[index])
                // Markers beside that of the beginning, or of a point with a label, would be taken for it.
                path = path.filter { place in !marked.contains { abs($0 - place.key) <= 3 } }
            }
            if style.unicode { setMarkers(on: path, series: symbols[index], turn: index, of: chart.series.count) }
        case .bars:
            for point in series.points { drawWhiskers(point, symbol: symbols[index]) }
            let path = drawLine(series.outlineOfBars, series: symbols[index])
            if style.unicode { setMarkers(on: path, series: symbols[index], turn: index, of: chart.series.count) }
        case .points, .cells: drawPoints(series, symbol: symbols[index])
        case .boxes: drawBoxes(series, symbol: symbols[index])
        }
    }

    private mutating func drawInterval(_ points: [Chart.Point], series: Int) {
        var previous: Chart.Point?
        for point in points {
            guard let bounds = point.plottableInterval else {
                previous = nil
                continue
            }
            let start = previous ?? point
            let from = start.plottableInterval ?? bounds
            canvas.drawEdge(from: dot(start.x, from.low), to: dot(point.x, bounds.low), series: series)
            canvas.drawEdge(from: dot(start.x, from.high), to: dot(point.x, bounds.high), series: series)
            previous = point
        }
    }

    /// Draws the line and gives the row that it has in each column.
    private mutating func drawLine(_ points: [Chart.Point], series: Int) -> [Int: Int] {
        var path: [Int: Int] = [:]
        var previous: PlotCanvas.Dot?
        for point in points {
            guard point.isPlottable else {
                previous = nil
                continue
            }
            let here = dot(point.x, point.y)
            canvas.drawLine(from: previous ?? here, to: here, series: series, path: &path)
            previous = here
        }
        return path
    }

    /// Sets markers at regular distances, each series at columns of its own, at least one per series.
    private mutating func setMarkers(on path: [Int: Int], series: Int, turn: Int, of count: Int) {
        let period = max(6, canvas.columns / 5)
        var isMarked = false
        for start in stride(from: period / 2 + period * turn / count - period, to: canvas.columns, by: period) {
            for column in max(0, start)..<max(0, min(start + period, canvas.columns)) {
                guard let row = path[column], canvas.mark(column: column, row: row, series: series) else { continue }
                isMarked = true
                break
            }
        }
        guard !isMarked, let place = path.min(by: { $0.key < $1.key }) else { return }
        _ = canvas.mark(column: place.key, row: place.value, series: series)
    }
}

extension ChartPlot {
    /// The plot with both axes and the labels below.
    func lines() -> [String] {
        var labels: [Int: String] = [:]
        for tick in yScale.ticks {
            let row = canvas.dot(across: 0, up: yScale.position(tick)).y / canvas.dotsPerRow
            labels[row] = yScale.label(tick)
        }
        let lines = (0..<canvas.rows).map { row in
            let label = (labels[row] ?? "").truncated(to: labelWidth, ellipsis: style.ellipsis)
            let axis = labels[row] == nil ? style.signs.upright : style.signs.uprightTick
            return label.paddedAtStart(to: labelWidth) + " " + String(axis)
                + canvas.text(row: row, colour: style.colour)
        }
        let ticks = xScale.ticks.map { tick in
            let dot = canvas.dot(across: xScale.position(tick), up: 0)
            return TerminalAxis.Tick(column: dot.x / canvas.dotsPerColumn, label: xScale.label(tick))
        }
        return lines + TerminalAxis(style: style, margin: labelWidth + 1, columns: canvas.columns, ticks: ticks).lines
    }
}
