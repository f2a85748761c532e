/// A chart in words, for those who hear it or whose program shows no pictures.
struct ChartDescription {
    let chart: Chart

    /// One line that names the chart, never empty.
    var title: String {
        [chart.title, chart.y.title].first { !$0.isEmpty } ?? "Line chart"
    }

    /// The axes, the series, and where each begins and ends.
    var text: String {
        let axes = "Line chart of \(named(chart.y.title, "values")) by \(named(chart.x.title, "position"))"
        let hasIntervals = chart.series.contains { $0.points.contains { $0.plottableInterval != nil } }
        let number = "\(chart.series.count) series" + (hasIntervals ? ", with intervals" : "")
        let parts = [axes, number] + chart.series.map(words)
        return parts.joined(separator: ". ") + "."
    }

    private func words(_ series: Chart.Series) -> String {
        let shown = series.points.filter(\.isPlottable)
        let name = named(series.name, "(no name)")
        guard let first = shown.first, let last = shown.last else { return "\(name): no data" }
        guard shown.count > 1 else { return "\(name): \(words(first))" }
        return "\(name): from \(words(first)) to \(words(last))"
    }

    private func words(_ point: Chart.Point) -> String {
        NumberFormat.compact(point.y, grouped: false) + " at " + NumberFormat.compact(point.x, grouped: false)
    }

    private func named(_ name: String, _ other: String) -> String { name.isEmpty ? other : name }
}
