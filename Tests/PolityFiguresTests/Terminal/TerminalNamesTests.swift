import PolityFigures
import TestSupport
import Testing

@Suite struct TerminalNamesTests {
    private let ascii = TerminalStyle(width: 40)
    private let unicode = TerminalStyle(width: 40, unicode: true)
    private let names = ["open", "shared", "closed"]

    private var bars: Chart {
        Chart(
            title: "Concentration", x: Chart.Axis("hhi"), y: Chart.Axis("regime", categories: names),
            series: [
                Chart.Series(
                    "2050",
                    points: [
                        Chart.Point(x: 0.25, y: 0, low: 0.2, high: 0.35), Chart.Point(x: 0.5, y: 1),
                        Chart.Point(x: .nan, y: 2),
                    ], mark: .bars(width: 0.8))
            ], references: [Chart.Reference(.upright(0.4), name: "limit")], source: "9 runs")
    }

    @Test func barsAreRowsWithNumbersAtTheirEnds() {
        let expected = """
            Concentration
            regime
            open   |====~~-|:      0.25 [0.20, 0.35]
            shared |===========    0.5
            closed |        :   no data
                   ++---------+
                   0.0       0.5
                                                 hhi
            = 2050   : limit (0.4)
            ~-| interval
            9 runs
            """
        #expect(TerminalFigure.render(.chart(bars), style: ascii) == expected)
    }

    @Test func barsGrowInEighthsOfAColumn() {
        let expected = """
            Concentration
            regime
            open   │████▓▓─┤┆      0.25 [0.20, 0.35]
            shared │██████████▌    0.5
            closed │        ┆   no data
                   └┬─────────┬
                   0.0       0.5
                                                 hhi
            █ 2050   ┆ limit (0.4)
            ▓─┤ interval
            9 runs
            """
        #expect(TerminalFigure.render(.chart(bars), style: unicode) == expected)
    }

    @Test func bothSignsHaveALineOfZeroBetween() {
        let chart = Chart(
            x: Chart.Axis("gain"), y: Chart.Axis(categories: names),
            series: [
                Chart.Series(
                    "a", points: [Chart.Point(x: 2, y: 0), Chart.Point(x: -1, y: 1)], mark: .bars(width: 0.4)),
                Chart.Series(
                    "b", points: [Chart.Point(x: -2, y: 0, low: -3, high: -1), Chart.Point(x: 1, y: 2)],
                    mark: .bars(width: 0.4)),
            ])
        let expected = """
            open   A |           !======  2
                   B |   |--~~~~#!       -2 [-3, -1]
            shared A |         ==!       -1
            closed B |           !###     1
                     ++-----+----+-----+
                     -4    -2    0     2
                                                gain
            A a   B b
            ~-| interval
            """
        #expect(TerminalFigure.render(.chart(chart), style: ascii) == expected)
        let blocks = """
            open   ● │           │█████▌  2
                   ▲ │   ├──▓▓▓▓█│       -2 [-3, -1]
            shared ● │         ██│       -1
            closed ▲ │           │██▋     1
            """
        #expect(TerminalFigure.render(.chart(chart), style: unicode).hasPrefix(blocks))
    }

    @Test func dotsStandInTheirIntervals() {
        let points = [
            Chart.Point(x: -0.5, y: 0, low: -1, high: 0), Chart.Point(x: 0.5, y: 1, low: 0, high: 1),
            Chart.Point(x: 0, y: 2),
        ]
        let chart = Chart(
            x: Chart.Axis("effect"), y: Chart.Axis(categories: names),
            series: [Chart.Series("", points: points, mark: .points)])
        let expected = """
            open   │├────●───┤          -0.5 [-1, 0]
            shared │         ├────●───┤  0.5 [0, 1]
            closed │         ●           0
                   └┬────────┬────────┬
                   -1        0        1
                                              effect
            """
        #expect(TerminalFigure.render(.chart(chart), style: unicode) == expected)
        #expect(TerminalFigure.render(.chart(chart), style: ascii).contains("open   ||----o---|"))
    }

    @Test func boxesHaveWhiskersQuartilesAndAStroke() {
        let points = [
            Chart.Point(x: 3, y: 0, low: 0, high: 8, quartiles: 2...5),
            Chart.Point(x: 6, y: 1, low: 4, high: 10, quartiles: 5...8),
        ]
        let chart = Chart(
            x: Chart.Axis("output"), y: Chart.Axis(categories: names),
            series: [Chart.Series("runs", points: points, mark: .boxes(width: 0.5))])
        let expected = """
            open   │├──▐▒┃▒▒▌────┤          3 [2, 5]
            shared │      ├─▐▒┃▒▒▌──┤       6 [5, 8]
            closed │                  no data
                   └┬───────┬───────┬
                    0       5      10
                                              output
            ▒ runs
            ▐▒┃▒▌ [quartiles]   ├── ──┤ interval
            """
        #expect(TerminalFigure.render(.chart(chart), style: unicode) == expected)
        #expect(TerminalFigure.render(.chart(chart), style: ascii).contains("shared |      |-[=|==]--|"))
    }

    @Test func waterfallsTellTheChange() {
        let points = [(80.0, 0.0), (60, 80), (100, 60)].enumerated().map {
            Chart.Point(x: $1.0, y: Double($0), base: $1.1)
        }
        let chart = Chart(
            x: Chart.Axis("money"), y: Chart.Axis(categories: names),
            series: [Chart.Series("", points: points, mark: .bars(width: 0.5))])
        let expected = """
            open   │█████████████████▎      80 (+80)
            shared │             █████      60 (-20)
            closed │             ████████▌ 100 (+40)
                   └┬──────────┬─────────┬
                    0         50        100
                                               money
            """
        #expect(TerminalFigure.render(.chart(chart), style: unicode) == expected)
    }

    @Test func namesOfTheXAxisRunDownwardsToo() {
        var generator = TestGenerator(seed: 5)
        for _ in 0..<200 {
            var lying = Chart.random(using: &generator)
            lying.references = []
            lying.regions = []
            lying.x = Chart.Axis("title", including: lying.x.including)
            lying.y = Chart.Axis("title", categories: ["a", "b", "c", "d", "e"])
            lying.series = lying.series.filter { $0.mark != .cells }
            var upright = lying
            (upright.x, upright.y) = (lying.y, lying.x)
            for series in lying.series.indices {
                for point in lying.series[series].points.indices {
                    let old = lying.series[series].points[point]
                    upright.series[series].points[point].x = old.y
                    upright.series[series].points[point].y = old.x
                }
            }
            #expect(TerminalChart.render(upright) == TerminalChart.render(lying))
        }
    }

    @Test(arguments: [20, 24, 30, 40, 60, 80, 120]) func eightColumnsOfANameAreAlwaysShown(width: Int) {
        let names = (0..<5).map { "regime \($0), which has a very long name indeed" }
        let series = ["a", "b"].map { name in
            Chart.Series(
                name, points: names.indices.map { Chart.Point(x: -1.23456e-200, y: Double($0), low: -2, high: 3) },
                mark: .bars(width: 1))
        }
        let chart = Chart(x: Chart.Axis(), y: Chart.Axis(categories: names), series: series)
        let text = TerminalFigure.render(.chart(chart), style: TerminalStyle(width: width, unicode: true))
        for index in names.indices { #expect(text.contains("\nregime \(index)") || text.hasPrefix("regime \(index)")) }
        #expect(text.contains("-1.235e-200") || text.contains("-1.23"))
    }

    @Test func namesThatWouldLookAlikeHaveLinesOfTheirOwn() {
        let names = ["the same beginning, one", "the same beginning, two"]
        let chart = Chart(
            x: Chart.Axis(), y: Chart.Axis(categories: names),
            series: [Chart.Series("s", points: [Chart.Point(x: 1, y: 0), Chart.Point(x: 2, y: 1)], mark: .points)])
        let text = TerminalFigure.render(.chart(chart), style: ascii)
        #expect(text.contains("the same beginning, one\n|") && text.contains("the same beginning, two\n|"))
    }

    @Test func severalPointsOfARowAndPointsAtNoNameAreCounted() {
        let points = [(1.0, 0.0), (2, 0.2), (3, 1), (4, 7), (5, -1), (6, .infinity)].map { Chart.Point(x: $0, y: $1) }
        let chart = Chart(
            x: Chart.Axis(), y: Chart.Axis(categories: ["a", "b"]),
            series: [Chart.Series("s", points: points, mark: .points)])
        let lines = TerminalFigure.render(.chart(chart), style: ascii).split(separator: "\n")
        #expect(lines[0].hasPrefix("a |") && lines[0].hasSuffix(" 2 points"))
        #expect(lines[0].count { $0 == "o" } == 3)
        #expect(lines.last == "3 points are at no name")
    }

    @Test func lengthsOfBarsAreProportionalToTheirValues() throws {
        var generator = TestGenerator(seed: 11)
        for _ in 0..<100 {
            let values = (0..<6).map { _ in Double.random(in: 0.02...1, using: &generator) }
            let chart = Chart(
                x: Chart.Axis(including: [1]), y: Chart.Axis(categories: values.map { "\($0)" }),
                series: [
                    Chart.Series(
                        "", points: values.enumerated().map { Chart.Point(x: $1, y: Double($0)) }, mark: .bars(width: 1)
                    )
                ])
            let lines = TerminalFigure.render(.chart(chart), style: TerminalStyle(width: 120, unicode: true))
                .split(separator: "\n")
            let columns = try #require(lines.first { $0.contains("└") }).count { "─┬".contains($0) }
            for (value, line) in zip(values, lines) {
                let eighths = line.reduce(0) {
                    $0 + ("▏▎▍▌▋▊▉█".firstIndex(of: $1)?.utf16Offset(in: "▏▎▍▌▋▊▉█") ?? -1) + 1
                }
                #expect(abs(Double(eighths) - (value * Double(columns - 1) + 0.5) * 8) <= 0.5)
            }
        }
    }

    @Test(arguments: [20, 24, 30, 40, 50]) func narrowWindowsKeepTheNumbersOfIntervals(width: Int) {
        for mark in [Chart.Mark.bars(width: 0.5), .points, .boxes(width: 0.5)] {
            let chart = Chart(
                x: Chart.Axis("output"), y: Chart.Axis(categories: ["platform capitalism", "digital socialism"]),
                series: [
                    Chart.Series(
                        "", points: [Chart.Point(x: 0.3125, y: 0, low: 0.25, high: 0.375, quartiles: 0.25...0.375)],
                        mark: mark)
                ])
            let text = TerminalFigure.render(.chart(chart), style: TerminalStyle(width: width, unicode: true))
            #expect(text.contains("[0.250, 0.375]"), "\(text)")
        }
    }

    @Test func longNamesOfSeriesStayApartAndAllAreListed() {
        let names = (0..<4).map { "private ownership with a levy on data of the kind, number \($0)" }
        let lines = names.map { Chart.Series($0, points: [Chart.Point(x: 0, y: 1), Chart.Point(x: 1, y: 2)]) }
        let text = TerminalFigure.render(.chart(Chart(series: lines)), style: ascii)
        for index in names.indices { #expect(text.contains("number \(index)")) }
        let dots = Chart(
            x: Chart.Axis("x"), y: Chart.Axis(categories: names),
            series: [
                Chart.Series("", points: names.indices.map { Chart.Point(x: 1, y: Double($0)) }, mark: .points)
            ])
        let told = TerminalFigure.render(.chart(dots), style: ascii)
        for index in names.indices { #expect(told.contains("\(index)\n|")) }
    }

    @Test func legendsHaveNoEntryWithoutAName() {
        let points = [Chart.Point(x: 0, y: 1), Chart.Point(x: 1, y: 2)]
        let alone = Chart(yTitle: "hhi", series: [Chart.Series("", points: points)])
        #expect(TerminalFigure.render(.chart(alone), style: ascii).hasSuffix("year"))
        let two = Chart(yTitle: "hhi", series: [Chart.Series("", points: points), Chart.Series("b", points: points)])
        #expect(TerminalFigure.render(.chart(two), style: ascii).hasSuffix("A hhi   B b"))
        let panels = Panels(charts: [alone, alone])
        #expect(TerminalFigure.render(.panels(panels), style: ascii).hasSuffix("year"))
    }

    @Test func countsHaveNoTicksBetweenWholeNumbers() {
        for top in 1...5 {
            let points = (0..<4).map { Chart.Point(x: Double($0) * 10 + 5, y: Double(min($0, top))) }
            let histogram = Chart(
                x: .init("wealth"), y: .init("runs"), series: [.init("", points: points, mark: .bars(width: 10))])
            for height in [8, 16, 30] {
                let text = TerminalFigure.render(.chart(histogram), style: unicode, height: height)
                #expect(!text.split(separator: "\n").contains { $0.contains("┤") && $0.contains(".") }, "\(text)")
            }
            let svg = ParsedSVG(SVGChart.render(histogram))
            #expect(svg?.texts.contains { $0.contains(".") } == false)
            #expect(VegaLiteFigure.render(.chart(histogram)).contains("\"tickMinStep\": 1"))
        }
        var said = Chart(
            yTitle: "runs", series: [.init("s", points: [Chart.Point(x: 0, y: 0), Chart.Point(x: 1, y: 1)])])
        said.y.hasWholeNumbers = true
        #expect(!TerminalFigure.render(.chart(said), style: unicode).contains("0.2 ┤"))
        said.y.hasWholeNumbers = false
        #expect(TerminalFigure.render(.chart(said), style: unicode).contains("0.2 ┤"))
    }
}
