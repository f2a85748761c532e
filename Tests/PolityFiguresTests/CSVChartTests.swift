import PolityFigures
import Testing

@Suite struct CSVChartTests {
    @Test func everyPointIsARow() {
        let chart = Chart(series: [
            Chart.Series(
                "free",
                points: [Chart.Point(x: 0, y: 0.1, low: 0.05, high: 0.30000000000000004), Chart.Point(x: 1, y: .nan)]),
            Chart.Series("none", points: []),
            Chart.Series("thuế, \"cao\"", points: [Chart.Point(x: .infinity, y: -1e308, high: .leastNonzeroMagnitude)]),
        ])
        let expected = """
            series,year,y,low,high
            free,0.0,0.1,0.05,0.30000000000000004
            free,1.0,,,
            "thuế, ""cao""\",,-1e+308,,5e-324

            """
        #expect(CSVChart.render(chart) == expected)
        #expect(CSVChart.render(Chart(series: [])) == "series,year,y,low,high\n")
    }

    @Test func quotesAfterRFC4180() {
        #expect(CSVText.quoted("plain") == "plain")
        #expect(CSVText.quoted("a,b") == "\"a,b\"")
        #expect(CSVText.quoted("say \"x\"") == "\"say \"\"x\"\"\"")
        #expect(CSVText.quoted("two\nlines") == "\"two\nlines\"")
        #expect(CSVText.quoted("two\r\nlines") == "\"two\r\nlines\"")
    }

    @Test func aMarkWithAnAccentIsStillAMark() {
        #expect(Array(CSVText.quoted("\"\u{301}").unicodeScalars) == Array("\"\"\"\u{301}\"".unicodeScalars))
    }
}
