import PolityFigures
import TestSupport
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
            series,rule,hhi,low,high,base,q1,q3,label
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
            panel,series,year,y,low,high,label
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

    @Test func namesStandInOneColumnWhicheverAxisHasThem() {
        let points = [Point(x: 0, y: 2, low: 1, high: 3), Point(x: 1, y: 4)]
        let names = Chart.Axis("regime", categories: ["open", "closed"])
        let upright = Chart(
            x: names, y: .init("hhi, index"), series: [Chart.Series("s", points: points, mark: .bars(width: 1))])
        let lying = Chart(
            x: .init("hhi, index"), y: names,
            series: [
                Chart.Series(
                    "s", points: points.map { Point(x: $0.y, y: $0.x, low: $0.low, high: $0.high) }, mark: .points)
            ])
        let expected = """
            series,regime,"hhi, index",low,high
            s,open,2.0,1.0,3.0
            s,closed,4.0,,

            """
        #expect(CSVChart.render(upright) == expected)
        #expect(CSVChart.render(lying) == expected)
    }

    @Test func histogramsHaveTheEdgesOfTheirBins() {
        let chart = Chart(
            x: .init("wealth, money"), y: .init("citizens"),
            series: [Chart.Series("", points: [Point(x: 5, y: 2), Point(x: 15, y: .nan)], mark: .bars(width: 10))])
        let expected = """
            series,"wealth, money",bin low,bin high,citizens,low,high
            ,5.0,0.0,10.0,2.0,,
            ,15.0,10.0,20.0,,,

            """
        #expect(CSVChart.render(chart) == expected)
    }

    @Test func boxesHaveFiveNumbersInOrder() {
        let chart = Chart(
            x: .init("output, money"), y: .init("regime", categories: ["open", "closed"]),
            series: [
                Chart.Series(
                    "",
                    points: [Point(x: 4, y: 0, low: 1, high: 9, quartiles: 3...5), Point(x: 2, y: 1)],
                    mark: .boxes(width: 1))
            ])
        let expected = """
            series,regime,low whisker,q1,"output, money (median)",q3,high whisker
            ,open,1.0,3.0,4.0,5.0,9.0
            ,closed,,,2.0,,

            """
        #expect(CSVChart.render(chart) == expected)
    }

    @Test func regionsHaveRowsWithTheirLimits() {
        let chart = Chart(
            x: .init("mu"), y: .init("sigma"), series: [Chart.Series("a", points: [Point(x: 1, y: 2)], mark: .points)],
            regions: [.init("box", left: 0.5, top: 4), .init("", bottom: .nan)])
        let expected = """
            series,mu,sigma,low,high,region,mu from,mu to,sigma from,sigma to
            a,1.0,2.0,,,,,,,
            ,,,,,box,0.5,,,4.0
            ,,,,,region 2,,,,

            """
        #expect(CSVChart.render(chart) == expected)
    }

    @Test func panelsOfDifferentMeasuresTellThem() {
        let charts = ["hhi", "output"].map { measure in
            Chart(title: measure, yTitle: measure, series: [Chart.Series("s", points: [Point(x: 1, y: 2)])])
        }
        let expected = """
            panel,measure,series,year,y,low,high
            hhi,hhi,s,1.0,2.0,,
            output,output,s,1.0,2.0,,

            """
        #expect(CSVFigure.render(.panels(Panels(charts: charts))) == expected)
    }

    @Test func noTwoHeadingsAreAlikeAndRowsAreAsLongAsTheHeading() {
        var generator = TestGenerator(seed: 77)
        for _ in 0..<200 {
            let titles = ["", "low", "series", "value", "base", "t", "measure"]
            var chart = Chart.random(using: &generator)
            (chart.title, chart.valueTitle) = ("t", "value")
            chart.x.title = titles.randomElement(using: &generator) ?? ""
            chart.y.title = titles.randomElement(using: &generator) ?? ""
            chart.series = chart.series.map { series in
                Chart.Series(
                    "s",
                    points: series.points.map {
                        var point = $0
                        point.label = ""
                        return point
                    }, mark: series.mark)
            }
            chart.regions = chart.regions.map {
                var region = $0
                region.name = "r"
                return region
            }
            for axis in [\Chart.x, \Chart.y] {
                chart[keyPath: axis].categories = chart[keyPath: axis].categories.indices.map { "name \($0)" }
            }
            let panels = Panels(charts: [chart, Chart(series: [])])
            for text in [CSVChart.render(chart), CSVFigure.render(.panels(panels))] {
                let rows = text.split(separator: "\n").map {
                    $0.split(separator: ",", omittingEmptySubsequences: false)
                }
                #expect(Set(rows[0]).count == rows[0].count, "\(rows[0])")
                #expect(rows.allSatisfy { $0.count == rows[0].count })
            }
        }
    }

    @Test func headingsAreKnown() {
        var generator = TestGenerator(seed: 78)
        for _ in 0..<100 {
            let charts = [Chart.random(using: &generator), Chart.random(using: &generator)].map { chart in
                var chart = chart
                (chart.x.title, chart.y.title, chart.valueTitle) = ("wealth", "hhi, index", "value")
                return chart
            }
            for text in [CSVChart.render(charts[0]), CSVFigure.render(.panels(Panels(charts: charts)))] {
                let line = text.prefix { $0 != "\n" }
                #expect(CSVFigure.isHeading(String(line)), "\(line)")
            }
        }
        let flows = FlowDiagram(nodes: [], links: [], unit: "money")
        #expect(CSVFigure.isHeading(String(CSVFigure.render(.flows(flows)).dropLast())))
        for line in ["", "series,y", "series,x,y,low", "a,low,high", "profile,measure", "panel,low,high"] {
            #expect(!CSVFigure.isHeading(line))
        }
    }
}
