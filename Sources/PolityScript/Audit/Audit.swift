import Polity
import PolityFigures
import PolityLab

/// The checks of neutrality that the program shows on demand.
package enum Audit {
    /// A scenario of a regime by name in the default economy: one of the preset library.
    package static func scenario(_ regime: String) -> Scenario? {
        let definitions = Definitions()
        guard let levers = definitions.levers(of: regime) else { return nil }
        return Scenario(name: regime, levers: levers)
    }

    /// The names of the regimes that can be audited.
    package static var regimes: [String] {
        Presets.all.compactMap { item in
            if case .regime = item.definition { item.name } else { nil }
        }
    }

    /// The economy of audits: small, because there are many runs.
    package static func economy(citizens: Int = 1000) -> Economy {
        var economy = Economy()
        economy[.citizens] = Double(citizens)
        return economy
    }

    /// How often the second regime is above the first on each contested measure; `nil` if one is unknown.
    package static func dominance(
        _ first: String, _ second: String, draws: Int, months: Int, seed: UInt64, threads: Int, watch: Watch
    ) throws(StudyError) -> Table? {
        guard var a = scenario(first), var b = scenario(second) else { return nil }
        a.economy = economy()
        b.economy = economy()
        let outputs = Outputs(DominanceAudit.contested.compactMap(Measure.named), months: [months])
        let rows = try DominanceAudit.run(
            a, b, outputs: outputs, draws: draws, Laboratory(seed: seed, threads: threads, watch: watch))
        return sheet(rows, first: first, second: second, draws: draws, prior: "wide").table
    }

    package static func sheet(
        _ rows: [DominanceAudit.Row], first: String, second: String, draws: Int, prior: String
    ) -> ResultSheet {
        var sheet = ResultSheet(
            "dominance", title: "How often \(second) is above \(first)",
            columns: [
                .init("measure"), .init("month", nil, .hidden), .init("rate", "share of draws", .number),
                .init("estimate", "mean difference", .number),
            ] + ResultSheet.interval() + [.init("decided", "remark"), .init("draws", nil, .hidden)])
        sheet.rows = rows.map { row in
            [
                .text(row.measure), .integer(row.month), .number(row.rate), .number(row.difference.mean),
                .number(row.difference.low), .number(row.difference.high),
                .text(row.isDecided ? "follows from the assumptions" : ""), .integer(row.difference.runs),
            ]
        }
        let times = Set(rows.map(\.month)).sorted().map { timeText($0) }.joined(separator: ", ")
        sheet.notes = [
            "\(draws) draws of what is uncertain from the prior `\(prior)`, the same for both; \(times). A share outside "
                + "\(DominanceAudit.bounds.lowerBound) to \(DominanceAudit.bounds.upperBound) says that the model's form "
                + "decides, not what is uncertain. Above is not better: that is for the reader to say."
        ]
        for row in rows where row.difference.runs < draws {
            sheet.notes.append(
                "\(row.measure) has a value in both in \(row.difference.runs) of \(draws) draws; the others are left out."
            )
        }
        return sheet
    }

    /// The measures on which single levers are shown: together they show every lever that does anything.
    package static let signMeasures = [
        "hhi", "surveillance", "consumer_surplus", "output", "gini_income", "access", "capture", "exposure.state",
        "trust.state", "right.protection", "breach_loss.tail", "abuse_sanctioned.state", "decision_power.public",
    ]

    package static func signs(runs: Int, months: Int, seed: UInt64, threads: Int, watch: Watch) throws(StudyError)
        -> LeverSigns
    {
        try LeverSigns.run(
            measures: signMeasures.compactMap(Measure.named), economy: economy(), months: months, runs: runs,
            seed: seed,
            threads: threads, watch: watch)
    }

    package static func table(_ signs: LeverSigns, runs: Int, months: Int) -> Table {
        Table(
            title: "What each lever does alone",
            columns: [Table.Column("lever"), Table.Column("from"), Table.Column("to")]
                + signs.measures.map { Table.Column($0.name, alignment: .right) },
            rows: [
                ["base", "", ""] + signs.base.map { NumberFormat.compact($0.mean) }
            ]
                + signs.rows.map { row in
                    [row.lever.entry.name, value(row.from, row.lever), value(row.to, row.lever)]
                        + row.differences.map(difference)
                },
            notes: [
                "Paired differences from the same world with the lever at its first value, over \(runs) runs of "
                    + "\(months / 12) years and 1 000 citizens. 0: the interval includes zero. Levers that need another "
                    + "to act are shown with it in both worlds (a fine with a cap, a steward with a commons)."
            ])
    }

    private static func difference(_ estimate: Estimate) -> String {
        guard let low = estimate.low, let high = estimate.high else { return NumberFormat.compact(estimate.mean) }
        guard low > 0 || high < 0 else { return "0" }
        return (estimate.mean > 0 ? "+" : "") + NumberFormat.compact(estimate.mean) + " ± "
            + NumberFormat.compact((high - low) / 2)
    }

    private static func value(_ value: Double, _ lever: Lever) -> String {
        lever.entry.choices.isEmpty ? NumberFormat.compact(value) : lever.entry.choices[Int(value)]
    }

    private static func interval(_ estimate: Estimate) -> String {
        guard let low = estimate.low, let high = estimate.high else { return "" }
        return NumberFormat.interval(low, high, aligned: false)
    }
}
