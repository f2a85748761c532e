#if Store
    import PolityFigures
    import PolityLab
    import PolityScript
    import Synchronization

    /// A host that prints nothing: for those who simulate a script's runs and not its results. What a script writes to files it does
    /// not write either.
    final class SilentHost: Host {
        let store: (any RunStore)?
        private let other: StandardHost
        private let included: [String: String]
        private let told = Mutex("")
        let threads: Int
        private let isStopped: @Sendable () -> Bool

        /// - Parameters:
        ///   - included: texts of included files by their paths.
        ///   - other: whose limits, progress line and Ctrl-C it shares.
        init(
            store: any RunStore, included: [String: String], other: StandardHost, threads: Int? = nil,
            isStopped: @escaping @Sendable () -> Bool = { false }
        ) {
            self.store = store
            self.included = included
            self.other = other
            self.threads = threads ?? other.threads
            self.isStopped = isStopped
        }

        /// What would have been told of faults and remarks.
        var complaints: String { told.withLock { $0 } }

        func write(_ text: String) {}
        func report(_ text: String) { told.withLock { $0 += text } }
        func include(_ path: String, from script: String) throws(IncludeFault) -> String {
            guard let text = included[ScriptFile.joined(path, from: script)] else {
                throw IncludeFault("the store does not hold it")
            }
            return text
        }
        func save(_ text: String, to path: String) throws(IncludeFault) {}
        func append(_ text: String, to path: String) throws(IncludeFault) {}
        var limits: Limits { other.limits }
        var output: OutputMode { .csv }
        var terminal: TerminalStyle { .plain }
        func isCancelled() -> Bool { isStopped() || other.isCancelled() }
        func progress(_ progress: Progress) { other.progress(progress) }
    }
#endif
