/// All functions that scripts can call, of whatever sort: one list for help, completion and suggestions.
package enum Functions {
    package struct Item: Sendable {
        package let name: String
        package let form: String
        package let summary: String
    }

    package static let all: [Item] =
        Builtin.all.map { Item(name: $0.name, form: $0.form, summary: $0.summary) }
        + Aggregation.allCases.map { Item(name: $0.rawValue, form: $0.form, summary: $0.summary) }
        + DistributionName.allCases.map { Item(name: $0.rawValue, form: $0.form, summary: $0.summary) }

    package static func isKnown(_ name: String) -> Bool { form(of: name) != nil }

    /// How a function is called; of several of a name (`min` of values and `min` over agents), the first.
    package static func form(of name: String) -> String? { all.first { $0.name == name }?.form }

    /// What is known about all functions of a name; `nil` if there is none.
    package static func page(_ name: String) -> String? {
        let found = all.filter { $0.name == name }
        return found.isEmpty ? nil : found.map { "\($0.form)\n    \($0.summary)\n" }.joined()
    }

    package static var names: [String] {
        var seen: Set<String> = []
        return all.map(\.name).filter { seen.insert($0).inserted }
    }
}
