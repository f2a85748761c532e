import Polity
import PolityLab
import PolityScript
import Testing

struct PolicyTests {
    private static let start = """
        economy e { starts = 2026-01-01
          citizens = 60 }
        regime r { }
        policy old { from 2018-05-25 legal { set tax.income = 30% } enforcement { set tax.profit = 10% } }
        policy new { from 2026-07-01 to 2027-01-01 legal { set tax.income = 50% } }
        variant poor { state.capacity = 10% }

        """

    private func scenario(_ text: String) throws -> Scenario {
        let found = Checker.check(Parser.parse(Source(Self.start + text, name: "test")))
        #expect(found.diagnostics.isEmpty, "\(found.diagnostics)")
        return try #require(found.program?.definitions.scenario("s"))
    }

    private func levers(_ scenario: Scenario, _ month: Int, _ lever: Lever) -> Double {
        scenario.timetable.levers(scenario.levers, place: 0, month: month)[lever]
    }

    @Test func policiesHoldFromTheirDateAndAreUndone() throws {
        let scenario = try scenario("scenario s = r with old, new, poor in e")
        #expect([0, 5, 6, 11, 12].map { levers(scenario, $0, .taxIncome) } == [0.3, 0.3, 0.5, 0.5, 0.3])
        #expect(levers(scenario, 0, .taxProfit) == 0.1)
        #expect(levers(scenario, 0, .stateCapacity) == 0.1)
    }

    @Test func laterPoliciesOfTheListWin() throws {
        let scenario = try scenario("scenario s = r with new, old in e")
        #expect([0, 6, 12].map { levers(scenario, $0, .taxIncome) } == [0.3, 0.3, 0.3])
    }

    @Test func switchesAndPlacesReachTheScenario() throws {
        let scenario = try scenario(
            """
            economy f { mechanism usage = off
              citizens = 90 }
            scenario s = r with old in e,
              r with new, poor in f
            """)
        #expect(scenario.places.map(\.name) == ["e", "f"])
        #expect(scenario.places.map { $0.economy[.citizens] } == [60, 90])
        #expect(scenario.switches == ["usage": false])
        #expect(scenario.timetable.overlays.map(\.place) == [0, 1, 1])
        // One calendar serves the whole scenario.
        #expect(scenario.timetable.overlays[1].months == 6..<12)
    }

    @Test func rowsOfSeveralJurisdictionsNameThem() {
        let text =
            Self.start + """
                economy f { citizens = 50 }
                scenario one = r in e
                scenario two = r in e, r with poor in f
                compare one, two for 1 month runs 2
                table hhi
                """
        let json = RecordingHost(output: .json)
        #expect(Session(host: json).run(source: text, name: "test") == .success)
        let rows = json.written.split(separator: "\n").dropFirst().dropLast()
        #expect(rows.map { $0.contains("\"jurisdiction\":\"e\"") } == [false, true, false, true])
        #expect(rows.map { $0.contains("\"jurisdiction\":\"f\"") } == [false, false, true, false])
        let csv = RecordingHost(output: .csv)
        #expect(Session(host: csv).run(source: text, name: "test") == .success)
        #expect(csv.written.hasPrefix("scenario,jurisdiction,measure,month,estimate,low,high,runs\none,,hhi,1,"))
        #expect(csv.written.contains("\ntwo,f,hhi,1,"))
        #expect(csv.written.contains("\ntwo - one,e,hhi,1,"))
        let table = RecordingHost()
        #expect(Session(host: table).run(source: text + "\nplot hhi", name: "test") == .success)
        #expect(table.written.contains("jurisdiction"))
        #expect(table.written.contains("two, f"))
    }

    @Test func reservationsAreSaidOnceAndOnlyWhenApplied() {
        let text =
            Self.start + """
                policy idea { status proposed confidence low legal { set tax.income = 1% } }
                policy far { from 2090-01-01 legal { set tax.income = 1% } }
                scenario s = r with idea, far, old in e
                scenario t = r with idea in e
                scenario u = r with new, poor in e
                compare s, t, u for 7 months runs 1
                table hhi
                """
        let host = RecordingHost(output: .csv)
        #expect(Session(host: host).run(source: text, name: "test") == .success)
        #expect(
            host.reported == """
                note: policy `idea` is a proposal and rests on values of low confidence
                note: policy `far` comes into force after the end of the simulation

                """)
        #expect(!host.written.contains("note"))
    }

    @Test func aFailureWhileRunningKeepsEarlierResults() {
        let text =
            Self.start + """
                policy spend { from 2026-06-01 legal { set budget.health = 90% } }
                scenario fine = r in e
                scenario broke = r with spend in e
                compare fine for 1 month runs 1
                table hhi
                compare broke for 1 year runs 1
                table hhi
                """
        let host = RecordingHost(output: .json)
        #expect(Session(host: host).run(source: text, name: "test") == .failure)
        #expect(host.written.contains("\"scenario\":\"fine\"") && host.written.hasSuffix("]\n"))
        #expect(host.reported.contains("error[E0902]: scenario broke, run 0, month 6: "))
    }

    @Test func everythingOfAPolicyMayStandOnOneLine() {
        let line =
            "policy p { from 2018-05-25 legal { set tax.income = 4% set tax.profit = 5% } status draft note \"n\" }"
        #expect(codes(line).isEmpty)
        #expect(codes("economy x { starts = 2026-01-01   mechanism usage = off }").isEmpty)
        #expect(codes("policy p\n{\n}\nregime r\n{\n}").isEmpty)
    }

    @Test func anOpenPolicyWaitsForMore() {
        #expect(Session.isIncomplete("policy p {\n legal {\n  set tax.income = 3%\n }\n"))
        #expect(Session.isIncomplete("policy p {\n legal {\n"))
        #expect(!Session.isIncomplete("policy p {\n legal { set tax.income = 3% }\n}"))
        #expect(!Session.isIncomplete("policy p {\n nonsense\n"))
    }
}
