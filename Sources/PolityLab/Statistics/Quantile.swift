import Polity

/// Quantiles of a sample: the same type as the model's own.
public typealias Quantile = Polity.Quantile

extension Quantile {
    /// The value below which the part `p` of the values are, linear between neighbours: type 7 of R. J. Hyndman and Y. Fan,
    /// The American Statistician 50 (1996) 361–365, the default of R and NumPy.
    ///
    /// - Parameters:
    ///   - values: in any order.
    ///   - p: 0 to 1; beyond, the nearest of them.
    /// - Returns: not a number of no values, or if one of them or `p` is not a number.
    public static func type7(_ values: [Double], _ p: Double) -> Double {
        guard !values.isEmpty, !p.isNaN, !values.contains(where: \.isNaN) else { return .nan }
        return interpolated(p, sorted: values.sorted())
    }
}
