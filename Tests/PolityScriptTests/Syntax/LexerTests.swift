import PolityScript
import Testing

struct LexerTests {
    private func kinds(_ text: String) -> [Token.Kind] {
        Lexer.tokens(of: Source(text, name: "test")).tokens.map(\.kind)
    }

    @Test func readsNumbersWithUnderscoresFractionsAndExponents() {
        #expect(
            kinds("20_000 0.35 1e-3 2.5E2")
                == [.number(20_000), .number(0.35), .number(0.001), .number(250), .end])
    }

    @Test func readsDottedNamesAsOneToken() {
        #expect(kinds("data.social_share") == [.name, .end])
    }

    @Test func readsNamesInAnyScript() {
        #expect(kinds("dữ_liệu 数据 du\u{31B}\u{303}") == [.name, .name, .name, .end])
    }

    @Test func keepsRangesApartFromFractions() {
        #expect(kinds("0.2..0.9") == [.number(0.2), .range, .number(0.9), .end])
    }

    @Test func skipsComments() {
        #expect(kinds("1 # and more\n2") == [.number(1), .newline, .number(2), .end])
    }

    @Test(arguments: ["1__0", "1_", "1_.5", "1e999"]) func refusesMalformedNumbers(_ text: String) {
        #expect(codes("let x = \(text)") == ["E0103"])
    }

    @Test func asksForASpaceBetweenNumberAndUnit() {
        #expect(diagnostics("let x = 20years").first?.fix?.text == " ")
    }

    @Test func reportsOneRunOfStrangeCharactersOnce() {
        #expect(codes("let x = 1 \u{0}\u{1}\u{2}") == ["E0101"])
    }

    @Test func offersThePlainSignForATypographicOne() {
        #expect(diagnostics("let x = 3 \u{2212} 1").first?.fix?.text == "-")
    }

    @Test func endsAnUnclosedTextAtItsLine() {
        #expect(codes("title \"one\nsource \"two\"\nlet x = 1") == ["E0102"])
    }

    @Test func textsMaySpanLinesAndHoldEscapes() {
        let text = "title \"one\n\\\"two\\\"\"\n"
        let parsed = Parser.parse(Source(text, name: "test"))
        guard case .title(let span)? = parsed.tree.statements.first?.form else {
            Issue.record("no title")
            return
        }
        #expect(parsed.tree.quotedText(span) == "one\n\"two\"")
    }

    @Test func aBackslashHidesNoLineEnd() {
        #expect(codes("title \"one\\\nlet x = 1") == ["E0102"])
    }

    @Test(arguments: ["", "\" x\n"]) func readsManyUnclosedTextsInLinearTime(_ end: String) {
        let text = "\"\n" + String(repeating: "\\\"\n", count: 100_000) + end
        let duration = ContinuousClock().measure {
            let result = Lexer.tokens(of: Source(text, name: "test"))
            #expect(result.diagnostics.count == Limits.keptDiagnostics)
            #expect(result.endsInText)
        }
        #expect(duration < .seconds(1))
    }

    @Test func aTextThatClosesOnItsLineIsReadAfterAnUnclosedOne() {
        #expect(codes("title \"one\n\\\"two\" x\nlet x = 1").filter { $0 == "E0102" }.count == 1)
    }

    @Test func ignoresAByteOrderMark() {
        #expect(codes("\u{FEFF}let x = 1").isEmpty)
    }
}
