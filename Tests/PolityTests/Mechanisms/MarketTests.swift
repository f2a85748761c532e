import Polity
import PolityNumerics
import TestSupport
import Testing

@Suite struct BestResponseTests {
    /// Profit per present user when demand falls in the utility loss at the own-share slope, and the weighted surplus of
    /// those who stay: the objective whose first-order conditions the closed form solves.
    private func profit(_ r: BestResponse, _ price: Double, _ surveillance: Double) -> Double {
        let loss = r.slope * (r.priceSensitivity * price + r.harm * surveillance * surveillance / 2)
        return Elementary.exp(-loss)
            * (price + r.recordValue * surveillance - r.cost
                + r.userWeight / (r.priceSensitivity * r.slope))
    }

    /// The best price and intensity by a grid that is refined around its best point.
    private func search(_ r: BestResponse, cap: Double) -> Double {
        var (lowPrice, highPrice, low, high) = (0.0, r.cost + 3 / (r.priceSensitivity * r.slope), 0.0, cap)
        var best = -Double.infinity
        for _ in 0..<12 {
            var at = (0.0, 0.0)
            for i in 0...24 {
                for j in 0...24 {
                    let p = lowPrice + (highPrice - lowPrice) * Double(i) / 24
                    let s = low + (high - low) * Double(j) / 24
                    let value = profit(r, p, s)
                    if value > best {
                        best = value
                        at = (p, s)
                    }
                }
            }
            guard at != (0, 0) || best == profit(r, 0, 0) else { break }
            let (dp, ds) = ((highPrice - lowPrice) / 8, (high - low) / 8)
            (lowPrice, highPrice) = (max(0, at.0 - dp), at.0 + dp)
            (low, high) = (max(0, at.1 - ds), min(cap, at.1 + ds))
        }
        return best
    }

    @Test func isTheMaximumOfProfit() {
        var generator = TestGenerator(seed: 1)
        var zeroPrices = 0
        for _ in 0..<200 {
            let r = BestResponse(
                recordValue: .random(in: 0...0.05, using: &generator), cost: .random(in: 0...0.02, using: &generator),
                priceSensitivity: .random(in: 50...500, using: &generator),
                slope: .random(in: 0.1...1, using: &generator), harm: .random(in: 1...30, using: &generator),
                userWeight: max(0, .random(in: -1...1, using: &generator)))
            for cap in [1, Double.random(in: 0.05...1, using: &generator)] {
                let choice = r.choice(cap: cap)
                #expect(choice.price >= 0 && choice.surveillance >= 0 && choice.surveillance <= cap)
                let found = search(r, cap: cap)
                #expect(profit(r, choice.price, choice.surveillance) >= found - 1e-6 * abs(found), "\(r) cap \(cap)")
                zeroPrices += choice.price == 0 ? 1 : 0
            }
        }
        #expect(zeroPrices > 40 && zeroPrices < 370, "both regimes must be tried")
    }

    @Test func zeroPriceRootSolvesItsEquation() {
        let r = BestResponse(recordValue: 0.03, cost: 0.002, priceSensitivity: 300, slope: 0.47, harm: 8)
        let sigma = r.zeroPriceSurveillance
        #expect(abs(r.recordValue - r.harm * r.slope * sigma * (r.recordValue * sigma - r.cost)) < 1e-12)
        #expect(r.choice().price == 0 && r.choice().surveillance == sigma)
    }

    /// The margin is (1 - omega)/(beta eps), and surveillance where a price is paid does not depend on omega.
    @Test(arguments: [0, 0.3, 1])
    func anOwnerWhoWeighsUsersTakesLess(weight: Double) {
        let r = BestResponse(
            recordValue: 0.01, cost: 0.02, priceSensitivity: 300, slope: 0.5, harm: 8, userWeight: weight)
        let choice = r.choice()
        #expect(abs(choice.surveillance - 0.01 * 300 / 8) < 1e-15)
        #expect(abs(choice.price + 0.01 * choice.surveillance - 0.02 - (1 - weight) / (300 * 0.5)) < 1e-15)
    }

    /// A = theta sigma [eps (A sigma - c) + omega/beta].
    @Test(arguments: [0, 0.3, 1])
    func zeroPriceRootWithUserWeight(weight: Double) {
        let r = BestResponse(
            recordValue: 0.03, cost: 0.002, priceSensitivity: 300, slope: 0.47, harm: 8, userWeight: weight)
        let sigma = r.zeroPriceSurveillance
        let margin = r.recordValue * sigma - r.cost
        #expect(abs(r.recordValue - r.harm * sigma * (r.slope * margin + weight / r.priceSensitivity)) < 1e-12)
        #expect(r.choice().price == 0 && r.choice().surveillance == sigma)
    }

    @Test func surveillanceRisesAsDemandGetsLessElastic() {
        var previous = 0.0
        for slope in [0.9, 0.7, 0.5, 0.3] {
            let r = BestResponse(recordValue: 0.03, cost: 0.002, priceSensitivity: 300, slope: slope, harm: 8)
            #expect(r.choice().surveillance > previous)
            previous = r.choice().surveillance
        }
    }

    @Test func aCapRaisesThePrice() {
        let r = BestResponse(recordValue: 0.01, cost: 0.004, priceSensitivity: 300, slope: 0.5, harm: 8)
        #expect(r.choice(cap: 0.1).price > r.choice().price)
    }

    @Test func nothingIsGainedWhereTheCapDoesNotBind() {
        let r = BestResponse(recordValue: 0.01, cost: 0.004, priceSensitivity: 300, slope: 0.5, harm: 8)
        #expect(r.gainFromViolation(cap: 0.1, users: 100, present: r.choice()) > 0)
        #expect(r.gainFromViolation(cap: 1, users: 100, present: r.choice()) == 0)
        #expect(r.gainFromViolation(cap: r.choice().surveillance, users: 100, present: r.choice()) == 0)
    }

    /// N theta (sigma* - cap)^2/(2 beta) to first order, where sigma* is interior and a price is paid.
    @Test(arguments: [0.3, 0.5, 0.9])
    func aSmallGainHasItsClosedForm(slope: Double) {
        let r = BestResponse(recordValue: 0.01, cost: 0.02, priceSensitivity: 300, slope: slope, harm: 8)
        let free = r.choice()
        #expect(free.price > 0 && free.surveillance < 1)
        let excess = 0.01
        let gain = r.gainFromViolation(cap: free.surveillance - excess, users: 50, present: free)
        let expected = 50 * 8 * excess * excess / (2 * 300)
        #expect(abs(gain / expected - 1) < 1e-3)
    }

    /// (N/beta)[beta A (sigma* - cap) - theta (sigma*^2 - cap^2)/2] when demand hardly responds, also at sigma* = 1.
    @Test(arguments: [(4.0, 0.0096), (1, 0.0144), (1e-9, 0.016), (12, 0.00107)])
    func theGainAtFullSurveillance(harm: Double, expected: Double) {
        let r = BestResponse(recordValue: 0.02, cost: 0, priceSensitivity: 300, slope: 1e-4, harm: harm)
        let gain = r.gainFromViolation(cap: 0.2, users: 1, present: r.choice())
        #expect(abs(gain / (harm == 12 ? 12 * 0.3 * 0.3 / 600 : expected) - 1) < 2e-3)
    }

    @Test func theGainDoesNotJumpWhereThePriceReachesZero() {
        func gain(_ cost: Double) -> Double {
            let r = BestResponse(recordValue: 0.012, cost: cost, priceSensitivity: 300, slope: 0.7, harm: 8)
            return r.gainFromViolation(cap: 0.1, users: 1, present: r.choice())
        }
        // The price leaves zero between these costs.
        var cost = 0.0004
        while cost < 0.0009 {
            #expect(abs(gain(cost + 1e-6) / gain(cost) - 1) < 5e-3)
            cost += 1e-6
        }
    }

    @Test func withoutHarmOrValueTheEdgesHold() {
        let harmless = BestResponse(recordValue: 0.01, cost: 0, priceSensitivity: 300, slope: 1, harm: 0)
        #expect(harmless.choice().surveillance == 1)
        let worthless = BestResponse(recordValue: 0, cost: 0.01, priceSensitivity: 300, slope: 1, harm: 0)
        #expect(worthless.choice().price == 0.01 + 1.0 / 300 && worthless.choice().surveillance == 0)
    }
}

@Suite struct ExpectedDemandTests {
    @Test func agreesWithTheSumOverEveryPair() throws {
        var world = try World(seed: 9)
        try Simulation().run(&world, months: 100)
        let citizens = world.jurisdictions[0].citizens
        let utility = PlatformUtility(world, jurisdiction: 0)
        let demand = ExpectedDemand(
            utility, classes: citizens.tasteClasses, tally: citizens.tally.map { Double($0) })
        let options = world.enterprises.count + 1
        let bonus = Elementary.exp(utility.inertia)
        for k in world.enterprises.indices where world.enterprises[k].isActive {
            var (p, variation, harm) = (0.0, 0.0, 0.0)
            for (c, taste) in citizens.tasteClasses.enumerated() where c > 0 {
                let (weights, _) = utility.weights(harmWeight: taste.meanHarm, gap: taste.meanGap)
                for j in 0..<options {
                    var w = weights
                    if j > 0 {
                        w[j] *= bonus
                    }
                    let probability = w[k + 1] / w.reduce(0, +)
                    let people = Double(citizens.tally[c * options + j])
                    p += people * probability
                    variation += people * probability * (1 - probability)
                    harm += people * probability * (1 - probability) * taste.meanHarm
                }
            }
            #expect(abs(demand.slope[k] - variation / p) < 1e-9)
            #expect(abs(demand.marginalHarm[k] - harm / variation) < 1e-9 * harm / variation)
        }
    }

    @Test func likeUsersWithoutInertiaHaveSlopeOneMinusShare() throws {
        var economy = Economy()
        economy[.switchingCost] = 0
        economy[.privacyDispersion] = 0
        let world = try World(economy: economy)
        let market = world.enterprises[0].markets[0]
        let citizens = world.jurisdictions[0].citizens
        // The initial market is symmetric: eps = 1 - s, s the share among those with access, to the classes' spread in h.
        let share = Double(world.users().reduce(0, +)) / 8 / Double(citizens.withAccess)
        #expect(abs(market.demandSlope - (1 - share)) < 0.01)
    }
}

@Suite struct MarketResponseTests {
    /// No State that changes the hazard of detection: it is the parameter's.
    private let simulation = Simulation(
        schedule: Schedule([Waves(), Borders(), Usage(), DataControl(), MarketResponse(), Production()]))

    /// A world after ten years in which whoever violates is caught within weeks: the fine is at most the cash at hand, so
    /// with the default hazard of once a year no fine outweighs a year's gain.
    private func run(hazard: Double = 24, _ set: (inout Levers) -> Void) throws -> World {
        var levers = Levers()
        set(&levers)
        var economy = Economy()
        economy[.detectionHazard] = hazard
        economy[.citizens] = 800
        var world = try World(economy: economy, levers: levers, seed: 2)
        try simulation.run(&world, months: 120)
        return world
    }

    @Test func aPureProfitTaxLeavesTheMarketAlone() throws {
        let without = try run { $0[.taxProfit] = 0 }
        let with = try run { $0[.taxProfit] = 0.5 }
        // Nominal demand changes and scales all money; shares of users may differ by a few marginal citizens.
        for (a, b) in zip(without.users(), with.users()) {
            #expect(abs(a - b) <= 20)
        }
    }

    @Test func aCapWithoutEnforcementBindsNobodyAndWithItEverybody() throws {
        let toothless = try run(hazard: 0) {
            $0[.surveillanceCap] = 0.2
        }
        let enforced = try run {
            $0[.surveillanceCap] = 0.4
            $0[.protectionFine] = 0.2
            $0[.protectionRealisedFine] = 1
        }
        let free = try run { _ in }
        for k in free.enterprises.indices where toothless.enterprises[k].isActive {
            #expect(!toothless.enterprises[k].markets[0].complies)
        }
        // Costs of compliance weigh on both alike; they alone tell the toothless cap from none.
        let difference = try observe("surveillance", toothless) - observe("surveillance", free)
        #expect(abs(difference) < 0.02)
        #expect(try observe("compliance", enforced) == 1)
        #expect(try observe("surveillance", enforced) <= 0.4)
    }

    @Test(arguments: [0.6, 6])
    func theHazardIsTheChanceOfBeingCaught(hazard: Double) throws {
        var economy = Economy()
        economy[.citizens] = 400
        economy[.detectionHazard] = hazard
        var levers = Levers()
        levers[.surveillanceCap] = 0.05
        levers[.protectionRealisedFine] = 0.0001
        var (fined, tried) = (0, 0)
        for replication in 0..<6 {
            var world = try World(economy: economy, levers: levers, seed: 3, replication: replication)
            try simulation.run(&world, months: 24) { month in
                tried += month.enterprises.count { $0.isActive && !$0.markets[0].complies }
                fined += month.enterprises.count { $0.markets[0].fines > 0 }
            }
        }
        let chance = 1 - Elementary.exp(-hazard / 12)
        let error = (chance * (1 - chance) / Double(tried)).squareRoot()
        #expect(tried > 1_000)
        #expect(abs(Double(fined) / Double(tried) - chance) < 4 * error)
    }

    /// The month's move is 15 % of the way to the best response with all levies and licences taken from a record's value.
    @Test(arguments: [(0.3, 0), (0, 0.3), (0.2, 0.2)])
    func leviesEnterTheValueOfARecord(tax: Double, dividend: Double) throws {
        var levers = Levers()
        levers[.taxDigitalServices] = tax
        levers[.dataDividend] = dividend
        levers[.dataCitizenShare] = 0.3
        var world = try World(levers: levers, seed: 2)
        try simulation.run(&world, months: 30)
        let before = world
        try simulation.step(&world)
        for (old, new) in zip(before.enterprises, world.enterprises) where new.isActive {
            let (was, market) = (old.markets[0], new.markets[0])
            let index = before.jurisdictions[0].nominalIndex
            let target = BestResponse(
                recordValue: (1 - tax - dividend) * market.strategicValue - market.licenceCost,
                cost: world.economy[.serviceCost] * index, priceSensitivity: world.economy[.priceSensitivity] / index,
                slope: market.demandSlope, harm: market.marginalHarm
            ).choice()
            #expect(
                abs(market.surveillance - was.surveillance - 0.15 * (target.surveillance - was.surveillance)) < 1e-12)
            #expect(abs(market.price - was.price - 0.15 * (target.price - was.price)) < 1e-12)
        }
    }

    @Test func finesReachTheTreasury() throws {
        var levers = Levers()
        levers[.surveillanceCap] = 0.2
        var economy = Economy()
        economy[.detectionHazard] = 24
        levers[.protectionRealisedFine] = 0.001
        var world = try World(economy: economy, levers: levers)
        var fined = 0.0
        try simulation.run(&world, months: 24) { fined += $0.ledger.amount(.fines, .state(jurisdiction: 0)) }
        #expect(fined > 0)
    }

    private func observe(_ name: String, _ world: World) throws -> Double {
        try #require(Measure.named(name)).observe(world, 0)
    }
}
