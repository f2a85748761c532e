import Dispatch
import Polity
import Testing

/// Draws as much as anybody and changes nothing.
private struct Placebo: Mechanism {
    let name = "placebo"

    func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        var sum = 0.0
        for i in 0..<world.jurisdictions[0].citizens.count {
            sum += world.draws.uniform(.named("placebo"), index: i, month: world.month)
        }
        precondition(sum > 0)
    }
}

/// Runs chunks on several threads, as fast as they come.
private struct Threads: ChunkExecutor {
    func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
        DispatchQueue.concurrentPerform(iterations: count, execute: body)
    }
}

/// Runs chunks on a number of threads, each every so manieth.
private struct Team: ChunkExecutor {
    let threads: Int

    func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
        DispatchQueue.concurrentPerform(iterations: threads) { thread in
            for chunk in stride(from: thread, to: count, by: threads) {
                body(chunk)
            }
        }
    }
}

/// Runs chunks from the last to the first.
private struct Backwards: ChunkExecutor {
    func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
        for chunk in (0..<count).reversed() {
            body(chunk)
        }
    }
}

@Suite struct SimulationTests {
    private func run(_ simulation: Simulation, citizens: Double = 2_000, months: Int = 60) throws -> UInt64 {
        var economy = Economy()
        economy[.citizens] = citizens
        var levers = Levers()
        levers[.dataSocialShare] = 0.3
        levers[.dataCitizenShare] = 0.5
        levers[.surveillanceCap] = 0.4
        var world = try World(economy: economy, levers: levers, seed: 0, replication: 2)
        try simulation.run(&world, months: months)
        return fingerprint(world)
    }

    @Test func aPlaceboChangesNoBit() throws {
        let reference = try run(Simulation())
        #expect(try run(Simulation(schedule: .standard.adding(Placebo()))) == reference)
        #expect(try run(Simulation(schedule: Schedule([Placebo()] + Schedule.standard.mechanisms))) == reference)
    }

    @Test func theOrderOfChunksAndTheNumberOfThreadsChangeNoBit() throws {
        let reference = try run(Simulation(), citizens: 40_000, months: 8)
        #expect(try run(Simulation(executor: Threads()), citizens: 40_000, months: 8) == reference)
        #expect(try run(Simulation(executor: Backwards()), citizens: 40_000, months: 8) == reference)
    }

    /// Fourteen months with all that moves citizens other than month by month: the yearly pass over them, an entry, a
    /// merger and a break-up.
    @Test func theNumberOfThreadsChangesNoBitWhenEnterprisesComeAndGo() throws {
        var economy = Economy()
        economy[.citizens] = 40_000
        economy[.entryAttempts] = 12
        economy[.entryCapital] /= 100
        economy[.mergerAttempts] = 12
        economy[.caseCapacity] = 10
        var levers = Levers()
        levers[.dataCitizenShare] = 0.5
        levers[.dataLicencePrice] = 0.001
        levers[.breakupShare] = 0.1
        levers[.stateDelay] = 4
        levers[.budgetEducation] = 0.3
        let start = try World(economy: economy, levers: levers, seed: 4)
        let prints = try [1, 2, 3].map { threads in
            var world = start
            try Simulation(executor: Team(threads: threads)).run(&world, months: 14)
            #expect(world.turnover.entries > 0)
            #expect(world.turnover.mergers > 0)
            #expect(world.turnover.divisions > 0)
            #expect(world.jurisdictions[0].citizens.literacy != start.jurisdictions[0].citizens.literacy)
            return fingerprint(world)
        }
        #expect(prints[1] == prints[0])
        #expect(prints[2] == prints[0])
    }

    @Test func observingChangesNoBit() throws {
        var looked = try World(seed: 8)
        var plain = looked
        try Simulation().run(&plain, months: 20)
        try Simulation().run(&looked, months: 20) { world in
            for measure in Measure.catalogue {
                _ = measure.observe(world, 0)
            }
        }
        #expect(fingerprint(looked) == fingerprint(plain))
    }

    @Test func mechanismsCanBeReplacedAndRemoved() throws {
        let schedule = Schedule.standard.removing("market")
        let names = Schedule.standard.mechanisms.map(\.name)
        #expect(names.contains("market"))
        #expect(schedule.mechanisms.map(\.name) == names.filter { $0 != "market" })
        #expect(
            Schedule.standard.replacing("market", with: Placebo()).mechanisms.map(\.name)
                == names.map { $0 == "market" ? "placebo" : $0 })
        var world = try World()
        let before = world.enterprises.map { $0.markets[0].surveillance }
        try Simulation(schedule: schedule).run(&world, months: 12)
        #expect(world.enterprises.map { $0.markets[0].surveillance } == before)
    }

    @Test func everyMechanismCanBeSwitchedOff() throws {
        var economy = Economy()
        economy[.citizens] = 300
        for item in Schedule.catalogue {
            let schedule = Schedule(switches: [item.name: false])
            #expect(!schedule.mechanisms.contains { $0.name == item.name })
            var world = try World(economy: economy)
            try Simulation(schedule: schedule).run(&world, months: 18)
            let on = Schedule(switches: [item.name: true])
            #expect(on.mechanisms.contains { $0.name == item.name })
        }
        #expect(Set(Schedule.catalogue.map(\.name)).count == Schedule.catalogue.count)
        #expect(Schedule.catalogue.filter(\.isOnByDefault).map(\.name) == Schedule.standard.mechanisms.map(\.name))
    }

    @Test func aLeverSetOutOfRangeDuringARunStopsIt() throws {
        var world = try World()
        try Simulation().run(&world, months: 2)
        world.jurisdictions[0].levers[.taxIncome] = 1.5
        let error = #expect(throws: SimulationError.self) { try Simulation().step(&world) }
        #expect(error?.description.contains("tax.income") == true)
    }

    /// The path of the published bits of one small world: whoever changes a result changes this number on purpose and
    /// says so in the changelog under "Results".
    @Test func theBitsOfAReferenceRun() throws {
        let bits = try run(Simulation())
        #expect(bits == 1_237_958_761_252_260_794)
    }
}
