/// What is known of parameters after a calibration: a sample with weights.
public struct Posterior: Sendable, Hashable {
    /// Values of the parameters, a row for every particle.
    public let points: [[Double]]
    /// Of the particles, adding up to 1.
    public let weights: [Double]
    /// How far the outputs of every particle were from the targets.
    public let distances: [Double]

    init(points: [[Double]], weights: [Double], distances: [Double]) {
        let total = weights.reduce(0, +)
        self.points = points
        self.weights = weights.map { $0 / total }
        self.distances = distances
    }

    /// How many particles of equal weight would tell as much: 1 / sum of squared weights (L. Kish, Survey Sampling, 1965). 0
    /// without particles.
    public var effectiveSize: Double {
        points.isEmpty ? 0 : 1 / weights.reduce(0) { $0 + $1 * $1 }
    }

    /// A parameter's row of the table.
    public struct Summary: Sendable, Hashable {
        public let mean: Double
        public let deviation: Double
        /// As many as were asked for.
        public let quantiles: [Double]
    }

    /// Mean, standard deviation and quantiles of a parameter, in its unit; `nil` without particles.
    ///
    /// A quantile is the smallest value that is reached with at least the probability, which are type 1 of R. J. Hyndman and Y. Fan
    /// (The American Statistician 50, 1996, 361-365) with weights.
    public func summary(_ parameter: Int, quantiles: [Double] = [0.05, 0.25, 0.5, 0.75, 0.95]) -> Summary? {
        guard !points.isEmpty else { return nil }
        let values = points.map { $0[parameter] }
        let mean = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
        let variance = zip(values, weights).reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) }
        let order = values.indices.sorted { values[$0] < values[$1] || values[$0] == values[$1] && $0 < $1 }
        let found = quantiles.map { probability in
            var sum = 0.0
            for index in order {
                sum += weights[index]
                // Weights add up to 1 but for rounding.
                if sum >= probability - 1e-12 { return values[index] }
            }
            return order.last.map { values[$0] } ?? .nan
        }
        return Summary(mean: mean, deviation: variance.squareRoot(), quantiles: found)
    }
}
