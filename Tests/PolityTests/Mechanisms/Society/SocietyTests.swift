import Dispatch
import Polity
import PolityNumerics
import TestSupport
import Testing

@Suite struct SocietyTests {
    private func levels(_ society: Society) -> [Double] {
        society.groups.flatMap {
            [
                $0.access, $0.accessLevel, $0.knowledge, $0.ethics, $0.legalAwareness, $0.education, $0.health,
                $0.lifeExpectancy / 85, $0.expectedSchooling / 18, $0.meanSchooling / 15, $0.sensitiveUse,
            ]
        } + [society.research, society.reach, society.watchdog, society.promotion, society.participation]
            + [society.organisations, society.communities]
    }

    @Test func defaultsAreAtRest() throws {
        let start = levels(try simulated(months: 0).jurisdictions[0].society)
        let first = levels(try simulated(months: 1).jurisdictions[0].society)
        let later = levels(try simulated(months: 25).jurisdictions[0].society)
        for place in start.indices {
            #expect(abs(first[place] - start[place]) < 0.005, "\(place)")
            #expect(abs(later[place] - start[place]) < 0.03, "\(place)")
        }
    }

    @Test func monthZeroKnowsNoInstitutions() throws {
        let changed = try simulated(months: 0) {
            $0[.budgetEducation] = 0.4
            $0[.pressIndependence] = 1
            $0[.stateDataAccess] = 1
            $0[.contractActive] = 1
            $0[.stateCapacity] = 1
        }
        let plain = try simulated(months: 0)
        #expect(changed.jurisdictions[0].society == plain.jurisdictions[0].society)
        #expect(changed.jurisdictions[0].contract == plain.jurisdictions[0].contract)
        #expect(changed.jurisdictions[0].security == plain.jurisdictions[0].security)
    }

    /// L' = c e (1 - L) - d L with c = d L0/(1 - L0) rests where the log odds have risen by ln e.
    @Test func literacyRestsWhereTeachingMeetsForgetting() {
        var generator = TestGenerator(seed: 3)
        for _ in 0..<200 {
            let start = Double.random(in: 0.01...0.99, using: &generator)
            let effort = Double.random(in: 0.05...8, using: &generator)
            let rest = LiteracyGrowth.shifted(start, by: Elementary.log(effort))
            let taught = start / (1 - start) * effort * (1 - rest)
            #expect(abs(taught - rest) < 1e-12)
        }
    }

    @Test func spendingMovesWhatItIsFor() throws {
        let base = try simulated(months: 36).jurisdictions[0].society
        let taught = try simulated(months: 36) { $0[.budgetEducation] = 0.24 }.jurisdictions[0].society
        let neglected = try simulated(months: 36) { $0[.budgetEducation] = 0 }.jurisdictions[0].society
        for value in [\Society.Group.knowledge, \.ethics, \.legalAwareness, \.expectedSchooling, \.meanSchooling] {
            #expect(taught.mean { $0[keyPath: value] } > base.mean { $0[keyPath: value] })
            #expect(neglected.mean { $0[keyPath: value] } < base.mean { $0[keyPath: value] })
        }
        let healthy = try simulated(months: 36) { $0[.budgetHealth] = 0.2 }.jurisdictions[0].society
        #expect(healthy.mean(\.lifeExpectancy) > base.mean(\.lifeExpectancy) + 0.2)
        let online = try simulated(months: 36) { $0[.budgetAccess] = 0.1 }.jurisdictions[0].society
        let offline = try simulated(months: 36) { $0[.budgetAccess] = 0 }.jurisdictions[0].society
        #expect(online.mean(\.access) > base.mean(\.access) + 0.01)
        #expect(offline.mean(\.access) < base.mean(\.access))
        let researched = try simulated(months: 36) { $0[.budgetResearch] = 0.06 }.jurisdictions[0]
        #expect(researched.outputFactor.knowledge > 1.01 && researched.society.research > 1.3)
    }

    @Test func lessonsInRightsReachEthicsAndLawMost() throws {
        let base = try simulated(months: 36).jurisdictions[0].society
        let rights = try simulated(months: 36) { $0[.educationRights] = 0.5 }.jurisdictions[0].society
        let gains = [\Society.Group.knowledge, \.ethics, \.legalAwareness].map { value in
            rights.mean { $0[keyPath: value] } - base.mean { $0[keyPath: value] }
        }
        #expect(gains[0] > 0 && gains[1] > gains[0] && gains[2] > gains[0])
    }

    @Test func teachingReachesVulnerableGroupsWhereItIsAdapted() throws {
        let base = try simulated(months: 24).jurisdictions[0]
        for (priority, order) in [(0.0, -1.0), (0.3, 1)] {
            let world = try simulated(months: 24) {
                $0[.budgetEducation] = 0.24
                $0[.priorityVulnerable] = priority
            }
            let gain = (0...1).map {
                Elementary.log(odds(world.jurisdictions[0].society.groups[$0].ethics))
                    - Elementary.log(odds(base.society.groups[$0].ethics))
            }
            #expect(order * (gain[1] - gain[0]) > 0, "\(gain)")
        }
    }

    private func odds(_ share: Double) -> Double {
        share / (1 - share)
    }

    @Test func tallyAndClassesEqualARecount() throws {
        var world = try simulated(months: 0, citizens: 3_000) {
            $0[.budgetAccess] = 0.15
            $0[.budgetEducation] = 0.2
        }
        for step in 0..<4 {
            world.jurisdictions[0].levers[.budgetAccess] = step % 2 == 0 ? 0.15 : 0
            try Simulation().run(&world, months: 12)
            let citizens = world.jurisdictions[0].citizens
            let options = world.enterprises.count + 1
            var tally = [Int](repeating: 0, count: citizens.tasteClasses.count * options)
            var knowledge = 0.0
            for i in 0..<citizens.count {
                let used = citizens.platform[i] == Citizens.orphaned ? 0 : Int(citizens.platform[i])
                tally[Int(citizens.tasteClass[i]) * options + used] += 1
                knowledge += Double(citizens.literacy[i]) / 3_000
                if citizens.tasteClass[i] == 0 {
                    #expect(used == 0)
                } else {
                    let taste = citizens.tasteClasses[Int(citizens.tasteClass[i])]
                    let h = citizens.privacyConcern[i] * Citizens.awareness(citizens.literacy[i])
                    #expect(h >= taste.lowestHarm && 1 - citizens.literacy[i] <= taste.highestGap)
                }
            }
            #expect(tally == citizens.tally)
            #expect(abs(world.jurisdictions[0].society.mean(\.knowledge) - knowledge) < 1e-6)
            let online = Double(citizens.withAccess) / 3_000
            #expect(abs(world.jurisdictions[0].society.mean(\.access) - online) < 1e-9)
        }
    }

    @Test func whoHasAccessOnlyGrowsWithTheShare() throws {
        func online(_ budget: Double) throws -> (Set<Int>, Citizens) {
            let citizens = try simulated(months: 36, citizens: 2_000) { $0[.budgetAccess] = budget }
                .jurisdictions[0].citizens
            return (Set((0..<citizens.count).filter { citizens.tasteClass[$0] > 0 }), citizens)
        }
        let (few, _) = try online(0)
        let (some, _) = try online(0.01)
        let (many, citizens) = try online(0.2)
        #expect(few.isStrictSubset(of: some) && some.isStrictSubset(of: many))
        // Newcomers choose by themselves.
        #expect(many.subtracting(few).contains { citizens.platform[$0] > 0 })
    }

    @Test func oddsOfAccessFollowUpkeep() {
        var generator = TestGenerator(seed: 4)
        for _ in 0..<100 {
            let start = Double.random(in: 0.01...0.99, using: &generator)
            let factor = Double.random(in: 0.1...5, using: &generator)
            let level = AccessGrowth.level(start: start, factor: factor)
            #expect(abs(odds(level) / odds(start) / factor - 1) < 1e-9)
        }
        #expect(AccessGrowth.level(start: 1, factor: 0.2) == 1 && AccessGrowth.level(start: 0, factor: 9) == 0)
    }

    @Test func chunksInAnyOrderGiveTheSameBits() throws {
        struct Threads: ChunkExecutor {
            func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
                DispatchQueue.concurrentPerform(iterations: count, execute: body)
            }
        }
        var levers = Levers()
        levers[.budgetEducation] = 0.2
        levers[.budgetAccess] = 0.1
        var economy = Economy()
        economy[.citizens] = 20_000
        var serial = try World(economy: economy, levers: levers)
        var parallel = serial
        try Simulation().run(&serial, months: 13)
        try Simulation(executor: Threads()).run(&parallel, months: 13)
        #expect(fingerprint(serial) == fingerprint(parallel))
        #expect(serial.jurisdictions[0].society == parallel.jurisdictions[0].society)
        #expect(serial.jurisdictions[0].citizens.literacy == parallel.jurisdictions[0].citizens.literacy)
    }
}

@Suite struct TrustAndPressTests {
    @Test func trustFallsFasterThanItRises() {
        var generator = TestGenerator(seed: 5)
        let economy = Economy()
        for _ in 0..<100 {
            let trust = Double.random(in: 0...1, using: &generator)
            let signal = Double.random(in: 0...1, using: &generator)
            let next = TrustUpdate.next(trust, signal, economy)
            #expect((next - trust) * (signal - trust) >= 0)
            #expect(next >= min(trust, signal) && next <= max(trust, signal))
        }
        let up = TrustUpdate.next(0.5, 0.7, economy) - 0.5
        let down = 0.5 - TrustUpdate.next(0.5, 0.3, economy)
        #expect(abs(up - 0.2 * economy[.trustRise]) < 1e-15 && abs(down - 0.2 * economy[.trustFall]) < 1e-15)
        #expect(down > up)
    }

    @Test func everyKindOfBadNewsLowersTheSignal() {
        let economy = Economy()
        let usual = ServiceSignal(service: 1).value(economy)
        #expect(usual == TrustUpdate.neutral)
        #expect(ServiceSignal(service: 1, found: 1).value(economy) == usual / 2)
        #expect(ServiceSignal(service: 1, broken: 0.25).value(economy) == usual * 0.75)
        #expect(ServiceSignal(service: 1, lost: 0.1).value(economy) == usual * 0.9)
        #expect(ServiceSignal(service: 0.5).value(economy) < usual)
        #expect(ServiceSignal(service: 1, promoted: 0.1).value(economy) > usual)
    }

    @Test func watchdogAndPromotionAreApart() throws {
        for (independence, promotion) in [(0.0, 0.9), (0.9, 0.0), (0.4, 0.6)] {
            let society = try simulated(months: 3) {
                $0[.pressIndependence] = independence
                $0[.pressPromotion] = promotion
            }.jurisdictions[0].society
            #expect(abs(society.watchdog - independence * society.reach) < 1e-12)
            #expect(abs(society.promotion - promotion * society.reach) < 1e-12)
        }
    }

    @Test func thePressReachesMoreWithMeansAndWithManyPlatforms() throws {
        func reach(_ enterprises: Double = 8, _ budget: Double = 0.002) throws -> Double {
            try simulated(
                months: 12, economy: { $0[.enterprises] = enterprises }, levers: { $0[.budgetPress] = budget }
            ).jurisdictions[0].society.reach
        }
        let base = try reach()
        #expect(try reach(2) < base)
        #expect(try reach(8, 0.006) > base)
        #expect(try reach(8, 0) < base)
    }

    @Test func promotionLiftsTrustInTheStateAlone() throws {
        let quiet = try simulated(months: 48) { $0[.pressPromotion] = 0 }.jurisdictions[0].society
        let loud = try simulated(months: 48) { $0[.pressPromotion] = 1 }.jurisdictions[0].society
        #expect(loud.mean(\.trustInState) > quiet.mean(\.trustInState))
        #expect(loud.mean(\.trustInEnterprises) == quiet.mean(\.trustInEnterprises))
        #expect(loud.promotion > 0 && quiet.promotion == 0)
        #expect(loud.mean(\.legalAwareness) > quiet.mean(\.legalAwareness))
    }

    @Test func watchersChillWhoeverTheyAre() throws {
        var world = try simulated(months: 0)
        func use(intensity: Double, access: Double) throws -> Double {
            for k in world.enterprises.indices {
                world.enterprises[k].markets[0].surveillance = intensity
            }
            world.jurisdictions[0].levers[.stateDataAccess] = access
            world.jurisdictions[0].levers[.stateAccessOversight] = 0
            var after = world
            try Simulation(schedule: Schedule([SocialDevelopment()])).step(&after)
            return after.jurisdictions[0].society.groups[0].sensitiveUse
        }
        let group = world.jurisdictions[0].society.groups[0]
        let drop = Economy()[.chilling] * (0.3 + 0.7 * group.knowledge)
        #expect(try use(intensity: 0, access: 0) == 1)
        #expect(abs(try use(intensity: 0, access: 0.6) - (1 - 0.6 * drop)) < 1e-12)
        // Who has access feels enterprises as much as everybody feels the State.
        #expect(abs(try use(intensity: 0.6, access: 0) - (1 - 0.6 * group.access * drop)) < 1e-12)
        #expect(try use(intensity: 0.6, access: 0.6) < (try use(intensity: 0.6, access: 0)))
    }

    @Test func organisationsAndParticipationFollowTheirLevers() throws {
        let base = try simulated(months: 36).jurisdictions[0].society
        let civic = try simulated(months: 36) {
            $0[.organisationsBargaining] = 0.8
            $0[.participationWeight] = 0.5
        }.jurisdictions[0].society
        #expect(base.organisations == 0 && civic.organisations > 0.3)
        #expect(civic.participation > base.participation + 0.05 && civic.communities > base.communities)
    }
}
