/// A radar chart as lines over its measures, side by side: Vega-Lite has no spokes.
///
/// Source: A. Inselberg, "The plane with parallel coordinates", *The Visual Computer* 1, 1985, pp. 69–91.
struct VegaRadar {
    let radar: RadarChart

    var document: String {
        let body: VegaJSON = [
            "width": .whole(VegaLiteFigure.width), "height": 320, "data": ["values": rows],
            "layer": [rules, lines],
        ]
        return VegaLiteFigure.document(
            title: radar.title, source: radar.source,
            description:
                "Lines over the measures instead of a radar chart, which Vega-Lite does not have. Each measure "
                + "has a scale of its own, from the value at the centre, below, to the value at the rim, above. "
                + "The data are the values themselves.",
            parameters: [["name": "measures", "value": .list(radar.spokes.map(words))]], body)
    }

    /// The measure, and below it what its scale runs from and to.
    private func words(_ spoke: RadarChart.Spoke) -> VegaJSON {
        [.shown(spoke.title), .text(spoke.reach)]
    }

    /// All values, one a row; `share` is the way from the centre to the rim.
    private var rows: VegaJSON {
        .rows(
            radar.profiles.enumerated().flatMap { line, profile in
                radar.spokes.enumerated().map { index, spoke -> VegaJSON in
                    let value = profile.values.indices.contains(index) ? profile.values[index] : nil
                    return [
                        "profile": .shown(profile.name), "line": .whole(line), "spoke": .whole(index),
                        "measure": .shown(spoke.title), "value": .plotted(value), "centre": .plotted(spoke.centre),
                        "rim": .plotted(spoke.rim), "share": .plotted(spoke.part(value)),
                    ]
                }
            })
    }

    private var x: VegaJSON {
        [
            "field": "spoke", "type": "ordinal", "title": nil,
            "scale": ["type": "point", "domain": .list(radar.spokes.indices.map(VegaJSON.whole)), "padding": 0.5],
            "axis": ["labelExpr": "measures[datum.value]", "labelLimit": 200, "labelAngle": 0, "grid": true],
        ]
    }

    private var y: VegaJSON {
        [
            "field": "share", "type": "quantitative", "title": nil, "scale": ["zero": false, "domain": domain],
            "axis": ["values": [0, 1], "labelExpr": "datum.value === 0 ? 'centre' : 'rim'"],
        ]
    }

    /// From the centre to the rim, and as far beyond as values are.
    private var domain: VegaJSON {
        let shares = radar.profiles.flatMap { profile in
            zip(profile.values, radar.spokes).compactMap { $1.part($0) }.filter(Chart.Point.isPlottable)
        }
        return [.number(shares.reduce(0, min)), .number(shares.reduce(1, max))]
    }

    private var rules: VegaJSON {
        [
            "data": ["values": [["share": 0], ["share": 1]]],
            "mark": ["type": "rule", "color": .text(SVGInk.grid)], "encoding": ["y": y],
        ]
    }

    private var lines: VegaJSON {
        let legend = VegaLegend(radar.profiles.map { Chart.Series($0.name, points: []) })
        let looks = VegaPlot(Chart(series: []), legend: legend, width: VegaLiteFigure.width)
        let (colour, dash) = (looks.colour.1, looks.dash.1)
        return [
            "mark": ["type": "line", "point": ["size": 40]],
            "encoding": [
                "x": x, "y": y, "color": colour.named("profile"), "strokeDash": dash.named("profile"),
                "detail": ["field": "line"], "order": ["field": "spoke"],
            ],
        ]
    }
}

extension VegaJSON {
    /// A channel of another field.
    fileprivate func named(_ field: String) -> VegaJSON {
        guard case .object(let members) = self else { return self }
        return .object(members.map { $0.name == "field" ? Member(name: "field", value: .text(field)) : $0 })
    }
}
