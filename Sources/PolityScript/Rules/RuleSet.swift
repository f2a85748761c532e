import Polity
import PolityLab

/// The rules and own attributes of one scenario, with what they remember of a run.
///
/// Everything that a rule reads is read at the start of the month, before any rule of that month has acted; what rules
/// set, they set in the order of the file. Rules over agents come after timed rules, each on what the one before has left.
package struct RuleSet: Rules {
    /// A timed rule in a jurisdiction of the scenario.
    package struct Placed: Sendable, Hashable {
        package var jurisdiction: Int
        package var key: LeverStack.Key
        /// Months in which the rule's policy is in force, by the time elapsed when they begin.
        package var months: Range<Int>
        package var rule: Rule
        /// Dates in it are months of this calendar.
        package var starts: CalendarDate?
    }

    package struct PlacedAgentRule: Sendable, Hashable {
        package var jurisdiction: Int
        package var months: Range<Int>
        package var rule: AgentRule
    }

    package let attributes: [OwnAttribute]
    package let rules: [Placed]
    package let agentRules: [PlacedAgentRule]
    /// Own measures that they read.
    let measures: [String: OwnMeasure]
    package var events: [RuleEvent] = []
    /// How much they may tell in one run: every run keeps it.
    var eventLimit = Limits().events
    var memory: [RuleMemory]
    /// Rules over agents that have remarked on a value out of range.
    var stoppedAgentRules: Set<Int> = []

    init(
        attributes: [OwnAttribute], rules: [Placed], agentRules: [PlacedAgentRule], measures: [String: OwnMeasure]
    ) {
        self.attributes = attributes
        self.rules = rules
        self.agentRules = agentRules
        self.measures = measures
        memory = rules.map { _ in RuleMemory() }
    }

    /// What they say; how much they may tell and what they remember is no part of it.
    package var identity: String {
        CanonicalText.describe((attributes, rules, agentRules, measures) as Any)
    }

    package var citizenAttributes: Int { attributes.count { $0.agents == .citizens } }

    /// Whether there is nothing to do.
    var isEmpty: Bool { attributes.isEmpty && rules.isEmpty && agentRules.isEmpty }

    // MARK: Life of a run

    package mutating func begin(_ world: inout World, using executor: any ChunkExecutor) throws(RuleFault) {
        for place in world.jurisdictions.indices { try declareAttributes(&world, jurisdiction: place) }
    }

    package mutating func apply(
        to world: inout World, levers: inout [LeverStack], using executor: any ChunkExecutor
    ) throws(RuleFault) {
        if !rules.isEmpty {
            // A copy costs nothing but what the rules change.
            let start = world
            var readings = world.jurisdictions.indices.map { Reading(start, jurisdiction: $0, measures: measures) }
            var changes = LeverChanges()
            for index in rules.indices {
                try act(index, on: &world, &levers, &readings, &changes)
            }
            remarkCovered(changes, world.month)
        }
        for (index, placed) in agentRules.enumerated() where placed.months.contains(world.month) {
            try act(placed, number: index, on: &world, using: executor)
        }
    }

    package mutating func endMonth(_ world: inout World, using executor: any ChunkExecutor) throws(RuleFault) {
        for place in world.jurisdictions.indices { try initialiseNewcomers(&world, jurisdiction: place) }
    }

    // MARK: Places in the source

    /// A number for a place in a rule, which a fault carries: 0 is the head, then every step.
    func place(rule: Int, step: Int = 0) -> Int { rule << 32 | step }

    /// Where a fault is to be shown.
    package func location(of fault: RuleFault) -> (span: SourceSpan, source: Source)? {
        guard let place = fault.place else { return nil }
        let (index, step) = (place >> 32, place & 0xFFFF_FFFF)
        if rules.indices.contains(index) {
            let rule = rules[index].rule
            return (step == 0 ? rule.span : rule.steps[step - 1].span, rule.source)
        }
        let agentIndex = index - rules.count
        if agentRules.indices.contains(agentIndex) {
            let rule = agentRules[agentIndex].rule
            return (step == 0 ? rule.span : rule.changes[step - 1].span, rule.source)
        }
        let attributeIndex = agentIndex - agentRules.count
        guard attributes.indices.contains(attributeIndex) else { return nil }
        return (attributes[attributeIndex].span, attributes[attributeIndex].source)
    }

    /// The source and line of an event's rule.
    package func line(of event: RuleEvent) -> (line: Int, source: String)? {
        if rules.indices.contains(event.rule) {
            return (rules[event.rule].rule.line, rules[event.rule].rule.source.name)
        }
        guard agentRules.indices.contains(event.rule - rules.count) else { return nil }
        let rule = agentRules[event.rule - rules.count].rule
        return (rule.source.location(of: rule.span.start).line, rule.source.name)
    }
}

/// What a timed rule remembers.
struct RuleMemory: Sendable, Hashable {
    /// It has acted and will not again.
    var isDone = false
    /// Its layer lies on the levers.
    var holds = false
    /// Months elapsed when its condition became true, if it is.
    var trueSince: Int?
    /// What a ramp has begun with.
    var ends: [Double]?
    /// Remarks that it has made, each made once.
    var hasBeenStopped = false
    var hasClashed = false
}

/// Which rule has changed which lever's permanent value this month.
struct LeverChanges {
    struct Key: Hashable {
        var jurisdiction: Int
        var lever: Lever
    }

    var rules: [Key: Int] = [:]
}
