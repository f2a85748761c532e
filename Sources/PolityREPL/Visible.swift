extension String {
    /// The text with every character that could steer a terminal or deceive a reader written as an escape such as
    /// `\u{1B}`: control characters other than line feed and tab, separators of lines and paragraphs, and marks that
    /// turn the direction of writing.
    ///
    /// What is typed or pasted passes through here before anything else sees it, so that neither a message nor the
    /// history file ever repeats such a character.
    package var visible: String {
        guard unicodeScalars.contains(where: \.mustBeEscaped) else { return self }
        var result = ""
        for scalar in unicodeScalars {
            if scalar.mustBeEscaped {
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The same text with a line feed at the end of every line, whichever system it comes from.
    package var withLineFeeds: String {
        guard utf8.contains(0x0D) else { return self }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in unicodeScalars {
            if scalar == "\r" {
                result.append("\n")
            } else if scalar != "\n" || previous != "\r" {
                result.append(scalar)
            }
            previous = scalar
        }
        return String(result)
    }
}

extension Unicode.Scalar {
    fileprivate var mustBeEscaped: Bool {
        switch value {
        case 0x09, 0x0A: false
        case 0x20..<0x7F: false
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x2028, 0x2029: true
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
