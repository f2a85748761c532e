import PolityFigures
import Synchronization

/// A host that keeps what a script prints, and has no files.
final class MemoryHost: Host {
    let threads: Int
    let output: OutputMode
    let limits: Limits
    let terminal = TerminalStyle.plain
    private let isStopped: @Sendable () -> Bool
    private let state = Mutex((written: "", reported: ""))

    init(threads: Int, output: OutputMode, limits: Limits, isStopped: @escaping @Sendable () -> Bool) {
        self.threads = threads
        self.output = output
        self.limits = limits
        self.isStopped = isStopped
    }

    var texts: (written: String, reported: String) { state.withLock { $0 } }

    func write(_ text: String) { state.withLock { $0.written += text } }
    func report(_ text: String) { state.withLock { $0.reported += text } }
    func isCancelled() -> Bool { isStopped() }
}
