import PolityNumerics

/// Market shares that grow with how far a firm's fitness lies above the average.
///
///     ẋᵢ = xᵢ (fᵢ − f̄),  f̄ = Σ xᵢ fᵢ
///
/// With constant fitness the exact solution is xᵢ(t) = xᵢ(0) e^(fᵢ t) / Σₖ xₖ(0) e^(fₖ t), and average fitness rises by
/// its variance among the shares, df̄/dt = Var f (Fisher's theorem). The fittest firm with a share above zero takes all
/// in the end; on the way concentration may fall and rise again.
///
/// Assumptions: fitness (quality for the price, unit cost) is given and constant, no entry, no noise, no capacity limits.
///
/// What it says about the two institutional models: selection among firms, or among public providers whose budgets follow
/// use, ends in concentration on the fittest even when nobody abuses anything; it stops where variance is exhausted, so
/// that common technology (equal fitness) preserves diversity and ends improvement by selection alike.
///
/// Sources: R. A. Fisher, *The Genetical Theory of Natural Selection*, Clarendon Press, 1930; J. S. Metcalfe, *Journal
/// of Evolutionary Economics* 4(4), 1994, 327–346.
public struct ReplicatorDynamics: Sendable, Hashable {
    /// x(0), that sum to one.
    public let initialShares: [Double]
    /// f, per unit of time.
    public let fitness: [Double]

    /// Shares are scaled to sum to one exactly.
    ///
    /// - Throws: ``TheoryError/wrongCount(of:expected:given:)``; ``TheoryError/outsideDomain(condition:value:)`` unless there
    ///   are 1 to 1000 shares of at least zero whose sum is one within 10⁻⁶, and |f| ≤ 10⁶.
    public init(initialShares: [Double], fitness: [Double]) throws(TheoryError) {
        try require((1...1000).contains(initialShares.count), "1 to 1000 shares", Double(initialShares.count))
        guard fitness.count == initialShares.count else {
            throw TheoryError.wrongCount(of: "values of fitness", expected: initialShares.count, given: fitness.count)
        }
        for share in initialShares { try require(share >= 0 && share.isFinite, "x ≥ 0", share) }
        for value in fitness { try require(value.magnitude <= 1e6, "|f| ≤ 10⁶", value) }
        let sum = initialShares.reduce(0, +)
        try require((sum - 1).magnitude <= 1e-6, "Σ x = 1", sum)
        self.initialShares = initialShares.map { $0 / sum }
        self.fitness = fitness
    }

    /// x(t), also for times before 0.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless |t| ≤ 10⁹.
    public func shares(at time: Double) throws(TheoryError) -> [Double] {
        try require(time.magnitude <= 1e9, "|t| ≤ 10⁹", time)
        let terms = zip(initialShares, fitness).map { Elementary.log($0) + $1 * time }
        let total = Elementary.logSumExp(terms)
        return terms.map { Elementary.exp($0 - total) }
    }

    /// f̄(t).
    public func averageFitness(at time: Double) throws(TheoryError) -> Double {
        zip(try shares(at: time), fitness).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// Var f among the shares at t, equal to df̄/dt.
    public func fitnessVariance(at time: Double) throws(TheoryError) -> Double {
        let shares = try shares(at: time)
        let average = zip(shares, fitness).reduce(0) { $0 + $1.0 * $1.1 }
        return zip(shares, fitness).reduce(0) { $0 + $1.0 * ($1.1 - average) * ($1.1 - average) }
    }

    /// Σ x(t)², 0 to 1.
    public func herfindahlHirschmanIndex(at time: Double) throws(TheoryError) -> Double {
        try shares(at: time).reduce(0) { $0 + $1 * $1 }
    }

    /// When two firms have the same share, or none when they never have: ln(xⱼ(0)/xᵢ(0))/(fᵢ − fⱼ).
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless both are listed.
    public func crossing(of first: Int, and second: Int) throws(TheoryError) -> Double? {
        for firm in [first, second] { try require(fitness.indices.contains(firm), "a listed firm", Double(firm)) }
        let advantage = fitness[first] - fitness[second]
        guard advantage != 0, initialShares[first] > 0, initialShares[second] > 0 else { return nil }
        let time =
            (Elementary.log(initialShares[second]) - Elementary.log(initialShares[first])) / advantage
        return time.isFinite ? time : nil
    }
}
