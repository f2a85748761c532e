import Polity
import PolityLab
import PolityScript
import Testing

/// When rules act: month m of a lever is what holds in the month that begins when m months have elapsed.
struct TimingTests {
    private func months(_ values: [Double], _ isIncluded: (Double) -> Bool) -> [Int] {
        values.indices.filter { isIncluded(values[$0]) }
    }

    @Test func atActsOnceWhenThatManyMonthsHaveElapsed() throws {
        let found = try Trial.lever("at year 1 { set tax.digital_services = 3% }")
        #expect(months(found) { $0 == 0 } == Array(0..<12))
        #expect(months(found) { $0 == 0.03 } == Array(12..<24))
    }

    @Test func aRuleOfMonthNoughtHoldsInTheInitialState() throws {
        let text = "policy p { at month 0 { set tax.digital_services = 3% } }\nscenario s = r with p in e\n"
        let series = try Trial(text + "measure level = tax.digital_services", measures: ["level"], months: 3)
            .series("level")
        #expect(series == [0.03, 0.03, 0.03, 0.03])
    }

    @Test func fromToCoversTheFirstMonthAndNotTheLast() throws {
        let found = try Trial.lever("from month 6 to month 10 { set tax.digital_services = 3% }")
        #expect(months(found) { $0 == 0.03 } == [6, 7, 8, 9])
        #expect(months(found) { $0 == 0 } == Array(0..<6) + Array(10..<24))
    }

    @Test func fromYear6ToYear10CoversMonths72To119() throws {
        let found = try Trial.lever("from year 6 to year 10 { set tax.digital_services = 3% }", months: 130)
        #expect(months(found) { $0 == 0.03 } == Array(72...119))
    }

    @Test func fromWithoutAnEndHoldsToTheEnd() throws {
        let found = try Trial.lever("from month 20 { set tax.digital_services = 3% }")
        #expect(months(found) { $0 == 0.03 } == Array(20..<24))
    }

    @Test func everyActsFirstAfterOnePeriod() throws {
        let found = try Trial.lever("every 5 months { set tax.digital_services += 1 point }")
        let expected = (0..<24).map { Double($0 / 5) / 100 }
        #expect(rounded(found) == rounded(expected))
    }

    @Test func everyTwoYearsFirstActsAfterTwoYears() throws {
        let found = try Trial.lever("every 2 years { set tax.digital_services += 1 point }", months: 50)
        #expect(rounded(found) == (0..<50).map { $0 < 24 ? 0 : $0 < 48 ? 0.01 : 0.02 })
    }

    @Test func rampsAreStraightAndHitBothEnds() throws {
        let found = try Trial.lever("ramp tax.digital_services from 10% to 40% between month 3 and month 9")
        #expect(found[2] == 0 && found[3] == 0.1 && found[9] == 0.4 && found[23] == 0.4)
        let steps = zip(found[3...9], found[4...9]).map { $1 - $0 }
        #expect(rounded(steps) == Array(repeating: 0.05, count: 6))
    }

    @Test func aRampDownwardsEndsExactly() throws {
        let rules = """
            at month 0 { set tax.digital_services = 30% }
            ramp tax.digital_services from 30% to 0% between month 1 and month 8
            """
        let found = try Trial.lever(rules)
        #expect(found[0] == 0.3 && found[1] == 0.3 && found[8] == 0 && found[23] == 0)
        #expect(zip(found, found.dropFirst()).allSatisfy { $1 <= $0 })
    }

    @Test func endsOfARampAreReadWhenItBegins() throws {
        let rules = """
            at month 2 { set tax.digital_services = 10% }
            ramp tax.digital_services from tax.digital_services to 2 * tax.digital_services between month 5 and month 9
            """
        let found = try Trial.lever(rules)
        #expect(rounded(Array(found[4...10])) == [0.1, 0.1, 0.125, 0.15, 0.175, 0.2, 0.2])
    }

    @Test func whileHoldsAsLongAsItsConditionAndIsUndone() throws {
        let rules = """
            from month 4 to month 9 { set tax.profit = 50% }
            while tax.profit > 40% { set tax.digital_services = 3% }
            """
        // The condition is read before any rule of the month acts, hence a month after the other rule.
        #expect(months(try Trial.lever(rules)) { $0 == 0.03 } == [5, 6, 7, 8, 9])
    }

    @Test func whileCanHoldAgain() throws {
        let rules = """
            from month 4 to month 6 { set tax.profit = 50% }
            from month 10 to month 11 { set tax.profit = 50% }
            while tax.profit > 40% { set tax.digital_services = 3% }
            """
        #expect(months(try Trial.lever(rules)) { $0 == 0.03 } == [5, 6, 11])
    }

    @Test func whenActsOnceOnTheEdgeAndStays() throws {
        let rules = """
            from month 4 to month 6 { set tax.profit = 50% }
            from month 10 to month 12 { set tax.profit = 50% }
            when tax.profit > 40% { set tax.digital_services += 3 points }
            """
        #expect(try Trial.lever(rules) == (0..<24).map { $0 < 5 ? 0 : 0.03 })
    }

    @Test func whenWaitsForASpellWithoutABreak() throws {
        let rules = """
            from month 2 to month 5 { set tax.profit = 50% }
            from month 10 to month 16 { set tax.profit = 50% }
            when tax.profit > 40% for 4 months { set tax.digital_services = 3% }
            """
        // Seen true at months 3 to 5, which is too short, and at 11 to 16: four months after 11 is 15.
        #expect(months(try Trial.lever(rules)) { $0 == 0.03 } == Array(15..<24))
    }

    @Test func nowIsTheTimeElapsed() throws {
        let found = try Trial.lever("while now >= month 7 and now < month 9 { set tax.digital_services = 3% }")
        #expect(months(found) { $0 == 0.03 } == [7, 8])
    }

    @Test func datesAreMonthsOfTheCalendar() throws {
        let rules = """
            at 2026-03-01 { set tax.digital_services = 1% }
            at 2026-05-15 { set tax.digital_services = 2% }
            from 2026-09-01 to 2026-11-02 { set tax.digital_services = 3% }
            ramp tax.profit from 20% to 30% between 2027-01-01 and 2027-03-01
            """
        // A month counts by its first day: 15 May is June, and 2 November is December.
        let expected = [0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 2].map { $0 / 100.0 }
        #expect(Array(try Trial.lever(rules).prefix(12)) == expected)
        #expect(rounded(Array(try Trial.lever(rules, "tax.profit")[11...15])) == [0.2, 0.2, 0.25, 0.3, 0.3])
    }

    @Test func aDateNeedsACalendarEvenWhereOnlyARuleHasOne() {
        let text = """
            regime r { }
            policy p { at 2026-03-01 { set tax.income = 1% } }
            scenario s = r with p
            """
        #expect(codes(text) == ["E0503"])
    }

    @Test func rulesActWhileTheirPolicyIsInForceOnly() throws {
        let window = "from 2026-04-01 to 2026-09-01\n"
        let found = try Trial.lever(window + "every 1 month { set tax.digital_services += 1 point }")
        #expect(rounded(found) == (0..<24).map { Double(min(max($0 - 2, 0), 5)) / 100 })
        let held = try Trial.lever(window + "from month 0 { set tax.digital_services = 3% }")
        #expect(months(held) { $0 == 0.03 } == [3, 4, 5, 6, 7])
        let early = try Trial.lever(window + "at month 2 { set tax.digital_services = 3% }")
        #expect(early.allSatisfy { $0 == 0 })
        let lasting = try Trial.lever(window + "at month 4 { set tax.digital_services = 3% }")
        #expect(months(lasting) { $0 == 0.03 } == Array(4..<24))
    }
}
