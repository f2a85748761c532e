/// Alternatives judged by several criteria, over replications that all alternatives share.
///
/// A composite is a weighted sum of normalised criteria. Whoever composes one number of several decides how much one may make up for
/// another; there is no neutral set of weights, so results are to be shown under several, or under all (``acceptability(draws:seed:)``).
public struct CriteriaTable: Sendable, Hashable {
    /// A measure by which to judge.
    public struct Criterion: Sendable, Hashable {
        public var name: String
        public var isLargeBetter: Bool
        /// What becomes 0 and 1; `nil` for the smallest and largest mean among the alternatives.
        public var range: ClosedRange<Double>?

        public init(_ name: String, isLargeBetter: Bool = true, range: ClosedRange<Double>? = nil) {
            self.name = name
            self.isLargeBetter = isLargeBetter
            self.range = range
        }
    }

    /// Weights with a name, in the order of the criteria; their sum does not matter.
    public struct WeightSet: Sendable, Hashable {
        public var name: String
        public var weights: [Double]

        public init(_ name: String, _ weights: [Double]) {
            self.name = name
            self.weights = weights
        }
    }

    public let criteria: [Criterion]
    /// What becomes 0 and 1 of every criterion, as given or found. Without width if all alternatives are equal: the criterion then
    /// counts 0 for all.
    public let ranges: [ClosedRange<Double>]
    /// By replication, alternative and criterion; larger is better.
    ///
    /// (value - low) / (high - low), or one minus that where small is better (min-max normalisation; OECD and JRC, Handbook on
    /// Constructing Composite Indicators, 2008, section 5.3). Caveats: without a given range, a weight means something else as soon as
    /// an alternative is added or removed, and the order of the others may then change; and one extreme alternative squeezes the
    /// others together. With a range that is given neither happens. Values beyond the range go below 0 and above 1.
    public let normalised: [[[Double]]]

    /// - Parameter values: by replication, alternative and criterion, in the units of the criteria.
    public init(_ criteria: [Criterion], values: [[[Double]]]) throws(WeightsError) {
        guard !criteria.isEmpty, let alternatives = values.first?.count, alternatives > 0 else { throw .empty }
        for (replication, table) in values.enumerated() {
            guard table.count == alternatives else {
                throw .shape(replication: replication, alternative: min(table.count, alternatives))
            }
            for (alternative, row) in table.enumerated() {
                guard row.count == criteria.count else {
                    throw .shape(replication: replication, alternative: alternative)
                }
                if let bad = row.firstIndex(where: { !$0.isFinite }) {
                    throw .notFinite(replication: replication, alternative: alternative, criterion: bad)
                }
            }
        }
        var ranges: [ClosedRange<Double>] = []
        for (index, criterion) in criteria.enumerated() {
            if let range = criterion.range {
                let width = range.upperBound - range.lowerBound
                guard width > 0, width.isFinite else { throw .range(criterion: index) }
                ranges.append(range)
            } else {
                let means = (0..<alternatives).map { alternative in
                    values.reduce(0) { $0 + $1[alternative][index] } / Double(values.count)
                }
                ranges.append((means.min() ?? 0)...(means.max() ?? 0))
            }
        }
        self.criteria = criteria
        self.ranges = ranges
        normalised = values.map { table in
            table.map { row in
                row.indices.map { index in
                    let width = ranges[index].upperBound - ranges[index].lowerBound
                    guard width > 0 else { return 0 }
                    let share = (row[index] - ranges[index].lowerBound) / width
                    return criteria[index].isLargeBetter ? share : 1 - share
                }
            }
        }
    }

    public var alternatives: Int { normalised[0].count }

    /// Alternatives under one weight set.
    public struct Composite: Sendable, Hashable {
        public let weightSet: WeightSet
        /// For every alternative the mean over the replications, with Student's t interval.
        public let scores: [Estimate]
        /// For every alternative its rank by the mean, from 1; equal ones share the best rank.
        public let ranks: [Int]
    }

    /// The composite of every alternative: the weighted mean of its normalised criteria.
    public func composite(_ set: WeightSet, confidence: Double = 0.95) throws(WeightsError) -> Composite {
        let total = set.weights.reduce(0, +)
        guard set.weights.count == criteria.count, set.weights.allSatisfy({ $0 >= 0 }), total > 0, total.isFinite else {
            throw .weights(set.name)
        }
        let weights = set.weights.map { $0 / total }
        let scores = (0..<alternatives).map { alternative in
            Estimate(meanOf: normalised.map { Self.score($0[alternative], weights) }, confidence: confidence)
        }
        let ranks = scores.map { own in 1 + scores.count { $0.mean > own.mean } }
        return Composite(weightSet: set, scores: scores, ranks: ranks)
    }

    static func score(_ row: [Double], _ weights: [Double]) -> Double {
        zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
