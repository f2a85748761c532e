import PolityTheory

extension SideBySide {
    static func inspectionGame() throws -> [SideBySide] {
        let equilibrium = try InspectionGame().equilibrium
        return [
            SideBySide(
                title: "Inspection game", source: "derived from the payoffs of Tsebelis (1989)",
                cells: [
                    Cell("b = 1, F = 4, k = 0.5, r = 1", "p*", "0.25", equilibrium.inspection, .absolute(1e-9)),
                    Cell("b = 1, F = 4, k = 0.5, r = 1", "q*", "0.1", equilibrium.violation, .absolute(1e-9)),
                ])
        ]
    }
}
