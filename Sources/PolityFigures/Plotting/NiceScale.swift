/// An axis with round-number ticks: steps of 1, 2 or 5 times a power of ten.
///
/// Source: P. S. Heckbert, "Nice Numbers for Graph Labels", in A. S. Glassner (ed.), *Graphics Gems*, Academic Press,
/// 1990, pp. 61–63.
struct NiceScale {
    /// Values of a larger magnitude are not plotted: spans of them would overflow.
    static let largestMagnitude = 1e300
    /// Spans below this part of the values are one value as far as a picture goes.
    private static let narrowestSpan = 1e-9

    let low: Double
    let high: Double
    let ticks: [Double]
    /// The power of ten that the labels leave out, zero for none.
    let commonExponent: Int
    private let labelDecimals: Int

    /// A scale over finite data.
    ///
    /// - Parameters:
    ///   - data: from the least to the largest value, neither beyond ``largestMagnitude``.
    ///   - count: about how many ticks to set, at least two.
    ///   - loose: whether the scale is widened to whole steps, as on value axes, or ends with the data.
    ///   - whole: whether all ticks are at whole numbers, as of counts.
    init(_ data: ClosedRange<Double>, count: Int, loose: Bool, whole: Bool = false) {
        var (low, high) = Self.widened(data.lowerBound, data.upperBound)
        let nice = Self.niceStep((high - low) / Double(count - 1))
        let step = whole ? max(1, nice) : nice
        if loose {
            low = (low / step).rounded(.down) * step
            high = (high / step).rounded(.up) * step
        }
        let first = Int((low / step - 1e-6).rounded(.up))
        let last = Int((high / step + 1e-6).rounded(.down))
        self.low = low
        self.high = high
        ticks = first <= last ? (first...last).map { Double($0) * step } : []
        let largest = ticks.map(\.magnitude).max() ?? 0
        let exponent = largest > 0 ? Self.decimalExponent(largest) : 0
        let isWide = largest >= 1e6 || (largest > 0 && largest < 1e-3)
        commonExponent = isWide ? exponent - (exponent % 3 + 3) % 3 : 0
        labelDecimals = max(0, commonExponent - Self.decimalExponent(step))
    }

    /// Where a value lies between the ends, 0 to 1.
    func position(_ value: Double) -> Double { min(1, max(0, (value - low) / (high - low))) }

    /// A tick's label, without the common power of ten.
    func label(_ tick: Double) -> String {
        NumberFormat.fixed(tick / Self.powerOfTen(commonExponent), decimals: labelDecimals)
    }

    /// An axis title with the power of ten that the labels leave out, `money (×1e6)`.
    func title(_ text: String, times: String) -> String {
        guard commonExponent != 0 else { return text }
        return text + (text.isEmpty ? "" : " ") + "(\(times)1e\(commonExponent))"
    }

    /// A span that can be divided: one value gets a tenth of itself on both sides, zero goes up to one.
    private static func widened(_ low: Double, _ high: Double) -> (Double, Double) {
        let size = max(low.magnitude, high.magnitude)
        if size < 1e-280 { return (0, 1) }
        return high - low > narrowestSpan * size ? (low, high) : (low - size / 10, high + size / 10)
    }

    /// The nearest of 1, 2, 5 and 10 times a power of ten, with Heckbert's limits between them.
    private static func niceStep(_ value: Double) -> Double {
        let power = powerOfTen(decimalExponent(value))
        let fraction = value / power
        return power * (fraction < 1.5 ? 1 : fraction < 3 ? 2 : fraction < 7 ? 5 : 10)
    }

    private static func decimalExponent(_ value: Double) -> Int { DecimalDigits(value).pointPosition - 1 }

    private static func powerOfTen(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? 1 }
}
