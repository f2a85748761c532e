/// The axes of a plot: scales, grid, tick labels, titles.
struct SVGAxes {
    /// Pixels from one tick to the next, about.
    private static let yDistance = 48.0
    private static let xDistance = 70.0
    /// The part of the width that labels of the value axis may take.
    private static let mostLabelShare = 0.4
    private static let tickLength = 4.0

    let frame: SVGLayout.Frame
    private let xScale: NiceScale
    private let yScale: NiceScale
    private let labelColumns: Int

    /// Axes over the extent of a chart, `area` being the plot with the labels of the value axis.
    init(_ extent: (x: ClosedRange<Double>, y: ClosedRange<Double>), area: SVGLayout.Frame) {
        yScale = NiceScale(extent.y, count: Self.count(area.height, Self.yDistance), loose: true)
        let scale = yScale
        let most = SVGFont.body.columns(within: area.width * Self.mostLabelShare)
        labelColumns = min(most, scale.ticks.map { scale.label($0).displayWidth }.max() ?? 0)
        let labelWidth = SVGFont.body.width(of: String(repeating: "0", count: labelColumns))
        frame = SVGLayout.Frame(
            left: area.left + labelWidth + SVGLayout.tickGap, top: area.top, right: area.right - SVGLayout.margin,
            bottom: area.bottom)
        xScale = NiceScale(extent.x, count: Self.count(frame.width, Self.xDistance), loose: false)
    }

    private static func count(_ length: Double, _ distance: Double) -> Int { max(2, Int(length / distance) + 1) }

    func x(_ value: Double) -> Double { frame.left + xScale.position(value) * frame.width }

    func y(_ value: Double) -> Double { frame.bottom - yScale.position(value) * frame.height }

    /// Grid lines, axes and labels, and the titles of both axes in a line of their own.
    func draw(_ chart: Chart, _ layout: SVGLayout) -> [XMLFragment] {
        let upright = yScale.ticks.flatMap { tick in
            let height = y(tick)
            let label = yScale.label(tick).truncated(to: labelColumns, ellipsis: "…")
            return [
                Self.line(frame.left, height, frame.right, height, ink: SVGInk.grid),
                .label(
                    label, x: frame.left - SVGLayout.tickGap, y: height + SVGFont.body.size * 0.35, anchor: .end),
            ]
        }
        let level = xScale.ticks.map { tick in
            Self.line(x(tick), frame.bottom, x(tick), frame.bottom + Self.tickLength, ink: SVGInk.axis)
        }
        let axes = [
            Self.line(frame.left, frame.top, frame.left, frame.bottom, ink: SVGInk.axis),
            Self.line(frame.left, frame.bottom, frame.right, frame.bottom, ink: SVGInk.axis),
        ]
        return upright + level + axes + xLabels(layout)
            + Self.titles(
                x: Self.fitted(chart.x.title, xScale, layout), y: Self.fitted(chart.y.title, yScale, layout), layout,
                right: frame.right)
    }

    /// Labels centred under their ticks, kept on the page; one that would touch its neighbour is left out.
    private func xLabels(_ layout: SVGLayout) -> [XMLFragment] {
        var used = -Double.infinity
        var labels: [XMLFragment] = []
        for tick in xScale.ticks {
            let label = xScale.label(tick)
            let half = SVGFont.body.width(of: label) / 2
            let last = layout.plotArea.right + SVGLayout.tickGap - half
            let middle = max(layout.plotArea.left + half, min(x(tick), last))
            guard middle - half > used else { continue }
            used = middle + half + SVGLayout.tickGap
            labels.append(
                .label(
                    label, x: middle, y: frame.bottom + SVGLayout.tickGap + SVGFont.body.size, anchor: .middle))
        }
        return labels
    }

    /// A title in one line, cut before the power of ten, which must not be lost.
    private static func fitted(_ title: String, _ scale: NiceScale, _ layout: SVGLayout) -> String {
        let columns = SVGFont.body.columns(within: layout.plotArea.width)
        let room = columns - scale.title(" ", times: "×").displayWidth
        let cut = title.escapedForTerminal.truncated(to: max(0, room), ellipsis: "…")
        return scale.title(cut, times: "×")
    }

    /// Titles of axes where there is nothing to put scales on.
    static func titles(of chart: Chart, _ layout: SVGLayout) -> [XMLFragment] {
        let columns = SVGFont.body.columns(within: layout.plotArea.width)
        let texts = [chart.x.title, chart.y.title].map { $0.escapedForTerminal.truncated(to: columns, ellipsis: "…") }
        return titles(x: texts[0], y: texts[1], layout, right: layout.plotArea.right)
    }

    private static func titles(x: String, y: String, _ layout: SVGLayout, right: Double) -> [XMLFragment] {
        let area = layout.plotArea
        let upright = XMLFragment.label(y, x: area.left, y: layout.yTitleTop + SVGFont.body.size)
        let level = XMLFragment.label(
            x, x: right, y: layout.xTitleTop + SVGFont.body.size, anchor: .end)
        return (y.isEmpty ? [] : [upright]) + (x.isEmpty ? [] : [level])
    }

    private static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, ink: String) -> XMLFragment {
        .element("line", ["x1": x1.svg, "y1": y1.svg, "x2": x2.svg, "y2": y2.svg, "stroke": ink])
    }
}
