/// Charts below each other or side by side, with one legend.
struct PanelsText {
    /// The narrowest panel that stands beside another.
    private static let narrowestPanel = 60
    private static let gap = 2
    /// Rows of each plot where there is room.
    private static let usualHeight = 10

    let lines: [String]

    init(_ panels: Panels, style: TerminalStyle, height: Int?) {
        let charts = panels.sharesScales ? Self.withSharedScales(panels.charts) : panels.charts
        let perRow = max(1, min(charts.count, style.lineWidth / Self.narrowestPanel))
        var narrow = style
        narrow.width = (style.lineWidth - (perRow - 1) * Self.gap) / perRow
        let symbols = Self.symbols(charts)
        let parts = charts.map { chart in
            ChartParts(
                chart, style: narrow, height: height, usual: Self.usualHeight,
                symbols: chart.series.map { symbols[$0.name] ?? 0 })
        }
        var lines = style.paragraph(panels.title)
        for start in stride(from: 0, to: parts.count, by: perRow) {
            if start > 0 { lines.append("") }
            let row = parts[start..<min(start + perRow, parts.count)].map { $0.body + $0.notes }
            lines += Self.sideBySide(Array(row), width: narrow.lineWidth)
        }
        if charts.isEmpty { lines.append("(no data)") }
        lines += TerminalLegend(entries: Self.merged(parts.map(\.legend))).lines(style)
        self.lines = lines + style.paragraph(panels.source)
    }

    /// A marker for every name of a series, in the order in which names come.
    private static func symbols(_ charts: [Chart]) -> [String: Int] {
        var symbols: [String: Int] = [:]
        for series in charts.flatMap(\.series) where symbols[series.name] == nil {
            symbols[series.name] = symbols.count
        }
        return symbols
    }

    /// Every sign and name once; a series is without data when it has none in any chart.
    private static func merged(_ legends: [[TerminalLegend.Entry]]) -> [TerminalLegend.Entry] {
        var result: [TerminalLegend.Entry] = []
        var places: [TerminalLegend.Entry: Int] = [:]
        for entry in legends.joined() {
            var key = entry
            let isEmpty = entry.note == " (no data)"
            if isEmpty { key.note = "" }
            if let place = places[key] {
                if !isEmpty { result[place].note = entry.note }
            } else {
                places[key] = result.count
                result.append(entry)
            }
        }
        return result
    }

    private static func sideBySide(_ blocks: [[String]], width: Int) -> [String] {
        guard blocks.count > 1 else { return blocks.first ?? [] }
        let height = blocks.map(\.count).max() ?? 0
        return (0..<height).map { row in
            var line = ""
            var used = 0
            for (index, block) in blocks.enumerated() where row < block.count && !block[row].isEmpty {
                let start = index * (width + gap)
                line += String(repeating: " ", count: max(0, start - used)) + block[row]
                used = start + block[row].withoutPaint.displayWidth
            }
            return line
        }
    }

    /// The charts with the axes of numbers reaching what any of them reaches.
    private static func withSharedScales(_ charts: [Chart]) -> [Chart] {
        let extents = charts.map { $0.domain() }
        func ends(
            _ isShared: (Chart) -> Bool,
            _ range: (PlotDomain) -> ClosedRange<Double>
        ) -> [Double] {
            let ranges = zip(charts, extents).filter { isShared($0.0) }.compactMap { $0.1.map(range) }
            guard let low = ranges.map(\.lowerBound).min(), let high = ranges.map(\.upperBound).max() else { return [] }
            return [low, high]
        }
        let across = ends({ !$0.x.isCategorical }, { $0.x })
        let along = ends({ !$0.y.isCategorical }, { $0.y })
        return charts.map { chart in
            var chart = chart
            if !chart.x.isCategorical { chart.x.including += across }
            if !chart.y.isCategorical { chart.y.including += along }
            return chart
        }
    }
}

extension String {
    /// The text without the colour sequences of the renderers; text from data has none, because it is escaped.
    var withoutPaint: String {
        guard utf8.contains(0x1B) else { return self }
        var result = String.UnicodeScalarView()
        var isPaint = false
        for scalar in unicodeScalars {
            if scalar.value == 0x1B { isPaint = true }
            if !isPaint { result.append(scalar) }
            if scalar == "m" { isPaint = false }
        }
        return String(result)
    }
}
