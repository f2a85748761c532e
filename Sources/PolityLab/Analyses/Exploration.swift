import Polity

/// Scenarios at points of what is uncertain, each with luck of its own.
public struct Exploration: Sendable {
    public var scenarios: [Scenario]
    public var factors: [Factor]
    /// In the unit cube, one coordinate for each factor.
    public var points: [[Double]]
    /// Replications of every scenario at every point; the scenarios share each.
    public var runsPerPoint: Int
    public var outputs: Outputs

    public init(
        _ scenarios: [Scenario], factors: [Factor], points: [[Double]], runsPerPoint: Int = 1, outputs: Outputs
    ) {
        self.scenarios = scenarios
        self.factors = factors
        self.points = points
        self.runsPerPoint = runsPerPoint
        self.outputs = outputs
    }

    /// The values of the factors at a point.
    public func settings(at point: Int) -> [FactorSetting] {
        zip(factors, points[point]).map { $0.setting(at: $1) }
    }

    /// How many runs it takes.
    public var size: Int { scenarios.count * points.count * runsPerPoint }

    /// What was recorded at every point of every scenario in every replication; `nil` of a run that failed.
    ///
    /// - Throws: as ``Trials/run(threads:watch:store:keepsValues:)``.
    public func run(_ lab: Laboratory) throws(StudyError) -> [[[[Double]?]]] {
        let variants = points.indices.flatMap { point in
            scenarios.indices.map { Trials.Variant(scenario: $0, settings: settings(at: point)) }
        }
        // Points do not share their luck: what holds at many points then does not rest on a few lucky numbers.
        let trials = (0..<runsPerPoint).flatMap { run in
            variants.indices.map { index in
                Trials.Trial(variant: index, replication: index / scenarios.count * runsPerPoint + run)
            }
        }
        let values = try lab.values(scenarios, variants: variants, trials: trials, outputs: outputs)
        return points.indices.map { point in
            scenarios.indices.map { scenario in
                (0..<runsPerPoint).map { values[$0 * variants.count + point * scenarios.count + scenario] }
            }
        }
    }
}
