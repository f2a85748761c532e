/// How large a difference is compared with how much values vary. All are `nil` for fewer than two values in either
/// sample, where nothing varies, and for numbers that are not finite.
public enum EffectSize {
    /// Mean of b less mean of a over the pooled standard deviation √(((n₁-1)s₁² + (n₂-1)s₂²)/(n₁+n₂-2)) (J. Cohen,
    /// Statistical Power Analysis for the Behavioral Sciences, 2nd edition, 1988, equation 2.5.2).
    public static func cohenD(_ b: [Double], minus a: [Double]) -> Double? {
        guard let b = SampleMoments(b), let a = SampleMoments(a) else { return nil }
        let largest = max(b.deviation, a.deviation)
        guard largest > 0 else { return nil }
        let (first, second) = (b.deviation / largest, a.deviation / largest)
        let squares = (b.count - 1) * first * first + (a.count - 1) * second * second
        return finite((b.mean - a.mean) / ((squares / (b.count + a.count - 2)).squareRoot() * largest))
    }

    /// ``cohenD(_:minus:)`` without its bias in small samples of normal values: times Γ(ν/2) / (√(ν/2) Γ((ν-1)/2)),
    /// ν = n₁ + n₂ - 2 (L. V. Hedges, Journal of Educational Statistics 6 (1981) 107–128, equation 6e).
    public static func hedgesG(_ b: [Double], minus a: [Double]) -> Double? {
        guard let d = cohenD(b, minus: a) else { return nil }
        return d * hedgesCorrection(degreesOfFreedom: Double(b.count + a.count - 2))
    }

    /// The same with Hedges' approximation 1 - 3/(4ν - 1) of the factor.
    public static func approximateHedgesG(_ b: [Double], minus a: [Double]) -> Double? {
        guard let d = cohenD(b, minus: a) else { return nil }
        return d * (1 - 3 / (4 * Double(b.count + a.count - 2) - 1))
    }

    /// The mean of b - a over the standard deviation of b - a, pair by pair: Cohen's d_z (1988, section 2.3.5).
    public static func dz(_ b: [Double], minus a: [Double]) -> Double? {
        guard b.count == a.count, let moments = SampleMoments(zip(b, a).map { $0 - $1 }), moments.deviation > 0
        else { return nil }
        return finite(moments.mean / moments.deviation)
    }

    static func hedgesCorrection(degreesOfFreedom: Double) -> Double {
        GammaRatio.half((degreesOfFreedom - 1) / 2) / (degreesOfFreedom / 2).squareRoot()
    }

    private static func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
}
