import PolityTheory
import TestSupport
import Testing

@Suite struct AccessGapTests {
    @Test func agreesWithWhatIsPublished() throws {
        for table in try SideBySide.accessGap() { expectAgreement(table) }
    }

    /// Largest value, area and time above a level by walking along the curves.
    @Test(arguments: 0..<100) func agreesWithTheCurves(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let speed = Double.random(in: 0.1...2, using: &generator)
        let delay = Double.random(in: 0...15, using: &generator)
        let half = Double.random(in: -5...20, using: &generator)
        let model = try AccessGap(speed: speed, delay: delay, halfTime: half)
        let from = half - 40 / speed
        let to = half + delay + 40 / speed
        let steps = 20_000
        let step = (to - from) / Double(steps)
        let level = Double.random(in: 0.01...0.9, using: &generator)
        var largest = (gap: -1.0, time: 0.0)
        var area = 0.0
        var above = 0.0
        for index in 0...steps {
            let time = from + step * Double(index)
            let gap = try model.gap(at: time)
            if gap > largest.gap { largest = (gap, time) }
            area += gap * step
            if gap > level { above += step }
        }
        #expect(largest.gap <= model.largestGap + 1e-12 && abs(largest.gap - model.largestGap) < 1e-4)
        #expect(largest.gap > 0.999 || delay < 0.05 || abs(largest.time - model.timeOfLargestGap) < 0.05)
        #expect(abs(area - model.accumulatedGap) < 1e-9)
        #expect(abs(above - (try model.duration(above: level))) < 2.1 * step)
        // Each curve follows the logistic equation.
        let shares = try model.shares(at: half + delay)
        let direct = integrate([0.5], duration: max(delay, 1e-9), steps: 4000) { [speed * $0[0] * (1 - $0[0])] }
        #expect(abs(shares.first - direct[0]) < 1e-9 && abs(shares.second - 0.5) < 1e-12)
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        for value in [0, -1, .nan, .infinity] { #expect(throws: TheoryError.self) { try AccessGap(speed: value) } }
        for value in [-1, .nan, .infinity, 1e9] { #expect(throws: TheoryError.self) { try AccessGap(delay: value) } }
        #expect(throws: TheoryError.self) { try AccessGap(halfTime: .nan) }
        #expect(throws: TheoryError.outsideDomain(condition: "r d ≤ 1000", value: 1001)) {
            try AccessGap(speed: 1, delay: 1001)
        }
        let model = try AccessGap(speed: 1, delay: 1000)
        #expect(model.largestGap == 1)
        #expect(abs(try model.duration(above: 0.5) - 1000) < 1e-9)
        #expect(throws: TheoryError.self) { try model.duration(above: 0) }
        #expect(throws: TheoryError.self) { try model.duration(above: 1) }
        #expect(throws: TheoryError.self) { try model.gap(at: .infinity) }
        #expect(try AccessGap(delay: 0).largestGap == 0)
        #expect(try AccessGap(delay: 0).duration(above: 0.1) == 0)
    }

    @Test func entryAnswers() throws {
        try expectNothingBreaks(AccessGap.entry)
        var generator = TestGenerator(seed: 6)
        for _ in 0..<40 {
            let speed = Double.random(in: 1e-6...1e3, using: &generator)
            expectSoundSocietyAnswer(
                try AccessGap.entry.result(with: [
                    "r": .number(speed), "d": .number(.random(in: 0...1000, using: &generator) / speed),
                    "gap": .number(.random(in: 1e-12..<1, using: &generator)),
                ]))
        }
    }
}
