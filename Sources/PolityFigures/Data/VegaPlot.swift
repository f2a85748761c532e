/// What the layers of a chart's specification have in common: axes, room, looks of series, and which points are shown.
struct VegaPlot: Sendable {
    /// The series that are drawn alike, by their places in the chart.
    struct Group: Sendable {
        let mark: Chart.Mark
        var series: [Int]
    }

    let chart: Chart
    let legend: VegaLegend
    let x: VegaAxis
    let y: VegaAxis
    let groups: [Group]
    /// The series of bars and boxes that stand side by side; empty when no two are at the same place.
    let dodged: [Int]
    /// The edge of a cell along each axis.
    let cell: (x: Double, y: Double)

    /// Along which axis intervals, bars and boxes lie.
    var value: VegaAxis { chart.y.isCategorical ? x : y }
    /// Along which axis they stand beside each other.
    var place: VegaAxis { chart.y.isCategorical ? y : x }

    /// - Parameters:
    ///   - legend: of all series that are read together.
    ///   - width: of the plot in pixels.
    ///   - suffix: tells the parameters of panels apart.
    ///   - shared: domains that panels have in common, on axes of numbers.
    init(
        _ chart: Chart, legend: VegaLegend, width: Int, suffix: String = "",
        shared: (x: ClosedRange<Double>?, y: ClosedRange<Double>?) = (nil, nil)
    ) {
        self.chart = chart
        self.legend = legend
        var groups: [Group] = []
        for (index, series) in chart.series.enumerated() {
            if let known = groups.firstIndex(where: { $0.mark == series.mark }) {
                groups[known].series.append(index)
            } else {
                groups.append(Group(mark: series.mark, series: [index]))
            }
        }
        self.groups = groups
        let bodies = chart.series.indices.filter { chart.series[$0].mark.width != nil }
        let isDodged = (chart.x.isCategorical || chart.y.isCategorical) && chart.haveBodiesAtTheSamePlace(bodies)
        dodged = isDodged ? bodies : []
        let scales = VegaScales(chart)
        cell = chart.cellSteps(chart.series.filter { $0.mark == .cells })
        let rows = chart.y.categories.count
        // A row of names is at least as high as its letters, and a line higher for each bar in it.
        let height = rows == 0 ? 360 : min(4000, max(80, rows * (isDodged ? 10 + 14 * min(40, bodies.count) : 24)))
        x = VegaAxis(
            channel: "x", axis: chart.x, kind: scales.kind(of: .x, shared: shared.x), parameter: "xNames" + suffix,
            length: width, isWhole: chart.isWhole(.x))
        y = VegaAxis(
            channel: "y", axis: chart.y, kind: scales.kind(of: .y, shared: shared.y), parameter: "yNames" + suffix,
            length: height, isWhole: chart.isWhole(.y))
    }

    /// The names of the axes, for the parameters of the specification.
    var parameters: [VegaJSON] {
        [x, y].filter(\.axis.isCategorical).map {
            ["name": .text($0.parameter), "value": .list($0.axis.categories.map(VegaJSON.shown))]
        }
    }

    /// Whether a group has intervals to draw.
    func hasIntervals(_ group: Group) -> Bool {
        group.series.contains { chart.series[$0].points.contains { chart.shows($0) && $0.plottableInterval != nil } }
    }

    /// Only the rows of these series; nothing where that is all of them.
    func only(_ series: [Int]) -> [VegaJSON] {
        guard series.count < chart.series.count else { return [] }
        return [["filter": ["field": "line", "oneOf": .list(series.map(VegaJSON.whole))]]]
    }

    /// Only the rows that have numbers in all of the fields.
    func valid(_ fields: String...) -> [VegaJSON] {
        [["filter": .text(fields.map { "isValid(datum.\($0))" }.joined(separator: " && "))]]
    }

    /// One object of several channels.
    func encoding(_ channels: [(String, VegaJSON)]...) -> VegaJSON {
        .object(channels.joined().map { VegaJSON.Member(name: $0.0, value: $0.1) })
    }
}

extension VegaPlot {
    var colour: (String, VegaJSON) { ("color", legend.channel(SVGInk.colours.map(VegaJSON.text))) }

    var dash: (String, VegaJSON) {
        let patterns = SVGInk.dashes.map { dash in
            VegaJSON.list(dash.split(separator: " ").compactMap { Int($0) }.map(VegaJSON.whole))
        }
        return ("strokeDash", legend.channel(patterns))
    }

    var shape: (String, VegaJSON) {
        ("shape", legend.channel(["circle", "triangle-up", "square", "diamond", "cross", "triangle-down", "stroke"]))
    }

    var fullness: (String, VegaJSON) { ("opacity", legend.fullness) }

    var apart: (String, VegaJSON) { ("detail", ["field": "line"]) }

    /// Numbers of intervals, without titles of axes: Vega-Lite would put those into an expression.
    var hints: (String, VegaJSON) {
        (
            "tooltip",
            [
                ["field": "series", "type": "nominal"], ["field": "low", "type": "quantitative"],
                ["field": "high", "type": "quantitative"],
            ]
        )
    }

    /// Keeps dodged series side by side.
    func offset(_ group: Group) -> [(String, VegaJSON)] {
        guard place.isBands, !dodged.isEmpty, group.mark.width != nil else { return [] }
        let scale: VegaJSON = ["domain": .list(dodged.map(VegaJSON.whole))]
        return [(place.offset, ["field": "line", "type": "ordinal", "scale": scale])]
    }
}

extension VegaPlot {
    /// The observations, one a row; fields that no point has are left out.
    var rows: VegaJSON {
        let points = chart.series.flatMap(\.points)
        let has = (
            base: chart.series.contains { if case .bars = $0.mark { true } else { false } },
            quartiles: points.contains { $0.quartiles != nil }, value: points.contains { $0.value != nil },
            label: points.contains { !$0.label.isEmpty }
        )
        return .rows(
            chart.series.enumerated().flatMap { line, series in
                series.points.enumerated().map { index, point in
                    let isShown = chart.shows(point)
                    let interval = isShown ? point.plottableInterval : nil
                    // A line breaks at a value that is missing, not at a name that is.
                    let isGap = !isShown && (chart.x.isCategorical || chart.y.isCategorical)
                    var row: VegaJSON = [
                        "series": .shown(series.name), "line": .whole(line), "point": .whole(index),
                        "x": isGap ? .null : .plotted(point.x), "y": isGap ? .null : .plotted(point.y),
                        "low": .plotted(interval?.low), "high": .plotted(interval?.high),
                    ]
                    row = named(point, row, isShown)
                    if has.base { row = row.adding(["base": .plotted(point.base ?? 0)]) }
                    if has.quartiles {
                        let bounds = point.plottableQuartiles
                        row = row.adding(["q1": .plotted(bounds?.lowerBound), "q3": .plotted(bounds?.upperBound)])
                    }
                    if has.value { row = row.adding(["value": .plotted(point.value)]) }
                    return has.label ? row.adding(["label": .shown(point.label)]) : row
                }
            })
    }

    /// The names at a point's position, for tooltips and other programs.
    private func named(_ point: Chart.Point, _ row: VegaJSON, _ isShown: Bool) -> VegaJSON {
        var row = row
        for (name, axis, position) in [("xName", chart.x, point.x), ("yName", chart.y, point.y)] {
            guard axis.isCategorical else { continue }
            let text = isShown ? axis.name(at: position).map(VegaJSON.shown) : nil
            row = row.adding(.object([VegaJSON.Member(name: name, value: text ?? .null)]))
        }
        return row
    }
}
