/// The place of an expression in its tree's arena.
package struct ExpressionID: Sendable, Hashable {
    package let index: Int
}

package enum UnaryOperator: String, Sendable, Hashable {
    case minus = "-"
    case not
}

package enum BinaryOperator: String, Sendable, Hashable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "^"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equal = "="
    case notEqual = "!="
    case and
    case or
}

/// One expression; its parts stand before it in the arena.
package struct ExpressionNode: Sendable, Hashable {
    package enum Form: Sendable, Hashable {
        case number(Double)
        /// A fraction: `60%` is 0.6.
        case percentage(Double)
        case duration(months: Double)
        case time(month: Double)
        case truth(Bool)
        case text
        case name
        case unary(UnaryOperator, ExpressionID)
        case binary(BinaryOperator, ExpressionID, ExpressionID)
        case conditional(ExpressionID, ExpressionID, ExpressionID)
        /// A call; the arguments are that stretch of the tree's argument list.
        case call(function: SourceSpan, firstArgument: Int, count: Int)
    }

    package var form: Form
    package var span: SourceSpan
    /// 1 for a leaf; bounded, so that walking the tree cannot overflow the stack.
    package var height: Int
}

/// One line of a block: `key = value`.
package struct Entry: Sendable, Hashable {
    package var key: SourceSpan
    package var value: ExpressionID
}

package struct Statement: Sendable, Hashable {
    package enum Form: Sendable, Hashable {
        case title(SourceSpan)
        case source(SourceSpan)
        case note(SourceSpan)
        case letting(name: SourceSpan, value: ExpressionID)
        case economy(name: SourceSpan, entries: [Entry])
        case regime(name: SourceSpan, parent: SourceSpan?, entries: [Entry])
        case scenario(name: SourceSpan, regime: SourceSpan, economy: SourceSpan?)
        case measure(name: SourceSpan, value: ExpressionID)
        case compare(scenarios: [SourceSpan], duration: ExpressionID?, runs: ExpressionID?, seed: ExpressionID?)
        case table(measures: [SourceSpan], times: [ExpressionID])
        case plot(measures: [SourceSpan])
        case describe(SourceSpan)
        case help(SourceSpan?)
        /// A statement that was reported while parsing. Its word and the name it would have declared keep the checker
        /// from reporting consequences.
        case failed(word: String, declares: SourceSpan?)
    }

    package var form: Form
    package var span: SourceSpan
}

/// A parsed script: statements, and expressions in one flat arena of index nodes.
///
/// Chains of boxes would be freed recursively and overflow the stack; an array is freed at once.
package struct SyntaxTree: Sendable, Hashable {
    package let source: Source
    package var statements: [Statement] = []
    package var expressions: [ExpressionNode] = []
    package var arguments: [ExpressionID] = []

    package init(source: Source) {
        self.source = source
    }

    package subscript(id: ExpressionID) -> ExpressionNode { expressions[id.index] }

    package func text(_ span: SourceSpan) -> String { source.text(span) }

    /// What a text in quotation marks says.
    package func quotedText(_ span: SourceSpan) -> String {
        var result = ""
        var isEscaped = false
        for character in source.text(span).dropFirst().dropLast() {
            if !isEscaped, character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
                isEscaped = false
            }
        }
        return result
    }
}
