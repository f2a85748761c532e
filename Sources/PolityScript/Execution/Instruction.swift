/// An operation of the machine.
package enum Op: UInt8, Sendable, Hashable {
    /// a ← b ∘ c
    case add, subtract, multiply, divide, power
    case less, lessOrEqual, equal, notEqual
    case minimum, maximum
    /// a ← ∘ b
    case negate, not, absolute, squareRoot, logarithm, exponential, move
    /// Goes to instruction b.
    case jump
    /// Goes to instruction b if register a is 0.
    case jumpUnless
    /// Goes to instruction b if register a is not 0.
    case jumpIf
}

/// Eight bytes: an operation and three registers or targets.
package struct Instruction: Sendable, Hashable {
    package var op: Op
    package var a: UInt16
    package var b: UInt16
    package var c: UInt16

    package init(_ op: Op, _ a: UInt16, _ b: UInt16, _ c: UInt16 = 0) {
        self.op = op
        self.a = a
        self.b = b
        self.c = c
    }
}

/// A compiled expression: flat instructions over registers, which hold the slots' values first, then the constants, then
/// what is calculated. A plain value, so replications share it and results can be traced to it by its hash.
package struct Code: Sendable, Hashable {
    /// What a slot is filled with before the code runs.
    package enum Slot: Sendable, Hashable {
        /// A measure of the catalogue, by its place in it.
        case catalogue(Int)
        /// A measure of one's own, by name.
        case own(String)
    }

    package var slots: [Slot]
    package var constants: [Double]
    package var instructions: [Instruction]
    /// For every instruction, the place in the source that a fault in it is reported at.
    package var spans: [SourceSpan]
    package var registerCount: Int
    /// The register that holds the value at the end.
    package var result: UInt16
}
