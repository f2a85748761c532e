extension Parser {
    /// Reads an expression.
    mutating func expression() throws(Abandoned) -> ExpressionID {
        try expression(above: 0)
    }

    /// Precedence climbing: reads operators that bind tighter than `floor`.
    private mutating func expression(above floor: Int) throws(Abandoned) -> ExpressionID {
        try enter()
        defer { nesting -= 1 }
        var left = try prefix()
        skipNewlinesInParentheses()
        while let (operation, binding) = infix(), binding > floor {
            let sign = advance()
            skipNewlines()
            // `^` groups to the right, everything else to the left.
            let right = try expression(above: operation == .power ? binding - 1 : binding)
            left = try add(
                .binary(operation, left, right), tree[left].span.joined(to: tree[right].span), of: [left, right])
            if binding == Binding.comparison, let (_, next) = infix(), next == Binding.comparison {
                report(
                    .unexpectedToken, "comparisons do not chain; write `a < b and b < c`", at: current.span,
                    notes: [Diagnostic.Note("the first comparison", at: sign.span)])
                throw Abandoned()
            }
            skipNewlinesInParentheses()
        }
        return left
    }

    /// An expression without comparisons and without `and`, for places where those words mean something else.
    mutating func sum() throws(Abandoned) -> ExpressionID {
        try expression(above: Binding.comparison)
    }

    /// How tight operators bind.
    private enum Binding {
        static let or = 1
        static let and = 2
        static let not = 3
        static let comparison = 4
        static let sum = 5
        static let product = 6
        static let sign = 7
        static let power = 8
    }

    private func infix() -> (BinaryOperator, binding: Int)? {
        switch current.kind {
        case .less: (.less, Binding.comparison)
        case .lessOrEqual: (.lessOrEqual, Binding.comparison)
        case .greater: (.greater, Binding.comparison)
        case .greaterOrEqual: (.greaterOrEqual, Binding.comparison)
        case .equals: (.equal, Binding.comparison)
        case .notEquals: (.notEqual, Binding.comparison)
        case .plus: (.add, Binding.sum)
        case .minus: (.subtract, Binding.sum)
        case .star: (.multiply, Binding.product)
        case .slash: (.divide, Binding.product)
        case .caret: (.power, Binding.power)
        case .name where word == "and": (.and, Binding.and)
        case .name where word == "or": (.or, Binding.or)
        default: nil
        }
    }

    /// A sign, `not`, `if`, or an operand.
    private mutating func prefix() throws(Abandoned) -> ExpressionID {
        let start = current
        switch (start.kind, word) {
        case (.minus, _):
            advance()
            skipNewlines()
            let operand = try expression(above: Binding.sign)
            return try add(.unary(.minus, operand), start.span.joined(to: tree[operand].span), of: [operand])
        case (.name, "not"):
            advance()
            skipNewlines()
            let operand = try expression(above: Binding.not)
            return try add(.unary(.not, operand), start.span.joined(to: tree[operand].span), of: [operand])
        case (.name, "if"):
            return try conditional()
        default:
            return try operand()
        }
    }

    private mutating func conditional() throws(Abandoned) -> ExpressionID {
        let start = advance()
        skipNewlines()
        let condition = try expression()
        try part("then")
        let then = try expression()
        try part("else")
        let otherwise = try expression()
        return try add(
            .conditional(condition, then, otherwise), start.span.joined(to: tree[otherwise].span),
            of: [condition, then, otherwise])
    }

    /// `then` or `else`, which may stand on a line of its own.
    private mutating func part(_ expectedWord: String) throws(Abandoned) {
        if current.kind == .newline, nextWordAfterNewlines() == expectedWord { skipNewlines() }
        guard accept(word: expectedWord) else { throw expected("`\(expectedWord)`") }
        skipNewlines()
    }

    private func nextWordAfterNewlines() -> String {
        guard let next = tokens[position...].first(where: { $0.kind != .newline }), next.kind == .name else {
            return ""
        }
        return text(next)
    }

    private mutating func operand() throws(Abandoned) -> ExpressionID {
        let start = current
        switch start.kind {
        case .number(let value):
            advance()
            return try quantity(value, start)
        case .date(let date):
            advance()
            return try add(.date(date), start.span)
        case .text:
            advance()
            return try add(.text, start.span)
        case .openBracket: return try list()
        case .openParenthesis:
            advance()
            let inner = try inParentheses { (parser: inout Parser) throws(Abandoned) in
                try parser.expression()
            }
            try closeParenthesis()
            return inner
        case .name:
            return try named(start)
        default:
            throw expected("a value")
        }
    }

    /// A number with its percent sign or unit, if it has one.
    private mutating func quantity(_ number: Double, _ start: Token) throws(Abandoned) -> ExpressionID {
        var value = number
        var end = start
        if current.kind == .name, let factor = Words.magnitudes[word] {
            value *= factor
            end = advance()
        }
        let span = start.span.joined(to: current.span)
        switch (current.kind, word) {
        case (.percent, _):
            advance()
            return try rate(.percentage(value / 100), value / 100, span)
        case (.name, "points"), (.name, "point"):
            advance()
            return try add(.points(value / 100), span)
        case (.name, "year"), (.name, "years"):
            advance()
            return try add(.duration(months: value * 12), span)
        case (.name, "month"), (.name, "months"):
            advance()
            return try add(.duration(months: value), span)
        default:
            return try rate(.number(value), value, start.span.joined(to: end.span))
        }
    }

    /// `… per year` after a number or a percentage; `per month` counts twelvefold.
    private mutating func rate(
        _ form: ExpressionNode.Form, _ value: Double, _ span: SourceSpan
    ) throws(Abandoned) -> ExpressionID {
        guard accept(word: "per") else { return try add(form, span) }
        guard word == "year" || word == "month" else { throw expected("`year` or `month` after `per`") }
        let unit = advance()
        return try add(.perYear(text(unit) == "year" ? value : value * 12), span.joined(to: unit.span))
    }

    /// A name, a call, a time or a truth value.
    private mutating func named(_ start: Token) throws(Abandoned) -> ExpressionID {
        switch text(start) {
        case "true": return try leaf(.truth(true))
        case "false": return try leaf(.truth(false))
        case "now": return try leaf(.now)
        case "year", "month": return try time()
        case let word
        where Words.named(word).map { ![.statement, .verb, .prompt, .blockWord].contains($0.kind) } == true:
            throw expected("a value")
        // The value is missing, and this is the next statement already.
        case _ where beginsNextStatement: throw expected("a value")
        default: break
        }
        advance()
        guard current.kind == .openParenthesis else { return try sample(try add(.name, start.span)) }
        advance()
        let arguments = try inParentheses { (parser: inout Parser) throws(Abandoned) in
            try parser.arguments(until: .closeParenthesis)
        }
        let close = try closeParenthesis()
        let first = tree.arguments.count
        tree.arguments += arguments
        return try add(
            .call(function: start.span, firstArgument: first, count: arguments.count),
            start.span.joined(to: close.span), of: arguments)
    }

    private mutating func leaf(_ form: ExpressionNode.Form) throws(Abandoned) -> ExpressionID {
        let token = advance()
        return try add(form, token.span)
    }

    /// `year 5`, `year 5 month 7`, `month 67`.
    private mutating func time() throws(Abandoned) -> ExpressionID {
        let unit = advance()
        guard case .number(let value) = current.kind else {
            throw expected("a number after `\(text(unit))`")
        }
        var span = unit.span.joined(to: advance().span)
        guard text(unit) == "year" else { return try add(.time(month: value), span) }
        guard word == "month" else { return try add(.time(month: value * 12), span) }
        advance()
        guard case .number(let month) = current.kind else { throw expected("a number after `month`") }
        span = span.joined(to: advance().span)
        return try add(.time(month: value * 12 + month), span)
    }

    /// `NAME at TIME [in SCENARIO]`: a number for every run. A head of a rule and a clause of a statement have the word
    /// `at` too, but never after a name within an expression.
    private mutating func sample(_ value: ExpressionID) throws(Abandoned) -> ExpressionID {
        guard word == "at", samples else { return value }
        advance()
        let time = try expression(above: Binding.sum)
        var span = tree[value].span.joined(to: tree[time].span)
        var scenario: SourceSpan?
        if accept(word: "in") {
            scenario = try name("the name of a scenario")
            span = span.joined(to: tokens[position - 1].span)
        }
        return try add(.sample(value, time: time, scenario: scenario), span, of: [value, time])
    }

    /// `[a, b, …]`, `[low..high step s]`, `[VALUE for NAME in LIST]`.
    private mutating func list() throws(Abandoned) -> ExpressionID {
        let open = advance()
        let elements = try inParentheses { (parser: inout Parser) throws(Abandoned) in
            try parser.arguments(until: .closeBracket)
        }
        guard current.kind == .closeBracket else {
            openGroups += 1
            defer { openGroups -= 1 }
            throw expected("`]`")
        }
        let close = advance()
        let first = tree.arguments.count
        tree.arguments += elements
        return try add(
            .list(firstElement: first, count: elements.count), open.span.joined(to: close.span), of: elements)
    }

    private mutating func arguments(until closing: Token.Kind) throws(Abandoned) -> [ExpressionID] {
        var arguments: [ExpressionID] = []
        if current.kind == closing { return arguments }
        repeat {
            skipNewlines()
            arguments.append(try argument())
            skipNewlines()
        } while accept(.comma)
        return arguments
    }

    /// A value, a range, or a value over agents (`of`, `where`) or over a list (`for`).
    private mutating func argument() throws(Abandoned) -> ExpressionID {
        let value = try domain()
        var span = tree[value].span
        switch word {
        case "for":
            advance()
            let variable = try name("a name for the element")
            try require("in")
            let domain = try domain()
            span = span.joined(to: tree[domain].span)
            return try add(.comprehension(value, variable: variable, domain: domain), span, of: [value, domain])
        case "of", "where":
            let agents = accept(word: "of") ? try name("`citizens` or `enterprises`") : nil
            if let agents { span = span.joined(to: agents) }
            skipNewlines()
            var parts = [value]
            var condition: ExpressionID?
            if accept(word: "where") {
                let found = try expression()
                condition = found
                parts.append(found)
                span = span.joined(to: tree[found].span)
            }
            return try add(.members(value, agents: agents, condition: condition), span, of: parts)
        default: return value
        }
    }

    /// A value or `low..high [step s]`.
    mutating func domain() throws(Abandoned) -> ExpressionID {
        let low = try expression()
        guard current.kind == .range else { return low }
        advance()
        skipNewlines()
        let high = try sum()
        var parts = [low, high]
        var step: ExpressionID?
        if accept(word: "step") {
            let found = try sum()
            step = found
            parts.append(found)
        }
        return try add(
            .range(low, high, step: step), tree[low].span.joined(to: tokens[position - 1].span), of: parts)
    }

    // MARK: Groups and limits

    /// Line ends mean nothing inside parentheses.
    mutating func inParentheses<Value>(
        _ body: (inout Parser) throws(Abandoned) -> Value
    ) throws(Abandoned) -> Value {
        openGroups += 1
        parentheses += 1
        skipNewlines()
        let value = try body(&self)
        skipNewlines()
        openGroups -= 1
        parentheses -= 1
        return value
    }

    private mutating func skipNewlinesInParentheses() {
        if parentheses > 0 { skipNewlines() }
    }

    @discardableResult
    mutating func closeParenthesis() throws(Abandoned) -> Token {
        guard current.kind == .closeParenthesis else {
            openGroups += 1
            defer { openGroups -= 1 }
            throw expected("`)`")
        }
        return advance()
    }

    private mutating func enter() throws(Abandoned) {
        guard nesting < limits.nesting else {
            report(
                .limitExceeded, "this expression is nested deeper than the limit of \(limits.nesting)",
                at: current.span,
                notes: [Diagnostic.Note(Limits.howToRaise("nesting"))])
            throw Abandoned()
        }
        nesting += 1
    }

    mutating func add(
        _ form: ExpressionNode.Form, _ span: SourceSpan, of parts: [ExpressionID] = []
    ) throws(Abandoned) -> ExpressionID {
        let height = 1 + (parts.map { tree[$0].height }.max() ?? 0)
        guard height <= Limits.expressionHeight else {
            report(
                .limitExceeded,
                "this expression is larger than the limit of \(Limits.expressionHeight) operators in a row",
                at: span, notes: [Diagnostic.Note(Limits.fixed("name a part of it with `let` or `measure`"))])
            throw Abandoned()
        }
        tree.expressions.append(ExpressionNode(form: form, span: span, height: height))
        return ExpressionID(index: tree.expressions.count - 1)
    }
}
