import PolityNumerics

/// The standard normal distribution.
public enum Normal {
    /// P(Z <= z); relative error about 1e-13 in both tails' smaller part.
    ///
    /// In the middle the series of G. Marsaglia, "Evaluating the normal distribution", Journal of Statistical Software
    /// 11(4), 2004; in the tails the continued fraction of Abramowitz and Stegun, 26.2.14.
    public static func cumulative(_ z: Double) -> Double {
        guard !z.isNaN else { return .nan }
        let size = abs(z)
        guard size >= 2 else {
            var term = z
            var sum = z
            var k = 1.0
            while abs(term) > 1e-18 * abs(sum) {
                k += 2
                term *= z * z / k
                sum += term
            }
            return 0.5 + density(z) * sum
        }
        var fraction = size
        for k in stride(from: 200.0, to: 0, by: -1) { fraction = size + k / fraction }
        let tail = density(size) / fraction
        return z < 0 ? tail : 1 - tail
    }

    /// exp(-z²/2) / √(2π).
    public static func density(_ z: Double) -> Double {
        0.39894228040143268 * Elementary.exp(-z * z / 2)
    }

    /// The inverse of the distribution function; infinite at 0 and 1, not a number beyond.
    ///
    /// P. J. Acklam's rational approximation (2003), relative error below 1.2e-9, then one step of Halley's method as
    /// he proposes, which brings it near the last bit.
    public static func quantile(_ p: Double) -> Double {
        guard p >= 0, p <= 1 else { return .nan }
        guard p > 0, p < 1 else { return p > 0 ? .infinity : -.infinity }
        guard p <= 0.5 else { return -quantile(1 - p) }
        let z = approximateQuantile(p)
        // Beyond, the density is too near the smallest number to divide by.
        guard p > 1e-290 else { return z }
        let error = (cumulative(z) - p) / density(z)
        return z - error / (1 + z * error / 2)
    }

    /// For p up to one half.
    private static func approximateQuantile(_ p: Double) -> Double {
        if p < 0.02425 { return tail((-2 * Elementary.log(p)).squareRoot()) }
        let q = p - 0.5
        let r = q * q
        let above = polynomial(
            [
                -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02,
                -3.066479806614716e+01, 2.506628277459239e+00,
            ], r)
        let below = polynomial(
            [
                -5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01,
                -1.328068155288572e+01, 1,
            ], r)
        return q * above / below
    }

    private static func tail(_ q: Double) -> Double {
        let above = polynomial(
            [
                -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00, -2.549732539343734e+00,
                4.374664141464968e+00, 2.938163982698783e+00,
            ], q)
        let below = polynomial(
            [7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1], q)
        return above / below
    }

    /// The first coefficient is that of the highest power.
    private static func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
        coefficients.reduce(0) { $0 * x + $1 }
    }
}
