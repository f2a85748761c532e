import Polity

/// What an editor asks about a script: its faults, its own names, what a name means, and what could be typed. The script
/// may be unfinished; nothing runs and no file is read.
package struct Analysis: Sendable {
    /// A name that the script defines.
    package struct Symbol: Sendable, Hashable {
        package var name: String
        /// The statement's word.
        package var word: String
        /// The name, and the whole statement.
        package var nameSpan: SourceSpan
        package var span: SourceSpan
    }

    package let source: Source
    /// In the order of their places.
    package let diagnostics: [Diagnostic]
    /// In the order of the script.
    package let symbols: [Symbol]
    private let definitions: Definitions
    private let tokens: [Token]

    package init(_ source: Source) {
        self.source = source
        let parsed = Parser.parse(source)
        let checked = Checker.check(parsed)
        diagnostics = checked.diagnostics
        definitions = checked.definitions
        let lexed = Lexer.tokens(of: source).tokens
        tokens = lexed
        symbols = parsed.tree.statements.compactMap { statement in
            guard let name = statement.declaredName else { return nil }
            let word = Self.firstToken(at: statement.span.start, of: lexed).map { source.text($0.span) } ?? ""
            return Symbol(
                name: source.text(name), word: word, nameSpan: name, span: statement.span.joined(to: name))
        }
    }

    /// The name that holds an offset, or ends there.
    package func name(at offset: Int) -> SourceSpan? {
        let index = tokens.partition { $0.span.end >= offset }
        return tokens[index...].prefix(2).first {
            $0.kind == .name && $0.span.start <= offset && offset <= $0.span.end
        }?.span
    }

    /// Where a script's own name is defined.
    package func definition(of name: String) -> Symbol? {
        symbols.first { $0.name == name }
    }

    /// What is known about a name: of the script, the catalogues, the preset library, or a word of the language.
    package func page(on name: String) -> String? {
        if let page = Help.describe(name, definitions: definitions) ?? Help.page(name) { return page }
        return Words.named(name).map { "\($0.spelling)\n    \($0.summary)\n" }
    }

    /// What could stand for the word that ends at an offset, and where that word begins.
    package func completions(at offset: Int) -> (word: SourceSpan, items: [Completion]) {
        let end = min(max(offset, 0), source.bytes.count)
        var start = end
        // Letters of every script are several bytes from 0x80 on; which of them are letters does not matter here.
        while start > 0, Self.mayStandInName(source.bytes[start - 1]) { start -= 1 }
        let word = SourceSpan(start, end)
        let head = source.text(SourceSpan(0, start))
        return (word, Completion.candidates(for: source.text(word), after: head, definitions: definitions))
    }

    private static func mayStandInName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
            true
        default: false
        }
    }

    private static func firstToken(at offset: Int, of tokens: [Token]) -> Token? {
        let index = tokens.partition { $0.span.start >= offset }
        return index < tokens.count ? tokens[index] : nil
    }
}

extension [Token] {
    /// The first index whose token fulfils a condition that all later ones fulfil, too.
    fileprivate func partition(where isLater: (Token) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isLater(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
