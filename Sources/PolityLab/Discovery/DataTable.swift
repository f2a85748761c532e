/// A table of text read from CSV as RFC 4180 has it, strictly: an error says where it is instead of shifting columns.
///
/// Fields are separated by commas and lines end with LF or CR LF; a field in quotation marks may hold commas, line ends and
/// doubled marks. The first line names the columns, all different, and every line has as many fields. A byte order mark is
/// skipped. It is a reader of our own because nothing more is needed, and because a wrong or short line has to be told by
/// line and column: SwiftCSV 0.10.0 would be one more dependency for a tenth of its features.
package struct DataTable: Sendable, Hashable {
    /// A place in the text; both count from 1, columns in Unicode scalars.
    package struct Position: Sendable, Hashable {
        package var line: Int
        package var column: Int
    }

    package struct Field: Sendable, Hashable {
        package var text: String
        package var position: Position
    }

    /// What is wrong with the text, and where.
    package struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
        package var message: String
        /// `nil` if it is about no one place.
        package var position: Position?

        package init(_ message: String, at position: Position? = nil) {
            self.message = message
            self.position = position
        }

        package var description: String {
            position.map { "\($0.line):\($0.column): \(message)" } ?? message
        }
    }

    /// The names of the columns.
    package let header: [String]
    /// Every row has as many fields as the header.
    package let rows: [[Field]]

    package init(csv: String) throws(Fault) {
        var reader = CSVReader(csv)
        let names = try reader.record() ?? []
        guard names.contains(where: { !$0.text.isEmpty }) else {
            throw Fault("there are no columns; the first line names them", at: Position(line: 1, column: 1))
        }
        var seen: Set<String> = []
        for name in names where !seen.insert(name.text).inserted {
            throw Fault("a second column is called \"\(name.text)\"", at: name.position)
        }
        var rows: [[Field]] = []
        while let row = try reader.record() {
            guard row.count == names.count else {
                let place = row.count > names.count ? row[names.count].position : row[row.count - 1].position
                throw Fault("this line has \(row.count) fields, but there are \(names.count) columns", at: place)
            }
            rows.append(row)
        }
        header = names.map(\.text)
        self.rows = rows
    }

    /// The place of a column.
    package func column(_ name: String) throws(Fault) -> Int {
        guard let index = header.firstIndex(of: name) else {
            let names = header.map { "\"\($0)\"" }.joined(separator: ", ")
            throw Fault("there is no column \"\(name)\"; there are \(names)")
        }
        return index
    }

    /// The fields of one line of CSV, as options on a command line name columns.
    package static func names(_ line: String) throws(Fault) -> [String] {
        var reader = CSVReader(line)
        let names = try reader.record() ?? []
        if try reader.record() != nil { throw Fault("names take one line") }
        return names.map(\.text)
    }
}

extension DataTable.Field {
    /// Whether there is no value: nothing, `NA` or `NaN`, as spreadsheets, R and Python write it.
    package var isMissing: Bool { ["", "na", "nan"].contains(trimmed.lowercased()) }

    /// A decimal number with or without an exponent; `nil` for anything else, also for what no number can hold.
    package var number: Double? {
        let text = trimmed
        // The standard library would also read `inf`, `nan` and hexadecimal numbers.
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }),
            let value = Double(text), value.isFinite
        else { return nil }
        return value
    }

    private var trimmed: Substring {
        var text = text[...]
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }
}

/// Reads CSV record by record.
struct CSVReader {
    private let bytes: [UInt8]
    private var index = 0
    private var position = DataTable.Position(line: 1, column: 1)

    private static let mark = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(_ text: String) {
        bytes = Array(text.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func advance() {
        let byte = bytes[index]
        index += 1
        if byte == Self.lineFeed {
            position = DataTable.Position(line: position.line + 1, column: 1)
        } else if index == bytes.count || bytes[index] & 0xC0 != 0x80 {
            position.column += 1
        }
    }

    /// The next record; `nil` at the end of the text.
    mutating func record() throws(DataTable.Fault) -> [DataTable.Field]? {
        guard next != nil else { return nil }
        var fields: [DataTable.Field] = []
        while true {
            let start = position
            let text = try next == Self.mark ? quoted() : plain()
            fields.append(DataTable.Field(text: text, position: start))
            guard let byte = next else { return fields }
            if byte == Self.comma {
                advance()
                continue
            }
            try endLine()
            return fields
        }
    }

    private mutating func endLine() throws(DataTable.Fault) {
        if next == Self.carriageReturn {
            guard index + 1 < bytes.count, bytes[index + 1] == Self.lineFeed else {
                throw DataTable.Fault("a carriage return without a line feed", at: position)
            }
            advance()
        }
        guard next == Self.lineFeed else {
            throw DataTable.Fault("text after the closing quotation mark", at: position)
        }
        advance()
    }

    private mutating func plain() throws(DataTable.Fault) -> String {
        let start = index
        while let byte = next, byte != Self.comma, byte != Self.lineFeed, byte != Self.carriageReturn {
            guard byte != Self.mark else {
                throw DataTable.Fault("a quotation mark inside a field that does not begin with one", at: position)
            }
            advance()
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func quoted() throws(DataTable.Fault) -> String {
        let opening = position
        var text: [UInt8] = []
        advance()
        while let byte = next {
            advance()
            if byte != Self.mark {
                text.append(byte)
            } else if next == Self.mark {
                text.append(byte)
                advance()
            } else {
                return String(decoding: text, as: UTF8.self)
            }
        }
        throw DataTable.Fault("the field that begins here has no closing quotation mark", at: opening)
    }
}
