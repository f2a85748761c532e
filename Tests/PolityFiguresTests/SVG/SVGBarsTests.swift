import PolityFigures
import Testing

/// Bars, histograms and boxes: where they stand, what they do with each other, their bases and intervals.
@Suite struct SVGBarsTests {
    private let cities = ["Hà Nội", "Huế", "Đà Nẵng"]

    private func parsed(_ chart: Chart, width: Int = 800) throws -> ParsedSVG {
        try #require(ParsedSVG(SVGChart.render(chart, width: width)))
    }

    private func bars(_ name: String, _ values: [Double], width: Double = 0.8) -> Chart.Series {
        Chart.Series(
            name, points: values.enumerated().map { Chart.Point(x: Double($0.offset), y: $0.element) },
            mark: .bars(width: width))
    }

    private func near(_ first: Double, _ second: Double) -> Bool { abs(first - second) < 0.03 }

    @Test func barsRunFromZeroToTheirValues() throws {
        let svg = try parsed(Chart(x: .init(categories: cities), y: .init("y"), series: [bars("a", [5, 2, -1])]))
        #expect(svg.axis("y").prefix(2) == [-1, 5])
        #expect(svg.axis("x").prefix(2) == [-0.5, 2.5])
        let zero = svg.pixel("y", 0)
        for (index, value) in [5.0, 2, -1].enumerated() {
            let bar = svg.rectangles(of: 0)[index]
            #expect(near(bar.left, svg.pixel("x", Double(index) - 0.4)))
            #expect(near(bar.right, svg.pixel("x", Double(index) + 0.4)))
            #expect(
                near(min(zero, svg.pixel("y", value)), bar.top) && near(max(zero, svg.pixel("y", value)), bar.bottom))
        }
    }

    @Test func theBaseBelongsToTheAxis() throws {
        let far = Chart(x: .init(categories: cities), y: .init(), series: [bars("a", [90, 95, 100])])
        #expect(try parsed(far).axis("y").prefix(2) == [0, 100])
        let points = [Chart.Point(x: 0, y: 14, base: 10), Chart.Point(x: 1, y: 11, base: 14)]
        let waterfall = Chart(
            x: .init(categories: cities), y: .init(), series: [.init("", points: points, mark: .bars(width: 0.5))])
        let svg = try parsed(waterfall)
        #expect(svg.axis("y").prefix(2) == [10, 14])
        #expect(near(svg.rectangles(of: 0)[1].top, svg.pixel("y", 14)))
        #expect(near(svg.rectangles(of: 0)[1].bottom, svg.pixel("y", 11)))
    }

    @Test func axesReachWhatTheyAreTold() throws {
        let line = Chart.Series("", points: [Chart.Point(x: 1, y: 2), Chart.Point(x: 2, y: 3)])
        let svg = try parsed(
            Chart(x: .init(including: [0, .nan]), y: .init(including: [10, .infinity]), series: [line]))
        #expect(svg.axis("x").prefix(2) == [0, 2])
        #expect(svg.axis("y").prefix(2) == [2, 10])
        let area = Chart(series: [.init("", points: line.points, mark: .area)])
        #expect(try parsed(area).axis("y").first == 0)
        let compared = Chart(
            x: .init(), y: .init(), series: [line], references: [.init(.level(7)), .init(.upright(5))])
        #expect(try parsed(compared).axis("y")[1] >= 7 && parsed(compared).axis("x")[1] == 5)
    }

    @Test func barsOfSeveralSeriesStandSideBySide() throws {
        let values = [[5.0, 2, 3], [4, 3, 1], [1, 1, 2]]
        let series = values.enumerated().map { bars("s\($0.offset)", $0.element) }
        let svg = try parsed(Chart(x: .init(categories: cities), y: .init(), series: series))
        for city in cities.indices {
            let group = (0..<3).map { svg.rectangles(of: $0)[city] }
            #expect(near(group[0].left, svg.pixel("x", Double(city) - 0.4)))
            #expect(near(group[0].right, group[1].left) && near(group[1].right, group[2].left))
            #expect(near(group[2].right, svg.pixel("x", Double(city) + 0.4)))
        }
    }

    @Test func barsThatOnlyTouchKeepTheirWidth() throws {
        // The two sides of a tornado, and the parts of a stack.
        let tornado = [bars("low", [-3, -2, -1]), bars("high", [2, 2, 4])]
        var upper = bars("upper", [5, 5, 5])
        for index in 0..<3 { upper.points[index].base = Double(index + 1) }
        for series in [tornado, [bars("lower", [1, 2, 3]), upper]] {
            let svg = try parsed(Chart(x: .init(categories: cities), y: .init(), series: series))
            for index in 0..<2 {
                for (city, bar) in svg.rectangles(of: index).enumerated() {
                    #expect(near(bar.left, svg.pixel("x", Double(city) - 0.4)))
                    #expect(near(bar.right, svg.pixel("x", Double(city) + 0.4)))
                }
            }
        }
    }

    @Test func namesOnTheUprightAxisRunDownwards() throws {
        let points = cities.indices.map { Chart.Point(x: Double($0 + 1), y: Double($0), low: 0.5, high: 4) }
        let chart = Chart(
            x: .init("effect"), y: .init(categories: cities),
            series: [.init("", points: points, mark: .bars(width: 0.6))])
        let svg = try parsed(chart)
        #expect(svg.axis("x").prefix(2) == [0, 4])
        #expect(svg.axis("y").prefix(2) == [2.5, -0.5])
        let shown = svg.rectangles(of: 0)
        #expect(shown[0].bottom < shown[1].top && shown[1].bottom < shown[2].top)
        for (index, bar) in shown.enumerated() {
            #expect(near(bar.left, svg.pixel("x", 0)) && near(bar.right, svg.pixel("x", Double(index + 1))))
        }
        let names = svg.all("text").filter { cities.contains($0.text) }
        #expect(names.map(\.text) == cities)
        #expect(zip(names, shown).allSatisfy { $1.top < $0.number("y") && $0.number("y") < $1.bottom })
        // The intervals lie along the values.
        let intervals = svg.parts(of: 0).filter { $0.name == "path" && $0.attributes["stroke"] == "#222222" }
        #expect(intervals.count == 3 && intervals.allSatisfy { $0.attributes["d"]?.contains("H") == true })
    }

    @Test func aHistogramHasBarsAsWideAsItsClasses() throws {
        let points = (0..<10).map { Chart.Point(x: Double($0) * 50 + 25, y: Double($0)) }
        let svg = try parsed(
            Chart(x: .init("wealth"), y: .init(), series: [.init("", points: points, mark: .bars(width: 50))]))
        #expect(svg.axis("x").prefix(2) == [0, 500])
        let shown = svg.rectangles(of: 0)
        #expect(zip(shown, shown.dropFirst()).allSatisfy { near($0.right, $1.left) })
    }

    @Test func barsDifferWithoutColour() throws {
        let svg = try parsed(
            Chart(x: .init(categories: cities), y: .init(), series: (0..<7).map { bars("s\($0)", [1, 2, 3]) }))
        let fills = (0..<7).map { Set(svg.rectangles(of: $0).map(\.fill)) }
        #expect(fills.allSatisfy { $0.count == 1 } && Set(fills).count == 7)
        let patterns = svg.all("pattern")
        #expect(patterns.count == 6)
        let strokes = svg.elements.filter {
            $0.ancestors.contains { svg.elements[$0].name == "pattern" } && $0.name == "path"
        }
        #expect(Set(strokes.compactMap { $0.attributes["d"] }).count == 6)
        let named = Set(patterns.compactMap { $0.attributes["id"] }.map { "url(#\($0))" })
        #expect(fills.dropFirst().allSatisfy { $0.isSubset(of: named) })
        // The legend shows the same filling.
        for series in 0..<7 {
            let swatch = svg.parts(of: series, in: "legend").first { $0.name == "rect" }
            #expect(swatch?.attributes["fill"] == fills[series].first)
        }
    }

    @Test func boxesShowQuartilesMedianAndWhiskers() throws {
        let full = Chart.Point(x: 0, y: 5, low: 1, high: 9, quartiles: 4...7)
        let bare = Chart.Point(x: 1, y: 3)
        let broken = Chart.Point(x: 2, y: 3, low: .nan, high: 8, quartiles: 2...Double.infinity)
        let svg = try parsed(
            Chart(
                x: .init(categories: cities), y: .init(),
                series: [.init("", points: [full, bare, broken], mark: .boxes(width: 0.5))]))
        #expect(svg.axis("y").prefix(2) == [1, 9])
        let boxes = svg.rectangles(of: 0)
        #expect(boxes.count == 1)
        #expect(near(boxes[0].top, svg.pixel("y", 7)) && near(boxes[0].bottom, svg.pixel("y", 4)))
        #expect(near(boxes[0].left, svg.pixel("x", -0.25)) && near(boxes[0].right, svg.pixel("x", 0.25)))
        let paths = svg.parts(of: 0).filter { $0.name == "path" }
        #expect(paths.filter { $0.attributes["stroke"] == "#0072b2" }.count == 3)
        #expect(paths.filter { $0.attributes["stroke"] == "#222222" }.count == 3)
    }

    @Test func boxesAndPointsOverTheSameNameStandSideBySide() throws {
        let points = [Chart.Point(x: 1, y: 0), Chart.Point(x: 2, y: 1)]
        let dots = Chart(
            x: .init(), y: .init(categories: cities),
            series: ["a", "b"].map { .init($0, points: points, mark: .points) })
        let svg = try parsed(dots)
        let circle = try #require(svg.parts(of: 0).first { $0.name == "circle" })
        let triangle = try #require(svg.parts(of: 1).first { $0.name == "polygon" })
        let middle = svg.pixel("y", 0)
        #expect(circle.number("cy") < middle && (triangle.points.first?.y ?? 0) > middle - 1)
        // Over numbers they stay where they are.
        let scatter = try parsed(Chart(x: .init(), y: .init(), series: dots.series))
        let dot = try #require(scatter.parts(of: 0).first { $0.name == "circle" })
        #expect(near(dot.number("cy"), scatter.pixel("y", 0)))
    }
}
