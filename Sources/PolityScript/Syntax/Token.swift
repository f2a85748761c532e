/// The smallest piece of a script.
package struct Token: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// A word or a dotted name; which words mean something is the parser's matter.
        case name
        case number(Double)
        case date(CalendarDate)
        /// A text; its span includes the quotation marks.
        case text
        case percent
        case comma
        /// `..`, which belongs to statements of later versions.
        case range
        case equals, notEquals, less, lessOrEqual, greater, greaterOrEqual
        case plus, minus, star, slash, caret
        case openParenthesis, closeParenthesis
        case openBrace, closeBrace
        case newline
        /// Something that the lexer has already reported.
        case invalid
        case end
    }

    package var kind: Kind
    package var span: SourceSpan

    package init(_ kind: Kind, _ span: SourceSpan) {
        self.kind = kind
        self.span = span
    }
}

extension Token.Kind {
    /// Whether a line that ends with this token goes on in the next one.
    package var continuesLine: Bool {
        switch self {
        case .comma, .equals, .notEquals, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .star, .slash,
            .caret, .openParenthesis, .openBrace:
            true
        default: false
        }
    }
}
