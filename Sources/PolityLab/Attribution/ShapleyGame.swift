/// A cooperative game in which any subset of players has a value, held as a table of all 2^n values.
///
/// In an attribution the players are changes, say of levers, and the value of a coalition is the result of a model in
/// which just these changes are made. Every query costs about n 2^n sums, at most 2 · 10^7.
public struct ShapleyGame: Sendable, Hashable {
    /// The number n of players.
    public let players: Int
    /// The value of the coalition whose bits are the index.
    public let values: [Double]

    /// The numbers of players that a table may have.
    public static let allowedPlayers = 1...20

    /// The game with these values, by bit mask: that of no player first, then of player 0, of player 1, of both, ...
    public init(players: Int, values: [Double]) throws(AttributionError) {
        guard Self.allowedPlayers.contains(players) else {
            throw .players(players, allowed: Self.allowedPlayers)
        }
        guard values.count == 1 << players else { throw .table(expected: 1 << players, found: values.count) }
        if let bad = values.firstIndex(where: { !$0.isFinite }) {
            throw .notFinite(Coalition(bits: UInt64(bad)))
        }
        self.players = players
        self.values = values
    }

    /// The game whose values a function gives; it is called once for each coalition, by rising bit mask.
    public init(players: Int, value: (Coalition) -> Double) throws(AttributionError) {
        guard Self.allowedPlayers.contains(players) else {
            throw .players(players, allowed: Self.allowedPlayers)
        }
        try self.init(players: players, values: (0..<1 << players).map { value(Coalition(bits: UInt64($0))) })
    }

    /// The value of a coalition of the game's players.
    public func value(_ coalition: Coalition) -> Double {
        values[Int(coalition.bits & UInt64(values.count - 1))]
    }

    /// v(N) - v(∅), what the Shapley values sum to.
    public var total: Double { values[values.count - 1] - values[0] }

    /// For each player, the mean marginal contribution over all orders of joining (L. S. Shapley, "A value for n-person
    /// games", in Contributions to the Theory of Games II, 1953): Σ over S without i of s! (n - s - 1)! / n!
    /// (v(S ∪ i) - v(S)).
    ///
    /// Marginals of one size are summed before they are weighted, all in twice the precision, so that the values sum to
    /// the total to within a rounding of the largest of them, however large the values are that cancel.
    public var shapleyValues: [Double] {
        let scale = downscale
        return (0..<players).map { player in
            var bySize = [CompensatedSum](repeating: CompensatedSum(), count: players)
            eachWithout(player) { rest, joined in
                let size = rest.nonzeroBitCount
                bySize[size].add(values[joined] * scale)
                bySize[size].add(-values[rest] * scale)
            }
            var sum = CompensatedSum()
            var orders = players  // n (n - 1 over s)
            for size in 0..<players {
                sum.add(bySize[size].divided(by: orders))
                orders = orders * (players - 1 - size) / (size + 1)
            }
            return sum.value / scale
        }
    }

    /// v({i}) - v(∅) for each player: one at a time, starting from nothing.
    public var addFirst: [Double] {
        (0..<players).map { values[1 << $0] - values[0] }
    }

    /// v(N) - v(N without i) for each player: one at a time, taken from everything.
    public var addLast: [Double] {
        let all = values.count - 1
        return (0..<players).map { values[all] - values[all ^ 1 << $0] }
    }

    /// The least and the greatest marginal contribution of each player over all coalitions of the others, which is over
    /// all orders: what an analyst who chooses the order can make of it.
    public var marginalRanges: [ClosedRange<Double>] {
        (0..<players).map { player in
            var low = Double.infinity
            var high = -Double.infinity
            eachWithout(player) { rest, joined in
                let marginal = values[joined] - values[rest]
                low = min(low, marginal)
                high = max(high, marginal)
            }
            return low...high
        }
    }

    /// Harsanyi's dividend of every coalition, by bit mask: what it adds to all its parts, d(S) = Σ over T in S of
    /// (-1)^(s - t) v(T) (J. C. Harsanyi, International Economic Review 4, 1963, 194-220). A game is the sum of the
    /// dividends of the coalitions it holds, and the Shapley value shares each evenly among its members.
    public var dividends: [Double] {
        var result = values
        for player in 0..<players {
            eachWithout(player) { rest, joined in
                result[joined] -= result[rest]
            }
        }
        return result
    }

    /// The interaction index of two players (M. Grabisch and M. Roubens, International Journal of Game Theory 28, 1999,
    /// 547-565): the mean over S without i and j, weighted by s! (n - s - 2)! / (n - 1)!, of v(S ∪ ij) - v(S ∪ i) -
    /// v(S ∪ j) + v(S). Above 0 they reinforce each other, below 0 one makes the other superfluous or harmful.
    ///
    /// Zero for a player with itself.
    public func interaction(_ one: Int, _ other: Int) -> Double {
        guard one != other, (0..<players).contains(one), (0..<players).contains(other) else { return 0 }
        let scale = downscale
        let bit = 1 << other
        var bySize = [CompensatedSum](repeating: CompensatedSum(), count: players - 1)
        eachWithout(one) { rest, joined in
            guard rest & bit == 0 else { return }
            let size = rest.nonzeroBitCount
            bySize[size].add(values[joined | bit] * scale)
            bySize[size].add(-values[joined] * scale)
            bySize[size].add(-values[rest | bit] * scale)
            bySize[size].add(values[rest] * scale)
        }
        var sum = CompensatedSum()
        var orders = players - 1  // (n - 1) (n - 2 over s)
        for size in 0..<players - 1 {
            sum.add(bySize[size].divided(by: orders))
            orders = orders * (players - 2 - size) / (size + 1)
        }
        return sum.value / scale
    }

    /// A power of two by which sums of all values cannot overflow.
    private var downscale: Double {
        values.contains { abs($0) > 0x1p960 } ? 0x1p-64 : 1
    }

    /// Calls `body` with every mask without a player, and with the same mask with it.
    @inline(__always)
    private func eachWithout(_ player: Int, _ body: (_ rest: Int, _ joined: Int) -> Void) {
        let bit = 1 << player
        for rest in values.indices where rest & bit == 0 {
            body(rest, rest | bit)
        }
    }
}
