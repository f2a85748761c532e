extension GodleyLavoiePC {
    /// Model PC as something to ask.
    public static let entry = TheoryModel(
        name: "pc",
        title: "Government money and bills, model PC",
        reference: "Godley and Lavoie (2007), Monetary Economics, chapter 4",
        assumptions: """
            As in SIM; households divide wealth between money and bills, the central bank sets the rate of interest, \
            buys the remaining bills and pays its profits to the government.
            """,
        reading: """
            A higher rate of interest raises stationary output, because the government pays it to households. Public \
            debt for a data commons and dividends paid in bills pass through these accounts under either institution.
            """,
        parameters: [
            TheoryParameter("alpha1", "α₁", "part of disposable income that is consumed, below 1", 0.6),
            TheoryParameter("alpha2", "α₂", "part of wealth that is consumed, between 0 and α₁", 0.4),
            TheoryParameter("lambda0", "λ₀", "part of wealth in bills at no interest, 0 to 1", 0.635),
            TheoryParameter("lambda1", "λ₁", "what a unit of interest adds to it, 0 to 1000", 5),
            TheoryParameter("lambda2", "λ₂", "what income over wealth takes from it, 0 to 1", 0.01),
            TheoryParameter("theta", "θ", "taxes as a part of income, between 0 and 1", 0.2),
            TheoryParameter("government_spending", "G", "per period, above 0, at most 10¹²", 20),
            TheoryParameter("interest_before", "r₁", "rate of interest per period before the shock, 0 to 1", 0.025),
            TheoryParameter("interest_after", "r₂", "rate of interest per period from the shock on, 0 to 1", 0.035),
            TheoryParameter("periods", "t", "periods from the shock on, 1 to 1000", 40),
        ]
    ) { (arguments) throws(TheoryError) in
        let model = try GodleyLavoiePC(
            propensityToConsumeIncome: arguments.number("alpha1"),
            propensityToConsumeWealth: arguments.number("alpha2"), billShare: arguments.number("lambda0"),
            interestEffect: arguments.number("lambda1"), incomeEffect: arguments.number("lambda2"),
            taxRate: arguments.number("theta"), governmentSpending: arguments.number("government_spending"))
        let before = try model.stationaryState(interestRate: arguments.number("interest_before"))
        let after = try model.stationaryState(interestRate: arguments.number("interest_after"))
        let path = try model.path(
            periods: arguments.whole("periods", in: 1...1000), from: before, interestRate: after.interestRate)
        return try model.result(before: before, after: after, path: path).refusingOverflow()
    }

    private func result(before: Period, after: Period, path: [Period]) -> TheoryResult {
        func line(_ name: String, _ value: (Period) -> Double) -> TheorySeries.Line {
            TheorySeries.Line(name, values: ([before] + path).map(value))
        }
        return TheoryResult(
            tables: [
                TheoryTable(
                    name: "stationary", title: "Stationary states", rowTitle: "rate of interest",
                    columns: Period.columns,
                    rows: [.init("before", before.cells), .init("after", after.cells)]),
                TheoryTable(
                    name: "path", title: "Path after the rate of interest changes", rowTitle: "period",
                    columns: Period.columns,
                    rows: path.enumerated().map { .init("\($0.offset + 1)", $0.element.cells) }),
            ],
            series: [
                TheorySeries(
                    name: "income", title: "Output and disposable income", horizontal: "period",
                    vertical: "money per period",
                    lines: [line("output", \.output), line("disposable income", \.disposableIncome)]),
                TheorySeries(
                    name: "wealth", title: "What households hold", horizontal: "period", vertical: "money",
                    lines: [line("bills", \.bills), line("money", \.money)]),
            ],
            notes: [
                "Money held equals money issued in every period.",
                "Interest is paid one period after it is set: output moves from the second period on.",
            ])
    }
}

extension GodleyLavoiePC.Period {
    fileprivate static let columns: [TheoryTable.Column] = [
        .init("interest_rate", "r"), .init("output", "Y"), .init("taxes", "T"), .init("disposable_income", "YD"),
        .init("consumption", "C"), .init("wealth", "V"), .init("bills", "B"), .init("money", "H"),
        .init("central_bank_bills", "Bᶜᵇ"),
    ]

    fileprivate var cells: [TheoryTable.Cell] {
        [
            interestRate, output, taxes, disposableIncome, consumption, wealth, bills, money, centralBankBills,
        ].map { .number($0) }
    }
}
