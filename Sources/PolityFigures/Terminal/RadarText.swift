/// Profiles spoke by spoke: a bar from the centre to the rim for each, with the raw value.
struct RadarText {
    let lines: [String]

    init(_ radar: RadarChart, style: TerminalStyle) {
        var rows: [TerminalRows.Row] = []
        /// Where each row's value lies between centre and rim; `nil` where it has none.
        var places: [Double?] = []
        var symbols: [Int] = []
        for (index, spoke) in radar.spokes.enumerated() {
            let ends = "\(style.number(spoke.centre)) to \(style.number(spoke.rim))"
            let title = style.shown(spoke.title).trimmed
            rows.append(.heading(title.isEmpty ? ends : "\(title): \(ends)"))
            places.append(nil)
            symbols.append(0)
            for (symbol, profile) in radar.profiles.enumerated() {
                let value = profile.values.indices.contains(index) ? profile.values[index] : nil
                let shown = value.flatMap { Chart.Point.isPlottable($0) ? $0 : nil }
                rows.append(
                    .bar(
                        TerminalRows.Bar(
                            name: style.shown(profile.name).trimmed, symbol: symbol,
                            marker: PlotSymbols.marker(symbol, unicode: style.unicode),
                            value: shown.map(style.number) ?? PointWords.nothing)))
                places.append(shown.flatMap { Self.place($0, of: spoke) })
                symbols.append(symbol)
            }
        }
        var lines = style.paragraph(radar.title)
        if rows.isEmpty || radar.profiles.isEmpty {
            lines.append("(no data)")
        } else {
            lines += "bars from the centre to the rim of each measure".wrapped(to: style.lineWidth)
            let fill: [Character] = ["=", "#", "+", "%"]
            lines += TerminalRows(rows, style: style).lines { index, strip in
                guard let place = places[index] else { return }
                let symbol = symbols[index]
                let sign = fill[symbol % fill.count]
                strip.fill(from: 0, to: max(0, min(1, place)), besideLine: false, with: sign, symbol: symbol)
                // A value beyond an end is not told by the length of its bar.
                if place < 0 { strip.put(style.unicode ? "◀" : "<", at: 0, symbol: symbol) }
                if place > 1 { strip.put(style.unicode ? "▶" : ">", at: strip.columns - 1, symbol: symbol) }
            }
        }
        self.lines = lines + style.paragraph(radar.source)
    }

    /// The part of the way from the centre to the rim; `nil` on a spoke without a length.
    private static func place(_ value: Double, of spoke: RadarChart.Spoke) -> Double? {
        guard Chart.Point.isPlottable(spoke.centre), Chart.Point.isPlottable(spoke.rim), spoke.centre != spoke.rim
        else { return nil }
        return (value - spoke.centre) / (spoke.rim - spoke.centre)
    }
}
