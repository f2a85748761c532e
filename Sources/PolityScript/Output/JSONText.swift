#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Values as JSON with sorted keys: the same input gives the same bytes.
package enum JSONText {
    /// An array with one element a line.
    package static func array(_ elements: [some Encodable]) -> String {
        if elements.isEmpty { return "[]\n" }
        return "[\n" + elements.map { "  " + object($0) }.joined(separator: ",\n") + "\n]\n"
    }

    /// One value in one line. Numbers that JSON cannot write must have been made `null` before.
    package static func object(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { return "null" }
        return String(decoding: data, as: UTF8.self)
    }
}

extension JSONText {
    /// One value over lines, for files that people read.
    package static func pretty(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        guard let data = try? encoder.encode(value) else { return "null\n" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}

extension ResultRow: Encodable {
    package func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }

    /// Missing numbers are `null`, not left out; only rows of several jurisdictions name theirs.
    package var json: JSONValue {
        func number(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }
        var fields: [String: JSONValue] = [
            "scenario": .text(scenario), "measure": .text(measure), "month": .integer(month),
            "estimate": number(estimate), "low": number(low), "high": number(high), "runs": .integer(runs),
        ]
        if let jurisdiction { fields["jurisdiction"] = .text(jurisdiction) }
        return .object(fields)
    }
}
