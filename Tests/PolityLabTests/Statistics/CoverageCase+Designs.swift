import PolityLab
import PolityNumerics

/// Intervals of analyses whose estimators are no plain means: their true values are known in closed form.
extension CoverageCase {
    static let designs = [
        CoverageCase(
            interval: "bootstrap, percentile", sample: "median of 32 normal values", resamples: 999,
            make: { samples, resamples in
                let values = samples.normals(32)
                return Bootstrap.percentile(
                    count: 32, confidence: 0.95, resamples: resamples, seed: UInt64(samples.replication)
                ) { places in Quantile.type7(places.map { values[$0] }, 0.5) }
            }, truth: 0),
        sobol("first-order index", truth: 0.2) { $0.first[0] },
        sobol("total index", truth: 0.2) { $0.total[0] },
        CoverageCase(
            interval: "mean size of elementary effects", sample: "the product of two factors, 20 trajectories",
            make: { samples, _ in
                let seed = samples.seed << 32 | UInt64(samples.replication)
                guard let design = try? MorrisDesign(factors: 2, trajectories: 20, seed: seed),
                    let found = try? design.estimate(design.points.map { $0[0] * $0[1] }).factors[0].muStarInterval
                else { return nil }
                return (found.lowerBound, found.upperBound)
            }, truth: 0.5),
        shapley("share by all coalitions", .exact),
        shapley("share by one random order and its reverse", nil),
    ]

    /// y = x + 2 x' of uniform factors, by independent base points: the variances are as 1 to 4.
    private static func sobol(
        _ name: String, truth: Double, _ index: @escaping @Sendable (SobolIndices) -> SensitivityIndex
    ) -> CoverageCase {
        CoverageCase(
            interval: "Sobol', \(name)", sample: "a weighted sum of two factors, 128 independent base points",
            resamples: 199,
            make: { samples, resamples in
                let numbers = samples.uniforms(4 * 128)
                let points = (0..<128).map { Array(numbers[4 * $0..<4 * $0 + 4]) }
                guard let design = try? SobolIndicesDesign(unitPoints: points, secondOrder: false) else { return nil }
                let outputs = (0..<design.count).map { design.point(at: $0)[0] + 2 * design.point(at: $0)[1] }
                let seed = UInt64(samples.replication)
                guard let found = try? design.estimate(outputs, resamples: resamples, seed: seed).indices,
                    let low = index(found).low, let high = index(found).high
                else { return nil }
                return (low, high)
            }, truth: truth)
    }

    /// The first of four players of the cube of a sum, with luck of 30 replications in what each adds.
    private static func shapley(_ name: String, _ method: AttributionDesign.Method?) -> CoverageCase {
        let strengths = [1.0, 2, 3, 4]
        @Sendable func value(_ coalition: Coalition) -> Double {
            let sum = strengths.indices.reduce(0) { $0 + (coalition.contains($1) ? strengths[$1] : 0) }
            return sum * sum * sum / 100
        }
        let truth = (try? ShapleyGame(players: 4, value: value))?.shapleyValues[0] ?? .nan
        return CoverageCase(
            interval: "Shapley, \(name)", sample: "a game of four players, 30 replications",
            make: { samples, _ in
                let luck = samples.normals(30)
                let seed = samples.seed << 32 | UInt64(samples.replication)
                guard
                    let design = try? AttributionDesign(
                        players: 4, method: method ?? .permutations(pairs: 1, seed: seed)),
                    let found = try? design.estimate(
                        replications: 30,
                        values: { coalition, replication in
                            value(coalition) + (coalition.contains(0) ? luck[replication] / 2 : 0)
                        })
                else { return nil }
                let share = found.shares[0].contribution
                return share.low.flatMap { low in share.high.map { (low, $0) } }
            }, truth: truth)
    }
}
