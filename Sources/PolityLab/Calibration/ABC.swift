import Polity

/// Approximate Bayesian computation: parameters are drawn from a prior and kept where the model's outputs come near their targets. No
/// likelihood is needed. The posterior is exact for outputs within the tolerance, and too wide by what the tolerance lets in.
///
/// Draws are made in the unit cube and turned into parameters by the priors' quantile functions, so every prior is uniform there and
/// needs no density.
public struct ABC: Sendable {
    /// What an output is to be.
    public struct Target: Sendable, Hashable {
        public var value: Double
        /// What counts as a distance of one: outputs in different units are divided by it. In the unit of the output, above 0.
        public var scale: Double

        public init(_ value: Double, scale: Double = 1) {
            self.value = value
            self.scale = scale
        }
    }

    /// What is kept of the draws.
    public enum Keeping: Sendable, Hashable {
        /// The nearest ones, as a share of the draws, at least one. Ties at the edge go to the earlier draw.
        case fraction(Double)
        /// Those at most this far away.
        case within(Double)
    }

    public let priors: [Distribution]
    public let targets: [Target]
    public let seed: UInt64

    private static let priorDraws = DrawStream.named("lab.abc.prior")
    static let largestSize = 1 << 24

    public init(priors: [Distribution], targets: [Target], seed: UInt64) throws(CalibrationError) {
        guard !priors.isEmpty else { throw .noPriors }
        if let bad = priors.firstIndex(where: { !$0.isSound }) { throw .prior(bad) }
        guard !targets.isEmpty else { throw .noTargets }
        if let bad = targets.firstIndex(where: { !($0.value.isFinite && $0.scale > 0 && $0.scale.isFinite) }) {
            throw .target(bad)
        }
        self.priors = priors
        self.targets = targets
        self.seed = seed
    }

    /// The root of the sum of squared distances from the targets, each over its scale. Infinite for outputs that are not numbers, of a
    /// run that failed, so that they are never kept.
    public func distance(_ outputs: [Double]) -> Double {
        precondition(outputs.count == targets.count, "every target needs its output")
        let sum = zip(outputs, targets).reduce(0) { sum, pair in
            let step = (pair.0 - pair.1.value) / pair.1.scale
            return sum + step * step
        }
        return sum.isNaN ? .infinity : sum.squareRoot()
    }

    /// Parameters at a point of the unit cube.
    func parameters(_ point: [Double]) -> [Double] { zip(priors, point).map { $0.quantile($1) } }

    /// A draw from the prior, as a point of the unit cube.
    func priorPoint(_ number: Int) -> [Double] {
        let draws = Draws(seed: seed, replication: number)
        return priors.indices.map { draws.uniform(Self.priorDraws, index: $0) }
    }

    /// The model: outputs for rows of parameters, one for every target. The rows are simulations with numbers from `first` on, and each
    /// should have luck of its own by its number.
    public typealias Model<Failure: Error> = (_ parameters: [[Double]], _ first: Int) throws(Failure) -> [[Double]]

    /// Rejection (J. K. Pritchard, M. T. Seielstad, A. Perez-Lezaun and M. W. Feldman, Molecular Biology and Evolution 16(12), 1999,
    /// 1791-1798; to keep a fraction: M. A. Beaumont, W. Zhang and D. J. Balding, Genetics 162(4), 2002, 2025-2035).
    ///
    /// - Returns: what was kept, in the order of the draws, with equal weights; nothing if no output was near enough.
    public func rejection<Failure>(
        _ plan: Rejection, _ model: Model<Failure>
    ) throws(Failure) -> Posterior {
        let parameters = (0..<plan.draws).map { self.parameters(priorPoint($0)) }
        let distances = try distances(parameters, first: 0, model)
        let kept: [Int]
        switch plan.keeping {
        case .within(let tolerance):
            kept = distances.indices.filter { distances[$0] <= tolerance && distances[$0].isFinite }
        case .fraction(let fraction):
            let order = distances.indices.filter { distances[$0].isFinite }
                .sorted { distances[$0] < distances[$1] || distances[$0] == distances[$1] && $0 < $1 }
            kept = order.prefix(max(1, Int((fraction * Double(plan.draws)).rounded(.down)))).sorted()
        }
        return Posterior(
            points: kept.map { parameters[$0] }, weights: kept.map { _ in 1 }, distances: kept.map { distances[$0] })
    }

    func distances<Failure>(
        _ parameters: [[Double]], first: Int, _ model: Model<Failure>
    ) throws(Failure) -> [Double] {
        let outputs = try model(parameters, first)
        precondition(outputs.count == parameters.count, "every row of parameters needs its outputs")
        return outputs.map(distance)
    }

    /// How much to draw for rejection, and what to keep.
    public struct Rejection: Sendable, Hashable {
        public let draws: Int
        public let keeping: Keeping

        public init(draws: Int, keeping: Keeping) throws(CalibrationError) {
            guard (1...ABC.largestSize).contains(draws) else { throw .size(draws) }
            switch keeping {
            case .fraction(let fraction): guard fraction > 0, fraction <= 1 else { throw .fraction(fraction) }
            case .within(let tolerance): guard tolerance >= 0 else { throw .tolerances([tolerance]) }
            }
            self.draws = draws
            self.keeping = keeping
        }
    }
}
