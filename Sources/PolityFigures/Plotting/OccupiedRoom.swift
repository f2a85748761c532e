/// The rectangles of a page that are taken, to put labels where nothing else stands.
///
/// Rectangles are kept by the squares of a grid they touch, so that thousands of them stay cheap. What is asked in the
/// same order gets the same answers.
struct OccupiedRoom {
    struct Box {
        var left: Double
        var top: Double
        var right: Double
        var bottom: Double

        func contains(_ other: Box) -> Bool {
            other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom
        }

        func meets(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    private struct Square: Hashable {
        let column: Int
        let row: Int
    }

    /// Side of a square in pixels.
    private static let side = 32.0
    /// A square with so many rectangles counts as full.
    private static let most = 64
    /// No page is larger than so many squares on each side.
    private static let squares = 400

    private var taken: [Square: [Box]] = [:]

    /// Whether a rectangle meets none of those taken.
    func isFree(_ box: Box) -> Bool {
        for square in Self.squares(of: box) {
            guard let boxes = taken[square] else { continue }
            if boxes.count >= Self.most || boxes.contains(where: { $0.meets(box) }) { return false }
        }
        return true
    }

    mutating func take(_ box: Box) {
        for square in Self.squares(of: box) where (taken[square]?.count ?? 0) < Self.most {
            taken[square, default: []].append(box)
        }
    }

    private static func squares(of box: Box) -> [Square] {
        let columns = number(box.left)...max(number(box.left), number(box.right))
        let rows = number(box.top)...max(number(box.top), number(box.bottom))
        return columns.flatMap { column in rows.map { Square(column: column, row: $0) } }
    }

    private static func number(_ length: Double) -> Int {
        guard length.isFinite else { return 0 }
        return Int(min(Double(squares), max(-1, length / side)))
    }
}
