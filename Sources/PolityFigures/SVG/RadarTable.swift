/// The raw values of a radar chart as text below it, in line at their decimal points.
struct RadarTable {
    private let rows: [[String]]
    private let columns: [Column]
    private let left: Double
    private let right: Double

    /// A column of numbers: where its decimal points stand.
    private struct Column {
        let heading: String
        let point: Double
        let right: Double
    }

    private static let gap = 14.0
    private static let lineHeight = SVGFont.note.lineHeight + 3
    /// What the names of measures keep, in columns of text.
    private static let fewestColumns = 10

    /// - Parameters:
    ///   - left: the edges of the page's text, in pixels. Columns that find no room are left out from the right; those of the
    ///     scales first, which stand in the picture too.
    init(_ radar: RadarChart, left: Double, right: Double) {
        let table = radar.table
        rows = table.rows
        self.left = left
        self.right = right
        let names = table.rows.map { SVGFont.note.width(of: $0.first ?? "") }.max() ?? 0
        let least = SVGFont.note.width(of: String(repeating: "0", count: Self.fewestColumns))
        var widths: [(heading: String, before: Double, after: Double)] = []
        for (index, column) in table.columns.enumerated().dropFirst() {
            let cells = table.rows.map { Self.parts($0[index]) }
            let before = cells.map { SVGFont.note.width(of: $0.before) }.max() ?? 0
            let after = cells.map { SVGFont.note.width(of: $0.after) }.max() ?? 0
            let heading = column.title.escapedForTerminal.truncated(to: 14, ellipsis: "…")
            let width = max(before + after, SVGFont.note.width(of: heading))
            widths.append((heading, width - after, after))
        }
        var total = widths.reduce(0) { $0 + $1.before + $1.after + Self.gap }
        while total > right - left - least, let last = widths.popLast() { total -= last.before + last.after + Self.gap }
        var x = left + min(names, right - left - total)
        columns = widths.map { width in
            x += Self.gap + width.before
            defer { x += width.after }
            return Column(heading: width.heading, point: x, right: x + width.after)
        }
    }

    var height: Double { Double(rows.count + 1) * Self.lineHeight + SVGLayout.tickGap }

    /// What stands before a number's decimal point, and from there on.
    private static func parts(_ text: String) -> (before: String, after: String) {
        guard let point = text.firstIndex(of: "."), text.first?.isLetter != true else { return (text, "") }
        return (String(text[..<point]), String(text[point...]))
    }

    /// The table with its upper edge at a height in pixels.
    func draw(_ top: Double) -> [XMLFragment] {
        func base(_ row: Int) -> Double { top + SVGLayout.tickGap + Self.lineHeight * Double(row) + SVGFont.note.size }
        let room = (columns.first.map { $0.point - Self.gap } ?? right) - left
        let head = columns.map { column in
            XMLFragment.label(
                column.heading, x: column.right, y: base(0), anchor: .end, font: .note, isBold: true)
        }
        let rule = XMLFragment.element(
            "line",
            [
                "x1": left.svg, "y1": (base(0) + 4).svg, "x2": (columns.last?.right ?? right).svg,
                "y2": (base(0) + 4).svg,
                "stroke": SVGInk.axis,
            ])
        let body = rows.enumerated().flatMap { index, cells -> [XMLFragment] in
            let name = (cells.first ?? "").escapedForTerminal
            let shown = name.truncated(to: max(1, SVGFont.note.columns(within: room)), ellipsis: "…")
            let label = XMLFragment.label(
                shown, x: left, y: base(index + 1), font: .note, hint: shown == name ? nil : name)
            return [label]
                + zip(cells.dropFirst(), columns).flatMap { cell, column -> [XMLFragment] in
                    let parts = Self.parts(cell)
                    let before = XMLFragment.label(
                        parts.before, x: column.point, y: base(index + 1), anchor: .end, font: .note)
                    return parts.after.isEmpty
                        ? [before]
                        : [before, .label(parts.after, x: column.point, y: base(index + 1), font: .note)]
                }
        }
        return [.element("g", ["class": "table"], head + [rule] + body)]
    }
}

/// A radar chart in words.
struct RadarDescription {
    let radar: RadarChart

    var title: String { radar.title.isEmpty ? "Radar chart" : radar.title }

    var text: String {
        let parts = radar.profiles.map { profile in
            let values = radar.spokes.indices.map { index in
                let value = profile.values.indices.contains(index) ? profile.values[index] : nil
                let shown = value.flatMap { $0.isFinite ? NumberFormat.compact($0, grouped: false) : nil } ?? "none"
                return "\(radar.spokes[index].title) \(shown)"
            }
            return "\(profile.name): \(values.joined(separator: ", "))"
        }
        let scales = radar.spokes.map { "\($0.title) \($0.reach)" }
        return
            (["Radar chart of \(radar.spokes.count) measures, \(radar.profiles.count) profiles"]
            + (scales.isEmpty ? [] : ["Scales: " + scales.joined(separator: "; ")]) + parts)
            .joined(separator: ". ") + "."
    }
}
