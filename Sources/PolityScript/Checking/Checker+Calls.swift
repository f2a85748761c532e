import Polity

/// Calls: built-in functions, functions of one's own, and functions over lists.
extension Checker {
    mutating func call(
        _ function: SourceSpan, _ arguments: [ExpressionID], _ span: SourceSpan, in context: Context,
        into builder: inout CodeBuilder
    ) -> Checked? {
        let name = tree.text(function)
        use(name)
        if let aggregation = Aggregation.named(name) {
            if let population = population(arguments, context) {
                return aggregate(aggregation, population, arguments, span, in: context, into: &builder)
            }
            if aggregation.takesLists, arguments.count == 1, isList(arguments[0]) {
                return overList(aggregation, arguments[0], span, in: context, into: &builder)
            }
            if aggregation.takesLists, arguments.count == 1, reportsMissingList(arguments[0], in: context) {
                return nil
            }
            if context.readable.contains(.runs), Builtin.named(name) == nil || arguments.count == 1 {
                return overRuns(aggregation, arguments, span, in: context, into: &builder)
            }
            if Builtin.named(name) == nil {
                if arguments.count == 1, let fix = fixForAttribute(arguments[0]) {
                    report(
                        .wrongKind, "`\(name)` goes over agents, and this does not say over which", at: span, fix: fix)
                    return nil
                }
                report(
                    .wrongKind,
                    aggregation.takesLists
                        ? "`\(name)` goes over agents or over a list: \(aggregation.form), or \(name)([1, 2, 3])"
                        : "`\(name)` goes over agents: \(aggregation.form)", at: span)
                return nil
            }
        }
        if let distribution = DistributionName(rawValue: name) {
            return draw(distribution, arguments, span, in: context, into: &builder)
        }
        switch definitions[name] {
        case .function(let own)?: return expand(own, name, arguments, span, in: context, into: &builder)
        case .failed?: return nil
        default: break
        }
        guard let builtin = Builtin.named(name) else {
            for argument in arguments { checkNames(argument, in: context, into: &builder) }
            reportUnknownFunction(function)
            return nil
        }
        return apply(builtin, arguments, span, in: context, into: &builder)
    }

    /// Whether a name where a list is wanted is faulty, or unknown, which is reported: then it is the list that is at fault and
    /// not what goes over it.
    mutating func reportsMissingList(_ id: ExpressionID, in context: Context) -> Bool {
        guard case .name = tree[id].form, !context.readable.contains(.runs) else { return false }
        let span = tree[id].span
        let name = tree.text(span)
        if definitions[name] == .failed { return true }
        guard context.locals[name] == nil, sort(of: name) == nil else { return false }
        reportUnknown(span, wanted: "a list", candidates: \.listNames)
        return true
    }

    /// Checks what an unknown function is given, which may be anything that a function takes.
    private mutating func checkNames(_ argument: ExpressionID, in context: Context, into builder: inout CodeBuilder) {
        if isList(argument) {
            _ = elements(argument, in: context, into: &builder)
        } else if case .members(let value, let agents, let condition) = tree[argument].form {
            guard let agents = agents.map({ agentsNamed($0) }) ?? .citizens else { return }
            guard context.readable.contains(.measures) else { return }
            if Agents(rawValue: tree.text(tree[value].span)) == nil { _ = compile(value, in: context.inside(agents)) }
            if let condition { _ = compile(condition, in: context.inside(agents)) }
        } else if Agents(rawValue: tree.text(tree[argument].span)) == nil {
            _ = check(argument, in: context, into: &builder)
        }
    }

    private mutating func reportUnknownFunction(_ span: SourceSpan) {
        let name = tree.text(span)
        if ["average", "avg"].contains(name), definitions[name] == nil {
            report(
                .unknownName, "no function is called `\(name)`; did you mean `mean`?", at: span, fix: Fix(span, "mean"))
        } else {
            reportUnknown(span, wanted: "a function", candidates: { $0.functionNames })
        }
    }

    /// ` of citizens` behind the name of an attribute; `nil` behind anything else.
    private func fixForAttribute(_ id: ExpressionID) -> Fix? {
        guard case .name = tree[id].form else { return nil }
        let name = tree.text(tree[id].span)
        let agents = Agents.allCases.first { agents in
            if case .attribute(let own)? = definitions[name], own.agents == agents { return true }
            return Catalogues.attribute(name, of: agents) != nil
        }
        return agents.map { Fix(SourceSpan(tree[id].span.end, tree[id].span.end), " of \($0.rawValue)") }
    }

    // MARK: Built-in functions

    private mutating func apply(
        _ builtin: Builtin, _ arguments: [ExpressionID], _ span: SourceSpan, in context: Context,
        into builder: inout CodeBuilder
    ) -> Checked? {
        var checked: [Checked] = []
        for argument in arguments {
            if let value = check(argument, in: context, into: &builder) { checked.append(value) }
        }
        // What is wrong with a value may be why there are too few.
        guard checked.count == arguments.count else { return nil }
        guard builtin.arity.contains(arguments.count) else {
            let wanted = builtin.arity.count == 1 ? "one value" : "\(builtin.arity.lowerBound) values or more"
            report(
                .wrongArgumentCount, "`\(builtin.name)` takes \(wanted), not \(arguments.count): \(builtin.form)",
                at: span)
            return nil
        }
        return fold(builtin, checked, span, into: &builder)
    }

    /// A function of one value, or one that folds several.
    private mutating func fold(
        _ builtin: Builtin, _ values: [Checked], _ span: SourceSpan, into builder: inout CodeBuilder
    ) -> Checked? {
        guard var result = values.first else { return nil }
        if let misfit = values.first(where: { !Self.fits($0.kind, builtin.rule) }) {
            report(.wrongKind, "`\(builtin.name)` needs a number, not \(misfit.kind.phrase)", at: span)
            return nil
        }
        guard values.count > 1 else {
            guard builtin.arity.upperBound == 1 else { return result }
            return (
                builder.emit(builtin.operation, result.operand, at: span),
                builtin.rule == .plain ? .number : result.kind
            )
        }
        for next in values.dropFirst() {
            guard let kind = result.kind.unified(with: next.kind) else {
                report(
                    .kindsDoNotCombine,
                    "`\(builtin.name)` does not go over \(result.kind.phrase) and \(next.kind.phrase)", at: span)
                return nil
            }
            result = (builder.emit(builtin.operation, result.operand, next.operand, at: span), kind)
        }
        return result
    }

    private static func fits(_ kind: Kind, _ rule: Builtin.Rule) -> Bool {
        switch rule {
        case .plain: kind.isPlain
        case .common: kind != .truth && kind != .text && kind != .date
        }
    }

    // MARK: Functions of one's own

    /// Puts the function's body in the place of the call. A function can use only those above it, so this ends.
    private mutating func expand(
        _ function: OwnFunction, _ name: String, _ arguments: [ExpressionID], _ span: SourceSpan, in context: Context,
        into builder: inout CodeBuilder
    ) -> Checked? {
        var checked: [Checked?] = []
        for argument in arguments { checked.append(check(argument, in: context, into: &builder)) }
        guard arguments.count == function.parameters.count else {
            reportArgumentCount(function, arguments.count, span)
            return nil
        }
        // Names in that function have been looked up where it is defined.
        if context.isTemplate { return (builder.constant(0), .number) }
        guard context.depth < limits.functionDepth else {
            reportFunctionDepth(span)
            return nil
        }
        var inner = context
        inner.locals = [:]
        inner.depth += 1
        for (index, parameter) in function.parameters.enumerated() {
            guard let value = checked[index] else { return nil }
            if let known = builder.constant(value.operand) {
                inner.locals[parameter] = .value(known, value.kind)
            } else {
                inner.locals[parameter] = .argument(
                    Context.Argument(
                        operand: value.operand, kind: value.kind, level: context.level, tree: tree,
                        id: arguments[index], context: context))
            }
        }
        let (outerTree, outerExpansion, outerPlace) = (tree, expansion, builder.place)
        tree = function.tree
        if expansion == nil { expansion = (span, name) }
        builder.place = builder.place ?? span
        defer { (tree, expansion, builder.place) = (outerTree, outerExpansion, outerPlace) }
        return check(function.body, in: inner, into: &builder)
    }

    mutating func reportArgumentCount(_ function: OwnFunction, _ count: Int, _ span: SourceSpan) {
        let wanted = function.parameters.count == 1 ? "one value" : "\(function.parameters.count) values"
        report(
            .wrongArgumentCount, "`\(function.name)` takes \(wanted), not \(count): \(function.form)", at: span)
    }

    mutating func reportFunctionDepth(_ span: SourceSpan) {
        report(
            .limitExceeded,
            "more than the limit of \(limits.functionDepth) functions stand inside one another here", at: span,
            notes: [Diagnostic.Note(Limits.howToRaise("function_depth"))])
    }

    // MARK: Functions over lists

    private mutating func overList(
        _ aggregation: Aggregation, _ list: ExpressionID, _ span: SourceSpan, in context: Context,
        into builder: inout CodeBuilder
    ) -> Checked? {
        guard let elements = elements(list, in: context, into: &builder) else { return nil }
        if aggregation == .count { return (builder.constant(Double(elements.count)), .count) }
        guard let first = elements.first else {
            report(.undefinedValue, "this has no value: the list is empty", at: tree[list].span)
            return nil
        }
        if aggregation == .min || aggregation == .max {
            return Builtin.named(aggregation.rawValue).flatMap { fold($0, elements, span, into: &builder) }
        }
        var sum = first
        for next in elements.dropFirst() {
            guard let kind = Kind.result(of: .add, sum.kind, next.kind) else {
                report(
                    .kindsDoNotCombine,
                    "`\(aggregation.rawValue)` does not go over \(sum.kind.phrase) and \(next.kind.phrase)", at: span)
                return nil
            }
            sum = (builder.emit(.add, sum.operand, next.operand, at: span), kind)
        }
        guard aggregation == .mean else { return (sum.operand, aggregation.result(sum.kind)) }
        let count = builder.constant(Double(elements.count))
        return (builder.emit(.divide, sum.operand, count, at: span), aggregation.result(sum.kind))
    }

    /// A number from many runs.
    private mutating func overRuns(
        _ aggregation: Aggregation, _ arguments: [ExpressionID], _ span: SourceSpan, in context: Context,
        into builder: inout CodeBuilder
    ) -> Checked? {
        guard arguments.count == (aggregation == .quantile ? 2 : 1), aggregation != .count, aggregation != .gini else {
            report(
                .wrongArgumentCount,
                "over runs, write `mean(MEASURE at TIME in SCENARIO)`, or `share`, `median`, `quantile`, `min`, `max`",
                at: span)
            return nil
        }
        var inner = context
        inner.level += 1
        guard let value = compile(arguments[0], in: inner) else { return nil }
        var quantile = 0.5
        if aggregation == .quantile {
            guard let level = level(arguments[1]) else { return nil }
            quantile = level
        }
        let needsTruth = aggregation == .share
        guard (value.kind == .truth) == needsTruth else {
            report(
                .wrongKind,
                needsTruth
                    ? "`share` needs a condition, such as `hhi at year 20 in a > 0.25`"
                    : "`\(aggregation.rawValue)` needs a number, not \(value.kind.phrase)", at: tree[arguments[0]].span)
            return nil
        }
        let overRuns = OverRuns(function: aggregation, value: value.code, level: quantile, span: span)
        return (builder.slot(.overRuns(overRuns)), aggregation.result(value.kind))
    }
}
