import Polity

/// A point in time as a script gives it.
package enum Moment: Sendable, Hashable {
    /// Months elapsed.
    case month(Int)
    case date(CalendarDate)

    /// Months elapsed; `nil` for a date where months have none.
    package func month(starts: CalendarDate?) -> Int? {
        switch self {
        case .month(let month): month
        case .date(let date): starts.map { date.firstMonth(since: $0) }
        }
    }

    package var date: CalendarDate? {
        if case .date(let date) = self { date } else { nil }
    }
}

/// A timed rule of a policy, checked and compiled.
package struct Rule: Sendable, Hashable {
    package enum Timing: Sendable, Hashable {
        /// Once.
        case at(Moment)
        /// Holds, and is undone after.
        case during(from: Moment, to: Moment?)
        /// Once, when the condition has been true for a spell of months.
        case when(Code, spell: Int)
        /// Holds as long as the condition does, and is undone after.
        case whilst(Code)
        /// Again and again, first after as many months.
        case every(Int)
        /// A lever's permanent value goes from one value to another.
        case ramp(Lever, from: Code, to: Code, start: Moment, end: Moment)
    }

    package enum Action: Sendable, Hashable {
        case set(Lever, Assignment, Code)
        case order(OrderName, Target)
        case announce([TextPart])
    }

    /// Whom an order is for.
    package enum Target: Sendable, Hashable {
        case largest, smallest
        case enterprises(where: Code?)
        case applications
    }

    /// A piece of an announcement.
    package enum TextPart: Sendable, Hashable {
        case text(String)
        case value(Code, Kind)
        case year, month
    }

    package struct Step: Sendable, Hashable {
        package var action: Action
        package var span: SourceSpan
    }

    package var timing: Timing
    package var steps: [Step]
    /// The rule's head.
    package var span: SourceSpan
    package var source: Source

    /// Whether what it sets is undone.
    package var isTemporary: Bool {
        switch timing {
        case .during, .whilst: true
        case .at, .when, .every, .ramp: false
        }
    }

    /// Times that its timing names, in months elapsed; dates are left out.
    var months: [Int] {
        let moments: [Moment?] =
            switch timing {
            case .at(let moment): [moment]
            case .during(let from, let to): [from, to]
            case .ramp(_, _, _, let start, let end): [start, end]
            case .when, .whilst, .every: []
            }
        return moments.compactMap { if case .month(let month)? = $0 { month } else { nil } }
    }

    /// A date that its timing names.
    var firstDate: CalendarDate? {
        switch timing {
        case .at(let moment): moment.date
        case .during(let from, let to): from.date ?? to?.date
        case .ramp(_, _, _, let start, let end): start.date ?? end.date
        case .when, .whilst, .every: nil
        }
    }

    /// The levers that it sets.
    package var levers: [Lever] {
        if case .ramp(let lever, _, _, _, _) = timing { return [lever] }
        return steps.compactMap { if case .set(let lever, _, _) = $0.action { lever } else { nil } }
    }

    /// Whether it gives a lever a value outright, so that what another rule makes of the lever is lost.
    func replaces(_ lever: Lever) -> Bool {
        if case .ramp(lever, _, _, _, _) = timing { return true }
        return steps.contains { if case .set(lever, .replace, _) = $0.action { true } else { false } }
    }

    /// Line of its head, for messages.
    package var line: Int { source.location(of: span.start).line }
}

/// A rule over agents, checked and compiled.
package struct AgentRule: Sendable, Hashable {
    package enum Target: Sendable, Hashable {
        /// An attribute of the catalogue, by its place in it.
        case attribute(Int)
        case own(String)
    }

    package struct Change: Sendable, Hashable {
        package var target: Target
        package var assignment: Assignment
        package var value: Code
        package var span: SourceSpan
    }

    package var agents: Agents
    /// Months.
    package var period: Int
    package var condition: Code?
    package var changes: [Change]
    package var span: SourceSpan
    package var source: Source
}
