/// The counter-based generator Philox4x32-10 of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as
/// 1, 2, 3" (SC 2011): four random words for every counter and key, in any order, on any thread.
public enum Philox {
    /// Four 32-bit words.
    public typealias Words = (UInt32, UInt32, UInt32, UInt32)

    /// The ten rounds. The 32-bit words are carried in 64-bit lanes, so that loops over counters vectorise.
    @inlinable @inline(__always)
    public static func block(counter: Words, key: (UInt32, UInt32)) -> Words {
        var a = UInt64(counter.0)
        var b = UInt64(counter.1)
        var c = UInt64(counter.2)
        var d = UInt64(counter.3)
        var (k0, k1) = key
        for _ in 0..<10 {
            let p = 0xD251_1F53 &* (a & 0xFFFF_FFFF)
            let q = 0xCD9E_8D57 &* (c & 0xFFFF_FFFF)
            a = (q &>> 32) ^ b ^ UInt64(k0)
            c = (p &>> 32) ^ d ^ UInt64(k1)
            b = q
            d = p
            k0 &+= 0x9E37_79B9
            k1 &+= 0xBB67_AE85
        }
        return (
            UInt32(truncatingIfNeeded: a), UInt32(truncatingIfNeeded: b), UInt32(truncatingIfNeeded: c),
            UInt32(truncatingIfNeeded: d)
        )
    }
}
