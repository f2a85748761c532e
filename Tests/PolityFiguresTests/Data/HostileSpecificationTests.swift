import PolityFigures
import TestSupport
import Testing

@Suite struct HostileSpecificationTests {
    @Test func everyFigureIsASpecificationWithItsNumbers() throws {
        var generator = TestGenerator(seed: 31)
        for _ in 0..<300 {
            let figure = Figure.hostile(using: &generator)
            let text = VegaLiteFigure.render(figure)
            #expect(text == VegaLiteFigure.render(figure))
            let found = try ParsedJSON(text)
            #expect(found["$schema"].text == "https://vega.github.io/schema/vega-lite/v5.json")
            #expect(text.last == "\n" && !text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
            for row in found.objects.flatMap(\.rows) {
                guard case .object(let fields) = row else { continue }
                #expect(fields.values.allSatisfy { ($0.number ?? 0).magnitude <= 1e300 })
            }
            // Words of expressions are no numbers: `nan` and `inf` would be names of signals.
            for calculation in found.objects.compactMap({ $0["calculate"].text ?? $0["filter"].text }) {
                #expect(!calculation.contains("nan") && !calculation.contains("inf"))
            }
        }
    }

    @Test func rowsAreThePointsOfAllSeries() throws {
        var generator = TestGenerator(seed: 32)
        for _ in 0..<200 {
            let chart = Chart.hostile(using: &generator)
            let rows = try ParsedJSON(VegaLiteChart.render(chart)).rows
            #expect(rows.count == chart.series.map(\.points.count).reduce(0, +))
            let scales = try ParsedJSON(VegaLiteChart.render(chart)).objects.map { $0["scale", "domain"].numbers }
            #expect(scales.filter { $0.count == 2 }.allSatisfy { $0[0] < $0[1] })
        }
    }

    @Test func everyRowOfCSVHasACellForEveryColumn() {
        var generator = TestGenerator(seed: 33)
        for _ in 0..<1500 {
            let figure = Figure.hostile(using: &generator)
            let rows = records(CSVFigure.render(figure))
            #expect(rows.allSatisfy { $0.count == rows[0].count })
            #expect(rows.count == observations(figure) + 1)
        }
    }

    private func observations(_ figure: Figure) -> Int {
        switch figure {
        case .chart(let chart): chart.series.map(\.points.count).reduce(chart.regions.count, +)
        case .panels(let panels): panels.charts.map { observations(.chart($0)) }.reduce(0, +)
        case .flows(let flows): flows.links.count
        case .radar(let radar): radar.profiles.count * radar.spokes.count
        }
    }

    /// Records of cells as a reader after RFC 4180 gets them.
    private func records(_ text: String) -> [[String]] {
        var records: [[String]] = [[""]]
        var isQuoted = false
        for scalar in text.unicodeScalars {
            let last = records.count - 1
            switch scalar {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: records[last].append("")
            case "\n" where !isQuoted: records.append([""])
            default: records[last][records[last].count - 1].unicodeScalars.append(scalar)
            }
        }
        // After the last line feed.
        return records.dropLast()
    }
}
