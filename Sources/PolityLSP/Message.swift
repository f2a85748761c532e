import PolityScript

/// A message from the client, after JSON-RPC 2.0.
struct Message {
    let method: String
    /// `nil` for a notification, which gets no answer.
    let id: JSONValue?
    let parameters: JSONValue

    /// What a body says; `nil` for an answer to us, which needs nothing.
    static func parse(_ body: [UInt8]) throws(RPCError) -> Message? {
        guard let value = JSONValue.parse(body) else {
            throw RPCError(.parseError, "the message is not JSON")
        }
        guard case .object(let fields) = value, value["jsonrpc"]?.text == "2.0" else {
            throw RPCError(.invalidRequest, "the message is no JSON-RPC 2.0 object")
        }
        let id = fields["id"]
        guard let method = value["method"]?.text else {
            if fields["result"] != nil || fields["error"] != nil { return nil }
            throw RPCError(.invalidRequest, "the message has no method", id: answerable(id))
        }
        if id != nil, answerable(id) == nil { throw RPCError(.invalidRequest, "an id is a number or a text") }
        return Message(method: method, id: id, parameters: value["params"] ?? .null)
    }

    /// An id that an answer can carry.
    private static func answerable(_ id: JSONValue?) -> JSONValue? {
        switch id {
        case .integer, .text: id
        default: nil
        }
    }
}

/// An answer that says what went wrong.
struct RPCError: Error {
    enum Code: Int {
        case parseError = -32_700
        case invalidRequest = -32_600
        case methodNotFound = -32_601
        case invalidParameters = -32_602
        case notInitialized = -32_002
    }

    let code: Code
    let message: String
    let id: JSONValue

    /// - Parameter id: the request's, if it is known.
    init(_ code: Code, _ message: String, id: JSONValue? = nil) {
        self.code = code
        self.message = message
        self.id = id ?? .null
    }

    var answer: JSONValue {
        ["jsonrpc": "2.0", "id": id, "error": ["code": .integer(code.rawValue), "message": .text(message)]]
    }
}

extension JSONValue {
    static func answer(to id: JSONValue, _ result: JSONValue) -> JSONValue {
        ["jsonrpc": "2.0", "id": id, "result": result]
    }

    static func notification(_ method: String, _ parameters: JSONValue) -> JSONValue {
        ["jsonrpc": "2.0", "method": .text(method), "params": parameters]
    }

    /// With its header, as it goes over the line.
    package var framed: [UInt8] {
        let body = Array(JSONText.object(self).utf8)
        return Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
    }
}
