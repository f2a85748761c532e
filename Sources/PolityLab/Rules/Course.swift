import Polity

/// One run's levers and rules in time.
struct Course {
    private let timetable: Timetable
    private let permanent: [Levers]
    private var stacks: [LeverStack] = []
    private var rules: (any Rules)?
    /// Nothing ever changes: no month has to be looked at.
    private var isStill: Bool

    init(_ scenario: Scenario) {
        timetable = scenario.timetable
        permanent = scenario.places.map(\.levers)
        rules = scenario.rules
        isStill = timetable.overlays.isEmpty && scenario.rules == nil
    }

    var events: [RuleEvent] { rules?.events ?? [] }

    /// The world of month 0, which has the levers of the scenario with the overlays of the first month.
    mutating func begin(_ world: inout World, using executor: any ChunkExecutor) throws(RuleFault) {
        stacks = permanent.map { LeverStack($0) }
        guard !isStill else { return }
        layOverlays(month: 0)
        for place in stacks.indices { stacks[place].acknowledge() }
        try rules?.begin(&world, using: executor)
        try applyRules(to: &world, using: executor)
    }

    /// The start of a month.
    mutating func act(on world: inout World, using executor: any ChunkExecutor) throws(RuleFault) {
        guard !isStill else { return }
        for place in stacks.indices {
            stacks[place].absorb(world.jurisdictions[place].levers)
        }
        layOverlays(month: world.month)
        try applyRules(to: &world, using: executor)
    }

    /// Changes a permanent value in the middle of a month's start, after its rules.
    mutating func change(_ change: LeverStack.Change, jurisdiction: Int, on world: inout World) {
        isStill = false
        stacks[jurisdiction].absorb(world.jurisdictions[jurisdiction].levers)
        stacks[jurisdiction].change(change)
        stacks[jurisdiction].settle(&world.jurisdictions[jurisdiction].levers)
    }

    /// The end of a month.
    mutating func end(_ world: inout World, using executor: any ChunkExecutor) throws(RuleFault) {
        try rules?.endMonth(&world, using: executor)
    }

    private mutating func layOverlays(month: Int) {
        for (index, overlay) in timetable.overlays.enumerated() {
            let key = LeverStack.Key(overlay: index)
            if overlay.months.lowerBound == month, !overlay.months.isEmpty {
                let changes = overlay.values.map { LeverStack.Change($0.key, .replace, $0.value) }
                stacks[overlay.place].lay(changes, key: key)
            } else if overlay.months.upperBound == month {
                stacks[overlay.place].lift(key)
            }
        }
    }

    private mutating func applyRules(to world: inout World, using executor: any ChunkExecutor) throws(RuleFault) {
        try rules?.apply(to: &world, levers: &stacks, using: executor)
        for place in stacks.indices {
            stacks[place].settle(&world.jurisdictions[place].levers)
        }
    }
}
