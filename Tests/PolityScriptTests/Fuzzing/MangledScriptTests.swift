import PolityScript
import TestSupport
import Testing

/// Shipped scripts cut off anywhere, with a token missing, twice, or in its neighbour's place, and texts of chance. None
/// may end the program, and none may lose the language its grip: a layout stays a layout, a fault has a place.
struct MangledScriptTests {
    private static var scripts: [String] { Files.presets + Files.studies }

    @Test(arguments: scripts)
    func endsAtEveryToken(_ path: String) throws {
        let text = try Files.text(path)
        let source = Source(text, name: path)
        for (index, token) in Lexer.tokens(of: source).tokens.enumerated() {
            Endurance.check(source.text(SourceSpan(0, token.span.start)), isThorough: index % 8 == 0)
        }
    }

    /// Within a token, too: in the files of less than a thousand bytes, each of whose bytes is an end.
    @Test func endsAtEveryByteOfSmallScripts() throws {
        for path in Self.scripts {
            let bytes = Array(try Files.text(path).utf8)
            guard bytes.count < 1_000 else { continue }
            for count in bytes.indices {
                Endurance.check(String(decoding: bytes[..<count], as: UTF8.self), isThorough: count % 16 == 0)
            }
        }
    }

    enum Mangling: CaseIterable {
        case without, twice, swapped
    }

    @Test(arguments: scripts)
    func enduresEveryMangledToken(_ path: String) throws {
        let source = Source(try Files.text(path), name: path)
        let tokens = Lexer.tokens(of: source).tokens.dropLast()
        for (index, token) in tokens.enumerated() {
            for way in Mangling.allCases {
                let text = Self.mangled(source, token, tokens.dropFirst(index + 1).first, way)
                Endurance.check(text, isThorough: index % 16 == 0)
            }
        }
    }

    private static func mangled(_ source: Source, _ token: Token, _ next: Token?, _ way: Mangling) -> String {
        let before = source.text(SourceSpan(0, token.span.start))
        let after = source.text(SourceSpan(token.span.end, source.bytes.count))
        let word = source.text(token.span)
        switch way {
        case .without: return before + after
        case .twice: return before + word + " " + word + after
        case .swapped:
            guard let next else { return before + after }
            return before + source.text(next.span) + source.text(SourceSpan(token.span.end, next.span.start)) + word
                + source.text(SourceSpan(next.span.end, source.bytes.count))
        }
    }

    @Test func enduresRandomBytes() {
        var generator = TestGenerator(seed: 20_260_113)
        for round in 0..<1_500 {
            let bytes = (0..<Int.random(in: 0...120, using: &generator)).map { _ in
                // Signs of the language more often than others, so that more than the first sign is read.
                Bool.random(using: &generator)
                    ? UInt8.random(in: 0...255, using: &generator)
                    : Array("{}()[]=,.%\"\\#+-*/^<>! \n\tae10".utf8).randomElement(using: &generator) ?? 0
            }
            Endurance.check(String(decoding: bytes, as: UTF8.self), isThorough: round % 4 == 0)
        }
    }

    @Test func enduresRandomWords() {
        var generator = TestGenerator(seed: 7)
        let words =
            Words.all.map(\.spelling) + Functions.names
            + [
                "{", "}", "(", ")", "[", "]", "=", ",", "..", "%", "+", "-", "*", "/", "^", "<", ">=", "!=", "+=", "\n",
                "1e308", "0", "1", "0.5", "2026-01-31", "\"t\"", "\"{hhi}\"", "x", "hhi", "data.social_share",
                "citizens", "enterprises", "social_asset", "vn_pdpl", "weak", "network_effect",
            ]
        for round in 0..<4_000 {
            let text = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
                words.randomElement(using: &generator) ?? ""
            }.joined(separator: " ")
            Endurance.check(text, isThorough: round % 4 == 0)
        }
    }
}
