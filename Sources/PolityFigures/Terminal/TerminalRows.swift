/// Rows of a name, a strip and numbers: the layout that charts over names, flows and profiles share.
///
/// Names are cut to no less than ``shortestName`` columns. Where the strip would have too little room beside a name and
/// its numbers, the second number is left out; where that is not enough, or where names would look alike when cut, they
/// stand on lines of their own.
struct TerminalRows {
    enum Row {
        /// A line over the rows that follow.
        case heading(String)
        case bar(Bar)
    }

    /// A row with a strip. All text is shown as it is.
    struct Bar {
        /// Empty where the row above says it.
        var name: String
        var symbol: Int?
        /// The sign of the series, where there are several.
        var marker: Character?
        var value: String
        /// More numbers, which are left out first.
        var extra = ""
    }

    static let shortestName = 8
    /// Columns of a strip that may not be sacrificed to a second number, or to names beside it.
    private static let usualStrip = 16
    private static let shortStrip = 8
    private static let leastStrip = 4

    let rows: [Row]
    let style: TerminalStyle
    /// Columns of every strip.
    let columns: Int
    /// Columns left of the strips' left axis.
    let margin: Int
    private let isStacked: Bool
    private let hasMarkers: Bool
    private let nameWidth: Int
    private let valueWidth: Int
    private let showsExtra: Bool
    private let values: [String]

    init(_ rows: [Row], style: TerminalStyle) {
        self.rows = rows
        self.style = style
        let bars = rows.map { row -> Bar? in if case .bar(let bar) = row { bar } else { nil } }
        let plain = bars.map { $0?.value ?? "" }
        let aligned = TerminalTable.alignedAtPoint(plain)
        let extra = bars.map { $0?.extra.displayWidth ?? 0 }.max() ?? 0
        func width(_ texts: [String]) -> Int { texts.map(\.displayWidth).max() ?? 0 }
        hasMarkers = bars.contains { $0?.marker != nil }
        let markers = hasMarkers ? 2 : 0
        let names = Set(bars.compactMap { $0?.name })
        let name = min(names.map(\.displayWidth).max() ?? 0, max(Self.shortestName, style.lineWidth * 2 / 5))
        let isAmbiguous = Set(names.map { $0.truncated(to: name, ellipsis: style.ellipsis) }).count < names.count
        func room(_ beside: Int, _ values: [String], _ extra: Int) -> Int {
            style.lineWidth - beside - markers - 2 - width(values) - (extra > 0 ? extra + 1 : 0)
        }
        // From the best to the poorest: names beside, all numbers; fewer numbers; names above; less of all.
        let wanted = max(Self.usualStrip, style.lineWidth / 4)
        let choices = [
            (false, true, room(name + 1, aligned, extra), wanted), (false, false, room(name + 1, aligned, 0), wanted),
            (true, true, room(0, plain, extra), wanted), (true, false, room(0, plain, 0), Self.shortStrip),
        ]
        let choice =
            choices.first { $0.2 >= $0.3 && ($0.0 || !isAmbiguous) } ?? (
                true, false, max(Self.leastStrip, room(0, plain, 0)), 0
            )
        isStacked = choice.0
        showsExtra = choice.1 && extra > 0
        columns = choice.2
        nameWidth = isStacked ? 0 : name
        margin = (isStacked ? 0 : name + 1) + markers
        values = isStacked ? plain : aligned
        valueWidth = max(0, min(width(values), style.lineWidth - margin - 2 - columns))
    }

    /// All rows; `draw` puts into each strip, which it is told by the row's index, what it shows.
    func lines(draw: (Int, inout TerminalStrip) -> Void) -> [String] {
        var lines: [String] = []
        for (index, row) in rows.enumerated() {
            switch row {
            case .heading(let text): lines += text.wrapped(to: style.lineWidth)
            case .bar(let bar):
                if isStacked && !bar.name.isEmpty { lines.append(heading(bar.name)) }
                var strip = TerminalStrip(columns: columns, unicode: style.unicode)
                draw(index, &strip)
                lines.append(line(bar, value: values[index], strip: strip))
            }
        }
        return lines
    }

    private func heading(_ name: String) -> String {
        name.truncated(to: style.lineWidth, ellipsis: style.ellipsis).withoutTrailingBlanks
    }

    private func line(_ bar: Bar, value: String, strip: TerminalStrip) -> String {
        var line = ""
        if !isStacked {
            line = bar.name.truncated(to: nameWidth, ellipsis: style.ellipsis).paddedAtEnd(to: nameWidth) + " "
        }
        if hasMarkers {
            let marker = bar.marker.map(String.init) ?? " "
            line += style.colour && bar.marker != nil ? bar.symbol.map { PlotSymbols.colour($0) } ?? "" : ""
            line += marker
            line += style.colour && bar.marker != nil && bar.symbol != nil ? PlotSymbols.endOfColour : ""
            line += " "
        }
        line += String(style.signs.upright) + strip.text(colour: style.colour)
        if valueWidth > 0 {
            line += " " + value.truncated(to: valueWidth, ellipsis: style.ellipsis).paddedAtStart(to: valueWidth)
        }
        if showsExtra && !bar.extra.isEmpty { line += " " + bar.extra }
        return line.withoutTrailingBlanks
    }

    /// The axis below the rows.
    func axis(_ scale: NiceScale, label: (Double) -> String) -> [String] {
        let strip = TerminalStrip(columns: columns, unicode: style.unicode)
        let ticks = scale.ticks.map { TerminalAxis.Tick(column: strip.column(scale.position($0)), label: label($0)) }
        return TerminalAxis(style: style, margin: margin, columns: columns, ticks: ticks).lines
    }
}
