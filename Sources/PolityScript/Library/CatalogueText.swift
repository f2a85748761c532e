import Polity
import PolityFigures

/// The catalogues that documentation lists.
package enum CatalogueKind: String, Sendable, CaseIterable {
    case levers, measures, parameters, attributes

    package var entries: [CatalogueEntry] {
        switch self {
        case .levers: Lever.catalogue
        case .measures: Measure.catalogue.map(\.entry)
        case .parameters: EconomyParameter.catalogue
        case .attributes: AgentAttribute.catalogue.map(\.entry)
        }
    }
}

/// Catalogues as text for people and as JSON for programs.
package enum CatalogueText {
    package static func table(_ kind: CatalogueKind, style: TerminalStyle) -> String {
        let table = Table(
            title: kind.rawValue.capitalizedFirst,
            columns: [
                Table.Column("name"), Table.Column("unit"), Table.Column("range"),
                Table.Column("default", alignment: .decimal), Table.Column("summary"),
            ],
            rows: kind.entries.map { entry in
                [
                    entry.name, entry.unit.rawValue, range(entry),
                    entry.defaultValue.map { LeverLine.text($0, entry) } ?? "", entry.summary,
                ]
            })
        let text = TerminalTable.render(table, style: style)
        return text.hasSuffix("\n") ? text : text + "\n"
    }

    /// All that is known about one entry.
    package static func page(_ entry: CatalogueEntry, sort: String) -> String {
        var text = "\(entry.name) is \(sort) (\(entry.group))\n    \(entry.summary)\n"
        text += "    unit     \(entry.unit.rawValue)\n"
        text += "    \(entry.choices.isEmpty ? "range  " : "choices")  \(range(entry))\n"
        if let value = entry.defaultValue { text += "    default  \(LeverLine.text(value, entry))\n" }
        return text + "    source   \(entry.source)\n"
    }

    package static func json(_ kind: CatalogueKind) -> String {
        JSONText.array(kind.entries.map(Record.init))
    }

    package static func json(_ entry: CatalogueEntry) -> String {
        JSONText.object(Record(entry)) + "\n"
    }

    private static func range(_ entry: CatalogueEntry) -> String {
        if !entry.choices.isEmpty { return entry.choices.joined(separator: ", ") }
        return "\(bound(entry.range.lowerBound)) to \(bound(entry.range.upperBound))"
    }

    private static func bound(_ value: Double) -> String {
        value.isFinite ? NumberFormat.compact(value) : value < 0 ? "-infinity" : "infinity"
    }

    /// An entry's JSON; open ends and missing defaults are `null`.
    private struct Record: Encodable {
        let entry: CatalogueEntry

        init(_ entry: CatalogueEntry) {
            self.entry = entry
        }

        private enum Key: String, CodingKey {
            case name, group, unit, range, choices, summary, source
            case standard = "default"
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(entry.name, forKey: .name)
            try container.encode(entry.group, forKey: .group)
            try container.encode(entry.unit.rawValue, forKey: .unit)
            let bounds = [entry.range.lowerBound, entry.range.upperBound].map { $0.isFinite ? $0 : nil }
            try container.encode(bounds, forKey: .range)
            if !entry.choices.isEmpty { try container.encode(entry.choices, forKey: .choices) }
            try container.encode(entry.defaultValue, forKey: .standard)
            try container.encode(entry.summary, forKey: .summary)
            try container.encode(entry.source, forKey: .source)
        }
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
