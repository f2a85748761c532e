import PolityFigures
import PolityScript
import Testing

struct DiagnosticRendererTests {
    /// The caret line and the shown line above it, without the margin.
    private func caret(_ text: String) -> (line: String, caret: String) {
        let (source, diagnostics) = Session.check(source: text, name: "test")
        let lines = DiagnosticRenderer(source: source).render(diagnostics).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
        guard lines.count > 4 else { return ("", "") }
        return (String(lines[3].dropFirst(4)), String(lines[4].dropFirst(4)))
    }

    @Test(arguments: [
        "let thuế_đất = 1 + ngân_sách", "let 数据 = \"漢字\" + 1", "\tlet x =\t\tnope", "let thue\u{302}\u{301} = nope",
        "let x = 1 + \u{7}nope",
    ]) func putsTheCaretUnderTheFaultByDisplayWidth(_ text: String) throws {
        let (source, found) = Session.check(source: text, name: "test")
        let fault = try #require(found.first)
        let (line, caret) = caret(text)
        let indent = caret.prefix { $0 == " " }.count
        let width = caret.count - indent
        // The characters that stand above the carets are those of the span.
        var column = 0
        var above = ""
        for character in line {
            if column >= indent, column < indent + width { above.append(character) }
            column += String(character).displayWidth
        }
        #expect(above == source.text(fault.span).escapedForTerminal)
    }

    @Test func marksTheCharacterThatAFaultBeginsIn() {
        let source = Source("let x = 1 e\u{301}", name: "test")
        let text = DiagnosticRenderer(source: source).render(
            Diagnostic(.unexpectedCharacter, "m", at: SourceSpan(11, 13)))
        #expect(text.contains("\n  |           ^\n"))
    }

    @Test func countsColumnsInCharacters() {
        let (source, found) = Session.check(source: "let thuế = 1\nlet 漢字 = nope", name: "test")
        let place = found.first.map { source.location(of: $0.span.start) }
        #expect(place?.line == 2)
        #expect(place?.column == 10)
    }

    @Test func showsHostileCharactersEscaped() {
        let (source, found) = Session.check(source: "let x = 1 \u{1B}[2J\u{202E}", name: "evil\u{1B}[31m")
        let text = DiagnosticRenderer(source: source).render(found)
        #expect(!text.unicodeScalars.contains("\u{1B}"))
        #expect(!text.unicodeScalars.contains("\u{202E}"))
    }

    @Test func showsPartOfALongLine() {
        let (source, found) = Session.check(
            source: "let x = " + String(repeating: "1 + ", count: 60) + "nope", name: "test")
        let lines = DiagnosticRenderer(source: source).render(found).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count < 200 })
        #expect(lines.contains { $0.hasSuffix("nope") })
    }

    @Test func listsDiagnosticsAsJSON() {
        let (source, found) = Session.check(source: "let x = nope\ntitel \"x\"", name: "test")
        #expect(
            DiagnosticList.json(found, in: source) == """
                [
                  {"code":"E0201","column":9,"endColumn":13,"endLine":1,"fix":null,"line":1,"message":"no constant is called `nope`","severity":"error"},
                  {"code":"E0105","column":1,"endColumn":6,"endLine":2,"fix":{"range":{"column":1,"endColumn":6,"endLine":2,"line":2},"text":"title"},"line":2,"message":"`titel` begins no statement; did you mean `title`?","severity":"error"}
                ]

                """)
    }

    @Test func everyCodeHasAPage() {
        for code in DiagnosticCode.allCases {
            #expect(code.explanation.count > 40)
            #expect(Help.page(code.rawValue) != nil)
        }
    }
}
