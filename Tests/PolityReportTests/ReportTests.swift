import PolityReport
import Testing

@Suite struct ReportTests {
    @Test func sectionsKeepTheirOrder() {
        let report = Report(title: "t", sections: [.init("a", title: "A"), .init("b", title: "B")])
        #expect(report.sections.map(\.id) == ["a", "b"])
    }
}
