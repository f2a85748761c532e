import TestSupport

extension String {
    /// Text made of what breaks layouts: wide, combining, controlling, joined, long.
    static func hostile(using generator: inout TestGenerator) -> String {
        let pieces = [
            "a", "hhi", " ", "0.25", "-", ".", "平", "ữ", "u\u{31B}\u{303}", "\u{1b}[31m", "\n", "\t", "👩‍👧", "🇻🇳",
            "\u{202E}",
            "\u{301}", "\u{200D}", "नि", "1\u{202F}234", "supercalifragilistic", "\0", "%", "\\",
        ]
        let count = Int.random(in: 0...12, using: &generator)
        return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }

    /// Lines as the reader sees them: colour sequences of our own are taken out.
    var shownLines: [String] {
        var result = ""
        var rest = self[...]
        while let escape = rest.firstIndex(of: "\u{1b}") {
            result += rest[..<escape]
            rest = rest[escape...]
            guard let end = rest.firstIndex(of: "m") else { break }
            rest = rest[rest.index(after: end)...]
        }
        return (result + rest).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
