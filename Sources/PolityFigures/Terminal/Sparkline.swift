/// The course of a series as one line of text, for the cell of a table or a heading.
///
/// Source: E. R. Tufte, *Beautiful Evidence*, Graphics Press, 2006, pp. 46–63.
public enum Sparkline {
    /// Widths beyond this are treated as it.
    public static let widestWidth = TerminalStyle.widestWidth
    private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    private static let signs: [Character] = ["_", ".", "-", "=", "^"]

    /// The values from the least to the largest, in eighth blocks `▁▂▃▄▅▆▇█` or, in ASCII, in the five heights `_.-=^`.
    ///
    /// There is a column for each value, or for each of `width` equal stretches of the values, of which the mean is
    /// shown. Values that are not finite, or beyond a magnitude of 1e300, are gaps; a stretch of gaps is a blank, also at
    /// the end, so that lines of equally long series stand in line. A series of equal values is drawn at the middle
    /// height. No text comes of no values or of a width below one.
    public static func render(_ values: [Double], width: Int, unicode: Bool) -> String {
        let columns = min(values.count, max(0, width), widestWidth)
        let means = (0..<columns).map { column in
            let start = Self.share(values.count, column, columns)
            return mean(values[start..<max(start + 1, Self.share(values.count, column + 1, columns))])
        }
        let shown = means.compactMap { $0 }
        guard let low = shown.min(), let high = shown.max() else { return String(repeating: " ", count: columns) }
        let heights = unicode ? blocks : signs
        return String(
            means.map { mean in
                guard let mean else { return " " }
                guard high > low else { return heights[(heights.count - 1) / 2] }
                let part = (mean - low) / (high - low)
                return heights[max(0, min(heights.count - 1, Int((part * Double(heights.count - 1)).rounded())))]
            })
    }

    /// The first so many of `parts` equal parts of a count; quotient and remainder apart, so that no product overflows.
    private static func share(_ count: Int, _ number: Int, _ parts: Int) -> Int {
        count / parts * number + count % parts * number / parts
    }

    /// The mean of what can be shown; `nil` for gaps alone.
    private static func mean(_ stretch: ArraySlice<Double>) -> Double? {
        let shown = stretch.filter(Chart.Point.isPlottable)
        guard !shown.isEmpty else { return nil }
        return shown.reduce(0) { $0 + $1 / Double(shown.count) }
    }
}
