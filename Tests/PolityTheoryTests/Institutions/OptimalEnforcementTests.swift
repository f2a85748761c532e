import PolityTheory
import TestSupport
import Testing

@Suite struct OptimalEnforcementTests {
    @Test func agreesWithTheEquations() throws {
        for table in try SideBySide.optimalEnforcement() { expectAgreement(table) }
    }

    /// Welfare counted act by act over a fine grid of gains.
    private func welfare(_ model: OptimalEnforcement, _ detection: Double) -> Double {
        let count = 2000
        var sum = 0.0
        for index in 0..<count {
            let gain = model.largestGain * (Double(index) + 0.5) / Double(count)
            if gain > detection * model.fine { sum += gain - model.harm }
        }
        return sum / Double(count) - model.detectionCost * detection
    }

    @Test(arguments: 0..<100) func agreesWithCountingActs(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let model = try OptimalEnforcement(
            harm: .random(in: 0...3, using: &generator), largestGain: .random(in: 0.5...3, using: &generator),
            fine: .random(in: 0.3...8, using: &generator), detectionCost: .random(in: 0...1, using: &generator))
        let best = model.optimalDetection
        let found = try model.welfare(detection: best)
        let scale = model.largestGain + model.harm
        #expect(abs(found - welfare(model, best)) < 2e-3 * scale)
        for step in 0...200 {
            let detection = Double(step) / 200
            #expect(welfare(model, detection) <= found + 2e-3 * scale)
            #expect(try model.welfare(detection: detection) <= found + 1e-12)
        }
        let searched = try goldenMaximum(from: 0, to: min(1, model.largestGain / model.fine)) {
            try model.welfare(detection: $0)
        }
        #expect(try abs(model.welfare(detection: searched) - found) < 1e-9)
        #expect(abs(searched - best) < 1e-6)
        #expect(try model.welfare(detection: best) <= model.firstBest.welfare + 1e-12)
    }

    @Test func deterrenceStopsAtItsBounds() throws {
        // The harm is small beside the cost of detection, certain detection is not enough, or nothing pays any more.
        #expect(try OptimalEnforcement(harm: 0.1, detectionCost: 2).optimalDetection == 0)
        #expect(try OptimalEnforcement(fine: 0.5, detectionCost: 0).optimalDetection == 1)
        #expect(try OptimalEnforcement(harm: 9, detectionCost: 0).optimalDetection == 0.5)
        let lost = try OptimalEnforcement(harm: 5)
        #expect(lost.firstBest.violationRate == 0 && lost.firstBest.welfare == 0)
        #expect(try lost.violationRate(detection: 1) == 0)
    }

    /// A higher fine that costs nothing is never worse (Becker).
    @Test(arguments: 0..<100) func higherFinesReplaceDetection(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed) + 20)
        let fine = Double.random(in: 0.5...5, using: &generator)
        let harm = Double.random(in: 0.2...2, using: &generator)
        let cost = Double.random(in: 0...1, using: &generator)
        func best(_ fine: Double) throws -> Double {
            let model = try OptimalEnforcement(harm: harm, fine: fine, detectionCost: cost)
            return try model.welfare(detection: model.optimalDetection)
        }
        #expect(try best(fine * 1.5) >= best(fine) - 1e-12)
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        #expect(throws: TheoryError.outsideDomain(condition: "10⁻⁶ ≤ F ≤ 10⁶", value: 0)) {
            try OptimalEnforcement(fine: 0)
        }
        #expect(throws: TheoryError.self) { try OptimalEnforcement(harm: .nan) }
        #expect(throws: TheoryError.self) { try OptimalEnforcement(largestGain: .infinity) }
        #expect(throws: TheoryError.self) { try OptimalEnforcement(detectionCost: -1) }
        #expect(throws: TheoryError.self) { try OptimalEnforcement().welfare(detection: 1.1) }
        #expect(throws: TheoryError.self) { try OptimalEnforcement().violationRate(detection: .nan) }
    }

    @Test func entryAnswers() throws {
        try EntrySoundness.check(OptimalEnforcement.entry)
        try EntrySoundness.checkInside(
            OptimalEnforcement.entry,
            ["harm": 0...100, "largest_gain": 0.001...100, "fine": 0.001...100, "detection_cost": 0...100])
        let table = try #require(OptimalEnforcement.entry.result().tables.first)
        #expect(table["optimal", "detection"] == .number(0.1875))
        #expect(table["first_best_without_cost", "detection"] == TheoryTable.Cell.none)
    }
}
