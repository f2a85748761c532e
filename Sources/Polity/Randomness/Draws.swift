import PolityNumerics

/// The random numbers of one replication, keyed by (seed, replication, stream, month, index, attempt).
///
/// Worlds that are compared share seed and replication, hence every draw (common random numbers). Seed 0 is a seed like
/// any other.
public struct Draws: Hashable, Sendable {
    public let seed: UInt64
    public let replication: UInt32

    /// The last month that can be told apart in a key.
    public static let lastMonth = 0xFFFF
    /// The last replication that can be told apart in a key.
    public static let lastReplication = Int(UInt32.max)
    /// Attempts that can be told apart in a key.
    public static let attemptLimit = 256

    /// - Parameter replication: 0 to 2^32 - 1.
    public init(seed: UInt64, replication: Int) {
        precondition(UInt32(exactly: replication) != nil, "replications are numbered from 0 to 4294967295")
        self.seed = seed
        self.replication = UInt32(truncatingIfNeeded: replication)
    }

    @inline(__always)
    var key: (UInt32, UInt32) {
        (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed &>> 32))
    }

    /// The second counter word: month in 16 bits, jurisdiction and attempt in 8 each.
    @inline(__always)
    static func when(month: Int, jurisdiction: Int, attempt: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: month & 0xFFFF | (jurisdiction & 0xFF) &<< 16 | (attempt & 0xFF) &<< 24)
    }

    /// Four random words.
    public func words(
        _ stream: DrawStream, index: Int, month: Int = 0, jurisdiction: Int = 0, attempt: Int = 0
    ) -> Philox.Words {
        Philox.block(
            counter: (
                UInt32(truncatingIfNeeded: index),
                Self.when(month: month, jurisdiction: jurisdiction, attempt: attempt), stream.code, replication
            ),
            key: key)
    }

    /// A uniform number in the open interval (0, 1), with 52 random bits.
    public func uniform(_ stream: DrawStream, index: Int, month: Int = 0, jurisdiction: Int = 0) -> Double {
        let w = words(stream, index: index, month: month, jurisdiction: jurisdiction)
        return Self.open(w.0, w.1)
    }

    /// The uniform numbers of consecutive indices, as many as `result` has places: the same bits as one by one, in a loop
    /// that is vectorised.
    func uniforms(
        _ stream: DrawStream, from first: Int, month: Int = 0, jurisdiction: Int = 0, _ result: inout [Double]
    ) {
        let key = key
        let when = Self.when(month: month, jurisdiction: jurisdiction, attempt: 0)
        let base = UInt32(truncatingIfNeeded: first)
        var uniforms = result.mutableSpan
        for j in 0..<uniforms.count {
            let w = Philox.block(
                counter: (base &+ UInt32(truncatingIfNeeded: j), when, stream.code, replication), key: key)
            uniforms[unchecked: j] = Self.open(w.0, w.1)
        }
    }

    /// A standard normal number by the polar method (Marsaglia and Bray 1964); each trial is its own attempt.
    public func normal(_ stream: DrawStream, index: Int, month: Int = 0, jurisdiction: Int = 0) -> Double {
        for attempt in 0..<Self.attemptLimit {
            let w = words(stream, index: index, month: month, jurisdiction: jurisdiction, attempt: attempt)
            let x = 2 * Self.open(w.0, w.1) - 1
            let y = 2 * Self.open(w.2, w.3) - 1
            let square = x * x + y * y
            if square < 1, square > 0 {
                return x * (-2 * Elementary.log(square) / square).squareRoot()
            }
        }
        return 0  // After 256 trials that each succeed with probability pi/4: never.
    }

    @inline(__always)
    private static func open(_ high: UInt32, _ low: UInt32) -> Double {
        let bits = (UInt64(high) &<< 32 | UInt64(low)) &>> 12
        // Put behind the exponent of 2^52, 52 bits are 2^52 more than the number: exact, and quicker than to convert.
        let number = Double(bitPattern: bits | 0x4330_0000_0000_0000) - 0x1p52
        return (number + 0.5) * 0x1p-52
    }
}
