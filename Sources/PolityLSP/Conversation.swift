import PolityScript

/// A client's stream and the server at its end: bytes go in, bytes come out.
package struct Conversation: Sendable {
    private var frames = FrameReader()
    private var server = LanguageServer()
    /// The exit code, once the conversation is over.
    package private(set) var exitCode: Int32?

    package init() {}

    /// The exit code when the stream ends.
    package var exitCodeAtEnd: Int32 { exitCode ?? server.exitCodeAtEnd }

    /// Takes what came and gives what to send. After ``exitCode`` is set, nothing more is read.
    package mutating func take(_ bytes: [UInt8]) -> [UInt8] {
        var answers: [JSONValue] = []
        frames.append(bytes)
        do throws(FrameReader.Fault) {
            while exitCode == nil, let frame = try frames.next() {
                switch frame {
                case .message(let body): answers += server.receive(body)
                case .tooLong(let length): answers.append(server.refuse(length: length))
                }
                exitCode = server.exitCode
            }
        } catch {
            exitCode = 1
        }
        if exitCode == nil { answers += server.pendingDiagnostics() }
        return answers.flatMap(\.framed)
    }
}
