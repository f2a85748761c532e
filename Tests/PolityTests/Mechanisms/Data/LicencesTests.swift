import Polity
import TestSupport
import Testing

@Suite struct LicencesTests {
    @Test func collectiveSaleRestoresThePrice() {
        var generator = TestGenerator(seed: 2)
        for _ in 0..<100 {
            let r = Double.random(in: 0.01...1, using: &generator)
            let b = Double.random(in: 0...1, using: &generator)
            let alone = Licences.externality(r)
            let together = Licences.discount(correlation: r, bargaining: b)
            #expect(Licences.discount(correlation: r, bargaining: 0) == alone)
            #expect(abs(Licences.discount(correlation: r, bargaining: 1) - 1) < 1e-15)
            #expect(alone < 1 && together >= alone && together <= 1 + 1e-15)
            // Linear in b: the share b of what is lost comes back.
            #expect(abs((together - alone) - b * (1 - alone)) < 1e-12)
        }
    }

    @Test func aCollectiveStewardBargainsForTheDataThatItManages() {
        var levers = Levers()
        levers[.organisationsBargaining] = 0.5
        levers[.dataSocialShare] = 0.4
        for steward in Steward.allCases {
            levers[.commonsSteward] = Double(steward.rawValue)
            let isCollective = steward != .open
            #expect(abs(Licences.bargaining(levers) - (isCollective ? 0.7 : 0.5)) < 1e-12)
        }
        #expect(Licences.bargaining(Levers()) == 0)
    }

    @Test func withFullBargainingARecordIsPaidItsAskingPrice() throws {
        var world = try SmallMarket.world(levers: {
            $0[.dataCitizenShare] = 1
            $0[.organisationsBargaining] = 1
            $0[.dataLicencePrice] = 0.0001
        })
        let before = world
        try SmallMarket.dataOnly.step(&world)
        let share = DataControl.control(world.economy, world.jurisdictions[0].levers).citizens
        for (old, new) in zip(before.enterprises, world.enterprises) {
            #expect(new.markets[0].licencePayment > 0)
            #expect(abs(new.markets[0].licencePayment - 0.0001 * share * old.markets[0].surveillance) < 1e-15)
        }
    }
}
