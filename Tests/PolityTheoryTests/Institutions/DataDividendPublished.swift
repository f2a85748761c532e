import PolityTheory

extension SideBySide {
    static func dataDividend() throws -> [SideBySide] {
        let model = try DataDividend()
        let tail = try DataDividend.WealthTail()
        // σ² = 0.02 and m = −0.03 give k = 3.
        let thin = try DataDividend.WealthTail(drift: -0.03, volatility: 0.02.squareRoot())
        return [
            SideBySide(
                title: "Dividend and wealth tail", source: "own derivation",
                cells: [
                    Cell("incomes", "Gini", "0.4", model.gini, .absolute(1e-9)),
                    Cell("incomes", "Gini at τ = 0.3", "0.28", try model.gini(levy: 0.3) ?? .nan, .absolute(1e-9)),
                    Cell("wealth", "k", "2", tail.paretoExponent, .absolute(1e-9)),
                    Cell("wealth", "mean", "1", tail.mean, .absolute(1e-9)),
                    Cell("wealth", "Gini, k = 2", "0.5", tail.gini, .absolute(1e-9)),
                    Cell("wealth", "Gini, k = 3", "0.375", thin.gini, .absolute(1e-9)),
                ])
        ]
    }
}
