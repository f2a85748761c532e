import Polity

extension SobolIndicesDesign {
    /// First-order, total and second-order indices with bootstrap intervals: the estimators of SALib 1.6.
    ///
    /// Outputs are standardised first, as the estimators are biased for outputs far from zero (Sobol' et al.,
    /// Reliability Engineering & System Safety 92, 2007, 957-960). With averages over base points and the population
    /// variance V of A and B together, S_i = mean(B (AB_i - A)) / V and S_Ti = mean((A - AB_i)^2) / 2V (Saltelli et al.
    /// 2010, table 2, rows b and f), S_ij = mean(BA_i AB_j - A B) / V - S_i - S_j (Saltelli 2002).
    ///
    /// Intervals are value ± z · standard deviation over resamples of whole base points, as SALib's, not percentiles:
    /// they need fewer resamples and can be extrapolated. Base points of a Sobol' sequence are more even than the
    /// independent ones that the bootstrap assumes, so its intervals are rather too wide.
    ///
    /// - Parameters:
    ///   - outputs: one for each row. A base point with an output that is not finite is left out.
    ///   - confidence: between 0 and 1, exclusive.
    ///   - resamples: of the bootstrap; fewer than 2 give no intervals.
    ///   - seed: of the bootstrap; resample r depends on the seed and r alone.
    public func estimate(
        _ outputs: [Double], confidence: Double = 0.95, resamples: Int = 1000, seed: UInt64
    ) throws(SensitivityError) -> SobolEstimate {
        guard outputs.count == count else { throw .outputs(expected: count, found: outputs.count) }
        guard confidence > 0, confidence < 1 else { throw .confidence(confidence) }
        guard resamples >= 0, resamples <= Draws.lastReplication else { throw .resamples(resamples) }
        let rows = rowsPerBasePoint
        let complete = (0..<basePoints).filter { base in
            outputs[base * rows..<(base + 1) * rows].allSatisfy(\.isFinite)
        }
        let used = complete.flatMap { outputs[$0 * rows..<($0 + 1) * rows] }
        let moments = ScaledMoments(used)
        var outcome = SobolEstimate.Outcome.tooFewBasePoints
        if let moments, complete.count > 1 {
            outcome = .constantOutput
            let scale = ScaledMoments.scale(of: used)
            let low = used.reduce(.infinity) { min($0, $1 / scale) }
            let high = used.reduce(-.infinity) { max($0, $1 / scale) }
            // The scaled outputs reach from 1 to 2: some 8 units in the last place: less is rounding, not an effect.
            if high - low > 16 * Double.ulpOfOne {
                let deviation = moments.populationDeviation / scale
                let terms = SobolTerms(
                    standardised: used.map { ($0 / scale - moments.mean / scale) / deviation }, factors: factors,
                    includesSecondOrder: includesSecondOrder)
                if let indices = terms.indices(confidence: confidence, resamples: resamples, seed: seed) {
                    outcome = .estimated(indices)
                }
            }
        }
        return SobolEstimate(
            outcome: outcome, basePoints: complete.count, droppedBasePoints: basePoints - complete.count,
            rowsPerBasePoint: rows, mean: moments?.mean, deviation: moments?.populationDeviation,
            confidence: confidence)
    }
}

/// For every base point the products whose averages make the indices: a resample then only weighs them anew.
struct SobolTerms {
    private static let stream = DrawStream.named("lab.sobol.bootstrap")

    let factors: Int
    let basePoints: Int
    let hasSecondOrder: Bool
    let pairs: [(one: Int, other: Int)]
    /// Columns of one number for each base point: A + B, A² + B², then for each factor B (AB - A) and (A - AB)² / 2,
    /// then for each pair BA AB - A B.
    let columns: [[Double]]

    init(standardised y: [Double], factors k: Int, includesSecondOrder: Bool) {
        let rows = (includesSecondOrder ? 2 : 1) * k + 2
        let n = y.count / rows
        factors = k
        basePoints = n
        hasSecondOrder = includesSecondOrder
        pairs = includesSecondOrder ? (0..<k).flatMap { i in (i + 1..<max(k, i + 1)).map { (i, $0) } } : []
        func column(_ term: (_ first: Int, _ a: Double, _ b: Double) -> Double) -> [Double] {
            (0..<n).map { term($0 * rows, y[$0 * rows], y[$0 * rows + rows - 1]) }
        }
        var columns = [column { $1 + $2 }, column { $1 * $1 + $2 * $2 }]
        for i in 1...k {
            columns.append(column { first, a, b in b * (y[first + i] - a) })
            columns.append(column { first, a, _ in (a - y[first + i]) * (a - y[first + i]) / 2 })
        }
        for (i, j) in pairs {
            columns.append(column { first, a, b in y[first + 1 + k + i] * y[first + 1 + j] - a * b })
        }
        self.columns = columns
    }

    /// First-order, total and second-order indices, one after another; `nil` if A and B do not vary.
    ///
    /// - Parameter weights: how often each base point is taken; they sum to the number of base points.
    private func values(_ weights: [Double]) -> [Double]? {
        let n = Double(basePoints)
        let means = columns.map { column in
            var sum = 0.0
            for (weight, term) in zip(weights, column) {
                sum += weight * term
            }
            return sum / n
        }
        let variance = means[1] / 2 - (means[0] / 2) * (means[0] / 2)
        // The outputs are standardised: less than this is rounding.
        guard variance > 1e-12 else { return nil }
        let first = (0..<factors).map { means[2 + 2 * $0] / variance }
        let total = (0..<factors).map { means[3 + 2 * $0] / variance }
        let second = pairs.indices.map {
            means[2 + 2 * factors + $0] / variance - first[pairs[$0].one] - first[pairs[$0].other]
        }
        return first + total + second
    }

    func indices(confidence: Double, resamples: Int, seed: UInt64) -> SobolIndices? {
        guard let values = values(Array(repeating: 1, count: basePoints)) else { return nil }
        // A resample whose A and B do not vary has no indices; it is left out.
        let replicates = (0..<resamples).compactMap { self.values(weights(seed: seed, resample: $0)) }
        let z = Normal.quantile((1 + confidence) / 2)
        let all = values.indices.map { place in
            SensitivityIndex(
                value: values[place],
                halfWidth: ScaledMoments(replicates.map { $0[place] })?.sampleDeviation.map { z * $0 })
        }
        let second = pairs.indices.map {
            SobolIndices.Interaction(one: pairs[$0].one, other: pairs[$0].other, index: all[2 * factors + $0])
        }
        return SobolIndices(
            first: Array(all[..<factors]), total: Array(all[factors..<2 * factors]),
            second: hasSecondOrder ? second : nil)
    }

    /// How often each base point comes up when as many are drawn with replacement.
    private func weights(seed: UInt64, resample: Int) -> [Double] {
        let draws = Draws(seed: seed, replication: resample)
        var weights = [Double](repeating: 0, count: basePoints)
        for draw in 0..<basePoints {
            weights[KeyedOrder.number(below: basePoints, draws, Self.stream, index: draw)] += 1
        }
        return weights
    }
}
