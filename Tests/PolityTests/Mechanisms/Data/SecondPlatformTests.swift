import Polity
import Testing

@Suite struct SecondPlatformTests {
    @Test func agreesWithTheSumOverEveryPairAndEveryUserHasOne() throws {
        var world = try SmallMarket.world()
        try SmallMarket.plain.run(&world, months: 24)
        let citizens = world.jurisdictions[0].citizens
        let utility = PlatformUtility(world, jurisdiction: 0)
        let tally = citizens.tally.map { Double($0) }
        let expected = SecondPlatform.expected(utility, classes: citizens.tasteClasses, tally: tally)
        let options = world.enterprises.count + 1
        var naive = [Double](repeating: 0, count: options - 1)
        for (c, taste) in citizens.tasteClasses.enumerated() where c > 0 {
            let w = utility.weights(harmWeight: taste.meanHarm, gap: taste.meanGap).weights
            for k in 1..<options {
                let others = (1..<options).reduce(0) { $1 == k ? $0 : $0 + w[$1] }
                for g in 1..<options where g != k {
                    naive[g - 1] += tally[c * options + k] * w[g] / others
                }
            }
        }
        for (a, b) in zip(expected, naive) {
            #expect(abs(a - b) < 1e-9 * b)
        }
        #expect(abs(expected.reduce(0, +) - Double(world.users().reduce(0, +))) < 1e-6)
    }

    @Test func offByDefaultAndCountedOnceByPerson() throws {
        var single = try SmallMarket.world()
        try SmallMarket.dataOnly.step(&single)
        #expect(single.enterprises.allSatisfy { $0.markets[0].secondUsers == 0 && $0.markets[0].secondaryRecords == 0 })
        var double = try SmallMarket.world(economy: { $0[.multiHoming] = 0.5 })
        let start = double
        try SmallMarket.dataOnly.step(&double)
        let second = double.enterprises.reduce(0) { $0 + $1.markets[0].secondUsers }
        #expect(abs(second - 0.5 * Double(double.users().reduce(0, +))) < 1e-6)
        for (k, enterprise) in double.enterprises.enumerated() {
            let (old, new) = (start.enterprises[k].markets[0], enterprise.markets[0])
            let keep = 1 - double.economy[.dataDepreciation]
            // By person: what the main platform's users leave, and nothing else.
            let unique = new.ownRecords - new.secondaryRecords
            let expected = (old.ownRecords - old.secondaryRecords) * keep + Double(double.users()[k]) * old.surveillance
            #expect(abs(unique - expected) < 1e-9 * expected)
            #expect(new.secondaryRecords > 0)
        }
    }
}
