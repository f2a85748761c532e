import PolityFigures
import TestSupport
import Testing

@Suite struct TerminalFigureProperties {
    @Test(arguments: 0..<8 as Range<UInt64>) func anyFigureFitsTheWindow(seed: UInt64) {
        var generator = TestGenerator(seed: seed)
        for number in 0..<400 {
            let figure = Figure.random(using: &generator)
            var style = TerminalStyle(
                width: Int.random(in: 20...200, using: &generator),
                rows: Bool.random(using: &generator) ? Int.random(in: -3...60, using: &generator) : nil,
                unicode: Bool.random(using: &generator))
            let height = Bool.random(using: &generator) ? Int.random(in: -5...40, using: &generator) : nil
            let plain = TerminalFigure.render(figure, style: style, height: height)
            style.colour = true
            let coloured = TerminalFigure.render(figure, style: style, height: height)
            let context: Comment = "figure \(number) of seed \(seed)"
            #expect(coloured.shownLines.joined(separator: "\n") == plain, context)
            #expect(!plain.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" }, context)
            for line in plain.shownLines {
                #expect(line.displayWidth <= style.width, "\(context): \(line)")
                #expect(line.last != " ", "\(context): \(line)")
            }
        }
    }

    @Test func asciiStylesAddNothingBeyondASCII() {
        var generator = TestGenerator(seed: 77)
        for _ in 0..<300 {
            var figure = Figure.random(using: &generator)
            guard case .chart(var chart) = figure else { continue }
            chart.title = "t"
            chart.source = ""
            chart.valueTitle = "v"
            chart.x = Chart.Axis("x", categories: chart.x.categories.indices.map { "name \($0)" })
            chart.y = Chart.Axis("y", categories: chart.y.categories.indices.map { "name \($0)" })
            chart.regions = chart.regions.map { Chart.Region("r", left: $0.left, top: $0.top) }
            chart.references = chart.references.map { Chart.Reference($0.position, name: "reference") }
            for index in chart.series.indices {
                chart.series[index].name = "s\(index)"
                for point in chart.series[index].points.indices { chart.series[index].points[point].label = "p" }
            }
            figure = .chart(chart)
            let text = TerminalFigure.render(figure, style: TerminalStyle(width: 60))
            #expect(text.utf8.max() ?? 0 < 0x80)
        }
    }

    @Test func manyNamesAndPointsTakeOneRowEach() {
        let count = 5_000
        let points = (0..<count).map { Chart.Point(x: Double($0 % 97), y: Double($0)) }
        let chart = Chart(
            x: Chart.Axis("amount"), y: Chart.Axis(categories: (0..<count).map { "name \($0)" }),
            series: [Chart.Series("s", points: points, mark: .bars(width: 1))])
        let lines = TerminalFigure.render(.chart(chart)).split(separator: "\n")
        #expect(lines.count == count + 4)
        #expect(lines.count { $0.hasPrefix("name ") } == count)
    }
}
