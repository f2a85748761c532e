/// A chart in words, for those who hear it or whose program shows no pictures.
struct ChartDescription {
    let chart: Chart

    /// What kind of chart it is, by the mark that says most.
    private enum Kind: String {
        case heatMap = "Heat map"
        case boxes = "Box plots"
        case bars = "Bar chart"
        case histogram = "Histogram"
        case scatter = "Scatter plot"
        case dots = "Dot plot"
        case path = "Path"
        case area = "Area chart"
        case line = "Line chart"
    }

    private var kind: Kind {
        let marks = chart.series.map(\.mark)
        let hasNames = chart.x.isCategorical || chart.y.isCategorical
        if marks.contains(.cells) { return .heatMap }
        if marks.contains(where: \.isBoxes) { return .boxes }
        if marks.contains(where: \.isBars) { return hasNames ? .bars : .histogram }
        if marks.contains(.points) { return hasNames ? .dots : .scatter }
        if marks.contains(.path) { return .path }
        return marks.contains(.area) ? .area : .line
    }

    /// One line that names the chart, never empty.
    var title: String {
        [chart.title, kind == .heatMap ? chart.valueTitle : "", chart.isSideways ? chart.x.title : chart.y.title]
            .first { !$0.isEmpty } ?? kind.rawValue
    }

    /// The kind of chart, the axes, the series and their essential values, references and regions.
    var text: String {
        let hasIntervals = chart.series.contains { one in
            one.mark != .cells && one.points.contains { chart.shows($0) && $0.plottableInterval != nil }
        }
        let number = "\(chart.series.count) series" + (hasIntervals ? ", with intervals" : "")
        let words = SeriesWords(chart: chart)
        let parts = [heading, number] + chart.series.map(words.text) + references + regions
        return parts.joined(separator: ". ") + "."
    }

    private var heading: String {
        let x = Self.named(chart.x.title, chart.x.isCategorical ? "name" : "position")
        let y = Self.named(chart.y.title, "values")
        switch kind {
        case .heatMap:
            let rows = Self.named(chart.y.title, chart.y.isCategorical ? "name" : "position")
            return "Heat map of \(Self.named(chart.valueTitle, "values")) by \(x) and \(rows)"
        case .bars, .boxes, .dots, .histogram, .line, .area, .scatter, .path:
            guard chart.isSideways else { return "\(kind.rawValue) of \(y) by \(x)" }
            let names = Self.named(chart.y.title, "name")
            return "\(kind.rawValue) of \(Self.named(chart.x.title, "values")) by \(names)"
        }
    }

    private var references: [String] {
        chart.references.map { reference in
            let name = "Reference \(Self.named(reference.name, "(no name)"))"
            switch reference.position {
            case .upright(let value): return "\(name) at x = \(Self.position(value, chart.x))"
            case .level(let value): return "\(name) at y = \(Self.position(value, chart.y))"
            case .diagonal: return "\(name) at x = y"
            }
        }
    }

    private var regions: [String] {
        chart.regions.map { region in
            let bounds = [
                ("from x", region.left, chart.x), ("to x", region.right, chart.x), ("from y", region.bottom, chart.y),
                ("to y", region.top, chart.y),
            ].compactMap { word, value, axis in value.map { "\(word) = \(Self.position($0, axis))" } }
            let reach = bounds.isEmpty ? "everywhere" : bounds.joined(separator: ", ")
            return "Region \(Self.named(region.name, "(no name)")): \(reach)"
        }
    }

    static func named(_ name: String, _ other: String) -> String { name.isEmpty ? other : name }

    /// A position in words: the name on an axis of names, else the number.
    static func position(_ value: Double, _ axis: Chart.Axis) -> String {
        let nearest = value.rounded()
        guard axis.isCategorical, nearest >= 0, nearest < Double(axis.categories.count) else {
            return NumberFormat.compact(value, grouped: false)
        }
        return named(axis.categories[Int(nearest)], "(no name)")
    }
}
