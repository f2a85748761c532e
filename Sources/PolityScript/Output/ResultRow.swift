import PolityFigures
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

/// Rows of results as lines, with line feeds.
extension CSVText {
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
}
