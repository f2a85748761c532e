import Foundation

/// A document of JSON as a reader gets it.
enum ParsedJSON: Equatable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([ParsedJSON])
    case object([String: ParsedJSON])

    init(_ text: String) throws {
        self.init(value: try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed))
    }

    private init(value: Any) {
        switch value {
        case let text as String: self = .text(text)
        case let list as [Any]: self = .list(list.map(ParsedJSON.init(value:)))
        case let members as [String: Any]: self = .object(members.mapValues(ParsedJSON.init(value:)))
        case let number as NSNumber:
            self = Self.isFlag(number) ? .flag(number.boolValue) : .number(number.doubleValue)
        default: self = .null
        }
    }

    /// Foundation keeps flags as numbers of one byte.
    private static func isFlag(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }

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
