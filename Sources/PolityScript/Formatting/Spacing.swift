/// How many spaces stand between two tokens of a line: one or none.
enum Spacing {
    /// What a token is to its neighbours. Signs are told by their letters, so that one which the language gets later is
    /// laid out like an operator without a line here.
    enum Sign {
        case name, value
        case openParenthesis, openBracket, closeParenthesis, openBrace, closeBrace
        case comma, percent, range
        /// `+` or `-`, which may be a number's own.
        case plusOrMinus
        case assignment
        case operation

        init(_ token: Token, _ bytes: ArraySlice<UInt8>) {
            switch token.kind {
            case .name: self = .name
            case .number, .date, .text: self = .value
            default:
                switch String(decoding: bytes, as: UTF8.self) {
                case "(": self = .openParenthesis
                case "[": self = .openBracket
                case ")", "]": self = .closeParenthesis
                case "{": self = .openBrace
                case "}": self = .closeBrace
                case ",": self = .comma
                case "%": self = .percent
                case "..": self = .range
                case "+", "-": self = .plusOrMinus
                case "=", "+=", "-=", "*=", "/=": self = .assignment
                default: self = .operation
                }
            }
        }
    }

    /// A token as its neighbours see it.
    struct Item {
        let bytes: ArraySlice<UInt8>
        let sign: Sign
        /// The language gives this name a meaning.
        let word: Word?
        /// A `+` or `-` that belongs to what follows.
        let isPrefix: Bool
        /// A line that ends here goes on in the next one, whatever is open.
        let continuesLine: Bool
        /// A value ends here, so that a `-` after it subtracts.
        let endsValue: Bool

        /// - Parameter leansRight: the statement has values right after names, and this sign is written like a value's
        ///   own, with a space before and none after it.
        init(_ token: Token, _ bytes: ArraySlice<UInt8>, after previous: Item?, leansRight: Bool) {
            self.bytes = bytes
            sign = Sign(token, bytes)
            word = sign == .name ? Words.named(String(decoding: bytes, as: UTF8.self)) : nil
            isPrefix =
                sign == .plusOrMinus && (previous?.endsValue != true || (leansRight && previous?.sign == .name))
            continuesLine = word?.continuesLine ?? (token.kind.continuesLine && sign != .openBrace)
            endsValue =
                switch sign {
                case .value, .percent, .closeParenthesis: true
                case .name: word.map(Self.mayEndValue) ?? true
                default: false
                }
        }

        /// Units and the words that a script may use as names end a value; words that lead to one do not.
        private static func mayEndValue(_ word: Word) -> Bool {
            switch word.kind {
            case .statement, .verb, .clause: false
            case .expression: !word.continuesLine
            default: true
            }
        }
    }

    /// - Parameter areApart: whether the writer put a space there, which decides where both are usual.
    static func between(_ first: Item, _ second: Item, areApart: Bool) -> Int {
        if first.isPrefix {
            switch second.sign {
            case .name, .value, .openParenthesis, .openBracket, .plusOrMinus: return 0
            // A sign that nothing follows is laid out alike, whatever it was taken for.
            case .comma, .closeParenthesis, .range: break
            default: return 1
            }
        }
        switch (first.sign, second.sign) {
        case (.openParenthesis, _), (.openBracket, _), (_, .closeParenthesis), (_, .comma): return 0
        // Two ranges, or one before a fraction without its nought, would run into one another.
        case (.range, _), (_, .range):
            return first.bytes.last == UInt8(ascii: ".") && second.bytes.first == UInt8(ascii: ".") ? 1 : 0
        case (_, .percent): return first.endsValue ? 0 : 1
        case (.name, .openParenthesis):
            if first.continuesLine { return 1 }
            // Some words of the language are called like functions, others have a value in parentheses after them.
            return first.word != nil && areApart ? 1 : 0
        default: return 1
        }
    }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }
}
