import PolityFigures
import Testing

@Suite struct VegaLiteFigureTests {
    private typealias Point = Chart.Point

    private let names = ["none", "tax", "tax"]

    private func specification(_ chart: Chart) throws -> ParsedJSON {
        try ParsedJSON(VegaLiteFigure.render(.chart(chart)))
    }

    private func chart(
        _ mark: Chart.Mark, _ points: [Point], x: Chart.Axis = .init("tax"), y: Chart.Axis = .init("hhi"),
        references: [Chart.Reference] = [], regions: [Chart.Region] = []
    ) -> Chart {
        Chart(
            x: x, y: y, series: [Chart.Series("free", points: points, mark: mark)], references: references,
            regions: regions)
    }

    @Test func plainLineChartsStayAsTheyWere() {
        let chart = Chart(
            title: "t", yTitle: "hhi", series: [Chart.Series("a", points: [Point(x: 2000, y: 0.5, low: 0, high: 1)])],
            source: "s")
        let expected = #"""
            {
              "usermeta": {"program": "Polity"},
              "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
              "title": {
                "text": ["t"],
                "subtitle": ["s"],
                "anchor": "start"
              },
              "description": "Line chart of hhi by year. 1 series, with intervals. a: 0.5 at 2000.",
              "config": {"mark": {"tooltip": {"content": "data"}, "description": {"expr": "datum.series || datum.profile || datum.name || ''"}}},
              "width": 640,
              "height": 360,
              "data": {"values": [
                {"series": "a", "line": 0, "point": 0, "x": 2000.0, "y": 0.5, "low": 0.0, "high": 1.0}
              ]},
              "encoding": {
                "x": {"field": "x", "type": "quantitative", "title": "year", "scale": {"domain": [1800.0, 2200.0], "nice": false}, "axis": {"format": "~g"}},
                "color": {"field": "series", "title": null, "scale": {"domain": ["a"], "range": ["#0072b2"]}},
                "detail": {"field": "line"}
              },
              "layer": [
                {"mark": {"type": "errorband", "opacity": 0.18}, "encoding": {"y": {"field": "low", "type": "quantitative", "title": "hhi", "scale": {"zero": false}}, "y2": {"field": "high"}}},
                {"mark": {"type": "line", "point": {"size": 12}}, "encoding": {"y": {"field": "y", "type": "quantitative", "title": "hhi", "scale": {"zero": false}}, "strokeDash": {"field": "series", "title": null, "scale": {"domain": ["a"], "range": [[]]}}, "order": {"field": "point"}}}
              ]
            }

            """#
        #expect(VegaLiteFigure.render(.chart(chart)) == expected)
        #expect(VegaLiteChart.render(chart) == expected)
    }

    @Test func barsStandSideBySideOverNamesInTheGivenOrder() throws {
        let bars = ["a", "b"].map { name in
            Chart.Series(name, points: [Point(x: 2, y: 3, base: 1), Point(x: 0, y: 4)], mark: .bars(width: 0.8))
        }
        let found = try specification(Chart(x: .init("rule", categories: names), y: .init("hhi"), series: bars))
        #expect(found["params"].list.first?["value"].texts == names)
        let bar = try #require(found.layers("bar").first)
        #expect(bar["encoding", "x", "type"].text == "ordinal")
        #expect(bar["encoding", "x", "scale", "domain"].numbers == [0, 1, 2])
        #expect(bar["encoding", "x", "axis", "labelExpr"].text == "xNames[datum.value]")
        #expect(bar["encoding", "xOffset", "scale", "domain"].numbers == [0, 1])
        #expect(bar["encoding", "y", "field"].text == "y" && bar["encoding", "y2", "field"].text == "base")
        #expect(bar["encoding", "y", "scale", "domain"].numbers == [0, 4])
        #expect(found.rows.map { $0["base"].number } == [1, 0, 1, 0])
        #expect(found.rows.map { $0["xName"].text } == ["tax", "none", "tax", "none"])
    }

    @Test func barsAtDifferentNamesAreNotDodged() throws {
        let bars = [0.0, 1].map { Chart.Series("\($0)", points: [Point(x: $0, y: 3)], mark: .bars(width: 0.8)) }
        let found = try specification(Chart(x: .init("rule", categories: names), y: .init("hhi"), series: bars))
        #expect(found.layers("bar").allSatisfy { $0["encoding", "xOffset"] == .null })
    }

    @Test func namesOnYMakeBarsLie() throws {
        let found = try specification(
            chart(
                .bars(width: 0.5), [Point(x: 2, y: 0, low: 1, high: 3)], x: .init("hhi"),
                y: .init("", categories: names)))
        let bar = try #require(found.layers("bar").first)
        #expect(bar["encoding", "y", "type"].text == "ordinal" && bar["encoding", "x2", "field"].text == "base")
        let interval = try #require(found.layers("errorbar").first)
        #expect(interval["encoding", "x", "field"].text == "low" && interval["encoding", "x2", "field"].text == "high")
    }

    @Test func binsReachFromEdgeToEdge() throws {
        let found = try specification(chart(.bars(width: 0.5), [Point(x: 0.25, y: 3), Point(x: 0.75, y: 1)]))
        let bar = try #require(found.layers("rect").first)
        #expect(bar["encoding", "x", "field"].text == "from" && bar["encoding", "x2", "field"].text == "to")
        #expect(bar["encoding", "x", "scale", "domain"].numbers == [0, 1])
        #expect(bar["encoding", "y", "scale", "domain"].numbers.first == 0)
        let sums = bar["transform"].list.compactMap { $0["calculate"].text }
        #expect(sums == ["datum.x", "datum.middle - 0.25", "datum.middle + 0.25"])
    }

    @Test func boxesAreTheGivenNumbers() throws {
        let point = Point(x: 1, y: 5, low: 1, high: 9, quartiles: 4...7)
        let found = try specification(chart(.boxes(width: 0.5), [point], x: .init("", categories: names)))
        #expect(!found.marks.contains("boxplot") && found.marks == ["errorbar", "bar", "bar", "bar"])
        let ends = found.layers("bar").map { [$0["encoding", "y", "field"].text, $0["encoding", "y2", "field"].text] }
        #expect(ends == [["q1", "q3"], ["q1", "q3"], ["y", "y"]])
        #expect(found.rows[0]["q1"].number == 4 && found.rows[0]["q3"].number == 7)
        #expect(found.layers("bar")[0]["encoding", "y", "scale", "domain"].numbers == [0, 10])
    }

    @Test func cellsHaveARampOrOneWithAMiddle() throws {
        func fill(_ values: [Double]) throws -> ParsedJSON {
            let points = values.enumerated().map { Point(x: Double($0.offset), y: 0, value: $0.element) }
            var heat = chart(.cells, points, x: .init("", categories: names), y: .init("", categories: names))
            heat.valueTitle = "share"
            let found = try specification(heat)
            #expect(found.marks == ["rect", "text"] && found.rows.map { $0["value"].number } == values)
            return found.layers("rect")[0]["encoding", "fill"]
        }
        let rising = try fill([0, 0.25, 1])
        #expect(rising["title"].text == "share" && rising["scale", "scheme"].text == "cividis")
        #expect(rising["scale", "domain"].numbers == [0, 1] && rising["scale", "domainMid"] == .null)
        let diverging = try fill([-1, 0, 0.5])
        #expect(diverging["scale", "scheme"].text == "blueorange" && diverging["scale", "domainMid"].number == 0)
        #expect(try fill([3, 3, 3])["scale", "domain"].numbers == [2.7, 3.3])
    }

    @Test func cellsAtNumbersAreAsWideAsTheirDistance() throws {
        let points = [0.1, 0.2, 0.3].flatMap { x in [10.0, 30].map { Point(x: x, y: $0, value: x) } }
        let rect = try #require(try specification(chart(.cells, points)).layers("rect").first)
        let x = rect["encoding", "x", "scale", "domain"].numbers
        #expect(abs(x[0] - 0.05) < 1e-12 && abs(x[1] - 0.35) < 1e-12)
        #expect(rect["encoding", "y", "scale", "domain"].numbers == [0, 40])
    }

    @Test func pathsKeepTheirOrderAndEndInAnArrow() throws {
        let found = try specification(chart(.path, [Point(x: 3, y: 1, label: "2000"), Point(x: 1, y: 2)]))
        #expect(found.marks == ["line", "point", "text"])
        #expect(found.layers("line")[0]["encoding", "order", "field"].text == "point")
        #expect(found.layers("point")[0]["encoding", "angle", "field"].text == "heading")
        #expect(found.layers("text")[0]["encoding", "text", "field"].text == "label")
        #expect(found.rows.map { $0["label"].text } == ["2000", ""])
    }

    @Test func areasReachZero() throws {
        let found = try specification(chart(.area, [Point(x: 0, y: 2), Point(x: 1, y: 3)]))
        #expect(found.marks == ["area", "line"])
        #expect(found.layers("area")[0]["encoding", "y2", "datum"].number == 0)
        #expect(found.layers("area")[0]["encoding", "y", "scale", "domain"].numbers.first == 0)
    }

    @Test func pointsHaveIntervalsAndLabels() throws {
        let found = try specification(chart(.points, [Point(x: 0, y: 2, low: 1, high: 4, label: "odd")]))
        #expect(found.marks == ["errorbar", "point", "text"])
        #expect(found.layers("point")[0]["encoding", "shape", "field"].text == "series")
    }

    @Test func linesToCompareWithAreLayers() throws {
        let found = try specification(
            chart(
                .points, [Point(x: 0, y: 2), Point(x: 4, y: 4)],
                references: [
                    .init(.upright(1), name: "reform"), .init(.level(9)), .init(.diagonal, name: "equal"),
                    .init(.level(.nan), name: "gone"),
                ]))
        #expect(found.marks == ["point", "rule", "text", "rule", "line", "text"])
        #expect(found.layers("rule")[0].rows[0]["x"].number == 1)
        let y = found.layers("rule")[1]["encoding", "y", "scale", "domain"].numbers
        #expect(y[0] <= 2 && y[1] >= 9)
        let ends = found.layers("line")[0].rows.map { [$0["x"].number, $0["y"].number] }
        #expect(ends == [[2, 2], [4, 4]])
    }

    @Test func regionsReachToTheEdgesOfThePlot() throws {
        let found = try specification(
            chart(
                .points, [Point(x: 0, y: 0), Point(x: 10, y: 10)],
                regions: [.init("high", left: 5), .init("", bottom: 2, top: 4)]))
        #expect(found.marks == ["rect", "rect", "text", "point"])
        let areas = found.layers("rect")
        #expect(areas[0].rows[0]["x"].number == 5 && areas[0].rows[0]["x2"].number == 10)
        #expect(areas[0]["encoding", "y", "value"].number == 0 && areas[0]["encoding", "y2", "value"].text == "height")
        #expect(areas[1].rows[0]["y"].number == 2 && areas[1].rows[0]["y2"].number == 4)
    }

    @Test func pointsBetweenNamesKeepTheirPlacesAndThoseBeyondAreGaps() throws {
        let found = try specification(
            chart(
                .points, [Point(x: 1, y: -0.25), Point(x: 2, y: 7), Point(x: .nan, y: 1)], x: .init("effect"),
                y: .init("", categories: names)))
        let y = found.layers("point")[0]["encoding", "y"]
        #expect(y["type"].text == "quantitative" && y["scale", "domain"].numbers == [-0.5, 2.5])
        #expect(y["scale", "reverse"] == .flag(true) && y["axis", "values"].numbers == [0, 1, 2])
        #expect(found.rows.map { $0["y"].number } == [-0.25, nil, nil])
        #expect(found.rows.map { $0["x"].number } == [1, nil, nil])
    }

    @Test func namesAreWhateverTheyHold() throws {
        let name = "\"']; \\ \u{202E} </script> thuế"
        let found = try specification(chart(.points, [Point(x: 0, y: 1)], x: .init("", categories: [name])))
        let shown = "\"']; \\ \\u{202e} </script> thuế"
        #expect(found["params"].list[0]["value"].texts == [shown])
        #expect(found.rows[0]["xName"].text == shown)
        let expressions = found.objects.compactMap { $0["labelExpr"].text }
        #expect(Set(expressions) == ["xNames[datum.value]"])
    }
}
