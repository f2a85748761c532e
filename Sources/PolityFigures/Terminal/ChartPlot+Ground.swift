/// What lies behind the data: lines of comparison and regions; and the words in the plot.
extension ChartPlot {
    mutating func drawReferences() {
        if yScale.low < 0, yScale.high > 0, chart.series.contains(where: { $0.mark.isBars }) {
            drawLevel(0, sign: style.signs.level, every: 1)
        }
        for reference in chart.references {
            switch reference.position {
            case .level(let value): drawLevel(value, sign: style.signs.levelReference, every: style.unicode ? 1 : 2)
            case .upright(let value): drawUpright(value)
            case .diagonal: drawDiagonal()
            }
        }
    }

    private mutating func drawLevel(_ value: Double, sign: Character, every step: Int) {
        guard Chart.Point.isPlottable(value), (yScale.low...yScale.high).contains(value) else { return }
        let row = cell(xScale.low, value).row
        for column in stride(from: 0, to: canvas.columns, by: step) {
            canvas.putBehind(sign, column: column, row: row)
        }
    }

    private mutating func drawUpright(_ value: Double) {
        guard Chart.Point.isPlottable(value), (xScale.low...xScale.high).contains(value) else { return }
        let column = cell(value, yScale.low).column
        for row in 0..<canvas.rows { canvas.putBehind(style.signs.uprightReference, column: column, row: row) }
    }

    private mutating func drawDiagonal() {
        for column in stride(from: 0, to: canvas.columns, by: style.unicode ? 1 : 2) {
            let part = Double(column) / Double(max(1, canvas.columns - 1))
            let value = xScale.low + part * (xScale.high - xScale.low)
            guard (yScale.low...yScale.high).contains(value) else { continue }
            canvas.putBehind(style.signs.diagonalReference, column: column, row: cell(xScale.low, value).row)
        }
    }

    /// Frames of regions; an edge at or beyond that of the plot is not drawn.
    mutating func drawRegions() {
        for region in chart.regions {
            guard let area = area(region) else { continue }
            let frame = style.signs.frame
            for column in area.left...area.right {
                if area.hasTop { canvas.putBehind(frame[0], column: column, row: area.top) }
                if area.hasBottom { canvas.putBehind(frame[0], column: column, row: area.bottom) }
            }
            for row in area.top...area.bottom {
                if area.hasLeft { canvas.putBehind(frame[1], column: area.left, row: row) }
                if area.hasRight { canvas.putBehind(frame[1], column: area.right, row: row) }
            }
            if area.hasLeft && area.hasTop { canvas.putBehind(frame[2], column: area.left, row: area.top) }
            if area.hasRight && area.hasTop { canvas.putBehind(frame[3], column: area.right, row: area.top) }
            if area.hasRight && area.hasBottom { canvas.putBehind(frame[4], column: area.right, row: area.bottom) }
            if area.hasLeft && area.hasBottom { canvas.putBehind(frame[5], column: area.left, row: area.bottom) }
        }
    }

    /// The cells of a region, and which of its edges are inside the plot.
    private struct Area {
        let left, right, top, bottom: Int
        let hasLeft, hasRight, hasTop, hasBottom: Bool
    }

    private func area(_ region: Chart.Region) -> Area? {
        guard [region.left, region.right, region.bottom, region.top].allSatisfy({ $0?.isNaN != true }) else {
            return nil
        }
        let (left, right) = (region.left ?? xScale.low, region.right ?? xScale.high)
        let (bottom, top) = (region.bottom ?? yScale.low, region.top ?? yScale.high)
        guard left <= right, bottom <= top, left <= xScale.high, right >= xScale.low, bottom <= yScale.high,
            top >= yScale.low
        else { return nil }
        let from = cell(max(left, xScale.low), min(top, yScale.high))
        let to = cell(min(right, xScale.high), max(bottom, yScale.low))
        return Area(
            left: from.column, right: to.column, top: from.row, bottom: to.row, hasLeft: left > xScale.low,
            hasRight: right < xScale.high, hasTop: top < yScale.high, hasBottom: bottom > yScale.low)
    }

    /// A region's name stands in its first row with room, else below the plot.
    mutating func writeNamesOfRegions() {
        for region in chart.regions {
            let name = style.shown(region.name).trimmed
            guard !name.isEmpty else { continue }
            guard let area = area(region) else {
                notes.append(name + ": outside the plot")
                continue
            }
            let column = area.left + (area.hasLeft ? 2 : 1)
            let fits = column + name.displayWidth <= area.right + (area.hasRight ? -1 : 1)
            let rows = area.top + (area.hasTop ? 1 : 0)..<max(area.top + 1, area.bottom + (area.hasBottom ? 0 : 1))
            if fits && rows.contains(where: { canvas.write(name, column: column, row: $0) }) { continue }
            notes.append(style.unicode ? "▭ " + region.words(name, style: style) : region.words(name, style: style))
        }
    }

    /// Labels stand right or left of their points, above or below them, else below the plot.
    mutating func writeLabels() {
        var told: [String] = []
        for (index, series) in chart.series.enumerated() where series.mark.hasLabels {
            let first = series.points.firstIndex(where: \.isPlottable)
            for (number, point) in series.points.enumerated() where point.isPlottable {
                var label = style.shown(point.label).trimmed
                let isStart = series.mark == .path && number == first && label.isEmpty
                if isStart { label = "start" }
                guard !label.isEmpty else { continue }
                let place = cell(point.x, point.y)
                let width = label.displayWidth
                let tries = [
                    (place.column + 2, place.row), (place.column - 1 - width, place.row),
                    (place.column - width / 2, place.row - 1), (place.column - width / 2, place.row + 1),
                    (place.column + 2, place.row - 1), (place.column + 2, place.row + 1),
                    (place.column - 1 - width, place.row - 1), (place.column - 1 - width, place.row + 1),
                ]
                if tries.contains(where: { canvas.write(label, column: $0.0, row: $0.1) }) || isStart { continue }
                let marker = PlotSymbols.marker(symbols[index], unicode: style.unicode)
                told.append("\(marker) \(label): \(style.number(point.x)), \(style.number(point.y))")
            }
        }
        // A line that says that one is left out could as well tell it.
        let isLong = told.count > Self.mostNotes + 1
        notes += isLong ? told.prefix(Self.mostNotes) + ["and \(told.count - Self.mostNotes) more"] : told
    }

    /// Labels told below the plot.
    private static let mostNotes = 12
}

extension TerminalStyle {
    /// A number for reading.
    func number(_ value: Double) -> String { shown(NumberFormat.compact(value)) }
}

extension String {
    /// The text without blanks at both ends.
    var trimmed: String { String(drop { $0 == " " }).withoutTrailingBlanks }
}

extension Chart.Region {
    /// The region in words, `name: x 0 to 0.5, y from 2`.
    func words(_ name: String, style: TerminalStyle) -> String {
        func span(_ axis: String, _ low: Double?, _ high: Double?) -> String? {
            if let low, let high {
                let ends = NumberFormat.pair(low, high)
                return "\(axis) \(style.shown(ends.low)) to \(style.shown(ends.high))"
            }
            return switch (low.map(style.number), high.map(style.number)) {
            case (let low?, nil): "\(axis) from \(low)"
            case (nil, let high?): "\(axis) to \(high)"
            case (nil, nil), (_?, _?): nil
            }
        }
        let spans = [span("x", left, right), span("y", bottom, top)].compactMap { $0 }
        return name + ": " + (spans.isEmpty ? "everywhere" : spans.joined(separator: ", "))
    }
}
