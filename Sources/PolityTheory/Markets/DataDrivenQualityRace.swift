/// The endless game of "Competing with Big Data" on a grid of qualities, with its pure Markov equilibria.
///
/// Qualities are 0, h, …, (n − 1)h and never fall; firms move by turns and discount by δ; demand and cost are those of
/// ``CompetingWithBigData``. What each does depends on both qualities alone. States are solved from the highest sum of
/// qualities downwards. With M a firm's best value of a positive investment, whose continuation is known by then, and
/// u its demand in the state, each of four cases is an equilibrium of the state if nobody gains by departing:
///
///     both invest     M₁ ≥ u₁ + δ V₁ after 2's move   and the same for firm 2
///     only 2          M₂ ≥ u₂/(1 − δ),  u₁ + δ V₁ after 2's move ≥ M₁
///     only 1          the same with the firms exchanged
///     neither         uᵢ/(1 − δ) ≥ Mᵢ for both
///
/// More than one case may hold, and more than one investment may be best, so that equilibria multiply.
///
/// Assumptions: those of ``CompetingWithBigData``; strategies are pure and depend on nothing but the state.
///
/// What it says about the two institutional models: the same market can tip, stop half way or reach the highest
/// quality, by what the firms expect of each other. An institution that changes α or that fixes expectations chooses
/// among these ends; the model does not say which institution would do so better.
///
/// Source: J. Prüfer and C. Schottmüller, "Competing with Big Data", working paper of 15 February 2017, tables 1 and 2
/// and the algorithm described there.
public struct DataDrivenQualityRace: Sendable, Hashable {
    /// α, the advantage of data.
    public let dataAdvantage: Double
    /// γ, the slope of the marginal cost of quality.
    public let costSlope: Double
    /// δ, the discount factor.
    public let discount: Double
    /// h, the step of the grid.
    public let spacing: Double
    /// n, qualities that a firm can have.
    public let qualities: Int

    /// Largest n of all.
    public static let largestGrid = 600

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ α ≤ 1, 1/4 < γ ≤ 10⁶, 0 ≤ δ ≤ 0.999,
    ///   0.001 ≤ h ≤ 10 and 2 ≤ n ≤ 600.
    public init(
        dataAdvantage: Double = 0.75, costSlope: Double = 1, discount: Double = 0.75, spacing: Double = 0.25,
        qualities: Int = 10
    ) throws(TheoryError) {
        try require(dataAdvantage >= 0 && dataAdvantage <= 1, "0 ≤ α ≤ 1", dataAdvantage)
        try require(costSlope > 0.25 && costSlope <= 1e6, "1/4 < γ ≤ 10⁶", costSlope)
        try require(discount >= 0 && discount <= 0.999, "0 ≤ δ ≤ 0.999", discount)
        try require(spacing >= 0.001 && spacing <= 10, "0.001 ≤ h ≤ 10", spacing)
        try require((2...Self.largestGrid).contains(qualities), "2 ≤ n ≤ \(Self.largestGrid)", Double(qualities))
        self.dataAdvantage = dataAdvantage
        self.costSlope = costSlope
        self.discount = discount
        self.spacing = spacing
        self.qualities = qualities
    }

    /// D₁ for a lead of so many steps.
    func demand(lead: Int) -> Double { min(1, max(0, (1 + Double(lead) * spacing) / 2)) }

    /// c of so many steps at a demand before the move.
    func cost(steps: Int, demand: Double) -> Double {
        let investment = Double(steps) * spacing
        return costSlope * investment * investment / 2 + dataAdvantage * investment * (1 - demand)
    }
}

extension DataDrivenQualityRace {
    /// Largest n for which equilibria are counted.
    public static let largestCountedGrid = 16
    /// Most equilibria that are counted.
    public static let mostEquilibria = 2_000

    /// The number of pure Markov equilibria: ties of investments and of cases all count, by exact equality.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` when n is above 16, or when more than 2000 equilibria are
    ///   met on the way.
    public func numberOfEquilibria() throws(TheoryError) -> Int {
        try require(qualities <= Self.largestCountedGrid, "n ≤ \(Self.largestCountedGrid)", Double(qualities))
        // One list of values a partial equilibrium: V₁ and V₂ before a move of firm 1, then before one of firm 2.
        var partial: [[Double]] = [Array(repeating: 0, count: 4 * qualities * qualities)]
        for sum in stride(from: 2 * qualities - 2, through: 0, by: -1) {
            for first in max(0, sum - qualities + 1)...min(sum, qualities - 1) {
                var extended: [[Double]] = []
                for values in partial {
                    for state in stateEquilibria(first, sum - first, values) {
                        var next = values
                        for part in 0..<4 { next[4 * (first * qualities + sum - first) + part] = state[part] }
                        extended.append(next)
                    }
                    try require(
                        extended.count <= Self.mostEquilibria, "at most \(Self.mostEquilibria) equilibria",
                        Double(extended.count))
                }
                partial = extended
            }
        }
        return partial.count
    }

    /// A firm's best value of a positive investment, and all states that it may lead to.
    private struct Best {
        var value = -Double.infinity
        var ends: [Int] = []
    }

    private func best(_ firm: Int, _ first: Int, _ second: Int, _ values: [Double]) -> Best {
        var best = Best()
        let lead = demand(lead: first - second)
        let own = firm == 0 ? lead : 1 - lead
        for steps in stride(from: 1, to: qualities - (firm == 0 ? first : second), by: 1) {
            let end = firm == 0 ? (first + steps, second) : (first, second + steps)
            let state = end.0 * qualities + end.1
            let after = demand(lead: end.0 - end.1)
            let value =
                (firm == 0 ? after : 1 - after) - cost(steps: steps, demand: own)
                + discount * values[4 * state + 2 * (1 - firm) + firm]
            if value > best.value {
                best = Best(value: value, ends: [state])
            } else if value == best.value {
                best.ends.append(state)
            }
        }
        return best
    }

    /// The values of every equilibrium of one state, given those of the states above it.
    private func stateEquilibria(_ first: Int, _ second: Int, _ values: [Double]) -> [[Double]] {
        let demand1 = demand(lead: first - second)
        let demand2 = 1 - demand1
        let best1 = best(0, first, second, values)
        let best2 = best(1, first, second, values)
        // What a firm has when the other has just moved to a state.
        let after2 = best2.ends.map { demand(lead: $0 / qualities - $0 % qualities) + discount * values[4 * $0] }
        let after1 = best1.ends.map {
            1 - demand(lead: $0 / qualities - $0 % qualities) + discount * values[4 * $0 + 3]
        }
        var found: [[Double]] = []
        for reply1 in after1 {
            for reply2 in after2
            where best1.value >= demand1 + discount * reply2 && best2.value >= demand2 + discount * reply1 {
                found.append([best1.value, reply1, reply2, best2.value])
            }
        }
        for reply in after2 where best2.value >= demand2 / (1 - discount) {
            let wait = demand1 + discount * reply
            if wait >= best1.value { found.append([wait, demand2 + discount * best2.value, reply, best2.value]) }
        }
        for reply in after1 where best1.value >= demand1 / (1 - discount) {
            let wait = demand2 + discount * reply
            if wait >= best2.value { found.append([best1.value, reply, demand1 + discount * best1.value, wait]) }
        }
        let rest1 = demand1 / (1 - discount)
        let rest2 = demand2 / (1 - discount)
        if rest1 >= best1.value, rest2 >= best2.value { found.append([rest1, rest2, rest1, rest2]) }
        return found
    }
}
