import PolityNumerics

/// An instruction whose result is no finite number.
package struct MachineFault: Error, Sendable, Hashable {
    package var instruction: Int
}

/// Runs compiled expressions: one loop, one `switch`, bare numbers in registers.
///
/// The loop is unsafe, because bounds checks and the ownership of an array took most of a short rule's time. It is sound
/// because ``init(_:places:)`` has looked at every register and every target that the code names.
package struct Machine: Sendable {
    /// The code's, with a ``Op/stop`` wherever it ends.
    private let instructions: [Instruction]
    /// For every slot, where its value stands among those that are handed over.
    private let places: [Int]
    private let result: Int
    /// The registers, if they are so few: inside the value, so that nobody has to ask who else holds them.
    private var few = SIMD64<Double>()
    /// The registers, if they are more.
    private var many: [Double] = []

    /// - Parameter places: for every slot, the place of its value; without it, values come in the order of the slots.
    package init(_ code: Code, places: [Int]? = nil) {
        precondition(code.isSound, "code names registers and targets that exist, and its jumps lead forward")
        self.places = places ?? Array(code.slots.indices)
        precondition(self.places.count == code.slots.count, "one place for every slot")
        let stop = Instruction(.stop, 0, 0)
        instructions =
            code.instructions.map { $0.op == .jump && Int($0.b) == code.instructions.count ? stop : $0 } + [stop]
        result = Int(code.result)
        if code.registerCount > few.scalarCount { many = [Double](repeating: 0, count: code.registerCount) }
        for (index, constant) in code.constants.enumerated() {
            let register = code.slots.count + index
            if many.isEmpty { few[register] = constant } else { many[register] = constant }
        }
    }

    /// The expression's value with these values in its slots.
    package mutating func evaluate(_ values: [Double] = []) throws(MachineFault) -> Double {
        try evaluate(values.span)
    }

    package mutating func evaluate(_ values: Span<Double>) throws(MachineFault) -> Double {
        // Either is lent for the time of the call.
        let fault =
            many.isEmpty
            ? Self.run(instructions, &few, values, places) : Self.run(instructions, &many, values, places)
        guard fault < 0 else { throw MachineFault(instruction: fault) }
        return many.isEmpty ? few[result] : many[result]
    }

    /// Runs sound code, which jumps forward only, so that every run ends.
    ///
    /// - Returns: the instruction that has no finite result; below 0 if all have one.
    @inline(__always)
    private static func run(
        _ instructions: [Instruction], _ memory: UnsafeMutableRawPointer, _ values: Span<Double>, _ places: [Int]
    ) -> Int {
        let registers = memory.assumingMemoryBound(to: Double.self)
        for slot in places.indices { registers[slot] = values[places[slot]] }
        let instructions = instructions.span
        var counter = 0
        while true {
            let instruction = instructions[unchecked: counter]
            let a = Int(instruction.a)
            let b = Int(instruction.b)
            let c = Int(instruction.c)
            let value: Double
            switch instruction.op {
            case .add: value = registers[b] + registers[c]
            case .subtract: value = registers[b] - registers[c]
            case .multiply: value = registers[b] * registers[c]
            case .divide: value = registers[b] / registers[c]
            case .power: value = Elementary.pow(registers[b], registers[c])
            case .less: value = registers[b] < registers[c] ? 1 : 0
            case .lessOrEqual: value = registers[b] <= registers[c] ? 1 : 0
            case .equal: value = registers[b] == registers[c] ? 1 : 0
            case .notEqual: value = registers[b] != registers[c] ? 1 : 0
            case .minimum: value = min(registers[b], registers[c])
            case .maximum: value = max(registers[b], registers[c])
            case .negate: value = -registers[b]
            case .not: value = registers[b] == 0 ? 1 : 0
            case .absolute: value = registers[b].magnitude
            case .squareRoot: value = registers[b].squareRoot()
            case .logarithm: value = Elementary.log(registers[b])
            case .exponential: value = Elementary.exp(registers[b])
            case .move: value = registers[b]
            case .select: value = registers[b] != 0 ? registers[c] : registers[a]
            case .stop: return -1
            case .jump:
                counter = b
                continue
            // Branches and not `?:`, which becomes a move that the next instruction would have to wait for.
            case .jumpUnless:
                if registers[a] != 0 { counter &+= 1 } else { counter = b }
                continue
            case .jumpIf:
                if registers[a] == 0 { counter &+= 1 } else { counter = b }
                continue
            case .jumpUnlessLess:
                if registers[b] < registers[c] { counter &+= 1 } else { counter = a }
                continue
            case .jumpUnlessLessOrEqual:
                if registers[b] <= registers[c] { counter &+= 1 } else { counter = a }
                continue
            }
            guard value.magnitude < .infinity else { return counter }
            registers[a] = value
            counter &+= 1
        }
    }
}

extension Code {
    /// Every register that is named exists, and every jump leads forward, to an instruction or behind the last.
    fileprivate var isSound: Bool {
        guard slots.count + constants.count <= registerCount, Int(result) < registerCount else { return false }
        return instructions.indices.allSatisfy { place in
            let instruction = instructions[place]
            let (a, b, c) = (Int(instruction.a), Int(instruction.b), Int(instruction.c))
            func leadsForward(_ target: Int) -> Bool { target > place && target <= instructions.count }
            switch instruction.op {
            case .stop: return false
            case .jump: return leadsForward(b)
            case .jumpUnless, .jumpIf: return a < registerCount && leadsForward(b)
            case .jumpUnlessLess, .jumpUnlessLessOrEqual:
                return leadsForward(a) && b < registerCount && c < registerCount
            default: return a < registerCount && b < registerCount && c < registerCount
            }
        }
    }
}
