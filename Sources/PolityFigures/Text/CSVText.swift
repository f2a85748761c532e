/// Cells of comma-separated values after RFC 4180.
package enum CSVText {
    /// The shortest text that reads back as the same number; empty for one that is missing or not finite.
    package static func number(_ value: Double?) -> String {
        value.flatMap { $0.isFinite ? "\($0)" : nil } ?? ""
    }

    /// Quotation marks only where a comma, a mark or a line end needs them.
    package static func quoted(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else { return text }
        var result = "\"".unicodeScalars
        // By scalars: a mark with an accent on it is one character, but readers of the file see the mark.
        for scalar in text.unicodeScalars {
            if scalar == "\"" { result.append(scalar) }
            result.append(scalar)
        }
        return String(result) + "\""
    }
}
