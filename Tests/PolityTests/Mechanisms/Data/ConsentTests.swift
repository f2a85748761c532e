import Polity
import TestSupport
import Testing

@Suite struct ConsentTests {
    @Test func halfRefuseAtTheHalfPointAndMoreWithHarm() {
        #expect(Consent.refusal(harmWeight: 8, half: 8) == 0.5)
        #expect(Consent.refusal(harmWeight: 0, half: 8) == 0)
        #expect(abs(Consent.refusal(harmWeight: 24, half: 8) - 0.75) < 1e-15)
        var generator = TestGenerator(seed: 1)
        for _ in 0..<100 {
            let h = Double.random(in: 0...100, using: &generator)
            let half = Double.random(in: 0.01...100, using: &generator)
            let refusal = Consent.refusal(harmWeight: h, half: half)
            #expect(refusal >= 0 && refusal < 1)
            #expect(Consent.refusal(harmWeight: h + 1, half: half) > refusal)
        }
    }

    private func asking(_ consent: Double) throws -> World {
        try SmallMarket.world(levers: { $0[.protectionConsent] = consent })
    }

    @Test func refusedRecordsAreThoseOfTheTasteClassesBeyondPrimaryUse() throws {
        var (asked, free) = (try asking(0.6), try asking(0))
        try SmallMarket.dataOnly.step(&asked)
        try SmallMarket.dataOnly.step(&free)
        let citizens = asked.jurisdictions[0].citizens
        let options = asked.enterprises.count + 1
        for k in asked.enterprises.indices {
            let (market, reference) = (asked.enterprises[k].markets[0], free.enterprises[k].markets[0])
            var refusing = 0.0
            for (c, taste) in citizens.tasteClasses.enumerated() {
                refusing +=
                    Double(citizens.tally[c * options + k + 1]) * taste.meanHarm
                    / (taste.meanHarm + asked.economy[.consentHarm])
            }
            let share = 0.6 * (1 - asked.economy[.primaryUse]) * refusing / Double(asked.users()[k])
            #expect(share > 0.05)
            #expect(abs(market.refusedShare - share) < 1e-12)
            #expect(abs(market.recordsPerUse - (1 - share)) < 1e-12)
            #expect(market.surveillance == reference.surveillance)
            #expect(market.ownRecords < reference.ownRecords && market.monetisation < reference.monetisation)
        }
    }

    @Test func moreConsentMeansFewerRecords() throws {
        var previous = Double.infinity
        for consent in [0, 0.3, 0.6, 1] {
            var world = try asking(consent)
            try SmallMarket.plain.run(&world, months: 12)
            let records = world.enterprises.reduce(0) { $0 + $1.markets[0].ownRecords }
            #expect(records < previous)
            previous = records
        }
    }
}
