import Polity
import PolityLab
import PolityScript
import Testing

/// What reads and changes nothing changes no bit of anything else; threads and other runs do not either.
struct PlaceboTests {
    private static let measures = ["hhi", "price", "gini_income", "income", "trust.state", "exposure.commercial"]

    private func bits(
        _ text: String, runs: Int = 3, months: Int = 18, threads: Int = 2, measures: [String] = measures
    ) throws -> [UInt64] {
        try Trial(text, measures: measures, months: months, runs: runs, threads: threads).bits()
    }

    private static let active = """
        attribute member of citizens = chance(20%)
        policy p {
          at month 2 { set tax.digital_services = 3% }
          when hhi > 0.1 for 2 months { order designate(largest) }
          while gini_income > 0.2 { set tax.profit += 2 points }
          ramp data.portability from 0% to 50% between month 3 and month 12
          each month citizens where member and chance(30%) { set trust_state += 0.01 }
        }
        scenario s = r with p in e
        """

    @Test(arguments: [
        "policy p { at month 3 { set tax.profit += 0 points } }",
        "policy p { every 1 month { announce \"{hhi}\" } }",
        "policy p { when mean(income of citizens where vulnerable) > 0 for 2 months { announce \"x\" } }",
        "policy p { while hhi > 0 { set tax.profit *= 1 } }",
        "policy p { from month 3 to month 9 { set tax.profit = tax.profit } }",
        "policy p { each month citizens where literacy > 2 { set trust_state = 0 } }",
        "policy p { each month citizens { set trust_state += 0 } }",
        "policy p { each 2 months enterprises where chance(50%) { set price *= 1 } }",
    ]) func aRuleThatChangesNothingChangesNoBit(_ policy: String) throws {
        let reference = try bits("scenario s = r in e")
        #expect(try bits(policy + "\nscenario s = r with p in e") == reference)
    }

    @Test func anAttributeThatNobodyReadsChangesNoBit() throws {
        let reference = try bits("scenario s = r in e")
        let attributes = """
            attribute a of citizens = chance(20%)
            attribute b of citizens = normal(0, 1)
            attribute c of enterprises = uniform(0..1)
            attribute d of citizens = if a then literacy else b
            each month citizens { set b += uniform(0..1) }

            """
        #expect(try bits(attributes + "scenario s = r in e") == reference)
    }

    @Test func rulesThatDoSomethingChangeBits() throws {
        #expect(try bits(Self.active) != bits("scenario s = r in e"))
    }

    @Test(arguments: [1, 3]) func threadsChangeNoBit(_ threads: Int) throws {
        #expect(try bits(Self.active, threads: threads) == bits(Self.active))
    }

    @Test func aRunDoesNotDependOnHowManyThereAre() throws {
        let many = try Trial(Self.active, measures: Self.measures, months: 18, runs: 4)
        let one = try Trial(Self.active, measures: Self.measures, months: 18, runs: 1)
        for measure in Self.measures { #expect(try many.series(measure) == one.series(measure)) }
        #expect(many.events() == one.events())
        #expect(try many.series("hhi", run: 1) != many.series("hhi", run: 2))
    }

    @Test func aScenarioDoesNotDependOnThoseBesideIt() throws {
        let text = Self.active + "\npolicy q { at month 1 { order ban(largest) } }\nscenario t = r with q in e"
        let both = try Trial(text, scenarios: ["t", "s"], measures: Self.measures, months: 18)
        let alone = try Trial(text, measures: Self.measures, months: 18)
        for measure in Self.measures {
            #expect(try both.series(measure, scenario: 1) == alone.series(measure))
        }
    }

    @Test func aLongerRunBeginsLikeAShorterOne() throws {
        let long = try Trial(Self.active, measures: Self.measures, months: 18)
        let short = try Trial(Self.active, measures: Self.measures, months: 7)
        for measure in Self.measures {
            #expect(Array(try long.series(measure).prefix(8)) == (try short.series(measure)))
        }
    }
}
