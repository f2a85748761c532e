internal import CSignals
internal import PolityFigures
package import PolityScript

/// The prompt: reads statements, has the session execute them, and stays until told to leave.
///
/// On a capable terminal lines are edited; from a pipe, a file or a plain terminal, statements are read line by line.
/// An error never ends an interactive session.
package struct REPL {
    private let session: Session
    private let terminal: Terminal
    private let history: HistoryFile?
    private let options: Options
    /// Called around every statement: results that are longer than the window are shown a page at a time.
    private let pages: Pages?

    /// What the person, or the host of a workshop, has chosen.
    package struct Options: Sendable {
        /// For shared computers: nothing of the person's home is read or written.
        package var isSafe = false
        /// Whether the startup file is read.
        package var readsStartup = true

        package init() {}
    }

    /// What is called before a statement, to hold its results back, and after it, to show them.
    package struct Pages {
        let hold: () -> Void
        let show: (Pager) -> Void

        package init(hold: @escaping () -> Void, show: @escaping (Pager) -> Void) {
            self.hold = hold
            self.show = show
        }
    }

    /// A prompt on the process's standard streams.
    package init(session: Session, options: Options = Options(), pages: Pages? = nil) {
        self.session = session
        self.options = options
        terminal = Terminal()
        self.pages = terminal.isInteractive ? pages : nil
        history = terminal.isInteractive && !options.isSafe ? HistoryFile(environment: Terminal.environment) : nil
    }

    /// Reads and executes statements to the end.
    ///
    /// - Returns: the exit status: 0; from a pipe or a file 1 if a statement failed, 3 if a claim was refuted, 130 if it was
    ///   interrupted.
    package func run() -> Int32 {
        if terminal.isInteractive { signals_watch_session() } else { signals_watch_interrupt() }
        if terminal.isInteractive {
            Terminal.write(Self.banner)
            readStartup()
        }
        let status = serve(makeReader())
        // By now the reader is gone and has given the terminal its settings back.
        Terminal.flush()
        signals_die_if_terminated()
        return status == 0 && !terminal.isInteractive ? session.verdict.rawValue : status
    }

    private func serve(_ reader: any StatementReader) -> Int32 {
        var status: Int32 = 0
        while signals_terminated() == 0 {
            switch reader.read() {
            case .end:
                return status
            case .interrupted:
                if !terminal.isInteractive { return Interruption.exitStatus }
            case .statement(let text, let line):
                let words = String(text.trimmed)
                if words.isEmpty { continue }
                if Words.leaving.contains(where: { $0.spelling == words }) { return status }
                if terminal.isInteractive {
                    reader.remember(words)
                    history?.append(words)
                }
                let isDone = execute(text, line: line)
                if session.isReaderGone { return status }
                if !terminal.isInteractive {
                    if Interruption.take() { return Interruption.exitStatus }
                    if !isDone { status = 1 }
                }
            }
        }
        return status
    }

    /// What a person wants done first; whatever is wrong with it is said, and the session begins all the same.
    private func readStartup() {
        guard options.readsStartup, !options.isSafe,
            let path = StartupFile.path(environment: Terminal.environment), let text = StartupFile.text(path)
        else { return }
        _ = execute(text, line: 1, name: path)
    }

    private func execute(_ text: String, line: Int, name: String = Session.promptName) -> Bool {
        pages?.hold()
        let isDone = Interruption.during { session.execute(text, line: line, name: name) }
        Terminal.flush()
        // No run any more: Ctrl-C is the pager's.
        pages?.show(Pager(isSafe: options.isSafe))
        if terminal.isInteractive { _ = Interruption.take() }  // it was meant for this statement
        return isDone
    }

    private func makeReader() -> any StatementReader {
        let isIncomplete = { (text: String) in Session.isIncomplete(text) }
        #if LineEditing
            let session = session
            let questions = LineEditor.Questions(
                completions: { session.completions(for: $0, after: $1) }, isIncomplete: isIncomplete)
            if terminal.isCapable,
                let editor = LineEditor(
                    program: "polity", prompt: { [self] in prompt }, questions: questions,
                    readsSettings: !options.isSafe)
            {
                for entry in history?.entries() ?? [] { editor.remember(entry) }
                return editor
            }
        #endif
        return PlainReader(
            prompt: terminal.isInteractive ? plainPrompt : "",
            continuation: terminal.isInteractive ? (terminal.showsUnicode ? "… " : "| ") : "",
            limit: session.limits.sourceBytes,
            isIncomplete: isIncomplete)
    }

    private var plainPrompt: String { session.prompt(unicode: terminal.showsUnicode) }

    /// The prompt for the editor, which wants colour sequences between marks.
    private var prompt: String {
        guard terminal.isStyled else { return plainPrompt }
        return "\u{1}\u{1B}[1;32m\u{1}" + plainPrompt.dropLast() + "\u{1}\u{1B}[0m\u{1} "
    }

    /// What stands above the first prompt: where help is, and one thing to try. At most 79 columns.
    private static let banner = """
        Polity, a laboratory for the political economy of data. Try help or tutorial.
        For example: use privatised_data, then step 12 months, then show.

        """
}

extension String {
    /// The text without white space at both ends.
    fileprivate var trimmed: Substring {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return start[...last]
    }
}
