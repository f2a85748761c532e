import Polity
import Testing

@Suite struct PooledAccessTests {
    private func pooled(fee: Double, steward: Steward = .trust) throws -> World {
        var world = try SmallMarket.world(levers: {
            $0[.dataSocialShare] = 0.8
            $0[.commonsAccessFee] = fee
            $0[.commonsUsability] = 0.9
            $0[.commonsSteward] = Double(steward.rawValue)
            $0[.taxDigitalServices] = 0.1
        })
        try SmallMarket.plain.run(&world, months: 24)
        return world
    }

    /// What a record brings in a month after the channel's loss and levies.
    private func marginal(_ market: Market, _ world: World) -> Double {
        let perpetuity = world.economy[.discountRate] / 12 + world.economy[.dataDepreciation]
        // Loss of the channel, usability, levies, the steward's agency loss.
        return (1 - world.economy[.sharingLoss]) * 0.9 * 0.9 * (1 - 0.3 * 0.4 * 0.75) * market.marginalDataValue
            * perpetuity
    }

    @Test func freeRecordsAreAllUsed() throws {
        for world in [try pooled(fee: 0), try pooled(fee: 0.1, steward: .open)] {
            for enterprise in world.enterprises where enterprise.isActive {
                #expect(enterprise.markets[0].pooledRecords == world.jurisdictions[0].commons.records)
                #expect(enterprise.markets[0].accessFeeDue == 0)
            }
        }
    }

    @Test func recordsAreUsedUpToWhereTheyBringTheFee() throws {
        let free = try pooled(fee: 0)
        let values = free.enterprises.filter(\.isActive).map { marginal($0.markets[0], free) }.sorted()
        var (interior, none, all) = (0, 0, 0)
        for factor in [0.5, 1, 2, 4, 20] {
            let fee = factor * values[values.count / 2]
            var world = free
            world.jurisdictions[0].levers[.commonsAccessFee] = fee
            let due = fee * world.jurisdictions[0].nominalIndex
            try SmallMarket.dataOnly.step(&world)
            let pool = world.jurisdictions[0].commons.records
            for enterprise in world.enterprises where enterprise.isActive {
                let market = enterprise.markets[0]
                #expect(abs(market.accessFeeDue - due * market.pooledRecords) < 1e-12)
                if market.pooledRecords == 0 {
                    #expect(marginal(market, world) <= due)
                    none += 1
                } else if market.pooledRecords < pool {
                    let isLimited = abs(2 * market.accessFeeDue - enterprise.cash) < 1e-9
                    #expect(isLimited || abs(marginal(market, world) / due - 1) < 1e-9)
                    interior += isLimited ? 0 : 1
                } else {
                    #expect(marginal(market, world) >= due)
                    all += 1
                }
            }
        }
        #expect(interior > 3 && none > 3 && all > 3, "\(interior) \(none) \(all): all cases must be tried")
    }

    @Test(arguments: [Steward.state, .municipality, .trust, .cooperative])
    func feesReachWhomTheStewardServes(steward: Steward) throws {
        let world = try pooled(fee: 0.000002, steward: steward)
        let paid = -world.ledger.amount(.accessFees, .enterprises)
        let isPublic = steward == .state || steward == .municipality
        #expect(paid > 0)
        #expect(
            world.ledger.amount(.accessFees, isPublic ? .state(jurisdiction: 0) : .households(jurisdiction: 0)) == paid)
    }
}
