import Polity
import PolityLab
import Synchronization
import Testing

@Suite struct RunShareTests {
    /// A store in memory.
    private final class Kept: RunStore {
        let runs = Mutex<[RunKey: StoredRun]>([:])

        func stored(_ key: RunKey, _ wanted: Recording) -> StoredRun? { runs.withLock { $0[key] } }
        func values(
            of scenario: ScenarioRecord, seed: UInt64, replications: Range<Int>, measure: String, place: Int, month: Int
        ) -> [Double?] { replications.map { _ in nil } }
        func keep(_ key: RunKey, _ run: StoredRun, _ recording: Recording) { runs.withLock { $0[key] = run } }
        func keep(estimates rows: [String], statement: Int, analysis: String) {}
        var all: [RunKey: StoredRun] { runs.withLock { $0 } }
    }

    private func study(runs: Int) -> Study {
        var economy = Economy()
        economy[.citizens] = 30
        var other = Levers()
        other[.dataSocialShare] = 0.5
        return Study(
            scenarios: [Scenario(name: "a", economy: economy), Scenario(name: "b", levers: other, economy: economy)],
            measures: [Measure.catalogue[0]], months: 3, runs: runs, seed: 5)
    }

    /// What a share's process keeps, and the error that it ends with.
    private func share(_ share: RunShare, _ study: Study) -> (Kept, StudyError?) {
        let kept = Kept()
        do throws(StudyError) {
            _ = try study.run(threads: 2, store: SharedRuns(share, in: kept))
            return (kept, nil)
        } catch {
            return (kept, error)
        }
    }

    @Test(arguments: [1, 2, 3, 7, 40])
    func sharesAreDisjointAndTogetherAll(count: Int) throws {
        let study = study(runs: 8)
        let whole = Kept()
        _ = try study.run(store: whole)
        #expect(whole.all.count == 16)
        var union: [RunKey: StoredRun] = [:]
        for index in 0..<count {
            let (kept, error) = share(RunShare(index, of: count), study)
            #expect(error == .shared)
            let own = kept.all
            #expect(own.count == (16 - index + count - 1) / count || index >= 16 && own.isEmpty)
            union.merge(own) { _, _ in
                Issue.record("two shares have one run")
                return .failed(month: 0, reason: "")
            }
        }
        // Bit for bit, however many shares there are.
        #expect(union == whole.all)
    }

    @Test func listsAreCountedWithoutSimulating() {
        let found = Mutex<[[UInt64]]>([])
        let none = RunShare(Int.max - 1, of: Int.max) { runs, seed in
            found.withLock { $0.append([UInt64(runs), seed]) }
        }
        let (kept, error) = share(none, study(runs: 100))
        #expect(error == .shared && kept.all.isEmpty)
        #expect(found.withLock { $0 } == [[200, 5]])
    }

    @Test func anAnalysisEndsAfterItsFirstList() throws {
        let lab = Laboratory(store: SharedRuns(RunShare(0, of: 2), in: ForgetfulStore()))
        let study = study(runs: 1)
        #expect(throws: StudyError.shared) {
            _ = try lab.values(
                study.scenarios, variants: [.init(scenario: 0)], trials: [.init(variant: 0, replication: 0)],
                outputs: Outputs(study.measures, months: [1]))
        }
    }

    @Test func aStoppedShareIsStopped() {
        let kept = Kept()
        let watch = Watch(isCancelled: { true })
        #expect(throws: StudyError.cancelled) {
            _ = try study(runs: 4).run(watch: watch, store: SharedRuns(RunShare(0, of: 2), in: kept))
        }
    }
}
