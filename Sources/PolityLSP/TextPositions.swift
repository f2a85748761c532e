/// What a column counts. The protocol's default is UTF-16, and a client may ask for UTF-8.
package enum PositionEncoding: String, Sendable, Hashable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
}

/// A place as the protocol counts it: both from 0.
package struct Position: Sendable, Hashable {
    package var line: Int
    package var character: Int

    package init(line: Int, character: Int) {
        self.line = line
        self.character = character
    }
}

/// The lines of a text, between UTF-8 offsets and the protocol's positions. A line ends with a line feed, a carriage
/// return, or both, as the protocol has it; the language itself knows only the first.
package struct TextPositions: Sendable {
    private let bytes: [UInt8]
    private let encoding: PositionEncoding
    /// Every line's first byte, and the end of what it says.
    private let lines: [(start: Int, end: Int)]

    package init(_ bytes: [UInt8], encoding: PositionEncoding) {
        self.bytes = bytes
        self.encoding = encoding
        var lines: [(start: Int, end: Int)] = []
        var start = 0
        var offset = 0
        while offset < bytes.count {
            let end = offset
            if bytes[offset] == UInt8(ascii: "\r") {
                offset += offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n") ? 2 : 1
            } else if bytes[offset] == UInt8(ascii: "\n") {
                offset += 1
            } else {
                offset += 1
                continue
            }
            lines.append((start, end))
            start = offset
        }
        lines.append((start, bytes.count))
        self.lines = lines
    }

    /// The place of an offset; one inside a line's end is the line's end.
    package func position(of offset: Int) -> Position {
        let offset = min(max(offset, 0), bytes.count)
        var low = 0
        var high = lines.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lines[middle].start <= offset { low = middle } else { high = middle }
        }
        let start = lines[low].start
        return Position(line: low, character: units(in: bytes[start..<min(offset, lines[low].end)]))
    }

    /// The offset of a place. What lies beyond a line is its end, what lies beyond the text is its end, and what lies
    /// inside a letter is its beginning.
    package func offset(of position: Position) -> Int {
        if position.line < 0 { return 0 }
        guard position.line < lines.count else { return bytes.count }
        let line = lines[position.line]
        var offset = line.start
        var units = 0
        while offset < line.end {
            let width = Self.width(bytes[offset])
            units += encoding == .utf8 ? width : width == 4 ? 2 : 1
            if units > position.character { break }
            offset += width
        }
        return min(offset, line.end)
    }

    private func units(in slice: ArraySlice<UInt8>) -> Int {
        if encoding == .utf8 { return slice.count }
        // Every letter begins with one byte that goes on no other; those of four bytes are pairs in UTF-16.
        return slice.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
    }

    private static func width(_ lead: UInt8) -> Int {
        lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    }
}
