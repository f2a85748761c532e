import Polity

/// Scenarios at the points of a design: every combination of values, or points that fill the space. All points share every
/// replication's luck, so that differences between them are theirs.
public struct Sweep: Sendable {
    public var scenarios: [Scenario]
    /// The settings of every point.
    public var points: [[FactorSetting]]
    public var outputs: Outputs
    /// Replications of every scenario at every point.
    public var runs: Int

    public init(_ scenarios: [Scenario], points: [[FactorSetting]], outputs: Outputs, runs: Int) {
        self.scenarios = scenarios
        self.points = points
        self.outputs = outputs
        self.runs = runs
    }

    /// A scenario at a point.
    public struct Cell: Sendable, Hashable {
        public var point: Int
        public var scenario: Int
        /// One value per replication for every output; `nil` of a run that failed.
        public var values: [[Double]?]

        /// Of one output over the replications, with Student's t interval.
        public func estimate(_ output: Int, confidence: Double = 0.95) -> Estimate {
            Estimate(meanOf: values.compactMap { $0?[output] }, confidence: confidence)
        }
    }

    /// Point by point, scenarios within.
    ///
    /// - Throws: as ``Trials/run(threads:watch:store:keepsValues:)``.
    public func run(_ lab: Laboratory) throws(StudyError) -> [Cell] {
        let variants = points.flatMap { point in
            scenarios.indices.map { Trials.Variant(scenario: $0, settings: point) }
        }
        let values = try lab.values(
            scenarios, variants: variants, trials: Trials.crossed(variants: variants.count, runs: runs),
            outputs: outputs)
        return variants.indices.map { index in
            Cell(
                point: index / scenarios.count, scenario: index % scenarios.count,
                values: (0..<runs).map { values[$0 * variants.count + index] })
        }
    }
}
