import Polity

/// What a name in an expression stands for.
extension Checker {
    mutating func name(
        _ span: SourceSpan, in context: Context, into builder: inout CodeBuilder
    ) -> Checked? {
        let name = tree.text(span)
        if let local = context.locals[name] { return self.local(local, into: &builder, in: context) }
        use(name)
        if let agents = context.agents {
            if let checked = attribute(name, of: agents, into: &builder) { return checked }
        }
        switch definitions[name] {
        case .constant(let value, let kind)?: return (builder.constant(value), kind)
        case .failed?: return nil
        case .measure(let own)?: return measure(.own(name), own.kind, span, in: context, into: &builder)
        case .list?:
            report(
                .wrongKind, "`\(name)` is a list; a single value is needed here, such as `mean(\(name))`", at: span)
            return nil
        case .distribution(let known, let kind)? where context.purpose != nil && context.agents != nil:
            return draw(known, kind, name, span, in: context, into: &builder)
        case .distribution?:
            report(
                .wrongKind,
                "`\(name)` is a distribution; it stands in a `prior` or in an `attribute`, not in a calculation",
                at: span)
            return nil
        default: break
        }
        if let index = Catalogues.measure(name) {
            let kind = Kind(Measure.catalogue[index].entry.unit)
            return measure(.catalogue(index), kind, span, in: context, into: &builder)
        }
        if context.readable.contains(.state) || context.isTemplate {
            if let lever = Catalogues.lever(name) {
                return (builder.slot(.lever(lever)), Kind(lever.entry.unit))
            }
            if let parameter = Catalogues.parameter(name) {
                return (builder.slot(.parameter(parameter)), Kind(parameter.entry.unit))
            }
        }
        if context.isTemplate, isAttribute(name) { return (builder.constant(0), .number) }
        reportUnreadable(name, span, in: context)
        return nil
    }

    /// A parameter of a function or the element of a comprehension.
    private mutating func local(
        _ local: Context.Local, into builder: inout CodeBuilder, in context: Context
    ) -> Checked? {
        switch local {
        case .value(let value, let kind): return (builder.constant(value), kind)
        case .argument(let argument):
            if argument.level == context.level { return (argument.operand, argument.kind) }
            // Code of another level has registers of its own.
            let outer = tree
            tree = argument.tree
            defer { tree = outer }
            var inner = argument.context
            inner.level = context.level
            return check(argument.id, in: inner, into: &builder)
        }
    }

    /// `LEVER = CHOICE`, where the name of a choice means nothing elsewhere; `nil` if this is none.
    mutating func choiceComparison(
        _ operation: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID, _ span: SourceSpan,
        in context: Context, into builder: inout CodeBuilder
    ) -> Checked?? {
        guard operation == .equal || operation == .notEqual, case .name = tree[left].form, case .name = tree[right].form
        else { return nil }
        for (key, value) in [(left, right), (right, left)] {
            let name = tree.text(tree[value].span)
            guard let entry = Catalogues.lever(tree.text(tree[key].span))?.entry, !entry.choices.isEmpty,
                entry.choices.contains(name) || sort(of: name) == nil, context.locals[name] == nil
            else { continue }
            guard let lever = check(key, in: context, into: &builder), let number = choice(value, of: entry) else {
                return .some(nil)
            }
            let op: Op = operation == .equal ? .equal : .notEqual
            return (builder.emit(op, lever.operand, builder.constant(number), at: span), .truth)
        }
        return nil
    }

    private func attribute(_ name: String, of agents: Agents, into builder: inout CodeBuilder) -> Checked? {
        if case .attribute(let own)? = definitions[name], own.agents == agents {
            return (builder.slot(.ownAttribute(name)), own.kind)
        }
        guard let index = Catalogues.attribute(name, of: agents) else { return nil }
        return (builder.slot(.attribute(index)), AgentAttribute.catalogue[index].kind)
    }

    private func isAttribute(_ name: String) -> Bool {
        if case .attribute? = definitions[name] { return true }
        return Agents.allCases.contains { Catalogues.attribute(name, of: $0) != nil }
    }

    private mutating func reportUnreadable(_ name: String, _ span: SourceSpan, in context: Context) {
        if let form = Functions.form(of: name) {
            report(.wrongSortOfName, "`\(name)` is a function; write \(form)", at: span)
        } else if case .function(let function)? = definitions[name] {
            report(.wrongSortOfName, "`\(name)` is a function; write \(function.form)", at: span)
        } else if let agents = context.agents {
            reportUnknown(
                span, wanted: agents == .citizens ? "an attribute of citizens" : "an attribute of enterprises",
                candidates: { $0.attributeNames(of: agents) + $0.constantNames })
        } else if isAttribute(name) {
            let agents = Agents.allCases.filter { Catalogues.attribute(name, of: $0) != nil }.map(\.rawValue)
            report(
                .wrongSortOfName,
                "`\(name)` is an attribute of agents; write for example "
                    + "`mean(\(name) of \(agents.first ?? "citizens"))`", at: span)
        } else if context.readable.contains(.runs) {
            reportUnknown(span, wanted: "a constant", candidates: \.constantNames)
        } else if context.readable.contains(.measures) {
            reportUnknown(
                span, wanted: "a measure",
                candidates: {
                    $0.measureNames + $0.constantNames
                        + (context.readable.contains(.state)
                            ? (Lever.catalogue + EconomyParameter.catalogue).map(\.name) : [])
                })
        } else {
            reportUnknown(span, wanted: "a constant", candidates: \.constantNames)
        }
    }

    private mutating func measure(
        _ slot: Slot, _ kind: Kind, _ span: SourceSpan, in context: Context, into builder: inout CodeBuilder
    ) -> Checked? {
        if context.readable.contains(.measures) || context.isTemplate { return (builder.slot(slot), kind) }
        let name = tree.text(span)
        if context.readable.contains(.runs) {
            report(
                .notConstant, "say at what time: `\(name) at year 10`", at: span,
                fix: Fix(SourceSpan(span.end, span.end), " at year 10"))
        } else {
            report(
                .notConstant, "`\(name)` is a measure; the value here must be known before anything runs", at: span)
        }
        return nil
    }

    /// What can be read of the world besides measures.
    mutating func state(
        _ slot: Slot, _ kind: Kind, _ span: SourceSpan, in context: Context, into builder: inout CodeBuilder
    ) -> Checked? {
        guard context.readable.contains(.state) || context.isTemplate else {
            report(
                .notConstant, "`\(tree.text(span))` changes; the value here must be known before anything runs",
                at: span)
            return nil
        }
        return (builder.slot(slot), kind)
    }

    /// `VALUE at TIME in SCENARIO`: what runs will give.
    mutating func sample(
        _ value: ExpressionID, _ time: ExpressionID, _ scenario: SourceSpan?, _ span: SourceSpan, in context: Context,
        into builder: inout CodeBuilder
    ) -> Checked? {
        guard context.readable.contains(.runs) else {
            report(
                .unexpectedToken,
                "`at` asks for the value in finished runs, which only a claim or another experiment can", at: span)
            return nil
        }
        var inner = context
        inner.readable = [.measures, .state]
        inner.level += 1
        let checked = compile(value, in: inner)
        let month = month(time)
        let isKnown = scenario.map { isScenario($0) } ?? true
        guard let checked, let month, isKnown else { return nil }
        let observed = Observed(value: checked.code, month: month, scenario: scenario.map(tree.text), span: span)
        return (builder.slot(.observed(observed)), checked.kind)
    }
}

extension AgentAttribute {
    var kind: Kind { isTruth ? .truth : Kind(entry.unit) }
}
