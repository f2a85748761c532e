/// Signs of other languages and of editors: each is reported with the sign that is meant, and read as that.
extension Lexer {
    /// Reads a sign that other languages have here; returns whether there was one.
    mutating func foreignSign() -> Bool {
        guard let byte = peek(0), Self.foreignBytes.contains(byte) else { return false }
        if byte == UInt8(ascii: "'") { return foreignText() }
        if byte == UInt8(ascii: "."), isDigit(peek(1)), !followsName { return bareFraction() }
        for sign in Self.foreignSigns where matches(sign.text) {
            let span = SourceSpan(offset, offset + sign.text.utf8.count)
            // `!=` is a sign of this language, and so is `=` before a value that begins with one.
            if sign.text == "!", peek(1) == UInt8(ascii: "=") { return false }
            diagnostics.keep(
                Diagnostic(
                    .unexpectedCharacter, "`\(sign.text)` means nothing here; write `\(sign.meant)`", at: span,
                    fix: Fix(span, sign.isWord ? spaced(sign.meant, span) : sign.meant)))
            tokens.append(Token(sign.kind, span))
            offset = span.end
            return true
        }
        return false
    }

    private static let foreignBytes = Set("=<&|!*'.".utf8)

    /// Longer ones first.
    private static let foreignSigns: [(text: String, meant: String, kind: Token.Kind, isWord: Bool)] = [
        ("==", "=", .equals, false), ("<>", "!=", .notEquals, false), ("**", "^", .caret, false),
        ("&&", "and", .invalid, true), ("||", "or", .invalid, true), ("!", "not", .invalid, true),
    ]

    private func matches(_ text: String) -> Bool {
        text.utf8.enumerated().allSatisfy { peek($0.offset) == $0.element }
    }

    /// A word with the blanks that part it from its neighbours.
    private func spaced(_ word: String, _ span: SourceSpan) -> String {
        func isBlank(_ place: Int) -> Bool {
            guard source.bytes.indices.contains(place) else { return true }
            return [UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "(")].contains(source.bytes[place])
        }
        return (isBlank(span.start - 1) ? "" : " ") + word + (isBlank(span.end) ? "" : " ")
    }

    /// A name or a number ends right before this place, so that a point here begins no number.
    private var followsName: Bool {
        guard let last = tokens.last, last.span.end == offset else { return false }
        return switch last.kind {
        case .name, .number, .invalid: true
        default: false
        }
    }

    /// `.5`.
    private mutating func bareFraction() -> Bool {
        let start = offset
        offset += 1
        number()
        let span = SourceSpan(start, offset)
        let digits = source.text(span).filter { $0 != "_" }
        // Anything else has been reported, but for a date.
        switch tokens.last?.kind {
        case .number?:
            if let value = Double("0" + digits) { tokens[tokens.count - 1] = Token(.number(value), span) }
            diagnostics.keep(
                Diagnostic(
                    .malformedNumber, "a number begins with a digit: `0\(source.text(span))`", at: span,
                    fix: Fix(SourceSpan(start, start), "0")))
        case .date?:
            diagnostics.keep(
                Diagnostic(.unexpectedCharacter, "`.` means nothing here", at: SourceSpan(start, start + 1)))
        default: break
        }
        return true
    }

    /// `'…'` on one line.
    private mutating func foreignText() -> Bool {
        let line = source.bytes[(offset + 1)..<source.lineSpan(holding: offset).end]
        guard let close = line.firstIndex(of: UInt8(ascii: "'")), !line[..<close].contains(UInt8(ascii: "\"")) else {
            return false
        }
        let whole = SourceSpan(offset, close + 1)
        reportMarks(whole, inner: source.text(SourceSpan(offset + 1, close)))
        return true
    }

    private mutating func reportMarks(_ whole: SourceSpan, inner: String) {
        diagnostics.keep(
            Diagnostic(
                .unexpectedCharacter, "texts stand in straight quotation marks: `\"…\"`", at: whole,
                fix: Fix(whole, "\"\(inner)\"")))
        tokens.append(Token(.text, whole))
        offset = whole.end
    }

    /// Reports one run of characters that no token begins with, once.
    mutating func unknownCharacter() {
        let start = offset
        offset += scalar(at: offset)?.length ?? 1
        let span = SourceSpan(start, offset)
        if let last = tokens.last, last.kind == .invalid, last.span.end == start {
            tokens[tokens.count - 1].span.end = offset
            return
        }
        let text = source.text(span)
        if text == "\u{201C}" || text == "\u{201D}", let whole = typographicText(from: start) {
            let inner = source.text(SourceSpan(span.end, whole.end - text.utf8.count))
            reportMarks(whole, inner: inner)
            return
        }
        guard let plain = Self.lookalikes[text] else {
            diagnostics.keep(Diagnostic(.unexpectedCharacter, "`\(text)` means nothing here", at: span))
            tokens.append(Token(.invalid, span))
            return
        }
        diagnostics.keep(
            Diagnostic(
                .unexpectedCharacter, "`\(text)` means nothing here; write `\(plain.text)`", at: span,
                fix: Fix(span, plain.text)))
        // It is read as what it was meant for, so that it is the only fault of its line.
        tokens.append(Token(plain.kind, span))
    }

    /// A text between typographic quotation marks that closes on its line.
    private func typographicText(from start: Int) -> SourceSpan? {
        let line = SourceSpan(offset, source.lineSpan(holding: start).end)
        var end = offset
        for scalar in source.text(line).unicodeScalars {
            end += scalar.utf8.count
            if scalar == "\"" { return nil }
            if scalar == "\u{201C}" || scalar == "\u{201D}" { return SourceSpan(start, end) }
        }
        return nil
    }

    /// Characters that editors and input methods put in place of plain ones.
    private static let lookalikes: [String: (text: String, kind: Token.Kind)] = [
        "\u{201C}": ("\"", .invalid), "\u{201D}": ("\"", .invalid), "\u{2212}": ("-", .minus),
        "\u{2013}": ("-", .minus), "\u{D7}": ("*", .star), "\u{F7}": ("/", .slash), "\u{2264}": ("<=", .lessOrEqual),
        "\u{2265}": (">=", .greaterOrEqual), "\u{2260}": ("!=", .notEquals), "\u{FF05}": ("%", .percent),
        "\u{FF0C}": (",", .comma), "\u{FF1D}": ("=", .equals), "\u{FF08}": ("(", .openParenthesis),
        "\u{FF09}": (")", .closeParenthesis), "\u{FF5B}": ("{", .openBrace), "\u{FF5D}": ("}", .closeBrace),
        "\u{FF0B}": ("+", .plus), "\u{FF0D}": ("-", .minus), "\u{FF1C}": ("<", .less), "\u{FF1E}": (">", .greater),
    ]
}
