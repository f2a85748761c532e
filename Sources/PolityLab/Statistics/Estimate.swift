/// A mean over replications with its interval.
public struct Estimate: Sendable, Hashable {
    public let mean: Double
    /// Bounds of the interval; `nil` with fewer than two replications.
    public let low: Double?
    public let high: Double?
    public let runs: Int

    /// The mean with Student's t interval; NaN without values.
    ///
    /// - Parameter confidence: between 0 and 1, exclusive.
    public init(meanOf values: [Double], confidence: Double = 0.95) {
        let n = Double(values.count)
        runs = values.count
        let mean = values.reduce(0, +) / n
        self.mean = mean
        guard values.count > 1 else {
            low = nil
            high = nil
            return
        }
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
        let reach = StudentT(degreesOfFreedom: n - 1).quantile((1 + confidence) / 2) * (variance / n).squareRoot()
        low = mean - reach
        high = mean + reach
    }

    /// The mean of `b - a` paired by replication, with the paired t interval.
    public init(differenceOf b: [Double], minus a: [Double], confidence: Double = 0.95) {
        precondition(a.count == b.count, "a paired difference needs as many values on both sides")
        self.init(meanOf: zip(b, a).map { $0 - $1 }, confidence: confidence)
    }
}
