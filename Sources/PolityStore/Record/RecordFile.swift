/// A file of a record.
struct RecordFile: Sendable, Hashable {
    enum Role: Sendable, Hashable {
        /// What the study was made of.
        case source
        /// What came out of it.
        case result
        /// What is said about it.
        case about
    }

    /// From the record's folder.
    var path: String
    var title: String
    var mediaType: String
    var role: Role
    var seal: OutputFile.Seal

    static let store = "study.sqlite"
    static let sources = "scenario"

    /// An included file's path from the script's folder.
    static func path(_ name: String, from script: String) -> String {
        let (name, script) = (plain(name), plain(script))
        guard let slash = script.lastIndex(of: "/") else { return name }
        let folder = script[...slash]
        return name.hasPrefix(folder) ? String(name.dropFirst(folder.count)) : name
    }

    /// A path without the steps that lead nowhere.
    private static func plain(_ path: String) -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset == 0 && $0.element.isEmpty || $0.element != "." && !$0.element.isEmpty }
        return parts.map(\.element).joined(separator: "/")
    }

    /// What the script is called in a record: always the same, unless it includes a file of that name.
    static func scriptName(_ name: String, besides included: [String]) -> String {
        let usual = "scenario.polity"
        guard included.contains(usual) else { return usual }
        var other = name.split(separator: "/").last.map(String.init) ?? usual
        var number = 1
        while included.contains(other) || !isBelow(other) {
            number += 1
            other = "scenario-\(number).polity"
        }
        return other
    }

    /// Whether a path leads to a file below the folder that it starts from, on any system.
    static func isBelow(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return !path.isEmpty && path.utf8.count <= 4_000
            && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && $0.utf8.count <= 255 }
            && path.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 && $0 != "\\" }
    }

    /// The path as a relative address: everything but plain letters, digits and a few signs is written as its bytes.
    var address: String {
        var text = ""
        let digits = Array("0123456789ABCDEF")
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default: text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return text
    }
}
