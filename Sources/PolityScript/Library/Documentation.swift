import PolityFigures
import PolityTheory

/// What `polity doc` prints.
package enum Documentation {
    /// A catalogue, a list of presets, or one entry of them; `nil` if nothing has this name.
    package static func text(_ name: String, asJSON: Bool, style: TerminalStyle) -> String? {
        if let kind = CatalogueKind(rawValue: name) {
            return asJSON ? CatalogueText.json(kind) : CatalogueText.table(kind, style: style)
        }
        if let kind = LibraryKind(rawValue: name) { return asJSON ? kind.json : kind.table(style: style) }
        if let preset = Presets.named(name) {
            let definitions = Definitions()
            return asJSON
                ? JSONText.object(DefinitionRecord(preset, definitions)) + "\n"
                : DefinitionPage(name: name, definitions: definitions, style: style).text(preset.definition)
        }
        if let item = Catalogues.mechanism(name) {
            return asJSON
                ? JSONText.object(MechanismRecord(item)) + "\n" : Help.describe(name, definitions: Definitions())
        }
        if Catalogues.sort(of: name) == nil, let model = TheoryCatalogue.model(name) {
            return asJSON ? JSONText.object(TheoryPage.Record(model)) + "\n" : TheoryPage.text(model)
        }
        guard let entry = Catalogues.entry(name), let sort = Catalogues.sort(of: name) else { return nil }
        return asJSON ? CatalogueText.json(entry) : CatalogueText.page(entry, sort: sort)
    }

    /// The answer to a name that no catalogue has.
    package static func unknownEntry(_ name: String) -> String {
        unknown(
            name, among: Help.lists + Help.libraryNames + Help.catalogueNames + Help.theoryNames,
            otherwise: "the lists are " + Help.lists.joined(separator: ", "))
    }

    /// The answer to a topic that help does not have.
    package static func unknownTopic(_ name: String) -> String {
        unknown(name, among: Help.topics, otherwise: "`polity help` lists the topics")
    }

    private static func unknown(_ name: String, among known: [String], otherwise: String) -> String {
        let near = Suggestion.nearest(to: name, among: known)
        let hint = near.map { "; did you mean `\($0)`?" } ?? "; \(otherwise)"
        return "error[\(DiagnosticCode.unknownName.rawValue)]: nothing is called `\(name.escapedForTerminal)`\(hint)\n"
    }
}
