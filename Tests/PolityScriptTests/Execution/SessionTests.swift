import PolityScript
import Testing

struct SessionTests {
    private static let small = """
        economy e { citizens = 50 }
        regime r {}
        regime q { data.social_share = 60% }
        scenario a = r in e
        scenario b = q in e

        """

    @Test func underlinesTheLongestLineOfATitle() {
        let host = RecordingHost()
        #expect(Session(host: host).run(source: "title \"One\r\nlonger\"\r\n", name: "test") == .success)
        #expect(host.written.hasPrefix("One\nlonger\n======\n"))
    }

    @Test func printsATableWithDifferencesRunsAndSeed() {
        let host = RecordingHost()
        let text = Self.small + "title \"T\"\ncompare a, b for 1 year runs 3 seed 5\ntable hhi at month 6, year 1"
        #expect(Session(host: host).run(source: text, name: "test") == .success)
        #expect(host.reported.isEmpty)
        for part in ["T\n=\n", "b - a", "month 6", "year 1", "index", "3 runs", "seed 5", "In this model"] {
            #expect(host.written.contains(part), "\(part)")
        }
    }

    @Test func printsNothingButRowsAsCSV() {
        let host = RecordingHost(output: .csv)
        let text = Self.small + "title \"T\"\ncompare a, b for 1 year runs 3\ntable hhi, price\nplot hhi"
        #expect(Session(host: host).run(source: text, name: "test") == .success)
        let lines = host.written.split(separator: "\n")
        #expect(lines.first == "scenario,measure,month,estimate,low,high,runs")
        #expect(lines.count == 1 + 2 * 3)
        #expect(lines.dropFirst().allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 7 })
        #expect(lines[3].hasPrefix("b - a,hhi,12,"))
    }

    @Test func aChartWithoutATableGivesYearlyRows() {
        let host = RecordingHost(output: .csv)
        _ = Session(host: host).run(source: Self.small + "compare a for 2 years runs 2\nplot hhi", name: "test")
        #expect(host.written.split(separator: "\n").map { $0.split(separator: ",")[2] } == ["month", "0", "12", "24"])
    }

    @Test func oneRunHasNoInterval() {
        let host = RecordingHost(output: .json)
        _ = Session(host: host).run(source: Self.small + "compare a for 1 month runs 1\ntable hhi", name: "test")
        #expect(host.written.hasPrefix("[\n  {\"estimate\":"))
        #expect(host.written.contains("\"high\":null,\"low\":null,\"measure\":\"hhi\",\"month\":1,\"runs\":1"))
    }

    @Test func theSameFileGivesTheSameBytes() {
        let outputs = (0..<2).map { _ in
            let host = RecordingHost(output: .json)
            let text = Self.small + "measure gap = hhi - data_hhi\ncompare a, b for 1 year runs 4\ntable gap, hhi"
            _ = Session(host: host).run(source: text, name: "test")
            return host.written
        }
        #expect(outputs[0] == outputs[1])
    }

    @Test func ownMeasuresFollowFromTheCatalogues() {
        let host = RecordingHost(output: .csv)
        let text =
            Self.small + """
                measure double = 2 * hhi
                measure same = double / 2 - hhi
                compare a for 1 year runs 2
                table same
                """
        #expect(Session(host: host).run(source: text, name: "test") == .success)
        #expect(host.written.hasSuffix("a,same,12,0.0,0.0,0.0,2\n"))
    }

    @Test func aFaultWhileRunningNamesScenarioRunAndMonth() {
        let host = RecordingHost(output: .json)
        let text =
            Self.small + "measure bad = 1 / (hhi - hhi)\ncompare a for 1 year runs 2\ntable hhi\ntable bad at month 7"
        #expect(Session(host: host).run(source: text, name: "test") == .failure)
        #expect(
            host.reported.contains("error[E0901]: `bad` has no value in scenario `a`, run 0, month 7: division by zero")
        )
        #expect(host.reported.contains("measure bad = 1 / (hhi - hhi)"))
        // What was found before is still whole.
        #expect(host.written.hasSuffix("]\n"))
    }

    @Test func refusesToRecordTooMuch() {
        let host = RecordingHost()
        let text = Self.small + "compare a, b for 1_000 years runs 100_000\ntable hhi"
        #expect(Session(host: host).run(source: text, name: "test") == .failure)
        #expect(host.reported.contains("error[E0403]"))
    }

    @Test func stopsWhenItIsTold() {
        let host = RecordingHost(isStopped: true)
        #expect(Session(host: host).run(source: Self.small + "compare a\ntable hhi", name: "test") == .interrupted)
    }

    @Test func keepsNamesAtThePromptAndForgetsFaultyInputs() {
        let host = RecordingHost(output: .csv)
        let session = Session(host: host)
        #expect(session.execute(Self.small))
        #expect(!session.execute("let n = 3\nlet m = nope"))
        #expect(!session.execute("let k = n"))
        #expect(session.execute("let n = 2"))
        #expect(session.execute("compare a, b for 1 year runs n\ntable hhi"))
        #expect(session.execute("table price at month 3"))
        #expect(host.written.contains("b - a,price,3,"))
        #expect(!session.execute("table price at year 2"))
    }

    @Test func theNameOfAnAttributeStandsForNothingElseAfterwards() {
        let host = RecordingHost(output: .csv)
        let session = Session(host: host)
        #expect(session.execute(Self.small + "attribute x of citizens = 1\neach month citizens { set x += 1 }"))
        #expect(session.execute("measure m = mean(x of citizens)"))
        for text in [
            "let x = 3", "attribute x of enterprises = 1", "measure x = hhi", "define x(y) = y", "regime x { }",
            "attribute x of citizens = chance(20%)",
        ] {
            #expect(!session.execute(text), "\(text)")
        }
        #expect(session.execute("attribute x of citizens = 2"))
        #expect(session.execute("compare a for 2 months runs 1\ntable m"))
        // It begins at 2, and the rule acts once: in the second month.
        #expect(host.written.hasSuffix("a,m,2,3.0,,,1\n"), "\(host.written)")
    }

    @Test func aComparisonAloneAnswersWithMeasuresOfItsChoice() {
        let host = RecordingHost(output: .csv)
        let session = Session(host: host)
        #expect(session.execute(Self.small + "compare a for 1 month runs 2"))
        #expect(host.written.contains("a,hhi,1,"))
        #expect(host.written.contains("a,exposure.commercial,1,"))
    }

    @Test func linesOfPipedInputAreCountedOn() {
        let host = RecordingHost()
        #expect(!Session(host: host).execute("let x = nope", line: 41))
        #expect(host.reported.contains("prompt:41:9"))
    }
}
