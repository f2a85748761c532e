import PolityFigures

/// A conversation with the language: a file that is run once, or a prompt whose names last.
package final class Session {
    /// What diagnostics call the prompt's input.
    package static let promptName = "prompt"

    private let host: any Host
    private var definitions = Definitions()
    private var comparison: Comparison?
    private var simulated: Simulated?

    /// What a script may ask for at most.
    package var limits: Limits { host.limits }

    package init(host: any Host) {
        self.host = host
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
        perform(Source(text, name: Self.promptName, firstLine: line), isFile: false) == .success
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
        Completion.candidates(for: word, after: head, definitions: definitions)
    }

    private func perform(_ source: Source, isFile: Bool) -> ExitStatus {
        let host = host
        let checked = Checker.check(
            Parser.parse(source, limits: host.limits), earlier: definitions, comparison: comparison,
            files: { path, from throws(IncludeFault) in try host.include(path, from: from) }, limits: host.limits,
            isWhole: isFile)
        if !checked.diagnostics.isEmpty {
            report(checked.diagnostics, in: source)
        }
        guard let program = checked.program else { return .failure }
        var runner = Runner(
            host: host, program: program, isFile: isFile, simulated: simulated, comparison: comparison)
        do throws(Runner.Stop) {
            try runner.run()
        } catch {
            switch error {
            case .interrupted:
                if !host.isReaderGone { host.report("interrupted\n") }
                return .interrupted
            case .fault(let diagnostic, let source):
                report([diagnostic], in: source)
                return .failure
            }
        }
        definitions = program.definitions
        comparison = runner.comparison
        simulated = runner.simulated
        return .success
    }

    private func report(_ diagnostics: [Diagnostic], in source: Source) {
        let renderer = DiagnosticRenderer(source: source, usesColour: host.reportsInColour)
        host.report(renderer.render(diagnostics))
    }
}
