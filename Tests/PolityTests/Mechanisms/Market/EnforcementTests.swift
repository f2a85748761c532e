import Polity
import Testing

@Suite struct EnforcementTests {
    @Test func theFineIsAShareOfTurnoverAndAtMostWhatItIsWorth() throws {
        var world = try SmallMarket.world(levers: {
            $0[.protectionFine] = 0.04
            $0[.protectionRealisedFine] = 0.1
            $0[.antitrustFine] = 0.2
        })
        world.enterprises[0].cash = 1e6
        let market = world.enterprises[0].markets[0]
        let turnover = 12 * 100 * (market.price + market.monetisation * market.surveillance)
        let rich = Enforcement(world, enterprise: 0, jurisdiction: 0, users: 100)
        #expect(abs(rich.protectionFine - 0.004 * turnover) < 1e-12 * turnover)
        #expect(abs(rich.antitrustFine - 0.02 * turnover) < 1e-12 * turnover)
        // Without profit there is only the cash; with a profit owners have its present value to lose too.
        world.enterprises[0].cash = 0.001 * turnover
        world.enterprises[0].markets[0].advertising = 0
        world.enterprises[0].markets[0].fees = 0
        let poor = Enforcement(world, enterprise: 0, jurisdiction: 0, users: 100)
        #expect(poor.protectionFine == world.enterprises[0].cash && poor.antitrustFine == world.enterprises[0].cash)
        world.enterprises[0].markets[0].fees = 1e-5 * turnover - world.enterprises[0].markets[0].profit
        let earning = Enforcement(world, enterprise: 0, jurisdiction: 0, users: 100)
        let worth = world.enterprises[0].cash + 12 * world.enterprises[0].markets[0].profit / 0.05
        #expect(abs(earning.protectionFine - min(0.004 * turnover, worth)) < 1e-12 * turnover)
        #expect(earning.protectionFine > poor.protectionFine)
        #expect(poor.deters(gain: poor.chance * poor.protectionFine, fine: poor.protectionFine))
        #expect(!poor.deters(gain: poor.chance * poor.protectionFine * 1.001, fine: poor.protectionFine))
    }

    @Test func designationMultipliesTheHazard() {
        let (list, factor) = ([false, true], 3.0)
        #expect(Enforcement.hazard(2, isDesignated: list, enterprise: 0, factor: factor) == 2)
        #expect(Enforcement.hazard(2, isDesignated: list, enterprise: 1, factor: factor) == 6)
        // Nobody has been designated yet, or the enterprise entered since.
        #expect(Enforcement.hazard(2, isDesignated: list, enterprise: 2, factor: factor) == 2)
        #expect(Enforcement.hazard(2, isDesignated: [], enterprise: 0, factor: factor) == 2)
    }

    @Test func complianceCostsWhereARuleIsInForceAndSparesTheSmall() throws {
        func cost(users: Double, _ set: @escaping (inout Levers) -> Void) throws -> Double {
            ComplianceCost.monthly(try SmallMarket.world(levers: set).jurisdictions[0], users: users)
        }
        let economy = Economy()
        let fixed = economy[.complianceFixed] * 500
        let perUser = economy[.compliancePerUser]
        #expect(try cost(users: 100) { _ in } == 0)
        #expect(try abs(cost(users: 100) { $0[.surveillanceCap] = 0.9 } - fixed - 100 * perUser) < 1e-15)
        #expect(try abs(cost(users: 100) { $0[.protectionConsent] = 0.1 } - fixed - 100 * perUser) < 1e-15)
        for (users, share) in [(25.0, 0.3), (26, 1)] {
            let expected = share * (fixed + users * perUser)
            let found = try cost(users: users) {
                $0[.protectionConsent] = 0.1
                $0[.smallFirmExemption] = 0.7
            }
            #expect(abs(found - expected) < 1e-15)
        }
    }

    /// The month's cost is paid once, whether or not the mechanism of borders opens the bill.
    @Test(arguments: [true, false])
    func complianceIsPaidAsWages(withBorders: Bool) throws {
        var world = try SmallMarket.world(levers: { $0[.protectionConsent] = 0.5 })
        let schedule = withBorders ? Schedule.standard : Schedule.standard.removing("borders")
        let simulation = Simulation(schedule: schedule)
        try simulation.run(&world, months: 6)
        let before = world
        try simulation.step(&world)
        let users = world.users()
        var expected = 0.0
        for (k, enterprise) in before.enterprises.enumerated() where enterprise.isActive {
            expected += ComplianceCost.monthly(before.jurisdictions[0], users: Double(users[k]))
        }
        #expect(expected > 0)
        #expect(abs(-world.ledger.amount(.adaptation, .enterprises) / expected - 1) < 1e-9)
    }

    @Test func smallEnterprisesAreSparedFinesOfProtectionOnly() throws {
        var world = try SmallMarket.world(levers: { $0[.smallFirmExemption] = 1 })
        world.enterprises[0].cash = 1e6
        let small = Enforcement(world, enterprise: 0, jurisdiction: 0, users: 25)
        #expect(small.protectionFine == 0 && small.antitrustFine > 0)
        #expect(Enforcement(world, enterprise: 0, jurisdiction: 0, users: 26).protectionFine > 0)
    }
}
