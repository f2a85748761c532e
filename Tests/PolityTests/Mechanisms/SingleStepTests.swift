import Polity
import PolityNumerics
import Testing

/// One month of one mechanism against its equation worked out from the world before. Each test fails if a sign or a
/// factor of its equation is changed.
@Suite struct SingleStepTests {
    private func step(_ world: World, _ mechanism: any Mechanism, months: Int = 1) throws -> World {
        var world = world
        try Simulation(schedule: Schedule([mechanism])).run(&world, months: months)
        return world
    }

    @Test func trustFallsByWhatIsWatched() {
        let economy = Economy()
        let value = ServiceSignal(service: 1.1, watched: 0.3, promoted: 0.02).value(economy)
        let expected = 0.5 + economy[.trustService] * 0.1 - economy[.trustExposure] * 0.3 + 0.02
        #expect(abs(value - expected) < 1e-12)
    }

    @Test func communitiesFollowEthicsAndHalfOfParticipation() throws {
        var place = try SmallMarket.world().jurisdictions[0]
        place.society.participation = 0.01
        for g in 0...1 {
            place.society.groups[g].ethics = 0.4
            place.society.groups[g].legalAwareness *= 0.5
        }
        CivicLife.move(&place, place.levers, share: 1)
        let relative = place.society.participation / place.economy[.participationRate]
        #expect(abs(relative - 0.5) < 0.2)
        #expect(abs(place.society.communities - 0.4 * (1 + relative) / 2) < 1e-12)
    }

    @Test func thePressReachesThoseOnlineAndHalfOfTheOthers() throws {
        let world = try step(SmallMarket.world(), SocialDevelopment(), months: 240)
        let users = world.users().map { Double($0) }
        let total = users.reduce(0, +)
        let concentration = users.reduce(0) { $0 + $1 * $1 } / (total * total)
        let place = world.jurisdictions[0]
        let audience = (1 + place.society.mean(\.access)) / 2
        let expected = place.economy[.pressReach] * (1 - place.economy[.pressConcentration] * concentration) * audience
        #expect(abs(place.society.reach - expected) < 1e-3)
        #expect(audience < 0.99)
    }

    @Test func lessonsInRightsTakeTheTimeOfOthers() throws {
        func education(_ rights: Double) throws -> Double {
            let world = try SmallMarket.world(
                economy: { $0[.publicProvision] = 1 }, levers: { $0[.educationRights] = rights })
            return try step(world, SocialDevelopment()).jurisdictions[0].society.groups[0].education
        }
        let usual = try #require(Lever.educationRights.entry.defaultValue)
        let rate = Economy()[.educationDepreciation] / 12
        #expect(abs(try education(usual) - 1) < 1e-12)
        #expect(abs(try education(0.5) - (1 + rate * (0.5 / (1 - usual) - 1))) < 1e-12)
    }

    @Test func lostEarningsShortenLives() throws {
        var world = try SmallMarket.world()
        let usual = try step(world, SocialDevelopment()).jurisdictions[0].society.groups
        world.jurisdictions[0].society.earnings = [0.5, 1]
        let groups = try step(world, SocialDevelopment()).jurisdictions[0].society.groups
        let factor = (85 - groups[0].lifeExpectancy) / (85 - usual[0].lifeExpectancy)
        #expect(abs(factor - Elementary.pow(0.5, -world.economy[.lifeIncome])) < 1e-12)
        #expect(groups[1].lifeExpectancy == usual[1].lifeExpectancy)
    }

    @Test func advertisersSpendAtMostAShareOfConsumption() throws {
        let world = try SmallMarket.world {
            $0[.advertisingLimit] = EconomyParameter.advertisingLimit.entry.range.lowerBound + 0.001
            $0[.advertisingValue] = 1
        }
        let place = world.jurisdictions[0]
        let consumption =
            place.economy[.consumptionOutOfIncome] * place.citizens.totalIncome
            + place.economy[.consumptionOutOfWealth] / 12 * place.citizens.deposits.array.reduce(0, +)
        let after = try step(world, Production())
        let advertising = after.enterprises.reduce(0) { $0 + $1.markets[0].advertising }
        #expect(abs(advertising / (place.economy[.advertisingLimit] * consumption) - 1) < 1e-9)
    }

    @Test func aTwelfthOfRentsFromAbroadBuysImports() throws {
        var economy = Economy()
        economy[.citizens] = 300
        economy[.foreignShare] = 0
        var world = try World(places: [Place(name: "a", economy: economy), Place(name: "b", economy: economy)])
        world.jurisdictions[0].foreignBalance = 12
        world.jurisdictions[1].foreignBalance = -12
        let after = try step(world, Production())
        #expect(abs(after.jurisdictions[0].netImports - 1) < 1e-12)
        #expect(abs(after.jurisdictions[1].netImports + 1) < 1e-12)
    }

    @Test func aTaxIsAnsweredByTheFactorOfItsSize() throws {
        let world = try SmallMarket.world(
            economy: { $0[.retaliationFactor] = 0.7 },
            levers: {
                $0[.taxDigitalServices] = 0.05
                $0[.borderRetaliation] = 1
            })
        #expect(try step(world, Borders(), months: 120).jurisdictions[0].tariff == 0.7)
    }

    /// Owners bear the public's share of what is gained, a sale included, and are paid for what was taken of the capital.
    @Test func whoeverEntersKeepsThePrivatePart() throws {
        func plan(_ capital: Double, owned: Double, compensation: Double) throws -> EntryPlan {
            var world = try SmallMarket.world {
                $0[.entryCapital] = capital
            } levers: {
                $0[.technologyCompensation] = compensation
            }
            world.jurisdictions[0].state.ownedShare = owned
            return EntryPlan(world, home: 0, technology: 1.5)
        }
        let free = try plan(0.01, owned: 0, compensation: 0)
        let worth = free.value + free.premium
        #expect(worth > 0 && free.premium > 0)
        let capital = 0.75 * worth / 500
        #expect(try plan(capital, owned: 0, compensation: 0).pays)
        #expect(try !plan(capital, owned: 0.5, compensation: 0).pays)
        #expect(try plan(capital, owned: 0.5, compensation: 1).pays)
        #expect(try !plan(2 * capital, owned: 0.5, compensation: 1).pays)
    }

    @Test func convertedOwnersAreOwedTheirPrivatePart() throws {
        var world = try SmallMarket.world {
            $0[.foreignShare] = 0
        } levers: {
            $0[.cooperativeShare] = 1
            $0[.technologyCompensation] = 0.25
        }
        world.jurisdictions[0].state.ownedShare = 0.4
        let profit = world.enterprises.reduce(0) { $0 + max(0, $1.markets[0].profit) }
        #expect(profit > 0)
        let after = try step(world, OwnershipForms())
        let owed = 0.25 * 0.6 * 12 * profit / world.economy[.discountRate]
        #expect(abs(after.jurisdictions[0].state.compensationDebt - owed) < 1e-9)
    }

    @Test func halfOfTheLowestTiersWorkFollowsMoney() throws {
        var world = try SmallMarket.world()
        let load = world.jurisdictions[0].state.load
        world.jurisdictions[0].state.spending = world.jurisdictions[0].state.spending.map { 2 * $0 }
        #expect(abs(try step(world, Programmes()).jurisdictions[0].state.load / load - 1.5) < 1e-12)
    }

    @Test func storesMigrateByForesightAndEnforcement() throws {
        let world = try SmallMarket.world()
        let place = world.jurisdictions[0]
        let drive = place.levers[.stateForesight] + place.levers[.stateCapacity] / 2
        let after = try step(world, Breaches()).jurisdictions[0].security.migrated
        #expect(abs(after - place.economy[.migrationRate] * drive / 12) < 1e-12)
    }

    @Test func anOverloadedAdministrationDecidesLater() throws {
        var world = try SmallMarket.world(levers: {
            $0[.breakupShare] = 0.05
            $0[.stateDelay] = 40
        })
        world.jurisdictions[0].state.overload = 1
        let cases = try step(world, Regulation()).jurisdictions[0].regulator.cases
        #expect(!cases.isEmpty)
        // 80 months, times 3/4 to 5/4.
        #expect(cases.allSatisfy { (60...100).contains($0.due - $0.opened) })
    }

    @Test func aDependentRegulatorDoesNotSeeItsState() throws {
        var world = try SmallMarket.world()
        var place = world.jurisdictions[0]
        place.levers[.regulatorIndependence] = 0
        place.levers[.stateTransparency] = 0.4
        place.regulator.hazard = 3
        place.society.watchdog = 0.3
        place.society.organisations = 0.6
        place.society.communities = 0.1
        for g in 0...1 { place.society.groups[g].legalAwareness = 0.2 }
        world.jurisdictions[0] = place
        let v = place.economy[.visibility]
        let others = (1 - v * 0.4) * (1 - v * 0.3) * (1 - v * 0.2) * (1 - v * 0.6)
        #expect(abs(place.probabilityOfBeingSeen(.state) - (1 - others)) < 1e-12)
        let detection = 1 - Elementary.exp(-3.0)
        #expect(abs(place.probabilityOfBeingSeen(.enterprises) - (1 - others * (1 - v * detection))) < 1e-12)
    }

    @Test func standingFallsAsFarAsABreachIsSeen() throws {
        let world = try SmallMarket.world(
            economy: { $0[.visibility] = 0.05 },
            levers: {
                $0[.contractActive] = 1
                $0[.contractObligation] = 0.9
                $0[.stateDataAccess] = 1
                $0[.stateAccessOversight] = 0
            })
        let seen = world.jurisdictions[0].probabilityOfBeingSeen(.state)
        let contract = try step(world, SocialContract()).jurisdictions[0].contract
        #expect(!contract.cooperates[0] && seen < 0.5)
        #expect(abs(contract.standing[0] - (1 - world.economy[.trustFall] * seen)) < 1e-12)
    }
}
