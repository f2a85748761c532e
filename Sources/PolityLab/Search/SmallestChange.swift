/// The smallest change of one or two levers with which a measure reaches a target.
///
/// A lever's change is counted as a share of its range, so that levers of different units compare: an assumption that the ranges
/// mean something alike. The change of a choice counts as a whole range. A change of two levers is as long as the root of the sum
/// of squares.
///
/// Along one lever the target is looked for at equally spaced probes in both directions, and the first crossing is halved down to the
/// tolerance; more probes after the crossing tell whether the response is monotone. If it is not, or crosses twice between two probes,
/// a smaller change may exist. In two levers the same is done along directions, from a fan of directions to the best by golden sections (R. P.
/// Brent, Algorithms for Minimization without Derivatives, 1973, chapter 5). A direction is given up if it does not
/// reach the target within the best change so far, so that a response that turns back along a direction can be missed.
public struct SmallestChange: Sendable, Hashable {
    /// A number or choice that may change.
    public struct Lever: Sendable, Hashable {
        public enum Domain: Sendable, Hashable {
            case interval(ClosedRange<Double>)
            /// Values without an order or distance.
            case choices([Double])
        }

        public var current: Double
        public var domain: Domain

        public init(current: Double, domain: Domain) {
            self.current = current
            self.domain = domain
        }
    }

    /// What the margin is to be. "The measure is at least 5" has the margin measure - 5.
    public enum Target: Sendable, Hashable {
        case belowZero
        case atLeastZero
    }

    /// What has to reach the target.
    public enum Certainty: Sendable, Hashable {
        case estimate
        /// The whole interval of the margin.
        case interval
    }

    public let levers: [Lever]
    public let target: Target
    public let certainty: Certainty
    /// How exactly a change's length is found, as a share of a range. Near the best direction the length hardly depends on it, so
    /// that of two levers the settings are known less exactly than the length of the change.
    public let tolerance: Double
    /// Probes along a direction.
    public let probes: Int

    /// A change that reaches the target.
    public struct Change: Sendable, Hashable {
        /// The levers that change: one or two, in increasing order.
        public let levers: [Int]
        /// The values of all levers.
        public let settings: [Double]
        /// The length of the change in shares of ranges.
        public let distance: Double
        /// The margin at `settings`.
        public let margin: Margin
        /// Whether the probes saw the margin go one way only, but for intervals that overlap. If not, a smaller change may exist.
        public let isMonotone: Bool
    }

    public struct Outcome: Sendable, Hashable {
        /// The margin as things are.
        public let current: Margin
        /// Whether the target is reached without any change; nothing else is then looked for.
        public let isReached: Bool
        /// For every lever the smallest change of it alone; `nil` if it cannot reach the target.
        public let singles: [Change?]
        /// For every pair of levers that gets there with a smaller change than either alone, that change.
        public let pairs: [Change]
        /// Settings that were evaluated.
        public let evaluations: Int

        /// The smallest change of one or two levers.
        public var smallest: Change? {
            (singles.compactMap(\.self) + pairs).min { $0.distance < $1.distance }
        }

        /// The smallest change of the fewest levers.
        public var fewest: Change? {
            singles.compactMap(\.self).min { $0.distance < $1.distance } ?? smallest
        }
    }

    public init(
        levers: [Lever], target: Target, certainty: Certainty = .interval, tolerance: Double = 1e-3, probes: Int = 8
    ) throws(SearchError) {
        guard (1...65_536).contains(levers.count) else { throw .levers(levers.count) }
        if let bad = levers.firstIndex(where: { !$0.isSound }) { throw .range(lever: bad) }
        guard tolerance > 0, tolerance < 1 else { throw .tolerance(tolerance) }
        guard probes >= 2 else { throw .probes(probes) }
        self.levers = levers
        self.target = target
        self.certainty = certainty
        self.tolerance = tolerance
        self.probes = probes
    }

    /// Searches.
    ///
    /// - Parameters:
    ///   - pairs: whether to look at changes of two levers, too.
    ///   - evaluate: the margin at values of all levers, with its interval; NaN if there is none. It must give the same for the same
    ///     values, which runs with common luck do.
    public func run<Failure>(
        pairs isPaired: Bool = true, _ evaluate: ([Double]) throws(Failure) -> Margin
    ) throws(Failure) -> Outcome {
        var evaluations = 0
        func counted(_ settings: [Double]) throws(Failure) -> Margin {
            evaluations += 1
            return try evaluate(settings)
        }
        let current = try counted(levers.map(\.current))
        var singles: [Change?] = Array(repeating: nil, count: levers.count)
        var pairs: [Change] = []
        if !isReached(current) {
            for lever in levers.indices { singles[lever] = try single(lever, counted) }
            for one in levers.indices where isPaired {
                for other in levers.indices.dropFirst(one + 1) {
                    let alone = [singles[one], singles[other]].compactMap { $0?.distance }.min() ?? .infinity
                    if let found = try pair(one, other, below: alone, counted) { pairs.append(found) }
                }
            }
        }
        return Outcome(
            current: current, isReached: isReached(current), singles: singles, pairs: pairs, evaluations: evaluations)
    }

    func isReached(_ margin: Margin) -> Bool {
        switch (target, certainty) {
        case (.belowZero, .estimate): margin.estimate < 0
        case (.belowZero, .interval): margin.high < 0
        case (.atLeastZero, .estimate): margin.estimate >= 0
        case (.atLeastZero, .interval): margin.low >= 0
        }
    }
}

extension SmallestChange.Lever {
    fileprivate var isSound: Bool {
        switch domain {
        case .interval(let range):
            (range.upperBound - range.lowerBound).isFinite && range.lowerBound < range.upperBound
                && range.contains(current)
        case .choices(let values):
            values.count > 1 && values.allSatisfy(\.isFinite) && values.contains(current)
        }
    }

    /// The other values of a choice; `nil` of a number.
    var alternatives: [Double]? {
        if case .choices(let values) = domain { values.filter { $0 != current } } else { nil }
    }

    /// The value after a change by a share of the range.
    func value(after change: Double) -> Double {
        guard case .interval(let range) = domain else { return current }
        return min(max(current + change * (range.upperBound - range.lowerBound), range.lowerBound), range.upperBound)
    }

    /// The largest change in a direction, as a share of the range.
    func room(_ isUp: Bool) -> Double {
        guard case .interval(let range) = domain else { return 0 }
        return (isUp ? range.upperBound - current : current - range.lowerBound) / (range.upperBound - range.lowerBound)
    }
}
