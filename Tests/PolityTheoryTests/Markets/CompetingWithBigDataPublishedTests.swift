import Testing

@Suite struct CompetingWithBigDataPublishedTests {
    @Test func givesThePublishedNumbers() throws {
        let tables = try SideBySide.competingWithBigData()
        for table in tables { expectAgreement(table) }
        #expect(tables.map(\.cells.count) == [9, 42, 42, 15, 3])
    }
}
