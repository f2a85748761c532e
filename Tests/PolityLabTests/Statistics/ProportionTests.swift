import PolityLab
import Testing

/// Oracles: R's `binom.test` and `prop.test`.
@Suite struct ProportionTests {
    private func near(_ interval: (low: Double, high: Double), _ low: Double, _ high: Double) -> Bool {
        abs(interval.low - low) < 5e-9 && abs(interval.high - high) < 5e-9
    }

    @Test func publishedIntervals() {
        func wilson(_ k: Int, _ n: Int) -> (low: Double, high: Double) {
            Proportion.wilson(successes: k, trials: n, confidence: 0.95)
        }
        func exact(_ k: Int, _ n: Int) -> (low: Double, high: Double) {
            Proportion.clopperPearson(successes: k, trials: n, confidence: 0.95)
        }
        #expect(near(wilson(0, 10), 0, 0.27753280) && near(exact(0, 10), 0, 0.30849711))
        #expect(near(wilson(7, 10), 0.39677815, 0.89220873) && near(exact(7, 10), 0.34754715, 0.93326049))
        #expect(near(wilson(95, 100), 0.88824953, 0.97845632) && near(exact(95, 100), 0.88716509, 0.98356812))
    }

    /// Many trials, for which logarithms of gamma functions cancel: SciPy's `beta.ppf(.025, k, n - k + 1)` and
    /// `beta.isf(.025, k + 1, n - k)`.
    @Test(
        arguments: [
            (0, 1_000_000, 0, 3.688872650206489e-06), (3, 1_000_000, 6.186725501906401e-07, 8.76724778806768e-06),
            (123_456, 1_000_000, 0.12281184162962973, 0.12410234027680268),
            (250, 500, 0.4552855693242276, 0.5447144306757724),
            (40, 10_000, 0.0028591500387670204, 0.005442922395152905),
            (500_000_000, 1_000_000_000, 0.4999690097484223, 0.5000309902515777),
        ] as [(Int, Int, Double, Double)]) func manyTrials(_ k: Int, _ n: Int, _ low: Double, _ high: Double)
    {
        let interval = Proportion.clopperPearson(successes: k, trials: n)
        #expect(abs(interval.low - low) <= 1e-11 * low && abs(interval.high - high) <= 1e-11 * high)
    }

    /// Failures are successes of the opposite, the share lies inside, and Wilson's interval is where |p̂ - p| = z
    /// √(p(1-p)/n).
    @Test(arguments: [1, 2, 9, 40, 1000]) func properties(_ n: Int) {
        for k in 0...n {
            let share = Double(k) / Double(n)
            let wilson = Proportion.wilson(successes: k, trials: n, confidence: 0.9)
            let exact = Proportion.clopperPearson(successes: k, trials: n, confidence: 0.9)
            let opposite = Proportion.clopperPearson(successes: n - k, trials: n, confidence: 0.9)
            #expect(abs(exact.low - (1 - opposite.high)) < 1e-12 && abs(exact.high - (1 - opposite.low)) < 1e-12)
            #expect(exact.low <= share && share <= exact.high && wilson.low <= share && share <= wilson.high)
            for bound in [wilson.low, wilson.high] where bound > 0 && bound < 1 {
                let score = (share - bound) * (share - bound) * Double(n)
                let z = Normal.quantile(0.95)
                #expect(abs(score - z * z * bound * (1 - bound)) < 1e-10)
            }
        }
    }

    /// With no success in n trials the exact bound is 1 - (α/2)^{1/n}.
    @Test(arguments: [1, 3, 50, 100_000]) func noSuccess(_ n: Int) {
        let bound = Proportion.clopperPearson(successes: 0, trials: n, confidence: 0.95)
        let whole = (0..<n).reduce(1.0) { product, _ in product * (1 - bound.high) }
        #expect(bound.low == 0 && abs(whole - 0.025) < 1e-9)
    }

    @Test func hostileCounts() {
        for (k, n) in [(-1, 3), (4, 3), (0, -1)] {
            #expect(Proportion.wilson(successes: k, trials: n).low.isNaN)
            #expect(Proportion.clopperPearson(successes: k, trials: n).high.isNaN)
        }
        #expect(Proportion.wilson(successes: 0, trials: 0) == (0, 1))
        #expect(Proportion.clopperPearson(successes: 0, trials: 0) == (0, 1))
        for confidence in [0, 1, .nan, -3] {
            #expect(Proportion.wilson(successes: 1, trials: 3, confidence: confidence).low.isNaN)
            #expect(Proportion.clopperPearson(successes: 1, trials: 3, confidence: confidence).low.isNaN)
        }
    }
}
