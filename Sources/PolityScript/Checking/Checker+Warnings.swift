import Polity
import PolityLab

/// What is not wrong but probably not meant: rules that fight over a lever, rules that never act, names that nothing uses.
extension Checker {
    /// Looks at a comparison's rules, whose times are known now.
    mutating func look(at comparison: Comparison) {
        for scenario in comparison.scenarios {
            let examination = Examination(scenario: scenario.name, months: comparison.months)
            guard examined.insert(examination).inserted else { continue }
            // A warning is not worth looking at thousands of comparisons.
            let isExamined = examined.count <= Limits.examinedScenarios
            if isExamined { warnOfRivalPolicies(scenario.name, months: comparison.months) }
            guard let set = scenario.rules as? RuleSet else { continue }
            for placed in set.rules where placed.rule.source == tree.source {
                let isAlive = !isExamined || placed.canAct(before: comparison.months)
                ruleLife[placed.rule.span] = (ruleLife[placed.rule.span] ?? false) || isAlive
            }
            if isExamined, set.rules.count <= Limits.comparedRules {
                warnOfClashes(set.rules, months: comparison.months)
                warnOfHiddenRules(set.rules, below: scenario.timetable, of: scenario.name, months: comparison.months)
            }
        }
    }

    /// At the end of a file that runs something.
    ///
    /// Where something is wrong, what it was to use and to run is not known.
    mutating func warnOfIdleParts(_ actions: [Action]) {
        guard !hasErrors(since: 0) else { return }
        // In the order of the text, because only so many diagnostics are kept.
        for (span, isAlive) in ruleLife.sorted(by: { $0.key.start < $1.key.start }) where !isAlive {
            diagnostics.keep(
                Diagnostic(
                    .neverActs,
                    "this rule never acts: its time is after the end of every comparison, or outside the "
                        + "time in which its policy is in force", at: span, severity: .warning))
        }
        guard tree.statements.contains(where: { $0.form.isRequest }) else { return }
        markUsed()
        for (name, span) in places.sorted(by: { $0.value.start < $1.value.start })
        where !used.contains(name) && definitions[name] != .failed {
            guard let sort = definitions[name]?.sort else { continue }
            diagnostics.keep(
                Diagnostic(
                    .unusedName, "`\(name)` is \(sort) that nothing uses", at: span, severity: .warning))
        }
    }

    /// Names in statements that refer by name; those in expressions are noted where they are checked.
    private mutating func markUsed() {
        for statement in tree.statements {
            switch statement.form {
            case .regime(_, let parent?, _): use(tree.text(parent))
            case .scenario(_, let parts):
                for part in parts {
                    for name in [part.regime] + part.additions + (part.economy.map { [$0] } ?? []) {
                        use(tree.text(name))
                    }
                }
            case .compare(let scenarios, _, _, _): use(scenarios)
            case .table(let measures, _): use(measures)
            case .plot(let it): use(it.names)
            case .describe(let name): use(tree.text(name))
            case .help(let topic?): use(tree.text(topic))
            case .experiment(let it): use(it.scenarios + it.measures + it.methods)
            case .weights(_, let block): use(block.entries.map(\.key))
            default: break
            }
        }
    }

    private mutating func use(_ names: [SourceSpan]) {
        for name in names { use(tree.text(name)) }
    }
}

extension RuleSet.Placed {
    /// Whether the rule's time, as far as it is known, comes while its policy is in force and before the end.
    func canAct(before end: Int) -> Bool {
        switch months(before: end) {
        case nil: months.lowerBound < end
        case let known?: !known.isEmpty
        }
    }

    /// The months in which the rule acts; `nil` where a condition decides.
    func knownMonths(before end: Int) -> MonthSet? { months(before: end).map { MonthSet($0) } }

    /// The first month in which the rule may act; `nil` if it never does.
    func firstMonth(before end: Int) -> Int? {
        let inForce = months.clamped(to: 0..<end)
        return months(before: end).map(\.first) ?? (inForce.isEmpty ? nil : inForce.lowerBound)
    }

    /// Months elapsed when the rule acts or holds; `nil` where a condition decides.
    private func months(before end: Int) -> [Int]? {
        let inForce = months.clamped(to: 0..<end)
        func month(_ moment: Moment) -> Int { moment.month(starts: starts) ?? end }
        let known: [Int]? =
            switch rule.timing {
            case .when, .whilst: nil
            case .at(let moment): [month(moment)]
            case .during(let from, let to): Array(span(month(from), to.map(month) ?? end, end))
            case .every(let period): Array(stride(from: period, to: end, by: period))
            case .ramp(_, _, _, let start, let last): Array(span(month(start), month(last) + 1, end))
            }
        return known.map { $0.filter(inForce.contains) }
    }

    private func span(_ start: Int, _ end: Int, _ horizon: Int) -> Range<Int> {
        let last = min(end, horizon)
        return min(start, last)..<last
    }
}
