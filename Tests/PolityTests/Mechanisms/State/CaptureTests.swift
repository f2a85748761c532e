import Polity
import PolityNumerics
import TestSupport
import Testing

@Suite struct CaptureTests {
    @Test func theFixedPointIsWhatMonthsLeadTo() {
        var generator = TestGenerator(seed: 8)
        for _ in 0..<100 {
            let pull = Double.random(in: 0.01...2, using: &generator)
            let restraint = Double.random(in: 0.01...2, using: &generator)
            var capture = Double.random(in: 0...1, using: &generator)
            let rest = pull / (pull + restraint)
            #expect(abs(Capture.next(rest, pull: pull, restraint: restraint) - rest) < 1e-14)
            // A month is the exact solution of K' = pull (1 - K) - restraint K: small steps agree.
            var fine = capture
            for _ in 0..<2_000 {
                fine += (pull * (1 - fine) - restraint * fine) / 24_000
            }
            #expect(abs(Capture.next(capture, pull: pull, restraint: restraint) - fine) < 1e-3)
            for _ in 0..<24_000 {
                capture = Capture.next(capture, pull: pull, restraint: restraint)
            }
            #expect(abs(capture - rest) < 1e-9)
        }
        #expect(Capture.next(0.3, pull: 0, restraint: 0) == 0.3)
    }

    @Test func privateAndPublicRentsAreMirrorImages() {
        var levers = Levers()
        let economy = Economy()
        // Discretion is 1 at the default transparency.
        #expect(
            Capture.pull(economy, levers, Rents(private: 0.03, public: 0.01))
                == Capture.pull(economy, levers, Rents(private: 0.01, public: 0.03)))
        levers[.stateTransparency] = 0
        #expect(
            Capture.pull(economy, levers, Rents(private: 0.03, public: 0.01))
                < Capture.pull(economy, levers, Rents(private: 0.01, public: 0.03)))
        levers[.stateTransparency] = 1
        #expect(Capture.pull(economy, levers, Rents(private: 0, public: 0.03)) == 0)
    }

    @Test func thePressFreesWhoeverIsCaptured() throws {
        let economy = Economy()
        for rents in [Rents(private: 0.04, public: 0), Rents(private: 0, public: 0.04)] {
            let pull = Capture.pull(economy, Levers(), rents)
            let rest = [0.0, 0.3, 0.9].map { press in
                Capture.fixedPoint(
                    pull: pull,
                    restraint: Capture.restraint(economy, transparency: 0.5, press: press, audit: 0.5)) ?? .nan
            }
            #expect(rest[0] > rest[1] && rest[1] > rest[2] && rest[2] > 0)
        }
    }

    @Test func itStartsAtRest() throws {
        var world = try smallWorld()
        let start = world.jurisdictions[0].capture
        #expect(start > 0.05 && start < 0.5)
        for _ in 0..<12 {
            try Simulation().step(&world)
            #expect(abs(world.jurisdictions[0].capture / start - 1) < 0.02)
        }
    }

    private func capture(months: Int = 60, _ set: (inout Levers) -> Void) throws -> Double {
        var world = try smallWorld(set)
        try Simulation().run(&world, months: months)
        return world.jurisdictions[0].capture
    }

    @Test func whatFreesTheRegulator() throws {
        for owned in [0.0, 0.6] {
            func run(_ set: (inout Levers) -> Void) throws -> Double {
                try capture {
                    $0[.technologySocialOwnership] = owned
                    set(&$0)
                }
            }
            let base = try run { _ in }
            #expect(try run { $0[.stateTransparency] = 0.9 } < base)
            #expect(try run { $0[.stateIntegrity] = 0.9 } < base)
            #expect(try run { $0[.stateCapacity] = 0.9 } < base)
            #expect(try run { $0[.budgetEnforcement] = 0.01 } < base)
        }
    }

    @Test func aChangeOfOwnerMovesRents() throws {
        func rents(owned: Double) throws -> Rents {
            // Owners who fear to be next would invest less.
            var world = try smallWorld(economy: [.takingEffect: 0]) {
                $0[.technologySocialOwnership] = owned
                $0[.technologyCompensation] = 0
            }
            // In the first month the budget is the same; later public dividends buy more goods.
            try Simulation().step(&world)
            return Rents(world, jurisdiction: 0)
        }
        let (none, half, all) = try (rents(owned: 0), rents(owned: 0.5), rents(owned: 1))
        for other in [half, all] {
            #expect(abs(other.private + other.public - none.private - none.public) < 1e-9)
        }
        #expect(none.private > half.private && half.private > all.private)
        #expect(none.public < half.public && half.public < all.public)
    }

    @Test func whoHasTheRentsMattersByDiscretionAlone() throws {
        func social(_ set: (inout Levers) -> Void) throws -> Double {
            try capture(months: 24) {
                $0[.technologySocialOwnership] = 0.9
                set(&$0)
            } / capture(months: 24, set)
        }
        let opaque = try social { $0[.stateTransparency] = 0.1 }
        let middling = try social { _ in }
        let open = try social { $0[.stateTransparency] = 0.9 }
        #expect(opaque > middling && middling > open)
    }
}

@Suite struct StateRunTests {
    @Test func anyRegimeRunsAndKeepsItsBounds() throws {
        var generator = TestGenerator(seed: 21)
        for _ in 0..<12 {
            let levers = randomLevers(&generator)
            var world = try smallWorld { $0 = levers }
            // The ledger is checked every month.
            try Simulation().run(&world, months: 24)
            let place = world.jurisdictions[0]
            #expect((0...1).contains(place.capture))
            #expect((0...1).contains(place.regulator.evasion))
            #expect((0...1).contains(place.regulator.stateAbusePropensity))
            #expect(place.regulator.hazard >= 0)
            #expect(place.state.delivered.allSatisfy { $0 >= 0 && $0.isFinite })
            #expect(place.assessment.benefit >= 0 && place.assessment.harm >= 0)
        }
    }

    @Test func theSameSeedGivesTheSameState() throws {
        func run() throws -> Jurisdiction {
            var world = try smallWorld {
                $0[.breakupShare] = 0.15
                $0[.banBias] = 0.5
                $0[.orientationStrength] = 0.5
            }
            try Simulation().run(&world, months: 30)
            return world.jurisdictions[0]
        }
        let (a, b) = try (run(), run())
        #expect(a.state == b.state && a.regulator == b.regulator && a.assessment == b.assessment)
        #expect(a.capture == b.capture && a.outputFactor == b.outputFactor)
    }

    @Test func placesHaveTheirOwnStateAndLuck() throws {
        var economy = Economy()
        economy[.citizens] = 300
        var levers = Levers()
        levers[.banBias] = 1
        let places = [
            Place(name: "a", economy: economy), Place(name: "b", economy: economy, levers: levers),
            Place(name: "c", economy: economy),
        ]
        var world = try World(places: places)
        #expect(world.jurisdictions[0].state.regions != world.jurisdictions[2].state.regions)
        try Simulation().run(&world, months: 36)
        let banned = world.jurisdictions.map(\.assessment.banned)
        #expect(banned[1] > banned[0] && banned[1] > banned[2])
        #expect(world.jurisdictions[0].assessment != world.jurisdictions[2].assessment)
    }

    @Test func luckDoesNotDependOnTheInstitutions() throws {
        // A lever of the regulator leaves applications as they are.
        func assessment(_ set: (inout Levers) -> Void) throws -> Assessment {
            var world = try smallWorld(set)
            try Simulation().run(&world, months: 30)
            return world.jurisdictions[0].assessment
        }
        let base = try assessment { _ in }
        #expect(
            try assessment {
                $0[.breakupShare] = 0.15
                $0[.designationUserShare] = 0.1
                $0[.stateDataAccess] = 0.9
            } == base)
    }
}
