import PolityTheory

extension SideBySide {
    static func taskAutomation() throws -> [SideBySide] {
        let unit = try TaskAutomation(elasticity: 1, automation: 0.3).outcome
        var cells = [
            Cell("σ = 1, I = 0.3", "Y", "2.267796", unit.output),
            Cell("σ = 1, I = 0.3", "labour share", "0.7", unit.labourShare, .absolute(1e-12)),
            Cell("σ = 1, I = 0.3", "d ln Y/dI", "1.5404", unit.gainFromAutomation),
        ]
        for (part, share) in [(0.3, "0.915888"), (0.4, "0.818182"), (0.6, "0.470588")] {
            let outcome = try TaskAutomation(elasticity: 0.5, automation: part).outcome
            cells.append(Cell("σ = 0.5, I = \(part)", "labour share", share, outcome.labourShare))
        }
        return [
            SideBySide(
                title: "Tasks and automation", source: "derived from the equations of Acemoglu and Restrepo (2022)",
                cells: cells)
        ]
    }

    static func weakLinks() throws -> [SideBySide] {
        func feedback(_ theta: Double, _ slope: Double) throws -> Double {
            try WeakLinks(capitalIdeaElasticity: theta, taskSlope: slope).feedback
        }
        return [
            SideBySide(
                title: "Feedback Φ at μ = 3.93",
                source: "Jones and Tonetti (2026), version 0.4, Φ read in the source, θ_k and θ_ℓ an assumption",
                cells: [
                    Cell("private business", "Φ", "0.95", try feedback(5.06, 3.93)),
                    Cell("computers", "Φ", "2.06", try feedback(12.2, 3.93)),
                    Cell("private business", "Φ in full", "0.953", try feedback(5.06, 3.93)),
                    Cell("computers", "Φ in full", "2.063", try feedback(12.2, 3.93)),
                ])
        ]
    }
}
