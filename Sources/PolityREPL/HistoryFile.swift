#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The statements of earlier sessions: one line of UTF-8 each, a line feed within a statement as U+2028 (libedit's own
/// format writes every letter beyond ASCII as octal digits).
///
/// The file is readable by its owner alone, replaced as a whole and merged with what another session wrote in the
/// meantime. A history that cannot be written is no reason to disturb anybody: the session goes on without.
package struct HistoryFile {
    /// How many statements are kept unless said otherwise.
    package static let standardCapacity = 1_000
    /// How long a statement may be to be kept, in bytes: a pasted book is not something to press Up for.
    package static let longestEntry = 65_536

    /// A file with more bytes was not written by this program, and is left alone.
    private static let largestFile = standardCapacity * (longestEntry + 1)

    package let path: String
    /// How many statements are kept, the latest ones.
    package let capacity: Int

    package init(path: String, capacity: Int = Self.standardCapacity) {
        self.path = path
        self.capacity = capacity
    }

    /// The file in the user's state folder (`$XDG_STATE_HOME`, else `~/.local/state`), or nil without a home.
    package init?(environment: (String) -> String?) {
        func absolute(_ name: String) -> String? {
            environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        let standard = absolute("HOME").map { $0 + "/.local/state" }
        guard let folder = absolute("XDG_STATE_HOME") ?? standard else { return nil }
        self.init(path: folder + "/polity/history")
    }

    /// What the file holds, the oldest first; empty if there is none. Bytes that are no UTF-8 are repaired.
    package func entries() -> [String] {
        known(at: path) ?? []
    }

    /// The same, or nil if there is a file that could not be read.
    private func known(at path: String) -> [String]? {
        guard let bytes = Self.bytes(of: path) else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").suffix(capacity)
        return lines.map { Self.decoded(String($0)) }
    }

    /// Adds a statement, taking away an earlier equal one.
    package func append(_ entry: String) {
        guard !entry.isEmpty, entry.utf8.count <= Self.longestEntry else { return }
        let entry = entry.visible
        let path = Self.resolved(path)
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        Self.makeFolder(folder)
        Self.locking(folder.isEmpty ? "." : folder) {
            // A file that cannot be read is left alone: writing would lose what it holds.
            guard let known = known(at: path) else { return }
            let kept = known.filter { $0 != entry }.suffix(capacity - 1) + [entry]
            Self.replace(path, with: kept.map { Self.encoded($0) + "\n" }.joined())
        }
    }

    /// Where the file is if a symbolic link stands in its place, so that the link stays.
    private static func resolved(_ path: String) -> String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }

    /// Does `body` while no other session does the same in this folder. The folder itself bears the lock: the file is
    /// replaced each time. Where locks are unknown, `body` is done without; nothing is done if another session does not
    /// let go within half a second.
    private static func locking(_ folder: String, _ body: () -> Void) {
        let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if lock >= 0 { close(lock) } }
        var attempts = 50
        while lock >= 0, flock(lock, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR {
            attempts -= 1
            if attempts == 0 { return }
            usleep(10_000)
        }
        body()
    }

    private static func encoded(_ entry: String) -> String {
        mapped(entry, "\n", to: "\u{2028}")
    }

    private static func decoded(_ line: String) -> String {
        mapped(line, "\u{2028}", to: "\n").visible
    }

    private static func mapped(_ text: String, _ old: Unicode.Scalar, to new: Unicode.Scalar) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == old ? new : $0 }))
    }

    /// Writes a new file beside the old one and moves it there, so that a kill in between leaves one or the other.
    private static func replace(_ path: String, with text: String) {
        let draft = path + ".\(getpid())"
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        let isWritten = write(Array(text.utf8), to: file) && fsync(file) == 0
        guard close(file) == 0, isWritten, rename(draft, path) == 0 else {
            unlink(draft)
            return
        }
    }

    /// Makes the folder and those above it, for their owner alone.
    private static func makeFolder(_ path: String) {
        guard !path.isEmpty, mkdir(path, 0o700) != 0, errno == ENOENT, let slash = path.lastIndex(of: "/")
        else { return }
        makeFolder(String(path[..<slash]))
        mkdir(path, 0o700)
    }

    private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        bytes.withUnsafeBytes { all in
            var rest = all[...]
            while !rest.isEmpty {
                let count = writeBytes(file, UnsafeRawBufferPointer(rebasing: rest))
                if count < 0 && errno != EINTR { return false }
                rest = rest.dropFirst(max(count, 0))
            }
            return true
        }
    }

    /// What a file holds, nothing if there is none, or nil if it cannot be read.
    static func bytes(of path: String) -> [UInt8]? {
        // A pipe or a device in its place would keep the program waiting, or never end.
        let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return errno == ENOENT ? [] : nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= largestFile else {
            return nil
        }
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return count == 0 ? result : nil }
            result.append(contentsOf: chunk[..<count])
        }
    }
}

/// Outside the structure, whose own `write` hides the system's.
private func writeBytes(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(file, bytes.baseAddress, bytes.count)
}
