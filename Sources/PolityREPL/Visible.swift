internal import PolityFigures

extension String {
    /// The text with every character that could steer a terminal or deceive a reader shown as an escape such as
    /// `\u{1b}`; line feeds and tabs stay.
    ///
    /// What is typed, pasted or recalled passes through here before libedit shows it or the history keeps it.
    package var visible: String {
        var result = ""
        var run = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar == "\n" || scalar == "\t" {
                result += String(run).escapedForTerminal
                result.unicodeScalars.append(scalar)
                run = String.UnicodeScalarView()
            } else {
                run.append(scalar)
            }
        }
        return result + String(run).escapedForTerminal
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
