import Polity
import PolityFigures
import PolityLab

/// `search` and `flip`: the smallest change that reaches a goal or turns a verdict, and what trades goals off.
extension Runner {
    /// Why a point has no margin.
    private enum Fault: Error {
        case study(StudyError)
        case refused(Refusal)
    }

    private enum Refusal: Error {
        case observation(Observations.Fault)
        case tooManyRuns
    }

    /// The runs that a search may still take: how many it needs, only the search itself shows.
    private struct Allowance {
        var left: Int

        mutating func take(_ runs: Int) throws(Fault) {
            guard runs <= left else { throw .refused(.tooManyRuns) }
            left -= runs
        }
    }

    mutating func search(_ plan: ExperimentPlan, at span: SourceSpan) throws(Stop) {
        guard plan.goals.isEmpty else { return try front(plan, at: span) }
        guard case .compare(let comparison)? = plan.conditions.first, comparison.isOrdered else {
            throw fault("a search reaches one comparison, such as `hhi at year 15 < 0.18`", at: span)
        }
        let observations = Observations(comparison.observed, program.definitions)
        let levers = plan.factors.map { SmallestChange.Lever($0, current: plan.scenarios[0][$0.target]) }
        let problem = try computed(at: span) { () throws(SearchError) in
            try SmallestChange(levers: levers, target: .belowZero)
        }
        let (scenario, factors, runs) = (plan.scenarios[0], plan.factors, plan.runs)
        let limit = host.limits.experimentRuns
        let outcome = try inLab(plan, runs: 0, at: span) { lab throws(StudyError) in
            var allowance = Allowance(left: limit)
            return try Self.settled { () throws(Fault) in
                try problem.run { settings throws(Fault) in
                    try allowance.take(runs)
                    let changed = zip(factors, settings).map { FactorSetting($0.target, $0.target.whole($1)) }
                        .filter { $0.value != scenario[$0.target] }
                    let values = try Self.values([scenario.with(changed)], observations.outputs, runs, lab)
                    var margins: [Double] = []
                    for run in values[0].compactMap(\.self) {
                        let left = try Self.read(observations, comparison.left, run)
                        let right = try Self.read(observations, comparison.right, run)
                        margins.append(comparison.signedMargin(left - right))
                    }
                    let estimate = Estimate(meanOf: margins)
                    // With runs that failed nothing is reached: they may have failed because of what is wanted.
                    let isWhole = margins.count == values[0].count
                    return Margin(
                        estimate: estimate.mean, low: isWhole ? estimate.low ?? -.infinity : -.infinity,
                        high: isWhole ? estimate.high ?? .infinity : .infinity)
                }
            }
        }
        let found = try settled(outcome, at: span)
        var sheet = changes(plan, "search", "Smallest change of \(scenario.name) with \(comparison.text)")
        add(found, plan, to: &sheet)
        sheet.notes.insert(
            setting(plan, "\(plan.runs) runs at each of \(found.evaluations) settings, all with the same luck"), at: 0)
        if found.isReached { sheet.notes.append("It holds without any change.") }
        try emit(sheet, at: span)
    }

    mutating func flip(_ plan: ExperimentPlan, at span: SourceSpan) throws(Stop) {
        guard let condition = plan.conditions.first, case .compare(let comparison) = condition, comparison.isOrdered
        else {
            throw fault("only a claim of one comparison by <, <=, > or >= can be flipped", at: span)
        }
        let judge = claimJudge(condition, plan)
        let (scenarios, factors, runs) = (plan.scenarios, plan.factors, plan.runs)
        let levers = factors.map { SmallestChange.Lever($0, current: scenarios[0][$0.target]) }
        let flip = try computed(at: span) { () throws(SearchError) in try Flip(levers: levers) }
        let confidence = plan.claim?.confidence ?? 0.95
        let limit = host.limits.experimentRuns
        let outcome = try inLab(plan, runs: 0, at: span) { lab throws(StudyError) in
            var allowance = Allowance(left: limit)
            return try Self.settled { () throws(Fault) in
                try flip.run { settings throws(Fault) in
                    try allowance.take(runs * scenarios.count)
                    let moved = scenarios.map { $0.moved(factors, from: levers.map(\.current), to: settings) }
                    let values = try Self.values(moved, judge.observations.outputs, runs, lab)
                    do throws(Observations.Fault) {
                        return try judge.signedMargin(values, confidence: confidence)
                    } catch {
                        throw .refused(.observation(error))
                    }
                }
            }
        }
        let found = try settled(outcome, at: span)
        var sheet = changes(
            plan, "flip", "Smallest change that turns the verdict: \(plan.text)", confidence: confidence)
        if let search = found.search { add(search, plan, to: &sheet) }
        sheet.notes.insert(
            setting(
                plan,
                "\(plan.runs) runs at each of \(found.evaluations) settings, all with the same luck; a lever moves by "
                    + "as much in every scenario of the claim"), at: 0)
        sheet.notes.append(
            "As things are, the claim is \(found.verdict.rawValue)"
                + (found.search == nil ? ": there is no verdict to turn. More runs may give one." : "."))
        try emit(sheet, at: span)
    }

    // MARK: Simulating

    private static func settled<Value>(
        _ body: () throws(Fault) -> Value
    ) throws(StudyError) -> Result<Value, Refusal> {
        do throws(Fault) {
            return .success(try body())
        } catch {
            switch error {
            case .study(let error): throw error
            case .refused(let refusal): return .failure(refusal)
            }
        }
    }

    /// What was found, or the error that tells why nothing was.
    private func settled<Value>(_ outcome: Result<Value, Refusal>, at span: SourceSpan) throws(Stop) -> Value {
        do throws(Refusal) {
            return try outcome.get()
        } catch {
            switch error {
            case .observation(let fault): throw self.fault(fault.message, at: fault.span)
            case .tooManyRuns:
                throw tooManyRuns("this takes more runs than the limit of \(host.limits.experimentRuns)", at: span)
            }
        }
    }

    /// Values by scenario and replication.
    private static func values(
        _ scenarios: [Scenario], _ outputs: Outputs, _ runs: Int, _ lab: Laboratory
    ) throws(Fault) -> [[[Double]?]] {
        do throws(StudyError) {
            return try Sweep(scenarios, points: [[]], outputs: outputs, runs: runs).run(lab).map(\.values)
        } catch {
            throw .study(error)
        }
    }

    private static func read(_ observations: Observations, _ code: Code, _ run: [Double]) throws(Fault) -> Double {
        do throws(Observations.Fault) {
            return try observations.value(code) { _ in run } ?? .nan
        } catch {
            throw .refused(.observation(error))
        }
    }

    // MARK: Telling

    private func changes(
        _ plan: ExperimentPlan, _ analysis: String, _ title: String, confidence: Double = 0.95
    ) -> ResultSheet {
        ResultSheet(
            analysis, title: title,
            columns: [
                .init("claim", nil, .hidden), .init("change", nil, .name), .init("levers", nil, .hidden),
                .init("distance", nil, .number),
                .init("estimate", "margin", .number),
            ] + ResultSheet.interval(confidence) + [.init("monotone", "one way only")])
    }

    private func add(_ outcome: SmallestChange.Outcome, _ plan: ExperimentPlan, to sheet: inout ResultSheet) {
        let found = (outcome.singles.compactMap(\.self) + outcome.pairs).sorted { $0.distance < $1.distance }
        for change in found {
            let text = change.levers.map { lever in
                let target = plan.factors[lever].target
                return "\(target.entry.name) = \(shown(FactorSetting(target, change.settings[lever])))"
            }.joined(separator: ", ")
            sheet.rows.append([
                .text(plan.text), .text(text),
                .text(change.levers.map { plan.factors[$0].target.entry.name }.joined(separator: " ")),
                .number(change.distance), .number(change.margin.estimate), .number(change.margin.low),
                .number(change.margin.high), .truth(change.isMonotone),
            ])
        }
        if found.isEmpty, !outcome.isReached {
            sheet.notes.append("No change of one or two of these levers within their ranges gets there.")
        }
        sheet.notes.append(
            "Distance: the length of the change in shares of each lever's range. Where the margin does not go one way only, a smaller "
                + "change may exist.")
    }

    private func shown(_ setting: FactorSetting) -> String {
        if case .text(let name) = value(setting) { return name }
        return NumberFormat.compact(setting.target.whole(setting.value))
    }

    // MARK: Several goals

    private mutating func front(_ plan: ExperimentPlan, at span: SourceSpan) throws(Stop) {
        let month = plan.months[0]
        let observations = Observations(plan.goals.map(\.measure), months: [month], program.definitions)
        let places = plan.goals.compactMap { observations.place($0.measure, month: month, program.definitions) }
        let problem = try computed(at: span) { () throws(SearchError) in
            try NSGA2(
                levers: plan.factors.count, population: Self.population, generations: Self.generations, seed: plan.seed)
        }
        let size = Self.population * (Self.generations + 1) * plan.runs
        try allow(size, at: span)
        let (scenario, factors, runs, goals) = (plan.scenarios[0], plan.factors, plan.runs, plan.goals)
        let outputs = observations.outputs
        let found = try inLab(plan, runs: size, at: span) { lab throws(StudyError) in
            try problem.run { points throws(StudyError) in
                let settings = points.map { point in zip(factors, point).map { $0.setting(at: $1) } }
                let cells = try Sweep([scenario], points: settings, outputs: outputs, runs: runs).run(lab)
                return cells.map { cell in
                    zip(places, goals).map { ($1.isLowest ? 1 : -1) * cell.estimate($0).mean }
                }
            }
        }
        var sheet = ResultSheet(
            "front", title: "What trades goals off in \(scenario.name), \(timeText(month))",
            columns: [.init("point", nil, .integer)]
                + factors.map { .init($0.target.entry.name, nil, .number) }
                + goals.map { .init($0.measure, "\($0.isLowest ? "lowest" : "highest") \($0.measure)", .number) },
            notes: [
                setting(
                    plan,
                    "\(runs) runs at each of \(found.evaluations) points, all with the same luck; NSGA-II, "
                        + "\(Self.population) points, \(Self.generations) generations"),
                "No point of the last generation is better in one goal and as good in all others than any of these, by the means of these "
                    + "runs.",
            ])
        let order = found.paretoSet.sorted { found.objectives[$0][0] < found.objectives[$1][0] }
        for (number, index) in order.enumerated() {
            sheet.rows.append(
                [.integer(number + 1)] + zip(factors, found.points[index]).map { value($0.setting(at: $1)) }
                    + zip(goals, found.objectives[index]).map { .number(($0.isLowest ? 1 : -1) * $1) })
        }
        try emit(sheet, at: span)
    }

    /// Small, because every point is simulated many times: for a first look at what trades off.
    private static let population = 24
    private static let generations = 12
}

extension SmallestChange.Lever {
    init(_ factor: Factor, current: Double) {
        switch factor.domain {
        case .interval(let range, _): self.init(current: current, domain: .interval(range.widened(to: current)))
        case .values(let values):
            self.init(current: current, domain: .choices(values.contains(current) ? values : values + [current]))
        case .distribution(let distribution):
            self.init(current: current, domain: .interval(distribution.support.widened(to: current)))
        }
    }
}

extension ClosedRange<Double> {
    fileprivate func widened(to value: Double) -> ClosedRange {
        Swift.min(lowerBound, value)...Swift.max(upperBound, value)
    }
}

extension Scenario {
    /// The scenario with its levers moved by as much as from one setting to another, within their ranges; choices are set.
    fileprivate func moved(_ factors: [Factor], from: [Double], to: [Double]) -> Scenario {
        with(
            factors.indices.filter { from[$0] != to[$0] }.map { index in
                let target = factors[index].target
                guard target.entry.choices.isEmpty else { return FactorSetting(target, to[index]) }
                let range = target.entry.range
                let moved = self[target] + to[index] - from[index]
                return FactorSetting(target, target.whole(min(max(moved, range.lowerBound), range.upperBound)))
            })
    }
}

extension RunComparison {
    /// Whether it says which side is more.
    var isOrdered: Bool { [.less, .lessOrEqual, .greater, .greaterOrEqual].contains(operation) }

    /// The margin, left less right, turned so that the comparison holds where it is below 0.
    func signedMargin(_ margin: Double) -> Double {
        operation == .greater || operation == .greaterOrEqual ? -margin : margin
    }
}

extension ClaimJudge {
    /// The margin of a claim of one comparison, turned so that it holds where it is below 0.
    func signedMargin(_ values: [[[Double]?]], confidence: Double) throws(Observations.Fault) -> Margin {
        let comparison = condition.comparisons[0]
        let margin = try finding(comparison, values, confidence).margin
        // With runs that failed nothing is decided, as in a claim.
        guard values.allSatisfy({ !$0.contains { $0 == nil } }) else {
            return Margin(estimate: margin.estimate, low: -.infinity, high: .infinity)
        }
        guard comparison.operation == .greater || comparison.operation == .greaterOrEqual else { return margin }
        return Margin(estimate: -margin.estimate, low: -margin.high, high: -margin.low)
    }
}
