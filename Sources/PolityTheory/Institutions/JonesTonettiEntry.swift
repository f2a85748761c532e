extension JonesTonetti {
    /// The model as something to ask.
    public static let entry = TheoryModel(
        name: "jones_tonetti",
        title: "Nonrival data: planner, people's, firms' and no exchange of data",
        reference: "C. I. Jones and C. Tonetti, American Economic Review 110(9), 2020, 2819–2858",
        assumptions: """
            Balanced growth with many symmetric firms; data are used up at once and can be used by all at once; trade in \
            data makes no profit; nobody's data tell anything about others; no state.
            """,
        reading: """
            Who owns data changes how much of it is used. At the paper's values people's ownership comes near to the \
            planner and firms' ownership falls behind, since firms fear to be replaced; where they have little to fear \
            and privacy weighs much it is the other way round. Public ownership is not in this model; public_data_pool \
            adds it, and too_much_data shows where separate owners fail.
            """,
        parameters: parameters
            + [
                TheoryParameter("years", "t", "length of the paths, 0 to 1000", 100),
                TheoryParameter("grid_points", "n", "points each way in the grid of Figure 2, 2 to 200", 98),
            ],
        answer: answer)

    /// Those of the economy itself; the models that build on it declare them too.
    static let parameters = [
        TheoryParameter("eta", "η", "elasticity of output to data, 0 < η < 1/σ", 0.06),
        TheoryParameter("sigma", "σ", "elasticity of substitution between varieties, above 1", 4),
        TheoryParameter("kappa", "κ", "weight of privacy against the firm bought from", 0.2),
        TheoryParameter("kappa_tilde", "κ̃", "weight of privacy against other firms", 0.2),
        TheoryParameter("population", "L₀", "people at time zero, millions", 100),
        TheoryParameter("population_growth", "g_L", "growth of population a year, 0 < g_L < ρ", 0.02),
        TheoryParameter("rho", "ρ", "discount rate a year", 0.025),
        TheoryParameter("chi", "χ", "labour that a new variety takes, millions", 0.01),
        TheoryParameter("delta0", "δ₀", "scale of creative destruction, δ = (δ₀/2)x̃² a year", 0.4),
        TheoryParameter("alpha", "α", "weight of own data, 0 to 1", 0.5),
        TheoryParameter("epsilon", "ε", "elasticity of substitution between firms' data, above 1", 50),
        TheoryParameter("x_bar", "x̄", "part of own data that may be used where sharing is outlawed, up to 1", 1),
    ]

    static func economy(_ arguments: TheoryArguments) throws(TheoryError) -> JonesTonetti {
        try JonesTonetti(
            eta: arguments.number("eta"), sigma: arguments.number("sigma"), kappa: arguments.number("kappa"),
            kappaTilde: arguments.number("kappa_tilde"), population: arguments.number("population"),
            populationGrowth: arguments.number("population_growth"), rho: arguments.number("rho"),
            chi: arguments.number("chi"), delta0: arguments.number("delta0"), alpha: arguments.number("alpha"),
            epsilon: arguments.number("epsilon"), xBar: arguments.number("x_bar"))
    }

    private static func answer(_ arguments: TheoryArguments) throws(TheoryError) -> TheoryResult {
        let economy = try economy(arguments)
        let years = try arguments.whole("years", in: 0...1000)
        let points = try arguments.whole("grid_points", in: 2...200)
        return TheoryResult(
            tables: [
                economy.allocationTable, economy.marketTable, economy.subsidyTable, economy.figureTable(points: points),
            ],
            series: try [
                economy.welfareSeries(
                    name: "welfare_by_delta0", title: "Welfare and the fear of being replaced", horizontal: "δ₀"
                ) { (value) throws(TheoryError) in try economy.with(delta0: value) },
                economy.welfareSeries(
                    name: "welfare_by_kappa", title: "Welfare and the weight of privacy", horizontal: "κ = κ̃"
                ) { (value) throws(TheoryError) in try economy.with(privacy: value) },
                economy.pathSeries(years: years),
            ],
            notes: economy.notes)
    }

    static let allocationColumns = [
        TheoryTable.Column("x", "x"), .init("x_tilde", "x̃"), .init("nu_1e6", "ν (10⁻⁶)"), .init("psi", "ψ"),
        .init("c", "c"), .init("g_percent", "g (% a year)"), .init("delta", "δ"), .init("lambda", "λ"),
        .init("log_lambda", "log λ"), .init("level", "level"), .init("privacy", "privacy"), .init("growth", "growth"),
        .init("firm_data", "D of a firm"), .init("firm_output", "Y of a firm"),
    ]

    /// The columns of Table 3 A and B, and a firm's data and output.
    static func row(_ name: String, _ path: Allocation, _ welfare: Welfare) -> TheoryTable.Row {
        TheoryTable.Row(
            name,
            [
                path.ownUse, path.sharing, path.firmSize * 1e6, path.varieties, path.consumption, path.growth * 100,
                path.destruction, welfare.lambda, welfare.logLambda, welfare.level, welfare.privacy, welfare.growth,
                path.firmData, path.firmOutput,
            ])
    }

    private var allocationTable: TheoryTable {
        TheoryTable(
            name: "allocations", title: "Allocations on the balanced growth path (the paper's Table 3)",
            rowTitle: "who decides over data", columns: Self.allocationColumns,
            rows: Institution.allCases.map { Self.row($0.rawValue, allocation($0), welfare($0)) })
    }

    private var marketTable: TheoryTable {
        TheoryTable(
            name: "markets", title: "Shares of income and prices", rowTitle: "who decides over data",
            columns: [
                .init("labour_share", "labour share"), .init("profit_share", "profit share"),
                .init("data_share", "data over output"), .init("price", "p"), .init("effective_price", "q"),
                .init("data_price", "p_s"), .init("bundle_price", "p_b"), .init("wage", "w"),
                .init("firm_value", "V"),
            ],
            rows: Institution.allCases.compactMap { institution in
                market(institution).map {
                    .init(
                        institution.rawValue,
                        [
                            $0.labourShare, $0.profitShare, $0.dataShare, $0.price, $0.effectivePrice, $0.dataPrice,
                            $0.bundlePrice, $0.wage, $0.firmValue,
                        ])
                }
            })
    }

    private var subsidyTable: TheoryTable {
        let subsidies = firstBestSubsidies
        return TheoryTable(
            name: "subsidies", title: "Subsidies that make people's ownership the planner's path",
            rowTitle: "subsidy", columns: [.init("rate")],
            rows: [.init("sales", [subsidies.sales]), .init("entry", [subsidies.entry])])
    }

    private func figureTable(points: Int) -> TheoryTable {
        TheoryTable(
            name: "figure_2", title: "λ of people's over λ of firms' ownership, δ₀ and κ = κ̃ from .02 to .99",
            rowTitle: "η",
            columns: [
                .init("least", "least ratio"), .init("mean", "mean ratio"),
                .init("firms_better", "part where firms' ownership does better"),
            ],
            rows: [0.03, 0.06, 0.12].map { eta in
                guard let grid = try? with(eta: eta).ratioGrid(points: points) else {
                    return .init("\(eta)", [.none, .none, .none])
                }
                let all = grid.ratios.joined()
                let better = Double(all.count { $0 < 1 }) / Double(all.count)
                return .init("\(eta)", [grid.least, grid.mean, better])
            })
    }

    private func welfareSeries(
        name: String, title: String, horizontal: String,
        _ variation: (Double) throws(TheoryError) -> JonesTonetti
    ) throws(TheoryError) -> TheorySeries {
        var points: [Institution: [TheorySeries.Point]] = [:]
        for step in 1...50 {
            let value = Double(step) / 50
            let economy = try variation(value)
            for institution in Institution.markets {
                points[institution, default: []].append(.init(value, economy.welfare(institution).lambda))
            }
        }
        return TheorySeries(
            name: name, title: title, horizontal: horizontal, vertical: "λ",
            lines: Institution.markets.map { .init($0.rawValue, points[$0] ?? []) })
    }

    private func pathSeries(years: Int) throws(TheoryError) -> TheorySeries {
        var lines: [TheorySeries.Line] = []
        for institution in Institution.allCases {
            lines.append(
                .init(institution.rawValue, values: try path(to: institution, from: .noSharing, years: years)))
        }
        return TheorySeries(
            name: "consumption_path", title: "Consumption after sharing is allowed, with the varieties of no sharing",
            horizontal: "years", vertical: "c", lines: lines)
    }

    private var firmNote: String {
        let best = bestFirmDeviation
        if best.value <= 1 + 1e-6 { return "Under firms' ownership no firm gains by departing alone from the path." }
        return """
            Under firms' ownership the path is no equilibrium: a firm that shares \(Self.rounded(best.sharing)) of its \
            data and has \(Self.rounded(best.labour)) times the others' labour earns, less the risk of its position, \
            \(Self.rounded(best.value)) times what they earn while it does so.
            """
    }

    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

    private var notes: [String] {
        let ranking = Institution.markets.sorted { welfare($0).logLambda > welfare($1).logLambda }
        return [
            "By λ: \(ranking.map(\.rawValue).joined(separator: ", ")).",
            firmNote,
            buyersConditionHolds
                ? "Under people's ownership firms meet their second-order condition, ση < 1 − η²."
                : "Under people's ownership firms miss their second-order condition, ση < 1 − η²: no equilibrium.",
            "λ compares balanced growth paths; what the way from one to another costs is left out.",
            "The paths are not the equilibrium's: labour takes its new proportions at once (own derivation).",
        ]
    }
}
