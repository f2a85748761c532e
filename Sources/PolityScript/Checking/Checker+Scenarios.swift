import Polity

extension Checker {
    /// Second pass: finds the parents of this text's regimes, and circles among them.
    mutating func resolveRegimes() {
        for statement in tree.statements {
            guard case .regime(let name, let parent?, _) = statement.form, isFirstDefinition(name) else { continue }
            switch definitions[tree.text(parent)] {
            case .regime?, .failed?: break
            default:
                reportUnknown(parent, wanted: "a regime", candidates: \.regimeNames)
                define(name, nil)
            }
        }
        var depths: [String: Int] = [:]
        for case .regime(let name, _, _) in tree.statements.map(\.form) where isFirstDefinition(name) {
            measureDepth(of: tree.text(name), into: &depths)
        }
        for case .regime(let name, _, _) in tree.statements.map(\.form) where isFirstDefinition(name) {
            checkBudget(of: name)
        }
    }

    /// Walks from a regime to its first ancestor, and reports a circle or a chain that is too long. Every regime is
    /// walked over once, whatever the order of the file.
    private mutating func measureDepth(of start: String, into depths: inout [String: Int]) {
        var path: [String] = []
        var seen: Set<String> = []
        var next: String? = start
        while let name = next, depths[name] == nil, case .regime(let regime)? = definitions[name] {
            guard seen.insert(name).inserted else {
                reportRegime(name, .cycle, "`\(name)` extends itself: " + Self.text(circle: path.drop { $0 != name }))
                break
            }
            path.append(name)
            next = regime.parent
        }
        var depth = next.flatMap { depths[$0] } ?? 0
        for name in path.reversed() {
            depth += 1
            depths[name] = depth
            if depth == Limits.regimeDepth + 1 {
                reportRegime(
                    name, .limitExceeded, "at most \(Limits.regimeDepth) regimes extend one another",
                    notes: [Diagnostic.Note(Limits.fixed("write levers of regimes between into one"))])
            }
        }
    }

    /// `a extends b extends a`; of a large circle its beginning and how many it has.
    private static func text(circle: ArraySlice<String>) -> String {
        let shown = 6
        let isLarge = circle.count > shown
        let named = Array(circle.prefix(isLarge ? shown / 2 : shown)) + (isLarge ? ["…"] : []) + circle.prefix(1)
        return named.joined(separator: " extends ") + (isLarge ? " (\(circle.count) regimes)" : "")
    }

    /// Reports a regime and takes it out, so that those that build on it are not reported too.
    private mutating func reportRegime(
        _ name: String, _ code: DiagnosticCode, _ message: String, notes: [Diagnostic.Note] = []
    ) {
        definitions[name] = .failed
        report(code, message, at: places[name] ?? SourceSpan(0, 0), notes: notes)
    }

    /// The shares of the budget are shares of one revenue. A regime that only inherits too much is not reported again.
    private mutating func checkBudget(of name: SourceSpan) {
        let text = tree.text(name)
        guard case .regime(let regime)? = definitions[text], regime.changes.contains(where: { $0.lever.isBudget }),
            let levers = definitions.levers(of: text)
        else { return }
        let sum = Lever.budget.reduce(0) { $0 + levers[$1] }
        guard sum > 1 + Self.budgetTolerance else { return }
        let said = Set(regime.changes.map(\.lever))
        let inherited = Lever.budget.filter { !said.contains($0) && levers[$0] > 0 }
        report(
            .budgetExceeded, "the budget of `\(text)` adds up to \(percent(sum)); its shares are of one revenue",
            at: name,
            notes: inherited.isEmpty
                ? []
                : [
                    Diagnostic.Note(
                        "not said here, but counted: "
                            + inherited.map { "\($0.entry.name) = \(percent(levers[$0]))" }.joined(separator: ", "))
                ])
        define(name, nil)
    }

    /// Sums of decimal fractions miss 1 by some of the last bits.
    private static let budgetTolerance = 1e-9

    private func percent(_ value: Double) -> String { "\(plain((value * 1e6).rounded() / 1e4)) %" }

    /// Third pass: finds what this text's scenarios name.
    mutating func resolveScenarios() {
        for statement in tree.statements {
            guard case .scenario(let name, let parts) = statement.form, isFirstDefinition(name) else { continue }
            guard parts.count <= World.jurisdictionLimit else {
                report(
                    .runTooLarge,
                    "a scenario has at most \(World.jurisdictionLimit) jurisdictions; this has \(parts.count)",
                    at: parts[World.jurisdictionLimit].regime)
                define(name, nil)
                continue
            }
            var isSound = true
            for part in parts {
                if !isSoundRegime(part.regime) { isSound = false }
                if let economy = part.economy, !isSoundEconomy(economy) { isSound = false }
                if !areSoundAdditions(part.additions) { isSound = false }
            }
            if isSound { isSound = isSoundWhole(parts) }
            if !isSound { define(name, nil) }
        }
    }

    private mutating func isSoundRegime(_ name: SourceSpan) -> Bool {
        switch definitions[tree.text(name)] {
        case .regime?: return definitions.levers(of: tree.text(name)) != nil
        case .failed?: return false
        default:
            reportUnknown(name, wanted: "a regime", candidates: \.regimeNames)
            return false
        }
    }

    private mutating func isSoundEconomy(_ name: SourceSpan) -> Bool {
        switch definitions[tree.text(name)] {
        case .economy?: return true
        case .failed?: return false
        default:
            reportUnknown(name, wanted: "an economy", candidates: \.economyNames)
            return false
        }
    }

    private mutating func areSoundAdditions(_ names: [SourceSpan]) -> Bool {
        var isSound = true
        var seen: [String: SourceSpan] = [:]
        for name in names {
            let text = tree.text(name)
            if let first = seen[text] {
                report(
                    .repeatedKey, "`\(text)` is given twice in this scenario", at: name,
                    notes: [Diagnostic.Note("first given here", at: first)])
                isSound = false
            }
            seen[text] = name
            switch definitions[text] {
            case .policy?, .variant?: break
            case .failed?: isSound = false
            default:
                reportUnknown(name, wanted: "a policy or a variant", candidates: \.additionNames)
                isSound = false
            }
        }
        return isSound
    }

    /// What the parts have to agree on: jurisdictions with names of their own, one calendar, one set of mechanisms.
    private mutating func isSoundWhole(_ parts: [ScenarioPart]) -> Bool {
        let before = diagnostics.count
        var names: [String: SourceSpan] = [:]
        var calendar: (starts: CalendarDate, economy: String)?
        var switches: [String: (isOn: Bool, economy: String)] = [:]
        for part in parts {
            guard let span = part.economy else {
                if parts.count > 1 {
                    report(
                        .unnamedJurisdiction,
                        "each of several jurisdictions needs an economy of its own, which names it: "
                            + "`\(tree.text(part.regime)) in NAME`", at: part.regime)
                }
                continue
            }
            let name = tree.text(span)
            if let first = names[name] {
                report(
                    .unnamedJurisdiction, "two jurisdictions of this scenario are called `\(name)`", at: span,
                    notes: [
                        Diagnostic.Note("the first one", at: first),
                        Diagnostic.Note("give the second an economy of another name"),
                    ])
            }
            names[name] = span
            guard let economy = definitions.economy(name) else { continue }
            if let starts = economy.starts {
                if let calendar, calendar.starts != starts {
                    report(
                        .contradiction,
                        "`\(calendar.economy)` starts on \(calendar.starts) and `\(name)` on \(starts); "
                            + "a scenario has one calendar", at: span)
                }
                calendar = (starts, name)
            }
            for (mechanism, isOn) in economy.switches.sorted(by: { $0.key < $1.key }) {
                if let other = switches[mechanism], other.isOn != isOn {
                    let (on, off) = isOn ? (name, other.economy) : (other.economy, name)
                    report(
                        .contradiction,
                        "mechanism \(mechanism) is on in `\(on)` and off in `\(off)`; a scenario has one model",
                        at: span)
                }
                switches[mechanism] = (isOn, name)
            }
        }
        let economies = parts.compactMap { $0.economy.flatMap { definitions.economy(tree.text($0)) } }
        if calendar == nil, economies.allSatisfy(\.isCalendarKnown) { requireCalendar(parts) }
        return diagnostics.count == before
    }

    /// A dated policy holds from a month on only where months have dates.
    private mutating func requireCalendar(_ parts: [ScenarioPart]) {
        for part in parts {
            for addition in part.additions {
                let name = tree.text(addition)
                guard case .policy(let policy)? = definitions[name], let date = policy.firstDate else { continue }
                let place = part.economy.map { "economy `\(tree.text($0))`" } ?? "the default economy"
                let example = part.economy.map(tree.text) ?? "dated"
                report(
                    .noCalendar,
                    "policy `\(name)` is dated (\(date)), but months have no dates in \(place)",
                    at: addition,
                    notes: [
                        Diagnostic.Note(
                            part.economy == nil
                                ? "write `economy \(example) { starts = \(date.year)-01-01 }` and `in \(example)`"
                                : "write `starts = \(date.year)-01-01` in economy `\(example)`")
                    ])
            }
        }
    }
}

extension Lever {
    /// One of the shares of public revenue.
    fileprivate var isBudget: Bool { Self.budget.contains(self) }
}
