import PolityFigures

/// A conversation with the language: a file that is run once, or a prompt whose names last.
package final class Session {
    /// What diagnostics call the prompt's input.
    package static let promptName = "prompt"

    private let host: any Host
    private var state: SessionState
    /// Whether it is said how long statements take.
    private var times = false
    private var tutorial: Tutorial?
    /// Statements that went well, for `save`.
    private var transcript: [String] = []

    /// What a script may ask for at most.
    package var limits: Limits { host.limits }

    package init(host: any Host) {
        self.host = host
        state = SessionState(host: host)
    }

    /// Runs a file: all static errors in one go, or everything up to the first fault while running.
    package func run(source text: String, name: String) -> ExitStatus {
        perform(Source(text, name: name), isFile: true)
    }

    /// Runs a prompt's input and says whether it went well. Names stay known; a later definition replaces an earlier one;
    /// an input with errors changes nothing.
    ///
    /// - Parameter line: the number of the text's first line, for diagnostics.
    package func execute(_ text: String, line: Int = 1) -> Bool {
        let start = host.seconds
        let status = perform(Source(text, name: Self.promptName, firstLine: line), isFile: false)
        if times, let start, let end = host.seconds {
            host.report("\(NumberFormat.compact(((end - start) * 1000).rounded() / 1000)) s\n")
        }
        return status == .success
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
        Completion.candidates(for: word, after: head, definitions: state.definitions)
    }

    /// Where the bench stands, for a prompt: the current world and its time.
    package var place: (world: String, month: Int)? {
        state.definitions.bench.present.world.map { ($0.name, $0.month) }
    }

    private func perform(_ source: Source, isFile: Bool, depth: Int = 0) -> ExitStatus {
        let host = host
        let checked = Checker.check(
            Parser.parse(source, limits: host.limits), earlier: state.definitions, comparison: state.comparison,
            files: { path, from throws(IncludeFault) in try host.include(path, from: from) }, limits: host.limits,
            isWhole: isFile)
        if !checked.diagnostics.isEmpty {
            report(checked.diagnostics, in: source)
        }
        guard let program = checked.program else { return .failure }
        var runner = Runner(host: host, program: program, isFile: isFile, state: state)
        var status = ExitStatus.success
        do throws(Runner.Stop) {
            try runner.run()
        } catch {
            switch error {
            case .interrupted:
                if !host.isReaderGone { host.report("interrupted\n") }
                status = .interrupted
            case .fault(let diagnostic, let source):
                report([diagnostic], in: source)
                status = .failure
            }
        }
        state.take(runner, isComplete: status == .success)
        guard status == .success else { return status }
        return finish(program, source, depth: depth)
    }

    /// What only the session can do: remember, save and load.
    private func finish(_ program: Program, _ source: Source, depth: Int) -> ExitStatus {
        var isPlain = true
        for action in program.actions {
            switch action {
            case .save(let path, let span):
                isPlain = false
                guard save(path, at: span, in: source) else { return .failure }
            case .load(let path, let span):
                isPlain = false
                let status = load(path, at: span, in: source, depth: depth)
                guard status == .success else { return status }
            case .timing(let isOn): times = isOn
            case .tutorial(let isOn):
                isPlain = false
                tutorial = isOn ? Tutorial() : nil
                host.write(tutorial?.text ?? "The tutorial is over; `tutorial` begins it again.\n")
            default: break
            }
        }
        advanceTutorial(program)
        if isPlain { transcript.append(source.text(SourceSpan(0, source.bytes.count)) + answer(to: program)) }
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
        host.write(current.text)
    }

    private func save(_ path: String, at span: SourceSpan, in source: Source) -> Bool {
        // What stands before this line in the same text belongs to the session, too.
        let before = source.text(SourceSpan(0, source.lineSpan(holding: span.start).start))
        let script = (transcript + [before]).filter { !$0.isEmpty }.map(\.endingInNewline).joined()
        do throws(IncludeFault) {
            guard Checker.isBelow(path) else { throw IncludeFault(Self.elsewhere) }
            try host.save(script, to: path)
            host.report("saved \(path)\n".escapedLines)
            return true
        } catch {
            report([Diagnostic(.unwritableFile, "cannot write \(path): \(error.reason)", at: span)], in: source)
            return false
        }
    }

    private static let elsewhere = "only files in the folder that the program runs in, or below, can be named"

    private func load(_ path: String, at span: SourceSpan, in source: Source, depth: Int) -> ExitStatus {
        guard depth < Limits.includeDepth else {
            report([Diagnostic(.limitExceeded, "scripts load one another too deep", at: span)], in: source)
            return .failure
        }
        do throws(IncludeFault) {
            guard Checker.isBelow(path) else { throw IncludeFault(Self.elsewhere) }
            // The path is seen from where the session runs.
            let text = try host.include(path, from: "")
            return perform(Source(text, name: path), isFile: false, depth: depth + 1)
        } catch {
            report([Diagnostic(.unreadableFile, "cannot read \(path): \(error.reason)", at: span)], in: source)
            return .failure
        }
    }

    private func report(_ diagnostics: [Diagnostic], in source: Source) {
        let renderer = DiagnosticRenderer(source: source, usesColour: host.reportsInColour)
        host.report(renderer.render(diagnostics))
    }
}
