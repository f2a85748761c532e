/// What the signs of a chart stand for, as many to a line as fit.
struct TerminalLegend {
    struct Entry: Hashable {
        /// One or a few signs that stand in the plot.
        var sign: String
        /// The escape sequence that begins the sign's colour; none when empty.
        var paint = ""
        /// What it stands for, shown safely; cut where the line ends.
        var name: String
        /// What stands behind the name and is never cut.
        var note = ""
    }

    var entries: [Entry]

    func lines(_ style: TerminalStyle) -> [String] {
        var lines: [String] = []
        var used = 0
        for entry in entries {
            let signWidth = entry.sign.displayWidth + 1
            let name = entry.name.truncated(
                to: style.lineWidth - signWidth - entry.note.displayWidth, ellipsis: style.ellipsis)
            let isPainted = style.colour && !entry.paint.isEmpty
            let shown = isPainted ? entry.paint + entry.sign + PlotSymbols.endOfColour : entry.sign
            let width = signWidth + name.displayWidth + entry.note.displayWidth
            let text = (shown + " " + name + entry.note).withoutTrailingBlanks
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
    /// The series of the chart, then its lines of comparison, then what intervals and boxes look like.
    func legend(_ style: TerminalStyle, symbols: [Int]) -> [TerminalLegend.Entry] {
        let series = series.enumerated().map { index, one in
            TerminalLegend.Entry(
                sign: sign(of: index, symbol: symbols[index], style: style),
                paint: PlotSymbols.colour(symbols[index]), name: style.shown(one.name),
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
