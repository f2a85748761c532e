import PolityLSP
import Testing

struct FrameReaderTests {
    private func frames(_ text: String, limit: Int = 100, step: Int = 1) throws -> [FrameReader.Frame] {
        var reader = FrameReader(limit: limit)
        var found: [FrameReader.Frame] = []
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: step) {
            reader.append(Array(bytes[start..<min(bytes.count, start + step)]))
            while let frame = try reader.next() { found.append(frame) }
        }
        return found
    }

    private func message(_ text: String) -> FrameReader.Frame { .message(Array(text.utf8)) }

    @Test(arguments: [1, 2, 7, 1_000]) func cutsMessagesWhereverTheStreamIsCut(_ step: Int) throws {
        let stream =
            "Content-Length: 2\r\n\r\n{}content-length:0\r\nContent-Type: x\r\n\r\nContent-Length: 4\r\n\r\nữ!Content-Length: 9\r\n\r\n…"
        #expect(try frames(stream, step: step) == [message("{}"), message(""), message("ữ!")])
    }

    @Test(arguments: [1, 5, 1_000]) func dropsWhatIsTooLongAndGoesOn(_ step: Int) throws {
        let long = "Content-Length: 101\r\n\r\n" + String(repeating: "x", count: 101)
        #expect(
            try frames(long + "Content-Length: 1\r\n\r\ny" + long, step: step)
                == [.tooLong(101), message("y"), .tooLong(101)])
    }

    @Test(arguments: [
        "Content-Length: -1\r\n\r\n", "Content-Length: x\r\n\r\n", "Content-Length: \r\n\r\n", "Length: 2\r\n\r\n{}",
        "Content-Length: 99999999999999999999\r\n\r\n", "nonsense\r\n\r\n", "\r\n\r\n",
        "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", String(repeating: "x", count: 5_000),
    ]) func stopsAtAHeaderThatMeansNothing(_ text: String) {
        #expect(throws: FrameReader.Fault.self) { try frames(text, step: 1_000) }
    }
}
