import Polity

/// Rules over agents.
extension Checker {
    mutating func agentRule(_ rule: PopulationRule) -> AgentRule? {
        let before = diagnostics.count
        let period = duration(rule.period, 1...limits.months, what: "`each`")
        guard let agents = agentsNamed(rule.agents) else { return nil }
        var context = Context.rule.inside(agents)
        context.purpose = "each \(agents.rawValue)"
        let condition = rule.condition.map { self.condition($0, in: context) }
        var changes: [AgentRule.Change] = []
        for setting in rule.settings {
            if let change = agentChange(setting, agents) { changes.append(change) }
        }
        guard let period, !hasErrors(since: before) else { return nil }
        return AgentRule(
            agents: agents, period: period, condition: condition ?? nil, changes: changes, span: rule.span,
            source: tree.source)
    }

    private mutating func agentChange(_ setting: Setting, _ agents: Agents) -> AgentRule.Change? {
        let name = tree.text(setting.key)
        use(name)
        let target: AgentRule.Target
        let kind: Kind
        if case .attribute(let own)? = definitions[name], own.agents == agents {
            (target, kind) = (.own(name), own.kind)
        } else if let index = Catalogues.attribute(name, of: agents) {
            let attribute = AgentAttribute.catalogue[index]
            guard attribute.isSettable else {
                let settable = AgentAttribute.catalogue.filter { $0.agents == agents && $0.isSettable }
                report(
                    .notSettable, "`\(name)` follows from the model and cannot be set", at: setting.key,
                    notes: [
                        Diagnostic.Note(
                            "can be set: \(settable.map(\.entry.name).joined(separator: ", ")), and own ones")
                    ])
                return nil
            }
            (target, kind) = (.attribute(index), attribute.kind)
        } else {
            let wanted = agents == .citizens ? "an attribute of citizens" : "an attribute of enterprises"
            reportUnknown(setting.key, wanted: wanted, candidates: { $0.attributeNames(of: agents) })
            return nil
        }
        var context = Context.rule.inside(agents)
        context.purpose = "set \(name)"
        guard setting.assignment == .replace else {
            guard kind != .truth else {
                report(.wrongKind, "`\(name)` is true or false; it takes `=`", at: setting.span)
                return nil
            }
            return change(setting, name: name, kind: kind, in: context).map {
                AgentRule.Change(target: target, assignment: setting.assignment, value: $0, span: setting.span)
            }
        }
        guard let (code, found) = compile(setting.value, in: context) else { return nil }
        guard found.fits(kind) || (found == .number && kind != .truth) else {
            report(.wrongKind, "`\(name)` is \(kind.phrase); this is \(found.phrase)", at: tree[setting.value].span)
            return nil
        }
        if case .attribute(let index) = target, let value = knownValue(code) {
            let range = AgentAttribute.catalogue[index].entry.range
            guard range.contains(value) else {
                report(
                    .outOfRange,
                    "`\(name)` ranges from \(plain(range.lowerBound)) to \(plain(range.upperBound)); this is \(plain(value))",
                    at: tree[setting.value].span)
                return nil
            }
        }
        return AgentRule.Change(target: target, assignment: .replace, value: code, span: setting.span)
    }
}
