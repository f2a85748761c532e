/// Which columns of a table stand side by side, and how wide each is.
///
/// Text columns are cut, the widest first, down to ``shortestText``; what still does not fit continues in a further
/// block of columns below that repeats the first column. Numbers are cut only where one alone is wider than the line.
struct TableLayout {
    struct Column {
        /// Columns that heading and cells need.
        let natural: Int
        let isText: Bool

        var least: Int { isText ? min(natural, TableLayout.shortestText) : natural }
    }

    /// A column to show in a block.
    struct Place: Equatable {
        let column: Int
        var width: Int
    }

    static let shortestText = 8
    static let gap = 2

    let blocks: [[Place]]

    init(columns: [Column], lineWidth: Int) {
        var groups: [[Int]] = []
        var current: [Int] = []
        for index in columns.indices {
            let least = Self.total((current + [index]).map { columns[$0].least })
            if least > lineWidth && current.count > 1 {
                groups.append(current)
                current = [0]
            }
            current.append(index)
        }
        if !current.isEmpty { groups.append(current) }
        blocks = groups.map { Self.fitted($0, columns: columns, lineWidth: lineWidth) }
    }

    private static func total(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + gap * max(0, widths.count - 1)
    }

    private static func fitted(_ group: [Int], columns: [Column], lineWidth: Int) -> [Place] {
        var places = group.map { Place(column: $0, width: min(columns[$0].natural, lineWidth)) }
        shrink(&places, lineWidth: lineWidth) { columns[$0.column].isText && $0.width > shortestText }
        shrink(&places, lineWidth: lineWidth) { $0.width > 1 }
        return places
    }

    private static func shrink(_ places: inout [Place], lineWidth: Int, where mayShrink: (Place) -> Bool) {
        while total(places.map(\.width)) > lineWidth {
            let candidates = places.indices.filter { mayShrink(places[$0]) }
            guard let widest = candidates.max(by: { places[$0].width < places[$1].width }) else { return }
            places[widest].width -= 1
        }
    }
}
