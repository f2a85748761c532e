import PolityNumerics

/// What an equal dividend from a levy does to inequality: to incomes at once, and to wealth in the long run.
///
/// Incomes: a flat levy τ on every income, paid back in equal parts less a part ω for administration, gives
///
///     y' = (1−τ) y + (1−ω) τ ȳ,  Gini' = Gini (1−τ)/(1−ωτ)
///
/// Wealth: with random returns, dx = (b + (m + σ²/2) x) dt + σ x dW and m < 0, wealth is in the long run distributed
/// like an inverse gamma with the shape k = −2m/σ² and the scale 2b/σ²; its upper tail is Pareto with the exponent k.
/// For k > 1
///
///     mean = −b/(m + σ²/2),  Gini = Γ(k − ½)/(√π Γ(k))
///
/// A levy at a rate ℓ a year on wealth, paid back in equal parts, turns m into m − ℓ and b into b + ℓ·mean; the mean
/// stays, and k rises by 2ℓ/σ² (own derivation).
///
/// Assumptions: nobody reacts to the levy; in the second part b, m and σ are the same for all and luck is all that
/// differs.
///
/// What it says about the two institutional models: what counts is the size of the levy and what its administration
/// costs, not who calls it a data dividend. How large data's part of output is, this does not say (4.8 % in ``JonesTonetti`` at
/// its defaults); a market that lets
/// people sell data pays them unequally, which these formulas do not show.
///
/// Sources: own derivation for incomes; for wealth after J.-P. Bouchaud and M. Mézard, *Physica A* 282, 2000, and
/// J. Benhabib, A. Bisin and S. Zhu, *Econometrica* 79(1), 2011.
public struct DataDividend: Sendable, Hashable {
    /// Incomes y of a population.
    public let incomes: [Double]
    /// ω, the part of the levy that administration uses up.
    public let administration: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless there are 1 to 10 000 incomes,
    ///   0 ≤ y ≤ 10⁹ with some y ≥ 10⁻⁶, and 0 ≤ ω ≤ 1.
    public init(incomes: [Double] = [1, 2, 3, 4, 10], administration: Double = 0) throws(TheoryError) {
        try require(!incomes.isEmpty && incomes.count <= 10_000, "1 to 10 000 incomes", Double(incomes.count))
        for income in incomes { try require(income >= 0 && income <= 1e9, "0 ≤ y ≤ 10⁹", income) }
        let largest = incomes.max() ?? 0
        try require(largest >= 1e-6, "some y ≥ 10⁻⁶", largest)
        try require(administration >= 0 && administration <= 1, "0 ≤ ω ≤ 1", administration)
        self.incomes = incomes
        self.administration = administration
    }

    /// Incomes after the levy and the dividend.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ τ ≤ 1.
    public func incomes(levy: Double) throws(TheoryError) -> [Double] {
        try require(levy >= 0 && levy <= 1, "0 ≤ τ ≤ 1", levy)
        let dividend = (1 - administration) * levy * incomes.reduce(0, +) / Double(incomes.count)
        return incomes.map { (1 - levy) * $0 + dividend }
    }

    /// The Gini coefficient of the population before any levy, 0 to 1 − 1/n.
    public var gini: Double {
        let sorted = incomes.sorted()
        let count = Double(sorted.count)
        let total = sorted.reduce(0, +)
        let ranked = sorted.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
        return max(0, 2 * ranked / (count * total) - (count + 1) / count)
    }

    /// The Gini coefficient after the levy and the dividend; none when nothing is left, τ = ω = 1.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ τ ≤ 1.
    public func gini(levy: Double) throws(TheoryError) -> Double? {
        try require(levy >= 0 && levy <= 1, "0 ≤ τ ≤ 1", levy)
        let left = 1 - administration * levy
        return left > 0 ? gini * (1 - levy) / left : nil
    }
}
