import PolityREPL
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite("Plain lines")
struct PlainReaderTests {
    /// What is read from a file of these bytes; braces open and close a statement.
    private func readings(of bytes: [UInt8]) throws -> [Reading] {
        var template = Array("/tmp/polity-lines-XXXXXX".utf8CString)
        let file = mkstemp(&template)
        try #require(file >= 0)
        defer { close(file) }
        unlink(template)
        try #require(write(file, bytes, bytes.count) == bytes.count)
        lseek(file, 0, SEEK_SET)
        let reader = PlainReader(descriptor: file, prompt: "") { text in
            text.count { $0 == "{" } > text.count { $0 == "}" }
        }
        var result: [Reading] = []
        while let reading = Optional(reader.read()), reading != .end { result.append(reading) }
        return result
    }

    @Test("Statements carry the line they begin at; an unfinished one at the end is handed on")
    func statements() throws {
        let found = try readings(of: Array("a\r\nb {\n c\n}\n\nd {".utf8))
        #expect(
            found == [
                .statement("a", line: 1), .statement("b {\n c\n}", line: 2), .statement("", line: 5),
                .statement("d {", line: 6),
            ])
    }

    @Test("Bytes that are no text are repaired")
    func hostile() throws {
        #expect(try readings(of: [0x61, 0x00, 0xFF, 0x0A]) == [.statement("a\0\u{FFFD}", line: 1)])
        #expect(try readings(of: []).isEmpty)
    }

    @Test("A line of a megabyte and many short lines are read whole")
    func long() throws {
        let line = [UInt8](repeating: 0x78, count: 1_000_000)
        let found = try readings(of: line + [0x0A] + Array(String(repeating: "y\n", count: 50_000).utf8))
        #expect(found.first == .statement(String(decoding: line, as: UTF8.self), line: 1))
        #expect(found.count == 50_001)
        #expect(found.last == .statement("y", line: 50_001))
    }
}
