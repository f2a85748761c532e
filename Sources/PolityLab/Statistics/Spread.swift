import Polity

/// How the runs of an ensemble are spread: not an interval of a mean, which shrinks with more runs, but what runs do.
public struct Spread: Sendable, Hashable {
    public let count: Int
    public let mean: Double
    /// With n - 1 in the denominator; `nil` for fewer than two values.
    public let deviation: Double?
    /// The quantile of .05.
    public let fifth: Double
    public let lowerQuartile: Double
    public let median: Double
    public let upperQuartile: Double
    /// The quantile of .95.
    public let ninetyFifth: Double

    /// Quantiles are of type 7 (``Quantile/type7(_:_:)``). Every number is not a number without values, or if one of them is not.
    public init(_ values: [Double]) {
        count = values.count
        let isKnown = !values.isEmpty && !values.contains(where: \.isNaN)
        let sorted = isKnown ? values.sorted() : []
        func quantile(_ level: Double) -> Double {
            isKnown ? Quantile.interpolated(level, sorted: sorted) : .nan
        }
        fifth = quantile(0.05)
        lowerQuartile = quantile(0.25)
        median = quantile(0.5)
        upperQuartile = quantile(0.75)
        ninetyFifth = quantile(0.95)
        // Moments of infinite values are infinite or not numbers.
        let moments = values.allSatisfy(\.isFinite) ? ScaledMoments(values) : nil
        mean = moments?.mean ?? values.reduce(0, +) / Double(values.count)
        deviation = values.count > 1 ? moments?.sampleDeviation ?? .nan : nil
    }

    /// Half of the values lie in it.
    public var half: ClosedRange<Double>? { Self.range(lowerQuartile, upperQuartile) }
    /// Nine tenths of the values lie in it.
    public var nineTenths: ClosedRange<Double>? { Self.range(fifth, ninetyFifth) }

    private static func range(_ low: Double, _ high: Double) -> ClosedRange<Double>? {
        low <= high ? low...high : nil
    }
}
