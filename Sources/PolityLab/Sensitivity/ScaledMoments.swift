/// Mean and variance of numbers of any magnitude: they are first divided by a power of two near the largest, so that no
/// square overflows or vanishes.
struct ScaledMoments {
    let count: Int
    let mean: Double
    /// Square root of the mean squared deviation.
    let populationDeviation: Double
    /// The same with `count` - 1 in the denominator; `nil` for fewer than two numbers.
    let sampleDeviation: Double?

    /// `nil` without numbers. All numbers must be finite.
    init?(_ values: [Double]) {
        guard !values.isEmpty else { return nil }
        let scale = Self.scale(of: values)
        let n = Double(values.count)
        let centre = values.reduce(0) { $0 + $1 / scale } / n
        let squares = values.reduce(0) { $0 + ($1 / scale - centre) * ($1 / scale - centre) }
        count = values.count
        mean = centre * scale
        populationDeviation = (squares / n).squareRoot() * scale
        sampleDeviation = values.count > 1 ? (squares / (n - 1)).squareRoot() * scale : nil
    }

    /// The largest power of two that is no larger than every magnitude's maximum; 1 if all are zero.
    static func scale(of values: [Double]) -> Double {
        let largest = values.reduce(0) { max($0, abs($1)) }
        return largest > 0 && largest.isFinite ? largest.binade : 1
    }

    /// Student's t interval of the mean; `nil` for fewer than two numbers or where it overflows.
    func interval(confidence: Double) -> ClosedRange<Double>? {
        guard let sampleDeviation else { return nil }
        let n = Double(count)
        let reach =
            StudentT(degreesOfFreedom: n - 1).quantile((1 + confidence) / 2) * (sampleDeviation / n.squareRoot())
        guard (mean - reach).isFinite, (mean + reach).isFinite else { return nil }
        return (mean - reach)...(mean + reach)
    }
}
