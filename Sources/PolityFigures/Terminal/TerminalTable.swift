/// Lays a table out for a terminal.
public enum TerminalTable {
    /// The table as lines joined by line feeds, without one at the end.
    ///
    /// No line is wider than the style's width or ends in blanks. Text from the table is shown escaped
    /// (``Swift/String/escapedForTerminal``). When the columns do not fit, the widest text column is cut first; columns
    /// that still have no room follow in a second block that repeats the first column.
    public static func render(_ table: Table, style: TerminalStyle = .plain) -> String {
        let columns = table.columns.indices.map { TextColumn(table, index: $0, style: style) }
        let layout = TableLayout(
            columns: columns.map { TableLayout.Column(natural: $0.width, isText: $0.isText) },
            lineWidth: style.lineWidth)
        var lines = style.paragraph(table.title).map { style.colour ? "\u{1b}[1m\($0)\u{1b}[0m" : $0 }
        for (number, block) in layout.blocks.enumerated() {
            if number > 0 { lines.append("") }
            lines.append(line(block) { columns[$0.column].heading(width: $0.width) })
            lines.append(line(block) { String(repeating: style.unicode ? "─" : "-", count: $0.width) })
            for row in table.rows.indices {
                lines.append(line(block) { columns[$0.column].cell(row, width: $0.width) })
            }
        }
        lines += table.notes.flatMap(style.paragraph)
        return lines.joined(separator: "\n")
    }

    private static func line(_ block: [TableLayout.Place], text: (TableLayout.Place) -> String) -> String {
        block.map(text).joined(separator: String(repeating: " ", count: TableLayout.gap)).withoutTrailingBlanks
    }
}

/// The shown text of one column, with decimal points in line.
private struct TextColumn {
    /// Whether it may be cut.
    let isText: Bool
    let width: Int
    private let startsLeft: Bool
    private let title: String
    private let cells: [String]
    private let ellipsis: String

    init(_ table: Table, index: Int, style: TerminalStyle) {
        let column = table.columns[index]
        let texts = table.rows.map { style.shown(index < $0.count ? $0[index] : "") }
        title = style.shown(column.title)
        cells = column.alignment == .decimal ? TerminalTable.alignedAtPoint(texts) : texts
        isText = column.alignment == .left
        startsLeft = isText || column.alignment == .whole
        ellipsis = style.ellipsis
        width = max(1, cells.reduce(title.displayWidth) { max($0, $1.displayWidth) })
    }

    func heading(width: Int) -> String { fitted(title, width: width) }

    func cell(_ row: Int, width: Int) -> String { fitted(cells[row], width: width) }

    private func fitted(_ text: String, width: Int) -> String {
        let cut = text.truncated(to: width, ellipsis: ellipsis)
        return startsLeft ? cut.paddedAtEnd(to: width) : cut.paddedAtStart(to: width)
    }
}

extension TerminalTable {
    /// Adds blanks after numbers so that, set to the right, their first decimal points stand in one column.
    static func alignedAtPoint(_ texts: [String]) -> [String] {
        let tails = texts.map(widthFromPoint)
        let longest = tails.compactMap { $0 }.max() ?? 0
        return zip(texts, tails).map { text, tail in
            guard let tail else { return text }
            return text + String(repeating: " ", count: longest - tail)
        }
    }

    /// The columns from the first decimal point to the end; `nil` for text that does not begin as a number.
    private static func widthFromPoint(_ text: String) -> Int? {
        let start = text.drop { "[+-−".contains($0) }
        guard let first = start.first, ("0"..."9").contains(first) || first == "." else { return nil }
        return text.firstIndex(of: ".").map { String(text[$0...]).displayWidth } ?? 0
    }
}
