import Polity
import PolityNumerics
import TestSupport
import Testing

@Suite struct OrientationTests {
    private func steering(
        benefit: Double = 0.02, cost: Double = 0.02, quantity: Double = 1, deviation: Double
    ) -> Steering {
        var rule = Steering(Economy(), Levers(), foresight: 0.3)
        rule.benefitSlope = benefit
        rule.costSlope = cost
        rule.byQuantity = quantity
        rule.deviation = deviation
        return rule
    }

    @Test func withoutOrientationNothingChanges() throws {
        var world = try smallWorld()
        for _ in 0..<6 {
            try Simulation().step(&world)
            #expect(world.jurisdictions[0].outputFactor.direction == 1)
            #expect(world.jurisdictions[0].state.misdirection == -Economy()[.directionGap])
        }
    }

    @Test func theErrorGrowsWithDelayAndShrinksWithForesight() {
        var levers = Levers()
        // sigma = .5 x 1 x sqrt(.5 + .7 x 1).
        #expect(abs(Steering(Economy(), levers, foresight: 0.3).deviation - 0.5 * 1.2.squareRoot()) < 1e-12)
        levers[.stateDelay] = 36
        #expect(abs(Steering(Economy(), levers, foresight: 0.3).deviation - 0.5 * 2.6.squareRoot()) < 1e-12)
        #expect(abs(Steering(Economy(), levers, foresight: 1).deviation - 0.5 * 0.5.squareRoot()) < 1e-12)
    }

    @Test func itHelpsIffTheErrorIsSmallAgainstTheGap() {
        var generator = TestGenerator(seed: 2)
        for _ in 0..<300 {
            let strength = Double.random(in: 0.05...1, using: &generator)
            let deviation = Double.random(in: 0...5, using: &generator)
            let margin = (2 - strength) / strength - deviation * deviation
            guard abs(margin) > 1e-6 else { continue }
            let gain = steering(deviation: deviation).expectedGain(strength: strength)
            #expect((gain > 0) == (margin > 0), "s = \(strength), sigma = \(deviation)")
        }
    }

    @Test func theMeanOverLuckIsTheClosedForm() throws {
        let draws = Draws(seed: 9, replication: 0)
        let rule = steering(deviation: 0.7)
        let sample = (0..<40_000).map { rule.gain(strength: 0.6, luck: draws.normal(.orientation, index: $0)) }
        let mean = sample.reduce(0, +) / 40_000
        // Standard error about 6e-5.
        #expect(abs(mean - rule.expectedGain(strength: 0.6)) < 3e-4)
    }

    @Test func pricesAgainstQuantitiesIsWeitzmans() {
        var generator = TestGenerator(seed: 4)
        for _ in 0..<200 {
            let b = Double.random(in: 0.001...0.1, using: &generator)
            let c = Double.random(in: 0.001...0.1, using: &generator)
            let deviation = Double.random(in: 0.1...2, using: &generator)
            let prices = steering(benefit: b, cost: c, quantity: 0, deviation: deviation).expectedGain(strength: 1)
            let quantities = steering(benefit: b, cost: c, quantity: 1, deviation: deviation).expectedGain(strength: 1)
            // Delta = sigma_theta^2 (B'' + C'')/(2 C''^2) with B'' = -b and sigma_theta = (b + c) sigma; the loss is
            // (b + c)/2 x error^2.
            let sigma = (b + c) * deviation
            let advantage = sigma * sigma * (c - b) / (2 * c * c)
            #expect(abs(prices - quantities - advantage) < 1e-9 * max(1, abs(advantage)))
        }
    }

    @Test func strengthComesInOverItsMonthsAndLuckIsYearly() throws {
        var world = try smallWorld { $0[.orientationStrength] = 0.5 }
        let simulation = Simulation(schedule: Schedule([Orientation()]))
        var luck: [Double] = []
        for month in 1...24 {
            try simulation.step(&world)
            let state = world.jurisdictions[0].state
            #expect(abs(state.orientation - 0.5 * (1 - Elementary.pow(23.0 / 24, Double(month)))) < 1e-12)
            luck.append((state.misdirection + (1 - state.orientation)) / state.orientation)
        }
        #expect(abs(luck[0] - luck[11]) < 1e-9 && abs(luck[12] - luck[23]) < 1e-9)
        #expect(abs(luck[11] - luck[12]) > 1e-6)
    }
}
