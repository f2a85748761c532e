/// An interval of a quantile between two values of the sample, valid for every continuous distribution (W. J. Conover, Practical
/// Nonparametric Statistics, 3rd edition, 1999, section 3.2; the count below the quantile is binomial). For distributions with ties
/// it covers at least as often.
public struct OrderStatisticInterval: Sendable, Hashable {
    public let low: Double
    public let high: Double
    /// Places of the bounds among the ordered values, from 1.
    public let ranks: ClosedRange<Int>
    /// How often it covers the quantile of a continuous distribution, at least the confidence asked for.
    public let coverage: Double

    /// Each side misses the quantile with a probability of at most (1 - confidence) / 2.
    ///
    /// - Parameters:
    ///   - values: in any order.
    ///   - level: of the quantile, between 0 and 1, exclusive; ½ is the median.
    /// - Returns: `nil` if there are too few values for such bounds, or a value is not a number.
    public init?(_ values: [Double], level: Double, confidence: Double = 0.95) {
        guard level > 0, level < 1, confidence > 0, confidence < 1, !values.isEmpty,
            !values.contains(where: \.isNaN)
        else { return nil }
        let n = values.count
        let tail = (1 - confidence) / 2
        // The largest rank whose value is above the quantile in at most that part of samples: P(B < rank) = P(B <= rank - 1).
        let lower = Binomial(trials: n, probability: level).count(largestWithCumulativeUpTo: tail) + 1
        // By symmetry, with successes above the quantile.
        let upper = n - Binomial(trials: n, probability: 1 - level).count(largestWithCumulativeUpTo: tail)
        guard lower >= 1, upper <= n, lower <= upper else { return nil }
        let sorted = values.sorted()
        low = sorted[lower - 1]
        high = sorted[upper - 1]
        ranks = lower...upper
        let below = Binomial(trials: n, probability: level).cumulative(lower - 1)
        let above = Binomial(trials: n, probability: 1 - level).cumulative(n - upper)
        coverage = 1 - below - above
    }
}

/// The number of successes in independent trials.
struct Binomial {
    let trials: Int
    /// Between 0 and 1, exclusive.
    let probability: Double

    /// P(B <= count) = I_{1-p}(n - count, count + 1) (Abramowitz and Stegun 26.5.24).
    func cumulative(_ count: Int) -> Double {
        guard count >= 0 else { return 0 }
        guard count < trials else { return 1 }
        return Beta.regularised(1 - probability, Double(trials - count), Double(count + 1))
    }

    /// The largest count with P(B <= count) <= `bound`, for a bound below 1; -1 if there is none.
    func count(largestWithCumulativeUpTo bound: Double) -> Int {
        var low = -1
        var high = trials
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if cumulative(middle) <= bound {
                low = middle
            } else {
                high = middle
            }
        }
        return low
    }
}
