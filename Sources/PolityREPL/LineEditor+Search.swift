#if LineEditing
    internal import CEditline
    internal import PolityFigures

    /// Ctrl-R: looks back through the history for a text as it is typed. libedit has a search of its own, which breaks off
    /// at letters beyond Latin-1.
    extension LineEditor {
        /// What a key means while searching.
        private enum Key {
            case letter(Character)
            case older, erase, accept, run, leave, redraw
        }

        /// Searches until a key ends it. Enter runs what was found; any other key of control puts it into the line.
        func search() -> Int32 {
            let before = parts
            editline_set_redraws(false)
            defer { editline_set_redraws(true) }
            // A text of several lines stands below its prompt: the search gets a row of its own.
            let isLow = (before.head + before.tail).contains("\n")
            editline_write(isLow ? "\n" : "\r")
            var query = ""
            var end = history.entries.count
            var found: Int?
            var isFailing = false
            while true {
                show(query, found.map { history.entries[$0] }, isFailing)
                switch nextKey() {
                case .letter(let letter):
                    query = Composition.composed(query + String(letter))
                    look(for: query, before: found.map { $0 + 1 } ?? end)
                case .erase:
                    if !query.isEmpty { query.removeLast() }
                    found = nil
                    isFailing = false
                    if !query.isEmpty { look(for: query, before: history.entries.count) }
                case .redraw: break
                case .older: if !query.isEmpty { look(for: query, before: found ?? end) }
                case .accept: return finish(with: found, runs: false)
                case .run: return finish(with: found, runs: true)
                case .leave: return finish(with: nil, runs: false)
                }
            }

            func look(for text: String, before place: Int) {
                let next = history.place(holding: text, before: place)
                isFailing = next == nil
                guard let next else { return }
                found = next
                end = next
            }
        }

        private func finish(with place: Int?, runs: Bool) -> Int32 {
            editline_write("\r\u{1B}[J")
            if let place { replaceLine(with: history.entries[place]) }
            if runs, place != nil { el_push(editor, "\n") }
            return CC_REDISPLAY
        }

        /// One row, cut to the window.
        private func show(_ query: String, _ entry: String?, _ isFailing: Bool) {
            let width = max(10, Int(editline_columns(editor)) - 1)
            let sign = isFailing ? "nothing older has" : "looking back for"
            let flat = (entry ?? "").split(separator: "\n").joined(separator: " ")
            let row = "\(sign) `\(query.escapedForTerminal)`: \(flat.escapedForTerminal)"
            editline_write("\r\u{1B}[J" + row.truncated(to: width, ellipsis: "…"))
        }

        private func nextKey() -> Key {
            var value: UInt32 = 0
            while editline_read_key(editor, &value) == 1 {
                guard let scalar = Unicode.Scalar(value) else { continue }
                switch scalar {
                case "\u{12}": return .older
                case "\u{7F}", "\u{08}": return .erase
                case "\r", "\n": return .run
                case "\u{07}": return .leave
                case "\u{1D}":  // a key that the reader has decoded: its letter follows
                    guard editline_read_key(editor, &value) == 1 else { return .leave }
                    if value == UInt32(UInt8(ascii: "C")), let mark = Unicode.Scalar(editline_pending_mark()) {
                        return .letter(Character(mark))
                    }
                    return .accept
                case _ where scalar.value < 0x20: return .accept
                default: return .letter(Character(scalar))
                }
            }
            if editline_take_outdated() { return .redraw }
            return .leave  // Ctrl-C, or the end of the input
        }
    }
#endif
