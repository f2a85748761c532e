/// Which columns of a table stand side by side, and how wide each is.
///
/// Text columns are cut, the widest first, down to their least width; what still does not fit continues in further blocks
/// of columns below. Every block repeats the columns that name the rows; where those leave no room for the widest of the
/// others, they stand on lines of their own above each row. Columns that alone are wider than the line are narrowed, and
/// their cells wrapped.
struct TableLayout {
    struct Column {
        /// Columns that heading and cells need.
        let natural: Int
        /// Columns below which a cell would lose more than words.
        let least: Int
    }

    /// A column to show in a block.
    struct Place: Equatable {
        let column: Int
        var width: Int
    }

    static let shortestText = 8
    static let gap = 2
    /// What stands before rows whose names are above them.
    static let indent = 2

    let blocks: [[Place]]
    /// Whether the names of rows stand on lines of their own.
    let hasNamesAbove: Bool

    /// - Parameter names: how many columns from the first name a row.
    init(columns: [Column], names: Int, lineWidth: Int) {
        guard Self.total(columns.map(\.least)) > lineWidth, columns.count > 1 else {
            hasNamesAbove = false
            blocks =
                columns.isEmpty ? [] : [Self.fitted(Array(columns.indices), columns: columns, lineWidth: lineWidth)]
            return
        }
        let names = min(max(1, names), columns.count - 1)
        let repeated = Array(0..<names)
        let widest = columns.dropFirst(names).map(\.least).max() ?? 0
        hasNamesAbove = Self.total(repeated.map { columns[$0].least } + [widest]) > lineWidth
        let leading = hasNamesAbove ? [] : repeated
        let room = hasNamesAbove ? lineWidth - Self.indent : lineWidth
        var groups: [[Int]] = []
        var current = leading
        for index in names..<columns.count {
            let least = Self.total((current + [index]).map { columns[$0].least })
            if least > room && current.count > leading.count {
                groups.append(current)
                current = leading
            }
            current.append(index)
        }
        groups.append(current)
        blocks = groups.map { Self.fitted($0, columns: columns, lineWidth: room) }
    }

    private static func total(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + gap * max(0, widths.count - 1)
    }

    private static func fitted(_ group: [Int], columns: [Column], lineWidth: Int) -> [Place] {
        var places = group.map { Place(column: $0, width: min(columns[$0].natural, lineWidth)) }
        shrink(&places, lineWidth: lineWidth) { $0.width > columns[$0.column].least }
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
