import PolityTheory

extension SideBySide {
    /// Table 1, table 2 and the periods with closed forms of Prüfer and Schottmüller (2017).
    static func competingWithBigData() throws -> [SideBySide] {
        [
            try numberOfEquilibria(), try tipping(.invest), try tipping(.steadyState), try myopicFirms(),
            try lastPeriod(),
        ]
    }

    private static func numberOfEquilibria() throws -> SideBySide {
        let published = ["2", "4", "8", "16", "38", "96", "113", "113", "113"]
        return SideBySide(
            title: "Pure Markov equilibria of the quality race", source: "table 1, read in the source",
            cells: try published.enumerated().map { index, number in
                let race = try DataDrivenQualityRace(qualities: index + 2)
                return Cell("n = \(index + 2)", "equilibria", number, "\(try race.numberOfEquilibria())")
            })
    }

    private static func tipping(_ selection: DataDrivenQualityRace.Selection) throws -> SideBySide {
        let published = selection == .invest ? investLabels : steadyStateLabels
        var cells: [Cell] = []
        for (row, labels) in published.enumerated() {
            let race = try DataDrivenQualityRace(
                dataAdvantage: Double(row) / 5, spacing: 0.01, qualities: 501)
            let solution = try race.solution(selection, first: 50, second: 250)
            for (column, label) in labels.split(separator: " ").enumerated() {
                let start = 50 * (column + 1)
                cells.append(
                    Cell(
                        "α = \(Double(row) / 5)", "q₁ = \(Double(start) / 100)", String(label),
                        try solution.end(first: start, second: 250).rawValue))
            }
        }
        return SideBySide(
            title: "Where the quality race ends, \(selection.rawValue) selection",
            source: "table 2, read in the source",
            cells: cells)
    }

    private static let investLabels = [
        "tip2 tip2 MaxQ MaxQ MaxQ MaxQ MaxQ", "tip2 tip2 MaxQ tip1 tip1 tip1 tip1",
        "tip2 tip2 tip1 tip1 tip1 tip1 tip1", "tip2 tip2 tip1 tip1 tip1 tip1 tip1",
        "tip2 tip2 tip1 tip1 tip1 tip1 tip1", "tip2 tip2 tip1 tip1 tip1 tip1 tip1",
    ]

    private static let steadyStateLabels = [
        "tip2 IntQ IntQ IntQ MaxQ MaxQ MaxQ", "tip2 IntQ IntQ IntQ tip1 tip1 tip1",
        "tip2 tip2 IntQ IntQ tip1 tip1 tip1", "tip2 tip2 IntQ tip1 tip1 tip1 tip1",
        "tip2 tip2 tip2 tip1 tip1 tip1 tip1", "tip2 tip2 tip2 tip1 tip1 tip1 tip1",
    ]

    private static func myopicFirms() throws -> SideBySide {
        let gaps = [
            "0.3", "0.06", "0.372", "0.1464", "0.47568", "0.270816", "0.6249792", "0.44997504", "0.839970048",
            "0.7079640576", "1", "0.9", "1", "0.9",
        ]
        let market = try CompetingWithBigData()
        let path = try market.myopicPath(from: 0, periods: gaps.count)
        var cells = zip(gaps, path).enumerated().map { index, pair in
            Cell("t = \(index + 1)", "Δ", pair.0, pair.1.gap, .absolute(1e-12))
        }
        cells.append(
            Cell("threshold", "Δ₀", "−0.13636363636363635", market.myopicThreshold ?? .nan, .absolute(1e-12)))
        return SideBySide(
            title: "Gap of qualities among myopic firms (figure 1, left)", source: "derived from the paper's equations",
            cells: cells)
    }

    private static func lastPeriod() throws -> SideBySide {
        let move = try CompetingWithBigData().lastMove(by: .second, gap: 0)
        return SideBySide(
            title: "Last period at Δ = 0", source: "equations (3)–(5), read in the source",
            cells: [
                Cell("Δ = 0", "x", "0.3", move.investment, .absolute(1e-9)),
                Cell("Δ = 0", "V₁", "0.35", move.rivalValue, .absolute(1e-9)),
                Cell("Δ = 0", "V₂", "0.545", move.moverValue, .absolute(1e-9)),
            ])
    }
}
