import PolityNumerics

/// The incomplete beta function, which is the distribution function of the beta distribution.
enum Beta {
    /// I_x(a, b) for 0 <= x <= 1, by Lentz's continued fraction (Press et al., Numerical Recipes, 6.4).
    static func regularised(_ x: Double, _ a: Double, _ b: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        let front = front(x, a, b)
        // The fraction converges fast on this side; the other by symmetry.
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b
    }

    /// x^a (1 - x)^b / B(a, b).
    private static func front(_ x: Double, _ a: Double, _ b: Double) -> Double {
        guard max(a, b) > largestPlain else {
            return Elementary.exp(
                logGamma(a + b) - logGamma(a) - logGamma(b) + a * Elementary.log(x) + b * Elementary.log(1 - x))
        }
        // Logarithms of gamma functions of large numbers are large and cancel; so they are taken out by Stirling's
        // formula.
        let (small, large) = (min(a, b), max(a, b))
        guard small < 10 else {
            // About the mean m: x = m (1 + u), 1 - x = (1 - m)(1 + v) and au + bv = 0 (C. Loader, "Fast and accurate
            // computation of binomial probabilities", 2000).
            let mean = a / (a + b)
            let u = (x - mean) / mean
            let v = (mean - x) / (b / (a + b))
            let exponent = a * (Logarithm.onePlus(u) - u) + b * (Logarithm.onePlus(v) - v)
            let rest = Stirling.rest(a + b) - Stirling.rest(a) - Stirling.rest(b)
            return (a / (a + b) * b).squareRoot() * 0.39894228040143268 * Elementary.exp(exponent + rest)
        }
        // ln Γ(large + small) - ln Γ(large).
        let ratio =
            (large - 0.5) * Logarithm.onePlus(small / large) + small * (Elementary.log(large + small) - 1)
            + Stirling.rest(large + small) - Stirling.rest(large)
        return Elementary.exp(ratio - logGamma(small) + a * Elementary.log(x) + b * Logarithm.onePlus(-x))
    }

    /// Up to here the plain formula is good to 1e-13.
    private static let largestPlain = 100.0

    /// The continued fraction of I_x(a, b), for x below (a + 1)/(a + b + 2) (Press et al., equation 6.4.5).
    static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
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
