/// What runs say about a claim.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
    case supported, refuted, undecided
}

/// When to look at the runs of a claim, and how sure to be at every look.
///
/// The number of runs is not chosen beforehand: after 32, 64, 128 … runs one looks whether the interval of the margin excludes
/// 0, and stops if it does. So that many looks do not add up to a false verdict, every look spends an equal part of the
/// error that the whole may have (Bonferroni; fixed looks as in Pocock, Biometrika 64 (1977) 191–199, with the simplest bound,
/// which is on the safe side).
public struct ClaimLooks: Sendable, Hashable {
    /// Runs at every look, in increasing order.
    public let looks: [Int]
    /// Of the whole claim, between 0 and 1.
    public let confidence: Double
    /// Comparisons in the claim, which share the error.
    public let comparisons: Int

    /// - Parameters:
    ///   - limit: runs at the last look, at least 2.
    ///   - comparisons: at least 1.
    public init(limit: Int, confidence: Double = 0.95, comparisons: Int = 1) {
        var looks: [Int] = []
        var count = Self.first
        while count < limit {
            looks.append(count)
            count = count > limit / 2 ? limit : 2 * count
        }
        self.looks = looks + [max(2, limit)]
        self.confidence = confidence
        self.comparisons = max(1, comparisons)
    }

    /// Runs at the first look.
    private static let first = 32

    /// The confidence of every interval at every look: 1 - (1 - confidence) / looks / comparisons.
    public var confidencePerLook: Double {
        1 - (1 - confidence) / Double(looks.count) / Double(comparisons)
    }
}

/// The runs that claims may take.
public enum Claims {
    public static let mostRuns = 2_000
}

/// A statistic of runs with its interval.
public struct Margin: Sendable, Hashable {
    public let estimate: Double
    public let low: Double
    public let high: Double

    public init(estimate: Double, low: Double, high: Double) {
        self.estimate = estimate
        self.low = low
        self.high = high
    }

    /// What the interval says of the margin being below 0. Where every run says exactly the same, the interval is a point.
    public var isBelowZero: Bool? { high < 0 ? true : low >= 0 ? false : nil }

    /// What the interval says of the margin being at most 0.
    public var isAtMostZero: Bool? { high <= 0 ? true : low > 0 ? false : nil }

    /// Student's t interval about a statistic that is smooth in the runs, such as a mean, a difference of means or their
    /// ratio, with the jackknife's standard error (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 11). For a
    /// mean or a paired difference it is the usual t interval.
    ///
    /// - Parameters:
    ///   - count: runs, numbered from 0; at least 2.
    ///   - statistic: of some of the runs.
    public static func jackknife(count: Int, confidence: Double, statistic: ([Int]) -> Double) -> Margin {
        let all = Array(0..<count)
        let estimate = statistic(all)
        guard count > 1 else { return Margin(estimate: estimate, low: -.infinity, high: .infinity) }
        let left = all.map { run in statistic(all.filter { $0 != run }) }
        let n = Double(count)
        let mean = left.reduce(0, +) / n
        let variance = (n - 1) / n * left.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let reach = StudentT(degreesOfFreedom: n - 1).quantile((1 + confidence) / 2) * variance.squareRoot()
        return Margin(estimate: estimate, low: estimate - reach, high: estimate + reach)
    }
}
