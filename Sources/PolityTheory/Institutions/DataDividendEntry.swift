extension DataDividend {
    /// Dividends and inequality as something to ask.
    public static let entry = TheoryModel(
        name: "data_dividend",
        title: "An equal dividend and inequality",
        reference: "own derivation; for wealth after Bouchaud and Mézard (2000), Benhabib, Bisin and Zhu (2011)",
        assumptions: """
            Nobody reacts to the levy; for wealth, saving, mean returns and their spread are the same for all and \
            luck is all that differs.
            """,
        reading: """
            The size of the levy and the cost of its administration count, not its name or who collects it. How large \
            data's part of all incomes is, the model does not say. Administration is charged to the levy on incomes alone.
            """,
        parameters: [
            TheoryParameter("incomes", "y", "of a population, 0 to 10⁹ each", [1, 2, 3, 4, 10]),
            TheoryParameter("levy", "τ", "part of every income, paid back in equal parts, 0 to 1", 0.3),
            TheoryParameter("administration", "ω", "part of the levy that is used up, 0 to 1", 0),
            TheoryParameter("drift", "m", "of the logarithm of a large fortune per year, below 0", -0.04),
            TheoryParameter("volatility", "σ", "of returns per root of a year, 0.001 to 10", 0.2),
            TheoryParameter("saving", "b", "of everybody per year, in money, 10⁻⁶ to 10⁶", 0.02),
            TheoryParameter("wealth_levy", "ℓ", "part of wealth per year, paid back in equal parts, 0 to 10", 0.01),
        ]
    ) { (arguments) throws(TheoryError) in
        let model = try DataDividend(
            incomes: arguments.list("incomes"), administration: arguments.number("administration"))
        func tail(_ levy: Double) throws(TheoryError) -> WealthTail {
            try WealthTail(
                drift: arguments.number("drift"), volatility: arguments.number("volatility"),
                saving: arguments.number("saving"), levy: levy)
        }
        let without = try tail(0)
        let with = try tail(arguments.number("wealth_levy"))
        let levy = arguments.number("levy")
        var incomeGini: [TheorySeries.Point] = []
        var wealthGini: [TheorySeries.Point] = []
        for step in 0...100 {
            let rate = Double(step) / 100
            if let gini = try model.gini(levy: rate) { incomeGini.append(.init(rate, gini)) }
            wealthGini.append(.init(rate / 10, try tail(rate / 10).gini))
        }
        func density(_ tail: WealthTail) throws(TheoryError) -> [TheorySeries.Point] {
            var points: [TheorySeries.Point] = []
            for step in 1...150 {
                let wealth = without.mean * Double(step) / 30
                points.append(.init(wealth, try tail.density(wealth)))
            }
            return points
        }
        return try TheoryResult(
            tables: [model.table(levy: levy), Self.table(without: without, with: with)],
            series: [
                TheorySeries(
                    name: "income_gini", title: "Inequality of incomes over the levy", horizontal: "levy",
                    vertical: "Gini coefficient", lines: [.init("incomes", incomeGini)]),
                TheorySeries(
                    name: "wealth_gini", title: "Inequality of wealth over the levy", horizontal: "levy per year",
                    vertical: "Gini coefficient", lines: [.init("wealth", wealthGini)]),
                TheorySeries(
                    name: "wealth", title: "Wealth in the long run", horizontal: "wealth", vertical: "density",
                    lines: [.init("without levy", try density(without)), .init("with levy", try density(with))]),
            ],
            notes: ["Without cost of administration the Gini coefficient of incomes falls by the rate of the levy."]
        ).refusingOverflow()
    }

    private func table(levy: Double) throws(TheoryError) -> TheoryTable {
        let after = try incomes(levy: levy)
        let total = after.reduce(0, +)
        func least(_ list: [Double]) -> Double { list.min() ?? 0 }
        return TheoryTable(
            name: "incomes", title: "Incomes", rowTitle: "",
            columns: [.init("gini", "Gini"), .init("total"), .init("lowest", "lowest income")],
            rows: [
                .init("before", [gini, incomes.reduce(0, +), least(incomes)]),
                .init(
                    "after",
                    [
                        try gini(levy: levy).map { TheoryTable.Cell.number($0) } ?? .none, .number(total),
                        .number(least(after)),
                    ]),
            ])
    }

    private static func table(without: WealthTail, with: WealthTail) -> TheoryTable {
        TheoryTable(
            name: "wealth", title: "Wealth in the long run", rowTitle: "",
            columns: [.init("pareto_exponent", "k"), .init("gini", "Gini"), .init("mean"), .init("scale")],
            rows: [
                .init("without_levy", [without.paretoExponent, without.gini, without.mean, without.scale]),
                .init("with_levy", [with.paretoExponent, with.gini, with.mean, with.scale]),
            ])
    }
}
