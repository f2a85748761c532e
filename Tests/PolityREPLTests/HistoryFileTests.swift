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
    /// A history in a new folder that does not exist yet.
    private func makeFile(capacity: Int = 10) throws -> HistoryFile {
        var template = Array("/tmp/polity-history-XXXXXX".utf8CString)
        let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
        return HistoryFile(path: folder + "/state/polity/history", capacity: capacity)
    }

    @Test("Keeps statements of several lines in any script, each once, the latest last")
    func roundTrip() throws {
        let file = try makeFile()
        #expect(file.entries().isEmpty)
        for entry in ["one", "regime dữ_liệu {\n  hhi = 1\n}", "one", "", "two"] { file.append(entry) }
        #expect(file.entries() == ["regime dữ_liệu {\n  hhi = 1\n}", "one", "two"])
    }

    @Test("Is readable by its owner alone, in a folder of the owner alone")
    func modes() throws {
        let file = try makeFile()
        file.append("one")
        #expect(try mode(of: file.path) == 0o600)
        #expect(try mode(of: String(file.path.dropLast("/history".count))) == 0o700)
    }

    private func mode(of path: String) throws -> mode_t {
        var status = stat()
        try #require(stat(path, &status) == 0)
        return status.st_mode & 0o777
    }

    @Test("Is bounded in the number of statements and in the length of each")
    func bounds() throws {
        let file = try makeFile()
        for number in 0..<15 { file.append("statement \(number)") }
        file.append(String(repeating: "x", count: HistoryFile.longestEntry + 1))
        let entries = file.entries()
        #expect(entries.count == file.capacity)
        #expect(entries.first == "statement 5")
        #expect(entries.last == "statement 14")
    }

    @Test("Gives back a damaged file without what could steer a terminal")
    func damaged() throws {
        let file = try makeFile()
        file.append("one")
        let handle = open(file.path, O_WRONLY | O_TRUNC)
        let bytes: [UInt8] = [0x1B, 0x5B, 0x41, 0xFF, 0x00, 0x0A]
        #expect(write(handle, bytes, bytes.count) == bytes.count)
        close(handle)
        #expect(file.entries() == ["\\u{1b}[A\u{FFFD}\\0"])
    }

    @Test("Stands in the state folder, and nowhere without a home")
    func place() {
        #expect(HistoryFile { ["XDG_STATE_HOME": "/s", "HOME": "/h"][$0] }?.path == "/s/polity/history")
        let relative = HistoryFile { ["XDG_STATE_HOME": "relative", "HOME": "/h"][$0] }
        #expect(relative?.path == "/h/.local/state/polity/history")
        #expect(HistoryFile { _ in nil }?.path == nil)
    }
}
