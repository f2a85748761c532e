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

/// A folder that is there as a whole or not at all: it is filled under another name beside its place.
package enum NewFolder {
    /// - Parameters:
    ///   - path: of a folder that is not there yet, or empty.
    ///   - fill: writes the files of a folder whose path it gets.
    /// - Throws: ``StoreError`` if the folder has something in it already or cannot be made, and whatever `fill` throws.
    package static func make(_ path: String, _ fill: (String) throws(StoreError) -> Void) throws(StoreError) {
        var target = path
        while target.count > 1, target.hasSuffix("/") { target.removeLast() }
        guard !target.isEmpty, !target.utf8.contains(0) else { throw StoreError("a new folder needs a name") }
        var status = stat()
        if stat(target, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else {
                throw StoreError("\(target) is a file; name a new folder")
            }
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: target) else {
                throw fault(target)
            }
            guard names.isEmpty else {
                throw StoreError("\(target) has files in it, which stay as they are; name a new folder")
            }
        }
        let draft = "\(target).\(getpid()).draft"
        guard mkdir(draft, 0o777) == 0 else { throw fault(target) }
        var isDone = false
        defer { if !isDone { try? FileManager.default.removeItem(atPath: draft) } }
        try fill(draft)
        guard rename(draft, target) == 0 else { throw fault(target) }
        isDone = true
    }

    /// Makes a folder in one that is being filled, with all folders on the way.
    package static func add(_ path: String) throws(StoreError) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw fault(path)
        }
    }

    private static func fault(_ path: String) -> StoreError {
        StoreError("the folder \(path) cannot be made: \(String(cString: strerror(errno)))")
    }
}
