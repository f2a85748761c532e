/// The smallest change of one or two levers that reverses the verdict on a claim: what one has to believe for the opposite to hold.
///
/// A claim is supported where the interval of its margin lies below 0 and refuted where no part of it does, as in ``Margin``. The
/// search is that of ``SmallestChange``, with the whole interval on the other side.
public struct Flip: Sendable, Hashable {
    private let toSupport: SmallestChange
    private let toRefute: SmallestChange

    public struct Outcome: Sendable, Hashable {
        /// As things are.
        public let verdict: Verdict
        /// The search for the opposite; `nil` if the verdict is undecided, which nothing can reverse.
        public let search: SmallestChange.Outcome?
        /// Settings that were evaluated.
        public let evaluations: Int
    }

    public init(
        levers: [SmallestChange.Lever], tolerance: Double = 1e-3, probes: Int = 8
    ) throws(SearchError) {
        toSupport = try SmallestChange(levers: levers, target: .belowZero, tolerance: tolerance, probes: probes)
        toRefute = try SmallestChange(levers: levers, target: .atLeastZero, tolerance: tolerance, probes: probes)
    }

    /// - Parameter evaluate: the margin of the claim at values of all levers, with its interval.
    public func run<Failure>(
        pairs: Bool = true, _ evaluate: ([Double]) throws(Failure) -> Margin
    ) throws(Failure) -> Outcome {
        let current = try evaluate(toSupport.levers.map(\.current))
        let problem: SmallestChange
        let verdict: Verdict
        if toSupport.isReached(current) {
            (problem, verdict) = (toRefute, .supported)
        } else if toRefute.isReached(current) {
            (problem, verdict) = (toSupport, .refuted)
        } else {
            return Outcome(verdict: .undecided, search: nil, evaluations: 1)
        }
        let found = try problem.run(pairs: pairs, evaluate)
        return Outcome(verdict: verdict, search: found, evaluations: found.evaluations + 1)
    }
}
