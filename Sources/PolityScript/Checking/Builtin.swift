/// A function of the language. To add one, add a line to ``all`` and, if it is new arithmetic, an operation.
package struct Builtin: Sendable {
    /// How the kinds of the values decide the kind of the result.
    package enum Rule: Sendable {
        /// All values measure the same thing, and so does the result.
        case common
        /// Plain numbers in, a plain number out.
        case plain
    }

    package let name: String
    package let form: String
    package let summary: String
    package let rule: Rule
    /// How many values it takes; two-sided operations fold longer lists.
    package let arity: ClosedRange<Int>
    package let operation: Op

    package static let all: [Builtin] = [
        Builtin(
            name: "min", form: "min(a, b, …)", summary: "The smallest value.", rule: .common, arity: 2...64,
            operation: .minimum),
        Builtin(
            name: "max", form: "max(a, b, …)", summary: "The largest value.", rule: .common, arity: 2...64,
            operation: .maximum),
        Builtin(
            name: "abs", form: "abs(x)", summary: "The value without its sign.", rule: .common, arity: 1...1,
            operation: .absolute),
        Builtin(
            name: "sqrt", form: "sqrt(x)", summary: "The square root.", rule: .plain, arity: 1...1,
            operation: .squareRoot),
        Builtin(
            name: "log", form: "log(x)", summary: "The natural logarithm.", rule: .plain, arity: 1...1,
            operation: .logarithm),
        Builtin(
            name: "exp", form: "exp(x)", summary: "The exponential.", rule: .plain, arity: 1...1,
            operation: .exponential),
    ]

    package static func named(_ name: String) -> Builtin? {
        all.first { $0.name == name }
    }
}
