import PolityFigures
import PolityLab
import PolityREPL
import PolityScript
import Synchronization

#if Tools
    import ArgumentParser
#endif

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The process's standard streams as a host: results to standard output, diagnostics to standard error.
final class StandardHost: Host {
    let threads: Int
    let output: OutputMode
    let limits: Limits
    let store: (any RunStore)?
    /// Texts of included files by their paths, where a store keeps them; `nil` where they are read.
    private let included: [String: String]?
    /// Results are written at once, for a prompt, instead of in large pieces.
    private let isUnbuffered: Bool
    private let showsProgress: Bool
    private let state = Mutex(State())

    private struct State {
        var buffer = ""
        var failure: Descriptor.Failure?
        var progress = ProgressLine()
        /// Columns of the progress line that stands in the terminal.
        var progressWidth = 0
        /// Whether results wait for their statement's end, to be shown a page at a time.
        var isHolding = false
        var usesPager = true
    }

    init(
        threads: Int?, output: OutputMode, isUnbuffered: Bool = false, limits: Limits = Limits(),
        store: (any RunStore)? = nil, included: [String: String]? = nil
    ) {
        self.limits = limits
        self.store = store
        self.included = included
        self.threads = threads ?? Self.processors
        self.output = output
        self.isUnbuffered = isUnbuffered
        showsProgress = isatty(STDERR_FILENO) == 1
    }

    /// Processors that this process may use.
    private static var processors: Int {
        max(1, min(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), RunLimits.threads.upperBound))
    }

    func write(_ text: String) {
        state.withLock { state in
            state.buffer += text
            if state.isHolding ? false : isUnbuffered || state.buffer.utf8.count > 65_536 { Self.flush(&state) }
        }
    }

    func report(_ text: String) {
        state.withLock { state in
            // Keeps the order of results and diagnostics where both go to one terminal.
            Self.flush(&state)
            Self.clearProgress(&state)
            _ = Descriptor(STDERR_FILENO).write(text)
        }
    }

    func include(_ path: String, from script: String) throws(IncludeFault) -> String {
        guard let included else { return try ScriptFile.include(path, from: script, limits: limits) }
        guard let text = included[ScriptFile.joined(path, from: script)] else {
            throw IncludeFault("the store does not hold it")
        }
        return text
    }

    func save(_ text: String, to path: String) throws(IncludeFault) {
        try WorkingFolder.save(text, to: path)
    }

    func prepare(toSave path: String) throws(IncludeFault) { try WorkingFolder.prepare(toSave: path) }

    func append(_ text: String, to path: String) throws(IncludeFault) {
        try WorkingFolder.append(text, to: path)
    }

    func files(in folder: String) -> [String] { WorkingFolder.files(in: folder) }

    func setPager(isOn: Bool) { state.withLock { $0.usesPager = isOn } }

    var seconds: Double? {
        let now = ContinuousClock.now - Self.start
        return Double(now.components.seconds) + Double(now.components.attoseconds) * 1e-18
    }

    private static let start = ContinuousClock.now

    func isCancelled() -> Bool {
        Interruption.isRequested || state.withLock { $0.failure != nil }
    }

    var isReaderGone: Bool { state.withLock { $0.failure != nil } }

    func progress(_ progress: Progress) {
        guard showsProgress, progress.total > 0, let now = seconds else { return }
        state.withLock { state in
            // Whoever waits should see what there is.
            if progress.done == 0 { Self.flush(&state) }
            if progress.done >= progress.total { Self.clearProgress(&state) }
            guard let line = state.progress.update(progress, at: now) else { return }
            let shown = line.prefix(max(Self.windowSize(STDERR_FILENO).columns - 3, 1))
            let blanks = String(repeating: " ", count: max(0, state.progressWidth - shown.count))
            state.progressWidth = shown.count
            _ = Descriptor(STDERR_FILENO).write("\r" + shown + blanks)
        }
    }

    /// Writes what is left and gives the final status: results that could not be written are an error, a reader that has
    /// left is not.
    func finish(_ status: ExitStatus) -> ExitStatus {
        let failure = state.withLock { state in
            Self.flush(&state)
            Self.clearProgress(&state)
            return state.failure
        }
        guard let failure else { return status }
        if failure.isClosedPipe { return .success }
        report("error: cannot write the results: \(failure.message)\n")
        return .failure
    }

    // MARK: Pages

    /// Begins to hold back results, which ``showHeld(by:)`` then shows. Diagnostics bring out what was held.
    func hold() {
        state.withLock { $0.isHolding = $0.usesPager && Self.isTerminal && !Self.isDumb }
    }

    /// Shows the results of a statement: through the pager if they are longer than the window.
    func showHeld(by pager: Pager) {
        let text = state.withLock { state in
            defer { state.isHolding = false }
            let window = Self.windowSize(STDOUT_FILENO)
            guard state.isHolding, Pager.isLong(state.buffer, rows: window.rows, columns: window.columns) else {
                Self.flush(&state)
                return ""
            }
            defer { state.buffer = "" }
            return state.buffer
        }
        guard !text.isEmpty, !pager.show(text) else { return }
        write(text)
    }

    private static func flush(_ state: inout State) {
        guard !state.buffer.isEmpty else { return }
        if state.failure == nil { state.failure = Descriptor(STDOUT_FILENO).write(state.buffer) }
        state.buffer = ""
    }

    private static func clearProgress(_ state: inout State) {
        guard state.progressWidth > 0 else { return }
        // Blanks and no sequence, which not every terminal knows.
        let blanks = String(repeating: " ", count: state.progressWidth)
        state.progressWidth = 0
        _ = Descriptor(STDERR_FILENO).write("\r" + blanks + "\r")
    }

    // MARK: Terminal

    var reportsInColour: Bool { isatty(STDERR_FILENO) == 1 && Self.allowsColour }

    var terminal: TerminalStyle { Self.terminalStyle }

    /// The style for long lists: only a window limits their width.
    var listStyle: TerminalStyle {
        var style = terminal
        if !Self.isTerminal { style.width = 1_000 }
        return style
    }

    private static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// What standard output can show. Pipes and files get a fixed width, so that their bytes do not depend on a window.
    private static var terminalStyle: TerminalStyle {
        let locale = environment("LC_ALL") ?? environment("LC_CTYPE") ?? environment("LANG") ?? ""
        let isUnicode = locale.uppercased().contains("UTF-8") || locale.uppercased().contains("UTF8")
        return TerminalStyle(
            width: isTerminal ? windowSize(STDOUT_FILENO).columns : 100,
            rows: isTerminal ? windowSize(STDOUT_FILENO).rows : nil, unicode: isUnicode && !isDumb,
            colour: isTerminal && allowsColour)
    }

    private static var isDumb: Bool { environment("TERM") == "dumb" }
    private static var allowsColour: Bool { !isDumb && environment("NO_COLOR") == nil }

    private static func windowSize(_ descriptor: Int32) -> (rows: Int, columns: Int) {
        var window = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
            return (24, 80)
        }
        return (Int(window.ws_row), Int(window.ws_col))
    }

    /// A variable of the environment; `nil` if it is missing or empty.
    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }
}

/// Limits of the command line's own options.
enum RunLimits {
    static let threads = 1...1_024

    #if Tools
        static func validate(threads: Int?) throws {
            guard let threads, !self.threads.contains(threads) else { return }
            throw ValidationError("--threads ranges from \(self.threads.lowerBound) to \(self.threads.upperBound).")
        }
    #endif
}
