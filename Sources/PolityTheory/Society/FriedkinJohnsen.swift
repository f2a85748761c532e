/// Opinions of persons who listen to each other and stay partly with what they thought first.
///
/// With influence weights W (row i: how much i listens to each person, sum 1) and stubbornness λᵢ from 0 to 1,
///
///     xᵢ(t+1) = λᵢ xᵢ(0) + (1 − λᵢ) Σⱼ wᵢⱼ xⱼ(t)
///
/// and opinions settle at x* = V x(0), V = (I − (I − Λ) W)⁻¹ Λ, when everyone listens, directly or through others, to
/// someone with λ > 0. When nobody is stubborn this is the model of DeGroot: all agree at π·x(0), with π the
/// stationary weights π = πW, if there is one closed group that everybody listens to and it is not periodic.
///
/// V holds the probabilities that a walk, which stops at i with probability λᵢ and otherwise steps on by W, ends at
/// each person; it is computed by eliminating persons one by one without subtraction, after Grassmann, Taksar and
/// Heyman (1985), so that small entries keep their digits.
///
/// Assumptions: opinions are numbers on one scale; weights and stubbornness are constant; nobody leaves; all speak at
/// once.
///
/// What it says about the two institutional models: who decides what is shown decides W, so a feed for profit and a
/// public feed are both matrices to compare; ``socialPower()`` tells whose first opinions count. A few stubborn
/// persons with an audience move all others under either. The model does not say which opinions are true.
///
/// Sources: M. H. DeGroot, *Journal of the American Statistical Association* 69(345), 1974; N. E. Friedkin and E. C.
/// Johnsen, *Journal of Mathematical Sociology* 15(3–4), 1990 (condition for convergence: own derivation).
public struct FriedkinJohnsen: Sendable, Hashable {
    /// Most persons.
    public static let largestCount = 40

    /// W, a row a person.
    public let weights: [[Double]]
    /// λ, one a person; 1 − λ is susceptibility.
    public let stubbornness: [Double]

    /// - Throws: ``TheoryError/wrongCount(of:expected:given:)`` for lists of other lengths,
    ///   ``TheoryError/outsideDomain(condition:value:)`` unless there are 1 to ``largestCount`` persons, 0 ≤ λ ≤ 1,
    ///   w ≥ 0 and each row's sum is one within 10⁻⁹. Rows are divided by their sums. Numbers other than zero must be
    ///   at least 10⁻⁶.
    public init(
        weights: [[Double]] = [[0.6, 0.2, 0.2], [0.3, 0.5, 0.2], [0.1, 0.3, 0.6]],
        stubbornness: [Double] = [0.9, 0.1, 0.1]
    ) throws(TheoryError) {
        let count = weights.count
        try require(count >= 1 && count <= Self.largestCount, "1 to \(Self.largestCount) persons", Double(count))
        guard stubbornness.count == count else {
            throw TheoryError.wrongCount(of: "values of λ", expected: count, given: stubbornness.count)
        }
        var rows: [[Double]] = []
        for row in weights {
            guard row.count == count else {
                throw TheoryError.wrongCount(of: "weights in a row", expected: count, given: row.count)
            }
            for weight in row {
                try require(weight == 0 || (weight >= 1e-6 && weight <= 2), "w = 0 or w ≥ 10⁻⁶", weight)
            }
            let sum = row.reduce(0, +)
            try require((sum - 1).magnitude <= 1e-9, "Σ w = 1 in each row", sum)
            rows.append(row.map { $0 / sum })
        }
        for value in stubbornness {
            try require(value == 0 || (value >= 1e-6 && value <= 1), "λ = 0 or 10⁻⁶ ≤ λ ≤ 1", value)
        }
        self.weights = rows
        self.stubbornness = stubbornness
    }

    /// Whether everyone listens, directly or through others, to someone with λ > 0.
    public var isAnchored: Bool {
        let reach = reachability
        return weights.indices.allSatisfy { person in
            weights.indices.contains { stubbornness[$0] > 0 && reach[person][$0] }
        }
    }

    /// Whether nobody is stubborn: the model of DeGroot.
    public var isDeGroot: Bool { stubbornness.allSatisfy { $0 == 0 } }

    /// V: row i holds how much each first opinion counts in what i thinks in the end; rows sum to one.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` when opinions do not settle, or are not determined by
    ///   these two cases: neither anchored, nor DeGroot's model with one aperiodic closed group.
    public func influence() throws(TheoryError) -> [[Double]] {
        if isDeGroot {
            let power = try stationaryWeights()
            return weights.map { _ in power }
        }
        try require(
            isAnchored, "everyone to listen, directly or through others, to someone with λ > 0, or all λ = 0",
            stubbornness.min() ?? 0)
        return try stoppingProbabilities()
    }

    /// x*, what each person thinks in the end.
    ///
    /// - Throws: as ``influence()``; ``TheoryError/wrongCount(of:expected:given:)`` for another number of opinions.
    public func equilibrium(from opinions: [Double]) throws(TheoryError) -> [Double] {
        try check(opinions)
        return try influence().map { row in zip(row, opinions).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    /// The mean of V's columns: how much each first opinion counts in all opinions in the end; sums to one.
    public func socialPower() throws(TheoryError) -> [Double] {
        let influence = try influence()
        return weights.indices.map { person in
            influence.reduce(0) { $0 + $1[person] } / Double(influence.count)
        }
    }

    /// Opinions after 0, 1, 2, … rounds.
    public func path(from opinions: [Double], rounds: Int) throws(TheoryError) -> [[Double]] {
        try check(opinions)
        var path = [opinions]
        var current = opinions
        for _ in 0..<max(0, rounds) {
            current = weights.indices.map { person in
                let heard = zip(weights[person], current).reduce(0) { $0 + $1.0 * $1.1 }
                return stubbornness[person] * opinions[person] + (1 - stubbornness[person]) * heard
            }
            path.append(current)
        }
        return path
    }

    private func check(_ opinions: [Double]) throws(TheoryError) {
        guard opinions.count == weights.count else {
            throw TheoryError.wrongCount(of: "opinions", expected: weights.count, given: opinions.count)
        }
        for opinion in opinions { try require(opinion.magnitude <= 1e9, "|x| ≤ 10⁹", opinion) }
    }
}
