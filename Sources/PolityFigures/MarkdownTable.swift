/// Tables as Markdown, for pages that people keep.
public enum MarkdownTable {
    /// The table with its title in bold above and its notes below; bars in cells are escaped.
    public static func render(_ table: Table) -> String {
        var lines: [String] = []
        if !table.title.isEmpty {
            lines += ["**\(table.title)**", ""]
        }
        if !table.columns.isEmpty {
            lines.append(row(table.columns.map(\.title)))
            lines.append(
                "|" + table.columns.map { $0.alignment == .left || $0.alignment == .whole ? "---|" : "---:|" }.joined())
            for cells in table.rows {
                let missing = Array(repeating: "", count: max(0, table.columns.count - cells.count))
                lines.append(row(cells.prefix(table.columns.count) + missing))
            }
        }
        for note in table.notes {
            lines += ["", note]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func row(_ cells: [String]) -> String {
        "| "
            + cells.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
            .joined(separator: " | ") + " |"
    }
}
