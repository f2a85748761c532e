extension TaskAutomation {
    /// The task model as something to ask.
    public static let entry = TheoryModel(
        name: "task_automation",
        title: "Production from tasks done by machines or people",
        reference: "after Acemoglu and Restrepo (2018, 2022)",
        assumptions: """
            Constant returns, competitive factor markets, given capital and labour; productivities that fall and rise \
            exponentially over the tasks (an assumption).
            """,
        reading: """
            With tasks that complement each other automation lowers the share of labour and capital raises it, whoever \
            owns the machines. Who receives the share of capital is not part of the model.
            """,
        parameters: [
            TheoryParameter("capital", "K", "10⁻⁶ to 10⁶", 2),
            TheoryParameter("labour", "L", "10⁻⁶ to 10⁶", 1),
            TheoryParameter("sigma", "σ", "elasticity of substitution between tasks, 0.05 to 20", 0.5),
            TheoryParameter("automation", "I", "part of tasks done by machines, between 0 and 1", 0.3),
            TheoryParameter("capital_productivity", "A_K", "10⁻⁶ to 10⁶", 1),
            TheoryParameter("labour_productivity", "A_L", "10⁻⁶ to 10⁶", 1),
            TheoryParameter("kappa", "κ", "fall of capital's productivity over tasks, 0 to 10", 0),
            TheoryParameter("nu", "ν", "rise of labour's productivity over tasks, 0 to 10", 0),
        ]
    ) { (arguments) throws(TheoryError) in
        let model = try TaskAutomation(
            capital: arguments.number("capital"), labour: arguments.number("labour"),
            elasticity: arguments.number("sigma"), automation: arguments.number("automation"),
            capitalProductivity: arguments.number("capital_productivity"),
            labourProductivity: arguments.number("labour_productivity"), capitalSlope: arguments.number("kappa"),
            labourSlope: arguments.number("nu"))
        return try model.result().refusingOverflow()
    }

    private func result() throws(TheoryError) -> TheoryResult {
        var shares: [TheorySeries.Point] = []
        var outputs: [TheorySeries.Point] = []
        var wages: [TheorySeries.Point] = []
        var rentals: [TheorySeries.Point] = []
        for step in 1..<100 {
            let part = Double(step) / 100
            let outcome = try automating(part).outcome
            shares.append(.init(part, outcome.labourShare))
            outputs.append(.init(part, outcome.output))
            wages.append(.init(part, outcome.wage))
            rentals.append(.init(part, outcome.rental))
        }
        let outcome = outcome
        let table = TheoryTable(
            name: "outcome", title: "Output and its division", rowTitle: "part of tasks automated",
            columns: [
                .init("output", "Y"), .init("labour_share", "w L/Y"), .init("wage", "w"), .init("rental", "R"),
                .init("gain_from_automation", "d ln Y/dI"),
            ],
            rows: [
                .init(
                    "\(automation)",
                    [
                        outcome.output, outcome.labourShare, outcome.wage, outcome.rental,
                        outcome.gainFromAutomation,
                    ])
            ])
        return TheoryResult(
            tables: [table],
            series: [
                TheorySeries(
                    name: "labour_share", title: "Share of labour", horizontal: "part of tasks automated",
                    vertical: "part of output", lines: [.init("labour share", shares)]),
                TheorySeries(
                    name: "output", title: "Output and factor prices", horizontal: "part of tasks automated",
                    vertical: "goods",
                    lines: [.init("output", outputs), .init("wage", wages), .init("rental", rentals)]),
            ],
            notes: ["Automating the next task raises output as long as machines do it at less cost than people."])
    }
}
