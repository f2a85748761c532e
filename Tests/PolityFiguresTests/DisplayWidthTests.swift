import PolityFigures
import Testing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("hhi", 3), ("tư bản", 6), ("tu\u{31B} ba\u{309}n", 6), ("Đỗ Mười", 7), ("平等", 4), ("データ", 6),
        ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ＡＢ", 4), ("e\u{301}\u{302}\u{303}", 1), ("a\u{200D}b", 2),
        ("🙂", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇻🇳", 2), ("❤\u{FE0F}", 2), ("…─●", 3), ("नि", 2), ("1\u{202F}234", 5),
        ("\u{1b}\u{7}", 0),
    ])
    func countsColumns(text: String, width: Int) {
        #expect(text.displayWidth == width)
    }

    @Test(arguments: [
        ("plain text", "plain text"), ("tư bản 平等", "tư bản 平等"), ("\u{1b}[2J", "\\u{1b}[2J"),
        ("a\nb\r\tc\0", "a\\nb\\r\\tc\\0"),
        ("\u{202E}gpj", "\\u{202e}gpj"), ("\u{9B}31m", "\\u{9b}31m"), ("\u{2028}", "\\u{2028}"), ("\u{7F}", "\\u{7f}"),
        ("\u{301}a", "\\u{301}a"), ("👩‍👧", "👩‍👧"), ("\u{FEFF}x", "\\u{feff}x"), ("\r\n", "\\r\\n"),
    ])
    func escapesWhatSteersTerminals(text: String, expected: String) {
        #expect(text.escapedForTerminal == expected)
        #expect(expected.escapedForTerminal == expected)
    }

    @Test func composedAndDecomposedFormsAreAsWide() {
        for scalar in 0xC0...0x1EF9 {
            guard let letter = Unicode.Scalar(UInt32(scalar)), letter.properties.isAlphabetic else { continue }
            let text = String(Character(letter))
            guard letter.properties.generalCategory != .nonspacingMark else { continue }
            #expect(("a" + text).displayWidth == 1 + text.displayWidth)
        }
    }
}
