/// Lays out a script: the same tokens and comments, with the spaces, line ends and columns that all scripts have.
///
/// It works on tokens, not on the tree, so it formats what does not parse yet and knows nothing of statements. Lines stay
/// where their writer broke them.
package enum SourceFormatter {
    /// Why a script is not laid out: the places where its signs cannot be read, or its size.
    package struct Refusal: Error, Sendable {
        package var diagnostics: [Diagnostic]
    }

    /// The whole script anew, without a byte order mark, with line feeds, and with one of them at its end.
    package static func format(_ source: Source) throws(Refusal) -> String {
        if source.bytes.count > Limits().sourceBytes {
            let message = "the script has \(source.bytes.count) bytes; the limit is \(Limits().sourceBytes)"
            throw Refusal(diagnostics: [Diagnostic(.limitExceeded, message, at: SourceSpan(0, 0))])
        }
        let lexed = Lexer.tokens(of: source)
        guard lexed.diagnostics.isEmpty else { throw Refusal(diagnostics: lexed.diagnostics) }
        var lines = LayoutReader.lines(of: lexed, in: source)
        Columns.alignEntries(in: &lines)
        Columns.alignComments(in: &lines)
        return text(lines)
    }

    private static func text(_ lines: [LayoutLine]) -> String {
        var bytes: [UInt8] = []
        var blanks = 0
        for line in lines {
            if line.isBlank {
                blanks += 1
                continue
            }
            if blanks > 0, !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
            blanks = 0
            line.write(to: &bytes)
            bytes.append(UInt8(ascii: "\n"))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
