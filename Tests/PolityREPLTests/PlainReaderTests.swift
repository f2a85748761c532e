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
    private func readings(
        of bytes: [UInt8], limit: Int = .max, seen: (Int) -> Void = { _ in }
    ) throws -> [Reading] {
        var template = Array("/tmp/polity-lines-XXXXXX".utf8CString)
        let file = mkstemp(&template)
        try #require(file >= 0)
        defer { close(file) }
        unlink(template)
        try #require(write(file, bytes, bytes.count) == bytes.count)
        lseek(file, 0, SEEK_SET)
        return withoutActuallyEscaping(seen) { seen in
            let reader = PlainReader(descriptor: file, prompt: "", limit: limit) { text in
                seen(text.utf8.count)
                return text.utf8.count { $0 == UInt8(ascii: "{") } > text.utf8.count { $0 == UInt8(ascii: "}") }
            }
            var result: [Reading] = []
            while let reading = Optional(reader.read()), reading != .end { result.append(reading) }
            return result
        }
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

    @Test("A long block ends where it is closed, and is not looked at after each of its lines")
    func longBlock() throws {
        let block = "a {\n" + String(repeating: "# a remark\n(x)\n", count: 20_000)
        var looked = 0
        let found = try readings(of: Array((block + "}\nb\n").utf8), seen: { looked += $0 })
        #expect(found.count == 2)
        #expect(found.last == .statement("b", line: 40_003))
        #expect(looked < 16 * block.utf8.count + 8_000_000)
    }

    @Test("What passes the limit is handed on, with or without ends of lines")
    func limited() throws {
        let lines = try readings(of: Array("a {\nbbbb\nc\n".utf8), limit: 8)
        #expect(lines == [.statement("a {\nbbbb", line: 1), .statement("c", line: 3)])
        let endless = try readings(of: [UInt8](repeating: 0x78, count: 300_000), limit: 1_000)
        #expect(endless.count > 1 && endless.first != .end)
    }
}
