import Polity
import PolityLab
import Synchronization
import Testing

@Suite struct StudyTests {
    private func study(citizens: Double = 400, runs: Int = 6) throws -> Study {
        var economy = Economy()
        economy[.citizens] = citizens
        var open = Levers()
        open[.dataInteroperability] = 0.8
        return Study(
            scenarios: [
                Scenario(name: "closed", economy: economy), Scenario(name: "open", levers: open, economy: economy),
            ],
            measures: try ["hhi", "gini_income"].map { try #require(Measure.named($0)) }, months: 30, runs: runs,
            seed: 0)
    }

    private func all(_ ensemble: Ensemble) -> [UInt64] {
        var bits: [UInt64] = []
        for scenario in ensemble.study.scenarios.indices {
            for measure in ensemble.study.measures.indices {
                for run in 0..<ensemble.study.runs {
                    bits += ensemble.series(scenario: scenario, measure: measure, run: run).map(\.bitPattern)
                }
            }
        }
        return bits
    }

    @Test(arguments: [2, 3, 16])
    func theNumberOfThreadsChangesNoBit(threads: Int) throws {
        #expect(all(try study().run(threads: threads)) == all(try study().run()))
        // Fewer jobs than threads: one world, parallel inside.
        let big = try study(citizens: 20_000, runs: 1)
        #expect(all(try big.run(threads: threads)) == all(try big.run()))
    }

    @Test func namesAndTheirOrderChangeNoNumber() throws {
        let reference = try study().run(threads: 2)
        var renamed = try study()
        renamed.scenarios[0].name = "technological_socialism"
        renamed.scenarios[1].name = "digital_capitalism"
        #expect(all(try renamed.run(threads: 2)) == all(reference))
        var swapped = try study()
        swapped.scenarios.swapAt(0, 1)
        let permuted = try swapped.run(threads: 2)
        for run in 0..<6 {
            for measure in 0..<2 {
                for scenario in 0..<2 {
                    #expect(
                        permuted.series(scenario: scenario, measure: measure, run: run)
                            .elementsEqual(reference.series(scenario: 1 - scenario, measure: measure, run: run)))
                }
            }
        }
    }

    @Test func scenariosShareTheirLuck() throws {
        var twins = try study()
        twins.scenarios[1].levers = Levers()
        let ensemble = try twins.run(threads: 2)
        let (a, b) = (0, 1)
        for month in [0, 12, 30] {
            let difference = Estimate(
                differenceOf: ensemble.values(scenario: b, measure: 0, month: month),
                minus: ensemble.values(scenario: a, measure: 0, month: month))
            #expect(difference.mean == 0 && difference.low == 0 && difference.high == 0)
        }
        // Different institutions still start from the same worlds, and replications differ.
        let compared = try study().run()
        #expect(
            compared.values(scenario: 0, measure: 0, month: 0) == compared.values(scenario: 1, measure: 0, month: 0))
        #expect(Set(compared.values(scenario: 0, measure: 0, month: 30)).count == 6)
    }

    @Test func aFailureNamesScenarioAndRun() throws {
        var broken = try study()
        broken.scenarios[1].economy[.citizens] = 0
        do {
            _ = try broken.run(threads: 2)
            Issue.record("an economy without citizens ran")
        } catch {
            guard case .failed(let failure) = error, case .model(.setting(let setting)) = failure.cause else {
                Issue.record("\(error)")
                return
            }
            #expect(failure.scenario == "open" && failure.run == 0 && failure.month == 0)
            #expect(setting.entry.name == "citizens")
            #expect(error.description.contains("open") && error.description.contains("citizens"))
        }
    }

    @Test func aCancelledStudyStopsAndProgressCounts() throws {
        #expect(throws: StudyError.cancelled) { try study().run(threads: 2, watch: Watch(isCancelled: { true })) }
        let seen = Mutex<[Int]>([])
        _ = try study().run(
            threads: 2,
            watch: Watch(progress: { done, total in
                #expect(total == 12)
                seen.withLock { $0.append(done) }
            }))
        #expect(seen.withLock { $0.sorted() } == Array(1...12))
    }
}
