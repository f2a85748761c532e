/// Heat maps.
extension VegaPlot {
    /// Pixels that a number in a cell takes.
    private static let room = (across: 34, up: 14)

    /// Rectangles whose colour is the value, and the values on them where there is room.
    ///
    /// - Parameter domain: of the colours; panels with the same ``Chart/valueTitle`` have it in common.
    func cells(_ group: Group, domain: ClosedRange<Double>?) -> [VegaJSON] {
        let domain = domain ?? 0...1
        let cell: VegaJSON = [
            "transform": .list(only(group.series) + valid("x", "y", "value") + edges),
            "mark": ["type": "rect"],
            "encoding": encoding(span(x), span(y), [("fill", fill(domain)), apart]),
        ]
        return [cell] + (hasRoom ? [numbers(group, domain)] : [])
    }

    private func fill(_ domain: ClosedRange<Double>) -> VegaJSON {
        let isDiverging = domain.lowerBound < 0 && domain.upperBound > 0
        var scale: VegaJSON = ["scheme": isDiverging ? "blueorange" : "cividis"]
        if isDiverging { scale = scale.adding(["domainMid": 0]) }
        let ends: VegaJSON = ["domain": [.number(domain.lowerBound), .number(domain.upperBound)]]
        return [
            "field": "value", "type": "quantitative", "title": .shown(chart.valueTitle), "scale": scale.adding(ends),
        ]
    }

    private func numbers(_ group: Group, _ domain: ClosedRange<Double>) -> VegaJSON {
        let (low, high) = (domain.lowerBound, domain.upperBound)
        // Dark colours stand below the middle of cividis, and at both ends of the diverging colours.
        let isDark =
            low < 0 && high > 0
            ? "datum.value < \(low * 0.8) || datum.value > \(high * 0.85)" : "datum.value < \(low / 2 + high / 2)"
        let ink: VegaJSON = [
            "condition": ["test": .text(isDark), "value": .text(SVGInk.paper)], "value": .text(SVGInk.text),
        ]
        let hasLabels = group.series.contains { chart.series[$0].points.contains { !$0.label.isEmpty } }
        let number: VegaJSON = ["field": "value", "type": "quantitative", "format": ".3~g"]
        let text: VegaJSON =
            hasLabels
            ? (["condition": ["test": "datum.label !== ''", "field": "label", "type": "nominal"]] as VegaJSON)
                .adding(number) : number
        return [
            "transform": .list(only(group.series) + valid("x", "y", "value")),
            "mark": ["type": "text", "fontSize": 11],
            "encoding": encoding([
                ("x", x.position("x")), ("y", y.position("y")), ("text", text), ("color", ink), apart,
            ]),
        ]
    }

    private var hasRoom: Bool {
        let steps = [(x, cell.x, Self.room.across), (y, cell.y, Self.room.up)]
        return steps.allSatisfy { axis, step, room in
            guard let domain = axis.domain else { return false }
            return step / (domain.upperBound - domain.lowerBound) * Double(axis.length) >= Double(room)
        }
    }

    private func span(_ axis: VegaAxis) -> [(String, VegaJSON)] {
        guard !axis.isBands else { return [(axis.channel, axis.position(axis.field))] }
        return [
            (axis.channel, axis.position(axis.field + "From")), (axis.second, ["field": .text(axis.field + "To")]),
        ]
    }

    private var edges: [VegaJSON] {
        [(x, cell.x), (y, cell.y)].filter { !$0.0.isBands }.flatMap { (axis: VegaAxis, step: Double) -> [VegaJSON] in
            [
                ["calculate": .text("datum.\(axis.field) - \(step / 2)"), "as": .text(axis.field + "From")],
                ["calculate": .text("datum.\(axis.field) + \(step / 2)"), "as": .text(axis.field + "To")],
            ]
        }
    }
}

extension Chart {
    /// The ends of the values of cells, a little apart where there is one value; `nil` without cells.
    var cellValues: ClosedRange<Double>? {
        let values = series.filter { $0.mark == .cells }.flatMap(\.points).filter(shows).compactMap(\.value)
            .filter(Point.isPlottable)
        guard let low = values.min(), let high = values.max() else { return nil }
        guard low == high else { return low...high }
        return low == 0 ? 0...1 : low - low.magnitude / 10...low + low.magnitude / 10
    }
}
