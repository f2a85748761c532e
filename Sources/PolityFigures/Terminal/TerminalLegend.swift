/// What the signs of a chart stand for, as many to a line as fit.
struct TerminalLegend {
    struct Entry: Hashable {
        /// One or a few signs that stand in the plot.
        var sign: String
        /// The escape sequence that begins the sign's colour; none when empty.
        var paint = ""
        /// What it stands for, shown safely; continued on further lines where it is longer than one.
        var name: String
        /// What stands behind the name.
        var note = ""
    }

    var entries: [Entry]

    func lines(_ style: TerminalStyle) -> [String] {
        var lines: [String] = []
        var used = 0
        for entry in entries {
            let signWidth = entry.sign.displayWidth + 1
            let isPainted = style.colour && !entry.paint.isEmpty
            let shown = isPainted ? entry.paint + entry.sign + PlotSymbols.endOfColour : entry.sign
            let words = entry.name + entry.note
            let width = signWidth + words.displayWidth
            guard width <= style.lineWidth else {
                let room = style.lineWidth - signWidth
                let parts = words.wrapped(to: room).map { $0.truncated(to: room, ellipsis: style.ellipsis) }
                lines.append((shown + " " + (parts.first ?? "")).withoutTrailingBlanks)
                lines += parts.dropFirst().map { String(repeating: " ", count: signWidth) + $0.withoutTrailingBlanks }
                used = style.lineWidth
                continue
            }
            let text = (shown + " " + words).withoutTrailingBlanks
            if let last = lines.indices.last, used + 3 + width <= style.lineWidth {
                lines[last] += "   " + text
                used += 3 + width
            } else {
                lines.append(text)
                used = width
            }
        }
        return lines
    }
}

extension Chart {
    /// The series of the chart, apart from cells, then its lines of comparison.
    ///
    /// A series without a name has that of the measure; where it is the only one, the axis says it.
    func legend(_ style: TerminalStyle, symbols: [Int]) -> [TerminalLegend.Entry] {
        let measure = style.shown(isSideways ? x.title : y.title).trimmed
        let series = series.enumerated().compactMap { index, one -> TerminalLegend.Entry? in
            let own = style.shown(one.name)
            let name = own.trimmed.isEmpty && self.series.count > 1 ? measure : own
            guard !name.trimmed.isEmpty, one.mark != .cells else { return nil }
            return TerminalLegend.Entry(
                sign: sign(of: index, symbol: symbols[index], style: style),
                paint: PlotSymbols.colour(symbols[index]), name: name,
                note: one.hasPlottablePoints ? "" : " (no data)")
        }
        return series + references.map { $0.legend(style) }
    }

    /// The sign of a series: its marker, or what fills its bars where those need no marker.
    private func sign(of index: Int, symbol: Int, style: TerminalStyle) -> String {
        let marker = String(PlotSymbols.marker(symbol, unicode: style.unicode))
        guard x.isCategorical || y.isCategorical else {
            let isFilled = index == series.firstIndex { $0.mark.isBars }
            return isFilled ? (style.unicode ? "█" : "#") : marker
        }
        guard series.count == 1 else { return marker }
        switch series[index].mark {
        case .bars, .area: return style.unicode ? "█" : "="
        case .boxes: return style.unicode ? "▒" : "="
        case .line, .path, .points: return style.unicode ? marker : "o"
        case .cells: return marker
        }
    }
}

extension Chart.Reference {
    fileprivate func legend(_ style: TerminalStyle) -> TerminalLegend.Entry {
        let signs = style.signs
        let name = style.shown(name).trimmed
        switch position {
        case .level(let value):
            return entry(String([signs.levelReference, signs.levelReference]), name, "(\(style.number(value)))")
        case .upright(let value): return entry(String(signs.uprightReference), name, "(\(style.number(value)))")
        case .diagonal: return entry(String(signs.diagonalReference), name, "(x = y)")
        }
    }

    private func entry(_ sign: String, _ name: String, _ note: String) -> TerminalLegend.Entry {
        TerminalLegend.Entry(sign: sign, name: name, note: (name.isEmpty ? "" : " ") + note)
    }
}
