import PolityScript
import Testing

/// What could follow the words that do something to worlds.
struct VerbCompletionTests {
    private func candidates(_ word: String, after head: String, _ inputs: [String] = []) -> [String] {
        let host = RecordingHost()
        host["base.polity"] = ""
        host["more/other.polity"] = ""
        let session = Session(host: host)
        for input in inputs { #expect(session.execute(input), "\(host.reported)") }
        return session.completions(for: word, after: head).map(\.text)
    }

    @Test func afterSetThereAreLevers() {
        let found = candidates("", after: "set ")
        #expect(found.contains("tax.income") && found.contains("data.social_share"))
        #expect(!found.contains("hhi") && !found.contains("set"))
    }

    @Test func afterAChoiceLeverItsValues() {
        #expect(candidates("co", after: "set commons.steward = ").contains("cooperative"))
    }

    @Test func afterUseThereAreScenariosAndRegimes() {
        let found = candidates("", after: "use ", ["scenario mine = social_asset", "let x = 1"])
        #expect(found.contains("mine") && found.contains("privatised_data"))
        #expect(!found.contains("x") && !found.contains("hhi"))
    }

    @Test func afterShowThereAreMeasuresAndLevers() {
        let found = candidates("", after: "show hhi, ", ["measure mine = hhi"])
        #expect(found.contains("mine") && found.contains("output") && found.contains("tax.income"))
        #expect(candidates("", after: "why ").contains("tax.income") == false)
    }

    @Test func afterSwitchThereAreWorlds() {
        let inputs = ["use social_asset", "fork other", "scenario mine = social_asset"]
        #expect(candidates("", after: "switch ", inputs) == ["social_asset", "other"])
    }

    @Test func timesAndFormsFollowTheirWords() {
        #expect(candidates("", after: "run ") == ["to", "for"])
        #expect(candidates("y", after: "go to ") == ["year"])
        #expect(candidates("", after: "step 12 ") == ["months", "years"])
        #expect(candidates("", after: "output ") == ["table", "markdown", "csv", "json"])
        #expect(candidates("", after: "pager ") == ["on", "off"])
        #expect(candidates("", after: "transcript ") == ["off"])
    }

    @Test func filesFollowAQuotationMark() {
        #expect(candidates("ba", after: "load \"") == ["base.polity"])
        #expect(candidates("more/", after: "include \"") == ["more/other.polity"])
        #expect(candidates("", after: "plot hhi to \"").isEmpty)
        #expect(candidates("", after: "title \"").isEmpty)
    }

    @Test func theNameOfAListIsAStatement() {
        let host = RecordingHost()
        #expect(Session(host: host).execute("levers"))
        #expect(host.written.hasPrefix("Levers\n") && host.written.contains("tax.income"))
        // And may still be one's own name.
        #expect(Session(host: RecordingHost()).execute("let measures = 3"))
    }
}
