import PolityFigures
import TestSupport
import Testing

@Suite struct TerminalMarksTests {
    private let ascii = TerminalStyle(width: 34)
    private let unicode = TerminalStyle(width: 34, unicode: true)

    private var histogram: Chart {
        let points = [1, 3, 8, 5, 2.5, 0].enumerated().map { Chart.Point(x: Double($0) + 0.5, y: $1) }
        return Chart(
            x: Chart.Axis("wealth"), y: Chart.Axis("citizens"),
            series: [Chart.Series("now", points: points, mark: .bars(width: 1))],
            references: [Chart.Reference(.level(6), name: "norm")])
    }

    @Test func histogramsAreColumns() {
        let expected = """
            citizens
            10 +
               |
               |          #####
               |- - - - - ##### - - - - - - -
             5 +          ##########
               |          ##########
               |     ####################
               |     ####################
             0 +#########################
               ++---------+--------+---------+
                0         2        4         6
                                        wealth
            # now   -- norm (6)
            """
        #expect(TerminalFigure.render(.chart(histogram), style: ascii, height: 9) == expected)
    }

    @Test func columnsGrowInEighthsOfARow() {
        let expected = """
            citizens
            10 ┤
               │          ▁▁▁▁▁
               │          █████
               │╌╌╌╌╌╌╌╌╌╌█████╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌
             5 ┤          █████▄▄▄▄▄
               │          ██████████
               │     ▆▆▆▆▆██████████▃▃▃▃▃
               │     ████████████████████
             0 ┤█████████████████████████
               └┬─────────┬────────┬─────────┬
                0         2        4         6
                                        wealth
            █ now   ╌╌ norm (6)
            """
        #expect(TerminalFigure.render(.chart(histogram), style: unicode, height: 9) == expected)
    }

    @Test func columnsBelowZeroHangFromIt() {
        let points = [4.0, -4, -0.001].enumerated().map { Chart.Point(x: Double($0), y: $1) }
        let chart = Chart(series: [Chart.Series("a", points: points, mark: .bars(width: 1))])
        let text = TerminalFigure.render(.chart(chart), style: TerminalStyle(width: 14), height: 9)
        let expected = """
             5 +
               |#####
               |#####
               |#####
             0 +################
               |     #####
               |     #####
               |     #####
            -5 +
            """
        #expect(text.hasPrefix(expected), "\(text)")
    }

    @Test func furtherHistogramsAreOutlines() {
        var chart = histogram
        chart.series.append(Chart.Series("then", points: chart.series[0].points, mark: .bars(width: 1)))
        let text = TerminalFigure.render(.chart(chart), style: unicode, height: 9)
        #expect(text.contains("▲") && text.contains("⣀") && text.contains("█ now   ▲ then"))
    }

    private var scatter: Chart {
        Chart(
            x: Chart.Axis("x"), y: Chart.Axis("y"),
            series: [
                Chart.Series(
                    "s",
                    points: [
                        Chart.Point(x: 0, y: 0, label: "low"), Chart.Point(x: 2, y: 2, low: 1, high: 3),
                        Chart.Point(x: 4, y: 4, label: "high"),
                    ], mark: .points)
            ], references: [Chart.Reference(.diagonal), Chart.Reference(.upright(1), name: "one")],
            regions: [Chart.Region("rich", left: 3, bottom: 3)])
    }

    @Test func pointsHaveMarkersIntervalsAndLabels() {
        let expected = """
            y
            4 +        :              . rich A
              |        :              . high
              |        :      -      /........
              |        :      |  / /
            2 +        :     /A/
              |        : / /  |
              |      / :      -
              |  / /   :
            0 +A low   :
              ++-------+------+-------+------+
               0       1      2       3      4
                                             x
            A s   / (x = y)   : one (1)
            """
        #expect(TerminalFigure.render(.chart(scatter), style: ascii, height: 9) == expected)
        let dots = """
            y
            4 ┤       ┆               │ rich ●
              │       ┆               │ high
              │       ┆       ┬     ··└───────
              │       ┆       │ ····
            2 ┤       ┆      ·●·
              │       ┆  ···· │
              │       ┆··     ┴
              │    ···┆
            0 ┤● low  ┆
            """
        #expect(TerminalFigure.render(.chart(scatter), style: unicode, height: 9).hasPrefix(dots))
    }

    @Test func wordsWithoutRoomAreToldBelow() {
        let points = (0..<40).map { Chart.Point(x: Double($0 % 3) / 1e3, y: 0, label: "place \($0)") }
        let chart = Chart(
            series: [Chart.Series("s", points: points + [Chart.Point(x: 1, y: 1)], mark: .points)],
        )
        let lines = TerminalFigure.render(.chart(chart), style: ascii, height: 4).split(separator: "\n")
        let told = lines.filter { $0.hasPrefix("A place ") }
        #expect(told.count == 12)
        let shown = lines.prefix(5).count { $0.contains("place") }
        #expect(shown >= 1)
        #expect(lines.last == "and \(40 - 12 - shown) more")
        var region = scatter
        region.regions = [
            Chart.Region("a name too long for its frame", left: 3, right: 3.5, bottom: 1),
            Chart.Region("far", left: 90),
        ]
        let text = TerminalFigure.render(.chart(region), style: TerminalStyle(width: 60), height: 9)
        #expect(text.contains("\na name too long for its frame: x 3.0 to 3.5, y from 1\nfar: outside the plot"))
    }

    @Test func pathsBeginAtAMarkerAndEndInAnArrow() {
        let points = [
            Chart.Point(x: 0, y: 0), Chart.Point(x: 2, y: 3, label: "turn"), Chart.Point(x: 4, y: 3),
        ]
        let chart = Chart(
            x: Chart.Axis("x"), y: Chart.Axis("y"), series: [Chart.Series("p", points: points, mark: .path)])
        let expected = """
            y
            4 +
              |             turn
              |              AAAAAAAAAAAAAAAA>
            2 +          AAAA
              |      AAAA
              |  AAAA
            0 +AA
            """
        #expect(TerminalFigure.render(.chart(chart), style: ascii, height: 7).hasPrefix(expected))
        let dots = TerminalFigure.render(.chart(chart), style: unicode, height: 7)
        #expect(dots.contains("⣀▶\n") && dots.contains("\n0 ┤●") && dots.contains("turn ●"))
    }

    @Test(arguments: [
        (1.0, 0.0, "▶"), (1, 1, "↗"), (0, 1, "▴"), (-1, 1, "↖"), (-1, 0, "◀"), (-1, -1, "↙"), (0, -1, "▾"),
        (1, -1, "↘"),
    ]) func arrowsPointWhereThePathEnds(right: Double, up: Double, arrow: Character) {
        let path = [Chart.Point(x: 0, y: 0), Chart.Point(x: right, y: up)]
        var chart = Chart(series: [Chart.Series("p", points: path, mark: .path)])
        // As many dots upwards as to the right, so that the step is seen as it is.
        chart.x.including = [-1, 1]
        chart.y.including = [-1, 1]
        let text = TerminalFigure.render(.chart(chart), style: TerminalStyle(width: 38, unicode: true), height: 17)
        #expect(text.contains(arrow))
        #expect(text.count { "▶↗▴↖◀↙▾↘".contains($0) } == 1)
    }

    @Test func boxesOverNumbersStandUpright() {
        let point = Chart.Point(x: 1, y: 5, low: 0, high: 10, quartiles: 3...7)
        let chart = Chart(series: [Chart.Series("b", points: [point], mark: .boxes(width: 0.5))])
        let lines = TerminalFigure.render(.chart(chart), style: TerminalStyle(width: 20), height: 11).split(
            separator: "\n")
        let expected = ["-", "|", "|", "#", "#", "A", "#", "#", "|", "|", "-"]
        for (line, sign) in zip(lines, expected) { #expect(line.contains(sign), "\(line)") }
    }
}
