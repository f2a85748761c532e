import Polity

/// Intervals of any statistic of runs by drawing runs with replacement.
///
/// B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap, Chapman and Hall 1993. The statistic is given as a function
/// of places of runs, 0 to `count` - 1, some of which occur several times. Draws are keyed by seed, resample and
/// index, so that resample r is the same however many others there are.
///
/// A bound is infinite where the resamples say nothing about it: with fewer than two runs, without resamples, or where the
/// statistic has no value (is not a number) in so many resamples that the bound would be among them. Such a resample counts as
/// the lowest at the lower end and as the highest at the upper end.
public enum Bootstrap {
    private static let stream = DrawStream.named("lab.bootstrap")

    /// The statistic of every resample, in their order.
    ///
    /// - Parameters:
    ///   - count: runs.
    ///   - resamples: up to 2^32.
    public static func replicates(
        count: Int, resamples: Int, seed: UInt64, statistic: ([Int]) -> Double
    ) -> [Double] {
        guard count > 0, resamples > 0 else { return [] }
        var places = [Int](repeating: 0, count: count)
        return (0..<resamples).map { resample in
            let draws = Draws(seed: seed, replication: resample)
            // Four random words make two places.
            for i in stride(from: 0, to: count, by: 2) {
                let words = draws.words(stream, index: i / 2)
                places[i] = place(words.0, words.1, below: count)
                if i + 1 < count { places[i + 1] = place(words.2, words.3, below: count) }
            }
            return statistic(places)
        }
    }

    /// A uniform whole number below `count`, with a bias below `count` / 2^64.
    private static func place(_ high: UInt32, _ low: UInt32, below count: Int) -> Int {
        Int(UInt64(count).multipliedFullWidth(by: UInt64(high) << 32 | UInt64(low)).high)
    }

    /// The quantiles (1 ± confidence) / 2 of the resamples (Efron and Tibshirani, chapter 13).
    public static func percentile(
        count: Int, confidence: Double = 0.95, resamples: Int = 2_000, seed: UInt64, statistic: ([Int]) -> Double
    ) -> (low: Double, high: Double) {
        guard count > 1 else { return unbounded }
        let sample = Resamples(replicates(count: count, resamples: resamples, seed: seed, statistic: statistic))
        return sample.bounds((1 - confidence) / 2, (1 + confidence) / 2)
    }

    /// The percentile interval mirrored at the estimate (A. C. Davison and D. V. Hinkley, Bootstrap Methods and their
    /// Application, Cambridge 1997, equation 5.6).
    public static func basic(
        count: Int, confidence: Double = 0.95, resamples: Int = 2_000, seed: UInt64, statistic: ([Int]) -> Double
    ) -> (low: Double, high: Double) {
        let estimate = statistic(Array(0..<max(0, count)))
        let interval = percentile(
            count: count, confidence: confidence, resamples: resamples, seed: seed, statistic: statistic)
        guard estimate.isFinite else { return unbounded }
        return (2 * estimate - interval.high, 2 * estimate - interval.low)
    }

    /// The percentile interval corrected for bias and for a standard error that changes with the statistic: BCa, B. Efron,
    /// Journal of the American Statistical Association 82 (1987) 171–185; Efron and Tibshirani, equations 14.9 to 14.15.
    ///
    /// Resamples equal to the estimate count as half below it (assumption; the papers have a continuous statistic).
    public static func bca(
        count: Int, confidence: Double = 0.95, resamples: Int = 2_000, seed: UInt64, statistic: ([Int]) -> Double
    ) -> (low: Double, high: Double) {
        let estimate = statistic(Array(0..<max(0, count)))
        guard count > 1, let acceleration = Jackknife(count: count, statistic: statistic).acceleration else {
            return unbounded
        }
        let sample = Resamples(replicates(count: count, resamples: resamples, seed: seed, statistic: statistic))
        let bias = Normal.quantile(sample.part(below: estimate))
        guard bias.isFinite else { return unbounded }
        func level(_ p: Double) -> Double {
            let sum = bias + Normal.quantile(p)
            // Beyond its pole the formula means nothing; up to it the level tends to 0 or 1.
            guard acceleration * sum < 1 else { return sum > 0 ? 1 : 0 }
            return Normal.cumulative(bias + sum / (1 - acceleration * sum))
        }
        return sample.bounds(level((1 - confidence) / 2), level((1 + confidence) / 2))
    }

    static let unbounded = (low: -Double.infinity, high: Double.infinity)
}

/// The statistic of resamples, in order of size.
private struct Resamples {
    private let sorted: [Double]
    /// Resamples in which the statistic has no value.
    private let unknown: Int

    init(_ values: [Double]) {
        sorted = values.filter { !$0.isNaN }.sorted()
        unknown = values.count - sorted.count
    }

    func bounds(_ low: Double, _ high: Double) -> (low: Double, high: Double) {
        guard sorted.count + unknown > 0, low >= 0, high <= 1 else { return Bootstrap.unbounded }
        let missing = [Double](repeating: .infinity, count: unknown)
        let bounds = (
            low: Quantile.interpolated(low, sorted: missing.map { -$0 } + sorted),
            high: Quantile.interpolated(high, sorted: sorted + missing)
        )
        return (bounds.low.isNaN ? -.infinity : bounds.low, bounds.high.isNaN ? .infinity : bounds.high)
    }

    /// The part of the resamples with a value that are below a number, ties by half.
    func part(below value: Double) -> Double {
        let below = sorted.count { $0 < value }
        let ties = sorted.count { $0 == value }
        return (Double(below) + Double(ties) / 2) / Double(sorted.count)
    }
}
