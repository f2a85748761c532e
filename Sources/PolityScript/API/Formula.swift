/// An expression of the language with variables of one's own, compiled once: what rules and measures are made of.
///
/// ```swift
/// var tax = try Formula("if share > 40% then rate * profit else 0", variables: ["share", "rate", "profit"])
/// let due = try tax([0.5, 0.2, 100])
/// ```
public struct Formula: Sendable {
    public typealias Fault = Observation.Fault

    private let code: Code
    private var machine: Machine

    /// - Parameters:
    ///   - expression: arithmetic, comparisons, `if`, functions and the variables, which are plain numbers.
    ///   - variables: names that are not those of the catalogues.
    ///   - limits: what it may cost at most to look at it; lower them for a stranger's.
    /// - Throws: ``Observation/Fault`` with the diagnostics of a faulty expression.
    public init(_ expression: String, variables: [String], limits: Limits = Limits()) throws(Fault) {
        // A variable is a measure whose value comes from elsewhere.
        let heads = variables.map { "measure \($0) = 0" }.joined(separator: "\n")
        let source = Source("\(heads)\nmeasure value = (\n\(expression)\n)", name: "expression")
        let checked = Checker.check(Parser.parse(source, limits: limits), limits: limits)
        guard case .measure(let own)? = checked.definitions["value"], checked.program != nil else {
            throw Fault(description: DiagnosticRenderer(source: source).render(checked.diagnostics))
        }
        var inputs: [Int] = []
        for slot in own.code.slots {
            guard case .own(let name) = slot, let index = variables.firstIndex(of: name) else {
                throw Fault(description: "a formula reads its variables only; an ``Observation`` reads a world\n")
            }
            inputs.append(index)
        }
        code = own.code
        machine = Machine(own.code, places: inputs)
    }

    /// The value for one number per variable.
    ///
    /// - Throws: ``Observation/Fault`` where it has none, such as a division by zero.
    @inlinable
    public mutating func callAsFunction(_ values: [Double]) throws(Fault) -> Double {
        try self(values.span)
    }

    /// The same for values that are part of something larger, such as a row of a table.
    public mutating func callAsFunction(_ values: Span<Double>) throws(Fault) -> Double {
        do throws(MachineFault) {
            return try machine.evaluate(values)
        } catch {
            throw Fault(description: Checker.reason(code, error))
        }
    }
}
