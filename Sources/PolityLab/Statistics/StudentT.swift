/// Student's t distribution.
public struct StudentT: Sendable, Hashable {
    /// Positive; not a whole number in general.
    public let degreesOfFreedom: Double

    public init(degreesOfFreedom: Double) {
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// P(T <= t), by the incomplete beta function (Abramowitz and Stegun 26.7.1); error below 1e-12.
    public func cumulative(_ t: Double) -> Double {
        let tail = 0.5 * twoSided(t)
        return t > 0 ? 1 - tail : tail
    }

    /// P(|T| >= |t|), the p value of a two-sided test.
    public func twoSided(_ t: Double) -> Double {
        guard !t.isNaN else { return .nan }
        return Beta.regularised(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5)
    }

    /// The t with P(T <= t) = p, for p between 0 and 1, by bisection to the last bit that matters; infinite at 0 and 1,
    /// not a number beyond.
    public func quantile(_ p: Double) -> Double {
        guard p >= 0, p <= 1 else { return .nan }
        guard p > 0, p < 1 else { return p > 0 ? .infinity : -.infinity }
        guard p != 0.5 else { return 0 }
        guard p > 0.5 else { return -quantile(1 - p) }
        var low = 0.0
        var high = 1.0
        while cumulative(high) < p, high < 1e300 {
            high *= 2
        }
        for _ in 0..<200 where high - low > 1e-15 * high {
            let middle = (low + high) / 2
            if cumulative(middle) < p {
                low = middle
            } else {
                high = middle
            }
        }
        return (low + high) / 2
    }
}
