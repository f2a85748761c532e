import PolityLab
import PolityScript
import Testing

struct ResultTableTests {
    @Test func boundsThatDifferAreNotShownAsEqual() {
        var row = ResultRow(scenario: "s", measure: "m", month: 0, Estimate(meanOf: [0.5, 0.6]))
        row.low = 0.123_456_1
        row.high = 0.123_456_2
        #expect(ResultTable.interval(row) == "[0.1234561, 0.1234562]")
        row.low = 0.001_234_56
        row.high = 1_234.5
        #expect(ResultTable.interval(row) == "[0.001235, 1\u{202F}234]")
        row.high = nil
        #expect(ResultTable.interval(row) == "")
    }
}
