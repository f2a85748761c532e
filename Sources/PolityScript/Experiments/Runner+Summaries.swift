import PolityFigures
import PolityLab

/// `bands` and `effects`: more about the last comparison than `table` tells.
extension Runner {
    mutating func bands(_ plan: ExperimentPlan, at span: SourceSpan) throws(Stop) {
        guard let simulated = try simulate(measures: plan.measures, at: span) else { return }
        let months = plan.months
        var sheet = ResultSheet(
            "bands", title: "How \(simulated.comparison.runs) runs spread",
            columns: [
                .init("measure"), .init("month", nil, .hidden), .init("time"), .init("scenario"),
                .init("jurisdiction", nil, simulated.comparison.namesJurisdictions ? .text : .hidden),
                .init("mean", nil, .number), .init("median", nil, .number),
                .init("q25", "middle 50 %", .low), .init("q75", nil, .high),
                .init("q05", "middle 90 %", .low), .init("q95", nil, .high), .init("sd", nil, .number),
                .init("runs", nil, .hidden),
            ],
            notes: ["Quantiles of runs (type 7 of Hyndman and Fan), not intervals of a mean."])
        let mapped = MeasurePlan(plan.measures, definitions: program.definitions)
        for measure in plan.measures {
            for month in months {
                for subject in simulated.subjects {
                    let values = try reading(at: span) { () throws(ResultFault) in
                        try simulated.values(
                            of: measure, subject: subject, definitions: program.definitions, plan: mapped, month: month)
                    }.compactMap(\.self)
                    let spread = Spread(values)
                    sheet.rows.append([
                        .text(measure), .integer(month), .text(timeText(month)), .text(subject.name),
                        .text(subject.place ?? ""), .number(spread.mean), .number(spread.median),
                        .number(spread.lowerQuartile), .number(spread.upperQuartile), .number(spread.fifth),
                        .number(spread.ninetyFifth), .number(spread.deviation), .integer(values.count),
                    ])
                }
            }
        }
        try emit(sheet, at: span)
    }

    mutating func effects(_ plan: ExperimentPlan, at span: SourceSpan) throws(Stop) {
        guard let simulated = try simulate(measures: plan.measures, at: span) else { return }
        var sheet = ResultSheet(
            "effects", title: "How large differences are",
            columns: [
                .init("measure"), .init("month", nil, .hidden), .init("time"), .init("difference"),
                .init("jurisdiction", nil, simulated.comparison.namesJurisdictions ? .text : .hidden),
                .init("estimate", "mean", .number),
            ] + ResultSheet.interval() + [
                .init("cohen_d", "Cohen's d", .number), .init("hedges_g", nil, .hidden), .init("d_z", nil, .hidden),
                .init("superiority", nil, .number), .init("correlation", nil, .number),
                .init("variance_reduction", "common luck", .number), .init("p_paired", "p", .number),
                .init("p_welch", nil, .hidden), .init("runs", nil, .hidden),
            ],
            notes: [
                "Superiority: the share of pairs of runs, whatever their luck, in which the second is above the first. Common "
                    + "luck: how many times as many runs it would take with luck of their own; it may be below 1. p: paired t test."
            ])
        let mapped = MeasurePlan(plan.measures, definitions: program.definitions)
        for measure in plan.measures {
            for month in plan.months {
                for (baseline, subject) in simulated.pairs {
                    func values(_ subject: Simulated.Subject) throws(Stop) -> [Double?] {
                        try reading(at: span) { () throws(ResultFault) in
                            try simulated.values(
                                of: measure, subject: subject, definitions: program.definitions, plan: mapped,
                                month: month)
                        }
                    }
                    let (a, b) = (try values(baseline), try values(subject))
                    let both = zip(a, b).compactMap { a, b in a.flatMap { a in b.map { (a, $0) } } }
                    let found = PairedComparison(both.map(\.0), both.map(\.1))
                    sheet.rows.append([
                        .text(measure), .integer(month), .text(timeText(month)),
                        .text("\(subject.name) - \(baseline.name)"), .text(subject.place ?? ""),
                        .number(found.difference.mean), .number(found.difference.low), .number(found.difference.high),
                        .number(found.cohenD), .number(found.hedgesG), .number(found.dz), .number(found.superiority),
                        .number(found.correlation), .number(found.varianceReduction), .number(found.paired?.p),
                        .number(found.welch?.p), .integer(both.count),
                    ])
                }
            }
        }
        try emit(sheet, at: span)
    }
}
