import Polity
import PolityNumerics
import TestSupport
import Testing

@Suite struct DetectionTests {
    @Test func theDefaultHazardIsThatOfMonthZero() throws {
        var world = try smallWorld()
        let start = world.jurisdictions[0].regulator.hazard
        #expect(start == Economy()[.detectionHazard] * Levers()[.stateCapacity])
        try Simulation().step(&world)
        #expect(abs(world.jurisdictions[0].regulator.hazard / start - 1) < 0.01)
    }

    @Test func everyTermHasItsSign() {
        var generator = TestGenerator(seed: 11)
        let economy = Economy()
        for _ in 0..<200 {
            var base = Detection()
            base.capture = Double.random(in: 0...0.9, using: &generator)
            base.independence = Double.random(in: 0...0.9, using: &generator)
            base.enforcement = Double.random(in: 0.1...5, using: &generator)
            base.watchdog = Double.random(in: 0...0.9, using: &generator)
            base.complaints = Double.random(in: 0...1, using: &generator)
            base.evasion = Double.random(in: 0...0.9, using: &generator)
            base.complexity = Double.random(in: 1...3, using: &generator)
            let strength = base.strength(economy)
            func changed(_ change: (inout Detection) -> Void) -> Double {
                var other = base
                change(&other)
                return other.strength(economy)
            }
            #expect(changed { $0.capture += 0.05 } < strength)
            #expect(changed { $0.independence += 0.05 } > strength)
            #expect(changed { $0.watchdog += 0.05 } > strength)
            #expect(changed { $0.complaints += 0.05 } > strength)
            #expect(changed { $0.evasion += 0.05 } < strength)
            #expect(changed { $0.complexity += 0.05 } < strength)
            // Concave in the budget: four times the money doubles it.
            #expect(abs(changed { $0.enforcement *= 4 } / strength - 2) < 1e-9)
            #expect(changed { $0.enforcement = 0 } == 0)
        }
    }

    @Test func institutionsMoveTheHazard() throws {
        func hazard(_ set: (inout Levers) -> Void) throws -> Double {
            var world = try smallWorld(set)
            try Simulation().run(&world, months: 24)
            return world.jurisdictions[0].regulator.hazard
        }
        let base = try hazard { _ in }
        #expect(try hazard { $0[.stateCapacity] = 0.8 } > 1.2 * base)
        #expect(try hazard { $0[.regulatorIndependence] = 0.9 } > 1.2 * base)
        #expect(try hazard { $0[.budgetEnforcement] = 0.008 } > 1.3 * base)
        #expect(try hazard { $0[.organisationsBargaining] = 1 } > 1.05 * base)
        #expect(try hazard { $0[.stateIntegrity] = 0.1 } < base)
    }

    @Test func evasionIsExactAndFallsWithForesight() throws {
        // Two half-years are a year, and the rest point solves a s (1 - e) = u e.
        var half = 0.0
        for _ in 0..<12 {
            half = Evasion.next(half, gain: 0.3, fade: 0.1)
        }
        #expect(abs(half - 0.75 * (1 - Elementary.exp(-0.4))) < 1e-12)
        #expect(abs(Evasion.next(0.75, gain: 0.3, fade: 0.1) - 0.75) < 1e-15)
        #expect(Evasion.next(0.4, gain: 0, fade: 0) == 0.4)
        func evasion(_ set: (inout Levers) -> Void) throws -> Double {
            var world = try smallWorld {
                $0[.surveillanceCap] = 0.2
                $0[.protectionRealisedFine] = 1
                set(&$0)
            }
            try Simulation().run(&world, months: 36)
            return world.jurisdictions[0].regulator.evasion
        }
        let base = try evasion { _ in }
        #expect(base > 0.05)
        #expect(try evasion { $0[.stateForesight] = 0.9 } < base)
        #expect(try evasion { $0[.protectionFine] = 0.01 } < base)
        #expect(try evasion { $0[.surveillanceCap] = 1 } == 0)
    }
}

@Suite struct DesignationTests {
    @Test func aPlatformIsDesignatedAfterItsMonths() throws {
        var world = try smallWorld(economy: [.designationMonths: 5]) { $0[.designationUserShare] = 0.01 }
        let simulation = Simulation(schedule: Schedule([Regulation()]))
        for month in 1...7 {
            try simulation.step(&world)
            let users = world.users()
            for k in world.enterprises.indices where users[k] >= 4 {
                #expect(world.jurisdictions[0].regulator.isDesignated[k] == (month >= 5), "month \(month)")
            }
        }
        // It ceases after as many months below.
        world.jurisdictions[0].levers[.designationUserShare] = 0.99
        for month in 8...13 {
            try simulation.step(&world)
            #expect(world.jurisdictions[0].regulator.isDesignated.contains(true) == (month < 12), "month \(month)")
        }
    }

    @Test func withoutAThresholdNobodyIs() throws {
        var world = try smallWorld(economy: [.designationMonths: 1])
        try Simulation().run(&world, months: 3)
        #expect(!world.jurisdictions[0].regulator.isDesignated.contains(true))
    }
}

@Suite struct CaseTests {
    private func run(
        months: Int, economy: [EconomyParameter: Double] = [:], _ set: (inout Levers) -> Void
    ) throws -> World {
        var world = try smallWorld(economy: economy) {
            $0[.breakupShare] = 0.1
            $0[.stateInformationError] = 0
            set(&$0)
        }
        try Simulation(schedule: Schedule([Regulation()])).run(&world, months: months)
        return world
    }

    @Test func casesWaitForDelayAndCapacity() throws {
        let quick = try run(months: 30, economy: [.caseCapacity: 5]) { $0[.stateDelay] = 6 }
        let slow = try run(months: 30, economy: [.caseCapacity: 5]) { $0[.stateDelay] = 18 }
        let queue = try run(months: 30, economy: [.caseCapacity: 0.1]) { $0[.stateDelay] = 6 }
        #expect(quick.jurisdictions[0].regulator.breakups > 0)
        #expect(slow.jurisdictions[0].regulator.waitingTime > quick.jurisdictions[0].regulator.waitingTime)
        #expect(queue.jurisdictions[0].regulator.decided < quick.jurisdictions[0].regulator.decided)
        #expect(queue.jurisdictions[0].regulator.waitingTime > quick.jurisdictions[0].regulator.waitingTime)
        // Three decisions at most in thirty months, and the first no sooner than the delay.
        #expect((1...3).contains(queue.jurisdictions[0].regulator.decided))
        #expect(
            try run(months: 4, economy: [.caseCapacity: 5]) { $0[.stateDelay] = 6 }
                .jurisdictions[0].regulator.decided == 0)
    }

    @Test func aStateThatKnowsMakesNoErrors() throws {
        let knowing = try run(months: 30, economy: [.caseCapacity: 5]) { $0[.stateDelay] = 6 }
        #expect(knowing.jurisdictions[0].regulator.missedOrders == 0)
        #expect(knowing.jurisdictions[0].regulator.falseOrders == 0)
        let blind = try run(months: 60, economy: [.caseCapacity: 5]) {
            $0[.stateDelay] = 6
            $0[.stateInformationError] = 2
        }
        #expect(blind.jurisdictions[0].regulator.missedOrders > 0)
    }

    @Test func divisionLowersConcentration() throws {
        let hhi = try #require(Measure.named("hhi"))
        let before = try smallWorld()
        let after = try run(months: 30, economy: [.caseCapacity: 5]) { $0[.stateDelay] = 6 }
        #expect(hhi.observe(after, 0) < hhi.observe(before, 0))
        let users = (before.users().reduce(0, +), after.users().reduce(0, +))
        #expect(users.0 == users.1)
        #expect(abs(after.moneyStock - before.moneyStock) < 1e-9 * before.moneyStock)
    }

    @Test func neverWithoutAThreshold() throws {
        let world = try run(months: 30) { $0[.breakupShare] = 1 }
        #expect(world.jurisdictions[0].regulator.cases.isEmpty)
        #expect(world.jurisdictions[0].regulator.decided == 0)
    }

    @Test func participationInformsAndDelays() {
        var levers = Levers()
        let alone = Information.error(Economy(), levers)
        levers[.participationWeight] = 0.4
        #expect(abs(alone - 0.5) < 1e-12)
        // sqrt((.6 x .5)^2 + (.4 x .25)^2).
        #expect(abs(Information.error(Economy(), levers) - 0.1.squareRoot()) < 1e-12)
    }
}

@Suite struct AbuseTests {
    @Test func deterrenceIsBeckers() {
        #expect(Deterrence.propensity(meanGain: 0, chance: 0.5, sanction: 1) == 0)
        #expect(Deterrence.propensity(meanGain: 0.3, chance: 0, sanction: 1) == 1)
        // As often as exponential gains exceed the expected sanction.
        var generator = TestGenerator(seed: 3)
        let gains = (0..<20_000).map { _ in -0.2 * Elementary.log(Double.random(in: 1e-12...1, using: &generator)) }
        let share = Double(gains.count { $0 > 0.1 * 3 }) / 20_000
        #expect(abs(share - Deterrence.propensity(meanGain: 0.2, chance: 0.1, sanction: 3)) < 0.012)
    }

    @Test func whatRestrainsTheState() throws {
        func propensity(_ set: (inout Levers) -> Void) throws -> Double {
            var world = try smallWorld {
                $0[.stateDataAccess] = 0.5
                set(&$0)
            }
            try Simulation().run(&world, months: 6)
            return world.jurisdictions[0].regulator.stateAbusePropensity
        }
        let base = try propensity { _ in }
        #expect(base > 0.01 && base < 0.99)
        #expect(try propensity { $0[.stateDataAccess] = 0.9 } > base)
        #expect(try propensity { $0[.stateDataAccess] = 0 } == 0)
        #expect(try propensity { $0[.stateAccessOversight] = 0.9 } < base)
        #expect(try propensity { $0[.stateTransparency] = 0.9 } < base)
        #expect(try propensity { $0[.regulatorIndependence] = 0.9 } < base)
        #expect(try propensity { $0[.regulatorIndependence] = 0 } == 1)
    }

    @Test func abusesOfBothAreCounted() throws {
        var world = try smallWorld(economy: [.detectionHazard: 12]) {
            $0[.surveillanceCap] = 0.02
            $0[.protectionRealisedFine] = 0.01
            $0[.stateDataAccess] = 1
            $0[.stateAccessOversight] = 0
        }
        try Simulation().run(&world, months: 24)
        let abuses = world.jurisdictions[0].regulator.abuses
        #expect(abuses.byEnterprises > 0 && abuses.sanctionedEnterprises > 0)
        #expect(abuses.sanctionedEnterprises <= abuses.byEnterprises)
        #expect(abuses.byState > 0 && abuses.sanctionedState > 0)
        #expect(abuses.sanctionedState <= abuses.byState && abuses.byState <= 24)
    }
}
