import PolityREPL
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite("The history file")
struct HistoryFileTests {
    /// Does `body` with a history in a new folder that is gone afterwards; the folders within do not exist yet.
    private func withFile(capacity: Int = 10, _ body: (HistoryFile) throws -> Void) throws {
        var template = Array("/tmp/polity-history-XXXXXX".utf8CString)
        let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
        let file = HistoryFile(path: folder + "/state/polity/history", capacity: capacity)
        defer {
            for path in [file.path, folder + "/state/polity", folder + "/state", folder] { remove(path) }
        }
        try body(file)
    }

    @Test("Keeps statements of several lines in any script, each once, the latest last")
    func roundTrip() throws {
        try withFile { file in
            #expect(file.entries().isEmpty)
            for entry in ["one", "regime dữ_liệu {\n  hhi = 1\n}", "one", "", "two"] { file.append(entry) }
            #expect(file.entries() == ["regime dữ_liệu {\n  hhi = 1\n}", "one", "two"])
        }
    }

    @Test("Is readable by its owner alone, in a folder of the owner alone")
    func modes() throws {
        try withFile { file in
            file.append("one")
            let ofFile = try mode(of: file.path)
            let ofFolder = try mode(of: String(file.path.dropLast("/history".count)))
            #expect(ofFile == 0o600 && ofFolder == 0o700)
        }
    }

    private func mode(of path: String) throws -> mode_t {
        var status = stat()
        try #require(stat(path, &status) == 0)
        return status.st_mode & 0o777
    }

    @Test("Is bounded in the number of statements and in the length of each")
    func bounds() throws {
        try withFile { file in
            for number in 0..<15 { file.append("statement \(number)") }
            file.append(String(repeating: "x", count: HistoryFile.longestEntry + 1))
            let entries = file.entries()
            #expect(entries.count == file.capacity)
            #expect(entries.first == "statement 5")
            #expect(entries.last == "statement 14")
        }
    }

    @Test("Gives back a damaged file without what could steer a terminal")
    func damaged() throws {
        try withFile { file in
            file.append("one")
            let handle = open(file.path, O_WRONLY | O_TRUNC)
            let bytes: [UInt8] = [0x1B, 0x5B, 0x41, 0xFF, 0x00, 0x0A]
            #expect(write(handle, bytes, bytes.count) == bytes.count)
            close(handle)
            #expect(file.entries() == ["\\u{1b}[A\u{FFFD}\\0"])
        }
    }

    @Test("Follows a symbolic link and leaves it in place")
    func link() throws {
        try withFile { file in
            file.append("one")
            let other = file.path + "-elsewhere"
            defer { remove(other) }
            try #require(rename(file.path, other) == 0 && symlink(other, file.path) == 0)
            file.append("two")
            #expect(HistoryFile(path: other).entries() == ["one", "two"])
            var status = stat()
            try #require(lstat(file.path, &status) == 0)
            #expect(status.st_mode & S_IFMT == S_IFLNK)
        }
    }

    @Test("Is not written over where it cannot be read")
    func unreadable() throws {
        try withFile { file in
            file.append("one")
            // Nobody, not even root, reads a folder as a file.
            try #require(remove(file.path) == 0 && mkdir(file.path, 0o700) == 0)
            file.append("two")
            #expect(file.entries().isEmpty)
            try #require(rmdir(file.path) == 0)
        }
    }

    @Test("Loses nothing when sessions write at once")
    func together() async throws {
        var template = Array("/tmp/polity-history-XXXXXX".utf8CString)
        let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
        let file = HistoryFile(path: folder + "/history", capacity: 100)
        defer { for path in [file.path, folder] { remove(path) } }
        await withTaskGroup { group in
            for writer in 0..<4 {
                group.addTask { for number in 0..<5 { file.append("statement \(writer) \(number)") } }
            }
        }
        #expect(file.entries().count == 20)
    }

    @Test("Stands in the state folder, and nowhere without a home")
    func place() {
        #expect(HistoryFile { ["XDG_STATE_HOME": "/s", "HOME": "/h"][$0] }?.path == "/s/polity/history")
        let relative = HistoryFile { ["XDG_STATE_HOME": "relative", "HOME": "/h"][$0] }
        #expect(relative?.path == "/h/.local/state/polity/history")
        #expect(HistoryFile { _ in nil }?.path == nil)
    }
}
