/// A value of JSON (RFC 8259) whose members keep their order, so that the same specification gives the same bytes.
indirect enum VegaJSON: Sendable, Hashable {
    case null
    case flag(Bool)
    case whole(Int)
    case number(Double)
    /// Words of the program; text from data goes through ``shown(_:)``.
    case text(String)
    case list([VegaJSON])
    /// A list that has every element on a line of its own: observations.
    case rows([VegaJSON])
    case object([Member])

    struct Member: Sendable, Hashable {
        var name: String
        var value: VegaJSON
    }

    /// Text from data as every picture shows it: programs that draw specifications fail at control characters.
    static func shown(_ text: String) -> VegaJSON { .text(text.escapedForTerminal) }

    /// A number that a picture can show; `null` for a gap.
    static func plotted(_ value: Double?) -> VegaJSON {
        value.flatMap { Chart.Point.isPlottable($0) ? .number($0) : nil } ?? .null
    }

    /// An object with the members of both.
    func adding(_ other: VegaJSON) -> VegaJSON {
        guard case .object(let own) = self, case .object(let more) = other else { return self }
        return .object(own + more)
    }
}

extension VegaJSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int) { self = .whole(value) }
    init(floatLiteral value: Double) { self = .number(value) }
    init(booleanLiteral value: Bool) { self = .flag(value) }
    init(arrayLiteral elements: VegaJSON...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, VegaJSON)...) {
        self = .object(elements.map { Member(name: $0.0, value: $0.1) })
    }
    init(nilLiteral: ()) { self = .null }
}

extension VegaJSON {
    /// Bytes up to which an object or list stands on one line.
    private static let lineLength = 108

    /// The value, indented by two blanks a level.
    var document: String {
        var result = ""
        write(into: &result, indent: "")
        return result
    }

    private func write(into result: inout String, indent: String) {
        var line = ""
        if writeLine(into: &line, limit: Self.lineLength - indent.utf8.count) {
            result += line
            return
        }
        let inner = indent + "  "
        switch self {
        case .rows(let elements):
            Self.write(elements, "[", "]", into: &result, indent: indent) { element, result in
                _ = element.writeLine(into: &result, limit: .max)
            }
        case .list(let elements):
            Self.write(elements, "[", "]", into: &result, indent: indent) { $0.write(into: &$1, indent: inner) }
        case .object(let members):
            Self.write(members, "{", "}", into: &result, indent: indent) { member, result in
                result += member.name.quotedAsJSON + ": "
                member.value.write(into: &result, indent: inner)
            }
        default:
            _ = writeLine(into: &result, limit: .max)
        }
    }

    private static func write<Element>(
        _ elements: [Element], _ opening: String, _ closing: String, into result: inout String, indent: String,
        _ body: (Element, inout String) -> Void
    ) {
        result += opening
        for (index, element) in elements.enumerated() {
            result += (index == 0 ? "\n" : ",\n") + indent + "  "
            body(element, &result)
        }
        result += "\n" + indent + closing
    }

    /// The value on one line; false, with a part of it written, when that takes more bytes than the limit.
    private func writeLine(into result: inout String, limit: Int) -> Bool {
        switch self {
        case .null: result += "null"
        case .flag(let value): result += value ? "true" : "false"
        case .whole(let value): result += "\(value)"
        case .number(let value): result += value.isFinite ? "\(value)" : "null"
        case .text(let text): result += text.quotedAsJSON
        case .rows(let elements) where limit < .max && !elements.isEmpty: return false
        case .list(let elements), .rows(let elements):
            result += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { result += ", " }
                guard element.writeLine(into: &result, limit: limit) else { return false }
            }
            result += "]"
        case .object(let members):
            result += "{"
            for (index, member) in members.enumerated() {
                result += (index > 0 ? ", " : "") + member.name.quotedAsJSON + ": "
                guard member.value.writeLine(into: &result, limit: limit) else { return false }
            }
            result += "}"
        }
        return result.utf8.count <= limit
    }
}
