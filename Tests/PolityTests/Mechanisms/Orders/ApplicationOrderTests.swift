import Polity
import Testing

@Suite struct ApplicationOrderTests {
    private let simulation = Simulation(schedule: Schedule([Waves(), ApplicationAssessment()]))

    /// Two places with many applications a month, some on trial.
    private func world() throws -> World {
        var economy = Economy()
        economy[.citizens] = 300
        economy[.applicationRate] = EconomyParameter.applicationRate.entry.range.upperBound
        var levers = Levers()
        levers[.sandboxMonths] = 12
        var world = try World(
            places: ["north", "south"].map { Place(name: $0, economy: economy, levers: levers) }, seed: 4)
        try simulation.run(&world, months: 11)
        return world
    }

    private func decisions(_ assessment: Assessment) -> Int {
        assessment.allowed + assessment.banned + assessment.sandbox.count
    }

    @Test func aBanIsOfOneMonthAndCountsBothErrors() throws {
        let before = try world()
        var world = before
        var usual = before
        let done = world.carryOut(.banApplications, jurisdiction: 1)
        #expect(done)
        #expect(world.jurisdictions[0].assessment == before.jurisdictions[0].assessment)
        try simulation.step(&world)
        try simulation.step(&usual)
        #expect(world.jurisdictions[0].assessment == usual.jurisdictions[0].assessment, "the other place goes on")
        let (start, banned, free) = (
            before.jurisdictions[1].assessment, world.jurisdictions[1].assessment, usual.jurisdictions[1].assessment
        )
        #expect(!start.sandbox.isEmpty)
        #expect(banned.allowed == start.allowed && banned.tried == start.tried && banned.sandbox.isEmpty)
        // The same applications came: all are decided.
        #expect(decisions(banned) == decisions(free) && decisions(free) > decisions(start))
        let good = start.sandbox.count { $0.benefit > $0.harm }
        #expect(banned.falseBans >= start.falseBans + good && banned.missedHarms == start.missedHarms)
        let spared = start.sandbox.reduce(0) { $0 + max(0, $1.harm - $1.benefit) }
        #expect(banned.avoidedHarm >= start.avoidedHarm + spared * (1 - 1e-12))
        #expect(banned.order == nil)
        try simulation.step(&world)
        #expect(world.jurisdictions[1].assessment.allowed > banned.allowed, "over after the month")
    }

    @Test func aTrialIsOfTheMonthsThatWereOrdered() throws {
        let before = try world()
        var world = before
        var usual = before
        // The last order counts.
        world.carryOut(.banApplications, jurisdiction: 0)
        let done = world.carryOut(.tryApplications(months: 3), jurisdiction: 0)
        #expect(done)
        try simulation.step(&world)
        try simulation.step(&usual)
        let (start, tried) = (before.jurisdictions[0].assessment, world.jurisdictions[0].assessment)
        let arrived = decisions(usual.jurisdictions[0].assessment) - decisions(start)
        #expect(arrived > 0 && tried.tried == start.tried + arrived)
        #expect(tried.sandbox.suffix(arrived).allSatisfy { $0.due == 12 + 3 })
        #expect(decisions(tried) == decisions(start) + arrived)
        let dues = Set(tried.sandbox.suffix(arrived))
        try simulation.run(&world, months: 2)
        #expect(dues.isSubset(of: world.jurisdictions[0].assessment.sandbox))
        try simulation.step(&world)
        #expect(dues.isDisjoint(with: world.jurisdictions[0].assessment.sandbox))
        #expect(world.jurisdictions[1].assessment.sandbox.allSatisfy { $0.due - 12 > world.month - 12 })
    }
}
