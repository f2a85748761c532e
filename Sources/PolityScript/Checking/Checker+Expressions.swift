import Polity

extension Checker {
    /// Where an expression stands, which decides what it may read.
    enum Context {
        /// Known before anything runs: numbers, constants and functions of them.
        case constant
        /// A measure of one's own: the catalogue's measures and own ones as well.
        case measure
    }

    typealias Checked = (operand: CodeBuilder.Operand, kind: Kind)

    /// Compiles an expression; `nil` if an error was reported.
    mutating func compile(_ id: ExpressionID, in context: Context) -> (code: Code, kind: Kind)? {
        var builder = CodeBuilder()
        guard let result = check(id, in: context, into: &builder) else { return nil }
        if builder.isTooLarge {
            report(
                .limitExceeded, "this expression needs more than the limit of \(Limits.instructions) instructions",
                at: tree[id].span)
            return nil
        }
        return (builder.code(result: result.operand), result.kind)
    }

    /// The value of an expression that is known before anything runs; `nil` if an error was reported.
    mutating func constant(_ id: ExpressionID) -> (value: Double, kind: Kind)? {
        guard let (code, kind) = compile(id, in: .constant) else { return nil }
        if kind == .text {
            report(.wrongKind, "a value is needed here, not a text", at: tree[id].span)
            return nil
        }
        var machine = Machine(code)
        do throws(MachineFault) {
            return (try machine.evaluate(), kind)
        } catch {
            report(.undefinedValue, "this has no value: \(Self.reason(code, error))", at: code.spans[error.instruction])
            return nil
        }
    }

    /// Why an operation has no finite result.
    package static func reason(_ code: Code, _ fault: MachineFault) -> String {
        switch code.instructions[fault.instruction].op {
        case .divide: "division by zero, or a result too large"
        case .squareRoot: "the square root of a negative number"
        case .logarithm: "the logarithm of zero or a negative number"
        case .power: "a power that is undefined or too large"
        default: "the result is no finite number"
        }
    }

    private mutating func check(
        _ id: ExpressionID, in context: Context, into builder: inout CodeBuilder
    ) -> Checked? {
        let node = tree[id]
        switch node.form {
        case .number(let value): return (builder.constant(value), .number)
        case .percentage(let value): return (builder.constant(value), .share)
        case .duration(let months) where months.isFinite: return (builder.constant(months), .duration)
        case .time(let month) where month.isFinite: return (builder.constant(month), .time)
        case .duration, .time:
            report(.undefinedValue, "this has no value: it is too large when counted in months", at: node.span)
            return nil
        case .date(let date): return (builder.constant(date.number), .date)
        case .truth(let value): return (builder.constant(value ? 1 : 0), .truth)
        case .text: return (builder.constant(0), .text)
        case .name: return name(node.span, in: context, into: &builder)
        case .unary(let operation, let operand):
            guard let checked = check(operand, in: context, into: &builder) else { return nil }
            return unary(operation, checked, node.span, into: &builder)
        case .binary(let operation, let left, let right):
            guard let machine = Self.machineOperation(operation) else {
                return logical(operation, left, right, node.span, in: context, into: &builder)
            }
            // Both sides are checked even if the first fails, to report all faults.
            let first = check(left, in: context, into: &builder)
            let second = check(right, in: context, into: &builder)
            guard let first, let second else { return nil }
            return binary(operation, machine, first, second, node.span, into: &builder)
        case .conditional(let condition, let then, let otherwise):
            return conditional(condition, then, otherwise, node.span, in: context, into: &builder)
        case .call(let function, let firstArgument, let count):
            let arguments = tree.arguments[firstArgument..<firstArgument + count]
            return call(function, arguments, node.span, in: context, into: &builder)
        }
    }

    // MARK: Operands

    private mutating func name(
        _ span: SourceSpan, in context: Context, into builder: inout CodeBuilder
    ) -> Checked? {
        let name = tree.text(span)
        switch definitions[name] {
        case .constant(let value, let kind)?: return (builder.constant(value), kind)
        case .failed?: return nil
        case .measure(let own)?:
            return measure(.own(name), own.kind, span, in: context, into: &builder)
        default: break
        }
        if let index = Catalogues.measure(name) {
            let kind = Kind(Measure.catalogue[index].entry.unit)
            return measure(.catalogue(index), kind, span, in: context, into: &builder)
        }
        switch context {
        case .constant:
            if Builtin.named(name) != nil {
                reportUncalled(name, span)
            } else {
                reportUnknown(span, wanted: "a constant", candidates: \.constantNames)
            }
        case .measure:
            if Builtin.named(name) != nil {
                reportUncalled(name, span)
            } else {
                reportUnknown(span, wanted: "a measure", candidates: { $0.measureNames + $0.constantNames })
            }
        }
        return nil
    }

    private mutating func reportUncalled(_ name: String, _ span: SourceSpan) {
        let form = Builtin.named(name)?.form ?? name
        report(.wrongSortOfName, "`\(name)` is a function; write \(form)", at: span)
    }

    private mutating func measure(
        _ slot: Code.Slot, _ kind: Kind, _ span: SourceSpan, in context: Context, into builder: inout CodeBuilder
    ) -> Checked? {
        if case .constant = context {
            report(
                .notConstant, "`\(tree.text(span))` is a measure; the value here must be known before anything runs",
                at: span)
            return nil
        }
        return (builder.slot(slot), kind)
    }

    // MARK: Operations

    private mutating func unary(
        _ operation: UnaryOperator, _ operand: Checked, _ span: SourceSpan, into builder: inout CodeBuilder
    ) -> Checked? {
        switch operation {
        case .minus:
            guard operand.kind != .truth, operand.kind != .time, operand.kind != .text, operand.kind != .date else {
                report(.wrongKind, "`-` needs a number, not \(operand.kind.phrase)", at: span)
                return nil
            }
            return (builder.emit(.negate, operand.operand, at: span), operand.kind)
        case .not:
            guard operand.kind == .truth else {
                report(.wrongKind, "`not` needs true or false, not \(operand.kind.phrase)", at: span)
                return nil
            }
            return (builder.emit(.not, operand.operand, at: span), .truth)
        }
    }

    private mutating func binary(
        _ operation: BinaryOperator, _ machine: (op: Op, isSwapped: Bool), _ left: Checked, _ right: Checked,
        _ span: SourceSpan, into builder: inout CodeBuilder
    ) -> Checked? {
        guard let kind = Kind.result(of: operation, left.kind, right.kind) else {
            report(
                .kindsDoNotCombine,
                "`\(operation.rawValue)` does not go between \(left.kind.phrase) and \(right.kind.phrase)", at: span)
            return nil
        }
        let (first, second) = machine.isSwapped ? (right, left) : (left, right)
        let operand = builder.emit(machine.op, first.operand, second.operand, at: span)
        return (operand, kind)
    }

    /// The machine has `<` and `<=` only; the others swap their sides. `and` and `or` are no
    /// operations but jumps.
    private static func machineOperation(_ operation: BinaryOperator) -> (op: Op, isSwapped: Bool)? {
        switch operation {
        case .add: (.add, false)
        case .subtract: (.subtract, false)
        case .multiply: (.multiply, false)
        case .divide: (.divide, false)
        case .power: (.power, false)
        case .less: (.less, false)
        case .lessOrEqual: (.lessOrEqual, false)
        case .greater: (.less, true)
        case .greaterOrEqual: (.lessOrEqual, true)
        case .equal: (.equal, false)
        case .notEqual: (.notEqual, false)
        case .and, .or: nil
        }
    }

    /// `and` and `or` leave their right side alone where the left one decides.
    private mutating func logical(
        _ operation: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID, _ span: SourceSpan,
        in context: Context, into builder: inout CodeBuilder
    ) -> Checked? {
        let result = builder.register()
        let first = check(left, in: context, into: &builder)
        if let first { builder.move(first.operand, to: result, at: span) }
        let exit = builder.jump(operation == .and ? .jumpUnless : .jumpIf, on: result, at: span)
        let second = check(right, in: context, into: &builder)
        guard let first, let second else { return nil }
        guard let kind = Kind.result(of: operation, first.kind, second.kind) else {
            report(
                .kindsDoNotCombine,
                "`\(operation.rawValue)` does not go between \(first.kind.phrase) and \(second.kind.phrase)", at: span)
            return nil
        }
        builder.move(second.operand, to: result, at: span)
        builder.land(exit)
        return (result, kind)
    }

    private mutating func conditional(
        _ condition: ExpressionID, _ then: ExpressionID, _ otherwise: ExpressionID, _ span: SourceSpan,
        in context: Context, into builder: inout CodeBuilder
    ) -> Checked? {
        let result = builder.register()
        let test = check(condition, in: context, into: &builder)
        if let test, test.kind != .truth {
            report(.wrongKind, "`if` needs true or false, not \(test.kind.phrase)", at: tree[condition].span)
        }
        let toOtherwise = builder.jump(.jumpUnless, on: test?.operand ?? result, at: span)
        let first = check(then, in: context, into: &builder)
        if let first { builder.move(first.operand, to: result, at: span) }
        let toEnd = builder.jump(.jump, on: result, at: span)
        builder.land(toOtherwise)
        let second = check(otherwise, in: context, into: &builder)
        if let second { builder.move(second.operand, to: result, at: span) }
        builder.land(toEnd)
        guard let test, test.kind == .truth, let first, let second else { return nil }
        guard let kind = first.kind.unified(with: second.kind) else {
            report(
                .kindsDoNotCombine, "`then` gives \(first.kind.phrase) and `else` \(second.kind.phrase)", at: span)
            return nil
        }
        return (result, kind)
    }

    private mutating func call(
        _ function: SourceSpan, _ arguments: ArraySlice<ExpressionID>, _ span: SourceSpan, in context: Context,
        into builder: inout CodeBuilder
    ) -> Checked? {
        var checked: [Checked] = []
        for argument in arguments {
            if let value = check(argument, in: context, into: &builder) { checked.append(value) }
        }
        guard let builtin = Builtin.named(tree.text(function)) else {
            reportUnknown(function, wanted: "a function", candidates: { _ in Builtin.all.map(\.name) })
            return nil
        }
        guard builtin.arity.contains(arguments.count) else {
            let wanted = builtin.arity.count == 1 ? "one value" : "\(builtin.arity.lowerBound) values or more"
            report(
                .wrongArgumentCount, "`\(builtin.name)` takes \(wanted), not \(arguments.count): \(builtin.form)",
                at: span)
            return nil
        }
        guard checked.count == arguments.count, var result = checked.first else { return nil }
        if let misfit = checked.first(where: { !Self.fits($0.kind, builtin.rule) }) {
            report(.wrongKind, "`\(builtin.name)` needs a number, not \(misfit.kind.phrase)", at: span)
            return nil
        }
        guard checked.count > 1 else {
            return (
                builder.emit(builtin.operation, result.operand, at: span),
                builtin.rule == .plain ? .number : result.kind
            )
        }
        for next in checked.dropFirst() {
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
}
