/// Cuts a source into tokens. Never fails: what it cannot read becomes an `invalid` token and a diagnostic.
package struct Lexer {
    let source: Source
    var offset = 0
    var tokens: [Token] = []
    private var comments: [SourceSpan] = []
    var diagnostics: [Diagnostic] = []
    private var endsInText = false
    /// Texts that begin before here and go over their line's end have no closing mark: a search found that out already,
    /// and every later one would end at the same mark.
    private var unclosedUntil = 0

    /// What lexing gives; the last token is always `end`.
    package struct Result: Sendable {
        package var tokens: [Token]
        /// From `#` to the line's end, without it; they are no tokens, so that the parser never meets one.
        package var comments: [SourceSpan]
        package var diagnostics: [Diagnostic]
        /// The input ended inside a text.
        package var endsInText: Bool
    }

    package static func tokens(of source: Source) -> Result {
        var lexer = Lexer(source: source)
        while lexer.offset < source.bytes.count {
            lexer.next()
        }
        lexer.tokens.append(Token(.end, SourceSpan(source.bytes.count, source.bytes.count)))
        return Result(
            tokens: lexer.tokens, comments: lexer.comments, diagnostics: lexer.diagnostics,
            endsInText: lexer.endsInText)
    }

    private init(source: Source) {
        self.source = source
    }

    /// Reads one token, comment or blank; always advances.
    private mutating func next() {
        let start = offset
        let byte = source.bytes[offset]
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): offset += 1
        case UInt8(ascii: "\n"): single(.newline)
        case UInt8(ascii: "#"): comment()
        case UInt8(ascii: ","): single(.comma)
        case UInt8(ascii: "%"): single(.percent)
        case _ where foreignSign(): break
        case UInt8(ascii: "="): single(.equals)
        case UInt8(ascii: "<"): either("=", .lessOrEqual, .less)
        case UInt8(ascii: ">"): either("=", .greaterOrEqual, .greater)
        case UInt8(ascii: "!") where peek(1) == UInt8(ascii: "="): either("=", .notEquals, .invalid)
        case UInt8(ascii: ".") where peek(1) == UInt8(ascii: "."): either(".", .range, .invalid)
        case UInt8(ascii: "+"): either("=", .plusEquals, .plus)
        case UInt8(ascii: "-"): either("=", .minusEquals, .minus)
        case UInt8(ascii: "*"): either("=", .starEquals, .star)
        case UInt8(ascii: "/"): single(.slash)
        case UInt8(ascii: "^"): single(.caret)
        case UInt8(ascii: "("): single(.openParenthesis)
        case UInt8(ascii: ")"): single(.closeParenthesis)
        case UInt8(ascii: "["): single(.openBracket)
        case UInt8(ascii: "]"): single(.closeBracket)
        case UInt8(ascii: "{"): single(.openBrace)
        case UInt8(ascii: "}"): single(.closeBrace)
        case UInt8(ascii: "\""): text()
        case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
        default:
            if let (scalar, length) = scalar(at: offset), Self.beginsName(scalar) {
                offset += length
                name(from: start)
            } else {
                unknownCharacter()
            }
        }
    }

    // MARK: Names

    /// The rest of a name whose first letter has been read: letters, digits, underscores and dots between them.
    private mutating func name(from start: Int) {
        var letters = 1
        while let (scalar, length) = scalar(at: offset) {
            letters += 1
            if Self.continuesName(scalar) {
                offset += length
            } else if scalar == ".", let (after, _) = self.scalar(at: offset + 1), Self.beginsName(after) {
                offset += 1
            } else {
                break
            }
        }
        // Messages show words whole.
        guard letters <= Limits.wordLength else {
            diagnostics.keep(
                Diagnostic(
                    .limitExceeded, "a word has at most \(Limits.wordLength) letters", at: SourceSpan(start, offset)))
            tokens.append(Token(.invalid, SourceSpan(start, offset)))
            return
        }
        tokens.append(Token(.name, SourceSpan(start, offset)))
    }

    /// Nearly all names are ASCII, for which the tables of Unicode need not be asked.
    private static func beginsName(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else { return scalar.properties.isXIDStart }
        return scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    private static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else { return scalar.properties.isXIDContinue }
        return beginsName(scalar) || ("0"..."9").contains(scalar)
    }

    // MARK: Numbers

    mutating func number() {
        let start = offset
        if let span = dateSpan() {
            offset = span.end
            date(span)
            return
        }
        skipDigits()
        if peek(0) == UInt8(ascii: "."), isDigit(peek(1)) {
            offset += 1
            skipDigits()
        }
        if peek(0) == UInt8(ascii: "e") || peek(0) == UInt8(ascii: "E") {
            let signed = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
            if isDigit(peek(signed ? 2 : 1)) {
                offset += signed ? 2 : 1
                skipDigits()
            }
        }
        let span = SourceSpan(start, offset)
        if misplacesUnderscore(span) {
            malformed(span, "`_` in a number stands between digits, as in 20_000")
        } else if let (scalar, _) = scalar(at: offset), Self.beginsName(scalar) {
            runsIntoWord(span, from: start)
        } else if let value = value(span) {
            tokens.append(Token(.number(value), span))
        } else {
            malformed(span, "this number is too large")
        }
    }

    /// An underscore ends the digits, or stands before another or before the point.
    private func misplacesUnderscore(_ span: SourceSpan) -> Bool {
        let underscore = UInt8(ascii: "_")
        return (span.start..<span.end).contains { place in
            guard source.bytes[place] == underscore else { return false }
            guard place + 1 < span.end else { return true }
            return source.bytes[place + 1] == underscore || source.bytes[place + 1] == UInt8(ascii: ".")
        }
    }

    /// The number that digits stand for; `nil` if it is too large.
    private func value(_ span: SourceSpan) -> Double? {
        let digits = source.bytes[span.start..<span.end].filter { $0 != UInt8(ascii: "_") }
        return Double(String(decoding: digits, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
    }

    /// The stretch of a date such as 2018-05-25 if one stands here; other numbers have no such form.
    private func dateSpan() -> SourceSpan? {
        let length = 10
        for distance in 0..<length {
            let isSign = distance == 4 || distance == 7
            guard isSign ? peek(distance) == UInt8(ascii: "-") : isDigit(peek(distance)) else { return nil }
        }
        guard !isDigit(peek(length)), peek(length) != UInt8(ascii: "_") else { return nil }
        return SourceSpan(offset, offset + length)
    }

    private mutating func date(_ span: SourceSpan) {
        let parts = source.text(span).split(separator: "-").compactMap { Int($0) }
        if parts.count == 3, let date = CalendarDate(year: parts[0], month: parts[1], day: parts[2]) {
            tokens.append(Token(.date(date), span))
        } else {
            malformed(span, "the calendar has no day \(source.text(span)); dates are written year-month-day")
        }
    }

    /// `20years` lacks a space, and is read as if it were there. Other letters behind a number make it no number at all.
    private mutating func runsIntoWord(_ span: SourceSpan, from start: Int) {
        name(from: start)
        let whole = tokens.removeLast().span
        let word = source.text(SourceSpan(span.end, whole.end))
        let text = source.text(whole)
        let isUnit = Words.named(word)?.kind == .unit
        if isUnit, let value = value(span) {
            diagnostics.keep(
                Diagnostic(
                    .malformedNumber, "a number and a word need a space between them", at: span,
                    fix: Fix(SourceSpan(span.end, span.end), " ")))
            tokens += [Token(.number(value), span), Token(.name, SourceSpan(span.end, whole.end))]
            return
        }
        if word == "percent" {
            malformed(whole, "`\(text)` is no number; a percentage is written with `%`", fix: source.text(span) + "%")
            return
        }
        malformed(
            whole,
            "`\(text)` is neither a number nor a name: names begin with a letter, and a product needs its sign, as in 2 * x"
        )
    }

    private mutating func malformed(_ span: SourceSpan, _ message: String, fix: String? = nil) {
        diagnostics.keep(Diagnostic(.malformedNumber, message, at: span, fix: fix.map { Fix(span, $0) }))
        tokens.append(Token(.invalid, span))
    }

    private mutating func skipDigits() {
        while isDigit(peek(0)) || peek(0) == UInt8(ascii: "_") { offset += 1 }
    }

    // MARK: Texts

    /// A text in quotation marks. It may span lines, but then its closing mark must end a line; otherwise a forgotten
    /// mark would swallow the statements up to the next text.
    private mutating func text() {
        let start = offset
        var end = offset + 1
        var lineEnd: Int?
        while end < source.bytes.count, source.bytes[end] != UInt8(ascii: "\"") {
            if source.bytes[end] == UInt8(ascii: "\n") {
                if lineEnd == nil { lineEnd = end }
                if start < unclosedUntil { break }
            }
            end += escapesNext(end) ? 2 : 1
        }
        let isClosed = end < source.bytes.count && source.bytes[end] == UInt8(ascii: "\"")
        if isClosed, lineEnd == nil || endsLine(after: end + 1) {
            offset = end + 1
            let span = SourceSpan(start, offset)
            tokens.append(Token(.text, span))
            reportUnknownEscape(in: span)
            return
        }
        offset = lineEnd ?? source.bytes.count
        let span = SourceSpan(start, offset)
        if end >= source.bytes.count { endsInText = true }
        unclosedUntil = max(unclosedUntil, end)
        diagnostics.keep(
            Diagnostic(
                .unclosedText, "this text has no closing quotation mark", at: span,
                fix: Fix(SourceSpan(offset, offset), "\"")))
        tokens.append(Token(.invalid, span))
    }

    /// The first backslash of a text that stands before anything but a quotation mark or a backslash.
    private mutating func reportUnknownEscape(in text: SourceSpan) {
        let backslash = UInt8(ascii: "\\")
        var place = text.start + 1
        while let found = source.bytes[place..<text.end - 1].firstIndex(of: backslash) {
            let next = source.bytes[found + 1]
            guard next == backslash || (next == UInt8(ascii: "\"") && found + 2 < text.end) else {
                let length = next == UInt8(ascii: "\n") ? 0 : scalar(at: found + 1)?.length ?? 0
                diagnostics.keep(
                    Diagnostic(
                        .unknownEscape,
                        "in a text, `\\` stands before `\"` and `\\` alone; a backslash is written `\\\\`",
                        at: SourceSpan(found, found + 1 + length),
                        fix: Fix(SourceSpan(found, found + 1), "\\\\")))
                return
            }
            place = found + 2
        }
    }

    /// Whether a backslash stands here and takes the next sign into the text; a line's end is never hidden.
    private func escapesNext(_ position: Int) -> Bool {
        source.bytes[position] == UInt8(ascii: "\\") && position + 1 < source.bytes.count
            && source.bytes[position + 1] != UInt8(ascii: "\n")
    }

    private func endsLine(after start: Int) -> Bool {
        var position = start
        while position < source.bytes.count {
            switch source.bytes[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
            case UInt8(ascii: "\n"), UInt8(ascii: "#"), UInt8(ascii: "}"): return true
            default: return false
            }
        }
        return true
    }

    // MARK: Pieces

    mutating func single(_ kind: Token.Kind) {
        tokens.append(Token(kind, SourceSpan(offset, offset + 1)))
        offset += 1
    }

    private mutating func either(_ second: Unicode.Scalar, _ long: Token.Kind, _ short: Token.Kind) {
        let length = peek(1) == UInt8(ascii: second) ? 2 : 1
        tokens.append(Token(length == 2 ? long : short, SourceSpan(offset, offset + length)))
        offset += length
    }

    private mutating func comment() {
        let start = offset
        while offset < source.bytes.count, source.bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
        comments.append(SourceSpan(start, offset))
    }

    func peek(_ distance: Int) -> UInt8? {
        offset + distance < source.bytes.count ? source.bytes[offset + distance] : nil
    }

    func isDigit(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    /// The Unicode scalar at an offset and its length in bytes.
    func scalar(at position: Int) -> (scalar: Unicode.Scalar, length: Int)? {
        guard position < source.bytes.count else { return nil }
        let byte = source.bytes[position]
        if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        let slice = source.bytes[position..<min(position + length, source.bytes.count)]
        guard let scalar = String(decoding: slice, as: UTF8.self).unicodeScalars.first else { return nil }
        return (scalar, slice.count)
    }
}
