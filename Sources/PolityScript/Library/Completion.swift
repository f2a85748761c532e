import Polity
import PolityTheory

/// A word that could be typed next, with what it means in one line.
package struct Completion: Sendable, Hashable {
    package var text: String
    package var note: String

    package init(_ text: String, note: String) {
        self.text = text
        self.note = note
    }

    /// Candidates by context: levers in a regime's block, parameters in an economy's, scenarios after `compare`, and so on.
    static func candidates(for word: String, after head: String, definitions: Definitions) -> [Completion] {
        // Nothing is a name inside a text.
        guard !head.endsInText else { return [] }
        let all: [Completion] =
            switch CursorPlace(after: head) {
            case .statement: words(Words.statements + Words.verbs)
            case .lever(let group, let clauses):
                entries(Lever.catalogue.filter { group == nil || $0.group == group }) + words(clauses)
            case .valueOf(let name):
                choices(of: name) ?? (constants(definitions) + functions)
            case .parameter:
                entries(EconomyParameter.catalogue) + words(["starts", "mechanism"] + remarks)
            case .mechanism: Schedule.catalogue.map { Completion($0.name, note: $0.summary) }
            case .policyClause: words(Words.policyHeads)
            case .addition:
                own(definitions) {
                    switch $0 {
                    case .policy, .variant: true
                    default: false
                    }
                }
            case .value: constants(definitions) + functions
            case .measureValue: measures(definitions) + constants(definitions) + functions + attributes(definitions)
            case .world:
                own(definitions) {
                    switch $0 {
                    case .scenario, .regime: true
                    default: false
                    }
                }
            case .bench:
                definitions.bench.present.worlds.map { Completion($0.name, note: "a world, \(timeText($0.month))") }
            case .theory: TheoryCatalogue.models.map { Completion($0.name, note: $0.title) }
            case .theoryParameter(let model):
                TheoryCatalogue.model(model)?.parameters.map { Completion($0.name, note: $0.meaning) } ?? []
            case .measuresAndLevers: measures(definitions) + entries(Lever.catalogue)
            case .scenario: own(definitions) { if case .scenario = $0 { true } else { false } }
            case .factor: entries(Lever.catalogue + EconomyParameter.catalogue)
            case .order: OrderName.allCases.map { Completion($0.rawValue, note: $0.summary) }
            case .orderTarget: words(["largest", "smallest", "applications"]) + agents
            case .agents: agents
            case .attributes(let agents, let isSettable):
                attributes(definitions, of: agents, settable: isSettable)
                    + (isSettable ? [] : measures(definitions) + constants(definitions) + functions)
            case .distribution:
                DistributionName.allCases.map { Completion($0.rawValue, note: "\($0.form): \($0.summary)") }
            case .prior: own(definitions) { if case .prior = $0 { true } else { false } }
            case .weights: own(definitions) { if case .weights = $0 { true } else { false } }
            case .measures(let clauses): measures(definitions) + words(clauses)
            case .scenarios:
                own(definitions) { if case .scenario = $0 { true } else { false } } + words(Words.comparison)
            case .regime: own(definitions) { if case .regime = $0 { true } else { false } }
            case .economy: own(definitions) { if case .economy = $0 { true } else { false } }
            case .clauses(let clauses): words(clauses)
            case .anything:
                own(definitions) { _ in true } + CatalogueKind.allCases.flatMap { entries($0.entries) }
                    + Help.lists.map { Completion($0, note: "a list") }
                    + TheoryCatalogue.models.map { Completion($0.name, note: $0.title) }
                    + words(Words.statements + Words.verbs)
            case .nothing: []
            }
        var seen: Set<String> = []
        return all.filter { $0.text.hasPrefix(word) && seen.insert($0.text).inserted }
    }

    /// The folder whose files could be meant, if a file's name is being typed: after a quotation mark that names one.
    ///
    /// - Parameter word: what stands after the mark.
    static func folder(of word: String, after head: String) -> String? {
        guard head.hasSuffix("\""), CursorPlace.namesFile(head.dropLast()) else { return nil }
        return word.lastIndex(of: "/").map { String(word[...$0]) } ?? ""
    }

    // MARK: Lists

    private static func words(_ words: [Word]) -> [Completion] {
        words.map { Completion($0.spelling, note: $0.summary) }
    }

    private static func words(_ spellings: [String]) -> [Completion] {
        spellings.map { Completion($0, note: Words.named($0)?.summary ?? "") }
    }

    private static func entries(_ entries: [CatalogueEntry]) -> [Completion] {
        entries.map { Completion($0.name, note: $0.summary) }
    }

    private static let remarks = Words.remarks

    /// The named values of a lever that has such.
    private static func choices(of lever: String) -> [Completion]? {
        guard let entry = Catalogues.entry(lever), !entry.choices.isEmpty else { return nil }
        return entry.choices.map { Completion($0, note: "a value of \(entry.name)") }
    }

    private static var agents: [Completion] {
        Agents.allCases.map {
            Completion($0.rawValue, note: $0 == .citizens ? "all citizens" : "all enterprises that serve")
        }
    }

    /// Attributes of the catalogue and own ones; of all agents, or of some.
    private static func attributes(
        _ definitions: Definitions, of agents: String? = nil, settable: Bool = false
    ) -> [Completion] {
        let known = AgentAttribute.catalogue.filter {
            (agents == nil || $0.agents.rawValue == agents) && ($0.isSettable || !settable)
        }
        return own(definitions) {
            if case .attribute(let own) = $0 { agents == nil || own.agents.rawValue == agents } else { false }
        } + known.map { Completion($0.entry.name, note: $0.entry.summary) }
    }

    private static var functions: [Completion] {
        Functions.all.map { Completion($0.name, note: "\($0.form): \($0.summary)") }
    }

    private static func own(_ definitions: Definitions, where isIncluded: (Definition) -> Bool) -> [Completion] {
        definitions.names(where: isIncluded).map { Completion($0, note: definitions[$0]?.sort ?? "") }
    }

    private static func constants(_ definitions: Definitions) -> [Completion] {
        own(definitions) { if case .constant = $0 { true } else { false } }
    }

    private static func measures(_ definitions: Definitions) -> [Completion] {
        own(definitions) { if case .measure = $0 { true } else { false } } + entries(Measure.catalogue.map(\.entry))
    }
}

extension String {
    /// Whether its last line has opened a text that it does not close.
    fileprivate var endsInText: Bool {
        let line = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).last ?? ""
        return !line.filter { $0 == "\"" }.count.isMultiple(of: 2)
    }
}
