/// The series that are read with one legend: those of a chart, or of all panels.
struct VegaLegend: Sendable, Hashable {
    /// In the order of colours, which is that of their first appearance; cells have colours of their own.
    let names: [String]
    /// Whether all of them have lines.
    private let areLines: Bool
    /// The names of bars and boxes.
    private let bodies: Set<String>
    private let hasBoxes: Bool
    private let hasShapes: Bool

    init(_ charts: [Chart]) { self.init(charts.flatMap(\.series)) }

    init(_ series: [Chart.Series]) {
        let series = series.filter { $0.mark != .cells }
        var known: Set<String> = []
        names = series.map(\.name).filter { known.insert($0).inserted }
        areLines = series.allSatisfy { $0.mark == .line || $0.mark == .path || $0.mark == .area }
        bodies = Set(series.filter { $0.mark.width != nil }.map(\.name))
        hasShapes = series.contains { $0.mark == .points }
        hasBoxes = series.contains { if case .boxes = $0.mark { true } else { false } }
    }

    /// What tells series apart, in the order of the names; `values` repeat.
    func channel(_ values: [VegaJSON], type: String = "nominal") -> VegaJSON {
        let range = names.indices.map { values[$0 % values.count] }
        let scale: VegaJSON = [
            "type": "ordinal", "domain": .list(names.map(VegaJSON.shown)), "range": .list(range),
        ]
        return ["field": "series", "type": .text(type), "title": nil, "scale": scale, "legend": look]
    }

    /// How full bars are: in a print without colours, bars of different series differ by it.
    var fullness: VegaJSON {
        // The strokes within boxes must be seen.
        let steps = hasBoxes ? [0.5, 0.25, 0.7, 0.35] : [0.9, 0.45, 0.7, 0.3]
        let values = names.enumerated().map { bodies.contains($0.element) ? steps[$0.offset % steps.count] : 1 }
        return channel(values.map(VegaJSON.number), type: "ordinal")
    }

    /// What a legend looks like, the same for every layer; none for series without names. Lines show their dashes, bars
    /// how full they are, and no symbols are as pale as bands.
    private var look: VegaJSON {
        if names.allSatisfy(\.isEmpty) { return nil }
        if areLines {
            return ["symbolType": "stroke", "symbolSize": 500, "symbolStrokeWidth": 2, "symbolOpacity": 1]
        }
        if bodies.isEmpty { return ["symbolOpacity": 1] }
        return hasShapes ? [:] : ["symbolType": "square"]
    }
}
