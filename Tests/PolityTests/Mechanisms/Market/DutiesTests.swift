import Polity
import PolityNumerics
import Testing

@Suite struct DutiesTests {
    private func world(hazard: Double, _ set: (inout Levers) -> Void) throws -> World {
        var world = try SmallMarket.world(
            economy: { $0[.detectionHazard] = hazard },
            levers: {
                $0[.antitrustFine] = 0.3
                $0[.protectionRealisedFine] = 1
                set(&$0)
            })
        try SmallMarket.plain.run(&world, months: 12)
        return world
    }

    @Test func withoutADutyNobodyBreaksOne() throws {
        let world = try world(hazard: 0) { _ in }
        #expect(
            world.enterprises.allSatisfy {
                let market = $0.markets[0]
                return market.sharesData && market.interoperates && market.complies
                    && market.adaptation == 0 && market.fineDue == 0 && market.refusedShare == 0
            })
    }

    @Test func sharingIsKeptIfItIsEnforcedAndRefusedIfNot() throws {
        let enforced = try world(hazard: 24) { $0[.dataMandatedSharing] = 0.5 }
        let toothless = try world(hazard: 0) { $0[.dataMandatedSharing] = 0.5 }
        for (kept, refused) in zip(enforced.enterprises, toothless.enterprises) where kept.isActive {
            #expect(kept.markets[0].sharesData && !refused.markets[0].sharesData)
            #expect(refused.markets[0].accessibleRecords == refused.markets[0].ownRecords)
            #expect(kept.markets[0].accessibleRecords > 1.5 * kept.markets[0].ownRecords)
        }
    }

    @Test func onlyThoseWhoShareAreShared() throws {
        var world = try world(hazard: 24) { $0[.dataMandatedSharing] = 0.5 }
        // One enterprise has so much to lose that no fine deters it.
        world.enterprises[1].markets[0].price = 10
        world.enterprises[1].cash = 0
        world.enterprises[1].markets[0].advertising = 0
        try DataControl().step(&world, using: SerialChunks())
        #expect(!world.enterprises[1].markets[0].sharesData)
        let channel = 1 - world.economy[.sharingLoss]
        let own = world.enterprises.map { $0.isActive && $0.markets[0].sharesData ? $0.markets[0].ownRecords : 0 }
        for (k, enterprise) in world.enterprises.enumerated() where enterprise.isActive {
            let market = enterprise.markets[0]
            let expected = market.ownRecords + channel * 0.5 * (own.reduce(0, +) - own[k])
            #expect(abs(market.accessibleRecords - expected) < 1e-9 * expected)
        }
    }

    /// Two like networks of share s: own loss eps N m nu ln((s + iota s + s0)/(s + s0)), the rival's the same, of which
    /// the part s/(1 - s) comes back.
    @Test func twoLikeNetworksHaveAClosedForm() throws {
        let economy = Economy()
        var world = try SmallMarket.world(economy: { $0[.enterprises] = 2 })
        try SmallMarket.dataOnly.step(&world)
        let response = RivalResponse(world, jurisdiction: 0)
        let (s, iota, floor) = (0.4, 0.6, economy[.networkFloor])
        let gain = Duties.gainFromDisconnecting(
            0, connected: [true, true], interoperability: iota, economy: economy, response: response, shares: [s, s])
        let own = Elementary.log((s + iota * s + floor) / (s + floor))
        let rival = Elementary.log((s + iota * s + floor) / (s + floor))
        let expected = economy[.networkEffect] * (response.loss(of: 0, to: 1) * rival - response.gain(of: 0) * own)
        #expect(abs(gain - expected) < 1e-12 * abs(expected) && response.margins[0] > 0)
    }

    /// Large networks gain by refusing to connect, small ones lose (Crémer, Rey and Tirole 2000).
    @Test func onlyLargeNetworksGainByRefusing() throws {
        var world = try SmallMarket.world(economy: { $0[.enterprises] = 2 })
        try SmallMarket.dataOnly.step(&world)
        let response = RivalResponse(world, jurisdiction: 0)
        func gain(_ share: Double) -> Double {
            Duties.gainFromDisconnecting(
                0, connected: [true, true], interoperability: 0.8, economy: world.economy, response: response,
                shares: [share, 0.8 - share])
        }
        #expect(gain(0.75) > 0 && gain(0.1) < 0)
        for share in stride(from: 0.1, to: 0.7, by: 0.1) {
            #expect(gain(share + 0.05) > gain(share))
        }
    }

    @Test func whoeverRefusesToConnectIsAloneInItsNetwork() throws {
        var world = try SmallMarket.world(levers: { $0[.dataInteroperability] = 0.7 })
        let all = PlatformUtility(world, jurisdiction: 0)
        world.enterprises[0].markets[0].interoperates = false
        let utility = PlatformUtility(world, jurisdiction: 0)
        let shares = world.users().map { Double($0) / Double(world.jurisdictions[0].citizens.count) }
        let floor = world.economy[.networkFloor]
        let nu = world.economy[.networkEffect]
        let total = shares.reduce(0, +)
        for k in world.enterprises.indices {
            let before = 0.3 * shares[k] + 0.7 * total + floor
            let after = k == 0 ? shares[0] + floor : 0.3 * shares[k] + 0.7 * (total - shares[0]) + floor
            let expected = nu * Elementary.log(after / before)
            #expect(abs(utility.common[k] - all.common[k] - expected) < 1e-12)
        }
    }

    @Test func refusalIsFinedWhenItIsCaught() throws {
        var world = try SmallMarket.world(
            economy: { $0[.detectionHazard] = 6 },
            levers: {
                $0[.dataMandatedSharing] = 1
                $0[.antitrustFine] = 0.0001
                $0[.protectionRealisedFine] = 1
            })
        var fines = 0.0
        try SmallMarket.plain.run(&world, months: 24) { fines += $0.ledger.turnover(.fines) }
        #expect(world.enterprises.contains { !$0.markets[0].sharesData })
        #expect(fines > 0)
    }
}
