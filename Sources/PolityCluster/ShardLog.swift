/// What became of the attempts to simulate a shard: a file with a line for every beginning and every end.
package struct ShardLog: Sendable, Hashable {
    package enum Entry: Sendable, Hashable {
        /// Where it was begun.
        case began(host: String)
        case finished
        /// A signal asked it to stop; what was simulated is kept.
        case stopped
        /// In the user's words.
        case failed(String)
        /// Something that did not keep the shard from being done: a run of the model that failed.
        case noted(String)
    }

    package private(set) var entries: [Entry]

    package init(_ entries: [Entry] = []) {
        self.entries = entries
    }

    /// Lines that it does not know, such as those that a full disk has cut, are left out.
    package init(text: String) {
        entries = text.split(separator: "\n").compactMap { line in
            let word = line.prefix { $0 != " " }
            let rest = String(line.dropFirst(word.count + 1))
            switch word {
            case "began": return .began(host: rest)
            case "finished": return .finished
            case "stopped": return .stopped
            case "failed": return .failed(rest)
            case "noted": return .noted(rest)
            default: return nil
            }
        }
    }

    /// An entry as its line.
    package static func line(_ entry: Entry) -> String {
        switch entry {
        case .began(let host): "began \(host.onOneLine)\n"
        case .finished: "finished\n"
        case .stopped: "stopped\n"
        case .failed(let reason): "failed \(reason.onOneLine)\n"
        case .noted(let text): "noted \(text.onOneLine)\n"
        }
    }

    /// Attempts that ended with an error or without a word, as with a node that died. One that still goes on counts until it ends.
    package var failures: Int {
        entries.reduce(0) { sum, entry in
            switch entry {
            case .began: sum + 1
            case .finished, .stopped: sum - 1
            case .failed, .noted: sum
            }
        }
    }

    /// Whether the last attempt has not told its end: it goes on, or was killed.
    package var isOpen: Bool { if case .began? = entries.last { true } else { false } }

    /// Whether the last attempt was asked to stop.
    package var isStopped: Bool { entries.last == .stopped }

    /// The first error, of an attempt or of a run.
    package var firstError: String? {
        for entry in entries {
            switch entry {
            case .failed(let text), .noted(let text): return text
            case .began, .finished, .stopped: continue
            }
        }
        return nil
    }

    /// Where the last attempt began.
    package var lastHost: String? {
        for case .began(let host) in entries.reversed() { return host }
        return nil
    }
}

extension String {
    fileprivate var onOneLine: String {
        split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
