import PolityNumerics

/// Who contributes to a common good, when one must take part and when one may stay away.
///
/// Of n persons each contributes c or nothing; contributions are multiplied by r and shared equally. Each contribution
/// brings its giver r c/n − c, so for 1 < r < n nobody gives although all giving is best: P_C − P_D = c (r/n − 1).
///
/// In the optional game n persons are drawn, loners among them take σ instead, and a lone participant gets σ too. With
/// shares x of cooperators, y of defectors, z of loners and f = x/(x + y):
///
///     P_D = σ z^(n−1) + r c f (1 − (1 − zⁿ)/(n(1 − z)))
///     P_D − P_C = c F(z),  F(z) = 1 + (r − 1) z^(n−1) − (r/n)(1 − zⁿ)/(1 − z)
///
/// For 0 < σ < (r − 1)c and 2 < r < n there is one interior rest point: F(z*) = 0 and f* = σ/((r − 1)c). It is
/// surrounded by closed orbits on which all three earn σ on average.
///
/// Assumptions: well-mixed, very large populations, groups drawn at random, imitation of what pays more (replicator
/// dynamics), no memory and no names.
///
/// What it says about the two institutional models: what contributors finance together and divide, such as the upkeep of a
/// pool, is such a good; data themselves are not divided by use (``PublicGoods``). An owner who excludes those who do not
/// pay and a commons with rules both change the game; without either, voluntary entry keeps cooperation alive in
/// cycles, at a mean income no better than staying away. At a given r, size defeats contributions: r must exceed n.
///
/// Source: C. Hauert, S. De Monte, J. Hofbauer and K. Sigmund, *Science* 296, 2002, and *Journal of Theoretical
/// Biology* 218(2), 2002 (rest point re-derived).
public struct PublicGoodsGame: Sendable, Hashable {
    /// n, persons drawn for a group.
    public let groupSize: Int
    /// r.
    public let multiplier: Double
    /// c.
    public let contribution: Double
    /// σ, what a loner gets.
    public let lonerIncome: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 2 ≤ n ≤ 200, 1 < r ≤ 1000, 10⁻⁶ ≤ c ≤ 10⁶ and
    ///   0 < σ < (r − 1)c.
    public init(
        groupSize: Int = 5, multiplier: Double = 3, contribution: Double = 1, lonerIncome: Double = 1
    ) throws(TheoryError) {
        try require(groupSize >= 2 && groupSize <= 200, "2 ≤ n ≤ 200", Double(groupSize))
        try require(multiplier > 1 && multiplier <= 1000, "1 < r ≤ 1000", multiplier)
        try require(contribution >= 1e-6 && contribution <= 1e6, "10⁻⁶ ≤ c ≤ 10⁶", contribution)
        try require(lonerIncome > 0 && lonerIncome < (multiplier - 1) * contribution, "0 < σ < (r − 1) c", lonerIncome)
        self.groupSize = groupSize
        self.multiplier = multiplier
        self.contribution = contribution
        self.lonerIncome = lonerIncome
    }

    // MARK: All must take part

    /// What a contributor and a non-contributor get in a group of n with `contributors` contributors.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ contributors ≤ n.
    public func compulsoryPayoffs(
        contributors: Int
    ) throws(TheoryError) -> (contributor: Double, defector: Double) {
        try require(contributors >= 0 && contributors <= groupSize, "0 ≤ contributors ≤ n", Double(contributors))
        let share = multiplier * contribution * Double(contributors) / Double(groupSize)
        return (share - contribution, share)
    }

    /// c (r/n − 1), what contributing brings its giver: P_C − P_D against the same others.
    public var gainOfContributing: Double { contribution * (multiplier / Double(groupSize) - 1) }

    /// Whether nobody gives although all giving is best: r < n.
    public var isDilemma: Bool { multiplier < Double(groupSize) }

    // MARK: One may stay away

    /// Shares of cooperators, defectors and loners.
    public struct Mix: Sendable, Hashable {
        public var cooperators: Double
        public var defectors: Double
        public var loners: Double

        public init(cooperators: Double, defectors: Double, loners: Double) {
            self.cooperators = cooperators
            self.defectors = defectors
            self.loners = loners
        }
    }

    /// Mean payoffs of cooperators, defectors and loners.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless shares are not negative and sum to one within
    ///   10⁻⁹, with a participant among them.
    public func optionalPayoffs(_ mix: Mix) throws(TheoryError) -> Mix {
        for share in [mix.cooperators, mix.defectors, mix.loners] { try require(share >= 0, "x, y, z ≥ 0", share) }
        let sum = mix.cooperators + mix.defectors + mix.loners
        try require((sum - 1).magnitude <= 1e-9, "x + y + z = 1", sum)
        let participants = mix.cooperators + mix.defectors
        try require(participants > 0, "x + y > 0", participants)
        return payoffs(cooperativeness: mix.cooperators / participants, loners: mix.loners)
    }

    func payoffs(cooperativeness: Double, loners: Double) -> Mix {
        let size = Double(groupSize)
        var power = 1.0  // z^k
        var sum = 0.0  // (1 − zⁿ)/(1 − z)
        var alone = 1.0  // z^(n−1)
        for _ in 0..<groupSize {
            sum += power
            alone = power
            power *= loners
        }
        let defector =
            lonerIncome * alone + multiplier * contribution * cooperativeness * (1 - sum / size)
        let difference = contribution * (1 + (multiplier - 1) * alone - multiplier / size * sum)
        return Mix(cooperators: defector - difference, defectors: defector, loners: lonerIncome)
    }

    /// Where all three earn σ; none unless 2 < r < n.
    public func interiorRestPoint() throws(TheoryError) -> Mix? {
        let size = Double(groupSize)
        guard multiplier > 2, multiplier < size else { return nil }
        // F(z) = (1 − z) Σ (1 − (k + 1) r/n) zᵏ, k from 0 to n − 2: one change of sign among the coefficients.
        let loners = try Bisection.root(of: "F(z) = 0", from: 0, to: 1) { share in
            var value = 0.0
            for k in (0..<(groupSize - 1)).reversed() {
                value = value * share + (1 - Double(k + 1) * multiplier / size)
            }
            return -value
        }
        let cooperativeness = lonerIncome / ((multiplier - 1) * contribution)
        return Mix(
            cooperators: cooperativeness * (1 - loners), defectors: (1 - cooperativeness) * (1 - loners),
            loners: loners)
    }

    /// 201 moments of the optional game, integrated in ln(x/z) and ln(y/z), so that small shares are not lost.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless the shares are at least 10⁻⁹ and sum to one
    ///   within 10⁻⁹, and duration × 2rc ≤ 10 000.
    public func path(from start: Mix, duration: Double) throws(TheoryError) -> [(time: Double, mix: Mix)] {
        let shares = [start.cooperators, start.defectors, start.loners]
        for share in shares { try require(share >= 1e-9 && share <= 1, "x, y, z ≥ 10⁻⁹", share) }
        let sum = shares.reduce(0, +)
        try require((sum - 1).magnitude <= 1e-9, "x + y + z = 1", sum)
        let ratios = shares.prefix(2).map { Elementary.log($0 / start.loners) }
        let path = try FixedStepPath.states(
            from: ratios, duration: duration, fastest: 2 * multiplier * contribution
        ) { state in
            let mix = Self.mix(logRatios: state)
            let odds = Elementary.exp(-(state[0] - state[1]).magnitude)
            let payoffs = payoffs(
                cooperativeness: (state[0] < state[1] ? odds : 1) / (1 + odds), loners: mix.loners)
            return [payoffs.cooperators - lonerIncome, payoffs.defectors - lonerIncome]
        }
        return path.map { ($0.time, Self.mix(logRatios: $0.state)) }
    }

    private static func mix(logRatios: [Double]) -> Mix {
        let largest = max(0, logRatios[0], logRatios[1])
        let weights = [logRatios[0], logRatios[1], 0].map { Elementary.exp($0 - largest) }
        let total = weights[0] + weights[1] + weights[2]
        return Mix(cooperators: weights[0] / total, defectors: weights[1] / total, loners: weights[2] / total)
    }
}
