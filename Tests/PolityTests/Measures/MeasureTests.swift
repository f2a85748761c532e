import Polity
import PolityNumerics
import Testing

@Suite struct MeasureTests {
    @Test func rentSharesSumToOne() throws {
        var levers = Levers()
        levers[.taxDigitalServices] = 0.1
        levers[.dataDividend] = 0.1
        levers[.technologySocialOwnership] = 0.4
        var world = try World(levers: levers)
        try Simulation().run(&world, months: 40)
        let parts = try ["enterprise", "citizens", "public", "leaked"].map {
            try #require(Measure.named("rent_share.\($0)")).observe(world, 0)
        }
        #expect(abs(parts.reduce(0, +) - 1) < 1e-9)
        #expect(parts.allSatisfy { $0 > 0 })
    }

    @Test func exposureUsesOneFunctionForAllHolders() throws {
        // Give the commons exactly what the enterprises have, and the two exposures are equal.
        var economy = Economy()
        economy[.primaryUse] = 0
        var levers = Levers()
        levers[.dataSocialShare] = 0.5
        var world = try World(economy: economy, levers: levers)
        try Simulation().run(&world, months: 12)
        let commercial = try #require(Measure.named("exposure.commercial")).observe(world, 0)
        let commons = try #require(Measure.named("exposure.commons")).observe(world, 0)
        #expect(commercial > 0.1)
        #expect(abs(commercial - commons) < 1e-12)
    }

    /// Surplus is the mean experienced utility of the option that maximises decision utility, here by simulation with
    /// explicit Gumbel noise.
    @Test func consumerSurplusIsExperiencedUtilityOfChoices() throws {
        var economy = Economy()
        economy[.enterprises] = 3
        economy[.manipulationPower] = 4
        var world = try World(economy: economy, seed: 6)
        // Without newcomers there are three enterprises throughout.
        try Simulation(schedule: .standard.removing("entry")).run(&world, months: 80)
        let utility = PlatformUtility(world, jurisdiction: 0)
        let taste = world.jurisdictions[0].citizens.tasteClasses[1]
        let table = ConsumerSurplus(world, jurisdiction: 0).table
        let decision = utility.options(harmWeight: taste.meanHarm, gap: taste.meanGap)
        let draws = Draws(seed: 2, replication: 0)
        for current in 0..<4 {
            let n = 100_000
            var (sum, square) = (0.0, 0.0)
            for i in 0..<n {
                var best = (value: -Double.infinity, experienced: 0.0)
                for j in 0..<4 {
                    let u = draws.uniform(.named("gumbel\(j)"), index: i)
                    // Euler's constant makes the noise's mean zero.
                    let noise = -Elementary.log(-Elementary.log(u)) - 0.5772156649015329
                    let leaving = current > 0 && j != current ? utility.inertia : 0
                    let value = decision[j] - leaving + noise
                    if value > best.value {
                        let pull = j > 0 ? taste.meanGap * utility.manipulation[j - 1] : 0
                        best = (value, value - pull)
                    }
                }
                sum += best.experienced
                square += best.experienced * best.experienced
            }
            let mean = sum / Double(n)
            let error = ((square / Double(n) - mean * mean) / Double(n)).squareRoot()
            #expect(abs(table[4 + current] * economy[.priceSensitivity] - mean) < 4 * error)
        }
    }
}
