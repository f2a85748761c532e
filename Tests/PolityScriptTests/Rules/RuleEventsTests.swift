import Polity
import PolityLab
import PolityScript
import Testing

/// What rules tell, and where a rule that fails is shown.
struct RuleEventsTests {
    @Test func announcementsHaveTheirValuesAtTheStartOfTheMonth() throws {
        let text = """
            let threshold = 40%
            measure double = 2 * tax.digital_services
            policy p {
              at month 14 {
                set tax.digital_services = 3%
                announce "year {year}, month {month}: {tax.digital_services}, {double}, { threshold } \\"quoted\\""
              }
              from month 15 to month 17 { announce "begins" }
              every 10 months { announce "{tax.digital_services}" }
            }
            scenario s = r with p in e
            """
        let events = try Trial(text, measures: ["double"], months: 24).events()
        #expect(events.allSatisfy { $0.kind == .announcement && $0.jurisdiction == 0 })
        #expect(events.map(\.month) == [10, 14, 15, 20])
        #expect(
            events.map(\.text) == ["0", "year 1, month 14: 0, 0, 0.4 \"quoted\"", "begins", "0.03"])
    }

    @Test func announcementsOfSeveralRunsAreOneLine() {
        let text =
            Trial.start + """
                policy p {
                  at month 3 { announce "now" }
                  every 4 months { announce "again" }
                }
                scenario s = r with p in e
                compare s for 1 year runs 3
                table hhi
                """
        let host = RecordingHost()
        #expect(Session(host: host).run(source: text, name: "test") == .success)
        #expect(host.written.contains("s: \"now\" in 3 of 3 runs, month 3\n"))
        #expect(
            host.written.contains("s: \"again\" in 3 of 3 runs, 6 times, month 4 to month 8, median month 8\n"))
    }

    @Test func announcementsDoNotDisturbMachines() {
        let text =
            Trial.start + """
                policy p { at month 3 { announce "now" } }
                scenario s = r with p in e
                compare s for 1 year runs 1
                table hhi
                """
        let host = RecordingHost(output: .csv)
        #expect(Session(host: host).run(source: text, name: "test") == .success)
        #expect(host.written.split(separator: "\n").count == 2)
        #expect(host.reported == "s, month 3: \"now\"\n")
    }

    @Test func aValueOutsideTheRangeFailsAtItsLineWithScenarioAndMonth() {
        let text =
            Trial.start + """
                policy p {
                  at month 2 { set tax.profit = 10% }
                  at month 7 {
                    set tax.profit = 20%
                    set tax.digital_services = 1 + hhi
                  }
                }
                scenario fine = r in e
                scenario broke = r with p in e
                compare fine, broke for 1 year runs 1
                table hhi
                """
        let host = RecordingHost(output: .csv)
        #expect(Session(host: host).run(source: text, name: "test") == .failure)
        #expect(
            host.reported.hasPrefix(
                "error[E0902]: scenario broke, run 0, month 7: `tax.digital_services` ranges from 0 to 0.5; the rule sets 1."
            ))
        #expect(host.reported.contains(" --> test:8:5\n"))
        #expect(host.reported.contains("8 |     set tax.digital_services = 1 + hhi\n"))
    }

    @Test(arguments: [
        ("when 1 / tax.digital_services > 2 { set tax.profit = 10% }", "month 0", "test:6:3"),
        ("from month 3 { set tax.profit = 1 / tax.digital_services }", "month 3", "test:6:18"),
        (
            "at month 4 { order ban(enterprises where share > mean(share of enterprises where share > 2)) }",
            "month 4", "test:6:16"
        ),
        ("at month 5 { announce \"{nobody}\" }", "month 5", "test:6:25"),
        ("ramp tax.profit from 10% to 1 + hhi between month 6 and month 8", "month 8", "test:6:3"),
        ("each month citizens { set trust_state = 1 / (income - income) }", "month 1", "test:6:25"),
        ("each month citizens where income > nobody { set trust_state = 1 }", "month 1", "test:6:3"),
    ]) func aRuleWithoutAValueFailsAtItsPlace(_ rule: String, _ month: String, _ place: String) {
        let text =
            Trial.start + """
                measure nobody = mean(income of citizens where income < 0)
                policy p {
                  \(rule)
                }
                scenario s = r with p in e
                compare s for 1 year runs 1
                table hhi
                """
        let host = RecordingHost(output: .csv)
        #expect(Session(host: host).run(source: text, name: "test") == .failure)
        #expect(host.reported.contains("error[E0902]: scenario s, run 0, \(month): "), "\(host.reported)")
        #expect(host.reported.contains(" --> \(place)\n"), "\(host.reported)")
    }

    @Test func whatIsSetBelowARuleThatHoldsIsRemarked() throws {
        let text = """
            policy p {
              when hhi > 0 { set core.access = 40% }
              while hhi > 0 { set core.access = 10% }
              while hhi > 0 { set tax.income += 1 points }
              when hhi > 0 for 3 months { set tax.income = 20% }
              from month 4 to month 9 { set tax.profit = 10% }
              every 2 months { set tax.profit += 1 points }
            }
            scenario s = r with p in e
            """
        let events = try Trial(text, measures: ["hhi"], months: 12).events()
        #expect(events.allSatisfy { $0.kind == .remark })
        #expect(events.map(\.month) == [0, 4])
        #expect(
            events.map(\.text) == [
                "the rules in line 5 and line 6 set `core.access` in one month; that in line 6 wins as long as it holds",
                "the rules in line 10 and line 9 set `tax.profit` in one month; that in line 9 wins as long as it holds",
            ])
    }

    @Test func valuesOfAgentsOutOfRangeAreRemarkedOncePerRule() throws {
        let text = """
            attribute free of citizens = 0
            each month citizens where vulnerable { set literacy += 0.5 }
            each month citizens { set free += 100 }
            each 3 months citizens { set literacy = literacy - 1 }
            scenario s = r in e
            """
        let events = try Trial(text, measures: ["hhi"], months: 12).events()
        #expect(events.allSatisfy { $0.kind == .remark })
        #expect(
            Set(events.map(\.text)) == ["`literacy` of some citizens stays at the end of its range"])
        #expect(events.map(\.rule) == [0, 2])
    }

    @Test func remarksStandWithDiagnosticsAndAreSaidOnce() {
        let text =
            Trial.start + """
                policy p { every 1 month { set tax.digital_services += 30 points } }
                scenario s = r with p in e
                compare s for 1 year runs 2
                table hhi
                table price
                """
        let host = RecordingHost()
        #expect(Session(host: host).run(source: text, name: "test") == .success)
        let expected = "note: s: `tax.digital_services` stays at the end of its range in 2 of 2 runs, month 2\n"
        #expect(host.reported == expected)
    }
}
