import Polity

/// Where a policy stands in its legislature.
package enum PolicyStatus: String, Sendable, Hashable, CaseIterable {
    case inForce = "in_force"
    case phased, proposed, draft, repealed, superseded, check

    /// With its article, for remarks; `nil` where there is nothing to remark.
    package var reservation: String? {
        switch self {
        case .inForce, .phased: nil
        case .proposed: "is a proposal"
        case .draft: "is a draft"
        case .repealed: "is repealed"
        case .superseded: "is superseded"
        case .check: "is to be checked"
        }
    }

    package static let list = allCases.map(\.rawValue).joined(separator: "|")
}

/// How sure the values of a policy are.
package enum PolicyConfidence: String, Sendable, Hashable, CaseIterable {
    case high, medium, low

    package static let list = allCases.map(\.rawValue).joined(separator: "|")
}

/// A lever with a value that someone gives it.
package struct LeverChange: Sendable, Hashable {
    package var lever: Lever
    package var value: Double
}

/// What a definition says in words.
package struct Remarks: Sendable, Hashable {
    package var sources: [String] = []
    package var notes: [String] = []
    package var cautions: [String] = []

    package init() {}
}

/// A law: what its text says, what is done about it, and when.
package struct Policy: Sendable, Hashable {
    /// `nil`: in force from the first month.
    package var from: CalendarDate?
    /// The first day on which it no longer holds.
    package var to: CalendarDate?
    package var legal: [LeverChange] = []
    package var enforcement: [LeverChange] = []
    /// What it does in time.
    package var rules: [Rule] = []
    package var agentRules: [AgentRule] = []
    package var status: PolicyStatus?
    package var confidence: PolicyConfidence?
    package var jurisdiction: String?
    package var checked: CalendarDate?
    package var remarks = Remarks()

    package var isDated: Bool { firstDate != nil }

    /// A date that it or one of its rules names.
    package var firstDate: CalendarDate? { from ?? to ?? rules.lazy.compactMap(\.firstDate).first }

    /// All that it sets; what is done wins over what is written.
    package var values: [Lever: Double] {
        var values: [Lever: Double] = [:]
        for change in legal + enforcement { values[change.lever] = change.value }
        return values
    }

    /// The months in which it holds, by the time elapsed when they begin; `nil` without a calendar that it needs.
    package func months(starts: CalendarDate?) -> Range<Int>? {
        guard from != nil || to != nil else { return 0..<Int.max }
        guard let starts else { return nil }
        let first = from.map { $0.firstMonth(since: starts) } ?? 0
        let end = to.map { $0.firstMonth(since: starts) } ?? Int.max
        return first..<max(first, end)
    }
}

/// A State of some quality, apart from the regime.
package struct Variant: Sendable, Hashable {
    package var changes: [LeverChange] = []
    package var remarks = Remarks()
}
