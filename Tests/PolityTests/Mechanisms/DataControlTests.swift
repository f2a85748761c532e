import Polity
import TestSupport
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
            var world = try World(levers: levers)
            for _ in 0..<30 {
                let before = stocks(world)
                var collected = 0.0
                // The data mechanism reads the users of the month and last month's intensity.
                let intensities = world.enterprises.map { $0.markets[0].surveillance }
                try SmallMarket.plain.step(&world)
                for (k, (users, sigma)) in zip(world.users(), intensities).enumerated() {
                    collected += Double(users) * sigma * world.enterprises[k].markets[0].recordsPerUse
                }
                #expect(world.enterprises.contains { $0.markets[0].recordsPerUse > 1 }, "the waves add records")
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
        var world = try SmallMarket.world(
            economy: { $0[.detectionHazard] = 24 },
            levers: {
                $0[.dataSocialShare] = 0.5
                $0[.dataMandatedSharing] = 0.25
                $0[.dataCitizenShare] = 0.5
                $0[.commonsUsability] = 0.9
                $0[.antitrustFine] = 0.3
                $0[.protectionRealisedFine] = 1
            })
        try SmallMarket.plain.run(&world, months: 24)
        #expect(world.enterprises.contains { $0.isActive && $0.markets[0].sharesData })
        let commons = world.jurisdictions[0].commons.records
        // The steward's agency loss, .3 (1 - .6)(1 - .5/2).
        let agency = 0.3 * 0.4 * 0.75
        let own = world.enterprises.map { $0.isActive ? $0.markets[0].ownRecords : 0 }
        let shared = world.enterprises.map { $0.isActive && $0.markets[0].sharesData ? $0.markets[0].ownRecords : 0 }
        #expect(commons > 0)
        for (k, enterprise) in world.enterprises.enumerated() where enterprise.isActive {
            let rivals = shared.reduce(0, +) - shared[k]
            let channel = 1 - world.economy[.sharingLoss]
            let licensed = enterprise.markets[0].licensedRecords
            let expected = own[k] + channel * (licensed + 0.25 * rivals + 0.9 * (1 - agency) * commons)
            #expect(abs(enterprise.markets[0].accessibleRecords - expected) < 1e-9 * expected)
        }
    }

    @Test func licencesMoveExactlyTheirPayment() throws {
        var levers = Levers()
        levers[.dataCitizenShare] = 1
        var world = try World(levers: levers, seed: 4)
        let share = DataControl.control(world.economy, levers).citizens
        let price = levers[.dataLicencePrice] * Licences.externality(world.economy[.dataCorrelation])
        var paid = 0.0
        // Literacy and platforms as they were when the licences were settled.
        let simulation = Simulation(
            schedule: .standard.removing("society").removing("entry").removing("mergers"))
        for _ in 0..<24 {
            let before = world
            try simulation.step(&world)
            for (k, enterprise) in world.enterprises.enumerated() where enterprise.markets[0].licencePayment > 0 {
                let market = enterprise.markets[0]
                let old = before.enterprises[k].markets[0]
                let citizens = world.jurisdictions[0].citizens
                let selling = (0..<citizens.count).count {
                    Int(citizens.platform[$0]) == k + 1
                        && Double(citizens.privacyConcern[$0] * Citizens.awareness(citizens.literacy[$0]))
                            < market.licenceThreshold
                }
                // The records that are licensed and the records that are paid for are the same.
                let records = Double(selling) * share * old.surveillance * market.recordsPerUse
                let kept = old.licensedRecords * (1 - world.economy[.dataDepreciation])
                #expect(abs(market.licensedRecords - kept - records) < 1e-6)
                let index = before.jurisdictions[0].nominalIndex
                #expect(abs(market.dataPayments - records * price * index) < 1e-9)
                paid += market.dataPayments
            }
        }
        #expect(paid > 0)
        #expect(
            abs(world.ledger.turnover(.dataPayments) - world.enterprises.reduce(0) { $0 + $1.markets[0].dataPayments })
                < 1e-9)
    }

    @Test func citizensControlWorksAtTheDefaults() throws {
        for share in [0.2, 0.5, 1] {
            let world = try run { $0[.dataCitizenShare] = share }
            // To the smallest platforms a record is worth less than it costs.
            #expect(world.enterprises.count { $0.markets[0].dataPayments > 0 } >= 4)
        }
    }

    @Test(arguments: [Lever.taxDigitalServices, .dataDividend])
    func eachLevyCountsInTheWorthOfARecord(levy: Lever) throws {
        var levers = Levers()
        levers[.dataCitizenShare] = 1
        var world = try World(levers: levers, seed: 4)
        try Simulation().step(&world)
        // A price between half of what records are worth and all of it.
        let worth = world.enterprises.map { $0.markets[0].marginalDataValue }.max() ?? 0
        levers[.dataLicencePrice] = 0.7 * worth / Licences.externality(world.economy[.dataCorrelation])
        for rate in [0, 0.5] {
            levers[levy] = rate
            var priced = world
            priced.jurisdictions[0].levers = levers
            try Simulation().step(&priced)
            #expect((priced.ledger.turnover(.dataPayments) > 0) == (rate == 0))
        }
    }

    @Test func leviesOnTheUseOfDataStopTheirPurchase() throws {
        let world = try run {
            $0[.dataCitizenShare] = 1
            $0[.taxDigitalServices] = 0.5
            $0[.dataDividend] = 0.5
        }
        #expect(world.enterprises.allSatisfy { $0.markets[0].dataPayments == 0 })
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
        #expect(abs(Licences.externality(correlation) - 2 * priceOverValue) < 2e-6)
    }
}
