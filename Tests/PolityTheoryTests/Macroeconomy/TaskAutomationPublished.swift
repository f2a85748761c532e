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
}
