/// A statement of the session: something done to the worlds on the bench.
package enum Verb: Sendable, Hashable {
    /// `use SCENARIO [seed N]`.
    case use(SourceSpan, seed: ExpressionID?)
    /// `step [DURATION]`; a month without one.
    case step(ExpressionID?)
    /// `run to TIME`, `run for DURATION`.
    case run(to: ExpressionID?, duration: ExpressionID?)
    /// `set LEVER = VALUE [in JURISDICTION]`.
    case set(Setting, jurisdiction: SourceSpan?)
    case show([SourceSpan])
    /// `back [DURATION]`; a month without one.
    case back(ExpressionID?)
    case goTo(ExpressionID)
    case fork(SourceSpan)
    case switchTo(SourceSpan)
    case worlds
    case undo
    case redo
    case why(SourceSpan)
    /// A file's name, with quotation marks.
    case save(SourceSpan)
    case load(SourceSpan)
    /// A file's name; `nil` is `off`.
    case record(SourceSpan?)
    case transcript(SourceSpan?)
    /// Ends what is checked together.
    case session
    case output(SourceSpan)
    /// `on` or `off`.
    case timing(isOn: Bool)
    case pager(isOn: Bool)
    case tutorial(isOn: Bool)
    case apropos(SourceSpan)
}
