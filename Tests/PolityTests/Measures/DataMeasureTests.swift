import Polity
import PolityNumerics
import Testing

@Suite struct DataMeasureTests {
    /// Three enterprises with given records; the State looks at a share of them.
    private func world(_ records: [Double], access: Double = 0, commons: Double = 0, steward: Steward = .trust) throws
        -> World
    {
        var levers = Levers()
        levers[.stateDataAccess] = access
        levers[.commonsSteward] = Double(steward.rawValue)
        var world = try measuredWorld(levers: levers) { $0[.enterprises] = 3 }
        for (k, value) in records.enumerated() {
            world.enterprises[k].markets[0].ownRecords = value
        }
        world.jurisdictions[0].commons.records = commons
        return world
    }

    @Test func decisionPowerOfThree() throws {
        // Any two of three decide; then one alone.
        #expect(abs(try observe("decision_power.largest", world([45, 35, 20])) - 1.0 / 3) < 1e-12)
        #expect(abs(try observe("decision_power.largest", world([55, 25, 20])) - 1) < 1e-12)
        #expect(try observe("decision_power.public", world([45, 35, 20])) == 0)
        #expect(try observe("decision_power.largest", world([0, 0, 0])) == 0)
    }

    @Test func theStateIsAHolderOfCopies() throws {
        // The State has a copy of all, so half of all records: it needs one other (7 swings), each other needs it (1).
        let copies = try world([45, 35, 20], access: 1)
        #expect(abs(try observe("decision_power.largest", copies) - 0.7) < 1e-12)
        #expect(abs(try observe("decision_power.public", copies) - 0.7) < 1e-12)
        // Shares .225, .175, .1, .5.
        #expect(abs(try observe("data_hhi", copies) - 0.34125) < 1e-12)
        #expect(abs(try observe("data_hhi_private", copies) - 0.365) < 1e-12)
    }

    @Test func aPublicStewardIsOneVoterWithTheState() throws {
        // Enterprises 100, 60; commons 40; the State's copies 100: shares of 300. Apart, all winning coalitions have two
        // of the three that reach 100 + 60, …; together the public holds 140.
        let apart = try world([100, 60, 0], access: 0.5, commons: 40)
        let together = try world([100, 60, 0], access: 0.5, commons: 40, steward: .state)
        // Together: 140, 100, 60, more than 150 wins: any two decide.
        #expect(abs(try observe("decision_power.public", together) - 2.0 / 6) < 1e-12)
        // Apart: 100, 100, 60, 40, more than 150 wins. Swings: each 100 has {100}, {60}, {60, 40} and its like ...
        let powers = VotingPower(weights: [100, 100, 60, 40]).banzhaf
        #expect(abs(try observe("decision_power.public", apart) - (powers[1] + powers[3])) < 1e-12)
    }

    @Test func manyHoldersAreCountedOnAGrid() throws {
        // 20 alike: each has a twentieth of the power, whatever the method.
        var world = try smallWorld { $0[.enterprises] = 20 }
        world.jurisdictions[0].levers[.stateDataAccess] = 0
        for k in 0..<20 {
            world.enterprises[k].markets[0].ownRecords = 7.3
        }
        #expect(abs(try observe("decision_power.largest", world) - 0.05) < 1e-9)
    }

    /// One function for all holders, here by hand from users and markets.
    @Test func exposureIsOneFunctionOfWhatAHolderSees() throws {
        var levers = Levers()
        levers[.dataSocialShare] = 0.4
        levers[.stateDataAccess] = 0.5
        levers[.stateAccessOversight] = 0.2
        let world = try measuredWorld(levers: levers, months: 10)
        let place = world.jurisdictions[0]
        let control = DataControl.control(place.economy, place.levers)
        var by = [0.0, 0.0, 0.0]
        for (k, users) in world.users().enumerated() {
            let market = world.enterprises[k].markets[0]
            let share = Double(users) / Double(place.citizens.count)
            let left = market.surveillance * market.recordsPerUse
            let pooled = left * control.commons
            let own = left * market.controlledShare
            for (holder, budget) in [own, pooled, 0.5 * 0.8 * (own + pooled)].enumerated() {
                by[holder] += share * (1 - Elementary.exp(-budget))
            }
        }
        for (holder, name) in ["commercial", "commons", "state"].enumerated() {
            #expect(abs(try observe("exposure.\(name)", world) - by[holder]) < 1e-9, "\(name)")
        }
        #expect(by[0] > 0.05 && by[1] > 0.05 && by[2] > 0.05)
    }

    @Test func oversightAndAccessBoundTheState() throws {
        for (access, oversight) in [(0.0, 0.0), (1.0, 1.0)] {
            var levers = Levers()
            levers[.stateDataAccess] = access
            levers[.stateAccessOversight] = oversight
            #expect(try observe("exposure.state", measuredWorld(levers: levers, months: 3)) == 0)
        }
        // With full access and no oversight it sees what enterprises see.
        var levers = Levers()
        levers[.stateDataAccess] = 1
        levers[.stateAccessOversight] = 0
        let world = try measuredWorld(levers: levers, months: 3)
        #expect(
            abs(try observe("exposure.state", world) - (try observe("exposure.commercial", world))) < 1e-12)
    }
}
