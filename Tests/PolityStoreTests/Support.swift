#if Store
    import Foundation
    import PolityLab
    import PolityStore

    /// A folder of a test's own, which goes with it.
    final class TemporaryFolder: Sendable {
        let path: String

        init() throws {
            let url = FileManager.default.temporaryDirectory.appendingPathComponent("polity-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            path = url.path
        }

        deinit {
            try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
            try? FileManager.default.removeItem(atPath: path)
        }

        func file(_ name: String) -> String { path + "/" + name }

        var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

        func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }
        func write(_ data: Data, to name: String) throws { try data.write(to: URL(fileURLWithPath: file(name))) }
        func read(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: file(name))) }
        func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }
        func copy(_ name: String, to other: String) throws {
            try FileManager.default.copyItem(atPath: file(name), toPath: file(other))
        }
    }

    let version = "9.9.9"

    func open(
        _ folder: TemporaryFolder, _ name: String = "study", _ mode: SQLiteRunStore.Mode = .createOrOpen,
        version: String = version
    ) throws(StoreError) -> SQLiteRunStore {
        try SQLiteRunStore.open(path: folder.file(name), version: version, mode: mode)
    }

    /// Why something cannot be done; empty if it can.
    func reason(_ body: () throws(StoreError) -> Void) -> String {
        do throws(StoreError) {
            try body()
            return ""
        } catch {
            return error.description
        }
    }

    func scenario(
        _ name: String = "open", fingerprint: String? = nil, places: [String] = ["land"],
        settings: [ScenarioRecord.Setting] = []
    ) -> ScenarioRecord {
        ScenarioRecord(
            fingerprint: fingerprint ?? SHA256.hexadecimal(name), name: name, places: places, settings: settings)
    }

    func key(_ scenario: ScenarioRecord, seed: UInt64 = 1, _ replication: Int = 0) -> RunKey {
        RunKey(scenario: scenario, seed: seed, replication: replication)
    }

    func key(seed: UInt64 = 1, _ replication: Int = 0) -> RunKey { key(scenario(), seed: seed, replication) }

    /// Values that tell where they belong.
    func run(_ recording: Recording, seed: Double = 0, events: [RuleEvent] = []) -> StoredRun {
        var values: [Double] = []
        for place in 0..<recording.places {
            for measure in recording.measures {
                let code = Double(SHA256.hexadecimal(measure).utf8.reduce(0) { $0 &* 31 &+ Int($1) } % 1_000)
                for month in recording.months { values.append(seed + code + Double(place) / 8 + Double(month) / 1_024) }
            }
        }
        return .finished(values: values, events: events)
    }

    extension StoreSummary {
        /// The same in words.
        var words: [String] {
            scenarios.map { "scenario \($0.name): \($0.variants), \($0.finished) finished, \($0.failed) failed" }
                + measures.map { "measure \($0.name): \($0.runs), months \($0.firstMonth)-\($0.lastMonth)" }
                + estimates.map { "estimate \($0.statement) \($0.analysis): \($0.rows)" }
                + [firstFailure].compactMap(\.self).map {
                    "failure \($0.scenario) \($0.seed) \($0.replication) \($0.month): \($0.reason)"
                }
        }
    }

    func bits(_ run: StoredRun?) -> [UInt64]? {
        if case .finished(let values, _)? = run { values.map(\.bitPattern) } else { nil }
    }
#endif
