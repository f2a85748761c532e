import PolityScript

extension LanguageServer {
    /// All diagnostics of a document, or none for one that is closed.
    func publication(of uri: String) -> JSONValue {
        guard let document = documents[uri] else {
            return .notification("textDocument/publishDiagnostics", ["uri": .text(uri), "diagnostics": []])
        }
        var parameters: [String: JSONValue] = [
            "uri": .text(uri),
            "diagnostics": .array(
                document.analysis.diagnostics.prefix(Limits.shownDiagnostics).map { json($0, document, uri) }),
        ]
        if let version = document.version { parameters["version"] = .integer(version) }
        return .notification("textDocument/publishDiagnostics", .object(parameters))
    }

    private func json(_ diagnostic: Diagnostic, _ document: Document, _ uri: String) -> JSONValue {
        var message = diagnostic.message
        var related: [JSONValue] = []
        for note in diagnostic.notes {
            if client.showsRelated, let span = note.span {
                let location: JSONValue = ["uri": .text(uri), "range": document.range(of: span)]
                related.append(["location": location, "message": .text(note.message)])
            } else {
                message += "\n" + note.message
            }
        }
        var fields: [String: JSONValue] = [
            "range": document.range(of: diagnostic.span),
            "severity": diagnostic.severity == .error ? 1 : 2,
            "code": .text(diagnostic.code.rawValue),
            "source": "polity",
            "message": .text(message),
        ]
        if !related.isEmpty { fields["relatedInformation"] = .array(related) }
        return .object(fields)
    }

    /// The fixes of the diagnostics in a range.
    func codeActions(_ parameters: JSONValue) throws(RPCError) -> JSONValue {
        let (uri, document) = try self.document(parameters)
        guard let start = Position(parameters["range"]?["start"]), let end = Position(parameters["range"]?["end"])
        else {
            throw RPCError(.invalidParameters, "a range is missing")
        }
        if let kinds = parameters["context"]?["only"]?.array, !kinds.contains("quickfix"), !kinds.contains("") {
            return []
        }
        let first = document.offset(of: start)
        let last = max(first, document.offset(of: end))
        let found = document.analysis.diagnostics.filter { $0.span.start <= last && first <= $0.span.end }
        return .array(
            found.compactMap { diagnostic in
                guard let fix = diagnostic.fix else { return nil }
                let edit: JSONValue = ["range": document.range(of: fix.span), "newText": .text(fix.text)]
                return [
                    "title": .text(title(fix, in: document.analysis.source)),
                    "kind": "quickfix",
                    "isPreferred": true,
                    "diagnostics": [json(diagnostic, document, uri)],
                    "edit": ["changes": [uri: [edit]]],
                ]
            })
    }

    private func title(_ fix: Fix, in source: Source) -> String {
        let old = source.text(fix.span)
        if fix.text.isEmpty { return "Remove `\(old)`" }
        if fix.text.allSatisfy(\.isWhitespace) { return "Put a space here" }
        return old.isEmpty ? "Add `\(fix.text)`" : "Write `\(fix.text)`"
    }
}
