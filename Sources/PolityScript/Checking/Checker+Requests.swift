import Polity
import PolityLab
import PolityTheory

extension Checker {
    /// Last pass: what the script does, in the order of the file.
    mutating func action(_ statement: Statement, index: Int) -> Action? {
        switch statement.form {
        case .title(let text): return .title(tree.quotedText(text))
        case .source(let text): return .source(tree.quotedText(text))
        case .note(let text): return .note(tree.quotedText(text))
        case .compare(let scenarios, let duration, let runs, let seed):
            let comparison = comparison(scenarios, duration, runs, seed, at: statement.span)
            comparisonFailed = comparison == nil
            if let comparison {
                current = comparison
                definitions.looksAtBench = false
                look(at: comparison)
            }
            return comparison.map { .compare($0, at: statement.span) }
        case .table(let measures, let times):
            let names = measureNames(measures)
            let months = checkedMonths(index, times, at: statement.span)
            guard let names, let months else { return nil }
            return .table(measures: names, months: times.isEmpty ? nil : months, at: statement.span)
        case .plot(let it): return plot(it, index: index, at: statement.span)
        case .experiment(let it): return experiment(it, at: statement.span)
        case .theory(let it): return theory(it, at: statement.span)
        case .verb(let it): return verb(it, at: statement.span)
        case .describe(let name): return describe(name)
        case .help(let topic): return help(topic)
        case .failed("compare", _):
            comparisonFailed = true
            return nil
        case .failed("use", _), .failed("fork", _), .failed("switch", _):
            benchIsUnknown = true
            return nil
        default: return nil
        }
    }

    // MARK: Compare

    private mutating func comparison(
        _ names: [SourceSpan], _ duration: ExpressionID?, _ runs: ExpressionID?, _ seed: ExpressionID?,
        at span: SourceSpan
    ) -> Comparison? {
        let before = diagnostics.count
        let scenarios = scenarios(names)
        let months = duration.flatMap { horizon($0) } ?? current?.months ?? latestMonth ?? Self.usualMonths
        let replications =
            runs.flatMap { count($0, "runs", 1...limits.runs, limit: "runs") } ?? current?.runs ?? Self.usualRuns
        let seed = seed.flatMap { self.seed($0) } ?? current?.seed ?? Self.usualSeed
        guard let scenarios, diagnostics.count == before else { return nil }
        var seen: Set<String> = []
        let reservations = scenarios.flatMap { definitions.reservations(about: $0.name, months: months) }
            .filter { seen.insert($0).inserted }
        return Comparison(
            scenarios: scenarios, months: months, runs: replications, seed: seed, reservations: reservations)
    }

    /// What holds when neither the file nor an earlier comparison says otherwise.
    static let usualMonths = 240
    static let usualRuns = 100
    static let usualSeed: UInt64 = 1

    /// The latest time that this text mentions, in tables and in rules.
    var latestMonth: Int? {
        let tables = tableMonths.values.joined().compactMap { $0 }
        let rules = places.keys.flatMap { name in
            if case .policy(let policy)? = definitions[name] { policy.rules.flatMap(\.months) } else { [Int]() }
        }
        return (tables + rules).max().map { max($0, 1) }
    }

    mutating func scenarios(_ names: [SourceSpan]) -> [Scenario]? {
        if names.count > limits.scenarios {
            report(
                .runTooLarge, "a comparison has at most \(limits.scenarios) scenarios", at: names[limits.scenarios],
                notes: [Diagnostic.Note(Limits.howToRaise("scenarios"))])
            return nil
        }
        var scenarios: [Scenario] = []
        var isSound = true
        for name in names {
            let text = tree.text(name)
            if scenarios.contains(where: { $0.name == text }) {
                report(.repeatedScenario, "`\(text)` is compared with itself", at: name)
                isSound = false
                continue
            }
            switch definitions[text] {
            case .scenario(let definition)?:
                // Every comparison has its own: many, of scenarios with many rules, would fill the memory.
                guard spend(10 * definitions.ruleCount(of: definition), at: name) else { return nil }
                if let scenario = made[text] ?? definitions.scenario(text) {
                    if made[text] == nil, !fitsMemory(scenario, at: name) { isSound = false }
                    made[text] = scenario
                    scenarios.append(scenario)
                } else {
                    isSound = false
                    reportUnsound(name)
                }
            case .regime? where definitions.levers(of: text) != nil:
                // As `use` does: a regime by itself is a future in the default economy.
                scenarios.append(Scenario(name: text, levers: definitions.levers(of: text) ?? Levers()))
            case .failed?, .regime?: isSound = false
            default:
                let isNearRegime = suggests && Suggestion.nearest(to: text, among: definitions.regimeNames) != nil
                reportUnknown(
                    name, wanted: "a scenario",
                    candidates: { isNearRegime ? $0.scenarioNames + $0.regimeNames : $0.scenarioNames })
                isSound = false
            }
        }
        return isSound ? scenarios : nil
    }

    /// A scenario of an earlier prompt input whose regime or economy has since become something else.
    private mutating func reportUnsound(_ name: SourceSpan) {
        let text = tree.text(name)
        guard places[text] == nil else { return }
        report(
            .unknownName, "`\(text)` refers to a name that now stands for something else; declare it again", at: name)
    }

    mutating func horizon(_ id: ExpressionID) -> Int? {
        guard let (value, kind) = constant(id) else { return nil }
        guard kind == .duration else {
            report(.wrongKind, "`for` needs a duration such as `20 years`; this is \(kind.phrase)", at: tree[id].span)
            return nil
        }
        return whole(value, "months", 1...limits.months, at: tree[id].span, limit: "months")
    }

    mutating func count(
        _ id: ExpressionID, _ what: String, _ range: ClosedRange<Int>, limit: String? = nil
    ) -> Int? {
        guard let (value, kind) = constant(id) else { return nil }
        guard kind == .number || kind == .count else {
            report(.wrongKind, "`\(what)` needs a whole number; this is \(kind.phrase)", at: tree[id].span)
            return nil
        }
        return whole(value, what, range, at: tree[id].span, limit: limit)
    }

    mutating func whole(
        _ value: Double, _ what: String, _ range: ClosedRange<Int>, at span: SourceSpan, limit: String? = nil
    ) -> Int? {
        guard value == value.rounded() else {
            report(.notWhole, "\(what) are whole numbers; this is \(plain(value))", at: span)
            return nil
        }
        guard value >= Double(range.lowerBound), value <= Double(range.upperBound) else {
            report(
                .runTooLarge, "\(what) range from \(range.lowerBound) to \(range.upperBound); this is \(plain(value))",
                at: span,
                notes: value > Double(range.upperBound)
                    ? limit.map { [Diagnostic.Note(Limits.howToRaise($0))] } ?? [] : [])
            return nil
        }
        return Int(value)
    }

    /// Any whole number of 64 bits. A number written out is read as such, because beyond 2^53 a `Double` would round it.
    mutating func seed(_ id: ExpressionID) -> UInt64? {
        let node = tree[id]
        if case .number = node.form, let exact = UInt64(tree.text(node.span).filter { $0 != "_" }) { return exact }
        guard let (value, kind) = constant(id) else { return nil }
        guard kind == .number || kind == .count, value == value.rounded(), let seed = UInt64(exactly: value) else {
            report(
                kind.isPlain ? .notWhole : .wrongKind,
                "`seed` needs a whole number from 0 to \(UInt64.max)", at: node.span)
            return nil
        }
        return seed
    }

    // MARK: Tables and charts

    /// The month of a table's time; `nil` if it is no time.
    mutating func month(_ id: ExpressionID, what: String = "`at`") -> Int? {
        guard let (value, kind) = constant(id) else { return nil }
        guard kind == .time else {
            let hint = kind == .duration ? "; durations are written `10 years`, times `year 10`" : ""
            report(
                .wrongKind, "\(what) needs a time such as `year 10`; this is \(kind.phrase)\(hint)", at: tree[id].span)
            return nil
        }
        return whole(value, "months", 0...limits.months, at: tree[id].span, limit: "months")
    }

    private mutating func checkedMonths(_ index: Int, _ times: [ExpressionID], at span: SourceSpan) -> [Int]? {
        requireComparison(span)
        let months = tableMonths[index] ?? []
        if let current, !comparisonFailed {
            for (month, time) in zip(months, times) {
                guard let month, month > current.months else { continue }
                reportBeyond(month, current, at: tree[time].span)
            }
        }
        let known = months.compactMap { $0 }
        return known.count == times.count ? known : nil
    }

    mutating func reportBeyond(_ month: Int, _ comparison: Comparison, at span: SourceSpan) {
        report(
            .beyondHorizon, "\(timeText(month)) is after the end of the comparison, \(timeText(comparison.months))",
            at: span, notes: [Diagnostic.Note("compare for longer: `compare … for \(durationText(month))`")])
    }

    /// The file that a chart goes to; `nil` if an error was reported.
    mutating func chartFile(_ span: SourceSpan) -> ChartFile? {
        let path = tree.quotedText(span)
        guard let file = ChartFile(path) else {
            let forms = ChartFile.Form.allCases.map { "`.\($0.rawValue)`" }.joined(separator: ", ")
            report(
                .unwritableFile, "the name of a chart's file ends in one of \(forms), which says its form", at: span)
            return nil
        }
        guard Self.isBelow(path) else {
            report(.unwritableFile, "cannot write \(path): \(IncludeFault.elsewhere.reason)", at: span)
            return nil
        }
        return file
    }

    mutating func requireComparison(_ span: SourceSpan) {
        guard current == nil, !comparisonFailed else { return }
        report(.nothingCompared, "there is no `compare` before this line", at: span)
    }

    mutating func measureNames(_ spans: [SourceSpan]) -> [String]? {
        var isSound = true
        for span in spans {
            let name = tree.text(span)
            switch definitions[name] {
            case .measure?: continue
            case .failed?: isSound = false
            default:
                if Catalogues.measure(name) != nil, definitions[name] == nil { continue }
                reportUnknown(span, wanted: "a measure", candidates: \.measureNames)
                isSound = false
            }
        }
        return isSound ? spans.map(tree.text) : nil
    }

    // MARK: Help

    private mutating func describe(_ span: SourceSpan) -> Action? {
        let name = tree.text(span)
        if definitions[name] != nil || Catalogues.sort(of: name) != nil || TheoryCatalogue.model(name) != nil {
            return .describe(name)
        }
        let near =
            suggests
            ? Suggestion.nearest(
                to: name,
                among: definitions.names() + Catalogues.mechanismNames + Help.catalogueNames + Help.theoryNames)
            : nil
        report(
            .unknownName, "nothing is called `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? ""), at: span,
            notes: near == nil && Help.page(name) != nil ? [Diagnostic.Note("`help \(name)` has a page about it")] : [],
            fix: near.map { Fix(span, $0) })
        return nil
    }

    private mutating func help(_ span: SourceSpan?) -> Action? {
        guard let span else { return .help(nil) }
        let topic = tree.text(span)
        if definitions[topic] != nil { return .describe(topic) }
        // A page is long to write.
        if knownTopics.contains(topic) || Help.page(topic) != nil {
            knownTopics.insert(topic)
            return .help(topic)
        }
        let near = suggests ? Suggestion.nearest(to: topic, among: Help.topics) : nil
        report(
            .unknownName, "there is no help on `\(topic)`" + (near.map { "; did you mean `\($0)`?" } ?? ""), at: span,
            notes: near == nil ? [Diagnostic.Note("`help` alone lists the statements and all topics")] : [],
            fix: near.map { Fix(span, $0) })
        return nil
    }
}
