/// What a Morris design tells of its factors. All in units of the output per unit of the factor's coordinate, which
/// runs from 0 to 1.
public struct MorrisEstimate: Sendable, Hashable {
    /// In the order of the coordinates.
    public let factors: [Factor]
    /// Level of the intervals.
    public let confidence: Double

    /// The elementary effects of one factor and their moments.
    public struct Factor: Sendable, Hashable {
        /// (y after - y before) / (±Δ) for each trajectory; `nil` where one of the two outputs was not finite.
        public let effects: [Double?]
        /// Mean effect; `nil` without a single effect.
        public let mu: Double?
        /// Mean magnitude of the effects, the measure to rank factors by: effects of opposite signs do not cancel.
        public let muStar: Double?
        /// Standard deviation of the effects with their number in the denominator: the exact spread where the
        /// trajectories are all there are.
        public let populationSigma: Double?
        /// The same with one less in the denominator, as SALib and Saltelli et al. (2008) report it; `nil` with fewer
        /// than two effects. Large beside mu*: the factor interacts or acts non-linearly.
        public let sigma: Double?
        /// Student's t intervals of the two means over trajectories, that of mu* held at zero or above. `nil` with fewer
        /// than two effects, and for a census, which has no sampling error.
        public let muInterval: ClosedRange<Double>?
        public let muStarInterval: ClosedRange<Double>?

        /// Trajectories whose effect is missing. If runs fail for a reason that has to do with the factor, what is left
        /// is a biased sample.
        public var missing: Int { effects.count { $0 == nil } }

        init(effects: [Double?], confidence: Double?) {
            let known = effects.compactMap { $0 }
            let moments = ScaledMoments(known)
            let sizes = ScaledMoments(known.map(abs))
            self.effects = effects
            mu = moments?.mean
            muStar = sizes?.mean
            populationSigma = moments?.populationDeviation
            sigma = moments?.sampleDeviation
            muInterval = confidence.flatMap { moments?.interval(confidence: $0) }
            muStarInterval = confidence.flatMap { sizes?.interval(confidence: $0) }
                .map { max(0, $0.lowerBound)...$0.upperBound }
        }
    }

    /// Trajectories after which the widest interval of a mu* would reach `halfWidth` to each side, if its width goes on
    /// falling with the root of their number; `nil` without intervals.
    public func trajectoriesNeeded(halfWidth: Double) -> Int? {
        guard halfWidth > 0 else { return nil }
        var needed = 0
        for factor in factors {
            // The upper side: the lower may have been cut off at zero.
            guard let muStar = factor.muStar, let high = factor.muStarInterval?.upperBound else { return nil }
            let ratio = (high - muStar) / halfWidth
            let known = Double(factor.effects.count - factor.missing)
            guard let count = Int(exactly: (known * ratio * ratio).rounded(.up)) else { return nil }
            needed = max(needed, count, 2)
        }
        return needed
    }
}

extension MorrisDesign {
    /// The moments of the elementary effects of every factor.
    ///
    /// - Parameters:
    ///   - outputs: one for each point, in the order of `points`; one that is not finite loses the (at most two) effects
    ///     it takes part in.
    ///   - confidence: between 0 and 1, exclusive.
    ///   - moved: how far a factor has come from one coordinate to another, as a part of its range, where that is not the
    ///     difference of the coordinates: a switch is either here or there. An effect of no move is left out.
    public func estimate(
        _ outputs: [Double], confidence: Double = 0.95,
        moved: (_ factor: Int, _ from: Double, _ to: Double) -> Double = { $2 - $1 }
    ) throws(SensitivityError) -> MorrisEstimate {
        guard outputs.count == points.count else {
            throw .outputs(expected: points.count, found: outputs.count)
        }
        guard confidence > 0, confidence < 1 else { throw .confidence(confidence) }
        var effects: [[Double?]] = Array(repeating: [], count: factors)
        for (trajectory, moves) in moves.enumerated() {
            let first = trajectory * (factors + 1)
            for (place, move) in moves.enumerated() {
                let change = outputs[first + place + 1] - outputs[first + place]
                let (from, to) = (points[first + place][move.factor], points[first + place + 1][move.factor])
                let effect = change / moved(move.factor, from, to)
                effects[move.factor].append(effect.isFinite ? effect : nil)
            }
        }
        return MorrisEstimate(
            factors: effects.map { .init(effects: $0, confidence: isCensus ? nil : confidence) },
            confidence: confidence)
    }
}
