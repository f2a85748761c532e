/// Values of consecutive months.
struct SeriesStretch: Sendable, Hashable {
    var first: Int
    /// Bits of the values, so that equal means the same and nothing is lost of what is no number.
    var bits: [UInt64]

    /// The month after the last.
    var end: Int { first + bits.count }

    /// Values of months in increasing order, cut where a month is missing.
    static func stretches(months: [Int], values: ArraySlice<Double>) -> [SeriesStretch] {
        var stretches: [SeriesStretch] = []
        for (month, value) in zip(months, values) {
            if let last = stretches.last, last.end == month {
                stretches[stretches.count - 1].bits.append(value.bitPattern)
            } else {
                stretches.append(SeriesStretch(first: month, bits: [value.bitPattern]))
            }
        }
        return stretches
    }

    /// All months that either has, cut anew; `nil` if they differ in a month that both have.
    static func union(_ a: [SeriesStretch], _ b: [SeriesStretch]) -> [SeriesStretch]? {
        var result: [SeriesStretch] = []
        for stretch in (a + b).sorted(by: { $0.first < $1.first }) {
            guard let last = result.last, last.end >= stretch.first else {
                result.append(stretch)
                continue
            }
            let shared = min(last.end, stretch.end) - stretch.first
            let offset = stretch.first - last.first
            for index in 0..<shared where !isSame(last.bits[offset + index], stretch.bits[index]) { return nil }
            if shared < stretch.bits.count { result[result.count - 1].bits += stretch.bits[shared...] }
        }
        return result
    }

    /// What is no number may be written in more than one way.
    private static func isSame(_ a: UInt64, _ b: UInt64) -> Bool {
        a == b || Double(bitPattern: a).isNaN && Double(bitPattern: b).isNaN
    }
}
