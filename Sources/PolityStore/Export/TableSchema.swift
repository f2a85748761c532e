/// What is told about a table besides its rows.
struct TableSchema: Sendable {
    enum Kind: String, Sendable {
        case integer, number, string, boolean
    }

    struct Field: Sendable {
        var name: String
        var kind: Kind
        var description: String
        var unit: String?
        var isRequired = false
        var minimum: Double?
        var choices: [String] = []

        init(
            _ name: String, _ kind: Kind, _ description: String, unit: String? = nil, isRequired: Bool = false,
            minimum: Double? = nil, choices: [String] = []
        ) {
            self.name = name
            self.kind = kind
            self.description = description
            self.unit = unit
            self.isRequired = isRequired
            self.minimum = minimum
            self.choices = choices
        }
    }

    struct ForeignKey: Sendable {
        var fields: [String]
        var table: String
        var theirs: [String]
    }

    var name: String
    var title: String
    var fields: [Field]
    var primaryKey: [String]
    var foreignKeys: [ForeignKey] = []

    var file: String { name + ".csv" }

    /// As a data resource of Frictionless.
    func resource(_ seal: OutputFile.Seal) -> JSON {
        var schema: [(String, JSON)] = [
            ("fields", .array(fields.map(\.json))), ("missingValues", .array([.text("")])),
            ("primaryKey", .array(primaryKey.map { .text($0) })),
        ]
        if !foreignKeys.isEmpty { schema.append(("foreignKeys", .array(foreignKeys.map(\.json)))) }
        return .object([
            ("name", .text(name)), ("title", .text(title)), ("path", .text(file)),
            ("profile", .text("tabular-data-resource")), ("format", .text("csv")), ("mediatype", .text("text/csv")),
            ("encoding", .text("utf-8")), ("bytes", .integer(seal.bytes)), ("hash", .text("sha256:" + seal.hash)),
            (
                "dialect",
                .object([
                    ("delimiter", .text(",")), ("lineTerminator", .text("\n")), ("quoteChar", .text("\"")),
                    ("doubleQuote", .bool(true)), ("header", .bool(true)), ("skipInitialSpace", .bool(false)),
                ])
            ), ("schema", .object(schema)),
        ])
    }
}

extension TableSchema.Field {
    fileprivate var json: JSON {
        var json: [(String, JSON)] = [
            ("name", .text(name)), ("type", .text(kind.rawValue)),
            ("description", .text(description + (unit.map { " Unit: \($0)." } ?? ""))),
        ]
        if let unit { json.append(("unit", .text(unit))) }
        var constraints: [(String, JSON)] = []
        if isRequired { constraints.append(("required", .bool(true))) }
        if let minimum {
            constraints.append(("minimum", kind == .integer ? .integer(Int(minimum)) : .number(minimum)))
        }
        if !choices.isEmpty { constraints.append(("enum", .array(choices.map { .text($0) }))) }
        if !constraints.isEmpty { json.append(("constraints", .object(constraints))) }
        return .object(json)
    }
}

extension TableSchema.ForeignKey {
    fileprivate var json: JSON {
        .object([
            ("fields", .array(fields.map { .text($0) })),
            (
                "reference",
                .object([("resource", .text(table)), ("fields", .array(theirs.map { .text($0) }))])
            ),
        ])
    }
}
