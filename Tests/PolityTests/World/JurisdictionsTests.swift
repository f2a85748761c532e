import Polity
import Testing

/// Several jurisdictions in one world.
@Suite struct JurisdictionsTests {
    private func places(_ set: (inout Levers) -> Void = { _ in }) -> [Place] {
        var economy = Economy()
        economy[.citizens] = 400
        economy[.enterprises] = 6
        var south = Levers()
        set(&south)
        return [
            Place(name: "north", economy: economy), Place(name: "south", economy: economy, levers: south),
        ]
    }

    @Test func everyEnterpriseHasAMarketInEachAndAHomeInOne() throws {
        let world = try World(places: places())
        for enterprise in world.enterprises {
            #expect(enterprise.markets.count == 2)
            #expect([0, 1].contains(try #require(enterprise.home)))
        }
        #expect(world.enterprises.count { $0.home == 0 } == 3)
        #expect(world.jurisdictions.map(\.name) == ["north", "south"])
        #expect(
            world.jurisdictions[0].citizens.skill != world.jurisdictions[1].citizens.skill, "people of their own luck")
    }

    @Test func theFirstPlaceHasTheCitizensOfAWorldOfItsOwn() throws {
        let both = try World(places: places())
        let alone = try World(places: [places()[0]])
        #expect(both.jurisdictions[0].citizens.skill == alone.jurisdictions[0].citizens.skill)
        #expect(both.jurisdictions[0].citizens.platform == alone.jurisdictions[0].citizens.platform)
    }

    @Test func moneyIsConservedAcrossBorders() throws {
        var world = try World(
            places: places {
                $0[.taxDigitalServices] = 0.1
                $0[.borderRetaliation] = 12
                $0[.technologySocialOwnership] = 0.5
                $0[.dataSocialShare] = 0.5
                $0[.borderDataFlow] = 0.3
            })
        let before = world.moneyStock
        try Simulation().run(&world, months: 60)
        #expect(abs(world.moneyStock / before - 1) < 1e-9)
    }

    @Test func neitherPlaceDrainsTheOther() throws {
        var world = try World(places: places())
        let before = world.jurisdictions.map { $0.producers.sales }
        try Simulation().run(&world, months: 240)
        for (place, sales) in zip(world.jurisdictions, before) {
            #expect(abs(place.nominalIndex - 1) < 0.15, "\(place.name): \(place.producers.sales) from \(sales)")
        }
        // What left as rents and has not come back as purchases is less than a year's rents.
        let balances = world.jurisdictions.map(\.foreignBalance)
        #expect(abs(balances[0] + balances[1]) < 1e-6)
    }

    @Test func theBorderKeepsPlatformsOut() throws {
        var world = try World(places: places { $0[.borderPlatformEntry] = 0 })
        #expect(zip(world.users(in: 1), world.enterprises).contains { $0.0 > 0 && $0.1.home == 0 })
        try Simulation().run(&world, months: 2)
        for (k, enterprise) in world.enterprises.enumerated() where enterprise.home == 0 {
            #expect(world.users(in: 1)[k] == 0)
            #expect(enterprise.markets[1].ownRecords == 0)
            #expect(world.users(in: 0)[k] > 0)
        }
        // Opened again, they come back.
        world.jurisdictions[1].levers[.borderPlatformEntry] = 1
        try Simulation().run(&world, months: 24)
        #expect(zip(world.users(in: 1), world.enterprises).contains { $0.0 > 0 && $0.1.home == 0 })
    }

    @Test func localisationCostsForeignersAlone() throws {
        var world = try World(places: places { $0[.borderDataFlow] = 0 })
        try Simulation(schedule: Schedule([Borders()])).run(&world, months: 1)
        let users = world.users(in: 1)
        for (k, enterprise) in world.enterprises.enumerated() {
            let expected = enterprise.home == 1 ? 0 : 0.1 * 0.002 * Double(users[k])
            #expect(abs(enterprise.markets[1].adaptationDue - expected) < 1e-12)
            #expect(enterprise.markets[0].adaptationDue == 0)
        }
    }

    @Test func aDigitalServicesTaxIsAnsweredByATariff() throws {
        func tariffs(hazard: Double, tax: Double = 0.1) throws -> Double {
            var world = try World(
                places: places {
                    $0[.taxDigitalServices] = tax
                    $0[.borderRetaliation] = hazard
                })
            try Simulation().run(&world, months: 36)
            return -world.ledger.amount(.tariffs, .producers(jurisdiction: 1))
        }
        #expect(try tariffs(hazard: 0) == 0)
        #expect(try tariffs(hazard: 12, tax: 0) == 0)
        #expect(try tariffs(hazard: 12) > 0)
    }

    @Test func swappingInstitutionsSwapsWhatTheyDo() throws {
        // Two places of the same people would need the same draws; here the sign must follow the levers, not the place.
        func surveillance(capped place: Int) throws -> [Double] {
            var places = places()
            places[0].economy[.detectionHazard] = 24
            places[1].economy[.detectionHazard] = 24
            places[place].levers[.surveillanceCap] = 0.1
            places[place].levers[.protectionRealisedFine] = 1
            places[place].levers[.protectionFine] = 0.5
            var world = try World(places: places)
            try Simulation().run(&world, months: 36)
            let measure = try #require(Measure.named("surveillance"))
            return [measure.observe(world, 0), measure.observe(world, 1)]
        }
        let north = try surveillance(capped: 0)
        let south = try surveillance(capped: 1)
        #expect(north[0] < north[1])
        #expect(south[1] < south[0])
    }

    @Test func refusesNoPlaceAndTooMany() {
        #expect(throws: SimulationError.jurisdictions(0)) { try World(places: []) }
        #expect(throws: SimulationError.jurisdictions(65)) {
            try World(places: Array(repeating: places()[0], count: 65))
        }
        var crowded = places()
        crowded[1].levers[.budgetEducation] = 0.9
        let error = #expect(throws: SimulationError.self) { try World(places: crowded) }
        #expect(error?.description.contains("south") == true)
        #expect(error?.description.contains("budget") == true)
    }
}
