import PolityLab

/// Rows of a tidy table: UTF-8, commas, LF, a point in numbers, nothing where there is no value.
struct CSVFile: ~Copyable {
    private var file: OutputFile
    private var isFirst = true

    private init(_ file: consuming OutputFile) {
        self.file = file
    }

    /// - Parameter header: names of the columns.
    static func begin(_ path: String, header: [String]) throws(StoreError) -> CSVFile {
        var file = CSVFile(try OutputFile(path))
        for name in header { try file.text(name) }
        file.endRow()
        return file
    }

    private mutating func separate() {
        if !isFirst { file.write(UInt8(ascii: ",")) }
        isFirst = false
    }

    /// Several fields that are written already, with a comma at the end.
    mutating func raw(_ fields: String) throws(StoreError) { try file.write(fields) }

    mutating func missing() { separate() }

    mutating func integer(_ value: (some BinaryInteger)?) throws(StoreError) {
        separate()
        if let value { try file.write("\(value)") }
    }

    /// The shortest number that reads as the same. What is no number is missing; infinity is written as table schemas do.
    mutating func number(_ value: Double?) throws(StoreError) {
        separate()
        guard let value, !value.isNaN else { return }
        try file.write(value.isInfinite ? (value < 0 ? "-INF" : "INF") : value.description)
    }

    mutating func text(_ value: String?) throws(StoreError) {
        separate()
        guard let value else { return }
        try file.write(Self.quoted(value))
    }

    mutating func endRow() {
        file.write(UInt8(ascii: "\n"))
        isFirst = true
    }

    consuming func finish() throws(StoreError) -> OutputFile.Seal { try file.finish() }

    /// A field as it is, or between quotation marks where it has signs that mean something. A zero byte, which ends a text
    /// for many a program, is replaced.
    static func quoted(_ value: String) -> String {
        var isPlain = true
        var hasZero = false
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): isPlain = false
            case 0: hasZero = true
            default: break
            }
        }
        if isPlain, !hasZero { return value }
        var text = ""
        for sign in value.unicodeScalars {
            switch sign {
            case "\"": text += "\"\""
            case "\u{0}": text += "\u{FFFD}"
            default: text.unicodeScalars.append(sign)
            }
        }
        return isPlain ? text : "\"\(text)\""
    }
}
