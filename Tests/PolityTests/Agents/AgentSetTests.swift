import Polity
import PolityNumerics
import Testing

@Suite struct AgentSetTests {
    @Test func whatIsSetToItselfChangesNoBit() throws {
        var world = try agentsWorld(places: 2)
        try Simulation().run(&world, months: 13)
        var same = world
        for attribute in AgentAttribute.catalogue where attribute.isSettable {
            let values = same.all(attribute, jurisdiction: 1)
            same.change(attribute, jurisdiction: 1) { values[$0] }
            // Nobody is given anything, or anything that is a number.
            same.change(attribute, jurisdiction: 1) { _ in nil }
            same.change(attribute, jurisdiction: 1) { $0 % 2 == 0 ? .nan : .infinity }
        }
        #expect(same.jurisdictions[1].society == world.jurisdictions[1].society)
        #expect(same.enterprises == world.enterprises && same.technology == world.technology)
        #expect(fingerprint(same) == fingerprint(world))
        try Simulation().run(&world, months: 13)
        try Simulation().run(&same, months: 13)
        #expect(fingerprint(same) == fingerprint(world))
    }

    @Test func literacyIsTheCitizensOwn() throws {
        let before = try agentsWorld(citizens: 3_000)
        var world = before
        world.change(.citizens("literacy")) { $0 % 3 == 0 ? 0.25 : nil }
        let (old, new) = (before.all(.citizens("literacy")), world.all(.citizens("literacy")))
        for i in new.indices {
            #expect(new[i] == (i % 3 == 0 ? 0.25 : old[i]))
        }
        let citizens = world.jurisdictions[0].citizens
        for g in 0...1 {
            let members = new.indices.filter { citizens.vulnerable[$0] == UInt8(g) }
            let mean = members.reduce(0) { $0 + new[$1] } / Double(members.count)
            #expect(abs(world.jurisdictions[0].society.groups[g].knowledge - mean) < 1e-12)
        }
        expectTallyCountsUsers(world)
        #expect(citizens.platform == before.jurisdictions[0].citizens.platform)
        #expect(citizens.withAccess == before.jurisdictions[0].citizens.withAccess)
        #expect(world.users() == before.users())
        // Choice is bounded by the classes' smallest harm and largest gap.
        for i in new.indices where citizens.tasteClass[i] > 0 {
            let taste = citizens.tasteClasses[Int(citizens.tasteClass[i])]
            #expect(1 - citizens.literacy[i] <= taste.highestGap)
            #expect(citizens.privacyConcern[i] * Citizens.awareness(citizens.literacy[i]) >= taste.lowestHarm)
        }
        // Set back, everything is as it was.
        world.change(.citizens("literacy")) { old[$0] }
        #expect(fingerprint(world) == fingerprint(before))
        #expect(world.jurisdictions[0].society == before.jurisdictions[0].society)
    }

    /// The yearly pass multiplies everybody's odds alike; it does not undo what was set.
    @Test func literacyLastsOverTheYear() throws {
        var taught = try agentsWorld(citizens: 2_000) { $0[.budgetEducation] = 0.3 }
        var usual = taught
        taught.change(.citizens("literacy")) { _ in 0.8 }
        try Simulation().run(&taught, months: 25)
        try Simulation().run(&usual, months: 25)
        let citizens = taught.jurisdictions[0].citizens
        let rises = Set(zip(citizens.literacy.array, citizens.vulnerable.array).map { [$0, Float($1)] })
        #expect(rises.count == 2, "two groups that were taught alike each")
        #expect(citizens.literacy.array.allSatisfy { $0 > 0.8 && $0 < 0.95 })
        #expect(
            taught.jurisdictions[0].society.mean(\.knowledge) > usual.jurisdictions[0].society.mean(\.knowledge) + 0.2)
        expectTallyCountsUsers(taught)
    }

    @Test func privacyConcernMakesClassesAnew() throws {
        let before = try agentsWorld()
        var world = before
        world.change(.citizens("privacy_concern")) { $0 < 300 ? 40 : nil }
        let values = world.all(.citizens("privacy_concern"))
        #expect(values[..<300].allSatisfy { $0 == 40 })
        #expect(values[300...] == before.all(.citizens("privacy_concern"))[300...])
        expectTallyCountsUsers(world)
        #expect(world.jurisdictions[0].citizens.tasteClasses != before.jurisdictions[0].citizens.tasteClasses)
        #expect(world.jurisdictions[0].society == before.jurisdictions[0].society)
    }

    @Test func groupsMoveToTheMeanOfTheirMembers() throws {
        var world = try agentsWorld()
        let vulnerable = world.all(.citizens("vulnerable"))
        for name in ["trust_state", "trust_enterprises", "health", "education", "ethics", "legal_awareness"] {
            let before = world.all(.citizens(name))
            // A third of those outside get .9, everybody inside .2.
            let third = vulnerable.indices.filter { vulnerable[$0] == 0 && $0 % 3 == 0 }
            world.change(.citizens(name)) { vulnerable[$0] == 1 ? 0.2 : $0 % 3 == 0 ? 0.9 : nil }
            let others = vulnerable.indices.filter { vulnerable[$0] == 0 }
            let old = before[others[0]]
            let share = Double(third.count) / Double(others.count)
            let expected = share * 0.9 + (1 - share) * old
            for (i, value) in world.all(.citizens(name)).enumerated() {
                #expect(abs(value - (vulnerable[i] == 1 ? 0.2 : expected)) < 1e-12, "\(name)")
            }
        }
    }

    @Test func literacyOfGroupsFadesByItsOwnEquation() throws {
        var world = try agentsWorld { $0[.stateInformationError] = 0 }
        world.change(.citizens("ethics")) { _ in 0.9 }
        world.change(.citizens("legal_awareness")) { _ in 2 }
        let law = world.all(.citizens("legal_awareness"))
        #expect(law.allSatisfy { $0 == 0.999 }, "a thousandth from the end")
        let start = world.jurisdictions[0].society.groups[0].ethics
        try Simulation(schedule: Schedule([SocialDevelopment()])).step(&world)
        let after = world.jurisdictions[0].society.groups[0]
        // x' = d (ln e - x) with effort 1: the log odds lose the twelfth of d of their distance from month 0's.
        func odds(_ share: Double) -> Double { share / (1 - share) }
        let decay = world.jurisdictions[0].economy[.literacyDecay] / 12
        let fresh = try agentsWorld().jurisdictions[0].society.groups[0].ethics
        let distance = Elementary.log(odds(0.9)) - Elementary.log(odds(fresh))
        let expected = Elementary.log(odds(fresh)) + (1 - decay) * distance
        #expect(abs(Elementary.log(odds(after.ethics)) - expected) < 1e-9)
        #expect(after.ethics < start && after.legalAwareness < 0.999)
    }

    @Test func enterprisesGoOnFromWhatWasSet() throws {
        var world = try agentsWorld(places: 2)
        let before = world
        world.change(.enterprises("price"), jurisdiction: 1) { $0 == 2 ? 0.01 : nil }
        world.change(.enterprises("surveillance"), jurisdiction: 1) { $0 == 2 ? 7 : nil }
        world.change(.enterprises("technology"), jurisdiction: 1) { $0 == 4 ? 3 : nil }
        for k in world.enterprises.indices {
            var expected = before.enterprises[k]
            if k == 2 {
                expected.markets[1].price = 0.01
                expected.markets[1].surveillance = 1
            }
            if k == 4 {
                expected.technology = 3
            }
            #expect(world.enterprises[k] == expected)
        }
        #expect(world.technology.bestPractice == 3)
        // Who does not serve keeps what it has.
        world.close(enterprise: 2)
        world.change(.enterprises("price"), jurisdiction: 1) { _ in 0.02 }
        #expect(world.enterprises[2].markets[1].price == 0 && world.enterprises[3].markets[1].price == 0.02)
    }

    @Test func moneyIsNotTouchedAndTheLedgerChecks() throws {
        var world = try agentsWorld(citizens: 800, places: 2)
        try Simulation().run(&world, months: 5)
        let money = world.moneyStock
        for round in 0..<4 {
            for attribute in AgentAttribute.catalogue where attribute.isSettable {
                let top = min(attribute.entry.range.upperBound, 3)
                for index in 0...1 {
                    world.change(attribute, jurisdiction: index) { agent in
                        (agent + round) % 4 == 0 ? top * Double((agent * 7 + round) % 11) / 10 : nil
                    }
                }
            }
            #expect(world.moneyStock == money || abs(world.moneyStock / money - 1) < 1e-12)
            expectTallyCountsUsers(world)
            // Each month's ledger is checked.
            try Simulation().run(&world, months: 7)
            expectTallyCountsUsers(world)
        }
        #expect(abs(world.moneyStock / money - 1) < 1e-9)
    }

    @Test func threadsChangeNoBit() throws {
        let start = try agentsWorld(citizens: 20_000)
        func result(_ executor: any ChunkExecutor) throws -> World {
            var world = start
            for attribute in AgentAttribute.catalogue where attribute.isSettable {
                let values = world.all(attribute)
                world.change(attribute, using: executor) { $0 % 5 < 2 ? values[$0] * 0.7 + 0.01 : nil }
            }
            try Simulation(executor: executor).run(&world, months: 13)
            return world
        }
        let serial = try result(SerialChunks())
        for executor in [SerialChunks(), LastFirst()] as [any ChunkExecutor] {
            let other = try result(executor)
            #expect(fingerprint(other) == fingerprint(serial))
            #expect(other.jurisdictions[0].society == serial.jurisdictions[0].society)
            #expect(other.jurisdictions[0].citizens.literacy == serial.jurisdictions[0].citizens.literacy)
            #expect(other.enterprises == serial.enterprises)
        }
    }

    @Test func forksAreIndependent() throws {
        let world = try agentsWorld()
        let bits = fingerprint(world)
        let literacy = world.all(.citizens("literacy"))
        var fork = world
        fork.change(.citizens("literacy")) { _ in 0.5 }
        fork.change(.citizens("trust_state")) { _ in 0.1 }
        fork.change(.enterprises("price")) { _ in 1 }
        #expect(fingerprint(world) == bits && fingerprint(fork) != bits)
        #expect(world.all(.citizens("literacy")) == literacy)
        #expect(world.all(.citizens("trust_state")).allSatisfy { $0 == 0.5 })
    }
}
