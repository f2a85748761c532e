import Polity
import PolityLab
import Testing

struct SweepTests {
    private let points: [[FactorSetting]] = [
        [], Small.open(0.8),
        [FactorSetting(.lever(.commonsSteward), 2), FactorSetting(.parameter(.networkEffect), 0.3)],
    ]
    private let scenarios = [Small.scenario("a"), Small.scenario("b", [FactorSetting(.lever(.taxIncome), 0.4)])]

    /// Every cell has the bits of runs of the scenario itself.
    @Test(arguments: [1, 2]) func cellsAreDirectRuns(threads: Int) throws {
        let sweep = Sweep(scenarios, points: points, outputs: Small.outputs, runs: 3)
        let cells = try sweep.run(Laboratory(seed: 6, threads: threads))
        #expect(cells.map(\.point) == [0, 0, 1, 1, 2, 2] && cells.map(\.scenario) == [0, 1, 0, 1, 0, 1])
        for cell in cells {
            let scenario = scenarios[cell.scenario].with(points[cell.point])
            let study = try Study(
                scenarios: [scenario], measures: Small.outputs.measures, months: 12, runs: 3, seed: 6
            ).run()
            for measure in 0...1 {
                for month in [6, 12] {
                    let place = try #require(Small.outputs.place(measure: measure, month: month))
                    let found = cell.values.map { $0?[place].bitPattern }
                    let direct = study.values(scenario: 0, measure: measure, month: month)
                    #expect(found == direct.map(\.bitPattern))
                    #expect(cell.estimate(place) == Estimate(meanOf: direct))
                }
            }
        }
    }

    @Test func aFailedRunHasNoValueAndLeavesTheOthers() throws {
        var broke = Small.scenario("broke")
        broke.timetable = Timetable([.init(months: 7..<9, values: [.budgetHealth: 0.99, .budgetEducation: 0.5])])
        let sweep = Sweep([scenarios[0], broke], points: [[], Small.open(0.8)], outputs: Small.outputs, runs: 2)
        #expect(throws: StudyError.self) { try sweep.run(Laboratory(seed: 6)) }
        let cells = try sweep.run(Laboratory(seed: 6, threads: 2, store: FakeStore()))
        for cell in cells { #expect(cell.values.map { $0 == nil } == [cell.scenario == 1, cell.scenario == 1]) }
        #expect(cells[1].estimate(0).runs == 0 && cells[1].estimate(0).mean.isNaN)
        let sound = try Sweep([scenarios[0]], points: [[], Small.open(0.8)], outputs: Small.outputs, runs: 2)
            .run(Laboratory(seed: 6))
        #expect(Known.bits(cells[2].values) == Known.bits(sound[1].values))
    }

    @Test func aStoreServesAllAnalyses() throws {
        let store = FakeStore()
        let lab = Laboratory(seed: 6, threads: 2, store: store)
        let sweep = Sweep(scenarios, points: [[]], outputs: Small.outputs, runs: 2)
        let cells = try sweep.run(lab)
        #expect(store.kept == 4)
        // The same runs by another name, as variants of another scenario, and in another order.
        let named = scenarios.reversed().map { scenario in
            var scenario = scenario
            scenario.name += "'"
            return scenario
        }
        let again = try Sweep(named, points: [[]], outputs: Small.outputs, runs: 2).run(lab)
        #expect(store.kept == 4)
        #expect(Known.bits(again[1].values) == Known.bits(cells[0].values))
        // Another seed is other luck.
        var other = lab
        other.seed = 7
        _ = try sweep.run(other)
        #expect(store.kept == 8)
    }

    @Test func whoeverStopsGetsNothing() {
        let sweep = Sweep(scenarios, points: points, outputs: Small.outputs, runs: 3)
        for patience in [0, 1, 30, 100] {
            let asked = Tally()
            let watch = Watch(isCancelled: { asked.next() > Double(patience) })
            #expect(throws: StudyError.cancelled) { try sweep.run(Laboratory(watch: watch)) }
        }
    }

    @Test func progressCountsEveryRunOnce() throws {
        let last = Tally()
        let watch = Watch(progress: { done, of in
            #expect(of == 18 && (1...18).contains(done))
            _ = last.next()
        })
        _ = try Sweep(scenarios, points: points, outputs: Small.outputs, runs: 3)
            .run(Laboratory(threads: 2, watch: watch))
        #expect(last.value == 18)
    }

    // MARK: Memory

    @Test func whatIsRememberedIsNotSimulatedAgain() throws {
        let calls = Tally()
        let outputs = Outputs([Measure(Known.luck.entry) { _, _ in calls.next() }], months: [0], keys: ["calls"])
        let scenario = Known.scenario()
        let memory = RunMemory(limit: 2)
        let lab = Laboratory(memory: memory)
        func values(_ runs: Int, _ outputs: Outputs, seed: UInt64 = 1) throws -> [Double?] {
            var lab = lab
            lab.seed = seed
            return try Sweep([scenario], points: [[]], outputs: outputs, runs: runs).run(lab)[0].values.map { $0?[0] }
        }
        #expect(try values(2, outputs) == [1, 2])
        #expect(try values(2, outputs) == [1, 2] && calls.value == 2)
        // Beyond its limit it keeps nothing more, and still gives what it has.
        #expect(try values(3, outputs) == [1, 2, 3])
        #expect(try values(3, outputs) == [1, 2, 4])
        // Other luck and other measures are other runs.
        #expect(try values(1, outputs, seed: 2) == [5])
        let more = Outputs(outputs.measures + outputs.measures, months: [0], keys: ["calls", "again"])
        #expect(try values(1, more) == [6])
    }

    @Test func failuresAreRemembered() throws {
        var broke = Small.scenario("broke")
        broke.timetable = Timetable([.init(months: 7..<9, values: [.budgetHealth: 0.99, .budgetEducation: 0.5])])
        let store = FakeStore()
        let lab = Laboratory(store: store, memory: RunMemory(limit: 1_000))
        let sweep = Sweep([broke], points: [[]], outputs: Small.outputs, runs: 2)
        #expect(try sweep.run(lab)[0].values == [nil, nil] && store.kept == 2)
        #expect(try sweep.run(Laboratory(memory: lab.memory))[0].values == [nil, nil])
    }
}
