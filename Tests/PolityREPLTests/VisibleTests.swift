import PolityREPL
import Testing

@Suite("Text made safe to show")
struct VisibleTests {
    @Test(
        "Characters that steer a terminal are written as escapes",
        arguments: [
            ("a\u{0}b", "a\\0b"), ("\u{1B}[2J", "\\u{1b}[2J"), ("\u{7F}", "\\u{7f}"), ("\u{9B}1m", "\\u{9b}1m"),
            ("x\u{202E}y", "x\\u{202e}y"), ("a\u{2028}b", "a\\u{2028}b"), ("a\rb", "a\\rb"),
        ])
    func escapes(text: String, expected: String) {
        #expect(text.visible == expected)
    }

    @Test("Letters, tabs and line feeds stay", arguments: ["", "dữ liệu\n\tset x = 1", "数据", "é", "👩‍🌾"])
    func stays(text: String) {
        #expect(text.visible.unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test("Ends of lines of every system become line feeds")
    func lineFeeds() {
        #expect("a\r\nb\rc\n\nd\r\n\r\ne".withLineFeeds == "a\nb\nc\n\nd\n\ne")
    }
}
