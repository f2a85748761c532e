extension Parser {
    /// `{ key = value … }`, one entry a line. A faulty line is reported and left out.
    mutating func block(of what: String) throws(Abandoned) -> Block {
        var block = Block()
        try lines { (parser: inout Parser) throws(Abandoned) in
            switch parser.word {
            case "mechanism" where parser.nextKind == .name:
                block.switches.append(try parser.mechanism())
            case _ where parser.beginsRemark:
                block.remarks.append(try parser.remark())
            default:
                block.entries.append(try parser.entry(key: "the name of a \(what)"))
            }
        }
        return block
    }

    /// The block of a policy: clauses in any order, each once but for remarks.
    mutating func policyBlock() throws(Abandoned) -> PolicyBlock {
        var block = PolicyBlock()
        var given: [String: SourceSpan] = [:]
        try lines { (parser: inout Parser) throws(Abandoned) in
            if parser.beginsRemark {
                block.remarks.append(try parser.remark())
                return
            }
            let head = parser.current
            let clause = parser.word
            guard Self.policyClauses.contains(clause) else { throw parser.misplacedClause() }
            if let first = given[clause] {
                parser.report(
                    .repeatedClause, "`\(clause)` is given twice in this policy", at: head.span,
                    notes: [Diagnostic.Note("first given here", at: first)])
                throw Abandoned()
            }
            given[clause] = head.span
            parser.advance()
            switch clause {
            case "from":
                block.from = try parser.expression()
                if parser.word == "to" {
                    given["to"] = parser.advance().span
                    block.to = try parser.expression()
                }
                if parser.current.kind == .openBrace {
                    (block.from, block.to) = (nil, nil)
                    throw parser.timedRule()
                }
            case "to": block.to = try parser.expression()
            case "legal": block.legal = try parser.settings()
            case "enforcement": block.enforcement = try parser.settings()
            case "status": block.status = try parser.name("one of \(PolicyStatus.list)")
            case "confidence": block.confidence = try parser.name("one of \(PolicyConfidence.list)")
            case "jurisdiction":
                block.jurisdiction = try parser.expect(.text, "a text in quotation marks after `jurisdiction`").span
            default: block.checked = try parser.expression()
            }
        }
        return block
    }

    package static let policyClauses = [
        "from", "to", "legal", "enforcement", "status", "confidence", "jurisdiction", "checked",
    ]

    /// A line of a policy that begins with none of its words.
    private mutating func misplacedClause() -> Abandoned {
        let known = Self.policyClauses + Remark.Sort.allCases.map(\.rawValue)
        let list = known.map { "`\($0)`" }.joined(separator: ", ")
        if Words.timedRules.contains(word) { return timedRule() }
        if word == "set" || (current.kind == .name && nextKind == .equals) {
            report(
                .unexpectedToken,
                "levers of a policy stand in `legal { set … }` or `enforcement { set … }`", at: current.span)
            return Abandoned()
        }
        guard current.kind == .name, let near = Suggestion.nearest(to: word, among: known) else {
            return expected("one of \(list)")
        }
        report(
            .unexpectedToken, "`\(word)` begins no part of a policy; did you mean `\(near)`?", at: current.span,
            fix: Fix(current.span, near))
        return Abandoned()
    }

    private mutating func timedRule() -> Abandoned {
        report(
            .notAvailable, "timed rules are not available in this version; a policy says what holds from one date on",
            at: current.span)
        return Abandoned()
    }

    /// `{ set LEVER = VALUE … }`.
    private mutating func settings() throws(Abandoned) -> [Entry] {
        var entries: [Entry] = []
        try lines { (parser: inout Parser) throws(Abandoned) in
            guard parser.accept(word: "set") else {
                if parser.current.kind == .name, parser.nextKind == .equals {
                    parser.report(
                        .unexpectedToken, "a policy changes levers with `set`", at: parser.current.span,
                        fix: Fix(SourceSpan(parser.current.span.start, parser.current.span.start), "set "))
                    throw Abandoned()
                }
                throw parser.expected("`set LEVER = VALUE`")
            }
            entries.append(try parser.entry(key: "the name of a lever"))
        }
        return entries
    }

    // MARK: Lines

    /// Reads the lines between braces. A line that is abandoned has been reported; reading goes on at the next one.
    private mutating func lines(_ line: (inout Parser) throws(Abandoned) -> Void) throws(Abandoned) {
        skipNewlinesBeforeBrace()
        try expect(.openBrace, "`{`")
        openGroups += 1
        let groups = openGroups
        while current.kind != .closeBrace {
            if current.kind == .newline {
                advance()
                continue
            }
            if current.kind == .end {
                throw expected("`}`")
            }
            if isFirstOnLine, Words.beginsStatement(word), followsLikeStatement, !belongsToBlock {
                report(
                    .unclosedGroup, "the block before this statement is not closed; expected `}`", at: current.span,
                    notes: [Diagnostic.Note("opened here", at: lastOpenBrace)])
                throw Abandoned()
            }
            let start = position
            do throws(Abandoned) {
                try line(&self)
                guard endsLine else { throw expected("the end of the line") }
            } catch {
                nesting = 0
                parentheses = 0
                openGroups = groups
                recover(inBlock: true)
                // An inner block that is not closed leaves this one open too, which is no second fault.
                let isReported = diagnostics.last?.code == .unclosedGroup && diagnostics.last?.span == current.span
                if isReported || (metEnd && current.kind == .end) { throw error }
            }
            // A line that consumes nothing would hold the loop forever.
            if position == start { advance() }
        }
        advance()
        openGroups -= 1
    }

    /// Whether a line of a block may end here: at its end, at the brace, or before a further part that cannot be taken for
    /// a continuation.
    private var endsLine: Bool {
        switch current.kind {
        case .newline, .closeBrace, .end: true
        case .name:
            beginsRemark || word == "set" || (word == "mechanism" && nextKind == .name)
                || (Self.policyClauses.contains(word) && nextKind != .equals)
        default: false
        }
    }

    /// The line begins like a statement but is part of the block it stands in.
    private var belongsToBlock: Bool { beginsRemark || word == "set" }

    private var beginsRemark: Bool { Remark.Sort(rawValue: word) != nil && nextKind == .text }

    var nextKind: Token.Kind? { position + 1 < tokens.count ? tokens[position + 1].kind : nil }

    /// The brace may stand on a line of its own.
    private mutating func skipNewlinesBeforeBrace() {
        if current.kind == .newline, tokens[position...].first(where: { $0.kind != .newline })?.kind == .openBrace {
            skipNewlines()
        }
    }

    private var lastOpenBrace: SourceSpan? {
        tokens[..<position].last { $0.kind == .openBrace }?.span
    }

    private mutating func remark() throws(Abandoned) -> Remark {
        let sort = Remark.Sort(rawValue: word) ?? .note
        advance()
        return Remark(sort: sort, text: try expect(.text, "a text in quotation marks").span)
    }

    private mutating func mechanism() throws(Abandoned) -> Switch {
        advance()
        let name = try name("the name of a mechanism")
        try equals()
        guard word == "on" || word == "off" else { throw expected("`on` or `off`") }
        return Switch(mechanism: name, isOn: text(advance()) == "on")
    }

    private mutating func entry(key what: String) throws(Abandoned) -> Entry {
        let key = try name(what)
        try equals()
        return Entry(key: key, value: try expression())
    }
}
