extension RegulatoryCapture {
    /// Both models of influence as something to ask.
    public static let entry = TheoryModel(
        name: "regulatory_capture",
        title: "Influence on a regulator: contest and contributions",
        reference: "after Tullock (1980), Olson (1965), Grossman and Helpman (1994)",
        assumptions: """
            Contest: effort costs its amount, members of the public decide alone. Contributions: one firm, an \
            authority that weighs welfare against contributions, quadratic welfare.
            """,
        reading: """
            Few with much at stake have influence: a company before a ministry, or a ministry's own apparatus before an \
            assembly of users. Neither institution is free of it.
            """,
        parameters: [
            TheoryParameter("firm_stake", "V_f", "of the firm or the apparatus, in money, 10⁻⁶ to 10⁶", 9),
            TheoryParameter("public_stake", "V_s", "of all members of the public together, 10⁻⁶ to 10⁶", 3),
            TheoryParameter("members", "m", "of the public who decide alone, 1 to 10⁹", 1),
            TheoryParameter("decisiveness", "ρ", "of effort in the contest, 0.05 to 1", 1),
            TheoryParameter("welfare_weight", "a", "of welfare against contributions, 10⁻⁶ to 10⁶", 2),
            TheoryParameter("benefit", "w", "of the first unit of strictness, 0 to 10⁶", 1),
            TheoryParameter("cost", "c", "how fast its benefit falls, 10⁻⁶ to 10⁶", 1),
            TheoryParameter("firm_loss", "k", "of the firm per unit of strictness, 0 to 10⁶", 0.5),
        ]
    ) { (arguments) throws(TheoryError) in
        let contest = try Contest(
            firmStake: arguments.number("firm_stake"), publicStake: arguments.number("public_stake"),
            members: arguments.number("members"), decisiveness: arguments.number("decisiveness"))
        let influence = try Influence(
            welfareWeight: arguments.number("welfare_weight"), benefit: arguments.number("benefit"),
            cost: arguments.number("cost"), firmLoss: arguments.number("firm_loss"))
        return try TheoryResult(
            tables: [contest.table, influence.table], series: [contest.overMembers(), influence.overWeight()],
            notes: [
                "A public that is divided among many who decide alone fights as if its stake were that of one member.",
                "The rule comes near the one without influence as the weight of welfare grows.",
            ]
        ).refusingOverflow()
    }
}

extension RegulatoryCapture.Contest {
    fileprivate var table: TheoryTable {
        let equilibrium = equilibrium
        return TheoryTable(
            name: "contest", title: "Contest over one decision", rowTitle: "side",
            columns: [
                .init("stake"), .init("effort"), .init("probability", "probability of getting the rule"),
                .init("payoff"),
            ],
            rows: [
                .init("firm", [firmStake, equilibrium.firmEffort, equilibrium.capture, equilibrium.firmPayoff]),
                .init(
                    "public",
                    [publicStake, equilibrium.publicEffort, 1 - equilibrium.capture, equilibrium.publicPayoff]),
            ])
    }

    fileprivate func overMembers() throws(TheoryError) -> TheorySeries {
        var capture: [TheorySeries.Point] = []
        for count in 1...100 {
            let contest = try Self(
                firmStake: firmStake, publicStake: publicStake, members: Double(count), decisiveness: decisiveness)
            capture.append(.init(Double(count), contest.equilibrium.capture))
        }
        return TheorySeries(
            name: "capture", title: "Capture over the number of members", horizontal: "members who decide alone",
            vertical: "probability that the firm gets the rule", lines: [.init("capture", capture)])
    }
}

extension RegulatoryCapture.Influence {
    fileprivate var table: TheoryTable {
        func row(_ name: String, _ strictness: Double, _ paid: Double) -> TheoryTable.Row {
            TheoryTable.Row(
                name, [strictness, welfare(strictness: strictness), firmLoss * strictness, paid])
        }
        return TheoryTable(
            name: "influence", title: "Contributions for a weaker rule", rowTitle: "influence",
            columns: [
                .init("strictness", "r"), .init("welfare", "W"), .init("firm_cost", "k r"), .init("contribution", "C"),
            ],
            rows: [row("none", strictnessWithoutInfluence, 0), row("firm", strictness, contribution)])
    }

    fileprivate func overWeight() throws(TheoryError) -> TheorySeries {
        var strictness: [TheorySeries.Point] = []
        for step in 1...100 {
            let weight = Double(step) / 10
            let influence = try Self(welfareWeight: weight, benefit: benefit, cost: cost, firmLoss: firmLoss)
            strictness.append(.init(weight, influence.strictness))
        }
        return TheorySeries(
            name: "strictness", title: "Strictness over the weight of welfare", horizontal: "weight of welfare",
            vertical: "strictness",
            lines: [
                .init("with influence", strictness),
                .init("without", strictness.map { .init($0.x, strictnessWithoutInfluence) }),
            ])
    }
}
