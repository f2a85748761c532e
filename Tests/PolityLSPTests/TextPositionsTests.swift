import PolityLSP
import Testing

struct TextPositionsTests {
    private let text = "let dữ = 数\r\n😀x\rab\n\ne\u{301}"

    @Test func countsUnitsOfUTF16() {
        let positions = TextPositions(Array(text.utf8), encoding: .utf16)
        let scalars = Array(text.unicodeScalars)
        // Told by Swift's own view of the text.
        var line = 0
        var character = 0
        var offset = 0
        for (index, scalar) in scalars.enumerated() {
            let isInsideEnd = scalar == "\n" && index > 0 && scalars[index - 1] == "\r"
            if !isInsideEnd {
                let place = Position(line: line, character: character)
                #expect(positions.position(of: offset) == place)
                #expect(positions.offset(of: place) == offset)
            }
            offset += scalar.utf8.count
            character += scalar.utf16.count
            if scalar == "\n" || (scalar == "\r" && !(index + 1 < scalars.count && scalars[index + 1] == "\n")) {
                line += 1
                character = 0
            }
        }
        #expect(positions.position(of: offset) == Position(line: 4, character: 2))
        #expect(positions.offset(of: Position(line: 4, character: 2)) == offset)
    }

    @Test func countsBytesIfAsked() {
        let positions = TextPositions(Array("dữ数😀x".utf8), encoding: .utf8)
        #expect(positions.position(of: 11) == Position(line: 0, character: 11))
        #expect(positions.offset(of: Position(line: 0, character: 11)) == 11)
        #expect(TextPositions(Array("dữ数😀x".utf8), encoding: .utf16).position(of: 11).character == 5)
    }

    @Test(arguments: [PositionEncoding.utf8, .utf16]) func staysInside(_ encoding: PositionEncoding) {
        let bytes = Array(text.utf8)
        let positions = TextPositions(bytes, encoding: encoding)
        #expect(positions.offset(of: Position(line: 0, character: 1_000)) == Array("let dữ = 数".utf8).count)
        #expect(positions.offset(of: Position(line: 99, character: 0)) == bytes.count)
        #expect(positions.offset(of: Position(line: .max, character: .max)) == bytes.count)
        #expect(positions.offset(of: Position(line: -1, character: 3)) == 0)
        #expect(positions.position(of: -5) == Position(line: 0, character: 0))
        #expect(positions.position(of: 5_000) == positions.position(of: bytes.count))
        for line in 0..<6 {
            for character in 0..<20 {
                let offset = positions.offset(of: Position(line: line, character: character))
                #expect(offset == bytes.count || bytes[offset] & 0xC0 != 0x80, "no letter is cut")
            }
        }
    }

    @Test func anEmptyTextHasAPlace() {
        let positions = TextPositions([], encoding: .utf16)
        #expect(positions.position(of: 0) == Position(line: 0, character: 0))
        #expect(positions.offset(of: Position(line: 3, character: 3)) == 0)
    }
}
