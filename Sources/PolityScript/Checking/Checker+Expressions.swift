import Polity

extension Checker {
    typealias Checked = (operand: CodeBuilder.Operand, kind: Kind)

    /// Compiles an expression; `nil` if an error was reported.
    mutating func compile(_ id: ExpressionID, in context: Context) -> (code: Code, kind: Kind)? {
        // Code within code, that of an aggregate, costs more than its expressions.
        if depth > 0, !spend(Self.innerCodeEffort, at: tree[id].span) { return nil }
        var builder = CodeBuilder()
        guard let result = check(id, in: context, into: &builder) else { return nil }
        if builder.isTooLarge {
            reportTooManyInstructions(tree[id].span)
            return nil
        }
        return (builder.code(result: result.operand), result.kind)
    }

    private static let innerCodeEffort = 20

    func instructionLimit() -> String {
        "this expression needs more than the limit of \(Limits.instructions) instructions"
    }

    mutating func reportTooManyInstructions(_ span: SourceSpan) {
        report(
            .limitExceeded, instructionLimit(), at: span,
            notes: [Diagnostic.Note(Limits.fixed("name parts of it with `measure`, or go over a shorter list"))])
    }

    /// The value of an expression that is known before anything runs; `nil` if an error was reported.
    mutating func constant(_ id: ExpressionID) -> (value: Double, kind: Kind)? {
        constant(id, in: .constant)
    }

    mutating func constant(_ id: ExpressionID, in context: Context) -> (value: Double, kind: Kind)? {
        guard let (code, kind) = compile(id, in: context) else { return nil }
        if kind == .text {
            report(.wrongKind, "a value is needed here, not a text", at: tree[id].span)
            return nil
        }
        guard code.slots.isEmpty else {
            report(
                .notConstant,
                "this changes, or differs between agents; the value here must be known before anything runs",
                at: tree[id].span)
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

    /// The value of code that reads nothing, if it has one.
    func knownValue(_ code: Code) -> Double? {
        guard code.slots.isEmpty else { return nil }
        var machine = Machine(code)
        return code.constant ?? (try? machine.evaluate())
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

    mutating func check(
        _ id: ExpressionID, in context: Context, into builder: inout CodeBuilder
    ) -> Checked? {
        // Functions within functions can double at every step: this ends it before memory does.
        if builder.isTooLarge { return (builder.constant(0), .number) }
        let node = tree[id]
        guard spend(at: node.span) else { return nil }
        // The bodies of functions add their heights to that of the expression which calls them.
        if depth == 0 { isTooDeep = false }
        guard depth < Limits.checkDepth else {
            if !isTooDeep {
                report(
                    .limitExceeded,
                    "with the functions that it calls, this expression is nested deeper than the limit of "
                        + "\(Limits.checkDepth)", at: node.span,
                    notes: [Diagnostic.Note(Limits.fixed("name a part of it with `measure`"))])
            }
            isTooDeep = true
            return nil
        }
        depth += 1
        defer { depth -= 1 }
        switch node.form {
        case .number(let value): return literal(value, .number, node.span, into: &builder)
        case .percentage(let value): return literal(value, .share, node.span, into: &builder)
        case .points(let value): return literal(value, .points, node.span, into: &builder)
        case .perYear(let value): return literal(value, .perYear, node.span, into: &builder)
        case .duration(let months): return literal(months, .duration, node.span, into: &builder)
        case .time(let month): return literal(month, .time, node.span, into: &builder)
        case .date(let date): return (builder.constant(date.number), .date)
        case .truth(let value): return (builder.constant(value ? 1 : 0), .truth)
        case .text: return (builder.constant(0), .text)
        case .now: return state(.now, .time, node.span, in: context, into: &builder)
        case .name: return name(node.span, in: context, into: &builder)
        case .unary(let operation, let operand):
            guard let checked = check(operand, in: context, into: &builder) else { return nil }
            return unary(operation, checked, node.span, into: &builder)
        case .binary(let operation, let left, let right):
            if let found = choiceComparison(operation, left, right, node.span, in: context, into: &builder) {
                return found
            }
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
            let arguments = Array(tree.arguments[firstArgument..<firstArgument + count])
            return call(function, arguments, node.span, in: context, into: &builder)
        case .sample(let value, let time, let scenario):
            return sample(value, time, scenario, node.span, in: context, into: &builder)
        case .list, .range, .comprehension:
            report(
                .wrongKind, "a single value is needed here, not several; write for example `mean([1, 2, 3])`",
                at: node.span)
            return nil
        case .members:
            report(
                .wrongKind, "`of` and `where` stand in a function over agents, such as `mean(income of citizens)`",
                at: node.span)
            return nil
        }
    }

    /// A number that is written out; with its unit it may be too large where without it is not.
    private mutating func literal(
        _ value: Double, _ kind: Kind, _ span: SourceSpan, into builder: inout CodeBuilder
    ) -> Checked? {
        guard value.isFinite else {
            let unit = kind == .duration || kind == .time ? "counted in months" : "multiplied out"
            report(.undefinedValue, "this has no value: it is too large when \(unit)", at: span)
            return nil
        }
        return (builder.constant(value), kind)
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

    /// `and` and `or` leave their right side alone where the left one decides; over agents, both sides are columns.
    private mutating func logical(
        _ operation: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID, _ span: SourceSpan,
        in context: Context, into builder: inout CodeBuilder
    ) -> Checked? {
        let isColumn = context.agents != nil
        let result = builder.register()
        let first = check(left, in: context, into: &builder)
        var exit = 0
        if !isColumn {
            if let first { builder.move(first.operand, to: result, at: span) }
            exit = builder.jump(operation == .and ? .jumpUnless : .jumpIf, on: result, at: span)
        }
        let second = check(right, in: context, into: &builder)
        guard let first, let second else { return nil }
        guard let kind = Kind.result(of: operation, first.kind, second.kind) else {
            report(
                .kindsDoNotCombine,
                "`\(operation.rawValue)` does not go between \(first.kind.phrase) and \(second.kind.phrase)", at: span)
            return nil
        }
        if isColumn {
            let op: Op = operation == .and ? .minimum : .maximum
            return (builder.emit(op, first.operand, second.operand, at: span), kind)
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
        let first: Checked?
        let second: Checked?
        if context.agents != nil {
            first = check(then, in: context, into: &builder)
            second = check(otherwise, in: context, into: &builder)
            if let test, let first, let second {
                builder.move(second.operand, to: result, at: span)
                builder.select(first.operand, to: result, where: test.operand, at: span)
            }
        } else {
            let toOtherwise = builder.jump(.jumpUnless, on: test?.operand ?? result, at: span)
            first = check(then, in: context, into: &builder)
            if let first { builder.move(first.operand, to: result, at: span) }
            let toEnd = builder.jump(.jump, on: result, at: span)
            builder.land(toOtherwise)
            second = check(otherwise, in: context, into: &builder)
            if let second { builder.move(second.operand, to: result, at: span) }
            builder.land(toEnd)
        }
        guard let test, test.kind == .truth, let first, let second else { return nil }
        guard let kind = first.kind.unified(with: second.kind) else {
            report(
                .kindsDoNotCombine, "`then` gives \(first.kind.phrase) and `else` \(second.kind.phrase)", at: span)
            return nil
        }
        return (result, kind)
    }
}
