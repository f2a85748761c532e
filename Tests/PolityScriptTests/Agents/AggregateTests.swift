import Foundation
import Polity
import PolityScript
import Testing

/// Aggregates against plain loops over what the world says of its agents.
struct AggregateTests {
    private static let world: World? = {
        var economy = Economy()
        // More than one pass of the machine, and no multiple of one.
        economy[.citizens] = 1_237
        var world = try? World(places: [Place(name: "home", economy: economy, levers: Levers())], seed: 5)
        if var made = world {
            try? Simulation().run(&made, months: 30)
            world = made
        }
        return world
    }()

    private func world() throws -> World { try #require(Self.world) }

    private func column(_ name: String, of agents: Agents = .citizens) throws -> [Double] {
        let world = try world()
        let attribute = try #require(AgentAttribute.named(name, of: agents))
        let count = world.agentCount(agents, jurisdiction: 0)
        var values = [Double](repeating: 0, count: count)
        world.read(attribute, jurisdiction: 0, range: 0..<count, into: &values)
        return values
    }

    private func value(_ expression: String) throws -> Double {
        try Observation(expression).value(in: world())
    }

    private func near(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-12 * max(1, abs(b)) }

    private func quantile(_ level: Double, _ values: [Double]) -> Double {
        let sorted = values.sorted()
        let place = level * Double(sorted.count - 1)
        let below = Int(place)
        guard below + 1 < sorted.count else { return sorted[below] }
        return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
    }

    /// The mean difference of all pairs over twice the mean.
    private func gini(_ values: [Double]) -> Double {
        var sum = 0.0
        for a in values { for b in values { sum += abs(a - b) } }
        let count = Double(values.count)
        return sum / (2 * count * values.reduce(0, +))
    }

    @Test func functionsOverEverybodyAreThoseOfALoop() throws {
        let income = try column("income")
        #expect(try value("count(citizens)") == 1_237)
        #expect(near(try value("sum(income of citizens)"), income.reduce(0, +)))
        #expect(near(try value("mean(income of citizens)"), income.reduce(0, +) / 1_237))
        #expect(try value("min(income of citizens)") == income.min())
        #expect(try value("max(income of citizens)") == income.max())
        #expect(near(try value("median(income of citizens)"), quantile(0.5, income)))
        #expect(near(try value("quantile(income of citizens, 90%)"), quantile(0.9, income)))
        #expect(try value("quantile(income of citizens, 0)") == income.min())
        #expect(try value("quantile(income of citizens, 1)") == income.max())
        #expect(abs(try value("gini(income of citizens)") - gini(income)) < 1e-9)
    }

    @Test func whereChoosesWhoCounts() throws {
        let income = try column("income")
        let literacy = try column("literacy")
        let vulnerable = try column("vulnerable")
        let chosen = income.indices.filter { vulnerable[$0] != 0 && literacy[$0] < 0.3 }
        let theirs = chosen.map { income[$0] }
        try #require(chosen.count > 5 && chosen.count < 1_000)
        let condition = "of citizens where vulnerable and literacy < 0.3"
        #expect(try value("count(citizens where vulnerable and literacy < 0.3)") == Double(chosen.count))
        #expect(near(try value("share(citizens where vulnerable and literacy < 0.3)"), Double(chosen.count) / 1_237))
        #expect(near(try value("mean(income \(condition))"), theirs.reduce(0, +) / Double(theirs.count)))
        #expect(near(try value("sum(income \(condition))"), theirs.reduce(0, +)))
        #expect(try value("min(income \(condition))") == theirs.min())
        #expect(try value("max(income \(condition))") == theirs.max())
        #expect(near(try value("median(income \(condition))"), quantile(0.5, theirs)))
        #expect(near(try value("quantile(income \(condition), 0.25)"), quantile(0.25, theirs)))
        #expect(abs(try value("gini(income \(condition))") - gini(theirs)) < 1e-9)
    }

    @Test func sharesOfAConditionAreOfThoseChosen() throws {
        let literacy = try column("literacy")
        let vulnerable = try column("vulnerable")
        let chosen = literacy.indices.filter { vulnerable[$0] != 0 }
        let low = chosen.filter { literacy[$0] < 0.3 }
        let share = Double(low.count) / Double(chosen.count)
        #expect(near(try value("share(literacy < 0.3 of citizens where vulnerable)"), share))
        #expect(near(try value("mean(literacy < 0.3 of citizens where vulnerable)"), share))
    }

    @Test func valuesAreCalculatedForEveryAgent() throws {
        let skill = try column("skill")
        let literacy = try column("literacy")
        let expected = skill.indices.reduce(0.0) {
            $0 + (literacy[$1] > 0.4 ? skill[$1] * 2 : skill[$1].squareRoot())
        }
        #expect(
            near(try value("mean(if literacy > 0.4 then skill * 2 else sqrt(skill) of citizens)"), expected / 1_237))
        // The branch that does not count may have no value.
        let guarded = try value("sum(if skill > 1 then log(skill - 1) else 0 of citizens)")
        #expect(near(guarded, skill.reduce(0) { $0 + ($1 > 1 ? log($1 - 1) : 0) }))
        let vulnerable = try column("vulnerable")
        let either = skill.indices.filter { !(skill[$0] > 1) || vulnerable[$0] != 0 }
        #expect(try value("count(citizens where not (skill > 1) or vulnerable)") == Double(either.count))
    }

    @Test func aggregatesStandInsideAggregates() throws {
        let income = try column("income")
        let line = 0.6 * quantile(0.5, income)
        let poor = income.filter { $0 < line }
        #expect(
            try value("count(citizens where income < 0.6 * median(income of citizens))") == Double(poor.count))
        let gap = poor.reduce(0) { $0 + (line - $1) / line } / Double(poor.count)
        let text = """
            mean(1 - income / (0.6 * median(income of citizens)) of citizens
              where income < 0.6 * median(income of citizens))
            """
        #expect(near(try value(text), gap))
        #expect(try value("count(citizens where income > max(fees of enterprises))") >= 0)
    }

    @Test func enterprisesThatTakePartCount() throws {
        let world = try world()
        let share = try column("share", of: .enterprises)
        let present = share.indices.filter { world.takesPart(.enterprises, $0, jurisdiction: 0) }
        #expect(try value("count(enterprises)") == Double(present.count))
        #expect(near(try value("sum(share of enterprises)"), present.reduce(0) { $0 + share[$1] }))
        let large = present.filter { share[$0] > 0.1 }
        #expect(try value("count(enterprises where share > 10%)") == Double(large.count))
        #expect(near(try value("share(enterprises where share > 10%)"), Double(large.count) / Double(present.count)))
    }

    @Test(arguments: ["mean", "median", "min", "max", "gini"])
    func overNobodyThereIsNoValue(_ function: String) throws {
        #expect(throws: Observation.Fault.self) { try value("\(function)(income of citizens where income < 0)") }
        #expect(throws: Observation.Fault.self) { try value("share(vulnerable of citizens where income < 0)") }
        #expect(throws: Observation.Fault.self) { try value("quantile(income of citizens where income < 0, 0.5)") }
        #expect(try value("count(citizens where income < 0)") == 0)
        #expect(try value("sum(income of citizens where income < 0)") == 0)
    }

    @Test func divisionByNobodyIsShownAtItsPlace() {
        let text =
            Trial.start + """
                scenario s = r in e
                measure fine = count(citizens where income < 0)
                measure gap = 1 - mean(income of citizens where income < 0)
                compare s for 2 months runs 2
                table fine
                table gap at month 1
                """
        let host = RecordingHost(output: .csv)
        #expect(Session(host: host).run(source: text, name: "test") == .failure)
        #expect(host.written.contains("s,fine,2,0.0,0.0,0.0,2\n"))
        #expect(
            host.reported == """
                error[E0901]: `gap` has no value in scenario `s`, run 0, month 1: no citizen meets the condition, or a value is no finite number
                 --> test:6:19
                  |
                6 | measure gap = 1 - mean(income of citizens where income < 0)
                  |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

                """)
    }

    @Test func aMeasureOfTheSameNameIsNoAttribute() {
        #expect(codes("measure m = mean(income of enterprises)") == ["E0302"])
        #expect(codes("measure m = mean(hhi of citizens)") == ["E0302"])
        #expect(codes("measure m = mean(literacy - hhi of citizens)").isEmpty)
        #expect(codes("measure m = count(citizens where income < price)").isEmpty)
        #expect(codes("define same(x) = mean(x of citizens)\nmeasure m = same(1)").isEmpty)
    }
}
