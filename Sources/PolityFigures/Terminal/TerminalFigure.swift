/// Draws any figure in a terminal.
public enum TerminalFigure {
    /// The figure as lines joined by line feeds, without one at the end.
    ///
    /// Charts are drawn by ``TerminalChart``. Panels stand side by side in windows of 120 columns and more, else below
    /// each other, with one legend. Flows are rows with a bar for each link, the largest first, under the node that they
    /// leave. A radar chart is told spoke by spoke: a bar from the centre to the rim for each profile, with the raw value.
    /// No line is wider than the style's width or ends in blanks, colour sequences not counted. Values that are not
    /// finite, or beyond a magnitude of 1e300, are gaps. Text is shown escaped. No meaning is carried by colour alone.
    ///
    /// - Parameter height: rows of the plot of each chart alone, kept within 2 to 200; flows and radar charts have a row
    ///   for each amount and value, whatever the height.
    public static func render(_ figure: Figure, style: TerminalStyle = .plain, height: Int? = nil) -> String {
        switch figure {
        case .chart(let chart): TerminalChart.render(chart, style: style, height: height)
        case .panels(let panels): PanelsText(panels, style: style, height: height).lines.joined(separator: "\n")
        case .flows(let flows): FlowText(flows, style: style).lines.joined(separator: "\n")
        case .radar(let radar): RadarText(radar, style: style).lines.joined(separator: "\n")
        }
    }
}
