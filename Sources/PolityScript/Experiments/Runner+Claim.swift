import PolityFigures
import PolityLab

/// What became of a claim.
struct ClaimVerdict {
    var claim: String
    var verdict: Verdict
    var runs: Int
    /// The share of what is uncertain in which it fails; `nil` if nothing was said to be uncertain.
    var failing: Double?
}

/// `claim`: a sentence that runs support or refute, and where it stops holding.
extension Runner {
    mutating func claim(_ plan: ExperimentPlan, at span: SourceSpan) throws(Stop) {
        guard let condition = plan.conditions.first else { return }
        let judge = claimJudge(condition, plan)
        let looks = ClaimLooks(
            limit: plan.runs, confidence: plan.confidence, comparisons: condition.comparisons.count)
        let test = SequentialTest(plan.scenarios, outputs: judge.observations.outputs, looks: looks)
        try allow(plan.runs * plan.scenarios.count, at: span)
        let outcome = try inLab(plan, runs: plan.runs * plan.scenarios.count, at: span) { lab throws(StudyError) in
            try test.run(lab) { judge.judge($0, confidence: $1) }
        }
        let look = try observed(outcome.detail)
        tellFailures(look.failed, of: outcome.runs * plan.scenarios.count, at: span)
        if outcome.verdict == .refuted { hasRefutedClaim = true }
        try emit(sheet(plan, condition, looks, outcome, look), at: span)
        let failing = plan.factors.isEmpty ? nil : try region(plan, condition, outcome.verdict, at: span)
        verdicts.append(.init(claim: plan.text, verdict: outcome.verdict, runs: outcome.runs, failing: failing))
    }

    /// What the last of several claims is followed by: all of them in one table.
    mutating func tellVerdicts() {
        guard verdicts.count > 1, output.isForPeople else { return }
        var sheet = ResultSheet(
            "claims", title: "Claims",
            columns: [
                .init("claim"), .init("verdict"), .init("runs", nil, .integer),
                .init("fails", "fails at, of what is uncertain", .number),
            ])
        for item in verdicts {
            sheet.rows.append([
                .text(item.claim), .text(item.verdict.rawValue), .integer(item.runs),
                item.failing == nil ? .text("") : .number(item.failing),
            ])
        }
        let counts = Verdict.allCases.map { verdict in
            "\(verdicts.count { $0.verdict == verdict }) \(verdict.rawValue)"
        }
        sheet.notes = ["\(counts.joined(separator: ", ")), in this model under these assumptions."]
        show(sheet.table)
    }

    func claimJudge(_ condition: RunCondition, _ plan: ExperimentPlan) -> ClaimJudge {
        // Claims of one script look at the same runs: what one of them reads is recorded for all.
        let conditions = plan.sort == .claim ? claimedConditions : [condition]
        let observed = conditions.flatMap(\.comparisons).flatMap(\.observed)
        let places = Dictionary(
            plan.scenarios.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
        return ClaimJudge(
            condition: condition, observations: Observations(observed, program.definitions), scenarios: places)
    }

    private var claimedConditions: [RunCondition] {
        program.actions.flatMap { action -> [RunCondition] in
            if case .experiment(let plan, _) = action, plan.sort == .claim { plan.conditions } else { [] }
        }
    }

    /// A value, or the fault at its place.
    func observed<Value>(_ result: Result<Value, Observations.Fault>) throws(Stop) -> Value {
        do throws(Observations.Fault) {
            return try result.get()
        } catch {
            throw fault(error.message, at: error.span)
        }
    }

    private func sheet(
        _ plan: ExperimentPlan, _ condition: RunCondition, _ looks: ClaimLooks,
        _ outcome: SequentialTest.Outcome<ClaimJudge.Detail>, _ look: ClaimJudge.Look
    ) -> ResultSheet {
        let findings = look.findings
        // A comparison by itself is the claim; one that is denied is not.
        let isPlain = if case .compare = condition { true } else { false }
        let level = "\(NumberFormat.compact(looks.confidencePerLook * 100)) % interval"
        var sheet = ResultSheet(
            "claim", title: "Claim: \(plan.text)",
            columns: [
                .init("claim", nil, .hidden), .init("condition", nil, .hidden),
                .init("part", nil, isPlain ? .hidden : .name), .init("verdict"),
                .init("estimate", "left - right", .number), .init("low", level, .low), .init("high", nil, .high),
                .init("runs", nil, .integer), .init("error_rate", nil, .hidden),
            ])
        // Without the digits that the subtraction leaves behind.
        let errorRate = ((1 - plan.confidence) * 1e12).rounded() / 1e12
        func row(_ condition: String, _ part: String, _ verdict: Verdict, _ margin: Margin?) -> [ResultSheet.Cell] {
            [
                .text(plan.text), .text(condition), .text(part), .text(verdict.rawValue), .number(margin?.estimate),
                .number(margin?.low), .number(margin?.high), .integer(outcome.runs), .number(errorRate),
            ]
        }
        for (number, (comparison, finding)) in zip(condition.comparisons, findings).enumerated() {
            let holds = look.failed > 0 ? nil : finding.holds
            let verdict = holds.map { $0 ? Verdict.supported : .refuted } ?? .undecided
            sheet.rows.append(row(comparison.text, "\(number + 1)", verdict, finding.margin))
        }
        let whole = "all of it"
        if !isPlain { sheet.rows.append(row(whole, whole, outcome.verdict, nil)) }
        let hasMeans = condition.comparisons.contains { $0.overRuns.contains { $0.function == .mean } }
        let proviso = hasMeans ? ", as far as means of so many runs are near normal" : ""
        sheet.notes = [
            "\(outcome.verdict.rawValue.capitalizedFirst) in this model after \(outcome.runs) runs "
                + "(look \(outcome.looks) of at most \(looks.looks.count)); a verdict is wrong at most "
                + "\(NumberFormat.compact(errorRate * 100)) % of the time\(proviso), seed \(plan.seed)."
        ]
        if isPlain {
            sheet.notes.insert("It says: \(condition.text)", at: 0)
        } else {
            sheet.notes += condition.comparisons.enumerated().map { "\($0.offset + 1): \($0.element.text)" }
        }
        if findings.contains(where: { $0.margin.low == 0 && $0.margin.high == 0 }) {
            sheet.notes.append(
                "Every run gives the same on both sides: what differs does not reach this measure in this model.")
        }
        if look.failed > 0 {
            sheet.notes.append(
                "Undecided because runs failed, which may have to do with what is claimed; the interval is of those that finished."
            )
        } else if outcome.verdict == .undecided, let needed = Self.runsNeeded(findings, outcome.runs) {
            sheet.notes.append("About \(needed) runs would decide it if the estimate is right.")
        }
        return sheet
    }

    /// Runs after which all open intervals would leave out 0.
    private static func runsNeeded(_ findings: [ClaimJudge.Finding], _ runs: Int) -> Int? {
        let open = findings.filter { $0.holds == nil && $0.margin.estimate != 0 }.compactMap { finding -> Int? in
            // The side towards zero decides.
            let reach =
                finding.margin.estimate > 0
                ? finding.margin.estimate - finding.margin.low : finding.margin.high - finding.margin.estimate
            let ratio = reach / abs(finding.margin.estimate)
            return Int(exactly: (Double(runs) * ratio * ratio).rounded(.up))
        }
        return open.max()
    }
}
