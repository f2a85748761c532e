import PolityFigures
import PolityScript
import Synchronization

/// A host that keeps what it is given.
final class RecordingHost: Host {
    let threads = 2
    let output: OutputMode
    let terminal = TerminalStyle(width: 120)
    private let isStopped: Bool
    private let texts = Mutex((written: "", reported: ""))

    init(output: OutputMode = .table, isStopped: Bool = false) {
        self.output = output
        self.isStopped = isStopped
    }

    var written: String { texts.withLock { $0.written } }
    var reported: String { texts.withLock { $0.reported } }

    func write(_ text: String) { texts.withLock { $0.written += text } }
    func report(_ text: String) { texts.withLock { $0.reported += text } }
    func isCancelled() -> Bool { isStopped }
}
