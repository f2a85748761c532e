/// What a model answers.
public struct TheoryResult: Sendable, Hashable {
    public var tables: [TheoryTable]
    /// What can be drawn.
    public var series: [TheorySeries]
    /// Sentences below the tables: thresholds, what holds for which values.
    public var notes: [String]

    public init(tables: [TheoryTable], series: [TheorySeries] = [], notes: [String] = []) {
        self.tables = tables
        self.series = series
        self.notes = notes
    }
}

/// A table of named cells.
public struct TheoryTable: Sendable, Hashable {
    public enum Cell: Sendable, Hashable {
        case number(Double)
        case text(String)
        /// The model has no such value.
        case none
    }

    public struct Column: Sendable, Hashable {
        /// Lower snake case, for machines.
        public let name: String
        /// For people: a symbol or a word, with the unit where there is one.
        public let title: String

        public init(_ name: String, _ title: String? = nil) {
            self.name = name
            self.title = title ?? name
        }
    }

    public struct Row: Sendable, Hashable {
        /// Lower snake case, or the number that the row stands for.
        public let name: String
        /// One a column.
        public let cells: [Cell]

        public init(_ name: String, _ cells: [Cell]) {
            self.name = name
            self.cells = cells
        }

        public init(_ name: String, _ numbers: [Double]) {
            self.init(name, numbers.map { .number($0) })
        }
    }

    /// Lower snake case; different for every table of a model.
    public let name: String
    public let title: String
    /// What the rows are.
    public let rowTitle: String
    public let columns: [Column]
    public let rows: [Row]

    public init(name: String, title: String, rowTitle: String, columns: [Column], rows: [Row]) {
        self.name = name
        self.title = title
        self.rowTitle = rowTitle
        self.columns = columns
        self.rows = rows
    }

    /// The cell of a row and a column by their names.
    public subscript(row: String, column: String) -> Cell? {
        guard let row = rows.first(where: { $0.name == row }),
            let index = columns.firstIndex(where: { $0.name == column })
        else { return nil }
        return row.cells[index]
    }
}

/// Lines over a common horizontal axis.
public struct TheorySeries: Sendable, Hashable {
    public struct Line: Sendable, Hashable {
        public let name: String
        public let points: [Point]

        public init(_ name: String, _ points: [Point]) {
            self.name = name
            self.points = points
        }

        /// Values at 0, 1, 2, …, or from `first` on.
        public init(_ name: String, values: [Double], from first: Int = 0) {
            self.init(name, values.enumerated().map { Point(Double(first + $0.offset), $0.element) })
        }
    }

    public struct Point: Sendable, Hashable {
        public let x: Double
        public let y: Double

        public init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// Lower snake case; different for every series of a model.
    public let name: String
    public let title: String
    /// Title of the axis, with the unit.
    public let horizontal: String
    public let vertical: String
    public let lines: [Line]

    public init(name: String, title: String, horizontal: String, vertical: String, lines: [Line]) {
        self.name = name
        self.title = title
        self.horizontal = horizontal
        self.vertical = vertical
        self.lines = lines
    }
}
