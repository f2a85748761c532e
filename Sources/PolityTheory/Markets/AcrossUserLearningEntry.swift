extension AcrossUserLearning {
    /// Learning from users as something to ask.
    public static let entry = TheoryModel(
        name: "hagiu_wright",
        title: "Learning from users: when an incumbent keeps a market",
        reference: "after Hagiu and Wright, Data-enabled learning, RAND Journal of Economics 54(4), 2023",
        assumptions: """
            One cohort of like consumers a period, Bertrand prices, learning across users alone, the winner's data grow \
            by a cohort; shared data are one transfer before the first period; the curves of learning are assumptions.
            """,
        reading: """
            Data protect an incumbent up to a bound on the entrant's advantage in quality; sharing lowers the bound, \
            whichever institution demands it. Whether consumers gain is left open: \
            sharing can also soften the competition for the market.
            """,
        parameters: [
            TheoryParameter("s_incumbent", "s_I", "quality of the incumbent without learning, in money", 0),
            TheoryParameter("s_entrant", "s_E", "quality of the entrant without learning, in money", 0.3),
            TheoryParameter("n_incumbent", "N_I", "cohorts that the incumbent has served, 0 to 10⁹", 10),
            TheoryParameter("n_entrant", "N_E", "cohorts that the entrant has served, 0 to 10⁹", 0),
            TheoryParameter("d", "d", "discount factor, 0 to below 1", 0.9),
            TheoryParameter("theta", "θ", "part of the incumbent's data that is shared, 0 to 1", 0),
            TheoryParameter(
                "shape", "f", "learning: 1 exponential, 2 linear to its scale, 3 S-shaped, 4 square root", 1),
            TheoryParameter("scale", "F", "scale of learning, in money, 0 to 10⁹", 1.5),
            TheoryParameter("rate", "r", "rate of learning, per cohort, above 0 to 10⁶", 0.25),
            TheoryParameter("cap", "C", "cohorts after which learning stops, 0 to 10 000", 25),
        ]
    ) { (arguments) throws(TheoryError) in
        let shape = Curve.Shape(rawValue: try arguments.whole("shape", in: 1...4)) ?? .exponential
        let curve = try Curve(
            shape: shape, scale: arguments.number("scale"), rate: arguments.number("rate"),
            cap: arguments.number("cap"))
        let model = try AcrossUserLearning(
            incumbent: Firm(
                quality: arguments.number("s_incumbent"), cohorts: arguments.number("n_incumbent"), curve: curve),
            entrant: Firm(quality: arguments.number("s_entrant"), cohorts: arguments.number("n_entrant"), curve: curve),
            discount: arguments.number("d"), sharedPart: arguments.number("theta"))
        return try model.result()
    }

    private func result() throws(TheoryError) -> TheoryResult {
        TheoryResult(
            tables: [firmTable, outcomeTable, try sharingTable()],
            series: [
                try sharingSeries(),
                TheorySeries(
                    name: "learning", title: "Learning and its present value", horizontal: "cohorts served",
                    vertical: "money",
                    lines: [
                        .init("today", learningPoints { incumbent.curve.value(after: $0) }),
                        .init(
                            "present value", learningPoints { presentValue(of: incumbent.curve, after: $0) }),
                    ]),
            ],
            notes: [
                incumbentWins
                    ? "The incumbent wins in every period." : "The entrant wins in every period.",
                "The incumbent survives any deficit s_E − s_I up to \(largestQualityDeficit).",
            ])
    }

    private var firmTable: TheoryTable {
        let rows = [("incumbent", incumbent, incumbent.cohorts), ("entrant", entrant, entrantCohorts)]
        return TheoryTable(
            name: "firms", title: "Firms before the first period", rowTitle: "firm",
            columns: [
                .init("quality", "s"), .init("cohorts", "N, with shared data"), .init("learning_today", "f(N)"),
                .init("learning_present_value", "(1 − d) Σ dᵗ f(N + t)"),
                .init("without_cap", "the same without a cap, in closed form"), .init("total", "s and present value"),
            ],
            rows: rows.map { name, firm, cohorts in
                let value = presentValue(of: firm.curve, after: cohorts)
                let uncapped = uncappedPresentValue(of: firm.curve, after: cohorts)
                return .init(
                    name,
                    [
                        .number(firm.quality), .number(cohorts), .number(firm.curve.value(after: cohorts)),
                        .number(value), uncapped.map { .number($0) } ?? .none, .number(firm.quality + value),
                    ])
            })
    }

    private var outcomeTable: TheoryTable {
        TheoryTable(
            name: "outcome", title: "Who wins", rowTitle: "", columns: [.init("value")],
            rows: [
                .init("winner", [.text(incumbentWins ? "incumbent" : "entrant")]),
                .init("largest_quality_deficit", [largestQualityDeficit]),
                .init("gap_today", [gapToday]), .init("incumbent_margin", [incumbentMargin]),
                .init("levelling_part_of_data", [levellingPart.map { .number($0) } ?? .none]),
            ])
    }

    /// The model with another part of the data shared.
    private func sharing(_ part: Double) throws(TheoryError) -> AcrossUserLearning {
        try AcrossUserLearning(incumbent: incumbent, entrant: entrant, discount: discount, sharedPart: part)
    }

    private func sharingTable() throws(TheoryError) -> TheoryTable {
        var rows: [TheoryTable.Row] = []
        for step in 0...10 {
            let model = try sharing(Double(step) / 10)
            rows.append(
                .init(
                    "\(Double(step) / 10)",
                    [
                        .number(model.entrantCohorts), .number(model.gapToday), .number(model.largestQualityDeficit),
                        .text(model.incumbentWins ? "incumbent" : "entrant"),
                    ]))
        }
        return TheoryTable(
            name: "sharing", title: "What sharing of data changes", rowTitle: "θ",
            columns: [
                .init("entrant_cohorts", "N_E + θ N_I"), .init("gap_today", "gap today"),
                .init("largest_quality_deficit", "largest deficit s_E − s_I"), .init("winner"),
            ],
            rows: rows)
    }

    private func sharingSeries() throws(TheoryError) -> TheorySeries {
        var today: [TheorySeries.Point] = []
        var bound: [TheorySeries.Point] = []
        for step in 0...50 {
            let part = Double(step) / 50
            let model = try sharing(part)
            today.append(.init(part, model.gapToday))
            bound.append(.init(part, model.largestQualityDeficit))
        }
        return TheorySeries(
            name: "sharing", title: "Protection of the incumbent by data", horizontal: "part of data shared, θ",
            vertical: "money", lines: [.init("largest deficit", bound), .init("gap today", today)])
    }

    private func learningPoints(_ value: (Double) -> Double) -> [TheorySeries.Point] {
        let last = max(1, incumbent.curve.cap)
        return (0...50).map {
            let cohorts = last * Double($0) / 50
            return TheorySeries.Point(cohorts, value(cohorts))
        }
    }
}
