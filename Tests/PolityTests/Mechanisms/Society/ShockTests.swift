import Polity
import PolityNumerics
import Testing

@Suite struct ShockTests {
    private let only = Simulation(schedule: Schedule([Shocks()]))

    private func world(rate: Double, citizens: Double = 400, levers: Levers = Levers()) throws -> World {
        var economy = Economy()
        economy[.citizens] = citizens
        economy[.shockRate] = rate
        return try World(economy: economy, levers: levers, seed: 21)
    }

    @Test func withoutARateThereIsNoShock() throws {
        var calm = try world(rate: 0)
        try only.run(&calm, months: 600) { world in
            let place = world.jurisdictions[0]
            #expect(place.society.shocks.isEmpty && place.outputFactor.shock == 1 && place.society.earnings == [1, 1])
        }
    }

    @Test func shocksComeAtTheirRate() throws {
        // A kind begins at hazard h when it is not running for n months: the mean cycle is 1/p + n - 1 months.
        var world = try world(rate: 4, citizens: 50)
        var begun = [0, 0]
        var before: [Society.Shock] = []
        let months = 6_000
        try only.run(&world, months: months) { world in
            let now = world.jurisdictions[0].society.shocks
            for shock in now where !before.contains(where: { $0.kind == shock.kind && $0.severity == shock.severity }) {
                begun[shock.kind] += 1
            }
            before = now
        }
        for (number, kind) in ShockKind.all.enumerated() {
            let p = 1 - Elementary.exp(-kind.weight * 4 / 12)
            let expected = Double(months) / (1 / p + Double(kind.months) - 1)
            // Renewal counts vary less than Poisson; five standard deviations of that.
            #expect(abs(Double(begun[number]) - expected) < 5 * expected.squareRoot(), "\(kind.name)")
        }
    }

    @Test func vulnerableGroupsLoseMoreAndAccessSpares() throws {
        var world = try world(rate: 12)
        var hit = 0
        try only.run(&world, months: 60) { world in
            let place = world.jurisdictions[0]
            guard !place.society.shocks.isEmpty else { return }
            hit += 1
            #expect(place.society.earnings[1] < place.society.earnings[0] && place.society.earnings[0] < 1)
            #expect(place.outputFactor.shock < 1 && place.outputFactor.shock > 0.5)
            for g in 0...1 {
                let expected = place.society.shocks.reduce(1) { kept, shock in
                    let kind = ShockKind.all[shock.kind]
                    let spared = 1 - kind.substitution * place.society.groups[g].access
                    return kept * (1 - shock.severity * kind.loss[g] * spared)
                }
                #expect(abs(place.society.earnings[g] - expected) < 1e-12)
            }
        }
        #expect(hit > 12)
    }

    @Test func luckIsCommonToComparedRegimes() throws {
        var levers = Levers()
        levers[.budgetAccess] = 0.2
        levers[.contractActive] = 1
        levers[.stateCapacity] = 0.9
        var first = try world(rate: 2)
        var second = try world(rate: 2, levers: levers)
        for _ in 0..<36 {
            try Simulation().step(&first)
            try Simulation().step(&second)
            #expect(first.jurisdictions[0].society.shocks == second.jurisdictions[0].society.shocks)
        }
        #expect(first.jurisdictions[0].society != second.jurisdictions[0].society)
    }

    @Test func pandemicsComeToAllAtOnce() throws {
        var economy = Economy()
        economy[.citizens] = 100
        economy[.shockRate] = 3
        var world = try World(places: (0..<3).map { Place(name: "p\($0)", economy: economy) })
        var different = false
        try only.run(&world, months: 200) { world in
            let shocks = world.jurisdictions.map { $0.society.shocks }
            let global = shocks.map { $0.filter { ShockKind.all[$0.kind].isGlobal } }
            #expect(global[0] == global[1] && global[1] == global[2])
            different = different || shocks[0] != shocks[1]
        }
        #expect(different)
    }
}
