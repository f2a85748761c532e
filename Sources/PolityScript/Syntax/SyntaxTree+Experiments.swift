/// A lever or parameter that an experiment varies, with the values it may take.
package struct FactorClause: Sendable, Hashable {
    package var key: SourceSpan
    /// A range, a list, a distribution; `nil` where the experiment finds the values.
    package var domain: ExpressionID?
}

/// `MEASURE at TIME = VALUE within WIDTH`, what a calibration aims at.
package struct CalibrationTarget: Sendable, Hashable {
    package var value: ExpressionID
    package var within: ExpressionID?
}

/// `lowest MEASURE` or `highest MEASURE`.
package struct GoalClause: Sendable, Hashable {
    package var measure: SourceSpan
    package var isLowest: Bool
}

/// A statement of the lab: what to vary, what to observe and what to find out. Which parts a statement has is the
/// parser's matter; those that it has not are empty.
package struct Experiment: Sendable, Hashable {
    package enum Sort: String, Sendable, Hashable, CaseIterable {
        case sweep, sensitivity, explain, search, claim, discover, flip, report
        case parity, swap, calibrate, dominance, rank, choose, bands, effects
    }

    package var sort: Sort
    /// A claim's sentence or a file's name, with quotation marks.
    package var text: SourceSpan?
    package var scenarios: [SourceSpan] = []
    package var measures: [SourceSpan] = []
    package var factors: [FactorClause] = []
    /// `to all levers` or `to all parameters`.
    package var allFactors: SourceSpan?
    package var conditions: [ExpressionID] = []
    package var targets: [CalibrationTarget] = []
    package var times: [ExpressionID] = []
    /// `morris`, `sobol`; the name of a prior; the names of weight sets.
    package var methods: [SourceSpan] = []
    /// How many points a method's design has.
    package var points: ExpressionID?
    /// A search for what trades goals off instead of the smallest change.
    package var wantsFront = false
    /// Levers are put together by their groups.
    package var isGrouped = false
    package var goals: [GoalClause] = []
    package var confidence: ExpressionID?
    package var duration: ExpressionID?
    package var runs: ExpressionID?
    package var seed: ExpressionID?
    package var remarks: [Remark] = []
    /// The statement's word.
    package var head: SourceSpan
}
