import Polity
import PolityLab

/// The statements of the lab: what they name, and whether it makes sense together.
extension Checker {
    /// Checks an experiment whole, and puts together what the lab has to do.
    mutating func experiment(_ it: Experiment, at span: SourceSpan) -> Action? {
        for scenario in it.scenarios { _ = isScenario(scenario) }
        checkDistinct(it)
        for measure in it.measures + it.goals.map(\.measure) { _ = measureNames([measure]) }
        let factors = it.factors.map { check($0, of: it) }
        checkRepeatedFactors(it.factors)
        for condition in it.conditions { checkCondition(condition) }
        for target in it.targets { check(target) }
        let months = it.times.map { month($0) }
        let duration = it.duration.map { horizon($0) }
        if let runs = it.runs { _ = count(runs, "runs", Self.fewestRuns(it)...limits.runs, limit: "runs") }
        if let points = it.points { _ = count(points, "points", 2...limits.runs, limit: "runs") }
        if let seed = it.seed { _ = self.seed(seed) }
        if let confidence = it.confidence { checkConfidence(confidence) }
        checkMethods(it)
        checkClaim(it)
        // Those of a block's lines have been reported while reading.
        let isFaulty = diagnostics.contains {
            $0.severity == .error && span.start <= $0.span.start && $0.span.start < span.end
        }
        guard !isFaulty else { return nil }
        if it.sort == .report { return page(it, at: span) }
        return plan(it, factors.compactMap(\.self), months.compactMap(\.self), duration ?? nil).map {
            .experiment($0, at: span)
        }
    }

    /// Where an interval decides, one run tells nothing.
    private static func fewestRuns(_ it: Experiment) -> Int {
        switch it.sort {
        case .claim, .flip: 2
        case .search: it.wantsFront ? 1 : 2
        default: 1
        }
    }

    // MARK: Names

    mutating func isScenario(_ span: SourceSpan) -> Bool {
        let name = tree.text(span)
        use(name)
        switch definitions[name] {
        case .scenario?: return true
        case .failed?: return false
        case .regime? where definitions.levers(of: name) != nil:
            // As in `compare`: a regime by itself is a future in the default economy.
            return true
        case .regime?: return false
        default:
            let isNearRegime = suggests && Suggestion.nearest(to: name, among: definitions.regimeNames) != nil
            reportUnknown(
                span, wanted: "a scenario",
                candidates: { isNearRegime ? $0.scenarioNames + $0.regimeNames : $0.scenarioNames })
            return false
        }
    }

    private mutating func checkDistinct(_ it: Experiment) {
        var seen: Set<String> = []
        for scenario in it.scenarios where !seen.insert(tree.text(scenario)).inserted {
            report(.repeatedScenario, "`\(tree.text(scenario))` is compared with itself", at: scenario)
        }
    }

    private mutating func checkMethods(_ it: Experiment) {
        for method in it.methods {
            let name = tree.text(method)
            switch it.sort {
            case .sensitivity:
                if !Self.sensitivityMethods.contains(name) {
                    reportNoChoice(method, "method of sensitivity analysis", Self.sensitivityMethods)
                }
            case .calibrate:
                if !Self.calibrations.contains(name) {
                    reportNoChoice(method, "method of calibration", Self.calibrations)
                }
            case .sweep, .discover:
                if !Self.designs.contains(name) { reportNoChoice(method, "design", Self.designs) }
                if it.points == nil, name != "grid" {
                    report(.unexpectedToken, "say how many points: `using \(name) 64`", at: method)
                }
            case .dominance:
                use(name)
                if case .prior? = definitions[name] { continue }
                // The lab's own prior, which `polity audit` uses.
                if name == "wide" { continue }
                reportUnknown(method, wanted: "a prior", candidates: \.priorNames)
            case .rank:
                use(name)
                if case .weights? = definitions[name] { continue }
                if name == "equal" { continue }
                reportUnknown(method, wanted: "a set of weights", candidates: { $0.weightNames + ["equal"] })
            default: break
            }
        }
    }

    static let sensitivityMethods = ["morris", "sobol", "sobol_pairs"]
    static let calibrations = ["rejection", "sequence"]
    static let designs = ["grid", "latin_hypercube", "sobol", "halton"]

    private mutating func checkClaim(_ it: Experiment) {
        guard let text = it.text else { return }
        let sentence = tree.quotedText(text)
        switch it.sort {
        case .claim:
            if let first = claims[sentence] {
                report(
                    .definedTwice, "this claim is made twice", at: text,
                    notes: [Diagnostic.Note("first made here", at: first)])
            }
            claims[sentence] = text
        case .flip:
            guard claims[sentence] == nil, definitions.claims[sentence] == nil else { return }
            let known = Array(claims.keys) + Array(definitions.claims.keys)
            let near = suggests ? Suggestion.nearest(to: sentence, among: known) : nil
            report(
                .unknownName,
                "no claim above says \"\(sentence)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""), at: text,
                fix: near.map { Fix(text, $0.quoted) })
        default: break
        }
    }

    // MARK: Values

    /// The entry of a lever or a parameter; `nil` if there is none, which is reported.
    mutating func factorEntry(_ key: SourceSpan) -> CatalogueEntry? {
        let name = tree.text(key)
        if let entry = Catalogues.lever(name)?.entry ?? Catalogues.parameter(name)?.entry { return entry }
        reportUnknown(
            key, wanted: "a lever or a parameter",
            candidates: { _ in Lever.catalogue.map(\.name) + EconomyParameter.catalogue.map(\.name) })
        return nil
    }

    /// The factor with its values; `nil` if an error was reported.
    private mutating func check(_ clause: FactorClause, of it: Experiment) -> Factor? {
        let target = Factor.Target(named: tree.text(clause.key))
        let entry = factorEntry(clause.key)
        guard let domain = clause.domain else {
            guard let target else { return nil }
            // A flip and a search begin from the scenario's own value.
            if let whole = Factor(target) { return whole }
            report(
                .wrongKind,
                "`\(target.entry.name)` has no highest value; say which values: `\(target.entry.name) LOW..HIGH`",
                at: clause.key)
            return nil
        }
        if let found = distribution(domain) {
            guard let entry, let target, let found else { return nil }
            let before = diagnostics.count
            checkSupport(found, of: entry, at: domain)
            return hasErrors(since: before) ? nil : Factor(target, .distribution(found.distribution))
        }
        // A range without a step is the interval between its ends.
        if case .range(let low, let high, nil) = tree[domain].form {
            let ends = [constant(low), constant(high)]
            guard let entry, let target, let first = ends[0], let last = ends[1] else { return nil }
            guard accepts(entry, first, at: tree[low].span), accepts(entry, last, at: tree[high].span) else {
                return nil
            }
            if first.value >= last.value {
                report(.undefinedValue, "a range goes upwards", at: tree[domain].span)
                return nil
            }
            if it.sort == .sweep, it.methods.isEmpty || tree.text(it.methods[0]) == "grid" {
                report(
                    .wrongKind,
                    "a sweep needs to know which values: `\(tree.text(tree[domain].span)) step …`, a list, or a design "
                        + "such as `using sobol 64`",
                    at: tree[domain].span)
                return nil
            }
            return Factor(target, .interval(first.value...last.value))
        }
        if let entry, let target, !entry.choices.isEmpty {
            return choices(domain, of: entry).map { Factor(target, .values($0)) }
        }
        guard let values = constants(domain, in: .constant), let entry, let target else { return nil }
        for value in values {
            guard accepts(entry, value, at: tree[domain].span) else { return nil }
        }
        guard !values.isEmpty else {
            report(.undefinedValue, "there is no value in this list", at: tree[domain].span)
            return nil
        }
        return Factor(target, .values(values.map(\.value)))
    }

    /// The numbers of one choice, or of a list of them.
    private mutating func choices(_ id: ExpressionID, of entry: CatalogueEntry) -> [Double]? {
        guard case .list(let first, let count) = tree[id].form else { return choice(id, of: entry).map { [$0] } }
        let found = tree.arguments[first..<first + count].map { choice($0, of: entry) }
        return found.contains(nil) ? nil : found.compactMap(\.self)
    }

    mutating func checkRepeatedFactors(_ factors: [FactorClause]) {
        var places: [String: SourceSpan] = [:]
        for factor in factors {
            let name = tree.text(factor.key)
            if let first = places[name] { reportRepeated(factor.key, name, first: first) }
            places[name] = factor.key
        }
    }

    mutating func checkSupport(
        _ found: (distribution: Distribution, kind: Kind), of entry: CatalogueEntry, at id: ExpressionID
    ) {
        let span = tree[id].span
        guard found.kind.fits(Kind(entry.unit)) else {
            report(
                .wrongKind, "`\(entry.name)` is \(Kind(entry.unit).phrase); this gives \(found.kind.phrase)", at: span)
            return
        }
        let support = found.distribution.support
        guard support.lowerBound >= entry.range.lowerBound, support.upperBound <= entry.range.upperBound else {
            report(
                .outOfRange,
                "`\(entry.name)` ranges from \(plain(entry.range.lowerBound)) to \(plain(entry.range.upperBound)); "
                    + "this distribution goes beyond", at: span)
            return
        }
    }

    private mutating func checkCondition(_ id: ExpressionID) {
        guard let (_, kind) = compile(id, in: .runs) else { return }
        guard kind == .truth else {
            report(
                .wrongKind, "a condition is needed, such as `mean(hhi at year 20 in a) < 0.2`; this is \(kind.phrase)",
                at: tree[id].span)
            return
        }
    }

    /// `MEASURE at TIME = VALUE within WIDTH`.
    private mutating func check(_ target: CalibrationTarget) {
        guard case .binary(.equal, _, _) = tree[target.value].form else {
            report(
                .unexpectedToken, "a target is written `hhi at year 15 = 0.4 within 0.05`", at: tree[target.value].span)
            return
        }
        checkCondition(target.value)
        guard case .binary(.equal, let left, let right) = tree[target.value].form,
            case .sample(let value, _, _) = tree[left].form
        else {
            checkWidth(target.within, of: nil)
            return
        }
        let measure = Catalogues.measure(tree.text(tree[value].span)).map { Measure.catalogue[$0].entry }
        if let measure, definitions[measure.name] == nil, let found = quiet({ $0.constant(right) }),
            !measure.range.contains(found.value)
        {
            report(
                .outOfRange,
                "`\(measure.name)` ranges from \(plain(measure.range.lowerBound)) to \(plain(measure.range.upperBound)); "
                    + "this is \(plain(found.value))", at: tree[right].span)
        }
        checkWidth(target.within, of: quiet { $0.compile(value, in: .measure)?.kind })
    }

    /// - Parameter kind: that of the value which is to be met; `nil` if it is not known.
    private mutating func checkWidth(_ within: ExpressionID?, of kind: Kind?) {
        guard let within, let found = constant(within) else { return }
        if let kind, kind.unified(with: found.kind) == nil, !(found.kind == .points && kind.isPlain) {
            report(
                .wrongKind, "`within` is a distance from \(kind.phrase); this is \(found.kind.phrase)",
                at: tree[within].span)
        } else if found.value <= 0 {
            report(.outOfRange, "`within` has to be above 0", at: tree[within].span)
        }
    }

    /// What has been reported already is asked for again without a report.
    mutating func quiet<Value>(_ body: (inout Checker) -> Value?) -> Value? {
        let before = diagnostics.count
        defer { diagnostics.removeSubrange(before...) }
        return body(&self)
    }

    private mutating func checkConfidence(_ id: ExpressionID) {
        guard let (value, kind) = constant(id) else { return }
        guard kind.isPlain, value > 0.5, value < 1 else {
            report(.outOfRange, "a confidence is between 50 % and 100 %, such as 95%", at: tree[id].span)
            return
        }
    }
}

extension Checker {
    /// A report's file.
    private mutating func page(_ it: Experiment, at span: SourceSpan) -> Action? {
        guard let text = it.text else { return nil }
        let path = tree.quotedText(text)
        guard Session.isReport(path) else {
            report(
                .unwritableFile,
                Self.isBelow(path)
                    ? "the name of a report's file ends in `.html`"
                    : "cannot write \(path): \(IncludeFault.elsewhere.reason)", at: text)
            return nil
        }
        var plan = ExperimentPlan(sort: .report)
        plan.text = path
        return .experiment(plan, at: span)
    }
}
