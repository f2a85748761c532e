import PolityTheory

extension SideBySide {
    /// The rule of Hagiu and Wright (2023) for f = 1.5(1 − e^(−N/4)), capped at 25 cohorts, and d = 0.9.
    static func acrossUserLearning() throws -> [SideBySide] {
        let curve = try AcrossUserLearning.Curve()
        func model(_ incumbent: Double, _ entrant: Double) throws -> AcrossUserLearning {
            try AcrossUserLearning(
                incumbent: .init(cohorts: incumbent, curve: curve), entrant: .init(cohorts: entrant, curve: curve))
        }
        let market = try model(10, 0)
        func value(_ cohorts: Double) -> Double { market.presentValue(of: curve, after: cohorts) }
        let cells = [
            Cell("N = 0", "present value", "0.998322", value(0)),
            Cell("N = 5", "present value", "1.356072", value(5)),
            Cell("N = 10", "present value", "1.458434", value(10)),
            Cell("N_I = 10, N_E = 0", "largest deficit", "0.460112", market.largestQualityDeficit),
            Cell("N_I = 10, N_E = 0", "gap today", "1.376873", market.gapToday),
            Cell("N_I = 5, N_E = 0", "largest deficit", "0.357750", try model(5, 0).largestQualityDeficit),
            Cell("N_I = 10, N_E = 5", "largest deficit", "0.102362", try model(10, 5).largestQualityDeficit),
        ]
        return [
            SideBySide(
                title: "Largest deficit in quality that an incumbent survives",
                source: "derived from the paper's rule, which was read in a secondary source", cells: cells)
        ]
    }
}
