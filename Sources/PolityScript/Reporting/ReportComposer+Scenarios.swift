import Polity
import PolityFigures
import PolityLab
import PolityReport

/// What differs between the scenarios, and what every lever that differs means and rests on.
extension ReportComposer {
    /// A setting in which some scenario is not as the first, or not as the catalogue has it.
    private struct Setting: Hashable {
        var name: String
        /// `nil` where there is one jurisdiction.
        var place: Int?
    }

    /// Scenarios side by side up to here, below one another beyond.
    private static let mostColumns = 6

    var scenarioSection: Report.Section {
        let scenarios = scenarios
        guard let first = scenarios.first else { return Report.Section("scenarios", title: "Scenarios") }
        var blocks: [Report.Block] = [.definitions(scenarios.map { Report.Definition($0.name, composition($0)) })]
        let comparable = scenarios.filter { $0.places.count == first.places.count }
        let differences = comparable.dropFirst().map { ($0, Parity(first, $0).differences) }
        if differences.contains(where: { !$0.1.isEmpty }) {
            blocks.append(
                .table(
                    comparable.count <= Self.mostColumns
                        ? sideBySide(comparable, differences.flatMap(\.1)) : oneBelowOther(first, Array(differences))))
        } else if comparable.count > 1 {
            blocks.append(.paragraph("They differ in nothing but their names."))
        }
        if comparable.count < scenarios.count {
            blocks.append(.paragraph("Scenarios with another number of jurisdictions are not set side by side."))
        }
        if let shared = shared(scenarios) { blocks.append(.table(shared)) }
        return Report.Section("scenarios", title: "Scenarios", blocks: blocks)
    }

    /// What a scenario is made of, as the script says.
    private func composition(_ scenario: Scenario) -> String {
        guard case .scenario(let definition)? = definitions[scenario.name] else {
            return "The regime \(scenario.name) in the default economy."
        }
        let parts = definition.parts.map { part in
            var text = "the regime \(part.regime)"
            if !part.additions.isEmpty { text += " with \(part.additions.joined(separator: ", "))" }
            return text + " in \(part.economy.map { "the economy \($0)" } ?? "the default economy")"
        }
        let sets = definition.sets.count
        return parts.joined(separator: "; ").capitalizedFirst + (sets > 0 ? ", with \(sets) settings made in time" : "")
            + "."
    }

    private func sideBySide(_ scenarios: [Scenario], _ differences: [Parity.Difference]) -> Table {
        var table = Table(
            title: "What differs",
            columns: [Table.Column("setting", alignment: .whole), Table.Column("sort")]
                + scenarios.map { Table.Column($0.name, alignment: .decimal) } + [Table.Column("unit")])
        var seen: Set<Setting> = []
        for difference in differences {
            guard seen.insert(Setting(name: difference.name, place: difference.place)).inserted else { continue }
            table.rows.append(
                [named(difference, scenarios[0]), difference.sort.rawValue]
                    + scenarios.map { shown(difference, in: $0, first: scenarios[0]) }
                    + [definitions.unit(of: difference.name) ?? ""])
        }
        table.notes = ["Everything else is the same: population, technology, mechanisms and luck."]
        return table
    }

    private func oneBelowOther(_ first: Scenario, _ found: [(Scenario, [Parity.Difference])]) -> Table {
        var table = Table(
            title: "What differs from \(first.name)",
            columns: [
                Table.Column("scenario", alignment: .whole), Table.Column("setting", alignment: .whole),
                Table.Column("sort"),
                Table.Column(first.name, alignment: .decimal), Table.Column("here", alignment: .decimal),
                Table.Column("unit"),
            ])
        for (scenario, differences) in found {
            for difference in differences {
                table.rows.append([
                    scenario.name, named(difference, first), difference.sort.rawValue,
                    shown(difference, in: first, first: first), shown(difference, in: scenario, first: first),
                    definitions.unit(of: difference.name) ?? "",
                ])
            }
        }
        table.notes = ["Everything else is the same: population, technology, mechanisms and luck."]
        return table
    }

    private func named(_ difference: Parity.Difference, _ scenario: Scenario) -> String {
        scenario.places.count > 1 && difference.sort != .mechanism && difference.sort != .policy
            ? "\(difference.name) in \(scenario.places[difference.place].name)" : difference.name
    }

    private func shown(_ difference: Parity.Difference, in scenario: Scenario, first: Scenario) -> String {
        switch difference.sort {
        case .mechanism: return scenario.isOn(difference.name) ? "on" : "off"
        case .policy:
            return Parity(first, scenario).differences.contains { $0.sort == .policy } ? "its own" : "as the first"
        case .institution, .economy:
            guard let target = Factor.Target(named: difference.name) else { return "" }
            return Self.text(scenario.places[difference.place][target], of: target)
        }
    }

    static func text(_ value: Double, of target: Factor.Target) -> String {
        let choices = target.entry.choices
        guard let index = Int(exactly: value), choices.indices.contains(index) else {
            return NumberFormat.compact(value)
        }
        return choices[index]
    }

    /// What all have alike and is not the catalogue's default.
    private func shared(_ scenarios: [Scenario]) -> Table? {
        let targets =
            Lever.allCases.map { Factor.Target.lever($0) }
            + EconomyParameter.allCases.map { Factor.Target.parameter($0) }
        let rows = targets.compactMap { target -> [String]? in
            let values = Set(scenarios.flatMap { scenario in scenario.places.map { $0[target] } })
            guard values.count == 1, let value = values.first, let usual = target.entry.defaultValue, value != usual
            else {
                return nil
            }
            return [
                target.entry.name, Self.text(value, of: target), Self.text(usual, of: target),
                target.entry.unit.rawValue,
            ]
        }
        guard !rows.isEmpty else { return nil }
        return Table(
            title: "What all have alike and is not the default",
            columns: [
                Table.Column("setting", alignment: .whole), Table.Column("here", alignment: .decimal),
                Table.Column("default", alignment: .decimal), Table.Column("unit"),
            ], rows: rows)
    }

    // MARK: Levers

    /// Every lever and parameter in which scenarios differ or which an analysis varies, with its source.
    var levers: Report.Section {
        let scenarios = scenarios
        var names: [String] = []
        if let first = scenarios.first {
            for scenario in scenarios.dropFirst() where scenario.places.count == first.places.count {
                names += Parity(first, scenario).differences.map(\.name)
            }
        }
        for case .analysis(let plan) in journal.entries { names += plan.factors.map(\.target.entry.name) }
        var seen: Set<String> = []
        let entries = names.filter { seen.insert($0).inserted }.compactMap { Factor.Target(named: $0)?.entry }
        guard !entries.isEmpty else { return Report.Section("levers", title: "Levers") }
        let table = Table(
            columns: [
                Table.Column("name", alignment: .whole), Table.Column("meaning"), Table.Column("unit"),
                Table.Column("range", alignment: .right), Table.Column("default", alignment: .decimal),
                Table.Column("source"),
            ],
            rows: entries.map { entry in
                [
                    entry.name, entry.summary, entry.unit.rawValue, Self.range(entry),
                    entry.defaultValue.map { value in
                        entry.choices.indices.contains(Int(value))
                            ? entry.choices[Int(value)] : NumberFormat.compact(value)
                    } ?? "", entry.source,
                ]
            })
        return Report.Section("levers", title: "Levers and where they come from", blocks: [.table(table)])
    }

    private static func range(_ entry: CatalogueEntry) -> String {
        guard entry.choices.isEmpty else { return entry.choices.joined(separator: ", ") }
        let (low, high) = (entry.range.lowerBound, entry.range.upperBound)
        return
            "\(low.isFinite ? NumberFormat.compact(low) : "any") to \(high.isFinite ? NumberFormat.compact(high) : "any")"
    }
}
