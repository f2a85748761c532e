import PolityTheory

extension SideBySide {
    /// Table 3 A and B of the paper, as printed.
    static func jonesTonetti() throws -> [SideBySide] {
        let economy = try JonesTonetti()
        let names: [(JonesTonetti.Institution, String)] = [
            (.planner, "planner"), (.consumersOwn, "consumers own data"), (.firmsOwn, "firms own data"),
            (.noSharing, "sharing outlawed"),
        ]
        let paths = [
            ["0.56", "0.56", "798", "1002", "45.3", "0.79", "0.064"],
            ["0.49", "0.49", "848", "955", "44.7", "0.79", "0.048"],
            ["1", "0.13", "953", "867", "40.7", "0.79", "0.003"],
            ["1", "0", "987", "843", "22.4", "0.67", "0.000"],
        ]
        let welfares = [
            ["1", "0", "0", "0", "0"],
            ["0.995", "−0.005", "−0.0128", "0.0080", "0"],
            ["0.925", "−0.078", "−0.1078", "0.0303", "0"],
            ["0.396", "−0.927", "−0.7037", "0.0319", "−0.2553"],
        ]
        var first: [Cell] = []
        var second: [Cell] = []
        for (index, (institution, name)) in names.enumerated() {
            let path = economy.allocation(institution)
            let computed = [
                path.ownUse, path.sharing, path.firmSize * 1e6, path.varieties, path.consumption, path.growth * 100,
                path.destruction,
            ]
            for (column, title) in ["x", "x̃", "ν (10⁻⁶)", "ψ", "c", "g (%)", "δ"].enumerated() {
                first.append(Cell(name, title, paths[index][column], computed[column]))
            }
            guard institution != .planner else { continue }
            let welfare = economy.welfare(institution)
            let parts = [welfare.lambda, welfare.logLambda, welfare.level, welfare.privacy, welfare.growth]
            for (column, title) in ["λ", "log λ", "level", "privacy", "growth"].enumerated() {
                second.append(Cell(name, title, welfares[index][column], parts[column]))
            }
        }
        let source = "C. I. Jones and C. Tonetti (2020), Table 3"
        return [
            SideBySide(title: "Jones and Tonetti, Table 3 A", source: source + " A, read in the source", cells: first),
            SideBySide(title: "Jones and Tonetti, Table 3 B", source: source + " B, read in the source", cells: second),
            try jonesTonettiFigure(),
        ]
    }

    /// The note to Figure 2; the paper's grid is not stated, so that its means need not be met to the last digit.
    private static func jonesTonettiFigure() throws -> SideBySide {
        var cells: [Cell] = []
        for (eta, least, mean) in [(0.03, "0.999", "1.029"), (0.06, "0.998", "1.055"), (0.12, "0.993", "1.082")] {
            let grid = try JonesTonetti(eta: eta).ratioGrid()
            cells.append(Cell("η = \(eta)", "least ratio", least, grid.least, .printed))
            cells.append(Cell("η = \(eta)", "mean ratio", mean, grid.mean, .absolute(2e-3)))
        }
        return SideBySide(
            title: "Jones and Tonetti, note to Figure 2",
            source: "read in the source; means depend on an unstated grid",
            cells: cells)
    }
}
