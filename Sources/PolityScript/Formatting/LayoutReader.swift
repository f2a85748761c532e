/// Cuts tokens and comments into lines, and gives every token its spaces and every line its indentation.
struct LayoutReader {
    /// A group that is open: a brace adds a level, inside parentheses and brackets lines go on.
    private enum Group {
        case brace, parenthesis
    }

    private let source: Source
    private var groups: [Group] = []
    private var braces = 0
    private var line = LayoutLine()
    private var lines: [LayoutLine] = []
    /// The token before the next one, over the end of a line that goes on.
    private var last: Spacing.Item?
    private var lastEnd = 0
    /// The line has closing braces and nothing else so far.
    private var closesOnly = false

    /// In this statement a value may follow a name, as in `weights w { hhi -0.5 }`.
    private var placesValues = false

    /// Columns of a level.
    private static let step = 2
    /// A line that goes on stands further in than a block's lines, which it might stand among.
    private static let continuationStep = 4
    /// Levels that are shown; more are no reading matter, and would make a file of braces grow beyond measure.
    private static let shownLevels = Limits().nesting

    static func lines(of lexed: Lexer.Result, in source: Source) -> [LayoutLine] {
        var reader = LayoutReader(source: source)
        var comments = lexed.comments[...]
        for (index, token) in lexed.tokens.enumerated() {
            while let comment = comments.first, comment.start < token.span.start {
                reader.add(comment: comment)
                comments.removeFirst()
            }
            switch token.kind {
            case .newline, .end: reader.endLine()
            default:
                // The last token is the input's end, which comes above.
                reader.add(token, touchesNext: lexed.tokens[index + 1].span.start == token.span.end)
            }
        }
        return reader.lines
    }

    private init(source: Source) {
        self.source = source
    }

    private mutating func add(_ token: Token, touchesNext: Bool) {
        let bytes = source.bytes[token.span.start..<token.span.end]
        let leansRight = placesValues && touchesNext && lastEnd < token.span.start
        let item = Spacing.Item(token, bytes, after: last, leansRight: leansRight)
        if line.pieces.isEmpty, !line.isContinuation, braces == 0 {
            placesValues = item.word.map { Self.placesValues($0) } ?? false
        }
        var spaces = 0
        if line.pieces.isEmpty {
            spaces = indentation(startingWith: item.sign)
        } else if let last {
            spaces = Spacing.between(last, item, areApart: lastEnd < token.span.start)
        }
        line.pieces.append(LayoutLine.Piece(item: item, spaces: spaces))
        // A line of several closing braces stands where the last of them takes it.
        closesOnly = item.sign == .closeBrace && (closesOnly || line.pieces.count == 1)
        if closesOnly { line.pieces[0].spaces = indentation(startingWith: .closeBrace) }
        last = item
        lastEnd = token.span.end
        count(item.sign)
    }

    /// Statements whose forms have a range or a weight right after a name.
    private static func placesValues(_ word: Word) -> Bool {
        word.form.contains("RANGE") || word.form.contains("WEIGHT")
    }

    private mutating func add(comment: SourceSpan) {
        var bytes = source.bytes[comment.start..<comment.end]
        while let end = bytes.last, Spacing.isBlank(end) { bytes.removeLast() }
        line.comment = bytes
        line.commentSpaces = line.pieces.isEmpty ? indentation(startingWith: nil) : Columns.commentGap
    }

    private mutating func endLine() {
        if let end = line.pieces.last?.item {
            line.isContinued = groups.last == .parenthesis || end.continuesLine
        } else {
            // An empty line, or one with a comment alone, goes on as the line before it did.
            line.isContinued = line.isContinuation
        }
        if !line.isContinued { last = nil }
        let next = LayoutLine(isContinuation: line.isContinued)
        lines.append(line)
        line = next
    }

    // MARK: Depth

    private func indentation(startingWith sign: Spacing.Sign?) -> Int {
        let level = sign == .closeBrace ? braces - 1 : braces
        let closes = sign == .closeBrace || sign == .closeParenthesis
        return max(0, min(level, Self.shownLevels)) * Self.step
            + (line.isContinuation && !closes ? Self.continuationStep : 0)
    }

    private mutating func count(_ sign: Spacing.Sign) {
        switch sign {
        case .openBrace:
            groups.append(.brace)
            braces += 1
        case .openParenthesis: groups.append(.parenthesis)
        case .closeParenthesis: if groups.last == .parenthesis { groups.removeLast() }
        case .closeBrace:
            guard braces > 0 else { return }
            // A brace closes what was forgotten to be closed inside it.
            while groups.popLast() == .parenthesis {}
            braces -= 1
        default: break
        }
    }
}
