import PolityFigures

/// Files that a session writes and reads, all below the folder that the program runs in.
extension Session {
    // MARK: The session's script

    /// Adds what went well to the session's script.
    ///
    /// - Parameter answer: what a comparison alone has shown, as the statement that shows it in a file.
    func remember(_ input: String, _ answer: String, _ tree: SyntaxTree) {
        let added = script.append(input, answer, tree)
        guard let path = recordFile else { return }
        keep(added, in: path) { recordFile = nil }
    }

    /// Of an input that was stopped, what went before stays done; and where a run was stopped, the world is there.
    func rememberPart(of source: Source, _ tree: SyntaxTree, until runner: Runner) {
        guard let stop = runner.stop else { return }
        // Names are known all the same; of the rest, what was reached.
        let kept = tree.statements.filter {
            $0.isDeclaration || $0.span.start < stop.span.start || (stop.isDone && $0.span.start == stop.span.start)
        }
        var lines = kept.map { source.text($0.span) }
        if let month = stop.month { lines.append("go to month \(month)") }
        guard !lines.isEmpty else { return }
        let text = lines.joined(separator: "\n")
        remember(text, "", Parser.parse(Source(text, name: source.name), limits: limits).tree)
    }

    func save(_ path: String, at span: SourceSpan, in source: Source) -> Bool {
        write(SessionScript.header + script.text, path, span, source) && said("saved \(path)")
    }

    /// Begins a file with the script so far, to which every input is added that goes well; `nil` ends it.
    func record(_ path: String?, at span: SourceSpan, in source: Source) -> Bool {
        guard let path else {
            recordFile = nil
            return true
        }
        guard write(SessionScript.header + script.text, path, span, source) else { return false }
        recordFile = path
        return said("recording in \(path); `record off` ends it")
    }

    // MARK: Transcript

    /// Begins a file with what is typed from now on, and what is answered; `nil` ends it.
    func startTranscript(_ path: String?, at span: SourceSpan, in source: Source) -> Bool {
        guard let path else {
            transcriptFile = nil
            return true
        }
        guard write(Self.transcriptHeader, path, span, source) else { return false }
        transcriptFile = path
        transcripts += 1
        return said("keeping a transcript in \(path); `transcript off` ends it")
    }

    /// Says what the file is, so that a later transcript may replace it.
    private static let transcriptHeader = "Transcript of a session of Polity \(PolityVersion.text)\n\n"

    func transcribe(_ prompt: String, _ text: String, _ answer: String) {
        guard let path = transcriptFile else { return }
        let lines = text.endingInNewline.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
        let typed = lines.map { String($0).escapedForTerminal }.joined(separator: "\n… ")
        keep(prompt + typed + "\n" + answer, in: path) { transcriptFile = nil }
    }

    // MARK: Loading

    func load(_ path: String, at span: SourceSpan, in source: Source, depth: Int) -> ExitStatus {
        guard depth < Limits.includeDepth else {
            report(
                [
                    Diagnostic(
                        .limitExceeded, "scripts load one another more than \(Limits.includeDepth) deep", at: span,
                        notes: [Diagnostic.Note(Limits.fixed("load one after the other"))])
                ], in: source)
            return .failure
        }
        do throws(IncludeFault) {
            guard Checker.isBelow(path) else { throw .elsewhere }
            // The path is seen from where the session runs.
            let text = try host.include(path, from: "")
            return perform(Source(text, name: path), isFile: false, depth: depth + 1)
        } catch {
            report([Diagnostic(.unreadableFile, "cannot read \(path): \(error.reason)", at: span)], in: source)
            return .failure
        }
    }

    // MARK: Writing

    private func write(_ text: String, _ path: String, _ span: SourceSpan, _ source: Source) -> Bool {
        do throws(IncludeFault) {
            if script.includesFiles, path.hasSuffix(".polity"), path.contains("/") {
                throw IncludeFault(
                    "the session includes files, which are found from the folder that it runs in; save it there")
            }
            try host.save(text, to: path)
            return true
        } catch {
            report([Diagnostic(.unwritableFile, "cannot write \(path): \(error.reason)", at: span)], in: source)
            return false
        }
    }

    /// Adds to a file that grows; if that fails it is said once, and the file grows no more.
    private func keep(_ text: String, in path: String, orElse stop: () -> Void) {
        do throws(IncludeFault) {
            try host.append(text, to: path)
        } catch {
            stop()
            host.report("warning: \(path) grows no more: \(error.reason)\n".escapedLines)
        }
    }

    private func said(_ line: String) -> Bool {
        host.report((line + "\n").escapedLines)
        return true
    }
}

extension SyntaxTree {
    /// Where the line of the first statement after a `load` begins; `nil` if none follows one.
    var afterLoad: Int? {
        let index = statements.firstIndex { if case .verb(.load) = $0.form { true } else { false } }
        guard let index, index + 1 < statements.count else { return nil }
        return source.lineSpan(holding: statements[index + 1].span.start).start
    }

    /// The text from its first statement to its last. Files that a script in a folder includes are named from the
    /// session's folder.
    var coveredText: String {
        guard let first = statements.first, let last = statements.last else { return "" }
        guard let folder = includingFolder else { return source.text(SourceSpan(first.span.start, last.span.end)) }
        return statements.map { statement in
            guard case .include(let path) = statement.form else { return source.text(statement.span) }
            return "include \"\(folder)\(source.text(path).dropFirst())"
        }.joined(separator: "\n")
    }

    /// The folder of a script that includes files; `nil` for the session's own.
    var includingFolder: Substring? {
        guard statements.contains(where: { if case .include = $0.form { true } else { false } }) else { return nil }
        return source.name.lastIndex(of: "/").map { source.name[...$0] }
    }
}
