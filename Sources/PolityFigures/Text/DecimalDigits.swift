/// The shortest decimal expansion that identifies a finite number, and its rounding.
///
/// The value is `0.d₁d₂d₃… × 10^pointPosition`. Rounding the shortest expansion differs from rounding the exact value
/// only where the expansion ends in a tie (a shorter numeral nearer to the value would have been the expansion);
/// ties are therefore settled against the exact binary value.
struct DecimalDigits {
    private let value: Double
    /// Digits without leading or trailing zeros; empty for zero.
    private let digits: [UInt8]
    /// Digits before the decimal point; zero or negative below one tenth or below.
    let pointPosition: Int

    /// Reads the standard library's description, which is the shortest that round-trips.
    init(_ value: Double) {
        var digits: [UInt8] = []
        var point: Int?
        var exponent = 0
        let text = Array(value.magnitude.description.utf8)
        for (index, byte) in text.enumerated() {
            if byte == UInt8(ascii: ".") {
                point = digits.count
            } else if byte == UInt8(ascii: "e") {
                exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
                break
            } else {
                digits.append(byte - UInt8(ascii: "0"))
            }
        }
        let leading = digits.prefix { $0 == 0 }.count
        let trailing = digits.dropFirst(leading).reversed().prefix { $0 == 0 }.count
        self.value = value
        self.digits = Array(digits.dropFirst(leading).dropLast(trailing))
        pointPosition = self.digits.isEmpty ? 1 : (point ?? digits.count) + exponent - leading
    }

    /// Decimals that show the expansion in full.
    var decimals: Int { max(0, digits.count - pointPosition) }

    /// The number with so many decimals.
    func fixed(decimals: Int, grouped: Bool) -> String {
        let rounded = self.rounded(keeping: pointPosition + decimals)
        var whole: [UInt8] = []
        var fraction: [UInt8] = []
        for place in stride(from: max(rounded.point, 1), to: -decimals, by: -1) {
            let index = rounded.point - place
            let digit = rounded.digits.indices.contains(index) ? rounded.digits[index] : 0
            if place > 0 { whole.append(digit) } else { fraction.append(digit) }
        }
        let sign = value < 0 && !rounded.digits.isEmpty ? "-" : ""
        return sign + Self.text(whole, grouped: grouped) + (fraction.isEmpty ? "" : "." + Self.text(fraction))
    }

    /// The number with at most so many significant digits, at least one, and a power of ten.
    func scientific(digits count: Int) -> String {
        let rounded = self.rounded(keeping: max(1, count))
        guard let first = rounded.digits.first else { return "0" }
        var tail = Array(rounded.digits.dropFirst())
        let shown = min(max(1, count), digits.count) - 1
        tail += Array(repeating: 0, count: max(0, shown - tail.count))
        let fraction = tail.isEmpty ? "" : "." + Self.text(tail)
        return (value < 0 ? "-" : "") + "\(first)" + fraction + "e\(rounded.point - 1)"
    }

    private static func text(_ digits: [UInt8], grouped: Bool = false) -> String {
        var result = ""
        for (index, digit) in digits.enumerated() {
            if grouped && index > 0 && (digits.count - index) % 3 == 0 { result.append(NumberFormat.groupSeparator) }
            result += "\(digit)"
        }
        return result
    }

    /// The leading digits after rounding away the rest; `count` may be zero or negative.
    private func rounded(keeping count: Int) -> (digits: [UInt8], point: Int) {
        guard count < digits.count else { return (digits, pointPosition) }
        guard count >= 0 else { return ([], 1) }
        var kept = Array(digits[..<count])
        guard roundsUp(at: count) else {
            while kept.last == 0 { kept.removeLast() }
            return kept.isEmpty ? ([], 1) : (kept, pointPosition)
        }
        while let last = kept.last {
            kept.removeLast()
            if last < 9 {
                kept.append(last + 1)
                return (kept, pointPosition)
            }
        }
        return ([1], pointPosition + 1)
    }

    private func roundsUp(at count: Int) -> Bool {
        if digits[count] != 5 || digits.count > count + 1 { return digits[count] >= 5 }
        switch ExactComparison.compare(value.magnitude, digits: digits, exponent: pointPosition - digits.count) {
        case .below: return false
        case .above: return true
        case .equal: return count > 0 && digits[count - 1] % 2 == 1
        }
    }
}
