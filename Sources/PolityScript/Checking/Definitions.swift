import Polity
import PolityLab

/// What a name of one's own stands for.
package enum Definition: Sendable, Hashable {
    case constant(value: Double, kind: Kind)
    case economy(Economy)
    case regime(Regime)
    case scenario(regime: String, economy: String?)
    case measure(OwnMeasure)
    /// Its definition had an error that has been reported; uses of the name are not reported again.
    case failed

    /// With its article, for messages.
    package var sort: String {
        switch self {
        case .constant: "a constant"
        case .economy: "an economy"
        case .regime: "a regime"
        case .scenario: "a scenario"
        case .measure: "a measure"
        case .failed: "a faulty definition"
        }
    }
}

/// A regime as it is written: what differs from its parent.
package struct Regime: Sendable, Hashable {
    package struct Change: Sendable, Hashable {
        package var lever: Lever
        package var value: Double
    }

    package var parent: String?
    package var changes: [Change]
}

/// A measure defined in a script. It keeps its source, so that a fault while running can show its line.
package struct OwnMeasure: Sendable, Hashable {
    package var name: String
    package var kind: Kind
    package var code: Code
    package var source: Source
    /// 1 for a measure over the catalogue's, one more for every own measure below it.
    package var depth: Int
}

/// All names of a file or a session.
package struct Definitions: Sendable, Hashable {
    package private(set) var table: [String: Definition] = [:]

    package init() {}

    package subscript(name: String) -> Definition? {
        get { table[name] }
        set { table[name] = newValue }
    }

    /// Names in the order of the alphabet.
    package func names(where isIncluded: (Definition) -> Bool = { _ in true }) -> [String] {
        table.compactMap { isIncluded($0.value) ? $0.key : nil }.sorted()
    }

    var constantNames: [String] { names { if case .constant = $0 { true } else { false } } }
    var economyNames: [String] { names { if case .economy = $0 { true } else { false } } }
    var regimeNames: [String] { names { if case .regime = $0 { true } else { false } } }
    var scenarioNames: [String] { names { if case .scenario = $0 { true } else { false } } }
    var ownMeasureNames: [String] { names { if case .measure = $0 { true } else { false } } }
    /// All measures, own ones first.
    var measureNames: [String] { ownMeasureNames + Measure.catalogue.map(\.name) }

    /// The regime's value of every lever; `nil` if it, or a regime that it extends, is missing or faulty.
    package func levers(of regime: String) -> Levers? {
        var chain: [Regime] = []
        var name: String? = regime
        while let current = name {
            guard case .regime(let definition)? = table[current], chain.count <= table.count else { return nil }
            chain.append(definition)
            name = definition.parent
        }
        var levers = Levers()
        for change in chain.reversed().flatMap(\.changes) {
            levers[change.lever] = change.value
        }
        return levers
    }

    /// The scenario with its levers and economy; `nil` if anything that it names is missing or faulty.
    package func scenario(_ name: String) -> Scenario? {
        guard case .scenario(let regime, let economy)? = table[name], let levers = levers(of: regime) else {
            return nil
        }
        guard let economy else { return Scenario(name: name, levers: levers) }
        guard case .economy(let settings)? = table[economy] else { return nil }
        return Scenario(name: name, levers: levers, economy: settings)
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
        guard case .measure(let own)? = table[measure] else { return [] }
        return own.code.slots.compactMap { slot in
            if case .own(let name) = slot { name } else { nil }
        }
    }
}
