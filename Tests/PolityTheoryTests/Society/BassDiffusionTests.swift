import PolityTheory
import TestSupport
import Testing

@Suite struct BassDiffusionTests {
    @Test func agreesWithWhatIsPublished() throws {
        for table in try SideBySide.bass() { expectAgreement(table) }
    }

    @Test(arguments: 0..<100) func solvesItsEquation(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let p = Double.random(in: 0.001...0.3, using: &generator)
        let q = Double.random(in: 0...0.9, using: &generator)
        let model = try BassDiffusion(innovation: p, imitation: q)
        let time = Double.random(in: 0.1...25, using: &generator)
        let direct = integrate([0], duration: time, steps: 2000) { [(p + q * $0[0]) * (1 - $0[0])] }
        #expect(abs(try model.share(at: time) - direct[0]) < 1e-9)
        if direct[0] < 0.999 { #expect(abs(try model.time(ofShare: direct[0]) - time) < 1e-5) }
        let slope = (try model.share(at: time + 1e-5) - model.share(at: time - 1e-5)) / 2e-5
        #expect(abs(try model.adoptions(at: time) - slope) < 1e-8)
        // The peak by search on a grid.
        var best = (time: 0.0, rate: try model.adoptions(at: 0))
        for step in 1...20_000 {
            let rate = try model.adoptions(at: Double(step) * 0.01)
            if rate > best.rate { best = (Double(step) * 0.01, rate) }
        }
        #expect(abs(best.time - model.peakTime) < 0.0101)
        #expect(abs(best.rate - model.peakAdoptions) < 1e-5 && best.rate <= model.peakAdoptions + 1e-14)
        #expect(abs(try model.share(at: model.peakTime) - model.peakShare) < 1e-12)
        // Counting more often comes nearer.
        let coarse = try model.discretePath(steps: 20, step: 0.5)[20]
        let fine = try model.discretePath(steps: 20_000, step: 0.0005)[20_000]
        let exact = try model.share(at: 10)
        #expect(abs(fine - exact) < 1e-3)
        #expect(abs(fine - exact) <= abs(coarse - exact) + 1e-4)
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        for value in [0, -1, .nan, .infinity, 1e4] {
            #expect(throws: TheoryError.self) { try BassDiffusion(innovation: value) }
        }
        for value in [-1e-9, .nan, .infinity] {
            #expect(throws: TheoryError.self) { try BassDiffusion(imitation: value) }
        }
        let model = try BassDiffusion()
        #expect(throws: TheoryError.self) { try model.share(at: -1) }
        #expect(throws: TheoryError.self) { try model.share(at: .nan) }
        #expect(throws: TheoryError.self) { try model.time(ofShare: 1) }
        #expect(throws: TheoryError.self) { try model.discretePath(steps: 3, step: 3) }
        #expect(throws: TheoryError.self) { try model.discretePath(steps: 3, step: 0) }
        #expect(try model.discretePath(steps: -4) == [0])
        #expect(try model.share(at: 1e300) == 1)
        #expect(try model.adoptions(at: 1e300) == 0)
        #expect(try BassDiffusion(innovation: 0.5, imitation: 0.5).peakTime == 0)
        #expect(try BassDiffusion(innovation: 0.5, imitation: 0).peakAdoptions == 0.5)
    }

    @Test func entryAnswers() throws {
        try expectNothingBreaks(BassDiffusion.entry)
        var generator = TestGenerator(seed: 5)
        for _ in 0..<40 {
            let p = Double.random(in: 1e-9...0.4, using: &generator)
            let q = Double.random(in: 0...0.6, using: &generator)
            expectSoundSocietyAnswer(
                try BassDiffusion.entry.result(with: [
                    "p": .number(p), "q": .number(q), "step": .number(.random(in: 0.01...1, using: &generator)),
                    "steps": .number(Double(Int.random(in: 1...100, using: &generator))),
                ]))
        }
    }
}
