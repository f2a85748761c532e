import PolityFigures
import PolityREPL
import PolityScript
import Synchronization

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
    let terminal: TerminalStyle
    /// Results are written at once, for a prompt, instead of in large pieces.
    private let isUnbuffered: Bool
    private let showsProgress: Bool
    private let state = Mutex(State())

    private struct State {
        var buffer = ""
        var failure: Descriptor.Failure?
        /// Runs known to be done; threads may tell out of order.
        var done = 0
        /// Percent shown last; -1 when no progress line stands in the terminal.
        var percent = -1
    }

    init(threads: Int?, output: OutputMode, isUnbuffered: Bool = false, limits: Limits = Limits()) {
        self.limits = limits
        self.threads = threads ?? Self.processors
        self.output = output
        self.isUnbuffered = isUnbuffered
        terminal = Self.terminalStyle
        showsProgress = isatty(STDERR_FILENO) == 1
    }

    /// Processors that this process may use.
    private static var processors: Int {
        max(1, min(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), RunLimits.threads.upperBound))
    }

    func write(_ text: String) {
        state.withLock { state in
            state.buffer += text
            if isUnbuffered || state.buffer.utf8.count > 65_536 { Self.flush(&state) }
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
        try ScriptFile.include(path, from: script, limits: limits)
    }

    func save(_ text: String, to path: String) throws(IncludeFault) {
        try ScriptFile.save(text, to: path)
    }

    var seconds: Double? {
        let now = ContinuousClock.now - Self.start
        return Double(now.components.seconds) + Double(now.components.attoseconds) * 1e-18
    }

    private static let start = ContinuousClock.now

    func isCancelled() -> Bool {
        Interruption.isRequested || state.withLock { $0.failure != nil }
    }

    var isReaderGone: Bool { state.withLock { $0.failure?.isClosedPipe == true } }

    func progress(_ done: Int, _ total: Int) {
        guard showsProgress, total > 0 else { return }
        state.withLock { state in
            if done > 0 && done <= state.done { return }
            state.done = done
            if done >= total {
                Self.clearProgress(&state)
            } else if done > 0, done * 100 / total != state.percent {
                state.percent = done * 100 / total
                _ = Descriptor(STDERR_FILENO).write("\r\(done) of \(total) runs (\(state.percent) %)")
            }
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

    private static func flush(_ state: inout State) {
        guard !state.buffer.isEmpty else { return }
        if state.failure == nil { state.failure = Descriptor(STDOUT_FILENO).write(state.buffer) }
        state.buffer = ""
    }

    private static func clearProgress(_ state: inout State) {
        guard state.percent >= 0 else { return }
        state.percent = -1
        _ = Descriptor(STDERR_FILENO).write("\r\u{1B}[K")
    }

    // MARK: Terminal

    var reportsInColour: Bool { isatty(STDERR_FILENO) == 1 && Self.allowsColour }

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
            width: isTerminal ? windowWidth : 100, unicode: isUnicode && !isDumb,
            colour: isTerminal && allowsColour)
    }

    private static var isDumb: Bool { environment("TERM") == "dumb" }
    private static var allowsColour: Bool { !isDumb && environment("NO_COLOR") == nil }

    private static var windowWidth: Int {
        var window = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return 80 }
        return Int(window.ws_col)
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
}
