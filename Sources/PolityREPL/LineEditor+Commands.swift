#if LineEditing
    internal import CEditline
    internal import PolityFigures
    internal import PolityScript

    /// What keys do. Each command gives libedit one of its answers: what to draw anew.
    extension LineEditor {
        /// The most candidates that are listed at once.
        private static let longestList = 40
        /// The most scalars that a paste may bring.
        private static let longestPaste = 200_000

        func addCommands() {
            let editor = editor
            func add(_ name: String, _ help: String, _ command: @escaping editline_command_fn) {
                _ = editline_add_command(editor, name, help, command)
            }
            add("polity-enter", "finish the statement or open a new line") { el, _ in answer(el) { $0.enter() } }
            add("polity-complete", "complete the word at the cursor") { el, _ in answer(el) { $0.complete() } }
            add("polity-paste", "insert what is pasted") { el, _ in answer(el) { $0.paste() } }
            add("polity-compose", "join a mark to its letter") { el, _ in answer(el) { $0.compose() } }
            add("polity-up", "line above, or an earlier statement") { el, _ in answer(el) { $0.moveUp() } }
            add("polity-down", "line below, or a later statement") { el, _ in answer(el) { $0.moveDown() } }
            add("polity-search", "look back for a text") { el, _ in answer(el) { $0.search() } }
            add("polity-ignore", "do nothing") { _, _ in UInt8(CC_NORM) }
        }

        /// Keys that begin with ^] are those that the reader has decoded (see CEditline.h); in small letters, those
        /// that a command of ours pushes back to reach a command of libedit's.
        func bindKeys() {
            for (key, command) in [
                ("^I", "polity-complete"), ("^J", "polity-enter"), ("^M", "ed-newline"), ("^R", "polity-search"),
                ("^]U", "polity-up"), ("^]D", "polity-down"), ("^]R", "ed-next-char"), ("^]L", "ed-prev-char"),
                ("^]u", "ed-prev-line"), ("^]d", "ed-next-line"),
                ("^]H", "ed-move-to-beg"), ("^]E", "ed-move-to-end"), ("^]X", "ed-delete-next-char"),
                ("^]f", "em-next-word"), ("^]b", "ed-prev-word"), ("^]P", "polity-paste"), ("^]C", "polity-compose"),
                ("^_", "polity-ignore"), ("^P", "polity-up"), ("^N", "polity-down"),
            ] {
                editline_bind(editor, key, command)
            }
            // Those of vi, where a letter is a command.
            for (key, command) in [("k", "polity-up"), ("j", "polity-down")] {
                editline_bind_command(editor, key, command)
            }
        }

        /// Ends the statement if it is whole. Two empty lines end it in any case, so that whoever does not know what
        /// is missing is told.
        private func enter() -> Int32 {
            let (head, tail) = parts
            let lines = head.split(separator: "\n", omittingEmptySubsequences: false)
            let isGivenUp = lines.count > 2 && lines.suffix(2).allSatisfy { $0.allSatisfy(\.isWhitespace) }
            guard !isGivenUp, questions.isIncomplete(head + tail) else {
                el_push(editor, "\r")  // bound to ed-newline, which leaves the terminal's cursor below the text
                return CC_NORM
            }
            let line = lines.last ?? ""
            let indent = String(line.prefix { $0 == " " }) + (line.hasSuffix("{") ? "  " : "")
            return insert("\n" + indent) ? CC_REFRESH : CC_ERROR
        }

        private func complete() -> Int32 {
            let head = parts.head
            let word = Self.word(at: head)
            let found = questions.completions(word, String(head.dropLast(word.count)))
            guard let first = found.first else {
                el_beep(editor)
                return CC_NORM
            }
            let common = found.dropFirst().reduce(first.text) { common, next in
                String(zip(common, next.text).prefix { $0 == $1 }.map(\.0))
            }
            if common.count > word.count || found.count == 1 {
                delete(word)
                // After a folder its files follow, and after a file the quotation mark.
                let end = head.dropLast(word.count).hasSuffix("\"") ? (common.hasSuffix("/") ? "" : "\"") : " "
                return insert(common + (found.count == 1 ? end : "")) ? CC_REFRESH : CC_ERROR
            }
            editline_write(list(found))
            return CC_REDISPLAY
        }

        /// What is completed: a name, or all that stands after an open quotation mark.
        static func word(at head: String) -> String {
            let line = head.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
            if line.filter({ $0 == "\"" }).count % 2 == 1, let mark = line.lastIndex(of: "\"") {
                return String(line[line.index(after: mark)...])
            }
            return String(line.reversed().prefix { $0.isLetter || $0.isNumber || "._".contains($0) }.reversed())
        }

        /// Candidates one below another, each with its note as far as the window is wide.
        private func list(_ found: [Completion]) -> String {
            let shown = found.prefix(Self.longestList)
            let width = shown.map(\.text.displayWidth).max() ?? 0
            let room = Int(editline_columns(editor)) - width - 5
            var result = "\n"
            for candidate in shown {
                let padding = String(repeating: " ", count: width - candidate.text.displayWidth)
                let note = candidate.note.prefix(max(room, 0))
                result += "  \(candidate.text)\(padding)  \(note)\n"
            }
            if found.count > shown.count { result += "  and \(found.count - shown.count) more\n" }
            return result
        }

        /// Reads a paste to its end mark and inserts it as one text: nothing in it is a key.
        private func paste() -> Int32 {
            let end = "\u{1B}[201~".unicodeScalars
            var pasted = String.UnicodeScalarView()
            var length = 0
            var value: UInt32 = 0
            while editline_read_scalar(editor, &value) == 1 {
                guard let scalar = Unicode.Scalar(value) else { continue }
                pasted.append(scalar)
                length += 1
                if scalar == "~", pasted.suffix(end.count).elementsEqual(end) {
                    pasted.removeLast(end.count)
                    break
                }
                if length == Self.longestPaste + end.count {  // keep only what can hold the end mark
                    pasted = String.UnicodeScalarView(pasted.suffix(end.count))
                    length = Self.longestPaste
                }
            }
            let text = Composition.composed(String(pasted).withLineFeeds).visible
            guard length < Self.longestPaste, insert(text) else {
                el_beep(editor)
                return CC_NORM
            }
            return text.isEmpty ? CC_NORM : CC_REFRESH
        }

        private func compose() -> Int32 {
            guard let base = parts.head.unicodeScalars.last, let mark = Unicode.Scalar(editline_pending_mark()),
                let letter = Composition.scalar(base, with: mark)
            else { return CC_ERROR }
            el_deletestr(editor, 1)
            return insert(String(letter)) ? CC_REFRESH : CC_ERROR
        }

        private func moveUp() -> Int32 {
            if parts.head.contains("\n") {
                el_push(editor, "\u{1D}u")
                return CC_NORM
            }
            guard let older = history.older(than: parts.head + parts.tail) else { return CC_ERROR }
            replaceLine(with: older)
            return CC_REFRESH
        }

        private func moveDown() -> Int32 {
            if parts.tail.contains("\n") {
                el_push(editor, "\u{1D}d")
                return CC_NORM
            }
            guard let newer = history.newer(than: parts.head + parts.tail) else { return CC_ERROR }
            replaceLine(with: newer)
            return CC_REFRESH
        }
    }

    /// Finds the editor that libedit calls and gives its answer in libedit's type.
    private func answer(_ editor: OpaquePointer?, _ command: (LineEditor) -> Int32) -> UInt8 {
        UInt8(truncatingIfNeeded: LineEditor.owner(of: editor).map(command) ?? CC_ERROR)
    }
#endif
