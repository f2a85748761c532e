/// An operation of the machine.
package enum Op: UInt8, Sendable, Hashable {
    /// a ← b ∘ c
    case add, subtract, multiply, divide, power
    case less, lessOrEqual, equal, notEqual
    case minimum, maximum
    /// a ← ∘ b
    case negate, not, absolute, squareRoot, logarithm, exponential, move
    /// a ← c if b is not 0; else a keeps its value.
    case select
    /// Goes to instruction b.
    case jump
    /// Goes to instruction b if register a is 0.
    case jumpUnless
    /// Goes to instruction b if register a is not 0.
    case jumpIf
    /// Goes to instruction a unless b < c, or b <= c: a comparison and its jump in one.
    case jumpUnlessLess, jumpUnlessLessOrEqual

    // What follows is the machine's own: no ``Code`` has it, ``Fusion`` puts it there.

    /// a ← b · c + d, a ← b · c · d, a ← (b - c) · d, with two roundings each.
    case multiplyAdd, multiplyMultiply, subtractMultiply
    /// a ← the larger of d and b - c, as in `max(0, share - 40%)`.
    case excess
    /// Ends with the value of b.
    case give
}

/// Ten bytes: an operation and four registers or targets.
package struct Instruction: Sendable, Hashable {
    package var op: Op
    package var a: UInt16
    package var b: UInt16
    package var c: UInt16
    package var d: UInt16

    package init(_ op: Op, _ a: UInt16, _ b: UInt16, _ c: UInt16 = 0, _ d: UInt16 = 0) {
        self.op = op
        self.a = a
        self.b = b
        self.c = c
        self.d = d
    }
}
