/// Draws a chart in a terminal.
public enum TerminalChart {
    /// The chart as lines joined by line feeds, without one at the end.
    ///
    /// Lines are drawn in braille dots with a marker of its own for every series, or in letters without Unicode;
    /// interval bounds are sparse dots. No line is wider than the style's width or ends in blanks, colour sequences not
    /// counted. Points that are not finite, or beyond a magnitude of 1e300, are gaps. Text is shown escaped.
    ///
    /// - Parameter height: rows of the plot alone, kept within 2 to 200; without it ``usualHeight``, or fewer so that all of
    ///   the chart fits the style's rows.
    public static func render(_ chart: Chart, style: TerminalStyle = .plain, height: Int? = nil) -> String {
        let height = height ?? style.rows.map { min(usualHeight, max(leastHeight, $0 - surroundings)) } ?? usualHeight
        var lines = style.paragraph(chart.title)
        if let plot = ChartPlot(chart, style: style, rows: min(200, max(2, height))) {
            lines += style.paragraph(plot.yScale.title(chart.y.title, times: style.times))
            lines += plot.lines()
            lines += xTitle(plot.xScale.title(chart.x.title, times: style.times), style: style)
        } else {
            lines += style.paragraph(chart.y.title) + ["(no data)"]
        }
        lines += legend(chart, style: style)
        lines += style.paragraph(chart.source)
        return lines.joined(separator: "\n")
    }

    /// Rows of a plot where there is room.
    public static let usualHeight = 16
    /// Rows of a plot in the lowest window.
    private static let leastHeight = 5
    /// Rows for titles, axis, legend, source, and the prompt below.
    private static let surroundings = 11

    private static func xTitle(_ title: String, style: TerminalStyle) -> [String] {
        style.paragraph(title).map { $0.paddedAtStart(to: style.lineWidth) }
    }

    /// Marker and name of every series, as many to a line as fit.
    private static func legend(_ chart: Chart, style: TerminalStyle) -> [String] {
        var lines: [String] = []
        var used = 0
        for (index, series) in chart.series.enumerated() {
            let marker = String(PlotSymbols.marker(index, unicode: style.unicode))
            let note = series.hasPlottablePoints ? "" : " (no data)"
            let name = style.shown(series.name)
                .truncated(to: style.lineWidth - 2 - note.displayWidth, ellipsis: style.ellipsis)
            let shown = style.colour ? PlotSymbols.colour(index) + marker + PlotSymbols.endOfColour : marker
            let width = 2 + name.displayWidth + note.displayWidth
            let entry = (shown + " " + name + note).withoutTrailingBlanks
            if let last = lines.indices.last, used + 3 + width <= style.lineWidth {
                lines[last] += "   " + entry
                used += 3 + width
            } else {
                lines.append(entry)
                used = width
            }
        }
        return lines
    }
}
