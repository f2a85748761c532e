extension CompetingWithBigData {
    /// Competition with big data among two firms as something to ask.
    public static let entry = TheoryModel(
        name: "prufer_schottmueller",
        title: "Competing with big data: tipping of a market by data",
        reference: "Prüfer and Schottmüller, Competing with Big Data, working paper, 15 February 2017",
        assumptions: """
            Two firms move by turns, data of past customers make further quality cheaper, revenue equals demand; no \
            prices, no entry, no depreciation.
            """,
        reading: """
            An advantage of data tips the market to one firm whoever owns the firms; sharing data, by law among \
            private firms or in a common pool, removes this cause. Sharing also weakens a motive to invest ahead, and \
            its effect on welfare is ambiguous. Privacy and control of the pool are not in the model.
            """,
        parameters: [
            TheoryParameter("alpha", "α", "advantage of data, 0 to below 1; 0 with shared data", 0.4),
            TheoryParameter("gamma", "γ", "slope of the marginal cost of quality, above 1/4", 1),
            TheoryParameter("initial_gap", "Δ₀", "quality of firm 1 less that of firm 2, −3 to 3", 0),
            TheoryParameter("periods", "t", "periods of the path of myopic firms, 1 to 1000", 14),
            TheoryParameter("delta", "δ", "discount factor of firms that look ahead, 0 to below 1", 0.25),
            TheoryParameter("horizon", "T", "periods of the game of firms that look ahead, even, 2 to 60", 10),
            TheoryParameter("points_per_unit", "1/h", "points of its grid in a unit of quality, 10 to 200", 100),
        ]
    ) { (arguments) throws(TheoryError) in
        let market = try CompetingWithBigData(
            dataAdvantage: arguments.number("alpha"), costSlope: arguments.number("gamma"))
        let gap = arguments.number("initial_gap")
        try require(gap.magnitude <= Double(FiniteHorizon.reach), "|Δ₀| ≤ 3", gap)
        let periods = try arguments.whole("periods", in: 1...1000)
        let own = try market.myopicPath(from: gap, periods: periods)
        let shared = try market.sharingData.myopicPath(from: gap, periods: periods)
        let horizon = try FiniteHorizon(
            market: market, discount: arguments.number("delta"), periods: arguments.whole("horizon", in: 2...60),
            pointsPerUnit: arguments.whole("points_per_unit", in: 10...200))
        let ahead = try horizon.path(from: gap)
        return TheoryResult(
            tables: [
                market.pathTable(own, shared), market.summaryTable(at: gap), try market.horizonTable(horizon, ahead),
            ],
            series: [
                TheorySeries(
                    name: "gap", title: "Gap of qualities among myopic firms", horizontal: "period",
                    vertical: "q₁ − q₂",
                    lines: [
                        .init("own data", values: [gap] + own.map(\.gap)),
                        .init("shared data", values: [gap] + shared.map(\.gap)),
                    ]),
                TheorySeries(
                    name: "gap_ahead", title: "Gap of qualities among firms that look ahead", horizontal: "period",
                    vertical: "q₁ − q₂", lines: [.init("own data", values: ahead)]),
            ],
            notes: market.notes)
    }

    private func pathTable(_ own: [Move], _ shared: [Move]) -> TheoryTable {
        var quality = 0.0
        var rows: [TheoryTable.Row] = []
        for (index, (move, pooled)) in zip(own, shared).enumerated() {
            if move.firm == .second { quality += move.investment }
            let demand = Self.demand(of: .first, gap: move.gap)
            rows.append(
                .init(
                    "\(index + 1)",
                    [
                        Double(move.firm.rawValue), move.investment, move.gap, demand, 1 - demand, move.moverValue,
                        Self.consumerSurplus(gap: move.gap, secondQuality: quality), pooled.investment, pooled.gap,
                    ]))
        }
        return TheoryTable(
            name: "path", title: "Path of myopic firms (q₂ = 0 at first)", rowTitle: "period",
            columns: [
                .init("firm", "firm that moves"), .init("investment", "x"), .init("gap", "Δ"), .init("demand_1", "D₁"),
                .init("demand_2", "D₂"), .init("profit", "profit of the firm that moves"),
                .init("consumer_surplus", "consumers' surplus beyond v"),
                .init("investment_shared", "x, shared data"), .init("gap_shared", "Δ, shared data"),
            ],
            rows: rows)
    }

    private func summaryTable(at gap: Double) -> TheoryTable {
        let last = lastMove(by: .second, gap: gap)
        let active = activeGapsWithSharedData
        return TheoryTable(
            name: "summary", title: "Thresholds and the last period", rowTitle: "", columns: [.init("value")],
            rows: [
                .init("threshold_of_the_gap", [myopicThreshold.map { .number($0) } ?? .none]),
                .init("shared_data_active_from", [active.lowerBound]),
                .init("shared_data_active_to", [active.upperBound]),
                .init("largest_lead_of_rival", [largestLeadOfRival]),
                .init("last_investment_at_initial_gap", [last.investment]),
                .init("last_value_of_firm_1", [last.rivalValue]),
                .init("last_value_of_firm_2", [last.moverValue]),
            ])
    }

    private func horizonTable(_ horizon: FiniteHorizon, _ gaps: [Double]) throws(TheoryError) -> TheoryTable {
        var rows: [TheoryTable.Row] = []
        for period in 1...horizon.periods {
            let left = horizon.periods - period
            rows.append(
                .init(
                    "\(period)",
                    [
                        (gaps[period] - gaps[period - 1]).magnitude, gaps[period],
                        try horizon.noTippingLength(from: period), noTippingBound(periodsLeft: left),
                        try sharedDataInvestment(discount: horizon.discount, periodsLeft: left),
                    ]))
        }
        return TheoryTable(
            name: "horizon", title: "Firms that look ahead, on a grid of gaps", rowTitle: "period",
            columns: [
                .init("investment", "x"), .init("gap", "Δ"),
                .init("no_tipping_length", "length of the gaps without tipping, on the grid"),
                .init("no_tipping_bound", "bound of proposition 1"),
                .init("investment_shared", "x with shared data inside, equation (9)"),
            ],
            rows: rows)
    }

    private var notes: [String] {
        var notes: [String] = []
        if let threshold = myopicThreshold {
            notes.append("Among myopic firms firm 1, the first to move, wins from gaps above \(threshold).")
        } else {
            notes.append("With shared data (α = 0) no gap decides for ever.")
        }
        notes.append("The bound of proposition 1 falls to zero with the horizon unless α = 0.")
        return notes
    }
}
