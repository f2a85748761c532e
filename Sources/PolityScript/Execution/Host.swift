import PolityFigures
import PolityLab

/// The form of results.
public enum OutputMode: String, Sendable, Hashable, CaseIterable {
    case table, markdown, csv, json

    /// Whether people read it: then remarks and pages belong to the results.
    package var isForPeople: Bool { self == .table || self == .markdown }
}

/// Everything that a script can reach. A script prints, and asks whether to stop; it opens no file and starts no process
/// by itself, so a stranger's file can do only what the host hands it.
package protocol Host: Sendable {
    /// Results.
    func write(_ text: String)
    /// Diagnostics and remarks.
    func report(_ text: String)
    /// The text of a file that a script includes: `path` is relative to the folder of the script `from`, and never leads out of
    /// it by its letters; the host has to see that links do not either.
    func include(_ path: String, from: String) throws(IncludeFault) -> String
    /// Writes a file below the folder that the program runs in, whole or not at all.
    func save(_ text: String, to path: String) throws(IncludeFault)
    /// Looks whether such a file can be written, before the work that fills it.
    func prepare(toSave path: String) throws(IncludeFault)
    /// Adds to the end of such a file.
    func append(_ text: String, to path: String) throws(IncludeFault)
    /// Scripts and folders in a folder below the one that the program runs in, for completion; folders end in `/`.
    func files(in folder: String) -> [String]
    /// Long answers are shown a page at a time from now on, or no more; it means something on terminals alone.
    func setPager(isOn: Bool)
    /// Seconds on a clock that only goes forward; `nil` where there is none.
    var seconds: Double? { get }
    var threads: Int { get }
    /// Where runs are kept as they finish; `nil` if nobody asked for it.
    var store: (any RunStore)? { get }
    /// What a script may ask for at most.
    var limits: Limits { get }
    var output: OutputMode { get }
    var terminal: TerminalStyle { get }
    /// Whether diagnostics are coloured; they may go elsewhere than results.
    var reportsInColour: Bool { get }
    /// Asked between months; true ends what runs.
    func isCancelled() -> Bool
    /// Nobody reads the results any more, which ends what runs but is no interruption to speak of.
    var isReaderGone: Bool { get }
    /// Called with nothing done before something long, then as it goes on, from any thread and in any order.
    func progress(_ progress: Progress)
}

/// How much of something long is done.
package struct Progress: Sendable, Hashable {
    package enum Unit: String, Sendable, Hashable {
        case runs, months
    }

    package var done: Int
    package var total: Int
    package var unit: Unit

    package init(_ done: Int, of total: Int, _ unit: Unit) {
        self.done = done
        self.total = total
        self.unit = unit
    }
}

extension Host {
    package var limits: Limits { Limits() }
    package var store: (any RunStore)? { nil }
    package var seconds: Double? { nil }
    package var reportsInColour: Bool { terminal.colour }
    package var isReaderGone: Bool { false }
    package func save(_ text: String, to path: String) throws(IncludeFault) {
        throw IncludeFault("there are no files here")
    }
    package func prepare(toSave path: String) throws(IncludeFault) {}
    package func append(_ text: String, to path: String) throws(IncludeFault) {
        throw IncludeFault("there are no files here")
    }
    package func files(in folder: String) -> [String] { [] }
    package func setPager(isOn: Bool) {}
    package func progress(_ progress: Progress) {}
    /// A host without files includes none.
    package func include(_ path: String, from: String) throws(IncludeFault) -> String {
        throw IncludeFault("there are no files here")
    }
}

/// How a script ended; the raw value is the program's exit code.
package enum ExitStatus: Int32, Sendable, Hashable {
    case success = 0
    case failure = 1
    /// Everything was carried out, and a claim was refuted.
    case refuted = 3
    case interrupted = 130
}
