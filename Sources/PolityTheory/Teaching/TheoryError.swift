/// Why a model of the theory library gives no answer.
public enum TheoryError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A parameter breaks a condition of the model; `condition` is the inequality in the model's own words.
    case outsideDomain(condition: String, value: Double)
    /// A list has another length than the model needs.
    case wrongCount(of: String, expected: Int, given: Int)
    /// A solver used all its steps; `residual` is what its equation still lacks.
    case notConverged(equation: String, steps: Int, residual: Double)
    /// The model has no such parameter; `known` are those it has.
    case unknownParameter(String, known: [String])
    /// A list was given where one number stands.
    case wrongKind(parameter: String, expected: String)

    /// A count without the point that a number has.
    private static func text(_ value: Double) -> String { Int(exactly: value).map { "\($0)" } ?? "\(value)" }

    public var description: String {
        switch self {
        case .outsideDomain(let condition, let value):
            "the model needs \(condition); the value given is \(Self.text(value))"
        case .wrongCount(let what, let expected, let given):
            "the model needs \(expected) \(what), not \(given)"
        case .notConverged(let equation, let steps, let residual):
            "\(equation) is not solved after \(steps) steps: it is still off by \(residual)"
        case .unknownParameter(let name, let known):
            "the model has no parameter \(name); it has \(known.joined(separator: ", "))"
        case .wrongKind(let parameter, let expected):
            "\(parameter) takes \(expected)"
        }
    }
}

/// Throws unless a parameter meets a condition of the model; a value that is not a number meets none.
func require(_ isMet: Bool, _ condition: String, _ value: Double) throws(TheoryError) {
    guard isMet else { throw TheoryError.outsideDomain(condition: condition, value: value) }
}
