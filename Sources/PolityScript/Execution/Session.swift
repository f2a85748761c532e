import PolityFigures
import PolityLab

/// A conversation with the language: a file that is run once, or a prompt whose names last.
package final class Session {
    /// What diagnostics call the prompt's input.
    package static let promptName = "prompt"

    let host: EchoHost
    private var state: SessionState
    /// Whether it is said how long statements take.
    private var times = false
    private var tutorial: Tutorial?
    /// What the exit code of a file tells though everything was carried out.
    private var hasRefutedClaim = false
    private var hasFailedRuns = false
    /// What went well, for `save` and `record`.
    var script = SessionScript()
    /// Files that grow with the session.
    var recordFile: String?
    var transcriptFile: String?
    /// How many transcripts have been begun.
    var transcripts = 0

    /// What a script may ask for at most.
    package var limits: Limits { host.limits }

    package init(host: any Host) {
        self.host = EchoHost(host)
        state = SessionState(host: host)
    }

    /// Runs a file: all static errors in one go, or everything up to the first fault while running.
    ///
    /// - Parameter report: a file for a report of all of it, as if `report` stood at its end; see ``isReport(_:)``.
    package func run(source text: String, name: String, report: String? = nil) -> ExitStatus {
        let status = perform(Source(text, name: name), isFile: true, report: report)
        return status == .success ? verdict : status
    }

    /// Whether a file's name may be a report's: it ends in `.html` and lies in the folder that the program runs in, or below.
    package static func isReport(_ path: String) -> Bool {
        path.lowercased().hasSuffix(".html") && path.count > 5 && !path.hasSuffix("/.html") && Checker.isBelow(path)
    }

    /// What all that was carried out amounts to: whether runs of a study failed, or a claim was refuted.
    package var verdict: ExitStatus { hasFailedRuns ? .failure : hasRefutedClaim ? .refuted : .success }

    /// Runs a prompt's input and says whether it went well. Names stay known; a later definition replaces an earlier one;
    /// an input with errors changes nothing.
    ///
    /// - Parameters:
    ///   - line: the number of the text's first line, for diagnostics.
    ///   - name: what diagnostics call the text.
    package func execute(_ text: String, line: Int = 1, name: String = Session.promptName) -> Bool {
        let transcript = transcriptFile == nil ? nil : transcripts
        let prompt = prompt()
        if transcript != nil { host.keep() }
        let start = host.seconds
        let status = perform(Source(Self.statement(text), name: name, firstLine: line), isFile: false)
        if times, let start, let end = host.seconds {
            host.report("\(NumberFormat.compact(((end - start) * 1000).rounded() / 1000)) s\n")
        }
        // The statement that begins another transcript stands in neither.
        if transcript != nil {
            let answer = host.taken()
            if transcripts == transcript { transcribe(prompt, text, answer) }
        }
        return status == .success
    }

    /// The name of a list alone asks for the list.
    private static func statement(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 1, let word = words.first, Help.lists.contains(String(word)) else { return text }
        return "help \(word)"
    }

    /// All diagnostics of a file, without running anything.
    package static func check(
        source text: String, name: String, files: IncludeReader? = nil, limits: Limits = Limits()
    ) -> (source: Source, diagnostics: [Diagnostic]) {
        let source = Source(text, name: name)
        return (
            source,
            Checker.check(
                Parser.parse(source, limits: limits), files: files, limits: limits, isWhole: true
            ).diagnostics
        )
    }

    /// Whether a prompt should ask for another line: the text ends inside a block, a parenthesis or a text, or after a
    /// comma or an operator, and has no fault so far.
    package static func isIncomplete(_ text: String) -> Bool {
        Parser.parse(Source(text, name: promptName)).isIncomplete
    }

    /// What could stand for the word being typed, given the text before it.
    package func completions(for word: String, after head: String) -> [Completion] {
        if let folder = Completion.folder(of: word, after: head) {
            return host.files(in: folder).filter { (folder + $0).hasPrefix(word) }.map {
                Completion(folder + $0, note: $0.hasSuffix("/") ? "a folder" : "a file")
            }
        }
        return Completion.candidates(for: word, after: head, definitions: state.definitions)
    }

    /// What stands before a statement that is typed: the current world and its time.
    ///
    /// - Parameter unicode: whether letters beyond ASCII may be shown.
    package func prompt(unicode: Bool = true) -> String {
        guard let place = state.definitions.bench.present.world else { return unicode ? "polity ▸ " : "polity> " }
        let world = place.name.escapedForTerminal.truncated(to: Self.shownName, ellipsis: unicode ? "…" : "~")
        let time = timeText(place.month)
        return unicode ? "\(world) · \(time) ▸ " : "\(world), \(time)> "
    }

    /// Columns of a world's name in the prompt, which should leave room for a statement.
    private static let shownName = 24

    // MARK: Carrying out

    func perform(_ source: Source, isFile: Bool, depth: Int = 0, report file: String? = nil) -> ExitStatus {
        let host = host
        let parsed = Parser.parse(source, limits: host.limits)
        // What follows a `load` may use the names that it brings.
        if !isFile, let rest = parsed.tree.afterLoad {
            let status = perform(source.cut(before: rest), isFile: false, depth: depth)
            guard status == .success else { return status }
            return perform(source.cut(from: rest), isFile: false, depth: depth)
        }
        let checked = Checker.check(
            parsed, earlier: state.definitions, comparison: state.comparison,
            files: { path, from throws(IncludeFault) in try host.include(path, from: from) }, limits: host.limits,
            isWhole: isFile)
        if !checked.diagnostics.isEmpty {
            report(checked.diagnostics, in: source)
        }
        guard !checked.programs.isEmpty else { return .failure }
        let page = file.map { Self.page($0, after: checked.programs) }
        guard canWrite(checked.programs + (page.map { [$0] } ?? [])) else { return .failure }
        let isReported = !isFile || page != nil || checked.programs.contains { $0.actions.contains(where: \.isReport) }
        if isFile { state.csvHeader = nil }
        var results = Results(
            isPlural: isFile && checked.programs.contains { $0.actions.contains(where: \.namesJurisdictions) })
        let parts = parsed.tree.parts
        var status = ExitStatus.success
        if depth == 0 {
            state.journal.pageOption = file
            var whole = script
            _ = whole.append(source.whole, "", parsed.tree)
            state.journal.script =
                isFile ? (source.name, source.whole) : ("session.polity", SessionScript.header + whole.text)
        }
        for (index, program) in checked.programs.enumerated() where status == .success {
            let tree = parts.count > 1 ? parts[index] : parsed.tree
            var runner = Runner(
                host: host, program: program, isFile: isFile, isReported: isReported, state: state, results: results)
            status = run(&runner, source)
            results = runner.results
            guard status == .success else {
                rememberPart(of: source, tree, until: runner)
                break
            }
            status = finish(program, source, depth: depth)
            if !tree.statements.contains(where: \.isOfSession) {
                remember(
                    parts.count > 1 || tree.includingFolder != nil ? tree.coveredText : source.whole,
                    answer(to: program), tree)
            }
        }
        if let page, status == .success {
            var runner = Runner(
                host: host, program: page, isFile: isFile, isReported: true, state: state, results: results)
            status = run(&runner, page.source)
        }
        results.writeArray(isDue: isFile, host: host, output: state.output)
        return status
    }

    /// What `--report` does after a script, at its place on the command line.
    private static func page(_ file: String, after programs: [Program]) -> Program {
        var plan = ExperimentPlan(sort: .report)
        plan.text = file
        let source = Source("--report \(file)", name: "command line")
        return Program(
            source: source, definitions: programs.last?.definitions ?? Definitions(),
            actions: [.experiment(plan, at: SourceSpan(0, source.bytes.count))])
    }

    /// Whether pages and pictures can be written, which nobody wants to learn after hours of simulating.
    private func canWrite(_ programs: [Program]) -> Bool {
        for program in programs {
            for action in program.actions {
                for path in action.filesToWrite {
                    do throws(IncludeFault) {
                        try host.prepare(toSave: path)
                    } catch {
                        let span = action.span ?? SourceSpan(0, 0)
                        report(
                            [Diagnostic(.unwritableFile, "cannot write \(path): \(error.reason)", at: span)],
                            in: program.source)
                        return false
                    }
                }
            }
        }
        return true
    }

    private func run(_ runner: inout Runner, _ source: Source) -> ExitStatus {
        var status = ExitStatus.success
        do throws(Runner.Stop) {
            try runner.run()
        } catch {
            switch error {
            case .interrupted:
                if !host.isReaderGone { host.report("interrupted\n") }
                status = .interrupted
            case .shared: break
            case .fault(let diagnostic, let source):
                report([diagnostic], in: source)
                status = .failure
            }
        }
        state.take(runner, isComplete: status == .success)
        hasRefutedClaim = hasRefutedClaim || runner.hasRefutedClaim
        hasFailedRuns = hasFailedRuns || runner.hasFailedRuns
        return status
    }

    /// What only the session can do: save, load, and its own settings.
    private func finish(_ program: Program, _ source: Source, depth: Int) -> ExitStatus {
        for action in program.actions {
            switch action {
            case .save(let path, let span):
                guard save(path, at: span, in: source) else { return .failure }
            case .load(let path, let span):
                let status = load(path, at: span, in: source, depth: depth)
                guard status == .success else { return status }
            case .record(let path, let span):
                guard record(path, at: span, in: source) else { return .failure }
            case .transcript(let path, let span):
                guard startTranscript(path, at: span, in: source) else { return .failure }
            case .timing(let isOn): times = isOn
            case .pager(let isOn): host.setPager(isOn: isOn)
            case .tutorial(let isOn):
                tutorial = isOn ? Tutorial() : nil
                page(tutorial?.text ?? "The tutorial is over; `tutorial` begins it again.\n")
                return .success
            default: break
            }
        }
        advanceTutorial(program)
        return .success
    }

    /// What a comparison alone has shown at the prompt, as the statement that shows it in a file.
    private func answer(to program: Program) -> String {
        let requests = program.actions.reversed().prefix { if case .compare = $0 { false } else { true } }
        let isAlone = !requests.contains {
            switch $0 {
            case .table, .plot: true
            default: false
            }
        }
        guard isAlone, requests.count < program.actions.count else { return "" }
        return "\ntable " + BenchRunner.measures(among: state.watched, state.definitions).joined(separator: ", ")
    }

    /// The next step, if what was done is what the tutorial waits for.
    private func advanceTutorial(_ program: Program) {
        guard var current = tutorial, current.accepts(program.actions, state.definitions) else { return }
        current.advance()
        tutorial = current.isOver ? nil : current
        page(current.text)
    }

    /// For people: in the machines' modes it goes where diagnostics go.
    private func page(_ text: String) {
        if state.output.isForPeople { host.write(text) } else { host.report(text) }
    }

    /// Nobody reads the results any more.
    package var isReaderGone: Bool { host.isReaderGone }

    func report(_ diagnostics: [Diagnostic], in source: Source) {
        let renderer = DiagnosticRenderer(source: source, usesColour: host.reportsInColour)
        host.report(renderer.render(diagnostics))
    }
}

extension Action {
    fileprivate var isReport: Bool { if case .experiment(let plan, _) = self { plan.sort == .report } else { false } }

    /// The pages and pictures that it writes, as far as they have names beforehand.
    fileprivate var filesToWrite: [String] {
        switch self {
        case .experiment(let plan, _): plan.sort == .report ? [plan.text] : []
        case .plot(let plan, _):
            plan.file.map { file in plan.names.map { file.path(for: $0, isAlone: plan.names.count == 1) } } ?? []
        default: []
        }
    }

    fileprivate var namesJurisdictions: Bool {
        switch self {
        case .compare(let comparison, _): comparison.namesJurisdictions
        case .bench(let action, _): action.outline.worlds.contains { $0.scenario.places.count > 1 }
        default: false
        }
    }
}
