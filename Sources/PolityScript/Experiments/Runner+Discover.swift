import Polity
import PolityFigures
import PolityLab

/// `discover`, and the region in which a claim fails.
extension Runner {
    mutating func discover(_ plan: ExperimentPlan, at span: SourceSpan) throws(Stop) {
        guard let condition = plan.conditions.first else { return }
        let judge = claimJudge(condition, plan)
        let count = plan.points ?? plan.runs
        let exploration = Exploration(
            plan.scenarios, factors: plan.factors,
            points: unitPoints(plan.method, count, plan.factors.count, plan.seed),
            outputs: judge.observations.outputs)
        try allow(exploration.size, at: span)
        let values = try inLab(plan, runs: exploration.size, at: span) { lab throws(StudyError) in
            try exploration.run(lab)
        }
        tellFailures(values.flatMap { $0.flatMap(\.self) }, at: span)
        var outcomes: [Bool?] = []
        for point in values {
            outcomes.append(try observed(judge.holdsInRun(point[0][0])))
        }
        try boxes(
            plan, exploration, outcomes, "discover", "Where it holds: \(condition.text)",
            "\(count) points, a run at each", at: span)
    }

    /// The part of what is uncertain in which a claim does not hold, and the share of points in all.
    mutating func region(
        _ plan: ExperimentPlan, _ condition: RunCondition, _ verdict: Verdict, at span: SourceSpan
    ) throws(Stop) -> Double? {
        let judge = claimJudge(condition, plan)
        let exploration = Exploration(
            plan.scenarios, factors: plan.factors,
            points: unitPoints("latin_hypercube", Self.regionPoints, plan.factors.count, plan.seed),
            runsPerPoint: Self.regionRuns, outputs: judge.observations.outputs)
        try allow(exploration.size, at: span)
        let values = try inLab(plan, runs: exploration.size, at: span) { lab throws(StudyError) in
            try exploration.run(lab)
        }
        tellFailures(values.flatMap { $0.flatMap(\.self) }, at: span)
        var outcomes: [Bool?] = []
        for point in values {
            let holds = try observed(Result { () throws(Observations.Fault) in try judge.holdsByEstimate(point) })
            outcomes.append(holds.map { !$0 })
        }
        try boxes(
            plan, exploration, outcomes, "region", "Where the claim fails: \(plan.text)",
            "\(Self.regionPoints) points, each judged by the estimates of \(Self.regionRuns) runs of each scenario",
            at: span)
        let known = outcomes.compactMap(\.self)
        return known.isEmpty ? nil : Double(known.count { $0 }) / Double(known.count)
    }

    /// Points of what is uncertain at which a claim is looked at, and runs at each.
    private static let regionPoints = 200
    private static let regionRuns = 4

    /// The box in which most points of interest lie, found by PRIM.
    private mutating func boxes(
        _ plan: ExperimentPlan, _ exploration: Exploration, _ outcomes: [Bool?], _ analysis: String, _ title: String,
        _ what: String, at span: SourceSpan
    ) throws(Stop) {
        let known = outcomes.indices.filter { outcomes[$0] != nil }
        let interest = known.count { outcomes[$0] == true }
        var sheet = ResultSheet(
            analysis, title: title,
            columns: [
                .init("claim", nil, .hidden), .init("factor", nil, .name), .init("low", "from", .number),
                .init("high", "to", .number), .init("quasi_p", "p", .number), .init("coverage", nil, .hidden),
                .init("density", nil, .hidden), .init("points", nil, .hidden), .init("of_interest", nil, .hidden),
            ])
        sheet.notes = [setting(plan, what)]
        let share = Proportion.clopperPearson(successes: interest, trials: max(1, known.count), confidence: 0.95)
        sheet.notes.append(
            "\(interest) of \(known.count) points, a share of \(NumberFormat.interval(share.low, share.high, aligned: false)) "
                + (known.count == outcomes.count ? "of what is uncertain." : "of the points whose runs finished."))
        var pictures: [NamedFigure] = []
        if interest > 0, interest < known.count {
            let inputs = known.map { exploration.settings(at: $0).map(\.value) }
            let prim = PRIM(inputs: inputs, outcomes: known.map { outcomes[$0] == true })
            if let box = prim.chosen {
                for limit in box.limits {
                    sheet.rows.append([
                        .text(plan.text), .text(plan.factors[limit.input].target.entry.name), .number(limit.low),
                        .number(limit.high), .number(limit.quasiP), .number(box.coverage), .number(box.density),
                        .integer(box.count), .integer(box.countOfInterest),
                    ])
                }
                sheet.notes.append(
                    "In this box lie \(NumberFormat.compact(box.coverage * 100)) % of those points (coverage), and "
                        + "\(NumberFormat.compact(box.density * 100)) % of its points are such (density). A large p says "
                        + "that a bound may be chance.")
                pictures = picture(plan, inputs, known.map { outcomes[$0] == true }, box, sheet)
            }
        }
        try emit(sheet, figures: pictures, at: span)
    }

    /// The points in the plane of the two factors that the box limits most surely, with the box.
    private func picture(
        _ plan: ExperimentPlan, _ inputs: [[Double]], _ outcomes: [Bool], _ box: PRIM.Box, _ sheet: ResultSheet
    ) -> [NamedFigure] {
        let limits = box.limits.sorted { ($0.quasiP ?? 1, $0.input) < ($1.quasiP ?? 1, $1.input) }
        guard let first = limits.first else { return [] }
        let other = limits.dropFirst().first?.input ?? plan.factors.indices.first { $0 != first.input }
        guard let other else { return [] }
        func bounds(_ input: Int) -> (Double?, Double?) {
            let limit = limits.first { $0.input == input }
            return (limit?.low, limit?.high)
        }
        func points(_ isOfInterest: Bool) -> [Chart.Point] {
            zip(inputs, outcomes).filter { $0.1 == isOfInterest }.map {
                Chart.Point(x: $0.0[first.input], y: $0.0[other])
            }
        }
        func axis(_ input: Int) -> Chart.Axis {
            let entry = plan.factors[input].target.entry
            return Chart.Axis("\(entry.name), \(entry.unit.rawValue)")
        }
        let (left, right) = bounds(first.input)
        let (bottom, top) = bounds(other)
        let isFailure = sheet.analysis == "region"
        let chart = Chart(
            title: sheet.title, x: axis(first.input), y: axis(other),
            series: [
                Chart.Series(isFailure ? "fails" : "holds", points: points(true), mark: .points),
                Chart.Series(isFailure ? "holds" : "does not hold", points: points(false), mark: .points),
            ], regions: [Chart.Region("the box", left: left, right: right, bottom: bottom, top: top)],
            source: (limits.count > 2 ? "The box is also bounded in other factors. " : "") + (sheet.notes.first ?? ""))
        return [NamedFigure(sheet.analysis, .chart(chart))]
    }
}

extension RunCondition {
    /// As a script would have it.
    var text: String {
        switch self {
        case .compare(let comparison): comparison.text
        case .not(let part): "not (\(part.text))"
        case .all(let parts): parts.map(\.text).joined(separator: " and ")
        case .any(let parts): parts.map(\.text).joined(separator: " or ")
        }
    }
}

extension ClaimJudge {
    /// What a condition about single runs says of one; `nil` of a run that failed.
    func holdsInRun(_ values: [Double]?) -> Result<Bool?, Observations.Fault> {
        Result { () throws(Observations.Fault) in
            guard let values else { return nil }
            var known: [Bool?] = []
            for comparison in condition.comparisons {
                let left = try observations.value(comparison.left) { _ in values }
                let right = try observations.value(comparison.right) { _ in values }
                known.append(left.flatMap { left in right.flatMap { comparison.holds(left - $0) } })
            }
            return condition.value(known)
        }
    }
}
