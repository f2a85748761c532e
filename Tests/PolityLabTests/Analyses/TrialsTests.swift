import Polity
import PolityLab
import Synchronization
import Testing

struct TrialsTests {
    private let pair = [Small.scenario("a"), Small.scenario("b", Small.open(0.8))]

    private func trials(_ scenarios: [Scenario], runs: Int = 3) -> Trials {
        Trials(
            scenarios: scenarios, variants: scenarios.indices.map { .init(scenario: $0) },
            trials: Trials.crossed(variants: scenarios.count, runs: runs), outputs: Small.outputs, seed: 7)
    }

    private func bits(_ outcomes: [Trials.Outcome]) -> [[UInt64]?] { outcomes.map { $0.values?.map(\.bitPattern) } }

    @Test func givesTheBitsOfAStudyAtAnyNumberOfThreads() throws {
        let study = Study(scenarios: pair, measures: Small.outputs.measures, months: 12, runs: 3, seed: 7)
        let ensemble = try study.run()
        let found = try trials(pair).run(threads: 2)
        #expect(bits(found) == bits(try trials(pair).run(threads: 1)))
        for (index, outcome) in found.enumerated() {
            let place = try #require(Small.outputs.place(measure: 0, month: 12))
            let series = Array(ensemble.series(scenario: index % 2, measure: 0, run: index / 2))
            #expect(outcome.values?[place] == series[12])
            #expect(outcome.values?[place - 1] == series[6])
        }
    }

    @Test func aStoreServesWhatItHolds() throws {
        let store = FakeStore()
        let first = try trials(pair).run(threads: 2, store: store)
        #expect(store.kept == 6)
        #expect(bits(first) == bits(try trials(pair).run()))
        #expect(bits(try trials(pair, runs: 4).run(store: store)).prefix(6) == bits(first)[...])
        #expect(store.kept == 8)
    }

    @Test func aFailureStopsAStudyThatNobodyKeepsAndIsKeptInAStore() throws {
        var broke = Small.scenario("broke")
        broke.timetable = Timetable([.init(months: 7..<9, values: [.budgetHealth: 0.99, .budgetEducation: 0.5])])
        let trials = trials([pair[0], broke], runs: 2)
        #expect(throws: StudyError.self) { try trials.run() }
        let store = FakeStore()
        let outcomes = try trials.run(store: store)
        #expect(outcomes.map { $0.values != nil } == [true, false, true, false])
        guard case .failed(let month, let reason) = outcomes[1] else {
            Issue.record("no failure")
            return
        }
        #expect(month == 8 && !reason.isEmpty)
        // A second time nothing is simulated.
        _ = try trials.run(store: store)
        #expect(store.kept == 4)
    }

    @Test func aStudyInAStoreHasTheValuesOfOneInMemory() throws {
        let study = Study(scenarios: pair, measures: Small.outputs.measures, months: 12, runs: 3, seed: 7)
        let stored = try study.run(threads: 2, store: FakeStore())
        let memory = try study.run()
        #expect(stored.failures.isEmpty)
        for month in [0, 5, 12] {
            let found = try stored.perRun(scenario: 1, jurisdiction: 0, measure: 1, month: month)
            #expect(found == memory.perRun(scenario: 1, jurisdiction: 0, measure: 1, month: month))
        }
    }

    @Test func identityIsWhatRunsDependOn() throws {
        func fingerprint(_ scenario: Scenario) throws -> String {
            let store = KeyStore()
            let trials = Trials(
                scenarios: [scenario], variants: [.init(scenario: 0)], trials: [.init(variant: 0, replication: 0)],
                outputs: Outputs([Small.coin(0.5)], months: [0]))
            _ = try trials.run(store: store)
            return try #require(store.fingerprints.first)
        }
        let base = try fingerprint(pair[0])
        #expect(try fingerprint(Small.scenario("another name")) == base)
        var seen: Set<String> = [base]
        for lever in Lever.allCases {
            let entry = lever.entry
            var other = pair[0]
            other.levers[lever] = other.levers[lever] == entry.range.lowerBound ? 1e-3 : entry.range.lowerBound
            if !entry.choices.isEmpty { other.levers[lever] = other.levers[lever].rounded(.up) }
            guard (try? other.places[0].validate()) != nil else { continue }
            #expect(seen.insert(try fingerprint(other)).inserted, "\(entry.name)")
        }
        #expect(seen.count > 40)
        var switched = pair[0]
        switched.switches = ["usage": false]
        var dated = pair[0]
        dated.timetable = Timetable([.init(months: 3..<5, values: [.taxIncome: 0.2])])
        #expect(seen.insert(try fingerprint(switched)).inserted)
        #expect(seen.insert(try fingerprint(dated)).inserted)
    }

    @Test func settingsTakeThePlaceOfWhatAlwaysHolds() {
        var scenario = Small.scenario("a")
        scenario.timetable = Timetable([
            .init(values: [.stateCapacity: 0.2]), .init(months: 6..<8, values: [.stateCapacity: 0.3]),
        ])
        #expect(scenario[.lever(.stateCapacity)] == 0.2)
        let other = scenario.with([FactorSetting(.lever(.stateCapacity), 0.9)])
        #expect(other[.lever(.stateCapacity)] == 0.9)
        #expect(other.timetable.levers(other.levers, place: 0, month: 0)[.stateCapacity] == 0.9)
        #expect(other.timetable.levers(other.levers, place: 0, month: 7)[.stateCapacity] == 0.3)
    }

    @Test func sharesOfTheBudgetFit() throws {
        let all = Lever.budget.map { FactorSetting(.lever($0), 1) }
        let scenario = Small.scenario("a").with(all)
        #expect(abs(scenario.levers.budgetShares - 1) < 1e-12)
        try scenario.places[0].validate()
        #expect(Set(Lever.budget.map { scenario.levers[$0] }).count == 1)
    }
}

/// A store that remembers what it is asked for.
private final class KeyStore: RunStore {
    private let seen = Mutex<[String]>([])

    var fingerprints: [String] { seen.withLock { $0 } }

    func stored(_ key: RunKey, _ wanted: Recording) -> StoredRun? {
        seen.withLock { $0.append(key.scenario.fingerprint) }
        return nil
    }

    func values(
        of scenario: ScenarioRecord, seed: UInt64, replications: Range<Int>, measure: String, place: Int, month: Int
    ) -> [Double?] { [] }
    func keep(_ key: RunKey, _ run: StoredRun, _ recording: Recording) {}
    func keep(estimates rows: [String], statement: Int, analysis: String) {}
}
