import Polity
import PolityFigures
import PolityLab

/// `sweep` and `sensitivity`: what changes with levers and parameters.
extension Runner {
    mutating func sweep(_ plan: ExperimentPlan, at span: SourceSpan) throws(Stop) {
        let points = try points(plan, at: span)
        let (size, isOver) = (points.count * plan.scenarios.count).multipliedReportingOverflow(by: plan.runs)
        try allow(isOver ? .max : size, at: span)
        let measures = plan.measures.isEmpty ? BenchRunner.measures(among: watched, program.definitions) : plan.measures
        let observations = Observations(measures, months: plan.months, program.definitions)
        let sweep = Sweep(plan.scenarios, points: points, outputs: observations.outputs, runs: plan.runs)
        let cells = try inLab(plan, runs: size, at: span) { lab throws(StudyError) in try sweep.run(lab) }
        tellFailures(cells.flatMap(\.values), at: span)
        var sheet = ResultSheet(
            "sweep", title: "Means over \(plan.runs) runs at \(points.count) points",
            columns: [.init("scenario")] + plan.factors.map { .init($0.target.entry.name, nil, .number) }
                + [.init("measure"), .init("month", "time", .hidden), .init("time", nil, .text)]
                + [.init("estimate", "mean", .number)] + ResultSheet.interval() + [.init("runs", nil, .hidden)],
            notes: [setting(plan, "\(plan.runs) runs at every point, with the same luck at all points")])
        for cell in cells {
            for measure in measures {
                for month in plan.months {
                    guard let place = observations.place(measure, month: month, program.definitions) else { continue }
                    let estimate = cell.estimate(place)
                    sheet.rows.append(
                        [.text(plan.scenarios[cell.scenario].name)]
                            + points[cell.point].map { value($0) }
                            + [
                                .text(measure), .integer(month), .text(timeText(month)), .number(estimate.mean),
                                .number(estimate.low), .number(estimate.high), .integer(estimate.runs),
                            ])
                }
            }
        }
        try emit(sheet, at: span)
    }

    /// A choice by its name, other values as numbers.
    func value(_ setting: FactorSetting) -> ResultSheet.Cell {
        let choices = setting.target.entry.choices
        return choices.indices.contains(Int(setting.value))
            ? .text(choices[Int(setting.value)]) : .number(setting.value)
    }

    /// The points of a design over the plan's factors.
    private func points(_ plan: ExperimentPlan, at span: SourceSpan) throws(Stop) -> [[FactorSetting]] {
        guard plan.method == "grid" else {
            return unitPoints(plan.method, plan.points ?? plan.runs, plan.factors.count, plan.seed).map { point in
                zip(plan.factors, point).map { $0.setting(at: $1) }
            }
        }
        let levels = plan.factors.map { factor in
            if case .values(let values) = factor.domain { values.count } else { 1 }
        }
        let grid = FullGrid(levels: levels)
        try allow(grid?.count ?? .max, at: span)
        return (grid?.points() ?? []).map { point in zip(plan.factors, point).map { $0.setting(at: $1) } }
    }

    /// Points of the unit cube.
    func unitPoints(_ method: String, _ count: Int, _ dimensions: Int, _ seed: UInt64) -> [[Double]] {
        switch method {
        case "sobol": SobolSequence(dimensions: dimensions, randomisation: .digitalShift(seed: seed)).points(count)
        case "halton": Halton(dimensions: dimensions).points(count)
        default: LatinHypercube.points(count, dimensions: dimensions, seed: seed)
        }
    }

    // MARK: Sensitivity

    mutating func sensitivity(_ plan: ExperimentPlan, at span: SourceSpan) throws(Stop) {
        let isMorris = plan.method == "morris"
        let dimensions = plan.factors.count + 1
        let perBase = isMorris ? dimensions : (plan.method == Self.pairs ? 2 : 1) * dimensions + 2
        let (size, isOver) = (plan.runs * plan.scenarios.count).multipliedReportingOverflow(by: perBase)
        try allow(isOver ? .max : size, at: span)
        let observations = Observations(plan.measures, months: plan.months, program.definitions)
        for scenario in plan.scenarios {
            if isMorris {
                try morris(plan, scenario, observations, size, at: span)
            } else {
                try sobol(plan, scenario, observations, size, at: span)
            }
        }
    }

    private mutating func morris(
        _ plan: ExperimentPlan, _ scenario: Scenario, _ observations: Observations, _ size: Int, at span: SourceSpan
    ) throws(Stop) {
        let design = try computed(at: span) { () throws(SensitivityError) in
            try MorrisDesign(factors: plan.factors.count, trajectories: plan.runs, seed: plan.seed)
        }
        let (factors, outputs) = (plan.factors, observations.outputs)
        let found = try inLab(plan, runs: design.points.count, at: span) { lab throws(StudyError) in
            try SensitivityAnalysis.morris(scenario, factors: factors, design: design, outputs: outputs, lab)
        }
        for (measure, month, place) in asked(plan, observations) {
            let estimate = try computed(at: span) { () throws(SensitivityError) in try found[place].get() }
            var sheet = ResultSheet(
                "morris", title: "Elementary effects on \(measure) in \(scenario.name), \(timeText(month))",
                columns: Self.head + [
                    .init("mu", "mean effect", .number), .init("mu_star", "mean size", .number),
                ] + ResultSheet.interval() + [.init("sigma", "spread", .number), .init("runs", nil, .hidden)])
            let order = factors.indices.sorted {
                (-(estimate.factors[$0].muStar ?? -1), $0) < (-(estimate.factors[$1].muStar ?? -1), $1)
            }
            for index in order {
                let effect = estimate.factors[index]
                sheet.rows.append(
                    head(scenario, measure, month, factors[index].target.entry.name) + [
                        .number(effect.mu), .number(effect.muStar), .number(effect.muStarInterval?.lowerBound),
                        .number(effect.muStarInterval?.upperBound), .number(effect.sigma),
                        .integer(effect.effects.count - effect.missing),
                    ])
            }
            sheet.notes = [
                setting(
                    plan, "\(plan.runs) trajectories on 4 levels, each under one luck, \(design.points.count) runs"),
                "Effects are per full range of the factor. A spread as large as the mean size: the factor interacts, acts in "
                    + "bends, or luck decides.",
            ]
            let effects = estimate.factors.reduce(0) { $0 + $1.effects.count }
            let missing = estimate.factors.reduce(0) { $0 + $1.missing }
            if missing > 0 {
                sheet.notes.append(
                    "Left out, because a run has no value of \(measure): \(missing) of \(effects) effects.")
            }
            try emit(sheet, at: span)
        }
    }

    private mutating func sobol(
        _ plan: ExperimentPlan, _ scenario: Scenario, _ observations: Observations, _ size: Int, at span: SourceSpan
    ) throws(Stop) {
        // Luck is one factor more; A and B take a coordinate each.
        let dimensions = plan.factors.count + 1
        let design = try computed(at: span) { () throws(SensitivityError) in
            try SobolIndicesDesign(
                unitPoints: unitPoints("sobol", plan.runs, 2 * dimensions, plan.seed),
                secondOrder: plan.method == Self.pairs)
        }
        let (factors, outputs) = (plan.factors, observations.outputs)
        let found = try inLab(plan, runs: design.count, at: span) { lab throws(StudyError) in
            try SensitivityAnalysis.sobol(scenario, factors: factors, design: design, outputs: outputs, lab)
        }
        for (measure, month, place) in asked(plan, observations) {
            let estimate = try computed(at: span) { () throws(SensitivityError) in try found[place].get() }
            var sheet = ResultSheet(
                "sobol", title: "Shares of the variance of \(measure) in \(scenario.name), \(timeText(month))",
                columns: Self.head + [.init("first", "alone", .number)] + ResultSheet.interval(prefix: "first_")
                    + [.init("total", "with others", .number)] + ResultSheet.interval(prefix: "total_")
                    + [.init("covers_zero", "total may be 0"), .init("runs", nil, .hidden)])
            sheet.notes = [
                setting(plan, "\(plan.runs) base points of a Sobol' sequence, \(design.count) runs"),
                "`luck` is what the random numbers do, alone and together with the factors.",
            ]
            if estimate.basePoints < plan.runs {
                let missing = plan.runs - estimate.basePoints
                sheet.notes.append(
                    "Left out, because a run has no value of \(measure): \(missing) of \(plan.runs) base points.")
            }
            switch estimate.outcome {
            case .constantOutput: sheet.notes.append("\(measure) is the same in all runs: there is nothing to share.")
            case .tooFewBasePoints: sheet.notes.append("Too few runs have a value.")
            case .estimated(let indices):
                let names = factors.map(\.target.entry.name) + ["luck"]
                for index in names.indices {
                    let (first, total) = (indices.first[index], indices.total[index])
                    sheet.rows.append(
                        head(scenario, measure, month, names[index]) + [
                            .number(first.value), .number(first.low), .number(first.high), .number(total.value),
                            .number(total.low), .number(total.high), .truth(total.coversZero ?? true),
                            .integer(estimate.basePoints),
                        ])
                }
                if let needed = estimate.runsNeeded(halfWidth: 0.05), needed > design.count {
                    sheet.notes.append(
                        "For intervals of ± 0.05 about \(needed) runs are needed, which is "
                            + "runs \(needed / design.rowsPerBasePoint + 1).")
                }
            }
            try emit(sheet, at: span)
            if let second = estimate.indices?.second {
                let names = factors.map(\.target.entry.name) + ["luck"]
                try emit(pairs(second, names, scenario, measure, month), at: span)
            }
        }
    }

    /// The method that estimates what pairs of factors do together, too.
    private static let pairs = "sobol_pairs"

    private func pairs(
        _ indices: [SobolIndices.Interaction], _ names: [String], _ scenario: Scenario, _ measure: String, _ month: Int
    ) -> ResultSheet {
        var sheet = ResultSheet(
            Self.pairs, title: "Shares of the variance that pairs make together, beyond each alone",
            columns: Self.head + [.init("other", nil, .name), .init("second", "together", .number)]
                + ResultSheet.interval(prefix: "second_") + [.init("covers_zero", "may be 0")])
        for item in indices {
            sheet.rows.append(
                head(scenario, measure, month, names[item.one]) + [
                    .text(names[item.other]), .number(item.index.value), .number(item.index.low),
                    .number(item.index.high), .truth(item.index.coversZero ?? true),
                ])
        }
        return sheet
    }

    private static let head: [ResultSheet.Column] = [
        .init("scenario", nil, .hidden), .init("measure", nil, .hidden), .init("month", nil, .hidden),
        .init("factor", nil, .name),
    ]

    private func head(_ scenario: Scenario, _ measure: String, _ month: Int, _ factor: String) -> [ResultSheet.Cell] {
        [.text(scenario.name), .text(measure), .integer(month), .text(factor)]
    }

    /// Every measure and month that the plan asks for, with its place among a run's numbers.
    func asked(
        _ plan: ExperimentPlan, _ observations: Observations
    ) -> [(measure: String, month: Int, place: Int)] {
        plan.measures.flatMap { measure in
            plan.months.compactMap { month in
                observations.place(measure, month: month, program.definitions).map { (measure, month, $0) }
            }
        }
    }
}
