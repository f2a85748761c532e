extension Checker {
    /// What a name stands for, among one's own names and the catalogues, with its article.
    func sort(of name: String) -> String? {
        definitions[name]?.sort ?? Catalogues.sort(of: name)
    }

    /// Reports a name that is unknown at its place, or known as something else.
    ///
    /// - Parameters:
    ///   - wanted: the sort that is needed, with its article.
    ///   - candidates: all names of that sort; asked for only where they are shown.
    mutating func reportUnknown(_ span: SourceSpan, wanted: String, candidates: (Definitions) -> [String]) {
        let name = tree.text(span)
        if definitions[name] == .failed { return }
        if let sort = sort(of: name), sort != wanted {
            report(.wrongSortOfName, "`\(name)` is \(sort); \(wanted) is needed here", at: span)
            return
        }
        if reportsLater(name, span) { return }
        if let place = places[name], definitions[name] == nil, place.start < span.start {
            report(.cycle, "`\(name)` is part of its own definition", at: span)
            return
        }
        let candidates = suggests ? (candidates(definitions) + faultyNames(wanted)) : []
        // The words that say that something is true or false are soon forgotten.
        let near =
            candidates.first { $0 == "has_\(name)" || $0 == "is_\(name)" }
            ?? Suggestion.nearest(to: name, among: candidates)
        var notes: [Diagnostic.Note] = []
        if suggests, near == nil, let known = Self.listing(candidates, wanted) { notes.append(Diagnostic.Note(known)) }
        let plain = wanted.drop { $0 != " " }.dropFirst().replacing(" a ", with: " ")
        report(
            .unknownName, "no \(plain) is called `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? ""), at: span,
            notes: notes, fix: near.map { Fix(span, $0) })
    }

    /// Names of this text whose definition is faulty, so that nothing but its first word tells what they were to be.
    private func faultyNames(_ wanted: String) -> [String] {
        tree.statements.compactMap { statement in
            guard let name = statement.declaredName.map(tree.text), definitions[name] == .failed else { return nil }
            let word = String(tree.text(statement.span).prefix { $0 != " " && $0 != "\t" })
            return wanted.contains(Self.sorts[word] ?? word) ? name : nil
        }
    }

    /// What statements declare that are not called by it.
    private static let sorts = ["let": "constant", "define": "function", "weights": "set of weights"]

    /// Reports a name that a later line defines.
    mutating func reportsLater(_ name: String, _ span: SourceSpan) -> Bool {
        guard let place = places[name], place.start > span.start else { return false }
        report(
            .unknownName, "`\(name)` is not defined yet at this line", at: span,
            notes: [Diagnostic.Note("it is defined here; move its definition up", at: place)])
        return true
    }

    /// Nobody reads the suggestions of more diagnostics than are shown.
    var suggests: Bool { diagnostics.count < Limits.shownDiagnostics }

    /// A few names to choose from; `nil` where there are too many to be of help.
    private static func listing(_ candidates: [String], _ wanted: String) -> String? {
        if candidates.isEmpty { return "none is defined" }
        if candidates.count <= 12 { return "known: " + candidates.joined(separator: ", ") }
        let plural =
            switch wanted {
            case "a policy or a variant": LibraryKind.policies.rawValue
            default: String(wanted.drop { $0 != " " }.dropFirst()) + "s"
            }
        let isListed = CatalogueKind(rawValue: plural) != nil || LibraryKind(rawValue: plural) != nil
        return isListed ? "`polity doc \(plural)` lists all \(plural)" : nil
    }
}
