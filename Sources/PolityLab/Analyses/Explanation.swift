import Polity

/// What one scenario has that another has not, as changes that can be made one by one: levers, parameters, mechanisms switched
/// on or off, and what is dated or ruled.
public struct Contrast: Sendable, Hashable {
    /// A change from the first scenario towards the second.
    public enum Change: Sendable, Hashable {
        case setting(Factor.Target)
        case mechanism(String)
        /// Policies, variants and rules, which come as one.
        case policies

        /// What it is called in results.
        public var name: String {
            switch self {
            case .setting(let target): target.entry.name
            case .mechanism(let name): "mechanism \(name)"
            case .policies: "policies"
            }
        }

        /// The group in the catalogue; changes without one are groups of their own.
        public var group: String {
            if case .setting(let target) = self { target.entry.group } else { name }
        }
    }

    public let first: Scenario
    public let second: Scenario
    /// In the order of the catalogues: levers, parameters, mechanisms, policies.
    public let changes: [Change]

    /// - Precondition: both have as many jurisdictions; they are compared one by one in their order.
    public init(_ first: Scenario, _ second: Scenario) {
        precondition(
            first.places.count == second.places.count, "a contrast is between worlds of the same jurisdictions")
        self.first = first
        self.second = second
        let targets =
            Lever.allCases.map(Factor.Target.lever) + EconomyParameter.allCases.map(Factor.Target.parameter)
        var changes: [Change] = targets.filter { target in
            zip(first.places, second.places).contains { $0[target] != $1[target] }
        }.map { .setting($0) }
        let mechanisms = Set(first.switches.keys).union(second.switches.keys).sorted()
        changes += mechanisms.filter { first.isOn($0) != second.isOn($0) }.map { .mechanism($0) }
        var other = first
        other.timetable = second.timetable
        other.rules = second.rules
        other.name = first.name
        if other != first { changes.append(.policies) }
        self.changes = changes
    }

    /// The first scenario with some of the changes made; with all of them it runs as the second does.
    public func scenario(with made: [Change]) -> Scenario {
        var scenario = first
        scenario.name = made.count == changes.count ? second.name : first.name
        for change in made {
            switch change {
            case .setting(let target):
                for place in scenario.places.indices {
                    scenario.places[place][target] = second.places[place][target]
                }
            case .mechanism(let name): scenario.switches[name] = second.switches[name]
            case .policies:
                scenario.timetable = second.timetable
                scenario.rules = second.rules
            }
        }
        // Shares of the budget come one by one, and may for a while sum to more than all.
        if !made.isEmpty, made.count < changes.count { scenario.fitBudgets() }
        return scenario
    }
}

extension Scenario {
    /// Scales the shares of every budget down where they sum to more than 1.
    fileprivate mutating func fitBudgets() {
        for place in places.indices {
            let sum = places[place].levers.budgetShares
            guard sum > 1 else { continue }
            for lever in Lever.budget { places[place].levers[lever] /= sum }
        }
    }
}

/// The difference between two scenarios shared among what differs: the Shapley value (Shapley 1953), which in the decomposition
/// of policies is due to Shorrocks (Journal of Economic Inequality 11 (2013) 99–126) and Bargain (EUROMOD working paper EM2/09).
public struct Explanation: Sendable {
    /// The changes that come together, with their name.
    public struct Player: Sendable, Hashable {
        public var name: String
        public var changes: [Contrast.Change]
    }

    public let contrast: Contrast
    public let players: [Player]
    public let design: AttributionDesign
    public let runs: Int

    /// - Parameters:
    ///   - isGrouped: changes of one group of the catalogue come together.
    ///   - seed: of the orders where not all combinations are simulated.
    /// - Throws: ``AttributionError`` if nothing differs or too much does.
    public init(
        _ contrast: Contrast, runs: Int, isGrouped: Bool = false, seed: UInt64 = 1
    ) throws(AttributionError) {
        self.contrast = contrast
        self.runs = runs
        if isGrouped {
            var players: [Player] = []
            for change in contrast.changes {
                if let index = players.firstIndex(where: { $0.name == change.group }) {
                    players[index].changes.append(change)
                } else {
                    players.append(Player(name: change.group, changes: [change]))
                }
            }
            self.players = players
        } else {
            players = contrast.changes.map { Player(name: $0.name, changes: [$0]) }
        }
        design = try AttributionDesign(players: players.count, seed: seed)
    }

    /// How many runs it takes.
    public var size: Int { (0..<runs).reduce(0) { $0 + design.coalitions(replication: $1).count } }

    /// One attribution for every output.
    ///
    /// - Throws: ``StudyError``, as ``Trials/run(threads:watch:store:keepsValues:)``.
    public func run(
        _ lab: Laboratory, outputs: Outputs, confidence: Double = 0.95
    ) throws(StudyError) -> [Result<Attribution, AttributionError>] {
        var scenarios: [Scenario] = []
        var places: [Coalition: Int] = [:]
        var trials: [Trials.Trial] = []
        for replication in 0..<runs {
            for coalition in design.coalitions(replication: replication) {
                if places[coalition] == nil {
                    places[coalition] = scenarios.count
                    scenarios.append(contrast.scenario(with: coalition.players.flatMap { players[$0].changes }))
                }
                trials.append(.init(variant: places[coalition] ?? 0, replication: replication))
            }
        }
        let values = try lab.values(
            scenarios, variants: scenarios.indices.map { Trials.Variant(scenario: $0) }, trials: trials,
            outputs: outputs)
        var found: [Trials.Trial: Int] = [:]
        for (index, trial) in trials.enumerated() { found[trial] = index }
        return (0..<outputs.count).map { output in
            Result { () throws(AttributionError) in
                try design.estimate(replications: runs, confidence: confidence) { coalition, replication in
                    let trial = Trials.Trial(variant: places[coalition] ?? 0, replication: replication)
                    return found[trial].flatMap { values[$0]?[output] } ?? .nan
                }
            }
        }
    }
}
