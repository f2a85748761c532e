import Polity

/// What a `plot` draws, and whether there is such a thing.
extension Checker {
    mutating func plot(_ it: PlotClause, index: Int, at span: SourceSpan) -> Action? {
        var plan = PlotPlan(form: it.form)
        let before = diagnostics.count
        if let file = it.file { plan.file = chartFile(file) }
        if it.form == .result {
            // A measure of that name is meant before the word's own sense.
            if case .measure? = definitions["result"] { plan.form = nil }
        }
        if it.time != nil {
            // Read already, with all times of the file; one that is none has been reported.
            guard let month = tableMonths[index]?.first ?? nil else { return nil }
            plan.month = month
        }
        guard let names = plotted(it.names, plan.form), diagnostics.count == before else { return nil }
        plan.names = names
        if let form = plan.form, form != .result, !form.count.contains(names.count) {
            report(
                .wrongArgumentCount,
                form.count.upperBound == form.count.lowerBound
                    ? "`\(form.rawValue)` needs \(form.count.lowerBound) measures"
                    : "`\(form.rawValue)` needs from \(form.count.lowerBound) to \(form.count.upperBound) measures",
                at: span)
            return nil
        }
        if definitions.looksAtBench {
            if plan.form == nil || plan.form == .panels {
                return benchPlot(names, isPanels: plan.form == .panels, to: plan.file, at: span)
            }
            guard plan.form == .result || current != nil else {
                report(
                    .nothingCompared,
                    "`plot \(plan.form?.rawValue ?? "")` draws many runs: `compare` some scenarios first",
                    at: span)
                return nil
            }
        } else if plan.form != .result {
            requireComparison(span)
        }
        return isInReach(&plan, it, at: span) ? .plot(plan, at: span) : nil
    }

    private mutating func plotted(_ spans: [SourceSpan], _ form: PlotForm?) -> [String]? {
        switch form?.subject {
        case .nothing?: return []
        case .measures?, nil: return measureNames(spans)
        case .flows?:
            var names: [String] = []
            for span in spans {
                guard PlotForm.Stream(rawValue: tree.text(span)) != nil else {
                    reportNoChoice(span, "stream", PlotForm.Stream.allCases.map(\.rawValue))
                    return nil
                }
                names.append(tree.text(span))
            }
            return names
        case .attributes?:
            var names: [String] = []
            for span in spans {
                guard AgentAttribute.named(tree.text(span), of: .citizens) != nil else {
                    reportUnknown(
                        span, wanted: "an attribute of citizens",
                        candidates: { _ in AgentAttribute.catalogue.filter { $0.agents == .citizens }.map(\.name) })
                    return nil
                }
                names.append(tree.text(span))
            }
            return names
        }
    }

    /// Whether the time is one of the comparison's; a month's flows are of a month that has passed.
    private mutating func isInReach(_ plan: inout PlotPlan, _ it: PlotClause, at span: SourceSpan) -> Bool {
        guard let form = plan.form, form.isOfOneTime, let current, !comparisonFailed else { return true }
        let place = it.time.map { tree[$0].span } ?? span
        if let month = plan.month, month > current.months {
            reportBeyond(month, current, at: place)
            return false
        }
        if form == .flows, plan.names.contains(PlotForm.Stream.money.rawValue), (plan.month ?? current.months) < 1 {
            report(.outOfRange, "no money has flowed at month 0; take month 1 or later", at: place)
            return false
        }
        return true
    }
}
