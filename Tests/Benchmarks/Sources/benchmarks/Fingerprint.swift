import Polity

/// A 64-bit FNV-1a hash of numbers, byte by byte from the lowest, by which runs are compared between machines too.
struct Fingerprint: Equatable, CustomStringConvertible {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add<Word: FixedWidthInteger & UnsignedInteger>(_ values: some Sequence<Word>) {
        for value in values {
            var rest = UInt64(truncatingIfNeeded: value)
            for _ in 0..<Word.bitWidth / 8 {
                hash = (hash ^ rest & 0xFF) &* 0x100_0000_01B3
                rest >>= 8
            }
        }
    }

    init() {}

    /// Of what the usage kernel changes.
    init(platforms: [UInt8], tally: [Int], switches: Int) {
        add(platforms)
        add(tally.map { UInt64(bitPattern: Int64($0)) })
        add([UInt64(bitPattern: Int64(switches))])
    }

    /// Of everything that citizens of the first jurisdiction have and do.
    init(_ world: World) {
        let citizens = world.jurisdictions[0].citizens
        self.init(platforms: citizens.platform.array, tally: citizens.tally, switches: citizens.switches)
        add(citizens.deposits.array.lazy.map(\.bitPattern))
        add(citizens.income.array.lazy.map(\.bitPattern))
    }

    var description: String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// Two computations that must agree in every bit and do not.
struct Disagreement: Error, CustomStringConvertible {
    let what: String
    let one: Fingerprint
    let other: Fingerprint

    var description: String { "the bits differ: \(what) (\(one), \(other))" }

    static func check(_ what: String, _ one: Fingerprint, _ other: Fingerprint) throws(Disagreement) {
        guard one == other else { throw Disagreement(what: what, one: one, other: other) }
    }
}
