import Foundation

/// A document of JSON as a reader gets it.
enum ParsedJSON: Decodable, Equatable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([ParsedJSON])
    case object([String: ParsedJSON])

    init(_ text: String) throws {
        self = try JSONDecoder().decode(ParsedJSON.self, from: Data(text.utf8))
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .flag(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([ParsedJSON].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: ParsedJSON].self))
        }
    }

    /// The members on a path of names; `null` where there is none.
    subscript(_ path: String...) -> ParsedJSON {
        path.reduce(self) { value, name in
            if case .object(let members) = value { members[name] ?? .null } else { .null }
        }
    }

    var list: [ParsedJSON] { if case .list(let values) = self { values } else { [] } }
    var text: String? { if case .text(let value) = self { value } else { nil } }
    var number: Double? { if case .number(let value) = self { value } else { nil } }
    var texts: [String] { list.compactMap(\.text) }
    var numbers: [Double] { list.compactMap(\.number) }

    /// All objects in the value, itself included.
    var objects: [ParsedJSON] {
        switch self {
        case .object(let members): [self] + members.values.flatMap(\.objects)
        case .list(let values): values.flatMap(\.objects)
        default: []
        }
    }
}

extension ParsedJSON {
    /// The observations of a specification.
    var rows: [ParsedJSON] { self["data", "values"].list }

    /// The types of the marks of the layers, in their order.
    var marks: [String] { self["layer"].list.map { $0["mark", "type"].text ?? $0["mark"].text ?? "" } }

    /// The layers with a mark of this type.
    func layers(_ mark: String) -> [ParsedJSON] { self["layer"].list.filter { $0["mark", "type"].text == mark } }
}
