/// A sum of doubles in twice the precision, so that large terms that cancel leave small ones whole (the two-sum of
/// D. E. Knuth, The Art of Computer Programming 2, section 4.2.2, theorem B, with A. Neumaier's second sum of the
/// errors, Zeitschrift für Angewandte Mathematik und Mechanik 54, 1974, 39-51).
struct CompensatedSum: Sendable {
    private var high = 0.0
    private var low = 0.0

    var value: Double { high + low }

    mutating func add(_ term: Double) {
        let sum = high + term
        let part = sum - high
        low += (high - (sum - part)) + (term - part)
        high = sum
    }

    mutating func add(_ other: CompensatedSum) {
        add(other.high)
        add(other.low)
    }

    /// The sum divided by a whole number from 1 to 2^26, again in twice the precision.
    func divided(by divisor: Int) -> CompensatedSum {
        let d = Double(divisor)
        let top = high + low
        let rest = (high - top) + low
        let quotient = top / d
        guard quotient.isFinite else {
            var result = CompensatedSum()
            result.high = quotient
            return result
        }
        // Half the bits of the quotient times the divisor is exact, and so is what is left of the dividend.
        let front = Double(bitPattern: quotient.bitPattern & ~0x7FF_FFFF)
        let back = quotient - front
        var result = CompensatedSum()
        result.high = quotient
        result.low = (((top - front * d) - back * d) + rest) / d
        return result
    }
}
