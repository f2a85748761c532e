import PolityNumerics

/// Generalised entropy indices of inequality: those that are parts between groups and within them (Shorrocks 1980).
///
/// At least 0, and 0 for equal values. Doubling all values changes nothing; a transfer from richer to poorer lowers
/// every index. Negative values count as 0. Every index is 0 without values or if all are 0, and not a number if a value
/// is none.
public enum GeneralisedEntropy {
    /// Which index, by its parameter alpha: the lower, the more the poor count.
    public enum Index: Sendable {
        /// Mean of r ln r with r = x/μ, alpha 1, at most ln n; a value of 0 adds nothing (Theil 1967).
        case theil
        /// Mean of −ln r, alpha 0; infinite if any value is 0 (Theil 1967).
        case meanLogDeviation
    }

    /// Parts of an index that sum to it.
    public struct Decomposition: Sendable, Equatable {
        /// Inequality if everyone had the mean of their group.
        public let between: Double
        /// Inequality inside groups, weighted by their shares of the total (Theil) or of the people (mean logarithmic
        /// deviation).
        public let within: Double

        public var total: Double { between + within }
    }

    /// Theil's T, mean of r ln r with r = x/μ, 0 to ln n.
    public static func theil(_ values: [Double]) -> Double {
        index(.theil, values)
    }

    /// Mean logarithmic deviation or Theil's L, mean of −ln r with r = x/μ; infinite if a value is 0 and another not.
    public static func meanLogDeviation(_ values: [Double]) -> Double {
        index(.meanLogDeviation, values)
    }

    /// Parts between and within groups; groups without members have none.
    public static func decomposition(_ which: Index, groups: [[Double]]) -> Decomposition {
        let groups = groups.filter { !$0.isEmpty }
        let people = groups.reduce(0.0) { $0 + Double($1.count) }
        let total = groups.reduce(0) { $0 + sum($1) }
        guard !(total <= 0) else { return Decomposition(between: 0, within: 0) }
        var (between, within) = (0.0, 0.0)
        for group in groups {
            let held = sum(group)
            let part = Double(group.count) / people
            let ratio = held / total / part
            between += part * deviation(which, ratio)
            let weight = which == .theil ? held / total : part
            if !(weight <= 0) {
                within += weight * index(which, group)
            }
        }
        return Decomposition(between: between, within: within)
    }

    private static func index(_ which: Index, _ values: [Double]) -> Double {
        let total = sum(values)
        guard !(total <= 0) else { return 0 }
        let mean = total / Double(values.count)
        let index = values.reduce(0) { $0 + deviation(which, ($1 < 0 ? 0 : $1) / mean) } / Double(values.count)
        return index < 0 ? 0 : index
    }

    private static func deviation(_ which: Index, _ ratio: Double) -> Double {
        switch which {
        case .theil: ratio == 0 ? 0 : ratio * Elementary.log(ratio)
        case .meanLogDeviation: -Elementary.log(ratio)
        }
    }

    private static func sum(_ values: [Double]) -> Double {
        values.reduce(0) { $0 + ($1 < 0 ? 0 : $1) }
    }
}

/// Atkinson's index: the part of the total that could be given up without loss of welfare if the rest were shared
/// equally (Atkinson 1970).
public enum Atkinson {
    /// 1 − (mean of x^(1−ε))^(1/(1−ε))/μ, at ε = 1 one less the geometric over the arithmetic mean; 0 to 1.
    ///
    /// Negative values count as 0. With any value of 0 the index is 1 from ε = 1. It is 0 without values, if all are 0,
    /// and at ε = 0.
    ///
    /// - Parameter aversion: ε, dislike of inequality, at least 0; infinite for one less the smallest over the mean.
    public static func index(_ values: [Double], aversion: Double) -> Double {
        let mean = PowerMean.arithmetic(values)
        guard !(mean <= 0) else { return 0 }
        let index = 1 - equalEquivalent(values, aversion: aversion) / mean
        return index < 0 ? 0 : index
    }

    /// Equally distributed equivalent: what each would need to have, all the same, for as much welfare; 0 without
    /// values. In the unit of the values.
    public static func equalEquivalent(_ values: [Double], aversion: Double) -> Double {
        PowerMean(exponent: 1 - max(0, aversion))(values)
    }
}
