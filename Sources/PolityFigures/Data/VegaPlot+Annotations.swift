/// Regions behind the marks and lines that they are compared with. They bring their own data.
extension VegaPlot {
    private static let shades = ["#e4e4e4", "#cfdde8", "#efe0c8"]
    private static let lineStep = 13

    /// Rectangles, then their names in the upper left corners; edges that are not given, or no number, are the plot's.
    func regions() -> [VegaJSON] {
        let layers = chart.regions.enumerated().map { self.layers($0.element, $0.offset) }
        return layers.map(\.area) + layers.compactMap(\.name)
    }

    private func layers(_ region: Chart.Region, _ index: Int) -> (area: VegaJSON, name: VegaJSON?) {
        let across = edges(x, region.left, region.right)
        let up = edges(y, region.bottom, region.top)
        let data: VegaJSON = ["values": [row(region.name, across.numbers + up.numbers)]]
        let area: VegaJSON = [
            "data": data,
            "mark": ["type": "rect", "color": .text(Self.shades[index % Self.shades.count]), "opacity": 0.6],
            "encoding": encoding(across.channels, up.channels),
        ]
        guard !region.name.isEmpty else { return (area, nil) }
        // The upper edge has the larger number, but on axes of names the smaller position.
        let top = up.isWhole ? ["value": 0] : y.position(y.axis.isCategorical ? y.field : y.second)
        let name: VegaJSON = [
            "data": data,
            "mark": nameMark(["align": "left", "baseline": "top", "dx": 4, "dy": .whole(4 + stagger(index))]),
            "encoding": encoding([across.channels[0], (y.channel, top), ("text", ["field": "name"])]),
        ]
        return (area, name)
    }

    private func edges(
        _ axis: VegaAxis, _ low: Double?, _ high: Double?
    ) -> (channels: [(String, VegaJSON)], numbers: [(String, Double)], isWhole: Bool) {
        let given = [low, high].map { $0.flatMap { Chart.Point.isPlottable($0) ? $0 : nil } }
        guard given[0] != nil || given[1] != nil, let domain = axis.domain, !axis.isBands else {
            let ends: [(String, VegaJSON)] = [
                (axis.channel, ["value": 0]), (axis.second, ["value": .text(axis.channel == "x" ? "width" : "height")]),
            ]
            return (ends, [], true)
        }
        // Edges beyond the axis would stand outside the plot.
        let ends = [given[0] ?? domain.lowerBound, given[1] ?? domain.upperBound].map {
            min(max($0, domain.lowerBound), domain.upperBound)
        }
        let channels: [(String, VegaJSON)] = [
            (axis.channel, axis.position(axis.field)), (axis.second, ["field": .text(axis.second)]),
        ]
        return (channels, [(axis.field, ends[0]), (axis.second, ends[1])], false)
    }

    private func row(_ name: String, _ numbers: [(String, Double)]) -> VegaJSON {
        .object(
            [VegaJSON.Member(name: "name", value: .shown(name))]
                + numbers.map { VegaJSON.Member(name: $0.0, value: .plotted($0.1)) })
    }

    /// Names of neighbours stand on different lines.
    private func stagger(_ index: Int) -> Int { index % 4 * Self.lineStep }

    private func nameMark(_ more: VegaJSON) -> VegaJSON {
        (["type": "text", "fontSize": 11, "color": .text(SVGInk.faintText)] as VegaJSON).adding(more)
    }

    /// Thin broken lines from edge to edge, with their names inside the plot; those beyond the axes are left out.
    func references() -> [VegaJSON] {
        chart.references.enumerated().flatMap { index, reference -> [VegaJSON] in
            switch reference.position {
            case .upright(let value):
                let lines = uprights(before: index)
                return rule(
                    x, value, reference.name, ["align": "left", "baseline": "top", "dx": 4],
                    ("y", ["value": .whole(3 + stagger(lines))]))
            case .level(let value):
                return rule(
                    y, value, reference.name, ["align": "right", "baseline": "bottom", "dy": -2],
                    ("x", ["value": .whole(x.length - 3)]))
            case .diagonal: return diagonal(reference.name)
            }
        }
    }

    private func uprights(before index: Int) -> Int {
        chart.references.prefix(index).count { if case .upright = $0.position { true } else { false } }
    }

    private var lineMark: VegaJSON { ["color": .text(SVGInk.faintText), "strokeDash": [4, 3], "strokeWidth": 1] }

    private func rule(
        _ axis: VegaAxis, _ value: Double, _ name: String, _ mark: VegaJSON, _ other: (String, VegaJSON)
    ) -> [VegaJSON] {
        guard axis.axis.holds(value) else { return [] }
        let data: VegaJSON = ["values": [row(name, [(axis.field, value)])]]
        let place = (axis.channel, axis.position(axis.field))
        let line: VegaJSON = [
            "data": data, "mark": (["type": "rule"] as VegaJSON).adding(lineMark), "encoding": encoding([place]),
        ]
        guard !name.isEmpty else { return [line] }
        let words: VegaJSON = [
            "data": data, "mark": nameMark(mark), "encoding": encoding([place, other, ("text", ["field": "name"])]),
        ]
        return [line, words]
    }

    /// The part of x = y that is in the plot, from its lower to its upper end.
    private func diagonal(_ name: String) -> [VegaJSON] {
        guard let across = x.domain, let up = y.domain, !x.isBands, !y.isBands else { return [] }
        let low = max(across.lowerBound, up.lowerBound)
        let high = min(across.upperBound, up.upperBound)
        guard low < high else { return [] }
        let ends = [low, high].map { row(name, [("x", $0), ("y", $0)]) }
        let places = [("x", x.position("x")), ("y", y.position("y"))]
        let line: VegaJSON = [
            "data": ["values": .list(ends)], "mark": (["type": "line"] as VegaJSON).adding(lineMark),
            "encoding": encoding(places),
        ]
        guard !name.isEmpty else { return [line] }
        let words: VegaJSON = [
            "data": ["values": [ends[1]]],
            "mark": nameMark(["align": "right", "baseline": "middle", "dx": -14]),
            "encoding": encoding(places + [("text", ["field": "name"])]),
        ]
        return [line, words]
    }
}
