import PolityNumerics

/// Indices of concentration of non-negative sizes, such as users, sales or records of each holder.
///
/// Shares are sizes over their sum. Sizes of zero are not in the market and change no index. Every index is 0 if there
/// is nothing to share: no sizes, or all zero.
public enum Concentration {
    /// Herfindahl–Hirschman index, the sum of squared shares, 0 to 1; 0 if there is nothing to share.
    ///
    /// Times 10 000 it is in the points of competition authorities. Hirschman 1945; Herfindahl 1950.
    public static func herfindahlHirschman(_ sizes: [Double]) -> Double {
        let total = sizes.reduce(0, +)
        guard total > 0 else { return 0 }
        return sizes.reduce(0) { $0 + ($1 / total) * ($1 / total) }
    }

    /// Herfindahl–Hirschman index less what equal shares would give, (H − 1/N)/(1 − 1/N), 0 to 1, with N sizes above
    /// zero; 1 for a single one.
    public static func normalisedHerfindahlHirschman(_ sizes: [Double]) -> Double {
        let count = Double(sizes.count { $0 > 0 })
        guard count > 1 else { return count }
        return max(0, (herfindahlHirschman(sizes) - 1 / count) / (1 - 1 / count))
    }

    /// Number of equal shares with the same Herfindahl–Hirschman index, 1/H, 1 to N (Adelman 1969).
    public static func effectiveNumber(_ sizes: [Double]) -> Double {
        let index = herfindahlHirschman(sizes)
        return index > 0 ? 1 / index : 0
    }

    /// Share of the largest `count`, 0 to 1; 0 if there is nothing to share.
    public static func ratio(ofLargest count: Int, _ sizes: [Double]) -> Double {
        let total = sizes.reduce(0, +)
        guard total > 0 else { return 0 }
        return sizes.sorted(by: >).prefix(max(0, count)).reduce(0, +) / total
    }

    /// Entropy of shares in nats, −Σ s ln s, 0 (one holds all) to ln N (equal shares) (Jacquemin and Berry 1979).
    public static func entropy(_ sizes: [Double]) -> Double {
        let total = sizes.reduce(0, +)
        guard total > 0 else { return 0 }
        return sizes.reduce(0) { sum, size in
            let share = size / total
            return share > 0 ? sum - share * Elementary.log(share) : sum
        }
    }

    /// Number of equal shares with the same entropy, e^S, 1 to N (Jacquemin and Berry 1979).
    public static func entropyNumber(_ sizes: [Double]) -> Double {
        sizes.contains { $0 > 0 } ? Elementary.exp(entropy(sizes)) : 0
    }

    /// Rise of the Herfindahl–Hirschman index if two of the sizes merge, 2 s_i s_j, 0 to ½; 0 for one and the same or
    /// for places that there are not.
    public static func mergerDelta(_ sizes: [Double], _ first: Int, _ second: Int) -> Double {
        let total = sizes.reduce(0, +)
        guard total > 0, first != second, sizes.indices.contains(first), sizes.indices.contains(second) else {
            return 0
        }
        return 2 * (sizes[first] / total) * (sizes[second] / total)
    }
}

/// Price over marginal cost.
public enum Markup {
    /// Lerner index, (p − c)/p, at most 1, below 0 for a price below cost; 0 unless the price is positive
    /// (Lerner 1934).
    public static func lerner(price: Double, marginalCost: Double) -> Double {
        price > 0 ? (price - marginalCost) / price : 0
    }

    /// Price over marginal cost, μ = 1/(1 − L), for a Lerner index; infinite from 1 (De Loecker, Eeckhout and Unger
    /// 2020).
    public static func ratio(lerner: Double) -> Double {
        lerner < 1 ? 1 / (1 - lerner) : .infinity
    }

    /// Lerner index of a Cournot competitor with `share` of the market, s/ε; with a Herfindahl–Hirschman index in place
    /// of the share, the mean over the market weighted by shares, H/ε (Cowling and Waterson 1976).
    ///
    /// - Parameter elasticity: size of the market demand's price elasticity; infinite result unless it is positive.
    public static func cournotLerner(share: Double, elasticity: Double) -> Double {
        elasticity > 0 ? share / elasticity : .infinity
    }
}
