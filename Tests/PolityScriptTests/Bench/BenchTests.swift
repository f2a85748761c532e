import PolityLab
import PolityScript
import Testing

/// Worlds on the bench, through the statements that people type.
struct BenchTests {
    private static let world = """
        economy small { citizens = 200 }
        scenario today = privatised_data in small

        """

    /// The lines of csv that a script gives, without the header.
    private func rows(_ script: String) -> [String] {
        let host = RecordingHost(output: .csv)
        let status = Session(host: host).run(source: Self.world + script, name: "test")
        #expect(status == .success, "\(host.reported)")
        return host.written.split(separator: "\n").dropFirst().map(String.init)
    }

    private func codes(_ script: String) -> [String] {
        Session.check(source: Self.world + script, name: "test").diagnostics.map(\.code.rawValue)
    }

    @Test func aWorldIsTheFirstRunOfItsScenario() {
        let bench = rows("use today seed 4\nrun to year 3\nshow hhi, gini_income, output")
        let compared = rows("compare today for 3 years runs 1 seed 4\ntable hhi, gini_income, output")
        #expect(bench.count == 3)
        #expect(bench == compared)
    }

    @Test func goingBackAndForwardGivesTheSameBits() {
        let straight = rows(
            "use today\nrun to month 40\nset tax.income = 40%\nrun to year 6\nshow hhi, output, trust.state")
        let detour = rows(
            """
            use today
            run to month 40
            set tax.income = 40%
            run to year 6
            back 5 years
            step 17 months
            go to month 3
            run to year 6
            show hhi, output, trust.state
            """)
        #expect(straight == detour)
    }

    @Test func whatIsSetIsADatedRule() {
        let bench = rows(
            """
            use today
            run to year 1
            set data.interoperability += 40 points
            step 6 months
            set data.interoperability *= 0.5
            run to year 3
            show hhi, data.interoperability
            """)
        let policy = rows(
            """
            policy changes {
              at year 1 { set data.interoperability += 40 points }
              at month 18 { set data.interoperability *= 0.5 }
            }
            measure reach = data.interoperability
            scenario changed = privatised_data with changes in small
            compare changed for 3 years runs 1
            table hhi, reach
            """)
        #expect(bench.map { $0.split(separator: ",")[3] } == policy.map { $0.split(separator: ",")[3] })
    }

    @Test func aSetAfterGoingBackEndsTheFutureThatWas() {
        let again = rows(
            """
            use today
            run to year 2
            set tax.income = 50%
            run to year 4
            back 3 years
            set tax.profit = 40%
            run to year 4
            show tax.income, tax.profit
            """)
        #expect(again.map { $0.split(separator: ",")[3] } == ["0.2", "0.4"])
    }

    @Test func forksGoTheirOwnWaysAndCanBeCompared() {
        let both = rows(
            """
            use today
            run to year 1
            fork other
            set data.interoperability = 90%
            run to year 3
            show hhi
            switch today
            run to year 3
            show hhi
            compare today, other for 3 years runs 1
            table hhi
            """)
        #expect(both.count == 5)
        let values = both.map { $0.split(separator: ",")[3] }
        #expect(values[0] != values[1])
        #expect(values[2] == values[1])
        #expect(values[3] == values[0])
    }

    @Test func undoAndRedoTakeBackAndRepeat() {
        let values = rows(
            """
            use today
            set tax.income = 30%
            set tax.income = 40%
            show tax.income
            undo
            show tax.income
            undo
            show tax.income
            redo
            redo
            show tax.income
            """
        ).map { $0.split(separator: ",")[3] }
        #expect(values == ["0.4", "0.3", "0.2", "0.4"])
    }

    @Test func fortuneIsTheSameAtAnyNumberOfThreads() {
        // RecordingHost has two threads, the memory host one.
        let script = Self.world + "use today\nrun to year 2\nshow hhi, output"
        let host = RecordingHost(output: .csv)
        #expect(Session(host: host).run(source: script, name: "test") == .success)
        #expect(Script.run(script, output: .csv, threads: 1).output == host.written)
    }

    @Test func refusesWhatHasNoMeaning() {
        #expect(codes("step") == ["E0507"])
        #expect(codes("show hhi") == ["E0507"])
        #expect(codes("undo") == ["E0507"])
        #expect(codes("use tomorrow") == ["E0201"])
        #expect(codes("use today\nback 1 month") == ["E0404"])
        #expect(codes("use today\nrun to year 2\nrun to year 1") == ["E0404"])
        #expect(codes("use today\nstep year 2") == ["E0302"])
        #expect(codes("use today\nset tax.incom = 3%") == ["E0201"])
        #expect(codes("use today\nset tax.income += 2%") == ["E0305"])
        #expect(codes("use today\nset tax.income = 120%") == ["E0401"])
        #expect(codes("use today\nfork today") == ["E0203"])
        #expect(codes("use today\nswitch other") == ["E0201"])
        #expect(codes("use today\nset tax.income = 3% in north") == ["E0208"])
        #expect(codes("output xml") == ["E0208"])
        #expect(codes("save \"x.txt\"") == ["E0904"])
        #expect(codes("transcript \"../x.md\"") == ["E0904"])
        #expect(codes("use nowhere\nset tax.incom = 3%\nshow hhii") == ["E0201", "E0201", "E0201"])
    }

    @Test func theTutorialGoesOnWhenItsStepIsDone() {
        let host = RecordingHost()
        let session = Session(host: host)
        let steps = [
            "tutorial", "use privatised_data", "step 2 months", "show hhi", "help hhi", "set tax.income = 30%",
            "run to year 3", "plot hhi", "why hhi", "fork mine", "scenario a = privatised_data",
            "compare a, mine for 1 year runs 2", "table hhi",
        ]
        for step in steps { #expect(session.execute(step)) }
        for number in 1...10 { #expect(host.written.contains("Step \(number) of 10.")) }
        #expect(host.written.contains("That was the tutorial."))
    }

    @Test func theTutorialWaitsAndCanBeLeft() {
        let host = RecordingHost()
        let session = Session(host: host)
        for step in ["tutorial", "help", "describe hhi", "tutorial off", "use social_asset"] {
            #expect(session.execute(step))
        }
        #expect(host.written.contains("Step 1 of 10."))
        #expect(!host.written.contains("Step 2 of 10."))
    }
}
