/// A set of up to 64 players, numbered from 0: those whose change is switched on.
public struct Coalition: Sendable, Hashable {
    /// Bit i stands for player i.
    public var bits: UInt64

    public init(bits: UInt64) {
        self.bits = bits
    }

    /// - Parameter players: numbers from 0 to 63; others are left out.
    public init(_ players: some Sequence<Int>) {
        bits = players.reduce(0) { $0 | Self.bit($1) }
    }

    public static let empty = Coalition(bits: 0)

    /// The players 0 to `count` - 1; all 64 if there are more.
    public static func everyone(_ count: Int) -> Coalition {
        Coalition(bits: count >= 64 ? .max : count <= 0 ? 0 : 1 << UInt64(count) - 1)
    }

    /// Number of members.
    public var count: Int { bits.nonzeroBitCount }

    /// The members in rising order.
    public var players: [Int] { (0..<64).filter(contains) }

    public func contains(_ player: Int) -> Bool {
        bits & Self.bit(player) != 0
    }

    public func with(_ player: Int) -> Coalition {
        Coalition(bits: bits | Self.bit(player))
    }

    public func without(_ player: Int) -> Coalition {
        Coalition(bits: bits & ~Self.bit(player))
    }

    private static func bit(_ player: Int) -> UInt64 {
        (0..<64).contains(player) ? 1 << UInt64(player) : 0
    }
}
