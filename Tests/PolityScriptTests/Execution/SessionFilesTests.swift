import PolityFigures
import PolityScript
import Testing

/// Files that grow with a session, and charts in files.
struct SessionFilesTests {
    @Test func aRecordingBeginsWithTheSessionAndGrows() throws {
        let host = RecordingHost()
        let session = Session(host: host)
        _ = session.execute("use social_asset")
        _ = session.execute("record \"r.polity\"")
        #expect(host["r.polity"]?.hasSuffix("\nuse social_asset\n") == true)
        _ = session.execute("step 1 year")
        _ = session.execute("nonsense")
        #expect(host["r.polity"]?.hasSuffix("use social_asset\nstep 1 year\n") == true)
        _ = session.execute("record off")
        _ = session.execute("step")
        #expect(host["r.polity"]?.hasSuffix("step 1 year\n") == true)
        _ = session.execute("save \"s.polity\"")
        #expect(host["s.polity"] == host["r.polity"].map { $0 + "step\n" })
    }

    @Test func aTranscriptHasWhatIsTypedAndAnswered() throws {
        let host = RecordingHost()
        let session = Session(host: host)
        _ = session.execute("use social_asset")
        _ = session.execute("transcript \"t.txt\"")
        _ = session.execute("regime mine {\n  data.social_share = 10%\n}")
        _ = session.execute("stpe")
        _ = session.execute("transcript off")
        _ = session.execute("step")
        let lines = try #require(host["t.txt"]).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0].hasPrefix("Transcript of a session of Polity"))
        #expect(
            lines[2...4].joined(separator: "|")
                == "social_asset · month 0 ▸ regime mine {|…   data.social_share = 10%|… }")
        #expect(lines[5] == "social_asset · month 0 ▸ stpe")
        #expect(lines[6].hasPrefix("error[E0105]"))
        #expect(!lines.contains { $0.contains("transcript off") || $0.contains("step") && $0.contains("▸ step") })
    }

    @Test func aTranscriptHasNoColours() throws {
        let host = RecordingHost(terminal: TerminalStyle(width: 80, unicode: true, colour: true))
        let session = Session(host: host)
        for input in ["use social_asset", "transcript \"t.md\"", "step 1 year", "plot hhi", "nonsense"] {
            _ = session.execute(input)
        }
        #expect(host.written.contains("\u{1B}["))
        let text = try #require(host["t.md"])
        #expect(!text.contains("\u{1B}") && text.contains("● social_asset"))
    }

    @Test func aFileThatIsGoneIsSaidOnce() {
        let host = RecordingHost()
        let session = Session(host: host)
        _ = session.execute("record \"r.polity\"")
        host["r.polity"] = nil
        #expect(session.execute("let a = 1") && session.execute("let b = 1"))
        #expect(host.reported.split(separator: "\n").filter { $0.contains("grows no more") }.count == 1)
    }

    @Test(arguments: [
        "save \"x.txt\"", "record \"x\"", "transcript \"x.polity\"", "save \"../x.polity\"", "plot hhi to \"x.png\"",
    ])
    func otherNamesAreRefused(_ statement: String) {
        let host = RecordingHost()
        let session = Session(host: host)
        _ = session.execute("use social_asset")
        #expect(!session.execute(statement))
        #expect(host.reported.contains("E0904"))
    }

    @Test(arguments: [
        ("x.svg", "<!-- A chart by Polity -->\n<svg "), ("x.CSV", "series,year,\"hhi, index\",low,high\n"),
        ("x.json", "{"),
    ])
    func aChartGoesToAFile(_ file: String, _ start: String) throws {
        let host = RecordingHost()
        let text = "use social_asset\nstep 1 year\nplot hhi to \"\(file)\"\n"
        #expect(Session(host: host).run(source: text, name: "test") == .success)
        #expect(try #require(host[file]).hasPrefix(start))
        #expect(!host.written.contains("●"))
    }

    @Test func severalChartsHaveAFileEach() {
        let host = RecordingHost(output: .csv)
        let text = "scenario a = social_asset\ncompare a for 1 year runs 2\nplot hhi, output to \"x.svg\"\n"
        #expect(Session(host: host).run(source: text, name: "test") == .success)
        #expect(host["x-hhi.svg"]?.contains("hhi") == true && host["x-output.svg"]?.contains("output") == true)
        #expect(host["x.svg"] == nil && host.written == "")
    }
}
