import PolityNumerics

/// The incomplete beta function, which is the distribution function of the beta distribution.
enum Beta {
    /// I_x(a, b) for 0 <= x <= 1, by Lentz's continued fraction (Press et al., Numerical Recipes, 6.4).
    static func regularised(_ x: Double, _ a: Double, _ b: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        let front = Elementary.exp(
            logGamma(a + b) - logGamma(a) - logGamma(b) + a * Elementary.log(x) + b * Elementary.log(1 - x))
        // The fraction converges fast on this side; the other by symmetry.
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b
    }

    private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        let tiny = 1e-300
        func kept(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
        var c = 1.0
        var d = 1 / kept(1 - (a + b) * x / (a + 1))
        var result = d
        for m in 1...10_000 {
            let m = Double(m)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / kept(1 + even * d)
            c = kept(1 + even / c)
            result *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / kept(1 + odd * d)
            c = kept(1 + odd / c)
            let change = d * c
            result *= change
            if abs(change - 1) < 1e-16 {
                break
            }
        }
        return result
    }

    /// ln Gamma(x) for x > 0, by Lanczos's series with g = 7 and nine terms; relative error about 1e-15.
    static func logGamma(_ x: Double) -> Double {
        let coefficients = [
            0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
            12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
        ]
        let y = x - 1
        var sum = coefficients[0]
        for i in 1..<9 {
            sum += coefficients[i] / (y + Double(i))
        }
        let t = y + 7.5
        return 0.91893853320467274 + (y + 0.5) * Elementary.log(t) - t + Elementary.log(sum)
    }

    /// The inverse of I_x(a, b) in x, by bisection to the last bit that matters.
    static func quantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
        var low = 0.0
        var high = 1.0
        for _ in 0..<100 where high - low > 1e-15 * high {
            let middle = (low + high) / 2
            if regularised(middle, a, b) < p {
                low = middle
            } else {
                high = middle
            }
        }
        return (low + high) / 2
    }
}
