/// A diagram of flows as bars: Vega-Lite draws no Sankey diagrams.
struct VegaFlows {
    /// The part of the longest bar from which a link has the name of its end on it.
    private static let leastNamed = 0.07

    private static let words = "(datum.name === '' ? '' : datum.name + ' ') + '→ ' + datum.to"

    let flows: FlowDiagram

    /// Bars of the links from each place, stacked; the data are the links, whether they can be drawn or not.
    var document: String {
        let totals = totals
        // From the left.
        let sources = totals.keys.sorted { (flows.nodes[$0].column, $0) < (flows.nodes[$1].column, $1) }
        let total = totals.values.max() ?? 0
        let body: VegaJSON = [
            "width": .whole(VegaLiteFigure.width), "height": .whole(min(4000, max(80, sources.count * 34))),
            "data": ["values": rows],
            "transform": [["filter": "isValid(datum.amount) && isValid(datum.source) && isValid(datum.target)"]],
            "layer": [bars(sources), words(sources, total)],
        ]
        return VegaLiteFigure.document(
            title: flows.title, source: flows.source,
            description: "Stacked bars instead of a diagram of flows, which Vega-Lite does not have: a bar for each "
                + "place that something leaves, a part of it for each flow, in \(unit). The data are the flows.",
            parameters: [["name": "nodeNames", "value": .list(flows.nodes.map { .shown($0.name) })]], body)
    }

    private var unit: String { flows.unit.isEmpty ? "amounts" : flows.unit }

    private func isShown(_ link: FlowDiagram.Link) -> Bool {
        flows.nodes.indices.contains(link.from) && flows.nodes.indices.contains(link.to) && link.amount > 0
            && Chart.Point.isPlottable(link.amount)
    }

    /// What leaves each node altogether.
    private var totals: [Int: Double] {
        // Kept finite: it stands in an expression.
        flows.links.filter(isShown).reduce(into: [:]) { totals, link in
            totals[link.from] = min(totals[link.from, default: 0] + link.amount, 1e307)
        }
    }

    private var rows: VegaJSON {
        .rows(
            flows.links.enumerated().map { index, link in
                let amount: VegaJSON = isShown(link) ? .number(link.amount) : .null
                return [
                    "from": name(link.from), "to": name(link.to), "name": .shown(link.name), "amount": amount,
                    "link": .whole(index), "source": place(link.from), "target": place(link.to),
                ]
            })
    }

    private func name(_ node: Int) -> VegaJSON {
        flows.nodes.indices.contains(node) ? .shown(flows.nodes[node].name) : .null
    }

    private func place(_ node: Int) -> VegaJSON { flows.nodes.indices.contains(node) ? .whole(node) : .null }

    private func y(_ sources: [Int]) -> VegaJSON {
        [
            "field": "source", "type": "ordinal", "title": "from",
            "scale": ["type": "band", "domain": .list(sources.map(VegaJSON.whole)), "paddingInner": 0.25],
            "axis": ["labelExpr": "nodeNames[datum.value]", "labelLimit": 220],
        ]
    }

    private var x: VegaJSON {
        ["field": "amount", "type": "quantitative", "title": .shown(unit), "stack": "zero"]
    }

    private func bars(_ sources: [Int]) -> VegaJSON {
        let targets = Set(flows.links.filter(isShown).map(\.to)).sorted()
        let colours = targets.indices.map { VegaJSON.text(SVGInk.colour($0)) }
        return [
            "mark": ["type": "bar", "fillOpacity": 0.45, "stroke": .text(SVGInk.text), "strokeWidth": 0.75],
            "encoding": [
                "y": y(sources), "x": x,
                "color": [
                    "field": "target", "type": "nominal", "title": "to",
                    "scale": ["domain": .list(targets.map(VegaJSON.whole)), "range": .list(colours)],
                    "legend": ["labelExpr": "nodeNames[datum.value]"],
                ],
                "order": ["field": "link"],
            ],
        ]
    }

    /// Parts that are large enough have their end's name on them, so that colours are not needed.
    private func words(_ sources: [Int], _ total: Double) -> VegaJSON {
        [
            "transform": [
                ["calculate": .text("datum.amount < \(total * Self.leastNamed) ? '' : \(Self.words)"), "as": "words"]
            ],
            "mark": ["type": "text", "fontSize": 11, "color": .text(SVGInk.text), "limit": 120],
            "encoding": [
                "y": y(sources), "x": x.adding(["bandPosition": 0.5]), "text": ["field": "words"],
                "detail": ["field": "link"], "order": ["field": "link"],
            ],
        ]
    }
}
