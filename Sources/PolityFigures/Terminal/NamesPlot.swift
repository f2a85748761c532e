/// A chart of which one axis has names: a row for each name and series.
///
/// Names run downwards whichever axis has them. Where both have, those of the y axis do, and the positions along x are
/// told by name.
struct NamesPlot {
    private let chart: Chart
    private let style: TerminalStyle
    private let symbols: [Int]
    /// Whether the chart's names are on its x axis.
    private let isTurned: Bool
    private let scale: NiceScale
    private let layout: TerminalRows
    /// What each row shows: a series and its points at the name; `nil` for a name without points.
    private var content: [(series: Int, points: [Chart.Point])?] = []
    /// Points at no name.
    private var strays = 0

    /// `nil` when no point can be shown.
    init?(_ chart: Chart, style: TerminalStyle, symbols: [Int]) {
        guard let extent = chart.domain(Chart.Reach(holdsAllNames: false)) else { return nil }
        self.chart = chart
        self.style = style
        self.symbols = symbols
        isTurned = !chart.y.isCategorical
        let names = isTurned ? chart.x.categories : chart.y.categories
        var places: [[Int: [Chart.Point]]] = []
        for series in chart.series {
            var groups: [Int: [Chart.Point]] = [:]
            for point in series.points {
                let place = isTurned ? point.x : point.y
                if place > -0.5, place < Double(names.count) - 0.5 {
                    groups[min(names.count - 1, max(0, Int(place.rounded()))), default: []].append(point)
                } else {
                    strays += 1
                }
            }
            places.append(groups)
        }
        var rows: [TerminalRows.Row] = []
        let words = PointWords(chart, isTurned: isTurned, style: style)
        for (index, name) in names.enumerated() {
            var shown = style.shown(name).trimmed
            let members = chart.series.indices.filter { places[$0][index] != nil }
            if members.isEmpty {
                rows.append(.bar(TerminalRows.Bar(name: shown, value: PointWords.nothing)))
                content.append(nil)
            }
            for member in members {
                let points = places[member][index] ?? []
                let symbol = symbols[member]
                rows.append(
                    .bar(
                        TerminalRows.Bar(
                            name: shown, symbol: symbol,
                            marker: chart.series.count > 1
                                ? PlotSymbols.marker(symbol, unicode: style.unicode) : nil,
                            value: words.value(points), extra: words.extra(points))))
                content.append((member, points))
                shown = ""
            }
        }
        layout = TerminalRows(rows, style: style)
        scale = NiceScale(
            isTurned ? extent.y : extent.x, count: max(2, layout.columns / 8 + 1), loose: true,
            whole: chart.isWhole(isTurned ? .y : .x))
    }

    private var namesAxis: Chart.Axis { isTurned ? chart.x : chart.y }
    private var valuesAxis: Chart.Axis { isTurned ? chart.y : chart.x }

    /// The names' title, the rows, the axis with its title.
    func lines() -> [String] {
        let rows = layout.lines { index, strip in draw(index, into: &strip) }
        let axis = layout.axis(scale) { tick in
            valuesAxis.shownName(at: tick).map { style.shown($0).trimmed } ?? scale.label(tick)
        }
        let title = scale.title(valuesAxis.title, times: style.times)
        return style.paragraph(namesAxis.title) + rows + axis
            + style.paragraph(title).map { $0.paddedAtStart(to: style.lineWidth) }
    }

    private func draw(_ row: Int, into strip: inout TerminalStrip) {
        let zero = scale.low < 0 && scale.high > 0 ? strip.column(scale.position(0)) : nil
        for reference in chart.references {
            guard let value = value(of: reference), (scale.low...scale.high).contains(value) else { continue }
            strip.put(style.signs.uprightReference, at: strip.column(scale.position(value)))
        }
        // In ASCII, bars stand for the caps of intervals.
        if let zero { strip.put(style.unicode ? "│" : "!", at: zero) }
        guard let content = content[row] else { return }
        for point in content.points where point.isPlottable { draw(point, of: content.series, into: &strip) }
    }

    private func value(of reference: Chart.Reference) -> Double? {
        switch reference.position {
        case .level(let value) where isTurned: Chart.Point.isPlottable(value) ? value : nil
        case .upright(let value) where !isTurned: Chart.Point.isPlottable(value) ? value : nil
        case .level, .upright, .diagonal: nil
        }
    }

    private func draw(_ point: Chart.Point, of series: Int, into strip: inout TerminalStrip) {
        let mark = chart.series[series].mark
        let symbol = symbols[series]
        let value = scale.position(isTurned ? point.y : point.x)
        let interval = point.plottableInterval.map { (low: scale.position($0.low), high: scale.position($0.high)) }
        switch mark {
        case .bars, .area:
            let start = point.start(mark) ?? 0
            let base = scale.position(start)
            let hasLine =
                (start == 0 && scale.low < 0 && scale.high > 0)
                || chart.references.contains { self.value(of: $0) == start }
            let fill: [Character] = ["=", "#", "+", "%"]
            strip.fill(
                from: base, to: value, besideLine: hasLine, with: fill[series % fill.count], symbol: symbol)
            if let interval {
                let bar = base == value ? nil : min(base, value)...max(base, value)
                strip.drawInterval(low: interval.low, high: interval.high, over: bar, symbol: symbol)
            }
        case .boxes:
            let quartiles = point.plottableQuartiles.map {
                scale.position($0.lowerBound)...scale.position($0.upperBound)
            }
            strip.drawBox(quartiles: quartiles, whiskers: interval, value: value, symbol: symbol)
        case .line, .path, .points, .cells:
            if let interval { strip.drawInterval(low: interval.low, high: interval.high, over: nil, symbol: symbol) }
            let isAlone = chart.series.count == 1 && !style.unicode
            strip.put(
                isAlone ? "o" : PlotSymbols.marker(symbol, unicode: style.unicode), at: strip.column(value),
                symbol: symbol)
        }
    }

    /// What is not seen in the rows: what the signs of intervals mean, points at no name, regions.
    func notes() -> [String] {
        let shown = chart.series.map { one in (one.mark, one.points.filter(\.isPlottable)) }
        var signs: [(sign: String, name: String)] = []
        if shown.contains(where: { ($0.0.isBars || $0.0 == .area) && $0.1.contains { $0.plottableInterval != nil } }) {
            signs.append((style.unicode ? "▓─┤" : "~-|", "interval"))
        }
        if shown.contains(where: { $0.0.isBoxes && $0.1.contains { $0.plottableQuartiles != nil } }) {
            signs.append((style.unicode ? "▐▒┃▒▌" : "[=|=]", "[quartiles]"))
        }
        if shown.contains(where: { $0.0.isBoxes && $0.1.contains { $0.plottableInterval != nil } }) {
            signs.append((style.unicode ? "├── ──┤" : "|-- --|", "interval"))
        }
        let regions = chart.regions.map { $0.words(style.shown($0.name).trimmed, style: style) }
        let lost = strays == 0 ? [] : ["\(strays) \(strays == 1 ? "point is" : "points are") at no name"]
        let keys = signs.map { TerminalLegend.Entry(sign: $0.sign, name: $0.name) }
        return TerminalLegend(entries: keys).lines(style)
            + (regions + lost).flatMap { $0.wrapped(to: style.lineWidth) }
    }
}

extension Chart.Axis {
    /// The name at a position that is a whole number.
    func shownName(at position: Double) -> String? {
        guard isCategorical else { return nil }
        guard position >= 0, position < Double(categories.count), position == position.rounded() else { return "" }
        return categories[Int(position)]
    }
}
