import Polity
import PolityLab
import Testing

/// Calibrations whose posterior is known: the output is the parameter itself, with luck or without.
struct ScenarioCalibrationTests {
    private let lab = Laboratory(seed: 12, threads: 2)
    private let factor = Factor(.parameter(.networkEffect), .interval(0.1...0.9))

    private func calibration(_ measure: Measure, draws: Int) -> Calibration {
        Calibration(
            scenario: Known.scenario(), factors: [factor], outputs: Known.outputs(measure), places: [0], draws: draws)
    }

    private func abc(_ target: Double, within scale: Double) throws -> ABC {
        try ABC(
            priors: [.uniform(low: 0.1, high: 0.9)], targets: [ABC.Target(target, scale: scale)], seed: lab.seed)
    }

    @Test func whatAgreesIsWithinTheWidth() throws {
        let itself = Known.measure { _, economy in economy[.networkEffect] }
        let outcome = try calibration(itself, draws: 800).rejection(abc(0.5, within: 0.1), lab).get()
        #expect(outcome.isWithin && outcome.outputs.count == 800)
        #expect(outcome.posterior.points.allSatisfy { abs($0[0] - 0.5) <= 0.1 })
        // Every draw within is kept: a quarter of the prior, 200 of 800 with a deviation of 12.
        let within = outcome.outputs.count { abs($0[0] - 0.5) <= 0.1 }
        #expect(outcome.posterior.points.count == within && (150...250).contains(within))
        #expect(outcome.luck == [0])
        // Uniform on [0.4, 0.6].
        let summary = try #require(outcome.posterior.summary(0))
        #expect(abs(summary.mean - 0.5) < 0.02 && abs(summary.deviation - 0.0577) < 0.01)
    }

    @Test func fewNearDrawsAreSaidToBeFew() throws {
        let itself = Known.measure { _, economy in economy[.networkEffect] }
        let outcome = try calibration(itself, draws: 100).rejection(abc(0.5, within: 0.001), lab).get()
        #expect(!outcome.isWithin && outcome.posterior.points.count == 5)
        let nearest = outcome.outputs.map { abs($0[0] - 0.5) }.sorted().prefix(5)
        #expect(outcome.posterior.points.map { abs($0[0] - 0.5) }.sorted() == Array(nearest))
    }

    @Test func aSequenceComesNearer() throws {
        let itself = Known.measure { _, economy in economy[.networkEffect] }
        let target = try abc(0.5, within: 0.01)
        let outcome = try calibration(itself, draws: 400).sequence(target, lab).get()
        #expect(outcome.outputs.count <= 400)
        let first = outcome.outputs.prefix(40).map { abs($0[0] - 0.5) }.max() ?? 0
        let last = outcome.posterior.points.map { abs($0[0] - 0.5) }.max() ?? .infinity
        #expect(last < first / 4)
        #expect(outcome.posterior.points.allSatisfy { (0.1...0.9).contains($0[0]) })
    }

    /// The variance of a uniform number of luck is 1/12; of 20 its estimate lies between a third and twice that.
    @Test func luckIsMeasuredAtTheMiddle() throws {
        let outcome = try calibration(Known.luck, draws: 60).rejection(abc(0.5, within: 0.5), lab).get()
        #expect((1.0 / 36...1.0 / 6).contains(outcome.luck[0]))
        // Every draw has luck of its own.
        #expect(Set(outcome.outputs.map { $0[0] }).count == 60)
    }

    @Test func numbersOfThingsStayWhole() throws {
        let count = Factor(.parameter(.enterprises), .interval(2...6))
        let calibration = Calibration(
            scenario: Known.scenario(), factors: [count],
            outputs: Known.outputs(Known.measure { _, economy in economy[.enterprises] }), places: [0], draws: 50)
        let abc = try ABC(priors: [.uniform(low: 2, high: 6)], targets: [ABC.Target(4, scale: 1)], seed: 1)
        let outcome = try calibration.rejection(abc, lab).get()
        #expect(outcome.outputs.allSatisfy { $0[0] == $0[0].rounded() })
        #expect(Set(outcome.outputs.map { $0[0] }) == [2, 3, 4, 5, 6])
    }

    @Test func threadsAndTheModelMakeNoDifference() throws {
        let calibration = Calibration(
            scenario: Small.scenario("a"), factors: [factor],
            outputs: Outputs(["hhi"].compactMap(Measure.named), months: [6]),
            places: [0], draws: 40)
        let target = try abc(0.2, within: 0.05)
        let one = try calibration.rejection(target, Laboratory(seed: 4, threads: 1)).get()
        let two = try calibration.rejection(target, Laboratory(seed: 4, threads: 2)).get()
        #expect(one.outputs == two.outputs && one.posterior == two.posterior && one.luck == two.luck)
    }

    @Test func drawsThatFailAreNotKept() throws {
        let outcome = try calibration(
            Known.measure { _, economy in
                economy[.networkEffect] < 0.5 ? .nan : economy[.networkEffect]
            }, draws: 400
        ).rejection(abc(0.5, within: 0.1), lab).get()
        #expect(!outcome.posterior.points.isEmpty && outcome.posterior.points.allSatisfy { $0[0] >= 0.5 })
    }
}
