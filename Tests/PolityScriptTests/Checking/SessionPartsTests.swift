import PolityScript
import Testing

/// Scripts that are sessions: parts between lines of `session`, each checked after the one before.
struct SessionPartsTests {
    private func diagnostics(_ text: String) -> [String] {
        let (source, found) = Session.check(source: text, name: "test")
        return found.map { "\($0.code.rawValue) line \(source.location(of: $0.span.start).line)" }
    }

    @Test func namesMayBeGivenAnew() {
        #expect(diagnostics("let x = 1\nlet x = 2\n") == ["E0202 line 2"])
        #expect(diagnostics("let x = 1\nsession\nlet x = 2\nsession\nlet y = x\n").isEmpty)
    }

    @Test func faultsOfAllPartsAreShown() {
        #expect(
            diagnostics("let x = nope\nsession\nlet y = x\nlet z = nope\nsession\nset\n") == [
                "E0201 line 1", "E0201 line 4", "E0104 line 6",
            ])
    }

    @Test func aPartThatFailedDoesNotMakeLaterOnesFail() {
        #expect(
            diagnostics("regime r { nope = 1 }\nsession\nscenario s = r\nsession\ncompare s for 1 year\n").count == 1)
    }

    @Test func nothingRunsWhereAPartHasAFault() {
        let host = RecordingHost()
        let status = Session(host: host).run(source: "help step\nsession\nlet x = nope\n", name: "test")
        #expect(status == .failure && host.written.isEmpty)
    }

    @Test func allPartsTogetherGiveOneArray() {
        let host = RecordingHost(output: .json)
        let text = "use social_asset\nshow hhi\nsession\nstep\nshow hhi\nsession\nlet x = 1\n"
        #expect(Session(host: host).run(source: text, name: "test") == .success)
        #expect(host.written.hasPrefix("[\n") && host.written.components(of: "\"measure\"") == 2)
        #expect(host.written.components(of: "[\n") == 1)
    }

    @Test func limitsCountAllParts() {
        var limits = Limits()
        limits.expressions = 100
        let line = "let x = 1 + 2 + 3 + 4 + 5\n"
        let parts = Array(repeating: line, count: 30).joined(separator: "session\n")
        let found = Session.check(source: parts, name: "test", limits: limits).diagnostics
        #expect(found.contains { $0.message.contains("limit of 100 expressions") })
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(of part: String) -> Int {
        split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
