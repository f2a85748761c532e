import PolityNumerics

/// Quantiles of ordered values.
public enum Quantile {
    /// Value below which the part `level` of the values are, between neighbours in proportion (type 7 of Hyndman and
    /// Fan 1996); 0 without values. Levels outside 0...1 count as the nearest of them.
    public static func interpolated(_ level: Double, sorted values: [Double]) -> Double {
        interpolated(level, count: values.count) { values[$0] }
    }

    static func interpolated(_ level: Double, count: Int, value: (Int) -> Double) -> Double {
        guard count > 0 else { return 0 }
        let place = max(0, min(1, level)) * Double(count - 1)
        let below = min(Int(place), count - 1)
        let part = place - Double(below)
        return part > 0 ? (1 - part) * value(below) + part * value(below + 1) : value(below)
    }
}

/// A sample of losses, positive where something is lost, sorted once. Every number is 0 without losses.
public struct LossSample: Sendable {
    private let sorted: [Double]

    public init(_ losses: [Double]) {
        sorted = losses.sorted()
    }

    public var mean: Double {
        sorted.isEmpty ? 0 : sorted.reduce(0, +) / Double(sorted.count)
    }

    /// Loss below which the part `level` of the sample is, interpolated as in ``Quantile``.
    public func quantile(_ level: Double) -> Double {
        Quantile.interpolated(level, sorted: sorted)
    }

    /// Value at risk: the smallest loss of the sample that at least the part `level` do not exceed. Levels outside 0...1
    /// count as the nearest of them.
    public func valueAtRisk(_ level: Double) -> Double {
        guard !sorted.isEmpty else { return 0 }
        // Losses that must lie strictly below, allowing for rounding in the product.
        let below = Int(max(0, max(0, min(1, level)) * Double(sorted.count) - 1e-9))
        return sorted[min(below, sorted.count - 1)]
    }

    /// Expected shortfall: mean of the worst part 1 − `level`, whoever straddles the border counted in part; at least
    /// the value at risk. The largest loss at level 1, the mean at 0 (Acerbi and Tasche 2002).
    public func expectedShortfall(_ level: Double) -> Double {
        guard let largest = sorted.last else { return 0 }
        let worst = (1 - max(0, min(1, level))) * Double(sorted.count)
        guard worst > 1 else { return largest }
        let whole = min(sorted.count, Int(worst))
        var sum = sorted.suffix(whole).reduce(0, +)
        if whole < sorted.count {
            sum += (worst - Double(whole)) * sorted[sorted.count - 1 - whole]
        }
        return sum / worst
    }
}

/// Pareto's distribution of the first kind, whose tail falls off as a power: sizes of breaches, fortunes (Pareto 1896).
public struct ParetoDistribution: Sendable, Equatable {
    /// Smallest value, above 0.
    public let scale: Double
    /// Power of the tail, above 0: the lower, the heavier. The mean is infinite up to 1.
    public let shape: Double

    public init(scale: Double, shape: Double) {
        self.scale = scale
        self.shape = shape
    }

    public var mean: Double {
        shape > 1 ? scale * shape / (shape - 1) : .infinity
    }

    /// Value below which the part `level` is, x_m (1 − u)^(−1/α); infinite at level 1.
    public func quantile(_ level: Double) -> Double {
        guard level < 1 else { return .infinity }
        return scale * Elementary.pow(1 - max(0, level), -1 / shape)
    }

    /// Mean of the worst part 1 − `level`: α/(α − 1) times the quantile; infinite unless the mean is finite.
    public func expectedShortfall(_ level: Double) -> Double {
        shape > 1 ? quantile(level) * shape / (shape - 1) : .infinity
    }

    /// Gini coefficient, 1/(2α − 1); 1 unless the mean is finite.
    public var gini: Double {
        shape > 1 ? 1 / (2 * shape - 1) : 1
    }
}
