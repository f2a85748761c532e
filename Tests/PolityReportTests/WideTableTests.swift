#if Tools
    import PolityFigures
    import PolityReport
    import Testing

    /// Tables on paper, which has an end on the right.
    @Suite struct WideTableTests {
        private func page(_ table: Table) throws -> ParsedPage {
            try #require(ParsedPage(HTMLReport.render(.of(.table(table)))))
        }

        private func table(columns: Int, cell: String) -> Table {
            Table(
                title: "many",
                columns: [.init("measure")] + (1...columns).map { .init("s_\($0)", alignment: .decimal) },
                rows: [["hhi"] + Array(repeating: cell, count: columns)], notes: ["n"])
        }

        @Test(arguments: [(4, "table"), (10, "table"), (12, "table wide"), (20, "table wider"), (30, "table widest")])
        func paperIsTurnedForWideTables(columns: Int, className: String) throws {
            let page = try page(table(columns: columns, cell: "0.2345"))
            #expect(page.all("figure").map { $0.attributes["class"] } == [className])
        }

        /// A table that is too wide for paper is there again in parts, which hold every column once.
        @Test(arguments: [23, 30, 45, 200])
        func whatNoPaperHoldsIsInParts(columns: Int) throws {
            let page = try page(table(columns: columns, cell: "0.2345"))
            let sheets = page.all("div", className: "sheet")
            #expect(sheets.count > 1)
            let captions = page.texts("caption")
            #expect(captions.first == "Table 1: many")
            let numbers = (1...sheets.count).map { "Table 1: many, part \($0) of \(sheets.count)" }
            #expect(captions.dropFirst() == numbers[...])
            let heads = page.all("th").filter { $0.attributes["scope"] == "col" }.map(\.text)
            let names = (1...columns).map { "s_\($0)" }
            #expect(heads.prefix(columns + 1) == (["measure"] + names)[...])
            let later = heads.dropFirst(columns + 1)
            #expect(later.filter { $0 != "measure" } == names)
            #expect(later.count { $0 == "measure" } == sheets.count)
            #expect(page.texts("p", className: "note") == ["n"])
            // No part is a rest of one or two columns.
            let sizes = later.split(separator: "measure", omittingEmptySubsequences: true).map(\.count)
            #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= sizes.count)
        }

        @Test func oneColumnThatIsTooWideIsStillThere() throws {
            let cell = String(repeating: "1", count: 400)
            let page = try page(table(columns: 2, cell: cell))
            #expect(page.texts("td") == [cell, cell, cell, cell])
            let only = try self.page(Table(columns: [.init("", alignment: .right)], rows: [[cell]]))
            #expect(only.texts("td").contains(cell))
        }

        @Test func namesInHeadingsMayBreakAtUnderscores() throws {
            let page = try page(Table(columns: [.init("a_b__c_"), .init("_"), .init("")]))
            #expect(page.texts("th") == ["a_b__c_", "_"])
            #expect(page.all("wbr").count == 3)
        }

        @Test(arguments: [
            ("0.3 [0.2, 0.4]", "[0.2, 0.4]"), ("[0.2, 0.4]", "[0.2, 0.4]"), ("0.3", nil), ("0.3[0.2]", nil),
            ("[0.2, 0.4] x", nil),
        ])
        func intervalsAreNeverBroken(cell: String, range: String?) throws {
            let page = try page(Table(columns: [.init("v", alignment: .decimal)], rows: [[cell]]))
            #expect(page.texts("td") == [cell])
            #expect(page.texts("span", className: "range") == (range.map { [$0] } ?? []))
        }
    }
#endif
