extension Parser {
    /// `{ key = value … }`, one entry a line. A faulty line is reported and left out.
    mutating func block(of what: String) throws(Abandoned) -> Block {
        var block = Block()
        let before = abandonedLines
        let heads = Words.remarks + ["mechanism", "set"]
        try lines(heads: heads, holdsEntries: true) { (parser: inout Parser) throws(Abandoned) in
            switch parser.word {
            case "set" where parser.nextKind == .name: throw parser.needlessSet()
            case "mechanism" where parser.nextKind == .name:
                block.switches.append(try parser.mechanism())
            case _ where parser.beginsRemark:
                block.remarks.append(try parser.remark())
            default:
                block.entries.append(try parser.entry(key: "the name of a \(what)"))
            }
        }
        block.lacksLines = abandonedLines > before
        return block
    }

    /// The block of a policy: clauses in any order, each once, and any number of rules and remarks.
    mutating func policyBlock() throws(Abandoned) -> PolicyBlock {
        var block = PolicyBlock()
        var given: [String: SourceSpan] = [:]
        try lines(heads: Words.policyHeads + ["set"]) { (parser: inout Parser) throws(Abandoned) in
            switch parser.word {
            case _ where parser.beginsRemark: block.remarks.append(try parser.remark())
            case let word where Words.timedRules.contains(word): block.rules.append(try parser.timedRule())
            case "each": block.populationRules.append(try parser.populationRule())
            default: try parser.policyClause(&block, &given)
            }
        }
        return block
    }

    private mutating func policyClause(
        _ block: inout PolicyBlock, _ given: inout [String: SourceSpan]
    ) throws(Abandoned) {
        let head = current
        let clause = word
        guard Words.policyClauses.contains(clause) else { throw misplacedClause() }
        if clause == "from" {
            advance()
            let from = try expression()
            let to = accept(word: "to") ? try expression() : nil
            if beginsActions {
                block.rules.append(try spanRule(from: from, to: to, head: head))
                return
            }
            try note(clause, head.span, &given)
            block.from = from
            if let to {
                try note("to", head.span, &given)
                block.to = to
            }
            return
        }
        try note(clause, head.span, &given)
        advance()
        switch clause {
        case "to": block.to = try expression()
        case "legal": block.legal = try entries()
        case "enforcement": block.enforcement = try entries()
        case "status": block.status = try name("one of \(PolicyStatus.list)")
        case "confidence": block.confidence = try name("one of \(PolicyConfidence.list)")
        case "jurisdiction":
            block.jurisdiction = try expect(.text, "a text in quotation marks after `jurisdiction`").span
        default: block.checked = try expression()
        }
    }

    /// Remembers a clause, which may stand once.
    private mutating func note(
        _ clause: String, _ span: SourceSpan, _ given: inout [String: SourceSpan]
    ) throws(Abandoned) {
        if let first = given[clause] {
            report(
                .repeatedClause, "`\(clause)` is given twice in this policy", at: span,
                notes: [Diagnostic.Note("first given here", at: first)])
            throw Abandoned()
        }
        given[clause] = span
    }

    /// A line of a policy that begins with none of its words.
    private mutating func misplacedClause() -> Abandoned {
        if word == "set" || (current.kind == .name && nextKind == .equals) {
            report(
                .unexpectedToken,
                "levers of a policy stand in `legal { set … }`, `enforcement { set … }` or a rule such as "
                    + "`at year 5 { set … }`", at: current.span)
            return Abandoned()
        }
        if word == "order" || word == "announce" {
            report(
                .unexpectedToken, "`\(word)` stands in a rule, such as `at year 5 { \(word) … }`", at: current.span)
            return Abandoned()
        }
        let known = Words.policyHeads
        if beginsRemarkWord {
            let head = advance()
            return expected("a text in quotation marks after `\(text(head))`")
        }
        guard current.kind == .name, suggests, let near = Suggestion.nearest(to: word, among: known) else {
            return expected("one of " + known.map { "`\($0)`" }.joined(separator: ", "))
        }
        report(
            .unexpectedToken, "`\(word)` begins no part of a policy; did you mean `\(near)`?", at: current.span,
            fix: Fix(current.span, near))
        return Abandoned()
    }

    /// `set` in a block whose lines give values without it.
    private mutating func needlessSet() -> Abandoned {
        let word = current.span
        report(
            .unexpectedToken, "values of this block are written `NAME = VALUE`, without `set`", at: word,
            fix: Fix(SourceSpan(word.start, tokens[position + 1].span.start), ""))
        return Abandoned()
    }

    /// `{ set LEVER = VALUE … }`: what holds as long as the policy does, so that nothing but `=` has a meaning.
    private mutating func entries() throws(Abandoned) -> [Entry] {
        var entries: [Entry] = []
        for setting in try settings(key: "the name of a lever") {
            guard setting.assignment == .replace else {
                report(
                    .unexpectedToken,
                    "here `set` takes `=`; changes by steps belong to a rule such as `at year 5 { set … }`",
                    at: setting.span)
                continue
            }
            entries.append(Entry(key: setting.key, value: setting.value))
        }
        return entries
    }

    // MARK: Lines

    var beginsRemark: Bool { beginsRemarkWord && nextKind == .text }

    private var beginsRemarkWord: Bool { Remark.Sort(rawValue: word) != nil }

    var nextKind: Token.Kind? { position + 1 < tokens.count ? tokens[position + 1].kind : nil }

    mutating func remark() throws(Abandoned) -> Remark {
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
        try expect(.equals, "`=`")
        try skipNewlinesBeforeValue()
        return Entry(key: key, value: try expression())
    }
}
