import Polity
import PolityLab

/// Expressions over agents: aggregates, attributes of one's own and random draws.
extension Checker {
    /// Whom an aggregate goes over.
    struct Population {
        var agents: Agents
        /// `nil` where the population itself is the argument, as in `count(citizens)`.
        var value: ExpressionID?
        var condition: ExpressionID?
    }

    /// The population that a call's first argument names; `nil` if it names none.
    func population(_ arguments: [ExpressionID], _ context: Context) -> Population? {
        guard let first = arguments.first else { return nil }
        switch tree[first].form {
        case .members(let value, let span, let condition):
            let named = span.map(tree.text).flatMap(Agents.init(rawValue:))
            if case .name = tree[value].form, span == nil,
                let agents = Agents(rawValue: tree.text(tree[value].span))
            {
                return Population(agents: agents, value: nil, condition: condition)
            }
            return Population(agents: named ?? .citizens, value: value, condition: condition)
        case .name:
            return Agents(rawValue: tree.text(tree[first].span)).map {
                Population(agents: $0, value: nil, condition: nil)
            }
        default: return nil
        }
    }

    mutating func aggregate(
        _ function: Aggregation, _ population: Population, _ arguments: [ExpressionID], _ span: SourceSpan,
        in context: Context, into builder: inout CodeBuilder
    ) -> Checked? {
        guard context.readable.contains(.measures) || context.isTemplate else {
            report(
                .notConstant, "this depends on agents; the value here must be known before anything runs", at: span)
            return nil
        }
        if case .members(_, let agents?, _) = tree[arguments[0]].form, agentsNamed(agents) == nil { return nil }
        guard arguments.count == (function == .quantile ? 2 : 1) else {
            report(.wrongArgumentCount, "`\(function.rawValue)` is written \(function.form)", at: span)
            return nil
        }
        var inner = context.inside(population.agents)
        inner.isTemplate = context.isTemplate
        let condition = population.condition.map { self.condition($0, in: inner) }
        let value = population.value.map { compile($0, in: inner) }
        let level = function == .quantile ? self.level(arguments[1]) : function == .median ? 0.5 : 0
        if let condition, condition == nil { return nil }
        guard let level else { return nil }
        let counts = function == .count || function == .share
        var aggregate = Aggregate(
            function: function, agents: population.agents, value: nil, condition: condition ?? nil, level: level,
            span: builder.place ?? span)
        switch (value, counts) {
        case (nil, true): return (builder.slot(.aggregate(aggregate)), function.result(.number))
        case (nil, false):
            report(
                .wrongKind, "`\(function.rawValue)` needs something of the agents: \(function.form)", at: span)
            return nil
        case (let found?, _):
            guard let (code, kind) = found else { return nil }
            guard (kind == .truth) == (function == .share) || (function == .mean && kind == .truth),
                function != .count
            else {
                report(
                    .wrongKind,
                    counts
                        ? "`\(function.rawValue)` takes a population: \(function.form)"
                        : "`\(function.rawValue)` needs a number, not \(kind.phrase)", at: span)
                return nil
            }
            guard context.isTemplate || code.slots.isEmpty || code.slots.contains(where: \.isOfAgents) else {
                reportOneForAll(population, at: population.value.map { tree[$0].span } ?? span)
                return nil
            }
            aggregate.value = code
            return (builder.slot(.aggregate(aggregate)), kind == .truth ? .share : function.result(kind))
        }
    }

    /// `access` is a measure, and `has_access` what every citizen has.
    private mutating func reportOneForAll(_ population: Population, at span: SourceSpan) {
        let name = tree.text(span)
        let meant = attributeMeant(by: name, of: population.agents)
        report(
            .wrongKind,
            "this is one number for all \(population.agents.rawValue), no attribute of theirs"
                + (meant.map { "; did you mean `\($0)`?" } ?? ""), at: span,
            notes: meant == nil ? [Diagnostic.Note("`polity doc attributes` lists all attributes")] : [],
            fix: meant.map { Fix(span, $0) })
    }

    /// The attribute that says of every agent what a name says of all.
    private func attributeMeant(by name: String, of agents: Agents) -> String? {
        ["has_\(name)", "is_\(name)"].first { Catalogues.attribute($0, of: agents) != nil }
    }

    /// A condition on agents.
    mutating func condition(_ id: ExpressionID, in context: Context) -> Code? {
        guard let (code, kind) = compile(id, in: context) else { return nil }
        guard kind == .truth else {
            let meant = context.agents.flatMap { attributeMeant(by: tree.text(tree[id].span), of: $0) }
            report(
                .wrongKind,
                "`where` needs true or false, not \(kind.phrase)" + (meant.map { "; did you mean `\($0)`?" } ?? ""),
                at: tree[id].span, fix: meant.map { Fix(tree[id].span, $0) })
            return nil
        }
        return code
    }

    /// The level of a quantile, a number between 0 and 1.
    mutating func level(_ id: ExpressionID) -> Double? {
        guard let (value, kind) = constant(id) else { return nil }
        guard kind.isPlain, (0...1).contains(value) else {
            report(.outOfRange, "the level of a quantile is between 0 and 1", at: tree[id].span)
            return nil
        }
        return value
    }

    mutating func agentsNamed(_ span: SourceSpan) -> Agents? {
        if let agents = Agents(rawValue: tree.text(span)) { return agents }
        let names = Agents.allCases.map(\.rawValue)
        let near = Suggestion.nearest(to: tree.text(span), among: names)
        report(
            .unknownChoice,
            "agents are `citizens` or `enterprises`, not `\(tree.text(span))`"
                + (near.map { "; did you mean `\($0)`?" } ?? ""), at: span, fix: near.map { Fix(span, $0) })
        return nil
    }

    // MARK: Draws

    /// A name for a further purpose that no draw has yet.
    private func nextPurpose(_ purpose: String) -> String {
        var number = 2
        while purposes.contains("\(purpose) \(number)") { number += 1 }
        return "\(purpose) \(number)"
    }

    /// A random draw: of an agent in an attribute or a rule over agents.
    mutating func draw(
        _ name: DistributionName, _ arguments: [ExpressionID], _ span: SourceSpan, in context: Context,
        into builder: inout CodeBuilder
    ) -> Checked? {
        guard context.purpose != nil, context.agents != nil else {
            let alone = name == .chance ? "" : "; in a `let` or a `prior`, alone, it is a distribution"
            report(
                .noDraw,
                "`\(name.rawValue)` draws for every agent: it stands in an `attribute` or in a rule `each month …`"
                    + alone, at: span)
            return nil
        }
        var arguments = arguments
        var named: SourceSpan?
        if let last = arguments.last, case .text = tree[last].form {
            named = tree[last].span
            arguments.removeLast()
        }
        let mend = { (free: String) in
            named.map { Fix($0, free.quoted) } ?? Fix(SourceSpan(span.end - 1, span.end - 1), ", " + free.quoted)
        }
        guard let purpose = purpose(named, span, in: context, mend: mend) else { return nil }
        if name == .chance {
            guard arguments.count == 1 else {
                report(.wrongArgumentCount, "`chance` is written \(name.form)", at: span)
                return nil
            }
            guard let probability = check(arguments[0], in: context, into: &builder) else { return nil }
            guard probability.kind.isPlain else {
                report(
                    .wrongKind, "`chance` needs a probability, not \(probability.kind.phrase)",
                    at: tree[arguments[0]].span)
                return nil
            }
            if let known = builder.constant(probability.operand), !(0...1).contains(known) {
                report(.outOfRange, "a probability is between 0 and 1", at: tree[arguments[0]].span)
                return nil
            }
            let luck = builder.slot(
                .draw(AgentDraw(purpose: purpose, distribution: .uniform(low: 0, high: 1))))
            return (builder.emit(.less, luck, probability.operand, at: span), .truth)
        }
        guard let numbers = drawParameters(name, arguments, span, in: context) else { return nil }
        let slot = builder.slot(.draw(AgentDraw(purpose: purpose, distribution: numbers.distribution)))
        return (slot, numbers.kind)
    }

    /// A draw from a distribution that a `let` names, for the purpose of what it is given to.
    mutating func draw(
        _ distribution: Distribution, _ kind: Kind, _ name: String, _ span: SourceSpan, in context: Context,
        into builder: inout CodeBuilder
    ) -> Checked? {
        guard let purpose = purpose(nil, span, in: context, mend: { _ in nil }) else { return nil }
        return (builder.slot(.draw(AgentDraw(purpose: purpose, distribution: distribution))), kind)
    }

    /// What a draw is for: what it says itself, or else what it is given to; `nil` if another draw is for that, which is
    /// reported.
    private mutating func purpose(
        _ named: SourceSpan?, _ span: SourceSpan, in context: Context, mend: (String) -> Fix?
    ) -> String? {
        let purpose = named.map(tree.quotedText) ?? context.purpose ?? ""
        guard !purposes.insert(purpose).inserted, !context.isTemplate else { return purpose }
        let free = nextPurpose(purpose)
        purposes.insert(free)
        let fix = mend(free)
        report(
            .repeatedPurpose,
            "another draw is for \"\(purpose)\" already, so both would give the same numbers; name this one's purpose",
            at: span,
            notes: fix == nil
                ? [Diagnostic.Note("write the distribution out, as in uniform(0..1, \(free.quoted))")] : [],
            fix: fix)
        return nil
    }
}
