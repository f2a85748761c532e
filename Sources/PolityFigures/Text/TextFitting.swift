extension String {
    /// The text cut to so many columns, with the ellipsis at its end when something was cut.
    ///
    /// Cuts between characters as the reader sees them; where not even the ellipsis fits, it is left out.
    package func truncated(to width: Int, ellipsis: String) -> String {
        guard displayWidth > width else { return self }
        let mark = ellipsis.displayWidth <= width ? ellipsis : ""
        return prefix(upTo: width - mark.displayWidth) + mark
    }

    /// Blanks, then the text, so many columns in all.
    func paddedAtStart(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - displayWidth)) + self
    }

    /// The text, then blanks, so many columns in all.
    func paddedAtEnd(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - displayWidth))
    }

    /// The text without blanks at its end.
    var withoutTrailingBlanks: String {
        var result = self[...]
        while result.last == " " { result.removeLast() }
        return String(result)
    }

    /// The text in lines of at most so many columns, broken between words, and inside a word only when it is too long.
    package func wrapped(to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in split(separator: " ").map(String.init) {
            if !line.isEmpty && line.displayWidth + 1 + word.displayWidth <= width {
                line += " " + word
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = word
            while line.displayWidth > width {
                let head = line.prefix(upTo: width)
                guard !head.isEmpty else { break }
                lines.append(head)
                line.removeFirst(head.count)
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    private func prefix(upTo width: Int) -> String {
        var result = ""
        var used = 0
        for character in self {
            used += DisplayWidth.of(character)
            guard used <= width else { break }
            result.append(character)
        }
        return result
    }
}

extension TerminalStyle {
    /// Text from data made safe and, without Unicode, with plain blanks between groups of digits.
    func shown(_ text: String) -> String {
        let escaped = text.escapedForTerminal
        return unicode ? escaped : String(escaped.map { $0 == NumberFormat.groupSeparator ? " " : $0 })
    }

    /// Text from data in lines that fit.
    func paragraph(_ text: String) -> [String] { shown(text).wrapped(to: lineWidth) }
}
