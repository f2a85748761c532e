/// Compares a binary number with a decimal numeral exactly, in whole-number arithmetic without a bound.
///
/// Needed for ties only, so that plainness matters more than speed.
enum ExactComparison {
    enum Order { case below, equal, above }

    /// Where a finite positive number lies against the numeral `digits × 10^exponent`.
    static func compare(_ value: Double, digits: [UInt8], exponent: Int) -> Order {
        var left = WholeNumber(UInt64(value.significand * 0x1p52))
        var right = WholeNumber(0)
        for digit in digits { right.multiply(by: 10, adding: UInt64(digit)) }
        let power = Int(value.exponent) - 52
        for _ in 0..<max(0, power) { left.multiply(by: 2) }
        for _ in 0..<max(0, -power) { right.multiply(by: 2) }
        for _ in 0..<max(0, exponent) { right.multiply(by: 10) }
        for _ in 0..<max(0, -exponent) { left.multiply(by: 10) }
        return left.order(against: right)
    }
}

/// A whole number of any size, in digits of 32 bits, lowest first, without leading zeros.
private struct WholeNumber {
    private var digits: [UInt64] = []

    init(_ value: UInt64) {
        digits = [value & 0xFFFF_FFFF, value >> 32]
        trim()
    }

    mutating func multiply(by factor: UInt64, adding summand: UInt64 = 0) {
        var carry = summand
        for index in digits.indices {
            carry += digits[index] * factor
            digits[index] = carry & 0xFFFF_FFFF
            carry >>= 32
        }
        digits.append(carry)
        trim()
    }

    func order(against other: WholeNumber) -> ExactComparison.Order {
        if digits.count != other.digits.count { return digits.count < other.digits.count ? .below : .above }
        for (own, others) in zip(digits.reversed(), other.digits.reversed()) where own != others {
            return own < others ? .below : .above
        }
        return .equal
    }

    private mutating func trim() {
        while digits.last == 0 { digits.removeLast() }
    }
}
