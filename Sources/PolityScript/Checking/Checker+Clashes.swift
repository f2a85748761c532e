import Polity
import PolityLab

/// What one scenario is told twice: rules and policies that give a lever values in one month.
extension Checker {
    /// Rules whose months are known beforehand; where a condition decides, the run tells.
    mutating func warnOfClashes(_ rules: [RuleSet.Placed], months: Int) {
        let known = rules.map { $0.knownMonths(before: months) }
        let levers = rules.map(\.rule.levers)
        for (index, second) in rules.enumerated() where second.rule.source == tree.source {
            for (other, first) in rules[..<index].enumerated() where first.jurisdiction == second.jurisdiction {
                guard first.rule.source == tree.source, let clash = Clash(first.rule, second.rule, levers[other]),
                    let month = known[other]?.firstCommon(with: known[index]),
                    !diagnostics.contains(where: { $0.code == .rulesClash && $0.span == second.rule.span })
                else { continue }
                diagnostics.keep(
                    Diagnostic(
                        .rulesClash,
                        "this rule and another one set `\(clash.lever.entry.name)` in one month (\(timeText(month))); "
                            + clash.outcome, at: second.rule.span,
                        notes: [Diagnostic.Note("the other rule", at: first.rule.span)], severity: .warning))
            }
        }
    }

    /// How two rules that act in one month fight over a lever.
    private struct Clash {
        var lever: Lever
        var outcome: String

        /// `nil` if they do not.
        init?(_ first: Rule, _ second: Rule, _ levers: [Lever]) {
            if first.isTemporary == second.isTemporary {
                guard let lever = levers.first(where: second.replaces) else { return nil }
                (self.lever, outcome) = (lever, "this one wins")
                return
            }
            // What holds for a time lies on top, whichever stands first.
            let above = first.isTemporary ? first : second
            guard let lever = levers.first(where: { above.replaces($0) && second.levers.contains($0) }) else {
                return nil
            }
            (self.lever, outcome) = (
                lever, (first.isTemporary ? "the other one" : "this one") + " wins as long as it holds"
            )
        }
    }

    /// Rules whose lasting value nobody ever sees: from the first month in which they can act to the end, a policy's text or a
    /// variant holds the lever, on top of all that lasts.
    mutating func warnOfHiddenRules(
        _ rules: [RuleSet.Placed], below timetable: Timetable, of scenario: String, months: Int
    ) {
        guard case .scenario(let definition)? = definitions[scenario] else { return }
        // One overlay each.
        let names = definition.parts.flatMap(\.additions)
        for placed in rules where placed.rule.source == tree.source && !placed.rule.isTemporary {
            guard let first = placed.firstMonth(before: months),
                !diagnostics.contains(where: { $0.code == .rulesClash && $0.span == placed.rule.span })
            else { continue }
            for (name, overlay) in zip(names, timetable.overlays)
            where overlay.place == placed.jurisdiction && overlay.months.contains(first)
                && overlay.months.contains(months - 1)
            {
                guard let lever = placed.rule.levers.first(where: { overlay.values[$0] != nil }) else { continue }
                let sort = definitions[name]?.sort.split(separator: " ").last ?? "policy"
                diagnostics.keep(
                    Diagnostic(
                        .rulesClash,
                        "the value that this rule gives `\(lever.entry.name)` is never seen: \(sort) `\(name)` holds the lever at a "
                            + "value of its own all the time", at: placed.rule.span,
                        notes: [
                            places[name].map { Diagnostic.Note("`\(name)` is defined here", at: $0) },
                            Diagnostic.Note(
                                "a rule `from … to …` lies above the policies that are named before its own"),
                        ].compactMap(\.self), severity: .warning))
                break
            }
        }
    }

    /// Dated policies of one scenario that set a lever to different values: whoever dates them expects them to follow one
    /// another. Undated ones are stacked on purpose.
    mutating func warnOfRivalPolicies(_ name: String, months: Int) {
        guard case .scenario(let definition)? = definitions[name], let parts = parts(of: name) else { return }
        let starts = definitions.calendar(of: definition)
        for part in parts {
            var earlier: [(name: String, policy: Policy, months: Range<Int>)] = []
            for span in part.additions.prefix(Limits.comparedRules) {
                let addition = tree.text(span)
                guard case .policy(let policy)? = definitions[addition], policy.from != nil || policy.to != nil,
                    let inForce = policy.months(starts: starts)?.clamped(to: 0..<months)
                else { continue }
                let values = policy.values
                for other in earlier.reversed() {
                    let common = other.months.clamped(to: inForce)
                    let shared = other.policy.values.filter {
                        values[$0.key].map { [value = $0.value] in $0 != value } ?? false
                    }
                    guard !common.isEmpty, let lever = Lever.catalogueOrder(shared.keys) else { continue }
                    warnOfRivals(other.name, addition, lever, common.lowerBound, at: span)
                    break
                }
                earlier.append((addition, policy, inForce))
            }
        }
    }

    private mutating func warnOfRivals(
        _ first: String, _ second: String, _ lever: Lever, _ month: Int, at span: SourceSpan
    ) {
        guard !diagnostics.contains(where: { $0.code == .rulesClash && $0.span == span }) else { return }
        diagnostics.keep(
            Diagnostic(
                .rulesClash,
                "policies `\(first)` and `\(second)` both set `\(lever.entry.name)` in one month (\(timeText(month))); "
                    + "`\(second)`, which is named later, wins", at: span,
                notes: [first, second].compactMap { name in
                    places[name].map { Diagnostic.Note("`\(name)` is defined here", at: $0) }
                }, severity: .warning))
    }

    /// A scenario as this text writes it.
    private func parts(of name: String) -> [ScenarioPart]? {
        for case .scenario(let span, let parts) in tree.statements.lazy.map(\.form) where tree.text(span) == name {
            return parts
        }
        return nil
    }
}

extension Lever {
    /// The first of some levers, in the order of the catalogue.
    fileprivate static func catalogueOrder(_ levers: some Sequence<Lever>) -> Lever? {
        let levers = Set(levers)
        return allCases.first(where: levers.contains)
    }
}
