extension DataDrivenQualityRace {
    /// Which equilibrium is taken where a state has more than one.
    public enum Selection: String, Sendable, Hashable, CaseIterable {
        /// Both invest, else firm 2 alone, else firm 1 alone, else neither.
        case invest
        /// Neither invests, else firm 2 alone, else firm 1 alone, else both.
        case steadyState
    }

    /// Where the qualities come to rest.
    public enum End: String, Sendable, Hashable, CaseIterable {
        /// Firm 1 leads by a unit of quality or more and has all consumers.
        case tipsToFirst = "tip1"
        case tipsToSecond = "tip2"
        /// Both have the highest quality, or one has and the gap is below one.
        case maximalQuality = "MaxQ"
        /// Both rest below the highest quality.
        case interiorQuality = "IntQ"
    }

    /// An equilibrium for all states with at least the lowest qualities that were asked for.
    public struct Solution: Sendable, Hashable {
        public let race: DataDrivenQualityRace
        public let selection: Selection
        /// The lowest quality of each firm that is solved, in steps.
        public let lowest: (first: Int, second: Int)

        /// Steps by which each firm invests, by state.
        fileprivate let steps1: [Int32]
        fileprivate let steps2: [Int32]
    }

    /// The equilibrium of a selection from two qualities on, in steps of the grid.
    ///
    /// Qualities never fall, so lower states do not matter. Of equal investments the smallest is taken.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` when a quality is not on the grid, or a state has no pure
    ///   equilibrium.
    public func solution(_ selection: Selection, first: Int, second: Int) throws(TheoryError) -> Solution {
        try require((0..<qualities).contains(first), "0 ≤ q₁/h < n", Double(first))
        try require((0..<qualities).contains(second), "0 ≤ q₂/h < n", Double(second))
        var solver = Solver(race: self, selection: selection, lowest1: first, lowest2: second)
        try solver.solve()
        return Solution(
            race: self, selection: selection, lowest: (first, second), steps1: solver.steps1, steps2: solver.steps2)
    }
}

extension DataDrivenQualityRace.Solution {
    public static func == (left: Self, right: Self) -> Bool {
        left.race == right.race && left.selection == right.selection && left.lowest == right.lowest
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(race)
        hasher.combine(selection)
        hasher.combine(lowest.first)
        hasher.combine(lowest.second)
    }

    /// The qualities after each move, in steps, until neither firm invests; firm 1 moves first.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless the state has been solved.
    public func path(first: Int, second: Int) throws(TheoryError) -> [(first: Int, second: Int)] {
        _ = try index(first, second)
        var state = (first: first, second: second)
        var path = [state]
        var firstMoves = true
        var resting = 0
        while resting < 2 {
            let step = try steps(of: firstMoves ? .first : .second, first: state.first, second: state.second)
            if firstMoves { state.first += step } else { state.second += step }
            resting = step == 0 ? resting + 1 : 0
            path.append(state)
            firstMoves.toggle()
        }
        return path
    }

    /// The steps by which a firm invests when it is its turn.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless the state has been solved.
    public func steps(of firm: CompetingWithBigData.Firm, first: Int, second: Int) throws(TheoryError) -> Int {
        let state = try index(first, second)
        return Int(firm == .first ? steps1[state] : steps2[state])
    }

    private func index(_ first: Int, _ second: Int) throws(TheoryError) -> Int {
        try require((lowest.first..<race.qualities).contains(first), "q₁ solved", Double(first))
        try require((lowest.second..<race.qualities).contains(second), "q₂ solved", Double(second))
        return (first - lowest.first) * (race.qualities - lowest.second) + second - lowest.second
    }

    /// Where the path from two qualities comes to rest.
    public func end(first: Int, second: Int) throws(TheoryError) -> DataDrivenQualityRace.End {
        let last = try path(first: first, second: second).last ?? (first, second)
        let lead = Double(last.first - last.second) * race.spacing
        // A hundredth of a step, for rounding of the product.
        let one = 1 - race.spacing / 100
        if lead >= one { return .tipsToFirst }
        if lead <= -one { return .tipsToSecond }
        return max(last.first, last.second) == race.qualities - 1 ? .maximalQuality : .interiorQuality
    }
}

/// Solves states from the highest sum of qualities downwards.
private struct Solver {
    let race: DataDrivenQualityRace
    let selection: DataDrivenQualityRace.Selection
    /// The lowest qualities, in steps.
    let lowest1: Int
    let lowest2: Int
    let height: Int
    let width: Int

    /// By state, firm 1's quality first.
    var steps1: [Int32]
    var steps2: [Int32]
    /// What firm 1 has when it has just moved to a state, D₁ + δ V₁ before firm 2's move; firm 2's quality first, so
    /// that the states firm 1 chooses among lie side by side.
    private var reward1: [Double]
    /// The same for firm 2, firm 1's quality first.
    private var reward2: [Double]
    /// What a firm has when the other has just moved to a state, D + δ V before its own move; firm 1's quality first.
    private var reply1: [Double]
    private var reply2: [Double]
    /// The largest reward of firm 1 so far at each quality of firm 2, and of firm 2 at each quality of firm 1: no
    /// investment is worth more than this less its cost, which ends the search.
    private var largest1: [Double]
    private var largest2: [Double]
    private let squares: [Double]
    private let linear: [Double]

    init(race: DataDrivenQualityRace, selection: DataDrivenQualityRace.Selection, lowest1: Int, lowest2: Int) {
        self.race = race
        self.selection = selection
        self.lowest1 = lowest1
        self.lowest2 = lowest2
        height = race.qualities - lowest1
        width = race.qualities - lowest2
        steps1 = Array(repeating: 0, count: height * width)
        steps2 = steps1
        reward1 = Array(repeating: 0, count: height * width)
        reward2 = reward1
        reply1 = reward1
        reply2 = reward1
        largest1 = Array(repeating: 0, count: width)
        largest2 = Array(repeating: 0, count: height)
        squares = (0..<race.qualities).map { race.cost(steps: $0, demand: 1) }
        linear = (0..<race.qualities).map { race.dataAdvantage * Double($0) * race.spacing }
    }

    mutating func solve() throws(TheoryError) {
        for sum in stride(from: height + width - 2, through: 0, by: -1) {
            for first in max(0, sum - width + 1)...min(sum, height - 1) {
                try solve(first, sum - first)
            }
        }
    }

    private mutating func solve(_ first: Int, _ second: Int) throws(TheoryError) {
        let discount = race.discount
        let demand1 = race.demand(lead: first + lowest1 - second - lowest2)
        let demand2 = 1 - demand1
        let rest1 = demand1 / (1 - discount)
        let rest2 = demand2 / (1 - discount)
        let (best1, move1) = best(
            reward1, second * height + first, height - 1 - first, missing: demand2, bound: largest1[second])
        let (best2, move2) = best(
            reward2, first * width + second, width - 1 - second, missing: demand1, bound: largest2[first])
        let state = first * width + second
        // A firm without an investment has −∞ and 0 steps. What a firm has right after the other's best
        // investment is not used where there is none.
        let after1 = move2 == 0 ? 0 : reply1[state + move2]
        let after2 = move1 == 0 ? 0 : reply2[state + move1 * width]
        let wait1 = demand1 + discount * after1
        let wait2 = demand2 + discount * after2
        let both = move1 > 0 && move2 > 0 && best1 >= wait1 && best2 >= wait2
        let only2 = move2 > 0 && best2 >= rest2 && wait1 >= best1
        let only1 = move1 > 0 && best1 >= rest1 && wait2 >= best2
        let neither = rest1 >= best1 && rest2 >= best2
        let cases: [Case] =
            selection == .invest ? [.both, .second, .first, .neither] : [.neither, .second, .first, .both]
        var chosen: Case?
        for option in cases where chosen == nil {
            let holds =
                switch option {
                case .both: both
                case .second: only2
                case .first: only1
                case .neither: neither
                }
            if holds { chosen = option }
        }
        guard let chosen else {
            throw TheoryError.outsideDomain(
                condition: "a pure equilibrium in every state", value: Double(first + lowest1) * race.spacing)
        }
        // V₁ and V₂ before a move of firm 1, then before one of firm 2.
        let values =
            switch chosen {
            case .both: (best1, after2, after1, best2)
            case .second: (wait1, demand2 + discount * best2, after1, best2)
            case .first: (best1, after2, demand1 + discount * best1, wait2)
            case .neither: (rest1, rest2, rest1, rest2)
            }
        steps1[state] = chosen == .both || chosen == .first ? Int32(move1) : 0
        steps2[state] = chosen == .both || chosen == .second ? Int32(move2) : 0
        reward1[second * height + first] = demand1 + discount * values.2
        reward2[state] = demand2 + discount * values.1
        largest1[second] = max(largest1[second], demand1 + discount * values.2)
        largest2[first] = max(largest2[first], demand2 + discount * values.1)
        reply1[state] = demand1 + discount * values.0
        reply2[state] = demand2 + discount * values.3
    }

    private enum Case { case both, first, second, neither }

    /// The best value of a positive investment and its steps; −∞ and 0 where there is none.
    private func best(
        _ rewards: [Double], _ start: Int, _ largest: Int, missing: Double, bound: Double
    ) -> (Double, Int) {
        var best = -Double.infinity
        var bestSteps = 0
        for steps in stride(from: 1, through: largest, by: 1) {
            let cost = squares[steps] + linear[steps] * missing
            if bound - cost < best { break }
            let value = rewards[start &+ steps] - cost
            if value > best {
                best = value
                bestSteps = steps
            }
        }
        return (best, bestSteps)
    }
}
