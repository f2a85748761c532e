import Polity

/// Parameters of a scenario whose runs come near to targets.
public struct Calibration: Sendable {
    public var scenario: Scenario
    public var factors: [Factor]
    public var outputs: Outputs
    /// Where the targets' values stand among the outputs.
    public var places: [Int]
    /// Simulations.
    public var draws: Int

    public init(scenario: Scenario, factors: [Factor], outputs: Outputs, places: [Int], draws: Int) {
        self.scenario = scenario
        self.factors = factors
        self.outputs = outputs
        self.places = places
        self.draws = draws
    }

    public struct Outcome: Sendable {
        public var posterior: Posterior
        /// One value for every target of every draw from the priors.
        public var outputs: [[Double]]
        /// For every target the variance that luck makes at the middle of the priors.
        public var luck: [Double]
        /// Whether what was kept lies within the targets' scales.
        public var isWithin: Bool
    }

    /// Replications in the middle of the priors, from which the variance of luck is estimated.
    public static let luckRuns = 20
    /// With fewer draws within the targets' scales the nearest are kept instead: a twentieth of all (assumption).
    public static let enough = 20

    /// Keeps the draws whose distance from the targets is at most 1.
    ///
    /// - Throws: as ``Trials/run(threads:watch:store:keepsValues:)``.
    public func rejection(
        _ abc: ABC, _ lab: Laboratory
    ) throws(StudyError) -> Result<Outcome, CalibrationError> {
        var outputs: [[Double]] = []
        do {
            let near = try ABC.Rejection(draws: draws, keeping: .within(1))
            let posterior = try abc.rejection(near) { parameters, first throws(StudyError) in
                outputs = try simulate(parameters, first: first, lab)
                return outputs
            }
            let luck = try luck(lab)
            guard posterior.points.count < Self.enough else {
                return .success(Outcome(posterior: posterior, outputs: outputs, luck: luck, isWithin: true))
            }
            let nearest = try ABC.Rejection(draws: draws, keeping: .fraction(0.05))
            let known = outputs
            let fewer = try abc.rejection(nearest) { _, _ throws(StudyError) in known }
            return .success(Outcome(posterior: fewer, outputs: known, luck: luck, isWithin: false))
        } catch let error as CalibrationError {
            return .failure(error)
        } catch let error as StudyError {
            throw error
        } catch {
            return .failure(.size(draws))
        }
    }

    /// Comes nearer round by round: every round proposes around what the last one kept.
    ///
    /// - Throws: as ``Trials/run(threads:watch:store:keepsValues:)``.
    public func sequence(
        _ abc: ABC, _ lab: Laboratory
    ) throws(StudyError) -> Result<Outcome, CalibrationError> {
        var outputs: [[Double]] = []
        do {
            let rounds = try ABC.Rounds(
                particles: max(2, draws / 10), schedule: .shrinking(quantile: 0.5, rounds: 6), limit: draws)
            let found = try abc.sequence(rounds) { parameters, first throws(StudyError) in
                let values = try simulate(parameters, first: first, lab)
                outputs += values
                return values
            }
            let isWithin = (found.posterior.distances.max() ?? .infinity) <= 1
            return .success(
                Outcome(posterior: found.posterior, outputs: outputs, luck: try luck(lab), isWithin: isWithin))
        } catch let error as CalibrationError {
            return .failure(error)
        } catch let error as StudyError {
            throw error
        } catch {
            return .failure(.size(draws))
        }
    }

    /// The targets' values at rows of parameters, each with luck of its own by its number; NaN where a run failed.
    private func simulate(
        _ parameters: [[Double]], first: Int, _ lab: Laboratory
    ) throws(StudyError) -> [[Double]] {
        let variants = parameters.map { row in
            Trials.Variant(scenario: 0, settings: zip(factors, row).map { FactorSetting($0.target, $1) })
        }
        let values = try lab.values(
            [scenario], variants: variants,
            trials: variants.indices.map { .init(variant: $0, replication: first + $0) }, outputs: outputs)
        return values.map { run in places.map { run?[$0] ?? .nan } }
    }

    private func luck(_ lab: Laboratory) throws(StudyError) -> [Double] {
        let values = try lab.values(
            [scenario], variants: [.init(scenario: 0, settings: factors.map { $0.setting(at: 0.5) })],
            trials: (0..<Self.luckRuns).map { .init(variant: 0, replication: $0) }, outputs: outputs)
        let found = values.compactMap { run in run.map { run in places.map { run[$0] } } }
        // The variance of single runs, not of their mean.
        return HistoryMatching.moments(of: found).variances.map { $0 * Double(found.count) }
    }
}
