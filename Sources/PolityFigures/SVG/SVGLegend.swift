/// The legend: a stroke, a marker and a name for every series, as many to a row as fit.
struct SVGLegend {
    private struct Entry {
        /// `nil` for the words that stand for entries left out.
        let series: Int?
        let text: String
        let left: Double
        let right: Double
    }

    private static let strokeWidth = 36.0
    private static let gap = 6.0
    private static let distance = 20.0
    /// What is left of a name that makes room, in columns.
    private static let fewestColumns = 4

    private var rows: [[Entry]] = []
    private let left: Double
    private let right: Double

    /// All rows between two edges in pixels; names that no row holds end in `…`.
    init(_ chart: Chart, left: Double, right: Double) {
        self.left = left
        self.right = right
        for (index, series) in chart.series.enumerated() {
            let note = series.hasPlottablePoints ? "" : " (no data)"
            let columns = SVGFont.body.columns(within: right - left - Self.strokeWidth - Self.gap)
            let name = series.name.escapedForTerminal.truncated(to: columns - note.displayWidth, ellipsis: "…")
            add(name + note, series: index)
        }
    }

    var rowCount: Int { rows.count }

    private mutating func add(_ text: String, series: Int) {
        let width = Self.strokeWidth + Self.gap + SVGFont.body.width(of: text)
        let start = (rows.last?.last?.right).map { $0 + Self.distance } ?? left
        if rows.isEmpty || start + width > right {
            rows.append([Entry(series: series, text: text, left: left, right: left + width)])
        } else {
            rows[rows.count - 1].append(Entry(series: series, text: text, left: start, right: start + width))
        }
    }

    /// The legend in so many rows; the last one says how many series it leaves out.
    func limited(to count: Int) -> SVGLegend {
        guard rows.count > count else { return self }
        var legend = self
        legend.rows = Array(rows.prefix(count))
        guard var last = legend.rows.popLast() else { return legend }
        var hidden = rows.dropFirst(count).reduce(0) { $0 + $1.count }
        while true {
            let text = "and \(hidden) more"
            let start = last.last.map { $0.right + Self.distance } ?? left
            let end = start + SVGFont.body.width(of: text)
            if end <= right || last.isEmpty {
                last.append(Entry(series: nil, text: text, left: start, right: end))
                break
            }
            let dropped = last.removeLast()
            if last.isEmpty, let cut = shortened(dropped, by: end - right) {
                last.append(cut)
            } else {
                hidden += 1
            }
        }
        legend.rows.append(last)
        return legend
    }

    /// The entry cut by at least so many pixels; `nil` when nothing readable would be left.
    private func shortened(_ entry: Entry, by excess: Double) -> Entry? {
        let start = entry.left + Self.strokeWidth + Self.gap
        let columns = SVGFont.body.columns(within: entry.right - excess - start)
        guard columns >= Self.fewestColumns else { return nil }
        let text = entry.text.truncated(to: columns, ellipsis: "…")
        return Entry(series: entry.series, text: text, left: entry.left, right: start + SVGFont.body.width(of: text))
    }

    /// The legend with its upper edge at a height in pixels.
    func draw(top: Double) -> [XMLFragment] {
        let height = SVGFont.body.lineHeight
        return rows.enumerated().flatMap { row, entries in
            let base = top + height * Double(row) + SVGFont.body.size
            return entries.flatMap { draw($0, base: base) }
        }
    }

    private func draw(_ entry: Entry, base: Double) -> [XMLFragment] {
        guard let series = entry.series else { return [.label(entry.text, x: entry.left, y: base)] }
        let middle = base - SVGFont.body.size * 0.33
        let end = entry.left + Self.strokeWidth
        return [
            .element(
                "line",
                [
                    "x1": entry.left.svg, "y1": middle.svg, "x2": end.svg, "y2": middle.svg,
                    "stroke": SVGInk.colour(series), "stroke-width": SVGInk.lineWidth.svg,
                    "stroke-dasharray": SVGInk.dash(series),
                ]),
            SVGInk.marker(series, x: entry.left + Self.strokeWidth / 2, y: middle),
            .label(entry.text, x: end + Self.gap, y: base),
        ]
    }
}
