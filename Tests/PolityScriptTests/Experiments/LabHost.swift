import PolityFigures
import PolityScript
import Synchronization
import Testing

/// A host for statements of the lab: on as many threads as a test says.
final class LabHost: Host {
    let threads: Int
    let output: OutputMode
    let limits: Limits
    let terminal = TerminalStyle.plain
    private let state = Mutex((written: "", reported: ""))

    init(threads: Int = 2, output: OutputMode = .json, limits: Limits = Limits()) {
        self.threads = threads
        self.output = output
        self.limits = limits
    }

    var written: String { state.withLock { $0.written } }
    var reported: String { state.withLock { $0.reported } }

    func write(_ text: String) { state.withLock { $0.written += text } }
    func report(_ text: String) { state.withLock { $0.reported += text } }
    func isCancelled() -> Bool { false }
}

/// A script of the lab, carried out as a file.
struct LabScript {
    /// Small worlds that the statements are about.
    static let worlds = """
        economy e { citizens = 50 }
        regime plain { }
        regime open { data.interoperability = 80% }
        scenario a = laissez_faire in e
        scenario b = social_asset in e
        measure own = 2 * hhi
        measure earned = mean(income of citizens)

        """

    let host: LabHost
    let status: ExitStatus

    init(_ text: String, threads: Int = 2, output: OutputMode = .json, limits: Limits = Limits()) {
        host = LabHost(threads: threads, output: output, limits: limits)
        status = Session(host: host).run(source: Self.worlds + text, name: "test")
    }

    /// The rows of an analysis; of all analyses if none is named.
    func rows(_ analysis: String? = nil) throws -> [LabRow] {
        let array = try #require(JSONValue.parse(Array(host.written.utf8))?.array, "\(host.reported)")
        return array.map(LabRow.init).filter { analysis == nil || $0.text("analysis") == analysis }
    }
}

/// A row of results.
struct LabRow {
    let value: JSONValue

    init(_ value: JSONValue) { self.value = value }

    var keys: Set<String> { if case .object(let fields) = value { Set(fields.keys) } else { [] } }

    func text(_ key: String) -> String? { value[key]?.text }

    func number(_ key: String) -> Double? {
        switch value[key] {
        case .number(let number)?: number
        case .integer(let number)?: Double(number)
        default: nil
        }
    }
}
