/// Mean and standard deviation of a sample that has both.
struct SampleMoments {
    let count: Double
    let mean: Double
    /// With n - 1 in the denominator; exactly 0 if all values are equal.
    let deviation: Double

    /// `nil` for fewer than two values, or if a value, the mean or the deviation is not finite.
    init?(_ values: [Double]) {
        guard values.count > 1, values.allSatisfy(\.isFinite), let moments = ScaledMoments(values),
            let deviation = moments.sampleDeviation, moments.mean.isFinite, deviation.isFinite
        else { return nil }
        count = Double(values.count)
        mean = moments.mean
        // Rounding of the mean must not make equal values vary.
        self.deviation = values.allSatisfy { $0 == values[0] } ? 0 : deviation
    }
}
