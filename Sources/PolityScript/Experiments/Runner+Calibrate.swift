import Polity
import PolityFigures
import PolityLab

/// `calibrate`: which parameters agree with what is known.
extension Runner {
    mutating func calibrate(_ plan: ExperimentPlan, at span: SourceSpan) throws(Stop) {
        let observations = Observations(plan.targets.map(\.observed), program.definitions)
        let places = plan.targets.compactMap { observations.place(of: $0.observed) }
        let abc = try computed(at: span) { () throws(CalibrationError) in
            try ABC(
                priors: plan.factors.map(\.prior),
                targets: plan.targets.map { ABC.Target($0.value, scale: $0.width) }, seed: plan.seed)
        }
        let calibration = Calibration(
            scenario: plan.scenarios[0], factors: plan.factors, outputs: observations.outputs, places: places,
            draws: plan.runs)
        try allow(plan.runs + Calibration.luckRuns, at: span)
        let isSequence = plan.method == "sequence"
        let found = try inLab(plan, runs: plan.runs + Calibration.luckRuns, at: span) { lab throws(StudyError) in
            try isSequence ? calibration.sequence(abc, lab) : calibration.rejection(abc, lab)
        }
        let outcome = try computed(at: span) { () throws(CalibrationError) in try found.get() }
        let matching = try computed(at: span) { () throws(CalibrationError) in
            try HistoryMatching(
                plan.targets.map {
                    // A target within a width is met by what lies three standard deviations around it.
                    HistoryMatching.Target($0.value, observationDeviation: $0.width / 3)
                })
        }
        let wave = try computed(at: span) { () throws(CalibrationError) in
            try matching.wave(
                outputs: outcome.outputs, variances: outcome.outputs.map { _ in outcome.luck })
        }
        var sheet = ResultSheet(
            "calibrate", title: "What agrees with the targets in \(plan.scenarios[0].name)",
            columns: [
                .init("parameter", nil, .name), .init("prior_low", "before", .low), .init("prior_high", nil, .high),
                .init("mean", nil, .number), .init("sd", nil, .number), .init("q05", "middle 90 %", .low),
                .init("q95", nil, .high), .init("median", nil, .number), .init("kept", nil, .hidden),
                .init("not_ruled_out", nil, .hidden),
            ])
        for (index, factor) in plan.factors.enumerated() {
            guard let summary = outcome.posterior.summary(index) else { continue }
            sheet.rows.append([
                .text(factor.target.entry.name), .number(factor.value(at: 0.05)), .number(factor.value(at: 0.95)),
                .number(summary.mean), .number(summary.deviation), .number(summary.quantiles[0]),
                .number(summary.quantiles[4]), .number(summary.quantiles[2]),
                .integer(outcome.posterior.points.count), .number(wave.share),
            ])
        }
        sheet.notes = notes(plan, outcome, wave, isSequence)
        try emit(sheet, at: span)
    }

    private func notes(
        _ plan: ExperimentPlan, _ outcome: Calibration.Outcome, _ wave: HistoryMatching.Wave, _ isSequence: Bool
    ) -> [String] {
        let targets = plan.targets.map {
            "\($0.text) = \(NumberFormat.compact($0.value)) within \(NumberFormat.compact($0.width))"
        }
        var notes = [
            setting(
                plan,
                "\(outcome.outputs.count) draws from the ranges, a run each; "
                    + (isSequence ? "ABC by population Monte Carlo" : "ABC by rejection")),
            "Targets: \(targets.joined(separator: "; ")).",
        ]
        let kept = outcome.posterior.points.count
        let farthest = NumberFormat.compact(outcome.posterior.distances.max() ?? .nan)
        if isSequence {
            notes.append("The last round keeps \(kept) draws, up to distance \(farthest); 1 is the targets' widths.")
        } else if outcome.isWithin {
            notes.append("\(kept) draws come within the targets' widths (distance at most 1).")
        } else {
            notes.append(
                "Fewer than \(Calibration.enough) draws come within the targets' widths, so the nearest \(kept) are shown, up to "
                    + "distance \(farthest).")
        }
        notes.append(
            "History matching rules out all but \(NumberFormat.compact(wave.share * 100)) % of the draws\(isSequence ? " of all rounds" : "") (implausibility above 3, "
                + "with what luck does counted).")
        return notes
    }
}

extension Factor {
    /// The distribution that its values are drawn from.
    var prior: Distribution {
        switch domain {
        case .interval(let range, _): .uniform(low: range.lowerBound, high: range.upperBound)
        case .values(let values): .choice(values)
        case .distribution(let distribution): distribution
        }
    }
}
