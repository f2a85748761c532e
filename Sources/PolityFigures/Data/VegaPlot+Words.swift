/// The labels of points.
extension VegaPlot {
    /// Labels of the points of a group that have one; on cells they stand instead of the numbers.
    func words(_ group: Group) -> [VegaJSON] {
        let texts = group.series.flatMap { chart.series[$0].points.filter(chart.shows).map(\.label) }
        guard group.mark != .cells, texts.contains(where: { !$0.isEmpty }) else { return [] }
        let isBody = group.mark.width != nil
        let rows = only(group.series) + valid("x", "y") + [["filter": "datum.label !== ''"]] + shifted(group)
        let words: VegaJSON = [
            "transform": .list(rows + [["calculate": .text(end(group.mark)), "as": "end"]]),
            "encoding": encoding(
                [
                    (place.channel, place.position(isBody && !place.isBands ? "middle" : place.field)),
                    (value.channel, value.position("end")), apart, ("text", ["field": "label", "type": "nominal"]),
                ], offset(group)),
        ]
        let mark = mark(group.mark)
        // Letters on dark cells have a light rim.
        let hasCells = groups.contains { $0.mark == .cells }
        let rim = mark.adding(["stroke": .text(SVGInk.paper), "strokeWidth": 3, "strokeJoin": "round"])
        return (hasCells ? [words.adding(["mark": rim])] : []) + [words.adding(["mark": mark])]
    }

    /// Where a label begins: at the point, or at the end of a bar or of its interval.
    private func end(_ mark: Chart.Mark) -> String {
        let value = "datum.\(value.field)"
        guard case .bars = mark else { return value }
        return "\(isBelow) ? (isValid(datum.low) ? min(datum.low, \(value)) : \(value))"
            + " : (isValid(datum.high) ? max(datum.high, \(value)) : \(value))"
    }

    private var isBelow: String { "datum.\(value.field) < datum.base" }

    /// Beside a point; beyond the end of a bar.
    private func mark(_ mark: Chart.Mark) -> VegaJSON {
        let text: VegaJSON = ["type": "text", "fontSize": 11, "color": .text(SVGInk.text)]
        guard case .bars = mark else { return text.adding(["align": "left", "dx": 7, "dy": -7]) }
        guard value.channel == "x" else {
            return text.adding(["align": "center", "dy": ["expr": .text(isBelow + " ? 10 : -8")]])
        }
        return text.adding([
            "align": ["expr": .text(isBelow + " ? 'right' : 'left'")],
            "dx": ["expr": .text(isBelow + " ? -5 : 5")],
        ])
    }
}
