import PolityFigures
import Testing

@Suite struct TerminalFigureTests {
    private let ascii = TerminalStyle(width: 40)
    private let unicode = TerminalStyle(width: 40, unicode: true)

    private func chart(_ title: String, _ series: [String], top: Double) -> Chart {
        Chart(
            title: title,
            series: series.map { Chart.Series($0, points: [Chart.Point(x: 0, y: 0), Chart.Point(x: 1, y: top)]) },
            source: "not shown")
    }

    @Test func panelsStandBelowEachOtherWithOneLegend() {
        let panels = Panels(
            title: "Both", charts: [chart("north", ["a", "b"], top: 1), chart("south", ["c", "b"], top: 50)],
            source: "10 runs")
        let lines = TerminalFigure.render(.panels(panels), style: TerminalStyle(width: 119), height: 3)
            .split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first == "Both" && lines[1] == "north" && lines[9] == "south" && lines[8] == "")
        #expect(lines.suffix(2) == ["A a   B b   C c", "10 runs"])
        #expect(lines[10..<13].contains { $0.contains("C") } && !lines[10..<13].contains { $0.contains("A") })
        #expect(!lines.contains("not shown"))
    }

    @Test func panelsStandSideBySideInWideWindows() {
        let panels = Panels(charts: [chart("north", ["a"], top: 1), chart("south", ["a"], top: 50)])
        let text = TerminalFigure.render(.panels(panels), style: TerminalStyle(width: 120), height: 3)
        let lines = text.split(separator: "\n")
        #expect(lines[0] == "north" + String(repeating: " ", count: 56) + "south")
        #expect(lines.count { $0.contains("A") } == 4)
        #expect(lines.last == "A a")
        #expect(TerminalFigure.render(.panels(Panels(charts: []))) == "(no data)")
    }

    @Test func sharedScalesAreThoseOfTheWidest() {
        var panels = Panels(charts: [chart("north", ["a"], top: 1), chart("south", ["a"], top: 50)])
        #expect(!TerminalFigure.render(.panels(panels)).split(separator: "\n\n")[0].contains("60 +"))
        panels.sharesScales = true
        let texts = TerminalFigure.render(.panels(panels)).split(separator: "\n\n")
        #expect(texts.count == 2 && texts.allSatisfy { $0.contains("60 +") })
    }

    private var flows: FlowDiagram {
        FlowDiagram(
            title: "t", nodes: [.init("firms", column: 0), .init("state", column: 1), .init("homes", column: 0)],
            links: [
                .init(from: 0, to: 1, amount: 1, name: "tax"), .init(from: 0, to: 2, amount: 3, name: "wages"),
                .init(from: 2, to: 1, amount: 8), .init(from: 2, to: 5, amount: 8), .init(from: 1, to: 0, amount: 0),
                .init(from: 1, to: 0, amount: .nan),
            ], unit: "money")
    }

    @Test func flowsAreGroupedAndSorted() {
        let expected = """
            t
            money; share of what leaves the source
            homes: 8
            -> state        |================ 8 100%
            firms: 4
            -> homes: wages |======           3  75%
            -> state: tax   |==               1  25%
            3 links are not shown
            """
        #expect(TerminalFigure.render(.flows(flows), style: ascii) == expected)
        #expect(
            TerminalFigure.render(.flows(flows), style: unicode).contains("→ homes: wages │██████▌           3  75%"))
        #expect(TerminalFigure.render(.flows(FlowDiagram(title: "t", nodes: [], links: []))) == "t\n(no data)")
    }

    @Test func radarChartsAreBarsFromCentreToRim() {
        let radar = RadarChart(
            title: "t", spokes: [.init("output", centre: 0, rim: 10), .init("gini", centre: 1, rim: 0)],
            profiles: [.init("open", values: [5, 0.25]), .init("closed", values: [12, nil])])
        let expected = """
            t
            bars from the centre to the rim of each
            measure
            output: centre 0, rim 10
            open   A |===========               5
            closed B |#####################>   12
            gini: centre 1, rim 0
            open   A |================          0.25
            closed B |                       no data
            """
        #expect(TerminalFigure.render(.radar(radar), style: ascii) == expected)
        #expect(TerminalFigure.render(.radar(RadarChart(spokes: [], profiles: []))) == "(no data)")
    }
}
