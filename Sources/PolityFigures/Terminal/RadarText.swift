/// Profiles spoke by spoke: a bar from the centre to the rim for each, with the raw value.
struct RadarText {
    let lines: [String]

    init(_ radar: RadarChart, style: TerminalStyle) {
        var rows: [TerminalRows.Row] = []
        /// Where each row's value lies between centre and rim; `nil` where it has none.
        var places: [Double?] = []
        var symbols: [Int] = []
        /// Where each row has zero between the ends.
        var zeros: [Double?] = []
        for (index, spoke) in radar.spokes.enumerated() {
            let ends = style.shown(spoke.reach)
            let title = style.shown(spoke.title).trimmed
            rows.append(.heading(title.isEmpty ? ends : "\(title): \(ends)"))
            places.append(nil)
            symbols.append(0)
            zeros.append(nil)
            for (symbol, profile) in radar.profiles.enumerated() {
                let value = profile.values.indices.contains(index) ? profile.values[index] : nil
                let shown = value.flatMap { Chart.Point.isPlottable($0) ? $0 : nil }
                rows.append(
                    .bar(
                        TerminalRows.Bar(
                            name: style.shown(profile.name).trimmed, symbol: symbol,
                            marker: PlotSymbols.marker(symbol, unicode: style.unicode),
                            value: shown.map(style.number) ?? PointWords.nothing)))
                places.append(spoke.part(shown))
                zeros.append(spoke.zero)
                symbols.append(symbol)
            }
        }
        var lines = style.paragraph(radar.title)
        if rows.isEmpty || radar.profiles.isEmpty {
            lines.append("(no data)")
        } else {
            lines += "bars from the centre to the rim of each measure".wrapped(to: style.lineWidth)
            let fill: [Character] = ["=", "#", "+", "%"]
            let sign: Character = style.unicode ? "┃" : "!"
            if zeros.contains(where: { $0 != nil }) { lines.append("\(sign) zero") }
            lines += TerminalRows(rows, style: style).lines { index, strip in
                defer {
                    if let zero = zeros[index] { strip.put(sign, at: strip.column(zero)) }
                }
                guard let place = places[index] else { return }
                let symbol = symbols[index]
                strip.fill(
                    from: 0, to: max(0, min(1, place)), besideLine: false, with: fill[symbol % fill.count],
                    symbol: symbol)
                // A value beyond an end is not told by the length of its bar.
                if place < 0 { strip.put(style.unicode ? "◀" : "<", at: 0, symbol: symbol) }
                if place > 1 { strip.put(style.unicode ? "▶" : ">", at: strip.columns - 1, symbol: symbol) }
            }
        }
        self.lines = lines + style.paragraph(radar.source)
    }
}
