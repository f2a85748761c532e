import Polity

/// History matching: what parameters may be is narrowed down by ruling out, in waves, those whose results are too far from what was
/// observed (P. S. Craig, M. Goldstein, A. H. Seheult and J. A. Smith, "Pressure matching for hydrocarbon reservoirs", Case Studies in
/// Bayesian Statistics III, 1997, 37-93; I. Vernon, M. Goldstein and R. G. Bower, "Galaxy formation: a Bayesian uncertainty
/// analysis", Bayesian Analysis 5(4), 2010, 619-670).
///
/// What is left is not probable, only not ruled out; it may be nothing, and then the model does not fit within what was allowed.
public struct HistoryMatching: Sendable, Hashable {
    /// Something observed.
    public struct Target: Sendable, Hashable {
        /// In the unit of the output.
        public var value: Double
        /// Standard deviation of the error of observation, in the same unit.
        public var observationDeviation: Double
        /// Standard deviation of how far the model may be from the world even at its best parameters, in the same unit. It can only
        /// be judged, not computed.
        public var discrepancyDeviation: Double

        public init(_ value: Double, observationDeviation: Double, discrepancyDeviation: Double = 0) {
            self.value = value
            self.observationDeviation = observationDeviation
            self.discrepancyDeviation = discrepancyDeviation
        }
    }

    public let targets: [Target]
    /// Above it a point is ruled out. By default 3: at least 95 % of any distribution with one mode lie within three standard
    /// deviations of its mean (F. Pukelsheim, "The three sigma rule", The American Statistician 48(2), 1994, 88-91).
    public let cutoff: Double
    /// How many of a point's largest implausibilities do not count, so that one odd target does not decide alone (Vernon et al.
    /// 2010, section 3.5, use the second and third largest).
    public let ignored: Int

    /// A wave of points judged.
    public struct Wave: Sendable, Hashable {
        /// For every point and target; infinite where an output is not a number.
        public let implausibilities: [[Double]]
        /// For every point the largest one that counts.
        public let combined: [Double]
        /// The points that are not ruled out, in their order.
        public let kept: [Int]

        /// The share of the points that is not ruled out.
        public var share: Double { Double(kept.count) / Double(max(1, combined.count)) }
    }

    public init(_ targets: [Target], cutoff: Double = 3, ignored: Int = 0) throws(CalibrationError) {
        guard !targets.isEmpty else { throw .noTargets }
        if let bad = targets.firstIndex(where: { !$0.isSound }) { throw .target(bad) }
        guard cutoff > 0 else { throw .cutoff(cutoff) }
        guard (0..<targets.count).contains(ignored) else { throw .ignored(ignored) }
        self.targets = targets
        self.cutoff = cutoff
        self.ignored = ignored
    }

    /// I = |z - mean| / sqrt(model variance + observation variance + discrepancy variance), the distance of an output from its target in
    /// standard deviations (Craig et al. 1997; Vernon et al. 2010, equation 13). Infinite for an output that is not a number; 0 for one
    /// that is exactly right.
    ///
    /// - Parameter variance: of the output as known from runs: of the mean over replications, or of an emulator.
    public func implausibility(of mean: Double, variance: Double = 0, target: Int) -> Double {
        let target = targets[target]
        let distance = abs(target.value - mean)
        guard distance != 0 else { return 0 }
        let total =
            variance + target.observationDeviation * target.observationDeviation
            + target.discrepancyDeviation * target.discrepancyDeviation
        let implausibility = distance / total.squareRoot()
        return implausibility.isNaN ? .infinity : implausibility
    }

    /// Judges the points of a wave.
    ///
    /// - Parameters:
    ///   - outputs: for every point an output for every target.
    ///   - variances: of the outputs, in the same shape; `nil` for outputs without luck.
    public func wave(outputs: [[Double]], variances: [[Double]]? = nil) throws(CalibrationError) -> Wave {
        if let variances, variances.count != outputs.count {
            throw .rows(expected: outputs.count, found: variances.count)
        }
        var implausibilities: [[Double]] = []
        for (row, output) in outputs.enumerated() {
            let variance = variances?[row] ?? Array(repeating: 0, count: targets.count)
            for values in [output, variance] where values.count != targets.count {
                throw .width(row: row, expected: targets.count, found: values.count)
            }
            if let bad = variance.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
                throw .variance(row: row, target: bad)
            }
            implausibilities.append(
                targets.indices.map { implausibility(of: output[$0], variance: variance[$0], target: $0) })
        }
        let combined = implausibilities.map { $0.sorted(by: >)[ignored] }
        return Wave(
            implausibilities: implausibilities, combined: combined,
            kept: combined.indices.filter { combined[$0] <= cutoff })
    }

    /// The means over replications and the variances of the means, as ``wave(outputs:variances:)`` takes them.
    ///
    /// - Parameter replications: at least two rows for every point, each with an output for every target; fewer have no variance,
    ///   and their means then count as exact.
    public static func moments(of replications: [[Double]]) -> (means: [Double], variances: [Double]) {
        let count = Double(replications.count)
        let width = replications.first?.count ?? 0
        let means = (0..<width).map { output in replications.reduce(0) { $0 + $1[output] } / count }
        let variances = means.indices.map { output in
            guard count > 1 else { return 0.0 }
            let squares = replications.reduce(0) { sum, row in
                sum + (row[output] - means[output]) * (row[output] - means[output])
            }
            return squares / (count - 1) / count
        }
        return (means, variances)
    }

    private static let nextPoints = DrawStream.named("lab.history.point")

    /// Points for the next wave: uniform in the smallest box with sides along the axes around the points that were kept, widened at
    /// every side by its width over one less than the number of points, which for uniform points makes its ends unbiased.
    ///
    /// An assumption: what is not ruled out may be a small part of the box, or several parts; the next wave rules out the rest again.
    /// What lies outside the box is taken to be ruled out for good.
    ///
    /// - Parameters:
    ///   - points: those of the last wave, in the unit cube.
    ///   - number: of the next wave, from 1 to 65535; every wave has draws of its own.
    /// - Returns: no points if none was kept. Around a single one nothing is known of the width, so points then fill the cube.
    public static func nextPoints(
        _ count: Int, around points: [[Double]], kept: [Int], wave number: Int, seed: UInt64
    ) -> [[Double]] {
        guard let first = kept.first else { return [] }
        let sides: [ClosedRange<Double>] = points[first].indices.map { axis in
            guard kept.count > 1 else { return 0...1 }
            let values = kept.map { points[$0][axis] }
            let (low, high) = (values.min() ?? 0, values.max() ?? 1)
            let margin = (high - low) / Double(kept.count - 1)
            return max(0, low - margin)...min(1, high + margin)
        }
        return (0..<count).map { point in
            let draws = Draws(seed: seed, replication: point)
            return sides.indices.map { axis in
                let side = sides[axis]
                return side.lowerBound + (side.upperBound - side.lowerBound)
                    * draws.uniform(Self.nextPoints, index: axis, month: number)
            }
        }
    }
}

extension HistoryMatching.Target {
    fileprivate var isSound: Bool {
        value.isFinite
            && [observationDeviation, discrepancyDeviation].allSatisfy { $0 >= 0 && $0.isFinite }
    }
}
