import PolityFigures

extension String {
    /// The text as a page shows it, before its signs of markup become entities.
    ///
    /// What could steer a reader's screen is spelt out, see ``escapedForTerminal``. So is a mark that would melt with a sign
    /// of markup into one character: Mustache escapes whole characters and would not know `<` in one with an accent,
    /// whereas browsers read scalars.
    var shown: String {
        let text = escapedForTerminal
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        var result = ""
        for character in text {
            let scalars = character.unicodeScalars
            guard scalars.count > 1, scalars.contains(where: \.isMarkup) else {
                result.append(character)
                continue
            }
            for scalar in scalars {
                if scalar.isASCII {
                    result.unicodeScalars.append(scalar)
                } else {
                    result += "\\u{" + String(scalar.value, radix: 16) + "}"
                }
            }
        }
        return result
    }

    /// The text as lines to copy: line feeds and tabs stay what they are.
    var shownAsLines: String {
        let lines = unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let end = line.last == "\r" ? line.dropLast() : line
            return end.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).shown }
                .joined(separator: "\t")
        }
        return lines.joined(separator: "\n")
    }

    /// The text where there is any, for a part of a template that is left out without it.
    var shownIfAny: [String] { isEmpty ? [] : [shown] }
}

extension Unicode.Scalar {
    fileprivate var isMarkup: Bool { self == "<" || self == ">" || self == "&" || self == "\"" || self == "'" }
}
