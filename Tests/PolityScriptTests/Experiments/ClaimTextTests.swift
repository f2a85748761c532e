import PolityScript
import Testing

/// How claims are typed, and how they are repeated.
@Suite struct ClaimTextTests {
    @Test func aClaimMayBeTypedLineByLine() {
        var text = "claim \"x\" {\n"
        #expect(Session.isIncomplete(text))
        text += "note \"why\"\n"
        #expect(Session.isIncomplete(text))
        text += "mean(hhi at year 1 in a) < 0.2\n"
        #expect(Session.isIncomplete(text))
        #expect(!Session.isIncomplete(text + "}"))
        // One that is closed without a condition is wrong at once.
        #expect(!Session.isIncomplete("claim \"x\" {\n}"))
    }

    @Test(arguments: [
        "mean(hhi at year 1 in a) < 2", "mean(hhi at year 1 in a) < 2 * (1 + 1)",
        "(mean(hhi at year 1 in a) + 1) * 2 < 9", "(mean(hhi at year 1 in a)) < (2)",
        "((mean(hhi at year 1 in a) + 1)) < ((4 + 1) * (2))",
    ])
    func whatItSaysIsWhatWasWritten(condition: String) {
        let host = RecordingHost()
        let text = """
            economy small { citizens = 20 }
            scenario a = privatised_data in small
            claim "x" { \(condition) }
            """
        #expect(Session(host: host).run(source: text, name: "t") == .success, "\(host.reported)")
        #expect(host.written.contains("It says: \(condition)\n"), "\(host.written)")
    }
}
