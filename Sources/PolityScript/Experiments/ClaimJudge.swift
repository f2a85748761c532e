import PolityLab
import PolityNumerics

/// What runs say about the comparisons of a claim.
struct ClaimJudge {
    let condition: RunCondition
    let observations: Observations
    /// Places of the scenarios among the values, by name.
    let scenarios: [String: Int]

    /// A comparison's margin: the left side less the right side.
    struct Finding: Sendable {
        var margin: Margin
        var holds: Bool?
        /// All runs have said the same, which a rare event may still change.
        var isUniform = false
    }

    /// What a look has found, of the runs that finished.
    struct Look: Sendable {
        var findings: [Finding]
        /// Runs that failed.
        var failed: Int
    }

    typealias Detail = Result<Look, Observations.Fault>

    func judge(_ values: [[[Double]?]], confidence: Double) -> SequentialTest.Judgement<Detail> {
        do throws(Observations.Fault) {
            var findings: [Finding] = []
            for comparison in condition.comparisons {
                findings.append(try finding(comparison, values, confidence))
            }
            // What fails may fail because of what is claimed: the others then say nothing about all.
            let failed = values.reduce(0) { $0 + $1.count { $0 == nil } }
            return .init(
                holds: failed > 0 ? nil : condition.value(findings.map(\.holds)),
                detail: .success(Look(findings: findings, failed: failed)), isFinal: failed > 0,
                isTentative: findings.contains(where: \.isUniform))
        } catch {
            return .init(holds: nil, detail: .failure(error), isFinal: true)
        }
    }

    /// Whether the claim holds by its estimates alone.
    func holdsByEstimate(_ values: [[[Double]?]]) throws(Observations.Fault) -> Bool? {
        var known: [Bool?] = []
        for comparison in condition.comparisons {
            let samples = try samples(comparison, values)
            let margin = try margin(comparison, samples, Array(samples.first?.indices ?? 0..<0))
            known.append(comparison.holds(margin))
        }
        return condition.value(known)
    }

    // MARK: One comparison

    func finding(
        _ comparison: RunComparison, _ values: [[[Double]?]], _ confidence: Double
    ) throws(Observations.Fault) -> Finding {
        let samples = try samples(comparison, values)
        let count = samples.first?.count ?? 0
        // Evaluated once where it may throw; the same slots give values ever after.
        let estimate = try margin(comparison, samples, Array(0..<count))
        let functions = comparison.overRuns.map(\.function)
        guard count > 1 else {
            // Nothing of it depends on runs, or there is one run alone.
            let isKnown = functions.isEmpty
            let bounds = isKnown ? (estimate, estimate) : (-Double.infinity, Double.infinity)
            let margin = Margin(estimate: estimate, low: bounds.0, high: bounds.1)
            return Finding(margin: margin, holds: comparison.holds(margin))
        }
        let margin =
            if functions.allSatisfy({ $0 == .mean }) {
                Margin.jackknife(count: count, confidence: confidence) { runs in
                    (try? self.margin(comparison, samples, runs)) ?? .nan
                }
            } else {
                marginOfParts(comparison, samples, confidence, estimate)
            }
        guard margin.low.isFinite || margin.high.isFinite else { return Finding(margin: margin, holds: nil) }
        return Finding(
            margin: margin, holds: comparison.holds(margin),
            isUniform: !functions.isEmpty && margin.low == margin.high)
    }

    /// Every share, quantile and mean has an interval of its own, and they share the error; the margin lies between what the
    /// expression gives at their ends. That is right for what is linear in each of them, as sums, differences and products
    /// are, and is rather too wide: luck that scenarios have in common makes it no narrower.
    private func marginOfParts(
        _ comparison: RunComparison, _ samples: [[Double]], _ confidence: Double, _ estimate: Double
    ) -> Margin {
        let open = Margin(estimate: estimate, low: -.infinity, high: .infinity)
        let parts = comparison.overRuns
        guard parts.count <= Self.mostParts else { return open }
        let level = 1 - (1 - confidence) / Double(max(1, parts.count))
        var bounds: [(low: Double, high: Double)] = []
        for (part, sample) in zip(parts, samples) {
            guard let found = part.interval(of: sample, confidence: level) else { return open }
            bounds.append(found)
        }
        var (low, high) = (Double.infinity, -Double.infinity)
        for corner in 0..<(1 << parts.count) {
            let values = bounds.indices.map { corner >> $0 & 1 == 0 ? bounds[$0].low : bounds[$0].high }
            guard let found = try? margin(comparison, values), found.isFinite else { return open }
            (low, high) = (min(low, found), max(high, found))
        }
        return Margin(estimate: estimate, low: low, high: high)
    }

    /// More numbers over runs than this in one comparison decide nothing unless they are all means.
    private static let mostParts = 8

    /// For everything that is taken over runs, its value in every run that all scenarios have finished.
    private func samples(
        _ comparison: RunComparison, _ values: [[[Double]?]]
    ) throws(Observations.Fault) -> [[Double]] {
        let runs = (0..<(values.first?.count ?? 0)).filter { run in values.allSatisfy { $0[run] != nil } }
        var samples: [[Double]] = []
        for item in comparison.overRuns {
            var sample: [Double] = []
            for run in runs {
                let value = try observations.value(item.value) { name in
                    name.flatMap { scenarios[$0] }.flatMap { values[$0][run] }
                }
                sample.append(value ?? .nan)
            }
            samples.append(sample)
        }
        return samples
    }

    /// The left side less the right side over some of the runs.
    private func margin(
        _ comparison: RunComparison, _ samples: [[Double]], _ runs: [Int]
    ) throws(Observations.Fault) -> Double {
        let values = zip(comparison.overRuns, samples).map { item, sample in item.statistic(runs.map { sample[$0] }) }
        return try margin(comparison, values)
    }

    /// The left side less the right side, when these are the values of everything that is taken over runs.
    private func margin(_ comparison: RunComparison, _ values: [Double]) throws(Observations.Fault) -> Double {
        var rest = values[...]
        func side(_ code: Code) throws(Observations.Fault) -> Double {
            var slots: [Double] = []
            for slot in code.slots {
                guard case .overRuns = slot else { continue }
                slots.append(rest.popFirst() ?? .nan)
            }
            return try Observations.evaluate(code, slots)
        }
        return try side(comparison.left) - side(comparison.right)
    }
}

extension OverRuns {
    /// An interval of the number of which this sample gives an estimate: Clopper and Pearson's of a share, between order statistics
    /// of a quantile, Student's t of a mean; `nil` if there is none, or too few runs for one.
    func interval(of sample: [Double], confidence: Double) -> (low: Double, high: Double)? {
        switch function {
        case .share:
            return Proportion.clopperPearson(
                successes: sample.count { $0 != 0 }, trials: sample.count, confidence: confidence)
        case .median, .quantile:
            let found = OrderStatisticInterval(
                sample, level: function == .median ? 0.5 : level, confidence: confidence)
            return found.map { ($0.low, $0.high) }
        case .mean:
            let found = Margin.jackknife(count: sample.count, confidence: confidence) { runs in
                statistic(runs.map { sample[$0] })
            }
            return found.low.isFinite && found.high.isFinite ? (found.low, found.high) : nil
        case .sum, .min, .max, .count, .gini: return nil
        }
    }

    /// The number that it is of these values.
    func statistic(_ values: [Double]) -> Double {
        switch function {
        case .mean:
            // Around the first, so that the mean of equal values is that value, and a claim that it is at most so much holds.
            values.first.map { first in first + values.reduce(0) { $0 + ($1 - first) } / Double(values.count) } ?? .nan
        case .share: values.reduce(0, +) / Double(values.count)
        case .sum: values.reduce(0, +)
        case .median: Quantile.type7(values, 0.5)
        case .quantile: Quantile.type7(values, level)
        case .min: values.min() ?? .nan
        case .max: values.max() ?? .nan
        case .count, .gini: .nan
        }
    }
}

extension RunComparison {
    /// What an interval of the margin, left less right, says.
    func holds(_ margin: Margin) -> Bool? {
        switch operation {
        case .less: margin.isBelowZero
        case .lessOrEqual: margin.isAtMostZero
        case .greater: margin.isAtMostZero.map { !$0 }
        case .greaterOrEqual: margin.isBelowZero.map { !$0 }
        case .equal: margin.low > 0 || margin.high < 0 ? false : margin.low == margin.high ? true : nil
        case .notEqual: margin.low > 0 || margin.high < 0 ? true : margin.low == margin.high ? false : nil
        default: nil
        }
    }

    /// What a margin that is known says.
    func holds(_ margin: Double) -> Bool? {
        holds(Margin(estimate: margin, low: margin, high: margin))
    }
}
