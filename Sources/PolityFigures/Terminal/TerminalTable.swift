/// Lays a table out for a terminal.
public enum TerminalTable {
    /// The table as lines joined by line feeds, without one at the end.
    ///
    /// No line is wider than the style's width or ends in blanks. Text from the table is shown escaped
    /// (``Swift/String/escapedForTerminal``). When the columns do not fit, the widest text column is cut first; columns
    /// that still have no room follow in further blocks. Every block repeats the columns that name the rows, so many from
    /// the first as no two rows have in common; where they are too wide for that, they stand above each row. Numbers and
    /// intervals are never cut: those that have no room on one line are wrapped.
    public static func render(_ table: Table, style: TerminalStyle = .plain) -> String {
        let names = table.namingColumns
        let columns = table.columns.indices.map { TextColumn(table, index: $0, isName: $0 < names, style: style) }
        let layout = TableLayout(
            columns: columns.map { TableLayout.Column(natural: $0.width, least: $0.least) }, names: names,
            lineWidth: style.lineWidth)
        var lines = style.paragraph(table.title).map { style.colour ? "\u{1b}[1m\($0)\u{1b}[0m" : $0 }
        let above = layout.hasNamesAbove ? Array(columns.prefix(min(names, columns.count - 1))) : []
        let indent = above.isEmpty ? 0 : TableLayout.indent
        for (number, block) in layout.blocks.enumerated() {
            if number > 0 { lines.append("") }
            lines += joined(above.map(\.title)).wrapped(to: style.lineWidth)
            lines += rows(block, indent: indent) { columns[$0.column].heading(width: $0.width) }
            lines += rows(block, indent: indent) { [String(repeating: style.unicode ? "─" : "-", count: $0.width)] }
            let cells = block.map { columns[$0.column].fitted(width: $0.width) }
            for row in table.rows.indices {
                lines += joined(above.map { $0.plain[row] }).wrapped(to: style.lineWidth)
                lines += rows(block, indent: indent) { place in
                    block.firstIndex(of: place).map { cells[$0][row] } ?? []
                }
            }
        }
        lines += table.notes.flatMap(style.paragraph)
        return lines.joined(separator: "\n")
    }

    /// The names of a row on one line.
    private static func joined(_ names: [String]) -> String {
        names.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The lines of a row, as many as its highest cell has, at least one.
    private static func rows(
        _ block: [TableLayout.Place], indent: Int, text: (TableLayout.Place) -> [String]
    ) -> [String] {
        let cells = block.map(text)
        return (0..<max(1, cells.map(\.count).max() ?? 0)).map { line in
            let parts = zip(block, cells).map { place, lines in
                line < lines.count ? lines[line] : String(repeating: " ", count: place.width)
            }
            return String(repeating: " ", count: indent)
                + parts.joined(separator: String(repeating: " ", count: TableLayout.gap)).withoutTrailingBlanks
        }.map(\.withoutTrailingBlanks)
    }
}

extension Table {
    /// How many columns from the first it takes to tell the rows apart, decimals excepted; at least one.
    fileprivate var namingColumns: Int {
        let most = max(1, columns.firstIndex { $0.alignment == .decimal } ?? columns.count)
        return (1...most).first { count in Set(rows.map { Array($0.prefix(count)) }).count == rows.count } ?? most
    }
}

/// The shown text of one column, with decimal points in line.
private struct TextColumn {
    let title: String
    let width: Int
    /// What a cell keeps at least: all of numbers, and of text that must not be cut.
    let least: Int
    /// The cells as they are, and with blanks after numbers.
    let plain: [String]
    private let cells: [String]
    /// Whether it may be cut.
    private let isText: Bool
    private let isName: Bool
    private let startsLeft: Bool
    private let ellipsis: String

    /// Lines that text with numbers may take.
    private static let mostLines = 3

    init(_ table: Table, index: Int, isName: Bool, style: TerminalStyle) {
        let column = table.columns[index]
        plain = table.rows.map { style.shown(index < $0.count ? $0[index] : "") }
        title = style.shown(column.title)
        cells = column.alignment == .decimal ? TerminalTable.alignedAtPoint(plain) : plain
        isText = column.alignment == .left
        self.isName = isName
        startsLeft = isText || column.alignment == .whole
        ellipsis = style.ellipsis
        width = max(1, cells.reduce(title.displayWidth) { max($0, $1.displayWidth) })
        let numbers = plain.lazy.filter(\.isNumeric).map(\.displayWidth).max() ?? 0
        least = isText ? min(width, max(TableLayout.shortestText, numbers)) : width
    }

    /// The heading in lines that are all as wide as asked for.
    func heading(width: Int) -> [String] { lines(title, cut: title, mayCut: isText, width: width) }

    /// All cells in lines that are as wide as asked for.
    func fitted(width: Int) -> [[String]] {
        let cut = isName && isText ? plain.truncatedApart(to: width, ellipsis: ellipsis) : plain
        return cells.indices.map { row in
            lines(cells[row], cut: cut[row], mayCut: isText && !plain[row].isNumeric, width: width)
        }
    }

    private func lines(_ text: String, cut: String, mayCut: Bool, width: Int) -> [String] {
        if text.displayWidth <= width { return [padded(text, width)] }
        let parts = text.wrapped(to: width).map { $0.truncated(to: width, ellipsis: "") }
        // Short text with numbers in it, such as a unit, is wrapped too.
        let keepsDigits = !isName && parts.count <= Self.mostLines && text.contains { ("0"..."9").contains($0) }
        if mayCut && !keepsDigits { return [padded(cut.truncated(to: width, ellipsis: ellipsis), width)] }
        return parts.isEmpty ? [padded("", width)] : parts.map { padded($0, width) }
    }

    private func padded(_ text: String, _ width: Int) -> String {
        startsLeft ? text.paddedAtEnd(to: width) : text.paddedAtStart(to: width)
    }
}

extension String {
    /// Whether the text is a number or an interval and nothing else: `0.5`, `[-1, 2]`, `1 234 ± 5`, `1e-5 to 3 %`.
    var isNumeric: Bool {
        guard unicodeScalars.contains(where: { ("0"..."9").contains($0) }) else { return false }
        return split(separator: " ").allSatisfy { word in
            word == "to" || word == "inf" || word == "nan"
                || word.unicodeScalars.allSatisfy { scalar in
                    ("0"..."9").contains(scalar) || "+-−±.,;:[]()eE%×…\u{202F}".unicodeScalars.contains(scalar)
                }
        }
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
