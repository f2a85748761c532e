extension GodleyLavoieSIM {
    /// Model SIM as something to ask.
    public static let entry = TheoryModel(
        name: "sim",
        title: "Government money without interest, model SIM",
        reference: "Godley and Lavoie (2007), Monetary Economics, chapter 3, table 3.4",
        assumptions: "No interest, no firms' profits, fixed prices, supply follows demand, expectations fulfilled.",
        reading: """
            Payments out of the public budget that taxes do not cover become money in other hands, whoever owns the \
            data; output moves until taxes cover them. The model says nothing in favour of either institution.
            """,
        parameters: [
            TheoryParameter("alpha1", "α₁", "part of disposable income that is consumed, below 1", 0.6),
            TheoryParameter("alpha2", "α₂", "part of the money held that is consumed, between 0 and α₁", 0.4),
            TheoryParameter("theta", "θ", "taxes as a part of income, between 0 and 1", 0.2),
            TheoryParameter("government_spending", "G", "per period, 0 to 10¹²", 20),
            TheoryParameter("wage", "W", "of a unit of employment, above 0", 1),
            TheoryParameter("initial_money", "H₁", "money held before the first spending, 0 to 10¹²", 0),
            TheoryParameter("periods", "t", "periods after the first, 1 to 1000", 40),
        ]
    ) { (arguments) throws(TheoryError) in
        let model = try GodleyLavoieSIM(
            propensityToConsumeIncome: arguments.number("alpha1"),
            propensityToConsumeWealth: arguments.number("alpha2"), taxRate: arguments.number("theta"),
            governmentSpending: arguments.number("government_spending"), wage: arguments.number("wage"))
        let money = arguments.number("initial_money")
        let path = try model.path(periods: arguments.whole("periods", in: 1...1000), fromMoney: money)
        return try model.result(path: path, initialMoney: money).refusingOverflow()
    }

    /// Rows are counted as in the book, where period 1 is the state before the first spending.
    private func result(path: [Period], initialMoney: Double) -> TheoryResult {
        var rows = [TheoryTable.Row("1", Array(repeating: TheoryTable.Cell.none, count: 6) + [.number(initialMoney)])]
        for (index, period) in path.enumerated() { rows.append(.init("\(index + 2)", period.cells)) }
        rows.append(.init("stationary", stationaryState.cells))
        let speed = TheoryTable(
            name: "convergence", title: "Way to the stationary state", rowTitle: "",
            columns: [.init("value", "value")],
            rows: [
                .init("part_of_the_gap_left_after_a_period", [convergenceFactor]),
                .init("multiplier_in_the_first_period", [impactMultiplier]),
                .init("multiplier_in_the_end", [1 / taxRate]),
            ])
        return TheoryResult(
            tables: [
                TheoryTable(
                    name: "path", title: "Path and stationary state", rowTitle: "period", columns: Period.columns,
                    rows: rows), speed,
            ],
            series: [
                TheorySeries(
                    name: "flows", title: "Output, consumption and taxes", horizontal: "period",
                    vertical: "money per period",
                    lines: [
                        .init("output", values: path.map(\.output), from: 2),
                        .init("consumption", values: path.map(\.consumption), from: 2),
                        .init("taxes", values: path.map(\.taxes), from: 2),
                    ]),
                TheorySeries(
                    name: "money", title: "Money held", horizontal: "period", vertical: "money",
                    lines: [
                        .init("money", values: [initialMoney] + path.map(\.money), from: 1),
                        .init("stationary", values: path.map { _ in stationaryState.money }, from: 2),
                    ]),
            ],
            notes: ["Households' saving equals the public deficit, ΔH = G − T, in every period."])
    }
}

extension GodleyLavoieSIM.Period {
    fileprivate static let columns: [TheoryTable.Column] = [
        .init("output", "Y"), .init("taxes", "T"), .init("disposable_income", "YD"), .init("consumption", "C"),
        .init("money_change", "ΔH"), .init("employment", "N"), .init("money", "H"),
    ]

    fileprivate var cells: [TheoryTable.Cell] {
        [output, taxes, disposableIncome, consumption, moneyChange, employment, money].map { .number($0) }
    }
}
