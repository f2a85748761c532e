import Polity
import PolityLab
import Testing

/// Facts of the literature as signs or ranges over ensembles of paired runs with fixed seeds.
///
/// Intervals are 99 % and two-sided unless said otherwise: were there no effect, a test of one sign would pass by chance
/// with a probability of 1/2 %. The seeds are fixed, so a test that passes goes on passing until results change. Facts
/// that the model does not represent are named in docs/validation.md.
@Suite struct StylisedFactsTests {
    private static let entries = measure("entries") { world, _ in Double(world.turnover.entries) }
    private static let exits = measure("exits") { world, _ in Double(world.turnover.exits) }

    /// A rule that costs a fixed sum raises concentration and cuts entry (Campbell, Goldfarb and Tucker 2015; GDPR: Janßen,
    /// Kesler, Kummer and Waldfogel 2022). The rule here asks for next to no consent: what works is its cost alone, five
    /// times the fixed cost of a platform.
    ///
    /// The published rise of concentration, 17 % in the first months that fades, is not met: the model's is about 12 % and
    /// builds up over ten years.
    @Test func aFixedCostOfComplianceCutsEntryAndConcentrates() throws {
        let runs = try Paired(
            months: 120, runs: 64, citizens: 300,
            economy: {
                $0[.complianceFixed] = 0.0005
                $0[.entryAttempts] = 4
            },
            measures: ["hhi"], own: [Self.entries, Self.exits],
            levers: [levers(), levers { $0[.protectionConsent] = 0.001 }])
        let fewer = runs.difference("entries", month: 120)
        #expect((fewer.high ?? 0) < 0)
        #expect((-0.6...(-0.2)).contains(fewer.mean / runs.mean("entries", 0, month: 120)))
        #expect((runs.difference("exits", month: 120).low ?? 0) > 0)
        let rise = runs.difference("hhi", month: 120)
        #expect((rise.low ?? 0) > 0)
        #expect((0.05...0.3).contains(rise.mean / runs.mean("hhi", 0, month: 120)))
        // Nothing like that after a year.
        #expect(abs(runs.difference("hhi", month: 12).mean / runs.mean("hhi", 0, month: 12)) < 0.05)
    }

    /// Mandated sharing makes tipping less likely (Prüfer and Schottmüller 2021) where the duty is enforced; where it is
    /// not, enterprises keep their records and nothing is shown to change.
    @Test func mandatedSharingWorksAgainstTippingIfItIsEnforced() throws {
        let duty = levers { $0[.dataMandatedSharing] = 0.8 }
        let runs = try Paired(
            months: 120, runs: 16, measures: ["hhi"],
            levers: [
                levers(),
                levers {
                    $0 = duty
                    $0[.antitrustFine] = 0.3
                    $0[.protectionRealisedFine] = 1
                    $0[.stateCapacity] = 1
                }, duty,
            ])
        #expect((runs.difference("hhi", month: 120).high ?? 0) < 0)
        let weak = runs.difference("hhi", 2, month: 120)
        #expect(abs(weak.mean) < abs(runs.difference("hhi", month: 120).mean) / 2)
    }

    /// Accuracy rises with data at a falling rate: errors go as n^-b with b below 1/2 (Bajari, Chernozhukov, Hortaçsu and
    /// Suzuki 2019). With quality as the inverse of the error, b is the slope of log quality over technology in log
    /// records, in one world between its enterprises.
    @Test func accuracyIsConcaveInData() throws {
        var economy = Economy()
        economy[.citizens] = 600
        for replication in 0..<8 {
            var world = try World(economy: economy, seed: 3, replication: replication)
            try Simulation().run(&world, months: 96)
            let points = world.enterprises.filter { $0.serves(0) }
                .map { (x: $0.markets[0].accessibleRecords, y: $0.markets[0].quality / $0.technology) }
                .filter { $0.x > 0 }.sorted { $0.x < $1.x }
            #expect(points.count > 2)
            for (less, more) in zip(points, points.dropFirst()) where more.x > 1.01 * less.x {
                // Bounds of the local exponent that need no logarithm: 1 < y ratio < sqrt of x ratio.
                let ratio = (x: more.x / less.x, y: more.y / less.y)
                #expect(ratio.y > 1 && ratio.y * ratio.y < ratio.x)
            }
        }
    }

    /// One citizen's records serve all: where many leave records, the same surveillance of each gives everybody better
    /// service. (That users' data complement each other is not represented: returns fall.)
    @Test func othersDataImproveOnesOwnService() throws {
        let runs = try Paired(
            months: 60, runs: 8, measures: ["quality", "surveillance"],
            levers: [
                levers { $0[.protectionConsent] = 0.9 }, levers(),
            ])
        #expect((runs.difference("quality", month: 60).low ?? 0) > 0)
    }

    /// News of full surveillance lower sensitive use by 5 to 30 % (Penney 2016: about 20 %).
    @Test func surveillanceByTheStateChills() throws {
        let use = measure("sensitive_use") { $0.jurisdictions[$1].society.mean(\.sensitiveUse) }
        let runs = try Paired(
            months: 24, runs: 8, own: [use],
            levers: [
                levers { $0[.stateDataAccess] = 0 },
                levers {
                    $0[.stateDataAccess] = 1
                    $0[.stateAccessOversight] = 0
                },
            ])
        for month in [12, 24] {
            let fall = runs.difference("sensitive_use", month: month)
            let base = runs.mean("sensitive_use", 0, month: month)
            #expect((fall.high ?? 0) / base < -0.05 && (fall.low ?? 0) / base > -0.3)
        }
    }

    /// Teaching raises literacy, less where it is not adapted, and the gain fades when it ends (Guess et al. 2020: 17 to
    /// 27 % at once, nothing in a sample with little schooling).
    @Test func teachingHelpsFadesAndMustBeAdapted() throws {
        let taught = levers { $0[.educationRights] = 0.4 }
        let runs = try Paired(
            months: 96, runs: 4, measures: ["literacy", "literacy.vulnerable", "literacy.others"],
            levers: [
                levers(), taught,
                levers {
                    $0 = taught
                    $0[.priorityVulnerable] = 0.2
                }, levers(),
            ],
            overlays: [[], [], [], [.init(months: 0..<24, values: [.educationRights: 0.4])]])
        func gain(_ group: String, _ scenario: Int, month: Int) -> Double {
            runs.difference(group, scenario, month: month).mean / runs.mean(group, 0, month: month)
        }
        // 17 to 27 % are reached in the third to seventh year.
        #expect((0.1...0.3).contains(gain("literacy.others", 1, month: 48)))
        #expect((runs.difference("literacy.others", month: 24).low ?? 0) > 0)
        #expect(gain("literacy.vulnerable", 1, month: 24) < 0.7 * gain("literacy.others", 1, month: 24))
        #expect(gain("literacy.vulnerable", 2, month: 24) > gain("literacy.others", 2, month: 24))
        // Four years and more after the lessons three quarters of the gain are gone.
        #expect(gain("literacy", 3, month: 96) < 0.3 * gain("literacy", 3, month: 24))
        #expect(gain("literacy", 3, month: 96) > 0)
    }

    /// Realised fines are .001 to .2 of what the law allows.
    @Test func finesAreFarBelowTheCap() throws {
        let fined = measure("fined") { world, _ in world.ledger.amount(.fines, .state(jurisdiction: 0)) }
        let highest = measure("highest") { world, _ in
            let place = world.jurisdictions[0]
            return world.enterprises.reduce(0) { sum, enterprise in
                let market = enterprise.markets[0]
                guard enterprise.serves(0), !market.complies else { return sum }
                return sum + place.levers[.protectionFine] * (market.fees + market.advertising)
            }
        }
        for capacity in [0.2, 0.5, 0.9] {
            let runs = try Paired(
                months: 120, runs: 8, own: [fined, highest],
                levers: [
                    levers {
                        $0[.surveillanceCap] = 0.3
                        $0[.stateCapacity] = capacity
                    }
                ])
            // The fine of a year's turnover, for every year in which the cap is broken.
            let ratio = runs.all("fined", 0).reduce(0, +) / runs.all("highest", 0).reduce(0, +)
            #expect((0.001...0.2).contains(ratio), "\(capacity): \(ratio)")
        }
    }

    /// Breaches are heavy-tailed, and a central store has the rare event of national scale (Maillart and Sornette 2010).
    @Test func breachesHaveAHeavyTailAndRegistriesTheWorst() throws {
        let all = measure("all") { $0.jurisdictions[$1].security.lost.reduce(0, +) }
        let commons = measure("commons") { world, j in
            let security = world.jurisdictions[j].security
            let held = security.held[Security.Holder.commons.rawValue]
            return held > 0 ? security.lost[Security.Holder.commons.rawValue] / held : 0
        }
        let runs = try Paired(
            months: 120, runs: 16, citizens: 400, own: [all, commons],
            levers: [
                levers { $0[.dataSocialShare] = 0.8 },
                levers {
                    $0[.dataSocialShare] = 0.8
                    $0[.commonsNodes] = 50
                }, levers(),
            ])
        for scenario in 0...2 {
            let losses = runs.all("all", scenario).sorted()
            let mean = losses.reduce(0, +) / Double(losses.count)
            #expect(losses[losses.count * 99 / 100] > 8 * mean)
        }
        let worst = (0...1).map { runs.all("commons", $0).max() ?? 0 }
        #expect(worst[0] > 0.1 && worst[1] < 0.1 && worst[0] > 4 * worst[1])
        let frequency = (0...1).map { scenario in runs.all("commons", scenario).count { $0 > 0 } }
        #expect(frequency[0] < frequency[1], "rarer and worse")
    }

    /// A digital services tax is answered by tariffs with the hazard of the lever and not without it. Pass-through to
    /// users is outside the published range of .3 to 1: where a price is paid it is about twice the tax, because
    /// surveillance falls too, and where services are free it is none.
    @Test func aDigitalServicesTaxIsPassedOnAndAnswered() throws {
        let perUser = measure("tax_per_user") { world, _ in
            world.enterprises.reduce(0) { $0 + $1.markets[0].digitalServicesTax }
                / Double(max(1, world.users().reduce(0, +)))
        }
        let tariffs = measure("tariffs") { world, _ in world.ledger.turnover(.tariffs) }
        let tax = levers { $0[.taxDigitalServices] = 0.1 }
        let answered = levers {
            $0 = tax
            $0[.borderRetaliation] = 1
        }
        func run(advertisingValue: Double) throws -> Paired {
            try Paired(
                months: 36, runs: 8, economy: { $0[.advertisingValue] = advertisingValue },
                measures: ["price", "surveillance"], own: [perUser, tariffs], levers: [levers(), tax, answered])
        }
        let paid = try run(advertisingValue: 0.005)
        #expect((paid.difference("price", month: 24).low ?? 0) > 0)
        #expect((paid.difference("surveillance", month: 24).high ?? 0) < 0)
        let passed = paid.difference("price", month: 24).mean / paid.mean("tax_per_user", 1, month: 24)
        #expect((1...2.5).contains(passed))
        #expect(paid.all("tariffs", 1).allSatisfy { $0 == 0 })
        #expect(paid.mean("tariffs", 2, month: 36) > 0)
        // At the defaults services are free and stay so.
        let free = try run(advertisingValue: 0.02)
        #expect(free.mean("price", 0, month: 24) == 0 && free.mean("price", 1, month: 24) == 0)
    }

    /// Fewer tiers: procedures a third shorter where there is capacity, overload where there is not (Viet Nam's reform of
    /// 1 July 2025 showed both).
    @Test func fewerTiersAreFasterAndOverloaded() throws {
        let time = measure("time") { $0.jurisdictions[$1].state.procedureTime }
        let overload = measure("overload") { $0.jurisdictions[$1].state.overload }
        func run(capacity: Double) throws -> Paired {
            try Paired(
                months: 24, runs: 16, citizens: 300, own: [time, overload],
                levers: [
                    levers { $0[.stateCapacity] = capacity },
                    levers {
                        $0[.stateCapacity] = capacity
                        $0[.stateTiers] = 2
                    },
                ])
        }
        let able = try run(capacity: 0.9)
        let faster = able.difference("time", month: 24).mean / able.mean("time", 0, month: 24)
        #expect((-0.4...(-0.3)).contains(faster))
        let short = try run(capacity: 0.4)
        #expect((short.difference("overload", month: 24).low ?? 0) > 0.2)
        #expect(short.mean("overload", 1, month: 24) > 3 * able.mean("overload", 1, month: 24))
        let slower = short.difference("time", month: 24).mean / short.mean("time", 0, month: 24)
        #expect(slower > faster)
    }
}
