import PolityFigures

/// The results of an analysis as rows of named cells: one value that tables, lines and stores are written from.
package struct ResultSheet: Sendable, Hashable {
    package enum Cell: Sendable, Hashable {
        case text(String)
        /// `nil`, or no finite number, where there is no value.
        case number(Double?)
        case integer(Int)
        case truth(Bool)
    }

    package struct Column: Sendable, Hashable {
        package enum Role: Sendable, Hashable {
            case text, number, integer
            /// Text of which a part says nothing: people see all of it.
            case name
            /// The lower bound of an interval, whose upper bound is the next column: people see both in one.
            case low
            case high
            /// For machines alone.
            case hidden
        }

        /// Lower snake case: the key of rows and the heading of lines.
        package var key: String
        /// The heading for people.
        package var title: String
        package var role: Role

        package init(_ key: String, _ title: String? = nil, _ role: Role = .text) {
            self.key = key
            self.title = title ?? key
            self.role = role
        }
    }

    /// What kind of rows these are, in every row for machines.
    package var analysis: String
    package var title: String
    package var columns: [Column]
    package var rows: [[Cell]] = []
    package var notes: [String] = []

    package init(_ analysis: String, title: String, columns: [Column], notes: [String] = []) {
        self.analysis = analysis
        self.title = title
        self.columns = columns
        self.notes = notes
    }

    /// Columns of an interval.
    package static func interval(_ confidence: Double = 0.95, prefix: String = "") -> [Column] {
        [
            Column(prefix + "low", "\(NumberFormat.compact(confidence * 100)) % interval", .low),
            Column(prefix + "high", nil, .high),
        ]
    }
}

extension ResultSheet {
    /// For people.
    package var table: Table {
        // Without rows there is nothing below a heading.
        let shown = columns.indices.filter {
            !rows.isEmpty && columns[$0].role != .high && columns[$0].role != .hidden
        }
        return Table(
            title: title,
            columns: shown.map { index in
                let column = columns[index]
                return switch column.role {
                case .number: Table.Column(column.title, alignment: .decimal)
                case .integer: Table.Column(column.title, alignment: .right)
                // Bounds are not cut: half a number is worse than none.
                case .low: Table.Column(column.title, alignment: .right)
                case .name: Table.Column(column.title, alignment: .whole)
                default: Table.Column(column.title)
                }
            },
            rows: rows.map { row in shown.map { text(row, $0) } }, notes: notes)
    }

    private func text(_ row: [Cell], _ index: Int) -> String {
        if columns[index].role == .low {
            guard case .number(let low?) = row[index], case .number(let high?) = row[index + 1], low.isFinite,
                high.isFinite
            else { return "" }
            return NumberFormat.interval(low, high, aligned: false)
        }
        switch row[index] {
        case .text(let text): return text
        case .integer(let number): return "\(number)"
        case .truth(let value): return value ? "yes" : "no"
        case .number(let value): return value.flatMap { $0.isFinite ? NumberFormat.compact($0) : nil } ?? "none"
        }
    }

    /// Every row as an object.
    package var objects: [JSONValue] {
        rows.map { row in
            var fields: [String: JSONValue] = ["analysis": .text(analysis)]
            for (column, cell) in zip(columns, row) { fields[column.key] = cell.json }
            return .object(fields)
        }
    }

    package var csvHeader: String { (["analysis"] + columns.map(\.key)).joined(separator: ",") + "\n" }

    package var csvLines: [String] {
        rows.map { row in
            let cells = row.map { cell in
                switch cell {
                case .text(let text): CSVText.quoted(text)
                case .integer(let number): "\(number)"
                case .truth(let value): "\(value)"
                case .number(let value): CSVText.number(value.flatMap { $0.isFinite ? $0 : nil })
                }
            }
            return ([CSVText.quoted(analysis)] + cells).joined(separator: ",") + "\n"
        }
    }
}

extension ResultSheet.Cell {
    fileprivate var json: JSONValue {
        switch self {
        case .text(let text): .text(text)
        case .integer(let number): .integer(number)
        case .truth(let value): .bool(value)
        case .number(let value): value.flatMap { $0.isFinite ? .number($0) : nil } ?? .null
        }
    }
}
