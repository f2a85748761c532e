import Polity
import PolityLab

/// What a name of one's own stands for.
package enum Definition: Sendable, Hashable {
    case constant(value: Double, kind: Kind)
    case list(values: [Double], kind: Kind)
    case distribution(Distribution, kind: Kind)
    case function(OwnFunction)
    case attribute(OwnAttribute)
    case prior(PriorDefinition)
    case weights([MeasureWeight])
    case economy(EconomyDefinition)
    case regime(Regime)
    case variant(Variant)
    case policy(Policy)
    case scenario(ScenarioDefinition)
    case measure(OwnMeasure)
    /// Its definition had an error that has been reported; uses of the name are not reported again.
    case failed

    /// With its article, for messages.
    package var sort: String {
        switch self {
        case .constant: "a constant"
        case .list: "a list"
        case .distribution: "a distribution"
        case .function: "a function"
        case .attribute(let own): own.agents == .citizens ? "an attribute of citizens" : "an attribute of enterprises"
        case .prior: "a prior"
        case .weights: "a set of weights"
        case .economy: "an economy"
        case .regime: "a regime"
        case .variant: "a variant"
        case .policy: "a policy"
        case .scenario: "a scenario"
        case .measure: "a measure"
        case .failed: "a faulty definition"
        }
    }
}

/// All names of a file or a session.
package struct Definitions: Sendable, Hashable {
    /// A file's or session's own names.
    package private(set) var table: [String: Definition] = [:]
    /// Whether the names of the preset library are known too. They are looked up only when an own name is missing.
    private let knowsPresets: Bool

    package init() {
        self.init(knowsPresets: true)
    }

    /// - Parameter knowsPresets: false for the preset library itself.
    init(knowsPresets: Bool) {
        self.knowsPresets = knowsPresets
    }

    private var presets: [String: Definition] { knowsPresets ? Presets.definitions : [:] }

    /// An own name, or one of the preset library.
    package subscript(name: String) -> Definition? {
        get { table[name] ?? presets[name] }
        set {
            table[name] = newValue
            if case .attribute? = newValue { ownAttributes.insert(name) } else { ownAttributes.remove(name) }
        }
    }

    /// Names in the table that are attributes: every scenario asks for all of them, and mostly there are none.
    private var ownAttributes: Set<String> = []

    /// Attributes of agents in the order of their definition; the preset library has none.
    var attributes: [OwnAttribute] {
        ownAttributes.sorted().compactMap { if case .attribute(let own)? = table[$0] { own } else { nil } }
            .sorted { $0.order < $1.order }
    }

    /// Own names and presets, in the order of the alphabet.
    package func names(where isIncluded: (Definition) -> Bool = { _ in true }) -> [String] {
        let own = table.compactMap { isIncluded($0.value) ? $0.key : nil }
        return (own + presets.compactMap { table[$0] == nil && isIncluded($1) ? $0 : nil }).sorted()
    }

    /// Whether the preset library has this name and a definition of one's own hides it.
    package func shadowsPreset(_ name: String) -> Bool {
        guard let preset = presets[name], let own = table[name] else { return false }
        return own != preset
    }

    /// Rules over agents that hold in every scenario, in the order of the text.
    package var agentRules: [AgentRule] = []
    /// Claims by their sentences.
    package var claims: [String: ExperimentPlan.Claim] = [:]
    /// Files that were included, in the order of their reading.
    package var included: [Source] = []
    /// The worlds of the session.
    package var bench = BenchHistory()
    /// Whether the bench was used after the last `compare`, so that `plot` shows its worlds.
    package var looksAtBench = false

    var constantNames: [String] { names { if case .constant = $0 { true } else { false } } }
    var listNames: [String] { names { if case .list = $0 { true } else { false } } }
    var functionNames: [String] {
        Functions.names + names { if case .function = $0 { true } else { false } }
    }
    func attributeNames(of agents: Agents) -> [String] {
        Catalogues.attributeNames(of: agents)
            + names { if case .attribute(let own) = $0 { own.agents == agents } else { false } }
    }
    var priorNames: [String] { names { if case .prior = $0 { true } else { false } } }
    var weightNames: [String] { names { if case .weights = $0 { true } else { false } } }
    var economyNames: [String] { names { if case .economy = $0 { true } else { false } } }
    var regimeNames: [String] { names { if case .regime = $0 { true } else { false } } }
    var additionNames: [String] {
        names {
            switch $0 {
            case .policy, .variant: true
            default: false
            }
        }
    }
    var scenarioNames: [String] { names { if case .scenario = $0 { true } else { false } } }
    var ownMeasureNames: [String] { names { if case .measure = $0 { true } else { false } } }
    /// All measures, own ones first.
    var measureNames: [String] { ownMeasureNames + Measure.catalogue.map(\.name) }

    /// The regime and those that it extends, nearest first; `nil` if one is missing or faulty. What a preset extends is a
    /// preset, whatever a file calls by the same name.
    package func chain(of regime: String) -> [Regime]? {
        var chain: [Regime] = []
        var name: String? = regime
        var isOwn = true
        while let current = name {
            if table[current] == nil { isOwn = false }
            guard case .regime(let definition)? = isOwn ? table[current] : presets[current],
                chain.count <= table.count + presets.count
            else { return nil }
            chain.append(definition)
            name = definition.parent
        }
        return chain
    }

    /// The regime's value of every lever; `nil` if it, or a regime that it extends, is missing or faulty.
    package func levers(of regime: String) -> Levers? {
        guard let chain = chain(of: regime) else { return nil }
        var levers = Levers()
        for change in chain.reversed().flatMap(\.changes) {
            levers[change.lever] = change.value
        }
        return levers
    }

    /// What an economy's name stands for; without a name the default economy.
    func economy(_ name: String?) -> EconomyDefinition? {
        guard let name else { return EconomyDefinition() }
        guard case .economy(let economy)? = self[name] else { return nil }
        return economy
    }

    /// One line for every policy of a scenario that one should know more about before believing the result.
    package func reservations(about scenario: String, months: Int) -> [String] {
        guard case .scenario(let definition)? = self[scenario] else { return [] }
        let starts = definition.parts.lazy.compactMap { economy($0.economy)?.starts }.first
        var lines: [String] = []
        for addition in definition.parts.flatMap(\.additions) {
            guard case .policy(let policy)? = self[addition] else { continue }
            var parts = [policy.status?.reservation].compactMap { $0 }
            if policy.confidence == .low { parts.append("rests on values of low confidence") }
            if let span = policy.months(starts: starts) {
                if span.isEmpty {
                    parts.append("ended before month 0")
                } else if span.lowerBound >= months {
                    parts.append("comes into force after the end of the simulation")
                }
            }
            if !parts.isEmpty { lines.append("policy `\(addition)` " + parts.joined(separator: " and ")) }
        }
        return lines
    }

    /// Whether an own measure depends on itself, over however many others.
    package func isCyclic(measure name: String) -> Bool {
        var open = dependencies(of: name)
        var seen: Set<String> = []
        while let next = open.popLast() {
            if next == name { return true }
            if seen.insert(next).inserted { open += dependencies(of: next) }
        }
        return false
    }

    /// The own measures that an own measure reads.
    package func dependencies(of measure: String) -> [String] {
        guard case .measure(let own)? = self[measure] else { return [] }
        return own.code.ownMeasures
    }

    /// Own measures with all that they read, by name.
    func measures(readBy names: [String]) -> [String: OwnMeasure] {
        var found: [String: OwnMeasure] = [:]
        var open = names
        while let name = open.popLast() {
            guard found[name] == nil, case .measure(let own)? = self[name] else { continue }
            found[name] = own
            open += own.code.ownMeasures
        }
        return found
    }
}

extension Definitions {
    /// The unit of a measure, an own one too, or of a lever or parameter; `nil` of anything else.
    func unit(of name: String) -> String? {
        if case .measure(let own)? = self[name] { return own.kind.unit }
        return Catalogues.entry(name)?.unit.rawValue
    }
}
