#if Tools && Store
    import PolityFigures
    import PolityLab
    import PolityScript
    import PolityStore
    import Synchronization

    /// A study whose sample of runs is simulated again, and whose results are calculated again from the runs that are kept.
    struct Verification {
        struct Report: Sendable {
            var verified = 0
            var runs = 0
            var sheets = 0
            /// Files of a record that are as they were recorded; none of a store alone.
            var files: Int?
            /// What is not as it was kept, a line each.
            var faults: [String] = []

            var isSound: Bool { faults.isEmpty }

            var text: String {
                isSound
                    ? "\(verified) of \(runs) runs simulated again: every bit is the same. "
                        + "All results follow from the runs (\(sheets) tables).\n"
                        + (files.map { "All \($0) files of the record have the hashes that it lists.\n" } ?? "")
                    : faults.prefix(20).map { $0.escapedForTerminal + "\n" }.joined()
                        + "\(faults.count) of what was looked at is not as it was kept.\n"
            }
        }

        let study: StudyFile
        let sample: Int
        let seed: UInt64
        let host: StandardHost

        /// A store by its path, or the one of a record's folder.
        static func storePath(_ path: String) -> String {
            ScriptFile.isFolder(path) ? path + "/study.sqlite" : path
        }

        /// - Throws: ``StoreError`` if the study is not complete or cannot be read.
        func run() throws(StoreError) -> Report {
            let summary = try study.store.summary()
            let total = summary.finished + summary.failed
            let store = CheckingStore(base: study.store, share: Double(sample) / Double(max(1, total)), seed: seed)
            let silent = SilentHost(store: store, included: study.included, other: host)
            let status = Session(host: silent).run(source: study.text, name: study.name)
            if status == .interrupted { throw StoreError("interrupted") }
            if let fault = store.missing { throw StoreError(fault) }
            var report = store.report
            report.runs = total
            // A script that gives less than what was kept, or nothing at all, is not the one that it was kept of.
            if total > 0, store.asked == 0 {
                report.faults.append("the script that is kept asks for none of the runs")
            }
            for kept in summary.estimates where !store.sheets.contains(kept.statement) {
                report.faults.append(
                    "table \(kept.statement + 1) (\(kept.analysis)) is kept, but the script does not give it")
            }
            return report
        }
    }

    /// A store that lets a sample of its runs be simulated again, and compares instead of keeping.
    private final class CheckingStore: RunStore {
        private struct State {
            var report = Verification.Report()
            var missing: String?
            /// Several statements may ask for one run.
            var asked: Set<RunKey> = []
            var verified: Set<RunKey> = []
            var sheets: Set<Int> = []
        }

        private let base: SQLiteRunStore
        private let share: Double
        private let seed: UInt64
        private let state = Mutex(State())

        init(base: SQLiteRunStore, share: Double, seed: UInt64) {
            self.base = base
            self.share = share
            self.seed = seed
        }

        var report: Verification.Report {
            state.withLock { state in
                var report = state.report
                report.verified = state.verified.count
                report.sheets = state.sheets.count
                return report
            }
        }
        /// How many runs the script has asked for.
        var asked: Int { state.withLock { $0.asked.count } }
        /// Numbers of the tables that it has given.
        var sheets: Set<Int> { state.withLock { $0.sheets } }
        var missing: String? { state.withLock { $0.missing } }

        func stored(_ key: RunKey, _ wanted: Recording) throws(StoreError) -> StoredRun? {
            guard let kept = try base.stored(key, wanted) else {
                let text =
                    "the study is not complete: run \(key.replication) of \(key.scenario.name) is missing; "
                    + "`polity resume \(base.path)` goes on with it"
                state.withLock { $0.missing = $0.missing ?? text }
                throw StoreError(text)
            }
            state.withLock { _ = $0.asked.insert(key) }
            return wanted.count > 0 && isDrawn(key) ? nil : kept
        }

        /// By what the run simulates, so that the sample is the same in whatever order runs are asked for.
        private func isDrawn(_ key: RunKey) -> Bool {
            let hash = SHA256.hexadecimal("\(seed) \(key.scenario.fingerprint) \(key.seed) \(key.replication)")
            let number = UInt64(hash.prefix(13), radix: 16) ?? 0
            return Double(number) * 0x1p-52 < share
        }

        func keep(_ key: RunKey, _ run: StoredRun, _ recording: Recording) throws(StoreError) {
            let kept = try base.stored(key, recording)
            state.withLock { state in
                state.verified.insert(key)
                guard !Self.isSame(run, kept) else { return }
                state.report.faults.append(
                    "run \(key.replication) of \(key.scenario.name), seed \(key.seed), is another one when simulated again"
                )
            }
        }

        private static func isSame(_ a: StoredRun, _ b: StoredRun?) -> Bool {
            switch (a, b) {
            case (.finished(let first, let told), .finished(let second, let other)?):
                first.map(\.bitPattern) == second.map(\.bitPattern) && told == other
            case (.failed(let month, let reason), .failed(let other, let second)?): month == other && reason == second
            default: false
            }
        }

        func values(
            of scenario: ScenarioRecord, seed: UInt64, replications: Range<Int>, measure: String, place: Int, month: Int
        ) throws(StoreError) -> [Double?] {
            try base.values(
                of: scenario, seed: seed, replications: replications, measure: measure, place: place, month: month)
        }

        func keep(estimates rows: [String], statement: Int, analysis: String) throws(StoreError) {
            let kept = try base.estimates(statement: statement)
            state.withLock { state in
                state.sheets.insert(statement)
                guard kept != rows else { return }
                state.report.faults.append(
                    "table \(statement + 1) (\(analysis)) does not follow from the runs that are kept")
            }
        }
    }
#endif
