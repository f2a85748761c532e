/// The axes of a plot: scales, grid, tick labels, titles.
struct SVGAxes {
    /// Pixels from one tick to the next, about.
    private static let yDistance = 48.0
    private static let xDistance = 70.0
    private static let tickLength = 4.0

    /// The plot, without labels and titles.
    let frame: SVGLayout.Frame
    /// The plot with the labels and titles of its axes.
    let area: SVGLayout.Frame
    let xScale: PlotScale
    let yScale: PlotScale
    private let chart: Chart
    private let yNames: SVGNames?
    private let xNames: SVGNames?
    /// Columns for the labels of the upright axis.
    private let labelColumns: Int

    /// Axes over a domain, in the room for the plot, the labels and the titles.
    init(_ chart: Chart, _ domain: PlotDomain, area: SVGLayout.Frame) {
        self.chart = chart
        self.area = area
        let line = SVGFont.body.lineHeight
        // A power of ten may have to stand where an axis of numbers has no title.
        let hasTitles = (
            x: !chart.x.isCategorical || !chart.x.title.isEmpty, y: !chart.y.isCategorical || !chart.y.title.isEmpty
        )
        let top = area.top + (hasTitles.y ? line + SVGLayout.tickGap : SVGLayout.tickGap / 2)
        let right = area.right - SVGLayout.margin
        let most = SVGFont.body.columns(within: area.width * SVGNames.mostShare)

        // Names below the plot may need a second line, which takes room from the upright axis.
        let roughWidth = area.width * (1 - SVGNames.mostShare / 2)
        let nameLines = SVGNames(acrossPlot: chart.x.categories, width: roughWidth).lineCount
        let below = Double(max(1, nameLines)) + (hasTitles.x ? 1 : 0)
        let bottom = area.bottom - below * line - SVGLayout.tickGap
        let height = max(0, bottom - top)

        let yScale = PlotScale(
            chart.y, domain: domain.y, count: Self.count(height, Self.yDistance), loose: chart.hasLooseY,
            whole: chart.isWhole(.y), isDownwards: true)
        let yNames = yScale.names.map { SVGNames(besidePlot: $0, height: height, mostColumns: most) }
        self.yNames = yNames
        let widest = yScale.numbers.map { scale in scale.ticks.map { scale.label($0).displayWidth }.max() ?? 0 }
        labelColumns = min(most, widest ?? yNames?.widest ?? 0)
        let labelWidth = SVGFont.body.width(of: String(repeating: "0", count: labelColumns))
        let frame = SVGLayout.Frame(
            left: area.left + labelWidth + SVGLayout.tickGap, top: top, right: right, bottom: bottom)
        self.frame = frame
        let xScale = PlotScale(
            chart.x, domain: domain.x, count: Self.count(frame.width, Self.xDistance), loose: chart.hasLooseX,
            whole: chart.isWhole(.x), isDownwards: false)
        xNames = xScale.names.map { SVGNames(acrossPlot: $0, width: frame.width, lines: nameLines) }
        self.xScale = xScale
        self.yScale = yScale
    }

    private static func count(_ length: Double, _ distance: Double) -> Int {
        Int(min(1000, max(2, length / distance + 1)))
    }

    func x(_ value: Double) -> Double { frame.left + xScale.position(value) * frame.width }

    func y(_ value: Double) -> Double { frame.bottom - yScale.position(value) * frame.height }

    /// A point at a position along the marks' axis and a value on the other one.
    func place(_ position: Double, _ value: Double) -> (x: Double, y: Double) {
        chart.isSideways ? (x(value), y(position)) : (x(position), y(value))
    }

    /// Domain and pixels of both axes, for programs that read the picture: `LOW HIGH LEFT RIGHT` and
    /// `LOW HIGH BOTTOM TOP`.
    var data: (x: String, y: String) {
        (
            "\(xScale.start) \(xScale.end) \(frame.left.svg) \(frame.right.svg)",
            "\(yScale.start) \(yScale.end) \(frame.bottom.svg) \(frame.top.svg)"
        )
    }

    /// Grid lines at the ticks of axes of numbers; of the x axis only where it is read as exactly as the other one.
    func grid() -> [XMLFragment] {
        guard !chart.has(.cells) else { return [] }
        let level = (yScale.numbers?.ticks ?? []).map {
            Self.line(frame.left, y($0), frame.right, y($0), ink: SVGInk.grid)
        }
        let upright = chart.hasLooseX ? xScale.numbers?.ticks ?? [] : []
        return level + upright.map { Self.line(x($0), frame.top, x($0), frame.bottom, ink: SVGInk.grid) }
    }

    /// Both axes and their ticks, and a line at zero where bars or areas grow from it inside the plot.
    func lines() -> [XMLFragment] {
        let ticks = (xScale.numbers?.ticks ?? []).map { tick in
            Self.line(x(tick), frame.bottom, x(tick), frame.bottom + Self.tickLength, ink: SVGInk.axis)
        }
        let axes = [
            Self.line(frame.left, frame.top, frame.left, frame.bottom, ink: SVGInk.axis),
            Self.line(frame.left, frame.bottom, frame.right, frame.bottom, ink: SVGInk.axis),
        ]
        return axes + ticks + zero()
    }

    private func zero() -> [XMLFragment] {
        guard chart.series.contains(where: { $0.mark.isBars || $0.mark == .area }) else { return [] }
        let scale = chart.isSideways ? xScale.numbers : yScale.numbers
        guard let scale, scale.low < 0, scale.high > 0 else { return [] }
        return [
            chart.isSideways
                ? Self.line(x(0), frame.top, x(0), frame.bottom, ink: SVGInk.axis)
                : Self.line(frame.left, y(0), frame.right, y(0), ink: SVGInk.axis)
        ]
    }

    /// The labels of both axes.
    func labels() -> [XMLFragment] {
        let upright: [XMLFragment]
        if let yNames {
            upright = yNames.drawBeside(right: frame.left - SVGLayout.tickGap) { y(Double($0)) }
        } else {
            upright = (yScale.numbers?.ticks ?? []).map { tick in
                let label = yScale.numbers?.label(tick).truncated(to: labelColumns, ellipsis: "…") ?? ""
                return .label(
                    label, x: frame.left - SVGLayout.tickGap, y: y(tick) + SVGFont.body.size * 0.35, anchor: .end)
            }
        }
        let base = frame.bottom + SVGLayout.tickGap + SVGFont.body.size
        if let xNames {
            return upright
                + xNames.drawBelow(base: base, within: area.left...max(area.left, area.right)) { x(Double($0)) }
        }
        return upright + xLabels(base)
    }

    /// Labels centred under their ticks, kept on the page; one that would touch its neighbour is left out.
    private func xLabels(_ base: Double) -> [XMLFragment] {
        guard let scale = xScale.numbers else { return [] }
        var used = -Double.infinity
        var labels: [XMLFragment] = []
        for tick in scale.ticks {
            let label = scale.label(tick)
            let half = SVGFont.body.width(of: label) / 2
            let last = area.right + SVGLayout.tickGap - half
            let middle = max(area.left + half, min(x(tick), last))
            guard middle - half > used else { continue }
            used = middle + half + SVGLayout.tickGap
            labels.append(.label(label, x: middle, y: base, anchor: .middle))
        }
        return labels
    }

    /// The titles of both axes, each in a line of its own: above the plot on the left, below it on the right.
    func titles() -> [XMLFragment] {
        Self.titles(
            x: Self.fitted(chart.x.title, xScale, area), y: Self.fitted(chart.y.title, yScale, area), area,
            right: frame.right)
    }

    /// A title in one line, cut before the power of ten, which must not be lost.
    private static func fitted(_ title: String, _ scale: PlotScale, _ area: SVGLayout.Frame) -> String {
        let columns = SVGFont.body.columns(within: area.width)
        let room = columns - scale.title(" ").displayWidth
        let cut = title.escapedForTerminal.truncated(to: max(0, room), ellipsis: "…")
        return scale.title(cut)
    }

    /// Titles of axes where there is nothing to put scales on.
    static func titles(of chart: Chart, _ area: SVGLayout.Frame) -> [XMLFragment] {
        let columns = SVGFont.body.columns(within: area.width)
        let texts = [chart.x.title, chart.y.title].map { $0.escapedForTerminal.truncated(to: columns, ellipsis: "…") }
        return titles(x: texts[0], y: texts[1], area, right: area.right)
    }

    private static func titles(x: String, y: String, _ area: SVGLayout.Frame, right: Double) -> [XMLFragment] {
        let upright = XMLFragment.label(y, x: area.left, y: area.top + SVGFont.body.size)
        let level = XMLFragment.label(
            x, x: right, y: area.bottom - SVGFont.body.lineHeight + SVGFont.body.size, anchor: .end)
        return (y.isEmpty ? [] : [upright]) + (x.isEmpty ? [] : [level])
    }

    static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, ink: String) -> XMLFragment {
        .element("line", ["x1": x1.svg, "y1": y1.svg, "x2": x2.svg, "y2": y2.svg, "stroke": ink])
    }
}
