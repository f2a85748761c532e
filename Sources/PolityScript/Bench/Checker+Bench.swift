import Polity
import PolityLab

/// The session's verbs: what the bench will be after each.
extension Checker {
    mutating func verb(_ verb: Verb, at span: SourceSpan) -> Action? {
        switch verb {
        case .use(let name, let seed): return known(use(name, seed, at: span))
        case .step(let duration): return move(by: duration, sign: 1, at: span)
        case .back(let duration): return move(by: duration, sign: -1, at: span)
        case .run(let time?, _): return move(to: time, forwardOnly: true, at: span)
        case .run(nil, let duration): return move(by: duration, sign: 1, word: "`run for`", at: span)
        case .goTo(let time): return move(to: time, forwardOnly: false, at: span)
        case .set(let setting, let jurisdiction): return set(setting, jurisdiction, at: span)
        case .show(let names):
            let known = shown(names)
            guard current(at: span) != nil, let names = known else { return nil }
            return action(.show(names), at: span)
        case .fork(let name):
            let done = known(fork(name, at: span))
            if done == nil, definitions[tree.text(name)] == nil { define(name, nil) }
            return done
        case .switchTo(let name): return known(switchTo(name, at: span))
        case .worlds: return action(.worlds, at: span)
        case .undo:
            return travel(at: span, nothing: "there is nothing to undo") { $0.undo() }
        case .redo:
            return travel(at: span, nothing: "there is nothing to redo") { $0.redo() }
        case .why(let name):
            let known = measureNames([name])
            guard current(at: span) != nil, let names = known else { return nil }
            return action(.why(names[0]), at: span)
        case .save(let file): return writable(file, Self.scriptEndings).map { .save($0, at: file) }
        case .load(let file): return .load(tree.quotedText(file), at: file)
        case .record(let file?): return writable(file, Self.scriptEndings).map { .record($0, at: file) }
        case .record(nil): return .record(nil, at: span)
        case .transcript(let file?): return writable(file, Self.textEndings).map { .transcript($0, at: file) }
        case .transcript(nil): return .transcript(nil, at: span)
        case .session: return nil
        case .timing(let isOn): return .timing(isOn: isOn)
        case .pager(let isOn): return .pager(isOn: isOn)
        case .tutorial(let isOn): return .tutorial(isOn: isOn)
        case .apropos(let word): return .apropos(tree.text(word))
        case .output(let mode):
            guard let found = OutputMode(rawValue: tree.text(mode)) else {
                reportNoChoice(mode, "form of results", OutputMode.allCases.map(\.rawValue))
                return nil
            }
            return .output(found)
        }
    }

    /// What files of the session's may be called, so that a script cannot write what other programs obey.
    private static let scriptEndings = ["polity"]
    private static let textEndings = ["txt", "md"]

    /// The name of a file that may be written; `nil` if an error was reported.
    private mutating func writable(_ span: SourceSpan, _ endings: [String]) -> String? {
        let path = tree.quotedText(span)
        let reason: String
        if !Self.isBelow(path) {
            reason = IncludeFault.elsewhere.reason
        } else if path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
            reason = "hidden files and folders are not written to"
        } else if !endings.contains(where: { path.hasSuffix(".\($0)") }) {
            reason = "its name has to end in " + endings.map { ".\($0)" }.joined(separator: " or ")
        } else {
            return path
        }
        report(.unwritableFile, "cannot write \(path): \(reason)", at: span)
        return nil
    }

    /// Later verbs are not judged by a bench that a fault has left as it was.
    private mutating func known(_ action: Action?) -> Action? {
        benchIsUnknown = action == nil
        return action
    }

    private var bench: BenchHistory {
        get { definitions.bench }
        set { definitions.bench = newValue }
    }

    private func action(_ kind: BenchAction.Kind, at span: SourceSpan) -> Action {
        .bench(BenchAction(kind: kind, outline: bench.present, history: bench), at: span)
    }

    private mutating func current(at span: SourceSpan) -> BenchOutline.World? {
        if benchIsUnknown { return nil }
        if let world = bench.present.world { return world }
        benchIsUnknown = true
        report(
            .noWorld, "there is no world on the bench; `use SCENARIO` puts one there", at: span,
            notes: [Diagnostic.Note("for example `use social_asset`")])
        return nil
    }

    /// A chart of the worlds, where they are what was looked at last.
    mutating func benchPlot(
        _ measures: [String], isPanels: Bool, to file: ChartFile?, at span: SourceSpan
    ) -> Action? {
        action(.plot(measures, isPanels: isPanels, file: file), at: span)
    }

    /// Makes the outline the present, and lets the names of forks stand for what they are now.
    private mutating func advance(
        to outline: BenchOutline, _ kind: BenchAction.Kind = .moved, at span: SourceSpan
    ) -> Action? {
        // Every statement keeps its bench, which grows with the worlds and what was set in them.
        guard spend(outline.worlds.reduce(10) { $0 + 10 + $1.sets.count }, at: span) else { return nil }
        bench.advance(to: outline)
        definitions.looksAtBench = true
        definitions.nameForks()
        return action(kind, at: span)
    }

    private mutating func travel(
        at span: SourceSpan, nothing: String, _ move: (inout BenchHistory) -> Bool
    ) -> Action? {
        guard move(&definitions.bench) else {
            if benchIsUnknown { return nil }
            report(.noWorld, nothing, at: span)
            return nil
        }
        definitions.nameForks()
        return action(.moved, at: span)
    }

    // MARK: Worlds

    private mutating func use(_ span: SourceSpan, _ seed: ExpressionID?, at statement: SourceSpan) -> Action? {
        let name = tree.text(span)
        use(name)
        let seed = seed.map { self.seed($0) } ?? current?.seed ?? 1
        guard let (scenario, definition) = worldScenario(span), let seed else { return nil }
        var outline = bench.present
        outline.worlds.removeAll { $0.name == name }
        outline.worlds.append(
            BenchOutline.World(name: name, scenario: scenario, seed: seed, definition: definition))
        outline.current = outline.worlds.count - 1
        return advance(to: outline, at: statement)
    }

    /// A scenario, or a regime in the default economy.
    private mutating func worldScenario(_ span: SourceSpan) -> (Scenario, ScenarioDefinition)? {
        let name = tree.text(span)
        switch definitions[name] {
        case .scenario(let definition)?:
            guard let scenario = definitions.scenario(name), fitsMemory(scenario, at: span) else { return nil }
            return (scenario, definition)
        case .regime?:
            guard let levers = definitions.levers(of: name) else { return nil }
            let part = ScenarioDefinition.Part(regime: name, additions: [], economy: nil)
            return (Scenario(name: name, levers: levers), ScenarioDefinition(parts: [part]))
        case .failed?: return nil
        default:
            reportUnknown(
                span, wanted: "a scenario or a regime", candidates: { $0.scenarioNames + $0.regimeNames })
            return nil
        }
    }

    private mutating func fork(_ span: SourceSpan, at statement: SourceSpan) -> Action? {
        let name = tree.text(span)
        guard let world = current(at: statement) else { return nil }
        if let sort = sort(of: name) {
            report(.reservedName, "`\(name)` is \(sort) already; choose another name for the copy", at: span)
            return nil
        }
        var copy = world
        copy.name = name
        copy.isFork = true
        copy.sets.removeAll { $0.month > world.month }
        copy.mark = world.month
        copy.scenario.name = name
        var outline = bench.present
        outline.worlds.append(copy)
        outline.current = outline.worlds.count - 1
        return advance(to: outline, at: statement)
    }

    private mutating func switchTo(_ span: SourceSpan, at statement: SourceSpan) -> Action? {
        var outline = bench.present
        let names = outline.worlds.map(\.name)
        guard let index = names.firstIndex(of: tree.text(span)) else {
            if benchIsUnknown { return nil }
            let near = Suggestion.nearest(to: tree.text(span), among: names)
            report(
                .unknownName,
                "no world on the bench is called `\(tree.text(span))`" + (near.map { "; did you mean `\($0)`?" } ?? ""),
                at: span,
                notes: names.isEmpty ? [] : [Diagnostic.Note("on the bench: " + names.joined(separator: ", "))],
                fix: near.map { Fix(span, $0) })
            return nil
        }
        outline.current = index
        return advance(to: outline, at: statement)
    }

    // MARK: Time

    private mutating func move(
        by id: ExpressionID?, sign: Int, word: String = "`step`", at span: SourceSpan
    ) -> Action? {
        guard let world = current(at: span) else { return nil }
        let months = id.map { duration($0, 1...limits.months, what: sign > 0 ? word : "`back`") } ?? 1
        guard let months else { return nil }
        let target = world.month + sign * months
        guard target >= 0 else {
            report(
                .beyondHorizon,
                "`\(world.name)` is at \(timeText(world.month)) and cannot go back \(durationText(months))",
                at: span)
            return nil
        }
        return arrive(target, at: span)
    }

    private mutating func move(to id: ExpressionID, forwardOnly: Bool, at span: SourceSpan) -> Action? {
        guard let world = current(at: span), let target = month(id, what: forwardOnly ? "`run to`" : "`go to`")
        else { return nil }
        guard !forwardOnly || target >= world.month else {
            report(
                .beyondHorizon, "`\(world.name)` is at \(timeText(world.month)) already", at: tree[id].span,
                notes: [Diagnostic.Note("`go to \(timeText(target))` goes back")])
            return nil
        }
        return arrive(target, at: span)
    }

    private mutating func arrive(_ month: Int, at span: SourceSpan) -> Action? {
        guard month <= limits.months else {
            report(
                .runTooLarge, "a world runs for at most \(limits.months) months", at: span,
                notes: [Diagnostic.Note(Limits.howToRaise("months"))])
            return nil
        }
        var outline = bench.present
        guard let index = outline.current else { return nil }
        outline.worlds[index].mark = outline.worlds[index].month
        outline.worlds[index].month = month
        return advance(to: outline, at: span)
    }

    // MARK: Levers and measures

    private mutating func set(_ setting: Setting, _ jurisdiction: SourceSpan?, at span: SourceSpan) -> Action? {
        // What is wrong with the setting is so whatever stands on the bench.
        let step = set(setting)
        guard let world = current(at: span) else { return nil }
        let place = jurisdiction.map { self.jurisdiction($0, of: world) } ?? 0
        guard let place, let step, case .set(let lever, let assignment, let code) = step.action else {
            return nil
        }
        guard let value = code.constant ?? constant(setting.value)?.value else { return nil }
        var outline = bench.present
        guard let index = outline.current else { return nil }
        let item = BenchOutline.DatedSet(
            month: world.month, jurisdiction: place, lever: lever, assignment: assignment, value: value,
            span: setting.span, source: tree.source)
        // Whoever changes the past gives up the future that followed from it.
        outline.worlds[index].sets.removeAll { $0.month > world.month }
        outline.worlds[index].sets.append(item)
        return advance(to: outline, .set(item), at: span)
    }

    private mutating func jurisdiction(_ span: SourceSpan, of world: BenchOutline.World) -> Int? {
        let names = world.scenario.places.map(\.name)
        if let index = names.firstIndex(of: tree.text(span)) { return index }
        reportNoChoice(span, "jurisdiction of `\(world.name)`", names)
        return nil
    }

    /// Measures and levers.
    private mutating func shown(_ spans: [SourceSpan]) -> [String]? {
        var names: [String] = []
        for span in spans {
            if Catalogues.lever(tree.text(span)) != nil {
                names.append(tree.text(span))
                continue
            }
            guard let found = measureNames([span]) else { return nil }
            names += found
        }
        return names
    }
}

extension Definitions {
    /// Lets the names of forks stand for what they are now.
    mutating func nameForks() {
        for name in names(where: { if case .scenario(let scenario) = $0 { scenario.isFork } else { false } })
        where !bench.present.worlds.contains(where: { $0.name == name && $0.isFork }) {
            self[name] = nil
        }
        for world in bench.present.worlds where world.isFork {
            var definition = world.definition
            definition.sets = world.sets.filter { $0.month <= world.month }
            definition.isFork = true
            self[world.name] = .scenario(definition)
        }
    }
}
