/// Draws a chart for pages: a stand-alone SVG 1.1 document.
public enum SVGChart {
    /// The narrowest and widest pages in pixels; other widths are treated as the nearer of them.
    public static let widths = 240...10_000
    /// The lowest and highest pages in pixels; other heights are treated as the nearer of them.
    public static let heights = 280...10_000

    /// The chart as a document that ends in a line feed, without a declaration, so that HTML can hold it as well.
    ///
    /// Series differ in colour, dash pattern and marker, and no figure depends on colour to be read; intervals are
    /// translucent bands. Points that are not finite, or beyond a magnitude of 1e300, are gaps: they split lines and
    /// bands, and a point between gaps is a marker alone. A title and a description name axes, series, and their first
    /// and last values for screen readers.
    ///
    /// Texts from data stay text, whatever they hold. Long titles and sources are wrapped, names and titles of axes
    /// end in `…`, and a legend that would take the plot's place says how many series it leaves out; widths of text
    /// are estimates, because the reader's fonts are unknown. The same chart gives the same bytes.
    ///
    /// - Parameters:
    ///   - width: in pixels, kept within ``widths``.
    ///   - height: in pixels, kept within ``heights``.
    public static func render(_ chart: Chart, width: Int = 800, height: Int = 480) -> String {
        let width = Double(min(max(width, widths.lowerBound), widths.upperBound))
        let height = Double(min(max(height, heights.lowerBound), heights.upperBound))
        let layout = SVGLayout(chart, width: width, height: height)
        let words = ChartDescription(chart: chart)
        let name = "chart-\(identity(words))"
        let document = XMLFragment.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "width": width.svg, "height": height.svg,
                "viewBox": "0 0 \(width.svg) \(height.svg)", "role": "img",
                "aria-labelledby": "\(name)-title \(name)-desc", "font-family": "sans-serif",
            ],
            [
                .element("title", ["id": "\(name)-title"], [.text(words.title)]),
                .element("desc", ["id": "\(name)-desc"], [.text(words.text)]),
                .element("rect", ["width": "100%", "height": "100%", "fill": SVGInk.paper]),
            ] + titles(layout) + layout.legend.draw(top: layout.legendTop) + plot(chart, layout) + source(layout))
        return document.markup + "\n"
    }

    /// Tells charts on one HTML page apart by what they say: FNV-1a, 64 bits (Fowler, Noll and Vo).
    private static func identity(_ words: ChartDescription) -> String {
        let hash = (words.title + words.text).utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01B3
        }
        return String(hash, radix: 16)
    }

    private static func titles(_ layout: SVGLayout) -> [XMLFragment] {
        layout.title.enumerated().map { line, text in
            let base = SVGLayout.margin + SVGFont.title.lineHeight * Double(line) + SVGFont.title.size
            return .label(text, x: SVGLayout.margin, y: base, font: .title, isBold: true)
        }
    }

    private static func source(_ layout: SVGLayout) -> [XMLFragment] {
        layout.source.enumerated().map { line, text in
            let base = layout.sourceTop + SVGFont.note.lineHeight * Double(line) + SVGFont.note.size
            return .label(text, x: SVGLayout.margin, y: base, font: .note, ink: SVGInk.faintText)
        }
    }

    /// All bands, then all lines, so that no band covers a line.
    private static func plot(_ chart: Chart, _ layout: SVGLayout) -> [XMLFragment] {
        guard let extent = chart.extent else {
            let area = layout.plotArea
            let words = XMLFragment.label(
                "(no data)", x: area.middle, y: (area.top + area.bottom) / 2, anchor: .middle, ink: SVGInk.faintText)
            return SVGAxes.titles(of: chart, layout) + [words]
        }
        let axes = SVGAxes(extent, area: layout.plotArea)
        let series = chart.series.enumerated().map {
            SVGSeries(series: $0.element, index: $0.offset, count: chart.series.count, axes: axes)
        }
        return axes.draw(chart, layout) + series.flatMap { $0.band() } + series.flatMap { $0.line() }
    }
}
