/// One row of a plot over names: bars, dots and boxes that lie along the axis of values.
struct TerminalStrip {
    private struct Cell {
        var character: Character = " "
        var symbol: Int?
    }

    let columns: Int
    private let unicode: Bool
    private var cells: [Cell]

    init(columns: Int, unicode: Bool) {
        self.columns = columns
        self.unicode = unicode
        cells = Array(repeating: Cell(), count: columns)
    }

    /// The column that a part of the width, 0 to 1, falls into.
    func column(_ part: Double) -> Int { Int((part * Double(columns - 1)).rounded()) }

    /// Puts a character into a column; nothing happens outside the strip.
    mutating func put(_ character: Character, at column: Int, symbol: Int? = nil) {
        guard cells.indices.contains(column) else { return }
        cells[column] = Cell(character: character, symbol: symbol)
    }

    /// Fills the columns from a base to a value, both parts of the width, in eighths of a column.
    ///
    /// A bar ends in the middle of the column in which a tick for its value stands. It begins at the left edge of its
    /// base's column, at the strip's edge when the base is there, and beside the line of zero when that is the base.
    mutating func fill(from base: Double, to value: Double, besideLine: Bool, with ascii: Character, symbol: Int) {
        guard base != value else { return }
        let start = column(base)
        let end = value * Double(columns - 1) + 0.5
        let signs = BarSigns(unicode: unicode)
        let isRight = value > base
        let low = isRight ? Double(besideLine ? start + 1 : start) : end
        let high = isRight ? end : Double(besideLine ? start : start + 1)
        var isSeen = false
        for index in max(0, Int(low))..<max(Int(low), min(columns, Int(high.rounded(.up)))) {
            let from = max(0, low - Double(index))
            let to = min(1, high - Double(index))
            guard from < to, let sign = signs.level(from: from, to: to, ascii: ascii) else { continue }
            put(sign, at: index, symbol: symbol)
            isSeen = true
        }
        guard !isSeen else { return }
        // Even the smallest amount is seen.
        let nearest = isRight ? Int(low) : Int(high) - 1
        put(unicode ? (isRight ? "▏" : "▕") : ascii, at: min(columns - 1, max(0, nearest)), symbol: symbol)
    }

    /// An interval with caps: over cells of a bar it is a lighter shade, elsewhere a line.
    mutating func drawInterval(low: Double, high: Double, over bar: ClosedRange<Double>?, symbol: Int) {
        let (first, last) = (column(min(low, high)), column(max(low, high)))
        let filled = bar.map { column($0.lowerBound)...column($0.upperBound) }
        for index in first...last {
            if let filled, filled.contains(index), index < last || filled.upperBound > last {
                if cells[index].symbol != nil {
                    put(unicode ? "▓" : "~", at: index, symbol: symbol)
                } else if cells[index].character == " " {
                    put(unicode ? "─" : "-", at: index, symbol: symbol)
                }
                continue
            }
            let isEnd = index == first || index == last
            let sign: Character =
                unicode
                ? (first == last ? "┼" : index == first ? "├" : index == last ? "┤" : "─") : isEnd ? "|" : "-"
            put(sign, at: index, symbol: symbol)
        }
    }

    /// A box between the quartiles with whiskers to `low` and `high` and a stroke at the value.
    mutating func drawBox(
        quartiles: ClosedRange<Double>?, whiskers: (low: Double, high: Double)?, value: Double, symbol: Int
    ) {
        if let whiskers { drawInterval(low: whiskers.low, high: whiskers.high, over: nil, symbol: symbol) }
        if let quartiles {
            let (first, last) = (column(quartiles.lowerBound), column(quartiles.upperBound))
            for index in first...last { put(unicode ? "▒" : "=", at: index, symbol: symbol) }
            if last > first {
                put(unicode ? "▐" : "[", at: first, symbol: symbol)
                put(unicode ? "▌" : "]", at: last, symbol: symbol)
            }
        }
        put(unicode ? "┃" : "|", at: column(value), symbol: symbol)
    }

    /// The row as wide as the strip, blanks at its end included.
    func text(colour: Bool) -> String {
        var result = ""
        var current: Int?
        for cell in cells {
            let symbol = colour && cell.character != " " ? cell.symbol : nil
            if symbol != current {
                result +=
                    (current == nil ? "" : PlotSymbols.endOfColour) + (symbol.map { PlotSymbols.colour($0) } ?? "")
                current = symbol
            }
            result.append(cell.character)
        }
        return result + (current == nil ? "" : PlotSymbols.endOfColour)
    }
}
