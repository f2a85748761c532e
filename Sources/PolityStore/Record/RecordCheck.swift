import PolityLab

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Whether the files of a record's folder are those that were recorded, by their hashes in `SHA256SUMS`.
public enum RecordCheck {
    public struct Report: Sendable, Hashable {
        /// Files that the record lists.
        public var files = 0
        /// What is missing or has changed, a line each.
        public var faults: [String] = []
    }

    public static func run(_ folder: String) -> Report {
        var report = Report()
        guard let sums = FileManager.default.contents(atPath: folder + "/" + RecordTexts.sumsFile) else {
            report.faults.append("\(RecordTexts.sumsFile) is missing, which says what the files were")
            return report
        }
        for line in String(decoding: sums, as: UTF8.self).split(separator: "\n") {
            // 64 digits, two spaces, a path.
            let path = String(line.dropFirst(66))
            guard line.count > 66, line.dropFirst(64).hasPrefix("  "), RecordFile.isBelow(path) else {
                report.faults.append("\(RecordTexts.sumsFile) has a line that is none of a file: \(line)")
                continue
            }
            report.files += 1
            switch hash(folder + "/" + path) {
            case nil: report.faults.append("\(path) is missing or cannot be read")
            case let hash? where hash != line.prefix(64): report.faults.append("\(path) is not as it was recorded")
            default: break
            }
        }
        if report.files == 0, report.faults.isEmpty { report.faults.append("\(RecordTexts.sumsFile) is empty") }
        return report
    }

    /// 64 hexadecimal digits; `nil` if the file cannot be read.
    private static func hash(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { _ = close(descriptor) }
        var hash = SHA256()
        var buffer = [UInt8](repeating: 0, count: 262_144)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count == 0 { return SHA256.hexadecimal(hash.finalize()) }
            guard count > 0 else { return nil }
            hash.update(buffer[..<count])
        }
    }
}
