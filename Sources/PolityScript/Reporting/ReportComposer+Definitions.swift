import Polity
import PolityFigures
import PolityLab
import PolityReport

/// What scenarios are made of: regimes, economies, policies and variants, with what they set and what they say of themselves.
extension ReportComposer {
    /// A definition that something asked about is made of.
    struct Component {
        var name: String
        var definition: Definition

        /// Without its article.
        var sort: String { String(definition.sort.drop { $0 != " " }.dropFirst()) }
    }

    /// All of them, in the order of their first use; what a regime extends follows it.
    var components: [Component] {
        var open: [String] = []
        for scenario in scenarios {
            guard case .scenario(let definition)? = definitions[scenario.name] else {
                open.append(scenario.name)
                continue
            }
            for part in definition.parts {
                open += [part.regime] + (part.economy.map { [$0] } ?? []) + part.additions
            }
        }
        open += plans.filter { $0.prior != nil }.map(\.method)
        open.reverse()
        var seen: Set<String> = []
        var found: [Component] = []
        while let name = open.popLast() {
            guard seen.insert(name).inserted, let definition = definitions[name] else { continue }
            found.append(Component(name: name, definition: definition))
            if case .regime(let regime) = definition, let parent = regime.parent { open.append(parent) }
        }
        return found
    }

    /// What is known of policies and variants apart from their values, what they set, and their rules as they are written.
    var additionBlocks: [Report.Block] {
        var known: [[String]] = []
        var set: [[String]] = []
        var ruled: [Report.Block] = []
        for component in components {
            switch component.definition {
            case .policy(let policy):
                let dates = [policy.from.map { "from \($0)" }, policy.to.map { "to \($0)" }].compactMap { $0 }
                known.append([
                    component.name, component.sort,
                    dates.isEmpty ? "from the first month" : dates.joined(separator: " "),
                    policy.jurisdiction ?? "", policy.status?.rawValue ?? "", policy.confidence?.rawValue ?? "",
                    policy.checked.map { "\($0)" } ?? "", users(of: component.name),
                ])
                let bases = comments(of: component.name)
                set += policy.legal.map { row(component.name, "what the text says", $0, bases?.legal) }
                set += policy.enforcement.map { row(component.name, "what is done", $0, bases?.enforcement) }
                let lines = policy.ruleLines
                if !lines.isEmpty {
                    ruled += [
                        .paragraph("Rules of \(component.name)"), .code(lines.joined(separator: "\n")),
                    ]
                }
            case .variant(let variant):
                known.append([
                    component.name, component.sort, "from the first month", "", "", "", "", users(of: component.name),
                ])
                let bases = comments(of: component.name)
                set += variant.changes.map { row(component.name, "quality of the State", $0, bases?.legal) }
            default: break
            }
        }
        var blocks: [Report.Block] = []
        if !known.isEmpty {
            blocks.append(
                .table(
                    Table(
                        title: "Policies and variants of the State",
                        columns: ["name", "sort", "in force", "jurisdiction", "status", "confidence", "checked", "in"]
                            .map { Table.Column($0, alignment: .whole) }, rows: known)))
        }
        if !set.isEmpty {
            blocks.append(
                .table(
                    Table(
                        title: "What policies and variants set",
                        columns: [
                            Table.Column("name", alignment: .whole), Table.Column("lever", alignment: .whole),
                            Table.Column("by"), Table.Column("value", alignment: .decimal),
                            Table.Column("default", alignment: .decimal), Table.Column("unit"),
                            Table.Column("where from"),
                        ], rows: set,
                        notes: ["Later ones stand on top of earlier ones; what is done wins over what is written."])))
        }
        blocks += ruled
        if !definitions.agentRules.isEmpty, !scenarios.isEmpty {
            blocks += [
                .paragraph("Rules over agents in every scenario"),
                .code(definitions.agentRules.map(\.line).joined(separator: "\n")),
            ]
        }
        return blocks
    }

    private func row(
        _ name: String, _ part: String, _ change: LeverChange, _ bases: [Lever: String]?
    ) -> [String] {
        let line = LeverLine(lever: change.lever, value: change.value, basis: bases?[change.lever] ?? "")
        return [
            name, change.lever.entry.name, part, line.text, line.standard, change.lever.entry.unit.rawValue, line.basis,
        ]
    }

    /// The scenarios that something is part of.
    private func users(of addition: String) -> String {
        scenarios.filter { scenario in
            guard case .scenario(let definition)? = definitions[scenario.name] else { return false }
            return definition.parts.contains { $0.additions.contains(addition) }
        }.map(\.name).joined(separator: ", ")
    }

    /// What a preset's file says at the ends of its lines.
    func comments(of name: String) -> PresetComments? {
        definitions.table[name] == nil ? Presets.named(name)?.comments : nil
    }

    /// Sources, notes and cautions of all that the study is made of, claims included.
    var remarkTable: Table? {
        var rows: [[String]] = []
        func add(_ name: String, _ sort: String, _ remarks: Remarks) {
            rows += remarks.sources.map { [name, sort, "source", $0] }
            rows += remarks.notes.map { [name, sort, "note", $0] }
            rows += remarks.cautions.map { [name, sort, "caution", $0] }
        }
        for component in components {
            rows += (comments(of: component.name)?.paragraphs ?? []).map {
                [component.name, component.sort, "comment", $0]
            }
            if let remarks = component.definition.remarks { add(component.name, component.sort, remarks) }
        }
        guard !rows.isEmpty else { return nil }
        return Table(
            title: "What the definitions say of themselves",
            columns: [
                Table.Column("name", alignment: .whole), Table.Column("sort", alignment: .whole), Table.Column(""),
                Table.Column("text"),
            ], rows: rows)
    }
}

extension Policy {
    /// The rules as they are written, on a line each.
    var ruleLines: [String] {
        rules.map { Self.line($0.source, $0.span, $0.steps.map(\.span)) } + agentRules.map(\.line)
    }

    fileprivate static func line(_ source: Source, _ head: SourceSpan, _ steps: [SourceSpan]) -> String {
        let body = steps.map { source.text($0) }.joined(separator: "  ")
        let line = source.text(head) + (steps.isEmpty ? "" : " { \(body) }")
        return line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension AgentRule {
    /// As it is written, on one line.
    var line: String { Policy.line(source, span, changes.map(\.span)) }
}
