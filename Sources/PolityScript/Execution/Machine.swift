import PolityNumerics

/// An instruction whose result is no finite number.
package struct MachineFault: Error, Sendable, Hashable {
    package var instruction: Int
}

/// Runs compiled expressions: one loop, one `switch`, bare numbers in registers.
package struct Machine: Sendable {
    private let code: Code
    private var registers: [Double]

    package init(_ code: Code) {
        self.code = code
        registers = [Double](repeating: 0, count: code.registerCount)
        for (index, constant) in code.constants.enumerated() {
            registers[code.slots.count + index] = constant
        }
    }

    /// The expression's value with these values in its slots, of which there must be as many as the code has.
    ///
    /// Code made by the checker jumps forward only, so that every run ends.
    package mutating func evaluate(_ slots: [Double] = []) throws(MachineFault) -> Double {
        precondition(slots.count == code.slots.count, "one value for every slot")
        for (index, value) in slots.enumerated() {
            registers[index] = value
        }
        var counter = 0
        while counter < code.instructions.count {
            let instruction = code.instructions[counter]
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
            case .jump:
                counter = b
                continue
            case .jumpUnless:
                counter = registers[a] == 0 ? b : counter + 1
                continue
            case .jumpIf:
                counter = registers[a] != 0 ? b : counter + 1
                continue
            }
            guard value.isFinite else { throw MachineFault(instruction: counter) }
            registers[a] = value
            counter += 1
        }
        return registers[Int(code.result)]
    }
}
