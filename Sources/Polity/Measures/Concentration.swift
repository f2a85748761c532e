/// Indices of concentration of non-negative sizes.
public enum Concentration {
    /// Herfindahl–Hirschman index, the sum of squared shares, 0 to 1; 0 if there is nothing to share.
    public static func herfindahlHirschman(_ sizes: [Double]) -> Double {
        let total = sizes.reduce(0, +)
        guard total > 0 else { return 0 }
        return sizes.reduce(0) { $0 + ($1 / total) * ($1 / total) }
    }

    /// Share of the largest `count`; 0 if there is nothing to share.
    public static func ratio(ofLargest count: Int, _ sizes: [Double]) -> Double {
        let total = sizes.reduce(0, +)
        guard total > 0 else { return 0 }
        return sizes.sorted(by: >).prefix(count).reduce(0, +) / total
    }
}
