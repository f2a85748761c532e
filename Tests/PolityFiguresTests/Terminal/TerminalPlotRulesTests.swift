import PolityFigures
import Testing

@Suite struct TerminalPlotRulesTests {
    private func points(_ values: [Double]) -> [Chart.Point] {
        values.enumerated().map { Chart.Point(x: Double($0), y: $1) }
    }

    @Test func axesReachWhatTheyAreToldAndWhatIsComparedWith() {
        var chart = Chart(series: [Chart.Series("a", points: points([1, 2]))])
        chart.y.including = [90]
        chart.references = [Chart.Reference(.upright(50))]
        let text = TerminalChart.render(chart, style: TerminalStyle(width: 60), height: 6)
        #expect(text.hasPrefix("100 +"))
        #expect(text.contains(" 50\n"))
        chart.y.including = [.nan, 1e301]
        #expect(TerminalChart.render(chart, style: TerminalStyle(width: 60), height: 6).hasPrefix("2."))
    }

    @Test func areasAreLinesThatReachZero() {
        let chart = Chart(series: [Chart.Series("a", points: points([5, 9, 5]), mark: .area)])
        let text = TerminalChart.render(chart, style: TerminalStyle(width: 30), height: 6)
        #expect(text.hasPrefix("10 +") && text.contains("\n 0 +\n") && text.contains("A"))
    }

    @Test func bothBoundsOfAnIntervalStandOnFurtherHistogramsToo() {
        let one = Chart.Series("a", points: points([1, 2]), mark: .bars(width: 1))
        let other = Chart.Series("b", points: [Chart.Point(x: 0, y: 4, low: 3, high: 9)], mark: .bars(width: 0))
        let text = TerminalChart.render(Chart(series: [one, other]), style: TerminalStyle(width: 30), height: 11)
        let rows = text.split(separator: "\n").prefix(11)
        #expect(rows.count { $0.contains("-") } == 2 && rows.count { $0.dropFirst(4).contains("|") } == 5)
    }

    @Test func theTallestOfBarsThatShareAColumnIsSeen() {
        let values = (0..<1_000).map { $0 == 500 ? 10.0 : 1 }
        let chart = Chart(series: [Chart.Series("a", points: points(values), mark: .bars(width: 1))])
        let rows = TerminalChart.render(chart, style: TerminalStyle(width: 40), height: 11).split(separator: "\n")
        for row in rows.prefix(9) { #expect(row.count { $0 == "#" } == 1) }
        #expect(rows[10].count { $0 == "#" } == 36)
    }

    @Test func framesOfRegionsEndAtThePlot() {
        let regions = [Chart.Region("", left: 2, right: 6, bottom: 2, top: 6), Chart.Region("", left: 8)]
        var chart = Chart(
            series: [Chart.Series("a", points: [Chart.Point(x: 0, y: 0), Chart.Point(x: 10, y: 10)], mark: .points)])
        chart.regions = regions
        let expected = """
            10 ┤                │   ●
               │                │
               │                │
               │                │
               │    ┌───────┐   │
             5 ┤    │       │   │
               │    │       │   │
               │    │       │   │
               │    └───────┘   │
               │                │
             0 ┤●               │
            """
        let text = TerminalChart.render(chart, style: TerminalStyle(width: 25, unicode: true), height: 11)
        #expect(text.hasPrefix(expected))
    }

    @Test func theSeriesOfAPanelKeepsItsMarkerInItsFirstPlace() {
        let charts = ["b", "a", "b"].map { Chart(series: [Chart.Series($0, points: points([0, 1]))]) }
        let texts = TerminalFigure.render(.panels(Panels(charts: charts))).split(separator: "\n\n")
        #expect(texts[0].contains("A") && !texts[0].contains("B"))
        #expect(texts[1].contains("B") && !texts[1].contains("A"))
        #expect(texts[2].contains("A b   B a"))
    }

    @Test func aSeriesWithoutDataInOneOfThePanelsHasDataInTheLegend() {
        let charts = [[Double.nan], [1, 2]].map { Chart(series: [Chart.Series("a", points: points($0))]) }
        let text = TerminalFigure.render(.panels(Panels(charts: charts)))
        #expect(text.hasSuffix("\nA a"))
        let empty = TerminalFigure.render(.panels(Panels(charts: [charts[0], charts[0]])))
        #expect(empty.hasSuffix("\nA a (no data)"))
    }
}
