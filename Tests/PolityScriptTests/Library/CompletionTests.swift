import PolityScript
import Testing

struct CompletionTests {
    private func texts(_ word: String, after head: String) -> [String] {
        let session = Session(host: RecordingHost())
        _ = session.execute("economy e {}\nregime r {}\nscenario s = r\nmeasure mine = hhi\nlet number = 3")
        return session.completions(for: word, after: head).map(\.text)
    }

    @Test func offersStatementsAtTheStart() {
        #expect(texts("t", after: "") == ["title", "table", "theory", "transcript", "timing", "tutorial"])
        #expect(texts("com", after: "let x = 1\n") == ["compare"])
    }

    @Test func offersLeversAndParametersInBlocks() {
        #expect(texts("data.s", after: "regime x {\n data.portability = 1\n ") == ["data.social_share"])
        #expect(texts("citi", after: "economy x { ") == ["citizens", "citizens_error"])
        #expect(texts("numb", after: "regime x { data.social_share = ") == ["number"])
    }

    @Test func offersWhatTheStatementNeeds() {
        #expect(texts("hh", after: "table ") == ["hhi"])
        #expect(texts("min", after: "plot hhi, ") == ["mine"])
        #expect(texts("s", after: "compare ").contains("s"))
        #expect(texts("r", after: "scenario y = ").contains("r"))
        #expect(texts("", after: "scenario y = r in ") == ["e"])
        #expect(texts("r", after: "regime z extends ").contains("r"))
        #expect(texts("sq", after: "measure q = hhi + ") == ["sqrt"])
        #expect(texts("y", after: "table hhi at ") == ["year"])
    }

    @Test func offersPartsOfPoliciesVariantsAndEconomies() {
        #expect(texts("l", after: "policy p {\n ") == ["legal"])
        #expect(texts("s", after: "policy p { legal { ") == ["set"])
        #expect(texts("tax.i", after: "policy p {\n legal {\n  set ") == ["tax.income"])
        #expect(texts("tr", after: "policy p { legal { set commons.steward = ") == ["trust"])
        #expect(texts("pr", after: "policy p {\n status ") == ["proposed"])
        #expect(texts("h", after: "policy p {\n status draft confidence ") == ["high"])
        #expect(texts("e", after: "policy p { legal { set tax.income = 3% }\n ") == ["enforcement", "every", "each"])
        #expect(texts("", after: "variant v {\n ").allSatisfy { !$0.hasPrefix("data.") })
        #expect(texts("state.c", after: "variant v {\n ") == ["state.capacity"])
        #expect(texts("tr", after: "regime x {\n commons.steward = ") == ["trust"])
        #expect(texts("star", after: "economy x {\n ") == ["starts"])
        #expect(texts("usa", after: "economy x {\n mechanism ") == ["usage"])
        #expect(texts("", after: "economy x {\n mechanism usage = ") == ["on", "off"])
    }

    @Test func offersPresetsWhereTheyFit() {
        #expect(texts("social_", after: "scenario y = ") == ["social_asset"])
        #expect(texts("eu_gd", after: "scenario y = r with ") == ["eu_gdpr"])
        #expect(texts("eu_gd", after: "scenario y = r with weak, ") == ["eu_gdpr"])
        #expect(texts("", after: "scenario y = r ") == ["with", "in"])
        #expect(texts("", after: "scenario y = r with weak ") == ["in"])
        #expect(texts("social_", after: "scenario y = r in e, ") == ["social_asset"])
        #expect(texts("policie", after: "help ") == ["policies"])
    }
}
