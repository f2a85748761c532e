/// How `set` changes what it names.
package enum Assignment: String, Sendable, Hashable {
    case replace = "="
    case add = "+="
    case subtract = "-="
    case multiply = "*="
}

/// `set NAME = VALUE`, of a lever in a policy and of an attribute in a rule over agents.
package struct Setting: Sendable, Hashable {
    package var key: SourceSpan
    package var assignment: Assignment
    package var value: ExpressionID
    package var span: SourceSpan
}

/// Whom an order is addressed to.
package enum OrderTarget: Sendable, Hashable {
    /// A word: `largest`, `smallest`, `applications`.
    case word(SourceSpan)
    /// `enterprises where CONDITION`.
    case enterprises(where: ExpressionID?)
}

/// What a timed rule does.
package enum RuleAction: Sendable, Hashable {
    case set(Setting)
    case order(name: SourceSpan, target: OrderTarget?, span: SourceSpan)
    case announce(SourceSpan)
}

/// A rule of a policy that acts at a time or on a condition.
package struct TimedRule: Sendable, Hashable {
    package enum Timing: Sendable, Hashable {
        /// Once.
        case at(ExpressionID)
        /// Holds from one time to another, or to the end.
        case during(from: ExpressionID, to: ExpressionID?)
        /// Once, when the condition has become true and stayed so for a spell.
        case when(ExpressionID, spell: ExpressionID?)
        /// Holds as long as the condition does.
        case whilst(ExpressionID)
        /// Again and again.
        case every(ExpressionID)
        /// A lever that moves in a straight line.
        case ramp(lever: SourceSpan, from: ExpressionID, to: ExpressionID, start: ExpressionID, end: ExpressionID)
    }

    package var timing: Timing
    package var actions: [RuleAction]
    /// The rule's head.
    package var span: SourceSpan
}

/// `each month citizens where CONDITION { set … }`.
package struct PopulationRule: Sendable, Hashable {
    /// A duration.
    package var period: ExpressionID
    package var agents: SourceSpan
    package var condition: ExpressionID?
    package var settings: [Setting]
    package var span: SourceSpan
}
