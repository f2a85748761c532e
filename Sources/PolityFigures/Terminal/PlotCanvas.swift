/// The cells of a plot: lines in braille dots or in letters, interval edges as sparse dots, markers on top.
///
/// Rows count from the top. Where lines of several series share a cell, they take turns along the columns. Single
/// characters lie behind the lines (columns of bars, frames, references) or before them (strokes, arrows, text).
struct PlotCanvas {
    private struct Cell {
        var dots: UInt8 = 0
        /// One bit per series whose line crosses the cell; series from the 64th on share the last bit.
        var lines: UInt64 = 0
        var edges: UInt64 = 0
        var marker: Int?
        var behind: Glyph?
        var before: Glyph?
        /// Whether the cell is the second half of the wide character to its left.
        var isCovered = false

        var isEmpty: Bool { dots == 0 && marker == nil && before == nil && !isCovered }
    }

    /// A character of its own in a cell, in the colour of a series or in none.
    struct Glyph {
        var character: Character
        var series: Int?
    }

    /// A position in dots, from the top left.
    struct Dot: Equatable {
        var x: Int
        var y: Int
    }

    /// Bits of a braille character by column and row of its dots (Unicode 16, section 21.1).
    private static let brailleBits: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

    let columns: Int
    let rows: Int
    private let unicode: Bool
    private var cells: [Cell]

    init(columns: Int, rows: Int, unicode: Bool) {
        self.columns = columns
        self.rows = rows
        self.unicode = unicode
        cells = Array(repeating: Cell(), count: columns * rows)
    }

    var dotsPerColumn: Int { unicode ? 2 : 1 }
    var dotsPerRow: Int { unicode ? 4 : 1 }

    /// The dot nearest to a position given as parts, 0 to 1, of width and height from the bottom left.
    func dot(across: Double, up: Double) -> Dot {
        Dot(
            x: Int((across * Double(columns * dotsPerColumn - 1)).rounded()),
            y: Int(((1 - up) * Double(rows * dotsPerRow - 1)).rounded()))
    }

    /// Draws a straight line (J. E. Bresenham, *IBM Systems Journal* 4(1), 1965) and notes the row it has in each
    /// column.
    mutating func drawLine(from start: Dot, to end: Dot, series: Int, path: inout [Int: Int]) {
        let width = abs(end.x - start.x)
        let height = -abs(end.y - start.y)
        var dot = start
        var error = width + height
        while true {
            set(dot) { $0.lines |= Self.bit(series) }
            path[dot.x / dotsPerColumn] = dot.y / dotsPerRow
            if dot == end { return }
            let doubled = 2 * error
            if doubled >= height {
                error += height
                dot.x += end.x > start.x ? 1 : -1
            }
            if doubled <= width {
                error += width
                dot.y += end.y > start.y ? 1 : -1
            }
        }
    }

    /// Draws one edge of an interval lightly: only some of the columns have a dot.
    mutating func drawEdge(from start: Dot, to end: Dot, series: Int) {
        let spacing = unicode ? 3 : 2
        for x in min(start.x, end.x)...max(start.x, end.x) where x % spacing == 0 || start.x == end.x {
            let part = start.x == end.x ? 0 : Double(x - start.x) / Double(end.x - start.x)
            let y = Double(start.y) + part * Double(end.y - start.y)
            set(Dot(x: x, y: Int(y.rounded()))) { $0.edges |= Self.bit(series) }
        }
    }

    /// Puts a series' marker into a cell unless another one is there; tells whether it did.
    mutating func mark(column: Int, row: Int, series: Int) -> Bool {
        guard cells[row * columns + column].marker == nil else { return false }
        cells[row * columns + column].marker = series
        return true
    }

    /// Whether a position lies on the canvas.
    private func index(column: Int, row: Int) -> Int? {
        (0..<columns).contains(column) && (0..<rows).contains(row) ? row * columns + column : nil
    }

    /// Puts a character behind lines and markers; it replaces what was there. Nothing happens outside the canvas.
    mutating func putBehind(_ character: Character, column: Int, row: Int, series: Int? = nil) {
        guard let index = index(column: column, row: row) else { return }
        cells[index].behind = Glyph(character: character, series: series)
    }

    /// Puts a character of one column before lines; markers stay unless they are to be replaced.
    mutating func putBefore(_ character: Character, column: Int, row: Int, series: Int?, replacing: Bool = false) {
        guard let index = index(column: column, row: row), !cells[index].isCovered else { return }
        if replacing { cells[index].marker = nil }
        cells[index].before = Glyph(character: character, series: series)
    }

    /// Writes text where nothing but a background stands, and tells whether there was room for all of it.
    ///
    /// The cells left and right of the text must be free too, and their background gives way.
    mutating func write(_ text: String, column: Int, row: Int) -> Bool {
        let width = text.displayWidth
        guard width > 0, column >= 0, width <= columns - column, (0..<rows).contains(row) else { return false }
        guard text.allSatisfy({ (1...2).contains(DisplayWidth.of($0)) }) else { return false }
        let needed = max(0, column - 1)...min(columns - 1, column + width)
        guard needed.allSatisfy({ cells[row * columns + $0].isEmpty }) else { return false }
        for column in needed { cells[row * columns + column].behind = nil }
        var index = row * columns + column
        for character in text {
            cells[index].before = Glyph(character: character)
            if DisplayWidth.of(character) == 2 { cells[index + 1].isCovered = true }
            index += DisplayWidth.of(character)
        }
        return true
    }

    /// One row as text, without blanks at its end.
    func text(row: Int, colour: Bool) -> String {
        let line = cells[(row * columns)..<((row + 1) * columns)]
        let used = line.lastIndex { !$0.isEmpty || $0.behind != nil }.map { $0 + 1 } ?? line.startIndex
        var result = ""
        var current = ""
        for (column, cell) in line[..<used].enumerated() where !cell.isCovered {
            let glyph = cell.marker == nil ? cell.before ?? (cell.dots == 0 ? cell.behind : nil) : nil
            let crossing = Self.member(of: cell.lines == 0 ? cell.edges : cell.lines, turn: column)
            let series = glyph == nil ? cell.marker ?? crossing : glyph?.series
            let isFaint = cell.lines == 0 && cell.marker == nil && glyph == nil
            let wanted = colour ? series.map { PlotSymbols.colour($0, faint: isFaint) } ?? "" : ""
            if wanted != current {
                result += (current.isEmpty ? "" : PlotSymbols.endOfColour) + wanted
                current = wanted
            }
            result.append(glyph?.character ?? character(cell, series: series))
        }
        return result + (current.isEmpty ? "" : PlotSymbols.endOfColour)
    }

    private func character(_ cell: Cell, series: Int?) -> Character {
        guard let series else { return " " }
        if cell.marker != nil || !unicode {
            return cell.lines == 0 && cell.marker == nil ? "." : PlotSymbols.marker(series, unicode: unicode)
        }
        return Unicode.Scalar(0x2800 + UInt32(cell.dots)).map(Character.init) ?? " "
    }

    private mutating func set(_ dot: Dot, _ note: (inout Cell) -> Void) {
        let index = dot.y / dotsPerRow * columns + dot.x / dotsPerColumn
        cells[index].dots |= unicode ? Self.brailleBits[dot.x % 2][dot.y % 4] : 1
        note(&cells[index])
    }

    private static func bit(_ series: Int) -> UInt64 { 1 << UInt64(min(series, 63)) }

    /// The series whose turn it is among those in the set.
    private static func member(of set: UInt64, turn: Int) -> Int? {
        guard set != 0 else { return nil }
        var rest = set
        for _ in 0..<(turn % set.nonzeroBitCount) { rest &= rest - 1 }
        return rest.trailingZeroBitCount
    }
}
