/// A mean over replications with its interval.
public struct Estimate: Sendable, Hashable {
    public var mean: Double
    /// Bounds of the interval; `nil` with fewer than two replications.
    public var low: Double?
    public var high: Double?
    public var runs: Int

    /// The mean with Student's t interval.
    public init(meanOf values: [Double], confidence: Double = 0.95) {
        mean = 0
        low = nil
        high = nil
        runs = values.count
    }

    /// The mean of `b - a` paired by replication, with the paired t interval.
    public init(differenceOf b: [Double], minus a: [Double], confidence: Double = 0.95) {
        self.init(meanOf: zip(b, a).map { $0 - $1 }, confidence: confidence)
    }
}
