#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A row of results as it is kept: one JSON object.
struct EstimateRow {
    /// A field's value as a table shows it.
    enum Cell: Sendable, Hashable {
        case missing
        case boolean(Bool)
        case integer(Int64)
        case number(Double)
        case text(String)

        /// What a column needs to be to hold it; `nil` for what any column holds.
        var kind: TableSchema.Kind? {
            switch self {
            case .missing: nil
            case .boolean: .boolean
            case .integer: .integer
            case .number: .number
            case .text: .string
            }
        }
    }

    let cells: [String: Cell]

    /// Where a row that is no object is put as it is.
    static let whole = "json"

    init(_ json: String) {
        if let fields = try? JSONDecoder().decode([String: Value].self, from: Data(json.utf8)) {
            cells = fields.mapValues(\.cell)
        } else {
            cells = [Self.whole: .text(json)]
        }
    }

    /// The kind of a column that holds both.
    static func common(_ a: TableSchema.Kind?, _ b: TableSchema.Kind?) -> TableSchema.Kind? {
        guard let a, let b else { return a ?? b }
        if a == b { return a }
        return Set([a, b]) == [.integer, .number] ? .number : .string
    }

    private indirect enum Value: Decodable {
        case cell(Cell)
        case list([Value])
        case object([String: Value])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .cell(.missing)
            } else if let text = try? container.decode(String.self) {
                self = .cell(.text(text))
            } else if let value = try? container.decode(Bool.self) {
                self = .cell(.boolean(value))
            } else if let value = try? container.decode(Int64.self) {
                self = .cell(.integer(value))
            } else if let value = try? container.decode(Double.self) {
                self = .cell(.number(value))
            } else if let values = try? container.decode([Value].self) {
                self = .list(values)
            } else {
                self = .object(try container.decode([String: Value].self))
            }
        }

        /// A list or an object inside a row is a text in a table.
        var cell: Cell { if case .cell(let cell) = self { cell } else { .text(json.text(isPretty: false)) } }

        private var json: JSON {
            switch self {
            case .cell(.missing): .null
            case .cell(.boolean(let value)): .bool(value)
            case .cell(.integer(let value)): .integer(Int(value))
            case .cell(.number(let value)): .number(value)
            case .cell(.text(let value)): .text(value)
            case .list(let values): .array(values.map(\.json))
            case .object(let fields):
                .object(fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) })
            }
        }
    }
}
