import PolityLab
import Testing

/// Quantile functions against closed forms.
struct DistributionTests {
    private static let levels = [1e-9, 0.001, 0.02, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.98, 0.999, 1 - 1e-9]

    private func near(_ a: Double, _ b: Double, _ error: Double = 1e-12) -> Bool {
        abs(a - b) <= error * max(1, abs(b))
    }

    @Test func uniformIsALine() {
        for p in Self.levels {
            #expect(near(Distribution.uniform(low: -2, high: 6).quantile(p), -2 + 8 * p))
            #expect(Distribution.uniform(low: 3, high: 3).quantile(p) == 3)
        }
    }

    /// F(x) = (x-a)²/((b-a)(c-a)) below the mode c, 1 - (b-x)²/((b-a)(b-c)) above.
    @Test(arguments: [(0.0, 0.3, 0.9), (-1, -1, 2), (-1, 2, 2), (5, 6, 9)])
    func triangularInvertsItsDistributionFunction(_ low: Double, _ mode: Double, _ high: Double) {
        for p in Self.levels {
            let x = Distribution.triangular(low: low, mode: mode, high: high).quantile(p)
            let back =
                x < mode
                ? (x - low) * (x - low) / ((high - low) * (mode - low))
                : 1 - (high - x) * (high - x) / ((high - low) * (high - mode))
            #expect(mode == high && x == high || near(back, p, 1e-9), "\(p)")
            #expect((low...high).contains(x))
        }
        #expect(Distribution.triangular(low: 1, mode: 1, high: 1).quantile(0.3) == 1)
    }

    /// Abramowitz and Stegun, table 26.1 and 26.5: z for given P.
    @Test(arguments: [
        (0.5, 0.0), (0.75, 0.674489750196082), (0.9, 1.281551565544600), (0.95, 1.644853626951473),
        (0.975, 1.959963984540054), (0.99, 2.326347874040841), (0.999, 3.090232306167814),
        (0.999999, 4.753424308822899),
    ]) func normalHasTheTablesValues(_ p: Double, _ z: Double) {
        #expect(near(Distribution.normal(mean: 0, deviation: 1).quantile(p), z, 2e-9))
        #expect(near(Distribution.normal(mean: 0, deviation: 1).quantile(1 - p), -z, 2e-9))
        #expect(near(Distribution.normal(mean: 10, deviation: 3).quantile(p), 10 + 3 * z, 1e-8))
    }

    /// I_x(a, 1) = x^a, I_x(1, b) = 1 - (1-x)^b, and the arcsine law I_x(1/2, 1/2) = 2/π arcsin √x.
    @Test func betaHasItsSpecialCases() {
        for p in Self.levels {
            #expect(near(Distribution.beta(a: 1, b: 1).quantile(p), p, 1e-10))
            #expect(near(Distribution.beta(a: 2, b: 1).quantile(p), p.squareRoot(), 1e-10))
            #expect(near(Distribution.beta(a: 1, b: 2).quantile(p), 1 - (1 - p).squareRoot(), 1e-10))
            let cubed = Distribution.beta(a: 3, b: 1).quantile(p)
            #expect(near(cubed * cubed * cubed, p, 1e-10))
        }
        #expect(near(Distribution.beta(a: 0.5, b: 0.5).quantile(0.5), 0.5, 1e-10))
        #expect(near(Distribution.beta(a: 0.5, b: 0.5).quantile(1.0 / 3), 0.25, 1e-10))
        #expect(near(Distribution.beta(a: 0.5, b: 0.5).quantile(2.0 / 3), 0.75, 1e-10))
        // I_x(2, 2) = 3x² - 2x³.
        let x = Distribution.beta(a: 2, b: 2).quantile(0.2)
        #expect(near(3 * x * x - 2 * x * x * x, 0.2, 1e-10))
    }

    @Test func betaIsSymmetric() {
        for p in Self.levels {
            let sum =
                Distribution.beta(a: 2, b: 5).quantile(p) + Distribution.beta(a: 5, b: 2).quantile(1 - p)
            #expect(near(sum, 1, 1e-9), "\(p)")
        }
    }

    @Test func choiceDividesEvenly() {
        let choice = Distribution.choice([4, 1, 7])
        #expect([0.01, 0.33, 0.34, 0.66, 0.67, 0.999].map(choice.quantile) == [4, 4, 1, 1, 7, 7])
        #expect(choice.quantile(1) == 7)
    }

    @Test(arguments: [
        Distribution.uniform(low: -1, high: 4), .triangular(low: 0, mode: 0.3, high: 0.9),
        .normal(mean: 2, deviation: 3), .beta(a: 2, b: 5), .choice([1, 2, 9]),
    ]) func quantilesRiseAndTheirMeanIsTheMean(_ distribution: Distribution) {
        let count = 100_000
        var sum = 0.0
        var last = -Double.infinity
        for i in 0..<count {
            let p = (Double(i) + 0.5) / Double(count)
            let x = distribution.quantile(p)
            sum += x
            if case .choice = distribution {} else { #expect(x >= last) }
            #expect(distribution.support.contains(x))
            last = x
        }
        #expect(near(sum / Double(count), distribution.mean, 1e-4))
    }

    @Test func unsoundParametersAreKnown() {
        #expect(!Distribution.uniform(low: 2, high: 1).isSound)
        #expect(!Distribution.triangular(low: 0, mode: 2, high: 1).isSound)
        #expect(!Distribution.normal(mean: 0, deviation: -1).isSound)
        #expect(!Distribution.beta(a: 0, b: 1).isSound && !Distribution.beta(a: 1, b: 0).isSound)
        #expect(!Distribution.choice([]).isSound)
        #expect(Distribution.uniform(low: 1, high: 1).isSound && Distribution.normal(mean: 0, deviation: 0).isSound)
    }
}
