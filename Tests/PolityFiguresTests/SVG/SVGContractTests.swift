import PolityFigures
import Testing

/// What programs that read the picture rely on: groups, data attributes, ids, heights.
@Suite struct SVGContractTests {
    private let cities = ["Hà Nội", "Huế", "Đà Nẵng"]

    private func parsed(_ chart: Chart, width: Int = 800, identifier: String = "") throws -> ParsedSVG {
        try #require(ParsedSVG(SVGChart.render(chart, width: width, identifier: identifier)))
    }

    private func series(_ name: String, _ mark: Chart.Mark) -> Chart.Series {
        .init(name, points: (0..<3).map { Chart.Point(x: Double($0), y: Double($0 + 1), value: 1) }, mark: mark)
    }

    @Test func thePlotTellsItsScales() throws {
        let svg = try parsed(Chart(x: .init(), y: .init(), series: [series("a", .line)]))
        let plot = try #require(svg.all(class: "plot").first)
        #expect(svg.all(class: "plot").count == 1 && plot.name == "g")
        #expect(plot.attributes["data-x-names"] == nil && plot.attributes["data-y-names"] == nil)
        let (x, y) = (svg.axis("x"), svg.axis("y"))
        #expect(x.prefix(2) == [0, 2] && y.prefix(2) == [1, 3])
        let line = try #require(svg.lines("#0072b2").first).points
        #expect(zip(line, [0, 1, 2]).allSatisfy { abs($0.x - svg.pixel("x", $1)) < 0.02 })
        #expect(abs(line[0].y - y[2]) < 0.02 && abs(line[2].y - y[3]) < 0.02 && y[3] < y[2] && x[2] < x[3])
    }

    @Test func axesOfNamesTellTheirNames() throws {
        let names = ["a & b", "c\u{241F}d", "e\nf", "Đà Nẵng"]
        let svg = try parsed(
            Chart(x: .init(categories: cities), y: .init(categories: names), series: [series("a", .points)]))
        let plot = try #require(svg.all(class: "plot").first)
        #expect(plot.attributes["data-x-names"] == "Hà Nội\u{241F}Huế\u{241F}Đà Nẵng")
        #expect(plot.attributes["data-y-names"]?.split(separator: "\u{241F}").count == 4)
        #expect(plot.attributes["data-y-names"]?.hasPrefix("a & b\u{241F}c\\u{241f}d\u{241F}e\\nf") == true)
    }

    @Test func everySeriesAndEntryIsAGroup() throws {
        let marks: [Chart.Mark] = [.line, .path, .area, .points, .bars(width: 0.5), .boxes(width: 0.5)]
        let chart = Chart(
            x: .init(), y: .init(), series: marks.enumerated().map { series("s\($0.offset)", $0.element) })
        let svg = try parsed(chart)
        let groups = svg.all(class: "series")
        #expect(groups.map { $0.attributes["data-series"] } == (0..<6).map(String.init))
        #expect(groups.map { $0.attributes["data-name"] } == (0..<6).map { "s\($0)" })
        #expect(svg.all(class: "legend").map { $0.attributes["data-series"] } == (0..<6).map(String.init))
        for index in marks.indices { #expect(!svg.parts(of: index).isEmpty) }
        // The symbol is what is drawn.
        let symbols = (0..<6).map { index in svg.parts(of: index, in: "legend").map(\.name).filter { $0 != "text" } }
        #expect(
            symbols[0] == ["line", "circle"] && symbols[1] == ["line", "polygon"] && symbols[2] == ["rect", "line"])
        #expect(symbols[3].count == 1 && symbols[4] == ["rect"] && symbols[5] == ["rect"])
    }

    @Test func aSingleSeriesWithoutANameHasNoLegend() throws {
        let chart = Chart(x: .init(), y: .init(), series: [series("", .line)])
        #expect(try parsed(chart).all(class: "legend").isEmpty)
        var two = chart
        two.series.append(series("b", .line))
        #expect(try parsed(two).all(class: "legend").count == 2)
        var named = chart
        named.series[0].name = "a"
        #expect(try parsed(named).all(class: "legend").count == 1)
    }

    @Test func identifiersTellEqualChartsApart() throws {
        let chart = Chart(
            x: .init(categories: cities), y: .init(),
            series: [series("a", .bars(width: 0.5)), series("b", .bars(width: 0.5))])
        let ids = try ["", "one", "two", "x y\"<é_-9"].map { identifier in
            let svg = try parsed(chart, identifier: identifier)
            let own = svg.elements.compactMap { $0.attributes["id"] }
            // Whatever refers to an id finds it.
            let labels = svg.elements[0].attributes["aria-labelledby"]?.split(separator: " ").map(String.init) ?? []
            let fills = svg.elements.compactMap { $0.attributes["fill"] }.filter { $0.hasPrefix("url(#") }
            #expect(labels.count == 2 && Set(labels).isSubset(of: own))
            #expect(!fills.isEmpty && Set(fills).isSubset(of: own.map { "url(#\($0))" }))
            #expect(Set(own).count == own.count)
            return Set(own)
        }
        for first in 0..<4 { for second in 0..<first { #expect(ids[first].isDisjoint(with: ids[second])) } }
        #expect(ids[3].allSatisfy { $0.hasPrefix("chart-xy_-9-") })
    }

    @Test func theHeightFitsTheNames() throws {
        let names = (0..<40).map { "name \($0)" }
        let numbers = Chart(x: .init(), y: .init(), series: [series("a", .points)])
        #expect(SVGChart.fittingHeight(numbers, width: 800) == 480)
        let dots = Chart(x: .init(), y: .init(categories: names), series: [series("a", .points)])
        let height = SVGChart.fittingHeight(dots, width: 800)
        let svg = try parsed(dots)
        #expect(svg.elements[0].number("height") == Double(height))
        #expect(abs(svg.axis("y")[2] - svg.axis("y")[3] - 40 * 26) < 2)
        #expect(names.allSatisfy(svg.texts.contains))
        // Bars side by side and names of two lines need more.
        let bars = Chart(
            x: .init(), y: .init(categories: names),
            series: (0..<4).map { series("s\($0)", .bars(width: 0.8)) })
        #expect(SVGChart.fittingHeight(bars, width: 800) > height + 400)
        let long = Chart(
            x: .init(), y: .init(categories: names.map { $0 + String(repeating: " and more", count: 9) }),
            series: [series("a", .points)])
        #expect(SVGChart.fittingHeight(long, width: 800) > height + 200)
        let endless = Chart(x: .init(), y: .init(categories: Array(repeating: "n", count: 99_999)), series: [])
        #expect(SVGChart.fittingHeight(endless, width: .max) == 10_000)
        #expect(SVGChart.fittingHeight(Chart(x: .init(), y: .init(categories: ["a"]), series: []), width: .min) == 280)
        #expect(try #require(ParsedSVG(SVGChart.render(dots, height: 300))).elements[0].number("height") == 300)
    }

    @Test func yearsHaveNoSeparators() throws {
        let years = (0...50).map { Chart.Point(x: 2000 + Double($0), y: 1000 + Double($0) * 100) }
        let svg = try parsed(Chart(series: [.init("", points: years)]))
        #expect(svg.texts.contains("2000") && svg.texts.contains("2050") && svg.texts.contains("5000"))
        #expect(!svg.texts.contains { $0.contains(NumberFormat.groupSeparator) })
    }
}
