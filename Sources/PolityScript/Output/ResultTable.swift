import PolityFigures
import PolityLab

/// Rows and series as tables and charts for people.
package enum ResultTable {
    /// - Parameter trends: the way of a scenario's means as a small picture, for rows that have one; no column without any.
    package static func table(
        _ rows: [ResultRow], units: [String: String], comparison: Comparison, trends: [ResultRow: String] = [:]
    ) -> Table {
        // Only several jurisdictions need a name.
        let hasJurisdictions = rows.contains { $0.jurisdiction != nil }
        let places = hasJurisdictions ? [Table.Column("jurisdiction")] : []
        return Table(
            title: "Means over \(comparison.runs) \(comparison.runs == 1 ? "run" : "runs")",
            columns: [Table.Column("measure"), Table.Column("time"), Table.Column("scenario")] + places + [
                Table.Column("mean", alignment: .decimal), Table.Column("95 % interval", alignment: .left),
                Table.Column("unit"),
            ] + (trends.isEmpty ? [] : [Table.Column("from month 0")]),
            rows: rows.map { row in
                [row.measure, timeText(row.month), row.scenario] + (hasJurisdictions ? [row.jurisdiction ?? ""] : [])
                    + [number(row.estimate), interval(row), units[row.measure] ?? ""]
                    + (trends.isEmpty ? [] : [trends[row] ?? ""])
            },
            notes: [setting(comparison)])
    }

    package static func chart(
        _ measure: String, unit: String, series: [Chart.Series], comparison: Comparison
    ) -> Chart {
        Chart(
            title: measure, xTitle: "year", yTitle: "\(measure), \(unit)", series: series,
            source: setting(comparison))
    }

    /// What a number rests on.
    static func setting(_ comparison: Comparison) -> String {
        var text =
            "In this model, under these assumptions: \(durationText(comparison.months)), "
            + "\(comparison.runs) \(comparison.runs == 1 ? "run" : "runs") a scenario, seed \(comparison.seed)"
        if comparison.scenarios.count > 1, let baseline = comparison.scenarios.first {
            text += "; differences from \(baseline.name) are paired by run"
        }
        return text + "."
    }

    private static func number(_ value: Double?) -> String {
        value.map { NumberFormat.compact($0) } ?? "none"
    }

    package static func interval(_ row: ResultRow) -> String {
        guard let low = row.low, let high = row.high else { return "" }
        return NumberFormat.interval(low, high, aligned: false)
    }
}
