import PolityFigures
import TestSupport
import Testing

/// The document: its frame, its words, what it makes of texts from data.
@Suite struct SVGChartTests {
    private func line(_ name: String, _ values: [Double]) -> Chart.Series {
        Chart.Series(name, points: values.enumerated().map { Chart.Point(x: Double($0.offset), y: $0.element) })
    }

    private func parsed(_ chart: Chart, width: Int = 800, height: Int = 480) throws -> ParsedSVG {
        try #require(ParsedSVG(SVGChart.render(chart, width: width, height: height)))
    }

    @Test func isACompleteDocumentThatNamesItself() throws {
        let svg = try parsed(Chart(title: "Concentration", series: [line("a", [1, 2])]), width: 640, height: 400)
        let root = try #require(svg.elements.first)
        #expect(root.name == "svg")
        #expect(root.attributes["xmlns"] == "http://www.w3.org/2000/svg")
        #expect(root.attributes["viewBox"] == "0 0 640 400")
        #expect(root.number("width") == 640 && root.number("height") == 400)
        #expect(root.attributes["role"] == "img")
        let labels = root.attributes["aria-labelledby"]?.split(separator: " ").map(String.init)
        #expect(labels == (svg.all("title") + svg.all("desc")).compactMap { $0.attributes["id"] })
        #expect(labels?.count == 2)
        #expect(svg.all("title").map(\.text) == ["Concentration"])
    }

    @Test func pagesKeepWithinTheirBounds() throws {
        let chart = Chart(series: [line("a", [1, 2])])
        let small = try parsed(chart, width: -5, height: 0)
        #expect(small.elements.first?.attributes["viewBox"] == "0 0 240 280")
        let large = try parsed(chart, width: .max, height: .max)
        #expect(large.elements.first?.attributes["viewBox"] == "0 0 10000 10000")
    }

    @Test func theDescriptionSaysWhatThePictureShows() throws {
        let points = [Chart.Point(x: 2000, y: 0.25, low: 0.2, high: 0.3), Chart.Point(x: 2020, y: 1234.5)]
        let chart = Chart(
            yTitle: "hhi",
            series: [
                Chart.Series("free", points: points), line("", [.nan, 7, .nan]), line("none", [.infinity]),
            ])
        #expect(
            try parsed(chart).all("desc").map(\.text) == [
                "Line chart of hhi by year. 3 series, with intervals. free: from 0.25 at 2000 to 1234 at 2020. "
                    + "(no name): 7 at 1. none: no data."
            ])
        #expect(try parsed(chart).all("title").map(\.text) == ["hhi"])
        #expect(try parsed(Chart(series: [])).all("title").map(\.text) == ["Line chart"])
    }

    @Test func theSameChartGivesTheSameBytesAndOthersOtherNames() throws {
        let chart = Chart(title: "t", series: [line("a", [1, 2, .nan, 4]), line("b", [4, 3, 2, 1])])
        #expect(SVGChart.render(chart) == SVGChart.render(chart))
        let other = Chart(title: "t", series: [line("a", [1, 2, .nan, 5]), line("b", [4, 3, 2, 1])])
        let names = try [chart, other].map { try parsed($0).all("title").first?.attributes["id"] }
        #expect(names[0] != names[1])
        #expect(SVGChart.render(chart).hasSuffix("</svg>\n"))
    }

    @Test func textsStandFromTheTitleToTheSource() throws {
        let chart = Chart(
            title: "Concentration", yTitle: "hhi", series: [line("free", [0, 1]), line("shared", [1, 0])],
            source: "100 runs")
        let texts = try parsed(chart).all("text").sorted {
            ($0.number("y"), $0.number("x")) < ($1.number("y"), $1.number("x"))
        }
        let words = texts.map(\.text).filter { Double($0) == nil }
        #expect(words == ["Concentration", "free", "shared", "hhi", "year", "100 runs"])
    }

    @Test func markupInTextsStaysText() throws {
        let hostile = "</text></svg><script>alert('x')</script> & \"q\" ]]> &lt; <!-- <![CDATA["
        let chart = Chart(
            title: hostile, xTitle: hostile, yTitle: hostile, series: [line(hostile, [1, 2])], source: hostile)
        let svg = try parsed(chart, width: 2000)
        #expect(svg.texts.filter { $0 == hostile }.count == 5)
        #expect(svg.all("title").map(\.text) == [hostile])
        #expect(
            Set(svg.elements.map(\.name)).isSubset(
                of: ["svg", "title", "desc", "rect", "g", "text", "line", "polyline", "circle"]))
    }

    @Test func whatXMLForbidsOrSteersIsShownEscaped() throws {
        var scalars: [UInt32] = Array(0..<0x20) + Array(0x7F..<0xA0)
        scalars += [0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF, 0xFFFE, 0xFFFF, 0xE0041]
        for value in scalars {
            let scalar = try #require(Unicode.Scalar(value))
            let svg = try parsed(Chart(title: "a\(Character(scalar))b", series: [line("x", [1])]))
            let shown = try #require(svg.texts.first)
            #expect(shown.hasPrefix("a\\") && shown.hasSuffix("b"), "U+\(String(value, radix: 16))")
            #expect(svg.all("title").map(\.text) == [shown])
        }
    }

    @Test func namesInAnyScriptAreShownWhole() throws {
        let names = ["thị trường tự do", "người quản gia dữ liệu", "平台市場的集中度", "سوق حرة", "नियम", "👩‍👧 🇻🇳"]
        let svg = try parsed(Chart(title: "Bất bình đẳng", yTitle: "hệ số", series: names.map { line($0, [1, 2]) }))
        for name in names + ["Bất bình đẳng", "hệ số"] { #expect(svg.texts.contains(name), "\(name)") }
    }

    @Test func emptyChartsSayThatThereIsNoData() throws {
        #expect(try parsed(Chart(title: "t", yTitle: "y", series: [])).texts == ["t", "y", "year", "(no data)"])
        let gaps = try parsed(Chart(series: [line("a", [.nan, .infinity, -.infinity, 2e300])]))
        #expect(gaps.texts == ["a (no data)", "year", "(no data)"])
        #expect(gaps.all("polyline").isEmpty && gaps.all("circle").count == 1)
    }

    @Test func longTextsAreWrappedOrEndInAnEllipsis() throws {
        let source = (1...40).map { "word\($0)" }.joined(separator: " ")
        let svg = try parsed(
            Chart(
                xTitle: String(repeating: "x", count: 500), yTitle: String(repeating: "長", count: 500),
                series: [line(String(repeating: "n", count: 500), [0, 5e9])], source: source), width: 600)
        let notes = svg.texts.filter { $0.hasPrefix("word") }
        #expect(notes.count > 1 && notes.joined(separator: " ") == source)
        #expect(svg.texts.contains { $0.hasPrefix("nnn") && $0.hasSuffix("n…") })
        #expect(svg.texts.contains { $0.hasPrefix("xxx") && $0.hasSuffix("x…") })
        #expect(svg.texts.contains { $0.hasPrefix("長長") && $0.hasSuffix("長… (×1e9)") })
    }

    @Test func endlessTextsAreCut() throws {
        let words = (1...900).map { "word\($0)" }.joined(separator: " ")
        let svg = try parsed(Chart(title: words, series: [line("a", [0, 1])], source: words))
        let lines = svg.all("text").filter { $0.text.hasPrefix("word") }
        let titles = lines.filter { $0.attributes["font-weight"] == "bold" }.map(\.text)
        let notes = lines.filter { $0.attributes["font-weight"] != "bold" }.map(\.text)
        #expect(titles.count == 3 && notes.count == 4)
        for part in [titles, notes] {
            #expect(part.last?.hasSuffix("…") == true && part.dropLast().allSatisfy { !$0.hasSuffix("…") })
        }
    }

    @Test(arguments: [280, 300, 480, 1000])
    func thePlotKeepsAThirdOfThePage(height: Int) throws {
        let words = String(repeating: "word ", count: 900)
        let chart = Chart(title: words, series: (0..<200).map { line("series \($0)", [0, 1]) }, source: words)
        let svg = try parsed(chart, height: height)
        let ends = try #require(svg.all("polyline").first).points.map(\.y)
        #expect(abs(ends[1] - ends[0]) >= Double(height) / 3)
        // One line of each part is always there.
        #expect(svg.texts.filter { $0.hasPrefix("word") }.count >= 2)
        #expect(svg.texts.contains("series 0"))
    }

    @Test func longLabelsOfPositionsStayOnThePage() throws {
        let points = [100_000.0, 100_000.001].map { Chart.Point(x: $0, y: 1) }
        let svg = try parsed(Chart(series: [Chart.Series("a", points: points)]))
        let labels = svg.all("text").filter { $0.text.hasPrefix("100000.0") }
        #expect(labels.count > 2 && labels.last?.text == "100000.0010")
        for place in labels.flatMap(places) { #expect((0...800).contains(place.x)) }
    }

    @Test func nothingReachesBeyondThePage() throws {
        var generator = TestGenerator(seed: 5)
        for _ in 0..<150 {
            let scale: Double =
                [.leastNormalMagnitude, 1e-9, 0.01, 1, 1e5, 1e17, 1e299, 1e308].randomElement(using: &generator) ?? 1
            let series = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                Chart.Series(
                    .hostile(using: &generator),
                    points: (0..<Int.random(in: 0...20, using: &generator)).map { x in
                        let y = x % 7 == 6 ? .nan : Double.random(in: -1...1, using: &generator) * scale
                        return Chart.Point(
                            x: Double(x) * scale, y: y, low: y - scale, high: x % 5 == 0 ? nil : y + scale)
                    })
            }
            let chart = Chart(
                title: .hostile(using: &generator), xTitle: .hostile(using: &generator),
                yTitle: .hostile(using: &generator), series: series, source: .hostile(using: &generator))
            let width = Int.random(in: 240...900, using: &generator)
            let height = Int.random(in: 280...600, using: &generator)
            for element in try parsed(chart, width: width, height: height).elements {
                for place in places(of: element) {
                    #expect((0...Double(width)).contains(place.x) && (0...Double(height)).contains(place.y))
                }
            }
        }
    }

    /// The corners that an element takes, text as wide as it is in a font of 0.6 em a column.
    private func places(of element: ParsedSVG.Element) -> [(x: Double, y: Double)] {
        switch element.name {
        case "polyline", "polygon": return element.points
        case "circle": return [(element.number("cx"), element.number("cy"))]
        case "line":
            return [(element.number("x1"), element.number("y1")), (element.number("x2"), element.number("y2"))]
        case "text":
            let width = Double(element.text.displayWidth) * element.number("font-size") * 0.6
            let before = ["start": 0, "middle": width / 2, "end": width][element.attributes["text-anchor"] ?? ""]
            let start = element.number("x") - (before ?? .nan)
            return [(start, element.number("y")), (start + width, element.number("y") - element.number("font-size"))]
        default: return []
        }
    }
}
