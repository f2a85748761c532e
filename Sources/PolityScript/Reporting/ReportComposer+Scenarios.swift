import Polity
import PolityFigures
import PolityLab
import PolityReport

/// What the scenarios are and what differs between them.
extension ReportComposer {
    /// A setting in which some scenario is not as the first.
    private struct Setting: Hashable {
        var name: String
        var place: Int
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
        blocks += additionBlocks
        blocks += [betweenPlaces(comparable), shared(scenarios), remarkTable].compactMap { $0.map { .table($0) } }
        return Report.Section("scenarios", title: "Scenarios", blocks: blocks)
    }

    /// What a scenario is made of, as the script says.
    private func composition(_ scenario: Scenario) -> String {
        var text: String
        if case .scenario(let definition)? = definitions[scenario.name] {
            let parts = definition.parts.map { part in
                var text = "the regime \(part.regime)"
                if !part.additions.isEmpty { text += " with \(part.additions.joined(separator: ", "))" }
                return text + " in \(part.economy.map { "the economy \($0)" } ?? "the default economy")"
            }
            text = parts.joined(separator: "; ").capitalizedFirst
        } else {
            text = "The regime \(scenario.name) in the default economy"
        }
        let isPlural = scenario.places.count > 1
        let sets = settings.filter { $0.scenario == scenario.name }.flatMap(\.sets).map { set in
            let sign = set.assignment == .replace ? "" : "\(set.assignment.rawValue) "
            return "\(set.lever.entry.name)\(isPlural ? " in \(scenario.places[set.jurisdiction].name)" : "") set to "
                + "\(sign)\(LeverLine.text(set.value, set.lever.entry)) in \(timeText(set.month))"
        }
        if !sets.isEmpty { text += "; " + sets.joined(separator: ", ") }
        if let world = worlds.first(where: { $0.name == scenario.name }) {
            text += "; looked at as one run, seed \(world.seed), up to \(timeText(world.month))"
        }
        return text + "."
    }

    /// What was set at the prompt or by a file's own `set`, by scenario or world.
    var settings: [(scenario: String, sets: [BenchOutline.DatedSet])] {
        let known = Set(worlds.map(\.name))
        let ofScenarios = scenarios.compactMap { scenario -> (scenario: String, sets: [BenchOutline.DatedSet])? in
            guard !known.contains(scenario.name), case .scenario(let definition)? = definitions[scenario.name] else {
                return nil
            }
            return (scenario.name, definition.sets)
        }
        // A fork's own list has what was set before it was made.
        return ofScenarios
            + worlds.map { world in
                (world.name, world.definition.sets + world.sets.filter { $0.month <= world.month })
            }
    }

    // MARK: Differences

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
                    + scenarios.map { shown(difference, in: $0) }
                    + [definitions.unit(of: difference.name) ?? ""])
        }
        table.notes = [rest(differences)]
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
                    shown(difference, in: first), shown(difference, in: scenario),
                    definitions.unit(of: difference.name) ?? "",
                ])
            }
        }
        table.notes = [rest(found.flatMap(\.1))]
        return table
    }

    /// What may be said of all that is in no row.
    private func rest(_ differences: [Parity.Difference]) -> String {
        var seen: Set<String> = []
        let others = differences.filter { !$0.isDeclared && seen.insert($0.name).inserted }.map(\.name)
        guard !others.isEmpty else {
            return "Everything else is the same: population, technology, mechanisms and, within a comparison, luck."
        }
        return
            "They differ in more than institutions (\(others.joined(separator: ", "))), so what differs in the results is not "
            + "due to institutions alone. Everything that has no row here is the same, within a comparison luck too."
    }

    private func named(_ difference: Parity.Difference, _ scenario: Scenario) -> String {
        if difference.sort == .policy { return "policies, variants and rules" }
        return scenario.places.count > 1 && difference.sort != .mechanism
            ? "\(difference.name) in \(scenario.places[difference.place].name)" : difference.name
    }

    private func shown(_ difference: Parity.Difference, in scenario: Scenario) -> String {
        switch difference.sort {
        case .mechanism: return scenario.isOn(difference.name) ? "on" : "off"
        case .policy: return additions(of: scenario)
        case .institution, .economy:
            guard let target = Factor.Target(named: difference.name) else { return "" }
            return LeverLine.text(scenario.places[difference.place][target], target.entry)
        }
    }

    /// The policies and variants of a scenario by name.
    private func additions(of scenario: Scenario) -> String {
        guard case .scenario(let definition)? = definitions[scenario.name] else { return "none" }
        let isPlural = definition.parts.count > 1
        let named = definition.parts.enumerated().compactMap { index, part -> String? in
            guard !part.additions.isEmpty else { return nil }
            let place = isPlural && scenario.places.indices.contains(index) ? "\(scenario.places[index].name): " : ""
            return place + part.additions.joined(separator: ", ")
        }
        let sets = definition.sets.isEmpty ? [] : [Self.count(definition.sets.count, "setting") + " in time"]
        return named.isEmpty && sets.isEmpty ? "none" : (named + sets).joined(separator: "; ")
    }

    /// What differs between jurisdictions and is alike in all scenarios.
    private func betweenPlaces(_ scenarios: [Scenario]) -> Table? {
        guard let first = scenarios.first, first.places.count > 1 else { return nil }
        let rows = Self.targets.compactMap { target -> [String]? in
            let values = first.places.map { $0[target] }
            guard Set(values).count > 1, scenarios.allSatisfy({ $0.places.map { $0[target] } == values }) else {
                return nil
            }
            return [target.entry.name] + values.map { LeverLine.text($0, target.entry) } + [target.entry.unit.rawValue]
        }
        guard !rows.isEmpty else { return nil }
        return Table(
            title: "What differs between jurisdictions, alike in all scenarios",
            columns: [Table.Column("setting", alignment: .whole)]
                + first.places.map { Table.Column($0.name, alignment: .decimal) } + [Table.Column("unit")], rows: rows)
    }

    private static let targets =
        Lever.allCases.map { Factor.Target.lever($0) } + EconomyParameter.allCases.map { Factor.Target.parameter($0) }

    /// What all have alike and is not the catalogue's default.
    private func shared(_ scenarios: [Scenario]) -> Table? {
        let rows = Self.targets.compactMap { target -> [String]? in
            let values = Set(scenarios.flatMap { scenario in scenario.places.map { $0[target] } })
            guard values.count == 1, let value = values.first, let usual = target.entry.defaultValue, value != usual
            else {
                return nil
            }
            return [
                target.entry.name, LeverLine.text(value, target.entry), LeverLine.text(usual, target.entry),
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
}
