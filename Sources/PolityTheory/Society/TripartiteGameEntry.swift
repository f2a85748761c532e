extension TripartiteGame {
    public static let entry = TheoryModel(
        name: "tripartite_game", title: "State, firms and society: which habits last",
        reference: """
            Own template; stability by J. Hofbauer and K. Sigmund, Evolutionary Games and Population Dynamics, \
            Cambridge University Press, 1998
            """,
        assumptions: "Linear payoffs from outside, well-mixed populations, habits that pay more spread.",
        reading: """
            Regulation, sharing and participation hold each other up or fail together. Where regulating brings the \
            state little, it may regulate in cycles; where sharing brings firms enough, they share without a state. \
            Which numbers fit which institution is for the user to set.
            """,
        parameters: [
            TheoryParameter("benefit_of_regulating", "R", "what regulating brings the state, 0 to 1000000", 3),
            TheoryParameter("cost_of_regulating", "C_g", "what regulating costs the state", 1),
            TheoryParameter("subsidy", "S", "from a regulating state to a firm that shares", 1),
            TheoryParameter("fine", "F", "to a regulating state from a firm that does not share", 2),
            TheoryParameter("damage", "D", "to a state that lets firms hoard", 1.5),
            TheoryParameter("a", "a", "gain of a sharing firm from people who take part", 1.5),
            TheoryParameter("sharing_cost", "c_f", "what sharing costs a firm", 1),
            TheoryParameter("hoarding_profit", "r", "what a firm earns on data that it keeps", 2),
            TheoryParameter("b", "b", "gain of people who take part from firms that share", 1),
            TheoryParameter("d", "d", "gain of people who take part from a state that regulates", 0.6),
            TheoryParameter("k", "k", "what taking part costs", 0.8),
            TheoryParameter("x0", "x(0)", "share that regulates at first, between 0 and 1", 0.5),
            TheoryParameter("y0", "y(0)", "share that shares at first, between 0 and 1", 0.5),
            TheoryParameter("z0", "z(0)", "share that takes part at first, between 0 and 1", 0.5),
            TheoryParameter("horizon", "T", "length of the path", 30),
        ]
    ) { (arguments) throws(TheoryError) in
        let game = try TripartiteGame(
            Payoffs(
                regulationBenefit: arguments.number("benefit_of_regulating"),
                regulationCost: arguments.number("cost_of_regulating"), subsidy: arguments.number("subsidy"),
                fine: arguments.number("fine"), damage: arguments.number("damage"),
                participationGain: arguments.number("a"), sharingCost: arguments.number("sharing_cost"),
                hoardingProfit: arguments.number("hoarding_profit"), sharingBenefit: arguments.number("b"),
                protectionBenefit: arguments.number("d"), participationCost: arguments.number("k")))
        let path = try game.path(
            from: Point(state: arguments.number("x0"), firm: arguments.number("y0"), society: arguments.number("z0")),
            duration: arguments.number("horizon"))
        return TheoryResult(
            tables: [vertexTable(game), restPointTable(game)],
            series: [
                TheorySeries(
                    name: "path", title: "Habits over time", horizontal: "time", vertical: "share",
                    lines: [
                        .init("state regulates", path.map { .init($0.time, $0.point.state) }),
                        .init("firms share", path.map { .init($0.time, $0.point.firm) }),
                        .init("society takes part", path.map { .init($0.time, $0.point.society) }),
                    ]),
                TheorySeries(
                    name: "log_odds", title: "The same in log-odds", horizontal: "time", vertical: "ln(u/(1 − u))",
                    lines: [
                        .init("state regulates", path.map { .init($0.time, $0.logOdds.state) }),
                        .init("firms share", path.map { .init($0.time, $0.logOdds.firm) }),
                        .init("society takes part", path.map { .init($0.time, $0.logOdds.society) }),
                    ]),
            ], notes: notes(game))
    }

    private static func vertexTable(_ game: TripartiteGame) -> TheoryTable {
        TheoryTable(
            name: "vertices", title: "Corners: state regulates, firms share, society takes part",
            rowTitle: "(x,y,z)",
            columns: [
                .init("state", "λ of the state"), .init("firm", "λ of firms"), .init("society", "λ of society"),
                .init("stable"),
            ],
            rows: game.vertices.map { vertex in
                .init(
                    vertex.name,
                    [
                        .number(vertex.eigenvalues.state), .number(vertex.eigenvalues.firm),
                        .number(vertex.eigenvalues.society), .text(vertex.isStable ? "yes" : "no"),
                    ])
            })
    }

    private static func restPointTable(_ game: TripartiteGame) -> TheoryTable {
        var rows = game.interiorRestPoint.map { [row("interior_saddle", $0)] } ?? []
        for centre in game.cycleCentres { rows.append(row("centre_z\(Int(centre.point.society))", centre)) }
        return TheoryTable(
            name: "rest_points", title: "Other rest points", rowTitle: "rest point",
            columns: [
                .init("x"), .init("y"), .init("z"), .init("real", "real eigenvalue"),
                .init("pair_real", "real part of the pair"), .init("pair_gap", "half its distance"),
                .init("pair", "kind of the pair"),
            ], rows: rows)
    }

    private static func row(_ name: String, _ rest: RestPoint) -> TheoryTable.Row {
        .init(
            name,
            [
                .number(rest.point.state), .number(rest.point.firm), .number(rest.point.society),
                .number(rest.realEigenvalue), .number(rest.pairRealPart), .number(rest.halfGap),
                .text(rest.pairIsComplex ? "complex" : "real"),
            ])
    }

    private static func notes(_ game: TripartiteGame) -> [String] {
        let stable = game.stableVertices.map(\.name)
        var notes = [
            stable.isEmpty
                ? "No corner is stable: habits keep changing."
                : "Stable: \(stable.joined(separator: ", "))."
        ]
        for centre in game.cycleCentres where centre.realEigenvalue < 0 {
            notes.append(
                "State and firms may circle for ever, with society \(centre.point.society == 0 ? "away" : "taking part")."
            )
        }
        return notes
    }
}
