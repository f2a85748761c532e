import Polity
import PolityNumerics
import TestSupport
import Testing

@Suite struct ApplicationLawTests {
    private let law = ApplicationLaw(Economy(), Levers(), foresight: 0.3)

    @Test func quantilesHaveTheMean() {
        let steps = 200_000
        let mean =
            (0..<steps).reduce(0.0) { $0 + law.quantile(0.3, (Double($1) + 0.5) / Double(steps)) } / Double(steps)
        #expect(abs(mean - 0.3) < 1e-4)
        #expect(abs(law.quantile(0.3, 1 - 1e-15) / law.quantile(0.3, 0) - 50) < 1e-9)
    }

    @Test func theNormalLawIsTabulated() {
        #expect(abs(Normal.cumulative(0) - 0.5) < 1e-7)
        #expect(abs(Normal.cumulative(1.96) - 0.9750021) < 1e-6)
        #expect(abs(Normal.cumulative(-1) - 0.1586553) < 1e-6)
    }

    @Test func theMeanOfWhatIsAllowedIsThatOfASample() {
        let draws = Draws(seed: 5, replication: 0)
        var sum = (0.0, 0.0)
        let count = 40_000
        for i in 0..<count {
            let b = law.quantile(law.benefit, draws.uniform(.application, index: 2 * i))
            let h = law.quantile(law.harm, draws.uniform(.application, index: 2 * i + 1))
            let perceived = law.perceived(benefit: b, harm: h, luck: draws.normal(.applicationAssessment, index: i))
            if law.isDoubtful(perceived, benefit: b, harm: h) || perceived >= 0 {
                sum.0 += b
                sum.1 += h
            }
        }
        let means = law.allowedMeans()
        #expect(abs(sum.0 / Double(count) / means.benefit - 1) < 0.03)
        #expect(abs(sum.1 / Double(count) / means.harm - 1) < 0.03)
    }
}

@Suite struct AssessmentTests {
    private func run(
        months: Int = 240, economy: [EconomyParameter: Double] = [:], _ set: (inout Levers) -> Void = { _ in }
    ) throws -> Jurisdiction {
        var world = try smallWorld(economy: economy, set)
        try Simulation(schedule: Schedule([Waves(), ApplicationAssessment()])).run(&world, months: months)
        return world.jurisdictions[0]
    }

    @Test func theStartIsAtRest() throws {
        var world = try smallWorld(economy: [.technologyWaves: 0])
        let simulation = Simulation(schedule: Schedule([ApplicationAssessment()]))
        let start = world.jurisdictions[0].assessment
        var benefit = 0.0
        var harm = 0.0
        for month in 1...1200 {
            try simulation.step(&world)
            let now = world.jurisdictions[0]
            benefit += now.assessment.benefit / 1200
            harm += now.assessment.harm / 1200
            if month <= 12 {
                #expect(abs(now.outputFactor.applications - 1) < 0.01)
            }
        }
        // The mean of about 1200 applications with a standard deviation as large as their mean.
        #expect(abs(benefit / start.benefit - 1) < 0.15)
        #expect(abs(harm / start.harm - 1) < 0.15)
    }

    @Test func bansTradeOneErrorForTheOther() throws {
        let open = try run().assessment
        let wary = try run { $0[.banBias] = 0.5 }.assessment
        let closed = try run { $0[.banBias] = 1 }.assessment
        #expect(open.falseBans < wary.falseBans && wary.falseBans < closed.falseBans)
        #expect(open.missedHarms > wary.missedHarms && wary.missedHarms > closed.missedHarms)
        #expect(open.forgoneBenefit < closed.forgoneBenefit && open.avoidedHarm < closed.avoidedHarm)
        // The same applications came.
        #expect(open.allowed + open.banned == closed.allowed + closed.banned)
        #expect(open.allowed + open.banned > 150)
    }

    @Test func aTrialRemovesMostErrors() throws {
        let open = try run().assessment
        let closed = try run { $0[.banBias] = 1 }.assessment
        let tried = try run { $0[.sandboxMonths] = 12 }.assessment
        #expect(tried.tried > 10)
        #expect(tried.missedHarms < open.missedHarms)
        #expect(tried.falseBans < closed.falseBans)
        #expect(tried.allowed + tried.banned + tried.sandbox.count == open.allowed + open.banned)
    }

    @Test func aStateThatKnowsMakesNoErrors() throws {
        let knowing = try run { $0[.stateInformationError] = 0 }.assessment
        #expect(knowing.falseBans == 0 && knowing.missedHarms == 0)
        #expect(knowing.banned > 0 && knowing.allowed > 0)
        // Nothing is in doubt for a State of full capacity, so a bias against what cannot be assessed changes nothing.
        let able = try run { $0[.stateCapacity] = 1 }.assessment
        #expect(
            try run {
                $0[.stateCapacity] = 1
                $0[.banBias] = 1
            }.assessment == able)
    }

    @Test func foresightAndParticipationLowerErrors() throws {
        func errors(_ set: (inout Levers) -> Void) throws -> Int {
            let result = try run(months: 480) {
                $0[.stateInformationError] = 1
                $0[.stateCapacity] = 1
                set(&$0)
            }.assessment
            return result.falseBans + result.missedHarms
        }
        let base = try errors { $0[.stateForesight] = 0 }
        #expect(try errors { $0[.stateForesight] = 0.8 } < base)
        #expect(
            try errors {
                $0[.stateForesight] = 0
                $0[.participationWeight] = 0.7
            } < base)
    }

    @Test func outputGainsWhatIsInUse() throws {
        let place = try run(months: 60) { $0[.sandboxMonths] = 12 }
        let trials = 0.1 * place.assessment.sandbox.reduce(0) { $0 + $1.benefit - $1.harm }
        let start = try smallWorld().jurisdictions[0].assessment
        let net = place.assessment.benefit - place.assessment.harm + trials - (start.benefit - start.harm)
        #expect(abs(place.outputFactor.applications - Elementary.exp(net)) < 1e-12)
    }
}
