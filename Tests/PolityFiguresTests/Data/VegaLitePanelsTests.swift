import PolityFigures
import Testing

@Suite struct VegaLitePanelsTests {
    private func chart(_ title: String, _ name: String, _ values: [Double]) -> Chart {
        Chart(
            title: title,
            series: [
                Chart.Series(name, points: values.enumerated().map { Chart.Point(x: Double($0), y: $1) })
            ])
    }

    private func specification(_ panels: Panels) throws -> ParsedJSON {
        try ParsedJSON(VegaLiteFigure.render(.panels(panels)))
    }

    @Test func chartsStandSideBySideWithOneLegend() throws {
        let found = try specification(
            Panels(title: "all", charts: [chart("one", "a", [1, 2]), chart("two", "b", [10, 20])], source: "s"))
        #expect(found["title", "text"].texts == ["all"] && found["title", "subtitle"].texts == ["s"])
        #expect(found["columns"].number == 2)
        let charts = found["concat"].list
        #expect(charts.map { $0["title", "text"].texts } == [["one"], ["two"]])
        for panel in charts {
            #expect(panel.layers("line")[0]["encoding", "color", "scale", "domain"].texts == ["a", "b"])
        }
        let domains = charts.map { $0.layers("line")[0]["encoding", "y", "scale", "domain"].numbers }
        #expect(domains[0].last == 2 && domains[1].last == 20)
        #expect(found["resolve", "scale", "y"].text == "independent")
    }

    @Test func sharedScalesAreThoseOfTheWidest() throws {
        let found = try specification(
            Panels(charts: [chart("one", "a", [1, 2]), chart("two", "b", [10, 20, 30])], sharesScales: true))
        let encodings = found["concat"].list.map { $0.layers("line")[0]["encoding"] }
        for encoding in encodings {
            #expect(encoding["x", "scale", "domain"].numbers == [0, 2])
            #expect(encoding["y", "scale", "domain"].numbers == [1, 30])
        }
        #expect(found["resolve", "scale", "x"].text == "shared")
    }

    @Test func panelsOfCellsHaveOneScaleOfColoursForOneKindOfValue() throws {
        func heat(_ value: Double, _ title: String) -> Chart {
            let cells = Chart.Series("", points: [Chart.Point(x: 0, y: 0, value: value)], mark: .cells)
            return Chart(
                x: .init("", categories: ["a"]), y: .init("", categories: ["b"]), series: [cells], valueTitle: title)
        }
        let alike = try specification(Panels(charts: [heat(1, "share"), heat(2, "share")]))
        #expect(alike["resolve", "scale", "fill"].text == "shared")
        let fills = alike["concat"].list.map { $0.layers("rect")[0]["encoding", "fill", "scale", "domain"].numbers }
        #expect(fills.allSatisfy { $0[0] <= 1 && $0[1] >= 2 } && fills[0] == fills[1])
        let apart = try specification(Panels(charts: [heat(1, "share"), heat(2, "money")]))
        #expect(apart["resolve", "scale", "fill"].text == "independent")
        #expect(apart["params"].list.map { $0["name"].text } == ["xNames1", "yNames1", "xNames2", "yNames2"])
    }

    @Test func noPanelsAreASpecificationToo() throws {
        #expect(try specification(Panels(charts: []))["concat"].list.count == 1)
    }

    @Test func flowsAreStackedBarsOfTheirLinks() throws {
        let flows = FlowDiagram(
            title: "t", nodes: [.init("firms", column: 1), .init("citizens", column: 0), .init("firms", column: 2)],
            links: [
                .init(from: 1, to: 0, amount: 5, name: "data"), .init(from: 0, to: 2, amount: 2),
                .init(from: 0, to: 7, amount: 1), .init(from: 0, to: 2, amount: -1),
            ], unit: "money per year")
        let found = try ParsedJSON(VegaLiteFigure.render(.flows(flows)))
        #expect(found.rows.map { $0["from"].text } == ["citizens", "firms", "firms", "firms"])
        #expect(found.rows.map { $0["to"].text } == ["firms", "firms", nil, "firms"])
        #expect(found.rows.map { $0["amount"].number } == [5, 2, nil, nil])
        #expect(found.rows.map { $0["name"].text } == ["data", "", "", ""])
        let bar = try #require(found.layers("bar").first)
        #expect(bar["encoding", "x", "stack"].text == "zero" && bar["encoding", "x", "title"].text == "money per year")
        #expect(bar["encoding", "y", "scale", "domain"].numbers == [1, 0])
        #expect(found["description"].text?.contains("instead of a diagram of flows") == true)
    }

    @Test func radarChartsAreLinesBetweenCentreAndRim() throws {
        let radar = RadarChart(
            spokes: [
                .init("hhi", centre: 0, rim: 2), .init("loss", centre: 4, rim: 0), .init("none", centre: 1, rim: 1),
            ],
            profiles: [.init("free", values: [1, 1, 1]), .init("ban", values: [nil, 4])])
        let found = try ParsedJSON(VegaLiteFigure.render(.radar(radar)))
        #expect(found.rows.map { $0["share"].number } == [0.5, 0.75, nil, nil, 0, nil])
        #expect(found.rows.map { $0["value"].number } == [1, 1, 1, nil, 4, nil])
        #expect(found["params"].list[0]["value"].list.map(\.texts)[1] == ["loss", "centre 4, rim 0"])
        #expect(found.layers("line")[0]["encoding", "y", "scale", "domain"].numbers == [0, 1])
    }

    @Test func valuesBeyondTheRimAreShown() throws {
        let radar = RadarChart(
            spokes: [.init("hhi", centre: 0, rim: 2)], profiles: [.init("free", values: [3]), .init("b", values: [-1])])
        let found = try ParsedJSON(VegaLiteFigure.render(.radar(radar)))
        #expect(found.layers("line")[0]["encoding", "y", "scale", "domain"].numbers == [-0.5, 1.5])
    }
}
