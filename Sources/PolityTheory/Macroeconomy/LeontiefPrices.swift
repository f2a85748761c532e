/// Quantities, labour values and prices of production of a technology with one way to make each good.
///
/// With A the inputs of good i per unit of good j, d the final demand, l the hours of labour per unit, r the rate of
/// profit and w the wage,
///
///     x = A x + d,  v = v A + l,  p = (1 + r) p A + w l
///
/// Total labour is counted the same from both sides, l·x = v·d, and prices are scaled so that p·d = v·d; the wage is
/// then the part of wages in the net product. At r = 0 prices are labour values.
///
/// Assumptions: constant returns, no fixed capital, no joint products, one kind of labour, wages paid at the end of
/// the period, one rate of profit. All these are choices of the model, not findings.
///
/// What it says about the two institutional models: which quantities a plan needs, and what labour stands in each
/// good, follows from the technique alone; so do prices once r is given. It gives a planner consistent quantities and
/// prices but not the technique, the demand or the knowledge of both, which is the point of the calculation debate;
/// and it gives a market economy prices without saying who receives the profit.
///
/// Sources: W. Leontief (1941); D. Hawkins and H. A. Simon, *Econometrica* 17(3/4), 1949; P. Sraffa, *Production of
/// Commodities by Means of Commodities*, Cambridge University Press, 1960.
public struct LeontiefPrices: Sendable, Hashable {
    /// Largest number of goods.
    public static let largestCount = 30

    /// A as a list of its rows: inputs of good i per unit of good j.
    public let inputs: [[Double]]
    /// l, hours per unit of each good.
    public let labour: [Double]
    /// d, units of each good.
    public let finalDemand: [Double]
    /// The Perron root of A, 0 to 1: the part of gross output that is used up when all goods grow in proportion.
    public let perronRoot: Double

    /// - Throws: ``TheoryError/wrongCount(of:expected:given:)`` for lists that do not fit;
    ///   ``TheoryError/outsideDomain(condition:value:)`` unless there are 1 to 30 goods, 0 ≤ A ≤ 10⁶, 10⁻⁶ ≤ l ≤ 10⁶,
    ///   0 ≤ d ≤ 10⁶ with some demand of at least 10⁻⁶, and unless A is productive (Hawkins and Simon 1949).
    public init(
        inputs: [[Double]] = [[0.2, 0.3, 0.2], [0.1, 0.1, 0.3], [0.2, 0.2, 0.1]], labour: [Double] = [0.5, 0.3, 0.4],
        finalDemand: [Double] = [10, 20, 30]
    ) throws(TheoryError) {
        let count = finalDemand.count
        try require(count >= 1 && count <= Self.largestCount, "1 to 30 goods", Double(count))
        guard inputs.count == count else {
            throw TheoryError.wrongCount(of: "rows of inputs", expected: count, given: inputs.count)
        }
        guard labour.count == count else {
            throw TheoryError.wrongCount(of: "hours of labour", expected: count, given: labour.count)
        }
        for row in inputs {
            guard row.count == count else {
                throw TheoryError.wrongCount(of: "inputs in a row", expected: count, given: row.count)
            }
            for input in row { try require(input >= 0 && input <= 1e6, "0 ≤ A ≤ 10⁶", input) }
        }
        for hours in labour { try require(hours >= 1e-6 && hours <= 1e6, "10⁻⁶ ≤ l ≤ 10⁶", hours) }
        for demand in finalDemand { try require(demand >= 0 && demand <= 1e6, "0 ≤ d ≤ 10⁶", demand) }
        let largest = finalDemand.max() ?? 0
        try require(largest >= 1e-6, "some d ≥ 10⁻⁶", largest)
        let root = Self.perronRoot(of: inputs)
        try require(root < 1 - 1e-6, "a productive technology (Hawkins–Simon): the Perron root of A < 1", root)
        self.inputs = inputs
        self.labour = labour
        self.finalDemand = finalDemand
        perronRoot = root
    }

    /// R = 1/(Perron root) − 1, the rate of profit at a wage of zero; infinite when no good is needed, however
    /// indirectly, for itself.
    public var largestProfitRate: Double { perronRoot < 1e-9 ? .infinity : 1 / perronRoot - 1 }

    /// x = (I − A)⁻¹ d.
    public var quantities: [Double] { solution(growth: 1, transposed: false, right: finalDemand) }

    /// v = l (I − A)⁻¹, hours that stand in a unit of each good, directly and in its inputs.
    public var labourValues: [Double] { solution(growth: 1, transposed: true, right: labour) }

    /// l·x = v·d, hours that the final demand needs.
    public var totalLabour: Double { Self.product(labour, quantities) }

    /// Prices of production at a rate of profit.
    public struct Prices: Sendable, Hashable {
        public let profitRate: Double
        /// p, scaled so that the final demand costs as much as the hours in it.
        public let prices: [Double]
        /// w in the same scale: the part of wages in the net product.
        public let wage: Double
    }

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ r ≤ 10⁶ and r < R.
    public func prices(profitRate: Double) throws(TheoryError) -> Prices {
        try require(profitRate >= 0 && profitRate <= 1e6, "0 ≤ r ≤ 10⁶", profitRate)
        try require(
            (1 + profitRate) * perronRoot < 1 - 1e-12, "r < R, the rate of profit at a wage of zero", profitRate)
        let perWage = solution(growth: 1 + profitRate, transposed: true, right: labour)
        let wage = Self.product(labourValues, finalDemand) / Self.product(perWage, finalDemand)
        return Prices(profitRate: profitRate, prices: perWage.map { $0 * wage }, wage: wage)
    }

    /// The solution of (I − g A) y = b, or of its transpose, by elimination without exchange of rows: all pivots are
    /// positive for a productive technology.
    private func solution(growth: Double, transposed: Bool, right: [Double]) -> [Double] {
        let count = right.count
        var matrix = (0..<count).map { row in
            (0..<count).map { column in
                (row == column ? 1 : 0) - growth * (transposed ? inputs[column][row] : inputs[row][column])
            }
        }
        var solution = right
        for pivot in 0..<count {
            for row in (pivot + 1)..<max(count, pivot + 1) {
                let factor = matrix[row][pivot] / matrix[pivot][pivot]
                for column in pivot..<count { matrix[row][column] -= factor * matrix[pivot][column] }
                solution[row] -= factor * solution[pivot]
            }
        }
        for row in (0..<count).reversed() {
            for column in (row + 1)..<max(count, row + 1) { solution[row] -= matrix[row][column] * solution[column] }
            solution[row] /= matrix[row][row]
        }
        return solution
    }

    /// The smallest s for which all pivots of s I − A are positive, by bisection below the largest sum of a row.
    private static func perronRoot(of inputs: [[Double]]) -> Double {
        var lower = 0.0
        var upper = max(inputs.map { $0.reduce(0, +) }.max() ?? 0, 1e-9)
        if !hasPositivePivots(upper, inputs) { upper *= 1 + 1e-9 }
        while upper - lower > 1e-14 * max(upper, 1e-9) {
            let middle = lower + (upper - lower) / 2
            if middle == lower || middle == upper { break }
            if hasPositivePivots(middle, inputs) { upper = middle } else { lower = middle }
        }
        return upper < 1e-9 ? 0 : upper
    }

    private static func hasPositivePivots(_ scale: Double, _ inputs: [[Double]]) -> Bool {
        var matrix = inputs.enumerated().map { row, inputs in
            inputs.enumerated().map { (row == $0.offset ? scale : 0) - $0.element }
        }
        for pivot in matrix.indices {
            guard matrix[pivot][pivot] > 0 else { return false }
            for row in matrix.indices where row > pivot {
                let factor = matrix[row][pivot] / matrix[pivot][pivot]
                for column in pivot..<matrix.count { matrix[row][column] -= factor * matrix[pivot][column] }
            }
        }
        return true
    }

    private static func product(_ left: [Double], _ right: [Double]) -> Double {
        zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
