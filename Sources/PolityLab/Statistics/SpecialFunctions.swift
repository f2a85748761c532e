import PolityNumerics

/// Logarithms near 1.
enum Logarithm {
    /// ln(1 + x) for x > -1, exact for small x: the rounding of 1 + x is taken back (W. Kahan's device, in D. Goldberg,
    /// ACM Computing Surveys 23 (1991) 5–48, theorem 4).
    static func onePlus(_ x: Double) -> Double {
        let sum = 1 + x
        guard sum != 1, sum.isFinite else { return x }
        return Elementary.log(sum) * (x / (sum - 1))
    }
}

/// Ratios of gamma functions whose arguments are so near that the logarithms of both would cancel.
enum GammaRatio {
    /// Γ(a + ½) / Γ(a) for a > 0; relative error about 1e-15.
    ///
    /// By the expansion in a - ¼, which has even powers only (J. S. Frame, American Mathematical Monthly 56 (1949)
    /// 529–535), from 20 on; below by Γ(a + 1) = a Γ(a).
    static func half(_ a: Double) -> Double {
        var shifted = a
        var factor = 1.0
        while shifted < 20 {
            factor *= shifted / (shifted + 0.5)
            shifted += 1
        }
        let n = shifted - 0.25
        let w = 1 / (n * n)
        let series = 1 + w * (1.0 / 64 + w * (-19.0 / 8192 + w * (631.0 / 524_288 - w * (174_317.0 / 134_217_728))))
        return factor * n.squareRoot() * series
    }
}

/// What Stirling's formula leaves of ln Γ.
enum Stirling {
    /// ln Γ(x) - ((x - ½) ln x - x + ½ ln 2π) for x >= 10, by the asymptotic series (Abramowitz and Stegun 6.1.41);
    /// absolute error below 1e-15.
    static func rest(_ x: Double) -> Double {
        let w = 1 / (x * x)
        let series = 1.0 / 1260 + w * (-1.0 / 1680 + w * (1.0 / 1188 + w * (-691.0 / 360_360 + w / 156)))
        return (1.0 / 12 + w * (-1.0 / 360 + w * series)) / x
    }
}
