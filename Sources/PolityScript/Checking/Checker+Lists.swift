import Polity
import PolityLab

/// Lists, ranges and distributions: values that stand for several.
extension Checker {
    /// Whether an expression stands for several values.
    func isList(_ id: ExpressionID) -> Bool {
        switch tree[id].form {
        case .list, .range, .comprehension: return true
        case .name:
            if case .list? = definitions[tree.text(tree[id].span)] { return true }
            return false
        default: return false
        }
    }

    /// The elements of a list in code; `nil` if an error was reported.
    mutating func elements(
        _ id: ExpressionID, in context: Context, into builder: inout CodeBuilder
    ) -> [Checked]? {
        let node = tree[id]
        var result: [Checked] = []
        switch node.form {
        case .list(let first, let count):
            for element in Array(tree.arguments[first..<first + count]) {
                guard let part = elements(element, in: context, into: &builder) else { return nil }
                result += part
                if result.count > limits.listLength { break }
            }
        case .range(let low, let high, let step):
            guard let values = range(low, high, step, node.span, in: context) else { return nil }
            result = values.map { (builder.constant($0.value), $0.kind) }
        case .comprehension(let body, let variable, let domain):
            guard !reportsMissingList(domain, in: context), let values = constants(domain, in: context) else {
                return nil
            }
            let name = tree.text(variable)
            for value in values {
                var inner = context
                inner.locals[name] = .value(value.value, value.kind)
                guard let element = check(body, in: inner, into: &builder) else { return nil }
                result.append(element)
                if builder.isTooLarge { break }
            }
        default:
            if isList(id) { return constants(id, in: context)?.map { (builder.constant($0.value), $0.kind) } }
            return check(id, in: context, into: &builder).map { [$0] }
        }
        guard result.count <= limits.listLength else {
            reportLongList(node.span)
            return nil
        }
        return result
    }

    /// The elements of a list that is known before anything runs.
    mutating func constants(_ id: ExpressionID, in context: Context) -> [(value: Double, kind: Kind)]? {
        let node = tree[id]
        switch node.form {
        case .range(let low, let high, let step): return range(low, high, step, node.span, in: context)
        case .list(let first, let count):
            var result: [(value: Double, kind: Kind)] = []
            for element in Array(tree.arguments[first..<first + count]) {
                guard let part = constants(element, in: context) else { return nil }
                result += part
                guard result.count <= limits.listLength else {
                    reportLongList(node.span)
                    return nil
                }
            }
            return result
        case .comprehension(let body, let variable, let domain):
            guard !reportsMissingList(domain, in: context), let values = constants(domain, in: context) else {
                return nil
            }
            var result: [(value: Double, kind: Kind)] = []
            for value in values {
                var inner = context
                inner.readable = []
                inner.locals[tree.text(variable)] = .value(value.value, value.kind)
                guard let element = constant(body, in: inner) else { return nil }
                result.append(element)
            }
            return result
        case .name:
            let name = tree.text(node.span)
            if case .list(let values, let kind)? = definitions[name], context.locals[name] == nil {
                use(name)
                return spend(values.count, at: node.span) ? values.map { ($0, kind) } : nil
            }
        default: break
        }
        var inner = context
        inner.readable = []
        return constant(id, in: inner).map { [$0] }
    }

    /// `low..high step s`; without a step it counts by 1.
    private mutating func range(
        _ low: ExpressionID, _ high: ExpressionID, _ step: ExpressionID?, _ span: SourceSpan, in context: Context
    ) -> [(value: Double, kind: Kind)]? {
        var inner = context
        inner.readable = []
        let first = constant(low, in: inner)
        let last = constant(high, in: inner)
        let width = step.map { constant($0, in: inner) }
        guard let first, let last else { return nil }
        guard let kind = first.kind.unified(with: last.kind) else {
            report(
                .kindsDoNotCombine, "a range does not go from \(first.kind.phrase) to \(last.kind.phrase)", at: span)
            return nil
        }
        var distance = 1.0
        if let width {
            guard let width else { return nil }
            distance = width.value
        } else if first.value != first.value.rounded() || last.value != last.value.rounded() || kind == .share {
            report(
                .wrongKind, "a range of single values needs a step: `\(tree.text(span)) step …`", at: span)
            return nil
        }
        guard distance > 0, last.value >= first.value else {
            report(.undefinedValue, "a range goes upwards by a step above 0", at: span)
            return nil
        }
        // The end belongs to the range even where rounding misses it by a little.
        let count = ((last.value - first.value) / distance + 1e-9).rounded(.down)
        guard count < Double(limits.listLength) else {
            reportLongList(span)
            return nil
        }
        guard spend(Int(count), at: span) else { return nil }
        return (0...Int(count)).map { (min(last.value, first.value + Double($0) * distance), kind) }
    }

    /// The kind that all elements share; `nil` if an error was reported.
    mutating func commonKind(
        _ values: [(value: Double, kind: Kind)], of what: String = "a list does not hold", at span: SourceSpan
    ) -> Kind? {
        guard var kind = values.first?.kind else { return .number }
        for value in values.dropFirst() {
            guard let next = kind.unified(with: value.kind) else {
                report(
                    .kindsDoNotCombine, "\(what) \(kind.phrase) and \(value.kind.phrase)", at: span)
                return nil
            }
            kind = next
        }
        return kind
    }

    private mutating func reportLongList(_ span: SourceSpan) {
        report(
            .limitExceeded, "a list has at most \(limits.listLength) elements", at: span,
            notes: [Diagnostic.Note(Limits.howToRaise("list_length"))])
    }

    // MARK: Distributions

    /// The distribution that an expression names, with the kind of its values; `nil` if it is none, `.some(nil)` if it is a
    /// faulty one, which was reported.
    mutating func distribution(
        _ id: ExpressionID, in context: Context = .constant
    ) -> (distribution: Distribution, kind: Kind)?? {
        let node = tree[id]
        if case .name = node.form, context.locals[tree.text(node.span)] == nil,
            case .distribution(let known, let kind)? = definitions[tree.text(node.span)]
        {
            use(tree.text(node.span))
            return .some((known, kind))
        }
        guard case .call(let function, let first, let count) = node.form else { return nil }
        let arguments = Array(tree.arguments[first..<first + count])
        guard let name = DistributionName(rawValue: tree.text(function)) else {
            guard case .function(let own)? = definitions[tree.text(function)], makesDistribution(own) else {
                return nil
            }
            use(own.name)
            return .some(distribution(of: own, arguments, node.span, in: context))
        }
        guard name != .chance else { return nil }
        let values = parameters(of: name, arguments, in: context)
        return .some(values.flatMap { self.distribution(name, $0, node.span) })
    }

    /// Whether a function gives a distribution, as `define up_to(a) = uniform(0..a)` does.
    private func makesDistribution(_ own: OwnFunction) -> Bool {
        var function = own
        // At the prompt, where names are given anew, functions may call one another in a circle.
        for _ in 0...limits.functionDepth {
            guard case .call(let name, _, _) = function.tree[function.body].form else { return false }
            let called = function.tree.text(name)
            if let distribution = DistributionName(rawValue: called) { return distribution != .chance }
            guard case .function(let next)? = definitions[called] else { return false }
            function = next
        }
        return false
    }

    private mutating func distribution(
        of own: OwnFunction, _ arguments: [ExpressionID], _ span: SourceSpan, in context: Context
    ) -> (distribution: Distribution, kind: Kind)? {
        guard arguments.count == own.parameters.count else {
            reportArgumentCount(own, arguments.count, span)
            return nil
        }
        var inner = Context.constant
        inner.depth = context.depth + 1
        guard inner.depth <= limits.functionDepth else {
            reportFunctionDepth(span)
            return nil
        }
        for (parameter, argument) in zip(own.parameters, arguments) {
            guard let value = constant(argument, in: context) else { return nil }
            inner.locals[parameter] = .value(value.value, value.kind)
        }
        let (outerTree, outerExpansion) = (tree, expansion)
        tree = own.tree
        if expansion == nil { expansion = (span, own.name) }
        defer { (tree, expansion) = (outerTree, outerExpansion) }
        return distribution(own.body, in: inner) ?? nil
    }

    /// The distribution of a draw.
    mutating func drawParameters(
        _ name: DistributionName, _ arguments: [ExpressionID], _ span: SourceSpan, in context: Context
    ) -> (distribution: Distribution, kind: Kind)? {
        // In a function, its values are known by their names; agents and what changes are not.
        var inner = Context.constant
        inner.locals = context.locals
        inner.level = context.level + 1
        inner.depth = context.depth
        return parameters(of: name, arguments, in: inner).flatMap { distribution(name, $0, span) }
    }

    /// The parameters of a distribution. A range counts as its two ends.
    private mutating func parameters(
        of name: DistributionName, _ arguments: [ExpressionID], in context: Context
    ) -> [(value: Double, kind: Kind)]? {
        var result: [(value: Double, kind: Kind)] = []
        for argument in arguments {
            if case .range(let low, let high, nil) = tree[argument].form, name == .uniform {
                guard let low = constant(low, in: context), let high = constant(high, in: context) else { return nil }
                result += [low, high]
            } else if isList(argument) {
                guard let values = constants(argument, in: context) else { return nil }
                result += values
            } else {
                guard let value = constant(argument, in: context) else { return nil }
                result.append(value)
            }
        }
        return result
    }

    private mutating func distribution(
        _ name: DistributionName, _ values: [(value: Double, kind: Kind)], _ span: SourceSpan
    ) -> (distribution: Distribution, kind: Kind)? {
        let numbers = values.map(\.value)
        let made: Distribution? =
            switch (name, numbers.count) {
            case (.uniform, 2): .uniform(low: numbers[0], high: numbers[1])
            case (.triangular, 3): .triangular(low: numbers[0], mode: numbers[1], high: numbers[2])
            case (.normal, 2): .normal(mean: numbers[0], deviation: numbers[1])
            case (.beta, 2): .beta(a: numbers[0], b: numbers[1])
            case (.choice, 1...): .choice(numbers)
            default: nil
            }
        guard let made else {
            report(.wrongArgumentCount, "`\(name.rawValue)` is written \(name.form)", at: span)
            return nil
        }
        guard let kind = name == .beta ? .share : commonKind(values, of: "`\(name.rawValue)` does not take", at: span)
        else { return nil }
        guard kind != .truth, kind != .date, kind != .text else {
            report(.wrongKind, "`\(name.rawValue)` needs numbers, not \(kind.phrase)", at: span)
            return nil
        }
        guard made.isSound else {
            report(.undefinedValue, "these values make no distribution: \(name.demand)", at: span)
            return nil
        }
        return (made, kind)
    }
}
