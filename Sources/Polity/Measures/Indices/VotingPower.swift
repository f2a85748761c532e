/// Power in a weighted vote: who holds how much control, and which share of it a decision must exceed.
///
/// A coalition wins if its weight is above `quota` times the total, by more than 1e-12 of it. A voter's swings are the
/// coalitions of others that lose without it and win with it.
///
/// Up to 20 voters are counted exactly, coalition by coalition. More are counted by dynamic programming over whole
/// weights: as given if they are whole and sum to at most 10 000, else rounded to 1/10 000 of the total, where a voter
/// below half of that counts as without weight. The Shapley–Shubik integral is exact to 256 voters, approximate beyond.
public struct VotingPower: Sendable {
    /// Probability that a voter decides if every coalition of the others is equally likely, 0 to 1 (Penrose 1946).
    public let swingProbability: [Double]
    /// Each voter's part in all swings, summing to 1; all 0 if nobody has a swing (Banzhaf 1965).
    public let banzhaf: [Double]
    /// Probability to decide if voters join in random order, summing to 1; all 0 if no coalition wins (Shapley and
    /// Shubik 1954).
    public let shapleyShubik: [Double]

    /// - Parameters:
    ///   - weights: control of each voter, at least 0; negative ones count as 0. All powers are 0 if all weights are, or
    ///     if their sum is not finite.
    ///   - quota: share of the total that a coalition must exceed, 0 up to but not 1; beyond, all powers are 0.
    public init(weights: [Double], quota: Double = 0.5) {
        let weights = weights.map { $0 < 0 ? 0 : $0 }
        let total = weights.reduce(0, +)
        let indices: (swing: [Double], shapley: [Double])
        if !(total > 0 && total.isFinite && quota >= 0 && quota < 1) {
            indices = (weights.map { _ in 0 }, weights.map { _ in 0 })
        } else if weights.count <= 20 {
            indices = CoalitionCount.indices(weights, quota: quota * total + 1e-12 * total)
        } else {
            indices = CoalitionGrid(weights, quota: quota).indices
        }
        swingProbability = indices.swing
        shapleyShubik = indices.shapley
        let swings = indices.swing.reduce(0, +)
        banzhaf = indices.swing.map { swings > 0 ? $0 / swings : 0 }
    }
}

/// Swings of every coalition of a few voters.
private enum CoalitionCount {
    static func indices(_ weights: [Double], quota: Double) -> (swing: [Double], shapley: [Double]) {
        let n = weights.count
        var sums = [Double](repeating: 0, count: 1 << n)
        for coalition in 1..<sums.count {
            let rest = coalition & (coalition - 1)
            sums[coalition] = sums[rest] + weights[coalition.trailingZeroBitCount]
        }
        // By voter and size of the coalition with it.
        var swings = [Int](repeating: 0, count: n * (n + 1))
        for coalition in 1..<sums.count where sums[coalition] > quota {
            let size = coalition.nonzeroBitCount
            var left = coalition
            while left != 0 {
                let voter = left.trailingZeroBitCount
                left &= left - 1
                if !(sums[coalition ^ (1 << voter)] > quota) {
                    swings[voter * (n + 1) + size] += 1
                }
            }
        }
        // (s − 1)! (n − s)!/n! = 1/(n C(n − 1, s − 1)).
        var weight = [Double](repeating: 0, count: n + 1)
        var binomial = 1.0
        for size in 1...n {
            weight[size] = 1 / (Double(n) * binomial)
            binomial *= Double(n - size) / Double(size)
        }
        let rows = (0..<n).map { swings[($0 * (n + 1))..<(($0 + 1) * (n + 1))] }
        return (
            rows.map { Double($0.reduce(0, +)) / Double(1 << (n - 1)) },
            rows.map { row in zip(row, weight).reduce(0) { $0 + Double($1.0) * $1.1 } }
        )
    }
}

/// Distribution of the weight of random coalitions of many voters, on a grid of weights.
///
/// If each voter joins with probability t, a voter's chance to decide is its swing probability at t = ½, and its
/// Shapley–Shubik index as the mean over t (Owen 1972; Straffin 1977).
private struct CoalitionGrid {
    private static let cells = 10_000
    private let weights: [Int]
    private let quota: Int

    init(_ weights: [Double], quota share: Double) {
        let total = weights.reduce(0, +)
        let isWhole = total <= Double(Self.cells) && weights.allSatisfy { $0 == Double(Int($0)) }
        let onGrid = weights.map { Int(isWhole ? $0 : $0 / total * Double(Self.cells) + 0.5) }
        let divisor = max(1, onGrid.reduce(0, Self.greatestCommonDivisor))
        self.weights = onGrid.map { $0 / divisor }
        quota = Int(share * Double(self.weights.reduce(0, +)) + 1e-9)
    }

    private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
        b == 0 ? a : greatestCommonDivisor(b, a % b)
    }

    var indices: (swing: [Double], shapley: [Double]) {
        let voters = weights.count { $0 > 0 }
        var shapley = weights.map { _ in 0.0 }
        for node in GaussLegendre.nodes(min(voters / 2 + 1, 128)) {
            for (voter, swing) in swings(joining: node.place).enumerated() {
                shapley[voter] += node.weight * swing
            }
        }
        return (swings(joining: 0.5), shapley)
    }

    /// Each voter's chance to decide if the others join with probability `t`.
    ///
    /// Equal weights are worked out once. Past ½ the coalitions that stay away are counted instead of those that join,
    /// because taking a voter out of the distribution is stable only for a probability of at most ½.
    private func swings(joining t: Double) -> [Double] {
        let total = weights.reduce(0, +)
        let absent = t > 0.5
        let p = absent ? 1 - t : t
        let limit = absent ? total - quota : quota + 1
        var all = [Double](repeating: 0, count: limit)
        guard limit > 0 else { return weights.map { _ in 0 } }
        all[0] = 1
        for weight in weights where weight > 0 {
            for sum in stride(from: limit - 1, through: 0, by: -1) {
                all[sum] = (1 - p) * all[sum] + (sum >= weight ? p * all[sum - weight] : 0)
            }
        }
        var known: [Int: Double] = [0: 0]
        return weights.map { weight in
            if let swing = known[weight] {
                return swing
            }
            var others = all
            for sum in 0..<limit {
                others[sum] = (all[sum] - (sum >= weight ? p * others[sum - weight] : 0)) / (1 - p)
            }
            // Joining, the others hold quota − weight < S ≤ quota; staying away, limit − weight ≤ S < limit.
            let swing = others[max(0, limit - weight)...].reduce(0, +)
            known[weight] = swing
            return swing
        }
    }
}
