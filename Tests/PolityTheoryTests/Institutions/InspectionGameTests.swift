import PolityTheory
import TestSupport
import Testing

@Suite struct InspectionGameTests {
    @Test func agreesWithTheEquations() throws {
        for table in try SideBySide.inspectionGame() { expectAgreement(table) }
    }

    private func model(_ generator: inout TestGenerator) throws -> InspectionGame {
        try InspectionGame(
            gain: .random(in: 0.2...4, using: &generator), fine: .random(in: 0.2...8, using: &generator),
            inspectionCost: .random(in: 0.1...3, using: &generator), reward: .random(in: 0...3, using: &generator),
            finePart: .random(in: 0...1, using: &generator))
    }

    /// The four outcomes, written out.
    private func payoffs(_ model: InspectionGame) -> (firm: [[Double]], authority: [[Double]]) {
        // Rows: keep, violate. Columns: stay away, inspect.
        let caught = model.reward + model.finePart * model.fine - model.inspectionCost
        return ([[0, 0], [model.gain, model.gain - model.fine]], [[0, -model.inspectionCost], [0, caught]])
    }

    @Test(arguments: 0..<200) func nobodyGainsByDeparting(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let model = try model(&generator)
        let game = payoffs(model)
        let equilibrium = model.equilibrium
        #expect((0...1).contains(equilibrium.violation) && (0...1).contains(equilibrium.inspection))
        let firm = [1 - equilibrium.violation, equilibrium.violation]
        let authority = [1 - equilibrium.inspection, equilibrium.inspection]
        var firmPayoff = 0.0
        var authorityPayoff = 0.0
        for row in 0...1 {
            for column in 0...1 {
                firmPayoff += firm[row] * authority[column] * game.firm[row][column]
                authorityPayoff += firm[row] * authority[column] * game.authority[row][column]
            }
        }
        #expect(abs(equilibrium.firmPayoff - firmPayoff) < 1e-12)
        #expect(abs(equilibrium.authorityPayoff - authorityPayoff) < 1e-12)
        for choice in 0...1 {
            let departing = authority[0] * game.firm[choice][0] + authority[1] * game.firm[choice][1]
            #expect(departing <= firmPayoff + 1e-12)
            let other = firm[0] * game.authority[0][choice] + firm[1] * game.authority[1][choice]
            #expect(other <= authorityPayoff + 1e-12)
        }
    }

    /// Each side answers best to how often the other has acted so far; the frequencies come near the equilibrium.
    @Test(arguments: 0..<20) func bestAnswersComeNearTheEquilibrium(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed) + 300)
        let model = try model(&generator)
        let game = payoffs(model)
        var firm = [1.0, 0.0]
        var authority = [1.0, 0.0]
        for _ in 0..<100_000 {
            let keep = authority[0] * game.firm[0][0] + authority[1] * game.firm[0][1]
            let violate = authority[0] * game.firm[1][0] + authority[1] * game.firm[1][1]
            let away = firm[0] * game.authority[0][0] + firm[1] * game.authority[1][0]
            let inspect = firm[0] * game.authority[0][1] + firm[1] * game.authority[1][1]
            firm[violate > keep ? 1 : 0] += 1
            authority[inspect > away ? 1 : 0] += 1
        }
        #expect(abs(firm[1] / (firm[0] + firm[1]) - model.equilibrium.violation) < 0.03)
        #expect(abs(authority[1] / (authority[0] + authority[1]) - model.equilibrium.inspection) < 0.03)
    }

    @Test func aFineThatIsNotCountedChangesInspectionsAlone() throws {
        let low = try InspectionGame(fine: 4, finePart: 0).equilibrium
        let high = try InspectionGame(fine: 8, finePart: 0).equilibrium
        #expect(low.violation == high.violation && low.violation == 0.5)
        #expect(low.inspection == 0.25 && high.inspection == 0.125)
        #expect(try InspectionGame(fine: 8).equilibrium.violation < InspectionGame(fine: 4).equilibrium.violation)
    }

    @Test func refusesWhatIsOutsideTheDomain() {
        #expect(throws: TheoryError.outsideDomain(condition: "0 ≤ f ≤ 1", value: 2)) {
            try InspectionGame(finePart: 2)
        }
        #expect(throws: TheoryError.self) { try InspectionGame(gain: 0) }
        #expect(throws: TheoryError.self) { try InspectionGame(fine: .nan) }
        #expect(throws: TheoryError.self) { try InspectionGame(inspectionCost: .infinity) }
        #expect(throws: TheoryError.self) { try InspectionGame(reward: -1) }
    }

    @Test func entryAnswers() throws {
        try EntrySoundness.check(InspectionGame.entry)
        try EntrySoundness.checkInside(
            InspectionGame.entry,
            [
                "gain": 0.001...100, "fine": 0.001...100, "inspection_cost": 0.001...100, "reward": 0...100,
                "fine_part": 0...1,
            ])
        let table = try #require(InspectionGame.entry.result().tables.first)
        #expect(table["as_given", "violation"] == .number(0.1))
        #expect(table["not_at_all", "violation"] == .number(0.5))
    }
}
