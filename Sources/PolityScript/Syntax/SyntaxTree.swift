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

    package var isComparison: Bool {
        switch self {
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: true
        default: false
        }
    }
}

/// One expression; its parts stand before it in the arena.
package struct ExpressionNode: Sendable, Hashable {
    package enum Form: Sendable, Hashable {
        case number(Double)
        /// A fraction: `60%` is 0.6.
        case percentage(Double)
        /// `10 points`, as a fraction: 0.1.
        case points(Double)
        /// `0.5 per year`.
        case perYear(Double)
        case duration(months: Double)
        case time(month: Double)
        case date(CalendarDate)
        case truth(Bool)
        case text
        case name
        /// `now`: the time elapsed.
        case now
        case unary(UnaryOperator, ExpressionID)
        case binary(BinaryOperator, ExpressionID, ExpressionID)
        case conditional(ExpressionID, ExpressionID, ExpressionID)
        /// A call; the arguments are that stretch of the tree's argument list.
        case call(function: SourceSpan, firstArgument: Int, count: Int)
        /// `[a, b, …]`; the elements stand like a call's arguments.
        case list(firstElement: Int, count: Int)
        /// `low..high`, with `step`.
        case range(ExpressionID, ExpressionID, step: ExpressionID?)
        /// `VALUE for NAME in LIST`, in a list or as the argument of a function over lists.
        case comprehension(ExpressionID, variable: SourceSpan, domain: ExpressionID)
        /// `VALUE of AGENTS where CONDITION`, the argument of an aggregate.
        case members(ExpressionID, agents: SourceSpan?, condition: ExpressionID?)
        /// `VALUE at TIME in SCENARIO`, a number for every run.
        case sample(ExpressionID, time: ExpressionID, scenario: SourceSpan?)
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

/// `mechanism NAME = on` in an economy.
package struct Switch: Sendable, Hashable {
    package var mechanism: SourceSpan
    package var isOn: Bool
}

/// What a block says in words: `source "…"`, `note "…"`, `caution "…"`.
package struct Remark: Sendable, Hashable {
    package enum Sort: String, Sendable, Hashable, CaseIterable {
        case source, note, caution
    }

    package var sort: Sort
    /// With its quotation marks.
    package var text: SourceSpan
}

/// What stands between the braces of an economy, a regime or a variant.
package struct Block: Sendable, Hashable {
    package var entries: [Entry] = []
    package var switches: [Switch] = []
    package var remarks: [Remark] = []
    /// Lines were faulty and left out.
    package var lacksLines = false
}

/// What stands between the braces of a policy.
package struct PolicyBlock: Sendable, Hashable {
    package var from: ExpressionID?
    package var to: ExpressionID?
    /// The text of the law.
    package var legal: [Entry] = []
    /// What is in fact done.
    package var enforcement: [Entry] = []
    package var rules: [TimedRule] = []
    package var populationRules: [PopulationRule] = []
    package var status: SourceSpan?
    package var confidence: SourceSpan?
    package var jurisdiction: SourceSpan?
    package var checked: ExpressionID?
    package var remarks: [Remark] = []
}

/// One jurisdiction of a scenario: `REGIME with NAME, … in ECONOMY`.
package struct ScenarioPart: Sendable, Hashable {
    package var regime: SourceSpan
    /// Policies and variants, later ones on top.
    package var additions: [SourceSpan]
    package var economy: SourceSpan?
}

package struct Statement: Sendable, Hashable {
    package enum Form: Sendable, Hashable {
        case title(SourceSpan)
        case source(SourceSpan)
        case note(SourceSpan)
        case include(SourceSpan)
        case letting(name: SourceSpan, value: ExpressionID)
        case define(name: SourceSpan, parameters: [SourceSpan], body: ExpressionID)
        case attribute(name: SourceSpan, agents: SourceSpan, value: ExpressionID)
        case each(PopulationRule)
        case economy(name: SourceSpan, block: Block)
        case regime(name: SourceSpan, parent: SourceSpan?, block: Block)
        case variant(name: SourceSpan, block: Block)
        case policy(name: SourceSpan, block: PolicyBlock)
        case scenario(name: SourceSpan, parts: [ScenarioPart])
        case measure(name: SourceSpan, value: ExpressionID)
        case compare(scenarios: [SourceSpan], duration: ExpressionID?, runs: ExpressionID?, seed: ExpressionID?)
        case table(measures: [SourceSpan], times: [ExpressionID])
        /// The file's name has quotation marks.
        case plot(PlotClause)
        case prior(name: SourceSpan, block: Block)
        case weights(name: SourceSpan, block: Block)
        case experiment(Experiment)
        case theory(TheoryRequest)
        case verb(Verb)
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
        Self.unescaped(source.text(span).dropFirst().dropLast())
    }

    /// What a part of a text says.
    func unescaped(_ span: SourceSpan) -> String { Self.unescaped(source.text(span)[...]) }

    private static func unescaped(_ text: Substring) -> String {
        var result = ""
        var isEscaped = false
        for character in text {
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
