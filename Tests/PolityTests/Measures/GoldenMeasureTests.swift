import Polity
import Testing

/// Measures of worlds whose state is set by hand, against values worked out by hand.
@Suite struct GoldenMeasureTests {
    /// 200 citizens of whom the first 50 are vulnerable, aged some months in which nothing happens.
    func plainWorld(
        enterprises: Int = 4, months: Int = 0, _ change: (inout Economy) -> Void = { _ in }
    ) throws -> World {
        var economy = Economy()
        economy[.citizens] = 200
        economy[.enterprises] = Double(enterprises)
        change(&economy)
        var world = try World(economy: economy, seed: 9)
        try Simulation(schedule: Schedule([])).run(&world, months: months)
        for i in 0..<200 {
            world.jurisdictions[0].citizens.vulnerable[i] = i < 50 ? 1 : 0
        }
        world.jurisdictions[0].society.groups[0].people = 150
        world.jurisdictions[0].society.groups[1].people = 50
        return world
    }

    /// The first citizens use the first platform and so on; who is left over uses none. All have access.
    func seat(_ users: [Int], in world: inout World) {
        let platforms = users.enumerated().flatMap { [UInt8](repeating: UInt8($0 + 1), count: $1) }
        let options = users.count + 1
        var citizens = world.jurisdictions[0].citizens
        citizens.tally = [Int](repeating: 0, count: citizens.tasteClasses.count * options)
        for i in 0..<citizens.count {
            let platform = i < platforms.count ? platforms[i] : 0
            citizens.platform[i] = platform
            citizens.tasteClass[i] = 1
            citizens.tally[options + Int(platform)] += 1
        }
        world.jurisdictions[0].citizens = citizens
    }

    func clearAccounts(_ world: inout World) {
        for k in world.enterprises.indices {
            var market = world.enterprises[k].markets[0]
            for account in [
                \Market.fees, \.advertising, \.wages, \.dataPayments, \.digitalServicesTax, \.dataDividend, \.profitTax,
                \.fines, \.accessFees, \.adaptation, \.dataTrade, \.development,
            ] {
                market[keyPath: account] = 0
            }
            world.enterprises[k].markets[0] = market
        }
    }

    func set(_ field: WritableKeyPath<Market, Double>, _ values: [Double], in world: inout World) {
        for (k, value) in values.enumerated() {
            world.enterprises[k].markets[0][keyPath: field] = value
        }
    }

    func expect(_ world: World, in jurisdiction: Int = 0, _ expected: [(String, Double)]) throws {
        for (name, value) in expected {
            let observed = try observe(name, world, in: jurisdiction)
            #expect(near(observed, value, within: 1e-9), "\(name) = \(observed), not \(value)")
        }
    }

    @Test func concentration() throws {
        var world = try plainWorld(enterprises: 6)
        seat([60, 5, 30, 20, 40, 10], in: &world)
        // Of 165 users the four largest have 60 + 40 + 30 + 20; squares sum to 6625.
        try expect(
            world,
            [
                ("cr4", 150.0 / 165), ("hhi", 6625.0 / 27225), ("effective_enterprises", 27225.0 / 6625),
                ("adoption", 165.0 / 200), ("active_enterprises", 6),
            ])
    }

    /// 80, 40, 20 and 10 users, 150 of 200 citizens.
    func market(months: Int = 0) throws -> World {
        var world = try plainWorld(months: months) { $0[.serviceCost] = 0.002 }
        seat([80, 40, 20, 10], in: &world)
        world.jurisdictions[0].nominalIndex = 1.5
        set(\.price, [0.01, 0.02, 0.05, 0.09], in: &world)
        set(\.surveillance, [0.5, 0.25, 0.1, 0.8], in: &world)
        set(\.monetisation, [0.02, 0.04, 0, 0], in: &world)
        set(\.demandSlope, [0.9, 0.6, 0.3, 0.15], in: &world)
        set(\.quality, [1, 2, 3, 7], in: &world)
        set(\.accessibleRecords, [100, 250, 30, 70], in: &world)
        set(\.ownRecords, [11, 12, 13, 14], in: &world)
        for k in 0..<4 {
            world.enterprises[k].markets[0].complies = k % 2 == 0
        }
        world.jurisdictions[0].citizens.switches = 5
        return world
    }

    @Test func meansOverUsers() throws {
        let world = try market()
        // Cost is .003 in money of the month; a user brings .02, .03, .05 and .09.
        let lerner: [Double] = [0.017 / 0.02, 0.027 / 0.03, 0.047 / 0.05, 0.087 / 0.09]
        let markup = (80 * lerner[0] + 40 * lerner[1] + 20 * lerner[2] + 10 * lerner[3]) / 150
        try expect(
            world,
            [
                ("adoption", 0.75), ("hhi", 85.0 / 225), ("effective_enterprises", 225.0 / 85),
                // .8 + .8 + 1 + .9 over 150.
                ("price", 3.5 / 150),
                // 40 + 10 + 2 + 8 over 150.
                ("surveillance", 0.4),
                ("markup", markup),
                // 5 of 150 in a month.
                ("switching_rate", 0.4),
                // 72 + 24 + 6 + 1.5 over 150.
                ("contested_demand", 0.69),
                // 80 + 80 + 60 + 70 over 150.
                ("quality", 290.0 / 150),
                ("compliance", 100.0 / 150),
                // 8000 + 10 000 + 600 + 700 over 150 users and 200 citizens.
                ("data_use", 19300.0 / 30000),
            ])
    }

    @Test func nobodyOnAPlatform() throws {
        var world = try market()
        seat([0, 0, 0, 0], in: &world)
        let names = [
            "adoption", "hhi", "cr4", "effective_enterprises", "price", "switching_rate", "markup", "data_use",
        ]
        try expect(world, names.map { ($0, 0) })
    }

    @Test func turnoverOfEnterprises() throws {
        var world = try market(months: 70)
        world.enterprises[3].isActive = false
        world.enterprises[1].born = 11
        world.enterprises[2].born = 10
        world.turnover.entryMonths = [3, 20, 58, 59, 65, 70]
        world.turnover.exitMonths = [50, 60, 69]
        world.turnover.entries = 17
        world.turnover.exits = 19
        try expect(
            world,
            [
                ("active_enterprises", 3), ("entry_rate", 1), ("exit_rate", 2.0 / 3), ("contestability", 40.0 / 150),
            ])
        // In half a year events count twice.
        var young = try market(months: 6)
        young.turnover.entryMonths = [1, 2, 5]
        young.turnover.exitMonths = [4]
        try expect(young, [("entry_rate", 1.5), ("exit_rate", 0.5), ("contestability", 0)])
    }

    @Test func nationalAccounts() throws {
        var world = try plainWorld()
        clearAccounts(&world)
        set(\.fees, [1, 2, 3, 4], in: &world)
        set(\.advertising, [5, 6, 7, 8], in: &world)
        set(\.wages, [2, 2, 2, 2], in: &world)
        set(\.adaptation, [0.5, 0, 0, 0], in: &world)
        set(\.development, [0, 0.25, 0, 0], in: &world)
        var place = world.jurisdictions[0]
        place.producers.sales = 100
        place.producers.wages = 30
        place.producers.investment = 1000
        place.producers.output = 70
        place.producers.priceLevel = 1.5
        // Access (2) and protection (8) buy goods, the others pay wages.
        place.state.spending = [1, 2, 4, 8, 16, 32, 64, 128]
        place.state.coreCost = 256
        place.state.revenue = 61.1
        place.state.purchases = 33
        place.state.treasury = 77
        place.state.compensationDebt = 50
        place.state.compensationInstalment = 6
        world.jurisdictions[0] = place
        world.createdMoney = 30
        world.technology.bestPractice = 3.3
        world.technology.levels = [0.1, 0.2, 0.3, 0.4, 0.5]
        // Product is 100 + (256 + 1 + 4 + 16 + 32 + 64 + 128) + 10 = 611 a month.
        try expect(
            world,
            [
                ("gdp", 36.66), ("output", 4.2), ("price_level", 1.5), ("public_revenue", 0.1),
                ("platform_revenue", 36.0 / 611), ("labour_share", 539.75 / 611), ("public_debt", 0.25),
                ("money_created", 0.15), ("frontier", 3.3), ("wave.big_data", 0.1), ("wave.quantum", 0.5),
            ])
    }

    /// Twice the national income of month 0, 59 and 46 years of life, 12 and 6, 8 and 4 of schooling.
    func developed(_ change: (inout Economy) -> Void = { _ in }) throws -> World {
        var world = try plainWorld(change)
        clearAccounts(&world)
        // Of 611 a month 11 are profit of owners abroad: 600/1.5/200 per citizen is twice month 0.
        set(\.fees, [5, 2, 8, 16], in: &world)
        set(\.wages, [2, 0, 0, 8], in: &world)
        for (k, home) in [nil, 0, nil, 0].enumerated() {
            world.enterprises[k].home = home
        }
        var place = world.jurisdictions[0]
        place.producers.sales = 550
        place.producers.priceLevel = 1.5
        place.state.spending = [30, 1000, 0, 0, 0, 0, 0, 0]
        place.state.coreCost = 0
        place.baseline.nationalIncome = 1
        place.society.groups[0].lifeExpectancy = 59
        place.society.groups[1].lifeExpectancy = 46
        place.society.groups[0].expectedSchooling = 12
        place.society.groups[1].expectedSchooling = 6
        place.society.groups[0].meanSchooling = 8
        place.society.groups[1].meanSchooling = 4
        world.jurisdictions[0] = place
        return world
    }

    @Test func humanDevelopment() throws {
        var world = try developed()
        // 55.75 years of life, 10.5 and 7 of schooling; ln 260.66/ln 750.
        try expect(
            world,
            [
                ("gdp", 36.66), ("hdi.health", 0.55), ("hdi.education", 0.525), ("hdi.income", 0.8403557940439015),
                ("quality_of_life.health", 0.55), ("quality_of_life.education", 0.525), ("hdi", 0.6237277462690703),
            ])
        for i in 0..<200 {
            world.jurisdictions[0].citizens.income[i] = i < 120 ? 3 : 1
        }
        // Geometric over arithmetic means: 59^.75 46^.25/55.75, .6^.75 .3^.25/.525, 3^.6/2.2.
        try expect(world, [("hdi.inequality_adjusted", 0.5884611130571101)])
        for i in 0..<200 {
            world.jurisdictions[0].citizens.income[i] = i < 180 ? 2 : 0
        }
        // Nothing counts as a hundredth of the mean of 1.8.
        try expect(world, [("hdi.inequality_adjusted", 0.5436886910154963)])
    }

    @Test func incomesAndWealth() throws {
        var world = try plainWorld { $0[.discountRate] = 0.125 }
        world.jurisdictions[0].privateDividends = 2
        world.jurisdictions[0].state.compensationDebt = 64
        for i in 0..<200 {
            world.jurisdictions[0].citizens.income[i] = i < 120 ? 3 : 1
            world.jurisdictions[0].citizens.deposits[i] = 1
            world.jurisdictions[0].citizens.equity[i] = i < 100 ? 0 : 1.0 / 128
        }
        // Incomes sum to 440; equity of 12 x 2/.125 + 64 = 256 makes wealth 1 and 3.
        try expect(
            world,
            [
                ("bottom40_share", 80.0 / 440), ("gini_income", 0.4 - 80.0 / 440), ("palma", 0.75),
                ("quality_of_life.equality", 0.6 + 80.0 / 440), ("income", 26.4), ("income.vulnerable", 36),
                ("income.others", 23.2), ("gini_wealth", 0.25),
                // .6 (3/2.2) ln(3/2.2) + (.4/2.2) ln(1/2.2); 1 - (.6 root 3 + .4)^2/2.2.
                ("theil", 0.1104072394550922), ("atkinson", 0.05846164198497217),
            ])
    }
}
