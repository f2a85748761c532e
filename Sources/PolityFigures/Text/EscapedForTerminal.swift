extension String {
    /// The text with everything that could steer a terminal shown as an escape such as `\u{1b}`.
    ///
    /// Escaped are control characters, line and paragraph separators, format characters (direction overrides, tags,
    /// invisible operators) except the joiners that scripts and emoji need, and U+FFFE and U+FFFF, which are no
    /// characters. A mark at the beginning, which would
    /// combine with whatever stands before the text, is escaped too. Other text is left as it is.
    public var escapedForTerminal: String {
        guard !unicodeScalars.allSatisfy({ (0x20..<0x7F).contains($0.value) }) else { return self }
        var result = ""
        for (position, scalar) in unicodeScalars.enumerated() {
            if scalar.mustBeEscaped || (position == 0 && scalar.properties.generalCategory.isCombining) {
                result += scalar.escapedSpelling
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension Unicode.Scalar {
    /// Whether text in which the scalar stands as it is could steer what shows it.
    var mustBeEscaped: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format: value != 0x200C && value != 0x200D && value != 0xAD
        default: value == 0xFFFE || value == 0xFFFF
        }
    }

    /// The scalar as a visible escape, such as `\n` or `\u{1b}`.
    var escapedSpelling: String {
        switch self {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case "\0": "\\0"
        default: "\\u{" + String(value, radix: 16) + "}"
        }
    }
}

extension Unicode.GeneralCategory {
    fileprivate var isCombining: Bool { self == .nonspacingMark || self == .enclosingMark }
}
