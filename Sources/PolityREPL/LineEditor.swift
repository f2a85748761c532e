#if LineEditing
    internal import CEditline
    internal import CSignals
    internal import PolityScript

    /// A line editor on the process's terminal, backed by libedit. Enter on an unfinished statement opens a new line in
    /// the same text, so that a whole block can be edited, recalled and edited again.
    ///
    /// One at a time: there is one terminal, and the reader of keys keeps its state for it.
    final class LineEditor: StatementReader {
        /// What the editor asks of the session.
        struct Questions {
            /// Candidates for the word before the cursor; the second text is what stands before the word.
            let completions: (_ word: String, _ head: String) -> [Completion]
            let isIncomplete: (String) -> Bool
        }

        let editor: OpaquePointer
        let questions: Questions
        private let log: OpaquePointer
        private let prompt: () -> String
        /// The prompt as libedit reads it: its bytes are ours until the next one.
        private var promptBytes: UnsafeMutableBufferPointer<CChar>
        /// What Up, Down and Ctrl-R look through. libedit has the same in its own history, for the commands of vi mode.
        var history = LineHistory(capacity: HistoryFile.standardCapacity)

        /// Opens the editor. Nil if libedit cannot be used here: read plain lines then.
        ///
        /// - Parameters:
        ///   - prompt: asked before every statement; colour sequences between two `\u{1}`; it must end in a visible
        ///     character.
        ///   - readsSettings: whether the person's key bindings are read, `$EDITRC` or `~/.editrc`.
        init?(program: String, prompt: @escaping () -> String, questions: Questions, readsSettings: Bool = true) {
            guard Terminal.useUTF8(), let editor = editline_open(program) else { return nil }
            guard let log = history_init() else {
                el_end(editor)
                return nil
            }
            self.editor = editor
            self.log = log
            self.questions = questions
            self.prompt = prompt
            promptBytes = Self.bytes(prompt())
            _ = editline_set_context(editor, Unmanaged.passUnretained(self).toOpaque())
            _ = editline_set_prompt(editor) { LineEditor.owner(of: $0)?.promptBytes.baseAddress }
            _ = editline_set_history(editor, log, Int32(HistoryFile.standardCapacity))
            _ = editline_set_keys(editor, "emacs")
            addCommands()
            if readsSettings { readSettings() }
            // Without editing, blocks of several lines could not be typed.
            guard editline_edits(editor) else { return nil }
            bindKeys()  // after it: `bind -v` there resets the key map
            _ = editline_install_reader(editor)
        }

        deinit {
            history_end(log)
            el_end(editor)
            promptBytes.deallocate()
        }

        /// Key bindings of the person's own, unless libedit would trip over them.
        private func readSettings() {
            guard let path = EditSettings.path(environment: Terminal.environment) else { return }
            let text = HistoryFile.bytes(of: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
            guard let line = EditSettings.faultyLine(of: text) else {
                el_source(editor, path)
                return
            }
            editline_write(
                "note: \(path.visible) is not read: a quotation mark in line \(line) has no partner\n")
        }

        /// The editor that a callback of libedit belongs to.
        static func owner(of editor: OpaquePointer?) -> LineEditor? {
            guard let context = editline_context(editor) else { return nil }
            return Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue()
        }

        private static func bytes(_ text: String) -> UnsafeMutableBufferPointer<CChar> {
            let buffer = UnsafeMutableBufferPointer<CChar>.allocate(capacity: text.utf8.count + 1)
            _ = buffer.initialize(from: text.utf8CString)
            return buffer
        }

        func read() -> Reading {
            history.restart()
            promptBytes.deallocate()
            promptBytes = Self.bytes(prompt())
            editline_write("\u{1B}[?2004h")  // pastes come marked
            _ = editline_prepare(editor)
            var count: Int32 = 0
            let line = el_gets(editor, &count)
            editline_write("\u{1B}[?2004l")
            if signals_terminated() != 0 { return .end }
            guard let line, count > 0 else {
                guard signals_take_interrupt() else {
                    editline_write("\n")
                    return .end
                }
                editline_write("^C\n")
                return .interrupted
            }
            var text = String(cString: line)  // libedit's own buffer: copied before it is used again
            if text.last == "\n" { text.removeLast() }
            return .statement(text.withLineFeeds.visible, line: 1)
        }

        func remember(_ statement: String) {
            guard statement.utf8.count <= HistoryFile.longestEntry else { return }
            _ = editline_remember(log, statement)
            history.remember(statement)
        }

        /// The text before and after the cursor.
        var parts: (head: String, tail: String) {
            guard let line = el_line(editor)?.pointee, let start = line.buffer, let cursor = line.cursor,
                let end = line.lastchar
            else { return ("", "") }
            func text(_ from: UnsafePointer<CChar>, _ to: UnsafePointer<CChar>) -> String {
                String(decoding: UnsafeRawBufferPointer(start: from, count: to - from), as: UTF8.self)
            }
            return (text(start, cursor), text(cursor, end))
        }

        /// Inserts text at the cursor; false if there is no room.
        func insert(_ text: String) -> Bool {
            el_insertstr(editor, text) == 0
        }

        /// Puts a text in place of the whole line, with the cursor at its end.
        func replaceLine(with text: String) {
            let (head, tail) = parts
            el_cursor(editor, Int32(clamping: tail.unicodeScalars.count))
            delete(head + tail)
            _ = insert(text)
        }

        /// Deletes the text before the cursor. libedit counts scalars.
        func delete(_ text: String) {
            el_deletestr(editor, Int32(clamping: text.unicodeScalars.count))
        }
    }
#endif
