/// A published model as something to ask: a name, parameters with their defaults, and what follows from them as tables and
/// series. Front ends list, describe and run models through this alone.
public struct TheoryModel: Sendable {
    /// Lower snake case, as typed.
    public let name: String
    /// In a few words, for lists.
    public let title: String
    /// The publication.
    public let reference: String
    /// What the model assumes, in a sentence or two.
    public let assumptions: String
    /// What the model says, and does not say, about the two institutional models.
    public let reading: String
    public let parameters: [TheoryParameter]
    private let answer: @Sendable (TheoryArguments) throws(TheoryError) -> TheoryResult

    public init(
        name: String, title: String, reference: String, assumptions: String, reading: String,
        parameters: [TheoryParameter],
        answer: @escaping @Sendable (TheoryArguments) throws(TheoryError) -> TheoryResult
    ) {
        self.name = name
        self.title = title
        self.reference = reference
        self.assumptions = assumptions
        self.reading = reading
        self.parameters = parameters
        self.answer = answer
    }

    /// What follows from the defaults with some parameters set anew.
    ///
    /// - Throws: ``TheoryError/unknownParameter(_:known:)``, ``TheoryError/wrongKind(parameter:expected:)``, and what the
    ///   model itself throws, above all ``TheoryError/outsideDomain(condition:value:)``.
    public func result(with settings: [String: TheoryValue] = [:]) throws(TheoryError) -> TheoryResult {
        var values: [String: TheoryValue] = [:]
        for parameter in parameters { values[parameter.name] = parameter.value }
        for (name, value) in settings.sorted(by: { $0.key < $1.key }) {
            guard let known = values[name] else {
                throw TheoryError.unknownParameter(name, known: parameters.map(\.name))
            }
            values[name] = try known.replaced(by: value, parameter: name)
        }
        return try answer(TheoryArguments(values: values))
    }
}

/// A parameter of a published model.
public struct TheoryParameter: Sendable, Hashable {
    /// Lower snake case, as typed: the symbol spelled out (`eta`), or a word.
    public let name: String
    /// As the paper writes it, `η`.
    public let symbol: String
    /// What it is, with its unit and range.
    public let meaning: String
    /// The default; its kind is the kind that the parameter takes.
    public let value: TheoryValue

    public init(_ name: String, _ symbol: String, _ meaning: String, _ value: TheoryValue) {
        self.name = name
        self.symbol = symbol
        self.meaning = meaning
        self.value = value
    }
}

/// A number or a list of numbers.
public enum TheoryValue: Sendable, Hashable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral
{
    case number(Double)
    /// A matrix is a list of its rows.
    case list([Double])

    public init(floatLiteral value: Double) { self = .number(value) }
    public init(integerLiteral value: Int) { self = .number(Double(value)) }
    public init(arrayLiteral elements: Double...) { self = .list(elements) }

    func replaced(by other: TheoryValue, parameter: String) throws(TheoryError) -> TheoryValue {
        switch (self, other) {
        case (.number, .number), (.list, .list): return other
        case (.list, .number(let number)): return .list([number])
        case (.number, .list): throw TheoryError.wrongKind(parameter: parameter, expected: "one number")
        }
    }
}

/// The values that a model is asked for.
public struct TheoryArguments: Sendable {
    let values: [String: TheoryValue]

    /// The number of a parameter that the model declares; asking for another one is a programmer's mistake.
    public func number(_ name: String) -> Double {
        guard case .number(let number)? = values[name] else { preconditionFailure("no number \(name)") }
        return number
    }

    /// The list of a parameter that the model declares; asking for another one is a programmer's mistake.
    public func list(_ name: String) -> [Double] {
        guard case .list(let list)? = values[name] else { preconditionFailure("no list \(name)") }
        return list
    }

    /// A whole number from a range.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)``.
    public func whole(_ name: String, in range: ClosedRange<Int>) throws(TheoryError) -> Int {
        let number = number(name)
        guard let whole = Int(exactly: number), range.contains(whole) else {
            throw TheoryError.outsideDomain(
                condition: "\(name) whole, from \(range.lowerBound) to \(range.upperBound)", value: number)
        }
        return whole
    }
}
