import PolityFigures
import PolityLab
import PolityScript
import Testing

struct ResultRowTests {
    @Test func missingNumbersAreEmptyOrNull() {
        let row = ResultRow(scenario: "thuế", measure: "m", month: 3, Estimate(meanOf: [Double.nan]))
        #expect(CSVText.line(row) == "thuế,m,3,,,,1\n")
        #expect(
            JSONText.array([row])
                == "[\n  {\"estimate\":null,\"high\":null,\"low\":null,\"measure\":\"m\",\"month\":3,\"runs\":1,\"scenario\":\"thuế\"}\n]\n"
        )
        #expect(JSONText.array([ResultRow]()) == "[]\n")
    }
}
