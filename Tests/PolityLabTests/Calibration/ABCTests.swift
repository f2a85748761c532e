import Polity
import PolityLab
import PolityNumerics
import Testing

/// Posteriors that are known in closed form. Seeds are fixed; each bound is four standard errors or more, so that with another seed a
/// check would fail about once in 16,000 times.
@Suite struct ABCTests {
    /// The mean of ten observations with deviation 1 about an unknown mean with the prior N(0, 1) was 1. The posterior is
    /// N(10 / 11, 1 / 11); a tolerance e adds at most about e^2 / 3 to the variance of the likelihood.
    private static let data = 1.0
    private static let noise = 0.1.squareRoot()
    private static let posteriorMean = 10.0 / 11
    private static let posteriorDeviation = (1.0 / 11).squareRoot()

    private static func normal(_ seed: UInt64 = 11) throws -> ABC {
        try ABC(priors: [.normal(mean: 0, deviation: 1)], targets: [.init(data)], seed: seed)
    }

    private static func observe(_ parameters: [[Double]], _ first: Int) -> [[Double]] {
        parameters.enumerated().map { row, values in
            [values[0] + noise * Draws(seed: 99, replication: first + row).normal(.named("test.abc"), index: 0)]
        }
    }

    /// Seven heads in ten throws, with every probability equally likely before: Beta(8, 4), and one simulation in eleven fits.
    private static let coin = [Distribution.uniform(low: 0, high: 1)]

    private static func toss(_ parameters: [[Double]], _ first: Int) -> [[Double]] {
        parameters.enumerated().map { row, values in
            let draws = Draws(seed: 98, replication: first + row)
            return [Double((0..<10).count { draws.uniform(.named("test.abc"), index: $0) < values[0] })]
        }
    }

    private func check(_ summary: Posterior.Summary, mean: Double, deviation: Double, size: Double) {
        let error = deviation / size.squareRoot()
        #expect(abs(summary.mean - mean) < 4 * error, "mean \(summary.mean) for \(mean)")
        #expect(abs(summary.deviation - deviation) < 4 * error / 1.4, "deviation \(summary.deviation) for \(deviation)")
    }

    @Test func rejectionFindsTheNormalPosterior() throws {
        let posterior = try Self.normal().rejection(.init(draws: 60_000, keeping: .within(0.1)), Self.observe)
        // The prior predictive density at 1 is N(0, 1.1): 0.2414, so 0.0483 of the draws are kept.
        #expect(abs(Double(posterior.points.count) / 60_000 - 0.0483) < 4 * 0.00088)
        #expect(posterior.distances.allSatisfy { $0 <= 0.1 })
        #expect(abs(posterior.effectiveSize - Double(posterior.points.count)) < 1e-6)
        let summary = try #require(posterior.summary(0, quantiles: [0.05, 0.5, 0.95]))
        let size = Double(posterior.points.count)
        check(summary, mean: Self.posteriorMean, deviation: Self.posteriorDeviation, size: size)
        for (found, z) in zip(summary.quantiles, [-1.6449, 0, 1.6449]) {
            // The standard error of a quantile: sqrt(p (1 - p) / n) / density, at most 2.2 deviations / sqrt(n) at 5 %.
            #expect(
                abs(found - Self.posteriorMean - z * Self.posteriorDeviation) < 4 * 2.2 * Self.posteriorDeviation
                    / size.squareRoot())
        }
    }

    @Test func rejectionWithoutToleranceIsExact() throws {
        let abc = try ABC(priors: Self.coin, targets: [.init(7)], seed: 3)
        let posterior = try abc.rejection(.init(draws: 44_000, keeping: .within(0)), Self.toss)
        #expect(abs(Double(posterior.points.count) - 4_000) < 4 * 61)
        let summary = try #require(posterior.summary(0))
        check(summary, mean: 2.0 / 3, deviation: (32.0 / 144 / 13).squareRoot(), size: Double(posterior.points.count))
    }

    @Test func aFractionIsTheNearest() throws {
        let abc = try Self.normal()
        let half = try abc.rejection(.init(draws: 1_000, keeping: .fraction(0.05)), Self.observe)
        let all = try abc.rejection(.init(draws: 1_000, keeping: .fraction(1)), Self.observe)
        #expect(half.points.count == 50 && all.points.count == 1_000)
        #expect(half.distances.sorted() == Array(all.distances.sorted().prefix(50)))
        let within = try abc.rejection(.init(draws: 1_000, keeping: .within(half.distances.max() ?? 0)), Self.observe)
        #expect(within == half)
    }

    @Test func theSequenceFindsTheNormalPosterior() throws {
        let plan = try ABC.Rounds(particles: 1_000, schedule: .tolerances([2, 0.5, 0.1]), limit: 1_000_000)
        let outcome = try Self.normal().sequence(plan, Self.observe)
        #expect(outcome.isComplete && outcome.tolerances == [2, 0.5, 0.1])
        #expect(outcome.posterior.points.count == 1_000 && outcome.posterior.distances.allSatisfy { $0 <= 0.1 })
        #expect(abs(outcome.posterior.weights.reduce(0, +) - 1) < 1e-12)
        let size = outcome.posterior.effectiveSize
        #expect(size > 500 && size <= 1_000)
        let summary = try #require(outcome.posterior.summary(0))
        check(summary, mean: Self.posteriorMean, deviation: Self.posteriorDeviation, size: size)
        // Rejection keeps 1 in 21 at this tolerance; whole batches of 1,000 are simulated.
        #expect(outcome.simulations[2] < 13_000, "\(outcome.simulations)")
    }

    /// Without the weights, moving between rounds would leave another distribution: the sequence must agree with rejection.
    @Test func theSequenceIsExactForACoin() throws {
        let abc = try ABC(priors: Self.coin, targets: [.init(7)], seed: 4)
        let plan = try ABC.Rounds(particles: 2_000, schedule: .tolerances([3, 1, 0, 0, 0]), limit: 1_000_000)
        let outcome = abc.sequence(plan, Self.toss)
        let summary = try #require(outcome.posterior.summary(0))
        check(
            summary, mean: 2.0 / 3, deviation: (32.0 / 144 / 13).squareRoot(), size: outcome.posterior.effectiveSize)
    }

    /// Where the outputs say nothing, the posterior is the prior, whatever the prior and however many rounds.
    @Test(arguments: [
        Distribution.uniform(low: -2, high: 2), .normal(mean: 3, deviation: 2), .beta(a: 2, b: 5),
        .triangular(low: 0, mode: 1, high: 4), .choice([1, 2, 3]),
    ])
    func withoutInformationThePriorStays(prior: Distribution) throws {
        let abc = try ABC(priors: [prior], targets: [.init(0)], seed: 6)
        let plan = try ABC.Rounds(particles: 1_500, schedule: .tolerances([1, 1, 1]), limit: 100_000)
        let outcome = abc.sequence(plan) { parameters, _ in parameters.map { _ in [0] } }
        let summary = try #require(outcome.posterior.summary(0))
        let exact = (0..<20_000).map { prior.quantile((Double($0) + 0.5) / 20_000) }
        let deviation = (exact.reduce(0) { $0 + ($1 - prior.mean) * ($1 - prior.mean) } / 20_000).squareRoot()
        #expect(abs(summary.mean - prior.mean) < 4 * deviation / outcome.posterior.effectiveSize.squareRoot())
        #expect(abs(summary.deviation / deviation - 1) < 0.1)
    }

    @Test func tolerancesShrinkByThemselves() throws {
        let plan = try ABC.Rounds(particles: 400, schedule: .shrinking(quantile: 0.5, rounds: 6), limit: 100_000)
        let outcome = try Self.normal().sequence(plan, Self.observe)
        #expect(outcome.isComplete && outcome.tolerances[0] == .infinity)
        #expect(zip(outcome.tolerances, outcome.tolerances.dropFirst()).allSatisfy { $0 > $1 })
        #expect(outcome.tolerances[5] < 0.12)
        let summary = try #require(outcome.posterior.summary(0))
        check(
            summary, mean: Self.posteriorMean, deviation: Self.posteriorDeviation, size: outcome.posterior.effectiveSize
        )
    }

    /// Two parameters, of which the outputs know the sum and the difference.
    @Test func severalParametersAndTargets() throws {
        let abc = try ABC(
            priors: [.uniform(low: 0, high: 10), .uniform(low: 0, high: 10)],
            targets: [.init(9, scale: 2), .init(1, scale: 2)],
            seed: 8)
        let plan = try ABC.Rounds(particles: 300, schedule: .shrinking(quantile: 0.3, rounds: 6), limit: 100_000)
        let outcome = abc.sequence(plan) { parameters, _ in parameters.map { [$0[0] + $0[1], $0[0] - $0[1]] } }
        #expect(abs((outcome.posterior.summary(0)?.mean ?? 0) - 5) < 0.05)
        #expect(abs((outcome.posterior.summary(1)?.mean ?? 0) - 4) < 0.05)
    }

    @Test func theLimitEndsWithTheLastCompleteRound() throws {
        let plan = try ABC.Rounds(particles: 100, schedule: .tolerances([1, 0.1, 1e-9]), limit: 5_000)
        let outcome = try Self.normal().sequence(plan, Self.observe)
        #expect(!outcome.isComplete && outcome.tolerances == [1, 0.1] && outcome.posterior.points.count == 100)
        let none = try ABC.Rounds(particles: 100, schedule: .tolerances([1e-12]), limit: 1_000)
        let empty = try Self.normal().sequence(none, Self.observe)
        #expect(
            empty.posterior.points.isEmpty && empty.posterior.summary(0) == nil && empty.posterior.effectiveSize == 0)
    }

    @Test func failedRunsAreNeverKept() throws {
        let abc = try ABC(priors: Self.coin, targets: [.init(0)], seed: 1)
        let failing = { (parameters: [[Double]], _: Int) in parameters.map { [$0[0] < 0.5 ? .nan : 0.0] } }
        let posterior = try abc.rejection(.init(draws: 1_000, keeping: .fraction(1)), failing)
        #expect((400...600).contains(posterior.points.count) && posterior.points.allSatisfy { $0[0] >= 0.5 })
        let none = try abc.rejection(.init(draws: 10, keeping: .within(.infinity))) { parameters, _ in
            parameters.map { _ in [Double.infinity] }
        }
        #expect(none.points.isEmpty && none.summary(0) == nil)
        let plan = try ABC.Rounds(particles: 50, schedule: .shrinking(quantile: 0.5, rounds: 2), limit: 1_000)
        #expect(abc.sequence(plan, failing).posterior.points.allSatisfy { $0[0] >= 0.5 })
    }

    @Test func hostileSettingsAreRefused() throws {
        #expect(throws: CalibrationError.noPriors) { try ABC(priors: [], targets: [.init(0)], seed: 1) }
        #expect(throws: CalibrationError.noTargets) { try ABC(priors: Self.coin, targets: [], seed: 1) }
        #expect(throws: CalibrationError.prior(1)) {
            try ABC(priors: Self.coin + [.uniform(low: 1, high: 0)], targets: [.init(0)], seed: 1)
        }
        for bad in [ABC.Target(.nan), .init(0, scale: 0), .init(0, scale: -1), .init(0, scale: .infinity)] {
            #expect(throws: CalibrationError.target(0)) { try ABC(priors: Self.coin, targets: [bad], seed: 1) }
        }
        for size in [0, -1, Int.max] {
            #expect(throws: CalibrationError.size(size)) { try ABC.Rejection(draws: size, keeping: .within(1)) }
            #expect(throws: CalibrationError.size(size)) {
                try ABC.Rounds(particles: size, schedule: .tolerances([1]), limit: 10)
            }
            #expect(throws: CalibrationError.size(size)) {
                try ABC.Rounds(particles: 10, schedule: .tolerances([1]), limit: size)
            }
        }
        for fraction in [0, -1, 1.5] {
            #expect(throws: CalibrationError.fraction(fraction)) {
                try ABC.Rejection(draws: 10, keeping: .fraction(fraction))
            }
        }
        #expect(throws: CalibrationError.fraction(1)) {
            try ABC.Rounds(particles: 10, schedule: .shrinking(quantile: 1, rounds: 2), limit: 10)
        }
        for bad in [[], [1, 2], [-1], [.nan]] as [[Double]] {
            #expect(throws: CalibrationError.self) {
                try ABC.Rounds(particles: 10, schedule: .tolerances(bad), limit: 10)
            }
        }
    }
}
