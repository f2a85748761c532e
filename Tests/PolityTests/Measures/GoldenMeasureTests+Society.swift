import Polity
import Testing

/// Golden values of measures of society, institutions, data and money.
extension GoldenMeasureTests {
    /// Groups of 150 and 50 with numbers of their own.
    func society() throws -> World {
        var world = try plainWorld()
        seat([80, 40, 20, 10], in: &world)
        var society = world.jurisdictions[0].society
        society.participation = 0.37
        society.organisations = 0.21
        society.communities = 0.22
        society.reach = 0.23
        society.groups[0].knowledge = 0.6
        society.groups[0].ethics = 0.3
        society.groups[0].legalAwareness = 0.9
        society.groups[0].trustInState = 0.8
        society.groups[0].trustInEnterprises = 0.2
        society.groups[0].access = 0.11
        society.groups[1].knowledge = 0.2
        society.groups[1].ethics = 0.5
        society.groups[1].legalAwareness = 0.05
        society.groups[1].trustInState = 0.4
        society.groups[1].trustInEnterprises = 0.6
        society.groups[1].access = 0.99
        world.jurisdictions[0].society = society
        // With access are 20 of the 50 and 135 of the 150.
        for i in 0..<200 {
            world.jurisdictions[0].citizens.tasteClass[i] = i < 20 || i >= 65 ? 1 : 0
        }
        return world
    }

    @Test func groupsOfSociety() throws {
        var world = try society()
        try expect(
            world,
            [
                ("literacy", 0.5125), ("literacy.vulnerable", 0.25), ("literacy.others", 0.6),
                ("literacy.knowledge", 0.5), ("literacy.ethics", 0.35), ("literacy.legal", 0.6875),
                ("access", 0.775), ("access.vulnerable", 0.4), ("access.others", 0.9), ("access_gap", 0.5),
                ("trust.state", 0.7), ("trust.enterprises", 0.3), ("participation", 0.37),
                ("quality_of_life.trust", 0.5),
            ])
        world.jurisdictions[0].society.groups[1].people = 0
        try expect(
            world,
            [
                ("access_gap", 0), ("trust.state", 0.8), ("trust.enterprises", 0.2), ("literacy", 0.6),
                ("literacy.vulnerable", 0),
            ])
    }

    /// Connection, affordability and knowledge: 2 % of an income of 3 is half the fee of .12.
    @Test func meaningfulAccess() throws {
        var world = try society()
        set(\.price, [0.12, 0.12, 0.12, 0.12], in: &world)
        for i in 0..<200 {
            world.jurisdictions[0].citizens.income[i] = i < 50 ? 3 : 12
        }
        try expect(
            world,
            [
                ("right.access.vulnerable", 1.1 / 3), ("right.access.others", 2.5 / 3),
                ("right.access", (0.25 * 1.1 + 0.75 * 2.5) / 3),
            ])
    }

    @Test func institutions() throws {
        var world = try plainWorld(months: 20)
        var place = world.jurisdictions[0]
        place.regulator.abuses.byEnterprises = 8
        place.regulator.abuses.sanctionedEnterprises = 2
        place.regulator.abuses.byState = 5
        place.regulator.abuses.sanctionedState = 4
        place.regulator.waitingTime = 7.5
        place.regulator.evasion = 0.15
        place.regulator.decided = 90
        place.regulator.falseOrders = 12
        place.regulator.missedOrders = 13
        // ln 2.
        place.regulator.hazard = 0.6931471805599453
        place.state.load = 1.3
        place.state.overload = 0.2
        place.state.procedureTime = 4.4
        place.capture = 0.45
        place.assessment.allowed = 30
        place.assessment.banned = 20
        place.assessment.tried = 10
        place.assessment.falseBans = 4
        place.assessment.missedHarms = 7
        place.contract.fulfilment = [[0.9, 0.8, 0.7], [0.6, 0.35, 1], [0.5, 0.95, 0.85]]
        place.contract.breaches = [1, 2, 3]
        place.regulator.cases = [.init(enterprise: 2, opened: 3, due: 10), .init(enterprise: 0, opened: 5, due: 20)]
        world.jurisdictions[0] = place
        try expect(
            world,
            [
                ("abuse_sanctioned.enterprise", 0.25), ("abuse_sanctioned.state", 0.8), ("waiting_time", 7.5),
                ("evasion", 0.15), ("detection", 0.5), ("administrative_load", 1.3), ("capture", 0.45),
                ("banned", 0.4), ("false_ban", 0.08), ("missed_harm", 0.14), ("contract.fulfilment", 0.35),
                ("contract.mean", 6.65 / 9), ("contract.breach.state", 0.05), ("contract.breach.enterprises", 0.1),
                ("contract.breach.citizens", 0.15), ("open_cases", 2), ("delay", 11),
            ])
        world.jurisdictions[0].regulator.abuses.byEnterprises = 0
        world.jurisdictions[0].regulator.abuses.byState = 0
        world.jurisdictions[0].regulator.cases = []
        world.jurisdictions[0].assessment.allowed = 0
        world.jurisdictions[0].assessment.banned = 0
        try expect(
            world,
            [
                ("abuse_sanctioned.enterprise", 1), ("abuse_sanctioned.state", 1), ("false_ban", 0),
                ("missed_harm", 0), ("open_cases", 0), ("delay", 0),
            ])
    }

    @Test func security() throws {
        var world = try plainWorld()
        try expect(world, [("breach_loss", 0), ("breach_loss.tail", 0)])
        var security = world.jurisdictions[0].security
        security.lost = [0.1, 0.2, 0.4]
        security.held = [5, 6, 7]
        security.level = [0.3, 0.4, 0.5]
        security.breaches = [2, 3, 4]
        security.migrated = 0.62
        security.history = (0...200).reversed().map { Double($0) }
        world.jurisdictions[0].security = security
        // .7 a month; of 0 to 200 the 99th percentile is 198.
        try expect(world, [("breach_loss", 8.4), ("breach_loss.tail", 198), ("quantum_migration", 0.62)])
    }

    @Test func holdersOfData() throws {
        var world = try plainWorld()
        set(\.ownRecords, [40, 20, 6, 4], in: &world)
        set(\.secondaryRecords, [10, 4, 0, 0], in: &world)
        set(\.licensedRecords, [2, 0, 2, 0], in: &world)
        world.jurisdictions[0].commons.records = 20
        world.jurisdictions[0].commons.citizensRecords = 24
        world.jurisdictions[0].levers[.stateDataAccess] = 0.2
        // 32, 16, 8 and 4 with enterprises, 20 with the commons, 24 with citizens, copies of 16 with the State.
        try expect(world, [("data_hhi", 2016.0 / 14400), ("data_hhi_private", 1360.0 / 3600)])
    }

    @Test func powerOfHolders() throws {
        var world = try plainWorld()
        set(\.ownRecords, [0, 3, 0, 0], in: &world)
        set(\.secondaryRecords, [0, 0, 0, 0], in: &world)
        set(\.licensedRecords, [0, 0, 0, 0], in: &world)
        world.jurisdictions[0].commons.records = 2
        world.jurisdictions[0].levers[.stateDataAccess] = 0.2
        world.jurisdictions[0].levers[.commonsSteward] = Double(Steward.trust.rawValue)
        // 3, 2 and 1 of 6: three swings, one and one.
        try expect(world, [("decision_power.largest", 0.6), ("decision_power.public", 0.4)])
        // 3 and 3 of 6: neither decides alone.
        world.jurisdictions[0].levers[.commonsSteward] = Double(Steward.state.rawValue)
        try expect(world, [("decision_power.largest", 0.5), ("decision_power.public", 0.5)])
        set(\.ownRecords, [0, 7, 0, 0], in: &world)
        try expect(world, [("decision_power.largest", 1), ("decision_power.public", 0)])
    }

    @Test func rents() throws {
        var world = try plainWorld { $0[.agencyLoss] = 0.5 }
        clearAccounts(&world)
        for (k, kind) in [Enterprise.Kind.cooperative, .publicPlatform, .investorOwned, .investorOwned].enumerated() {
            world.enterprises[k].kind = kind
            world.enterprises[k].home = k == 3 ? nil : 0
        }
        set(\.fees, [10, 8, 0, 5], in: &world)
        set(\.advertising, [0, 0, 14, 0], in: &world)
        set(\.wages, [4, 0, 4, 0], in: &world)
        set(\.dataPayments, [1.5, 0, 0, 0], in: &world)
        set(\.dataDividend, [0.5, 0, 0, 0], in: &world)
        set(\.digitalServicesTax, [0, 1, 0, 0], in: &world)
        set(\.profitTax, [0, 2.25, 0, 0], in: &world)
        set(\.fines, [0, 0.75, 0, 0], in: &world)
        set(\.accessFees, [0, 0, 2, 0], in: &world)
        world.jurisdictions[0].state.ownedShare = 0.25
        world.jurisdictions[0].levers[.stateIntegrity] = 0
        world.jurisdictions[0].levers[.stateTransparency] = 0
        world.jurisdictions[0].levers[.commonsSteward] = Double(Steward.trust.rawValue)
        // Profits 4, 4, 8 and 5; of the public's 4 + 2 half is kept.
        try expect(
            world,
            [
                ("rent_share.citizens", 8.0 / 29), ("rent_share.public", 7.0 / 29), ("rent_share.leaked", 3.0 / 29),
                ("rent_share.enterprise", 11.0 / 29), ("foreign_rent_share", 5.0 / 29),
            ])
        world.jurisdictions[0].levers[.commonsSteward] = Double(Steward.municipality.rawValue)
        try expect(world, [("rent_share.citizens", 6.0 / 29), ("rent_share.public", 9.0 / 29)])
    }

    /// The first half on one platform, watched by all holders and pulled at by all senders, of literacy 1/2.
    func expose(_ world: inout World) {
        seat([100, 0, 0, 0], in: &world)
        set(\.surveillance, [0.5, 0.5, 0.5, 0.5], in: &world)
        set(\.recordsPerUse, [4, 4, 4, 4], in: &world)
        set(\.controlledShare, [0.5, 0.5, 0.5, 0.5], in: &world)
        set(\.secondUsers, [0, 0, 0, 0], in: &world)
        var place = world.jurisdictions[0]
        place.levers[.dataSocialShare] = 0.5
        place.levers[.stateDataAccess] = 0.4
        place.levers[.stateAccessOversight] = 0.5
        place.levers[.contractActive] = 0
        place.levers[.manipulationSafeguard] = 0.75
        place.society.promotion = 0.5
        place.security.history = [9] + [Double](repeating: 0.2, count: 12)
        for i in 0..<200 {
            place.citizens.literacy[i] = 0.5
        }
        world.jurisdictions[0] = place
        world.technology.effects.manipulation = 2
    }

    @Test func exposureToHoldersAndSenders() throws {
        var world = try plainWorld {
            $0[.primaryUse] = 0.5
            $0[.manipulationPower] = 2
        }
        expose(&world)
        // Users, half of all, leave 2 records: budgets 1, .5 and .3, all with .2 of lost records.
        let (e02, e03, e05) = (0.8187307530779818, 0.7408182206817179, 0.6065306597126334)
        let (e1, e2) = (0.36787944117144233, 0.1353352832366127)
        // Promotion pulls by 2 x 2 x .25 x .5, the platform by 2 x 2 x .25 x .5 x .5, half of it unseen.
        let (e0125, e025, e0375) = (0.8824969025845955, 0.7788007830714049, 0.6872892787909722)
        try expect(
            world,
            [
                ("exposure.commercial", (1 - e1) / 2), ("exposure.commons", (1 - e05) / 2),
                ("exposure.state", (1 - e03) / 2), ("right.protection", (e2 + e02) / 2),
                ("right.protection.vulnerable", e2), ("right.protection.others", e2 / 3 + e02 * 2 / 3),
                ("manipulation.state", 1 - e025), ("quality_of_life.safety", e02),
                ("manipulation.enterprises", (1 - e0125) / 2), ("manipulation", 1 - (e0375 + e025) / 2),
                ("right.manipulation_safety", (e0375 + e025) / 2),
                ("right.manipulation_safety.vulnerable", e0375),
                ("right.manipulation_safety.others", e0375 / 3 + e025 * 2 / 3),
            ])
    }

    @Test func flowsOfMoney() throws {
        var world = try plainWorld()
        world.ledger = Ledger()
        world.ledger.transfer(.fees, from: .households(jurisdiction: 0), to: .enterprises, 10)
        world.ledger.transfer(.exports, from: .restOfWorld, to: .producers(jurisdiction: 0), 25)
        try expect(world, [("flow.fees", 0.6), ("flow.exports", 1.5), ("flow.wages", 0)])
    }

    /// Each jurisdiction is read by itself, and what is common by all citizens.
    @Test func severalJurisdictions() throws {
        var economy = Economy()
        economy[.enterprises] = 3
        economy[.citizens] = 200
        var other = economy
        other[.citizens] = 400
        var world = try World(places: [Place(economy: economy), Place(name: "b", economy: other)], seed: 9)
        world.createdMoney = 60
        world.jurisdictions[0].capture = 0.2
        world.jurisdictions[1].capture = 0.7
        world.jurisdictions[0].state.compensationDebt = 20
        world.jurisdictions[1].state.compensationDebt = 100
        world.jurisdictions[0].society.participation = 0.3
        world.jurisdictions[1].society.participation = 0.6
        world.jurisdictions[0].producers.output = 50
        world.jurisdictions[1].producers.output = 300
        try expect(
            world,
            [("money_created", 0.1), ("capture", 0.2), ("public_debt", 0.1), ("participation", 0.3), ("output", 3)])
        try expect(
            world, in: 1,
            [("money_created", 0.1), ("capture", 0.7), ("public_debt", 0.25), ("participation", 0.6), ("output", 9)])
    }
}
