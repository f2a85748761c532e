import Polity
import PolityLab

extension Definitions {
    /// The scenario with everything that it names; `nil` if anything of it is missing, faulty or contradictory.
    package func scenario(_ name: String) -> Scenario? {
        guard case .scenario(let definition)? = self[name] else { return nil }
        var places: [Place] = []
        var overlays: [Timetable.Overlay] = []
        var switches: [String: Bool] = [:]
        var rules: [RuleSet.Placed] = []
        var agentRules: [RuleSet.PlacedAgentRule] = []
        let starts = calendar(of: definition)
        for (index, part) in definition.parts.enumerated() {
            guard let levers = levers(of: part.regime), let economy = economy(part.economy) else { return nil }
            places.append(
                Place(name: part.economy ?? Scenario.onlyPlace, economy: economy.parameters, levers: levers))
            switches.merge(economy.switches) { first, _ in first }
            agentRules += self.agentRules.map {
                RuleSet.PlacedAgentRule(jurisdiction: index, months: 0..<Int.max, rule: $0)
            }
            for addition in part.additions {
                switch self[addition] {
                case .variant(let variant)?:
                    var values: [Lever: Double] = [:]
                    for change in variant.changes { values[change.lever] = change.value }
                    overlays.append(Timetable.Overlay(place: index, values: values))
                case .policy(let policy)?:
                    guard let months = policy.months(starts: starts) else { return nil }
                    overlays.append(Timetable.Overlay(place: index, months: months, values: policy.values))
                    for rule in policy.rules {
                        rules.append(
                            RuleSet.Placed(
                                jurisdiction: index,
                                key: LeverStack.Key(overlay: overlays.count - 1, rule: rules.count + 1), months: months,
                                rule: rule, starts: starts))
                    }
                    agentRules += policy.agentRules.map {
                        RuleSet.PlacedAgentRule(jurisdiction: index, months: months, rule: $0)
                    }
                default: return nil
                }
            }
        }
        for item in definition.sets {
            rules.append(
                RuleSet.Placed(
                    jurisdiction: item.jurisdiction,
                    key: LeverStack.Key(overlay: overlays.count, rule: rules.count + 1), months: 0..<Int.max,
                    rule: Rule(item), starts: starts))
        }
        let set = ruleSet(rules, agentRules)
        return Scenario(
            name: name, places: places, switches: switches, timetable: Timetable(overlays),
            rules: set.isEmpty ? nil : set)
    }

    /// Rules of a scenario, each in every jurisdiction that it is for.
    func ruleCount(of scenario: ScenarioDefinition) -> Int {
        scenario.parts.reduce(0) { sum, part in
            part.additions.reduce(sum + agentRules.count) { sum, addition in
                guard case .policy(let policy)? = self[addition] else { return sum }
                return sum + policy.rules.count + policy.agentRules.count
            }
        }
    }

    /// The day on which month 0 of a scenario begins.
    func calendar(of scenario: ScenarioDefinition) -> CalendarDate? {
        scenario.parts.lazy.compactMap { economy($0.economy)?.starts }.first
    }

    private func ruleSet(_ rules: [RuleSet.Placed], _ agentRules: [RuleSet.PlacedAgentRule]) -> RuleSet {
        let attributes = attributes
        let read =
            rules.flatMap(\.rule.ownMeasures) + agentRules.flatMap(\.rule.ownMeasures)
            + attributes.flatMap(\.code.ownMeasures)
        return RuleSet(
            attributes: attributes, rules: rules, agentRules: agentRules,
            measures: measures(readBy: read))
    }
}

extension Rule {
    /// What was set at the prompt, as the rule of its month.
    fileprivate init(_ item: BenchOutline.DatedSet) {
        let action = Action.set(item.lever, item.assignment, Code(constant: item.value))
        self.init(
            timing: .at(.month(item.month)), steps: [Step(action: action, span: item.span)], span: item.span,
            source: item.source)
    }

    var ownMeasures: [String] {
        let timed: [Code] =
            switch timing {
            case .when(let code, _), .whilst(let code): [code]
            case .ramp(_, let from, let to, _, _): [from, to]
            case .at, .during, .every: []
            }
        let done = steps.flatMap { step -> [Code] in
            switch step.action {
            case .set(_, _, let code): [code]
            case .order(_, .enterprises(let condition?)): [condition]
            case .order: []
            case .announce(let parts): parts.compactMap { if case .value(let code, _) = $0 { code } else { nil } }
            }
        }
        return (timed + done).flatMap(\.ownMeasures)
    }
}

extension AgentRule {
    var ownMeasures: [String] {
        (condition?.ownMeasures ?? []) + changes.flatMap(\.value.ownMeasures)
    }
}
