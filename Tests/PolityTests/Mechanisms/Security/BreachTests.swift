import Polity
import PolityNumerics
import TestSupport
import Testing

@Suite struct BreachTests {
    private func law(exponent: Double = 0.5, dilution: Double = 0) -> BreachLaw {
        var law = BreachLaw(Economy())
        law.exponent = exponent
        law.dilution = dilution
        return law
    }

    /// Yearly expected loss of records.
    private func mean(_ law: BreachLaw, nodes: Double, records: Double = 9) -> Double {
        law.yearlyRate(records: records, nodes: nodes, security: 0.5, hazard: 1) * law.meanShare * records / nodes
    }

    /// Losses of many keyed years.
    private func years(_ law: BreachLaw, nodes: Double, count: Int) -> [Double] {
        let draws = Draws(seed: 41, replication: 0)
        let rate = law.yearlyRate(records: 9, nodes: nodes, security: 0.5, hazard: 1)
        return (0..<count).map { year in
            let breaches = BreachLaw.count(mean: rate, draws.uniform(.breach, index: year))
            return (0..<breaches).reduce(0) {
                let size = draws.uniform(.breachSize, index: year * BreachLaw.most + $1)
                return $0 + law.share(size) * 9 / nodes
            }
        }
    }

    @Test func theMeanShareIsItsIntegral() {
        for tail in [0.4, 0.7, 1, 1.5, 3] {
            var law = law()
            law.tail = tail
            let steps = 400_000
            let sum = (0..<steps).reduce(0.0) { $0 + law.share((Double($1) + 0.5) / Double(steps)) }
            #expect(abs(sum / Double(steps) / law.meanShare - 1) < 0.005, "\(tail)")
        }
    }

    @Test func nodesLoseTheirSizeToTheExponent() {
        for exponent in [0, 0.3, 1] {
            for nodes in [2.0, 10, 100] {
                let ratio = mean(law(exponent: exponent), nodes: nodes) / mean(law(exponent: exponent), nodes: 1)
                #expect(abs(ratio / Elementary.pow(nodes, -exponent) - 1) < 1e-12)
            }
        }
        // The same means protect more doors.
        #expect(mean(law(exponent: 0, dilution: 0.2), nodes: 10) > mean(law(exponent: 0), nodes: 10))
    }

    @Test func centralRegistriesHaveTheTail() {
        // With exponent 0 the mean is the same for any number of nodes; only the worst years differ.
        let law = law(exponent: 0)
        let central = years(law, nodes: 1, count: 60_000).sorted()
        let spread = years(law, nodes: 20, count: 60_000).sorted()
        let means = (central.reduce(0, +) / 60_000, spread.reduce(0, +) / 60_000)
        #expect(abs(means.0 / mean(law, nodes: 1) - 1) < 0.15)
        #expect(abs(means.1 / mean(law, nodes: 1) - 1) < 0.15)
        let worst = (central[59_940], spread[59_940])
        #expect(worst.0 > 3 * worst.1)
        #expect(central[59_400] > 4 * means.0, "the 99th percentile is far from the mean")
    }

    @Test func countsArePoisson() {
        let draws = Draws(seed: 42, replication: 0)
        for mean in [0.01, 0.5, 4] {
            let counts = (0..<20_000).map { BreachLaw.count(mean: mean, draws.uniform(.breach, index: $0)) }
            let average = Double(counts.reduce(0, +)) / 20_000
            #expect(abs(average - mean) < 5 * (mean / 20_000).squareRoot())
        }
        #expect(BreachLaw.count(mean: 0, 0.999) == 0)
        #expect(BreachLaw.count(mean: 1e9, 0.999) == BreachLaw.most)
    }

    @Test func sizeSecurityAndHazardHaveTheirSigns() {
        let law = law(dilution: 0.1)
        let base = law.yearlyRate(records: 2, nodes: 1, security: 0.5, hazard: 1)
        #expect(law.yearlyRate(records: 3, nodes: 1, security: 0.5, hazard: 1) > base)
        #expect(law.yearlyRate(records: 2, nodes: 1, security: 0.6, hazard: 1) < base)
        #expect(law.yearlyRate(records: 2, nodes: 1, security: 0.5, hazard: 4) == 4 * base)
        #expect(law.yearlyRate(records: 0, nodes: 1, security: 0, hazard: 1) == 0)
        #expect(BreachLaw.level(means: 0) == 0 && BreachLaw.level(means: 1) == 0.5 && BreachLaw.level(means: -1) == 0)
    }

    @Test func oneLawForEveryHolder() throws {
        // A year of stores in a world, with the chances of all holders raised alike: losses come to each in proportion
        // to what the law says of what it keeps.
        var lost = [0.0, 0.0, 0.0]
        var expected = lost
        for replication in 0..<6 {
            var economy = Economy()
            economy[.citizens] = 200
            economy[.breachRate] = 12
            economy[.breachTail] = 10
            economy[.breachFloor] = 0.01
            economy[.technologyWaves] = 0
            var levers = Levers()
            levers[.dataSocialShare] = 0.5
            levers[.stateDataAccess] = 0.6
            var world = try World(economy: economy, levers: levers, replication: replication)
            let law = BreachLaw(economy)
            try Simulation().run(&world, months: 60) { world in
                let security = world.jurisdictions[0].security
                for holder in Security.Holder.allCases {
                    lost[holder.rawValue] += security.lost[holder.rawValue]
                }
                let markets = world.enterprises.filter { $0.serves(0) }.map { $0.markets[0] }
                var stores = markets.map { market in
                    let revenue = (market.fees + market.advertising) / world.jurisdictions[0].nominalIndex / 200
                    return (
                        0, market.ownRecords + market.licensedRecords,
                        BreachLaw.level(means: revenue / economy[.securityScale])
                    )
                }
                stores.append((1, world.jurisdictions[0].commons.records, security.level[1]))
                stores.append((2, 0.6 * stores.reduce(0) { $0 + $1.1 }, security.level[2]))
                for (holder, records, level) in stores {
                    let rate = law.yearlyRate(records: records / 200, nodes: 1, security: level, hazard: 1)
                    expected[holder] += rate / 12 * law.meanShare * records / 200
                }
            }
        }
        for holder in 0..<3 {
            #expect(abs(lost[holder] / expected[holder] - 1) < 0.2, "\(holder): \(lost[holder]) \(expected[holder])")
        }
    }

    @Test func theStatesCopiesAreAStoreToo() throws {
        let none = try simulated(months: 6) { $0[.stateDataAccess] = 0 }.jurisdictions[0].security
        let all = try simulated(months: 6) { $0[.stateDataAccess] = 1 }.jurisdictions[0].security
        #expect(none.held[2] == 0)
        #expect(abs(all.held[2] - all.held[0] - all.held[1]) < 1e-12 && all.held[2] > 0)
    }

    @Test func breachesCostOutputAndAreWrittenDown() throws {
        var world = try simulated(months: 0, economy: { $0[.breachRate] = 6 })
        var total = 0.0
        try Simulation().run(&world, months: 24) { world in
            let place = world.jurisdictions[0]
            let month = place.security.lost.reduce(0, +)
            total += month
            #expect(place.security.history.last == month)
            #expect(abs(place.outputFactor.security - (1 - min(0.5, 0.02 * month))) < 1e-12)
        }
        #expect(total > 0 && world.jurisdictions[0].security.history.count == 24)
    }

    @Test func migrationComesBeforeTheQuantumBreak() throws {
        func hazard(_ foresight: Double) throws -> Double {
            try simulated(months: 24) { $0[.stateForesight] = foresight }.jurisdictions[0].security.migrated
        }
        let (blind, usual, alert) = (try hazard(0), try hazard(0.3), try hazard(1))
        #expect(blind < usual && usual < alert && alert < 1 && blind > 0)
    }

    @Test func capacityAndRevenueGiveSecurity() throws {
        let weak = try simulated(months: 3) { $0[.stateCapacity] = 0.1 }.jurisdictions[0].security
        let able = try simulated(months: 3) { $0[.stateCapacity] = 1 }.jurisdictions[0].security
        #expect(weak.level[2] < able.level[2] && weak.level[0] == able.level[0])
        let bound = try simulated(months: 3) {
            $0[.contractActive] = 1
            $0[.stateTransparency] = 1
        }.jurisdictions[0]
        #expect(bound.contract.cooperates[0])
        #expect(bound.security.level[2] > BreachLaw.level(means: 1))
    }
}
