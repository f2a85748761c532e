import PolityNumerics

/// A market for personal data in which one person's data tell about others.
///
/// People's types X are normal with mean zero and covariance Σ; whoever sells gives the signal Sᵢ = Xᵢ + Zᵢ, with noise of
/// variance ω, independent among people. What the platform then knows about person i, the drop of the variance of Xᵢ,
/// is the leaked information, for a set A of sellers
///
///     Iᵢ(A) = Σ_iA (Σ_AA + ω 1)⁻¹ Σ_Ai
///
/// It can be positive for people who sell nothing. Person i values privacy with vᵢ and gets pᵢ − vᵢIᵢ when selling, −vᵢIᵢ else;
/// the platform gets ΣIᵢ − Σpᵢ. It makes take-it-or-leave-it offers to a set A of its choice,
///
///     pᵢ = vᵢ (Iᵢ(A) − Iᵢ(A∖i))
///
/// What others' data tell is not paid for: the more the others leak, the lower the price. Total surplus is Σ(1−vᵢ)Iᵢ.
///
/// Assumptions: the platform knows all v and Σ; a unit of information is worth one to it; one platform; people accept
/// when indifferent. ω = 1 in the paper. The payoffs are after the publication (assumption: its text was not compared
/// line by line); all closed forms for two people are an own derivation.
///
/// What it says about the two institutional models: where data of some tell about others, individual ownership sells
/// too cheaply and, where some value privacy above what the information is worth (v > 1), too much: closing the market can
/// then be better than the market. Two remedies follow: mediated sharing, which the authors propose and which needs no
/// common owner (``mediatedMarket``), and deciding together (a union, a trust, a public body). Both stand against the
/// favourable result for individual ownership in ``JonesTonetti``. It is no case for any particular body: a public one that takes all data (A = everyone) without
/// regard for v has the same surplus as the market that buys from everyone.
///
/// Source: D. Acemoglu, A. Makhdoumi, A. Malekian and A. Ozdaglar, "Too Much Data: Prices and Inefficiencies in Data
/// Markets", *American Economic Journal: Microeconomics* 14(4), 2022, 218–256.
public struct TooMuchData: Sendable, Hashable {
    /// The greatest number of people.
    public static let mostUsers = 200
    /// The greatest number of people among whom the platform's best set is searched, 2ⁿ sets.
    public static let mostUsersSearched = 10

    /// Σ, row by row.
    public let covariance: [[Double]]
    /// v, one a person: what a unit of information about her costs her.
    public let values: [Double]
    /// ω.
    public let noiseVariance: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless there are 1 to 200 people, Σ is symmetric, finite
    ///   and positive semidefinite with variances from 1e-6 to 1e6 times ω, all v are from 0 to 1e12 and ω from 1e-100
    ///   to 1e100; ``TheoryError/wrongCount(of:expected:given:)`` unless Σ is square and v as long.
    public init(covariance: [[Double]], values: [Double], noiseVariance: Double = 1) throws(TheoryError) {
        let count = covariance.count
        try require(count >= 1 && count <= Self.mostUsers, "from 1 to \(Self.mostUsers) people", Double(count))
        guard values.count == count else {
            throw TheoryError.wrongCount(of: "values of privacy", expected: count, given: values.count)
        }
        try require(noiseVariance >= 1e-100 && noiseVariance <= 1e100, "1e-100 ≤ ω ≤ 1e100", noiseVariance)
        for value in values { try require(value >= 0 && value <= 1e12, "0 ≤ v ≤ 1e12", value) }
        for (index, row) in covariance.enumerated() {
            guard row.count == count else {
                throw TheoryError.wrongCount(of: "entries in each row of Σ", expected: count, given: row.count)
            }
            let ratio = row[index] / noiseVariance
            try require(ratio >= 1e-6 && ratio <= 1e6, "variances from 1e-6 to 1e6 times ω", row[index])
        }
        for (i, row) in covariance.enumerated() {
            for (j, entry) in row.enumerated() {
                let scale = (row[i] * covariance[j][j]).squareRoot()
                try require((entry - covariance[j][i]).magnitude <= 1e-12 * scale, "Σ symmetric", entry)
            }
        }
        let lowest = Self.lowestPivot(covariance)
        try require(lowest >= -1e-10, "Σ positive semidefinite", lowest)
        self.covariance = covariance
        self.values = values
        self.noiseVariance = noiseVariance
    }

    /// People with variance one and the same correlation, which may lie from −1/(n−1) to 1.
    public init(correlation: Double, values: [Double], noiseVariance: Double = 1) throws(TheoryError) {
        try require((-1...1).contains(correlation), "−1 ≤ r ≤ 1", correlation)
        let people = values.count <= Self.mostUsers ? values.indices : 0..<0
        try self.init(
            covariance: people.map { i in people.map { $0 == i ? 1 : correlation } }, values: values,
            noiseVariance: noiseVariance)
    }

    public var users: Range<Int> { values.indices }

    /// Iᵢ(A) for each person when those of a set sell; others' numbers in the set are ignored.
    public func leakedInformation(sellers: Set<Int>) -> [Double] {
        let sellers = sellers.filter(users.contains).sorted()
        let factor = CholeskyFactor(
            sellers.map { i in sellers.map { covariance[i][$0] + (i == $0 ? noiseVariance : 0) } })
        return users.map { user in factor.inverseForm(sellers.map { covariance[user][$0] }) }
    }

    /// The least pivot in a symmetric elimination of the correlation matrix, the largest first; negative beyond
    /// rounding unless the matrix is positive semidefinite.
    private static func lowestPivot(_ covariance: [[Double]]) -> Double {
        let scales = covariance.indices.map { covariance[$0][$0].squareRoot() }
        var rest = covariance.indices.map { i in
            covariance.indices.map { covariance[i][$0] / scales[i] / scales[$0] }
        }
        var open = Array(covariance.indices)
        var lowest = 0.0
        while let pivot = open.max(by: { rest[$0][$0] < rest[$1][$1] }) {
            let size = rest[pivot][pivot]
            open.removeAll { $0 == pivot }
            guard size > 1e-10 else {
                // All that is left has no variance, and must have no covariance either.
                lowest = min(lowest, size)
                for other in open where rest[pivot][other].magnitude > 1e-5 {
                    lowest = min(lowest, -rest[pivot][other].magnitude)
                }
                continue
            }
            for i in open {
                let factor = rest[i][pivot] / size
                for j in open { rest[i][j] -= factor * rest[pivot][j] }
            }
        }
        return lowest.isNaN ? -.infinity : lowest
    }
}

/// L with L Lᵀ = a positive definite matrix.
struct CholeskyFactor {
    private var lower: [[Double]] = []

    init(_ matrix: [[Double]]) {
        for (i, row) in matrix.enumerated() {
            var factor: [Double] = []
            for j in 0...i {
                var rest = row[j]
                for k in 0..<j { rest -= factor[k] * (j < i ? lower[j][k] : factor[k]) }
                factor.append(j < i ? rest / lower[j][j] : max(rest, .leastNormalMagnitude).squareRoot())
            }
            lower.append(factor)
        }
    }

    /// bᵀ M⁻¹ b.
    func inverseForm(_ vector: [Double]) -> Double { forward(vector).reduce(0) { $0 + $1 * $1 } }

    /// L⁻¹ b.
    func forward(_ vector: [Double]) -> [Double] {
        var solved: [Double] = []
        for (i, row) in lower.enumerated() {
            var rest = vector[i]
            for k in 0..<i { rest -= row[k] * solved[k] }
            solved.append(rest / row[i])
        }
        return solved
    }
}
