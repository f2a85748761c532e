import Polity

/// The three catalogues by name, as the language sees them.
package enum Catalogues {
    private static let levers: [String: Lever] = Dictionary(
        Lever.allCases.map { ($0.entry.name, $0) }, uniquingKeysWith: { first, _ in first })
    private static let parameters: [String: EconomyParameter] = Dictionary(
        EconomyParameter.allCases.map { ($0.entry.name, $0) }, uniquingKeysWith: { first, _ in first })
    private static let measures: [String: Int] = Dictionary(
        Measure.catalogue.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })

    package static func lever(_ name: String) -> Lever? { levers[name] }
    package static func parameter(_ name: String) -> EconomyParameter? { parameters[name] }
    /// The measure's place in the catalogue.
    package static func measure(_ name: String) -> Int? { measures[name] }

    private static let attributes: [Agents: [String: Int]] = {
        var tables: [Agents: [String: Int]] = [:]
        for (index, attribute) in AgentAttribute.catalogue.enumerated() {
            tables[attribute.agents, default: [:]][attribute.entry.name] = index
        }
        return tables
    }()

    /// The attribute's place in its catalogue.
    package static func attribute(_ name: String, of agents: Agents) -> Int? { attributes[agents]?[name] }

    package static func attributeNames(of agents: Agents) -> [String] {
        AgentAttribute.catalogue.filter { $0.agents == agents }.map(\.entry.name)
    }

    package static func mechanism(_ name: String) -> Schedule.Item? {
        Schedule.catalogue.first { $0.name == name }
    }
    package static var mechanismNames: [String] { Schedule.catalogue.map(\.name) }

    /// The entry of this name in any of them.
    package static func entry(_ name: String) -> CatalogueEntry? {
        lever(name)?.entry ?? parameter(name)?.entry ?? measure(name).map { Measure.catalogue[$0].entry }
            ?? Agents.allCases.lazy.compactMap { attribute(name, of: $0) }.first.map {
                AgentAttribute.catalogue[$0].entry
            }
    }

    /// Names without a dot that the language gives a meaning, in the order of the alphabet.
    package static var plainNames: [String] {
        let entries =
            Lever.catalogue.map(\.name) + EconomyParameter.catalogue.map(\.name) + Measure.catalogue.map(\.name)
            + AgentAttribute.catalogue.map(\.entry.name)
        let others = Agents.allCases.map(\.rawValue) + OrderName.allCases.map(\.rawValue) + mechanismNames
        return Set(entries + others).filter { !$0.contains(".") }.sorted()
    }

    /// What the catalogues call this name, with its article; `nil` if they do not know it.
    package static func sort(of name: String) -> String? {
        if lever(name) != nil { return "a lever" }
        if parameter(name) != nil { return "a parameter" }
        if measure(name) != nil { return "a measure" }
        if Builtin.named(name) != nil { return "a function" }
        for agents in Agents.allCases where attribute(name, of: agents) != nil {
            return "an attribute of \(agents.rawValue)"
        }
        if mechanism(name) != nil { return "a mechanism" }
        return nil
    }
}
