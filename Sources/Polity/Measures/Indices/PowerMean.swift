import PolityNumerics

/// Weighted power mean of values of at least 0, M_p = (Σ w z^p)^(1/p): the lower p, the less a high value makes up for
/// a low one (OECD and JRC, *Handbook on Constructing Composite Indicators*, 2008).
///
/// Between the smallest and the largest value, and rising in each. With p of at most 0 a single value of 0 makes the
/// mean 0, unless a floor lifts it: a floor is a choice that must be shown with the result.
public struct PowerMean: Sendable, Equatable {
    /// p; minus infinity for the smallest value, infinity for the largest; within 1e-8 of 0 it counts as 0.
    public let exponent: Double
    /// Values below this count as this; 0 for none.
    public let floor: Double

    public init(exponent: Double, floor: Double = 0) {
        self.exponent = exponent
        self.floor = max(0, floor)
    }

    /// p = 1: low and high values make up for each other in full.
    public static let arithmetic = PowerMean(exponent: 1)
    /// p = 0: in part.
    public static let geometric = PowerMean(exponent: 0)
    /// p = −1: in lesser part.
    public static let harmonic = PowerMean(exponent: -1)
    /// p = −∞: not at all.
    public static let minimum = PowerMean(exponent: -.infinity)

    /// Mean with weights, which need not sum to 1; 0 if there is no positive weight. Values without weight count for
    /// nothing, the smallest and the largest included. Negative values count as 0; not a number if a value is none.
    ///
    /// - Parameter weights: one per value; equal ones if nil. Surplus values or weights are left out.
    public func callAsFunction(_ values: [Double], weights: [Double]? = nil) -> Double {
        let pairs =
            if let weights {
                zip(values, weights).filter { $0.1 > 0 }.map { (value: lifted($0.0), weight: $0.1) }
            } else {
                values.map { (value: lifted($0), weight: 1.0) }
            }
        let total = pairs.reduce(0) { $0 + $1.weight }
        guard !pairs.contains(where: { $0.value.isNaN }) else { return .nan }
        guard let least = pairs.map(\.value).min(), let most = pairs.map(\.value).max(), most > 0 else { return 0 }
        if exponent == 1 {
            return pairs.reduce(0) { $0 + $1.weight * $1.value } / total
        }
        guard exponent > 0 || least > 0 else { return 0 }
        guard exponent.isFinite else { return exponent > 0 ? most : least }
        // Nearer to 0 the powers cancel worse than the limit is off.
        if abs(exponent) < 1e-8 {
            return Elementary.exp(pairs.reduce(0) { $0 + $1.weight * Elementary.log($1.value) } / total)
        }
        // Relative to the value that dominates, so that no power overflows.
        let unit = exponent > 0 ? most : least
        let sum = pairs.reduce(0) { $0 + $1.weight * Elementary.pow($1.value / unit, exponent) }
        return unit * Elementary.pow(sum / total, 1 / exponent)
    }

    private func lifted(_ value: Double) -> Double {
        value < floor ? floor : value
    }
}

/// Fixed ends of a scale. Fixed, for with the sample's own ends another scenario would change everyone's score.
public struct Goalposts: Sendable, Equatable {
    /// Scores 0. Above ``best`` if less is better.
    public let worst: Double
    /// Scores 1.
    public let best: Double

    public init(worst: Double, best: Double) {
        self.worst = worst
        self.best = best
    }

    /// (x − worst)/(best − worst), held to 0...1; at equal ends 1 from there on and 0 below. Times 100 it is a score of
    /// the ITU's ICT Development Index or a component's of the Social Progress Index. Not a number if the value is none.
    public func score(_ value: Double) -> Double {
        guard !value.isNaN else { return .nan }
        guard worst != best else { return value >= best ? 1 : 0 }
        return max(0, min(1, (value - worst) / (best - worst)))
    }

    /// The same on logarithms, for ends above 0; 0 for values that are not.
    public func logarithmicScore(_ value: Double) -> Double {
        guard !(value <= 0), worst > 0, best > 0 else { return 0 }
        return Goalposts(worst: Elementary.log(worst), best: Elementary.log(best)).score(Elementary.log(value))
    }
}

/// Composites of pillars.
public enum Pillars {
    /// Mean of the pillars' means, every pillar alike however many scores it has: the ICT Development Index over its two
    /// pillars (ITU 2023), the Social Progress Index over three dimensions of four components. Pillars without scores
    /// are left out; 0 without any.
    public static func mean(_ pillars: [[Double]]) -> Double {
        PowerMean.arithmetic(pillars.filter { !$0.isEmpty }.map { PowerMean.arithmetic($0) })
    }
}
