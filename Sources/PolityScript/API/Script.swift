import PolityFigures
import PolityLab

/// Scripts from Swift: check, format and run a text without a terminal and without files.
public enum Script {
    /// Something wrong in a script, or something that is probably not meant.
    public struct Finding: Sendable, Hashable {
        /// A stable code; `polity help CODE` explains it.
        public let code: String
        /// False for a warning, which stops nothing.
        public let isError: Bool
        public let message: String
        /// Both from 1, columns in characters.
        public let line: Int
        public let column: Int
    }

    /// What running a script gave.
    public struct Outcome: Sendable, Hashable {
        /// Every statement was carried out.
        public let isComplete: Bool
        /// Some claim was refuted.
        public let hasRefutedClaim: Bool
        /// The results.
        public let output: String
        /// Diagnostics and remarks.
        public let reports: String
    }

    /// All faults and warnings of a script, in the order of their places; nothing runs.
    public static func check(_ text: String, limits: Limits = Limits()) -> [Finding] {
        let (source, diagnostics) = Session.check(source: text, name: "script", limits: limits)
        return diagnostics.map { diagnostic in
            let place = source.location(of: diagnostic.span.start)
            return Finding(
                code: diagnostic.code.rawValue, isError: diagnostic.severity == .error, message: diagnostic.message,
                line: place.line, column: place.column)
        }
    }

    /// The script in the language's one layout; `nil` if it holds something that is no word, number, text or sign.
    public static func formatted(_ text: String) -> String? {
        try? SourceFormatter.format(Source(text, name: "script"))
    }

    /// Runs a script. It reaches no file, no process, no network and no clock.
    ///
    /// - Parameters:
    ///   - threads: at least 1; results do not depend on it.
    ///   - isCancelled: asked between months, from any thread; true ends what runs.
    public static func run(
        _ text: String, output: OutputMode = .csv, threads: Int = 1, limits: Limits = Limits(),
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) -> Outcome {
        let host = MemoryHost(threads: max(1, threads), output: output, limits: limits, isStopped: isCancelled)
        let status = Session(host: host).run(source: text, name: "script")
        let (written, reported) = host.texts
        return Outcome(
            isComplete: status == .success || status == .refuted, hasRefutedClaim: status == .refuted, output: written,
            reports: reported)
    }
}
