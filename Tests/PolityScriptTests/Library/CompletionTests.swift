import PolityScript
import Testing

struct CompletionTests {
    private func texts(_ word: String, after head: String) -> [String] {
        let session = Session(host: RecordingHost())
        _ = session.execute("economy e {}\nregime r {}\nscenario s = r\nmeasure mine = hhi\nlet number = 3")
        return session.completions(for: word, after: head).map(\.text)
    }

    @Test func offersStatementsAtTheStart() {
        #expect(texts("t", after: "") == ["title", "table"])
        #expect(texts("com", after: "let x = 1\n") == ["compare"])
    }

    @Test func offersLeversAndParametersInBlocks() {
        #expect(texts("data.s", after: "regime x {\n data.portability = 1\n ") == ["data.social_share"])
        #expect(texts("citi", after: "economy x { ") == ["citizens"])
        #expect(texts("numb", after: "regime x { data.social_share = ") == ["number"])
    }

    @Test func offersWhatTheStatementNeeds() {
        #expect(texts("hh", after: "table ") == ["hhi"])
        #expect(texts("mi", after: "plot hhi, ") == ["mine"])
        #expect(texts("s", after: "compare ").contains("s"))
        #expect(texts("", after: "scenario y = ") == ["r"])
        #expect(texts("", after: "scenario y = r in ") == ["e"])
        #expect(texts("", after: "regime z extends ") == ["r"])
        #expect(texts("sq", after: "measure q = hhi + ") == ["sqrt"])
        #expect(texts("y", after: "table hhi at ") == ["year"])
    }
}
