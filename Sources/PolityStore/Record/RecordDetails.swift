import PolityLab

/// What a record says about itself that no store knows. Nothing is taken from the clock or the machine, so that equal studies
/// make equal records.
public struct RecordDetails: Sendable, Hashable {
    public let title: String
    /// Names of people or of an organisation.
    public let authors: [String]
    /// When the record is published, as 2026-11-28.
    public let date: String
    /// Whether the date was given by somebody, and is not just that of the program's version.
    public let isDated: Bool
    /// An identifier of SPDX, such as CC-BY-4.0; `nil` if nobody has said under which terms the study may be used.
    public let license: String?

    /// - Parameters:
    ///   - date: `nil` for the date of the program's version, which a record without a date bears.
    ///   - released: the date of the program's version.
    /// - Throws: ``StoreError`` if a date is none, or a name or licence is empty or of impossible signs.
    public init(
        title: String? = nil, authors: [String] = [], date: String? = nil, released: String, license: String? = nil
    ) throws(StoreError) {
        self.title = title ?? "A study of data regimes simulated with Polity"
        self.authors = authors.isEmpty ? ["The authors of the study"] : authors
        self.date = date ?? released
        isDated = date != nil
        self.license = license
        guard Self.isDate(self.date) else {
            throw StoreError("\(self.date) is no date; write it as 2026-11-28, the year first")
        }
        guard !self.title.allSatisfy(\.isWhitespace), !self.authors.contains(where: { $0.allSatisfy(\.isWhitespace) })
        else { throw StoreError("a record's title and its authors cannot be empty") }
        guard license.map(Self.isLicense) ?? true else {
            throw StoreError(
                "\(license ?? "") is no identifier of a licence; write one of https://spdx.org/licenses, such as CC-BY-4.0"
            )
        }
    }

    /// Where the terms of use are explained.
    var licenseAddress: String {
        license.map { "https://spdx.org/licenses/\($0)" } ?? "https://rightsstatements.org/vocab/CNE/1.0/"
    }

    var licenseName: String { license ?? "Copyright not evaluated" }

    private static func isLicense(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 64
            && text.unicodeScalars.allSatisfy {
                switch $0 {
                case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "+": true
                default: false
                }
            }
    }

    /// A day of the Gregorian calendar.
    static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: "-") }
        guard isPlain, parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2]), (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        return (1...days).contains(day)
    }
}
