import PolityFigures
import PolityReport
import Testing

/// The page as a whole: its frame, its contents, its names.
@Suite struct PageTests {
    #if Tools
        private func page(_ report: Report) throws -> ParsedPage { try #require(ParsedPage(HTMLReport.render(report))) }

        @Test func isACompleteDocument() throws {
            let text = try HTMLReport.render(
                Report(title: "Data & markets", subtitle: ["a", "", "b"], colophon: "end"))
            #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"))
            #expect(text.hasSuffix("</html>\n"))
            let page = try #require(ParsedPage(text))
            #expect(page.texts("title") == ["Data & markets"] && page.texts("h1") == ["Data & markets"])
            #expect(page.texts("p", className: "subtitle") == ["a", "b"])
            #expect(page.texts("footer").map { $0.filter { $0 != "\n" } } == ["end"])
            #expect(page.all("script").count == 1 && page.all("style").count == 1)
            #expect(page.all("a", className: "skip").first?.attributes["href"] == "#page_text")
            #expect(page.all("main").first?.attributes["id"] == "page_text")
        }

        @Test func anEmptyReportIsAPageToo() throws {
            let page = try page(Report(title: ""))
            #expect(page.texts("h1") == ["Report"])
            #expect(page.all("nav").isEmpty && page.all("section").isEmpty)
        }

        @Test func contentsListTheSectionsWhereThereAreSome() throws {
            let sections = [Report.Section("question", title: "Question"), .init("results-2", title: "")]
            let page = try page(Report(title: "t", sections: sections))
            let links = page.all("a").filter { $0.attributes["class"] == nil }
            #expect(links.map { $0.attributes["href"] } == ["#question", "#results-2"])
            #expect(links.map(\.text) == ["Question", "Part 2"])
            #expect(page.all("section").map { $0.attributes["id"] } == ["question", "results-2"])
            #expect(page.texts("h2") == ["Contents", "Question", "Part 2"])
            #expect(try self.page(Report(title: "t", sections: [sections[0]])).all("nav").isEmpty)
        }

        @Test(arguments: [
            (["a", "a", "a"], ["a", "a-2", "a-3"]), (["a", "a", "a-2"], ["a", "a-3", "a-2"]),
            (["", "Ä b", "page_text"], ["part", "--b", "page-text"]), (["", ""], ["part", "part-2"]),
            (["x\" onclick=\"y", "figure_1"], ["x--onclick--y", "figure-1"]),
        ])
        func sectionsHaveNamesOfTheirOwn(names: [String], expected: [String]) throws {
            let page = try page(Report(title: "t", sections: names.map { Report.Section($0, title: "s") }))
            #expect(page.all("section").map { $0.attributes["id"] } == expected)
        }

        @Test func noNameOccursTwiceAndAllReferencesLeadSomewhere() throws {
            var number = 0
            let page = try page(
                .sample {
                    number += 1
                    return number % 3 == 0 ? "same" : "text \(number)"
                })
            let ids = page.elements.compactMap { $0.attributes["id"] }
            #expect(Set(ids).count == ids.count)
            let named = page.elements.compactMap { $0.attributes["aria-labelledby"] }
                .flatMap { $0.split(separator: " ").map(String.init) }
            #expect(named.count > 4 && Set(named).isSubset(of: ids))
            let inner = page.elements.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
            #expect(Set(inner.map { String($0.dropFirst()) }).isSubset(of: ids))
        }

        @Test func thePageFetchesNothing() throws {
            let page = try page(.sample { "text" })
            #expect(page.elements.allSatisfy { $0.attributes["src"] == nil && $0.attributes["style"] == nil })
            #expect(page.elements.allSatisfy { !$0.attributes.keys.contains { $0.hasPrefix("on") } })
            let links = page.elements.compactMap { $0.attributes["href"] }.filter { !$0.hasPrefix("#") }
            #expect(Set(links) == ["data:,", "https://doi.org/10.1000/1"])
            for code in page.texts("style") + page.texts("script") {
                let outer = ["url(", "@import", "eval", "innerHTML", "fetch", "import(", "https:"]
                #expect(outer.filter { Self.contains(code, $0) } == [])
            }
        }

        private static func contains(_ text: String, _ part: String) -> Bool {
            text.utf8.indices.contains { text.utf8[$0...].starts(with: part.utf8) }
        }

        @Test func theSameReportGivesTheSameBytes() throws {
            let report = Report.sample { "text" }
            let first = try HTMLReport.render(report)
            #expect(try HTMLReport.render(report) == first)
            #expect(try HTMLReport.render(Report.sample { "other" }) != first)
        }

        @Test func aPageWithoutMuchInItIsSmall() throws {
            #expect(try HTMLReport.render(Report(title: "t")).utf8.count < 40_000)
        }

        @Test func foldsDeeperThanAnyoneReadsDoNotExhaustTheStack() throws {
            var block = Report.Block.paragraph("inside")
            for level in 0..<500 { block = .folded(title: "level \(level)", blocks: [block]) }
            let page = try page(.of(block))
            #expect(page.all("details").count == HTMLReport.deepestFold)
            #expect(page.texts("h3").count == 500 - HTMLReport.deepestFold)
            #expect(page.texts("p") == ["inside"])
        }
    #else
        @Test func withoutTemplatesThereIsNoPage() {
            #expect(throws: HTMLReport.Failure.noTemplates) { try HTMLReport.render(Report(title: "t")) }
        }
    #endif
}
