import PolityFigures
import Testing

/// What readers of screens are told of charts of each kind.
@Suite struct ChartDescriptionTests {
    private let cities = ["Hà Nội", "Huế"]

    private func words(_ chart: Chart) throws -> String {
        let svg = try #require(ParsedSVG(SVGChart.render(chart)))
        return try #require(svg.all("desc").first).text
    }

    @Test func linesTellEndsAndExtremes() throws {
        let points = [3.0, 1, 5, 4].enumerated().map { Chart.Point(x: 2000 + Double($0.offset), y: $0.element) }
        #expect(
            try words(Chart(yTitle: "hhi", series: [.init("free", points: points)]))
                == "Line chart of hhi by year. 1 series. "
                + "free: from 3 at 2000 to 4 at 2003, least 1 at 2001, largest 5 at 2002.")
    }

    @Test func barsTellTheirValuesByName() throws {
        let points = [Chart.Point(x: 0, y: 14, low: 13, high: 15), Chart.Point(x: 1, y: 11, base: 14, label: "-3")]
        let chart = Chart(
            x: .init("city", categories: cities), y: .init("income"),
            series: [.init("", points: points, mark: .bars(width: 0.5))])
        #expect(
            try words(chart)
                == "Bar chart of income by city. 1 series, with intervals. "
                + "14 (13 to 15) at Hà Nội; 11 from 14 at Huế (-3).")
        let sideways = Chart(
            x: .init("income"), y: .init("city", categories: cities),
            series: [.init("a", points: [Chart.Point(x: 7, y: 1)], mark: .bars(width: 0.5))])
        #expect(try words(sideways) == "Bar chart of income by city. 1 series. a: 7 at Huế.")
        let many = (0..<40).map { "city \($0)" }
        let long = Chart(
            x: .init("city", categories: many), y: .init("income"),
            series: [
                .init("a", points: many.indices.map { .init(x: Double($0), y: Double($0 % 7)) }, mark: .bars(width: 1))
            ])
        #expect(
            try words(long)
                == "Bar chart of income by city. 1 series. "
                + "a: from 0 at city 0 to 4 at city 39, least 0 at city 0, largest 6 at city 6.")
    }

    @Test func histogramsAndDensitiesSayWhatTheyAre() throws {
        let points = [Chart.Point(x: 5, y: 2), Chart.Point(x: 15, y: 1)]
        let histogram = Chart(
            x: .init("wealth"), y: .init("citizens"), series: [.init("", points: points, mark: .bars(width: 10))])
        #expect(try words(histogram) == "Histogram of citizens by wealth. 1 series. 2 at 5; 1 at 15.")
        let density = Chart(x: .init("wealth"), y: .init("density"), series: [.init("", points: points, mark: .area)])
        #expect(try words(density).hasPrefix("Area chart of density by wealth. "))
        let path = Chart(x: .init("a"), y: .init("b"), series: [.init("", points: points, mark: .path)])
        #expect(try words(path) == "Path of b by a. 1 series. from 2 at 5 to 1 at 15.")
    }

    @Test func scatterPlotsTellTheirReach() throws {
        let points = [
            Chart.Point(x: 1, y: 5, label: "fee"), Chart.Point(x: 4, y: 2), Chart.Point(x: 2, y: .nan, label: "gap"),
        ]
        let chart = Chart(
            x: .init("mu"), y: .init("sigma"), series: [.init("a", points: points, mark: .points)],
            references: [.init(.level(3), name: "limit"), .init(.diagonal)],
            regions: [.init("box", left: 2, top: 4), .init("")])
        #expect(
            try words(chart)
                == "Scatter plot of sigma by mu. 1 series. a: 2 points, x from 1 to 4, y from 2 to 5; fee at 1, 5. "
                + "Reference limit at y = 3. Reference (no name) at x = y. "
                + "Region box: from x = 2, to y = 4. Region (no name): everywhere.")
    }

    @Test func boxesTellTheirQuartiles() throws {
        let points = [Chart.Point(x: 0, y: 5, low: 1, high: 9, quartiles: 4...7)]
        let chart = Chart(
            x: .init("city", categories: cities), y: .init("gini"),
            series: [.init("a", points: points, mark: .boxes(width: 0.5))])
        #expect(
            try words(chart)
                == "Box plots of gini by city. 1 series, with intervals. "
                + "a: median 5, quartiles 4 to 7, whiskers 1 to 9 at Hà Nội.")
    }

    @Test func heatMapsTellTheirExtremes() throws {
        let points = (0..<20).map { index -> Chart.Point in
            let place = (column: index % 10, row: index / 10)
            return Chart.Point(x: Double(place.column), y: Double(place.row), value: Double(index * 7 % 20))
        }
        let chart = Chart(
            x: .init("fee"), y: .init("city", categories: cities), series: [.init("", points: points, mark: .cells)],
            valueTitle: "hhi")
        #expect(
            try words(chart)
                == "Heat map of hhi by fee and city. 1 series. "
                + "20 cells, least 0 at 0, Hà Nội, largest 19 at 7, Huế.")
        var few = chart
        few.series[0].points = Array(points.prefix(2))
        #expect(try words(few).hasSuffix("2 cells: 0 at 0, Hà Nội; 7 at 1, Hà Nội."))
        few.series[0].points = []
        #expect(try words(few).hasSuffix("no data."))
    }

    @Test func titlesNameTheKind() throws {
        let marks: [(Chart.Mark, String)] = [
            (.cells, "Heat map"), (.boxes(width: 1), "Box plots"), (.bars(width: 1), "Histogram"),
            (.points, "Scatter plot"), (.path, "Path"), (.area, "Area chart"), (.line, "Line chart"),
        ]
        for (mark, name) in marks {
            let svg = try #require(
                ParsedSVG(SVGChart.render(Chart(x: .init(), y: .init(), series: [.init("a", points: [], mark: mark)]))))
            #expect(svg.all("title").first?.text == name)
        }
    }
}
