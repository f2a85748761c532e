/// Why a game or an attribution cannot be computed.
public enum AttributionError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The number of players must lie in this range.
    case players(Int, allowed: ClosedRange<Int>)
    /// A game of n players has 2^n values.
    case table(expected: Int, found: Int)
    /// The value of a coalition is not a finite number.
    case notFinite(Coalition)
    /// There must be at least one pair of orders for each replication.
    case pairs(Int)
    /// There must be at least one replication, and no more than can be told apart.
    case replications(Int)
    /// The confidence must lie between 0 and 1, exclusive.
    case confidence(Double)
    /// Not one replication has usable values for all its coalitions.
    case noUsableReplication

    public var description: String {
        switch self {
        case .players(let players, let allowed):
            "there must be \(allowed.lowerBound) to \(allowed.upperBound) players, not \(players)"
        case .table(let expected, let found): "the game has \(expected) coalitions, but \(found) values are given"
        case .notFinite(let coalition): "the value of the coalition of \(coalition.players) is not a finite number"
        case .pairs(let pairs): "there must be at least one pair of orders for each replication, not \(pairs)"
        case .replications(let replications): "cannot use \(replications) replications"
        case .confidence(let confidence): "the confidence must lie between 0 and 1, not at \(confidence)"
        case .noUsableReplication: "no replication has usable values for all its coalitions"
        }
    }
}
