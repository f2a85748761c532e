import Polity
import PolityFigures

/// What documentation lists besides the catalogues.
package enum LibraryKind: String, Sendable, CaseIterable {
    case regimes, variants, policies, mechanisms

    /// The names of the list, in its order.
    package var names: [String] {
        self == .mechanisms ? Catalogues.mechanismNames : items.map(\.name)
    }

    /// The presets of this kind.
    package var items: [Presets.Item] {
        Presets.all.filter { item in
            switch (self, item.definition) {
            case (.regimes, .regime), (.variants, .variant), (.policies, .policy): true
            default: false
            }
        }
    }

    package func table(style: TerminalStyle) -> String {
        let table =
            switch self {
            case .mechanisms:
                Table(
                    title: "Mechanisms",
                    columns: [Table.Column("name"), Table.Column("by default"), Table.Column("summary")],
                    rows: Schedule.catalogue.map { [$0.name, $0.isOnByDefault ? "on" : "off", $0.summary] },
                    notes: ["In the order of a month. An economy switches one: mechanism NAME = off."])
            case .policies:
                Table(
                    title: "Policies",
                    columns: ["name", "from", "to", "status", "confidence", "summary"].map { Table.Column($0) },
                    rows: items.map { item in
                        guard case .policy(let policy) = item.definition else { return [] }
                        return [
                            item.name, policy.from.map { "\($0)" } ?? "", policy.to.map { "\($0)" } ?? "",
                            policy.status?.rawValue ?? "", policy.confidence?.rawValue ?? "", item.summary,
                        ]
                    })
            case .regimes, .variants:
                Table(
                    title: self == .regimes ? "Regimes" : "Variants",
                    columns: [Table.Column("name"), Table.Column("summary")],
                    rows: items.map { [$0.name, $0.summary] })
            }
        return TerminalTable.render(table, style: style).endingInNewline
    }

    package var json: String {
        if self == .mechanisms { return JSONText.array(Schedule.catalogue.map(MechanismRecord.init)) }
        return JSONText.array(items.map { DefinitionRecord($0, Definitions()) })
    }
}

extension Presets.Item {
    /// One line: what the file's comment or the definition itself says first.
    package var summary: String {
        if case .regime(let regime) = definition, let parent = regime.parent, regime.changes.isEmpty {
            return "The same as \(parent)."
        }
        let remarks = definition.remarks
        return Self.shortened(comments.firstSentence ?? remarks?.notes.first ?? remarks?.sources.first ?? "")
    }

    /// A sentence that is too long for a list ends at its first colon or semicolon that has some words before it.
    private static func shortened(_ sentence: String) -> String {
        guard sentence.count > 120 else { return sentence }
        let end = sentence.indices.first {
            (sentence[$0] == ":" || sentence[$0] == ";") && sentence[..<$0].contains(" ")
        }
        return end.map { sentence[..<$0] + "." } ?? sentence
    }
}

extension Definition {
    /// What it says in words, where it can say something.
    package var remarks: Remarks? {
        switch self {
        case .economy(let economy): economy.remarks
        case .regime(let regime): regime.remarks
        case .variant(let variant): variant.remarks
        case .policy(let policy): policy.remarks
        default: nil
        }
    }
}

extension String {
    /// With exactly one line end.
    package var endingInNewline: String { hasSuffix("\n") ? self : self + "\n" }
}

/// A mechanism as JSON.
struct MechanismRecord: Encodable {
    let name: String
    let summary: String
    let isOn: Bool

    init(_ item: Schedule.Item) {
        name = item.name
        summary = item.summary
        isOn = item.isOnByDefault
    }

    private enum CodingKeys: String, CodingKey {
        case name, summary
        case isOn = "default"
    }
}
