/// `MEASURE at TIME in SCENARIO`: a number for every run.
package struct Observed: Sendable, Hashable {
    /// Over what can be read of a world.
    package var value: Code
    /// Months elapsed.
    package var month: Int
    /// `nil` for the scenario that the statement is about.
    package var scenario: String?
    package var span: SourceSpan
}

/// A number from many runs: `mean(hhi at year 20 in a)`.
package struct OverRuns: Sendable, Hashable {
    package var function: Aggregation
    /// Over what was observed of a run; true or false for a share.
    package var value: Code
    /// The level of a quantile.
    package var level: Double
    package var span: SourceSpan
}

/// What a statement says about runs: comparisons, joined by `and`, `or` and `not`.
package indirect enum RunCondition: Sendable, Hashable {
    case compare(RunComparison)
    case all([RunCondition])
    case any([RunCondition])
    case not(RunCondition)

    /// Every comparison in it, from left to right.
    package var comparisons: [RunComparison] {
        switch self {
        case .compare(let comparison): [comparison]
        case .all(let parts), .any(let parts): parts.flatMap(\.comparisons)
        case .not(let part): part.comparisons
        }
    }

    /// What it amounts to when the comparisons, in the order of ``comparisons``, are true, false or unknown.
    package func value(_ known: [Bool?]) -> Bool? {
        var rest = known[...]
        return value(&rest)
    }

    private func value(_ rest: inout ArraySlice<Bool?>) -> Bool? {
        switch self {
        case .compare: return rest.popFirst() ?? nil
        case .not(let part): return part.value(&rest).map { !$0 }
        case .all(let parts):
            let values = parts.map { $0.value(&rest) }
            return values.contains(false) ? false : values.contains(nil) ? nil : true
        case .any(let parts):
            let values = parts.map { $0.value(&rest) }
            return values.contains(true) ? true : values.contains(nil) ? nil : false
        }
    }
}

/// Two values and what is said of them.
package struct RunComparison: Sendable, Hashable {
    package var left: Code
    package var operation: BinaryOperator
    package var right: Code
    /// As the script has it.
    package var text: String
    package var span: SourceSpan

    /// Everything that it reads of runs.
    package var observed: [Observed] { (left.slots + right.slots).flatMap(\.observed) }
    package var overRuns: [OverRuns] {
        (left.slots + right.slots).compactMap { if case .overRuns(let value) = $0 { value } else { nil } }
    }
}

extension Slot {
    /// What the slot reads of runs.
    fileprivate var observed: [Observed] {
        switch self {
        case .observed(let value): [value]
        case .overRuns(let value): value.value.slots.flatMap(\.observed)
        default: []
        }
    }
}
