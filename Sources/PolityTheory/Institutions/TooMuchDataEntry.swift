extension TooMuchData {
    /// The model as something to ask.
    public static let entry = TheoryModel(
        name: "too_much_data",
        title: "A data market in which one person's data tell about others",
        reference: """
            D. Acemoglu, A. Makhdoumi, A. Malekian and A. Ozdaglar, American Economic Journal: Microeconomics 14(4), 2022, \
            218–256
            """,
        assumptions: """
            Normal types and signals; one platform, which knows everybody's value of privacy and makes take-it-or-leave-it \
            offers; a unit of information is worth one to it.
            """,
        reading: """
            Where data of some tell about others, separate owners sell too cheaply and, where some value privacy highly, too \
            much; closing the market can then be better. Remedies are mediated sharing, without a common owner, and deciding \
            together, in a union, a trust or a public body. The defaults are an own example in which the market fails. A body that takes all data \
            without regard for privacy has the surplus of a market that buys from everyone.
            """,
        parameters: [
            TheoryParameter(
                "values", "v", "cost of a unit of information to each person, 1 to 10 numbers", [0.5, 1.6]),
            TheoryParameter("correlation", "r", "of everybody's types, −1/(n−1) to 1", 0.8),
            TheoryParameter(
                "covariance", "Σ", "of the types, row by row; empty for variance 1 and the correlation given", []),
            TheoryParameter("noise_variance", "ω", "variance of the noise in a signal", 1),
        ],
        answer: answer)

    private static func answer(_ arguments: TheoryArguments) throws(TheoryError) -> TheoryResult {
        let values = arguments.list("values")
        let correlation = arguments.number("correlation")
        let noise = arguments.number("noise_variance")
        try require((1...mostUsersSearched).contains(values.count), "from 1 to 10 people", Double(values.count))
        let entries = arguments.list("covariance")
        let market =
            entries.isEmpty
            ? try TooMuchData(correlation: correlation, values: values, noiseVariance: noise)
            : try given(entries, values: values, noise: noise)
        var series = [try priceSeries(noise: noise)]
        if entries.isEmpty && values.count <= 8 { series.append(try surplusSeries(values: values, noise: noise)) }
        let outcomes = (
            market: try market.market(), first: try market.firstBest(), mediated: try market.mediatedMarket()
        )
        return TheoryResult(
            tables: [
                market.userTable(outcomes.market, first: outcomes.first, mediated: outcomes.mediated),
                market.outcomeTable(outcomes.market, first: outcomes.first, mediated: outcomes.mediated),
                try pairTable(firstValue: values[0]),
                try countTable(correlation: correlation, noise: noise),
            ],
            series: series,
            notes: [
                try market.closingTheMarketHelps()
                    ? "Closing the market helps: its surplus is below zero."
                    : "Closing the market does not help: its surplus is not below zero.",
                "Sharing through a mediator and the closed forms for two people are an own derivation.",
            ])
    }

    private static func given(_ entries: [Double], values: [Double], noise: Double) throws(TheoryError) -> TooMuchData {
        let count = values.count
        guard entries.count == count * count else {
            throw TheoryError.wrongCount(of: "entries of Σ", expected: count * count, given: entries.count)
        }
        return try TooMuchData(
            covariance: (0..<count).map { Array(entries[($0 * count)..<(($0 + 1) * count)]) }, values: values,
            noiseVariance: noise)
    }

    private func userTable(_ market: Outcome, first: Outcome, mediated: Outcome) -> TheoryTable {
        func flag(_ outcome: Outcome, _ user: Int) -> Double { outcome.sellers.contains(user) ? 1 : 0 }
        return TheoryTable(
            name: "users", title: "People in the market", rowTitle: "person",
            columns: [
                .init("value", "v"), .init("sells"), .init("information", "I"), .init("leak", "I without own data"),
                .init("price", "p"), .init("payoff"), .init("sells_first_best", "sells in the first best"),
                .init("sells_mediated", "sells through a mediator"), .init("information_mediated", "Ĩ"),
            ],
            rows: users.map { user in
                .init(
                    "\(user + 1)",
                    [
                        values[user], flag(market, user), market.information[user],
                        leakedInformation(sellers: market.sellers.subtracting([user]))[user], market.prices[user],
                        market.payoffs[user], flag(first, user), flag(mediated, user), mediated.information[user],
                    ])
            })
    }

    private func outcomeTable(_ market: Outcome, first: Outcome, mediated: Outcome) -> TheoryTable {
        let named = [
            ("market", market), ("first_best", first), ("closed", outcome(sellers: [])),
            ("everyone", outcome(sellers: Set(users))), ("mediated", mediated),
        ]
        return TheoryTable(
            name: "outcomes", title: "Who gains", rowTitle: "arrangement",
            columns: [.init("sellers"), .init("platform"), .init("people"), .init("surplus")],
            rows: named.map { name, outcome in
                .init(
                    name,
                    [
                        Double(outcome.sellers.count), outcome.platform, outcome.payoffs.reduce(0, +), outcome.surplus,
                    ])
            })
    }

    private static func pairTable(firstValue: Double) throws(TheoryError) -> TheoryTable {
        var rows: [TheoryTable.Row] = []
        for correlation in [0, 0.5, 0.8, 0.95, 1] {
            let pair = try Pair(correlation: correlation)
            let harm = pair.harmThreshold(firstValue: firstValue, bothSell: false)
            rows.append(
                .init(
                    "\(correlation)",
                    [
                        .number(pair.informationOfBoth), .number(pair.leak), .number(pair.priceOverValue),
                        .number(pair.secondValueThreshold(firstValue: firstValue)),
                        .number(pair.harmThreshold(firstValue: firstValue, bothSell: true)),
                        harm.isFinite ? .number(harm) : .none,
                    ]))
        }
        return TheoryTable(
            name: "two_users", title: "Two people with variance 1, ω = 1 and the first v given", rowTitle: "r",
            columns: [
                .init("information", "I if both sell"), .init("leak", "I if the other sells"),
                .init("price_over_value", "p/v"), .init("threshold", "v₂ up to which both sell"),
                .init("harm_both", "v₂ from which closing helps, both"),
                .init("harm_one", "v₂ from which closing helps, first alone"),
            ],
            rows: rows)
    }

    /// p/v when all of a number of equally correlated people sell.
    private static func priceOverValue(
        count: Int, correlation: Double, noise: Double
    ) throws(TheoryError) -> Double {
        let people = try TooMuchData(
            correlation: correlation, values: Array(repeating: 1, count: count), noiseVariance: noise)
        let all = Set(people.users)
        let without = people.leakedInformation(sellers: all.subtracting([0]))[0]
        return people.leakedInformation(sellers: all)[0] - without
    }

    private static func countTable(correlation: Double, noise: Double) throws(TheoryError) -> TheoryTable {
        TheoryTable(
            name: "price_by_number", title: "The price of data as more people with the correlation given sell",
            rowTitle: "people", columns: [.init("price_over_value", "p/v")],
            rows: [1, 2, 5, 10, 50].map { count in
                let price = try? priceOverValue(count: count, correlation: correlation, noise: noise)
                return .init("\(count)", [price.map { .number($0) } ?? .none])
            })
    }

    private static func priceSeries(noise: Double) throws(TheoryError) -> TheorySeries {
        var lines: [TheorySeries.Line] = []
        for count in [2, 5, 10] {
            var points: [TheorySeries.Point] = []
            for step in 0...40 {
                let correlation = Double(step) / 40
                points.append(
                    .init(correlation, try priceOverValue(count: count, correlation: correlation, noise: noise)))
            }
            lines.append(.init("\(count)_people", points))
        }
        return TheorySeries(
            name: "price_by_correlation", title: "The price of data when all sell", horizontal: "r", vertical: "p/v",
            lines: lines)
    }

    private static func surplusSeries(values: [Double], noise: Double) throws(TheoryError) -> TheorySeries {
        var points: [[TheorySeries.Point]] = [[], [], []]
        for step in 0...20 {
            let correlation = Double(step) / 20
            let people = try TooMuchData(correlation: correlation, values: values, noiseVariance: noise)
            let outcomes = [try people.market(), try people.firstBest(), try people.mediatedMarket()]
            for (index, outcome) in outcomes.enumerated() { points[index].append(.init(correlation, outcome.surplus)) }
        }
        return TheorySeries(
            name: "surplus_by_correlation", title: "Surplus of the market, the first best and mediated sharing",
            horizontal: "r", vertical: "surplus",
            lines: zip(["market", "first_best", "mediated"], points).map { .init($0, $1) })
    }
}
