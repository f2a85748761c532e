/// Numbers as text: correctly rounded, the same on every platform and in every locale.
///
/// Rounding is to the nearest value of the exact binary number, ties to even, as C's `printf` does. Zero has no sign.
/// Numbers that are not finite are `nan`, `inf` and `-inf`. Subnormal numbers, which have no four digits, are rounded
/// from the shortest numeral that identifies them.
public enum NumberFormat {
    /// What separates groups of three digits: a narrow space that does not break, one column wide.
    public static let groupSeparator: Character = "\u{202F}"

    /// A number with at least `digits` significant digits, written compactly: `0.3125`, `12.35`, `1 234`, `1.235e7`.
    ///
    /// Whole digits are never dropped below a million; from 1e6 up and below 1e-4 the notation is scientific.
    /// Trailing zeros show precision and stay when something was rounded away (`0.30004` is `0.3000`, `0.3` is `0.3`).
    /// With `grouped`, integer parts of four digits and more are set in groups of three by ``groupSeparator``.
    public static func compact(_ value: Double, digits: Int = 4, grouped: Bool = true) -> String {
        guard value.isFinite else { return special(value) }
        let exact = DecimalDigits(value)
        let magnitude = value.magnitude
        if magnitude != 0 && (magnitude >= 1e6 || magnitude < 1e-4) { return exact.scientific(digits: digits) }
        let decimals = max(0, digits - exact.pointPosition)
        return exact.fixed(decimals: min(decimals, exact.decimals), grouped: grouped)
    }

    /// A number with exactly so many decimals; `decimals` below zero counts as zero.
    public static func fixed(_ value: Double, decimals: Int, grouped: Bool = false) -> String {
        guard value.isFinite else { return special(value) }
        return DecimalDigits(value).fixed(decimals: max(0, decimals), grouped: grouped)
    }

    /// A number in scientific notation with at most so many significant digits, e.g. `1.235e-7`.
    public static func scientific(_ value: Double, digits: Int = 4) -> String {
        guard value.isFinite else { return special(value) }
        return DecimalDigits(value).scientific(digits: digits)
    }

    /// An interval with both bounds at the same precision, `[0.301, 0.322]`.
    ///
    /// Bounds that differ are never shown as equal: digits are added until they do, or none are left.
    ///
    /// With `aligned` false the bounds are those of ``pair(_:_:digits:grouped:)``, so that a bound much smaller than the
    /// other keeps all its digits: `[0.001235, 1 234]`.
    public static func interval(_ low: Double, _ high: Double, digits: Int = 4, aligned: Bool = true) -> String {
        let larger = max(low.magnitude, high.magnitude)
        guard aligned, larger.isFinite, larger == 0 || (larger < 1e6 && larger >= 1e-4) else {
            let bounds = pair(low, high, digits: digits)
            return "[" + bounds.low + ", " + bounds.high + "]"
        }
        let needed = max(DecimalDigits(low).decimals, DecimalDigits(high).decimals)
        let point = DecimalDigits(larger).pointPosition
        return bracketed(digits, low, high) { value, digits in
            fixed(value, decimals: min(needed, max(0, digits - point)), grouped: true)
        }
    }

    /// Two numbers that are read together, such as the ends of a range, with as many decimals: `0.8000` and `0.9000`.
    ///
    /// Each is written as ``compact(_:digits:grouped:)`` writes it, and the one with fewer decimals gets those of the other.
    /// Numbers keep what they have if one of them needs a power of ten, or if one has a thousand or more and the other more
    /// decimals than `digits`. Numbers that differ are never shown as equal: digits are added until they do.
    public static func pair(
        _ low: Double, _ high: Double, digits: Int = 4, grouped: Bool = true
    ) -> (low: String, high: String) {
        var digits = digits
        while true {
            let texts = evenly(low, high, digits: digits, grouped: grouped)
            guard low != high, digits < 17, texts.low == texts.high else { return texts }
            digits += 1
        }
    }

    private static func evenly(
        _ low: Double, _ high: Double, digits: Int, grouped: Bool
    ) -> (low: String, high: String) {
        let own = (
            low: compact(low, digits: digits, grouped: grouped), high: compact(high, digits: digits, grouped: grouped)
        )
        guard low.isFinite, high.isFinite, !own.low.contains("e"), !own.high.contains("e") else { return own }
        let decimals = (low: decimals(own.low), high: decimals(own.high))
        let most = max(decimals.low, decimals.high)
        guard most <= digits || max(low.magnitude, high.magnitude) < 1000 else { return own }
        return (
            decimals.low == most ? own.low : fixed(low, decimals: most, grouped: grouped),
            decimals.high == most ? own.high : fixed(high, decimals: most, grouped: grouped)
        )
    }

    private static func decimals(_ text: String) -> Int {
        text.utf8.firstIndex(of: UInt8(ascii: ".")).map { text.utf8.distance(from: $0, to: text.utf8.endIndex) - 1 }
            ?? 0
    }

    private static func bracketed(
        _ digits: Int, _ low: Double, _ high: Double, _ text: (Double, Int) -> String
    ) -> String {
        var digits = digits
        while low != high && digits < 17 && text(low, digits) == text(high, digits) { digits += 1 }
        return "[" + text(low, digits) + ", " + text(high, digits) + "]"
    }

    private static func special(_ value: Double) -> String {
        value.isNaN ? "nan" : value < 0 ? "-inf" : "inf"
    }
}
