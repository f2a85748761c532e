/// A chart as a specification of Vega-Lite 5, for people who go on in tools of their own.
///
/// Grammar and format: A. Satyanarayan, D. Moritz, K. Wongsuphasawat and J. Heer, "Vega-Lite: A Grammar of Interactive
/// Graphics", *IEEE Transactions on Visualization and Computer Graphics* 23(1), 2017, pp. 341–350.
public enum VegaLiteChart {
    /// The width of the plot in pixels.
    private static let width = 640

    /// A JSON object with the data in it, one point a line, that ends in a line feed.
    ///
    /// Values that are gaps in a picture, not finite or beyond a magnitude of 1e300, are `null`; the rest are the
    /// shortest numbers that read back as the same. The field `line` counts the series and `point` their points from
    /// zero, so that series of one name stay apart and lines run in the chart's order. The source stands below the
    /// title. Charts of other kinds are those of ``VegaLiteFigure``.
    public static func render(_ chart: Chart) -> String { VegaLiteFigure.render(.chart(chart)) }

    /// A chart with nothing but lines over two axes of numbers.
    static func render(lines chart: Chart) -> String {
        let rows = chart.series.enumerated().flatMap { line, series in
            series.points.enumerated().map { row($0.element, name: series.name, line: line, point: $0.offset) }
        }
        let hasIntervals = chart.series.contains { $0.points.contains { $0.plottableInterval != nil } }
        let layers = (hasIntervals ? [band(chart)] : []) + [line(chart)]
        return """
            {
              "usermeta": {"program": "Polity"},
              "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
              "title": {
                "text": \(paragraph(chart.title, .title)),
                "subtitle": \(paragraph(chart.source, .note)),
                "anchor": "start"
              },
              "description": \(shown(ChartDescription(chart: chart).text)),
              "config": {"mark": {"tooltip": {"content": "data"}, "description": {"expr": \(VegaLiteFigure.words.quotedAsJSON)}}},
              "width": \(width),
              "height": 360,
              "data": {"values": [\(list(rows))]},
              "encoding": {
                "x": \(xChannel(chart)),
                "color": \(symbol(chart, SVGInk.colours.map(\.quotedAsJSON))),
                "detail": {"field": "line"}
              },
              "layer": [\(list(layers))]
            }

            """
    }

    /// Text as every picture shows it: programs that draw specifications fail at control characters.
    private static func shown(_ text: String) -> String { text.escapedForTerminal.quotedAsJSON }

    private static func paragraph(_ text: String, _ font: SVGFont) -> String {
        let lines = font.paragraph(text, within: Double(width), atMost: .max)
        return "[" + lines.map(shown).joined(separator: ", ") + "]"
    }

    private static func list(_ elements: [String]) -> String {
        elements.isEmpty ? "" : "\n    " + elements.joined(separator: ",\n    ") + "\n  "
    }

    private static func row(_ point: Chart.Point, name: String, line: Int, point index: Int) -> String {
        let interval = point.plottableInterval
        let fields = [
            ("series", shown(name)), ("line", "\(line)"), ("point", "\(index)"),
            ("x", number(point.x)), ("y", number(point.y)),
            ("low", number(interval?.low)), ("high", number(interval?.high)),
        ]
        return "{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
    }

    private static func number(_ value: Double?) -> String {
        value.flatMap { Chart.Point.isPlottable($0) ? "\($0)" : nil } ?? "null"
    }

    /// Bands run from left to right: areas would take an order of the points for groups of them.
    private static func band(_ chart: Chart) -> String {
        let y = yChannel("low", chart)
        return #"{"mark": {"type": "errorband", "opacity": 0.18}, "encoding": {"y": \#(y), "y2": {"field": "high"}}}"#
    }

    /// Lines with points on them, because a point between gaps has no line.
    private static func line(_ chart: Chart) -> String {
        let y = yChannel("y", chart)
        let patterns = SVGInk.dashes.map { $0 == "none" ? "" : $0.split(separator: " ").joined(separator: ", ") }
        let dashes = symbol(chart, patterns.map { "[" + $0 + "]" })
        return #"{"mark": {"type": "line", "point": {"size": 12}}, "encoding": {"y": \#(y), "strokeDash": \#(dashes), "#
            + #""order": {"field": "point"}}}"#
    }

    /// The axis ends with what is shown; left to itself it would reach to the places of gaps. Years have no thousands.
    private static func xChannel(_ chart: Chart) -> String {
        let scale = chart.domain().map { NiceScale($0.x, count: 8, loose: false) }
        let domain = scale.map { #""domain": [\#($0.low), \#($0.high)], "# } ?? ""
        return channel(
            "x", title: chart.x.title, #""scale": {\#(domain)"nice": false}, "axis": {"format": "~g"}"#)
    }

    private static func yChannel(_ field: String, _ chart: Chart) -> String {
        channel(field, title: chart.y.title, #""scale": {"zero": false}"#)
    }

    private static func channel(_ field: String, title: String, _ rest: String) -> String {
        #"{"field": "\#(field)", "type": "quantitative", "title": \#(shown(title)), \#(rest)}"#
    }

    /// What tells series apart, in the order of the series; `values` are JSON and repeat.
    private static func symbol(_ chart: Chart, _ values: [String]) -> String {
        var names: [String] = []
        for series in chart.series where !names.contains(series.name) { names.append(series.name) }
        let domain = names.map(shown).joined(separator: ", ")
        let range = names.indices.map { values[$0 % values.count] }.joined(separator: ", ")
        return #"{"field": "series", "title": null, "scale": {"domain": [\#(domain)], "range": [\#(range)]}}"#
    }
}
