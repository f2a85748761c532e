import PolityScript

/// What the editor asks about a place in a script.
extension LanguageServer {
    func document(_ parameters: JSONValue) throws(RPCError) -> (uri: String, document: Document) {
        guard let uri = parameters["textDocument"]?["uri"]?.text else {
            throw RPCError(.invalidParameters, "a textDocument is missing")
        }
        guard let document = documents[uri] else {
            throw RPCError(.invalidParameters, "no document is open as \(uri)")
        }
        return (uri, document)
    }

    private func place(_ parameters: JSONValue) throws(RPCError) -> (uri: String, document: Document, offset: Int) {
        let (uri, document) = try document(parameters)
        guard let position = Position(parameters["position"]) else {
            throw RPCError(.invalidParameters, "a position is missing")
        }
        return (uri, document, document.offset(of: position))
    }

    // MARK: Hover

    /// What is known about the name, and what the codes of the faults there mean.
    func hover(_ parameters: JSONValue) throws(RPCError) -> JSONValue {
        let (_, document, offset) = try place(parameters)
        let analysis = document.analysis
        var pages: [String] = []
        var span: SourceSpan?
        if let name = analysis.name(at: offset), let page = analysis.page(on: analysis.source.text(name)) {
            pages.append(page)
            span = name
        }
        var codes: [DiagnosticCode] = []
        for diagnostic in analysis.diagnostics where diagnostic.span.start <= offset && offset <= diagnostic.span.end {
            if !codes.contains(diagnostic.code) { codes.append(diagnostic.code) }
            span = span ?? diagnostic.span
        }
        pages += codes.map { "\($0.rawValue): \($0.explanation)\n" }
        guard let span else { return .null }
        let contents: JSONValue = [
            "kind": client.readsMarkdown ? "markdown" : "plaintext",
            "value": .text(pages.map { client.readsMarkdown ? Self.fenced($0) : $0 }.joined(separator: "\n")),
        ]
        return ["contents": contents, "range": document.range(of: span)]
    }

    /// As a block of plain text, whose columns stay; the fence is longer than any that the text has.
    private static func fenced(_ page: String) -> String {
        var longest = 0
        var run = 0
        for character in page {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return "\(fence)text\n\(page)\(fence)\n"
    }

    // MARK: Completion

    func completion(_ parameters: JSONValue) throws(RPCError) -> JSONValue {
        let (_, document, offset) = try place(parameters)
        let (word, items) = document.analysis.completions(at: offset)
        let range = document.range(of: word)
        return [
            "isIncomplete": false,
            "items": .array(
                items.map { item in
                    [
                        "label": .text(item.text),
                        "kind": .integer(Self.kind(ofCompletion: item.text)),
                        "detail": .text(item.note),
                        "textEdit": ["range": range, "newText": .text(item.text)],
                    ]
                }),
        ]
    }

    /// The protocol's numbers for what a candidate is, which editors show as a picture.
    private static func kind(ofCompletion text: String) -> Int {
        if Catalogues.lever(text) != nil || Catalogues.parameter(text) != nil { return 10 }  // property
        if Catalogues.measure(text) != nil { return 5 }  // field
        if Catalogues.mechanism(text) != nil { return 9 }  // module
        if Functions.isKnown(text) { return 3 }  // function
        if Words.named(text) != nil { return 14 }  // keyword
        return 6  // variable
    }

    // MARK: Own names

    func definition(_ parameters: JSONValue) throws(RPCError) -> JSONValue {
        let (uri, document, offset) = try place(parameters)
        let analysis = document.analysis
        guard let name = analysis.name(at: offset),
            let symbol = analysis.definition(of: analysis.source.text(name))
        else { return .null }
        return ["uri": .text(uri), "range": document.range(of: symbol.nameSpan)]
    }

    func documentSymbols(_ parameters: JSONValue) throws(RPCError) -> JSONValue {
        let (uri, document) = try document(parameters)
        return .array(
            document.analysis.symbols.map { symbol in
                let kind = JSONValue.integer(Self.kind(ofSymbol: symbol.word))
                guard client.nestsSymbols else {
                    let location: JSONValue = ["uri": .text(uri), "range": document.range(of: symbol.span)]
                    return ["name": .text(symbol.name), "kind": kind, "location": location]
                }
                return [
                    "name": .text(symbol.name), "detail": .text(symbol.word), "kind": kind,
                    "range": document.range(of: symbol.span), "selectionRange": document.range(of: symbol.nameSpan),
                ]
            })
    }

    /// The protocol's numbers for what a statement defines.
    private static func kind(ofSymbol word: String) -> Int {
        switch word {
        case "let": 14  // constant
        case "economy": 23  // structure
        case "regime", "variant": 5  // class
        case "policy": 11  // interface
        case "scenario": 19  // object
        case "measure", "define": 12  // function
        case "attribute": 7  // property
        case "prior", "weights": 18  // array
        default: 13  // variable
        }
    }

    // MARK: Formatting

    /// Nothing for a script whose signs cannot be read: its diagnostics say so already.
    func formatting(_ parameters: JSONValue) throws(RPCError) -> JSONValue {
        let (_, document) = try document(parameters)
        guard let text = try? SourceFormatter.format(document.analysis.source) else { return .null }
        return document.edits(to: text)
    }
}
