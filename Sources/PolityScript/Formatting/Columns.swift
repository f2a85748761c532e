/// What stands below one another in consecutive lines: the `=` of entries, the texts of a study's title, source and
/// notes, and the comments at the lines' ends.
enum Columns {
    /// Spaces before the comment of the longest line.
    static let commentGap = 2

    /// Lines of one shape share a column.
    private enum Shape: Equatable {
        /// With an `=`; what leads the line is nothing (`key = value`) or a word (`set key = value`, `let key = value`).
        case entry(indentation: Int, lead: ArraySlice<UInt8>)
        /// A word and a text, outside of blocks.
        case text
    }

    static func alignEntries(in lines: inout [LayoutLine]) {
        var run: [(line: Int, piece: Int, width: Int)] = []
        var shared: Shape?
        for index in lines.indices {
            let found = entry(lines[index])
            if found?.shape != shared { align(&run, &lines) }
            shared = found?.shape
            if let found { run.append((index, found.piece, found.width)) }
        }
        align(&run, &lines)

        func align(_ run: inout [(line: Int, piece: Int, width: Int)], _ lines: inout [LayoutLine]) {
            let widest = run.map(\.width).max() ?? 0
            for (line, piece, width) in run { lines[line].pieces[piece].spaces += widest - width }
            run = []
        }
    }

    /// The piece that goes into a column, in an entry that is one line, has no block, and is short enough.
    private static func entry(_ line: LayoutLine) -> (shape: Shape, piece: Int, width: Int)? {
        guard !line.isContinuation, !line.isContinued, let first = line.pieces.first, first.item.sign == .name else {
            return nil
        }
        if line.pieces.count == 2, first.spaces == 0, line.pieces[1].item.bytes.first == UInt8(ascii: "\"") {
            return line.width(ofFirst: 1).map { (.text, 1, $0) }
        }
        var depth = 0
        var place: Int?
        for (index, piece) in line.pieces.enumerated() {
            switch piece.item.sign {
            case .openParenthesis, .openBracket: depth += 1
            case .closeParenthesis: depth -= 1
            case .openBrace, .closeBrace: return nil
            case .assignment where depth == 0 && place == nil: place = index
            default: break
            }
        }
        guard let place, let width = line.width(ofFirst: place + 1) else { return nil }
        return (.entry(indentation: first.spaces, lead: place == 1 ? [] : first.item.bytes), place, width)
    }

    static func alignComments(in lines: inout [LayoutLine]) {
        var run: [(line: Int, width: Int)] = []
        for index in lines.indices {
            let line = lines[index]
            if line.comment != nil, !line.pieces.isEmpty, let width = line.width(ofFirst: line.pieces.count) {
                run.append((index, width))
            } else {
                align(&run, &lines)
            }
        }
        align(&run, &lines)

        func align(_ run: inout [(line: Int, width: Int)], _ lines: inout [LayoutLine]) {
            let widest = run.map(\.width).max() ?? 0
            for (line, width) in run { lines[line].commentSpaces = widest - width + commentGap }
            run = []
        }
    }
}
