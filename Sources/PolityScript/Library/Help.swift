import Polity
import PolityFigures

/// The language's own manual, made from the tables of words, functions, catalogues and codes.
package enum Help {
    /// What `help` alone prints.
    package static var overview: String {
        var text = "Statements\n"
        for word in Words.statements {
            text += "  \(word.form)\n      \(word.summary)\n"
        }
        text += "\nValues: 0.35, 20_000, 60%, 20 years, year 10, year 5 month 7; + - * / ^, < <= > >= = !=,\n"
        text += "and, or, not, if … then … else …; functions: " + Builtin.all.map(\.form).joined(separator: ", ") + "\n"
        text +=
            "\nTopics: \(CatalogueKind.allCases.map(\.rawValue).joined(separator: ", ")), \(functions), a statement's word, a name of a catalogue,\n"
        text += "or a code such as \(DiagnosticCode.unknownName.rawValue).\n"
        return text
    }

    /// The topic that lists all functions.
    private static let functions = "functions"

    /// Everything that `help` knows by name.
    package static var topics: [String] {
        (Words.statements + Words.prompt).map(\.spelling) + CatalogueKind.allCases.map(\.rawValue) + [functions]
            + Builtin.all.map(\.name) + catalogueNames + DiagnosticCode.allCases.map(\.rawValue)
    }

    package static var catalogueNames: [String] {
        CatalogueKind.allCases.flatMap { $0.entries.map(\.name) }
    }

    /// The page of a topic; `nil` if there is none.
    package static func page(_ topic: String, style: TerminalStyle = .plain) -> String? {
        if let kind = CatalogueKind(rawValue: topic) { return CatalogueText.table(kind, style: style) }
        if topic == functions {
            return Builtin.all.map { "\($0.form)\n    \($0.summary)\n" }.joined()
        }
        if let code = DiagnosticCode.named(topic) { return "\(code.rawValue)\n\(code.explanation)\n" }
        if let word = Words.named(topic), word.kind != .clause { return page(word) }
        return describe(topic, definitions: Definitions())
    }

    private static func page(_ word: Word) -> String {
        if word.kind == .later { return "\(word.spelling): \(word.summary) Not available in this version.\n" }
        return (word.form.isEmpty ? word.spelling : word.form) + "\n    \(word.summary)\n"
    }

    /// What is known about a name of the catalogues or of one's own.
    package static func describe(_ name: String, definitions: Definitions) -> String? {
        if let definition = definitions[name] { return describe(name, definition) }
        if let entry = Catalogues.entry(name), let sort = Catalogues.sort(of: name) {
            return CatalogueText.page(entry, sort: sort)
        }
        return Builtin.named(name).map { "\($0.form)\n    \($0.summary)\n" }
    }

    private static func describe(_ name: String, _ definition: Definition) -> String {
        let shown = name.escapedForTerminal
        switch definition {
        case .constant(let value, let kind):
            return "\(shown) is a constant: \(NumberFormat.compact(value)) (\(kind.unit))\n"
        case .economy(let economy):
            return "\(shown) is an economy\n"
                + EconomyParameter.allCases.filter { economy[$0] != $0.entry.defaultValue }
                .map { "    \($0.entry.name) = \(NumberFormat.compact(economy[$0]))\n" }.joined()
        case .regime(let regime):
            let parent = regime.parent.map { " that extends \($0.escapedForTerminal)" } ?? ""
            return "\(shown) is a regime\(parent)\n"
                + regime.changes.map { "    \($0.lever.entry.name) = \(NumberFormat.compact($0.value))\n" }.joined()
        case .scenario(let regime, let economy):
            let place = economy.map { " in \($0.escapedForTerminal)" } ?? " in the default economy"
            return "\(shown) is a scenario: \(regime.escapedForTerminal)\(place)\n"
        case .measure(let own):
            return "\(shown) is a measure of your own (\(own.kind.unit))\n"
        case .failed: return "\(shown) is not defined\n"
        }
    }
}
