import Polity
import PolityLab
import PolityScript
import Testing

struct CheckerTests {
    private func program(_ text: String, after earlier: Program? = nil) -> Program? {
        Checker.check(
            Parser.parse(Source(text, name: "test")), earlier: earlier?.definitions ?? Definitions()
        ).program
    }

    private func comparisons(_ text: String) -> [Comparison] {
        let start = "regime r {}\nscenario a = r\nscenario b = r\n"
        return (program(start + text)?.actions ?? []).compactMap {
            if case .compare(let comparison, _) = $0 { comparison } else { nil }
        }
    }

    @Test func acceptsTheFirstStudy() throws {
        #expect(!diagnostics(try Files.text(Files.study)).contains { $0.severity == .error })
    }

    @Test func inheritsLeversAndKeepsDefaults() throws {
        let text = """
            regime child extends parent { data.citizen_share = 50% }
            regime parent { data.social_share = 60%
              data.citizen_share = 10% }
            economy small { citizens = 1_00 }
            scenario s = child in small
            """
        let scenario = try #require(program(text)?.definitions.scenario("s"))
        #expect(scenario.levers[.dataSocialShare] == 0.6)
        #expect(scenario.levers[.dataCitizenShare] == 0.5)
        #expect(scenario.levers[.commonsUsability] == Levers()[.commonsUsability])
        #expect(scenario.economy[.citizens] == 100)
        #expect(scenario.economy[.enterprises] == 8)
    }

    @Test func aComparisonHasDefaults() {
        let found = comparisons("compare a")
        #expect(found.map(\.months) == [240])
        #expect(found.map(\.runs) == [100])
        #expect(found.map(\.seed) == [1])
    }

    @Test func theLatestTimeOfTheFileIsTheHorizon() {
        #expect(comparisons("compare a, b\ntable hhi at year 3\ntable hhi at year 5 month 7").map(\.months) == [67])
    }

    @Test func laterComparisonsInheritFromTheLastOne() {
        let found = comparisons("compare a for 6 months runs 7 seed 0\ncompare a, b\ncompare b runs 9\n")
        #expect(found.map(\.months) == [6, 6, 6])
        #expect(found.map(\.runs) == [7, 7, 9])
        #expect(found.map(\.seed) == [0, 0, 0])
    }

    @Test func seedsAreWholeNumbersOf64Bits() {
        #expect(comparisons("compare a seed 18_446_744_073_709_551_615").map(\.seed) == [.max])
        #expect(comparisons("compare a seed 9007199254740993").map(\.seed) == [9_007_199_254_740_993])
    }

    @Test func constantsServeAsDurationsAndCounts() {
        let found = comparisons("let long = 2 * 5 years\nlet many = 2 + 3\ncompare a for long runs many")
        #expect(found.map(\.months) == [120])
        #expect(found.map(\.runs) == [5])
    }

    @Test func percentagesAreFractionsAndDurationsMonths() {
        let text = "let p = 60%\nlet d = 1 year + 6 months\nlet t = year 5 month 7\nlet e = t - year 5"
        let definitions = program(text)?.definitions
        #expect(definitions?["p"] == .constant(value: 0.6, kind: .share))
        #expect(definitions?["d"] == .constant(value: 18, kind: .duration))
        #expect(definitions?["t"] == .constant(value: 67, kind: .time))
        #expect(definitions?["e"] == .constant(value: 7, kind: .duration))
    }

    @Test func aLaterInputReplacesNames() {
        let first = program("let n = 3\nregime r { data.social_share = n * 10% }\nscenario s = r")
        let second = program("regime r { data.social_share = 40% }\nlet n = n + 1", after: first)
        #expect(second?.definitions.scenario("s")?.levers[.dataSocialShare] == 0.4)
        #expect(second?.definitions["n"] == .constant(value: 4, kind: .number))
    }

    @Test func aMeasureMayNotBecomePartOfItself() {
        let first = program("measure x = hhi\nmeasure y = x * 2")
        #expect(first != nil)
        #expect(program("measure x = y + 1", after: first) == nil)
        #expect(program("measure x = price", after: first) != nil)
    }

    @Test func namesEqualUnderUnicodeAreTheSame() {
        #expect(codes("let thu\u{1EBF} = 1\nlet x = thue\u{302}\u{301}").isEmpty)
    }

    @Test func longChainsEndInOneError() {
        let regimes = (0..<5_000).map { "regime r\($0) extends r\($0 + 1) {}" }.joined(separator: "\n")
        #expect(codes(regimes + "\nregime r5000 {}") == ["E0109"])
        let measures = (0..<400).map { "measure m\($0) = " + ($0 == 0 ? "hhi" : "m\($0 - 1) + m\($0 - 1)") }
        #expect(codes(measures.joined(separator: "\n")) == ["E0109"])
    }

    @Test func noWordHidesACatalogueName() {
        // `output` is a measure, and a statement where the name of a form follows.
        #expect(codes("weights w {\n  output 1\n}\nmeasure m = (1 +\n  output / 2)\noutput csv").isEmpty)
        for name in Help.catalogueNames where name != "output" {
            #expect(Words.named(name)?.kind != .statement)
            #expect(Words.named(name)?.kind != .clause)
            #expect(Words.named(name)?.kind != .expression)
        }
    }

    @Test func manyMeasuresAreCheckedInTime() {
        let measures = (0..<9_000).map { "measure m\($0) = hhi" + ($0 > 100 ? " + m\($0 - 1 - $0 % 100)" : "") }
        let unknown = (0..<500).map { "let x\($0) = m\($0)q" }
        let duration = ContinuousClock().measure {
            #expect(codes((measures + unknown).joined(separator: "\n")) == Array(repeating: "E0201", count: 500))
        }
        #expect(duration < .seconds(5))
    }

    @Test func noMoreSuggestionsThanDiagnosticsShown() {
        let found = diagnostics(
            (0..<150).map { "scenario s\($0) = reference_\nregime reference\($0) {}" }.joined(separator: "\n"))
        #expect(found.count == 150)
        #expect(found.filter { $0.fix != nil }.count == 100)
    }

    @Test func citizensBeyondTheMemoryAreRefused() {
        #expect(codes("economy e { citizens = 1_000_000_000 }") == ["E0403"])
        #expect(codes("economy e { citizens = 100_000_000 }").isEmpty)
    }

    @Test(arguments: ["1e308 years", "year 1e308", "month 1e308 + 1e308 years", "year 1e308 month 3"])
    func valuesBeyondAllNumbersAreRefused(_ value: String) {
        #expect(codes("let z = \(value)") == ["E0402"])
    }

    @Test func programsAreValues() throws {
        let text = try Files.text(Files.study)
        #expect(program(text) == program(text))
        #expect(program(text)?.hashValue == program(text)?.hashValue)
    }
}
