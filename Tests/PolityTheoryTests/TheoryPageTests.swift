import Foundation
import PolityTheory
import Testing

/// `docs/theory.md` shows every published number beside what the library computes.
@Suite struct TheoryPageTests {
    private static let page = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "docs/theory.md")

    /// `POLITY_UPDATE_DOCS=1` in the environment writes the page anew (`.ci/docs` sets it).
    @Test func thePageShowsWhatIsComputed() throws {
        let old = try String(contentsOf: Self.page, encoding: .utf8)
        let models = Self.replaced("models", in: old, by: Self.models)
        let new = Self.replaced("published", in: models, by: try Self.published())
        if ProcessInfo.processInfo.environment["POLITY_UPDATE_DOCS"] != nil {
            try new.write(to: Self.page, atomically: true, encoding: .utf8)
        } else if new != old {
            Issue.record("docs/theory.md is stale; `.ci/docs` writes it anew")
        }
        #expect(new.contains("<!-- made: models -->") && new.contains("<!-- made: published -->"))
    }

    @Test func everyPublishedNumberAgrees() throws {
        for table in try PublishedTables.all() { expectAgreement(table) }
    }

    private static func replaced(_ name: String, in page: String, by text: String) -> String {
        guard let start = page.range(of: "<!-- made: \(name) -->\n"),
            let end = page.range(of: "<!-- end -->", range: start.upperBound..<page.endIndex)
        else { return page }
        return page.replacingCharacters(in: start.upperBound..<end.lowerBound, with: text)
    }

    private static var models: String {
        var text = "| model | what it is | source |\n|---|---|---|\n"
        for model in TheoryCatalogue.models {
            text += "| `\(model.name)` | \(model.title) | \(model.reference.replacing("|", with: "\\|")) |\n"
        }
        return text
    }

    private static func published() throws -> String {
        let tables = try PublishedTables.all()
        let count = tables.reduce(0) { $0 + $1.cells.count }
        return "\(count) numbers and labels in \(tables.count) tables.\n" + tables.map(markdown).joined()
    }

    /// A row of the publication a line, and for each of its columns what is published and what is computed.
    private static func markdown(_ table: SideBySide) -> String {
        var (rows, columns): ([String], [String]) = ([], [])
        for cell in table.cells {
            if !rows.contains(cell.row) { rows.append(cell.row) }
            if !columns.contains(cell.column) { columns.append(cell.column) }
        }
        var text = "\n### \(table.title)\n\n\(table.source)\n\n"
        text += "| | " + columns.map { "\($0) | here" }.joined(separator: " | ") + " |\n"
        text += "|---|" + columns.map { _ in "--:|--:|" }.joined() + "\n"
        for row in rows {
            let cells = columns.map { column in
                table.cells.first { $0.row == row && $0.column == column }
                    .map { "\($0.published) | \($0.shown)" } ?? " | "
            }
            text += "| \(row) | " + cells.joined(separator: " | ") + " |\n"
        }
        return text
    }
}

extension SideBySide.Cell {
    /// With two digits more than are published, twelve at most.
    fileprivate var shown: String {
        switch computed {
        case .text(let text): return text
        case .number(let number):
            let parts = published.split(separator: ".", omittingEmptySubsequences: false)
            let decimals = parts.dropFirst().first?.count ?? 0
            let text = String(format: "%.\(min(decimals + 2, 12))f", number)
            // Rounded to nothing, there is no sign left.
            return text.allSatisfy { "-0.".contains($0) }
                ? text.replacing("-", with: "") : text.replacing("-", with: "−")
        }
    }
}
