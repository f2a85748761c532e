/// Rules: what a policy does in time, and what happens to agents.
extension Parser {
    /// A rule that begins with one of the words of ``Words/timedRules``.
    mutating func timedRule() throws(Abandoned) -> TimedRule {
        let head = advance()
        let timing: TimedRule.Timing
        switch text(head) {
        case "at": timing = .at(try expression())
        case "when":
            let condition = try expression()
            timing = .when(condition, spell: accept(word: "for") ? try expression() : nil)
        case "while": timing = .whilst(try expression())
        case "ramp": return try ramp(head)
        default: timing = .every(try expression())
        }
        return try rule(timing, from: head)
    }

    /// The rest of `from TIME [to TIME] { … }`, whose times have been read.
    mutating func spanRule(from: ExpressionID, to: ExpressionID?, head: Token) throws(Abandoned) -> TimedRule {
        try rule(.during(from: from, to: to), from: head)
    }

    private mutating func rule(_ timing: TimedRule.Timing, from head: Token) throws(Abandoned) -> TimedRule {
        let span = head.span.joined(to: tokens[position - 1].span)
        return TimedRule(timing: timing, actions: try actions(), span: span)
    }

    /// `ramp LEVER from A to B between TIME and TIME`.
    private mutating func ramp(_ head: Token) throws(Abandoned) -> TimedRule {
        let lever = try name("the name of a lever")
        try require("from")
        let low = try expression()
        try require("to")
        let high = try expression()
        try require("between")
        let start = try sum()
        try require("and")
        let end = try sum()
        let span = head.span.joined(to: tokens[position - 1].span)
        return TimedRule(
            timing: .ramp(lever: lever, from: low, to: high, start: start, end: end), actions: [], span: span)
    }

    private mutating func actions() throws(Abandoned) -> [RuleAction] {
        var actions: [RuleAction] = []
        try lines(heads: Words.ruleActions) { (parser: inout Parser) throws(Abandoned) in
            actions.append(try parser.action())
        }
        return actions
    }

    private mutating func action() throws(Abandoned) -> RuleAction {
        switch word {
        case "set": return .set(try setting(key: "the name of a lever", head: advance()))
        case "announce":
            advance()
            return .announce(try expect(.text, "a text in quotation marks after `announce`").span)
        case "order": return try order()
        default:
            let near = suggests ? Suggestion.nearest(to: word, among: Words.ruleActions) : nil
            if let near, nextKind?.isAssignment != true {
                report(
                    .unexpectedToken, "`\(word)` begins no line of a rule; did you mean `\(near)`?", at: current.span,
                    fix: Fix(current.span, near))
                throw Abandoned()
            }
            throw settingExpected("`set LEVER = VALUE`, `order` or `announce`")
        }
    }

    /// `order NAME(TARGET)`.
    private mutating func order() throws(Abandoned) -> RuleAction {
        let head = advance()
        let name = try name("an order, such as `break_up(largest)`")
        var target: OrderTarget?
        if accept(.openParenthesis) {
            target = try inParentheses { (parser: inout Parser) throws(Abandoned) in
                try parser.orderTarget()
            }
            try closeParenthesis()
        }
        return .order(name: name, target: target, span: head.span.joined(to: tokens[position - 1].span))
    }

    private mutating func orderTarget() throws(Abandoned) -> OrderTarget {
        let target = try name("whom the order is for, such as `largest`")
        guard tree.text(target) == "enterprises" else { return .word(target) }
        return .enterprises(where: accept(word: "where") ? try expression() : nil)
    }

    /// `each PERIOD AGENTS [where CONDITION] { set … }`.
    mutating func populationRule() throws(Abandoned) -> PopulationRule {
        let head = advance()
        let period = try self.period()
        let agents = try name("`citizens` or `enterprises`")
        let condition = accept(word: "where") ? try expression() : nil
        let span = head.span.joined(to: tokens[position - 1].span)
        return PopulationRule(
            period: period, agents: agents, condition: condition,
            settings: try settings(key: "the name of an attribute"), span: span)
    }

    /// `month`, `year`, or a number of them.
    private mutating func period() throws(Abandoned) -> ExpressionID {
        if word == "month" || word == "year" {
            let unit = advance()
            return try add(.duration(months: text(unit) == "year" ? 12 : 1), unit.span)
        }
        guard case .number = current.kind else { throw expected("`month`, `year` or a duration such as `6 months`") }
        return try sum()
    }

    // MARK: Settings

    /// `{ set NAME = VALUE … }`.
    mutating func settings(key: String) throws(Abandoned) -> [Setting] {
        var settings: [Setting] = []
        try lines(heads: ["set"]) { (parser: inout Parser) throws(Abandoned) in
            guard parser.word == "set" else { throw parser.settingExpected("`set NAME = VALUE`") }
            settings.append(try parser.setting(key: key, head: parser.advance()))
        }
        return settings
    }

    /// A line that gives a value without `set` has lost that word; any other is not understood.
    mutating func settingExpected(_ what: String) -> Abandoned {
        guard current.kind == .name, let next = nextKind, next.isAssignment else { return expected(what) }
        report(
            .unexpectedToken, "values change with `set`", at: current.span,
            fix: Fix(SourceSpan(current.span.start, current.span.start), "set "))
        return Abandoned()
    }

    /// What follows `set`.
    mutating func setting(key: String, head: Token) throws(Abandoned) -> Setting {
        let name = try name(key)
        // A sign that was reported is read as the one that is meant.
        guard current.kind.isAssignment,
            let assignment = current.kind == .equals ? .replace : Assignment(rawValue: text(current))
        else {
            throw expected("`=`, `+=`, `-=` or `*=`")
        }
        advance()
        try skipNewlinesBeforeValue()
        let value = try expression()
        return Setting(
            key: name, assignment: assignment, value: value, span: head.span.joined(to: tree[value].span))
    }

    /// Consumes a word that has to stand here.
    mutating func require(_ expectedWord: String) throws(Abandoned) {
        guard accept(word: expectedWord) else {
            let isNear = Suggestion.nearest(to: word, among: [expectedWord]) != nil
            throw expected("`\(expectedWord)`", fix: isNear ? Fix(current.span, expectedWord) : nil)
        }
    }
}

extension Token.Kind {
    fileprivate var isAssignment: Bool {
        switch self {
        case .equals, .plusEquals, .minusEquals, .starEquals: true
        default: false
        }
    }
}
