import Polity
import PolityNumerics
import Testing

@Suite struct UsageTests {
    /// One month of a market in motion, with the tastes and platforms before and after.
    private func month(_ change: (inout Economy) -> Void, levers: Levers = Levers()) throws -> (
        before: World, after: World
    ) {
        var economy = Economy()
        economy[.citizens] = 40_000
        economy[.enterprises] = 5
        economy[.reconsideration] = 1
        change(&economy)
        var world = try World(economy: economy, levers: levers, seed: 17)
        // Unlike platforms make unlike shares, intensities and qualities.
        for k in world.enterprises.indices {
            world.enterprises[k].markets[0].quality *= 1 + 0.1 * Double(k)
            world.enterprises[k].markets[0].surveillance = 0.15 + 0.2 * Double(k)
            world.enterprises[k].markets[0].price = 0.002 * Double(k % 2)
        }
        let before = world
        try Simulation(schedule: Schedule([Usage()])).step(&world)
        return (before, world)
    }

    /// Compares the choices of some citizens with their exact logit probabilities: a z score per option.
    private func scores(_ before: World, _ after: World, where member: (Citizens, Int) -> Bool) -> [Double] {
        let utility = PlatformUtility(before, jurisdiction: 0)
        let old = before.jurisdictions[0].citizens
        let new = after.jurisdictions[0].citizens
        let options = before.enterprises.count + 1
        let bonus = Elementary.exp(utility.inertia)
        var difference = [Double](repeating: 0, count: options)
        var variance = difference
        for i in 0..<old.count where old.tasteClass[i] > 0 && member(old, i) {
            let h = Double(old.privacyConcern[i] * Citizens.awareness(old.literacy[i]))
            var (weights, _) = utility.weights(harmWeight: h, gap: Double(1 - old.literacy[i]))
            let current = Int(old.platform[i])
            if current > 0 {
                weights[current] *= bonus
            }
            let total = weights.reduce(0, +)
            for j in 0..<options {
                let p = weights[j] / total
                difference[j] += (Int(new.platform[i]) == j ? 1 : 0) - p
                variance[j] += p * (1 - p)
            }
        }
        return zip(difference, variance).map { $0 / $1.squareRoot() }
    }

    @Test func choicesFollowEveryCitizensOwnLogit() throws {
        let (before, after) = try month { _ in }
        // Whole population, and groups at the ends of the personal terms, whom a table by class alone would miss.
        let groups: [(Citizens, Int) -> Bool] = [
            { _, _ in true },
            { $0.privacyConcern[$1] < 8 }, { $0.privacyConcern[$1] > 20 },
            { $0.literacy[$1] < 0.25 }, { $0.literacy[$1] > 0.7 },
            { $0.platform[$1] == 0 }, { $0.platform[$1] == 3 },
        ]
        // 7 groups x 6 options; a standard normal exceeds 4.2 in one of 42 with probability .001.
        for (number, group) in groups.enumerated() {
            for z in scores(before, after, where: group) {
                #expect(abs(z) < 4.2, "group \(number)")
            }
        }
    }

    @Test func theLawHoldsWithWideTastesWhereManyProposalsAreRejected() throws {
        let (before, after) = try month {
            $0[.privacyDispersion] = 1.5
            $0[.manipulationPower] = 5
        }
        for z in scores(before, after, where: { $0.privacyConcern[$1] > 60 })
            + scores(before, after, where: { _, _ in true })
        {
            #expect(abs(z) < 4.2)
        }
    }

    @Test func onlyThoseWhoReconsiderMove() throws {
        let (before, after) = try month {
            $0[.reconsideration] = 0.1
            $0[.switchingCost] = 0
        }
        var moved = 0
        for i in 0..<40_000
        where before.jurisdictions[0].citizens.platform[i] != after.jurisdictions[0].citizens.platform[i] {
            moved += 1
        }
        #expect(moved > 2_000 && moved < 4_000)
        let (still, same) = try month { $0[.reconsideration] = 0 }
        #expect(still.jurisdictions[0].citizens.platform == same.jurisdictions[0].citizens.platform)
    }

    @Test func citizensOfDifferentChunksHaveTheirOwnLuck() throws {
        let (before, after) = try month {
            $0[.reconsideration] = 0.1
            $0[.switchingCost] = 0
        }
        let moved = (0..<40_000).map {
            before.jurisdictions[0].citizens.platform[$0] != after.jurisdictions[0].citizens.platform[$0]
        }
        let share = Double(moved.count { $0 }) / 40_000
        // Were draws repeated in every chunk of 8192, most of those who move would move together.
        let both = (0..<40_000 - 8192).count { moved[$0] && moved[$0 + 8192] }
        #expect(Double(both) < 1.5 * share * share * Double(40_000 - 8192))
    }

    @Test func safeguardsWeakenManipulation() throws {
        var levers = Levers()
        let plain = PlatformUtility(try World(), jurisdiction: 0)
        levers[.manipulationSafeguard] = 0.75
        let guarded = PlatformUtility(try World(levers: levers), jurisdiction: 0)
        for (weak, strong) in zip(guarded.manipulation, plain.manipulation) {
            #expect(strong > 0 && abs(weak - 0.25 * strong) < 1e-12)
        }
    }

    @Test func theTallyCountsTheColumns() throws {
        let (_, after) = try month { _ in }
        let citizens = after.jurisdictions[0].citizens
        var counted = [Int](repeating: 0, count: citizens.tally.count)
        for i in 0..<citizens.count {
            counted[Int(citizens.tasteClass[i]) * 6 + Int(citizens.platform[i])] += 1
        }
        #expect(counted == citizens.tally)
        #expect(after.users() == (1...5).map { k in (0..<citizens.count).count { Int(citizens.platform[$0]) == k } })
    }

    @Test func interoperabilitySharesTheNetworkAndPortabilityLowersInertia() throws {
        var levers = Levers()
        levers[.dataInteroperability] = 1
        levers[.dataPortability] = 0.75
        var world = try World(levers: levers)
        try Simulation().run(&world, months: 24)
        let utility = PlatformUtility(world, jurisdiction: 0)
        #expect(abs(utility.inertia - 0.25 * world.economy[.switchingCost]) < 1e-12)
        // With all of the network shared, utilities differ by quality alone (prices are zero).
        let first = world.enterprises[0].markets[0]
        for (k, enterprise) in world.enterprises.enumerated() {
            let market = enterprise.markets[0]
            let expected =
                world.economy[.qualityTaste] * Elementary.log(market.quality / first.quality)
                - utility.priceSensitivity * (market.price - first.price)
            #expect(abs(utility.common[k] - utility.common[0] - expected) < 1e-9)
        }
    }

    @Test func usersOfAClosedPlatformChooseAnew() throws {
        var economy = Economy()
        economy[.reconsideration] = 0
        var world = try World(economy: economy)
        // Too poor to pay its wages: no cash, no advertising, no fees.
        world.enterprises[2].cash = 0
        world.enterprises[2].markets[0].monetisation = 0
        world.ledger = Ledger()
        let users = world.users()[2]
        #expect(users > 100)
        var closing = Schedule.standard.removing("usage").removing("data").removing("market")
        closing = Schedule(closing.mechanisms)
        world.enterprises[0].cash += 0
        let simulation = Simulation(schedule: closing)
        // The missing cash was taken outside the ledger: put it where the audit looks.
        let lost = try World(economy: economy).enterprises[2].cash
        world.enterprises[3].cash += lost
        try simulation.step(&world)
        #expect(!world.enterprises[2].isActive)
        #expect(world.users()[2] == 0)
        try Simulation().step(&world)
        #expect(world.users()[2] == 0)
        let citizens = world.jurisdictions[0].citizens
        #expect((0..<citizens.count).allSatisfy { citizens.platform[$0] != 3 && citizens.platform[$0] <= 8 })
        #expect(world.users().reduce(0, +) > 1_600)
    }
}
