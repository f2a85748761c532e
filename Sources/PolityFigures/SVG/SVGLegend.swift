/// The legend: a symbol and a name for every series, as many to a row as fit.
struct SVGLegend {
    /// What the legend says of a series.
    struct Item {
        /// The series in the sense of ``SVGInk``, and the value of `data-series`.
        var ink: Int
        var name: String
        var mark: Chart.Mark
        var hasData: Bool
    }

    private struct Entry {
        /// `nil` for the words that stand for entries left out.
        let item: Item?
        let text: String
        let left: Double
        let right: Double

        var textLeft: Double { left + (item.map { SVGLegend.symbolWidth($0.mark) + SVGLegend.gap } ?? 0) }
    }

    private static let gap = 6.0
    private static let distance = 20.0
    /// What is left of a name that makes room, in columns.
    private static let fewestColumns = 4

    private var rows: [[Entry]] = []
    private let left: Double
    private let right: Double

    /// What the legend of a chart says: nothing of cells, which have a ramp, and nothing where a single series has no
    /// name.
    ///
    /// - Parameter inks: see ``SVGChart/plot(_:in:domain:ramp:identifier:inks:)``.
    static func items(of chart: Chart, inks: [Int]? = nil) -> [Item] {
        if chart.series.count == 1, chart.series[0].name.isEmpty { return [] }
        return chart.series.enumerated().compactMap { index, series in
            guard series.mark != .cells else { return nil }
            return Item(
                ink: SVGChart.ink(index, inks), name: series.name, mark: series.mark,
                hasData: chart.showsAny(of: series))
        }
    }

    /// All rows between two edges in pixels; names that no row holds are cut so that they still differ.
    init(_ items: [Item], left: Double, right: Double) {
        self.left = left
        self.right = right
        let notes = items.map { $0.hasData ? "" : " (no data)" }
        // As many columns for all, so that names which differ look different.
        let columns =
            zip(items, notes).map { item, note in
                SVGFont.body.columns(within: right - left - Self.symbolWidth(item.mark) - Self.gap) - note.displayWidth
            }.min() ?? 0
        let names = items.map(\.name.escapedForTerminal).truncatedApart(to: max(1, columns), ellipsis: "…")
        for (index, item) in items.enumerated() { add(names[index] + notes[index], item) }
    }

    var rowCount: Int { rows.count }

    private mutating func add(_ text: String, _ item: Item) {
        let width = Self.symbolWidth(item.mark) + Self.gap + SVGFont.body.width(of: text)
        let start = (rows.last?.last?.right).map { $0 + Self.distance } ?? left
        if rows.isEmpty || start + width > right {
            rows.append([Entry(item: item, text: text, left: left, right: left + width)])
        } else {
            rows[rows.count - 1].append(Entry(item: item, text: text, left: start, right: start + width))
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
                last.append(Entry(item: nil, text: text, left: start, right: end))
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
        let start = entry.textLeft
        let columns = SVGFont.body.columns(within: entry.right - excess - start)
        guard columns >= Self.fewestColumns else { return nil }
        let text = entry.text.truncated(to: columns, ellipsis: "…")
        return Entry(item: entry.item, text: text, left: entry.left, right: start + SVGFont.body.width(of: text))
    }

    /// The legend with its upper edge at a height in pixels.
    ///
    /// - Parameter identifier: what the names of patterns begin with, see ``SVGPattern``.
    func draw(top: Double, identifier: String) -> [XMLFragment] {
        let height = SVGFont.body.lineHeight
        return rows.enumerated().flatMap { row, entries in
            let base = top + height * Double(row) + SVGFont.body.size
            return entries.map { draw($0, base: base, identifier) }
        }
    }

    private func draw(_ entry: Entry, base: Double, _ identifier: String) -> XMLFragment {
        guard let item = entry.item else { return .label(entry.text, x: entry.left, y: base) }
        let middle = base - SVGFont.body.size * 0.33
        let isCut = !entry.text.hasPrefix(item.name.escapedForTerminal)
        let label = XMLFragment.label(entry.text, x: entry.textLeft, y: base, hint: isCut ? item.name : nil)
        return .element(
            "g", ["class": "legend", "data-series": String(item.ink)],
            Self.symbol(item, left: entry.left, middle: middle, identifier) + [label])
    }
}

/// The symbols: what is drawn in the plot, in small.
extension SVGLegend {
    private static func symbolWidth(_ mark: Chart.Mark) -> Double {
        switch mark {
        case .line, .path: 36
        case .area, .bars, .boxes, .cells: 24
        case .points: 14
        }
    }

    private static func symbol(
        _ item: Item, left: Double, middle: Double, _ identifier: String
    ) -> [XMLFragment] {
        let right = left + symbolWidth(item.mark)
        switch item.mark {
        case .line: return [stroke(item.ink, left, right, middle)] + [marker(item.ink, left, right, middle)]
        case .path:
            let head = SVGArrow(fromX: left, fromY: middle, toX: right, toY: middle)
            return [stroke(item.ink, left, right - SVGArrow.length, middle)] + [head.draw(item.ink)]
        case .points: return [marker(item.ink, left, right, middle)]
        case .area:
            let field = swatch(left, right, middle, fill: SVGInk.colour(item.ink), opacity: "0.25")
            return [field, stroke(item.ink, left, right, middle - swatchHeight / 2)]
        case .bars, .boxes:
            let fill = SVGPattern.fill(item.ink, identifier: identifier)
            return [swatch(left, right, middle, fill: fill, opacity: "1", stroke: SVGInk.colour(item.ink))]
        case .cells: return []
        }
    }

    private static let swatchHeight = 10.0

    private static func marker(_ ink: Int, _ left: Double, _ right: Double, _ middle: Double) -> XMLFragment {
        SVGInk.marker(ink, x: (left + right) / 2, y: middle)
    }

    private static func stroke(_ ink: Int, _ left: Double, _ right: Double, _ middle: Double) -> XMLFragment {
        .element(
            "line",
            [
                "x1": left.svg, "y1": middle.svg, "x2": right.svg, "y2": middle.svg, "stroke": SVGInk.colour(ink),
                "stroke-width": SVGInk.lineWidth.svg, "stroke-dasharray": SVGInk.dash(ink),
            ])
    }

    private static func swatch(
        _ left: Double, _ right: Double, _ middle: Double, fill: String, opacity: String, stroke: String = "none"
    ) -> XMLFragment {
        .element(
            "rect",
            [
                "x": left.svg, "y": (middle - swatchHeight / 2).svg, "width": (right - left).svg,
                "height": swatchHeight.svg, "fill": fill, "fill-opacity": opacity, "stroke": stroke,
            ])
    }
}
