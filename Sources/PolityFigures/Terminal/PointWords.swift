/// The numbers at the end of a row: the value, then interval or quartiles, the change of a bar with a base, the label.
struct PointWords {
    /// What stands for a value that is missing.
    static let nothing = "no data"
    /// Columns that a label may take.
    private static let longestLabel = 12

    private let chart: Chart
    private let isTurned: Bool
    private let style: TerminalStyle
    /// Whether bars begin at different bases, so that their lengths have to be told.
    private let hasBases: Bool

    init(_ chart: Chart, isTurned: Bool, style: TerminalStyle) {
        self.chart = chart
        self.isTurned = isTurned
        self.style = style
        let points = chart.series.lazy.filter(\.mark.isBars).flatMap(\.points).filter(\.isPlottable)
        let bases = Set(points.map { $0.base ?? 0 })
        hasBases = bases.count > 1
    }

    func value(_ points: [Chart.Point]) -> String {
        let shown = points.filter(\.isPlottable)
        guard let first = shown.first else { return Self.nothing }
        guard shown.count == 1 else { return "\(shown.count) points" }
        let value = isTurned ? first.y : first.x
        if let name = (isTurned ? chart.y : chart.x).shownName(at: value.rounded()) { return style.shown(name).trimmed }
        return style.number(value)
    }

    func extra(_ points: [Chart.Point]) -> String {
        let shown = points.filter(\.isPlottable)
        guard let first = shown.first, shown.count == 1 else { return "" }
        var parts: [String] = []
        if let box = first.plottableQuartiles {
            parts.append(style.shown(NumberFormat.interval(box.lowerBound, box.upperBound)))
        } else if let interval = first.plottableInterval {
            parts.append(style.shown(NumberFormat.interval(interval.low, interval.high)))
        }
        if hasBases, let base = first.base, Chart.Point.isPlottable(base) {
            let change = (isTurned ? first.y : first.x) - base
            parts.append("(" + (change > 0 ? "+" : "") + style.number(change) + ")")
        }
        let label = style.shown(first.label).trimmed.truncated(to: Self.longestLabel, ellipsis: style.ellipsis)
        return (parts + [label.withoutTrailingBlanks].filter { !$0.isEmpty }).joined(separator: " ")
    }
}
