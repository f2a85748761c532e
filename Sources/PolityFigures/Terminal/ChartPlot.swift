/// The plot of a chart with its axes: scales, canvas, tick labels.
struct ChartPlot {
    let xScale: NiceScale
    let yScale: NiceScale
    private let style: TerminalStyle
    private let labelWidth: Int
    private var canvas: PlotCanvas

    /// Columns that the plot keeps even where labels are long.
    private static let fewestColumns = 4

    /// `nil` when no point can be shown.
    init?(_ chart: Chart, style: TerminalStyle, rows: Int) {
        guard let extent = chart.extent else { return nil }
        let yScale = NiceScale(extent.y, count: max(3, rows / 4 + 1), loose: true)
        let widest = yScale.ticks.map { yScale.label($0).displayWidth }.max() ?? 0
        labelWidth = min(widest, style.lineWidth - Self.fewestColumns - 2)
        let columns = style.lineWidth - labelWidth - 2
        xScale = NiceScale(extent.x, count: max(2, columns / 8 + 1), loose: false)
        canvas = PlotCanvas(columns: columns, rows: rows, unicode: style.unicode)
        self.yScale = yScale
        self.style = style
        draw(chart.series)
    }

    private func dot(_ x: Double, _ y: Double) -> PlotCanvas.Dot {
        canvas.dot(across: xScale.position(x), up: yScale.position(y))
    }

    private mutating func draw(_ series: [Chart.Series]) {
        for (index, one) in series.enumerated() { drawInterval(one.points, series: index) }
        for (index, one) in series.enumerated() {
            let path = drawLine(one.points, series: index)
            if style.unicode { setMarkers(on: path, series: index, of: series.count) }
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
    private mutating func setMarkers(on path: [Int: Int], series: Int, of count: Int) {
        let period = max(6, canvas.columns / 5)
        var isMarked = false
        for start in stride(from: period / 2 + period * series / count - period, to: canvas.columns, by: period) {
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
        let signs = style.unicode ? AxisSigns.boxes : AxisSigns.ascii
        var lines = (0..<canvas.rows).map { row in
            let label = (labels[row] ?? "").truncated(to: labelWidth, ellipsis: style.ellipsis)
            let axis = labels[row] == nil ? signs.upright : signs.uprightTick
            return label.paddedAtStart(to: labelWidth) + " " + axis + canvas.text(row: row, colour: style.colour)
        }
        let ticks = xScale.ticks.map { tick in
            let dot = canvas.dot(across: xScale.position(tick), up: 0)
            return (column: dot.x / canvas.dotsPerColumn, label: xScale.label(tick))
        }
        let columns = Set(ticks.map(\.column))
        let axis = (0..<canvas.columns).map { columns.contains($0) ? signs.levelTick : signs.level }
        lines.append(String(repeating: " ", count: labelWidth + 1) + signs.corner + axis.joined())
        lines.append(tickLabels(ticks))
        return lines
    }

    /// Labels centred under their ticks; one that would touch its neighbour is left out.
    private func tickLabels(_ ticks: [(column: Int, label: String)]) -> String {
        var line = ""
        for tick in ticks {
            let width = tick.label.displayWidth
            let centred = labelWidth + 2 + tick.column - width / 2
            let start = max(0, min(centred, style.lineWidth - width))
            guard line.isEmpty || start > line.displayWidth else { continue }
            line = line.paddedAtEnd(to: start) + tick.label
        }
        return line.truncated(to: style.lineWidth, ellipsis: style.ellipsis)
    }
}

/// The characters of the axes.
private struct AxisSigns {
    let upright: String
    let uprightTick: String
    let corner: String
    let level: String
    let levelTick: String

    static let boxes = AxisSigns(upright: "│", uprightTick: "┤", corner: "└", level: "─", levelTick: "┬")
    static let ascii = AxisSigns(upright: "|", uprightTick: "+", corner: "+", level: "-", levelTick: "+")
}
