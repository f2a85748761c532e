import PolityFigures
import Testing

@Suite struct TerminalCellsTests {
    private func grid(_ rows: Int, _ columns: Int, _ value: (Int, Int) -> Double?) -> Chart.Series {
        let points = (0..<rows).flatMap { row in
            (0..<columns).map { Chart.Point(x: Double($0) / 2, y: Double(row), value: value(row, $0)) }
        }
        return Chart.Series("", points: points, mark: .cells)
    }

    private var chart: Chart {
        Chart(
            x: Chart.Axis("tax"), y: Chart.Axis("regime", categories: ["open", "shared", "closed"]),
            series: [grid(3, 3) { $0 == 1 && $1 == 1 ? nil : Double($0 * $1) / 4 }], valueTitle: "gain")
    }

    @Test func valuesAreShadesWithNumbers() {
        let expected = """
            regime
            open   |  0    0    0  |
            shared |  0    x  :0.5:|
            closed |  0  :0.5:##1##|
                   +--+----+----+--
                      0   0.5   1
                                                 tax
            gain
            [ ] 0 to 0.2   [.] 0.2 to 0.4
            [:] 0.4 to 0.6   [*] 0.6 to 0.8
            [#] 0.8 to 1   x no data
            """
        #expect(TerminalFigure.render(.chart(chart), style: TerminalStyle(width: 40)) == expected)
        let shades = """
            regime
            open   │  0    0    0  │
            shared │  0    ×  ▒0.5▒│
            closed │  0  ▒0.5▒██1██│
            """
        #expect(TerminalFigure.render(.chart(chart), style: TerminalStyle(width: 40, unicode: true)).hasPrefix(shades))
    }

    @Test func withoutRoomForNumbersThereAreShadesAlone() {
        let expected = """
            regime
            open   |            |
            shared |      x ::::|
            closed |    ::::####|
                   +--+---+---+-
                      0  0.5  1
            """
        #expect(TerminalFigure.render(.chart(chart), style: TerminalStyle(width: 22)).hasPrefix(expected))
    }

    @Test func colourIsBehindTheSameText() {
        let style = TerminalStyle(width: 40, unicode: true, colour: true)
        let text = TerminalFigure.render(.chart(chart), style: style)
        #expect(text.contains("\u{1b}[38;5;16;48;5;227m1\u{1b}[0m"))
        #expect(text.contains("\u{1b}[38;5;231;48;5;17m0\u{1b}[0m"))
    }

    @Test func rowsOfNumbersGrowUpwards() {
        let chart = Chart(x: Chart.Axis(), y: Chart.Axis(), series: [grid(3, 2) { Double($0 + $1) }])
        let lines = TerminalFigure.render(.chart(chart)).split(separator: "\n")
        #expect(lines.prefix(3).map { $0.prefix(3) } == ["2 |", "1 |", "0 |"])
    }

    @Test func namesWithoutRoomAreNumbered() {
        let names = ["a rather long name", "another such name", "short"]
        let series = Chart.Series(
            "", points: (0..<9).map { Chart.Point(x: Double($0 % 3), y: Double($0 / 3), value: Double($0)) },
            mark: .cells)
        var chart = Chart(x: Chart.Axis(categories: names), y: Chart.Axis(categories: names), series: [series])
        let text = TerminalFigure.render(.chart(chart), style: TerminalStyle(width: 50))
        #expect(text.contains(" 1  2  3\n"))
        #expect(text.hasSuffix("1 a rather long name   2 another such name\n3 short"))
        chart.x.categories = ["a", "b", "c"]
        let short = TerminalFigure.render(.chart(chart), style: TerminalStyle(width: 50))
        #expect(short.contains(" a  b  c\n") && !short.contains("1 a"))
    }

    @Test func gridsWiderThanTheWindowAreMeans() {
        let chart = Chart(x: Chart.Axis(), y: Chart.Axis(), series: [grid(1, 100) { _, column in column < 50 ? 0 : 1 }])
        let lines = TerminalFigure.render(.chart(chart), style: TerminalStyle(width: 54)).split(separator: "\n")
        #expect(lines[0] == "0 |" + String(repeating: " ", count: 25) + String(repeating: "#", count: 25) + "|")
        #expect(lines.last == "Each cell is the mean of up to 2 x 1.")
        let tall = Chart(x: Chart.Axis(), y: Chart.Axis(), series: [grid(100, 1) { row, _ in Double(row) }])
        let rows = TerminalFigure.render(.chart(tall), height: 10).split(separator: "\n")
        #expect(rows.count { $0.hasSuffix("|") } == 10)
        #expect(rows.last == "Each cell is the mean of up to 1 x 10.")
    }

    @Test func otherSeriesAreMarkedInTheirCells() {
        var chart = chart
        chart.series.append(Chart.Series("now", points: [Chart.Point(x: 0.9, y: 2)], mark: .points))
        let text = TerminalFigure.render(.chart(chart), style: TerminalStyle(width: 40))
        #expect(text.contains("closed |  0  :0.5:#B1##|") && text.contains("\nB now"))
    }

    @Test func equalValuesHaveOneShade() {
        let chart = Chart(x: Chart.Axis(), y: Chart.Axis(), series: [grid(2, 2) { _, _ in 7 }])
        let text = TerminalFigure.render(.chart(chart))
        #expect(text.contains(":7:") && text.contains("[:] 7") && !text.contains("[#]"))
        let empty = Chart(x: Chart.Axis(), y: Chart.Axis("y"), series: [grid(2, 2) { _, _ in nil }])
        #expect(TerminalFigure.render(.chart(empty)).hasPrefix("y\n(no data)"))
    }
}
