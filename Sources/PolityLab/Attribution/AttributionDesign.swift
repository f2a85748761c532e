import Polity

/// Which combinations of changes must be simulated to share the difference between two worlds among the changes, with
/// the estimator that does it.
///
/// Player i is a change (a lever, or a group of levers) from the first world's setting to the second's. All coalitions
/// of one replication should share its luck.
public struct AttributionDesign: Sendable, Hashable {
    /// Number n of players, 1 to 64.
    public let players: Int
    public let method: Method

    public enum Method: Sendable, Hashable {
        /// All 2^n coalitions in every replication.
        case exact
        /// Each replication draws its own orders: `pairs` random ones, each with its reverse (antithetic: R. Mitchell
        /// et al., Journal of Machine Learning Research 23, 2022). The interval over replications so covers
        /// the sampling of orders as well as luck. Up to 2n coalitions for each pair, and 2n more so that every
        /// player's first and last place are known.
        case permutations(pairs: Int, seed: UInt64)
    }

    /// Up to this many players, 1024 coalitions, all coalitions are simulated unless told otherwise.
    public static let exactLimit = 10

    /// Values beyond this magnitude count as failed: no sum over replications overflows below it.
    public static let largestValue = 1e290

    private static let orders = DrawStream.named("lab.attribution.orders")

    /// Exact up to 10 players, else by sampled orders.
    public init(players: Int, pairs: Int = 1, seed: UInt64) throws(AttributionError) {
        try self.init(
            players: players,
            method: players <= Self.exactLimit ? .exact : .permutations(pairs: pairs, seed: seed))
    }

    /// - Throws: for other than 1 to 20 players (exact) or 1 to 64 (permutations), or fewer than one pair.
    public init(players: Int, method: Method) throws(AttributionError) {
        let allowed =
            switch method {
            case .exact: ShapleyGame.allowedPlayers
            case .permutations: 1...64
            }
        guard allowed.contains(players) else { throw .players(players, allowed: allowed) }
        if case .permutations(let pairs, _) = method {
            guard pairs >= 1, pairs <= 1 << 24 else { throw .pairs(pairs) }
        }
        self.players = players
        self.method = method
    }

    /// The orders in which a replication adds the players: each random one is followed by its reverse. None if the
    /// method is exact.
    public func orders(replication: Int) -> [[Int]] {
        guard case .permutations(let pairs, let seed) = method else { return [] }
        let draws = Draws(seed: seed, replication: replication)
        return (0..<pairs).flatMap { pair in
            let order = KeyedOrder.permutation(of: players, draws, Self.orders, from: pair * 64)
            return [order, Array(order.reversed())]
        }
    }

    /// The coalitions that a replication must simulate, each once, by rising bit mask.
    public func coalitions(replication: Int) -> [Coalition] {
        guard case .permutations = method else {
            return (0..<UInt64(1) << UInt64(players)).map(Coalition.init(bits:))
        }
        let everyone = Coalition.everyone(players)
        var needed: Set<Coalition> = [.empty, everyone]
        for player in 0..<players {
            needed.insert(Coalition.empty.with(player))
            needed.insert(everyone.without(player))
        }
        for order in orders(replication: replication) {
            var coalition = Coalition.empty
            for player in order {
                coalition = coalition.with(player)
                needed.insert(coalition)
            }
        }
        return needed.sorted { $0.bits < $1.bits }
    }
}
