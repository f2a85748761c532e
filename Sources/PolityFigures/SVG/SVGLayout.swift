/// Where the parts of a page stand, from the top: title, legend, title of the value axis, plot, labels and title of the
/// other axis, source.
struct SVGLayout {
    /// A rectangle in pixels, from the upper left corner of the page.
    struct Frame {
        let left: Double
        let top: Double
        let right: Double
        let bottom: Double

        var width: Double { right - left }
        var height: Double { bottom - top }
        var middle: Double { (left + right) / 2 }
    }

    static let margin = 14.0
    /// Between the plot and the labels of its ticks.
    static let tickGap = 8.0
    /// What the plot keeps of the height, however long the texts are.
    private static let leastPlotShare = 0.35
    private static let mostTitleLines = 3
    private static let mostSourceLines = 4

    let title: [String]
    let legend: SVGLegend
    let source: [String]
    /// The plot and the labels of the value axis, to the margins left and right.
    let plotArea: Frame
    /// Upper edges of the parts above the plot.
    let legendTop: Double
    let yTitleTop: Double
    let xTitleTop: Double
    let sourceTop: Double

    init(_ chart: Chart, width: Double, height: Double) {
        let left = Self.margin
        let right = width - Self.margin
        let title = SVGFont.title.paragraph(chart.title, within: right - left, atMost: Self.mostTitleLines)
        let source = SVGFont.note.paragraph(chart.source, within: right - left, atMost: Self.mostSourceLines)
        let legend = SVGLegend(chart, left: left, right: right)
        // A line for each axis title is kept even where there is none: a power of ten may have to stand there.
        let fixed = 2 * Self.margin + 3 * SVGFont.body.lineHeight + 5 * Self.tickGap
        let counts = Self.share(
            height * (1 - Self.leastPlotShare) - fixed,
            among: [
                (title.count, SVGFont.title.lineHeight), (legend.rowCount, SVGFont.body.lineHeight),
                (source.count, SVGFont.note.lineHeight),
            ])
        self.title = SVGFont.title.paragraph(chart.title, within: right - left, atMost: counts[0])
        self.legend = legend.limited(to: counts[1])
        self.source = SVGFont.note.paragraph(chart.source, within: right - left, atMost: counts[2])
        legendTop = Self.below(Self.margin, counts[0], SVGFont.title)
        yTitleTop = Self.below(legendTop, counts[1], SVGFont.body)
        sourceTop = height - Self.margin - Double(counts[2]) * SVGFont.note.lineHeight
        xTitleTop = sourceTop - (counts[2] > 0 ? Self.tickGap : 0) - SVGFont.body.lineHeight
        plotArea = Frame(
            left: left, top: yTitleTop + SVGFont.body.lineHeight + Self.tickGap, right: right,
            bottom: xTitleTop - SVGFont.body.lineHeight - Self.tickGap)
    }

    /// Where the next part begins below so many lines.
    private static func below(_ top: Double, _ lines: Int, _ font: SVGFont) -> Double {
        lines == 0 ? top : top + Double(lines) * font.lineHeight + tickGap
    }

    /// How many lines each part may have of a height in pixels: the parts take one in turn, as long as there is room.
    private static func share(_ height: Double, among parts: [(wanted: Int, lineHeight: Double)]) -> [Int] {
        var counts = Array(repeating: 0, count: parts.count)
        var left = height
        var isGiving = true
        while isGiving {
            isGiving = false
            for (index, part) in parts.enumerated() where counts[index] < part.wanted && part.lineHeight <= left {
                counts[index] += 1
                left -= part.lineHeight
                isGiving = true
            }
        }
        return counts
    }
}
