import PolityLab
import PolityNumerics

/// What runs say about the comparisons of a claim.
struct ClaimJudge {
    let condition: RunCondition
    let observations: Observations
    /// Places of the scenarios among the values, by name.
    let scenarios: [String: Int]
    let seed: UInt64

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
        let statistic = { (runs: [Int]) in (try? self.margin(comparison, samples, runs)) ?? .nan }
        var margin: Margin
        if let proportion = comparison.loneShare {
            margin = proportionMargin(comparison, samples[0], confidence, isLeft: proportion.isLeft, estimate)
        } else if functions.allSatisfy({ $0 == .mean || $0 == .share }) {
            margin = .jackknife(count: count, confidence: confidence, statistic: statistic)
            if margin.low == margin.high, functions.contains(.share) {
                // Never seen, or always: the bound on a share of which all runs say the same, once for every share.
                let bound = 1 - Self.root((1 - confidence) / 2, count)
                let reach = bound * Double(functions.count { $0 == .share })
                margin = Margin(estimate: estimate, low: estimate - reach, high: estimate + reach)
            }
        } else {
            let interval = Bootstrap.percentile(
                count: count, confidence: confidence, resamples: Self.resamples, seed: seed, statistic: statistic)
            margin = Margin(estimate: estimate, low: interval.low, high: interval.high)
        }
        guard margin.low.isFinite || margin.high.isFinite else { return Finding(margin: margin, holds: nil) }
        return Finding(
            margin: margin, holds: comparison.holds(margin),
            isUniform: !functions.isEmpty && margin.low == margin.high)
    }

    private static let resamples = 2_000

    private static func root(_ value: Double, _ n: Int) -> Double {
        Elementary.pow(value, 1 / Double(n))
    }

    /// Clopper and Pearson's interval of a share that is compared with a number.
    private func proportionMargin(
        _ comparison: RunComparison, _ sample: [Double], _ confidence: Double, isLeft: Bool, _ estimate: Double
    ) -> Margin {
        let successes = sample.count { $0 != 0 }
        let share = Double(successes) / Double(sample.count)
        let interval = Proportion.clopperPearson(successes: successes, trials: sample.count, confidence: confidence)
        let other = isLeft ? share - estimate : estimate + share
        return isLeft
            ? Margin(estimate: estimate, low: interval.low - other, high: interval.high - other)
            : Margin(estimate: estimate, low: other - interval.high, high: other - interval.low)
    }

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
        var next = 0
        func side(_ code: Code) throws(Observations.Fault) -> Double {
            var slots: [Double] = []
            for slot in code.slots {
                guard case .overRuns(let item) = slot else { continue }
                slots.append(item.statistic(runs.map { samples[next][$0] }))
                next += 1
            }
            return try Observations.evaluate(code, slots)
        }
        return try side(comparison.left) - side(comparison.right)
    }
}

extension OverRuns {
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

    /// Whether one side is a share of runs and the other a number.
    var loneShare: (item: OverRuns, isLeft: Bool)? {
        func alone(_ code: Code) -> OverRuns? {
            guard code.instructions.isEmpty, code.slots.count == 1, code.result == 0,
                case .overRuns(let item) = code.slots[0], item.function == .share
            else { return nil }
            return item
        }
        if let item = alone(left), right.slots.isEmpty { return (item, true) }
        if let item = alone(right), left.slots.isEmpty { return (item, false) }
        return nil
    }
}
