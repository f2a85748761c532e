extension GodleyLavoieSIMEX {
    /// Model SIMEX as something to ask.
    public static let entry = TheoryModel(
        name: "simex",
        title: "Government money with mistaken expectations, model SIMEX",
        reference: "Godley and Lavoie (2007), Monetary Economics, chapter 3, section 3.7",
        assumptions: "As in SIM, but households plan with last period's income, or with one that never changes.",
        reading: """
            Mistaken expectations change the way and the stock of money, not the stationary output. Who makes the \
            forecast, a platform or a planner, makes no difference to the accounting.
            """,
        parameters: [
            TheoryParameter("alpha1", "α₁", "part of expected disposable income that is consumed, below 1", 0.6),
            TheoryParameter("alpha2", "α₂", "part of the money held that is consumed, between 0 and α₁", 0.4),
            TheoryParameter("theta", "θ", "taxes as a part of income, between 0 and 1", 0.2),
            TheoryParameter("government_spending", "G", "per period, 0 to 10¹²", 20),
            TheoryParameter("initial_money", "H₁", "money held before the first spending, 0 to 10¹²", 0),
            TheoryParameter("first_expectation", "YDᵉ", "income expected for the first period, 0 to 10¹²", 16),
            TheoryParameter("periods", "t", "periods, 1 to 1000", 40),
        ]
    ) { (arguments) throws(TheoryError) in
        let model = try GodleyLavoieSIMEX(
            propensityToConsumeIncome: arguments.number("alpha1"),
            propensityToConsumeWealth: arguments.number("alpha2"), taxRate: arguments.number("theta"),
            governmentSpending: arguments.number("government_spending"))
        let periods = try arguments.whole("periods", in: 1...1000)
        let money = arguments.number("initial_money")
        let expected = arguments.number("first_expectation")
        let adaptive = try model.path(periods: periods, fromMoney: money, expectedIncome: expected)
        let fixed = try model.path(
            periods: periods, fromMoney: money, expectedIncome: expected, expectation: .fixed)
        return try model.result(adaptive: adaptive, fixed: fixed, expected: expected).refusingOverflow()
    }

    private func result(adaptive: [Period], fixed: [Period], expected: Double) -> TheoryResult {
        func table(_ name: String, _ title: String, _ path: [Period], _ end: Period) -> TheoryTable {
            TheoryTable(
                name: name, title: title, rowTitle: "period", columns: Period.columns,
                rows: path.enumerated().map { .init("\($0.offset + 1)", $0.element.cells) }
                    + [.init("stationary", end.cells)])
        }
        return TheoryResult(
            tables: [
                table("path", "Expectations follow last period's income", adaptive, stationaryState),
                table(
                    "path_fixed", "Expectations never change", fixed, stationaryState(fixedExpectation: expected)),
            ],
            series: [
                TheorySeries(
                    name: "output", title: "Output", horizontal: "period", vertical: "money per period",
                    lines: [
                        .init("last period's income", values: adaptive.map(\.output), from: 1),
                        .init("fixed expectation", values: fixed.map(\.output), from: 1),
                    ]),
                TheorySeries(
                    name: "money", title: "Money held", horizontal: "period", vertical: "money",
                    lines: [
                        .init("last period's income", values: adaptive.map(\.money), from: 1),
                        .init("fixed expectation", values: fixed.map(\.money), from: 1),
                    ]),
            ],
            notes: [
                "Households' saving equals the public deficit, ΔH = G − T, in every period.",
                "Money held less money planned equals income less expected income, in every period.",
            ])
    }
}

extension GodleyLavoieSIMEX.Period {
    fileprivate static let columns: [TheoryTable.Column] = [
        .init("expected_income", "YDᵉ"), .init("output", "Y"), .init("taxes", "T"), .init("disposable_income", "YD"),
        .init("consumption", "C"), .init("money_change", "ΔH"), .init("money_planned", "Hᵈ"), .init("money", "H"),
    ]

    fileprivate var cells: [TheoryTable.Cell] {
        [expectedIncome, output, taxes, disposableIncome, consumption, moneyChange, moneyPlanned, money]
            .map { .number($0) }
    }
}
