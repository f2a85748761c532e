import PolityFigures

/// Turns diagnostics into text for people: the reader's own line with a caret under the fault.
package struct DiagnosticRenderer: Sendable {
    package let source: Source
    package var usesColour: Bool

    package init(source: Source, usesColour: Bool = false) {
        self.source = source
        self.usesColour = usesColour
    }

    /// All diagnostics in the order of their places, the first hundred of them in full.
    package func render(_ diagnostics: [Diagnostic]) -> String {
        var text = diagnostics.prefix(Limits.shownDiagnostics).map { render($0) }.joined(separator: "\n")
        if diagnostics.count > Limits.shownDiagnostics {
            let isWhole = diagnostics.count < Limits.keptDiagnostics
            let rest = diagnostics.count - Limits.shownDiagnostics
            text += "\n… and \(isWhole ? "" : "at least ")\(rest) more\n"
        }
        return text
    }

    package func render(_ diagnostic: Diagnostic) -> String {
        if let other = diagnostic.source, other != source {
            return DiagnosticRenderer(source: other, usesColour: usesColour).render(diagnostic)
        }
        let place = source.location(of: diagnostic.span.start)
        let colour = diagnostic.severity == .error ? "\u{1B}[31m" : "\u{1B}[33m"
        let head = paint("\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]", colour)
        var text = "\(head): \(diagnostic.message.escapedForTerminal)\n"
        let margin = String(repeating: " ", count: String(place.line).count)
        text += "\(margin)--> \(source.name.escapedForTerminal):\(place.line):\(place.column)\n"
        text += excerpt(of: diagnostic.span, line: place.line, margin: margin, colour: colour)
        for note in diagnostic.notes {
            text += "note: \(note.message.escapedForTerminal)"
            if let span = note.span {
                let place = source.location(of: span.start)
                text += " (line \(place.line), column \(place.column))"
            }
            text += "\n"
        }
        if let fix = diagnostic.fix {
            text += "help: \(advice(fix))\n"
        }
        return text
    }

    private func advice(_ fix: Fix) -> String {
        let new = fix.text.escapedForTerminal
        if fix.text.isEmpty { return "remove `\(source.text(fix.span).escapedForTerminal)`" }
        if fix.span.start == fix.span.end {
            return fix.text.allSatisfy(\.isWhitespace) ? "put a space here" : "add `\(new)`"
        }
        return "write `\(new)`"
    }

    /// The source line and the caret line. Long lines are shown in part, around the fault.
    private func excerpt(of span: SourceSpan, line: Int, margin: String, colour: String) -> String {
        let whole = source.lineSpan(holding: span.start)
        var characters: [(text: String, isMarked: Bool)] = []
        var offset = whole.start
        for character in source.text(whole) {
            // A span may begin inside a character: a combining sign that the language does not know.
            let isMarked = offset < span.end && offset + character.utf8.count > span.start
            let shown = character == "\t" ? "    " : String(character).escapedForTerminal
            characters.append((shown, isMarked))
            offset += character.utf8.count
        }
        let first = characters.firstIndex { $0.isMarked } ?? characters.count
        let start = first > Self.window ? first - Self.window / 2 : 0
        let shown = characters[start..<min(characters.count, start + Self.window * 2)]
        var lineText = start > 0 ? "…" : ""
        var indent = start > 0 ? 1 : 0
        var carets = 0
        for (index, character) in zip(start..., shown) {
            lineText += character.text
            let width = character.text.displayWidth
            if index < first { indent += width }
            if character.isMarked { carets += width }
        }
        if shown.endIndex < characters.count { lineText += "…" }
        let mark = String(repeating: "^", count: max(1, carets))
        return "\(margin) |\n\(line) | \(lineText)\n\(margin) | \(String(repeating: " ", count: indent))"
            + paint(mark, colour) + "\n"
    }

    /// Characters shown before and after the fault on long lines.
    private static let window = 80

    private func paint(_ text: String, _ colour: String) -> String {
        usesColour ? "\(colour)\(text)\u{1B}[0m" : text
    }
}
