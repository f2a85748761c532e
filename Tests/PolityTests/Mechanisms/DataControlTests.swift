import Polity
import Testing

@Suite struct DataControlTests {
    private func run(_ set: (inout Levers) -> Void, months: Int = 60) throws -> World {
        var levers = Levers()
        set(&levers)
        var world = try World(levers: levers, seed: 4)
        try Simulation().run(&world, months: months)
        return world
    }

    @Test func everyRecordHasOneController() {
        var generator = TestGenerator(seed: 3)
        for _ in 0..<100 {
            var levers = Levers()
            levers[.dataSocialShare] = .random(in: 0...1, using: &generator)
            levers[.dataCitizenShare] = .random(in: 0...1, using: &generator)
            let control = DataControl.control(Economy(), levers)
            #expect(abs(control.enterprise + control.citizens + control.commons - 1) < 1e-12)
            // Primary use serves the collector under every form of control.
            #expect(control.enterprise >= Economy()[.primaryUse] - 1e-12)
        }
    }

    @Test func recordsAreAccountedFor() throws {
        for social in [0, 0.4, 1.0] {
            var levers = Levers()
            levers[.dataSocialShare] = social
            levers[.dataCitizenShare] = 0.5
            levers[.dataLicencePrice] = 0.0004
            var world = try World(levers: levers)
            for _ in 0..<30 {
                let before = stocks(world)
                var collected = 0.0
                // The data mechanism reads the users of the month and last month's intensity.
                let intensities = world.enterprises.map { $0.markets[0].surveillance }
                try Simulation().step(&world)
                for (users, sigma) in zip(world.users(), intensities) {
                    collected += Double(users) * sigma
                }
                let expected = before * (1 - world.economy[.dataDepreciation]) + collected
                #expect(abs(stocks(world) - expected) < 1e-6 * expected)
            }
        }
    }

    private func stocks(_ world: World) -> Double {
        world.enterprises.reduce(0) { $0 + $1.markets[0].ownRecords + $1.markets[0].licensedRecords }
            + world.jurisdictions[0].commons.records + world.jurisdictions[0].commons.citizensRecords
    }

    @Test func accessIsNonRival() throws {
        let world = try run {
            $0[.dataSocialShare] = 0.5
            $0[.dataMandatedSharing] = 0.25
        }
        let commons = world.jurisdictions[0].commons.records
        let own = world.enterprises.map { $0.isActive ? $0.markets[0].ownRecords : 0 }
        #expect(commons > 0)
        for (k, enterprise) in world.enterprises.enumerated() where enterprise.isActive {
            let rivals = own.reduce(0, +) - own[k]
            let channel = 1 - world.economy[.sharingLoss]
            let expected = own[k] + channel * (0.25 * rivals + 0.7 * commons)
            #expect(abs(enterprise.markets[0].accessibleRecords - expected) < 1e-9 * expected)
        }
    }

    @Test func licencesMoveExactlyTheirPayment() throws {
        var levers = Levers()
        levers[.dataCitizenShare] = 1
        levers[.dataLicencePrice] = 0.0004
        var world = try World(levers: levers, seed: 4)
        var paid = 0.0
        try Simulation().run(&world, months: 24) { month in
            let payments = month.ledger.amount(.dataPayments, .households(jurisdiction: 0))
            paid += payments
            // As many records as were paid for are licensed: N sigma times the citizens' share times who accepts.
            for (k, enterprise) in month.enterprises.enumerated() {
                let market = enterprise.markets[0]
                guard market.licenceOffer > 0 else { continue }
                let citizens = month.jurisdictions[0].citizens
                let accepting = (0..<citizens.count).count {
                    Int(citizens.platform[$0]) == k + 1
                        && Double(citizens.privacyConcern[$0] * Citizens.awareness(citizens.literacy[$0]))
                            < market.licenceThreshold
                }
                let share = DataControl.control(month.economy, levers).citizens
                let bill = Double(accepting) * market.licenceOffer * share * market.surveillance
                #expect(abs(market.dataPayments - bill) < 1e-9)
            }
        }
        #expect(paid > 0)
        #expect(world.enterprises.contains { $0.markets[0].licensedRecords > 0 })
    }

    @Test func nobodyBuysAboveTheWorthOfData() throws {
        let world = try run {
            $0[.dataCitizenShare] = 1
            $0[.dataLicencePrice] = 0.1
        }
        #expect(world.enterprises.allSatisfy { $0.markets[0].licensedRecords == 0 })
        #expect(world.jurisdictions[0].commons.citizensRecords > 0)
    }

    /// The price of one's data relative to its value falls from 1/2 to 1/6 as the correlation goes from 0 to 1
    /// (Acemoglu, Makhdoumi, Malekian and Ozdaglar 2022): here relative to no correlation.
    @Test(arguments: [
        (0.0, 0.5), (0.5, 0.408333333333), (0.8, 0.275238095238), (0.95, 0.194432), (1.0, 0.166666666667),
    ])
    func othersSharingLowersThePrice(correlation: Double, priceOverValue: Double) {
        #expect(abs(DataControl.externality(correlation) - 2 * priceOverValue) < 2e-6)
    }
}
