import Polity
import PolityFigures
import PolityLab
import PolityTheory

/// The language's own manual, made from the tables of words, functions, catalogues and codes.
package enum Help {
    /// What `help` alone prints.
    package static var overview: String {
        var text = "Statements\n"
        for word in Words.statements {
            text += "  \(word.form)\n      \(word.summary)\n"
        }
        text += "\nWorlds\n"
        for word in Words.verbs {
            text += "  \(word.form)\n      \(word.summary)\n"
        }
        text += "\nValues: 0.35, 20_000, 60%, 20 years, year 10, year 5 month 7; + - * / ^, < <= > >= = !=,\n"
        text += "and, or, not, if … then … else …; functions: " + Functions.names.joined(separator: ", ") + "\n"
        text +=
            "\nTopics: \(lists.joined(separator: ", ")), \(functions),\n"
        text +=
            "a statement's word, a name of one of the lists, or a code such as \(DiagnosticCode.unknownName.rawValue).\n"
        return text
    }

    /// The topic that lists all functions.
    private static let functions = "functions"

    /// What can be listed.
    package static var lists: [String] {
        CatalogueKind.allCases.map(\.rawValue) + LibraryKind.allCases.map(\.rawValue)
    }

    /// Everything that `help` knows by name.
    package static var topics: [String] {
        (Words.statements + Words.verbs + Words.clauses + Words.blockWords + Words.prompt).map(\.spelling)
            + OrderName.allCases.map(\.rawValue)
            + lists + [functions]
            + Functions.names + libraryNames + catalogueNames + theoryNames + DiagnosticCode.allCases.map(\.rawValue)
    }

    /// The names of presets and mechanisms.
    package static var libraryNames: [String] { LibraryKind.allCases.flatMap(\.names) }

    package static var theoryNames: [String] { TheoryCatalogue.models.map(\.name) }

    package static var catalogueNames: [String] {
        CatalogueKind.allCases.flatMap { $0.entries.map(\.name) }
    }

    /// The page of a topic; `nil` if there is none.
    package static func page(_ topic: String, style: TerminalStyle = .plain) -> String? {
        if let kind = CatalogueKind(rawValue: topic) { return CatalogueText.table(kind, style: style) }
        if let kind = LibraryKind(rawValue: topic) { return kind.table(style: style) }
        if topic == functions {
            return Functions.all.map { "\($0.form)\n    \($0.summary)\n" }.joined()
        }
        if let code = DiagnosticCode.named(topic) { return "\(code.rawValue)\n\(code.explanation)\n" }
        if let word = Words.named(topic) { return page(word) }
        if let order = OrderName(rawValue: topic) { return "order \(topic)(\(order.target))\n    \(order.summary)\n" }
        return describe(topic, definitions: Definitions(), style: style)
    }

    private static func page(_ word: Word) -> String {
        var text = (word.form.isEmpty ? word.spelling : word.form) + "\n    \(word.summary)\n"
        if word.spelling == "order" {
            for order in OrderName.allCases {
                text += "  \(order.rawValue)(\(order.target))\n      \(order.summary)\n"
            }
        }
        guard word.kind == .clause else { return text }
        // A clause is best seen where it stands.
        for statement in Words.statements + Words.verbs
        where statement.form.split(whereSeparator: isPunctuation).contains(word.spelling[...]) {
            text += "  \(statement.form)\n"
        }
        return text
    }

    private static func isPunctuation(_ character: Character) -> Bool { " []{}|,".contains(character) }

    /// Everything whose name or description has a word.
    package static func apropos(_ word: String, definitions: Definitions) -> String {
        let wanted = word.lowercased()
        var found: [(name: String, summary: String)] = []
        func look(_ name: String, _ summary: String) {
            guard name.lowercased().contains(wanted) || summary.lowercased().contains(wanted),
                !found.contains(where: { $0.name == name && $0.summary == summary })
            else { return }
            found.append((name, summary))
        }
        for word in Words.statements + Words.verbs { look(word.spelling, word.summary) }
        for kind in CatalogueKind.allCases { for entry in kind.entries { look(entry.name, entry.summary) } }
        for item in Presets.all { look(item.name, item.summary) }
        for model in TheoryCatalogue.models { look(model.name, model.title) }
        for item in Functions.all { look(item.name, item.summary) }
        for name in definitions.names() where definitions.table[name] != nil {
            look(name, definitions[name]?.sort ?? "")
        }
        guard !found.isEmpty else { return "nothing is about `\(word.escapedForTerminal)`\n" }
        let width = found.map(\.name.displayWidth).max() ?? 0
        return found.map { item in
            let gap = String(repeating: " ", count: width - item.name.displayWidth + 2)
            return item.name.escapedForTerminal + gap + item.summary.escapedForTerminal + "\n"
        }.joined()
    }

    /// What is known about a name of the catalogues, of the preset library or of one's own.
    package static func describe(_ name: String, definitions: Definitions, style: TerminalStyle = .plain) -> String? {
        if let definition = definitions[name] { return describe(name, definition, definitions, style) }
        if let entry = Catalogues.entry(name), let sort = Catalogues.sort(of: name) {
            // Some names mean the mean over citizens and what every citizen has.
            let attributes = Agents.allCases.compactMap { agents in
                Catalogues.attribute(name, of: agents).map { index in
                    CatalogueText.page(
                        AgentAttribute.catalogue[index].entry, sort: "an attribute of \(agents.rawValue)")
                }
            }
            let others = sort.hasPrefix("an attribute") ? [] : [CatalogueText.page(entry, sort: sort)]
            return (others + attributes).joined(separator: "\n")
        }
        if let item = Catalogues.mechanism(name) {
            return "\(name) is a mechanism, \(item.isOnByDefault ? "on" : "off") by default\n    \(item.summary)\n"
        }
        if let model = TheoryCatalogue.model(name) { return TheoryPage.text(model) }
        return Functions.page(name)
    }

    private static func describe(
        _ name: String, _ definition: Definition, _ definitions: Definitions, _ style: TerminalStyle
    ) -> String {
        let shown = name.escapedForTerminal
        switch definition {
        case .constant(let value, .date):
            return "\(shown) is a constant: \(CalendarDate(number: value).map { "\($0)" } ?? "") (date)\n"
        case .constant(let value, let kind):
            return "\(shown) is a constant: \(NumberFormat.compact(value)) (\(kind.unit))\n"
        case .economy, .regime, .variant, .policy:
            return DefinitionPage(name: name, definitions: definitions, style: style).text(definition)
        case .scenario(let scenario):
            let parts = scenario.parts.map { part in
                let additions = part.additions.isEmpty ? "" : " with \(part.additions.joined(separator: ", "))"
                return part.regime + additions + (part.economy.map { " in \($0)" } ?? " in the default economy")
            }
            return "\(shown) is a scenario: \(parts.joined(separator: ", ").escapedForTerminal)\n"
        case .measure(let own):
            return "\(shown) is a measure of your own (\(own.kind.unit))\n"
        case .list(let values, let kind):
            let text = values.prefix(20).map { NumberFormat.compact($0) }.joined(separator: ", ")
            return "\(shown) is a list of \(values.count): \(text)\(values.count > 20 ? ", …" : "") (\(kind.unit))\n"
        case .distribution(let distribution, let kind):
            return
                "\(shown) is a distribution with the mean \(NumberFormat.compact(distribution.mean)) (\(kind.unit))\n"
        case .function(let function): return "\(function.form.escapedForTerminal) is a function of your own\n"
        case .attribute(let own):
            return "\(shown) is \(definition.sort), of your own (\(own.kind.unit))\n"
        case .prior(let prior):
            let lines = prior.margins.map {
                "    \($0.target.entry.name): mean \(NumberFormat.compact($0.distribution.mean))\n"
            }
            return "\(shown) is a prior\n" + lines.joined()
        case .weights(let weights):
            return "\(shown) is a set of weights\n"
                + weights.map { "    \($0.measure) \(NumberFormat.compact($0.weight))\n" }.joined()
        case .failed: return "\(shown) is not defined\n"
        }
    }
}
