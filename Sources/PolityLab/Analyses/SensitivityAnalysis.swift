import Polity

/// What a scenario's outputs depend on: elementary effects (Morris), or shares of the variance (Sobol').
public enum SensitivityAnalysis {
    /// Elementary effects of the factors, trajectory by trajectory with a replication of its own, so that an effect is a
    /// difference under one luck and the spread over trajectories holds luck and place.
    ///
    /// A factor of some values moves between them; effects are per full range of the factor, by the moves that were made
    /// (M. D. Morris, *Technometrics* 33(2), 1991, section 2).
    ///
    /// - Returns: one estimate for every output.
    /// - Throws: ``StudyError``, as ``Trials/run(threads:watch:store:keepsValues:)``.
    public static func morris(
        _ scenario: Scenario, factors: [Factor], design: MorrisDesign, outputs: Outputs, confidence: Double = 0.95,
        _ lab: Laboratory
    ) throws(StudyError) -> [Result<MorrisEstimate, SensitivityError>] {
        let values = try lab.values(
            [scenario], variants: design.points.map { variant($0, factors) },
            trials: design.points.indices.map { .init(variant: $0, replication: design.trajectory(of: $0)) },
            outputs: outputs)
        return (0..<outputs.count).map { output in
            Result { () throws(SensitivityError) in
                try design.estimate(values.map { $0?[output] ?? .nan }, confidence: confidence) { factor, from, to in
                    factors[factor].part(at: to) - factors[factor].part(at: from)
                }
            }
        }
    }

    /// Shares of an output's variance when the factors are drawn from their domains, and luck is one factor more: the last.
    ///
    /// Rows of the design that take the last factor from the matrix B are simulated with another replication than those that take
    /// it from A, so that the share of luck, alone and with the factors, is estimated as theirs is.
    ///
    /// - Parameter design: of one factor more than `factors`.
    /// - Returns: one estimate for every output.
    /// - Throws: ``StudyError``, as ``Trials/run(threads:watch:store:keepsValues:)``.
    public static func sobol(
        _ scenario: Scenario, factors: [Factor], design: SobolIndicesDesign, outputs: Outputs,
        confidence: Double = 0.95, resamples: Int = 1_000, _ lab: Laboratory
    ) throws(StudyError) -> [Result<SobolEstimate, SensitivityError>] {
        precondition(design.factors == factors.count + 1, "luck is one factor more")
        let rows = 0..<design.count
        let values = try lab.values(
            [scenario], variants: rows.map { variant(design.point(at: $0), factors) },
            trials: rows.map { row in
                let isOther = design.isFromB(factor: factors.count, at: row)
                let base = design.origin(of: row).basePoint
                return .init(variant: row, replication: 2 * base + (isOther ? 1 : 0))
            }, outputs: outputs)
        return (0..<outputs.count).map { output in
            Result { () throws(SensitivityError) in
                try design.estimate(
                    values.map { $0?[output] ?? .nan }, confidence: confidence, resamples: resamples, seed: lab.seed)
            }
        }
    }

    /// Coordinates beyond the factors are somebody else's.
    private static func variant(_ point: [Double], _ factors: [Factor]) -> Trials.Variant {
        Trials.Variant(scenario: 0, settings: zip(factors, point).map { $0.setting(at: $1) })
    }
}
