import Polity

/// One run of a scenario as a value: a world with its levers and rules in time. A copy is a checkpoint or a fork, and costs
/// nothing until one of the two goes on.
public struct Run: Sendable {
    public let scenario: Scenario
    public private(set) var world: World
    private var course: Course
    private let simulation: Simulation
    /// Whether this month's rules have acted.
    private var hasActed = true

    /// The world of month 0.
    ///
    /// - Parameters:
    ///   - seed: any number.
    ///   - replication: number of the replication under this seed.
    ///   - schedule: a schedule of one's own, simulated without the mechanisms that the scenario switches off; `nil` is the
    ///     model's own, with the scenario's switches.
    /// - Throws: ``FailedRun/Cause``.
    public init(
        _ scenario: Scenario, seed: UInt64, replication: Int = 0, schedule: Schedule? = nil,
        executor: any ChunkExecutor = SerialChunks(), memoryLimit: Int = World.defaultMemoryLimit
    ) throws(FailedRun.Cause) {
        self.scenario = scenario
        simulation = Simulation(schedule: scenario.schedule(schedule), executor: executor)
        course = Course(scenario)
        var world = try FailedRun.Cause.model { () throws(SimulationError) in
            try World(
                places: scenario.placesAtTheStart, seed: seed, replication: replication, memoryLimit: memoryLimit,
                ownAttributes: scenario.rules?.citizenAttributes ?? 0)
        }
        var course = course
        try FailedRun.Cause.rule { () throws(RuleFault) in try course.begin(&world, using: executor) }
        self.course = course
        self.world = world
    }

    /// Months elapsed.
    public var month: Int { world.month }

    /// What the rules have told so far.
    public var events: [RuleEvent] { course.events }

    /// Carries out the rules of the month that begins, unless that has been done.
    ///
    /// - Throws: ``FailedRun/Cause``; the run is then no use any more.
    public mutating func act() throws(FailedRun.Cause) {
        guard !hasActed else { return }
        hasActed = true
        let executor = simulation.executor
        try FailedRun.Cause.rule { () throws(RuleFault) in try course.act(on: &world, using: executor) }
    }

    /// Simulates a month: first its rules, then its mechanisms.
    ///
    /// - Parameter watch: called after the rules, with the name ``rulesName``, and after every mechanism with its name.
    /// - Throws: ``FailedRun/Cause``; the run is then no use any more.
    public mutating func step(
        watch: ((_ mechanism: String, _ world: borrowing World) -> Void)? = nil
    ) throws(FailedRun.Cause) {
        try act()
        watch?(Self.rulesName, world)
        try FailedRun.Cause.model { () throws(SimulationError) in try simulation.step(&world, watch: watch) }
        let executor = simulation.executor
        try FailedRun.Cause.rule { () throws(RuleFault) in try course.end(&world, using: executor) }
        hasActed = false
    }

    /// What ``step(watch:)`` calls the rules.
    public static let rulesName = "rules"

    /// Changes a lever's permanent value as a rule would that comes after all others of this month.
    ///
    /// - Throws: ``FailedRun/Cause`` if a rule of this month, which has to act before, cannot be carried out.
    public mutating func change(_ change: LeverStack.Change, jurisdiction: Int = 0) throws(FailedRun.Cause) {
        try act()
        course.change(change, jurisdiction: jurisdiction, on: &world)
    }
}

extension Scenario {
    /// The jurisdictions with the institutions of the first month simulated.
    fileprivate var placesAtTheStart: [Place] {
        places.enumerated().map { index, place in
            var place = place
            place.levers = timetable.levers(place.levers, place: index, month: 0)
            return place
        }
    }

    fileprivate func schedule(_ own: Schedule?) -> Schedule {
        guard let own else { return switches.isEmpty ? .standard : Schedule(switches: switches) }
        return switches.filter { !$0.value }.keys.reduce(own) { $0.removing($1) }
    }
}
