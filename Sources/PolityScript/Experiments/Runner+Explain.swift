import PolityFigures
import PolityLab

/// `explain`: a difference shared among what differs.
extension Runner {
    mutating func explain(_ plan: ExperimentPlan, at span: SourceSpan) throws(Stop) {
        let contrast = Contrast(plan.scenarios[0], plan.scenarios[1])
        guard !contrast.changes.isEmpty else {
            throw fault(
                "`\(plan.scenarios[0].name)` and `\(plan.scenarios[1].name)` do not differ: there is nothing to explain",
                at: span)
        }
        let explanation = try computed(at: span) { () throws(AttributionError) in
            try Explanation(contrast, runs: plan.runs, isGrouped: plan.isGrouped, seed: plan.seed)
        }
        let size = explanation.size
        try allow(size, at: span)
        let observations = Observations(plan.measures, months: plan.months, program.definitions)
        let outputs = observations.outputs
        let found = try inLab(plan, runs: size, at: span) { lab throws(StudyError) in
            try explanation.run(lab, outputs: outputs)
        }
        for measure in plan.measures {
            for month in plan.months {
                guard let place = observations.place(measure, month: month, program.definitions) else { continue }
                let attribution = try computed(at: span) { () throws(AttributionError) in try found[place].get() }
                try emit(sheet(attribution, explanation, measure, month, plan), at: span)
            }
        }
    }

    private func sheet(
        _ attribution: Attribution, _ explanation: Explanation, _ measure: String, _ month: Int, _ plan: ExperimentPlan
    ) -> ResultSheet {
        let (first, second) = (plan.scenarios[0].name, plan.scenarios[1].name)
        var sheet = ResultSheet(
            "explain", title: "What makes \(measure) differ: \(first) to \(second), \(timeText(month))",
            columns: [
                .init("measure", nil, .hidden), .init("month", nil, .hidden),
                .init("lever", plan.isGrouped ? "group" : "lever", .name), .init("estimate", "share", .number),
            ] + ResultSheet.interval() + [
                .init("add_first", "added first", .number), .init("add_last", "added last", .number),
                .init("order_low", "over orders", .low), .init("order_high", nil, .high),
                .init("runs", nil, .hidden), .init("masking", nil, .hidden),
            ])
        // Below this, differences are what the last digits of the values leave behind.
        let noise = 1e-14 * max(abs(attribution.from.mean), abs(attribution.to.mean))
        func number(_ value: Double?) -> ResultSheet.Cell { .number(value.map { abs($0) < noise ? 0 : $0 }) }
        func row(_ name: String, _ estimate: Estimate, _ share: Attribution.Share?) -> [ResultSheet.Cell] {
            let isMasked = attribution.warnings.contains { warning in
                switch warning {
                case .totalMasksContributions: share == nil
                case .signDependsOnOrder(let player): share?.player == player
                }
            }
            return [
                .text(measure), .integer(month), .text(name), number(estimate.mean), number(estimate.low),
                number(estimate.high), number(share?.addFirst.mean), number(share?.addLast.mean),
                number(share?.range.lowerBound), number(share?.range.upperBound), .integer(estimate.runs),
                .truth(isMasked),
            ]
        }
        sheet.rows = attribution.shares.map { row(explanation.players[$0.player].name, $0.contribution, $0) }
        sheet.rows.append(row("total", attribution.total, nil))
        sheet.notes = notes(attribution, explanation, plan)
        return sheet
    }

    private func notes(
        _ attribution: Attribution, _ explanation: Explanation, _ plan: ExperimentPlan
    ) -> [String] {
        let how =
            switch attribution.method {
            case .exact: "all \(1 << explanation.players.count) combinations"
            case .permutations: "orders drawn at random, each with its reverse; ranges are over the orders met"
            }
        var notes = [
            setting(plan, "Shapley shares over \(plan.runs) runs, \(how)"),
            "Shares sum to the total. Added first: the change alone in \(plan.scenarios[0].name); added last: taken away "
                + "alone from \(plan.scenarios[1].name).",
        ]
        for warning in attribution.warnings {
            switch warning {
            case .totalMasksContributions:
                notes.append("Masking: changes that matter cancel, so that the total says little about them.")
            case .signDependsOnOrder(let player):
                notes.append(
                    "Masking: what \(explanation.players[player].name) does changes its sign with what else is changed."
                )
            }
        }
        if attribution.droppedReplications > 0 {
            notes.append("\(attribution.droppedReplications) runs without a value are left out.")
        }
        return notes
    }
}

extension Observations {
    /// Where a measure's value stands among those of a run.
    func place(_ measure: String, month: Int, _ definitions: Definitions) -> Int? {
        MeasurePlan.slot(measure, definitions).flatMap {
            place(of: Observed(value: Code(slot: $0), month: month, scenario: nil, span: SourceSpan(0, 0)))
        }
    }
}
