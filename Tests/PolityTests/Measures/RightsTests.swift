import Polity
import PolityNumerics
import Testing

@Suite struct RightsTests {
    @Test func protectionMultipliesWhatEachHolderLeaves() throws {
        // All use the only kind of platform alike: exp(-sum of budgets) per user, 1 for the rest.
        var levers = Levers()
        levers[.dataSocialShare] = 0.5
        levers[.stateDataAccess] = 0.6
        levers[.stateAccessOversight] = 0.5
        let world = try measuredWorld(levers: levers)
        let place = world.jurisdictions[0]
        let control = DataControl.control(place.economy, place.levers)
        let users = world.users()
        var mean = 0.0
        for (k, count) in users.enumerated() {
            let market = world.enterprises[k].markets[0]
            let seen = market.surveillance * (market.controlledShare + control.commons)
            let share = Double(count) / 300
            let left: Double = Elementary.exp(-seen * 1.3)
            mean += share * left
        }
        mean += 1 - Double(users.reduce(0, +)) / 300
        #expect(abs(try observe("right.protection", world) - mean) < 1e-9)
    }

    @Test func safetyIsWhatManipulationLeaves() throws {
        var levers = Levers()
        levers[.pressPromotion] = 0
        let world = try measuredWorld(levers: levers, months: 6) { $0[.manipulationPower] = 4 }
        let manipulated = try observe("manipulation", world)
        #expect(manipulated > 0.01)
        #expect(abs(try observe("right.manipulation_safety", world) - (1 - manipulated)) < 1e-12)
        // The less literate are pulled more.
        let groups = try ["vulnerable", "others"].map { try observe("right.manipulation_safety.\($0)", world) }
        #expect(groups[0] < groups[1])
        levers[.manipulationSafeguard] = 1
        #expect(try observe("manipulation", measuredWorld(levers: levers, months: 6)) == 0)
    }

    @Test func accessIsTheMeanOfConnectionAffordabilityAndSkills() throws {
        var world = try measuredWorld(800)
        func parts(affordability: Double) throws -> Double {
            let place = world.jurisdictions[0]
            let connection = Double(place.citizens.withAccess) / 800
            return (connection + affordability + place.society.mean(\.knowledge)) / 3
        }
        for k in world.enterprises.indices {
            world.enterprises[k].markets[0].price = 0
        }
        #expect(abs(try observe("right.access", world) - (try parts(affordability: 1))) < 1e-6)
        // A fee of 4 % of everybody's income: affordable by half.
        for i in 0..<800 {
            world.jurisdictions[0].citizens.income[i] = 2
        }
        for k in world.enterprises.indices {
            world.enterprises[k].markets[0].price = 0.08
        }
        #expect(abs(try observe("right.access", world) - (try parts(affordability: 0.5))) < 1e-6)
    }

    @Test func benefitIsOneHalfWithoutChange() throws {
        var world = try measuredWorld(800)
        for name in ["right.benefit", "right.benefit.vulnerable", "right.benefit.others"] {
            #expect(try observe(name, world) == 0.5, "\(name)")
        }
        // At twice the prices income is worth half; surplus is in money of month 0 already.
        let citizens = world.jurisdictions[0].citizens
        let surplus = try observe("consumer_surplus.others", world) / 12
        let others = (0..<800).filter { citizens.vulnerable[$0] == 0 }
        let income = others.reduce(0) { $0 + citizens.income[$1] } / Double(others.count)
        let change = (income / 2 + surplus) / (income + surplus)
        world.jurisdictions[0].producers.priceLevel = 2
        #expect(abs(try observe("right.benefit.others", world) - change / (1 + change)) < 1e-9)
    }

    @Test func institutionsDoNotChangeWhatGrowthCountsFrom() throws {
        var levers = Levers()
        levers[.dataInteroperability] = 1
        levers[.dataPortability] = 1
        let (plain, other) = try (measuredWorld(), measuredWorld(levers: levers))
        #expect(plain.jurisdictions[0].baseline == other.jurisdictions[0].baseline)
    }

    @Test func violationsCountRightsAndGroupsBelowTheirFloors() throws {
        var levers = Levers()
        levers[.stateDataAccess] = 1
        levers[.stateAccessOversight] = 0
        let world = try measuredWorld(levers: levers, months: 12) { $0[.literacy] = 0.1 }
        var below = 0
        for right in ["protection", "manipulation_safety", "access", "benefit"] {
            for group in ["vulnerable", "others"] {
                let value = try observe("right.\(right).\(group)", world)
                below += value < (right == "benefit" ? 0.49 : 0.5) ? 1 : 0
            }
        }
        #expect(below > 0)
        #expect(try observe("floor_violations", world) == Double(below))
        // A group that has no members has no rights to violate.
        let nobody = try measuredWorld(levers: levers, months: 12) {
            $0[.literacy] = 0.1
            $0[.vulnerableShare] = 0
        }
        #expect(try observe("right.protection.vulnerable", nobody) == 0)
        #expect(try observe("floor_violations", nobody) <= 4)
    }
}

@Suite struct CompositeMeasureTests {
    @Test func compositesAreUnweightedMeansOfTheirComponents() throws {
        let world = try measuredWorld(months: 6)
        let qualities = ["income", "health", "education", "access", "safety", "equality", "trust"]
        let mean = try qualities.reduce(0) { $0 + (try observe("quality_of_life.\($1)", world)) } / 7
        #expect(abs(try observe("quality_of_life", world) - mean) < 1e-12)
        let dimensions = ["needs", "foundations", "opportunity"]
        let progress = try dimensions.reduce(0) { $0 + (try observe("social_progress.\($1)", world)) } / 3
        #expect(abs(try observe("social_progress", world) - progress) < 1e-12)
        let rights = ["protection", "manipulation_safety", "access", "benefit"]
        let opportunity = try rights.reduce(0) { $0 + (try observe("right.\($1)", world)) } / 4
        #expect(abs(try observe("social_progress.opportunity", world) - opportunity) < 1e-12)
        for name in ["quality_of_life", "social_progress"] {
            #expect(Measure.named(name)?.entry.summary.contains("nweighted mean") == true)
        }
    }
}
