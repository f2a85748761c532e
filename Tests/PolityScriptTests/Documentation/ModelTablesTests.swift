import Foundation
import Polity
import Testing

@Suite struct ModelTablesTests {
    /// The tables of the page are those of the catalogues. `POLITY_UPDATE_DOCS=1` in the environment writes them anew
    /// instead (`.ci/docs` sets it).
    @Test(arguments: ["docs/model.md", "docs/validation.md"])
    func thePageHasTheCataloguesTables(path: String) throws {
        let page = ModelTables.read(path)
        let (text, unknown) = ModelTables.refreshed(page)
        #expect(unknown == [])
        if ProcessInfo.processInfo.environment["POLITY_UPDATE_DOCS"] != nil {
            try text.write(to: ModelTables.root.appending(path: path), atomically: true, encoding: .utf8)
        } else if text != page {
            Issue.record("the tables of \(path) are stale; `.ci/docs` writes them anew")
        }
    }

    @Test func theModelsPageHasAllTables() {
        let page = ModelTables.read("docs/model.md")
        for table in ["entities", "schedule", "draws", "levers", "parameters", "measures", "agents", "waves"] {
            #expect(page.contains("<!-- table: \(table) -->"), "no table of \(table)")
        }
    }

    @Test func tablesNameEveryEntry() {
        for lever in Lever.allCases {
            #expect(ModelTables.table("levers")?.contains("`\(lever.entry.name)`") == true)
        }
        #expect(ModelTables.table("entities")?.contains("`surveillance`") == true)
        #expect(ModelTables.table("entities")?.contains("`deposits`") == true)
        #expect(ModelTables.table("draws")?.contains("| 10 | choice |") == true)
        #expect(ModelTables.table("no such table") == nil)
    }

    @Test func replacesWhatStandsBetweenTheMarks() {
        let page = "before\n<!-- table: waves -->\nold\n<!-- end -->\nafter"
        let text = ModelTables.refreshed(page).text
        #expect(text.hasPrefix("before\n<!-- table: waves -->\n| wave |"))
        #expect(text.hasSuffix("<!-- end -->\nafter"))
        #expect(!text.contains("old"))
        #expect(ModelTables.refreshed(text).text == text)
    }
}
