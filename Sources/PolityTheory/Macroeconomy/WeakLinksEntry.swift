extension WeakLinks {
    /// The feedback between ideas and automation as something to ask.
    public static let entry = TheoryModel(
        name: "weak_links",
        title: "Automation, ideas and growth with weak links",
        reference: "Jones and Tonetti (2026), Past Automation and Future A.I., version 0.4",
        assumptions: """
            Constant parts of output for research and investment; ideas raise machines' productivity more than \
            people's; tasks complement each other.
            """,
        reading: """
            Research enters as a part of output, whoever pays it. Institutions matter through that part, through how \
            well research uses what is known, and through who receives the share of capital.
            """,
        parameters: [
            TheoryParameter("lambda", "λ", "elasticity of new ideas to research, above 0, at most 10", 1),
            TheoryParameter("phi", "φ", "returns to existing ideas, −100 to 0.99", -2),
            TheoryParameter("theta_k", "θ_k", "elasticity of machines' productivity to ideas, 0 to 1000", 5.06),
            TheoryParameter("theta_l", "θ_ℓ", "elasticity of people's productivity to ideas, 0 to 1000", 0.5),
            TheoryParameter("sigma", "σ", "elasticity of substitution between tasks, 0 to below 1", 0.2),
            TheoryParameter("mu", "μ", "slope of machines' productivity at the last tasks, μ(1−σ) ≥ 1.001", 3.93),
            TheoryParameter("population_growth", "n", "per year, 0 to 1", 0.01),
            TheoryParameter("growth_today", "g", "growth of output per person and year today, 10⁻⁶ to 1", 0.03),
        ]
    ) { (arguments) throws(TheoryError) in
        func model(_ theta: Double, _ slope: Double) throws(TheoryError) -> WeakLinks {
            try WeakLinks(
                researchElasticity: arguments.number("lambda"), ideaReturns: arguments.number("phi"),
                capitalIdeaElasticity: theta, labourIdeaElasticity: arguments.number("theta_l"),
                elasticity: arguments.number("sigma"), taskSlope: slope,
                populationGrowth: arguments.number("population_growth"))
        }
        let given = try model(arguments.number("theta_k"), arguments.number("mu"))
        var overTheta: [TheorySeries.Point] = []
        var overSlope: [TheorySeries.Point] = []
        for step in 0...100 {
            let theta = min(max(15, 2 * given.capitalIdeaElasticity), 1000) * Double(step) / 100
            overTheta.append(.init(theta, try model(theta, given.taskSlope).feedback))
            let slope = (1.2 + 8.8 * Double(step) / 100) / (1 - given.elasticity)
            if slope <= 1e6 {
                overSlope.append(.init(slope, try model(given.capitalIdeaElasticity, slope).feedback))
            }
        }
        var gains: [TheorySeries.Point] = []
        for step in 0..<100 where given.elasticity <= 0.9 {
            gains.append(.init(Double(step) / 100, try given.gain(fromFreeing: Double(step) / 100)))
        }
        return try given.result(
            years: given.yearsToSingularity(growthToday: arguments.number("growth_today")), overTheta: overTheta,
            overSlope: overSlope, gains: gains
        ).refusingOverflow()
    }

    private func result(
        years: Double?, overTheta: [TheorySeries.Point], overSlope: [TheorySeries.Point], gains: [TheorySeries.Point]
    ) -> TheoryResult {
        func cell(_ value: Double?) -> TheoryTable.Cell { value.map { .number($0) } ?? .none }
        return TheoryResult(
            tables: [
                TheoryTable(
                    name: "growth", title: "Feedback and growth", rowTitle: "", columns: [.init("value", "value")],
                    rows: [
                        .init("capital_share", [capitalShare]), .init("feedback", [feedback]),
                        .init("growth_per_person", [cell(growth)]), .init("years_to_singularity", [cell(years)]),
                    ])
            ],
            series: [
                TheorySeries(
                    name: "feedback", title: "Feedback over the elasticity of machines' productivity to ideas",
                    horizontal: "θ_k", vertical: "Φ", lines: [.init("feedback", overTheta)]),
                TheorySeries(
                    name: "feedback_over_mu", title: "Feedback over the slope at the last tasks", horizontal: "μ",
                    vertical: "Φ", lines: [.init("feedback", overSlope)]),
                TheorySeries(
                    name: "weak_links", title: "Output when some tasks are done without limit, other inputs held fixed",
                    horizontal: "part of all costs that these tasks had", vertical: "output over output today",
                    lines: [.init("output", gains)]),
            ],
            notes: [
                "Balanced growth exists for Φ below one; above one output grows without limit in finite time.",
                "Φ = 0.95 and 2.06, as the paper prints, need μ = 3.93; its text has 3.46.",
            ])
    }
}
