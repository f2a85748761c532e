import PolityLab

/// A stretch of a source in UTF-8 offsets, end excluded.
package struct SourceSpan: Sendable, Hashable {
    package var start: Int
    package var end: Int

    package init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    /// The stretch from this one's start to the other's end.
    package func joined(to other: SourceSpan) -> SourceSpan {
        SourceSpan(start, max(end, other.end))
    }
}

/// A place as people count it: both from 1, columns in characters.
package struct SourceLocation: Sendable, Hashable {
    package var line: Int
    package var column: Int
}

/// A script's text with a table of its lines. Positions are UTF-8 offsets; lines and columns are computed when printing.
package struct Source: Sendable, Hashable {
    /// What diagnostics call it: a path, or the name of the prompt.
    package let name: String
    package let bytes: [UInt8]
    /// Offset of each line's first byte.
    private let lineStarts: [Int]

    /// Number of the first line: more than 1 for a statement in the middle of a piped input.
    private let firstLine: Int

    /// A byte order mark at the beginning is left out.
    package init(_ text: String, name: String, firstLine: Int = 1) {
        self.name = name
        self.firstLine = firstLine
        let utf8 = text.utf8
        bytes = Array(utf8.starts(with: "\u{FEFF}".utf8) ? utf8.dropFirst(3) : utf8[...])
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            starts.append(offset + 1)
        }
        lineStarts = starts
    }

    /// The text of a span; offsets outside the source are clamped.
    package func text(_ span: SourceSpan) -> String {
        let start = min(max(span.start, 0), bytes.count)
        return String(decoding: bytes[start..<min(max(span.end, start), bytes.count)], as: UTF8.self)
    }

    /// The text of an expression with the parentheses around its first and last parts, which belong to no part's span.
    func textWithParentheses(_ span: SourceSpan) -> String {
        var (start, end) = (max(0, span.start), min(span.end, bytes.count))
        var open = 0
        var closed = 0
        for byte in bytes[min(start, end)..<end] {
            if byte == UInt8(ascii: "(") { open += 1 }
            guard byte == UInt8(ascii: ")") else { continue }
            if open > 0 { open -= 1 } else { closed += 1 }
        }
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
        while closed > 0, let place = bytes[..<start].lastIndex(where: { !isBlank($0) }),
            bytes[place] == UInt8(ascii: "(")
        {
            (start, closed) = (place, closed - 1)
        }
        while open > 0, let place = bytes[end...].firstIndex(where: { !isBlank($0) }), bytes[place] == UInt8(ascii: ")")
        {
            (end, open) = (place + 1, open - 1)
        }
        return text(SourceSpan(start, end))
    }

    /// All of the text.
    var whole: String { text(SourceSpan(0, bytes.count)) }

    /// What stands before the beginning of a line, and what stands from there on, with the same numbers of lines.
    func cut(before offset: Int) -> Source {
        Source(text(SourceSpan(0, offset)), name: name, firstLine: firstLine)
    }
    func cut(from offset: Int) -> Source {
        Source(text(SourceSpan(offset, bytes.count)), name: name, firstLine: location(of: offset).line)
    }

    package func location(of offset: Int) -> SourceLocation {
        let index = lineIndex(of: offset)
        let prefix = text(SourceSpan(lineStarts[index], min(offset, bytes.count)))
        return SourceLocation(line: index + firstLine, column: prefix.count + 1)
    }

    /// The line that holds an offset, without its end.
    package func lineSpan(holding offset: Int) -> SourceSpan {
        let index = lineIndex(of: offset)
        var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
        if end > lineStarts[index], bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return SourceSpan(lineStarts[index], end)
    }

    /// The first line that is longer than the limit, if there is one.
    package func overlongLine() -> SourceSpan? {
        for (index, start) in lineStarts.enumerated() {
            let end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
            if end - start > Limits.lineBytes { return SourceSpan(start, start + 1) }
        }
        return nil
    }

    private func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}

// Where something stands in a text changes nothing of what it does.
extension SourceSpan: OutsideIdentity {}
extension Source: OutsideIdentity {}
