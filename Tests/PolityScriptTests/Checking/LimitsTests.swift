import PolityScript
import Synchronization
import Testing

/// Every limit: its error names it, and raising it lets the script through.
struct LimitsTests {
    private struct Case: Sendable, CustomTestStringConvertible {
        var limit: String
        /// A limit that the script meets, and one that it keeps.
        var low: Int
        var high: Int
        var code = "E0109"
        var text: String
        var testDescription: String { limit }
    }

    private static let start = "economy e { citizens = 50 }\nregime r { }\n"

    private static let cases = [
        Case(limit: "source_bytes", low: 20, high: 40, text: "let number = 1 # a comment"),
        Case(limit: "statements", low: 2, high: 3, text: "let a = 1\nlet b = 2\nlet c = 3"),
        Case(limit: "nesting", low: 3, high: 4, text: "let a = (((1)))"),
        Case(
            limit: "function_depth", low: 1, high: 2,
            text: "define f(x) = x\ndefine g(x) = f(x)\nlet a = g(1)"),
        Case(limit: "list_length", low: 4, high: 5, text: "let a = [1..5]"),
        Case(limit: "list_length", low: 4, high: 5, text: "let a = [1, 2, 3, 4, 5]"),
        Case(limit: "list_length", low: 4, high: 5, text: "let a = sum(x for x in 1..5)"),
        Case(limit: "list_length", low: 4, high: 5, text: "measure a = sum([hhi, 1, 2, 3, 4])"),
        Case(limit: "expressions", low: 2, high: 100, text: "let a = 1 + 2 + 3"),
        Case(
            limit: "rows", low: 1, high: 2, code: "E0403",
            text: start + "scenario a = r in e\ncompare a for 1 month runs 1\ntable hhi, price"),
        Case(
            limit: "events", low: 4, high: 40, code: "E0902",
            text: start + "policy p { every 1 month { announce \"x\" } }\nscenario a = r with p in e\n"
                + "compare a for 1 year runs 2\ntable hhi"),
        Case(limit: "included_files", low: 1, high: 2, text: "include \"a.polity\"\ninclude \"b.polity\""),
        Case(
            limit: "scenarios", low: 1, high: 2, code: "E0403",
            text: start + "scenario a = r in e\nscenario b = r in e\ncompare a, b for 1 month runs 1\ntable hhi"),
        Case(
            limit: "runs", low: 1, high: 2, code: "E0403",
            text: start + "scenario a = r in e\ncompare a for 1 month runs 2\ntable hhi"),
        Case(
            limit: "months", low: 11, high: 12, code: "E0403",
            text: start + "scenario a = r in e\ncompare a for 1 year runs 1\ntable hhi"),
        Case(
            limit: "months", low: 11, high: 12, code: "E0403",
            text: "policy p { at year 1 { set tax.income = 10% } }"),
        Case(
            limit: "months", low: 11, high: 12, code: "E0403",
            text: "policy p { every 1 year { set tax.income = 10% } }"),
        Case(
            limit: "recorded_values", low: 1, high: 2, code: "E0403",
            text: start + "scenario a = r in e\ncompare a for 1 month runs 1\ntable hhi"),
        Case(limit: "memory", low: 10_000, high: 1_000_000, code: "E0403", text: "economy big { citizens = 2_000 }"),
        // 50 citizens of 35 bytes, with 8 more for each attribute.
        Case(
            limit: "experiment_runs", low: 7, high: 8, code: "E0403",
            text: start
                + "scenario a = r in e\nsweep network_effect over [0.3, 0.5] in a for 1 month runs 4 { measure hhi }"),
        Case(
            limit: "memory", low: 2_549, high: 2_550, code: "E0403",
            text: start + "attribute x of citizens = 1\nattribute y of citizens = true\n"
                + "attribute z of enterprises = 1\nscenario a = r in e\ncompare a for 1 month runs 1\ntable hhi"),
        Case(
            limit: "memory", low: 2_549, high: 2_550, code: "E0403",
            text: start + "attribute x of citizens = 1\nattribute y of citizens = true\nscenario a = r in e\nuse a"),
    ]

    @Test(arguments: cases.indices) func itsErrorNamesItAndRaisingItHelps(_ index: Int) throws {
        let item = Self.cases[index]
        var limits = Limits()
        limits[item.limit] = item.low
        let refused = LimitedHost(limits)
        #expect(Session(host: refused).run(source: item.text, name: "test") == .failure)
        #expect(refused.reported.contains("error[\(item.code)]: "), "\(refused.reported)")
        #expect(refused.reported.split(separator: "\n").filter { $0.hasPrefix("error") }.count == 1)
        #expect(refused.reported.contains("the limit is called `\(item.limit)`"), "\(refused.reported)")
        #expect(refused.reported.contains("--limit \(item.limit)=NUMBER"))
        limits[item.limit] = item.high
        let allowed = LimitedHost(limits)
        #expect(Session(host: allowed).run(source: item.text, name: "test") == .success, "\(allowed.reported)")
        #expect(!allowed.reported.contains("error"))
    }

    @Test func everyLimitHasACase() {
        #expect(Set(Self.cases.map(\.limit)) == Set(Limits.names))
    }

    /// What is simulated at the same time is known when it is.
    @Test func worldsBesideEachOtherShareTheMemory() {
        let text =
            Self.start + "attribute x of citizens = 1\nscenario a = r in e\ncompare a for 1 month runs 2\ntable hhi"
        var limits = Limits()
        limits.memory = 2 * 50 * 43 - 1
        let refused = LimitedHost(limits, threads: 2)
        #expect(Session(host: refused).run(source: text, name: "test") == .failure)
        #expect(refused.reported.contains("error[E0902]: "), "\(refused.reported)")
        #expect(refused.reported.contains("--limit memory=NUMBER"), "\(refused.reported)")
        limits.memory += 1
        #expect(Session(host: LimitedHost(limits, threads: 2)).run(source: text, name: "test") == .success)
    }

    @Test func tooManyCitizensAreSaidInMebibytes() {
        let found = Session.check(source: "economy e { citizens = 500_000_000 }", name: "test").diagnostics
        #expect(found.map(\.code) == [.runTooLarge])
        #expect(found.first?.message.contains(" need 16690 MiB, more than the limit of 4096 MiB") == true)
    }

    @Test(arguments: [
        "note \"" + String(repeating: "x", count: Limits.lineBytes) + "\"",
        "let a = 1" + String(repeating: "\n + 1", count: 300).replacing("\n + 1", with: " + 1"),
        "let " + String(repeating: "x", count: Limits.nameLength + 1) + " = 1",
        "regime r0 { }\n" + (1...Limits.regimeDepth).map { "regime r\($0) extends r\($0 - 1) { }\n" }.joined(),
        "measure m0 = hhi\n" + (1...Limits.measureDepth).map { "measure m\($0) = m\($0 - 1)\n" }.joined(),
        "measure a = sum(hhi * x for x in 1..10000) + sum(price * x for x in 1..10000)",
    ]) func limitsThatCannotBeRaisedSayWhatToDo(_ text: String) {
        let found = Session.check(source: text, name: "test").diagnostics.filter { $0.code == .limitExceeded }
        #expect(found.count == 1, "\(found.map(\.message))")
        #expect(found.first?.notes.contains { $0.message.hasPrefix("this limit is fixed: ") } == true)
    }

    @Test func limitsAreReadAndSetByName() {
        var limits = Limits()
        for name in Limits.names {
            let before = limits[name]
            limits[name] = 7
            #expect(limits[name] == 7 && before != 7)
        }
        limits["no_such"] = 3
        #expect(limits["no_such"] == nil)
    }

    @Test func filesThatIncludeOneAnotherTooDeepAreOneFault() {
        let host = LimitedHost(Limits())
        #expect(Session(host: host).run(source: "include \"0.polity\"", name: "test") == .failure)
        let errors = host.reported.split(separator: "\n").filter { $0.hasPrefix("error") }
        #expect(errors.filter { $0.contains("E0109") }.count == 1)
        #expect(errors.first?.contains("at most \(Limits.includeDepth) deep") == true, "\(errors)")
        #expect(errors.dropFirst().allSatisfy { $0.contains("E0506") })
    }
}

/// A host with limits of its own; a file whose name is a number includes the next one.
private final class LimitedHost: Host {
    let threads: Int
    let output = OutputMode.csv
    let terminal = RecordingHost().terminal
    let limits: Limits
    private let texts = Mutex("")

    init(_ limits: Limits, threads: Int = 1) {
        self.limits = limits
        self.threads = threads
    }

    var reported: String { texts.withLock { $0 } }

    func write(_ text: String) {}
    func report(_ text: String) { texts.withLock { $0 += text } }
    func isCancelled() -> Bool { false }

    func include(_ path: String, from: String) throws(IncludeFault) -> String {
        guard let number = Int(path.prefix { $0 != "." }) else { return "let of_\(path.prefix(1)) = 1" }
        return "include \"\(number + 1).polity\""
    }
}
