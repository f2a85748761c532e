#if Tools
    import PolityFigures
    import PolityReport
    import Testing

    /// Every kind of block.
    @Suite struct BlockTests {
        private func page(_ blocks: Report.Block...) throws -> ParsedPage {
            let report = Report(title: "T", sections: [.init("s", title: "S", blocks: blocks)])
            return try #require(ParsedPage(HTMLReport.render(report)))
        }

        @Test func textIsInItsElement() throws {
            let page = try page(
                .heading("h"), .paragraph("p & q"), .list(["one", "two"]), .definitions([.init("term", "words")]))
            #expect(page.texts("h3") == ["h"] && page.texts("p") == ["p & q"] && page.texts("li") == ["one", "two"])
            #expect(page.texts("dt") == ["term"] && page.texts("dd") == ["words"])
        }

        @Test func blocksWithNothingInThemLeaveNothing() throws {
            let page = try page(.heading(""), .paragraph(""), .list([]), .definitions([]), .citations([]))
            #expect(page.elements.filter { ["h3", "p", "ul", "ol", "dl"].contains($0.name) }.isEmpty)
        }

        @Test(arguments: [
            (Report.Verdict.Outcome.supported, "✓ Supported"), (.refuted, "✗ Refuted"), (.undecided, "? Undecided"),
        ])
        func verdictsDifferInSignAndWord(outcome: Report.Verdict.Outcome, words: String) throws {
            let page = try page(.verdict(.init("a < b", outcome: outcome, details: ["d", "e"])))
            #expect(page.all("div", className: outcome.rawValue).count == 1)
            #expect(page.texts("p") == [words, "a < b"] && page.texts("li") == ["d", "e"])
        }

        @Test func onlyAddressesOfTheWebAreLinks() throws {
            let addresses = [
                "https://doi.org/10.1257/mic.20200200?a=b&c=(d)", "http://a.b", "javascript:alert(1)", "https://", "",
                "https://a.b/ c", "https://a.b/\u{202E}c", "https://a.b/\"x", "HTTPS://a.b",
            ]
            let page = try page(.citations(addresses.map { .init("Work.", address: $0) }))
            let links = page.all("a").filter { $0.attributes["rel"] == "noreferrer" }
            #expect(links.map { $0.attributes["href"] } == [addresses[0]] && links.map(\.text) == [addresses[0]])
            #expect(page.texts("li")[2] == "Work. javascript:alert(1)" && page.texts("li")[4] == "Work.")
            #expect(page.texts("li")[6] == "Work. https://a.b/\\u{202e}c")
        }

        @Test func codeKeepsItsLinesAndTabs() throws {
            let page = try page(.code("\nif a {\r\n\tb\u{1b}[0m\n}\n"), .code(""))
            #expect(page.texts("code") == ["\nif a {\n\tb\\u{1b}[0m\n}\n", ""])
            #expect(page.all("pre").map { $0.attributes["aria-label"] } == ["Listing 1", "Listing 2"])
            #expect(page.all("pre").allSatisfy { $0.attributes["tabindex"] == "0" })
        }

        @Test func foldedPartsHoldBlocks() throws {
            let page = try page(.folded(title: "more", blocks: [.paragraph("p"), .folded(title: "", blocks: [])]))
            #expect(page.texts("summary") == ["more", "More"])
            #expect(page.all("details").allSatisfy { $0.attributes["open"] == nil })
        }

        @Test func tablesHaveCaptionHeadsRowsAndNotes() throws {
            let table = Table(
                title: "Differences", columns: [.init("measure", alignment: .whole), .init("", alignment: .right)],
                rows: [["hhi", "1", "beyond"], ["", "2"], ["price"]], notes: ["n1", ""])
            let page = try page(.table(table), .table(Table(columns: [])))
            #expect(page.texts("figcaption") == ["Table 1. Differences", "Table 2. S"])
            #expect(page.all("th").map { $0.attributes["scope"] } == ["col", "row", "row"])
            #expect(page.texts("th") == ["measure", "hhi", "price"])
            #expect(page.texts("td") == ["", "1", "—", "2", "—", "no rows"])
            #expect(page.texts("p", className: "note") == ["n1"])
            let regions = page.all("div", className: "scroll")
            #expect(regions.map { $0.attributes["aria-label"] } == ["Table 1: Differences", "Table 2: S"])
            #expect(regions.allSatisfy { $0.attributes["role"] == "region" && $0.attributes["tabindex"] == "0" })
        }

        @Test func everyTableHasACaption() throws {
            let table = Table(columns: [.init("a")], rows: [["1"]])
            let points = [Chart.Point(x: 1, y: 2)]
            let figure = Figure.chart(Chart(title: "Output", series: [.init("", points: points)]))
            let page = try page(
                .table(table), .heading("h"), .table(table), .folded(title: "f", blocks: [.table(table)]),
                .table(Table(title: "own", columns: [])), .table(table), .figure(figure, numbers: table))
            let captions = ["Table 1: S", "Table 2: h", "Table 3: f", "Table 4: own", "Table 5: h"]
            #expect(page.texts("caption") == captions + ["Numbers of figure 1: Output"])
            #expect(page.all("table").count == 6)
            #expect(page.texts("figcaption").first == "Table 1. S")
        }

        @Test func emptyCellsAreADashThatIsReadAsNone() throws {
            let table = Table(
                columns: [.init("a"), .init("b", alignment: .decimal), .init("c")], rows: [["", "", "x"], ["y"]])
            let page = try page(.table(table))
            #expect(page.texts("td") == ["—", "—", "x", "—", "—"] && page.texts("th") == ["a", "b", "c", "y"])
            let cells = page.all("td", className: "nothing")
            #expect(cells.count == 4 && cells.map { $0.attributes["class"] }.contains("number nothing"))
            let dashes = page.all("span").filter { $0.attributes["role"] == "img" }
            #expect(dashes.map { $0.attributes["aria-label"] } == ["none", "none", "none", "none"])
        }

        /// What stands unseen after each number makes up what it lacks to the right of its decimal point.
        @Test func numbersStandAtTheirDecimalPoint() throws {
            let cells = ["12.345", "1", "1\u{202F}234.5", "none", "-0.25", "[0.1, 0.23]", "2e-7", ".5", "7%", ""]
            let table = Table(columns: [.init("v", alignment: .decimal)], rows: cells.map { [$0] })
            let page = try page(.table(table))
            #expect(page.texts("td") == cells.map { $0.isEmpty ? "—" : $0 })
            let rows = page.elements.indices.filter { page.elements[$0].name == "td" }
            let pads = rows.map { row in
                page.elements.first { $0.parent == row && $0.name == "span" }?.attributes["data-pad"] ?? ""
            }
            // The widest tail is that of the interval, `.1, 0.23]`.
            #expect(pads[5] == "" && pads[3] == "" && pads[9] == "" && pads[1] == ".1, 0.23]")
            let widths = zip(cells, pads).map { cell, pad in
                cell.drop { !"0123456789.".contains($0) }.drop { $0.isNumber || $0 == "\u{202F}" }.count + pad.count
            }
            #expect([0, 1, 2, 4, 5, 6, 7, 8].allSatisfy { widths[$0] == 9 })
        }

        @Test func figuresHaveCaptionPictureAndNumbers() throws {
            let points = [Chart.Point(x: 1, y: 2), Chart.Point(x: 2, y: 3)]
            let chart = Chart(title: "Output", series: [.init("a", points: points)], source: "200 runs")
            let numbers = Table(columns: [.init("x", alignment: .right)], rows: [["1"]])
            let page = try page(.figure(.chart(chart), numbers: numbers), .figure(.chart(chart), numbers: nil))
            #expect(page.texts("figcaption") == ["Figure 1. Output 200 runs", "Figure 2. Output 200 runs"])
            // Each is drawn twice, once for telephones.
            let names = ["Figure 1: Output", "Figure 2: Output"].flatMap { [$0, $0] }
            #expect(page.texts("title") == ["T"] + names)
            // Title and source are in the caption, not in the picture.
            #expect(page.texts("text").filter { $0 == "Output" || $0 == "200 runs" } == [])
            #expect(page.texts("summary") == ["Numbers of figure 1"] && page.texts("td") == ["1"])
            #expect(page.all("svg").allSatisfy { $0.attributes["role"] == "img" })
            #expect(page.all("desc").allSatisfy { !$0.text.isEmpty })
        }

        @Test func figuresAreDrawnForTelephonesToo() throws {
            let points = [Chart.Point(x: 1, y: 2), Chart.Point(x: 2, y: 3)]
            let page = try page(.figure(.chart(Chart(series: [.init("a", points: points)])), numbers: nil))
            #expect(page.all("figure", className: "twofold").count == 1)
            #expect(page.all("svg").map { $0.attributes["width"] } == ["720", "360"])
            #expect(page.all("svg").allSatisfy { $0.attributes["viewBox"]?.isEmpty == false })
            let narrow = page.all("div", className: "narrow")
            #expect(narrow.map { $0.attributes["hidden"] } == [""])
            #expect(page.all("div", className: "broad").map { $0.attributes["hidden"] } == [nil])
        }

        /// The script that reads values off a plot says them with these words.
        @Test func plotsCarryTheWholeTitlesOfTheirAxes() throws {
            let name = String(repeating: "long ", count: 40) + "\"<name>"
            let chart = Chart(
                x: .init("social share", categories: ["a"]), y: .init(name, categories: ["b"]),
                series: [.init("s", points: [.init(x: 0, y: 0, value: 1)], mark: .cells)], valueTitle: "hhi, index")
            let page = try page(.figure(.chart(chart), numbers: nil))
            let plots = page.all("g", className: "plot").map(\.attributes)
            #expect(plots.map { $0["data-x-title"] } == ["social share", "social share"])
            #expect(plots.map { $0["data-y-title"] } == [name, name])
            #expect(plots.map { $0["data-value-title"] } == ["hhi, index", "hhi, index"])
        }

        @Test func largeFiguresAreDrawnOnce() throws {
            let points = (0..<6000).map { Chart.Point(x: Double($0), y: Double($0 * 7919 % 6007)) }
            let chart = Chart(series: [.init("a", points: points, mark: .points)])
            let page = try page(.figure(.chart(chart), numbers: nil))
            #expect(page.all("svg").count == 1 && page.all("figure", className: "twofold").isEmpty)
            #expect(page.all("div", className: "scroll").count == 1)
        }
    }
#endif
