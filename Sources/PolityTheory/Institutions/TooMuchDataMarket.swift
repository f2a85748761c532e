import PolityNumerics

extension TooMuchData {
    /// Who sells, and what everybody gets.
    public struct Outcome: Sendable, Hashable {
        public let sellers: Set<Int>
        /// I, one a person.
        public let information: [Double]
        /// p, one a person; zero for those who do not sell.
        public let prices: [Double]
        /// Prices less v I, one a person.
        public let payoffs: [Double]
        /// ΣI − Σp.
        public let platform: Double
        /// Σ(1−v)I.
        public let surplus: Double
    }

    /// The outcome when the platform offers those of a set the least that they accept.
    public func outcome(sellers: Set<Int>) -> Outcome {
        let sellers = sellers.filter(users.contains)
        let information = leakedInformation(sellers: sellers)
        let prices = users.map { user in
            guard sellers.contains(user) else { return 0.0 }
            let without = leakedInformation(sellers: sellers.subtracting([user]))[user]
            return values[user] * max(0, information[user] - without)
        }
        return outcome(sellers: sellers, information: information, prices: prices)
    }

    private func outcome(sellers: Set<Int>, information: [Double], prices: [Double]) -> Outcome {
        Outcome(
            sellers: sellers, information: information, prices: prices,
            payoffs: users.map { prices[$0] - values[$0] * information[$0] },
            platform: information.reduce(0, +) - prices.reduce(0, +),
            surplus: users.reduce(0) { $0 + (1 - values[$1]) * information[$1] })
    }

    /// The set from which the platform buys: the one with its highest payoff, and the fewest sellers among equals.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` for more than ``mostUsersSearched`` people.
    public func market() throws(TheoryError) -> Outcome {
        let information = try informationOfAllSets()
        func payoff(_ set: Int) -> Double {
            users.reduce(0) { sum, user in
                let isSeller = set & (1 << user) != 0
                let price =
                    isSeller ? values[user] * (information[set][user] - information[set ^ (1 << user)][user]) : 0
                return sum + information[set][user] - price
            }
        }
        return outcome(sellers: members(of: best(by: payoff)))
    }

    /// The set with the highest surplus, and the fewest sellers among equals: who would sell if somebody decided for
    /// all and cared for all.
    ///
    /// - Throws: as ``market()``.
    public func firstBest() throws(TheoryError) -> Outcome {
        let information = try informationOfAllSets()
        return outcome(
            sellers: members(
                of: best { set in users.reduce(0) { $0 + (1 - values[$1]) * information[set][$1] } }))
    }

    /// Whether the market leaves people and platform together worse off than no market at all.
    ///
    /// - Throws: as ``market()``.
    public func closingTheMarketHelps() throws(TheoryError) -> Bool { try market().surplus < -1e-12 * scale }

    /// The size of surpluses, for rounding.
    private var scale: Double { users.reduce(0) { $0 + covariance[$1][$1] * (1 + values[$1]) } }

    private func informationOfAllSets() throws(TheoryError) -> [[Double]] {
        try require(
            users.count <= Self.mostUsersSearched, "at most \(Self.mostUsersSearched) people", Double(users.count))
        return (0..<(1 << users.count)).map { leakedInformation(sellers: members(of: $0)) }
    }

    private func members(of set: Int) -> Set<Int> { Set(users.filter { set & (1 << $0) != 0 }) }

    /// Sets are tried by their size, and a later one must be better by more than rounding.
    private func best(by payoff: (Int) -> Double) -> Int {
        let sets = (0..<(1 << users.count)).sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
        let scale = scale
        var best = (set: 0, payoff: payoff(0))
        for set in sets {
            let payoff = payoff(set)
            if payoff > best.payoff + 1e-13 * scale { best = (set, payoff) }
        }
        return best.set
    }
}

extension TooMuchData {
    /// Sharing through a mediator who takes everybody's data, works out the best estimate of everybody, and hands over of
    /// the sellers' estimates only what those of the others do not explain.
    ///
    /// With F = Σ(Σ+ω1)⁻¹Σ, the covariance of the estimates, and C those who do not sell,
    ///
    ///     Ĩᵢ(A) = F_ii − F_iC F_CC⁻¹ F_Ci  for i in A,  0 for others
    ///
    /// For regular Σ this is the information in the sellers' part of the de-correlated signals Σ⁻¹S. Others leak nothing
    /// about a person who does not sell, so that the price of information is its full cost vᵢĨᵢ, and the platform's
    /// payoff is the surplus. Own derivation, after the mediated sharing that the paper proposes (assumption: its scheme
    /// was not compared).
    public func mediatedInformation(sellers: Set<Int>) -> [Double] {
        mediatedInformation(sellers: sellers.filter(users.contains), estimates: covarianceOfEstimates)
    }

    /// F.
    private var covarianceOfEstimates: [[Double]] {
        let factor = CholeskyFactor(
            users.map { i in users.map { covariance[i][$0] + (i == $0 ? noiseVariance : 0) } })
        let columns = users.map { factor.forward(covariance[$0]) }
        return users.map { i in
            users.map { j in zip(columns[i], columns[j]).reduce(0) { $0 + $1.0 * $1.1 } }
        }
    }

    private func mediatedInformation(sellers: Set<Int>, estimates: [[Double]]) -> [Double] {
        var rest = estimates
        let scales = users.map { rest[$0][$0] }
        var open = Set(users.filter { !sellers.contains($0) })
        // The largest first; estimates that the others already explain take nothing away.
        while let pivot = open.max(by: { (rest[$0][$0] / scales[$0], $1) < (rest[$1][$1] / scales[$1], $0) }) {
            open.remove(pivot)
            let size = rest[pivot][pivot]
            guard size > 1e-12 * scales[pivot] else { continue }
            let row = rest[pivot]
            for i in users { for j in users { rest[i][j] -= row[i] * row[j] / size } }
        }
        return users.map { sellers.contains($0) ? max(0, rest[$0][$0]) : 0 }
    }

    public func mediatedOutcome(sellers: Set<Int>) -> Outcome {
        let sellers = sellers.filter(users.contains)
        let information = mediatedInformation(sellers: sellers)
        return outcome(
            sellers: sellers, information: information, prices: users.map { values[$0] * information[$0] })
    }

    /// The platform's best set under mediation, with the fewest sellers among equals; its surplus is never negative.
    /// It can be below the market's, since the mediator holds back what would not harm.
    ///
    /// - Throws: as ``market()``.
    public func mediatedMarket() throws(TheoryError) -> Outcome {
        try require(
            users.count <= Self.mostUsersSearched, "at most \(Self.mostUsersSearched) people", Double(users.count))
        let estimates = covarianceOfEstimates
        return mediatedOutcome(
            sellers: members(
                of: best { set in
                    let information = mediatedInformation(sellers: members(of: set), estimates: estimates)
                    return users.reduce(0) { $0 + (1 - values[$1]) * information[$1] }
                }))
    }
}

extension TooMuchData {
    /// Two people with variance one, ω = 1 and correlation r, in closed form (own derivation).
    public struct Pair: Sendable, Hashable {
        /// r, −1 to 1.
        public let correlation: Double

        /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless −1 ≤ r ≤ 1.
        public init(correlation: Double) throws(TheoryError) {
            try require((-1...1).contains(correlation), "−1 ≤ r ≤ 1", correlation)
            self.correlation = correlation
        }

        private var square: Double { correlation * correlation }

        /// 2/(4−r²), about each when both sell.
        public var informationOfBoth: Double { 2 / (4 - square) }
        /// r²/2, about a person when only the other sells.
        public var leak: Double { square / 2 }
        /// (2−r²)²/(2(4−r²)), the price over v when both sell.
        public var priceOverValue: Double { (2 - square) * (2 - square) / (2 * (4 - square)) }

        /// v̄₂, above which the platform leaves the second person out, when it buys from the first in any case.
        public func secondValueThreshold(firstValue: Double) -> Double {
            (2 * informationOfBoth - firstValue * priceOverValue - (1 + square) / 2 + firstValue / 2) / priceOverValue
        }

        /// The v₂ above which closing the market helps: 2 − v₁ if both sell, 1 + (1−v₁)/r² if only the first does;
        /// infinite there without correlation.
        public func harmThreshold(firstValue: Double, bothSell: Bool) -> Double {
            if bothSell { return 2 - firstValue }
            return square > 0 ? 1 + (1 - firstValue) / square : .infinity
        }
    }
}
