/// How two samples of pairs vary together. All are `nil` for fewer than two pairs, samples of different sizes, and numbers that are not
/// finite.
public enum Association {
    /// Pearson's correlation, -1 to 1; `nil` if either does not vary.
    public static func correlation(_ a: [Double], _ b: [Double]) -> Double? {
        guard a.count == b.count, let first = SampleMoments(a), let second = SampleMoments(b), first.deviation > 0,
            second.deviation > 0
        else { return nil }
        var sum = 0.0
        for (x, y) in zip(a, b) {
            sum += (x - first.mean) / first.deviation * ((y - second.mean) / second.deviation)
        }
        let correlation = sum / (first.count - 1)
        return correlation.isFinite ? max(-1, min(1, correlation)) : nil
    }

    /// By how much common random numbers lower the variance of a difference of means, against independent runs: (Var a + Var b) /
    /// Var(b - a), above 1 if the pairs are positively correlated (A. M. Law, Simulation Modeling and Analysis, 5th edition,
    /// section 11.2). Infinite if the differences do not vary but the values do.
    ///
    /// - Returns: also `nil` if nothing varies.
    public static func varianceReduction(_ a: [Double], _ b: [Double]) -> Double? {
        guard a.count == b.count, let first = SampleMoments(a), let second = SampleMoments(b),
            let difference = SampleMoments(zip(b, a).map { $0 - $1 })
        else { return nil }
        let largest = max(first.deviation, second.deviation)
        guard largest > 0 else { return nil }
        let ratios = [first, second, difference].map { ($0.deviation / largest) * ($0.deviation / largest) }
        return (ratios[0] + ratios[1]) / ratios[2]
    }

    /// The probability that a value of `b` exceeds one of `a`, ties by half: Mann and Whitney's U over n₁n₂ (Annals of
    /// Mathematical Statistics 18 (1947) 50–60), of all pairs of values and not only of those with the same run.
    /// In O(n log n).
    ///
    /// - Returns: `nil` only if a sample is empty or a value is not a number.
    public static func superiority(of b: [Double], over a: [Double]) -> Double? {
        guard !a.isEmpty, !b.isEmpty, !a.contains(where: \.isNaN), !b.contains(where: \.isNaN) else { return nil }
        let sorted = a.sorted()
        var below = 0
        var notAbove = 0
        // Twice the wins, in whole numbers.
        var wins = 0.0
        for value in b.sorted() {
            while below < sorted.count, sorted[below] < value { below += 1 }
            while notAbove < sorted.count, sorted[notAbove] <= value { notAbove += 1 }
            wins += Double(below + notAbove)
        }
        return wins / 2 / Double(a.count) / Double(b.count)
    }
}
