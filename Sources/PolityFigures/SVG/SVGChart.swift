/// Draws a chart for pages: a stand-alone SVG 1.1 document.
public enum SVGChart {
    /// The narrowest and widest pages in pixels; other widths are treated as the nearer of them.
    public static let widths = 240...10_000
    /// The lowest and highest pages in pixels; other heights are treated as the nearer of them.
    public static let heights = 280...10_000

    /// The chart as a document that ends in a line feed, without a declaration, so that HTML can hold it as well.
    ///
    /// Series differ in colour, and in dash pattern, marker or hatching, and no figure depends on colour to be read;
    /// the intervals of lines are translucent bands. Points that are not finite, beyond a magnitude of 1e300, or
    /// outside the names of an axis, are gaps: they split lines and bands, and a point between gaps is a marker alone.
    /// A title and a description name axes, series, and their essential values for screen readers.
    ///
    /// Texts from data stay text, whatever they hold. Long titles and sources are wrapped, names and titles of axes
    /// end in `…`, and a legend that has no room on the highest page, or in a height that was asked for, says how many
    /// series it leaves out; widths of text are estimates, because the reader's fonts are unknown. The same chart gives the same bytes.
    ///
    /// - Parameters:
    ///   - width: in pixels, kept within ``widths``.
    ///   - height: in pixels, kept within ``heights``; ``fittingHeight(_:width:)`` when `nil`.
    ///   - identifier: tells charts with the same words apart on one page; put into the `id`s of elements. Letters,
    ///     digits, `-` and `_` of ASCII are kept of it.
    public static func render(
        _ chart: Chart, width: Int = 800, height: Int? = nil, identifier: String = ""
    ) -> String {
        let height = height ?? fittingHeight(chart, width: width)
        let layout = SVGLayout(
            chart, width: Double(min(max(width, widths.lowerBound), widths.upperBound)),
            height: Double(min(max(height, heights.lowerBound), heights.upperBound)))
        let words = ChartDescription(chart: chart)
        let name = elementName(words.title + words.text, identifier: identifier)
        let filled = chart.series.indices.filter { chart.series[$0].mark.isFilled }
        let content =
            SVGPattern.definitions(filled, identifier: name)
            + layout.legend.draw(top: layout.legendTop, identifier: name)
            + (layout.ramp?.draw(left: layout.plotFrame.left, right: layout.plotFrame.right, top: layout.rampTop) ?? [])
            + plot(chart, in: layout.plotFrame, identifier: name)
        return document(title: words.title, text: words.text, name: name, layout: layout, content: content)
    }

    /// The height in pixels that suits a chart: 480 for plots of numbers, more where the legend is long, and so many pixels
    /// a name, group of bars or row of cells, with the title, the legend and the source, where the y axis has names.
    public static func fittingHeight(_ chart: Chart, width: Int) -> Int {
        let width = Double(min(max(width, widths.lowerBound), widths.upperBound))
        let legend = SVGLegend(
            SVGLegend.items(of: chart), left: SVGLayout.margin, right: width - SVGLayout.margin)
        // A long legend is never cut: the page grows.
        let full = SVGLayout.fullHeight(
            title: chart.title, source: chart.source, legend: legend, ramp: chart.colourRamp != nil, width: width)
        guard chart.y.isCategorical else {
            return min(heights.upperBound, max(usualHeight, Int(min(full, Double(heights.upperBound)))))
        }
        let columns = SVGFont.body.columns(within: (width - 2 * SVGLayout.margin) * SVGNames.mostShare)
        let isWrapped = chart.y.categories.contains { $0.displayWidth > columns }
        let side = PlotSlots(chart).slots.map { 1 / $0.share }.max() ?? 1
        let row = max(isWrapped ? wrappedRowHeight : rowHeight, side > 1 ? side * barHeight + barHeight : 0)
        // More rows than fit on the highest page make no difference.
        let rows = Double(min(chart.y.categories.count, heights.upperBound))
        let height = SVGLayout.pageHeight(chart, width: width, plotHeight: rows * min(row, Double(heights.upperBound)))
        let fitting = max(height, full)
        return min(max(Int(fitting.rounded(.up)), heights.lowerBound), heights.upperBound)
    }

    private static let usualHeight = 480
    private static let rowHeight = 26.0
    private static let wrappedRowHeight = 2 * SVGFont.body.lineHeight + 4
    /// Of bars side by side.
    private static let barHeight = 12.0

    /// A document of any content with the title and the source of a layout.
    ///
    /// - Parameters:
    ///   - title: names the picture for screen readers.
    ///   - text: says what it shows.
    ///   - name: what the `id`s of the document begin with, see ``elementName(_:identifier:)``.
    static func document(
        title: String, text: String, name: String, layout: SVGLayout, content: [XMLFragment]
    ) -> String {
        let (width, height) = (layout.width.svg, layout.height.svg)
        let document = XMLFragment.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "width": width, "height": height,
                "viewBox": "0 0 \(width) \(height)", "role": "img",
                "aria-labelledby": "\(name)-title \(name)-desc", "font-family": "sans-serif",
            ],
            [
                .element("title", ["id": "\(name)-title"], [.text(title)]),
                .element("desc", ["id": "\(name)-desc"], [.text(text)]),
                .element("rect", ["width": "100%", "height": "100%", "fill": SVGInk.paper]),
            ] + titles(layout) + content + source(layout))
        return document.markup + "\n"
    }

    /// What the `id`s of a document begin with: the identifier, and a hash of what the picture says that tells others
    /// on one HTML page apart: FNV-1a, 64 bits (Fowler, Noll and Vo).
    static func elementName(_ words: String, identifier: String) -> String {
        let hash = words.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let kept = identifier.unicodeScalars.filter {
            $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_")
        }
        let middle = kept.isEmpty ? "" : String(String.UnicodeScalarView(kept)) + "-"
        return "chart-\(middle)\(String(hash, radix: 16))"
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
}
