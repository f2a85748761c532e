/// A table as a value: a title, columns, rows of text and notes, without any layout.
///
/// A row shorter than the columns is filled with empty cells; cells beyond the last column are not shown.
public struct Table: Sendable, Hashable {
    /// How the cells of a column line up.
    public enum Alignment: String, Sendable, Hashable, CaseIterable {
        /// Text; only such columns are cut when the table is too wide.
        case left
        /// Text of which a part says nothing, such as a name or a setting.
        case whole
        /// Whole numbers and words about numbers.
        case right
        /// Numbers, aligned at their first decimal point; cells that do not begin as a number are set to the right.
        case decimal
    }

    /// A column's heading and alignment.
    public struct Column: Sendable, Hashable {
        public var title: String
        public var alignment: Alignment

        public init(_ title: String, alignment: Alignment = .left) {
            self.title = title
            self.alignment = alignment
        }
    }

    /// The line above the table; none when empty.
    public var title: String
    public var columns: [Column]
    public var rows: [[String]]
    /// Lines below the table: intervals, sources, warnings.
    public var notes: [String]

    public init(title: String = "", columns: [Column], rows: [[String]] = [], notes: [String] = []) {
        self.title = title
        self.columns = columns
        self.rows = rows
        self.notes = notes
    }
}
