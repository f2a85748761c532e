import PolityREPL
import Testing

struct PagerTests {
    @Test func aTextIsLongThatFillsTheWindow() {
        #expect(!Pager.isLong("a\nb\nc\n", rows: 5, columns: 80))
        #expect(Pager.isLong("a\nb\nc\nd\n", rows: 5, columns: 80))
        #expect(!Pager.isLong("", rows: 2, columns: 80))
    }

    @Test func longLinesCountAsTheWindowBreaksThem() {
        let line = String(repeating: "x", count: 200)
        #expect(Pager.isLong(line, rows: 3, columns: 80))
        #expect(!Pager.isLong(line, rows: 5, columns: 80))
        #expect(!Pager.isLong(line, rows: 3, columns: 200))
    }

    @Test func wideLettersTakeTwoColumns() {
        let line = String(repeating: "数", count: 40)
        #expect(!Pager.isLong(line, rows: 2, columns: 80))
        #expect(Pager.isLong(line, rows: 2, columns: 40))
    }
}

struct EditSettingsTests {
    @Test func marksWithPartnersAreRead() {
        #expect(EditSettings.faultyLine(of: "bind -v\nbind \"^A\" ed-move-to-beg\nbind '^B' x\nbind \\\" y\n") == nil)
    }

    @Test(arguments: ["bind \"^X ed-newline", "bind '^X", "bind x\\"])
    func aMarkWithoutAPartnerIsFound(_ line: String) {
        #expect(EditSettings.faultyLine(of: "bind -v\n\(line)\nbind -e\n") == 2)
    }

    @Test func aMarkInsideTheOtherIsText() {
        #expect(EditSettings.faultyLine(of: "bind \"it's\" x\nbind '\"' y\n") == nil)
    }
}
