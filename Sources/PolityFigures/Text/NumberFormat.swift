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
    /// With `aligned` false each bound has its own significant digits, as ``compact(_:digits:grouped:)`` gives them, so
    /// that a bound much smaller than the other keeps all of them: `[0.001235, 1 234]`.
    public static func interval(_ low: Double, _ high: Double, digits: Int = 4, aligned: Bool = true) -> String {
        let larger = max(low.magnitude, high.magnitude)
        guard aligned, larger.isFinite, larger == 0 || (larger < 1e6 && larger >= 1e-4) else {
            return bracketed(digits, low, high) { compact($0, digits: $1) }
        }
        let needed = max(DecimalDigits(low).decimals, DecimalDigits(high).decimals)
        let point = DecimalDigits(larger).pointPosition
        return bracketed(digits, low, high) { value, digits in
            fixed(value, decimals: min(needed, max(0, digits - point)), grouped: true)
        }
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
