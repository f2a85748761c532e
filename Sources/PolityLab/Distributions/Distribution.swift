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
