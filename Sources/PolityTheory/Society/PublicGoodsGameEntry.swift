extension PublicGoodsGame {
    public static let entry = TheoryModel(
        name: "public_goods_game", title: "Who contributes to a common good",
        reference: """
            C. Hauert, S. De Monte, J. Hofbauer and K. Sigmund, Science 296, 2002, and Journal of Theoretical Biology \
            218(2), 2002
            """,
        assumptions: "Groups drawn at random from a very large population, imitation of what pays more, no names.",
        reading: """
            What is financed together and divided, such as the upkeep of a data pool, is such a good. Excluding those who do not pay, by an owner or by a commons' rules, changes \
            the game; without either, voluntary entry keeps cooperation alive in cycles, at a mean income of staying \
            away.
            """,
        parameters: [
            TheoryParameter("n", "n", "persons drawn for a group, 2 to 200", 5),
            TheoryParameter("r", "r", "multiplier of contributions, above 1 to 1000", 3),
            TheoryParameter("c", "c", "contribution, 0.000001 to 1000000", 1),
            TheoryParameter("sigma", "σ", "income of those who stay away, above 0 and below (r − 1) c", 1),
            TheoryParameter("x0", "x(0)", "share of cooperators at first, x(0) + y(0) below 1", 0.3),
            TheoryParameter("y0", "y(0)", "share of defectors at first", 0.4),
            TheoryParameter("horizon", "T", "length of the path, at most 5000/(r c)", 60),
        ]
    ) { (arguments) throws(TheoryError) in
        let game = try PublicGoodsGame(
            groupSize: try arguments.whole("n", in: 2...200), multiplier: arguments.number("r"),
            contribution: arguments.number("c"), lonerIncome: arguments.number("sigma"))
        let first = Mix(
            cooperators: arguments.number("x0"), defectors: arguments.number("y0"),
            loners: 1 - arguments.number("x0") - arguments.number("y0"))
        let path = try game.path(from: first, duration: arguments.number("horizon"))
        let rest = try game.interiorRestPoint()
        var rows: [TheoryTable.Row] = []
        for contributors in 0...game.groupSize {
            let payoffs = try game.compulsoryPayoffs(contributors: contributors)
            rows.append(
                .init(
                    "\(contributors)",
                    [
                        contributors == 0 ? .none : .number(payoffs.contributor),
                        contributors == game.groupSize ? .none : .number(payoffs.defector),
                    ]))
        }
        func cell(_ value: Double?) -> [TheoryTable.Cell] { [value.map { .number($0) } ?? .none] }
        return TheoryResult(
            tables: [
                TheoryTable(
                    name: "summary", title: "Both games", rowTitle: "quantity", columns: [.init("value")],
                    rows: [
                        .init("gain_of_contributing", [game.gainOfContributing]),
                        .init("cooperators_at_rest", cell(rest?.cooperators)),
                        .init("defectors_at_rest", cell(rest?.defectors)),
                        .init("loners_at_rest", cell(rest?.loners)),
                    ]),
                TheoryTable(
                    name: "compulsory", title: "Payoffs when all take part", rowTitle: "contributors",
                    columns: [.init("contributor", "of a contributor"), .init("defector", "of a defector")],
                    rows: rows),
            ],
            series: [
                TheorySeries(
                    name: "path", title: "Shares when one may stay away", horizontal: "time", vertical: "share",
                    lines: [
                        .init("cooperators", path.map { .init($0.time, $0.mix.cooperators) }),
                        .init("defectors", path.map { .init($0.time, $0.mix.defectors) }),
                        .init("loners", path.map { .init($0.time, $0.mix.loners) }),
                    ])
            ],
            notes: [
                game.isDilemma
                    ? "When all must take part, nobody gives: r < n."
                    : "When all must take part, giving pays at least as much as not giving: r ≥ n.",
                rest == nil
                    ? "When one may stay away, no mix of all three is at rest: that takes 2 < r < n."
                    : "When one may stay away, the three circle around a mix at which all earn σ.",
            ])
    }
}
