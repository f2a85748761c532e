import PolityFigures
import PolityLab
import Synchronization

/// Hands everything on to a host, and keeps a copy of what is said while somebody wants one.
final class EchoHost: Host {
    private let host: any Host
    private let copy = Mutex<String?>(nil)

    init(_ host: any Host) { self.host = host }

    /// Begins to keep what is said.
    func keep() { copy.withLock { $0 = "" } }

    /// What has been said since, without colours; nothing is kept any more.
    func taken() -> String {
        copy.withLock { copy in
            defer { copy = nil }
            return copy?.withoutColours ?? ""
        }
    }

    private func echo(_ text: String) { copy.withLock { $0?.append(text) } }

    func write(_ text: String) {
        echo(text)
        host.write(text)
    }

    func report(_ text: String) {
        echo(text)
        host.report(text)
    }

    func include(_ path: String, from: String) throws(IncludeFault) -> String { try host.include(path, from: from) }
    func save(_ text: String, to path: String) throws(IncludeFault) { try host.save(text, to: path) }
    func prepare(toSave path: String) throws(IncludeFault) { try host.prepare(toSave: path) }
    func append(_ text: String, to path: String) throws(IncludeFault) { try host.append(text, to: path) }
    func files(in folder: String) -> [String] { host.files(in: folder) }
    func setPager(isOn: Bool) { host.setPager(isOn: isOn) }
    var seconds: Double? { host.seconds }
    var store: (any RunStore)? { host.store }
    var threads: Int { host.threads }
    var limits: Limits { host.limits }
    var output: OutputMode { host.output }
    var terminal: TerminalStyle { host.terminal }
    var reportsInColour: Bool { host.reportsInColour }
    func isCancelled() -> Bool { host.isCancelled() }
    var isReaderGone: Bool { host.isReaderGone }
    func progress(_ progress: Progress) { host.progress(progress) }
}

extension String {
    /// Without the sequences that set colours, which are the only ones that results have.
    fileprivate var withoutColours: String {
        var result = String.UnicodeScalarView()
        var isInSequence = false
        for scalar in unicodeScalars {
            if isInSequence {
                isInSequence = scalar != "m"
            } else if scalar == "\u{1B}" {
                isInSequence = true
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
