import Polity
import PolityLab
import PolityScript
import Testing

/// Random draws of agents: what is drawn, and that it depends on its purpose, agent, month and run alone.
struct DrawTests {
    private static let many = "economy big { citizens = 20_000 }\n"

    /// The first value of each measure, in a population of 20 000.
    private func values(_ definitions: String, _ measures: [String: String], runs: Int = 1) throws -> [String: Double] {
        let names = measures.keys.sorted()
        let lines = names.map { "measure \($0) = \(measures[$0] ?? "")" }.joined(separator: "\n")
        let trial = try Trial(
            Self.many + definitions + "\n" + lines + "\nscenario s = r in big", measures: names, months: 0)
        var found: [String: Double] = [:]
        for name in names { found[name] = try trial.series(name)[0] }
        return found
    }

    @Test func aFifthIsDrawnWithinFourStandardErrors() throws {
        let found = try values("attribute member of citizens = chance(20%)", ["p": "share(citizens where member)"])
        let error = (0.2 * 0.8 / 20_000).squareRoot()
        #expect(abs(try #require(found["p"]) - 0.2) < 4 * error)
    }

    @Test func certainChancesAreCertain() throws {
        let text = """
            attribute always of citizens = chance(100%)
            attribute never of citizens = chance(0%)
            attribute same of citizens = chance(if vulnerable then 1 else 0)
            """
        let found = try values(
            text,
            [
                "a": "count(citizens where always)", "n": "count(citizens where never)",
                "d": "count(citizens where same != vulnerable)", "v": "count(citizens where same)",
            ])
        #expect(found["a"] == 20_000 && found["n"] == 0 && found["d"] == 0)
        #expect(try #require(found["v"]) > 0)
    }

    private static let moments: [(draw: String, mean: Double, variance: Double)] = [
        ("uniform(0.2..0.8)", 0.5, 0.03),
        // (a² + b² + c² - ab - ac - bc) / 18, and ab / ((a + b)² (a + b + 1)).
        ("triangular(0, 0.3, 0.9)", 0.4, 0.035),
        ("normal(5, 2)", 5, 4),
        ("beta(2, 6)", 0.25, 1.0 / 48),
        ("choice(1, 2, 6)", 3, 14.0 / 3),
    ]

    @Test(arguments: moments) func momentsAreThoseOfTheDistribution(_ draw: String, _ mean: Double, _ variance: Double)
        throws
    {
        let found = try values(
            "attribute x of citizens = \(draw)",
            ["m": "mean(x of citizens)", "v": "mean((x - mean(x of citizens)) ^ 2 of citizens)"])
        let error = (variance / 20_000).squareRoot()
        #expect(abs(try #require(found["m"]) - mean) < 4 * error)
        // The kurtosis of these is at most 3.5, less 1 the variance of an estimated variance.
        #expect(abs(try #require(found["v"]) / variance - 1) < 4 * (2.5 / 20_000).squareRoot())
    }

    @Test func orderAndCompanyOfAttributesChangeNoDraw() throws {
        let a = "attribute a of citizens = chance(20%)\n"
        let b = "attribute b of citizens = uniform(0..1)\n"
        let measures = ["x": "mean(b of citizens where a)", "y": "sum(b of citizens)", "z": "count(citizens where a)"]
        let reference = try values(a + b, measures)
        #expect(try values(b + a, measures) == reference)
        #expect(try values(a + "attribute c of citizens = uniform(0..1)\n" + b, measures) == reference)
        #expect(try values(a + b + "each month citizens { set b = uniform(0..1) }\n", measures) == reference)
    }

    @Test func aPurposeOfItsOwnOutlivesAName() throws {
        let first = try values("attribute a of citizens = uniform(0..1, \"luck\")", ["x": "sum(a of citizens)"])
        let second = try values("attribute b of citizens = uniform(0..1, \"luck\")", ["x": "sum(b of citizens)"])
        let third = try values("attribute b of citizens = uniform(0..1)", ["x": "sum(b of citizens)"])
        #expect(first == second)
        #expect(first != third)
    }

    @Test func twoPurposesAreIndependent() throws {
        let text = "attribute a of citizens = chance(50%)\nattribute b of citizens = chance(50%)"
        let found = try values(text, ["both": "share(citizens where a and b)"])
        #expect(abs(try #require(found["both"]) - 0.25) < 4 * (0.25 * 0.75 / 20_000).squareRoot())
    }

    @Test func twoDrawsForOnePurposeAreRefusedEvenInFunctions() {
        let coin = "define coin(p) = chance(p, \"coin\")\n"
        #expect(codes(coin + "attribute a of citizens = coin(20%)").isEmpty)
        #expect(codes(coin + "attribute a of citizens = coin(20%)\nattribute b of citizens = coin(20%)") == ["E0211"])
        let plain = "define coin(p) = chance(p)\n"
        #expect(codes(plain + "attribute a of citizens = coin(20%)\nattribute b of citizens = coin(20%)").isEmpty)
        #expect(codes(plain + "attribute a of citizens = coin(20%) or coin(30%)") == ["E0211"])
    }

    /// A distribution that a name or a function stands for is drawn from as one that is written out.
    @Test(arguments: [
        ("let spread = uniform(0.2..0.8)", "spread", "uniform(0.2..0.8)"),
        ("define up_to(a) = uniform(0..a)", "up_to(20% * 2)", "uniform(0..0.4)"),
        ("define around(a) = normal(a, 1)", "around(3)", "normal(3, 1)"),
        ("define peak(a) = triangular(0, a, 1)", "peak(20%)", "triangular(0, 0.2, 1)"),
        ("define one_of(a, b) = choice(a, b)\ndefine two(a) = one_of(a, 2 * a)", "two(1)", "choice(1, 2)"),
    ]) func namedDistributionsAreKeyedByWhatTheyAreGivenTo(_ definition: String, _ named: String, _ full: String) throws
    {
        func found(_ value: String) throws -> [UInt64] {
            let text = """
                \(definition)
                attribute a of citizens = \(value)
                attribute b of citizens = 0
                each month citizens where vulnerable { set b = \(value) }
                scenario s = r in e
                measure ma = sum(a of citizens)
                measure mb = sum(b of citizens)
                """
            return try Trial(text, measures: ["ma", "mb"], months: 3).bits()
        }
        #expect(try found(named) == found(full))
    }

    @Test func drawsOfRulesAreNewEveryMonthAndInEveryRun() throws {
        let text = """
            attribute x of citizens = uniform(0..1)
            each month citizens { set x = uniform(0..1) }
            scenario s = r in e
            measure m = mean(x of citizens)
            """
        let trial = try Trial(text, measures: ["m"], months: 12, runs: 2)
        let all = try trial.series("m", run: 0).dropFirst() + trial.series("m", run: 1).dropFirst()
        // The rule first acts when a month has elapsed, which is seen at the end of the second.
        #expect(try trial.series("m")[0] == trial.series("m")[1])
        #expect(Set(all).count == 24)
    }

    @Test func jurisdictionsHaveTheirOwnLuck() throws {
        let text = """
            economy f { citizens = 50 }
            attribute x of citizens = uniform(0..1)
            scenario s = r in e, r in f
            measure m = mean(x of citizens)
            """
        let trial = try Trial(text, measures: ["m"], months: 0)
        #expect(try trial.series("m") != trial.series("m", jurisdiction: 1))
    }

    @Test func enterprisesHaveTheirAttributesInTheMonthOfTheirEntry() throws {
        let text = """
            economy lively { citizens = 200 }
            attribute grade of enterprises = 3
            attribute luck of enterprises = uniform(1..2)
            scenario s = r in lively
            measure lowest = min(grade of enterprises)
            measure unlucky = min(luck of enterprises)
            """
        let trial = try Trial(text, measures: ["lowest", "unlucky", "entry_rate"], months: 240)
        #expect(try trial.series("entry_rate").contains { $0 > 0 })
        #expect(try trial.series("lowest").allSatisfy { $0 == 3 })
        #expect(try trial.series("unlucky").allSatisfy { (1...2).contains($0) })
    }
}
