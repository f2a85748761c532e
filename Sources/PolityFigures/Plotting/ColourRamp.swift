/// Colours for numbers, in order of lightness or about a neutral middle, which readers with any colour vision tell
/// apart.
///
/// - Sequential: eleven equidistant colours of viridis (N. J. Smith and S. van der Walt, matplotlib 1.5, 2015), which
///   grows evenly from dark to light, so that it stays in order without colour.
/// - Diverging about zero: the eleven colours of PuOr (C. A. Brewer, *ColorBrewer* 2.0, colorbrewer2.org), orange below
///   and purple above.
///
/// Between the colours of a table the parts of red, green and blue are mixed in proportion.
struct ColourRamp {
    /// The ends of the scale, round numbers; `isDiverging` when zero is the middle.
    let scale: NiceScale
    let isDiverging: Bool

    private static let sequential: [UInt32] = [
        0x440154, 0x482575, 0x414487, 0x345F8D, 0x2A788E, 0x21908C, 0x22A884, 0x43BF71, 0x7AD151, 0xBCDF27, 0xFDE725,
    ]
    private static let diverging: [UInt32] = [
        0x7F3B08, 0xB35806, 0xE08214, 0xFDB863, 0xFEE0B6, 0xF7F7F7, 0xD8DAEB, 0xB2ABD2, 0x8073AC, 0x542788, 0x2D004B,
    ]

    /// A ramp for values of which none is beyond the largest magnitude of a scale: diverging if they have both signs.
    ///
    /// - Parameter count: about how many ticks to set.
    init(_ values: ClosedRange<Double>, count: Int = 5) {
        isDiverging = values.lowerBound < 0 && values.upperBound > 0
        let size = max(values.lowerBound.magnitude, values.upperBound.magnitude)
        scale = NiceScale(isDiverging ? -size...size : values, count: max(2, count), loose: true)
    }

    /// Red, green and blue of a value, eight bits each; values beyond the ends have the colours of the ends.
    func colour(_ value: Double) -> UInt32 { colour(at: scale.position(value)) }

    /// The colour at a part of the way from the low to the high end, 0 to 1.
    func colour(at share: Double) -> UInt32 {
        let table = isDiverging ? Self.diverging : Self.sequential
        let place = min(1, max(0, share)) * Double(table.count - 1)
        let index = min(table.count - 2, Int(place))
        let part = place - Double(index)
        return [16, 8, 0].reduce(0) { result, shift in
            let low = Double(table[index] >> shift & 0xFF)
            let high = Double(table[index + 1] >> shift & 0xFF)
            return result | UInt32((low + (high - low) * part).rounded()) << shift
        }
    }

    /// Relative luminance of a colour, 0 to 1 (WCAG 2.1).
    static func luminance(_ colour: UInt32) -> Double {
        0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour)
    }

    /// The ratio of contrast of two colours, 1 to 21 (WCAG 2.1).
    static func contrast(_ first: UInt32, _ second: UInt32) -> Double {
        let pair = [luminance(first), luminance(second)].sorted()
        return (pair[1] + 0.05) / (pair[0] + 0.05)
    }

    /// The light of one part of a colour, from its eight bits (IEC 61966-2-1).
    private static func linear(_ part: UInt32) -> Double {
        let share = Double(part & 0xFF) / 255
        guard share > 0.04045 else { return share / 12.92 }
        let base = (share + 0.055) / 1.055
        // base^2.4 = base² · (base²)^(1/5); the fifth root by Newton's method.
        let square = base * base
        var root = 1.0
        for _ in 0..<40 { root = (4 * root + square / (root * root * root * root)) / 5 }
        return square * root
    }
}
