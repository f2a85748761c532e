import PolityNumerics

/// An instruction whose result is no finite number.
package struct MachineFault: Error, Sendable, Hashable {
    package var instruction: Int
}

/// Runs compiled expressions: one loop, one `switch`, bare numbers in registers.
///
/// The loop is unsafe, because bounds checks and the ownership of an array took most of a short rule's time. It is sound
/// because ``init(_:places:isFused:)`` has looked at every register and every target that the code names.
package struct Machine: Sendable {
    private let code: Code
    /// The code's, joined by ``Fusion``.
    private let instructions: [Instruction]
    /// For every slot, where its value stands among those that are handed over.
    private let places: [Int]
    /// How many values have to be handed over.
    private let inputs: Int
    /// The registers, if they are so few: inside the value, so that nobody has to ask who else holds them.
    private var few = SIMD64<Double>()
    /// The registers, if they are more.
    private var many: [Double] = []

    /// - Parameters:
    ///   - places: for every slot, the place of its value; without it, values come in the order of the slots.
    ///   - isFused: whether neighbours are joined; results are the same.
    package init(_ code: Code, places: [Int]? = nil, isFused: Bool = true) {
        precondition(code.isSound, "code names registers and targets that exist, and its jumps lead forward")
        self.code = code
        self.places = places ?? Array(code.slots.indices)
        precondition(self.places.count == code.slots.count, "one place for every slot")
        precondition(self.places.allSatisfy { $0 >= 0 }, "places count from 0")
        inputs = (self.places.max() ?? -1) + 1
        instructions = isFused ? Fusion.instructions(code) : Fusion.none(code)
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

    @inline(__always)
    package mutating func evaluate(_ values: Span<Double>) throws(MachineFault) -> Double {
        precondition(values.count >= inputs, "a value for every slot")
        // Either is lent for the time of the call.
        let value = many.isEmpty ? Self.run(instructions, &few, values, places) : evaluateMany(values)
        guard let value else { throw fault(values) }
        return value
    }

    @inline(never)
    private mutating func evaluateMany(_ values: Span<Double>) -> Double? {
        Self.run(instructions, &many, values, places)
    }

    /// Which instruction of the code it is that has no finite result.
    @inline(never)
    private func fault(_ values: Span<Double>) -> MachineFault {
        var plain = Machine(code, places: places, isFused: false)
        return plain.firstFault(values)
    }

    private mutating func firstFault(_ values: Span<Double>) -> MachineFault {
        var place = 0
        let value =
            many.isEmpty
            ? Self.run(instructions, &few, values, places, fault: &place)
            : Self.run(instructions, &many, values, places, fault: &place)
        precondition(value == nil, "joined instructions fail where the others do")
        return MachineFault(instruction: place)
    }

    /// - Parameter fault: takes the place of the first instruction that has no finite result.
    /// - Returns: `nil` if there is one.
    @inline(__always)
    private static func run(
        _ instructions: [Instruction], _ memory: UnsafeMutableRawPointer, _ values: Span<Double>, _ places: [Int],
        fault: UnsafeMutablePointer<Int>? = nil
    ) -> Double? {
        let registers = memory.assumingMemoryBound(to: Double.self)
        places.withUnsafeBufferPointer { places in
            for slot in places.indices { registers[slot] = values[unchecked: places[slot]] }
        }
        return instructions.withUnsafeBufferPointer { instructions in
            instructions.baseAddress.flatMap { run($0, registers, fault) }
        }
    }

    /// Runs sound code, which jumps forward only, so that every run ends.
    @inline(__always)
    private static func run(
        _ first: UnsafePointer<Instruction>, _ registers: UnsafeMutablePointer<Double>,
        _ fault: UnsafeMutablePointer<Int>?
    ) -> Double? {
        var place = first
        /// 0, and no number from the first infinite result on. A sum asks less of the processor than a branch.
        var trouble = 0.0
        while true {
            let instruction = place
            let a = Int(instruction.pointee.a)
            let b = Int(instruction.pointee.b)
            let c = Int(instruction.pointee.c)
            var d: Int { Int(instruction.pointee.d) }
            let value: Double
            switch instruction.pointee.op {
            case .add: value = registers[b] + registers[c]
            case .subtract: value = registers[b] - registers[c]
            case .multiply: value = registers[b] * registers[c]
            case .divide: value = registers[b] / registers[c]
            case .power: value = power(registers[b], registers[c])
            case .less: value = registers[b] < registers[c] ? 1 : 0
            case .lessOrEqual: value = registers[b] <= registers[c] ? 1 : 0
            case .equal: value = registers[b] == registers[c] ? 1 : 0
            case .notEqual: value = registers[b] != registers[c] ? 1 : 0
            case .minimum: value = min(registers[b], registers[c])
            case .maximum: value = larger(registers[b], registers[c])
            case .negate: value = -registers[b]
            case .not: value = registers[b] == 0 ? 1 : 0
            case .absolute: value = registers[b].magnitude
            case .squareRoot: value = registers[b].squareRoot()
            case .logarithm: value = logarithm(registers[b])
            case .exponential: value = exponential(registers[b])
            case .move: value = registers[b]
            case .select: value = registers[b] != 0 ? registers[c] : registers[a]
            case .multiplyAdd: value = registers[b] * registers[c] + registers[d]
            case .multiplyMultiply: value = registers[b] * registers[c] * registers[d]
            case .subtractMultiply: value = (registers[b] - registers[c]) * registers[d]
            case .excess:
                let difference = registers[b] - registers[c]
                trouble += difference - difference
                value = larger(registers[d], difference)
            case .give: return trouble == 0 ? registers[b] : nil
            case .jump:
                place += b
                continue
            // Branches and not `?:`, which becomes a move that the next instruction would have to wait for.
            case .jumpUnless:
                if registers[a] != 0 { place += 1 } else { place += b }
                continue
            case .jumpIf:
                if registers[a] == 0 { place += 1 } else { place += b }
                continue
            case .jumpUnlessLess:
                if registers[b] < registers[c] { place += 1 } else { place += a }
                continue
            case .jumpUnlessLessOrEqual:
                if registers[b] <= registers[c] { place += 1 } else { place += a }
                continue
            }
            trouble += value - value
            if let fault, trouble != 0 {
                fault.pointee = place - first
                return nil
            }
            if a == Int(Fusion.end) { return trouble == 0 ? value : nil }
            registers[a] = value
            place += 1
        }
    }

    /// As `max`, for numbers, in one instruction of the processor.
    @inline(__always)
    private static func larger(_ x: Double, _ y: Double) -> Double { x > y ? x : y }

    // Apart, because their many instructions would take the loop's place in the processor's registers.

    @inline(never)
    private static func power(_ base: Double, _ exponent: Double) -> Double { Elementary.pow(base, exponent) }

    @inline(never)
    private static func logarithm(_ value: Double) -> Double { Elementary.log(value) }

    @inline(never)
    private static func exponential(_ value: Double) -> Double { Elementary.exp(value) }
}

extension Code {
    /// Every register that is named exists, and every jump leads forward, to an instruction or behind the last.
    fileprivate var isSound: Bool {
        guard slots.count + constants.count <= registerCount, registerCount <= Int(UInt16.max),
            Int(result) < registerCount
        else { return false }
        return instructions.indices.allSatisfy { place in
            let instruction = instructions[place]
            let isOwn: Bool =
                switch instruction.op {
                case .multiplyAdd, .multiplyMultiply, .subtractMultiply, .excess, .give: true
                default: false
                }
            let writes = instruction.target == nil ? [instruction.a] : []
            return !isOwn && (writes + instruction.registersRead).allSatisfy { Int($0) < registerCount }
                && (instruction.target.map { $0 > place && $0 <= instructions.count } ?? true)
        }
    }
}
