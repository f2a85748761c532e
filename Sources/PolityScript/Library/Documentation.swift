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

    /// The answer to a name that nothing has.
    package static func unknown(_ name: String) -> String {
        let near = Suggestion.nearest(to: name, among: Help.topics)
        let hint = near.map { "; did you mean `\($0)`?" } ?? "; `polity help` lists the topics"
        return "error[\(DiagnosticCode.unknownName.rawValue)]: nothing is called `\(name.escapedForTerminal)`\(hint)\n"
    }
}
