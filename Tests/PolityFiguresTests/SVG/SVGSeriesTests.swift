import PolityFigures
import Testing

/// What stands in the plot: lines, bands, markers, ticks, and the legend that explains them.
@Suite struct SVGSeriesTests {
    private let first = "#0072b2"
    private let second = "#d55e00"

    private func line(_ name: String, _ values: [Double]) -> Chart.Series {
        Chart.Series(name, points: values.enumerated().map { Chart.Point(x: Double($0.offset), y: $0.element) })
    }

    private func parsed(_ series: [Chart.Series], yTitle: String = "", width: Int = 800) throws -> ParsedSVG {
        try #require(ParsedSVG(SVGChart.render(Chart(yTitle: yTitle, series: series), width: width)))
    }

    /// The ends of both axes: the two longest lines of the axes' colour.
    private func frame(_ svg: ParsedSVG) throws -> (left: Double, top: Double, right: Double, bottom: Double) {
        let axes = svg.all("line").filter { $0.attributes["stroke"] == "#555555" }
        let upright = try #require(
            axes.first { $0.number("x1") == $0.number("x2") && $0.number("y2") - $0.number("y1") > 9 })
        let level = try #require(axes.first { $0.number("y1") == $0.number("y2") })
        return (upright.number("x1"), upright.number("y1"), level.number("x2"), level.number("y1"))
    }

    @Test func linesRunFromEndToEndOfTheAxes() throws {
        let svg = try parsed([line("a", [0, 5, 10])])
        let frame = try frame(svg)
        let points = try #require(svg.lines(first).first).points
        let wanted = [
            (frame.left, frame.bottom), ((frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2),
            (frame.right, frame.top),
        ]
        #expect(points.count == 3)
        for (point, place) in zip(points, wanted) {
            #expect(abs(point.x - place.0) < 0.02 && abs(point.y - place.1) < 0.02)
        }
    }

    @Test func gapsSplitLinesAndAnIsolatedPointIsAMarker() throws {
        let svg = try parsed([line("a", [1, 2, .nan, 3, .infinity, 4, 5, 6, 2e300, 7])])
        #expect(svg.lines(first).map(\.points.count) == [2, 3])
        // The legend's, and one for each of the seven points that can be shown.
        #expect(svg.markers(first).count == 8)
    }

    @Test func gapsInPositionsSplitLinesToo() throws {
        let points = [0, 1, .nan, 3, 4].map { Chart.Point(x: $0, y: 1) }
        #expect(try parsed([Chart.Series("a", points: points)]).lines(first).map(\.points.count) == [2, 2])
    }

    @Test func bandsJoinTheBoundsAndGapsSplitThem() throws {
        var points = [0.0, 1, 2, 3, 4, 5, 6].map { Chart.Point(x: $0, y: 5, low: 5 - $0, high: 5 + $0) }
        points[3].y = .nan
        points[6].low = nil
        let svg = try parsed([Chart.Series("a", points: points)])
        #expect(svg.bands.map(\.points.count) == [6, 4])
        let outline = try #require(svg.bands.first).points
        #expect(outline.map(\.x) == outline.map(\.x).reversed())
        // Heights grow downwards: the lower bounds come first.
        #expect(outline[1].y > outline[4].y && outline[2].y > outline[3].y)
        let order = svg.elements.map { $0.attributes["fill-opacity"] != nil ? "band" : $0.name }
        let lastBand = try #require(order.lastIndex(of: "band"))
        let firstLine = try #require(order.firstIndex(of: "polyline"))
        #expect(lastBand < firstLine)
    }

    @Test func anIntervalThatStandsAloneIsABar() throws {
        let svg = try parsed([Chart.Series("a", points: [Chart.Point(x: 1, y: 2, low: 1, high: 3)])])
        #expect(svg.bands.isEmpty)
        #expect(svg.all("path").map { $0.attributes["stroke"] } == [first])
        let unbounded = Chart.Point(x: 1, y: 2, low: 1, high: .infinity)
        #expect(try parsed([Chart.Series("a", points: [unbounded])]).all("path").isEmpty)
    }

    @Test(arguments: [[3.0], [0], [0, 0, 0], [-1e-300, -1e-300], [.nan, 7, .nan], [1e299, 1e299], [-5, -4]])
    func fewOrEqualValuesAreDrawn(values: [Double]) throws {
        let svg = try parsed([line("a", values)])
        #expect(svg.markers(first).count == 1 + values.filter(\.isFinite).count)
        #expect(!svg.texts.contains("(no data)"))
    }

    @Test func ticksAreRoundNumbersOnBothAxes() throws {
        let svg = try parsed([line("a", Array(repeating: -0.4, count: 20) + [0.97])])
        let ends = svg.all("text").filter { $0.attributes["text-anchor"] == "end" }.map(\.text)
        #expect(ends == ["-0.4", "-0.2", "0.0", "0.2", "0.4", "0.6", "0.8", "1.0", "year"])
        let middles = svg.all("text").filter { $0.attributes["text-anchor"] == "middle" }.map(\.text)
        #expect(middles == ["0", "2", "4", "6", "8", "10", "12", "14", "16", "18", "20"])
        let grid = svg.all("line").filter { $0.attributes["stroke"] == "#dddddd" }
        #expect(grid.count == 8)
    }

    @Test(arguments: [
        (1.25e9, "money (×1e9)"), (-4e-8, "money (×1e-9)"), (3e250, "money (×1e249)"), (250_000, "money"),
    ])
    func largeAndSmallValuesShareAPowerOfTen(value: Double, expected: String) throws {
        #expect(try parsed([line("a", [0, value])], yTitle: "money").texts.contains(expected))
    }

    @Test func theLeftMarginHoldsTheWidestLabel() throws {
        let short = try frame(parsed([line("a", [0, 9])])).left
        let long = try frame(parsed([line("a", [900_000, 900_000.01])])).left
        #expect(long > short + 30)
    }

    @Test func longLinesHaveFewMarkersAndEachSeriesItsOwnPlaces() throws {
        let values = (0...600).map { Double($0 % 7) }
        let svg = try parsed([line("a", values), line("b", values)])
        let places = [first, second].map { colour in
            Set(svg.markers(colour).dropFirst().map { $0.points.first?.x ?? $0.number("cx") })
        }
        #expect(places.allSatisfy { (6...12).contains($0.count) })
        #expect(places[0].isDisjoint(with: places[1]))
        // However short its piece of the axis, a line has a marker.
        let crowded = (0...200).map { Chart.Point(x: Double($0) / 1000, y: 1) }
        let wide = try parsed([
            Chart.Series("a", points: [Chart.Point(x: 0, y: 0), Chart.Point(x: 1000, y: 0)]),
            Chart.Series("b", points: crowded),
        ])
        #expect(wide.markers(second).count == 2)
    }

    @Test func seriesDifferWithoutColour() throws {
        let count = 56
        let chart = Chart(series: (0..<count).map { line("s\($0)", [0, 1]) })
        let svg = try #require(ParsedSVG(SVGChart.render(chart, width: 2000, height: 2000)))
        let dashes = svg.all("line").compactMap { $0.attributes["stroke-dasharray"] }
        let shapes = svg.elements.filter { ["circle", "polygon"].contains($0.name) }.prefix(count).map { marker in
            // A shape's corners about its first one, and whether it is hollow.
            let origin = marker.points.first ?? (0, 0)
            let corners = marker.points.map {
                "\(Int(($0.x - origin.x).rounded())) \(Int(($0.y - origin.y).rounded()))"
            }
            return "\(corners) \(marker.attributes["fill"] == "#ffffff")"
        }
        #expect(dashes.count == count && shapes.count == count)
        #expect(Set(zip(dashes, shapes).map { "\($0) \($1)" }).count == count)
        #expect(Set(shapes).count == 8)
    }

    @Test func coloursStandOutOnWhite() throws {
        let svg = try parsed((0..<10).map { line("s\($0)", [0, 1]) })
        let colours = Set(svg.all("polyline").compactMap { $0.attributes["stroke"] })
        #expect(colours.count == 5)
        for colour in colours {
            #expect(try 1.05 / (luminance(colour) + 0.05) >= 3, "\(colour)")
        }
    }

    /// Relative luminance after WCAG 2.1, with the exponent of the display alone, which is near enough.
    private func luminance(_ colour: String) throws -> Double {
        let value = try #require(Int(colour.dropFirst(), radix: 16))
        let parts = [value >> 16, value >> 8 & 255, value & 255].map { part in
            let share = Double(part) / 255
            return share * share * share.squareRoot().squareRoot()  // about share to the power of 2.25
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    @Test func aLegendThatIsTooLongSaysHowManyItLeavesOut() throws {
        let names = (0..<90).map { "a series with number \($0)" }
        let chart = Chart(series: names.map { line($0, [0, 1]) })
        let svg = try #require(ParsedSVG(SVGChart.render(chart, height: 480)))
        let shown = svg.texts.filter { names.contains($0) }
        let words = try #require(svg.texts.first { $0.hasPrefix("and ") })
        #expect(shown.count > 4 && words == "and \(90 - shown.count) more")
        #expect(svg.all("polyline").count == 90)
        // A page without a height asked for has room for all of them.
        let whole = try parsed(names.map { line($0, [0, 1]) })
        #expect(names.allSatisfy(whole.texts.contains) && !whole.texts.contains { $0.hasPrefix("and ") })
        let few = try parsed(names.prefix(8).map { line($0, [0, 1]) })
        #expect(names.prefix(8).allSatisfy(few.texts.contains))
        #expect(!few.texts.contains { $0.hasPrefix("and ") })
    }

    @Test func coordinatesHaveAtMostTwoDecimals() throws {
        let svg = try parsed([line("a", [1.0 / 3, .pi, 2.0.squareRoot(), 1e-7])])
        for element in svg.elements {
            for (name, value) in element.attributes where ["x", "y", "cx", "cy", "x1", "y2", "points"].contains(name) {
                for number in value.split(whereSeparator: { ", ".contains($0) }) {
                    let decimals = number.split(separator: ".").dropFirst().joined()
                    #expect(Double(number) != nil && decimals.count <= 2 && decimals.last != "0", "\(number)")
                }
            }
        }
    }
}
