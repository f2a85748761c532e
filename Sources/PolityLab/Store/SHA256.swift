/// The hash of FIPS 180-4, in pieces: what stores and records know texts and files by. A library for it would compile a whole
/// cryptographic suite into a program that needs one hash.
public struct SHA256: Sendable {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    /// Bytes that make no block yet.
    private var open: [UInt8] = []
    private var length: UInt64 = 0

    public init() {}

    /// Adds bytes to what is hashed.
    public mutating func update(_ bytes: some Sequence<UInt8>) {
        let isDone: Void? = bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
        if isDone == nil { Array(bytes).withUnsafeBytes { update($0) } }
    }

    /// Adds bytes to what is hashed.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        length &+= UInt64(bytes.count)
        var rest = bytes[...]
        if !open.isEmpty {
            let missing = rest.prefix(Self.block - open.count)
            open += missing
            rest = rest.dropFirst(missing.count)
            guard open.count == Self.block else { return }
            open.withUnsafeBytes { Self.compress($0, into: &state) }
            open.removeAll(keepingCapacity: true)
        }
        let whole = rest.prefix(rest.count / Self.block * Self.block)
        if !whole.isEmpty { Self.compress(UnsafeRawBufferPointer(rebasing: whole), into: &state) }
        open += rest.dropFirst(whole.count)
    }

    private static let block = 64

    /// The 32 bytes of the hash of all that was added.
    public consuming func finalize() -> [UInt8] {
        let bits = length &* 8
        let padding = 1 + (119 - open.count) % Self.block
        update([0x80] + [UInt8](repeating: 0, count: padding - 1))
        update((0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) })
        return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) } }
    }

    /// The hash of a text's UTF-8 as 64 hexadecimal digits.
    public static func hexadecimal(_ text: String) -> String {
        var hash = SHA256()
        hash.update(text.utf8)
        return hexadecimal(hash.finalize())
    }

    /// Bytes as hexadecimal digits.
    public static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// Takes in whole blocks.
    private static func compress(_ bytes: UnsafeRawBufferPointer, into state: inout [UInt32]) {
        func rotated(_ word: UInt32, _ by: UInt32) -> UInt32 { word >> by | word << (32 - by) }
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { w in
            constants.withUnsafeBufferPointer { k in
                state.withUnsafeMutableBufferPointer { state in
                    for start in stride(from: 0, to: bytes.count, by: block) {
                        for t in 0..<16 {
                            w[t] = UInt32(
                                bigEndian: bytes.loadUnaligned(fromByteOffset: start + 4 * t, as: UInt32.self))
                        }
                        for t in 16..<64 {
                            let s0 = rotated(w[t - 15], 7) ^ rotated(w[t - 15], 18) ^ w[t - 15] >> 3
                            let s1 = rotated(w[t - 2], 17) ^ rotated(w[t - 2], 19) ^ w[t - 2] >> 10
                            w[t] = w[t - 16] &+ s0 &+ w[t - 7] &+ s1
                        }
                        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
                        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
                        for t in 0..<64 {
                            let s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
                            let first = h &+ s1 &+ (e & f ^ ~e & g) &+ k[t] &+ w[t]
                            let s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
                            let second = s0 &+ (a & b ^ a & c ^ b & c)
                            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
                        }
                        (state[0], state[1], state[2], state[3]) =
                            (state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d)
                        (state[4], state[5], state[6], state[7]) =
                            (state[4] &+ e, state[5] &+ f, state[6] &+ g, state[7] &+ h)
                    }
                }
            }
        }
    }

    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}
