import PolityNumerics

/// Student's t distribution.
public struct StudentT: Sendable, Hashable {
    /// Positive, also infinite (the normal distribution); not a whole number in general. Everything is not a number for
    /// others.
    public let degreesOfFreedom: Double

    public init(degreesOfFreedom: Double) {
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// P(T <= t); errors as of ``twoSided(_:)``.
    public func cumulative(_ t: Double) -> Double {
        let tail = 0.5 * twoSided(t)
        return t > 0 ? 1 - tail : tail
    }

    /// P(|T| >= |t|), the p value of a two-sided test; relative error below 1e-12 down to probabilities of 1e-30, and
    /// below 1e-7 down to 1e-200.
    ///
    /// By the incomplete beta function (Abramowitz and Stegun 26.7.1), whose continued fraction converges slowly for
    /// many degrees of freedom. From 1000 on by the normal distribution at the argument of G. W. Hill, "Algorithm 395:
    /// Student's t-distribution", Communications of the ACM 13 (1970) 617–619, which leaves out terms in 1/ν⁶.
    public func twoSided(_ t: Double) -> Double {
        guard degreesOfFreedom > 0, !t.isNaN else { return .nan }
        guard t.isFinite else { return 0 }
        return degreesOfFreedom < Self.many ? byBeta(abs(t)) : byNormal(abs(t))
    }

    /// I_x(ν/2, ½) with x = 1/(1 + t²/ν); y is 1 - x without the rounding.
    private func byBeta(_ t: Double) -> Double {
        let ratio = t / degreesOfFreedom.squareRoot()
        let y = ratio > 1 ? 1 / (1 + 1 / ratio / ratio) : ratio * ratio / (1 + ratio * ratio)
        let x = ratio > 1 ? 1 / ratio / (ratio + 1 / ratio) : 1 / (1 + ratio * ratio)
        let a = degreesOfFreedom / 2
        // x^a y^½ / B(a, ½), and Γ(½) is √π.
        let front =
            Elementary.exp(-a * Self.logOnePlusSquare(ratio)) * y.squareRoot() * GammaRatio.half(a)
            * 0.56418958354775629
        return x < (a + 1) / (a + 2.5) ? front * Beta.fraction(x, a, 0.5) / a : 1 - 2 * front * Beta.fraction(y, 0.5, a)
    }

    private func byNormal(_ t: Double) -> Double {
        guard degreesOfFreedom.isFinite else { return 2 * Normal.cumulative(-t) }
        let a = degreesOfFreedom - 0.5
        let b = 48 * a * a
        let y = a * Self.logOnePlusSquare(t / degreesOfFreedom.squareRoot())
        let correction = (((-0.4 * y - 3.3) * y - 24) * y - 85.5) / (0.8 * y * y + 100 + b)
        return 2 * Normal.cumulative(-((correction + y + 3) / b + 1) * y.squareRoot())
    }

    /// √ν f(t), the density at ratio t/√ν.
    private func scaledDensity(_ ratio: Double) -> Double {
        GammaRatio.half(degreesOfFreedom / 2) * 0.56418958354775629
            * Elementary.exp(-(degreesOfFreedom + 1) / 2 * Self.logOnePlusSquare(ratio))
    }

    /// ln(1 + r²), exact for small r and without overflow for large.
    private static func logOnePlusSquare(_ ratio: Double) -> Double {
        if ratio > 1e9 { return 2 * Elementary.log(ratio) }
        return Logarithm.onePlus(ratio * ratio)
    }

    /// The t with P(T <= t) = p, for p between 0 and 1; infinite at 0 and 1, not a number beyond. Relative error below
    /// 1e-13 for p from 1e-30 on, and below 1e-9 from 1e-200 on.
    ///
    /// Newton's method from a start that is near for many degrees of freedom (some microseconds).
    public func quantile(_ p: Double) -> Double {
        guard degreesOfFreedom > 0, p >= 0, p <= 1 else { return .nan }
        guard p > 0, p < 1 else { return p > 0 ? .infinity : -.infinity }
        guard p != 0.5 else { return 0 }
        // 1 - p is exact for p above one half.
        return p < 0.5 ? -above(p) : above(1 - p)
    }

    /// The t that is exceeded with a probability below one half.
    private func above(_ tail: Double) -> Double {
        let z = -Normal.quantile(tail)
        guard degreesOfFreedom.isFinite else { return z }
        if degreesOfFreedom >= 2_000, z * z * 400 < degreesOfFreedom { return nearNormal(z) }
        return tail > 0.2 ? inTheMiddle(tail) : inTheTail(tail, z)
    }

    /// The expansion of Abramowitz and Stegun, 26.7.5. Its next term is below 1e-16 for ν >= 2000 and z² < ν/400.
    private func nearNormal(_ z: Double) -> Double {
        let n = degreesOfFreedom
        let y = z * z
        let first = (y + 1) / 4
        let second = ((5 * y + 16) * y + 3) / 96
        let third = (((3 * y + 19) * y + 17) * y - 15) / 384
        let fourth = ((((79 * y + 776) * y + 1482) * y - 1920) * y - 945) / 92160
        return z * (1 + (first + (second + (third + fourth / n) / n) / n) / n)
    }

    /// Newton's method in t. The tail is convex, so steps from below never pass the solution; and one over the density
    /// at 0 is the least slope.
    private func inTheMiddle(_ tail: Double) -> Double {
        let root = degreesOfFreedom.squareRoot()
        var ratio = (0.5 - tail) / scaledDensity(0)
        for _ in 0..<Self.mostSteps {
            let step = (0.5 * twoSided(ratio * root) - tail) / scaledDensity(ratio)
            ratio += step
            if abs(step) < 1e-9 * ratio { break }
        }
        return ratio * root
    }

    /// Newton's method in ln t for the logarithm of the tail, which is nearly a line of slope -ν far out and concave
    /// before (assumption, tested by the results): at most the first step is too long, and only to the far side.
    private func inTheTail(_ tail: Double, _ z: Double) -> Double {
        let n = degreesOfFreedom
        let root = n.squareRoot()
        let target = Elementary.log(tail)
        // Far out P(T > t) = Γ((ν+1)/2) / (Γ(ν/2) √π ν) (t/√ν)^-ν.
        let far = (Elementary.log(GammaRatio.half(n / 2) * 0.56418958354775629 / n) - target) / n
        // Wallace's approximation of t from z, good near the middle (Annals of Mathematical Statistics 30, 1959).
        let near = 0.5 * Elementary.log(Elementary.exp(min(700, z * z / n * (1 + 1.5 / n))) - 1)
        var logarithm = n > 2 && z * z < 4 * n ? near : far
        guard logarithm < Self.largestLogarithm else { return .infinity }
        for _ in 0..<Self.mostSteps {
            let ratio = Elementary.exp(logarithm)
            let value = 0.5 * twoSided(ratio * root)
            let step = (Elementary.log(value) - target) * value / (ratio * scaledDensity(ratio))
            guard step.isFinite else { break }
            logarithm += step
            if abs(step) < 1e-9 { break }
        }
        return Elementary.exp(logarithm) * root
    }

    private static let many = 1_000.0
    private static let mostSteps = 60
    /// Of t/√ν, beyond which it is as good as infinite.
    private static let largestLogarithm = 700.0
}
