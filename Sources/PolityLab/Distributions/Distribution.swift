import PolityNumerics

/// A probability distribution of one number, given by its parameters. Draws are made by inversion, so that one uniform
/// number gives one draw and common random numbers stay common.
public enum Distribution: Sendable, Hashable {
    /// On [low, high].
    case uniform(low: Double, high: Double)
    case triangular(low: Double, mode: Double, high: Double)
    case normal(mean: Double, deviation: Double)
    /// On [0, 1], with mean a / (a + b); both up to a million.
    case beta(a: Double, b: Double)
    /// One of some values, each as likely as any other.
    case choice([Double])

    /// Of a beta distribution's parameters: beyond, it is one value for all that matters, and slow to draw from.
    static let largestBeta = 1e6

    /// Whether the parameters make a distribution.
    public var isSound: Bool {
        switch self {
        case .uniform(let low, let high): low <= high
        case .triangular(let low, let mode, let high): low <= mode && mode <= high
        case .normal(_, let deviation): deviation >= 0
        case .beta(let a, let b): a > 0 && b > 0 && max(a, b) <= Self.largestBeta
        case .choice(let values): !values.isEmpty
        }
    }

    /// The values that it can take; an open end is infinite.
    public var support: ClosedRange<Double> {
        switch self {
        case .uniform(let low, let high), .triangular(let low, _, let high): low...high
        case .normal: -.infinity ... .infinity
        case .beta: 0...1
        case .choice(let values): (values.min() ?? 0)...(values.max() ?? 0)
        }
    }

    public var mean: Double {
        switch self {
        case .uniform(let low, let high): (low + high) / 2
        case .triangular(let low, let mode, let high): (low + mode + high) / 3
        case .normal(let mean, _): mean
        case .beta(let a, let b): a / (a + b)
        case .choice(let values): values.reduce(0, +) / Double(values.count)
        }
    }

    /// The value below which the probability is `p`, for p between 0 and 1, both excluded.
    public func quantile(_ p: Double) -> Double {
        switch self {
        case .uniform(let low, let high): return low + p * (high - low)
        case .triangular(let low, let mode, let high):
            let width = high - low
            guard width > 0 else { return low }
            let turn = (mode - low) / width
            return p < turn
                ? low + (p * width * (mode - low)).squareRoot()
                : high - ((1 - p) * width * (high - mode)).squareRoot()
        case .normal(let mean, let deviation): return mean + deviation * Normal.quantile(p)
        case .beta(let a, let b): return Beta.quantile(p, a, b)
        case .choice(let values): return values[min(values.count - 1, Int(p * Double(values.count)))]
        }
    }
}

/// The standard normal distribution.
enum Normal {
    /// The inverse of the distribution function, by Acklam's rational approximation (2003), relative error below 1.2e-9.
    static func quantile(_ p: Double) -> Double {
        let edge = 0.02425
        if p < edge { return tail((-2 * Elementary.log(p)).squareRoot()) }
        if p > 1 - edge { return -tail((-2 * Elementary.log(1 - p)).squareRoot()) }
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

extension Beta {
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
