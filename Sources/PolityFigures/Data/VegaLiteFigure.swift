/// Any figure as a specification of Vega-Lite 5, for people who go on in tools of their own.
///
/// Grammar and format: A. Satyanarayan, D. Moritz, K. Wongsuphasawat and J. Heer, "Vega-Lite: A Grammar of Interactive
/// Graphics", *IEEE Transactions on Visualization and Computer Graphics* 23(1), 2017, pp. 341–350.
public enum VegaLiteFigure {
    /// The width of a picture's plots in pixels, all columns together.
    static let width = 640

    /// A JSON object with the data in it, one observation a line, that ends in a line feed.
    ///
    /// Nothing is computed by Vega-Lite but edges of bars and cells: quartiles, intervals and bins are the figure's.
    /// Numbers that a picture cannot show, not finite or beyond a magnitude of 1e300, are `null`; the rest are the
    /// shortest that read back as the same. On axes of names the data hold positions counted from zero, besides fields
    /// `xName` and `yName`, so that equal names stay apart; points that stand at no name are gaps. Series that look
    /// alike are told apart by colour, and by dashes, shapes or the fullness of bars. The source stands below the title.
    ///
    /// Vega-Lite has neither diagrams of flows nor radar charts: flows are bars of the amounts that leave each place,
    /// and a radar chart is a line over its measures, between the values at the centre and at the rim. Both hold all
    /// numbers of the figure.
    public static func render(_ figure: Figure) -> String {
        switch figure {
        case .chart(let chart) where chart.isPlainLines: VegaLiteChart.render(lines: chart)
        case .chart(let chart): document(chart)
        case .panels(let panels): document(panels)
        case .flows(let flows): VegaFlows(flows: flows).document
        case .radar(let radar): VegaRadar(radar: radar).document
        }
    }

    private static func document(_ chart: Chart) -> String {
        let plot = VegaPlot(chart, legend: VegaLegend([chart]), width: width)
        return document(
            title: chart.title, source: chart.source, description: ChartDescription(chart: chart).text,
            parameters: plot.parameters, plot.body(colours: chart.cellValues))
    }

    /// A mark in words. Those of Vega-Lite have titles of axes in an expression, which fails at some of their backslashes.
    static let words = "datum.series || datum.profile || datum.name || ''"

    /// What every specification has around its picture.
    static func document(
        title: String, source: String, description: String, parameters: [VegaJSON], _ body: VegaJSON
    ) -> String {
        let head: VegaJSON = [
            "usermeta": ["program": "Polity"], "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
            "title": [
                "text": paragraph(title, .title, within: width), "subtitle": paragraph(source, .note, within: width),
                "anchor": "start",
            ],
            "description": .shown(description),
            "config": ["mark": ["tooltip": ["content": "data"], "description": ["expr": .text(words)]]],
        ]
        let named = parameters.isEmpty ? head : head.adding(["params": .list(parameters)])
        return named.adding(body).document + "\n"
    }

    static func paragraph(_ text: String, _ font: SVGFont, within width: Int) -> VegaJSON {
        .list(font.paragraph(text, within: Double(width), atMost: .max).map(VegaJSON.shown))
    }
}

extension VegaPlot {
    /// Size, data and layers: regions, areas, cells, bars, boxes, lines, points, lines to compare with, words.
    func body(colours: ClosedRange<Double>?) -> VegaJSON {
        let marks = groups.map { (order: Self.order($0.mark), layers: layers($0, colours)) }
            .enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
            .flatMap(\.element.layers)
        let all = regions() + marks + references() + groups.flatMap(words)
        return [
            "width": .whole(x.length), "height": .whole(y.length), "data": ["values": rows],
            // An empty chart has axes too.
            "layer": .list(all.isEmpty ? [empty] : all),
        ]
    }

    private var empty: VegaJSON {
        ["mark": "point", "encoding": ["x": x.position("x"), "y": y.position("y")]]
    }

    private static func order(_ mark: Chart.Mark) -> Int {
        switch mark {
        case .cells: 0
        case .area: 1
        case .bars: 2
        case .boxes: 3
        case .line: 4
        case .path: 5
        case .points: 6
        }
    }

    private func layers(_ group: Group, _ colours: ClosedRange<Double>?) -> [VegaJSON] {
        switch group.mark {
        case .cells: cells(group, domain: colours)
        case .area: areas(group)
        case .bars: bars(group)
        case .boxes: boxes(group)
        case .line: lines(group)
        case .path: paths(group)
        case .points: points(group)
        }
    }
}
