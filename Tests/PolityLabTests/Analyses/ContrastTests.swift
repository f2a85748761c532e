import Polity
import PolityLab
import Testing

/// What differs between scenarios, one change at a time.
struct ContrastTests {
    private let lab = Laboratory(seed: 8, threads: 2)

    private func bits(_ scenarios: [Scenario], _ outputs: Outputs = Small.outputs) throws -> [[UInt64]?] {
        Known.bits(
            try lab.values(
                scenarios, variants: scenarios.indices.map { .init(scenario: $0) },
                trials: scenarios.indices.map { .init(variant: $0, replication: 0) }, outputs: outputs))
    }

    /// Two scenarios that differ in everything that scenarios can differ in.
    private var unlike: (first: Scenario, second: Scenario) {
        var first = Small.scenario("a")
        first.switches = ["shocks": false]
        first.timetable = Timetable([.init(months: 2..<4, values: [.taxIncome: 0.4])])
        var second = Small.scenario("b", Small.open(0.9))
        second.economy[.networkEffect] = 0.4
        second.switches = ["breaches": false]
        second.timetable = Timetable([.init(values: [.surveillanceCap: 0.3])])
        return (first, second)
    }

    @Test func allChangesMakeTheSecondScenarioAndNoneTheFirst() throws {
        let (first, second) = unlike
        let contrast = Contrast(first, second)
        #expect(
            contrast.changes.map(\.name) == [
                "data.interoperability", "network_effect", "mechanism breaches", "mechanism shocks", "policies",
            ])
        let found = try bits([
            first, contrast.scenario(with: []), second, contrast.scenario(with: contrast.changes),
            contrast.scenario(with: contrast.changes.reversed()),
        ])
        #expect(found[0] == found[1] && found[2] == found[3] && found[2] == found[4] && found[0] != found[2])
    }

    /// What is off by default differs when one scenario switches it on, and does not when the other only says that it is off.
    @Test func mechanismsThatAreOffByDefaultAreSeen() throws {
        let item = try #require(Schedule.catalogue.first { !$0.isOnByDefault })
        let plain = Small.scenario("a")
        var on = Small.scenario("b")
        on.switches = [item.name: true]
        var off = Small.scenario("c")
        off.switches = [item.name: false, "usage": true]
        #expect(Contrast(plain, on).changes == [.mechanism(item.name)])
        #expect(Contrast(on, plain).changes == [.mechanism(item.name)])
        #expect(Contrast(plain, off).changes.isEmpty)
        let parity = Parity(plain, on)
        #expect(parity.undeclared.map(\.name) == [item.name])
        #expect(parity.differences[0].first == 0 && parity.differences[0].second == 1)
        #expect(Parity(off, plain).differences.isEmpty)
        let made = Contrast(plain, on).scenario(with: [.mechanism(item.name)])
        #expect(made.switches == on.switches)
    }

    @Test func everyLeverAndParameterIsNamedOnce() {
        let first = Small.scenario("a")
        var second = Small.scenario("b")
        for lever in Lever.allCases { second.levers[lever] = second.levers[lever].nextUp }
        for parameter in EconomyParameter.allCases { second.economy[parameter] = second.economy[parameter].nextUp }
        let names = Contrast(first, second).changes.map(\.name)
        #expect(names == Lever.catalogue.map(\.name) + EconomyParameter.catalogue.map(\.name))
        #expect(Parity(first, second).undeclared.map(\.name) == EconomyParameter.catalogue.map(\.name))
        #expect(Parity(first, second).differences.count == names.count)
    }

    /// Every jurisdiction's own value moves, and parity tells of each.
    @Test func jurisdictionsAreComparedOneByOne() {
        var first = Small.scenario("a")
        first.places.append(first.places[0])
        var second = first
        second.name = "b"
        second.places[0].levers[.taxIncome] = 0.3
        second.places[1].levers[.taxIncome] = 0.4
        second.places[1].economy[.networkEffect] = 0.1
        let contrast = Contrast(first, second)
        #expect(contrast.changes.map(\.name) == ["tax.income", "network_effect"])
        let made = contrast.scenario(with: [contrast.changes[0]])
        #expect(made.places.map { $0.levers[.taxIncome] } == [0.3, 0.4])
        #expect(made.places[1].economy == first.places[1].economy)
        let parity = Parity(first, second)
        #expect(parity.differences.map(\.place) == [0, 1, 1])
        #expect(parity.differences.map(\.second) == [0.3, 0.4, 0.1])
    }

    /// On the way between two budgets that fit, no share pushes the sum above all there is.
    @Test func everyCombinationOfBudgetSharesFits() throws {
        func scenario(_ name: String, _ health: Double, _ education: Double, _ research: Double) -> Scenario {
            var scenario = Small.scenario(name)
            for lever in Lever.budget { scenario.levers[lever] = 0 }
            scenario.levers[.budgetHealth] = health
            scenario.levers[.budgetEducation] = education
            scenario.levers[.budgetResearch] = research
            return scenario
        }
        let contrast = Contrast(scenario("a", 0.9, 0, 0.1), scenario("b", 0, 0.9, 0.05))
        #expect(contrast.changes.count == 3)
        for coalition in 0..<8 {
            let made = contrast.changes.enumerated().filter { coalition >> $0.offset & 1 == 1 }.map(\.element)
            try contrast.scenario(with: made).places[0].validate()
        }
    }

    @Test func namesMakeNoDifference() throws {
        let (first, second) = unlike
        #expect(try Parity.isBlindToNames(first, second, outputs: Small.outputs, lab))
        let names = ["", "a", "socialism", "ä\n\"quoted\"", String(repeating: "x", count: 1_000)]
        let found = try bits(
            names.map { name in
                var scenario = first
                scenario.name = name
                return scenario
            })
        #expect(Set(found).count == 1)
    }

    /// The test simulates every time: remembered runs would be compared with themselves.
    @Test func remembersNothingWhenItTestsNames() throws {
        let (first, second) = (Known.scenario(), Known.scenario(Small.open(0.9)))
        let count = Tally()
        let counted = Outputs([Measure(Known.luck.entry) { world, place in count.next() }], months: [0], keys: ["n"])
        let lab = Laboratory(seed: 8, memory: RunMemory(limit: 1_000))
        // Every run is told apart from every other, so the answer is no; from memory it would be yes.
        _ = try Sweep([first, second], points: [[]], outputs: counted, runs: 1).run(lab)
        #expect(try !Parity.isBlindToNames(first, second, outputs: counted, lab))
    }

    @Test func aSwapRunsTheInstitutionsOfEachInTheEconomyOfEach() throws {
        let (first, second) = unlike
        let swap = Swap(first, second)
        let found = try bits(swap.scenarios + [first, second])
        #expect(found[0] == found[4] && found[3] == found[5])
        #expect(Set(found[..<4]).count == 4)
        #expect(swap.scenarios[1].switches == second.switches && swap.scenarios[1].timetable == first.timetable)
        #expect(swap.scenarios[2].switches == first.switches && swap.scenarios[2].timetable == second.timetable)
        // With one economy there is nothing to swap.
        let same = try bits(Swap(Small.scenario("a"), Small.scenario("b", Small.open(0.9))).scenarios)
        #expect(same[0] == same[1] && same[2] == same[3] && same[0] != same[2])
    }
}
