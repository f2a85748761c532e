import PolityFigures

/// One line of a script while it is laid out: its tokens with the spaces before them, and its comment.
struct LayoutLine {
    /// A token, and how many spaces stand before it; the first token's are the line's indentation.
    struct Piece {
        var item: Spacing.Item
        var spaces: Int
    }

    var pieces: [Piece] = []
    /// Without blanks at its end.
    var comment: ArraySlice<UInt8>?
    /// Spaces before the comment.
    var commentSpaces = 0
    /// The line goes on from the one before it.
    var isContinuation = false
    /// The line goes on in the next one.
    var isContinued = false

    init(isContinuation: Bool = false) {
        self.isContinuation = isContinuation
    }

    var isBlank: Bool { pieces.isEmpty && comment == nil }

    func write(to bytes: inout [UInt8]) {
        for piece in pieces {
            bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: piece.spaces))
            bytes.append(contentsOf: piece.item.bytes)
        }
        guard let comment else { return }
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: commentSpaces))
        bytes.append(contentsOf: comment)
    }

    /// The columns that the first pieces take with the spaces before them; `nil` where columns mean nothing: in a text
    /// over several lines, and in a line so long that its neighbours' comments would be pushed out of sight.
    func width(ofFirst count: Int) -> Int? {
        var width = 0
        for piece in pieces.prefix(count) {
            let bytes = piece.item.bytes
            // Nothing that fits has more bytes, as a letter takes four at most and a few signs on top of it.
            guard bytes.count <= Self.alignedWidth * 16, !bytes.contains(UInt8(ascii: "\n")) else { return nil }
            width += piece.spaces + String(decoding: bytes, as: UTF8.self).displayWidth
            guard width <= Self.alignedWidth else { return nil }
        }
        return width
    }

    /// Columns up to here are aligned with those of other lines.
    private static let alignedWidth = 100
}
