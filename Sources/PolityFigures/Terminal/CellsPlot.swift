/// A heat map: a grid of shades with the values in them where there is room.
struct CellsPlot {
    private let chart: Chart
    private let style: TerminalStyle
    private let symbols: [Int]
    private let grid: CellGrid
    private let shades: ShadeScale
    private let rowNames: [String]
    private let columnNames: [String]
    private let nameWidth: Int
    private let cellWidth: Int
    /// The text in each cell by row and column; none where there is no room.
    private let labels: [[String]]?
    /// Whether columns are numbered and their names told below.
    private let isNumbered: Bool

    /// Rows where the window has no height.
    private static let usualRows = 60
    /// Columns that titles, axis and legend take.
    private static let surroundings = 12
    private static let widestLabel = 7

    /// `nil` when no cell can be shown.
    init?(_ chart: Chart, style: TerminalStyle, height: Int?, symbols: [Int]) {
        self.chart = chart
        self.style = style
        self.symbols = symbols
        let points = chart.series.filter { $0.mark == .cells }.flatMap(\.points).filter { $0.isPlottable }
        let across = CellGrid.positions(chart.x, points.map(\.x), descending: false)
        let down = CellGrid.positions(chart.y, points.map(\.y), descending: true)
        guard !points.isEmpty, !across.isEmpty, !down.isEmpty else { return nil }
        let fitting = style.rows.map { max(5, $0 - min($0, Self.surroundings)) }
        let most = chart.y.isCategorical ? down.count : min(200, max(2, height ?? fitting ?? Self.usualRows))
        let rows = CellGrid.Places(down, most: most)
        let rowNames = (0..<rows.count).map { Self.name(chart.y, rows.position($0), style: style) }
        let limit = chart.y.isCategorical ? max(TerminalRows.shortestName, style.lineWidth / 3) : style.lineWidth - 5
        nameWidth = min(limit, rowNames.map(\.displayWidth).max() ?? 0)
        let room = style.lineWidth - nameWidth - 3
        let columns = CellGrid.Places(across, most: room)
        grid = CellGrid(points, x: chart.x, y: chart.y, columns: columns, rows: rows)
        guard let range = grid.range else { return nil }
        shades = ShadeScale(low: range.lowerBound, high: range.upperBound, unicode: style.unicode)
        columnNames = (0..<columns.count).map { Self.name(chart.x, columns.position($0), style: style) }
        self.rowNames = rowNames
        let widestName = columnNames.map(\.displayWidth).max() ?? 0
        let isGrouped = columns.group > 1 || rows.group > 1
        let texts = isGrouped ? nil : Self.labels(grid, style: style, room: room)
        let needed = texts.map { ($0.flatMap { $0 }.map(\.displayWidth).max() ?? 0) + 2 } ?? 2
        let wanted = max(needed, widestName + 1)
        cellWidth = wanted * columns.count <= room ? wanted : max(1, min(needed, room / columns.count))
        labels = cellWidth >= needed ? texts : nil
        isNumbered = chart.x.isCategorical && widestName >= cellWidth && columns.count > 1
    }

    private static func name(_ axis: Chart.Axis, _ position: Double, style: TerminalStyle) -> String {
        guard axis.isCategorical else { return style.number(position) }
        return style.shown(axis.shownName(at: position) ?? "").trimmed
    }

    /// The cells' texts with three significant digits, or with two; `nil` where neither has room.
    private static func labels(_ grid: CellGrid, style: TerminalStyle, room: Int) -> [[String]]? {
        for digits in [3, 2] {
            let texts = (0..<grid.rows.count).map { row in
                (0..<grid.columns.count).map { column in
                    let cell = grid.cell(column: column, row: row)
                    guard let value = cell.value else { return "" }
                    let label = style.shown(cell.label).trimmed
                    return label.isEmpty ? style.shown(NumberFormat.compact(value, digits: digits)) : label
                }
            }
            let widest = texts.flatMap { $0 }.map(\.displayWidth).max() ?? 0
            if widest <= widestLabel, (widest + 2) * grid.columns.count <= room { return texts }
        }
        return nil
    }
}

extension CellsPlot {
    /// The title of the y axis, the grid, the axis below with its names.
    func lines() -> [String] {
        var markers: [Int: Int] = [:]
        for (index, series) in chart.series.enumerated() where series.mark != .cells {
            for point in series.points {
                guard let column = grid.columns.nearest(point.x), let row = grid.rows.nearest(point.y) else { continue }
                let place = row * grid.columns.count + column
                markers[place] = markers[place] ?? symbols[index]
            }
        }
        let side = String(style.signs.upright)
        let rows = (0..<grid.rows.count).map { row in
            let name = rowNames[row].truncated(to: nameWidth, ellipsis: style.ellipsis)
            let cells = (0..<grid.columns.count).map { column in
                text(column: column, row: row, marker: markers[row * grid.columns.count + column])
            }
            return (chart.y.isCategorical ? name.paddedAtEnd(to: nameWidth) : name.paddedAtStart(to: nameWidth))
                + " " + side + cells.joined() + side
        }
        let labels = isNumbered ? columnNames.indices.map { "\($0 + 1)" } : columnNames
        let ticks = stride(from: 0, to: grid.columns.count, by: distanceOfTicks(labels)).map { column in
            TerminalAxis.Tick(column: column * cellWidth + cellWidth / 2, label: labels[column])
        }
        let axis = TerminalAxis(
            style: style, margin: nameWidth + 1, columns: grid.columns.count * cellWidth, ticks: ticks)
        return style.paragraph(chart.y.title) + rows + axis.lines
            + style.paragraph(chart.x.title).map { $0.paddedAtStart(to: style.lineWidth) }
    }

    /// Every so many columns there is a label: 1, 2 or 5 times a power of ten, so that all of these have room.
    private func distanceOfTicks(_ labels: [String]) -> Int {
        let needed = (labels.map(\.displayWidth).max() ?? 0) + 1
        var distance = 1
        var factors = [2, 5, 10]
        while distance * cellWidth < needed && distance < labels.count {
            distance = factors[0]
            factors = [factors[1], factors[2], factors[0] * 10]
        }
        return distance
    }

    private func text(column: Int, row: Int, marker: Int?) -> String {
        let cell = grid.cell(column: column, row: row)
        guard let value = cell.value else {
            let sign = marker.map { PlotSymbols.marker($0, unicode: style.unicode) } ?? gap
            let before = String(repeating: " ", count: cellWidth / 2)
            return before + String(sign) + String(repeating: " ", count: cellWidth - cellWidth / 2 - 1)
        }
        let level = shades.level(value)
        let label = labels?[row][column] ?? ""
        let left = label.isEmpty ? cellWidth / 2 : (cellWidth - label.displayWidth) / 2
        // A marker takes the cell's middle, or the column before its label.
        let sign = marker.map { String(PlotSymbols.marker($0, unicode: style.unicode)) } ?? ""
        let isBeside = !sign.isEmpty && left > 0
        let text = label.isEmpty || isBeside ? sign + label : label
        let before = isBeside && !label.isEmpty ? left - 1 : left
        let after = max(0, cellWidth - before - text.displayWidth)
        func shade(_ count: Int) -> String {
            painted(String(repeating: shades.sign(level), count: count), shades.paint(level))
        }
        return shade(before) + painted(text, shades.paintOfText(level)) + shade(after)
    }

    private func painted(_ text: String, _ paint: String) -> String {
        style.colour && !text.isEmpty ? paint + text + PlotSymbols.endOfColour : text
    }

    private var gap: Character { style.unicode ? "×" : "x" }

    /// What the shades stand for, what the columns' numbers stand for, what was put together, regions.
    func notes() -> [String] {
        var shown = shades.legend(style)
        if grid.hasGaps { shown.append(TerminalLegend.Entry(sign: String(gap), name: "no data")) }
        var lines = style.paragraph(chart.valueTitle) + TerminalLegend(entries: shown).lines(style)
        if isNumbered {
            let names = columnNames.enumerated().map {
                TerminalLegend.Entry(sign: "\($0.offset + 1)", name: $0.element)
            }
            lines += TerminalLegend(entries: names).lines(style)
        }
        if grid.columns.group > 1 || grid.rows.group > 1 {
            lines += "Each cell is the mean of up to \(grid.columns.group) \(style.times) \(grid.rows.group)."
                .wrapped(to: style.lineWidth)
        }
        let regions = chart.regions.map { $0.words(style.shown($0.name).trimmed, style: style) }
        return lines + regions.flatMap { $0.wrapped(to: style.lineWidth) }
    }
}
