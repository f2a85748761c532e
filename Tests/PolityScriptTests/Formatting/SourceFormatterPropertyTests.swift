import PolityScript
import TestSupport
import Testing

/// What holds for every text that is laid out at all, whatever it says.
struct SourceFormatterPropertyTests {
    private static var samples: [String] {
        get throws {
            let golden = ["names", "kinds", "ranges", "syntax", "runs", "policies", "jurisdictions"]
            return try (Files.presets + Files.studies + golden.map { "\(Files.golden)/\($0).polity" }).map(Files.text)
                + Files.examples
        }
    }

    @Test func shippedScriptsAreLaidOut() throws {
        for path in Files.presets + Files.studies {
            let text = try Files.text(path)
            let new = try SourceFormatter.format(Source(text, name: path))
            #expect(new.utf8.elementsEqual(text.utf8), "polity fmt \(path)")
        }
    }

    @Test func holdForScriptsAndExamples() throws {
        var laidOut = 0
        for text in try Self.samples where check(text) { laidOut += 1 }
        #expect(laidOut > 40)
    }

    @Test func holdForMangledScripts() throws {
        var generator = TestGenerator(seed: 20_260_113)
        let samples = try Self.samples.map { Array($0.utf8) }
        var laidOut = 0
        for round in 0..<600 {
            guard var bytes = samples.randomElement(using: &generator) else { continue }
            // Small pieces reach more forms than whole files do.
            if round % 2 == 0 { bytes = Self.piece(of: bytes, using: &generator) }
            for _ in 0..<Int.random(in: 1...8, using: &generator) { Self.mangle(&bytes, using: &generator) }
            if check(String(decoding: bytes, as: UTF8.self)) { laidOut += 1 }
        }
        #expect(laidOut > 200, "\(laidOut) of 600")
    }

    @Test func holdForRandomTokens() {
        let pieces = [
            "a", "data.x", "if", "then", "not", "and", "set", "let", "years", "20", "0.5", "2026-01-01", "\"t\"",
            "\"t\n\"",
            "%", ",", "..", "=", "!=", "<", "<=", ">", "+", "-", "*", "/", "^", "(", ")", "[", "]", "+=", "-=", "*=",
            "weights", "{", "}", "\n", "\n\n\n",
            "# c \n",
            "\t", " ", "\r\n", "数据", "e\u{301}",
        ]
        var generator = TestGenerator(seed: 7)
        var laidOut = 0
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
                (pieces.randomElement(using: &generator) ?? "") + (Bool.random(using: &generator) ? " " : "")
            }.joined()
            if check(text) { laidOut += 1 }
        }
        #expect(laidOut > 500, "\(laidOut)")
    }

    @Test func hostileSizesStayInBounds() throws {
        let megabyte = 1_000_000
        let texts = [
            String(repeating: "{", count: megabyte), String(repeating: "}", count: megabyte),
            String(repeating: "(\n", count: megabyte / 2), String(repeating: "{\n", count: megabyte / 2),
            "let x = 1" + String(repeating: " + 1", count: megabyte / 4),
            "let x = \"" + String(repeating: "x", count: megabyte) + "\" # c\n"
                + String(repeating: "let x = 1 # c\n", count: 10_000),
            String(repeating: "#\n", count: megabyte / 2), String(repeating: "\n", count: megabyte),
            String(repeating: " ", count: megabyte),
        ]
        for text in texts {
            let start = ContinuousClock.now
            let new = try SourceFormatter.format(Source(text, name: "test"))
            #expect(new.utf8.count < 250 * megabyte)
            #expect(ContinuousClock.now - start < .seconds(20), "\(text.prefix(20).debugDescription)")
        }
    }

    // MARK: Checks

    /// Whether the text was laid out; if so, nothing is lost and a second time changes nothing.
    private func check(_ text: String) -> Bool {
        let source = Source(text, name: "test")
        guard let new = try? SourceFormatter.format(source) else {
            #expect(!Lexer.tokens(of: source).diagnostics.isEmpty)
            return false
        }
        let result = Source(new, name: "test")
        #expect(Self.content(of: result) == Self.content(of: source), "\(text.debugDescription)")
        let again = try? SourceFormatter.format(result)
        #expect(again?.utf8.elementsEqual(new.utf8) == true, "\(text.debugDescription)")
        #expect(new.isEmpty || (new.hasSuffix("\n") && !new.hasSuffix("\n\n")))
        return true
    }

    /// A token or comment and what it says; line ends in a row are one, and none begin or end a script.
    private struct Content: Hashable {
        var kind: Token.Kind?
        var bytes: [UInt8]
    }

    private static func content(of source: Source) -> [Content] {
        let lexed = Lexer.tokens(of: source)
        var items = lexed.tokens.map { (start: $0.span.start, kind: Optional($0.kind), bytes: source.bytes[$0.span]) }
        items += lexed.comments.map { (start: $0.start, kind: nil, bytes: source.bytes[$0].trimmed) }
        items.sort { $0.start < $1.start }
        var contents: [Content] = []
        for item in items {
            let isRepeated = item.kind == .newline && (contents.last?.kind == .newline || contents.isEmpty)
            if !isRepeated { contents.append(Content(kind: item.kind, bytes: Array(item.bytes))) }
        }
        if contents.count > 1, contents[contents.count - 2].kind == .newline { contents.remove(at: contents.count - 2) }
        return contents
    }

    // MARK: Mangling

    private static func piece(of bytes: [UInt8], using generator: inout TestGenerator) -> [UInt8] {
        guard bytes.count > 400 else { return bytes }
        let start = Int.random(in: 0..<(bytes.count - 400), using: &generator)
        return Array(bytes[start..<(start + Int.random(in: 1...400, using: &generator))])
    }

    private static func mangle(_ bytes: inout [UInt8], using generator: inout TestGenerator) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1:
            bytes.insert(Array("{}()=,-+*/^<>%#\" \n\t\r.a1".utf8).randomElement(using: &generator) ?? 32, at: place)
        case 2: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &generator))
        case 3: bytes.insert(contentsOf: Array("  \t \r\n\n\n".utf8), at: place)
        case 4: bytes.removeSubrange(place..<min(bytes.count, place + 12))
        default:
            let end = min(bytes.count, place + 40)
            bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0..<bytes.count, using: &generator))
        }
    }
}

extension [UInt8] {
    fileprivate subscript(span: SourceSpan) -> ArraySlice<UInt8> { self[span.start..<span.end] }
}

extension ArraySlice<UInt8> {
    /// Without blanks at its end.
    fileprivate var trimmed: ArraySlice<UInt8> {
        lastIndex { $0 != 32 && $0 != 9 && $0 != 13 }.map { self[...$0] } ?? []
    }
}
