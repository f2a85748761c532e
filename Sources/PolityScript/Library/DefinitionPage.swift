import Polity
import PolityFigures

/// One lever as a definition gives it.
struct LeverLine: Encodable {
    let lever: Lever
    let value: Double
    /// Where the value comes from; empty where nothing says.
    let basis: String

    static func text(_ value: Double, _ entry: CatalogueEntry) -> String {
        let index = Int(exactly: value) ?? -1
        return entry.choices.indices.contains(index) ? entry.choices[index] : NumberFormat.compact(value)
    }

    var text: String { Self.text(value, lever.entry) }
    var standard: String { lever.entry.defaultValue.map { Self.text($0, lever.entry) } ?? "" }

    private enum Key: String, CodingKey {
        case name, value, choice, basis
        case standard = "default"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(lever.entry.name, forKey: .name)
        try container.encode(value, forKey: .value)
        try container.encode(lever.entry.defaultValue, forKey: .standard)
        if !lever.entry.choices.isEmpty { try container.encode(text, forKey: .choice) }
        try container.encode(basis, forKey: .basis)
    }
}

extension Definitions {
    /// The levers that a regime gives another value than the default, or says itself, in the catalogue's order.
    func lines(ofRegime name: String) -> [LeverLine] {
        guard let chain = chain(of: name), let levers = levers(of: name) else { return [] }
        let said = Set(chain.first?.changes.map(\.lever) ?? [])
        var bases: [Lever: String] = [:]
        var current: String? = table[name] == nil ? name : nil
        while let preset = current.flatMap(Presets.named), case .regime(let regime) = preset.definition {
            bases.merge(preset.comments.legal) { nearer, _ in nearer }
            current = regime.parent
        }
        return Lever.allCases.filter { said.contains($0) || levers[$0] != $0.entry.defaultValue }.map {
            LeverLine(lever: $0, value: levers[$0], basis: bases[$0] ?? "")
        }
    }

    /// Other names of the same regime: those that extend it, or are extended by it, without saying anything.
    func aliases(ofRegime name: String) -> [String] {
        func original(_ name: String) -> String {
            guard case .regime(let regime)? = self[name], regime.changes.isEmpty, let parent = regime.parent else {
                return name
            }
            return parent
        }
        let first = original(name)
        return regimeNames.filter { $0 != name && original($0) == first }
    }
}

/// All that is known about a regime, a variant, a policy or an economy, for people.
struct DefinitionPage {
    let name: String
    let definitions: Definitions
    let style: TerminalStyle

    /// Longer lines of running text are hard to read.
    private static let textWidth = 100

    private var preset: Presets.Item? { definitions.table[name] == nil ? Presets.named(name) : nil }
    private var comments: PresetComments? { preset?.comments }

    func text(_ definition: Definition) -> String {
        var text = head(definition)
        for paragraph in comments?.paragraphs ?? [] {
            text += "\n" + paragraph.wrapped(to: min(style.width, Self.textWidth))
        }
        for (title, lines) in tables(definition) where !lines.isEmpty { text += "\n" + table(title, lines) }
        if case .policy(let policy) = definition { text += rules(of: policy) }
        let remarks = definition.remarks ?? Remarks()
        let items =
            remarks.sources.map { ("source", $0) } + remarks.notes.map { ("note", $0) }
            + remarks.cautions.map { ("caution", $0) }
        if !items.isEmpty { text += "\n" }
        for (label, item) in items { text += "\(label): \(item)".wrapped(to: min(style.width, Self.textWidth)) }
        return text
    }

    /// A policy's rules as they are written, on a line each.
    private func rules(of policy: Policy) -> String {
        let lines = policy.ruleLines
        return lines.isEmpty
            ? "" : "\nRules\n" + lines.map { "    \($0.escapedForTerminal)\n" }.joined()
    }

    private func head(_ definition: Definition) -> String {
        let shown = name.escapedForTerminal
        var text = "\(shown) is \(definition.sort)"
        switch definition {
        case .regime(let regime):
            if let parent = regime.parent { text += " that extends \(parent.escapedForTerminal)" }
        case .policy(let policy):
            if let place = policy.jurisdiction { text += " of \(place.escapedForTerminal)" }
        default: break
        }
        if let preset { text += ", a preset (Scenarios/\(preset.path))" }
        text += "\n"
        switch definition {
        case .regime:
            let aliases = definitions.aliases(ofRegime: name)
            if !aliases.isEmpty { text += "    also called  \(aliases.joined(separator: ", ").escapedForTerminal)\n" }
        case .policy(let policy):
            let dates = [policy.from.map { "from \($0)" }, policy.to.map { "to \($0)" }].compactMap { $0 }
            text += "    in force     \(dates.isEmpty ? "from the first month" : dates.joined(separator: " "))\n"
            if let status = policy.status { text += "    status       \(status.rawValue)\n" }
            if let confidence = policy.confidence { text += "    confidence   \(confidence.rawValue)\n" }
            if let checked = policy.checked { text += "    checked      \(checked)\n" }
        case .economy(let economy):
            if let starts = economy.starts { text += "    starts = \(starts)\n" }
            for parameter in EconomyParameter.allCases {
                let value = economy.parameters[parameter]
                guard value != parameter.entry.defaultValue else { continue }
                text += "    \(parameter.entry.name) = \(NumberFormat.compact(value))\n"
            }
            for (mechanism, isOn) in economy.switches.sorted(by: { $0.key < $1.key }) {
                text += "    mechanism \(mechanism) = \(isOn ? "on" : "off")\n"
            }
        default: break
        }
        return text
    }

    private func tables(_ definition: Definition) -> [(title: String, lines: [LeverLine])] {
        switch definition {
        case .regime: [("Levers that it sets or that differ from the default", definitions.lines(ofRegime: name))]
        case .variant(let variant): [("Levers that it sets", lines(variant.changes, comments?.legal))]
        case .policy(let policy):
            [
                ("Legal: what the text says", lines(policy.legal, comments?.legal)),
                ("Enforcement: what is done", lines(policy.enforcement, comments?.enforcement)),
            ]
        default: []
        }
    }

    private func lines(_ changes: [LeverChange], _ bases: [Lever: String]?) -> [LeverLine] {
        changes.map { LeverLine(lever: $0.lever, value: $0.value, basis: bases?[$0.lever] ?? "") }
    }

    private func table(_ title: String, _ lines: [LeverLine]) -> String {
        let widths = [\LeverLine.lever.entry.name, \.standard, \.text, \.basis].map { path in
            lines.map { $0[keyPath: path].displayWidth }.max() ?? 0
        }
        // Where a value comes from is worth more than a column: it is not cut off but stands below a narrow table.
        let isWide = widths.reduce(0) { $0 + $1 + 4 } <= style.width
        let hasBases = isWide && lines.contains { !$0.basis.isEmpty }
        let table = Table(
            title: title,
            columns: [
                Table.Column("lever"), Table.Column("default", alignment: .decimal),
                Table.Column("value", alignment: .decimal),
            ] + (hasBases ? [Table.Column("where from")] : []),
            rows: lines.map {
                [$0.lever.entry.name, $0.standard, $0.text] + (hasBases ? [$0.basis] : [])
            })
        var text = TerminalTable.render(table, style: style).endingInNewline
        for line in lines where !isWide && !line.basis.isEmpty {
            text += "\(line.lever.entry.name): \(line.basis)".wrapped(to: min(style.width, Self.textWidth))
        }
        return text
    }
}

/// A definition as JSON: what a page shows, by name.
struct DefinitionRecord: Encodable {
    let name: String
    let definition: Definition
    let definitions: Definitions
    let preset: Presets.Item

    init(_ preset: Presets.Item, _ definitions: Definitions) {
        name = preset.name
        definition = preset.definition
        self.definitions = definitions
        self.preset = preset
    }

    private enum Key: String, CodingKey {
        case name, sort, file, summary, comments, sources, notes, cautions
        case extends, aliases, levers
        case from, to, status, confidence, jurisdiction, checked, legal, enforcement
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(name, forKey: .name)
        try container.encode(String(definition.sort.drop { $0 != " " }.dropFirst()), forKey: .sort)
        try container.encode("Scenarios/" + preset.path, forKey: .file)
        try container.encode(preset.summary, forKey: .summary)
        try container.encode(preset.comments.paragraphs, forKey: .comments)
        let remarks = definition.remarks ?? Remarks()
        try container.encode(remarks.sources, forKey: .sources)
        try container.encode(remarks.notes, forKey: .notes)
        try container.encode(remarks.cautions, forKey: .cautions)
        switch definition {
        case .regime(let regime):
            try container.encode(regime.parent, forKey: .extends)
            try container.encode(definitions.aliases(ofRegime: name), forKey: .aliases)
            try container.encode(definitions.lines(ofRegime: name), forKey: .levers)
        case .variant(let variant):
            try container.encode(lines(variant.changes, preset.comments.legal), forKey: .levers)
        case .policy(let policy):
            try container.encode(policy.from.map { "\($0)" }, forKey: .from)
            try container.encode(policy.to.map { "\($0)" }, forKey: .to)
            try container.encode(policy.status?.rawValue, forKey: .status)
            try container.encode(policy.confidence?.rawValue, forKey: .confidence)
            try container.encode(policy.jurisdiction, forKey: .jurisdiction)
            try container.encode(policy.checked.map { "\($0)" }, forKey: .checked)
            try container.encode(lines(policy.legal, preset.comments.legal), forKey: .legal)
            try container.encode(lines(policy.enforcement, preset.comments.enforcement), forKey: .enforcement)
        default: break
        }
    }

    private func lines(_ changes: [LeverChange], _ bases: [Lever: String]) -> [LeverLine] {
        changes.map { LeverLine(lever: $0.lever, value: $0.value, basis: bases[$0.lever] ?? "") }
    }
}

extension String {
    /// Broken between words, every line without signs that steer terminals.
    fileprivate func wrapped(to width: Int) -> String {
        var lines: [String] = [""]
        for word in split(separator: " ") {
            let word = String(word).escapedForTerminal
            if let last = lines.last, !last.isEmpty, last.displayWidth + 1 + word.displayWidth > width {
                lines.append(word)
            } else {
                lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
