import Polity
import PolityFigures
import PolityLab

extension RuleSet {
    /// One rule in one month.
    mutating func act(
        _ index: Int, on world: inout World, _ levers: inout [LeverStack], _ readings: inout [Reading],
        _ changes: inout LeverChanges
    ) throws(RuleFault) {
        let placed = rules[index]
        let month = world.month
        let isInForce = placed.months.contains(month)
        if placed.rule.isTemporary {
            let holds = isInForce ? try condition(index, month, &readings) : false
            switch (memory[index].holds, holds) {
            case (false, true):
                try hold(index, month, &levers, &readings)
                try sideEffects(index, on: &world, &readings)
            case (true, false): levers[placed.jurisdiction].lift(placed.key)
            default: break
            }
            memory[index].holds = holds
            return
        }
        guard isInForce, !memory[index].isDone else { return }
        if case .ramp = placed.rule.timing {
            try ramp(index, month, &levers, &readings, &changes)
        } else if try condition(index, month, &readings) {
            if case .every = placed.rule.timing {} else { memory[index].isDone = true }
            try fire(index, month, &levers, &readings, &changes)
            try sideEffects(index, on: &world, &readings)
        }
    }

    /// Whether a rule acts in this month, or holds in it.
    private mutating func condition(
        _ index: Int, _ month: Int, _ readings: inout [Reading]
    ) throws(RuleFault) -> Bool {
        let placed = rules[index]
        switch placed.rule.timing {
        case .at(let moment): return moment.month(starts: placed.starts) == month
        case .during(let from, let to):
            let first = from.month(starts: placed.starts) ?? .max
            return month >= first && month < (to.flatMap { $0.month(starts: placed.starts) } ?? .max)
        case .every(let period): return month > 0 && month % period == 0
        case .whilst(let code): return try value(code, index, 0, &readings) != 0
        case .when(let code, let spell):
            guard try value(code, index, 0, &readings) != 0 else {
                memory[index].trueSince = nil
                return false
            }
            let since = memory[index].trueSince ?? month
            memory[index].trueSince = since
            return month - since >= spell
        case .ramp: return false
        }
    }

    // MARK: Levers

    /// Lays a layer with values as they are now.
    private mutating func hold(
        _ index: Int, _ month: Int, _ levers: inout [LeverStack], _ readings: inout [Reading]
    ) throws(RuleFault) {
        let placed = rules[index]
        var layer: [LeverStack.Change] = []
        for (number, step) in placed.rule.steps.enumerated() {
            guard case .set(let lever, let assignment, let code) = step.action else { continue }
            let value = try value(code, index, number + 1, &readings)
            let change = try checked(assignment.change(lever, value), index, number + 1)
            if change.isStopped(at: levers[placed.jurisdiction].value(of: lever, below: placed.key)) {
                remarkStop(index, month, lever)
            }
            layer.append(change)
            if let other = layerSetting(lever, besides: index), rules[max(index, other)].rule.replaces(lever) {
                remarkClash(index, other, month, lever)
            }
        }
        levers[placed.jurisdiction].lay(layer, key: placed.key)
    }

    /// Another rule of the same jurisdiction that holds and sets the lever too.
    private func layerSetting(_ lever: Lever, besides index: Int) -> Int? {
        rules.indices.first {
            $0 != index && memory[$0].holds && rules[$0].jurisdiction == rules[index].jurisdiction
                && rules[$0].rule.levers.contains(lever)
        }
    }

    /// Changes permanent values.
    private mutating func fire(
        _ index: Int, _ month: Int, _ levers: inout [LeverStack], _ readings: inout [Reading],
        _ changes: inout LeverChanges
    ) throws(RuleFault) {
        for (number, step) in rules[index].rule.steps.enumerated() {
            guard case .set(let lever, let assignment, let code) = step.action else { continue }
            let value = try value(code, index, number + 1, &readings)
            let change = try checked(assignment.change(lever, value), index, number + 1)
            self.change(index, month, change, &levers, &changes)
        }
    }

    private mutating func change(
        _ index: Int, _ month: Int, _ change: LeverStack.Change, _ levers: inout [LeverStack],
        _ changes: inout LeverChanges
    ) {
        let place = rules[index].jurisdiction
        if change.isStopped(at: levers[place].permanent[change.lever]) { remarkStop(index, month, change.lever) }
        levers[place].change(change)
        let key = LeverChanges.Key(jurisdiction: place, lever: change.lever)
        if let other = changes.rules[key], other != index, change.operation == .replace {
            remarkClash(index, other, month, change.lever)
        }
        changes.rules[key] = index
    }

    /// A straight line from one value to another; its ends are read when it begins.
    private mutating func ramp(
        _ index: Int, _ month: Int, _ levers: inout [LeverStack], _ readings: inout [Reading],
        _ changes: inout LeverChanges
    ) throws(RuleFault) {
        guard case .ramp(let lever, let from, let to, let start, let end) = rules[index].rule.timing,
            let first = start.month(starts: rules[index].starts), let last = end.month(starts: rules[index].starts),
            month >= first
        else { return }
        var ends = memory[index].ends ?? []
        if ends.isEmpty {
            ends = [try value(from, index, 0, &readings), try value(to, index, 0, &readings)]
            memory[index].ends = ends
        }
        let part = last > first ? min(1, Double(month - first) / Double(last - first)) : 1
        if part == 1 { memory[index].isDone = true }
        // Both ends are hit exactly.
        let value = part == 1 ? ends[1] : ends[0] + part * (ends[1] - ends[0])
        self.change(
            index, month, try checked(LeverStack.Change(lever, .replace, value), index, 0), &levers, &changes)
    }

    /// A value that is given outright has to be in the lever's range.
    private func checked(
        _ change: LeverStack.Change, _ index: Int, _ step: Int
    ) throws(RuleFault) -> LeverStack.Change {
        let entry = change.lever.entry
        if change.operation == .replace, !entry.range.contains(change.value) {
            throw RuleFault(
                "`\(entry.name)` ranges from \(NumberFormat.compact(entry.range.lowerBound)) to "
                    + "\(NumberFormat.compact(entry.range.upperBound)); the rule sets \(NumberFormat.compact(change.value))",
                place: place(rule: index, step: step))
        }
        return change
    }

    // MARK: Orders and announcements

    private mutating func sideEffects(
        _ index: Int, on world: inout World, _ readings: inout [Reading]
    ) throws(RuleFault) {
        let place = rules[index].jurisdiction
        for (number, step) in rules[index].rule.steps.enumerated() {
            switch step.action {
            case .set: break
            case .order(let name, let target):
                try carryOut(name, target, index, number + 1, &world, &readings[place])
            case .announce(let parts):
                var text = ""
                for part in parts {
                    switch part {
                    case .text(let words): text += words
                    case .year: text += "\(world.month / 12)"
                    case .month: text += "\(world.month)"
                    case .value(let code, _):
                        text += NumberFormat.compact(try value(code, index, number + 1, &readings))
                    }
                }
                try checkRoom(index, number + 1)
                tell(.announcement, index, world.month, text)
            }
        }
    }

    /// Whether there is room for something that a rule may tell every month.
    func checkRoom(_ index: Int, _ step: Int) throws(RuleFault) {
        guard events.count >= eventLimit else { return }
        throw RuleFault(
            "the rules tell more than \(eventLimit) sentences in this run; " + Limits.howToRaise("events"),
            place: place(rule: index, step: step))
    }

    mutating func tell(_ kind: RuleEvent.Kind, _ index: Int, _ month: Int, _ text: String) {
        events.append(
            RuleEvent(kind: kind, month: month, jurisdiction: rules[index].jurisdiction, rule: index, text: text))
    }

    private mutating func remarkStop(_ index: Int, _ month: Int, _ lever: Lever) {
        guard !memory[index].hasBeenStopped else { return }
        memory[index].hasBeenStopped = true
        tell(.remark, index, month, "`\(lever.entry.name)` stays at the end of its range")
    }

    /// Permanent values that were set this month below a rule that holds: nothing is seen of them as long as it does.
    mutating func remarkCovered(_ changes: LeverChanges, _ month: Int) {
        for (key, index) in changes.rules.sorted(by: { $0.value < $1.value }) where !memory[index].hasClashed {
            let cover = rules.indices.last {
                memory[$0].holds && rules[$0].jurisdiction == key.jurisdiction && rules[$0].rule.replaces(key.lever)
            }
            guard let cover else { continue }
            memory[index].hasClashed = true
            tellClash(index, rules[index].rule, rules[cover].rule, month, key.lever, "as long as it holds")
        }
    }

    private mutating func remarkClash(_ index: Int, _ other: Int, _ month: Int, _ lever: Lever) {
        guard !memory[index].hasClashed else { return }
        memory[index].hasClashed = true
        tellClash(index, rules[min(index, other)].rule, rules[max(index, other)].rule, month, lever)
    }

    private mutating func tellClash(
        _ index: Int, _ below: Rule, _ above: Rule, _ month: Int, _ lever: Lever, _ time: String = ""
    ) {
        let isOneFile = below.source == above.source
        func place(_ rule: Rule) -> String { "line \(rule.line)" + (isOneFile ? "" : " of \(rule.source.name)") }
        tell(
            .remark, index, month,
            "the rules in \(place(below)) and \(place(above)) set `\(lever.entry.name)` in one month; "
                + "that in \(place(above)) wins" + (time.isEmpty ? "" : " " + time))
    }

    func value(
        _ code: Code, _ index: Int, _ step: Int, _ readings: inout [Reading]
    ) throws(RuleFault) -> Double {
        do throws(Reading.Fault) {
            return try readings[rules[index].jurisdiction].value(code)
        } catch {
            throw RuleFault("this has no value: \(error.reason)", place: place(rule: index, step: step))
        }
    }
}

extension Assignment {
    func change(_ lever: Lever, _ value: Double) -> LeverStack.Change {
        switch self {
        case .replace: LeverStack.Change(lever, .replace, value)
        case .add: LeverStack.Change(lever, .add, value)
        case .subtract: LeverStack.Change(lever, .add, -value)
        case .multiply: LeverStack.Change(lever, .multiply, value)
        }
    }

    /// What it makes of a number.
    func applied(_ value: Double, to before: Double) -> Double {
        switch self {
        case .replace: value
        case .add: before + value
        case .subtract: before - value
        case .multiply: before * value
        }
    }
}
