import Polity
import PolityFigures
import PolityLab
import PolityReport

/// What every lever and parameter that matters to the study means and rests on.
extension ReportComposer {
    /// Levers and parameters in which scenarios differ, that a policy, variant or rule sets, that are not at their defaults, or
    /// that an analysis varies; in the order of the catalogues.
    var concerned: [CatalogueEntry] {
        var names: Set<String> = []
        let scenarios = scenarios
        let targets =
            Lever.allCases.map(Factor.Target.lever) + EconomyParameter.allCases.map(Factor.Target.parameter)
        for target in targets {
            let values = Set(scenarios.flatMap { scenario in scenario.places.map { $0[target] } })
            if values.count > 1 || values.contains(where: { $0 != target.entry.defaultValue }) {
                names.insert(target.entry.name)
            }
        }
        for component in components {
            switch component.definition {
            case .policy(let policy):
                names.formUnion(policy.values.keys.map(\.entry.name))
                names.formUnion(policy.rules.flatMap(\.levers).map(\.entry.name))
            case .variant(let variant): names.formUnion(variant.changes.map(\.lever.entry.name))
            case .prior(let prior): names.formUnion(prior.margins.map(\.target.entry.name))
            default: break
            }
        }
        for (_, sets) in settings { names.formUnion(sets.map(\.lever.entry.name)) }
        names.formUnion(plans.flatMap { $0.factors.map(\.target.entry.name) })
        return targets.map(\.entry).filter { names.contains($0.name) }
    }

    var levers: Report.Section {
        let entries = concerned
        guard !entries.isEmpty else { return Report.Section("levers", title: "Levers") }
        let table = Table(
            title: "What they mean",
            columns: [
                Table.Column("name", alignment: .whole), Table.Column("meaning"), Table.Column("unit"),
                Table.Column("range", alignment: .right), Table.Column("default", alignment: .decimal),
                Table.Column("source of the default and the range"),
            ],
            rows: entries.map { entry in
                [
                    entry.name, entry.summary, entry.unit.rawValue, Self.range(entry),
                    entry.defaultValue.map { LeverLine.text($0, entry) } ?? "", entry.source,
                ]
            })
        return Report.Section(
            "levers", title: "Levers and where they come from",
            blocks: [.table(table)] + (origins.map { [.table($0)] } ?? []))
    }

    /// What regimes of the preset library say of the values of levers that matter here.
    private var origins: Table? {
        let concerned = Set(concerned.map(\.name))
        let rows = components.flatMap { component -> [[String]] in
            guard case .regime = component.definition else { return [] }
            return definitions.lines(ofRegime: component.name).compactMap { line in
                guard !line.basis.isEmpty, concerned.contains(line.lever.entry.name) else { return nil }
                return [component.name, line.lever.entry.name, line.text, line.lever.entry.unit.rawValue, line.basis]
            }
        }
        guard !rows.isEmpty else { return nil }
        return Table(
            title: "Where the regimes' values come from",
            columns: [
                Table.Column("regime", alignment: .whole), Table.Column("lever", alignment: .whole),
                Table.Column("value", alignment: .decimal), Table.Column("unit"), Table.Column("where from"),
            ], rows: rows)
    }

    private static func range(_ entry: CatalogueEntry) -> String {
        guard entry.choices.isEmpty else { return entry.choices.joined(separator: ", ") }
        let (low, high) = (entry.range.lowerBound, entry.range.upperBound)
        return
            "\(low.isFinite ? NumberFormat.compact(low) : "any") to \(high.isFinite ? NumberFormat.compact(high) : "any")"
    }
}
