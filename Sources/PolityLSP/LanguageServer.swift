import PolityScript

/// A language server as a value: messages go in, messages come out. It knows what the client has sent and nothing else;
/// no file is read or written.
package struct LanguageServer: Sendable {
    private enum Phase {
        case started, initialized, shutDown
    }

    private var phase = Phase.started
    var client = ClientAbilities()
    var documents: [String: Document] = [:]
    /// Documents whose diagnostics the client does not have yet.
    var unpublished: Set<String> = []
    /// The exit code, once the client has asked for the end.
    package private(set) var exitCode: Int32?

    package init() {}

    /// The exit code when the client is gone without a word.
    package var exitCodeAtEnd: Int32 { exitCode ?? (phase == .shutDown ? 0 : 1) }

    /// Takes one message and gives the answers to send.
    package mutating func receive(_ body: [UInt8]) -> [JSONValue] {
        do throws(RPCError) {
            guard let message = try Message.parse(body) else { return [] }
            guard let id = message.id else {
                notify(message)
                return []
            }
            do throws(RPCError) {
                return [.answer(to: id, try answer(message))]
            } catch {
                return [RPCError(error.code, error.message, id: id).answer]
            }
        } catch {
            return [error.answer]
        }
    }

    /// The answer to a message that was too long to be read.
    package func refuse(length: Int) -> JSONValue {
        RPCError(.invalidRequest, "a message of \(length) bytes is longer than the limit").answer
    }

    /// The diagnostics of documents that changed: asked for when no message waits, so that fast typing is read once.
    package mutating func pendingDiagnostics() -> [JSONValue] {
        let pending = unpublished.sorted()
        unpublished = []
        return pending.map { publication(of: $0) }
    }

    // MARK: Requests

    private mutating func answer(_ message: Message) throws(RPCError) -> JSONValue {
        switch (phase, message.method) {
        case (.started, "initialize"):
            client = ClientAbilities(message.parameters)
            phase = .initialized
            return capabilities
        case (.started, _): throw RPCError(.notInitialized, "the first request is `initialize`")
        case (.shutDown, _): throw RPCError(.invalidRequest, "after `shutdown` only `exit` may come")
        case (.initialized, "initialize"): throw RPCError(.invalidRequest, "`initialize` comes once")
        case (.initialized, "shutdown"):
            phase = .shutDown
            return .null
        case (.initialized, let method):
            guard let answerer = Self.answerers[method] else {
                throw RPCError(.methodNotFound, "no method is called \(method)")
            }
            return try answerer(self)(message.parameters)
        }
    }

    private typealias Answerer = @Sendable (LanguageServer) -> (JSONValue) throws(RPCError) -> JSONValue

    private static let answerers: [String: Answerer] = [
        "textDocument/hover": { $0.hover },
        "textDocument/completion": { $0.completion },
        "textDocument/definition": { $0.definition },
        "textDocument/documentSymbol": { $0.documentSymbols },
        "textDocument/formatting": { $0.formatting },
        "textDocument/codeAction": { $0.codeActions },
    ]

    private var capabilities: JSONValue {
        [
            "capabilities": [
                "positionEncoding": .text(client.encoding.rawValue),
                "textDocumentSync": ["openClose": true, "change": 2],
                "hoverProvider": true,
                "completionProvider": ["triggerCharacters": ["."]],
                "definitionProvider": true,
                "documentSymbolProvider": true,
                "documentFormattingProvider": true,
                "codeActionProvider": ["codeActionKinds": ["quickfix"]],
            ],
            "serverInfo": ["name": "polity", "version": .text(PolityVersion.text)],
        ]
    }

    // MARK: Notifications

    /// What cannot be understood is left out: a notification has no answer.
    private mutating func notify(_ message: Message) {
        if message.method == "exit" {
            exitCode = phase == .shutDown ? 0 : 1
            return
        }
        guard phase == .initialized, let uri = message.parameters["textDocument"]?["uri"]?.text else { return }
        let item = message.parameters["textDocument"]
        switch message.method {
        case "textDocument/didOpen":
            guard let text = item?["text"]?.text else { return }
            documents[uri] = Document(
                text: text, version: item?["version"]?.integer, uri: uri, encoding: client.encoding, files: openFiles)
        case "textDocument/didChange":
            guard let changes = Document.Change.list(message.parameters["contentChanges"]) else { return }
            let files = openFiles
            documents[uri]?.apply(changes, version: item?["version"]?.integer, files: files)
        case "textDocument/didClose": documents[uri] = nil
        default: return
        }
        unpublished.insert(uri)
        let files = openFiles
        for (other, document) in documents where other != uri && document.analysis.includes {
            documents[other]?.readAgain(files: files)
            unpublished.insert(other)
        }
    }

    /// What scripts can include: what the client has open.
    private var openFiles: IncludeReader {
        let texts = Dictionary(documents.values.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
        return { path, script throws(IncludeFault) in
            let folder = script.lastIndex(of: "/").map { script[...$0] } ?? ""
            guard let text = texts[folder + path] else { throw Analysis.notOpen }
            return text
        }
    }
}

/// What the client told about itself.
struct ClientAbilities: Sendable {
    var encoding = PositionEncoding.utf16
    var readsMarkdown = false
    var nestsSymbols = false
    var showsRelated = false

    init() {}

    init(_ parameters: JSONValue) {
        let abilities = parameters["capabilities"]
        let document = abilities?["textDocument"]
        if abilities?["general"]?["positionEncodings"]?.array?.contains("utf-8") == true { encoding = .utf8 }
        readsMarkdown = document?["hover"]?["contentFormat"]?.array?.contains("markdown") == true
        nestsSymbols = document?["documentSymbol"]?["hierarchicalDocumentSymbolSupport"]?.bool == true
        showsRelated = document?["publishDiagnostics"]?["relatedInformation"]?.bool == true
    }
}

extension Document.Change {
    /// The changes of a notification; `nil` if one of them is none, as the rest would go to wrong places.
    static func list(_ json: JSONValue?) -> [Document.Change]? {
        guard let items = json?.array else { return nil }
        var changes: [Document.Change] = []
        for item in items {
            guard let text = item["text"]?.text else { return nil }
            guard let range = item["range"] else {
                changes.append(Document.Change(text: text))
                continue
            }
            guard let start = Position(range["start"]), let end = Position(range["end"]) else { return nil }
            changes.append(Document.Change(start: start, end: end, text: text))
        }
        return changes
    }
}
