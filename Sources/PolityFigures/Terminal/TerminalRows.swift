/// Rows of a name, a strip and numbers: the layout that charts over names, flows and profiles share.
///
/// Names are cut to no less than ``shortestName`` columns. Where the strip would have too little room beside a name and
/// its numbers, the second numbers stand on lines of their own below; where that is not enough, or where names would look
/// alike when cut, these stand on lines of their own above.
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
        /// More numbers, which go to a line of their own first.
        var extra = ""
    }

    static let shortestName = 8
    /// Columns of a strip that may not be sacrificed to names beside it, or to second numbers.
    private static let usualStrip = 16
    /// The same for second numbers in narrow windows, where they would take a line of their own each.
    private static let narrowStrip = 10
    private static let narrowWindow = 60
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

    /// - Parameter keepsNames: whether names that would be cut stand on lines of their own, whole.
    init(_ rows: [Row], style: TerminalStyle, keepsNames: Bool = false) {
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
        let longest = names.map(\.displayWidth).max() ?? 0
        let name = min(longest, max(Self.shortestName, style.lineWidth * (keepsNames ? 3 : 2) / 5))
        let isAmbiguous =
            (keepsNames && name < longest)
            || Set(names.map { $0.truncated(to: name, ellipsis: style.ellipsis) }).count < names.count
        func room(_ beside: Int, _ values: [String], _ extra: Int) -> Int {
            style.lineWidth - beside - markers - 2 - width(values) - (extra > 0 ? extra + 1 : 0)
        }
        // From the best to the poorest: names beside, all numbers; numbers below; names above; both.
        let wanted = max(Self.usualStrip, style.lineWidth / 4)
        let least = style.lineWidth < Self.narrowWindow ? Self.narrowStrip : wanted
        let choices = [
            (false, true, room(name + 1, aligned, extra), least), (false, false, room(name + 1, aligned, 0), wanted),
            (true, true, room(0, plain, extra), least), (true, false, room(0, plain, 0), Self.shortStrip),
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

    /// Names as they are shown, cut to the room they have.
    private var shownNames: [String: String] {
        let names = rows.compactMap { row in if case .bar(let bar) = row { bar.name } else { nil } }
        return Dictionary(
            zip(names, names.truncatedApart(to: nameWidth, ellipsis: style.ellipsis)),
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// All rows; `draw` puts into each strip, which it is told by the row's index, what it shows.
    func lines(draw: (Int, inout TerminalStrip) -> Void) -> [String] {
        var lines: [String] = []
        let names = shownNames
        for (index, row) in rows.enumerated() {
            switch row {
            case .heading(let text): lines += text.wrapped(to: style.lineWidth)
            case .bar(let bar):
                let name = names[bar.name] ?? bar.name
                if isStacked {
                    lines += bar.name.wrapped(to: style.lineWidth).map {
                        $0.truncated(to: style.lineWidth, ellipsis: style.ellipsis).withoutTrailingBlanks
                    }
                }
                var strip = TerminalStrip(columns: columns, unicode: style.unicode)
                draw(index, &strip)
                lines.append(line(bar, name: name, value: values[index], strip: strip))
                guard !showsExtra else { continue }
                lines += bar.extra.wrapped(to: style.lineWidth).map {
                    $0.truncated(to: style.lineWidth, ellipsis: style.ellipsis).withoutTrailingBlanks
                        .paddedAtStart(to: style.lineWidth)
                }
            }
        }
        return lines
    }

    private func line(_ bar: Bar, name: String, value: String, strip: TerminalStrip) -> String {
        var line = ""
        if !isStacked {
            line = name.paddedAtEnd(to: nameWidth) + " "
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
