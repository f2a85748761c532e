import Polity

extension Checker {
    /// First pass, in the order of the file: constants, measures, and the values in blocks. Which regime extends which
    /// is settled afterwards, because regimes may stand in any order.
    mutating func declare(_ statement: Statement, index: Int) {
        if let name = statement.declaredName, !isFirstDefinition(name) {
            checkUnusedDuplicate(statement)
            return
        }
        if takesAnAttributesName(statement) { return }
        switch statement.form {
        case .letting(let name, let value): define(name, letting(value))
        case .define(let name, let parameters, let body): define(name, function(name, parameters, body))
        case .attribute(let name, let agents, let value): define(name, attribute(name, agents, value, order: index))
        case .each(let rule):
            if let rule = agentRule(rule) { definitions.agentRules.append(rule) }
        case .prior(let name, let block): define(name, prior(block))
        case .weights(let name, let block): define(name, weights(block, of: name))
        case .measure(let name, let value): declareMeasure(name, value)
        case .economy(let name, let block): define(name, .economy(economy(block)))
        case .regime(let name, let parent, let block):
            define(name, .regime(regime(block, parent: parent.map(tree.text))))
        case .variant(let name, let block): define(name, .variant(variant(block)))
        case .policy(let name, let block): define(name, policy(block).map { .policy($0) })
        case .scenario(let name, let parts):
            let parts = parts.map {
                ScenarioDefinition.Part(
                    regime: tree.text($0.regime), additions: $0.additions.map(tree.text),
                    economy: $0.economy.map(tree.text))
            }
            define(name, .scenario(ScenarioDefinition(parts: parts)))
        case .table(_, let times): tableMonths[index] = times.map { month($0) }
        case .plot(let it): tableMonths[index] = it.time.map { [month($0)] } ?? []
        case .failed(_, let name?): define(name, nil)
        default: break
        }
    }

    mutating func define(_ name: SourceSpan, _ definition: Definition?) {
        definitions[tree.text(name)] = definition ?? .failed
    }

    /// A second definition of a name does not count, but its own faults are worth reporting.
    private mutating func checkUnusedDuplicate(_ statement: Statement) {
        switch statement.form {
        case .letting(_, let value): _ = letting(value)
        case .economy(_, let block): _ = economy(block)
        case .regime(_, _, let block): _ = regime(block, parent: nil)
        case .variant(_, let block): _ = variant(block)
        case .policy(_, let block): _ = policy(block)
        case .measure(_, let value): _ = compile(value, in: .measure)
        default: break
        }
    }

    // MARK: Constants, lists, distributions

    private mutating func letting(_ value: ExpressionID) -> Definition? {
        if let found = distribution(value) {
            return found.map { .distribution($0.distribution, kind: $0.kind) }
        }
        guard isList(value) else {
            return constant(value).map { .constant(value: $0.value, kind: $0.kind) }
        }
        if case .range(_, _, nil) = tree[value].form {
            report(
                .wrongKind,
                "a range alone is no value: write `[\(tree.text(tree[value].span)) step …]` for a list or "
                    + "`uniform(\(tree.text(tree[value].span)))` for a distribution", at: tree[value].span)
            return nil
        }
        guard let values = constants(value, in: .constant), let kind = commonKind(values, at: tree[value].span) else {
            return nil
        }
        return .list(values: values.map(\.value), kind: kind)
    }

    // MARK: Functions

    /// A function's body is judged at every call, by the kinds that it gets there; names in it are looked up here already.
    private mutating func function(
        _ name: SourceSpan, _ parameters: [SourceSpan], _ body: ExpressionID
    ) -> Definition? {
        var context = Context(readable: [.measures, .state])
        context.isTemplate = true
        context.purpose = ""
        let before = diagnostics.count
        let purposes = purposes
        defer { self.purposes = purposes }
        var names: [String: SourceSpan] = [:]
        for parameter in parameters {
            let text = tree.text(parameter)
            if let first = names[text] {
                report(
                    .definedTwice, "`\(text)` is given twice", at: parameter,
                    notes: [Diagnostic.Note("first given here", at: first)])
            }
            names[text] = parameter
            context.locals[text] = .value(1, .number)
        }
        let own = tree.text(name)
        if calls(own, in: body) {
            report(
                .cycle,
                "`\(own)` calls itself; a function uses only what is defined above it, so that every script ends",
                at: name)
            return nil
        }
        _ = compile(body, in: context)
        // Kinds and values are another matter at every call.
        diagnostics[before...].removeAll { !$0.code.isAboutNames }
        guard diagnostics.count == before else { return nil }
        return .function(
            OwnFunction(name: own, parameters: parameters.map(tree.text), tree: tree, body: body))
    }

    private func calls(_ name: String, in id: ExpressionID) -> Bool {
        // The parts of an expression stand before it in the arena.
        tree.expressions[...id.index].contains { node in
            if case .call(let function, _, _) = node.form {
                node.span.start >= tree[id].span.start && tree.text(function) == name
            } else {
                false
            }
        }
    }

    // MARK: Attributes

    /// Rules and measures of earlier inputs at the prompt may read an attribute, so that its name stands for nothing else
    /// from then on.
    private mutating func takesAnAttributesName(_ statement: Statement) -> Bool {
        guard let name = statement.declaredName, inclusion.names[tree.text(name)] == nil,
            case .attribute(let old)? = definitions[tree.text(name)]
        else { return false }
        switch statement.form {
        case .attribute(_, let agents, _) where tree.text(agents) == old.agents.rawValue: return false
        case .failed: return false
        default:
            report(
                .definedTwice,
                "`\(tree.text(name))` is an attribute of \(old.agents.rawValue) already, which rules and measures may "
                    + "read; choose another name", at: name)
            return true
        }
    }

    private mutating func attribute(
        _ name: SourceSpan, _ span: SourceSpan, _ value: ExpressionID, order: Int
    ) -> Definition? {
        guard let agents = agentsNamed(span) else { return nil }
        var context = Context.rule.inside(agents)
        context.purpose = tree.text(name)
        guard let (code, kind) = compile(value, in: context) else { return nil }
        guard kind != .text, kind != .date, kind != .points else {
            report(.wrongKind, "an attribute is a number or true or false, not \(kind.phrase)", at: tree[value].span)
            return nil
        }
        if case .attribute(let old)? = definitions[tree.text(name)], (old.kind == .truth) != (kind == .truth) {
            report(
                .wrongKind, "`\(old.name)` is \(old.kind.phrase) so far, and stays so; this is \(kind.phrase)",
                at: tree[value].span)
            return nil
        }
        return .attribute(
            OwnAttribute(
                name: tree.text(name), agents: agents, kind: kind, order: order, code: code, span: name,
                source: tree.source))
    }

    // MARK: Measures

    private mutating func declareMeasure(_ name: SourceSpan, _ value: ExpressionID) {
        guard let (code, kind) = compile(value, in: .measure) else {
            define(name, nil)
            return
        }
        guard kind != .truth, kind != .text, kind != .time, kind != .date else {
            let hint = kind == .truth ? "; write `if … then 1 else 0`" : ""
            report(.wrongKind, "a measure is a number, not \(kind.phrase)\(hint)", at: tree[value].span)
            define(name, nil)
            return
        }
        let text = tree.text(name)
        let previous = definitions[text]
        var measure = OwnMeasure(name: text, kind: kind, code: code, source: tree.source, span: name, depth: 1)
        definitions[text] = .measure(measure)
        // Only a measure that replaces another can stand in what it reads.
        if let previous, definitions.isCyclic(measure: text) {
            report(.cycle, "`\(text)` would be part of itself", at: name)
            definitions[text] = previous
            return
        }
        for below in definitions.dependencies(of: text) {
            if case .measure(let own)? = definitions[below] { measure.depth = max(measure.depth, own.depth + 1) }
        }
        if measure.depth > Limits.measureDepth {
            report(
                .limitExceeded,
                "more than \(Limits.measureDepth) measures build on one another here", at: name,
                notes: [Diagnostic.Note(Limits.fixed("write a measure out instead of building on others"))])
            define(name, nil)
        } else {
            definitions[text] = .measure(measure)
        }
    }
}
