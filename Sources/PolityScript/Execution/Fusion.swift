/// Turns code into what the machine runs: fewer and larger instructions, because every instruction costs the machine about
/// as much as several multiplications.
///
/// Results are the same in every bit, and so are the inputs for which there is none: two instructions become one only where
/// the one has no finite result if either of the two has none.
package struct Fusion {
    /// In place of the register a: the result is that of the whole code, which ends.
    static let end = UInt16.max

    private let code: Code
    /// How often every register is read, and where jumps lead to.
    private var reads: [Int]
    private var isTarget: [Bool]

    private init(_ code: Code) {
        self.code = code
        reads = [Int](repeating: 0, count: code.registerCount)
        isTarget = [Bool](repeating: false, count: code.instructions.count + 1)
        reads[Int(code.result)] += 1
        for instruction in code.instructions {
            for register in instruction.registersRead { reads[Int(register)] += 1 }
            if let target = instruction.target { isTarget[target] = true }
        }
    }

    /// One instruction for every one of the code, and an end behind them.
    package static func none(_ code: Code) -> [Instruction] {
        aimed(code.instructions + [Instruction(.give, 0, code.result)]) { $0 }
    }

    /// The code's instructions, joined where that pays, and an end.
    package static func instructions(_ code: Code) -> [Instruction] {
        Fusion(code).fused()
    }

    /// Jumps say how far they lead and not where to, which the machine would have to work out every time.
    private static func aimed(_ instructions: [Instruction], _ place: (Int) -> Int) -> [Instruction] {
        var instructions = instructions
        for index in instructions.indices {
            guard let target = instructions[index].target else { continue }
            instructions[index].target = place(target) - index
        }
        return instructions
    }

    private func fused() -> [Instruction] {
        let instructions = code.instructions
        var fused: [Instruction] = []
        /// Where every instruction has come to stand.
        var places: [Int] = []
        var index = 0
        while index < instructions.count {
            places.append(fused.count)
            var next = instructions[index]
            index += 1
            if index < instructions.count, !isTarget[index], let pair = pair(next, instructions[index]) {
                next = pair
                places.append(fused.count)
                index += 1
            }
            if next.op == .jump, leadsToEnd(index - 1) {
                next = Instruction(.give, 0, code.result)
            } else if next.target == nil, next.op != .select, next.a == code.result, leadsToEnd(index) {
                next.a = Self.end
            }
            fused.append(next)
        }
        places.append(fused.count)
        fused.append(Instruction(.give, 0, code.result))
        return Self.aimed(fused) { places[landing($0)] }
    }

    /// Where a jump to an instruction ends up, if that is a jump itself.
    private func landing(_ target: Int) -> Int {
        var target = target
        while target < code.instructions.count, code.instructions[target].op == .jump,
            let next = code.instructions[target].target
        {
            target = next
        }
        return target
    }

    private func leadsToEnd(_ index: Int) -> Bool { landing(index) == code.instructions.count }

    /// Two neighbours as one; `nil` if they are none.
    private func pair(_ first: Instruction, _ second: Instruction) -> Instruction? {
        // A value between them that nothing else reads.
        guard first.target == nil, second.target == nil, first.a != code.result, reads[Int(first.a)] == 1 else {
            return nil
        }
        let passed = first.a
        switch (first.op, second.op) {
        case (.multiply, .add), (.multiply, .multiply), (.subtract, .multiply):
            guard (second.b == passed) != (second.c == passed) else { return nil }
            let op: Op =
                first.op == .subtract ? .subtractMultiply : second.op == .add ? .multiplyAdd : .multiplyMultiply
            return Instruction(op, second.a, first.b, first.c, second.b == passed ? second.c : second.b)
        // In this order alone: the other one differs where 0 meets -0.
        case (.subtract, .maximum) where second.c == passed && second.b != passed:
            return Instruction(.excess, second.a, first.b, first.c, second.b)
        default: return nil
        }
    }
}

extension Instruction {
    /// Where it may jump to.
    var target: Int? {
        get {
            switch op {
            case .jump, .jumpUnless, .jumpIf: Int(b)
            case .jumpUnlessLess, .jumpUnlessLessOrEqual: Int(a)
            default: nil
            }
        }
        set {
            guard let newValue else { return }
            switch op {
            case .jump, .jumpUnless, .jumpIf: b = UInt16(clamping: newValue)
            case .jumpUnlessLess, .jumpUnlessLessOrEqual: a = UInt16(clamping: newValue)
            default: break
            }
        }
    }

    /// The registers whose values it takes.
    var registersRead: [UInt16] {
        switch op {
        case .jump: []
        case .jumpUnless, .jumpIf: [a]
        case .negate, .not, .absolute, .squareRoot, .logarithm, .exponential, .move, .give: [b]
        case .select: [a, b, c]
        case .multiplyAdd, .multiplyMultiply, .subtractMultiply, .excess: [b, c, d]
        default: [b, c]
        }
    }
}
