/// Draws a chart in a terminal.
public enum TerminalChart {
    public static func render(_ chart: Chart, style: TerminalStyle = .plain, height: Int = 16) -> String { chart.title }
}
