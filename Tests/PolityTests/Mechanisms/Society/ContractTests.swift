import Polity
import PolityNumerics
import TestSupport
import Testing

@Suite struct ContractTests {
    /// The threshold is where cooperating for good is worth as much as one breach that is seen with probability q:
    /// C/(1 - d) = D + d (q P + (1 - q) C)/(1 - d).
    @Test func theThresholdIsTheFolkTheorems() {
        var generator = TestGenerator(seed: 31)
        for _ in 0..<300 {
            let p = Double.random(in: -1...1, using: &generator)
            let c = p + Double.random(in: 0.01...2, using: &generator)
            let d = c + Double.random(in: 0.01...2, using: &generator)
            let q = Double.random(in: 0.01...1, using: &generator)
            let threshold = ContractGame.threshold(gain: d - c, stake: c - p, seen: q)
            func advantage(_ discount: Double) -> Double {
                c / (1 - discount) - d - discount * (q * p + (1 - q) * c) / (1 - discount)
            }
            #expect(threshold > 0 && threshold < 1)
            #expect(abs(advantage(threshold)) < 1e-9 * abs(d) / (1 - threshold) + 1e-9)
            #expect(advantage(threshold - 1e-4 * threshold) < 0)
            #expect(advantage(threshold + 1e-4 * (1 - threshold)) > 0)
        }
        #expect(ContractGame.threshold(gain: 0, stake: 0, seen: 0) == 0)
        #expect(ContractGame.threshold(gain: 0.2, stake: 0.5, seen: 0) == 1)
    }

    @Test func moreEyesSeeMore() {
        #expect(ContractGame.seen([], visibility: 1) == 0)
        #expect(ContractGame.seen([0.3, 1, 0.2], visibility: 1) == 1)
        #expect(abs(ContractGame.seen([0.4, 0.5], visibility: 0.5) - (1 - 0.8 * 0.75)) < 1e-15)
        #expect(ContractGame.seen([0.4, 0.6], visibility: 0.5) > ContractGame.seen([0.4, 0.5], visibility: 0.5))
    }

    /// An intensity of the State and the same of enterprises are one to the contract.
    @Test func stateAndEnterprisesAreMirrored() throws {
        var generator = TestGenerator(seed: 32)
        var world = try simulated(months: 0)
        for _ in 0..<20 {
            let wanted = Double.random(in: 0.01...1, using: &generator)
            let obligation = Double.random(in: 0.01...1, using: &generator)
            world.jurisdictions[0].levers[.contractObligation] = obligation
            world.jurisdictions[0].levers[.stateDataAccess] = wanted
            world.jurisdictions[0].levers[.stateAccessOversight] = 0
            let beta = world.economy[.priceSensitivity]
            for k in world.enterprises.indices {
                world.enterprises[k].markets[0].strategicValue =
                    wanted * world.enterprises[k].markets[0].marginalHarm / beta
            }
            let markets = world.enterprises.map { $0.markets[0] }
            let place = world.jurisdictions[0]
            let gain = place.gainOfBreach(.state, markets: markets)
            #expect(abs(gain - place.gainOfBreach(.enterprises, markets: markets)) < 1e-9)
            #expect(abs(gain - max(0, wanted - 1 + obligation) / wanted) < 1e-12)
        }
    }

    @Test func withoutAContractNothingIsLost() throws {
        let place = try simulated(months: 12) { $0[.stateDataAccess] = 1 }.jurisdictions[0]
        #expect(place.outputFactor.cooperation == 1)
        #expect(place.contract.cooperates == [true, true, true] && place.contract.breaches == [0, 0, 0])
    }

    @Test(arguments: Contract.Party.allCases)
    func everyPartyCanBreakIt(party: Contract.Party) throws {
        // Blind observers and a wish beyond the obligation: the party breaks, and its luck is its own.
        let world = try simulated(
            months: 6, economy: { $0[.visibility] = party == .citizens ? 0 : 0.05 },
            levers: {
                $0[.contractActive] = 1
                $0[.contractObligation] = 0.9
                $0[.stateDataAccess] = party == .state ? 1 : 0
                $0[.stateAccessOversight] = 0
            })
        let place = world.jurisdictions[0]
        #expect(place.contract.breaches[party.rawValue] > 0)
        #expect(place.contract.threshold[party.rawValue] > 1 / (1 + world.economy[.discountRate]))
        #expect(place.outputFactor.cooperation <= 1)
    }

    @Test func aBreachLoosensTheOthersBond() throws {
        func run(access: Double) throws -> Jurisdiction {
            try simulated(
                months: 24, economy: { $0[.visibility] = 0.15 },
                levers: {
                    $0[.contractActive] = 1
                    $0[.contractObligation] = 0.6
                    $0[.stateDataAccess] = access
                    $0[.stateAccessOversight] = 0
                    $0[.stateTransparency] = 0.2
                    $0[.pressIndependence] = 0.1
                    $0[.regulatorIndependence] = 0
                }
            ).jurisdictions[0]
        }
        let kept = try run(access: 0.05)
        let broken = try run(access: 1)
        #expect(kept.contract.breaches[0] == 0 && broken.contract.breaches[0] == 24)
        let citizens = Contract.Party.citizens.rawValue
        #expect(broken.contract.threshold[citizens] > kept.contract.threshold[citizens])
        #expect(broken.contract.standing[0] < 0.8)
        #expect(broken.outputFactor.cooperation < kept.outputFactor.cooperation)
        #expect(broken.society.mean(\.trustInState) < kept.society.mean(\.trustInState))
        #expect(broken.contract.fulfilment[0][0] < kept.contract.fulfilment[0][0])
    }

    @Test func whoKeepsItLowersSurveillance() throws {
        func mean(_ active: Double) throws -> Double {
            let world = try simulated(months: 24) {
                $0[.contractActive] = active
                $0[.contractObligation] = 0.8
                $0[.stateTransparency] = 1
            }
            return world.enterprises.reduce(0) { $0 + $1.markets[0].surveillance } / 8
        }
        #expect(try mean(1) <= 0.2 + 1e-9)
        #expect(try mean(0) > 0.25)
    }

    /// At rest an enterprise does what its best response, bounded like the State's access, says.
    @Test func aWeakContractBoundsByItsStrength() throws {
        func surveillance(_ active: Double) throws -> Double {
            let world = try SmallMarket.world { economy in
                economy[.reconsideration] = 0
                economy[.dataDepreciation] = 1
                economy[.visibility] = 1
                economy[.cooperationValue] = EconomyParameter.cooperationValue.entry.range.upperBound
            } levers: {
                $0[.contractActive] = active
                $0[.contractObligation] = 0.9
                $0[.stateTransparency] = 1
            }
            var bound = world
            try Simulation(schedule: Schedule([DataControl(), MarketResponse(), SocialContract()])).run(
                &bound, months: 240)
            #expect(bound.jurisdictions[0].contract.cooperates[Contract.Party.enterprises.rawValue])
            return bound.enterprises[0].markets[0].surveillance
        }
        let free = try surveillance(0)
        let whole = try surveillance(1)
        let half = try surveillance(0.5)
        #expect(free > 0.2 && abs(whole - 0.1) < 1e-12)
        #expect(abs(half - (free - 0.5 * (free - 0.1))) < 0.01, "\(free) \(half)")
    }

    /// Its levers have no other way to act than the mechanism.
    @Test func withoutTheMechanismTheLeversChangeNothing() throws {
        func run(_ active: Double, _ obligation: Double) throws -> World {
            var economy = Economy()
            economy[.citizens] = 500
            var levers = Levers()
            levers[.contractActive] = active
            levers[.contractObligation] = obligation
            levers[.stateDataAccess] = 0.7
            levers[.dataSocialShare] = 0.4
            var world = try World(economy: economy, levers: levers, seed: 9)
            try Simulation(schedule: Schedule(switches: ["contract": false])).run(&world, months: 40)
            return world
        }
        let plain = try run(0, 0)
        let written = try run(1, 0.9)
        #expect(fingerprint(plain) == fingerprint(written))
        #expect(written.jurisdictions[0].contract == plain.jurisdictions[0].contract)
        for measure in Measure.catalogue {
            #expect(measure.observe(plain, 0) == measure.observe(written, 0), "\(measure.name)")
        }
    }

    @Test func fulfilmentIsAShare() throws {
        var generator = TestGenerator(seed: 33)
        for _ in 0..<12 {
            let world = try simulated(months: 8, citizens: 200) {
                for lever in Lever.allCases where lever.entry.unit == .share && !Lever.budget.contains(lever) {
                    $0[lever] = Double.random(in: lever.entry.range, using: &generator)
                }
            }
            for row in world.jurisdictions[0].contract.fulfilment {
                #expect(row.allSatisfy { (0...1).contains($0) })
            }
            #expect((0.5...1).contains(world.jurisdictions[0].outputFactor.cooperation))
        }
    }
}
