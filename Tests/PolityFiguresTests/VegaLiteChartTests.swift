import Foundation
import PolityFigures
import TestSupport
import Testing

@Suite struct VegaLiteChartTests {
    /// As much of a specification as the tests look at.
    private struct Specification: Decodable {
        struct Row: Decodable, Equatable {
            var series: String
            var line: Int
            var point: Int
            var x: Double?
            var y: Double?
            var low: Double?
            var high: Double?
        }
        struct Values: Decodable { var values: [Row] }
        struct Title: Decodable {
            var text: [String]
            var subtitle: [String]
        }
        struct Scale: Decodable { var domain: [String] }
        struct Colour: Decodable { var scale: Scale }
        struct Ends: Decodable { var domain: [Double]? }
        struct Position: Decodable {
            var field: String
            var title: String
            var scale: Ends
        }
        struct Encoding: Decodable {
            var x: Position?
            var y: Position?
            var color: Colour?
        }
        struct Mark: Decodable { var type: String }
        struct Layer: Decodable {
            var mark: Mark
            var encoding: Encoding
        }
        enum CodingKeys: String, CodingKey {
            case schema = "$schema"
            case title, description, data, encoding, layer
        }

        var schema: String
        var title: Title
        var description: String
        var data: Values
        var encoding: Encoding
        var layer: [Layer]
    }

    private func specification(_ chart: Chart) throws -> Specification {
        try JSONDecoder().decode(Specification.self, from: Data(VegaLiteChart.render(chart).utf8))
    }

    @Test func carriesTheDataAndSaysHowToDrawThem() throws {
        let points = [
            Chart.Point(x: 2000, y: 0.1, low: 0.05, high: 0.2), Chart.Point(x: 2001, y: .nan, low: 0, high: 1),
            Chart.Point(x: 2002, y: 2e300), Chart.Point(x: 2003, y: 0.3, low: 0.2, high: .infinity),
        ]
        let found = try specification(
            Chart(title: "t", yTitle: "hhi", series: [Chart.Series("a", points: points)], source: "s"))
        #expect(found.schema == "https://vega.github.io/schema/vega-lite/v5.json")
        #expect(
            found.data.values == [
                .init(series: "a", line: 0, point: 0, x: 2000, y: 0.1, low: 0.05, high: 0.2),
                .init(series: "a", line: 0, point: 1, x: 2001), .init(series: "a", line: 0, point: 2, x: 2002),
                .init(series: "a", line: 0, point: 3, x: 2003, y: 0.3),
            ])
        #expect(found.title.text == ["t"] && found.title.subtitle == ["s"])
        #expect(found.encoding.x?.title == "year" && found.encoding.x?.scale.domain == [2000, 2003])
        #expect(found.layer.map(\.mark.type) == ["errorband", "line"])
        #expect(found.layer.map { $0.encoding.y?.field } == ["low", "y"])
        #expect(found.layer.allSatisfy { $0.encoding.y?.title == "hhi" })
        #expect(found.description.contains("a: from 0.1 at 2000 to 0.3 at 2003"))
    }

    @Test func withoutIntervalsThereIsNoBand() throws {
        let found = try specification(Chart(series: [Chart.Series("a", points: [Chart.Point(x: 1, y: 2, low: 1)])]))
        #expect(found.layer.map(\.mark.type) == ["line"])
    }

    @Test func seriesKeepTheirOrderAndThoseOfOneNameStayApart() throws {
        let names = ["b", "a", "b"]
        let found = try specification(
            Chart(series: names.map { Chart.Series($0, points: [Chart.Point(x: 1, y: 2)]) }))
        #expect(found.data.values.map(\.line) == [0, 1, 2])
        #expect(found.data.values.map(\.series) == names)
        #expect(found.encoding.color?.scale.domain == ["b", "a"])
    }

    @Test func emptyChartsAreSpecificationsToo() throws {
        let found = try specification(Chart(series: []))
        #expect(found.data.values.isEmpty && found.encoding.x?.scale.domain == nil)
        #expect(found.title.text.isEmpty)
    }

    @Test func textsStayTextWhateverTheyHold() throws {
        let name = "\"}], \\ / 'x' \u{1b}[31m\u{202E}\n\u{FFFF}\u{E0041} thuế 平"
        let chart = Chart(yTitle: name, series: [Chart.Series(name, points: [Chart.Point(x: 1, y: 2)])])
        let shown = "\"}], \\ / 'x' \\u{1b}[31m\\u{202e}\\n\\u{ffff}\\u{e0041} thuế 平"
        let found = try specification(chart)
        #expect(found.data.values.map(\.series) == [shown])
        #expect(found.layer.first?.encoding.y?.title == shown)
        var generator = TestGenerator(seed: 8)
        for _ in 0..<100 {
            let text = String.hostile(using: &generator)
            let hostile = Chart(title: text, xTitle: text, series: [Chart.Series(text, points: [])], source: text)
            #expect(throws: Never.self) { try specification(hostile) }
        }
    }

    @Test(arguments: ["\0" + "1", "\\", "\\x", "\\u12", "a\\\"b", "\u{1b}[0m"]) func titlesAreNotPutIntoExpressions(
        title: String
    ) {
        let points = [Chart.Point(x: 1, y: 2, low: 1, high: 3), Chart.Point(x: 2, y: 2)]
        let text = VegaLiteChart.render(
            Chart(xTitle: title, yTitle: title, series: [Chart.Series(title, points: points)]))
        // Left to itself, Vega-Lite describes each mark by an expression that has the titles of axes between quotation
        // marks, with their backslashes as they are.
        #expect(text.contains(#""description": {"expr": "datum.series || datum.profile || datum.name || ''"}"#))
        #expect(text.contains(#""tooltip": {"content": "data"}"#))
    }
}
