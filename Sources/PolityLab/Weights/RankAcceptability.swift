import Polity
import PolityNumerics

/// How many sets of weights give every alternative every rank: stochastic multicriteria acceptability analysis (R. Lahdelma and
/// P. Salminen, "SMAA-2: stochastic multicriteria acceptability analysis for group decision making", Operations Research 49(3), 2001,
/// 444-454).
public struct RankAcceptability: Sendable, Hashable {
    /// By alternative and rank, from the best: the share of all weights and replications that give this rank. Alternatives with equal
    /// scores share their ranks evenly. Rows and columns add up to 1.
    public let shares: [[Double]]
    /// For every alternative the mean of the weights that make it the best (central weight vector); `nil` if none does.
    public let centralWeights: [[Double]?]
    /// For every alternative the share of replications in which it is the best under its central weights (confidence factor).
    public let confidence: [Double?]
    /// Weights drawn.
    public let draws: Int

    /// The standard error of a share, as drawing weights causes it; the number of replications adds its own. 10,000 draws keep it
    /// below 0.005 (T. Tervonen and R. Lahdelma, European Journal of Operational Research 178(2), 2007, 500-513).
    public func standardError(_ alternative: Int, rank: Int) -> Double {
        let share = shares[alternative][rank]
        return (share * (1 - share) / Double(draws)).squareRoot()
    }
}

extension CriteriaTable {
    private static let weightDraws = DrawStream.named("lab.smaa.weight")
    private static let replicationDraws = DrawStream.named("lab.smaa.replication")

    /// Weights are uniform on the simplex: exponential numbers over their sum (L. Devroye, Non-Uniform Random Variate Generation, 1986,
    /// chapter V, theorem 4.1). Every draw is of weights and of a replication, which all alternatives share.
    public func acceptability(draws count: Int = 10_000, seed: UInt64) throws(WeightsError) -> RankAcceptability {
        guard (1...1 << 24).contains(count) else { throw .draws(count) }
        var shares = Array(repeating: Array(repeating: 0.0, count: alternatives), count: alternatives)
        var central = Array(repeating: Array(repeating: 0.0, count: criteria.count), count: alternatives)
        for draw in 0..<count {
            let draws = Draws(seed: seed, replication: draw)
            let weights = Self.weights(criteria.count, draws)
            let replication = KeyedOrder.number(below: normalised.count, draws, Self.replicationDraws, index: 0)
            for group in Self.ranking(normalised[replication].map { Self.score($0, weights) }) {
                let share = 1 / Double(group.members.count)
                for alternative in group.members {
                    for rank in group.ranks { shares[alternative][rank] += share }
                    guard group.ranks.lowerBound == 0 else { continue }
                    for criterion in weights.indices { central[alternative][criterion] += share * weights[criterion] }
                }
            }
        }
        let centralWeights: [[Double]?] = shares.indices.map { alternative in
            let first = shares[alternative][0]
            return first > 0 ? central[alternative].map { $0 / first } : nil
        }
        return RankAcceptability(
            shares: shares.map { row in row.map { $0 / Double(count) } }, centralWeights: centralWeights,
            confidence: centralWeights.enumerated().map { alternative, weights in
                weights.map { confidence(alternative, under: $0) }
            }, draws: count)
    }

    private static func weights(_ count: Int, _ draws: Draws) -> [Double] {
        let exponentials = (0..<count).map { -Elementary.log(draws.uniform(weightDraws, index: $0)) }
        let total = exponentials.reduce(0, +)
        return exponentials.map { $0 / total }
    }

    /// Groups of alternatives with equal scores and the ranks that each group takes, from 0, best first.
    private static func ranking(_ scores: [Double]) -> [(members: [Int], ranks: Range<Int>)] {
        let order = scores.indices.sorted { scores[$0] > scores[$1] || scores[$0] == scores[$1] && $0 < $1 }
        var groups: [(members: [Int], ranks: Range<Int>)] = []
        for (rank, alternative) in order.enumerated() {
            if let last = groups.last, scores[last.members[0]] == scores[alternative] {
                groups[groups.count - 1] = (last.members + [alternative], last.ranks.lowerBound..<rank + 1)
            } else {
                groups.append(([alternative], rank..<rank + 1))
            }
        }
        return groups
    }

    private func confidence(_ alternative: Int, under weights: [Double]) -> Double {
        let wins = normalised.reduce(0.0) { sum, table in
            let best = Self.ranking(table.map { Self.score($0, weights) })[0].members
            return best.contains(alternative) ? sum + 1 / Double(best.count) : sum
        }
        return wins / Double(normalised.count)
    }
}
