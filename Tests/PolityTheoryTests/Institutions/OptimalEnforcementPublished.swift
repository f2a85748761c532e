import PolityTheory

extension SideBySide {
    static func optimalEnforcement() throws -> [SideBySide] {
        let model = try OptimalEnforcement()
        let best = model.optimalDetection
        return [
            SideBySide(
                title: "Optimal enforcement", source: "derived from Becker's (1968) first-order condition",
                cells: [
                    Cell("h = 1, ḡ = 2, F = 4, k = 0.5", "p*", "0.1875", best, .absolute(1e-9)),
                    Cell("h = 1, ḡ = 2, F = 4, k = 0.5", "p*F", "0.75", best * model.fine, .absolute(1e-9)),
                    Cell(
                        "h = 1, ḡ = 2, F = 4, k = 0.5", "W", "0.140625", try model.welfare(detection: best),
                        .absolute(1e-9)),
                    Cell(
                        "h = 1, ḡ = 2, F = 4, k = 0.5", "violations", "0.625",
                        try model.violationRate(detection: best), .absolute(1e-9)),
                ])
        ]
    }
}
