extension InspectionGame {
    /// The inspection game as something to ask.
    public static let entry = TheoryModel(
        name: "inspection_game",
        title: "Inspection game",
        reference: "after Tsebelis (1989) and Dresher (1962)",
        assumptions: """
            One firm and one authority, risk-neutral and unable to commit; an inspection finds every violation. That \
            the authority counts a part of the fine is an extension.
            """,
        reading: """
            The incentives of inspectors decide how often the rule is broken, not who owns what is inspected; a public \
            body that inspects another one plays the same game.
            """,
        parameters: [
            TheoryParameter("gain", "b", "from a violation, kept when it is found, 10⁻⁶ to 10⁶", 1),
            TheoryParameter("fine", "F", "10⁻⁶ to 10⁶", 4),
            TheoryParameter("inspection_cost", "k", "10⁻⁶ to 10⁶", 0.5),
            TheoryParameter("reward", "r", "of the authority for a violation found, 0 to 10⁶", 1),
            TheoryParameter("fine_part", "f", "of the fine that the authority counts as its own, 0 to 1", 1),
        ]
    ) { (arguments) throws(TheoryError) in
        let model = try InspectionGame(
            gain: arguments.number("gain"), fine: arguments.number("fine"),
            inspectionCost: arguments.number("inspection_cost"), reward: arguments.number("reward"),
            finePart: arguments.number("fine_part"))
        return try model.result().refusingOverflow()
    }

    private func result() throws(TheoryError) -> TheoryResult {
        func point(fine: Double, part: Double) throws(TheoryError) -> Equilibrium {
            try InspectionGame(
                gain: gain, fine: fine, inspectionCost: inspectionCost, reward: reward, finePart: part
            ).equilibrium
        }
        var inspections: [TheorySeries.Point] = []
        var violations: [TheorySeries.Point] = []
        var violationsWithoutPart: [TheorySeries.Point] = []
        for step in 1...100 {
            let fine = min(10 * gain, 1e6) * Double(step) / 100
            guard fine >= 1e-6 else { continue }
            let own = try point(fine: fine, part: finePart)
            inspections.append(.init(fine, own.inspection))
            violations.append(.init(fine, own.violation))
            violationsWithoutPart.append(.init(fine, try point(fine: fine, part: 0).violation))
        }
        func row(_ name: String, _ part: Double) throws(TheoryError) -> TheoryTable.Row {
            let own = try point(fine: fine, part: part)
            return .init(name, [own.inspection, own.violation, own.firmPayoff, own.authorityPayoff])
        }
        return TheoryResult(
            tables: [
                TheoryTable(
                    name: "equilibrium", title: "Equilibrium", rowTitle: "fine counted by the authority",
                    columns: [
                        .init("inspection", "p*"), .init("violation", "q*"), .init("firm_payoff", "firm"),
                        .init("authority_payoff", "authority"),
                    ],
                    rows: [try row("as_given", finePart), try row("not_at_all", 0)])
            ],
            series: [
                TheorySeries(
                    name: "over_the_fine", title: "Inspections and violations over the fine", horizontal: "fine",
                    vertical: "probability",
                    lines: [
                        .init("inspections", inspections), .init("violations", violations),
                        .init("violations, fine not counted", violationsWithoutPart),
                    ])
            ],
            notes: ["Where the authority does not count the fine, a higher fine changes inspections alone."])
    }
}
