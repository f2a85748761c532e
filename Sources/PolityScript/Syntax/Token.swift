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
        /// `..`
        case range
        case equals, notEquals, less, lessOrEqual, greater, greaterOrEqual
        case plusEquals, minusEquals, starEquals
        case plus, minus, star, slash, caret
        case openParenthesis, closeParenthesis
        case openBracket, closeBracket
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
        case .comma, .range, .equals, .notEquals, .less, .lessOrEqual, .greater, .greaterOrEqual, .plusEquals,
            .minusEquals, .starEquals, .plus, .minus, .star, .slash, .caret, .openParenthesis, .openBracket,
            .openBrace:
            true
        default: false
        }
    }
}
