/// The legend of a heat map: what the colours stand for, the colours from the least to the largest value, round
/// numbers.
struct SVGRamp {
    let ramp: ColourRamp
    /// What the values are, with their unit; no line is left out for it where it is empty.
    let title: String

    private static let barHeight = 12.0
    private static let tickLength = 3.0
    private static let mostWidth = 360.0
    private static let steps = 60

    /// The title, the colours and the labels, in pixels.
    static let height = 2 * SVGFont.body.lineHeight + barHeight + tickLength

    /// The legend with its upper edge at a height, between two edges, in pixels.
    func draw(left: Double, right: Double, top: Double) -> [XMLFragment] {
        let width = max(0, min(Self.mostWidth, right - left))
        let columns = SVGFont.body.columns(within: right - left)
        let words = ramp.scale.title(" ", times: "×")
        let room = max(0, columns - words.displayWidth)
        let name = title.escapedForTerminal.truncated(to: room, ellipsis: "…")
        let heading = ramp.scale.title(name, times: "×")
        let barTop = top + SVGFont.body.lineHeight
        let bottom = barTop + Self.barHeight
        let colours = (0..<Self.steps).map { step in
            let share = (Double(step) + 0.5) / Double(Self.steps)
            let start = left + width * Double(step) / Double(Self.steps)
            return XMLFragment.element(
                "rect",
                [
                    "x": start.svg, "y": barTop.svg, "width": (width / Double(Self.steps) + 0.25).svg,
                    "height": Self.barHeight.svg, "fill": SVGCells.hex(ramp.colour(at: share)),
                ])
        }
        var used = -Double.infinity
        let ticks = ramp.scale.ticks.flatMap { tick -> [XMLFragment] in
            let place = left + ramp.scale.position(tick) * width
            let stroke = XMLFragment.element(
                "line",
                [
                    "x1": place.svg, "y1": bottom.svg, "x2": place.svg, "y2": (bottom + Self.tickLength).svg,
                    "stroke": SVGInk.axis,
                ])
            let label = ramp.scale.label(tick)
            let half = SVGFont.body.width(of: label) / 2
            let middle = max(left - SVGLayout.tickGap + half, min(place, right + SVGLayout.tickGap - half))
            guard middle - half > used else { return [stroke] }
            used = middle + half + SVGLayout.tickGap
            return [
                stroke,
                .label(label, x: middle, y: bottom + Self.tickLength + SVGFont.body.size, anchor: .middle),
            ]
        }
        let first: [XMLFragment] =
            heading.isEmpty
            ? [] : [.label(heading, x: left, y: top + SVGFont.body.size, hint: title == name ? nil : title)]
        return first + colours + ticks
    }
}

extension Chart {
    /// The colours of all cells of the chart; `nil` when there are none.
    var colourRamp: ColourRamp? {
        let values = series.filter { $0.mark == .cells }.flatMap(\.points).filter(shows).compactMap(\.plottableValue)
        guard let least = values.min(), let largest = values.max() else { return nil }
        return ColourRamp(least...largest)
    }
}
