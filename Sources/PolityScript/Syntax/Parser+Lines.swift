/// The lines between braces, and how reading goes on where a brace is missing.
extension Parser {
    /// How a block began, which says where it may end.
    private struct Opening {
        /// The brace; `nil` if it is missing and was reported.
        var brace: SourceSpan?
        /// The brace that closes the block is missing too, so that no `}` is the block's.
        var isBare = false
        /// Bare, with its lines on that of its head, so that it ends there.
        var isInline = false
        /// Braces too many behind it that are closed, so that as many more close before the block's own.
        var extra = 0
    }

    /// Reads the lines between braces. A line that is abandoned has been reported; reading goes on at the next one.
    ///
    /// A missing brace is reported once, and the block is read as if it were there.
    ///
    /// - Parameters:
    ///   - heads: words that begin lines of this block, some of which begin statements elsewhere.
    ///   - holdsEntries: its other lines are `NAME = VALUE`.
    mutating func lines(
        heads: [String], holdsEntries: Bool = false, _ line: (inout Parser) throws(Abandoned) -> Void
    ) throws(Abandoned) {
        let outerHeads = enclosingHeads
        var opening = try open(heads)
        enclosingHeads = heads
        openGroups += 1
        defer { enclosingHeads = outerHeads }
        let groups = openGroups
        while current.kind != .closeBrace
            || passesExtraClosing(
                &opening, heads: heads, holdsEntries: holdsEntries, outerHeads: outerHeads)
        {
            // What was passed may stand before the block's own.
            if current.kind == .closeBrace { continue }
            if current.kind == .newline {
                if opening.isInline { break }
                advance()
                continue
            }
            if endsUnclosed(opening, heads: heads, outerHeads: outerHeads) { break }
            let start = position
            var isRead = false
            do throws(Abandoned) {
                try line(&self)
                isRead = true
                guard endsLine(heads) else { throw endOfLineExpected() }
            } catch {
                // What lacks nothing but a line end before it is read as if that were there.
                if isRead, holdsEntries, current.kind == .name, nextKind == .equals { continue }
                abandonedLines += 1
                nesting = 0
                parentheses = 0
                samples = true
                openGroups = groups
                // A line that fails at its first word may begin with one that begins statements elsewhere.
                if position == start, current.kind == .name { advance() }
                recover(inBlock: true)
                // More input may mend this line, which is then no line of the text so far.
                if metEnd && current.kind == .end { throw error }
            }
            // A line that consumes nothing would hold the loop forever.
            if position == start { advance() }
        }
        if !opening.isBare, current.kind == .closeBrace { advance() }
        openGroups -= 1
    }

    // MARK: Beginning

    /// Whether the lines of a rule follow, with or without their brace.
    var beginsActions: Bool {
        if current.kind == .openBrace { return true }
        guard let first = tokens[position...].first(where: { $0.kind != .newline }), first.kind == .name else {
            return false
        }
        return Words.ruleActions.contains(text(first))
    }

    /// Consumes the brace, or reports that it is missing.
    private mutating func open(_ heads: [String]) throws(Abandoned) -> Opening {
        skipNewlinesBeforeBrace()
        if current.kind == .openBrace {
            let brace = advance().span
            return Opening(brace: brace, extra: skipExtraBraces())
        }
        guard suggests, current.kind != .end, let opening = missingBrace(heads) else { throw expected("`{`") }
        let end = tokens[position - 1].span.end
        let canBeMended = opening.brace == nil && !opening.isBare
        _ = expected("`{`", fix: canBeMended ? Fix(SourceSpan(end, end), " {") : nil)
        // Something else stands before the brace.
        if opening.brace != nil {
            while current.kind != .openBrace { advance() }
            advance()
        }
        return opening
    }

    /// How the block can be read whose brace does not stand at the current token; `nil` if nothing like a block follows.
    private func missingBrace(_ heads: [String]) -> Opening? {
        guard let first = tokens[position...].firstIndex(where: { $0.kind != .newline }) else { return nil }
        let isInline = first == position
        let beginsLine = self.beginsLine(first, heads: heads, isInline: isInline)
        if isInline, !beginsLine, let brace = braceOnLine { return Opening(brace: brace) }
        if !isInline || openGroups == 0 || goesOnBelow(heads), hasOwnClosing { return Opening() }
        return beginsLine ? Opening(isBare: true, isInline: isInline) : nil
    }

    /// Whether a line of the block begins at a token.
    private func beginsLine(_ index: Int, heads: [String], isInline: Bool) -> Bool {
        guard tokens[index].kind == .name, index + 1 < tokens.count else { return false }
        if tokens[index + 1].kind == .equals { return true }
        let word = text(tokens[index])
        guard heads.contains(word) else { return false }
        // On a line of its own, at the top of a text, it may just as well be a statement.
        return isInline || (openGroups > 0 && !Words.beginsStatement(word))
    }

    /// The brace on the current line behind what does not belong there.
    private var braceOnLine: SourceSpan? {
        let end = tokens[position...].first {
            $0.kind == .newline || $0.kind == .openBrace || $0.kind == .closeBrace || $0.kind == .end
        }
        return end.flatMap { $0.kind == .openBrace ? $0.span : nil }
    }

    /// Whether a block whose lines begin on that of its head closes on it, or has a further line.
    private func goesOnBelow(_ heads: [String]) -> Bool {
        var depth = 0
        for index in position..<tokens.count {
            switch tokens[index].kind {
            case .openBrace: depth += 1
            case .closeBrace: depth -= 1
            case .newline, .end:
                return index + 1 < tokens.count && beginsLine(index + 1, heads: heads, isInline: false)
            default: break
            }
            if depth < 0 { return true }
        }
        return false
    }

    /// Whether a brace before the next statement closes neither what opens after here nor the blocks around.
    private var hasOwnClosing: Bool { unmatchedClosings(from: position) > openGroups }

    /// How many braces before the next statement close what has been opened before a token.
    private func unmatchedClosings(from start: Int) -> Int {
        var depth = 0
        var closings = 0
        for index in start..<tokens.count {
            switch tokens[index].kind {
            case .openBrace: depth += 1
            case .closeBrace where depth == 0: closings += 1
            case .closeBrace: depth -= 1
            case .name where index > start && tokens[index - 1].kind == .newline:
                let word = text(tokens[index])
                if Words.beginsStatement(word), !Words.policyHeads.contains(word), tokens[index + 1].kind != .equals {
                    return closings
                }
            default: break
            }
        }
        return closings
    }

    /// The brace may stand on a line of its own.
    private mutating func skipNewlinesBeforeBrace() {
        if current.kind == .newline, tokens[position...].first(where: { $0.kind != .newline })?.kind == .openBrace {
            skipNewlines()
        }
    }

    // MARK: Braces too many

    /// `{{`: reports what stands behind the block's own brace.
    ///
    /// - Returns: how many of those are closed.
    private mutating func skipExtraBraces() -> Int {
        guard current.kind == .openBrace else { return 0 }
        let first = position
        while current.kind == .openBrace { advance() }
        let count = position - first
        let closings = suggests ? min(count, max(0, unmatchedClosings(from: position) - openGroups - 1)) : 0
        let span = tokens[first].span.joined(to: tokens[position - 1].span)
        let fix = closings == 0 ? Fix(span, "") : closings == 1 && count == 1 ? pairRemoved(span) : nil
        report(.unexpectedToken, "one `{` begins a block", at: span, fix: fix)
        return closings
    }

    /// What removes a brace before the current token together with the one that closes it, if that stands on its line.
    private func pairRemoved(_ brace: SourceSpan) -> Fix? {
        var depth = 0
        for token in tokens[position...] {
            switch token.kind {
            case .openBrace: depth += 1
            case .closeBrace where depth == 0:
                let inner = tree.text(SourceSpan(brace.end, token.span.start)).trimmingSpaces
                return Fix(brace.joined(to: token.span), inner.isEmpty ? "" : " \(inner) ")
            case .closeBrace: depth -= 1
            case .newline: return nil
            default: break
            }
        }
        return nil
    }

    /// Passes a `}` that closes too much: one that belongs to a brace too many, or one that lines of the block follow up to a
    /// further `}`.
    private mutating func passesExtraClosing(
        _ opening: inout Opening, heads: [String], holdsEntries: Bool, outerHeads: [String]
    ) -> Bool {
        if opening.extra > 0 {
            opening.extra -= 1
            advance()
            return true
        }
        // Looking ahead costs the more the longer the rest is: of many faults only the first are worth it.
        guard suggests, !opening.isBare, let brace = opening.brace, let next = firstOfNextLine,
            tokens[next].kind == .name
        else {
            return false
        }
        let word = text(tokens[next])
        let isEntry = holdsEntries && next + 1 < tokens.count && tokens[next + 1].kind == .equals
        guard isEntry || heads.contains(word) && !isLine(word, of: outerHeads),
            unmatchedClosings(from: next) >= openGroups
        else { return false }
        let extra = advance().span
        report(
            .strayClosing, "this `}` closes the block too early", at: extra,
            notes: [
                Diagnostic.Note("opened here", at: brace),
                Diagnostic.Note("a line of the block follows", at: tokens[next].span),
            ],
            fix: Fix(extra, ""))
        return true
    }

    /// Whether a word begins a line of the blocks around, or a statement.
    private func isLine(_ word: String, of outerHeads: [String]) -> Bool {
        guard openGroups > 1 else { return [.statement, .verb].contains(Words.named(word)?.kind) }
        // Blocks that hold others know `set` in order to say that it does not belong there.
        return word != "set" && outerHeads.contains(word)
    }

    /// The first token after the current one and line ends; `nil` if something else stands on the line.
    private var firstOfNextLine: Int? {
        guard nextKind == .newline else { return nil }
        return tokens[(position + 1)...].firstIndex { $0.kind != .newline }
    }

    // MARK: Values

    /// After the `=` of a line, whose value may stand on the next one; reports that it is missing if that is a line itself.
    mutating func skipNewlinesBeforeValue() throws(Abandoned) {
        guard current.kind == .newline, let next = tokens[position...].firstIndex(where: { $0.kind != .newline }) else {
            return
        }
        let isLine =
            switch tokens[next].kind {
            case .closeBrace: true
            case .name where next + 1 < tokens.count:
                tokens[next + 1].kind == .equals || enclosingHeads.contains(text(tokens[next]))
            default: false
            }
        if isLine { throw expected("a value") }
        skipNewlines()
    }

    // MARK: End

    /// Whether the block ends here without its brace, which is reported once for all blocks that end here.
    private mutating func endsUnclosed(_ opening: Opening, heads: [String], outerHeads: [String]) -> Bool {
        if current.kind == .end {
            if !metEnd, !opening.isBare { _ = expected("`}`", opened: opening.brace) }
            return true
        }
        guard isFirstOnLine else { return false }
        if opening.isBare, !beginsLine(position, heads: heads, isInline: false) { return true }
        guard !heads.contains(word) else { return false }
        let isOuterLine = outerHeads.contains(word) && nextKind != .equals
        let isStatement = !isOuterLine && Words.beginsStatement(word) && followsLikeStatement
        guard isStatement || isOuterLine else { return false }
        let isReported = diagnostics.last?.code == .unclosedGroup && diagnostics.last?.span == current.span
        if !opening.isBare, !isReported {
            report(
                .unclosedGroup,
                "the block before this \(isStatement ? "statement" : "line") is not closed; expected `}`",
                at: current.span, notes: opening.brace.map { [Diagnostic.Note("opened here", at: $0)] } ?? [])
        }
        return true
    }

    /// Whether a line of a block may end here: at its end, at the brace, or before a further part that cannot be taken for
    /// a continuation.
    private func endsLine(_ heads: [String]) -> Bool {
        switch current.kind {
        case .newline, .closeBrace, .end: true
        case .name: (heads.contains(word) && nextKind != .equals) || isFirstOnLine
        default: false
        }
    }
}
