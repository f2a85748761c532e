import PolityFigures

/// The statement that a command line's words stand for.
package enum TheoryStatement {
    /// A word that is no `NAME=VALUE`.
    package struct Fault: Error, Sendable, Hashable {
        package let message: String
    }

    /// `theory MODEL with NAME = VALUE, …`; several numbers with commas between them are a list.
    package static func text(
        model: String, settings: [String], isDrawn: Bool, file: String?
    ) throws(Fault) -> String {
        guard isName(model[...]) else {
            throw Fault(message: "\(model.escapedForTerminal) is not the name of a model.")
        }
        var entries: [String] = []
        for setting in settings {
            let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, isName(parts[0]), !parts[1].isEmpty, parts[1].allSatisfy(isOfValues) else {
                throw Fault(
                    message:
                        "\(setting.escapedForTerminal): write NAME=VALUE, such as eta=0.08, or fitness=0,0.02 for a list."
                )
            }
            let value = parts[1].contains(",") && !parts[1].hasPrefix("[") ? "[\(parts[1])]" : String(parts[1])
            entries.append("\(parts[0]) = \(value)")
        }
        var text = "\(isDrawn ? "plot " : "")theory \(model)"
        if !entries.isEmpty { text += " with \(entries.joined(separator: ", "))" }
        if let file { text += " to \(file.quoted)" }
        return text
    }

    private static func isName(_ text: Substring) -> Bool {
        guard let first = text.first, first.isLetter else { return false }
        return text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    }

    /// Numbers, lists and sums of them: nothing that could begin another statement.
    private static func isOfValues(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "+-*/^()[]., %_".contains(character))
    }
}
