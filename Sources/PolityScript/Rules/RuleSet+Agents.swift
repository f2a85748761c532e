import Polity
import PolityLab

extension RuleSet {
    // MARK: Own attributes

    func declareAttributes(_ world: inout World, jurisdiction: Int) throws(RuleFault) {
        for index in attributes.indices {
            let own = attributes[index]
            let values = try initialValues(index, world, jurisdiction: jurisdiction)
            world.declareOwn(own.name, of: own.agents, jurisdiction: jurisdiction, values: values)
        }
    }

    /// Enterprises that have entered since get their attributes, drawn with the luck of their month.
    func initialiseNewcomers(_ world: inout World, jurisdiction: Int) throws(RuleFault) {
        for index in attributes.indices where attributes[index].agents == .enterprises {
            let name = attributes[index].name
            let isNew = world.enterprises.map { $0.isActive && $0.attributes[name]?[jurisdiction] == nil }
            guard isNew.contains(true) else { continue }
            let values = try initialValues(index, world, jurisdiction: jurisdiction)
            world.setOwn(name, of: .enterprises, jurisdiction: jurisdiction, values: values, mask: isNew)
        }
    }

    private func initialValues(
        _ index: Int, _ world: World, jurisdiction: Int
    ) throws(RuleFault) -> [Double] {
        let own = attributes[index]
        let place = place(rule: rules.count + agentRules.count + index)
        var reading = Reading(world, jurisdiction: jurisdiction, measures: measures)
        return try column(own.code, own.agents, world, &reading, place)
    }

    /// A value for every agent; a fault where one has none that is finite.
    private func column(
        _ code: Code, _ agents: Agents, _ world: World, _ reading: inout Reading, _ place: Int,
        where mask: [Bool]? = nil
    ) throws(RuleFault) -> [Double] {
        let scalars: [Double]
        do throws(Reading.Fault) {
            scalars = try reading.scalars(of: code)
        } catch {
            throw RuleFault("this has no value: \(error.reason)", place: place)
        }
        let count = world.agentCount(agents, jurisdiction: reading.jurisdiction)
        var machine = ColumnMachine(code, scalars: scalars)
        var values: [Double] = []
        values.reserveCapacity(count)
        for start in stride(from: 0, to: count, by: ColumnMachine.width) {
            let range = start..<min(count, start + ColumnMachine.width)
            machine.run(world, agents, jurisdiction: reading.jurisdiction, range: range) { values += $0 }
        }
        let fault = values.indices.first { !values[$0].isFinite && mask?[$0] != false }
        if let fault {
            let who = agents == .citizens ? "citizen" : "enterprise"
            throw RuleFault("this has no value for \(who) \(fault): the result is no finite number", place: place)
        }
        return values
    }

    // MARK: Rules over agents

    /// Whoever meets the condition changes. All values are read before any is set.
    mutating func act(
        _ placed: PlacedAgentRule, number: Int, on world: inout World, using executor: any ChunkExecutor
    ) throws(RuleFault) {
        let rule = placed.rule
        guard world.month > 0, world.month % rule.period == 0 else { return }
        let jurisdiction = placed.jurisdiction
        let start = world
        var reading = Reading(start, jurisdiction: jurisdiction, measures: measures)
        let number = rules.count + number
        let count = start.agentCount(rule.agents, jurisdiction: jurisdiction)
        var mask = (0..<count).map { start.takesPart(rule.agents, $0, jurisdiction: jurisdiction) }
        if let condition = rule.condition {
            let holds = try column(condition, rule.agents, start, &reading, place(rule: number), where: mask)
            for i in 0..<count where mask[i] { mask[i] = holds[i] != 0 }
        }
        for (step, change) in rule.changes.enumerated() {
            let place = place(rule: number, step: step + 1)
            var values = try column(change.value, rule.agents, start, &reading, place, where: mask)
            if change.assignment != .replace {
                let before = self.before(change.target, rule.agents, start, jurisdiction)
                for i in 0..<count { values[i] = change.assignment.applied(values[i], to: before[i]) }
            }
            switch change.target {
            case .own(let name):
                world.setOwn(name, of: rule.agents, jurisdiction: jurisdiction, values: values, mask: mask)
            case .attribute(let index):
                remarkStop(number, AgentAttribute.catalogue[index], values, mask, start.month, jurisdiction)
                world.set(
                    AgentAttribute.catalogue[index], jurisdiction: jurisdiction, values: values, mask: mask,
                    using: executor)
            }
        }
    }

    /// Says once of every rule that its values went beyond what the attribute can be.
    private mutating func remarkStop(
        _ number: Int, _ attribute: AgentAttribute, _ values: [Double], _ mask: [Bool], _ month: Int,
        _ jurisdiction: Int
    ) {
        let range = attribute.entry.range
        guard !stoppedAgentRules.contains(number),
            values.indices.contains(where: { mask[$0] && !range.contains(values[$0]) })
        else { return }
        stoppedAgentRules.insert(number)
        events.append(
            RuleEvent(
                kind: .remark, month: month, jurisdiction: jurisdiction, rule: number,
                text: "`\(attribute.name)` of some \(attribute.agents.rawValue) stays at the end of its range"))
    }

    private func before(
        _ target: AgentRule.Target, _ agents: Agents, _ world: World, _ jurisdiction: Int
    ) -> [Double] {
        let count = world.agentCount(agents, jurisdiction: jurisdiction)
        var values = [Double](repeating: 0, count: count)
        switch target {
        case .own(let name):
            world.readOwn(name, of: agents, jurisdiction: jurisdiction, range: 0..<count, into: &values)
        case .attribute(let index):
            world.read(
                AgentAttribute.catalogue[index], jurisdiction: jurisdiction, range: 0..<count, into: &values)
        }
        return values
    }
}
