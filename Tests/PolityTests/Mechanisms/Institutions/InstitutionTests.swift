import Polity
import TestSupport
import Testing

@Suite struct InstitutionTests {
    private let alone = Schedule([Institutions()])

    private func places(_ levers: [Levers], speed: Double = 12) -> [Place] {
        var economy = Economy()
        economy[.citizens] = 200
        economy[.institutionSpeed] = speed
        return levers.enumerated().map { Place(name: "p\($0)", economy: economy, levers: $1) }
    }

    private func randomLevers(_ generator: inout TestGenerator) -> Levers {
        var levers = Levers()
        for lever in Lever.allCases {
            let value = Double.random(in: lever.entry.range, using: &generator)
            levers[lever] = [.choice, .count].contains(lever.entry.unit) ? value.rounded(.down) : value
        }
        let sum = levers.budgetShares
        for lever in Lever.budget {
            levers[lever] /= max(1, sum)
        }
        return levers
    }

    @Test func isOffUnlessSwitchedOn() {
        let item = Schedule.catalogue.first { $0.name == "institutions" }
        #expect(item?.isOnByDefault == false)
        #expect(Institutions(measure: "no such measure", isMoreBetter: true) == nil)
        #expect(Institutions(measure: "hhi", isMoreBetter: false)?.measure.name == "hhi")
        #expect(Institutions().measure.name == "output" && Measure.named("output") != nil)
    }

    @Test func aSingleJurisdictionStays() throws {
        var generator = TestGenerator(seed: 51)
        let levers = randomLevers(&generator)
        var world = try World(places: places([levers]))
        try Simulation(schedule: alone).run(&world, months: 24)
        #expect(world.jurisdictions[0].levers == levers)
    }

    @Test func leversMoveToTheBestAndStayLawful() throws {
        var generator = TestGenerator(seed: 52)
        for trial in 0..<8 {
            let start = (0..<3).map { _ in randomLevers(&generator) }
            var world = try World(places: places(start))
            let measure = Measure(
                CatalogueEntry(
                    "score", group: "test", unit: .number, range: 0...10, summary: "A score.", source: "test")
            ) { _, j in [1.0, 3, 2][j] }
            let better = trial % 2 == 0
            let best = better ? 1 : 0
            let mechanism = Institutions(measure, isMoreBetter: better)
            for _ in 0..<120 {
                try Simulation(schedule: Schedule([mechanism])).step(&world)
            }
            #expect(world.jurisdictions[best].levers == start[best])
            for j in 0..<3 where j != best {
                let levers = world.jurisdictions[j].levers
                try levers.validate()
                #expect(levers.budgetShares <= 1 + 1e-9)
                for lever in Lever.allCases {
                    let (from, to) = (start[j][lever], start[best][lever])
                    if Institutions.moving.contains(lever) {
                        #expect(abs(levers[lever] - to) <= abs(from - to) * 0.01 + 1e-12, "\(lever.entry.name)")
                    } else {
                        #expect(levers[lever] == from, "\(lever.entry.name)")
                    }
                }
            }
        }
    }

    @Test func theFirstMonthIsTheFormula() throws {
        var generator = TestGenerator(seed: 53)
        let start = (0..<2).map { _ in randomLevers(&generator) }
        var world = try World(places: places(start, speed: 0.6))
        let measure = Measure(
            CatalogueEntry("score", group: "test", unit: .number, range: 0...10, summary: "A score.", source: "test")
        ) { _, j in [1.0, 3][j] }
        try Simulation(schedule: Schedule([Institutions(measure, isMoreBetter: true)])).step(&world)
        for lever in Institutions.moving where ![.choice, .count].contains(lever.entry.unit) {
            let expected = start[0][lever] + 0.05 * 0.5 * (start[1][lever] - start[0][lever])
            #expect(abs(world.jurisdictions[0].levers[lever] - expected) < 1e-12, "\(lever.entry.name)")
        }
    }

    @Test func wholeAndNamedValuesJump() throws {
        var levers = [Levers(), Levers()]
        levers[1][.commonsNodes] = 200
        levers[1][.commonsSteward] = 4
        var world = try World(places: places(levers, speed: 3))
        let measure = Measure(
            CatalogueEntry("score", group: "test", unit: .number, range: 0...10, summary: "A score.", source: "test")
        ) { _, j in [0.0, 3][j] }
        let simulation = Simulation(schedule: Schedule([Institutions(measure, isMoreBetter: true)]))
        var jumped = false
        for _ in 0..<60 {
            try simulation.step(&world)
            let (nodes, steward) = (
                world.jurisdictions[0].levers[.commonsNodes], world.jurisdictions[0].levers[.commonsSteward]
            )
            #expect([1, 200].contains(nodes) && [2, 4].contains(steward))
            jumped = jumped || nodes == 200
        }
        #expect(jumped)
    }

    @Test func namesAndOrderPlayNoPart() throws {
        var other = Levers()
        other[.taxProfit] = 0.4
        let measure = Measure(
            CatalogueEntry("score", group: "test", unit: .number, range: 0...10, summary: "A score.", source: "test")
        ) { world, j in world.jurisdictions[j].levers[.taxProfit] }
        func run(_ order: [Levers]) throws -> [Double] {
            var world = try World(places: places(order))
            try Simulation(schedule: Schedule([Institutions(measure, isMoreBetter: true)])).run(&world, months: 7)
            return world.jurisdictions.map { $0.levers[.taxProfit] }
        }
        #expect(try run([Levers(), other]) == (try run([other, Levers()])).reversed())
    }
}
