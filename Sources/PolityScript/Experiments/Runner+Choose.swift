import Polity
import PolityFigures
import PolityLab

/// `choose` and `rank`: which scenario, when much is uncertain and people value different things.
extension Runner {
    mutating func choose(_ plan: ExperimentPlan, at span: SourceSpan) throws(Stop) {
        guard let goal = plan.goals.first else { return }
        let month = plan.months[0]
        let code = MeasurePlan.slot(goal.measure, program.definitions).map { Code(slot: $0) } ?? Code(constant: .nan)
        let wanted = Observed(value: code, month: month, scenario: nil, span: span)
        let condition = plan.conditions.first
        let observations = Observations(
            [wanted] + (condition?.comparisons.flatMap(\.observed) ?? []), program.definitions)
        let exploration = Exploration(
            plan.scenarios, factors: plan.factors,
            points: unitPoints("latin_hypercube", plan.runs, plan.factors.count, plan.seed),
            outputs: observations.outputs)
        try allow(exploration.size, at: span)
        let values = try inLab(plan, runs: exploration.size, at: span) { lab throws(StudyError) in
            try exploration.run(lab)
        }
        tellFailures(values.flatMap { $0.flatMap(\.self) }, at: span)
        guard let place = observations.place(of: wanted) else { return }
        // A state counts if every scenario has a value in it.
        let states = values.filter { state in state.allSatisfy { $0[0]?[place].isFinite == true } }
        let sign = goal.isLowest ? -1.0 : 1.0
        let table = plan.scenarios.indices.map { scenario in states.map { sign * ($0[scenario][0]?[place] ?? 0) } }
        let choice = try computed(at: span) { () throws(SearchError) in try RobustChoice(table) }
        let judge = condition.map {
            ClaimJudge(condition: $0, observations: observations, scenarios: [:])
        }
        var sheet = ResultSheet(
            "choose",
            title:
                "\(goal.isLowest ? "Lowest" : "Highest") \(goal.measure) at \(timeText(month)), whatever is uncertain",
            columns: [
                .init("scenario"), .init("measure", nil, .hidden), .init("month", nil, .hidden),
                .init("mean", nil, .number), .init("worst", nil, .number),
                .init("worst_regret", "worst regret", .number),
                .init("satisfied", "condition holds", condition == nil ? .hidden : .number), .init("best", "best by"),
                .init("states", nil, .hidden),
            ],
            notes: [setting(plan, "\(states.count) states of what is uncertain, a run of each scenario in each")])
        if states.count < values.count {
            let missing = values.count - states.count
            sheet.notes.append(
                "Left out, because a scenario has no value of \(goal.measure): \(missing) of \(values.count) states. This is no "
                    + "answer about all that is uncertain.")
        }
        for index in plan.scenarios.indices {
            var satisfied: Double?
            if let judge {
                var holding = 0
                for state in states where try observed(judge.holdsInRun(state[index][0])) == true { holding += 1 }
                satisfied = Double(holding) / Double(max(1, states.count))
            }
            let best = [
                (choice.maximin.best.contains(index), "worst case"),
                (choice.minimaxRegret.best.contains(index), "regret"),
            ].filter(\.0).map(\.1).joined(separator: ", ")
            sheet.rows.append([
                .text(plan.scenarios[index].name), .text(goal.measure), .integer(month),
                .number(sign * table[index].reduce(0, +) / Double(max(1, states.count))),
                .number(sign * choice.maximin.scores[index]), .number(choice.minimaxRegret.scores[index]),
                .number(satisfied), .text(best), .integer(states.count),
            ])
        }
        sheet.notes.append(
            "Regret: how much a scenario falls short of the best of those compared in the same state. It depends on which are "
                + "compared.")
        try emit(sheet, at: span)
    }

    mutating func rank(_ plan: ExperimentPlan, at span: SourceSpan) throws(Stop) {
        let month = plan.months[0]
        let observations = Observations(plan.measures, months: [month], program.definitions)
        let sweep = Sweep(plan.scenarios, points: [[]], outputs: observations.outputs, runs: plan.runs)
        let size = plan.runs * plan.scenarios.count
        try allow(size, at: span)
        let cells = try inLab(plan, runs: size, at: span) { lab throws(StudyError) in try sweep.run(lab) }
        tellFailures(cells.flatMap(\.values), at: span)
        let places = plan.measures.compactMap { observations.place($0, month: month, program.definitions) }
        let values = (0..<plan.runs).compactMap { run -> [[Double]]? in
            let rows = cells.compactMap { cell in cell.values[run].map { row in places.map { row[$0] } } }
            return rows.count == cells.count ? rows : nil
        }
        let table = try computed(at: span) { () throws(WeightsError) in
            try CriteriaTable(plan.measures.map { CriteriaTable.Criterion($0) }, values: values)
        }
        try emit(try composites(plan, table, month, at: span), at: span)
        let acceptability = try computed(at: span) { () throws(WeightsError) in
            try table.acceptability(seed: plan.seed)
        }
        try emit(acceptable(plan, acceptability, month), at: span)
    }

    private func composites(
        _ plan: ExperimentPlan, _ table: CriteriaTable, _ month: Int, at span: SourceSpan
    ) throws(Stop) -> ResultSheet {
        var sheet = ResultSheet(
            "rank", title: "Scenarios under every set of weights, \(timeText(month))",
            columns: [
                .init("weights"), .init("scenario"), .init("month", nil, .hidden), .init("estimate", "score", .number),
            ] + ResultSheet.interval() + [.init("rank", nil, .integer), .init("runs", nil, .hidden)])
        // Scores go from 0 to 1; less than this is what rounding leaves behind.
        func number(_ value: Double?) -> ResultSheet.Cell { .number(value.map { abs($0) < 1e-12 ? 0 : $0 }) }
        for set in plan.weights {
            let weights = plan.measures.map { measure in
                set.weights.map { weights in weights.first { $0.measure == measure }?.weight ?? 0 } ?? 1
            }
            let composite = try computed(at: span) { () throws(WeightsError) in
                try table.composite(CriteriaTable.WeightSet(set.name, weights))
            }
            for index in plan.scenarios.indices.sorted(by: { composite.ranks[$0] < composite.ranks[$1] }) {
                let score = composite.scores[index]
                sheet.rows.append([
                    .text(set.name), .text(plan.scenarios[index].name), .integer(month), number(score.mean),
                    number(score.low), number(score.high), .integer(composite.ranks[index]), .integer(score.runs),
                ])
            }
            let parts = zip(plan.measures, weights).filter { $0.1 > 0 }.map { "\($0.0) \(NumberFormat.compact($0.1))" }
            sheet.notes.append("\(set.name): \(parts.joined(separator: ", ")).")
        }
        sheet.notes += [
            "Every measure is scaled from 0, the lowest mean among the scenarios, to 1, the highest; more counts as better. For one of "
                + "which less is better, weigh a measure of your own: `measure openness = 1 - hhi`.",
            setting(plan, "\(plan.runs) runs of each scenario"),
        ]
        return sheet
    }

    private func acceptable(
        _ plan: ExperimentPlan, _ found: RankAcceptability, _ month: Int
    ) -> ResultSheet {
        var sheet = ResultSheet(
            "acceptability", title: "How much of all possible weights gives each rank (SMAA)",
            columns: [.init("scenario"), .init("month", nil, .hidden), .init("rank", nil, .integer)]
                + [.init("share", nil, .number), .init("draws", nil, .hidden)],
            notes: [
                "\(found.draws) sets of weights drawn from all there are for these measures, each with a run; shares of a rank sum "
                    + "to 1."
            ])
        for index in plan.scenarios.indices {
            for rank in plan.scenarios.indices {
                sheet.rows.append([
                    .text(plan.scenarios[index].name), .integer(month), .integer(rank + 1),
                    .number(found.shares[index][rank]), .integer(found.draws),
                ])
            }
        }
        return sheet
    }
}
