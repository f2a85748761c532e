/// Bars and boxes, from the numbers of the points alone.
extension VegaPlot {
    private static let edge = VegaJSON.text(SVGInk.text)

    /// Bars from the base to the value; a bar without a base begins at zero.
    func bars(_ group: Group) -> [VegaJSON] {
        let body: VegaJSON = [
            "transform": .list(only(group.series) + valid("x", "y", "base") + shifted(group)),
            "mark": bodyMark(group, ["stroke": Self.edge, "strokeWidth": 0.5]),
            "encoding": encoding(
                span(group),
                [
                    (value.channel, value.position(value.field)), (value.second, ["field": "base"]), colour, fullness,
                    apart,
                ], offset(group)),
        ]
        return [body] + (hasIntervals(group) ? [intervals(group, ink: Self.edge)] : [])
    }

    /// Whiskers, boxes between the quartiles, and strokes at the values.
    func boxes(_ group: Group) -> [VegaJSON] {
        let quartiles = group.series.contains {
            chart.series[$0].points.contains { chart.shows($0) && $0.plottableQuartiles != nil }
        }
        let body: VegaJSON = [
            "transform": .list(only(group.series) + valid("x", "y", "q1", "q3") + shifted(group)),
            "mark": bodyMark(group, [:]),
            "encoding": encoding(
                span(group),
                [
                    (value.channel, value.position("q1")), (value.second, ["field": "q3"]), colour, fullness, apart,
                ], offset(group)),
        ]
        // Whiskers must not be seen through boxes.
        let ground: VegaJSON = [
            "transform": .list(only(group.series) + valid("x", "y", "q1", "q3") + shifted(group)),
            "mark": bodyMark(group, ["color": .text(SVGInk.paper), "stroke": Self.edge, "strokeWidth": 1]),
            "encoding": encoding(
                span(group), [(value.channel, value.position("q1")), (value.second, ["field": "q3"]), apart],
                offset(group)),
        ]
        let stroke: VegaJSON = [
            "transform": .list(only(group.series) + valid("x", "y") + shifted(group)),
            "mark": bodyMark(group, ["stroke": Self.edge, "strokeWidth": 2.5]),
            "encoding": encoding(
                span(group),
                [
                    (value.channel, value.position(value.field)), (value.second, ["field": .text(value.field)]), colour,
                    apart,
                ], offset(group)),
        ]
        return (hasIntervals(group) ? [intervals(group, ink: Self.edge)] : []) + (quartiles ? [ground, body] : []) + [
            stroke
        ]
    }

    /// Bars over names take their part of the band, others reach from edge to edge.
    private func bodyMark(_ group: Group, _ style: VegaJSON) -> VegaJSON {
        guard place.isBands else { return (["type": "rect"] as VegaJSON).adding(style) }
        let widest = chart.series.compactMap(\.mark.width).max() ?? 1
        let own = group.mark.width ?? 1
        let share = widest > 0 ? max(0.02, own / widest) : 1
        let side = place.channel == "x" ? "width" : "height"
        let band: VegaJSON = .object([VegaJSON.Member(name: side, value: ["band": .number(share)])])
        return (["type": "bar"] as VegaJSON).adding(band).adding(style)
    }

    private func span(_ group: Group) -> [(String, VegaJSON)] {
        guard !place.isBands else { return [(place.channel, place.position(place.field))] }
        return [(place.channel, place.position("from")), (place.second, ["field": "to"])]
    }

    /// The edges and the middle of bars and boxes where the axis has no bands. Those of several series over the same
    /// names share the width.
    func shifted(_ group: Group) -> [VegaJSON] {
        guard !place.isBands, let width = group.mark.width else { return [] }
        let part = width / Double(max(1, dodged.count))
        let slots = chart.series.indices.map { line in
            dodged.firstIndex(of: line).map { part * (Double($0) - Double(dodged.count - 1) / 2) } ?? 0
        }
        let isMoved = slots.contains { $0 != 0 }
        let middle = "datum.\(place.field)" + (isMoved ? " + \(slots)[datum.line]" : "")
        return [
            ["calculate": .text(middle), "as": "middle"],
            ["calculate": .text("datum.middle - \(part / 2)"), "as": "from"],
            ["calculate": .text("datum.middle + \(part / 2)"), "as": "to"],
        ]
    }
}
