/// Cuts a stream of bytes into messages: a header with `Content-Length`, an empty line, and that many bytes.
package struct FrameReader: Sendable {
    package enum Frame: Sendable, Hashable {
        case message([UInt8])
        /// A message beyond the limit; its bytes are dropped as they come.
        case tooLong(Int)
    }

    /// The stream is no longer in step, so nothing after this can be read.
    package struct Fault: Error, Sendable, Hashable {
        package let reason: String
    }

    private let limit: Int
    private var buffer: [UInt8] = []
    /// Where what is not yet read begins.
    private var start = 0
    /// Length of the message whose header has been read.
    private var length: Int?
    /// Bytes of a refused message that are still to come.
    private var dropped = 0

    private static let headerLimit = 4_096
    /// A few scripts of the largest size.
    package static let messageLimit = 32 * 1_024 * 1_024

    package init(limit: Int = messageLimit) {
        self.limit = limit
    }

    package mutating func append(_ bytes: [UInt8]) {
        if start > 0 {
            buffer.removeSubrange(..<start)
            start = 0
        }
        let skipped = min(dropped, bytes.count)
        dropped -= skipped
        buffer += bytes[skipped...]
    }

    /// The next whole message; `nil` if more bytes have to come first.
    package mutating func next() throws(Fault) -> Frame? {
        if length == nil { length = try header() }
        guard let length else { return nil }
        if length > limit {
            let present = min(length, buffer.count - start)
            start += present
            dropped = length - present
            self.length = nil
            return .tooLong(length)
        }
        guard buffer.count - start >= length else { return nil }
        let body = Array(buffer[start..<(start + length)])
        start += length
        self.length = nil
        return .message(body)
    }

    /// Reads a header's fields; `nil` if it is not there yet.
    private mutating func header() throws(Fault) -> Int? {
        let rest = buffer[start...]
        guard let end = Self.headerEnd(in: rest) else {
            if rest.count > Self.headerLimit { throw Fault(reason: "a header does not end") }
            return nil
        }
        var length: Int?
        for line in rest[..<end].split(separator: UInt8(ascii: "\n")) {
            let text = String(decoding: line, as: UTF8.self).filter { $0 != "\r" && $0 != "\r\n" }
            guard let colon = text.firstIndex(of: ":") else { throw Fault(reason: "a header's line has no colon") }
            guard text[..<colon].lowercased() == "content-length" else { continue }
            let digits = text[text.index(after: colon)...].drop { $0 == " " }
            guard length == nil, !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
                let value = Int(digits)
            else { throw Fault(reason: "Content-Length is no length") }
            length = value
        }
        guard let length else { throw Fault(reason: "a header has no Content-Length") }
        start = end + 4
        return length
    }

    private static func headerEnd(in bytes: ArraySlice<UInt8>) -> Int? {
        let mark = Array("\r\n\r\n".utf8)
        let window = bytes.prefix(headerLimit)
        guard window.count >= mark.count else { return nil }
        return (window.startIndex...(window.endIndex - mark.count)).first {
            window[$0..<($0 + mark.count)].elementsEqual(mark)
        }
    }
}
