/// Alternatives compared over states of the world of which nobody knows the probabilities.
public struct RobustChoice: Sendable, Hashable {
    /// What every alternative yields in every state; larger is better.
    public let values: [[Double]]

    /// - Parameter values: a row for every alternative with a number for every state; for a measure that is to be small, its negative.
    public init(_ values: [[Double]]) throws(SearchError) {
        guard let states = values.first?.count, states > 0 else { throw .table(row: 0) }
        if let row = values.firstIndex(where: { $0.count != states || !$0.allSatisfy(\.isFinite) }) {
            throw .table(row: row)
        }
        self.values = values
    }

    /// A rule's score for every alternative and those that it chooses: one, or several that are equal.
    public struct Choice: Sendable, Hashable {
        public let scores: [Double]
        public let best: [Int]

        init(scores: [Double], isSmallBetter: Bool) {
            let extreme = isSmallBetter ? scores.min() : scores.max()
            self.scores = scores
            best = scores.indices.filter { scores[$0] == extreme }
        }
    }

    /// How much an alternative falls short of the best one in the same state, by alternative and state (L. J. Savage, "The theory of
    /// statistical decision", Journal of the American Statistical Association 46, 1951, 55-67). It depends on which alternatives
    /// are in the table.
    public var regrets: [[Double]] {
        let best = values[0].indices.map { state in values.reduce(-.infinity) { max($0, $1[state]) } }
        return values.map { row in zip(best, row).map { $0 - $1 } }
    }

    /// The smallest worst regret (Savage 1951). The scores are the worst regrets.
    public var minimaxRegret: Choice {
        Choice(scores: regrets.map { $0.max() ?? 0 }, isSmallBetter: true)
    }

    /// The best worst value (A. Wald, Statistical Decision Functions, 1950). The scores are the worst values.
    public var maximin: Choice { Choice(scores: values.map { $0.min() ?? 0 }, isSmallBetter: false) }

    /// The largest share of states in which a value is at least `enough`: the domain criterion (M. K. Starr, Product Design and
    /// Decision Theory, 1963; as satisficing in R. J. Lempert and M. T. Collins, Risk Analysis 27(4), 2007, 1009-1026). The share
    /// is a probability only if the states were sampled from a distribution that one believes in.
    public func satisficing(enough: Double) -> Choice {
        Choice(
            scores: values.map { row in Double(row.count { $0 >= enough }) / Double(row.count) }, isSmallBetter: false)
    }
}
