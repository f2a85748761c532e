import PolityFigures
import TestSupport
import Testing

/// Figures that are no single charts: panels, flows, radar charts.
@Suite struct SVGFigureTests {
    private func parsed(_ figure: Figure, width: Int = 800) throws -> ParsedSVG {
        try #require(ParsedSVG(SVGFigure.render(figure, width: width)))
    }

    private func line(_ name: String, _ values: [Double]) -> Chart.Series {
        Chart.Series(name, points: values.enumerated().map { Chart.Point(x: Double($0.offset), y: $0.element) })
    }

    // MARK: Panels

    private var panels: Panels {
        Panels(
            title: "Two measures",
            charts: [
                Chart(title: "hhi", yTitle: "hhi, index", series: [line("a", [1, 2]), line("b", [2, 3])]),
                Chart(title: "output", yTitle: "output, money", series: [line("b", [5, 9])]),
            ], source: "seed 1")
    }

    @Test func panelsHaveOneLegendAndTheSameLooks() throws {
        let svg = try parsed(.panels(panels))
        #expect(svg.elements.filter { $0.attributes["class"] == "plot" }.count == 2)
        #expect(
            svg.elements.filter { $0.attributes["class"] == "legend" }.compactMap { $0.attributes["data-series"] } == [
                "0", "1",
            ])
        let series = svg.elements.filter { $0.attributes["class"] == "series" }
        #expect(series.compactMap { $0.attributes["data-name"] } == ["a", "b", "b"])
        #expect(series.compactMap { $0.attributes["data-series"] } == ["0", "1", "1"])
        for text in ["Two measures", "hhi", "output", "hhi, index", "output, money", "seed 1"] {
            #expect(svg.texts.contains(text), "\(text)")
        }
    }

    @Test func scalesAreSharedWhereThatIsAsked() throws {
        var panels = panels
        func domains() throws -> Set<String> {
            Set(
                try parsed(.panels(panels)).elements.compactMap { $0.attributes["data-y"] }.map {
                    $0.split(separator: " ").prefix(2).joined(separator: " ")
                })
        }
        #expect(try domains().count == 2)
        panels.sharesScales = true
        #expect(try domains().count == 1)
    }

    /// Plots below each other begin near each other, as far as the labels of their axes let them.
    @Test func narrowPagesHavePanelsBelowEachOther() throws {
        func distance(_ width: Int) throws -> Double {
            let lefts = try parsed(.panels(panels), width: width).elements.compactMap { $0.attributes["data-x"] }
                .compactMap { Double($0.split(separator: " ")[2]) }
            #expect(lefts.count == 2)
            return abs(lefts[0] - lefts[1])
        }
        #expect(try distance(800) > 300)
        #expect(try distance(360) < 40)
    }

    // MARK: Flows

    private var flows: FlowDiagram {
        FlowDiagram(
            title: "Who pays whom",
            nodes: [
                .init("households", column: 0), .init("taxes", column: 1), .init("State", column: 2),
                .init("nobody", column: 2),
            ], links: [.init(from: 0, to: 1, amount: 2), .init(from: 1, to: 2, amount: 2)], unit: "money per year",
            source: "seed 1")
    }

    @Test func flowsHaveABandForEveryLinkAndABarForEveryNode() throws {
        let svg = try parsed(.flows(flows))
        #expect(svg.all("path").count == 2)
        #expect(svg.all("rect").filter { $0.attributes["width"] == "10" }.count == 3)
        for text in ["households 2", "taxes 2", "State 2", "money per year", "Who pays whom"] {
            #expect(svg.texts.contains(text), "\(text) \(svg.texts)")
        }
        #expect(!svg.texts.contains { $0.contains("nobody") })
        let words = try #require(svg.all("desc").first?.text)
        #expect(words.contains("households to taxes: 2 money per year"))
    }

    @Test func nothingThatFlowsIsSaid() throws {
        #expect(try parsed(.flows(FlowDiagram(nodes: [], links: []))).texts.contains("(no data)"))
        #expect(try parsed(.panels(Panels(charts: []))).texts.contains("(no data)"))
    }

    // MARK: Radar

    private var radar: RadarChart {
        RadarChart(
            title: "Profiles",
            spokes: [
                .init("hhi, index", centre: 0, rim: 0.5), .init("output, money", centre: 0, rim: 20),
                .init("gini, index", centre: 0, rim: 0.4), .init("price", centre: 1, rim: 0),
            ], profiles: [.init("a", values: [0.25, 10, 0.4, 0]), .init("b", values: [0.5, nil, 0.1, 1])])
    }

    @Test func radarChartsHaveTheirRawTable() throws {
        let svg = try parsed(.radar(radar))
        let texts = svg.texts.joined()
        for text in ["hhi, index", "output, money", "0.25", "0.5", "none", "rim"] {
            #expect(texts.contains(text), "\(text)")
        }
        // A gap breaks the line: a is closed, b is made of pieces.
        let closed = svg.all("polygon").filter { $0.attributes["stroke-dasharray"] != nil }
        #expect(closed.count == 1)
        // Values at the rim and the centre: the first spoke points up.
        let points = try #require(closed.first).points
        let rim = try #require(svg.all("polygon").first { $0.attributes["stroke"] == "#555555" }).points
        let centre = (x: (rim[0].x + rim[2].x) / 2, y: (rim[0].y + rim[2].y) / 2)
        #expect(abs(points[0].x - centre.x) < 0.02 && abs(points[0].y - (rim[0].y + centre.y) / 2) < 0.02)
        #expect(abs(points[2].x - rim[2].x) < 0.02 && abs(points[2].y - rim[2].y) < 0.02)
        // Less is better: the rim is below the centre.
        #expect(abs(points[3].x - rim[3].x) < 0.02)
    }

    // MARK: Anything

    @Test(arguments: 0..<200 as Range<UInt64>) func anyFigureIsADocument(seed: UInt64) throws {
        var generator = TestGenerator(seed: seed)
        let numbers: [Double] = [0, 1, -1, 1e9, 1e-9, .nan, .infinity, -.infinity, 1e308, 0.5, 3]
        func number() -> Double { numbers.randomElement(using: &generator) ?? 0 }
        func text() -> String { .hostile(using: &generator) }
        func count(_ most: Int) -> Int { Int.random(in: 0...most, using: &generator) }
        let charts = (0..<count(5)).map { _ in
            Chart(
                title: text(), x: Chart.Axis(text(), categories: (0..<count(2)).map { _ in text() }),
                y: Chart.Axis(text()),
                series: (0..<count(3)).map { _ in
                    Chart.Series(
                        text(),
                        points: (0..<count(5)).map { _ in
                            Chart.Point(x: number(), y: number(), low: number(), high: number())
                        },
                        mark: [.line, .points, .bars(width: number()), .area].randomElement(using: &generator) ?? .line)
                }, source: text())
        }
        let figures: [Figure] = [
            .panels(Panels(title: text(), charts: charts, sharesScales: count(1) == 0, source: text())),
            .flows(
                FlowDiagram(
                    title: text(), nodes: (0..<count(8)).map { _ in .init(text(), column: count(4)) },
                    links: (0..<count(12)).map { _ in
                        .init(from: count(9) - 1, to: count(9), amount: number(), name: text())
                    },
                    unit: text(), source: text())),
            .radar(
                RadarChart(
                    title: text(), spokes: (0..<count(7)).map { _ in .init(text(), centre: number(), rim: number()) },
                    profiles: (0..<count(4)).map { _ in .init(text(), values: (0..<count(8)).map { _ in number() }) },
                    source: text())),
        ]
        for figure in figures {
            let width = [0, 240, 360, 800, 20_000][count(4)]
            let svg = try #require(ParsedSVG(SVGFigure.render(figure, width: width)))
            #expect(svg.all("title").count >= 1 && svg.all("desc").count == 1)
            for element in svg.elements {
                for (key, value) in element.attributes where ["x", "y", "width", "height", "cx", "cy"].contains(key) {
                    #expect(value.hasSuffix("%") || Double(value)?.isFinite ?? false, "\(key)=\(value)")
                }
            }
            #expect(SVGFigure.render(figure, width: width) == SVGFigure.render(figure, width: width))
        }
    }
}
