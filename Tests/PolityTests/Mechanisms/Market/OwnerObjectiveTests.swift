import Polity
import Testing

@Suite struct OwnerObjectiveTests {
    private func world(
        _ kind: Enterprise.Kind, weight: Double, memberWeight: Double = 0.5, agency: Double = 0
    ) throws -> World {
        var world = try SmallMarket.world(
            economy: {
                $0[.agencyLoss] = agency
                $0[.memberWeight] = memberWeight
                $0[.foreignShare] = 0
            },
            levers: {
                $0[.publicPlatformUserWeight] = weight
                $0[.stateIntegrity] = 0.5
                $0[.stateTransparency] = 0.4
            })
        for k in world.enterprises.indices {
            world.enterprises[k].kind = kind
        }
        return world
    }

    /// Who owns a platform changes nothing where nobody weighs users: the same bits.
    @Test(arguments: [Enterprise.Kind.publicPlatform, .cooperative])
    func withoutUserWeightEveryOwnerActsAsAnInvestor(kind: Enterprise.Kind) throws {
        var other = try world(kind, weight: 0, memberWeight: 0)
        var investor = try world(.investorOwned, weight: 0, memberWeight: 0)
        try SmallMarket.withoutMoney.run(&other, months: 24)
        try SmallMarket.withoutMoney.run(&investor, months: 24)
        #expect(fingerprint(other) == fingerprint(investor))
    }

    @Test func aCooperativeIsThePublicPlatformOfItsMembers() throws {
        var members = try world(.cooperative, weight: 0, memberWeight: 0.6, agency: 0.3)
        var citizens = try world(.publicPlatform, weight: 0.6, memberWeight: 0, agency: 0.3)
        try SmallMarket.withoutMoney.run(&members, months: 24)
        try SmallMarket.withoutMoney.run(&citizens, months: 24)
        #expect(fingerprint(members) == fingerprint(citizens))
    }

    @Test func managersFollowTheOwnerButForTheAgencyLoss() throws {
        // 1 - 0.3 (1 - integrity)(1 - transparency/2).
        let left = 1 - 0.3 * 0.5 * 0.8
        for (kind, weight) in [(Enterprise.Kind.publicPlatform, 0.6), (.cooperative, 0.5), (.investorOwned, 0)] {
            let world = try world(kind, weight: 0.6, agency: 0.3)
            #expect(abs(OwnerObjective.userWeight(world, enterprise: 0, jurisdiction: 0) - left * weight) < 1e-12)
        }
    }

    @Test func aStateWeighsItsOwnCitizensOnly() throws {
        var economy = Economy()
        economy[.citizens] = 200
        var levers = Levers()
        levers[.publicPlatformUserWeight] = 1
        let place = Place(economy: economy, levers: levers)
        var world = try World(places: [place, place])
        world.enterprises[0].kind = .publicPlatform
        let home = try #require(world.enterprises[0].home)
        #expect(OwnerObjective.userWeight(world, enterprise: 0, jurisdiction: home) > 0.5)
        #expect(OwnerObjective.userWeight(world, enterprise: 0, jurisdiction: 1 - home) == 0)
    }

    @Test func usersGainFromAnOwnerWhoWeighsThem() throws {
        var previous = -Double.infinity
        for weight in [0, 0.5, 1] {
            var world = try world(.publicPlatform, weight: weight)
            try SmallMarket.withoutMoney.run(&world, months: 36)
            let citizens = world.jurisdictions[0].citizens
            let table = ConsumerSurplus(world, jurisdiction: 0).table
            let surplus = zip(table, citizens.tally).reduce(0) { $0 + $1.0 * Double($1.1) }
            #expect(surplus > previous)
            previous = surplus
        }
    }
}
