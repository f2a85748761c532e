import Polity
import PolityLab
import Synchronization
import Testing

@Suite struct TimetableTests {
    private func study(_ scenarios: [Scenario], months: Int = 24, runs: Int = 2) throws -> Study {
        Study(
            scenarios: scenarios, measures: try ["gini_income", "hhi"].map { try #require(Measure.named($0)) },
            months: months, runs: runs)
    }

    private func scenario(_ name: String, _ overlays: [Timetable.Overlay] = [], tax: Double? = nil) -> Scenario {
        var economy = Economy()
        economy[.citizens] = 200
        var scenario = Scenario(name: name, economy: economy)
        if let tax { scenario.levers[.taxIncome] = tax }
        scenario.timetable = Timetable(overlays)
        return scenario
    }

    @Test func laterOverlaysLieOnTopAndUncoverWhatIsBelow() {
        let timetable = Timetable([
            Timetable.Overlay(months: 2..<8, values: [.taxIncome: 0.3]),
            Timetable.Overlay(months: 4..<6, values: [.taxIncome: 0.5, .taxProfit: 0.4]),
            Timetable.Overlay(place: 1, values: [.taxIncome: 0.9]),
        ])
        let levers = (0..<10).map { timetable.levers(Levers(), place: 0, month: $0) }
        #expect(levers.map { $0[.taxIncome] } == [0.2, 0.2, 0.3, 0.3, 0.5, 0.5, 0.3, 0.3, 0.2, 0.2])
        #expect(levers.map { $0[.taxProfit] } == [0.2, 0.2, 0.2, 0.2, 0.4, 0.4, 0.2, 0.2, 0.2, 0.2])
        #expect(timetable.levers(Levers(), place: 1, month: 0)[.taxIncome] == 0.9)
    }

    @Test func anOverlayFromTheStartIsTheRegimeItSpells() throws {
        let overlay = Timetable.Overlay(values: [.taxIncome: 0.6])
        let ensemble = try study([scenario("a", [overlay]), scenario("b", tax: 0.6)]).run()
        for run in 0..<2 {
            #expect(
                ensemble.series(scenario: 0, measure: 0, run: run)
                    .elementsEqual(ensemble.series(scenario: 1, measure: 0, run: run)))
        }
    }

    @Test func anOverlayActsInTheMonthThatBeginsThen() throws {
        let overlay = Timetable.Overlay(months: 5..<9, values: [.taxIncome: 0.6])
        let ensemble = try study([scenario("a"), scenario("b", [overlay])]).run()
        let without = ensemble.series(scenario: 0, measure: 0, run: 0)
        let with = ensemble.series(scenario: 1, measure: 0, run: 0)
        let differs = zip(without, with).map { abs($0 - $1) > 1e-3 }
        #expect(differs.prefix(6).allSatisfy { !$0 })
        #expect(differs[6...9].allSatisfy { $0 })
    }

    @Test func everyJurisdictionHasItsSeries() throws {
        let places = ["north", "south"].map { name in
            var economy = Economy()
            economy[.citizens] = name == "north" ? 200 : 120
            return Place(name: name, economy: economy)
        }
        let both = Scenario(
            name: "both", places: places,
            timetable: Timetable([Timetable.Overlay(place: 1, values: [.taxIncome: 0.6])]))
        let ensemble = try study([both, scenario("alone")]).run(threads: 2)
        let north = ensemble.series(scenario: 0, jurisdiction: 0, measure: 0, run: 1)
        let south = ensemble.series(scenario: 0, jurisdiction: 1, measure: 0, run: 1)
        #expect(north.count == 25 && south.count == 25 && !north.elementsEqual(south))
        #expect(ensemble.values(scenario: 0, jurisdiction: 1, measure: 0, month: 3)[1] == Array(south)[3])
        #expect(ensemble.series(scenario: 1, measure: 1, run: 1).count == 25)
    }

    @Test func switchesReachTheModel() throws {
        var off = scenario("off")
        off.switches = ["usage": false]
        let ensemble = try study([scenario("on"), off]).run()
        #expect(Set(ensemble.series(scenario: 1, measure: 1, run: 0).dropFirst()).count == 1)
        #expect(Set(ensemble.series(scenario: 0, measure: 1, run: 0)).count > 2)
        // A schedule of one's own loses what a scenario switches off.
        var own = try study([off])
        own.schedule = .standard
        #expect(
            try own.run().series(scenario: 0, measure: 1, run: 0)
                .elementsEqual(ensemble.series(scenario: 1, measure: 1, run: 0)))
    }

    @Test func aFailureSaysWhenAndKeepsWhatIsDone() throws {
        let overlay = Timetable.Overlay(months: 7..<9, values: [.budgetHealth: 0.9])
        let study = try study([scenario("fine"), scenario("broke", [overlay])], months: 12, runs: 3)
        do {
            _ = try study.run()
            Issue.record("a budget of more than all revenue was spent")
        } catch {
            guard case .failed(let failure) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(failure.scenario == "broke" && failure.run == 0 && failure.month == 8)
            #expect(failure.description.hasPrefix("scenario broke, run 0, month 8: "))
            let finished = try #require(failure.finished)
            #expect(!finished.isComplete)
            #expect(finished.runs(of: 0) == [0] && finished.runs(of: 1).isEmpty)
            #expect(finished.values(scenario: 0, measure: 1, month: 12).count == 1)
            #expect(finished.series(scenario: 1, measure: 1, run: 0).isEmpty)
        }
    }
}
