import PolityFigures
import PolityScript
import Synchronization

/// A host that keeps what it is given, files included.
final class RecordingHost: Host {
    let threads = 2
    let output: OutputMode
    let limits: Limits
    let terminal: TerminalStyle
    private let isStopped: Bool
    /// How many times it is asked whether to stop before it says so once, as after Ctrl-C; `nil` is never.
    private let patience: Int?
    private let state = Mutex(State())

    private struct State {
        var written = ""
        var reported = ""
        var files: [String: String] = [:]
        var questions = 0
        var progress: [Progress] = []
    }

    init(
        output: OutputMode = .table, isStopped: Bool = false, stopsAfter patience: Int? = nil,
        limits: Limits = Limits(), terminal: TerminalStyle = TerminalStyle(width: 120)
    ) {
        self.output = output
        self.limits = limits
        self.terminal = terminal
        self.isStopped = isStopped
        self.patience = patience
    }

    var written: String { state.withLock { $0.written } }
    var reported: String { state.withLock { $0.reported } }
    var progress: [Progress] { state.withLock { $0.progress } }

    /// What a file holds; `nil` if there is none of that name.
    subscript(file: String) -> String? {
        get { state.withLock { $0.files[file] } }
        set { state.withLock { $0.files[file] = newValue } }
    }

    func write(_ text: String) { state.withLock { $0.written += text } }
    func report(_ text: String) { state.withLock { $0.reported += text } }
    func progress(_ progress: Progress) { state.withLock { $0.progress.append(progress) } }

    func isCancelled() -> Bool {
        guard let patience else { return isStopped }
        return state.withLock { state in
            state.questions += 1
            return state.questions == patience + 1
        }
    }

    func save(_ text: String, to path: String) throws(IncludeFault) { self[path] = text }

    func prepare(toSave path: String) throws(IncludeFault) {
        if path.hasPrefix("closed/") { throw IncludeFault("the folder is closed") }
    }

    func append(_ text: String, to path: String) throws(IncludeFault) {
        guard let old = self[path] else { throw IncludeFault("it is gone") }
        self[path] = old + text
    }

    func include(_ path: String, from: String) throws(IncludeFault) -> String {
        guard let text = self[path] else { throw IncludeFault("there is no such file") }
        return text
    }

    func files(in folder: String) -> [String] {
        state.withLock {
            $0.files.keys.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }.sorted()
        }
    }
}
