import PolityScript
import Testing

/// As much of everything as a file may hold: reading and checking stays in proportion to the size, and what a few lines
/// ask for stays below a limit.
struct HostileSizeTests {
    /// One construct, repeated to a megabyte or given whole.
    struct Sample: CustomTestStringConvertible {
        var name: String
        var text: String

        var testDescription: String { name }

        init(_ name: String, _ text: String) {
            self.name = name
            self.text = text
        }

        /// A line again and again, between two others.
        init(_ name: String, _ head: String = "", repeating line: String, _ tail: String = "") {
            self.init(name, head + String(repeating: line, count: 1_000_000 / line.utf8.count) + tail)
        }
    }

    /// A line for every number.
    private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
        (0..<count).map(line).joined(separator: "\n") + "\n"
    }

    private static let blocks = [
        Sample("regimes", repeating: "regime a { data.x = 1 }\n"),
        Sample("unknown levers", "regime a {\n", repeating: "dta.social_share = 1\n", "}"),
        Sample("repeated levers", "regime a {\n", repeating: "data.social_share = 1\n", "}"),
        Sample("parameters", "economy a {\n", repeating: "citizns = 1\n", "}"),
        Sample("clauses", "policy p {\n", repeating: "legal { set data.social_share = 1 }\n", "}"),
        Sample("no clauses", "policy p {\n", repeating: "foo\n", "}"),
        Sample("rules", "policy p {\n", repeating: "when hhi > 0.1 { set data.social_share = 0.1\n}\n", "}"),
        Sample("announcements", "policy p { at year 1 {\n", repeating: "announce \"{hhi} {hhj}\"\n", "}\n}"),
        Sample("orders", "policy p { at year 1 {\n", repeating: "order break_up(largst)\n", "}\n}"),
        Sample("weights", "weights w {\n", repeating: "hhj 1\n", "}"),
        Sample("conditions", "claim \"c\" {\n", repeating: "mean(hhi at year 2 in a) < 1\n", "}"),
        Sample("braces", repeating: "regime a {\n"),
        Sample("brackets", "let x = ", repeating: "[\n"),
        Sample("branches", "let x = ", repeating: "if true then 1 else\n"),
        Sample("open texts", repeating: "note \"x\n"),
        Sample("signs of nothing", repeating: "\u{A7}\n"),
        Sample("elements", "let x = count([1", repeating: ",\n1", "])"),
        Sample("months", "scenario a = social_asset\ncompare a\ntable hhi at month 1", repeating: ",\nmonth 1"),
        Sample("jurisdictions", "scenario a = social_asset", repeating: ",\nsocial_asset with weak"),
    ]

    private static let names = [
        Sample("help", lines(9_000) { _ in "help levers" }),
        Sample("constants", lines(9_000) { "let a\($0) = b\($0)" }),
        Sample(
            "long names",
            lines(4_900) { "let \(String(repeating: "a", count: 50))\($0) = 1" }
                + lines(4_900) { "let y\($0) = \(String(repeating: "a", count: 50))b\($0)" }),
        Sample(
            "claims", lines(4_900) { "claim \"a\($0)\" { 1 < 2 }" } + lines(4_900) { "flip claim \"b\($0)\" over x" }),
        Sample("regimes of regimes", lines(9_000) { "regime a\($0) extends a\($0 + 1) { }" }),
        Sample("measures of measures", "measure m0 = hhi\n" + lines(9_000) { "measure m\($0 + 1) = m\($0) + 1" }),
        Sample("attributes", lines(9_000) { "attribute a\($0) of citizens = chance(20%)" }),
        Sample(
            "rules over agents",
            "attribute a of citizens = 1\n" + lines(9_000) { _ in "each month citizens { set a = a * 0.5 }" }),
        Sample(
            "scenarios",
            lines(5_000) { "scenario s\($0) = social_asset" } + "compare s0" + lines(5_000) { ",\ns\($0)" }),
        Sample(
            "comparisons",
            "policy p {\n" + lines(190) { "every \($0 + 1) months { set data.social_share = 1% }" } + "}\n"
                + lines(4_900) { "scenario s\($0) = social_asset with p" }
                + lines(4_900) { "compare s\($0) for 1000 years runs 1" }),
        Sample("uses of a list", "let xs = [1..9999]\n" + lines(9_000) { "let a\($0) = sum(xs)" }),
        Sample(
            "uses of a function",
            "define f0(x) = x\n" + lines(13) { "define f\($0 + 1)(x) = f\($0)(x) + f\($0)(x)" }
                + lines(9_000) { "measure m\($0) = f13(hhi)" }),
    ]

    @Test(arguments: blocks + names)
    func isCheckedSoon(_ sample: Sample) {
        let seconds = Endurance.seconds {
            let found = diagnostics(sample.text)
            #expect(found.count <= Limits.keptDiagnostics + 10)
            _ = Session.isIncomplete(sample.text)
            _ = Script.formatted(sample.text)
        }
        // Far above what it takes on a busy machine: this is about what never ends.
        #expect(seconds < 120)
    }

    @Test func anErrorIsKeptAfterAnyNumberOfWarnings() {
        let unused = Self.lines(3_000) { "let a\($0) = 1" }
        let found = diagnostics("economy e { citizens = 20 }\nscenario s = social_asset in e\n" + unused + "compare s")
        #expect(found.count == Limits.keptDiagnostics)
        #expect(codes(unused + "parity x, y").contains("E0201"))
    }

    @Test func aFaultKeepsItsPlaceInALongRule() {
        let said = String(repeating: "announce \"\"\n", count: 70_000)
        let text = """
            economy e { citizens = 20 }
            policy p {
            at month 1 {
            \(said)set data.social_share = hhi * 1000
            }
            at month 2 { set data.portability = 1% }
            }
            scenario s = social_asset with p in e
            compare s for 2 months runs 1
            table hhi
            """
        let outcome = Script.run(text)
        #expect(!outcome.isComplete)
        #expect(outcome.reports.contains("--> script:70004:1\n"), "\(outcome.reports.prefix(1_000))")
    }

    @Test func rowsAreLimited() {
        var limits = Limits()
        limits.rows = 3
        let text =
            "economy e { citizens = 20 }\nscenario s = social_asset in e\ncompare s for 2 months runs 1\ntable hhi"
        #expect(Script.run(text + " at month 0, month 1, month 2", limits: limits).isComplete)
        let outcome = Script.run(text + ", price at month 1, month 2", limits: limits)
        #expect(!outcome.isComplete)
        #expect(outcome.reports.contains("rows=NUMBER"))
    }
}
