import Polity
import PolityLab
import PolityScript
import Testing

/// Orders act in the month that begins when their rule's time has come, on whom they name at its start.
struct OrderRunTests {
    private static let measures = """

        measure number = count(enterprises)
        measure designated = count(enterprises where is_designated)
        measure large = count(enterprises where share > 15%)
        measure biggest = max(share of enterprises)
        """

    private func trial(_ rules: String, months: Int = 8, runs: Int = 3) throws -> Trial {
        try Trial(
            "policy p {\n\(rules)\n}\nscenario s = r with p in e\nscenario t = r in e" + Self.measures,
            scenarios: ["s", "t"], measures: ["number", "designated", "large", "biggest", "hhi"], months: months,
            runs: runs)
    }

    /// The first month at whose end a measure is another one with the policy than without; `nil` if there is none.
    private func difference(_ trial: Trial, _ measure: String, run: Int) throws -> Int? {
        let pair = zip(
            try trial.series(measure, scenario: 0, run: run), try trial.series(measure, scenario: 1, run: run))
        return pair.enumerated().first { $0.element.0 != $0.element.1 }?.offset
    }

    @Test func aBreakUpOfTheLargestMakesOneEnterpriseMore() throws {
        let trial = try trial("at month 5 { order break_up(largest) }")
        for run in 0..<3 {
            let with = try trial.series("number", run: run)
            let without = try trial.series("number", scenario: 1, run: run)
            #expect(Array(with[...5]) == Array(without[...5]))
            #expect(with[6] == without[6] + 1)
            #expect(try difference(trial, "biggest", run: run) == 6)
            #expect(try trial.series("biggest", run: run)[6] < trial.series("biggest", scenario: 1, run: run)[6])
        }
        #expect(trial.events().isEmpty)
    }

    @Test func orderedEnterprisesAreThoseOfTheMonthsStart() throws {
        let trial = try trial("at month 5 { order designate(enterprises where share > 15%) }")
        for run in 0..<3 {
            let large = try trial.series("large", run: run)[5]
            let found = try trial.series("designated", run: run)
            #expect(Array(found[...5]) == [0, 0, 0, 0, 0, 0])
            #expect(found[6] == large && found[8] == large)
        }
    }

    @Test func aBanClosesTheMarketToOneEnterprise() throws {
        let trial = try trial("at month 5 { order ban(smallest) }")
        for run in 0..<3 {
            #expect(try difference(trial, "number", run: run) == 6)
            #expect(try trial.series("number", run: run)[6] == trial.series("number", scenario: 1, run: run)[6] - 1)
        }
    }

    @Test func nobodyToOrderIsRemarkedAndChangesNothing() throws {
        let trial = try trial("at month 5 { order break_up(enterprises where share > 2) }")
        for measure in trial.measures {
            for run in 0..<3 { #expect(try difference(trial, measure, run: run) == nil) }
        }
        #expect(trial.events().map(\.month) == [5])
        #expect(trial.events().first?.kind == .remark)
        #expect(trial.events().first?.text == "`order break_up` found no enterprise")
    }

    @Test func aSecondOrderOfOneKindHasNoEffectAndSaysSo() throws {
        let trial = try trial(
            "at month 3 { order merger_review(largest) }\nat month 4 { order merger_review(enterprises) }\n"
                + "at month 5 { order merger_review(enterprises) }")
        #expect(trial.events().map(\.month) == [5])
        #expect(trial.events().first?.text == "`order merger_review` had no effect")
    }

    @Test func ordersOnApplicationsReachTheirDecisions() throws {
        let text = """
            policy no { every 1 month { order ban(applications) } }
            policy tried { every 1 month { order sandbox(applications) } }
            scenario s = r with no in e
            scenario t = r in e
            scenario u = r with tried in e
            """
        let trial = try Trial(text, scenarios: ["s", "t", "u"], measures: ["banned"], months: 48, runs: 4)
        func mean(_ scenario: Int) throws -> Double {
            try (0..<4).reduce(0) { $0 + (try trial.series("banned", scenario: scenario, run: $1)[48]) } / 4
        }
        // All but what was decided before the first order is banned.
        #expect(try mean(0) > 0.9)
        #expect(try mean(1) < 0.3)
        #expect(try mean(2) < 0.3)
        let differs = try (0..<4).contains {
            try trial.series("banned", scenario: 1, run: $0) != trial.series("banned", scenario: 2, run: $0)
        }
        #expect(differs)
    }

    @Test func anOrderOfOneJurisdictionLeavesTheOtherAlone() throws {
        let text = """
            economy f { citizens = 40 }
            policy p { at month 3 { order designate(enterprises) } }
            scenario s = r with p in e, r in f
            measure designated = count(enterprises where is_designated)
            """
        let trial = try Trial(text, measures: ["designated"], months: 5)
        #expect(try trial.series("designated").map { $0 > 0 } == [false, false, false, false, true, true])
        #expect(try trial.series("designated", jurisdiction: 1).allSatisfy { $0 == 0 })
    }
}
