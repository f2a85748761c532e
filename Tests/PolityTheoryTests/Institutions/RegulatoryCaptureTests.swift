import PolityNumerics
import PolityTheory
import TestSupport
import Testing

@Suite struct RegulatoryCaptureTests {
    typealias Contest = RegulatoryCapture.Contest
    typealias Influence = RegulatoryCapture.Influence

    @Test func agreesWithTheEquations() throws {
        for table in try SideBySide.regulatoryCapture() { expectAgreement(table) }
    }

    /// Every contestant answers best to the efforts of the others, over and over.
    @Test(arguments: 0..<100) func agreesWithBestAnswers(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let members = Int.random(in: 1...3, using: &generator)
        let contest = try Contest(
            firmStake: .random(in: 1...10, using: &generator), publicStake: .random(in: 1...10, using: &generator),
            members: Double(members), decisiveness: .random(in: 0.4...1, using: &generator))
        func chance(_ own: Double, _ other: Double) -> Double {
            let left = Elementary.pow(own, contest.decisiveness)
            let right = Elementary.pow(other, contest.decisiveness)
            return left / (left + right)
        }
        let share = contest.publicStake / Double(members)
        var firm = 0.5
        var people = Array(repeating: 0.5 / Double(members), count: members)
        // Small steps: the answers of unequal sides circle around the equilibrium.
        for _ in 0..<250 {
            let opposing = people.reduce(0, +)
            let answer = goldenMaximum(from: 1e-12, to: contest.firmStake) {
                contest.firmStake * chance($0, opposing) - $0
            }
            let answers = people.map { own in
                goldenMaximum(from: 0, to: share) { share * chance(opposing - own + $0, firm) - $0 }
            }
            firm += 0.1 * (answer - firm)
            for index in people.indices {
                people[index] += 0.1 * (answers[index] - people[index])
            }
        }
        let equilibrium = contest.equilibrium
        let together = people.reduce(0, +)
        #expect(abs(firm - equilibrium.firmEffort) < 1e-5)
        #expect(abs(together - equilibrium.publicEffort) < 1e-5)
        #expect(abs(chance(firm, together) - equilibrium.capture) < 1e-5)
        #expect(abs(contest.firmStake * chance(firm, together) - firm - equilibrium.firmPayoff) < 1e-4)
        #expect(abs(contest.publicStake * chance(together, firm) - together - equilibrium.publicPayoff) < 1e-4)
    }

    @Test func aDividedPublicLoses() throws {
        let united = try Contest().equilibrium
        let divided = try Contest(members: 1000).equilibrium
        #expect(divided.capture > united.capture && divided.publicEffort < united.publicEffort)
        #expect(abs(divided.capture - 9 / (9 + 0.003)) < 1e-12)
    }

    /// Of all rules and the least contributions that make the authority agree, r* is the firm's best.
    @Test(arguments: 0..<100) func theFirmBuysItsBestRule(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed) + 50)
        let model = try Influence(
            welfareWeight: .random(in: 0.2...5, using: &generator), benefit: .random(in: 0.1...3, using: &generator),
            cost: .random(in: 0.2...3, using: &generator), firmLoss: .random(in: 0...3, using: &generator))
        func welfare(_ rule: Double) -> Double { model.benefit * rule - model.cost * rule * rule / 2 }
        let free = goldenMaximum(from: 0, to: 40, welfare)
        #expect(abs(free - model.strictnessWithoutInfluence) < 1e-6)
        func price(_ rule: Double) -> Double { model.welfareWeight * (welfare(free) - welfare(rule)) }
        func firm(_ rule: Double) -> Double { -model.firmLoss * rule - price(rule) }
        let best = goldenMaximum(from: 0, to: 40, firm)
        #expect(abs(best - model.strictness) < 1e-6)
        #expect(abs(price(best) - model.contribution) < 1e-5)
        #expect(abs(firm(best) - firm(free) - model.firmGain) < 1e-6)
        #expect(model.firmGain >= -1e-12 && model.strictness <= free + 1e-6)
    }

    @Test func refusesWhatIsOutsideTheDomain() {
        #expect(throws: TheoryError.outsideDomain(condition: "0.05 ≤ ρ ≤ 1", value: 2)) {
            try Contest(decisiveness: 2)
        }
        #expect(throws: TheoryError.self) { try Contest(firmStake: 0) }
        #expect(throws: TheoryError.self) { try Contest(publicStake: .nan) }
        #expect(throws: TheoryError.self) { try Contest(members: 0.5) }
        #expect(throws: TheoryError.self) { try Influence(welfareWeight: 0) }
        #expect(throws: TheoryError.self) { try Influence(benefit: -1) }
        #expect(throws: TheoryError.self) { try Influence(cost: .infinity) }
        #expect(throws: TheoryError.self) { try Influence(firmLoss: .nan) }
    }

    @Test func entryAnswers() throws {
        try EntrySoundness.check(RegulatoryCapture.entry)
        try EntrySoundness.checkInside(
            RegulatoryCapture.entry,
            [
                "firm_stake": 0.001...100, "public_stake": 0.001...100, "members": 1...1000, "decisiveness": 0.05...1,
                "welfare_weight": 0.01...100, "benefit": 0...100, "cost": 0.01...100, "firm_loss": 0...100,
            ])
        let result = try RegulatoryCapture.entry.result()
        #expect(result.tables[1]["firm", "strictness"] == .number(0.75))
        #expect(result.series.map(\.name) == ["capture", "strictness"])
    }
}
