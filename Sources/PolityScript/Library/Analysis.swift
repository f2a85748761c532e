import Polity

/// What an editor asks about a script: its faults, its own names, what a name means, and what could be typed. The script
/// may be unfinished; nothing runs.
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
    /// Those of this script, in the order of their places; those of included files belong to them.
    package let diagnostics: [Diagnostic]
    /// Other files' definitions are taken over.
    package let includes: Bool
    /// In the order of the script.
    package let symbols: [Symbol]
    private let definitions: Definitions
    private let tokens: [Token]

    /// What a reader says of a file that the editor has not opened.
    package static let notOpen = IncludeFault("it is not open in the editor, so this script is checked only in part")

    /// - Parameter files: reads included files; ``notOpen`` is no error of the script.
    package init(_ source: Source, files: IncludeReader? = nil) {
        self.source = source
        let parsed = Parser.parse(source)
        let checked = Checker.check(parsed, files: files, isWhole: true)
        diagnostics = Self.shown(checked.diagnostics.filter { $0.source == nil || $0.source == source })
        includes = parsed.tree.statements.contains { if case .include = $0.form { true } else { false } }
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

    /// Without the consequences of a file that is not there: names are missing then, whatever the script says.
    private static func shown(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        func isMissing(_ diagnostic: Diagnostic) -> Bool {
            diagnostic.code == .unreadableFile && diagnostic.message.hasSuffix(notOpen.reason)
        }
        guard diagnostics.contains(where: isMissing) else { return diagnostics }
        return diagnostics.compactMap { diagnostic in
            var diagnostic = diagnostic
            if isMissing(diagnostic) { diagnostic.severity = .warning }
            let isOfReading = diagnostic.code.rawValue.hasPrefix("E01")
            return isOfReading || isMissing(diagnostic) ? diagnostic : nil
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
