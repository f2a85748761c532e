import PolityTheory

extension SideBySide {
    /// The columns of table 3.4 of the book, to its one decimal, and the same in full.
    static func godleyLavoieSIM() throws -> [SideBySide] {
        let model = try GodleyLavoieSIM()
        let path = try model.path(periods: 10)
        func cells(_ row: String, _ period: GodleyLavoieSIM.Period, _ published: [String], _ tolerance: Tolerance)
            -> [Cell]
        {
            let values = [
                ("Y", period.output), ("T", period.taxes), ("YD", period.disposableIncome),
                ("C", period.consumption), ("ΔH", period.moneyChange), ("H", period.money),
            ]
            return zip(values, published).map { Cell(row, $0.0, $1, $0.1, tolerance) }
        }
        let printed = [
            (2, 0, ["38.5", "7.7", "30.8", "18.5", "12.3", "12.3"]),
            (3, 1, ["47.9", "9.6", "38.3", "27.9", "10.4", "22.7"]),
        ]
        let full = [
            (
                2, 0,
                [
                    "38.46153846153846", "7.6923076923076925", "30.769230769230766", "18.46153846153846",
                    "12.307692307692307", "12.307692307692307",
                ]
            ),
            (
                3, 1,
                [
                    "47.928994082840234", "9.585798816568047", "38.34319526627219", "27.928994082840237",
                    "10.414201183431953", "22.72189349112426",
                ]
            ),
            (
                4, 2,
                [
                    "55.93991807009559", "11.187983614019117", "44.75193445607647", "35.93991807009559",
                    "8.812016385980883", "31.533909877105142",
                ]
            ),
            (
                11, 9,
                [
                    "86.31670688182069", "17.26334137636414", "69.05336550545655", "66.31670688182069",
                    "2.7366586236358614", "64.94837757000275",
                ]
            ),
        ]
        let end = ["100", "20", "80", "80", "0", "80"]
        return [
            SideBySide(
                title: "SIM, table 3.4", source: "Godley and Lavoie (2007), from a secondary source",
                cells: printed.flatMap { cells("period \($0.0)", path[$0.1], $0.2, .printed) }
                    + cells("stationary", model.stationaryState, end, .absolute(1e-9))),
            SideBySide(
                title: "SIM, in full", source: "derived from the book's equations",
                cells: full.flatMap { cells("period \($0.0)", path[$0.1], $0.2, .absolute(1e-9)) }
                    + [Cell("convergence", "factor", "0.8461538461538461", model.convergenceFactor, .absolute(1e-12))]),
        ]
    }
}
