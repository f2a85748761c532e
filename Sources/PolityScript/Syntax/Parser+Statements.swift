extension Parser {
    /// Reads one statement, reports what is wrong with it, and stands at the end of its line.
    mutating func statement() {
        let start = current
        let startPosition = position
        guard start.kind == .name else {
            misplaced()
            return
        }
        let head = text(start)
        let outerGroups = openGroups
        do throws(Abandoned) {
            let form = try form(of: head)
            try endOfStatement()
            append(form, from: start)
        } catch {
            openGroups = outerGroups
            nesting = 0
            parentheses = 0
            samples = true
            let declared = declaredName(at: startPosition, meant(by: head) ?? head)
            recover(inBlock: false)
            append(.failed(word: head, declares: declared), from: start)
        }
    }

    private mutating func append(_ form: Statement.Form, from start: Token) {
        let end = position > 0 ? tokens[position - 1].span.end : start.span.end
        tree.statements.append(
            Statement(form: form, span: SourceSpan(start.span.start, max(end, start.span.end))))
    }

    /// A line that begins with no word: a stray brace, a number, a sign.
    private mutating func misplaced() {
        switch current.kind {
        case .closeBrace:
            report(.strayClosing, "this `}` closes nothing", at: current.span, fix: Fix(current.span, ""))
            advance()
        case _ where lastFailed:
            // The rest of a faulty statement that went over several lines.
            advance()
            recover(inBlock: false)
        case .closeParenthesis:
            report(.strayClosing, "this `)` closes nothing", at: current.span, fix: Fix(current.span, ""))
            advance()
        case .invalid:
            advance()
            recover(inBlock: false)
        default:
            _ = expected("a statement, such as `regime` or `compare`")
            advance()
            recover(inBlock: false)
        }
    }

    private var lastFailed: Bool {
        if case .failed? = tree.statements.last?.form { true } else { false }
    }

    private mutating func form(of head: String) throws(Abandoned) -> Statement.Form {
        switch head {
        case "title": .title(try quotation())
        case "source": .source(try quotation())
        case "note": .note(try quotation())
        case "include": .include(try quotation())
        case "let": try letting()
        case "define": try define()
        case "attribute": try attribute()
        case "each": .each(try populationRule())
        case "economy": try economy()
        case "regime": try regime()
        case "variant": try variant()
        case "policy": try policy()
        case "scenario": try scenario()
        case "measure": try measure()
        case "compare": try compare()
        case "table": try table()
        case "plot": try plot()
        case "prior": try prior()
        case "weights": try weights()
        case "theory": try theory()
        case "describe": try describe()
        case "help": help()
        default:
            if let sort = Experiment.Sort(rawValue: head) {
                try experiment(sort)
            } else if Words.verbs.contains(where: { $0.spelling == head }) {
                .verb(try verb(head))
            } else {
                try misspelt(head)
            }
        }
    }

    /// Reports a word that begins no statement. What can be read as the statement that was meant is: else its block would
    /// be taken for statements, and its name for an unknown one.
    private mutating func misspelt(_ head: String) throws(Abandoned) -> Statement.Form {
        let near = meant(by: head)
        let fault = unknownStatement(head, near)
        guard let near, Words.beginsStatement(near) else { throw fault }
        let start = position
        let (known, counted) = (diagnostics, faults)
        do throws(Abandoned) {
            let form = try form(of: near)
            try endOfStatement()
            // What is wrong with the same line may be so because another word was meant.
            let line = tree.source.lineSpan(holding: tokens[start].span.start)
            let isDoubtful = diagnostics.dropFirst(known.count).contains { $0.span.start < line.end }
            if metEnd || isDoubtful { throw Abandoned() }
            return form
        } catch {
            (diagnostics, faults) = (known, counted)
            position = start
            throw fault
        }
    }

    private func meant(by head: String) -> String? {
        guard Words.named(head) == nil, suggests else { return nil }
        // No statement goes on with these: a word is missing rather than misspelt.
        if position + 1 < tokens.count, [.equals, .openBrace].contains(tokens[position + 1].kind) { return nil }
        return Suggestion.nearest(to: head, among: (Words.statements + Words.verbs).map(\.spelling))
    }

    private mutating func unknownStatement(_ head: String, _ near: String?) -> Abandoned {
        var notes: [Diagnostic.Note] = []
        if near == nil, position + 1 < tokens.count {
            switch tokens[position + 1].kind {
            case .equals:
                notes = [
                    Diagnostic.Note(
                        "a constant is declared with `let \(head) = …`, a future with `scenario \(head) = …`")
                ]
            case .openBrace:
                notes = [Diagnostic.Note("what has a block begins with its sort, such as `policy \(head) { … }`")]
            default: break
            }
        }
        if near == nil, notes.isEmpty { notes = [Diagnostic.Note("`help` lists the statements")] }
        report(
            .unknownStatement,
            "`\(head)` begins no statement" + (near.map { "; did you mean `\($0)`?" } ?? ""),
            at: current.span, notes: notes, fix: near.map { Fix(current.span, $0) })
        return Abandoned()
    }

    /// The name that a faulty statement meant to declare, so that its uses are not reported too.
    private func declaredName(at index: Int, _ head: String) -> SourceSpan? {
        guard index + 1 < tokens.count, tokens[index + 1].kind == .name else { return nil }
        switch head {
        case "let", "define", "attribute", "economy", "regime", "variant", "policy", "scenario", "measure", "prior",
            "weights":
            return tokens[index + 1].span
        default: return nil
        }
    }

    private mutating func endOfStatement() throws(Abandoned) {
        switch current.kind {
        case .newline, .end: return
        // A block that is not closed, which was reported, ended before this line.
        case .name where isFirstOnLine: return
        case .closeBrace, .closeParenthesis:
            report(
                .strayClosing, "this `\(text(current))` closes nothing", at: current.span, fix: Fix(current.span, ""))
            throw Abandoned()
        default: throw endOfLineExpected()
        }
    }

    /// `1,000` would be two values.
    mutating func endOfLineExpected() -> Abandoned {
        guard current.kind == .comma, position > 0, position + 1 < tokens.count else {
            return expected("the end of the line")
        }
        let (before, after) = (tokens[position - 1], tokens[position + 1])
        guard case .number = before.kind, case .number = after.kind, after.span.end - after.span.start == 3,
            before.span.end == current.span.start, after.span.start == current.span.end
        else { return expected("the end of the line") }
        report(
            .malformedNumber, "thousands are grouped with `_`, as in 20_000", at: before.span.joined(to: after.span),
            fix: Fix(current.span, "_"))
        return Abandoned()
    }

    // MARK: Statements

    private mutating func quotation() throws(Abandoned) -> SourceSpan {
        let word = advance()
        return try expect(.text, "a text in quotation marks after `\(text(word))`").span
    }

    private mutating func letting() throws(Abandoned) -> Statement.Form {
        advance()
        let name = try name("a name for the constant")
        try equals()
        return .letting(name: name, value: try domain())
    }

    /// `define NAME(NAME, …) = VALUE`.
    private mutating func define() throws(Abandoned) -> Statement.Form {
        advance()
        let name = try name("a name for the function")
        var parameters: [SourceSpan] = []
        try expect(.openParenthesis, "`(` and the names of the function's values")
        if current.kind != .closeParenthesis {
            parameters = try inParentheses { (parser: inout Parser) throws(Abandoned) in
                try parser.names("a name for a value")
            }
        }
        try closeParenthesis()
        try equals()
        return .define(name: name, parameters: parameters, body: try expression())
    }

    /// `attribute NAME of AGENTS = VALUE`.
    private mutating func attribute() throws(Abandoned) -> Statement.Form {
        advance()
        let name = try name("a name for the attribute")
        try require("of")
        let agents = try self.name("`citizens` or `enterprises`")
        try equals()
        return .attribute(name: name, agents: agents, value: try expression())
    }

    private mutating func measure() throws(Abandoned) -> Statement.Form {
        advance()
        let name = try name("a name for the measure")
        try equals()
        return .measure(name: name, value: try expression())
    }

    private mutating func economy() throws(Abandoned) -> Statement.Form {
        advance()
        let name = try name("a name for the economy")
        return .economy(name: name, block: try block(of: "parameter"))
    }

    private mutating func regime() throws(Abandoned) -> Statement.Form {
        advance()
        let name = try name("a name for the regime")
        let parent = accept(word: "extends") ? try self.name("the regime that is extended") : nil
        return .regime(name: name, parent: parent, block: try block(of: "lever"))
    }

    private mutating func variant() throws(Abandoned) -> Statement.Form {
        advance()
        let name = try name("a name for the variant")
        return .variant(name: name, block: try block(of: "lever"))
    }

    private mutating func policy() throws(Abandoned) -> Statement.Form {
        advance()
        let name = try name("a name for the policy")
        return .policy(name: name, block: try policyBlock())
    }

    private mutating func scenario() throws(Abandoned) -> Statement.Form {
        advance()
        let name = try name("a name for the scenario")
        try equals()
        var parts: [ScenarioPart] = []
        repeat {
            skipNewlinesInList()
            parts.append(try scenarioPart())
        } while accept(.comma)
        return .scenario(name: name, parts: parts)
    }

    /// A comma after an economy leads to the next jurisdiction, one after `with` to the next policy.
    private mutating func scenarioPart() throws(Abandoned) -> ScenarioPart {
        let regime = try name("the name of a regime")
        let additions = accept(word: "with") ? try names("the name of a policy or a variant") : []
        let economy = accept(word: "in") ? try name("the name of an economy") : nil
        return ScenarioPart(regime: regime, additions: additions, economy: economy)
    }

    private mutating func compare() throws(Abandoned) -> Statement.Form {
        advance()
        let scenarios = try names("the name of a scenario")
        var clauses: [String: ExpressionID] = [:]
        while Words.comparison.contains(word) {
            let clause = advance()
            if clauses[text(clause)] != nil {
                report(.repeatedClause, "`\(text(clause))` is given twice", at: clause.span)
                throw Abandoned()
            }
            clauses[text(clause)] = try clauseValue()
        }
        return .compare(
            scenarios: scenarios, duration: clauses["for"], runs: clauses["runs"], seed: clauses["seed"])
    }

    private mutating func table() throws(Abandoned) -> Statement.Form {
        advance()
        let measures = try names("the name of a measure")
        var times: [ExpressionID] = []
        if accept(word: "at") {
            repeat {
                skipNewlinesInList()
                times.append(try expression())
            } while accept(.comma)
        }
        return .table(measures: measures, times: times)
    }

    private mutating func describe() throws(Abandoned) -> Statement.Form {
        advance()
        return .describe(try name("the name of a lever, a measure or a parameter"))
    }

    private mutating func help() -> Statement.Form {
        advance()
        return .help(current.kind == .name ? advance().span : nil)
    }

    // MARK: Parts

    mutating func name(_ what: String) throws(Abandoned) -> SourceSpan {
        try expect(.name, what).span
    }

    /// Names with commas between them; the list goes on in the next line after a comma.
    mutating func names(_ what: String) throws(Abandoned) -> [SourceSpan] {
        var names: [SourceSpan] = []
        repeat {
            skipNewlinesInList()
            names.append(try name(what))
        } while accept(.comma)
        return names
    }

    /// Line ends are skipped only after a comma, not after the word that begins the list.
    mutating func skipNewlinesInList() {
        if position > 0, tokens[position - 1].kind == .comma { skipNewlines() }
    }

    mutating func equals() throws(Abandoned) {
        try expect(.equals, "`=`")
        skipNewlines()
    }
}
