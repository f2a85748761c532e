import PolityTheory
import TestSupport
import Testing

@Suite struct EpidemicSizeTests {
    @Test func agreesWithWhatIsPublished() throws {
        for table in try SideBySide.finalSizeOfEpidemics() { expectAgreement(table) }
    }

    @Test(arguments: 0..<100) func endsWhereTheEquationsLead(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let number = Double.random(in: 0.2...5, using: &generator)
        let gamma = Double.random(in: 0.1...4, using: &generator)
        let first = Double.random(in: 0.01...0.6, using: &generator)
        let model = try EpidemicSize(reproductionNumber: number, recoveryRate: gamma, initialInfected: first)
        func field(_ state: [Double]) -> [Double] {
            let infections = number * gamma * state[0] * state[1]
            return [-infections, infections - gamma * state[1]]
        }
        var peak = first
        let end = integrate([1 - first, first], duration: 300 / gamma, steps: 8000, field) { state in
            peak = max(peak, state[1])
            return true
        }
        #expect(abs(try model.neverInfected() - end[0]) < 1e-6)
        #expect(abs(try model.finalSize() + model.neverInfected() - 1) < 1e-12)
        #expect(abs(model.peakInfected - peak) < 1e-3 && peak <= model.peakInfected + 1e-6)
        let last = try #require(model.path(duration: 5 / gamma).last)
        let direct = integrate([1 - first, first], duration: 5 / gamma, steps: 4000, field)
        #expect(abs(last.susceptible - direct[0]) < 1e-6 && abs(last.infected - direct[1]) < 1e-6)
        #expect(abs(last.recovered - (1 - direct[0] - direct[1])) < 1e-6)
        // The equation of the limit, by fixed-point iteration from above.
        var size = 1.0
        for _ in 0..<200_000 {
            let next = 1 - exponentialBySeries(-number * size)
            if abs(next - size) < 1e-16 { break }
            size = next
        }
        #expect(abs(try EpidemicSize(reproductionNumber: number).finalSize() - size) < 1e-4)
        #expect(try number < 1.05 || abs(EpidemicSize(reproductionNumber: number).finalSize() - size) < 1e-12)
    }

    @Test func nothingSpreadsBelowTheThreshold() throws {
        for number in [0.1, 0.5, 0.999, 1] {
            let model = try EpidemicSize(reproductionNumber: number)
            #expect(try model.finalSize() == 0)
            #expect(model.herdImmunityThreshold == 0 && model.peakInfected == 0)
        }
        #expect(try EpidemicSize(reproductionNumber: 1.000_001).finalSize() < 1e-5)
        #expect(abs(try EpidemicSize(reproductionNumber: 4).herdImmunityThreshold - 0.75) < 1e-15)
        #expect(try EpidemicSize(reproductionNumber: 500).neverInfected() < 1e-200)
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        for number in [0, -1, .nan, .infinity, 501] {
            #expect(throws: TheoryError.self) {
                try EpidemicSize(reproductionNumber: number)
            }
        }
        #expect(throws: TheoryError.self) { try EpidemicSize(recoveryRate: 0) }
        #expect(throws: TheoryError.self) { try EpidemicSize(initialInfected: 1) }
        #expect(throws: TheoryError.self) { try EpidemicSize(initialInfected: .nan) }
        #expect(throws: TheoryError.self) { try EpidemicSize().path(duration: -1) }
        #expect(throws: TheoryError.self) { try EpidemicSize().path(duration: .infinity) }
    }

    @Test func entryAnswers() throws {
        try expectNothingBreaks(EpidemicSize.entry)
        var generator = TestGenerator(seed: 4)
        for _ in 0..<40 {
            let number = Double.random(in: 0.01...500, using: &generator)
            let gamma = Double.random(in: 0.01...100, using: &generator)
            expectSoundSocietyAnswer(
                try EpidemicSize.entry.result(with: [
                    "r0": .number(number), "gamma": .number(gamma),
                    "infected": .number(.random(in: 0..<1, using: &generator)),
                    "horizon": .number(.random(in: 1...2000, using: &generator) / gamma / (1 + number)),
                ]))
        }
    }

    /// Just above the threshold the size is 2x − 8x²/3 of x = R₀ − 1, to the third order.
    @Test(arguments: [1e-3, 1e-5, 1e-7]) func smallEpidemicsKeepTheirDigits(excess: Double) throws {
        let found = try EpidemicSize(reproductionNumber: 1 + excess).finalSize()
        let exact = (1 + excess) - 1
        #expect(abs(found / (2 * exact - 8 * exact * exact / 3) - 1) < max(1e-7, 10 * excess * excess))
    }
}
