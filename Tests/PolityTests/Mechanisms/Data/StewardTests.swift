import Polity
import Testing

/// The five stewards are five: what is the same for two of them differs from a third, and each pair differs somewhere.
@Suite struct StewardTests {
    private func levers(_ steward: Steward, _ change: (inout Levers) -> Void = { _ in }) -> Levers {
        var levers = Levers()
        levers[.dataSocialShare] = 0.8
        levers[.commonsSteward] = Double(steward.rawValue)
        change(&levers)
        return levers
    }

    /// A month of data, all of it used by somebody else than its collector as far as the levers say.
    private func exposure(_ steward: Steward, access: Double, oversight: Double = 0.25) throws -> DataExposure {
        var world = try SmallMarket.world(
            economy: { $0[.primaryUse] = 0 },
            levers: {
                $0 = self.levers(steward) {
                    $0[.stateDataAccess] = access
                    $0[.stateAccessOversight] = oversight
                }
            })
        try SmallMarket.dataOnly.step(&world)
        return DataExposure(world, jurisdiction: 0)
    }

    @Test func stateBodiesLookAtWhatTheStateIsStewardOf() throws {
        let steward = try exposure(.state, access: 0).byGroup(.state)
        #expect(try exposure(.municipality, access: 0).byGroup(.state) == [0, 0])
        #expect(try exposure(.trust, access: 0).byGroup(.state) == [0, 0])
        for group in 0...1 {
            #expect(steward[group] > 0)
            // With full access to what others hold it makes no difference who is steward.
            let all = try exposure(.state, access: 1).byGroup(.state)[group]
            #expect(abs(all - (try exposure(.trust, access: 1).byGroup(.state)[group])) < 1e-12)
            #expect(all > steward[group])
        }
        #expect(try exposure(.state, access: 0, oversight: 1).byGroup(.state) == [0, 0])
    }

    @Test func whatTheStateIsStewardOfIsAnOpportunityToAbuse() throws {
        var world = try SmallMarket.world(economy: { $0[.primaryUse] = 0.2 })
        func wanted(_ steward: Steward, access: Double) -> Double {
            let levers = levers(steward) {
                $0[.stateDataAccess] = access
                $0[.stateAccessOversight] = 0.5
            }
            world.jurisdictions[0].levers = levers
            return Exposure.toState(world.jurisdictions[0], levers)
        }
        // Pooled are .8 (1 - .2) of new records, and half of the looking is prevented.
        #expect(abs(wanted(.state, access: 0.5) - 0.5 * (0.64 + 0.36 * 0.5)) < 1e-12)
        for steward in Steward.allCases where steward != .state {
            #expect(wanted(steward, access: 0.5) == 0.25)
        }
    }

    @Test func theContractBoundsWhatStateBodiesLookAtAsSteward() throws {
        var world = try SmallMarket.world()
        world.jurisdictions[0].levers = levers(.state) {
            $0[.stateDataAccess] = 0.1
            $0[.stateAccessOversight] = 0
            $0[.contractActive] = 1
            $0[.contractObligation] = 0.7
        }
        let place = world.jurisdictions[0]
        let pooled = DataControl.control(place.economy, place.levers).commons
        // Of .1 nothing is forbidden, of 1 the share .7.
        let gain = place.gainOfBreach(.state, markets: world.enterprises.map { $0.markets[0] })
        #expect(abs(gain - 0.7 * pooled / (0.1 * (1 - pooled) + pooled)) < 1e-12)
    }

    @Test func managersForOthersKeepWhatMembersSpendOnDeciding() {
        var economy = Economy()
        economy[.agencyLoss] = 0.4
        economy[.collectiveDecisionCost] = 0.07
        let levers = { (steward: Steward) in
            self.levers(steward) {
                $0[.commonsUsability] = 0.5
                $0[.stateIntegrity] = 0.5
                $0[.stateTransparency] = 0.5
            }
        }
        for steward in [Steward.state, .municipality, .trust] {
            #expect(abs(Steward.usability(economy, levers(steward)) - 0.5 * (1 - 0.4 * 0.5 * 0.75)) < 1e-15)
        }
        for steward in [Steward.cooperative, .open] {
            #expect(abs(Steward.usability(economy, levers(steward)) - 0.5 * (1 - 0.07)) < 1e-15)
        }
    }

    /// No kind of steward is ahead before anything is said of the State.
    @Test func defaultsAreNeutral() {
        let usual = Steward.usability(Economy(), levers(.trust))
        for steward in Steward.allCases {
            #expect(abs(Steward.usability(Economy(), levers(steward)) - usual) < 1e-12)
        }
    }
}
