import Polity
import PolityNumerics
import PolityTheory
import Testing

@Suite struct WavesTests {
    /// Bass 1969 with p = .03, q = .38: F(5) = .331199, F(10) = .812803, and .460526 at the peak of adoption.
    @Test(arguments: [(5.0, 0.331199), (10, 0.812803), (6.192619, 0.460526)])
    func diffusesByBass(years: Double, share: Double) {
        let wave = TechnologyWave(name: "any", arrivalYear: 0)
        #expect(abs(wave.diffusion(years: years) - share) < 5e-7)
        #expect(wave.diffusion(years: -1) == 0)
        #expect(wave.diffusion(years: 1e4) == 1)
    }

    /// Every wave of a run, month by month, is on the published curve.
    @Test func runsFollowThePublishedCurve() throws {
        var world = try World(seed: 3, replication: 2)
        var reached = 0.0
        for month in 1...360 {
            try Simulation(schedule: Schedule([Waves()])).run(&world, months: 1)
            for (index, wave) in world.technology.waves.enumerated() {
                let theory = try BassDiffusion(innovation: wave.innovation, imitation: wave.imitation)
                let years = max(0, (Double(month) - world.technology.arrivals[index]) / 12)
                #expect(abs(try theory.share(at: years) - world.technology.levels[index]) < 1e-12)
                reached = max(reached, world.technology.levels[index])
            }
        }
        #expect(reached > 0.9)
    }

    @Test func thePathIsTheSameInEveryRegime() throws {
        var economy = Economy()
        economy[.citizens] = 300
        func path(_ levers: Levers) throws -> [Double] {
            var world = try World(economy: economy, levers: levers, seed: 3, replication: 2)
            var path = world.technology.levels
            try Simulation().run(&world, months: 120) { path += $0.technology.levels }
            return path
        }
        let base = try path(Levers())
        #expect(base.contains { $0 > 0.5 })
        for lever in Lever.allCases {
            var levers = Levers()
            levers[lever] = lever.entry.range.lowerBound
            #expect(try path(levers) == base, "\(lever.entry.name)")
        }
    }

    @Test func nothingHasHappenedInMonthZero() throws {
        let world = try World()
        #expect(world.technology.effects == TechnologyEffects())
        var other = world
        try Simulation(schedule: Schedule([Waves()])).run(&other, months: 1)
        let effects = other.technology.effects
        for value in [effects.dataPerUse, effects.monetisation, effects.manipulation, effects.breachHazard] {
            #expect(value >= 1 && value < 1.02)
        }
        #expect(effects.automation > 0 && effects.automation < 0.01)
    }

    @Test func withoutWavesNothingChanges() throws {
        var economy = Economy()
        economy[.technologyWaves] = 0
        var world = try World(economy: economy)
        try Simulation(schedule: Schedule([Waves()])).run(&world, months: 240)
        #expect(world.technology.effects == TechnologyEffects())
    }

    /// With certain dates, the effects of month m are those of the closed form.
    @Test func effectsAddUpOverWaves() throws {
        var economy = Economy()
        economy[.waveUncertainty] = 0
        var world = try World(economy: economy)
        try Simulation(schedule: Schedule([Waves()])).run(&world, months: 120)
        func total(_ years: Double, _ effect: (TechnologyWave) -> Double) -> Double {
            TechnologyWave.seminar.reduce(0) { $0 + effect($1) * $1.diffusion(years: years - $1.arrivalYear) }
        }
        let expected = (1 + total(10, \.dataPerUse)) / (1 + total(0, \.dataPerUse))
        #expect(abs(world.technology.effects.dataPerUse - expected) < 1e-12)
        func left(_ years: Double) -> Double {
            TechnologyWave.seminar.reduce(1) { $0 * (1 - $1.automation * $1.diffusion(years: years - $1.arrivalYear)) }
        }
        #expect(abs(world.technology.effects.automation - (1 - left(10) / left(0))) < 1e-12)
    }
}
