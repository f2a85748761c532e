import PolityFigures
import PolityScript

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What a script may write: files below the folder that the program runs in, none of them hidden, none through a link, and
/// none that somebody else has written. A stranger's script should not be able to put anything in place of one's own work.
enum WorkingFolder {
    /// Bytes of the first line that say what a file is.
    private static let telling = 32
    /// Bytes in which a heading of numbers ends, whatever its names are.
    private static let longestHeading = 4_096

    /// Writes a file, whole or not at all. One that is there is replaced only if it begins with the same words, which say
    /// that it is of the same making.
    static func save(_ text: String, to path: String) throws(IncludeFault) {
        try check(path)
        // A new file is made empty first, so that writing is a replacement in any case.
        let number = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        if number >= 0 {
            close(number)
        } else {
            guard errno == EEXIST else { throw IncludeFault(Descriptor.Failure(code: errno).message) }
            try checkMaking(of: path, text)
        }
        do throws(FileReplacement.Failure) {
            try FileReplacement.replace(path, with: text)
        } catch {
            if number >= 0 { unlink(path) }
            throw IncludeFault(error.reason)
        }
    }

    /// Looks whether a file could be written now: its folder is there and may be written to, and no link or folder is in its place.
    static func prepare(toSave path: String) throws(IncludeFault) {
        try check(path)
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        guard access(folder, W_OK | X_OK) == 0 else { throw IncludeFault(Descriptor.Failure(code: errno).message) }
        var status = stat()
        if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG { throw IncludeFault("it is no plain file") }
    }

    /// Adds to the end of a file that is there.
    static func append(_ text: String, to path: String) throws(IncludeFault) {
        try check(path)
        let number = open(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard number >= 0 else { throw IncludeFault(Descriptor.Failure(code: errno).message) }
        defer { close(number) }
        var status = stat()
        guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw IncludeFault("it is no plain file")
        }
        if let failure = Descriptor(number).write(text) { throw IncludeFault(failure.message) }
    }

    /// Scripts and folders, in the order of their names; folders end in `/`.
    static func files(in folder: String) -> [String] {
        let path = folder.isEmpty ? "." : folder
        guard let root = ScriptFile.resolved("."), let place = ScriptFile.resolved(path), isBelow(place, root),
            let stream = opendir(place)
        else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            // What cannot be written between quotation marks, or would steer the terminal, is not offered.
            guard !name.hasPrefix("."), !name.contains("\""), name.escapedForTerminal == name else { continue }
            var status = stat()
            guard lstat("\(place)/\(name)", &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: names.append(name + "/")
            case S_IFREG where name.hasSuffix(".polity"): names.append(name)
            default: continue
            }
        }
        return names.sorted()
    }

    /// Whether the path leads to a place where a script may write.
    private static func check(_ path: String) throws(IncludeFault) {
        guard !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else {
            throw IncludeFault("hidden files and folders are not written to")
        }
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        guard let root = ScriptFile.resolved("."), let parent = ScriptFile.resolved(folder) else {
            throw IncludeFault(Descriptor.Failure(code: errno).message)
        }
        guard isBelow(parent, root) else { throw IncludeFault("a link leads out of the working folder") }
        var status = stat()
        guard lstat(path, &status) != 0 || status.st_mode & S_IFMT != S_IFLNK else {
            throw IncludeFault("it is a link, and links are not written through")
        }
    }

    private static func checkMaking(of path: String, _ text: String) throws(IncludeFault) {
        let number = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard number >= 0 else { throw IncludeFault(Descriptor.Failure(code: errno).message) }
        defer { close(number) }
        // The first line says it, or, where that is a brace alone, the one after.
        let first = text.utf8.prefix { $0 != 0x0A }
        let line = Array((first.count > 1 ? first : text.utf8[...]).prefix(telling))
        let start = (try? Descriptor(number).read(atMost: longestHeading)) ?? []
        // Headings of numbers name what they are of, which may be another measure now.
        let isSame =
            CSVFigure.isHeading(String(decoding: first, as: UTF8.self))
            ? CSVFigure.isHeading(String(decoding: start.prefix { $0 != 0x0A }, as: UTF8.self))
            : start.starts(with: line)
        guard isSame else {
            throw IncludeFault("a file of this name is there that was not made by this statement; choose another name")
        }
    }

    private static func isBelow(_ path: String, _ root: String) -> Bool {
        path == root || path.hasPrefix(root == "/" ? root : root + "/")
    }
}
