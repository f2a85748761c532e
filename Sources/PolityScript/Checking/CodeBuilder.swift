/// Collects instructions while an expression is checked. Registers get their numbers at the end, when it is known how
/// many slots and constants stand before the calculated values.
struct CodeBuilder {
    enum Operand: Sendable, Hashable {
        case slot(Int)
        case constant(Int)
        case calculated(Int)
    }

    private enum Draft {
        case calculate(Op, Operand, Operand, Operand)
        case branch(Op, Operand, target: Int)
    }

    private var slots: [Slot] = []
    private var constants: [Double] = []
    private var drafts: [Draft] = []
    private var spans: [SourceSpan] = []
    private var calculated = 0

    /// Where instructions are reported at while a function of another place is put in.
    var place: SourceSpan?

    /// The value of an operand that is known.
    func constant(_ operand: Operand) -> Double? {
        if case .constant(let index) = operand { constants[index] } else { nil }
    }

    /// More was emitted than 16-bit registers and targets hold.
    var isTooLarge: Bool { drafts.count > Limits.instructions || constants.count > Limits.instructions }

    mutating func slot(_ slot: Slot) -> Operand {
        if let index = slots.firstIndex(of: slot) { return .slot(index) }
        slots.append(slot)
        return .slot(slots.count - 1)
    }

    mutating func constant(_ value: Double) -> Operand {
        // Small tables are searched, so that a long list of equal numbers stays short.
        if constants.count < 64, let index = constants.firstIndex(where: { $0.bitPattern == value.bitPattern }) {
            return .constant(index)
        }
        constants.append(value)
        return .constant(constants.count - 1)
    }

    /// A register of its own for a value that several paths write.
    mutating func register() -> Operand {
        calculated += 1
        return .calculated(calculated - 1)
    }

    mutating func emit(_ op: Op, _ b: Operand, _ c: Operand? = nil, at span: SourceSpan) -> Operand {
        let result = register()
        drafts.append(.calculate(op, result, b, c ?? b))
        spans.append(place ?? span)
        return result
    }

    mutating func move(_ value: Operand, to register: Operand, at span: SourceSpan) {
        drafts.append(.calculate(.move, register, value, value))
        spans.append(place ?? span)
    }

    /// Lets a register take a value where a condition holds, without a jump: for code that runs over columns.
    mutating func select(_ value: Operand, to register: Operand, where condition: Operand, at span: SourceSpan) {
        drafts.append(.calculate(.select, register, condition, value))
        spans.append(place ?? span)
    }

    /// A jump whose target is set later with ``land(_:)``.
    mutating func jump(_ op: Op, on condition: Operand, at span: SourceSpan) -> Int {
        drafts.append(.branch(op, condition, target: 0))
        spans.append(place ?? span)
        return drafts.count - 1
    }

    /// Lets a jump lead to the next instruction.
    mutating func land(_ jump: Int) {
        if case .branch(let op, let condition, _) = drafts[jump] {
            drafts[jump] = .branch(op, condition, target: drafts.count)
        }
    }

    func code(result: Operand) -> Code {
        let instructions = drafts.map { draft in
            switch draft {
            case .calculate(let op, let a, let b, let c): Instruction(op, number(a), number(b), number(c))
            case .branch(let op, let condition, let target):
                Instruction(op, number(condition), UInt16(clamping: target))
            }
        }
        return Code(
            slots: slots, constants: constants, instructions: instructions, spans: spans,
            registerCount: slots.count + constants.count + calculated, result: number(result))
    }

    private func number(_ operand: Operand) -> UInt16 {
        switch operand {
        case .slot(let index): UInt16(clamping: index)
        case .constant(let index): UInt16(clamping: slots.count + index)
        case .calculated(let index): UInt16(clamping: slots.count + constants.count + index)
        }
    }
}
