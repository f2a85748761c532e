/// Small multiples: concatenated charts with one legend.
extension VegaLiteFigure {
    static func document(_ panels: Panels) -> String {
        let charts = panels.charts
        let columns = min(3, max(1, charts.count == 4 ? 2 : charts.count))
        let width = (Self.width - (columns - 1) * 30) / columns
        let legend = VegaLegend(charts)
        let shared = (
            x: panels.sharesScales ? common(charts, .x) : nil, y: panels.sharesScales ? common(charts, .y) : nil
        )
        let plots = charts.enumerated().map { index, chart in
            VegaPlot(chart, legend: legend, width: width, suffix: "\(index + 1)", shared: shared)
        }
        // One scale of colours for values of one kind.
        let kinds = Set(charts.filter { $0.cellValues != nil }.map(\.valueTitle))
        let values = charts.compactMap(\.cellValues)
        let isOneKind = kinds.count < 2
        let all = isOneKind ? joined(values) : nil
        let bodies = plots.map { plot -> VegaJSON in
            let title = paragraph(plot.chart.title, .body, within: width)
            return (["title": ["text": title, "anchor": "start", "fontSize": 12]] as VegaJSON)
                .adding(plot.body(colours: all ?? plot.chart.cellValues))
        }
        let nothing: VegaJSON = ["data": ["values": []], "mark": "point"]
        let scale: VegaJSON = [
            "x": .text(shared.x == nil ? "independent" : "shared"),
            "y": .text(shared.y == nil ? "independent" : "shared"),
            "xOffset": "independent", "yOffset": "independent",
            "fill": .text(isOneKind ? "shared" : "independent"),
        ]
        return document(
            title: panels.title, source: panels.source,
            description: PanelsDescription(panels: panels).text,
            parameters: plots.flatMap(\.parameters),
            [
                "concat": .list(bodies.isEmpty ? [nothing] : bodies), "columns": .whole(columns),
                "resolve": ["scale": scale],
            ])
    }

    /// What the axes of numbers reach together; `nil` where they have nothing to show, or some have names.
    private static func common(_ charts: [Chart], _ side: PlotSide) -> ClosedRange<Double>? {
        guard charts.allSatisfy({ !(side == .x ? $0.x : $0.y).isCategorical }) else { return nil }
        let ranges = charts.compactMap { VegaScales($0).range(of: side) }
        return joined(ranges)
    }

    private static func joined(_ ranges: [ClosedRange<Double>]) -> ClosedRange<Double>? {
        guard let low = ranges.map(\.lowerBound).min(), let high = ranges.map(\.upperBound).max() else { return nil }
        return low...high
    }
}
