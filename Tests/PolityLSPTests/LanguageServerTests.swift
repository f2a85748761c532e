import PolityLSP
import PolityScript
import TestSupport
import Testing

/// A client in few words.
private struct Client {
    var server = LanguageServer()
    private var count = 0

    init(capabilities: JSONValue = [:]) {
        _ = request("initialize", ["capabilities": capabilities])
        notify("initialized", [:])
    }

    mutating func request(_ method: String, _ parameters: JSONValue) -> JSONValue {
        count += 1
        let message: JSONValue = [
            "jsonrpc": "2.0", "id": .integer(count), "method": .text(method), "params": parameters,
        ]
        let answers = server.receive(Array(JSONText.object(message).utf8))
        #expect(answers.count == 1 && answers.first?["id"] == .integer(count))
        return answers.first ?? .null
    }

    mutating func notify(_ method: String, _ parameters: JSONValue) {
        let message: JSONValue = ["jsonrpc": "2.0", "method": .text(method), "params": parameters]
        #expect(server.receive(Array(JSONText.object(message).utf8)).isEmpty)
    }

    mutating func open(_ text: String) {
        notify("textDocument/didOpen", ["textDocument": ["uri": "file:///a", "version": 1, "text": .text(text)]])
    }

    mutating func change(_ changes: JSONValue...) {
        notify(
            "textDocument/didChange",
            ["textDocument": ["uri": "file:///a", "version": 2], "contentChanges": .array(changes)])
    }

    /// A request about a place of the document.
    mutating func ask(_ method: String, _ line: Int = 0, _ character: Int = 0) -> JSONValue? {
        request(
            "textDocument/" + method,
            ["textDocument": ["uri": "file:///a"], "position": Position(line: line, character: character).value])[
                "result"]
    }

    /// The text as the server has it: its layout undone is not needed, as a comment stays as it is.
    mutating func diagnostics() -> [JSONValue] {
        server.pendingDiagnostics().last?["params"]?["diagnostics"]?.array ?? []
    }
}

extension Position {
    fileprivate var value: JSONValue { ["line": .integer(line), "character": .integer(character)] }
}

private func range(_ line: Int, _ start: Int, _ endLine: Int, _ end: Int) -> JSONValue {
    ["start": Position(line: line, character: start).value, "end": Position(line: endLine, character: end).value]
}

struct LanguageServerTests {
    @Test func changesAreMadeOneAfterAnother() {
        var client = Client()
        client.open("let ữ = 1\r\nlet 😀 = zz\n")
        #expect(!client.diagnostics().isEmpty)
        client.change(
            ["range": range(1, 4, 1, 6), "text": "b"], ["range": range(1, 8, 1, 10), "text": "2\nlet c = ữ"])
        #expect(client.diagnostics().isEmpty)
        client.change(["text": "let x = y"])
        #expect(client.diagnostics().first?["range"] == range(0, 8, 0, 9))
        client.change(["range": range(7, 7, 9, 9), "text": "\nlet z = q"])
        #expect(client.diagnostics().count == 2, "what lies beyond the text is its end")
        client.change(["range": range(0, 9, 0, 0), "text": "# "])
        #expect(client.diagnostics().count == 2, "a range whose end is before its start is empty")
    }

    @Test func aByteOrderMarkCountsForTheClient() {
        var client = Client()
        client.open("\u{FEFF}let x = y\nlet z = q")
        #expect(client.diagnostics().map { $0["range"] } == [range(0, 9, 0, 10), range(1, 8, 1, 9)])
        #expect(client.ask("formatting")?.array?.count == 1)
    }

    @Test func columnsCountBytesIfTheClientWants() {
        var client = Client(capabilities: ["general": ["positionEncodings": ["utf-8", "utf-16"]]])
        client.open("let ữ = 😀")
        #expect(client.diagnostics().first?["range"] == range(0, 10, 0, 14))
        var other = Client()
        other.open("let ữ = 😀")
        #expect(other.diagnostics().first?["range"] == range(0, 8, 0, 10))
    }

    @Test func notesHaveTheirPlaces() throws {
        let text = "let a = 1\nlet a = 2"
        var client = Client(capabilities: ["textDocument": ["publishDiagnostics": ["relatedInformation": true]]])
        client.open(text)
        let related = client.diagnostics().first?["relatedInformation"]?.array?.first
        #expect(related?["location"]?["range"] == range(0, 4, 0, 5))
        var plain = Client()
        plain.open(text)
        let message = try #require(plain.diagnostics().first?["message"]?.text)
        #expect(message.contains("first defined here"))
    }

    @Test func layoutTouchesOnlyTheLinesThatChange() {
        var client = Client()
        client.open("let a = 1\nlet b=2\nlet c = 3\n")
        let edits = client.ask("formatting")
        #expect(edits == [["range": range(1, 0, 2, 0), "newText": "let b = 2\n"]])
        client.change(["text": "let a = 1"])
        #expect(client.ask("formatting") == [["range": range(0, 0, 0, 9), "newText": "let a = 1\n"]])
        client.change(["text": "let a = 1\n"])
        #expect(client.ask("formatting") == [])
        client.change(["text": "let a = 1\n\n\n"])
        #expect(client.ask("formatting") == [["range": range(1, 0, 3, 0), "newText": ""]])
        client.change(["text": "let  a = 1 \u{0}"])
        #expect(client.ask("formatting") == nil, "null")
    }

    @Test func hoverTellsWhatIsKnown() {
        var client = Client(capabilities: ["textDocument": ["hover": ["contentFormat": ["markdown"]]]])
        client.open("let tỉ_lệ = 20%\nmeasure m = hhi + tỉ_lệ for\n# note\nnonsense")
        func text(_ line: Int, _ character: Int) -> String {
            client.ask("hover", line, character)?["contents"]?["value"]?.text ?? ""
        }
        #expect(text(1, 13).contains("hhi is a measure"))
        #expect(text(1, 15).contains("hhi is a measure"), "also at the name's end")
        #expect(text(1, 20).contains("tỉ_lệ is a constant"))
        #expect(text(0, 1).contains("Names a constant"))
        #expect(text(1, 25).contains("How long to simulate"))
        #expect(text(3, 2).contains("E0105"))
        #expect(text(2, 3).isEmpty && text(0, 10).isEmpty && text(99, 0).isEmpty == text(99, 99).isEmpty)
    }

    @Test func symbolsHaveTwoForms() {
        let text = "let a = 1\nregime r {\n}\n"
        var flat = Client()
        flat.open(text)
        #expect(flat.ask("documentSymbol")?.array?.map { $0["name"] } == ["a", "r"])
        var nested = Client(
            capabilities: ["textDocument": ["documentSymbol": ["hierarchicalDocumentSymbolSupport": true]]])
        nested.open(text)
        let symbol = nested.ask("documentSymbol")?.array?.last
        #expect(symbol?["detail"] == "regime" && symbol?["selectionRange"] == range(1, 7, 1, 8))
        #expect(symbol?["range"] == range(1, 0, 2, 1))
    }

    @Test func includesWhatIsOpen() throws {
        var client = Client()
        func open(_ uri: String, _ text: String) {
            client.notify(
                "textDocument/didOpen", ["textDocument": ["uri": .text(uri), "version": 1, "text": .text(text)]])
        }
        func published() -> [String: [JSONValue]] {
            var found: [String: [JSONValue]] = [:]
            for message in client.server.pendingDiagnostics() {
                let uri = message["params"]?["uri"]?.text ?? ""
                found[uri] = message["params"]?["diagnostics"]?.array
            }
            return found
        }
        open("file:///d%E1%BB%AF/a", "include \"b.polity\"\nscenario s = own\ncompare s runs 2\ntable hhi, missing\n")
        let alone = try #require(published()["file:///d%E1%BB%AF/a"])
        #expect(alone.map { $0["severity"] } == [2], "what the other file would say is not known")
        open("file:///d%E1%BB%AF/b.polity", "regime own { }\nlet x = nonsense\n")
        let both = published()
        #expect(both["file:///d%E1%BB%AF/a"]?.map { $0["code"] } == ["E0506", "E0201"])
        #expect(both["file:///d%E1%BB%AF/b.polity"]?.map { $0["code"] } == ["E0201"])
    }

    @Test func answersErrorsWithTheirCodes() {
        func code(_ server: inout LanguageServer, _ body: String) -> JSONValue? {
            server.receive(Array(body.utf8)).first?["error"]?["code"]
        }
        var server = LanguageServer()
        #expect(code(&server, "{") == -32_700)
        #expect(code(&server, String(repeating: "[", count: 100_000)) == -32_700)
        #expect(code(&server, "[]") == -32_600)
        #expect(code(&server, "{\"jsonrpc\":\"2.0\",\"id\":1}") == -32_600)
        #expect(code(&server, "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"x\"}") == -32_600)
        #expect(code(&server, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"textDocument/hover\"}") == -32_002)
        #expect(server.receive(Array("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":null}".utf8)).isEmpty)
        server = Client().server
        #expect(code(&server, "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"$/what\"}") == -32_601)
        #expect(
            code(&server, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"textDocument/hover\",\"params\":[]}") == -32_602)
        #expect(code(&server, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\"}") == -32_600)
        #expect(
            server.receive(Array("{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{}}".utf8)).isEmpty)
    }

    @Test func endsAsTheProtocolSays() {
        var client = Client()
        #expect(client.server.exitCodeAtEnd == 1)
        #expect(client.request("shutdown", .null)["error"] == nil)
        #expect(client.server.exitCode == nil && client.server.exitCodeAtEnd == 0)
        #expect(client.request("shutdown", .null)["error"]?["code"] == -32_600)
        client.notify("exit", .null)
        #expect(client.server.exitCode == 0)
        var rude = LanguageServer()
        _ = rude.receive(Array("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}".utf8))
        #expect(rude.exitCode == 1)
    }

    @Test func answersAnythingAboutAnyText() {
        let pieces = [
            "regime r ", "{", "}", "let x = ", "\"", "\n", "\r", "#", "(", ")", "set ", "data.", "policy p { legal {",
            "ữ",
            "😀", "\u{0}", "\u{FEFF}", "1", "%", ",", "table ", "compare ", "=", "..", " ", "e\u{301}",
            "scenario s = r in ",
        ]
        var generator = TestGenerator(seed: 3)
        var client = Client()
        client.open("")
        for _ in 0..<400 {
            func number() -> Int { Int.random(in: 0...12, using: &generator) }
            let text = (0..<number()).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            let place = range(number(), number(), number(), number())
            client.change(["range": place, "text": .text(text)])
            if number() == 0 { client.change(["text": .text(text)]) }
            for method in ["hover", "completion", "definition", "documentSymbol", "formatting"] {
                _ = client.ask(method, number(), number())
            }
            _ = client.request("textDocument/codeAction", ["textDocument": ["uri": "file:///a"], "range": place])
            _ = client.diagnostics()
        }
    }
}
