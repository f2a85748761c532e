import PolityScript

/// An open script as the client has it.
struct Document: Sendable {
    private(set) var version: Int?
    private(set) var positions: TextPositions
    private(set) var analysis: Analysis
    private var bytes: [UInt8]
    /// The place without percent signs, as files that include one another call it.
    let name: String
    private let encoding: PositionEncoding

    init(text: String, version: Int?, uri: String, encoding: PositionEncoding, files: @escaping IncludeReader) {
        self.version = version
        self.encoding = encoding
        name = Self.decoded(uri)
        bytes = Array(text.utf8)
        positions = TextPositions(bytes, encoding: encoding)
        analysis = Analysis(Source(text, name: name), files: files)
    }

    /// A stretch to replace; the whole text without one.
    struct Change {
        var start: Position?
        var end: Position?
        var text: String
    }

    /// Makes the changes one after another, each in what the one before left, and reads the result once.
    mutating func apply(_ changes: [Change], version: Int?, files: @escaping IncludeReader) {
        self.version = version
        for change in changes {
            if let start = change.start, let end = change.end {
                let first = positions.offset(of: start)
                bytes.replaceSubrange(first..<max(first, positions.offset(of: end)), with: change.text.utf8)
            } else {
                bytes = Array(change.text.utf8)
            }
            positions = TextPositions(bytes, encoding: encoding)
        }
        readAgain(files: files)
    }

    /// Reads the text again, as other files are others now.
    mutating func readAgain(files: @escaping IncludeReader) {
        analysis = Analysis(Source(text, name: name), files: files)
    }

    /// What percent signs stand for.
    private static func decoded(_ uri: String) -> String {
        let bytes = Array(uri.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                result.append(value)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    // MARK: Places

    /// Bytes that the client counts and the language does not: a byte order mark.
    private var skipped: Int { bytes.count - analysis.source.bytes.count }

    func offset(of position: Position) -> Int {
        max(0, positions.offset(of: position) - skipped)
    }

    func range(of span: SourceSpan) -> JSONValue {
        range(from: positions.position(of: span.start + skipped), to: positions.position(of: span.end + skipped))
    }

    private func range(from start: Position, to end: Position) -> JSONValue {
        ["start": start.json, "end": end.json]
    }

    /// One edit that makes the lines that differ those of another text; none if there are none.
    func edits(to new: String) -> JSONValue {
        let old = bytes
        let new = Array(new.utf8)
        var start = 0
        while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
        if start == old.count, start == new.count { return [] }
        // From a line's beginning to a line's beginning, so that no letter and no line end is taken apart.
        while start > 0, old[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        var tail = 0
        while tail < old.count - start, tail < new.count - start,
            old[old.count - 1 - tail] == new[new.count - 1 - tail]
        {
            tail += 1
        }
        while tail > 0, !beginsLine(old, old.count - tail) || !beginsLine(new, new.count - tail) { tail -= 1 }
        let range = range(
            from: positions.position(of: start), to: positions.position(of: old.count - tail))
        let text = String(decoding: new[start..<(new.count - tail)], as: UTF8.self)
        return [["range": range, "newText": .text(text)]]
    }

    private func beginsLine(_ bytes: [UInt8], _ offset: Int) -> Bool {
        offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n")
    }
}

extension Position {
    var json: JSONValue { ["line": .integer(line), "character": .integer(character)] }

    /// A place from the client; numbers below 0 are refused, those beyond the text mean its end.
    init?(_ json: JSONValue?) {
        guard let line = json?["line"]?.integer, let character = json?["character"]?.integer, line >= 0, character >= 0
        else { return nil }
        self.init(line: line, character: character)
    }
}
