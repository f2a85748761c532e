extension Bootstrap {
    /// How an interval is made of resamples.
    public enum Method: Sendable, Hashable, CaseIterable {
        /// See ``Bootstrap/percentile(count:confidence:resamples:seed:statistic:)``.
        case percentile
        /// See ``Bootstrap/basic(count:confidence:resamples:seed:statistic:)``.
        case basic
        /// See ``Bootstrap/bca(count:confidence:resamples:seed:statistic:)``.
        case bca
    }

    /// An interval of a statistic of runs, by their places.
    public static func interval(
        _ method: Method, count: Int, confidence: Double = 0.95, resamples: Int = 2_000, seed: UInt64,
        statistic: ([Int]) -> Double
    ) -> (low: Double, high: Double) {
        switch method {
        case .percentile:
            percentile(count: count, confidence: confidence, resamples: resamples, seed: seed, statistic: statistic)
        case .basic: basic(count: count, confidence: confidence, resamples: resamples, seed: seed, statistic: statistic)
        case .bca: bca(count: count, confidence: confidence, resamples: resamples, seed: seed, statistic: statistic)
        }
    }

    /// An interval of any statistic of a sample.
    ///
    /// - Parameter statistic: of as many values as the sample has, or one fewer for the jackknife of BCa.
    public static func interval(
        _ method: Method, of values: [Double], confidence: Double = 0.95, resamples: Int = 2_000, seed: UInt64,
        statistic: ([Double]) -> Double
    ) -> (low: Double, high: Double) {
        interval(method, count: values.count, confidence: confidence, resamples: resamples, seed: seed) { places in
            statistic(places.map { values[$0] })
        }
    }

    /// An interval of the mean of a sample.
    public static func mean(
        _ method: Method = .bca, of values: [Double], confidence: Double = 0.95, resamples: Int = 2_000, seed: UInt64
    ) -> (low: Double, high: Double) {
        interval(method, count: values.count, confidence: confidence, resamples: resamples, seed: seed) { places in
            var sum = 0.0
            for place in places { sum += values[place] }
            return sum / Double(places.count)
        }
    }
}
