/// Where the parts of a page stand, from the top: title, legend, ramp of colours, plot with its axes, source.
struct SVGLayout {
    /// A rectangle in pixels, from the upper left corner of the page.
    struct Frame {
        let left: Double
        let top: Double
        let right: Double
        let bottom: Double

        var width: Double { max(0, right - left) }
        var height: Double { max(0, bottom - top) }
        var middle: Double { (left + right) / 2 }
        var box: OccupiedRoom.Box { OccupiedRoom.Box(left: left, top: top, right: right, bottom: bottom) }
    }

    static let margin = 14.0
    /// Between the plot and the labels of its ticks.
    static let tickGap = 8.0
    /// What the plot keeps of the height, however long the texts are.
    private static let leastPlotShare = 0.35
    private static let mostTitleLines = 3
    private static let mostSourceLines = 4

    /// The most that the axes of a plot take of its height: a line for each title, which is kept even where there is
    /// none because a power of ten may have to stand there, and one for labels.
    private static let axesHeight = 3 * SVGFont.body.lineHeight + 2 * tickGap

    let width: Double
    let height: Double
    let title: [String]
    let legend: SVGLegend
    let ramp: SVGRamp?
    let source: [String]
    /// The plot with the labels and titles of its axes, from margin to margin.
    let plotFrame: Frame
    /// Upper edges of the parts.
    let legendTop: Double
    let rampTop: Double
    let sourceTop: Double

    /// The layout of a page that has one chart.
    init(_ chart: Chart, width: Double, height: Double) {
        self.init(
            title: chart.title, source: chart.source,
            legend: SVGLegend(SVGLegend.items(of: chart), left: Self.margin, right: width - Self.margin),
            ramp: chart.colourRamp.map { SVGRamp(ramp: $0, title: chart.valueTitle) }, width: width, height: height)
    }

    /// The layout of any page; its ``plotFrame`` is what is left for pictures.
    init(title: String, source: String, legend: SVGLegend, ramp: SVGRamp? = nil, width: Double, height: Double) {
        self.width = width
        self.height = height
        let left = Self.margin
        let right = width - Self.margin
        let titleLines = SVGFont.title.paragraph(title, within: right - left, atMost: Self.mostTitleLines)
        let sourceLines = SVGFont.note.paragraph(source, within: right - left, atMost: Self.mostSourceLines)
        let rampHeight = ramp == nil ? 0 : SVGRamp.height + Self.tickGap
        let fixed = 2 * Self.margin + Self.axesHeight + 3 * Self.tickGap + rampHeight
        // A ramp must not take the room of the title.
        let least = ramp == nil ? 0 : SVGFont.title.lineHeight
        let counts = Self.share(
            max(least, height * (1 - Self.leastPlotShare) - fixed),
            among: [
                (titleLines.count, SVGFont.title.lineHeight), (legend.rowCount, SVGFont.body.lineHeight),
                (sourceLines.count, SVGFont.note.lineHeight),
            ])
        self.title = SVGFont.title.paragraph(title, within: right - left, atMost: counts[0])
        self.legend = legend.limited(to: counts[1])
        self.ramp = ramp
        self.source = SVGFont.note.paragraph(source, within: right - left, atMost: counts[2])
        legendTop = Self.below(Self.margin, counts[0], SVGFont.title)
        rampTop = Self.below(legendTop, counts[1], SVGFont.body)
        sourceTop = height - Self.margin - Double(counts[2]) * SVGFont.note.lineHeight
        plotFrame = Frame(
            left: left, top: rampTop + rampHeight, right: right,
            bottom: sourceTop - (counts[2] > 0 ? Self.tickGap : 0))
    }

    /// The height of a page whose plot, without the axes, is to be so high, with all lines of title, legend and source.
    static func pageHeight(_ chart: Chart, width: Double, plotHeight: Double) -> Double {
        let tall = SVGLayout(chart, width: width, height: 1e6)
        let axes = SVGAxes(chart, PlotDomain(x: 0...1, y: 0...1), area: tall.plotFrame)
        return 1e6 - axes.frame.height + plotHeight
    }

    /// The least height of a page that has all lines of its title, legend and source.
    static func fullHeight(title: String, source: String, legend: SVGLegend, ramp: Bool = false, width: Double)
        -> Double
    {
        let room = width - 2 * margin
        let lines =
            Double(SVGFont.title.paragraph(title, within: room, atMost: mostTitleLines).count)
            * SVGFont.title.lineHeight
            + Double(legend.rowCount) * SVGFont.body.lineHeight
            + Double(SVGFont.note.paragraph(source, within: room, atMost: mostSourceLines).count)
            * SVGFont.note.lineHeight
        let fixed = 2 * margin + axesHeight + 3 * tickGap + (ramp ? SVGRamp.height + tickGap : 0)
        // A pixel for what rounding takes.
        return ((lines + fixed) / (1 - leastPlotShare)).rounded(.up) + 1
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
