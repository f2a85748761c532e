import PolityFigures
import Testing

@Suite struct CSVFigureTests {
    private typealias Point = Chart.Point

    @Test func chartsHaveOnlyTheColumnsTheyNeed() {
        let chart = Chart(
            x: .init("rule", categories: ["none", "a,b"]), y: .init("hhi"),
            series: [
                Chart.Series(
                    "bars", points: [Point(x: 1, y: 2, base: 0.5), Point(x: 0.5, y: 3)], mark: .bars(width: 1)),
                Chart.Series(
                    "boxes", points: [Point(x: 0, y: 4, low: 1, high: 9, quartiles: 3...5)], mark: .boxes(width: 1)),
                Chart.Series("points", points: [Point(x: 2, y: 1, label: "odd")], mark: .points),
            ])
        let expected = """
            series,x,y,low,high,base,q1,q3,label
            bars,"a,b",2.0,,,0.5,,,
            bars,0.5,3.0,,,,,,
            boxes,none,4.0,1.0,9.0,,3.0,5.0,
            points,2.0,1.0,,,,,,odd

            """
        #expect(CSVFigure.render(.chart(chart)) == expected)
        #expect(CSVChart.render(chart) == expected)
    }

    @Test func cellsHaveNamesAndValues() {
        let chart = Chart(
            x: .init("", categories: ["a", "a"]), y: .init("", categories: ["b"]),
            series: [Chart.Series("", points: [Point(x: 1, y: 0, value: 0.25), Point(x: .nan, y: 0)], mark: .cells)])
        #expect(CSVFigure.render(.chart(chart)) == "series,x,y,low,high,value\n,a,b,,,0.25\n,,b,,,\n")
    }

    @Test func panelsAreNamedApart() {
        func chart(_ title: String, _ label: String = "") -> Chart {
            Chart(title: title, series: [Chart.Series("s", points: [Point(x: 1, y: 2, label: label)])])
        }
        let panels = Panels(charts: [chart("a"), chart(""), chart("a", "here"), chart("a (2)"), chart("3")])
        let expected = """
            panel,series,x,y,low,high,label
            a,s,1.0,2.0,,,
            2,s,1.0,2.0,,,
            a (3),s,1.0,2.0,,,here
            a (2),s,1.0,2.0,,,
            3,s,1.0,2.0,,,

            """
        #expect(CSVFigure.render(.panels(panels)) == expected)
        #expect(CSVFigure.render(.panels(Panels(charts: []))) == "panel,series,x,y,low,high\n")
    }

    @Test func flowsAreTheirLinks() {
        let flows = FlowDiagram(
            nodes: [.init("a,b", column: 0), .init("c", column: 1)],
            links: [.init(from: 0, to: 1, amount: 2, name: "tax"), .init(from: 1, to: 5, amount: .nan)])
        #expect(CSVFigure.render(.flows(flows)) == "from,to,name,amount\n\"a,b\",c,tax,2.0\nc,,,\n")
    }

    @Test func radarChartsAreTheirRawValues() {
        let radar = RadarChart(
            spokes: [.init("hhi", centre: 0, rim: 1), .init("loss", centre: 9, rim: 0)],
            profiles: [.init("free", values: [0.5, nil]), .init("ban", values: [2])])
        let expected = """
            profile,measure,value,centre,rim
            free,hhi,0.5,0.0,1.0
            free,loss,,9.0,0.0
            ban,hhi,2.0,0.0,1.0
            ban,loss,,9.0,0.0

            """
        #expect(CSVFigure.render(.radar(radar)) == expected)
    }
}
