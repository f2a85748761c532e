import PolityFigures

/// What `polity doc` prints.
package enum Documentation {
    /// A catalogue or one entry; `nil` if nothing has this name.
    package static func text(_ name: String, asJSON: Bool, style: TerminalStyle) -> String? {
        if let kind = CatalogueKind(rawValue: name) {
            return asJSON ? CatalogueText.json(kind) : CatalogueText.table(kind, style: style)
        }
        guard let entry = Catalogues.entry(name), let sort = Catalogues.sort(of: name) else { return nil }
        return asJSON ? CatalogueText.json(entry) : CatalogueText.page(entry, sort: sort)
    }

    /// The answer to a name that no catalogue has.
    package static func unknownEntry(_ name: String) -> String {
        let catalogues = CatalogueKind.allCases.map(\.rawValue)
        return unknown(
            name, among: catalogues + Help.catalogueNames,
            otherwise: "the catalogues are " + catalogues.joined(separator: ", "))
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
