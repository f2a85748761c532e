import PolityLab

/// One line of results: a measure of a scenario, or of a difference, at a time.
package struct ResultRow: Sendable, Hashable {
    /// A scenario's name, or `b - a` for a difference from the baseline.
    package var scenario: String
    /// `nil` in a scenario with one jurisdiction.
    package var jurisdiction: String?
    package var measure: String
    package var month: Int
    /// `nil` where there is no finite number.
    package var estimate: Double?
    package var low: Double?
    package var high: Double?
    package var runs: Int

    package init(
        scenario: String, jurisdiction: String? = nil, measure: String, month: Int, _ estimate: Estimate
    ) {
        self.scenario = scenario
        self.jurisdiction = jurisdiction
        self.measure = measure
        self.month = month
        self.estimate = Self.finite(estimate.mean)
        low = Self.finite(estimate.low)
        high = Self.finite(estimate.high)
        runs = estimate.runs
    }

    private static func finite(_ value: Double?) -> Double? {
        value.flatMap { $0.isFinite ? $0 : nil }
    }
}

/// Rows as comma-separated values after RFC 4180, with line feeds.
package enum CSVText {
    /// - Parameter hasJurisdictions: some scenario has several, so every row says which; empty where there is one.
    package static func header(hasJurisdictions: Bool = false) -> String {
        "scenario,\(hasJurisdictions ? "jurisdiction," : "")measure,month,estimate,low,high,runs\n"
    }

    package static func line(_ row: ResultRow, hasJurisdictions: Bool = false) -> String {
        let start = hasJurisdictions ? [quoted(row.scenario), quoted(row.jurisdiction ?? "")] : [quoted(row.scenario)]
        let cells =
            start + [
                quoted(row.measure), "\(row.month)", number(row.estimate), number(row.low), number(row.high),
                "\(row.runs)",
            ]
        return cells.joined(separator: ",") + "\n"
    }

    /// The shortest text that reads back as the same number; empty for a missing one.
    private static func number(_ value: Double?) -> String {
        value.map { "\($0)" } ?? ""
    }

    /// Quotation marks only where a comma, a mark or a line end needs them.
    package static func quoted(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else { return text }
        var result = "\""
        for character in text {
            if character == "\"" { result += "\"\"" } else { result.append(character) }
        }
        return result + "\""
    }
}
