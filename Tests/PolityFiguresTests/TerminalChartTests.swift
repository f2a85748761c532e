import PolityFigures
import TestSupport
import Testing

@Suite struct TerminalChartTests {
    private func line(_ name: String, _ values: [Double]) -> Chart.Series {
        Chart.Series(name, points: values.enumerated().map { Chart.Point(x: Double($0.offset), y: $0.element) })
    }

    @Test func drawsLettersInASCII() {
        let chart = Chart(
            title: "Concentration", yTitle: "hhi",
            series: [line("free", [0.1, 0.2, 0.3, 0.4]), line("shared", [0.3, 0.3, .nan, 0.2])], source: "100 runs")
        let expected = """
            Concentration
            hhi
            0.4 +                        AAA
                |                    AAAA
                |BBBBBBBBBB   AAAAAAA
            0.2 +       AAAAAA             B
                |   AAAA
                |AAA
            0.0 +
                ++--------+-------+--------+
                 0        1       2        3
                                        year
            A free   B shared
            100 runs
            """
        #expect(TerminalChart.render(chart, style: TerminalStyle(width: 32), height: 7) == expected)
    }

    @Test func drawsBrailleAndMarkersInUnicode() {
        let chart = Chart(yTitle: "hhi", series: [line("a", [0, 1, 4, 9]), line("b", [9, 9, 9, 9])])
        let expected = """
            hhi
            10 ┤▲⠤⠤⠤⠤⠤▲⠤⠤⠤⠤⠤▲⠤⠤⠤⠤⠤▲⠤⠤⠤⠤⠤▲⡤
               │                    ⢀●⠔⠊⠁
             5 ┤                ⢀⡠⠔⠊⠁
               │           ⣀⡠⠔⠒●⠁
             0 ┤●⣀⡠●⠤⠤⠔⠒⠒●⠉
               └┬───────┬────────┬───────┬
                0       1        2       3
                                      year
            ● a   ▲ b
            """
        #expect(TerminalChart.render(chart, style: TerminalStyle(width: 30, unicode: true), height: 5) == expected)
    }

    @Test func drawsIntervalsAsDots() {
        let points = (0...4).map { Chart.Point(x: Double($0), y: 5, low: 5 - Double($0), high: 5 + Double($0)) }
        let expected = """
            10 +                  .
               |        . . . . .
             5 +AAAAAAAAAAAAAAAAAAAA
               |        . . . . .
             0 +                  .
               ++---------+--------+
                0         2        4
                                year
            A a
            """
        let chart = Chart(series: [Chart.Series("a", points: points)])
        #expect(TerminalChart.render(chart, style: TerminalStyle(width: 24), height: 5) == expected)
    }

    @Test func colourNeverCarriesTheMeaningAlone() {
        let chart = Chart(series: [line("a", [0, 1]), line("b", [1, 0])])
        let plain = TerminalChart.render(chart, style: TerminalStyle(width: 40, unicode: true))
        let coloured = TerminalChart.render(chart, style: TerminalStyle(width: 40, unicode: true, colour: true))
        #expect(coloured.contains("\u{1b}[38;5;74m●\u{1b}[0m a"))
        #expect(coloured.shownLines.joined(separator: "\n") == plain)
        #expect(plain.contains("●") && plain.contains("▲"))
    }

    @Test func emptyChartsSayThatThereIsNoData() {
        #expect(TerminalChart.render(Chart(title: "t", yTitle: "y", series: [])) == "t\ny\n(no data)")
        let gaps = Chart(series: [line("a", [.nan, .infinity, -.infinity])])
        #expect(TerminalChart.render(gaps) == "(no data)\nA a (no data)")
    }

    @Test func onePointAndConstantSeriesAreDrawn() {
        for values in [[3.0], [0], [0, 0, 0], [-1e-300, -1e-300], [.nan, 7, .nan], [1e299, 1e299]] {
            let text = TerminalChart.render(Chart(series: [line("a", values)]), style: TerminalStyle(unicode: true))
            #expect(text.split(separator: "\n").dropLast().contains { $0.contains("●") })
        }
    }

    @Test(arguments: [(1.25e9, "(x1e9)"), (-4e-8, "(x1e-9)"), (3e250, "(x1e249)"), (250_000.0, "")])
    func largeAndSmallValuesShareAPowerOfTen(value: Double, expected: String) {
        let text = TerminalChart.render(Chart(yTitle: "money", series: [line("a", [0, value])]))
        #expect(
            text.split(separator: "\n").first.map(String.init)
                == ["money", expected].joined(separator: expected.isEmpty ? "" : " "))
    }

    @Test func ticksAreRoundNumbers() {
        let text = TerminalChart.render(Chart(series: [line("a", Array(repeating: 0, count: 21) + [0.97])]))
        let rows = text.split(separator: "\n").filter { $0.contains(" +") }
        let labels = rows.compactMap { $0.split(separator: " ").first }
        #expect(labels.prefix(5).map(String.init) == ["1.0", "0.8", "0.6", "0.4", "0.2"])
    }

    @Test func noLineIsWiderThanTheStyleOrEndsInBlanks() {
        var generator = TestGenerator(seed: 3)
        for _ in 0..<400 {
            let scale: Double =
                [.leastNormalMagnitude, 1e-9, 0.01, 1, 1e5, 1e17, 1e299, 1e308].randomElement(using: &generator) ?? 1
            let shift: Double = [0, 1, 1e8].randomElement(using: &generator) ?? 0
            let series = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                Chart.Series(
                    .hostile(using: &generator),
                    points: (0..<Int.random(in: 0...30, using: &generator)).map { x in
                        let y = x % 7 == 6 ? .nan : Double.random(in: -1...1, using: &generator) * scale + shift * scale
                        return Chart.Point(
                            x: Double(x) * scale, y: y, low: y - scale, high: x % 5 == 0 ? nil : y + scale)
                    })
            }
            let chart = Chart(
                title: .hostile(using: &generator), xTitle: .hostile(using: &generator),
                yTitle: .hostile(using: &generator),
                series: series, source: .hostile(using: &generator))
            let style = TerminalStyle(
                width: Int.random(in: 20...300, using: &generator), unicode: Bool.random(using: &generator),
                colour: Bool.random(using: &generator))
            let height = Int.random(in: -1...30, using: &generator)
            for line in TerminalChart.render(chart, style: style, height: height).shownLines {
                #expect(line.displayWidth <= style.width, "\(line)")
                #expect(line.last != " ")
            }
        }
    }
}
