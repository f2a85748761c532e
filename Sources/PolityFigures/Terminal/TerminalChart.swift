/// Draws a chart in a terminal.
public enum TerminalChart {
    /// The chart as lines joined by line feeds, without one at the end.
    ///
    /// Over two axes of numbers, lines are drawn in braille dots with a marker of its own for every series, or in letters
    /// without Unicode; bounds of their intervals are sparse dots. Paths begin at a marker and end in an arrow's head. The
    /// first series of bars is filled, in eighths of a row, further ones are outlines. A chart of which an axis has names
    /// becomes a row for each name and series, with numbers at its end, names running downwards whichever axis has them.
    /// Cells become a grid of shades. No line is wider than the style's width or ends in blanks, colour sequences not
    /// counted. Points that are not finite, or beyond a magnitude of 1e300, are gaps. Text is shown escaped.
    ///
    /// - Parameter height: rows of the plot alone, kept within 2 to 200; without it ``usualHeight``, or fewer so that all of
    ///   the chart fits the style's rows. Rows of names are all shown, whatever the height.
    public static func render(_ chart: Chart, style: TerminalStyle = .plain, height: Int? = nil) -> String {
        let symbols = Array(chart.series.indices)
        let parts = ChartParts(chart, style: style, height: height, symbols: symbols)
        let legend = TerminalLegend(entries: parts.legend).lines(style)
        return (parts.body + legend + parts.notes + style.paragraph(chart.source)).joined(separator: "\n")
    }

    /// Rows of a plot where there is room.
    public static let usualHeight = 16
}

/// A chart's lines, apart from those that panels share.
struct ChartParts {
    /// Title, plot and axes.
    let body: [String]
    let legend: [TerminalLegend.Entry]
    let notes: [String]

    /// Rows of a plot in the lowest window.
    private static let leastHeight = 5
    /// Rows for titles, axis, legend, source, and the prompt below.
    private static let surroundings = 11

    init(
        _ chart: Chart, style: TerminalStyle, height: Int?, usual: Int = TerminalChart.usualHeight, symbols: [Int]
    ) {
        let fitting = style.rows.map { min(usual, max(Self.leastHeight, $0 - min($0, Self.surroundings))) }
        let rows = min(200, max(2, height ?? fitting ?? usual))
        let title = style.paragraph(chart.title)
        let entries = chart.legend(style, symbols: symbols)
        if chart.series.contains(where: { $0.mark == .cells }) {
            if let plot = CellsPlot(chart, style: style, height: height, symbols: symbols) {
                body = title + plot.lines()
                legend = entries
                notes = plot.notes()
                return
            }
        } else if chart.x.isCategorical || chart.y.isCategorical {
            if let plot = NamesPlot(chart, style: style, symbols: symbols) {
                body = title + plot.lines()
                legend = entries
                notes = plot.notes()
                return
            }
        } else if let plot = ChartPlot(chart, style: style, rows: rows, symbols: symbols) {
            body =
                title + style.paragraph(plot.yScale.title(chart.y.title, times: style.times)) + plot.lines()
                + style.paragraph(plot.xScale.title(chart.x.title, times: style.times))
                .map { $0.paddedAtStart(to: style.lineWidth) }
            legend = entries
            notes = plot.notes.flatMap { $0.wrapped(to: style.lineWidth) }
            return
        }
        body = title + style.paragraph(chart.y.title) + ["(no data)"]
        legend = entries
        notes = []
    }
}
