/// Lines, paths, areas and points.
extension VegaPlot {
    /// Bands of intervals under lines, which break at gaps.
    func lines(_ group: Group) -> [VegaJSON] {
        let band: VegaJSON = [
            "transform": .list(only(group.series)), "mark": ["type": "errorband", "opacity": 0.18],
            "encoding": encoding(
                [(place.channel, place.position(place.field))],
                [(value.channel, value.position("low")), (value.second, ["field": "high"]), colour, apart, hints]),
        ]
        return (hasIntervals(group) ? [band] : []) + [line(group)]
    }

    /// Lines with points on them, because a point between gaps has no line.
    private func line(_ group: Group, points: Bool = true) -> VegaJSON {
        [
            "transform": .list(only(group.series)),
            "mark": points ? ["type": "line", "point": ["size": 12]] : ["type": "line"],
            "encoding": encoding([
                ("x", x.position("x")), ("y", y.position("y")), colour, dash, apart, ("order", ["field": "point"]),
            ]),
        ]
    }

    /// Lines in the order of the points, with an arrow's head at the last one.
    func paths(_ group: Group) -> [VegaJSON] {
        (hasIntervals(group) ? [intervals(group)] : []) + [line(group), heads(group)]
    }

    /// Heads point along the last step, as long as the plot keeps its size.
    private func heads(_ group: Group) -> VegaJSON {
        let across = "(datum.x - datum.fromX) * \(Self.pixels(x))"
        let up = "(datum.y - datum.fromY) * \(Self.pixels(y))"
        return [
            "transform": .list(
                only(group.series) + valid("x", "y") + [
                    [
                        "window": [
                            ["op": "lag", "field": "x", "as": "fromX"], ["op": "lag", "field": "y", "as": "fromY"],
                        ],
                        "sort": [["field": "point"]], "groupby": ["line"],
                    ],
                    ["joinaggregate": [["op": "max", "field": "point", "as": "lastPoint"]], "groupby": ["line"]],
                    ["filter": "datum.point === datum.lastPoint && isValid(datum.fromX)"],
                    // Angles of marks run clockwise from the top.
                    ["calculate": .text("90 - atan2(\(up), \(across)) * 180 / PI"), "as": "heading"],
                ]),
            "mark": ["type": "point", "shape": "triangle", "filled": true, "size": 110, "opacity": 1],
            "encoding": encoding([
                ("x", x.position("x")), ("y", y.position("y")), colour, apart,
                ("angle", ["field": "heading", "type": "quantitative", "scale": nil]),
            ]),
        ]
    }

    /// Pixels of a unit of the axis; negative where it runs downwards.
    private static func pixels(_ axis: VegaAxis) -> Double {
        guard let domain = axis.domain else { return 1 }
        let unit = Double(axis.length) / (domain.upperBound - domain.lowerBound)
        let isFinite = unit.isFinite && unit > 0
        return (isFinite ? unit : 1) * (axis.channel == "y" && axis.axis.isCategorical ? -1 : 1)
    }

    func areas(_ group: Group) -> [VegaJSON] {
        let mark: VegaJSON = [
            "type": "area", "fillOpacity": 0.25,
            "orient": value.channel == "y" ? "vertical" : "horizontal",
        ]
        return [
            [
                "transform": .list(only(group.series)), "mark": mark,
                "encoding": encoding([
                    (place.channel, place.position(place.field)),
                    (value.channel, value.position(value.field).adding(["stack": nil])),
                    (value.second, ["datum": 0]), colour, apart,
                ]),
            ],
            line(group, points: false),
        ]
    }

    func points(_ group: Group) -> [VegaJSON] {
        let point: VegaJSON = [
            "transform": .list(only(group.series) + valid("x", "y")),
            // The rim keeps markers apart from each other and from cells under them.
            "mark": [
                "type": "point", "filled": true, "size": 60, "opacity": 1, "stroke": .text(SVGInk.paper),
                "strokeWidth": 0.75,
            ],
            "encoding": encoding([("x", x.position("x")), ("y", y.position("y")), colour, shape, apart]),
        ]
        return (hasIntervals(group) ? [intervals(group)] : []) + [point]
    }

    /// Bars with caps between the bounds, with numbers as they are: Vega-Lite computes no statistics.
    func intervals(_ group: Group, ink: VegaJSON? = nil) -> VegaJSON {
        let isBody = group.mark.width != nil
        return [
            "transform": .list(only(group.series) + valid("x", "y", "low", "high") + shifted(group)),
            "mark": ["type": "errorbar", "ticks": ["size": 9]],
            "encoding": encoding(
                [
                    (place.channel, place.position(isBody && !place.isBands ? "middle" : place.field)),
                    (value.channel, value.position("low")), (value.second, ["field": "high"]), apart, hints,
                ],
                [ink.map { ("color", ["value": $0]) } ?? colour], offset(group)),
        ]
    }
}
