/// Indices over the order of people or enterprises.
public enum RankIndices {
    /// Kendall's tau-b of two rankings, (C − D)/√((P − T₁)(P − T₂)) over the P pairs, of which C are in the same order,
    /// D in the opposite one, and T are ties of either; −1 (reversed) to 1 (the same order). 0 if either has no order:
    /// fewer than two values, or all the same (Kendall 1945).
    ///
    /// One value per enterprise, in the same places in both; surplus values are left out.
    public static func kendallTau(_ first: [Double], _ second: [Double]) -> Double {
        let n = min(first.count, second.count)
        var (balance, orderedFirst, orderedSecond) = (0, 0, 0)
        for i in 0..<n {
            for j in 0..<i {
                let a = sign(first[i] - first[j])
                let b = sign(second[i] - second[j])
                balance += a * b
                orderedFirst += abs(a)
                orderedSecond += abs(b)
            }
        }
        guard orderedFirst > 0, orderedSecond > 0 else { return 0 }
        return Double(balance) / (Double(orderedFirst) * Double(orderedSecond)).squareRoot()
    }

    /// How far the order of shares turned over between two times, (1 − τ)/2: 0 the same order, ½ unrelated, 1 reversed;
    /// ½ if either has no order (after Baldwin 1995).
    public static func turnover(_ before: [Double], _ after: [Double]) -> Double {
        (1 - kendallTau(before, after)) / 2
    }

    /// Concentration index, (2/μ) cov(x, rank) with the fractional rank (i − ½)/n by `standing` and tied people at their
    /// mean rank: −1 to 1, positive if those of high standing have more; 0 if the sum is not positive. The Gini
    /// coefficient if people are ranked by x itself (Kakwani, Wagstaff and van Doorslaer 1997).
    ///
    /// One standing per value; surplus ones are left out.
    public static func concentration(_ values: [Double], rankedBy standing: [Double]) -> Double {
        let n = min(values.count, standing.count)
        let total = values.prefix(n).reduce(0, +)
        guard total > 0 else { return 0 }
        let order = (0..<n).sorted { standing[$0] < standing[$1] }
        var weighted = 0.0
        var start = 0
        while start < n {
            var end = start + 1
            while end < n, standing[order[end]] == standing[order[start]] {
                end += 1
            }
            let rank = Double(start + end) / 2 / Double(n)
            weighted += order[start..<end].reduce(0) { $0 + values[$1] } * (rank - 0.5)
            start = end
        }
        return 2 * weighted / total
    }

    private static func sign(_ difference: Double) -> Int {
        difference > 0 ? 1 : difference < 0 ? -1 : 0
    }
}
