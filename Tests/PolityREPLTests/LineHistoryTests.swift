import PolityREPL
import Testing

struct LineHistoryTests {
    private func history(_ entries: [String], capacity: Int = 100) -> LineHistory {
        var history = LineHistory(capacity: capacity)
        for entry in entries { history.remember(entry) }
        return history
    }

    @Test func withoutABeginningAllAreVisited() {
        var history = history(["step", "show hhi", "set x = 1"])
        #expect(history.older(than: "") == "set x = 1")
        #expect(history.older(than: "set x = 1") == "show hhi")
        #expect(history.older(than: "show hhi") == "step")
        #expect(history.older(than: "step") == nil)
        #expect(history.newer(than: "step") == "show hhi")
    }

    @Test func aBeginningChoosesAndComesBack() {
        var history = history(["show hhi", "step", "show output", "undo"])
        #expect(history.older(than: "sh") == "show output")
        #expect(history.older(than: "show output") == "show hhi")
        #expect(history.older(than: "show hhi") == nil)
        #expect(history.newer(than: "show hhi") == "show output")
        #expect(history.newer(than: "show output") == "sh")
        #expect(history.newer(than: "sh") == nil)
    }

    @Test func aLineThatWasChangedIsANewBeginning() {
        var history = history(["step 1 year", "step 2 years", "undo"])
        #expect(history.older(than: "") == "undo")
        #expect(history.older(than: "step") == "step 2 years")
        #expect(history.newer(than: "step 2 years") == "step")
    }

    @Test func aNewLineStartsAtTheEnd() {
        var history = history(["a", "b"])
        _ = history.older(than: "")
        _ = history.older(than: "b")
        history.restart()
        #expect(history.older(than: "") == "b")
    }

    @Test func equalStatementsAreKeptOnceAndTheOldestGiveWay() {
        #expect(history(["a", "b", "a"]).entries == ["b", "a"])
        #expect(history(["a", "b", "c"], capacity: 2).entries == ["b", "c"])
    }

    @Test func aTextIsFoundWhateverItsCapitals() {
        let history = history(["let Đất = 1", "step", "let đất = 2"])
        #expect(history.place(holding: "ĐẤT", before: 3) == 2)
        #expect(history.place(holding: "đất", before: 2) == 0)
        #expect(history.place(holding: "đất", before: 0) == nil)
        #expect(history.place(holding: "nowhere", before: 3) == nil)
    }
}
