import Polity
import PolityLab
import Synchronization

/// Small worlds for tests of analyses.
enum Small {
    static func scenario(_ name: String, _ settings: [FactorSetting] = []) -> Scenario {
        var economy = Economy()
        economy[.citizens] = 60
        economy[.enterprises] = 3
        return Scenario(name: name, economy: economy).with(settings)
    }

    static func open(_ value: Double) -> [FactorSetting] { [FactorSetting(.lever(.dataInteroperability), value)] }

    static var outputs: Outputs { Outputs(["hhi", "surveillance"].compactMap(Measure.named), months: [6, 12]) }

    /// 1 with a probability, by a run's own luck; 0 else.
    static func coin(_ probability: Double) -> Measure {
        let entry = CatalogueEntry(
            "coin", group: "test", unit: .number, range: 0...1, summary: "A coin.", source: "the test")
        return Measure(entry) { world, _ in
            world.draws.uniform(.named("test.coin"), index: 0) < probability ? 1 : 0
        }
    }
}

/// A store in memory that counts what it is asked for.
final class FakeStore: RunStore {
    private struct Entry {
        var recording: Recording
        var run: StoredRun
    }

    private let runs = Mutex<[RunKey: Entry]>([:])
    private let keeps = Mutex(0)

    var kept: Int { keeps.withLock { $0 } }

    func stored(_ key: RunKey, _ wanted: Recording) -> StoredRun? {
        runs.withLock { runs in
            guard let entry = runs[key], entry.recording == wanted else { return nil }
            return entry.run
        }
    }

    func values(
        of scenario: ScenarioRecord, seed: UInt64, replications: Range<Int>, measure: String, place: Int, month: Int
    ) -> [Double?] {
        runs.withLock { runs in
            replications.map { replication in
                let key = RunKey(scenario: scenario, seed: seed, replication: replication)
                guard let entry = runs[key], case .finished(let values, _) = entry.run,
                    let measure = entry.recording.measures.firstIndex(of: measure),
                    let month = entry.recording.months.firstIndex(of: month)
                else { return nil }
                let (measures, months) = (entry.recording.measures.count, entry.recording.months.count)
                return values[(place * measures + measure) * months + month]
            }
        }
    }

    func keep(_ key: RunKey, _ run: StoredRun, _ recording: Recording) {
        keeps.withLock { $0 += 1 }
        runs.withLock { $0[key] = Entry(recording: recording, run: run) }
    }

    func keep(estimates rows: [String], statement: Int, analysis: String) {}
}
