/// A difference of two means with Student's t statistic against no difference.
public struct TTest: Sendable, Hashable {
    /// Mean of b less mean of a.
    public let difference: Double
    public let standardError: Double
    /// Difference over standard error.
    public let t: Double
    public let degreesOfFreedom: Double
    /// Two-sided: how likely a |t| at least as large is without a difference of means in the population.
    public let p: Double
    public let low: Double
    public let high: Double

    /// Two independent samples whose variances may differ. B. L. Welch, Biometrika 34 (1947) 28–35, degrees of freedom
    /// (s₁²/n₁ + s₂²/n₂)² / Σ (sᵢ²/nᵢ)²/(nᵢ - 1).
    ///
    /// - Returns: `nil` for fewer than two values in either, if neither varies, or for numbers that are not finite.
    public static func welch(_ b: [Double], minus a: [Double], confidence: Double = 0.95) -> TTest? {
        guard let b = SampleMoments(b), let a = SampleMoments(a) else { return nil }
        // Standard errors are scaled before they are squared, so that tiny and huge ones do.
        let errors = [b.deviation / b.count.squareRoot(), a.deviation / a.count.squareRoot()]
        let largest = max(errors[0], errors[1])
        guard largest > 0 else { return nil }
        let squares = errors.map { ($0 / largest) * ($0 / largest) }
        let sum = squares[0] + squares[1]
        let degrees = sum * sum / (squares[0] * squares[0] / (b.count - 1) + squares[1] * squares[1] / (a.count - 1))
        return TTest(
            difference: b.mean - a.mean, standardError: sum.squareRoot() * largest, degreesOfFreedom: degrees,
            confidence: confidence)
    }

    /// Pairs of values, such as runs that share their luck: the t test of the mean of b - a (Student, Biometrika 6, 1908).
    ///
    /// - Returns: `nil` for fewer than two pairs, if the differences do not vary, or for numbers that are not finite.
    public static func paired(_ b: [Double], minus a: [Double], confidence: Double = 0.95) -> TTest? {
        guard b.count == a.count, let difference = SampleMoments(zip(b, a).map { $0 - $1 }), difference.deviation > 0
        else { return nil }
        return TTest(
            difference: difference.mean, standardError: difference.deviation / difference.count.squareRoot(),
            degreesOfFreedom: difference.count - 1, confidence: confidence)
    }

    private init?(difference: Double, standardError: Double, degreesOfFreedom: Double, confidence: Double) {
        let distribution = StudentT(degreesOfFreedom: degreesOfFreedom)
        let reach = distribution.quantile((1 + confidence) / 2) * standardError
        guard standardError > 0, difference.isFinite, standardError.isFinite, confidence > 0, confidence < 1 else {
            return nil
        }
        self.difference = difference
        self.standardError = standardError
        self.degreesOfFreedom = degreesOfFreedom
        t = difference / standardError
        p = distribution.twoSided(difference / standardError)
        low = difference - reach
        high = difference + reach
    }
}
