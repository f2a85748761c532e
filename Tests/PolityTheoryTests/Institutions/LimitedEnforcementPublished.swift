import PolityTheory

extension SideBySide {
    static func limitedEnforcement() throws -> [SideBySide] {
        let model = try LimitedEnforcement()
        let states = try model.states(capacity: 0.1)
        return [
            SideBySide(
                title: "Enforcement with limited capacity", source: "own derivation",
                cells: [
                    Cell("φ = 2, μ = 0.1", "v₊", "0.7236067977499789", states[2].violationRate, .absolute(1e-9)),
                    Cell("φ = 2, μ = 0.1", "v₋", "0.27639320225002106", states[1].violationRate, .absolute(1e-9)),
                    Cell("φ = 2, μ = 0.1", "lawful", "0", states[0].violationRate, .absolute(1e-9)),
                    Cell("φ = 2", "critical μ", "0.125", model.criticalCapacity, .absolute(1e-9)),
                ])
        ]
    }
}
