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
    private enum Key: String, CodingKey {
        case scenario, jurisdiction, measure, month, estimate, low, high, runs
    }

    /// Missing numbers are `null`, not left out; only rows of several jurisdictions name theirs.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(scenario, forKey: .scenario)
        try container.encodeIfPresent(jurisdiction, forKey: .jurisdiction)
        try container.encode(measure, forKey: .measure)
        try container.encode(month, forKey: .month)
        try container.encode(estimate, forKey: .estimate)
        try container.encode(low, forKey: .low)
        try container.encode(high, forKey: .high)
        try container.encode(runs, forKey: .runs)
    }
}
