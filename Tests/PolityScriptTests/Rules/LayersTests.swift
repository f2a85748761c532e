import Polity
import PolityLab
import PolityScript
import Testing

/// What rules that hold at one time make of a lever, and what is left when one of them ends.
struct LayersTests {
    @Test func theEndOfARuleRemovesItsOwnLayerOnly() throws {
        let rules = """
            from month 2 to month 12 { set tax.digital_services = 10% }
            from month 4 to month 8 { set tax.digital_services = 20% }
            from month 6 to month 10 { set tax.digital_services += 5 points }
            """
        let expected: [Double] = [0, 0, 10, 10, 20, 20, 25, 25, 15, 15, 10, 10, 0, 0]
        #expect(rounded(Array(try Trial.lever(rules).prefix(14))) == expected.map { $0 / 100 })
    }

    @Test func theLaterLineLiesOnTopWheneverItBegan() throws {
        let rules = """
            from month 6 to month 10 { set tax.digital_services = 30% }
            from month 2 to month 8 { set tax.digital_services = 10% }
            """
        let expected: [Double] = [0, 0, 10, 10, 10, 10, 10, 10, 30, 30, 0, 0]
        #expect(Array(try Trial.lever(rules).prefix(12)) == expected.map { $0 / 100 })
    }

    @Test func aPermanentChangeUnderALayerShowsWhenTheLayerEnds() throws {
        let rules = """
            from month 2 to month 6 { set tax.digital_services = 10% }
            at month 4 { set tax.digital_services = 3% }
            """
        #expect(Array(try Trial.lever(rules).prefix(8)) == [0, 0, 0.1, 0.1, 0.1, 0.1, 0.03, 0.03])
    }

    @Test func aStepOnTopAddsToWhatIsBelowAsItChanges() throws {
        let rules = """
            from month 2 to month 8 { set tax.digital_services += 5 points }
            at month 4 { set tax.digital_services = 3% }
            """
        let expected: [Double] = [0, 0, 5, 5, 8, 8, 8, 8, 3, 3]
        #expect(rounded(Array(try Trial.lever(rules).prefix(10))) == expected.map { $0 / 100 })
    }

    @Test func theValueOfALayerIsFrozenWhenItBegins() throws {
        let rules = """
            every 1 month { set tax.profit += 1 point }
            from month 4 to month 8 { set tax.digital_services = tax.profit }
            """
        // At the start of month 4, before that month's rules act, profits are taxed at 23 %.
        #expect(rounded(Array(try Trial.lever(rules)[3...8])) == [0, 0.23, 0.23, 0.23, 0.23, 0])
    }

    @Test func pointsAndFactorsAreWhatTheySay() throws {
        let rules = """
            at month 1 { set tax.digital_services = 10% }
            at month 2 { set tax.digital_services += 2 points }
            at month 3 { set tax.digital_services -= 4 points }
            at month 4 { set tax.digital_services *= 1.5 }
            at month 5 { set tax.digital_services *= 50% }
            """
        #expect(rounded(Array(try Trial.lever(rules).prefix(7))) == [0, 0.1, 0.12, 0.08, 0.12, 0.06, 0.06])
    }

    @Test func stepsStopAtTheEndsOfTheRangeWithARemark() throws {
        let text = """
            policy p {
              every 1 month { set tax.digital_services += 20 points }
              at month 9 { set tax.profit -= 50 points }
            }
            scenario s = r with p in e
            measure level = tax.digital_services
            measure profit_tax = tax.profit
            """
        let trial = try Trial(text, measures: ["level", "profit_tax"], months: 12)
        #expect(rounded(Array(try trial.series("level").dropFirst().prefix(5))) == [0, 0.2, 0.4, 0.5, 0.5])
        #expect(try trial.series("profit_tax")[10] == 0)
        let remarks = trial.events().filter { $0.kind == .remark }
        // Each rule says so once.
        #expect(remarks.map(\.month) == [3, 9])
        #expect(remarks.map(\.text).allSatisfy { $0.contains("stays at the end of its range") })
    }

    @Test func conditionsOfAMonthDoNotSeeItsOwnRules() throws {
        let rules = """
            at month 3 { set tax.profit = 60% }
            at month 3 { set tax.digital_services = tax.profit / 2 }
            """
        #expect(Array(try Trial.lever(rules)[2...4]) == [0, 0.1, 0.1])
    }

    @Test func ofTwoRulesOfAMonthTheLaterWinsAndSaysSo() throws {
        let text = """
            policy p {
              at month 3 { set tax.digital_services = 1% }
              at month 3 { set tax.digital_services = 2% }
              at month 5 { set tax.profit += 1 point }
              at month 5 { set tax.profit += 2 points }
              from month 7 to month 9 { set tax.income = 30% }
              from month 8 to month 9 { set tax.income = 40% }
            }
            scenario s = r with p in e
            measure level = tax.digital_services
            measure profit_tax = tax.profit
            measure income_tax = tax.income
            """
        let trial = try Trial(text, measures: ["level", "profit_tax", "income_tax"], months: 12)
        #expect(try trial.series("level")[4] == 0.02)
        #expect(rounded(try trial.series("profit_tax"))[6] == 0.23)
        #expect(Array(try trial.series("income_tax")[7...10]) == [0.2, 0.3, 0.4, 0.2])
        // Steps add up, so that there is nothing to remark.
        #expect(trial.events().map(\.month) == [3, 8])
        #expect(
            trial.events().map(\.text) == [
                "the rules in line 5 and line 6 set `tax.digital_services` in one month; that in line 6 wins",
                "the rules in line 9 and line 10 set `tax.income` in one month; that in line 10 wins",
            ])
    }

    @Test func laterPoliciesOfAScenarioLieOnTop() throws {
        let text = """
            policy p { from month 2 to month 6 { set tax.digital_services = 10% } }
            policy q { from month 4 to month 8 { set tax.digital_services = 20% } }
            policy law { legal { set tax.digital_services = 30% } }
            scenario s = r with p, q in e
            scenario t = r with q, p in e
            scenario u = r with p, law in e
            scenario v = r with law, p in e
            measure level = tax.digital_services
            """
        let trial = try Trial(text, scenarios: ["s", "t", "u", "v"], measures: ["level"], months: 9)
        let percents = try (0..<4).map { scenario in
            try trial.series("level", scenario: scenario).dropFirst().map { ($0 * 100).rounded() }
        }
        #expect(percents[0] == [0, 0, 10, 10, 20, 20, 20, 20, 0])
        #expect(percents[1] == [0, 0, 10, 10, 10, 10, 20, 20, 0])
        #expect(percents[2] == Array(repeating: 30, count: 9))
        #expect(percents[3] == [30, 30, 10, 10, 10, 10, 30, 30, 30])
        let told = trial.events(scenario: 1).map(\.text)
        #expect(told.count == 1 && told[0].hasSuffix("that in line 4 wins"), "\(told)")
    }

    @Test func jurisdictionsKeepApart() throws {
        let text = """
            economy f { citizens = 40 }
            policy p { at month 2 { set tax.digital_services = 10% } }
            policy q { from month 4 to month 6 { set tax.digital_services = 20% } }
            scenario s = r with p in e, r with q in f
            measure level = tax.digital_services
            """
        let trial = try Trial(text, measures: ["level"], months: 8)
        #expect(Array(try trial.series("level").dropFirst()) == [0, 0, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1])
        #expect(Array(try trial.series("level", jurisdiction: 1).dropFirst()) == [0, 0, 0, 0, 0.2, 0.2, 0, 0])
    }
}
