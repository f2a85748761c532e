import Polity
import PolityLab

/// What the lab has to do for a statement in which nothing is wrong by itself.
extension Checker {
    /// - Parameters:
    ///   - months: the times of its `at`.
    ///   - duration: the months of its `for`.
    /// - Returns: `nil` if an error was reported.
    mutating func plan(_ it: Experiment, _ factors: [Factor], _ months: [Int], _ duration: Int?) -> ExperimentPlan? {
        var plan = ExperimentPlan(sort: it.sort)
        plan.text = it.text.map(tree.quotedText) ?? ""
        plan.remarks = remarks(it.remarks)
        guard let scenarios = subjects(it) else { return nil }
        plan.scenarios = scenarios
        plan.measures = it.measures.map(tree.text)
        plan.goals = it.goals.map { .init(measure: tree.text($0.measure), isLowest: $0.isLowest) }
        plan.factors = it.allFactors.map { allFactors(tree.text($0)) } ?? factors
        plan.method = it.methods.first.map(tree.text) ?? it.sort.usualMethod
        plan.isGrouped = it.isGrouped
        plan.points = it.points.flatMap { constant($0) }.map { Int($0.value) }
        plan.runs = it.runs.flatMap { constant($0) }.map { Int($0.value) } ?? usualRuns(it)
        plan.seed = it.seed.flatMap { seed($0) } ?? current?.seed ?? Self.usualSeed
        plan.confidence = it.confidence.flatMap { constant($0)?.value } ?? 0.95
        let end = duration ?? current?.months ?? latestMonth ?? Self.usualMonths
        plan.months = months.isEmpty ? [end] : months
        guard let conditions = conditions(it, plan), let targets = targets(it) else { return nil }
        plan.conditions = conditions
        plan.targets = targets
        if it.sort == .dominance, let name = it.methods.first.map(tree.text),
            case .prior(let prior)? = definitions[name]
        {
            plan.prior = prior
        }
        if it.sort == .rank { plan.weights = it.methods.map(weightSet) }
        guard isComplete(&plan, it) else { return nil }
        return plan
    }

    /// The scenarios that the statement is about.
    private mutating func subjects(_ it: Experiment) -> [Scenario]? {
        switch it.sort {
        case .bands, .effects:
            guard let current else {
                if !comparisonFailed { report(.nothingCompared, "there is no `compare` before this line", at: it.head) }
                return nil
            }
            if it.sort == .effects, current.scenarios.count < 2 {
                report(.nothingCompared, "an effect needs a second scenario: `compare a, b`", at: it.head)
                return nil
            }
            return current.scenarios
        case .claim, .flip: return []
        default:
            guard let found = scenarios(it.scenarios) else { return nil }
            if it.sort != .parity, let plural = found.firstIndex(where: { $0.places.count > 1 }) {
                reportPlural(it.scenarios[plural])
                return nil
            }
            return found
        }
    }

    private mutating func reportPlural(_ span: SourceSpan) {
        report(
            .wrongKind,
            "`\(tree.text(span))` has several jurisdictions; `\(Experiment.comparingWord)` and `table` look at those, other "
                + "analyses at scenarios of one", at: span)
    }

    private func usualRuns(_ it: Experiment) -> Int {
        if it.sort == .search, it.wantsFront { return 5 }
        // Sobol' indices need more points than elementary effects.
        if it.sort == .sensitivity, it.methods.first.map(tree.text)?.hasPrefix("sobol") == true { return 256 }
        return it.sort.usualPoints ?? current?.runs ?? Self.usualRuns
    }

    /// All levers, or all parameters, that have a lowest and a highest value.
    private func allFactors(_ word: String) -> [Factor] {
        word == "levers"
            ? Lever.allCases.compactMap { Factor(.lever($0)) }
            : EconomyParameter.allCases.filter { !EconomyParameter.sizes.contains($0) }
                .compactMap { Factor(.parameter($0)) }
    }

    private func weightSet(_ span: SourceSpan) -> ExperimentPlan.WeightSet {
        let name = tree.text(span)
        guard case .weights(let weights)? = definitions[name] else { return .init(name: name, weights: nil) }
        return .init(name: name, weights: weights)
    }

    /// What only the whole statement shows to be missing.
    private mutating func isComplete(_ plan: inout ExperimentPlan, _ it: Experiment) -> Bool {
        if it.times.count > 1, it.wantsFront || [.choose, .rank].contains(plan.sort) {
            report(.unexpectedToken, "`\(it.sort.rawValue)` looks at one time", at: tree[it.times[1]].span)
            return false
        }
        switch plan.sort {
        case .claim:
            guard let condition = plan.conditions.first else { return false }
            let names = condition.comparisons.flatMap(\.observed).compactMap(\.scenario)
            var spans: [String: SourceSpan] = [:]
            for observed in condition.comparisons.flatMap(\.observed) {
                if let name = observed.scenario { spans[name] = observed.span }
            }
            var made: [Scenario] = []
            for name in names where !made.contains(where: { $0.name == name }) {
                guard let scenario = scenario(called: name, at: spans[name] ?? it.head) else { return false }
                made.append(scenario)
            }
            plan.scenarios = made
            plan.runs = it.runs == nil ? Claims.mostRuns : min(plan.runs, Claims.mostRuns)
            definitions.claims[plan.text] = .init(
                text: plan.text, condition: condition, confidence: plan.confidence, seed: plan.seed, runs: plan.runs,
                scenarios: made)
        case .flip:
            guard let claim = definitions.claims[plan.text] else { return false }
            plan.claim = claim
            plan.scenarios = claim.scenarios
            plan.conditions = [claim.condition]
            if it.seed == nil { plan.seed = claim.seed }
        case .rank:
            let named = plan.weights.flatMap { $0.weights ?? [] }.map(\.measure)
            var seen: Set<String> = []
            plan.measures = named.filter { seen.insert($0).inserted }
            if plan.measures.isEmpty {
                report(
                    .wrongKind, "`equal` needs measures to weigh: name a set of weights beside it", at: it.methods[0])
                return false
            }
        case .bands, .effects:
            guard let current else { return false }
            for (month, time) in zip(plan.months, it.times) where month > current.months {
                reportBeyond(month, current, at: tree[time].span)
                return false
            }
        case .swap, .dominance:
            if plan.measures.isEmpty { plan.measures = DominanceAudit.contested }
        case .search where it.wantsFront:
            if plan.goals.count < 2 {
                report(
                    .wrongArgumentCount, "a front is between two goals or more: `with lowest hhi, highest output`",
                    at: it.head)
                return false
            }
        default: break
        }
        return true
    }

    private mutating func scenario(called name: String, at span: SourceSpan) -> Scenario? {
        switch definitions[name] {
        case .scenario?:
            guard let scenario = made[name] ?? definitions.scenario(name) else { return nil }
            if scenario.places.count > 1 {
                report(.wrongKind, "`\(name)` has several jurisdictions; a claim is about scenarios of one", at: span)
                return nil
            }
            if made[name] == nil, !fitsMemory(scenario, at: span) { return nil }
            made[name] = scenario
            return scenario
        case .regime?: return definitions.levers(of: name).map { Scenario(name: name, levers: $0) }
        default: return nil
        }
    }

    // MARK: Conditions

    private mutating func conditions(_ it: Experiment, _ plan: ExperimentPlan) -> [RunCondition]? {
        var found: [RunCondition] = []
        for id in it.conditions {
            guard let condition = condition(id, it) else { return nil }
            found.append(condition)
        }
        if it.sort == .search, let first = found.first {
            guard case .compare = first else {
                report(
                    .wrongKind, "a search reaches one comparison, such as `hhi at year 15 < 0.18`",
                    at: tree[it.conditions[0]].span)
                return nil
            }
        }
        guard it.sort == .claim else { return found }
        // Several lines of one claim hold together.
        return [found.count == 1 ? found[0] : .all(found)]
    }

    /// Comparisons joined by `and`, `or` and `not`.
    private mutating func condition(_ id: ExpressionID, _ it: Experiment) -> RunCondition? {
        let node = tree[id]
        switch node.form {
        case .binary(.and, let left, let right):
            guard let a = condition(left, it), let b = condition(right, it) else { return nil }
            return .all([a, b])
        case .binary(.or, let left, let right):
            guard let a = condition(left, it), let b = condition(right, it) else { return nil }
            return .any([a, b])
        case .unary(.not, let part): return condition(part, it).map { .not($0) }
        case .binary(let operation, let left, let right) where operation.isComparison:
            guard let a = compile(left, in: .runs), let b = compile(right, in: .runs) else { return nil }
            let found = RunComparison(
                left: a.code, operation: operation, right: b.code,
                text: Self.oneLine(tree.source.textWithParentheses(node.span)),
                span: node.span)
            return isOfRightSort(found, it) ? .compare(found) : nil
        default:
            report(
                .wrongKind,
                "this is made of comparisons, such as `\(it.sort == .claim ? "mean(hhi at year 20 in a)" : "hhi at year 20") "
                    + "< 0.2`, joined by `and`, `or` and `not`", at: node.span)
            return nil
        }
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Claims are about many runs, other statements about each.
    private mutating func isOfRightSort(_ comparison: RunComparison, _ it: Experiment) -> Bool {
        let single = (comparison.left.slots + comparison.right.slots).lazy.compactMap {
            if case .observed(let value) = $0 { value } else { nil }
        }.first
        if it.sort == .claim {
            if let single {
                report(
                    .wrongKind,
                    "this differs from run to run; a claim is about all of them: `mean(…)`, `median(…)`, or `share(…)` of a "
                        + "condition", at: single.span)
                return false
            }
            if let extreme = comparison.overRuns.first(where: { $0.function == .min || $0.function == .max }) {
                report(
                    .wrongKind,
                    "the \(extreme.function == .min ? "smallest" : "largest") of all runs depends on how many there are; a "
                        + "claim takes `quantile(…, 1%)` or another level", at: extreme.span)
                return false
            }
            if let nameless = comparison.observed.first(where: { $0.scenario == nil }) {
                report(
                    .wrongKind, "say in which scenario: `\(tree.text(nameless.span)) in SCENARIO`", at: nameless.span)
                return false
            }
        } else if let many = comparison.overRuns.first {
            report(
                .wrongKind, "this is asked of every run by itself: leave out `\(many.function.rawValue)(…)`",
                at: many.span)
            return false
        } else if let subject = it.scenarios.first.map(tree.text), it.scenarios.count == 1,
            let other = comparison.observed.first(where: { $0.scenario != nil && $0.scenario != subject })
        {
            report(.wrongKind, "this statement is about `\(subject)`", at: other.span)
            return false
        }
        return true
    }

    private mutating func targets(_ it: Experiment) -> [ExperimentPlan.Target]? {
        var found: [ExperimentPlan.Target] = []
        for target in it.targets {
            guard case .binary(.equal, let left, let right) = tree[target.value].form,
                case .sample(let value, let time, _) = tree[left].form,
                let compiled = compile(value, in: .measure), let month = month(time), let wanted = constant(right)
            else { return nil }
            guard target.within != nil || wanted.value != 0 else {
                report(
                    .undefinedValue, "a tenth of a target of 0 is no width; say how near is near: `within WIDTH`",
                    at: tree[target.value].span)
                return nil
            }
            let width = target.within.flatMap { constant($0)?.value } ?? abs(wanted.value) / 10
            found.append(
                .init(
                    observed: Observed(value: compiled.code, month: month, scenario: nil, span: tree[left].span),
                    value: wanted.value, width: width, text: Self.oneLine(tree.text(tree[left].span))))
        }
        return found
    }
}

extension Experiment {
    static let comparingWord = "compare"
}

extension Experiment.Sort {
    /// How many points or draws an analysis takes that does not count replications; `nil` for the others, which take those of
    /// the last comparison.
    package var usualPoints: Int? {
        switch self {
        case .sensitivity: 20
        case .discover, .calibrate: 500
        case .dominance, .choose: 200
        case .search, .flip: 20
        case .sweep: 20
        default: nil
        }
    }

    var usualMethod: String {
        switch self {
        case .sensitivity: "morris"
        case .sweep: "grid"
        case .discover: "latin_hypercube"
        case .calibrate: "rejection"
        default: ""
        }
    }
}

extension EconomyParameter {
    /// How large a world is: no behaviour, so that `all parameters` leaves them out.
    static let sizes: Set<EconomyParameter> = [.citizens, .enterprises]
}
