import PolityTheory

extension SideBySide {
    static func godleyLavoiePC() throws -> [SideBySide] {
        let model = try GodleyLavoiePC()
        let low = try model.stationaryState(interestRate: 0.025)
        let high = try model.stationaryState(interestRate: 0.035)
        let path = try model.path(periods: 8, from: low, interestRate: 0.035)
        func state(_ row: String, _ state: GodleyLavoiePC.Period, _ published: [String]) -> [Cell] {
            let values = [
                ("YD", state.disposableIncome), ("Y", state.output), ("T", state.taxes), ("V", state.wealth),
                ("B", state.bills), ("H", state.money),
            ]
            return zip(values, published).map { Cell(row, $0.0, $1, $0.1, .absolute(1e-9)) }
        }
        let output = [
            "106.48648648648648", "107.22494802494802", "107.61613193027347", "107.95398629330671",
            "108.24570178213459", "108.49757935366351", "108.71505944459375", "108.90283952228758",
        ]
        let money = [
            "17.29729729729729", "17.40314345114345", "17.48711058013754", "17.559613576117073",
            "17.622215251211912", "17.67626777327439", "17.722938651279932", "17.763235954175258",
        ]
        let printedOutput = ["106.49", "107.22", "107.62", "107.95", "108.25", "108.50"]
        let printedMoney = ["17.30", "17.40", "17.49", "17.56"]
        func cells(_ column: String, _ values: [Double], _ published: [String], _ tolerance: Tolerance) -> [Cell] {
            zip(values, published).enumerated().map {
                Cell("period \($0.offset + 1)", column, $0.element.1, $0.element.0, tolerance)
            }
        }
        return [
            SideBySide(
                title: "PC, rate of interest from 2.5 % to 3.5 %",
                source: "Godley and Lavoie (2007), chapter 4, path from a secondary source",
                cells: cells("Y", path.map(\.output), printedOutput, .printed)
                    + cells("H", path.map(\.money), printedMoney, .printed)),
            SideBySide(
                title: "PC, in full", source: "derived from the book's equations",
                cells: state(
                    "r = 0.025", low,
                    [
                        "86.48648648648648", "106.48648648648648", "21.62162162162162", "86.48648648648648",
                        "64.86486486486487", "21.621621621621614",
                    ])
                    + state(
                        "r = 0.035", high,
                        [
                            "90.09009009009009", "110.09009009009009", "22.52252252252252", "90.09009009009009",
                            "72.07207207207207", "18.01801801801801",
                        ])
                    + cells("Y", path.map(\.output), output, .absolute(1e-9))
                    + cells("H", path.map(\.money), money, .absolute(1e-9))),
        ]
    }
}
