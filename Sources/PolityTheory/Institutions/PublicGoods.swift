import PolityNumerics

/// A data commons as a public good: who pays for what all can use.
///
/// Member i has private goods x_i and the use of a commons of size G: u_i = x_i + θ_i ln G, and a unit of G costs c.
///
///     efficient (Samuelson)  Σθ/G = c, so that G* = Σθ/c
///     voluntary gifts        G = max θ/c, given by the members with the largest θ
///     personal prices        Lindahl: member i pays θ_i/G* a unit, and all want G*
///     majority, equal shares G of the member with the median θ: n θ_med/c
///
/// A subsidy of 1 − max θ/Σθ of each gift lets voluntary gifts reach G*.
///
/// Assumptions: non-rival use, nobody is excluded, no income effects, G > 0, the θ are known; personal prices need
/// that members say truly what they want.
///
/// What it says about the two institutional models: data left to individual gifts are too few, whoever could use
/// them. Voting with equal shares gives too much or too little as the median of θ lies above or below its mean. A
/// firm that sells access is another way to pay, which is not in this model. The subsidy is paid for in equal lumps
/// (assumption).
///
/// Sources: after P. A. Samuelson, *Review of Economics and Statistics* 36(4), 1954; E. Lindahl (1919); T. Bergstrom,
/// L. Blume and H. Varian, *Journal of Public Economics* 29(1), 1986; H. R. Bowen, *Quarterly Journal of Economics*
/// 58(1), 1943. The logarithmic case is an own derivation.
public struct PublicGoods: Sendable, Hashable {
    /// θ of each member, in money.
    public let tastes: [Double]
    /// c, in money per unit.
    public let cost: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless there are 1 to 1000 members and
    ///   10⁻⁶ ≤ θ, c ≤ 10⁶.
    public init(tastes: [Double] = [0.5, 1, 1.5, 2], cost: Double = 0.5) throws(TheoryError) {
        try require(!tastes.isEmpty && tastes.count <= 1000, "1 to 1000 members", Double(tastes.count))
        for taste in tastes { try require(taste >= 1e-6 && taste <= 1e6, "10⁻⁶ ≤ θ ≤ 10⁶", taste) }
        try require(cost >= 1e-6 && cost <= 1e6, "10⁻⁶ ≤ c ≤ 10⁶", cost)
        self.tastes = tastes
        self.cost = cost
    }

    private var totalTaste: Double { tastes.reduce(0, +) }
    private var largestTaste: Double { tastes.max() ?? 0 }

    /// G*.
    public var efficientSize: Double { totalTaste / cost }

    /// G from voluntary gifts, given those of the others.
    public var voluntarySize: Double { largestTaste / cost }

    /// G that wins every vote between two sizes when all pay the same; the mean of the two middle members' sizes for
    /// an even number, between which no size loses.
    public var majoritySize: Double {
        let sorted = tastes.sorted()
        let count = sorted.count
        let median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
        return Double(count) * median / cost
    }

    /// θ_i/G*, each member's price of a unit.
    public var lindahlPrices: [Double] { tastes.map { $0 / efficientSize } }

    /// Gifts of each member, those with the largest θ in equal parts.
    public var voluntaryGifts: [Double] {
        let givers = tastes.filter { $0 == largestTaste }.count
        return tastes.map { $0 == largestTaste ? largestTaste / Double(givers) : 0 }
    }

    /// The part of each gift that a subsidy must pay so that voluntary gifts reach G*.
    public var efficientSubsidy: Double { 1 - largestTaste / totalTaste }

    /// Σθ ln G − c G, welfare of all members together less their private goods, in money.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 10⁻¹⁵ ≤ G ≤ 10¹⁵.
    public func welfare(size: Double) throws(TheoryError) -> Double {
        try require(size >= 1e-15 && size <= 1e15, "10⁻¹⁵ ≤ G ≤ 10¹⁵", size)
        return totalTaste * Elementary.log(size) - cost * size
    }

    /// Each member's θ_i ln G less what the member pays.
    ///
    /// - Throws: ``TheoryError/wrongCount(of:expected:given:)``, ``TheoryError/outsideDomain(condition:value:)`` unless
    ///   10⁻¹⁵ ≤ G ≤ 10¹⁵.
    public func utilities(size: Double, payments: [Double]) throws(TheoryError) -> [Double] {
        guard payments.count == tastes.count else {
            throw TheoryError.wrongCount(of: "payments", expected: tastes.count, given: payments.count)
        }
        try require(size >= 1e-15 && size <= 1e15, "10⁻¹⁵ ≤ G ≤ 10¹⁵", size)
        let logSize = Elementary.log(size)
        return zip(tastes, payments).map { $0 * logSize - $1 }
    }
}
