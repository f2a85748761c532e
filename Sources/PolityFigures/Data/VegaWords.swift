/// What a specification shows, in words for those who hear it.
enum VegaWords {
    /// The axes, and the marks and names of the series.
    static func description(_ chart: Chart) -> String {
        let axes = "\(named(chart.y.title, "values")) by \(named(chart.x.title, "position"))"
        let title = chart.title.isEmpty ? "Chart" : chart.title
        let series = chart.series.map { "\(word($0.mark)) \(named($0.name, "(no name)"))" }
        let references = chart.references.map(\.name).filter { !$0.isEmpty }
        let parts =
            ["\(title): \(axes)"] + (series.isEmpty ? ["No series"] : [series.joined(separator: ", ")])
            + (references.isEmpty ? [] : ["Compared with " + references.joined(separator: ", ")])
        return parts.joined(separator: ". ") + "."
    }

    private static func word(_ mark: Chart.Mark) -> String {
        switch mark {
        case .line: "line"
        case .path: "path"
        case .area: "area"
        case .points: "points"
        case .bars: "bars"
        case .boxes: "boxes"
        case .cells: "cells"
        }
    }

    private static func named(_ name: String, _ other: String) -> String { name.isEmpty ? other : name }
}
