import PolityScript
import Testing

/// A saved session gives every number again, whatever was typed in it.
struct SessionScriptTests {
    private static let small = "economy small { citizens = 100 }"

    /// What a session shows, and what its saved script shows when it is run as a file.
    private func shown(_ inputs: [String], _ output: OutputMode = .csv, stopsAfter patience: Int? = nil) throws -> (
        there: String, again: String, script: String
    ) {
        let host = RecordingHost(output: output, stopsAfter: patience)
        let session = Session(host: host)
        for input in inputs { _ = session.execute(input) }
        // Whoever was stopped once is not stopped again.
        let calm = RecordingHost(output: output)
        _ = session.execute("save \"mine.polity\"")
        let script = try #require(host["mine.polity"], "\(host.reported)")
        #expect(Session(host: calm).run(source: script, name: "mine") == .success, "\(script)\n\(calm.reported)")
        return (host.written, calm.written, script)
    }

    @Test(arguments: [
        // Names given anew, presets among them.
        [
            "let x = 10%", "regime r { data.social_share = x }", "use r", "step 1 year", "show hhi",
            "let x = 90%", "regime r { data.social_share = x }", "use r", "step 1 year", "show hhi, data.social_share",
        ],
        [
            "use social_asset", "step 1 year", "show hhi", "regime social_asset { data.social_share = 5% }",
            "use social_asset", "step 1 year", "show hhi",
        ],
        // A comparison takes its length from its own input, not from later ones.
        [
            small, "scenario a = privatised_data in small", "compare a runs 2", "table hhi",
            "compare a for 30 years runs 2", "table hhi at year 30",
        ],
        // Inputs of several statements.
        [small + "\nscenario a = r in small\nregime r { data.social_share = 20% }", "use a\nstep 1 year\nshow hhi"],
        // Faults change nothing.
        ["use privatised_data", "step 1 year", "set nonsense = 3", "use nowhere", "show hhi", "undo", "show hhi"],
        // Worlds of worlds.
        [
            "use privatised_data", "step 1 year", "fork b", "set tax.income = 30%", "step 1 year", "fork c", "undo",
            "step", "show hhi", "switch b", "back 1 year", "set tax.income = 10%", "redo", "go to year 3",
            "show hhi, output",
        ],
    ])
    func itGivesEveryNumberAgain(_ inputs: [String]) throws {
        let (there, again, _) = try shown(inputs)
        #expect(there == again)
        #expect(there.split(separator: "\n").count > 1)
    }

    @Test func aPlainSessionReadsLikeAScript() throws {
        let inputs = ["use privatised_data", "step 1 year", "set tax.income = 30%", "show hhi"]
        let (_, _, script) = try shown(inputs)
        #expect(script.split(separator: "\n").dropFirst().map(String.init) == inputs)
    }

    @Test func aNameGivenAnewIsCheckedAnew() throws {
        let (_, _, script) = try shown(["let x = 1", "let x = 2", "use social_asset"])
        #expect(script.hasSuffix("let x = 1\nsession\nlet x = 2\nuse social_asset\n"))
    }

    @Test func aRunThatWasStoppedEndsWhereItWasStopped() throws {
        // Asked before every statement and every month: stopped in the middle of the second run.
        let host = RecordingHost(output: .csv, stopsAfter: 22)
        let session = Session(host: host)
        for input in ["use privatised_data", "step 1 year", "run to year 400"] { _ = session.execute(input) }
        #expect(host.reported.contains("stopped: privatised_data is at year 1 month "))
        _ = session.execute("save \"mine.polity\"")
        let script = try #require(host["mine.polity"])
        let month = try #require(script.split(separator: "\n").last?.split(separator: " ").last)
        #expect(script.contains("\ngo to month \(month)\n") && !script.contains("year 400"))
        #expect(try #require(Int(month)) > 12)
    }

    @Test func whatWasReachedOfAStoppedInputStaysWithItsNames() throws {
        let host = RecordingHost(output: .csv, stopsAfter: 12)
        let session = Session(host: host)
        _ = session.execute("let first = 1\nuse privatised_data\nfork other\nrun to year 400\nlet last = 2\nundo")
        let calm = RecordingHost()
        _ = session.execute("save \"mine.polity\"")
        let script = try #require(host["mine.polity"])
        #expect(Session(host: calm).run(source: script, name: "mine") == .success, "\(calm.reported)")
        for part in ["let first = 1", "let last = 2", "use privatised_data", "fork other", "go to month "] {
            #expect(script.contains(part))
        }
        #expect(!script.contains("undo") && !script.contains("year 400"))
        #expect(session.completions(for: "fir", after: "describe ").map(\.text) == ["first"])
        #expect(session.completions(for: "las", after: "describe ").map(\.text) == ["last"])
    }

    @Test func aStepThatFailsLeavesTheWorldWhereItWas() {
        let host = RecordingHost()
        let session = Session(host: host)
        let broken = """
            economy dated { starts = 2026-01-01 citizens = 100 }
            """.replacing(" citizens", with: "\ncitizens")
        #expect(session.execute(broken))
        #expect(session.execute("policy spend { from 2026-06-01 legal { set budget.health = 90% } }"))
        #expect(session.execute("scenario s = privatised_data with spend in dated"))
        #expect(session.execute("use s"))
        #expect(!session.execute("step 1 year"))
        #expect(session.prompt() == "s · month 0 ▸ ")
        #expect(session.execute("show hhi"))
    }

    @Test func aBudgetBeyondRevenueIsRefusedWhereItIsSet() {
        let host = RecordingHost()
        let session = Session(host: host)
        #expect(session.execute("use privatised_data"))
        #expect(!session.execute("set budget.health = 95%"))
        #expect(session.execute("step"))
    }

    @Test func undoGivesAForksNameBack() {
        let session = Session(host: RecordingHost())
        for input in ["use privatised_data", "fork other", "undo", "fork other"] { #expect(session.execute(input)) }
    }
}
