import Polity
import PolityNumerics
import TestSupport
import Testing

/// State, enterprises and stewards under the same functions: what one holder does in another's place has the same
/// consequences. (Breaches: `BreachTests.oneLawForEveryHolder`; the contract: `ContractTests.stateAndEnterprisesAreMirrored`;
/// capture: `CaptureTests.privateAndPublicRentsAreMirrorImages`.)
@Suite struct MirrorTests {
    /// A month of data with all records under control of enterprises or of the commons, and nothing for primary use.
    private func world(social: Double, access: Double = 0) throws -> World {
        var world = try SmallMarket.world(
            economy: { $0[.primaryUse] = 0 },
            levers: {
                $0[.dataSocialShare] = social
                $0[.stateDataAccess] = access
                $0[.stateAccessOversight] = 0
            })
        try SmallMarket.dataOnly.step(&world)
        return world
    }

    @Test(arguments: [0, 0.25, 0.5, 0.875]) func enterprisesAndStewardChangePlaces(social: Double) throws {
        let here = DataExposure(try world(social: social), jurisdiction: 0)
        let mirror = DataExposure(try world(social: 1 - social), jurisdiction: 0)
        for group in 0...1 {
            #expect(abs(here.byGroup(.enterprises)[group] - mirror.byGroup(.commons)[group]) < 1e-12)
            #expect(abs(here.byGroup(.commons)[group] - mirror.byGroup(.enterprises)[group]) < 1e-12)
            #expect(abs(here.protectionByGroup()[group] - mirror.protectionByGroup()[group]) < 1e-12)
        }
        #expect(here.byGroup(.enterprises)[0] > 0)
    }

    @Test func aStateThatSeesEverythingExposesLikeTheEnterprisesThatDo() throws {
        for social in [0, 0.25, 1] {
            let state = DataExposure(try world(social: social, access: 1), jurisdiction: 0).byGroup(.state)
            let enterprises = DataExposure(try world(social: 0), jurisdiction: 0).byGroup(.enterprises)
            for group in 0...1 {
                #expect(enterprises[group] > 0)
                #expect(abs(state[group] - enterprises[group]) < 1e-12)
            }
        }
    }

    /// Intensity times reach is all that counts, whoever pulls.
    @Test func theStatePullsAsEnterprisesDo() throws {
        var world = try SmallMarket.world(economy: {
            $0[.baseUtility] = 10
            $0[.access] = 1
            $0[.vulnerableShare] = 0.3
        })
        let promotion = world.jurisdictions[0].society.promotion
        #expect(promotion > 0)
        let citizens = Double(world.jurisdictions[0].citizens.count)
        #expect(world.users().reduce(0, +) == Int(citizens))
        for (k, users) in world.users().enumerated() where users > 0 {
            world.enterprises[k].markets[0].surveillance = promotion * citizens / Double(users)
        }
        let exposure = DataExposure(world, jurisdiction: 0)
        let (state, enterprises) = (
            exposure.manipulationByGroup([.state]), exposure.manipulationByGroup([.enterprises])
        )
        for group in 0...1 {
            #expect(state[group] > 0)
            #expect(abs(state[group] - enterprises[group]) < 1e-6)
        }
    }

    /// The chance that State bodies abuse is the share of enterprises with the same gains that the same sanction does not
    /// deter.
    @Test func abuseIsTemptedAndDeterredAlike() throws {
        var generator = TestGenerator(seed: 71)
        for _ in 0..<20 {
            var world = try SmallMarket.world(citizens: 50)
            let hazard = Double.random(in: 0...24, using: &generator)
            let sanction = Double.random(in: 0...12, using: &generator)
            let mean = Double.random(in: 0.1...1, using: &generator)
            world.jurisdictions[0].regulator.hazard = hazard
            let enforcement = Enforcement(world, enterprise: 0, jurisdiction: 0, users: 10)
            let count = 20_000
            let violating = (0..<count).count { rank in
                let gain = -mean * Elementary.log(1 - (Double(rank) + 0.5) / Double(count))
                return !enforcement.deters(gain: gain, fine: sanction)
            }
            let propensity = Deterrence.propensity(meanGain: mean, chance: enforcement.chance, sanction: sanction)
            #expect(abs(Double(violating) / Double(count) - propensity) <= 1 / Double(count))
        }
    }

    /// Who manages others' money keeps the same share of it: in social ownership, in a public platform, in a
    /// co-operative.
    @Test func oneAgencyLossForEveryManager() throws {
        var generator = TestGenerator(seed: 72)
        for _ in 0..<8 {
            let integrity = Double.random(in: 0...1, using: &generator)
            let transparency = Double.random(in: 0...1, using: &generator)
            var world = try SmallMarket.world(
                economy: { $0[.foreignShare] = 0 },
                levers: {
                    $0[.stateIntegrity] = integrity
                    $0[.stateTransparency] = transparency
                    $0[.technologySocialOwnership] = 0.5
                    $0[.publicPlatformUserWeight] = 1
                })
            try Simulation(schedule: Schedule([Production()])).run(&world, months: 2)
            let households = Account.households(jurisdiction: 0)
            let kept = world.ledger.amount(.leakage, households)
            let owned = world.ledger.amount(.publicDividends, .state(jurisdiction: 0)) + kept
            #expect(owned > 0)
            for kind in [Enterprise.Kind.publicPlatform, .cooperative] {
                world.enterprises[0].kind = kind
                let weight = OwnerObjective.userWeight(world, enterprise: 0, jurisdiction: 0)
                let full = kind == .cooperative ? world.economy[.memberWeight] : 1
                #expect(abs(1 - weight / full - kept / owned) < 1e-9)
            }
        }
    }
}

/// Names and switches move nobody's luck.
@Suite struct LuckTests {
    private func run(
        name: String = "home", months: Int = 36, switches: [String: Bool] = [:],
        economy change: (inout Economy) -> Void = { _ in }, levers set: (inout Levers) -> Void = { _ in }
    ) throws -> World {
        var economy = Economy()
        economy[.citizens] = 400
        economy[.shockRate] = 6
        economy[.breachRate] = 3
        economy[.entryAttempts] = 4
        economy[.mergerAttempts] = 2
        change(&economy)
        var levers = Levers()
        levers[.dataSocialShare] = 0.4
        levers[.surveillanceCap] = 0.4
        set(&levers)
        var world = try World(places: [Place(name: name, economy: economy, levers: levers)], seed: 21)
        try Simulation(schedule: Schedule(switches: switches)).run(&world, months: months)
        return world
    }

    @Test func namesOfPlacesDecideNothing() throws {
        let reference = fingerprint(try run())
        for name in ["digital_capitalism", "technological_socialism", "", "Việt Nam"] {
            #expect(fingerprint(try run(name: name)) == reference)
        }
    }

    /// A mechanism that is off leaves the others what they draw: the same bits as with the mechanism on and its effect
    /// zero.
    @Test(arguments: [
        ("shocks", EconomyParameter.shockRate), ("security", .breachRate), ("entry", .entryAttempts),
        ("mergers", .mergerAttempts), ("technology", .technologyWaves),
    ])
    func offIsTheSameAsWithoutEffect(name: String, parameter: EconomyParameter) throws {
        let off = try run(switches: [name: false]) { $0[parameter] = 0 }
        let idle = try run { $0[parameter] = 0 }
        #expect(fingerprint(off) == fingerprint(idle))
        #expect(fingerprint(try run()) != fingerprint(idle), "the mechanism does something")
    }

    /// Luck of events that no other mechanism touches is the same with any of the others off: the path of technology,
    /// and when shocks come.
    @Test func eventsDoNotDependOnOtherMechanisms() throws {
        let reference = try run()
        for item in Schedule.catalogue where item.isOnByDefault {
            let other = try run(switches: [item.name: false])
            if item.name != "technology" {
                #expect(other.technology.levels == reference.technology.levels, "\(item.name)")
                #expect(other.technology.effects == reference.technology.effects, "\(item.name)")
            }
            if item.name != "shocks" {
                #expect(
                    other.jurisdictions[0].society.shocks == reference.jurisdictions[0].society.shocks, "\(item.name)")
            }
        }
        #expect(!reference.jurisdictions[0].society.shocks.isEmpty)
    }

    /// Technology, and when shocks come, under any levers.
    @Test func eventsDoNotDependOnInstitutions() throws {
        var generator = TestGenerator(seed: 73)
        let reference = try run()
        for _ in 0..<12 {
            let levers = randomLevers(&generator)
            let other = try run(levers: { $0 = levers })
            #expect(other.technology.levels == reference.technology.levels)
            #expect(other.technology.effects == reference.technology.effects)
            #expect(other.jurisdictions[0].society.shocks == reference.jurisdictions[0].society.shocks)
        }
    }
}
