/// Reads tokens into a syntax tree. The first word of a line decides what the line is; expressions climb precedences.
///
/// A fault abandons its statement (or its line of a block), and reading goes on at the next one, so one pass finds the
/// faults of a whole file. Every turn of every loop consumes a token.
package struct Parser {
    var tree: SyntaxTree
    var diagnostics: [Diagnostic]
    let tokens: [Token]
    let limits: Limits
    var position = 0
    /// Parentheses, calls, `if` and signs around the current token.
    var nesting = 0
    /// Groups opened and not closed: ( and {.
    var openGroups = 0
    /// Parentheses open around the current token; inside them line ends mean nothing.
    var parentheses = 0
    /// Words that begin lines of the block around the current one.
    var enclosingHeads: [String] = []
    /// Lines of blocks that were reported and left out.
    var abandonedLines = 0
    /// Whether `at` after a name asks for the value at a time; false in clauses, where it is the next clause.
    var samples = true
    /// The input ended where a group was open or a line was to go on.
    var metEnd: Bool
    /// Faults that more input would not mend.
    var faults: Int

    /// What parsing gives.
    package struct Result: Sendable {
        package var tree: SyntaxTree
        package var diagnostics: [Diagnostic]
        /// The input is a beginning: it ends inside a block, a parenthesis or a text, or after a comma or an operator,
        /// and has no other fault. A prompt asks for another line.
        package var isIncomplete: Bool
    }

    /// Thrown after a fault has been reported, to get back to the statement.
    struct Abandoned: Error {}

    package static func parse(_ source: Source, limits: Limits = Limits()) -> Result {
        if let diagnostic = sizeFault(source, limits) {
            return Result(tree: SyntaxTree(source: source), diagnostics: [diagnostic], isIncomplete: false)
        }
        var parser = Parser(source, limits)
        parser.statements()
        return Result(
            tree: parser.tree, diagnostics: parser.diagnostics, isIncomplete: parser.metEnd && parser.faults == 0)
    }

    private init(_ source: Source, _ limits: Limits) {
        self.limits = limits
        let lexed = Lexer.tokens(of: source)
        tree = SyntaxTree(source: source)
        tokens = lexed.tokens
        diagnostics = lexed.diagnostics
        metEnd = lexed.endsInText
        faults = lexed.diagnostics.count - (lexed.endsInText ? 1 : 0)
    }

    private static func sizeFault(_ source: Source, _ limits: Limits) -> Diagnostic? {
        if source.bytes.count > limits.sourceBytes {
            return Diagnostic(
                .limitExceeded,
                "the script has \(source.bytes.count) bytes; the limit is \(limits.sourceBytes)", at: SourceSpan(0, 0),
                notes: [Diagnostic.Note(Limits.howToRaise("source_bytes"))])
        }
        return source.overlongLine().map {
            Diagnostic(
                .limitExceeded, "this line is longer than the limit of \(Limits.lineBytes) bytes", at: $0,
                notes: [Diagnostic.Note(Limits.fixed("break the line after a comma or an operator"))])
        }
    }

    private mutating func statements() {
        while current.kind != .end {
            let start = position
            if current.kind == .newline {
                advance()
                continue
            }
            if tree.statements.count == limits.statements {
                report(
                    .limitExceeded, "a script has at most \(limits.statements) statements", at: current.span,
                    notes: [Diagnostic.Note(Limits.howToRaise("statements"))])
                return
            }
            statement()
            // Every statement consumes at least its first token; this holds even if a case forgets to.
            if position == start { advance() }
        }
    }

    // MARK: Tokens

    var current: Token { tokens[position] }

    func text(_ token: Token) -> String { tree.text(token.span) }

    /// The current token's word; empty for anything but a name.
    var word: String { current.kind == .name ? text(current) : "" }

    @discardableResult
    mutating func advance() -> Token {
        let token = tokens[position]
        if position < tokens.count - 1 { position += 1 }
        return token
    }

    mutating func skipNewlines() {
        while current.kind == .newline { advance() }
    }

    /// Consumes a token of this kind if it is the current one.
    mutating func accept(_ kind: Token.Kind) -> Bool {
        guard current.kind == kind else { return false }
        advance()
        return true
    }

    mutating func accept(word expected: String) -> Bool {
        guard word == expected else { return false }
        advance()
        return true
    }

    @discardableResult
    mutating func expect(_ kind: Token.Kind, _ what: String) throws(Abandoned) -> Token {
        guard current.kind == kind else { throw expected(what) }
        return advance()
    }

    // MARK: Faults

    /// Reports that something else was expected at the current token, unless the lexer already complained about it.
    ///
    /// - Parameter opened: the group that the input's end leaves open; without it, the last one whose sign is not matched.
    mutating func expected(
        _ what: String, notes: [Diagnostic.Note] = [], fix: Fix? = nil, opened: SourceSpan? = nil
    ) -> Abandoned {
        if current.kind == .end, openGroups > 0 || lastContinuesLine {
            metEnd = true
            let opened = (opened ?? lastOpenGroup).map { [Diagnostic.Note("opened here", at: $0)] } ?? []
            diagnostics.keep(
                Diagnostic(
                    openGroups > 0 ? .unclosedGroup : .unexpectedToken, "expected \(what), found the end of the input",
                    at: current.span, notes: notes + opened, fix: fix))
        } else if current.kind != .invalid {
            let unit = misspeltUnit
            report(
                .unexpectedToken,
                "expected \(what), found \(describeCurrent())" + (unit.map { "; did you mean `\($0)`?" } ?? ""),
                at: current.span, notes: notes, fix: unit.map { Fix(current.span, $0) } ?? fix)
        }
        return Abandoned()
    }

    /// The unit that is meant by a word which directly follows a number.
    private var misspeltUnit: String? {
        guard position > 0, case .number = tokens[position - 1].kind, current.kind == .name else { return nil }
        // `per` needs more to make sense of it; and a unit that stands where it may not is meant as it is written.
        let near = Suggestion.nearest(to: word, among: Words.units.map(\.spelling).filter { $0 != "per" })
        return near == word ? nil : near
    }

    mutating func report(
        _ code: DiagnosticCode, _ message: String, at span: SourceSpan, notes: [Diagnostic.Note] = [], fix: Fix? = nil
    ) {
        faults += 1
        diagnostics.keep(Diagnostic(code, message, at: span, notes: notes, fix: fix))
    }

    /// Nobody reads the suggestions of more diagnostics than are shown.
    var suggests: Bool { diagnostics.count < Limits.shownDiagnostics }

    func describeCurrent() -> String {
        switch current.kind {
        case .end: "the end of the input"
        case .newline: "the end of the line"
        case .text: "a text"
        default: "`\(text(current))`"
        }
    }

    /// The token before the current one says that its line goes on.
    private var lastContinuesLine: Bool {
        guard let last = tokens[..<position].last(where: { $0.kind != .newline }) else { return false }
        if last.kind.continuesLine { return true }
        guard last.kind == .name else { return false }
        return Words.named(text(last))?.continuesLine == true
    }

    private var lastOpenGroup: SourceSpan? {
        guard openGroups > 0 else { return nil }
        var closed = 0
        for token in tokens[..<position].reversed() {
            switch token.kind {
            case .closeBrace, .closeParenthesis, .closeBracket: closed += 1
            case .openBrace, .openParenthesis, .openBracket:
                if closed == 0 { return token.span }
                closed -= 1
            default: break
            }
        }
        return nil
    }

    /// Goes to the end of a faulty statement: a line end outside blocks that it opened, or a line that begins with a
    /// statement's word. A faulty line of a block also ends at the block's closing brace.
    mutating func recover(inBlock: Bool) {
        var depth = 0
        while current.kind != .end {
            switch current.kind {
            case .newline where depth == 0: return
            case .closeBrace where depth == 0 && inBlock: return
            case .openBrace: depth += 1
            case .closeBrace: depth = max(0, depth - 1)
            case .name where beginsNextStatement: return
            default: break
            }
            advance()
        }
    }

    /// The current token is the first word of a line that is a statement, whatever the line before it lacks.
    var beginsNextStatement: Bool {
        isFirstOnLine && Words.named(word)?.kind == .statement && followsLikeStatement
    }

    var isFirstOnLine: Bool { position > 0 && tokens[position - 1].kind == .newline }

    /// The token after a statement's word is no `=`, so the line is not an entry whose key looks like a statement; and after
    /// one that a catalogue has too, such as `output`, there is a name.
    var followsLikeStatement: Bool {
        guard position + 1 < tokens.count, tokens[position + 1].kind != .equals else { return false }
        guard Catalogues.entry(word) != nil else { return true }
        let next = tokens[position + 1]
        return next.kind == .name && Words.named(text(next))?.kind != .expression
    }
}
