import Polity

extension Checker {
    /// First pass, in the order of the file: constants, measures, and the values in blocks. Which regime extends which
    /// is settled afterwards, because regimes may stand in any order.
    mutating func declare(_ statement: Statement, index: Int) {
        if let name = statement.declaredName, !isFirstDefinition(name) {
            checkUnusedDuplicate(statement)
            return
        }
        switch statement.form {
        case .letting(let name, let value):
            let constant = constant(value)
            define(name, constant.map { .constant(value: $0.value, kind: $0.kind) })
        case .measure(let name, let value): declareMeasure(name, value)
        case .economy(let name, let entries):
            define(name, .economy(economy(entries)))
        case .regime(let name, let parent, let entries):
            define(name, .regime(Regime(parent: parent.map(tree.text), changes: changes(entries))))
        case .scenario(let name, let regime, let economy):
            define(name, .scenario(regime: tree.text(regime), economy: economy.map(tree.text)))
        case .table(_, let times): tableMonths[index] = times.map { month($0) }
        case .failed(_, let name?): define(name, nil)
        default: break
        }
    }

    private mutating func define(_ name: SourceSpan, _ definition: Definition?) {
        definitions[tree.text(name)] = definition ?? .failed
    }

    /// A second definition of a name does not count, but its own faults are worth reporting.
    private mutating func checkUnusedDuplicate(_ statement: Statement) {
        switch statement.form {
        case .letting(_, let value): _ = constant(value)
        case .economy(_, let entries): _ = economy(entries)
        case .regime(_, _, let entries): _ = changes(entries)
        case .measure(_, let value): _ = compile(value, in: .measure)
        default: break
        }
    }

    // MARK: Measures

    private mutating func declareMeasure(_ name: SourceSpan, _ value: ExpressionID) {
        guard let (code, kind) = compile(value, in: .measure) else {
            define(name, nil)
            return
        }
        guard kind != .truth, kind != .text, kind != .time else {
            let hint = kind == .truth ? "; write `if … then 1 else 0`" : ""
            report(.wrongKind, "a measure is a number, not \(kind.phrase)\(hint)", at: tree[value].span)
            define(name, nil)
            return
        }
        let text = tree.text(name)
        let previous = definitions[text]
        var measure = OwnMeasure(name: text, kind: kind, code: code, source: tree.source, depth: 1)
        definitions[text] = .measure(measure)
        // Only a measure that replaces another can stand in what it reads.
        if let previous, definitions.isCyclic(measure: text) {
            report(.cycle, "`\(text)` would be part of itself", at: name)
            definitions[text] = previous
            return
        }
        for below in definitions.dependencies(of: text) {
            if case .measure(let own)? = definitions[below] { measure.depth = max(measure.depth, own.depth + 1) }
        }
        if measure.depth > Limits.measureDepth {
            report(
                .limitExceeded,
                "more than \(Limits.measureDepth) measures build on one another here; that is the limit",
                at: name)
            define(name, nil)
        } else {
            definitions[text] = .measure(measure)
        }
    }

    // MARK: Blocks

    private mutating func economy(_ entries: [Entry]) -> Economy {
        var economy = Economy()
        eachEntry(entries, wanted: "a parameter", find: Catalogues.parameter) { economy[$0] = $1 }
        return economy
    }

    private mutating func changes(_ entries: [Entry]) -> [Regime.Change] {
        var changes: [Regime.Change] = []
        eachEntry(entries, wanted: "a lever", find: Catalogues.lever) {
            changes.append(Regime.Change(lever: $0, value: $1))
        }
        return changes
    }

    /// Checks the lines of a block and hands over those that are right.
    private mutating func eachEntry<Key: CatalogueKey>(
        _ entries: [Entry], wanted: String, find: (String) -> Key?, apply: (Key, Double) -> Void
    ) {
        var places: [Key: SourceSpan] = [:]
        for entry in entries {
            let constant = constant(entry.value)
            guard let key = find(tree.text(entry.key)) else {
                reportUnknown(entry.key, wanted: wanted, candidates: { _ in Key.catalogue.map(\.name) })
                continue
            }
            if let first = places[key] {
                report(
                    .repeatedKey, "`\(key.entry.name)` is given twice in this block", at: entry.key,
                    notes: [Diagnostic.Note("first given here", at: first)])
                continue
            }
            places[key] = entry.key
            guard let constant, accepts(key.entry, constant, at: tree[entry.value].span) else { continue }
            apply(key, constant.value)
        }
    }

    /// Whether a value is of the kind and in the range of a catalogue entry; reports why not.
    private mutating func accepts(
        _ entry: CatalogueEntry, _ constant: (value: Double, kind: Kind), at span: SourceSpan
    ) -> Bool {
        let wanted = Kind(entry.unit)
        guard constant.kind.fits(wanted) else {
            report(.wrongKind, "`\(entry.name)` is \(wanted.phrase); this is \(constant.kind.phrase)", at: span)
            return false
        }
        if entry.unit == .count, constant.value != constant.value.rounded() {
            report(.notWhole, "`\(entry.name)` is a count; \(plain(constant.value)) is not whole", at: span)
            return false
        }
        guard entry.range.contains(constant.value) else {
            report(
                .outOfRange,
                "`\(entry.name)` ranges from \(plain(entry.range.lowerBound)) to \(plain(entry.range.upperBound)); "
                    + "this is \(plain(constant.value))", at: span,
                notes: [Diagnostic.Note("\(entry.summary) Source: \(entry.source)")])
            return false
        }
        if entry.name == EconomyParameter.citizens.entry.name, constant.value > Double(Self.mostCitizens) {
            report(
                .runTooLarge,
                "\(plain(constant.value)) citizens need more memory than the limit of "
                    + "\(World.defaultMemoryLimit >> 30) GiB; at most \(Self.mostCitizens) fit", at: span)
            return false
        }
        return true
    }

    /// Citizens that fit into the memory of a world.
    private static let mostCitizens = World.defaultMemoryLimit / Citizens.bytesPerCitizen

    // MARK: Regimes and scenarios

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
    }

    /// Walks from a regime to its first ancestor, and reports a circle or a chain that is too long. Every regime is
    /// walked over once, whatever the order of the file.
    private mutating func measureDepth(of start: String, into depths: inout [String: Int]) {
        var path: [String] = []
        var seen: Set<String> = []
        var next: String? = start
        while let name = next, depths[name] == nil, case .regime(let regime)? = definitions[name] {
            guard seen.insert(name).inserted else {
                let circle = path.drop { $0 != name } + [name]
                reportRegime(
                    name, .cycle, "`\(name)` extends itself: " + circle.joined(separator: " extends "))
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
                reportRegime(name, .limitExceeded, "at most \(Limits.regimeDepth) regimes extend one another")
            }
        }
    }

    /// Reports a regime and takes it out, so that those that build on it are not reported too.
    private mutating func reportRegime(_ name: String, _ code: DiagnosticCode, _ message: String) {
        definitions[name] = .failed
        report(code, message, at: places[name] ?? SourceSpan(0, 0))
    }

    /// Third pass: finds the regimes and economies of this text's scenarios.
    mutating func resolveScenarios() {
        for statement in tree.statements {
            guard case .scenario(let name, let regime, let economy) = statement.form, isFirstDefinition(name) else {
                continue
            }
            var isSound = true
            switch definitions[tree.text(regime)] {
            case .regime?: isSound = definitions.levers(of: tree.text(regime)) != nil
            case .failed?: isSound = false
            default:
                reportUnknown(regime, wanted: "a regime", candidates: \.regimeNames)
                isSound = false
            }
            if let economy {
                switch definitions[tree.text(economy)] {
                case .economy?: break
                case .failed?: isSound = false
                default:
                    reportUnknown(economy, wanted: "an economy", candidates: \.economyNames)
                    isSound = false
                }
            }
            if !isSound { define(name, nil) }
        }
    }

    /// A number as people write it: without a needless `.0`.
    func plain(_ value: Double) -> String {
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
