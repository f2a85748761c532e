/// Collects instructions while an expression is checked. Registers get their numbers at the end, when it is known how
/// many slots and constants stand before the calculated values.
struct CodeBuilder {
    enum Operand: Sendable, Hashable {
        case slot(Int)
        case constant(Int)
        case calculated(Int)
    }

    fileprivate enum Draft {
        case calculate(Op, Operand, Operand, Operand)
        case branch(Op, Operand, target: Int)
        case compare(Op, Operand, Operand, target: Int)
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
    var isTooLarge: Bool {
        drafts.count > Limits.instructions || constants.count > Limits.instructions
            || slots.count + constants.count + calculated > Int(UInt16.max)
    }

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
        let (drafts, spans) = joined(result: result)
        let instructions = drafts.map { draft in
            switch draft {
            case .calculate(let op, let a, let b, let c): Instruction(op, number(a), number(b), number(c))
            case .branch(let op, let condition, let target):
                Instruction(op, number(condition), UInt16(clamping: target))
            case .compare(let op, let b, let c, let target):
                Instruction(op, UInt16(clamping: target), number(b), number(c))
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

// MARK: Joining of neighbours

extension CodeBuilder {
    /// The drafts with neighbours made one: a comparison and the jump that alone reads it, and a calculation and the move of
    /// its result. A span stays with what can fail: comparisons and moves of finite numbers cannot.
    private func joined(result: Operand) -> (drafts: [Draft], spans: [SourceSpan]) {
        let (drafts, isLeftOut) = withoutCopies(result: result)
        let uses = Self.uses(of: drafts, calculated, result: result)
        var joined: [Draft] = []
        var spans: [SourceSpan] = []
        /// Where every draft has come to stand.
        var places: [Int] = []
        var index = 0
        while index < drafts.count {
            places.append(joined.count)
            if isLeftOut[index] {
                index += 1
            } else if index + 1 < drafts.count, !isLeftOut[index + 1], !uses.isTarget[index + 1],
                let pair = Self.pair(drafts[index], drafts[index + 1], uses)
            {
                joined.append(pair)
                places.append(joined.count)
                spans.append(self.spans[index])
                index += 2
            } else {
                joined.append(drafts[index])
                spans.append(self.spans[index])
                index += 1
            }
        }
        places.append(joined.count)
        for index in joined.indices {
            switch joined[index] {
            case .branch(let op, let condition, let target):
                joined[index] = .branch(op, condition, target: places[target])
            case .compare(let op, let b, let c, let target):
                joined[index] = .compare(op, b, c, target: places[target])
            case .calculate: break
            }
        }
        return (joined, spans)
    }

    /// Two drafts as one; `nil` if they are none.
    private static func pair(_ first: Draft, _ second: Draft, _ uses: Uses) -> Draft? {
        guard case .calculate(let op, let a, let b, let c) = first, op != .select, uses.isPassedOn(a) else {
            return nil
        }
        switch (op, second) {
        case (.less, .branch(.jumpUnless, a, let target)):
            return .compare(.jumpUnlessLess, b, c, target: target)
        case (.lessOrEqual, .branch(.jumpUnless, a, let target)):
            return .compare(.jumpUnlessLessOrEqual, b, c, target: target)
        case (_, .calculate(.move, let destination, a, _)):
            return .calculate(op, destination, b, c)
        default: return nil
        }
    }

    /// How often registers of calculated values are read and written, and which drafts jumps lead to.
    private struct Uses {
        var reads: [Int]
        var writes: [Int]
        var isTarget: [Bool]

        /// Whether an operand is calculated in one place and read in one.
        func isPassedOn(_ operand: Operand) -> Bool {
            guard case .calculated(let index) = operand else { return false }
            return reads[index] == 1 && writes[index] == 1
        }

        mutating func read(_ operand: Operand) {
            if case .calculated(let index) = operand { reads[index] += 1 }
        }

        mutating func write(_ operand: Operand) {
            if case .calculated(let index) = operand { writes[index] += 1 }
        }
    }

    private static func uses(of drafts: [Draft], _ calculated: Int, result: Operand) -> Uses {
        let none = [Int](repeating: 0, count: calculated)
        var uses = Uses(reads: none, writes: none, isTarget: [Bool](repeating: false, count: drafts.count + 1))
        uses.read(result)
        for draft in drafts {
            switch draft {
            case .calculate(let op, let a, let b, let c):
                uses.write(a)
                uses.read(b)
                if c != b { uses.read(c) }
                if op == .select { uses.read(a) }
            case .branch(let op, let condition, let target):
                if op != .jump { uses.read(condition) }
                uses.isTarget[target] = true
            case .compare(_, let b, let c, let target):
                uses.read(b)
                uses.read(c)
                uses.isTarget[target] = true
            }
        }
        return uses
    }
}

// MARK: Copies

extension CodeBuilder {
    /// The drafts without moves of what several paths have written, as where an `if` is the branch of another: each path
    /// writes to the move's destination instead.
    private func withoutCopies(result: Operand) -> (drafts: [Draft], isLeftOut: [Bool]) {
        var drafts = drafts
        var isLeftOut = [Bool](repeating: false, count: drafts.count)
        let uses = Self.uses(of: drafts, calculated, result: result)
        var firstWrites = [Int](repeating: drafts.count, count: calculated)
        for index in drafts.indices {
            guard case .calculate(let op, .calculated(let written), let source, _) = drafts[index] else { continue }
            firstWrites[written] = min(firstWrites[written], index)
            guard op == .move, case .calculated(let copied) = source, copied != written, uses.reads[copied] == 1,
                uses.writes[copied] > 1
            else { continue }
            let between = firstWrites[copied]..<index
            // Nothing between needs the destination, and every path leads to the move.
            guard !drafts[between].contains(where: { $0.mentions(.calculated(written)) || $0.leads(beyond: index) })
            else { continue }
            for place in between { drafts[place].write(to: .calculated(written), insteadOf: source) }
            firstWrites[written] = min(firstWrites[written], between.lowerBound)
            isLeftOut[index] = true
        }
        return (drafts, isLeftOut)
    }
}

extension CodeBuilder.Draft {
    fileprivate func mentions(_ operand: CodeBuilder.Operand) -> Bool {
        switch self {
        case .calculate(_, let a, let b, let c): a == operand || b == operand || c == operand
        case .branch(_, let condition, _): condition == operand
        case .compare(_, let b, let c, _): b == operand || c == operand
        }
    }

    fileprivate func leads(beyond index: Int) -> Bool {
        switch self {
        case .calculate: false
        case .branch(_, _, let target), .compare(_, _, _, let target): target > index
        }
    }

    fileprivate mutating func write(to new: CodeBuilder.Operand, insteadOf old: CodeBuilder.Operand) {
        guard case .calculate(let op, old, let b, let c) = self else { return }
        self = .calculate(op, new, b, c)
    }
}
