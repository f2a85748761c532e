/// Draws small multiples: a grid of plots with titles of their own and one legend.
enum SVGPanels {
    /// Pixels that a panel needs beside others.
    private static let panelWidth = 340.0
    private static let panelHeight = 240.0
    /// Below it there would be axes without a plot.
    private static let leastPanelHeight = 120.0
    private static let distance = 18.0
    private static let rowHeight = 26.0
    /// What a panel has besides its plot, where the plot's height is the number of its names.
    private static let surroundings = 96.0

    static func render(_ panels: Panels, width: Int, height: Int?, identifier: String) -> String {
        let width = SVGFigure.page(width: width)
        let inks = Inks(panels.charts)
        let legend = SVGLegend(inks.items(panels.charts), left: SVGLayout.margin, right: width - SVGLayout.margin)
        let columns = max(1, min(panels.charts.count, Int((width - SVGLayout.margin) / panelWidth)))
        let rows = max(1, (panels.charts.count + columns - 1) / columns)
        let cell = panels.charts.map(cellHeight).max() ?? panelHeight
        let tall = SVGLayout(title: panels.title, source: panels.source, legend: legend, width: width, height: 1e6)
        let fitting = max(
            1e6 - tall.plotFrame.height + Double(rows) * cell + Double(rows - 1) * distance,
            legend.rowCount > 1
                ? SVGLayout.fullHeight(title: panels.title, source: panels.source, legend: legend, width: width) : 0)
        let layout = SVGLayout(
            title: panels.title, source: panels.source, legend: legend, width: width,
            height: SVGFigure.page(height: height, fitting: fitting))
        let words = PanelsDescription(panels: panels)
        let name = SVGChart.elementName(words.title + words.text, identifier: identifier)
        let content =
            SVGPattern.definitions(inks.filled(panels.charts), identifier: name)
            + layout.legend.draw(top: layout.legendTop, identifier: name)
            + plots(panels, layout, columns: columns, rows: rows, inks, name)
        return SVGChart.document(title: words.title, text: words.text, name: name, layout: layout, content: content)
    }

    private static func cellHeight(_ chart: Chart) -> Double {
        chart.y.isCategorical
            ? max(panelHeight * 0.6, Double(min(chart.y.categories.count, 400)) * rowHeight + surroundings)
            : panelHeight
    }

    private static func plots(
        _ panels: Panels, _ layout: SVGLayout, columns: Int, rows: Int, _ inks: Inks, _ name: String
    ) -> [XMLFragment] {
        guard !panels.charts.isEmpty else {
            let frame = layout.plotFrame
            return [
                .label(
                    "(no data)", x: frame.middle, y: (frame.top + frame.bottom) / 2, anchor: .middle,
                    ink: SVGInk.faintText)
            ]
        }
        let frame = layout.plotFrame
        // Panels that the highest page has no room for are counted instead.
        let line = SVGFont.body.lineHeight
        let mostRows = max(1, Int((frame.height - line + distance) / (leastPanelHeight + distance)))
        let hidden = rows > mostRows ? max(0, panels.charts.count - mostRows * columns) : 0
        let rows = min(rows, mostRows)
        let note =
            hidden > 0
            ? [
                XMLFragment.label(
                    "and \(hidden) more \(hidden == 1 ? "panel" : "panels")", x: frame.left,
                    y: frame.bottom - line + SVGFont.body.size)
            ] : []
        let width = (frame.width - Double(columns - 1) * distance) / Double(columns)
        let height = (frame.height - (hidden > 0 ? line : 0) - Double(rows - 1) * distance) / Double(rows)
        let domains = panels.charts.compactMap { $0.domain() }
        let shared = panels.sharesScales ? domains.dropFirst().reduce(domains.first) { $0?.union($1) } : nil
        return note
            + panels.charts.prefix(rows * columns).enumerated().flatMap { index, chart -> [XMLFragment] in
                let left = frame.left + Double(index % columns) * (width + distance)
                let top = frame.top + Double(index / columns) * (height + distance)
                let title = SVGFont.body.paragraph(chart.title, within: width, atMost: 2)
                let titleHeight = Double(title.count) * SVGFont.body.lineHeight
                let labels = title.enumerated().map { line, text in
                    XMLFragment.label(
                        text, x: left, y: top + SVGFont.body.lineHeight * Double(line) + SVGFont.body.size, isBold: true
                    )
                }
                let room = SVGLayout.Frame(
                    left: left, top: min(top + titleHeight, top + height), right: left + width, bottom: top + height)
                // Scales of names have nothing in common with those of other names.
                let isShared = !chart.x.isCategorical && !chart.y.isCategorical
                return labels
                    + SVGChart.plot(
                        chart, in: room, domain: isShared && chart.domain() != nil ? shared : nil, identifier: name,
                        inks: inks.numbers(chart))
            }
    }

    /// Series of the same name look the same in all panels; numbers go by the first appearance.
    private struct Inks {
        private var order: [String: Int] = [:]

        init(_ charts: [Chart]) {
            for series in charts.flatMap(\.series) where order[series.name] == nil { order[series.name] = order.count }
        }

        /// Within a chart, series of one name stay apart.
        func numbers(_ chart: Chart) -> [Int] {
            var seen: Set<String> = []
            return chart.series.enumerated().map { index, series in
                seen.insert(series.name).inserted ? order[series.name] ?? index : order.count + index
            }
        }

        func filled(_ charts: [Chart]) -> [Int] {
            let found = charts.flatMap { chart in
                zip(numbers(chart), chart.series).filter { $0.1.mark.isFilled }.map(\.0)
            }
            return Set(found).sorted()
        }

        /// One entry a name; none where the only name is empty.
        func items(_ charts: [Chart]) -> [SVGLegend.Item] {
            if order.count <= 1, order.keys.first ?? "" == "" { return [] }
            var items: [Int: SVGLegend.Item] = [:]
            for chart in charts {
                for item in SVGLegend.items(of: chart, inks: numbers(chart)) {
                    let hasData = items[item.ink]?.hasData ?? false
                    items[item.ink] = items[item.ink] ?? item
                    items[item.ink]?.hasData = hasData || item.hasData
                }
            }
            return items.sorted { $0.key < $1.key }.map(\.value)
        }
    }
}
