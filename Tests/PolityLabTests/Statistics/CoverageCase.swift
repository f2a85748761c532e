import PolityLab
import PolityNumerics
import Testing

/// An interval, and samples of which it should cover the true value as often as it says.
struct CoverageCase: Sendable, CustomTestStringConvertible {
    let interval: String
    let sample: String
    /// How often it covers, where that is known.
    var exact: Double?
    /// What it must reach if no exact coverage is known.
    var least = 0.935
    /// Resamples of a bootstrap; 0 for other intervals.
    var resamples = 0
    /// The interval of one replication at 95 %, with as many resamples as are asked for.
    let make: @Sendable (KeyedSamples, _ resamples: Int) -> (low: Double, high: Double)?
    let truth: Double

    var testDescription: String { "\(interval), \(sample)" }

    /// In how many of some replications the interval covers the true value.
    func covered(replications: Int, resamples: Int, seed: UInt64) -> Int {
        (0..<replications).count { replication in
            let found = make(KeyedSamples(seed: seed, replication: replication), resamples)
            return found.map { $0.low <= truth && truth <= $0.high } ?? false
        }
    }
}

extension CoverageCase {
    static let all = parametric + bootstraps + counts + designs

    /// Exponential with mean 1, whose skewness is 2.
    private static func exponentials(_ samples: KeyedSamples, _ count: Int) -> [Double] {
        samples.uniforms(count).map { -Elementary.log($0) }
    }

    private static let parametric = [
        CoverageCase(
            interval: "Student's t", sample: "mean of 10 normal values", exact: 0.95,
            make: { samples, _ in bounds(Estimate(meanOf: samples.normals(10))) }, truth: 0),
        CoverageCase(
            interval: "Student's t", sample: "mean of 100 exponential values",
            make: { samples, _ in bounds(Estimate(meanOf: exponentials(samples, 100))) }, truth: 1),
        CoverageCase(
            interval: "paired t", sample: "difference of 10 pairs of normal values, correlation .8", exact: 0.95,
            make: { samples, _ in
                let a = samples.normals(10)
                let b = zip(a, samples.normals(10, stream: "b")).map { 0.8 * $0 + 0.6 * $1 + 2 }
                return TTest.paired(b, minus: a).map { ($0.low, $0.high) }
            }, truth: 2),
        CoverageCase(
            interval: "Welch's t", sample: "difference of 8 normal values and 20 of three times the deviation",
            make: { samples, _ in
                let b = samples.normals(20, stream: "b").map { 3 * $0 + 2 }
                return TTest.welch(b, minus: samples.normals(8)).map { ($0.low, $0.high) }
            }, truth: 2),
        CoverageCase(
            interval: "jackknife with Student's t",
            sample: "ratio of means of 30 pairs of normal values, coefficients of variation .2 and .25",
            make: { samples, _ in
                let a = samples.normals(30).map { 5 + $0 }
                let b = samples.normals(30, stream: "b").map { 4 + $0 }
                let margin = Margin.jackknife(count: 30, confidence: 0.95) { places in
                    let first = places.reduce(0.0) { $0 + a[$1] }
                    let second = places.reduce(0.0) { $0 + b[$1] }
                    return first / second
                }
                return (margin.low, margin.high)
            }, truth: 1.25),
    ]

    /// Of as skewed a distribution as the exponential, 100 values are too few for 93.5 %; the error falls as 1/n.
    private static let bootstraps = [
        CoverageCase(
            interval: "bootstrap, percentile", sample: "mean of 100 normal values", resamples: 999,
            make: { mean($0.normals(100), $1, $0, Bootstrap.percentile) }, truth: 0),
        CoverageCase(
            interval: "bootstrap, percentile", sample: "mean of 100 exponential values", least: 0.925, resamples: 999,
            make: { mean(exponentials($0, 100), $1, $0, Bootstrap.percentile) }, truth: 1),
        CoverageCase(
            interval: "bootstrap, percentile", sample: "mean of 200 exponential values", resamples: 999,
            make: { mean(exponentials($0, 200), $1, $0, Bootstrap.percentile) }, truth: 1),
        CoverageCase(
            interval: "bootstrap, basic", sample: "mean of 100 normal values", resamples: 999,
            make: { mean($0.normals(100), $1, $0, Bootstrap.basic) }, truth: 0),
        CoverageCase(
            interval: "bootstrap, basic", sample: "mean of 100 exponential values", least: 0.925, resamples: 999,
            make: { mean(exponentials($0, 100), $1, $0, Bootstrap.basic) }, truth: 1),
        CoverageCase(
            interval: "bootstrap, basic", sample: "mean of 200 exponential values", resamples: 999,
            make: { mean(exponentials($0, 200), $1, $0, Bootstrap.basic) }, truth: 1),
        CoverageCase(
            interval: "bootstrap, BCa", sample: "mean of 100 normal values", resamples: 999,
            make: { mean($0.normals(100), $1, $0, Bootstrap.bca) }, truth: 0),
        CoverageCase(
            interval: "bootstrap, BCa", sample: "mean of 100 exponential values", least: 0.925, resamples: 999,
            make: { mean(exponentials($0, 100), $1, $0, Bootstrap.bca) }, truth: 1),
        CoverageCase(
            interval: "bootstrap, BCa", sample: "mean of 200 exponential values", resamples: 999,
            make: { mean(exponentials($0, 200), $1, $0, Bootstrap.bca) }, truth: 1),
        CoverageCase(
            interval: "bootstrap, percentile", sample: "median of 101 exponential values", resamples: 999,
            make: { samples, resamples in
                let values = exponentials(samples, 101)
                return Bootstrap.percentile(
                    count: 101, confidence: 0.95, resamples: resamples, seed: UInt64(samples.replication)
                ) { places in places.map { values[$0] }.sorted()[50] }
            }, truth: -Elementary.log(0.5)),
    ]

    private static let counts =
        [
            proportion("Wilson", Proportion.wilson, trials: 50, 0.3),
            proportion("Wilson", Proportion.wilson, trials: 100, 0.05),
            proportion("Clopper and Pearson", Proportion.clopperPearson, trials: 50, 0.3),
            proportion("Clopper and Pearson", Proportion.clopperPearson, trials: 100, 0.05),
        ] + [
            CoverageCase(
                interval: "order statistics", sample: "median of 44 exponential values", exact: 0.9512332340955254,
                make: { samples, _ in
                    OrderStatisticInterval(exponentials(samples, 44), level: 0.5).map { ($0.low, $0.high) }
                }, truth: -Elementary.log(0.5))
        ]

    private static func bounds(_ estimate: Estimate) -> (low: Double, high: Double)? {
        estimate.low.flatMap { low in estimate.high.map { (low, $0) } }
    }

    private typealias Interval = (Int, Double, Int, UInt64, ([Int]) -> Double) -> (low: Double, high: Double)

    private static func mean(
        _ values: [Double], _ resamples: Int, _ samples: KeyedSamples, _ interval: Interval
    ) -> (low: Double, high: Double)? {
        interval(values.count, 0.95, resamples, UInt64(samples.replication)) { places in
            var sum = 0.0
            for place in places { sum += values[place] }
            return sum / Double(places.count)
        }
    }

    private static func proportion(
        _ name: String, _ interval: @Sendable @escaping (Int, Int, Double) -> (low: Double, high: Double),
        trials: Int, _ probability: Double
    ) -> CoverageCase {
        CoverageCase(
            interval: name, sample: "\(trials) trials with probability \(probability)",
            exact: exactCoverage((0...trials).map { interval($0, trials, 0.95) }, probability),
            make: { samples, _ in interval(samples.uniforms(trials).count { $0 < probability }, trials, 0.95) },
            truth: probability)
    }

    /// The probability of all numbers of successes whose interval covers.
    ///
    /// - Parameter intervals: of no success, one, and so on to every trial.
    static func exactCoverage(_ intervals: [(low: Double, high: Double)], _ probability: Double) -> Double {
        let trials = intervals.count - 1
        let odds = probability / (1 - probability)
        var mass = Elementary.pow(1 - probability, Double(trials))
        var sum = 0.0
        for (successes, interval) in intervals.enumerated() {
            if interval.low <= probability, probability <= interval.high { sum += mass }
            mass *= odds * Double(trials - successes) / Double(successes + 1)
        }
        return sum
    }
}
